"""The faults of a file's YAML, in plain words: one closed table."""

from migtrack.base.finding import Fault, Fix, Related, SaveAnew
from migtrack.base.text import character_name, in_backquotes, listed, quoted
from migtrack.load.yaml.document import Document
from migtrack.load.yaml.fixes import fixes_of, lines_above_list
from migtrack.load.yaml.limits import MAX_DEPTH, MAX_NODES, MAX_SCALAR, MAX_SYNTAX_ERRORS
from migtrack.load.yaml.remedies import remedy_for
from migtrack.load.yaml.syntax_error import MISSING_DASH, NEEDLESS_COMMA, YamlSyntaxError

_FURTHER = (
    f"this file has more than {MAX_SYNTAX_ERRORS} such faults; from here on they are not listed",
    "correct what is listed; then the others are",
    "and further on",
)

_SYNTAX_ERRORS: dict[str, dict[str, tuple[str, str, str]]] = {
    "MT002": {
        "unclosed-quote": (
            "a quoted text begins here and does not end",
            "close the text with the same quote with which it begins",
            "the quote that is not closed",
        ),
        "unknown-escape": (
            "within double quotes a backslash begins an escape, and this is none",
            "write two backslashes, or use single quotes",
            "no such escape",
        ),
        "tab-indent": (
            "a tab is used for indentation, and YAML takes only blanks",
            "replace the tab by blanks (most editors can do so for the whole file)",
            "a tab",
        ),
        "unusual-space": (
            "a character that looks like a blank and is none stands where YAML wants a blank",
            "replace it by an ordinary blank",
            "not an ordinary blank",
        ),
        "word-quotes": (
            "these are quotes of a word processor, and YAML takes them for letters",
            "write straight quotes",
            "not straight quotes",
        ),
        "dash-without-blank": (
            "a blank is missing behind the `-`",
            "write `- ` at the begin of each entry of a list",
            "no blank behind `-`",
        ),
        "needless-dash": (
            "this line begins with `- ` and stands among fields, where no list is",
            "write the line without `- `",
            "begins like an entry of a list",
        ),
        "colon-in-text": (
            "this text holds a colon and a blank, so YAML takes it for another field",
            "put the text in quotes",
            "needs quotes",
        ),
        "unclosed-bracket": (
            "a bracket is opened here and not closed",
            "close it, or see whether a comma or a quote is missing after it",
            "the bracket that is not closed",
        ),
        NEEDLESS_COMMA: (
            "nothing stands before this comma",
            "remove the comma, or write what belongs before it",
            "nothing before it",
        ),
        "reserved-character": (
            "a text cannot begin with this character unless it is quoted",
            "put the text in quotes",
            "needs quotes",
        ),
        "missing-colon": (
            "this line is neither `field: value` nor an entry of a list",
            "add a colon and a blank after the field's name",
            "no `: ` here",
        ),
        "colon-below": (
            (
                "this colon stands on the line below the name of its field: some programs take "
                "that, migtrack does not"
            ),
            "write the name and the colon on one line",
            "belongs to the line above",
        ),
        "unopened-bracket": (
            "a bracket is closed here and was not opened",
            "open it behind the name of the field",
            "no bracket is open",
        ),
        "no-comma": (
            "a comma is missing here: within braces it stands between two fields",
            "add the comma",
            "no comma here",
        ),
        "dash-in-line": (
            "a list with dashes begins on a line of its own",
            "write what it lists within brackets",
            "a dash behind the name of a field",
        ),
        "bullet": (
            "the entries of a list begin with `- `, and here is another sign",
            "write `- ` at the begin of each entry",
            "not a `-`",
        ),
        "missing-list-name": (
            "here begins a list, and its name is missing",
            "write the name above it, on a line of its own",
            "the begin of a list",
        ),
        "missing-comma": (
            "a comma is missing here: within brackets, the next line begins another entry",
            "add the comma, or put the text in quotes if it goes on in the next line",
            "no comma here",
        ),
        "text-after-quote": (
            "something follows a text that the quote has ended",
            "put the whole text in quotes; a quote within single quotes is written twice",
            "behind the closing quote",
        ),
        "text-after-bracket": (
            "something follows a list or set of fields that the bracket has ended",
            "put the whole text in quotes if the bracket belongs to it",
            "behind the closing bracket",
        ),
        "hash-in-brackets": (
            "what follows the `#` is a comment, so the bracket before it is not closed",
            "put the text in quotes if the `#` belongs to it",
            "read as a comment",
        ),
        "bad-indent": (
            "this line is not indented like its neighbours",
            "begin it in the same column as the other fields of the record",
            "begins in another column",
        ),
        "not-below-day": (
            "this belongs to the day above it, and is not indented below that",
            "begin it two blanks further right than the day",
            "belongs to the day above",
        ),
        MISSING_DASH: (
            "this line begins an entry of the list, and has no `-`",
            "write `- ` at the begin of each entry of a list",
            "a `-` is missing",
        ),
        "not-yaml": (
            "this cannot be read as YAML",
            "compare the line with its neighbours; quotes round the text often help",
            "not understood",
        ),
    },
    "MT003": {
        "duplicate-key": (
            "the field stands twice in one record",
            "keep one of the two lines",
            "here again",
        ),
    },
    "MT004": {
        "anchor": (
            "anchors (`&name`) are not used in migtrack's files",
            "write the value itself; if the `&` belongs to a text, put it in quotes",
            "an anchor",
        ),
        "alias": (
            "aliases (`*name`) are not used in migtrack's files",
            "write the value out; if the `*` belongs to a text, put it in quotes",
            "an alias",
        ),
        "tag": (
            "tags (`!name`) are not used in migtrack's files",
            "remove the tag; if the `!` belongs to a text, put it in quotes",
            "a tag",
        ),
        "merge-key": (
            "merge keys (`<<`) are not used in migtrack's files",
            "write the fields out",
            "a merge key",
        ),
        "key-not-text": (
            "the name of a field must be plain text",
            "write `field: value`",
            "not plain text",
        ),
        "second-document": (
            "a second document begins here; a file holds one",
            "remove the `---`, or move what follows to a file of its own",
            "a second document",
        ),
        "too-deep": (
            f"brackets or lists are nested more than {MAX_DEPTH} deep",
            "see whether a bracket is left open",
            "too deep",
        ),
        "too-large": (
            f"the file holds more than {MAX_NODES:,} values",
            "split it",
            "here it is full",
        ),
        "text-too-long": (
            f"this text is longer than {MAX_SCALAR:,} characters",
            "keep long texts in a file of their own and name it under `documents`",
            "too long",
        ),
        "too-many-errors": _FURTHER,
    },
    "MT005": {
        "merge-conflict": (
            "git left a merge conflict here",
            (
                "choose between the two versions and remove the lines with "
                "<<<<<<<, ======= and >>>>>>>"
            ),
            "a conflict marker",
        ),
    },
    "MT006": {
        "not-a-record": (
            "there is no record in this file",
            "a record begins with `field: value`; remove the file if it is not needed",
            "",
        ),
        "list-of-one": (
            "this file is one record and no list, so the record begins without `- `",
            "write two blanks in place of the `- `",
            "the begin of a list",
        ),
        "list-of-several": (
            "this file is one record, and here is a list of several",
            "keep one record, without `- `, and give each of the others a file of its own",
            "the begin of a list",
        ),
    },
    "MT008": {
        "comment-in-text": (
            "what follows the `#` is a comment and is lost",
            (
                "put the whole text in quotes if the `#` belongs to it; "
                "otherwise leave a blank after `#`"
            ),
            "read as a comment",
        ),
        "too-many-comments": _FURTHER,
    },
}
"""By the rule's code and the error's name: the message, the remedy, what stands under the caret."""


def syntax_fault(document: Document, error: YamlSyntaxError) -> tuple[str, Fault]:
    """The fault of a syntax error, and the code of its rule."""
    code = next(code for code, errors in _SYNTAX_ERRORS.items() if error.name in errors)
    message, remedy, label = _SYNTAX_ERRORS[code][error.name]
    remedy, with_line = remedy_for(document, error, remedy)
    if error.name == "unusual-space":
        message = f"{message}: {character_name(document.text[error.span[0]])}"
    elif error.name == "duplicate-key":
        message = f"the field {quoted(str(error.route[-1]))} stands twice in one record"
    elif error.name.startswith("list-of") and (lines := lines_above_list(document)):
        message = "the name of this list is missing: it is the first line of the file"
        remedy = f"write {listed(map(in_backquotes, lines), 'and')} above it"
    related = (Related(document.place(error.first), "first here"),) if error.first else ()
    return code, Fault(
        document.place(error.span),
        message,
        remedy,
        label=label,
        related=related,
        terminal_help=with_line,
        more="file" if _SYNTAX_ERRORS[code][error.name] is _FURTHER else "",
        fixes=fixes_of(document, error, remedy),
    )


def lone_return_fault(document: Document, returns: int, first: int) -> Fault:
    """The fault of carriage returns without line feeds, one for all of a file."""
    others = document.text.count("\n") - returns
    is_old = returns > others
    if is_old:
        message = "the lines of this file end with carriage returns alone, as on old Macs"
    else:
        message = "a carriage return stands here without a line feed, so only some programs end "
        message += "a line there"
        if returns > 1:
            message += f" (the first of {returns:,} in this file)"
    return Fault(
        document.place((first, first)),
        message,
        "save the file with the line ends LF or CRLF (in the editor: line endings)",
        label="a carriage return alone",
        fixes=(Fix("save the file with the line ends LF", (SaveAnew("utf-8"),), is_old),),
    )
