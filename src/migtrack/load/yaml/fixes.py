"""What cures a syntax error: a text that reads, and whether nothing else can be meant."""

import re
from textwrap import dedent

from migtrack.base.finding import Fix, ReplaceText
from migtrack.base.text import is_nobodys
from migtrack.load.kinds import kind_of, stem
from migtrack.load.yaml.document import Document, readable
from migtrack.load.yaml.syntax_error import NEEDLESS_COMMA, YamlSyntaxError
from migtrack.load.yaml.text_lines import indent_at, line_at, line_end, line_start
from migtrack.model.kinds import models_of, names_of_free_text
from migtrack.model.walk import fields_of

_NEAR = 1_000
"""How far a line is looked at, in characters, before and behind an error."""
_MOST_LINES = 200
"""How many lines of a doubled field are compared."""
_NAME = r"(?<![\w-])([\w-]+):(?= |$)"
"""What looks like the name of a field, or the code of a language."""
_NAME_ALONE = r" *(?:- +)?[\w-]+[ :=;：]+(?![\s#])"
"""The name of a field in which there is no other sign."""
_ONE_READING = frozenset(
    (
        "tab-indent",
        "unusual-space",
        "word-quotes",
        "dash-without-blank",
        "bullet",
        "missing-colon",
        "not-below-day",
        NEEDLESS_COMMA,
    )
)
"""The errors that leave no doubt of what is meant."""
_WANTS_QUOTES = frozenset(
    ("colon-in-text", "reserved-character", "unknown-escape", "text-after-quote")
)
"""The errors that leave none where people's words stand, and no other field begins in these."""


def fixes_of(document: Document, error: YamlSyntaxError, remedy: str) -> tuple[Fix, ...]:
    """What cures the error; `remedy` says in words what is to be done, and nothing of the text."""
    if error.name == "duplicate-key":
        return _without_second(document.text, error)
    if error.name == "list-of-one" and not lines_above_list(document):
        return _without_dash(document.text, error)
    if error.name in ("list-of-one", "list-of-several"):
        return _with_lines_above(document, error)
    if error.replaces is None:
        return ()
    start, end = error.replaces
    if readable(document.text[start:end]) != document.text[start:end]:
        return ()  # the text to write was made of what the reader saw in its place
    if error.name == NEEDLESS_COMMA:
        blanks = re.compile(" *").match(document.text, end)
        assert blanks
        edit = ReplaceText(start, blanks.end(), "")
        return (Fix("remove the comma", (edit,)),)
    is_safe = error.name in _ONE_READING or (
        error.name in _WANTS_QUOTES and _is_of_words(document, error)
    )
    if error.name == "missing-colon" and not re.match(_NAME_ALONE, document.text[start:end]):
        is_safe = False
    is_safe = is_safe and error.fits
    fix = Fix(remedy, (ReplaceText(start, end, error.detail),), is_safe)
    if error.name == "anchor":
        return (*_without_anchor(document.text, error), fix)
    if error.name != "comment-in-text":
        return (fix,)
    behind = error.span[0] + 1
    apart = Fix("leave a blank behind the `#`", (ReplaceText(behind, behind, " "),), is_safe=False)
    if f"{document.text[start:behind]} {document.text[behind:end]}" == error.detail:
        return (apart,)
    return fix._replace(does="put the text in quotes"), apart


def _is_of_words(document: Document, error: YamlSyntaxError) -> bool:
    """Whether one line of an error holds people's words, within which no other field begins."""
    if "\n" in document.text[slice(*(error.replaces or error.span))]:
        return False
    text, at, kind = document.text, error.span[0], kind_of(document.path)
    start, end = max(line_start(text, at), at - _NEAR), min(line_end(text, at), at + _NEAR)
    found = re.compile(_NAME).finditer(text, start, end)
    names = [(match.start() < at, match[1]) for match in found]
    fields = {field.key for model in models_of(kind) for field in fields_of(model)} if kind else ()
    return any(before and name in names_of_free_text() for before, name in names) and not any(
        name in fields or re.fullmatch("[a-z]{2,3}", name) for before, name in names if not before
    )


def lines_above_list(document: Document) -> list[str]:
    """The lines that are missing above a list, in a file that should hold one."""
    kind = kind_of(document.path)
    if kind is None or not kind.records_in:
        return []
    name = stem(document.path)
    own = [f"{kind.named_after}: {name if is_nobodys(name) else '…'}"] if kind.named_after else []
    return [*own, f"{kind.records_in}:"]


def _without_anchor(text: str, error: YamlSyntaxError) -> tuple[Fix, ...]:
    """The value as other programs read it: without the name that nothing may refer to."""
    name = re.compile(r"&\S+ +(?=\S)").match(text, error.span[0])
    edits = (ReplaceText(*name.span(), ""),) if name else ()
    return (Fix("remove the anchor", edits, is_safe=False),) if edits else ()


def _with_lines_above(document: Document, error: YamlSyntaxError) -> tuple[Fix, ...]:
    lines = lines_above_list(document)
    if not lines or "…" in lines[0]:
        return ()
    start = line_start(document.text, error.span[0])
    edit = ReplaceText(start, start, "".join(f"{line}\n" for line in lines))
    return (Fix("write the name of the list above it", (edit,)),)


def _without_dash(text: str, error: YamlSyntaxError) -> tuple[Fix, ...]:
    """The only entry of a list, without its dash and as far left as a record begins."""
    start = line_start(text, error.span[0])
    entry = text[start : error.span[0]] + " " + text[error.span[1] :]
    return (Fix("write the record without `- `", (ReplaceText(start, len(text), dedent(entry)),)),)


def _without_second(text: str, error: YamlSyntaxError) -> tuple[Fix, ...]:
    """The field without its second line, if that says the same as the first."""
    assert error.first
    first, second = _field_at(text, error.first[0]), _field_at(text, error.span[0])
    if first is None or second is None or _plain(text, first) != _plain(text, second):
        return ()
    start, end = second
    if text[line_start(text, start) : start].strip():  # within braces, or behind a dash
        before = text[max(start - _NEAR, 0) : start]
        if not before.rstrip(" ").endswith(","):
            return ()
        start -= len(before) - len(before.rstrip(" ")) + 1
    else:
        start, end = line_start(text, start), min(end + 1, len(text))
    return (Fix("remove the second, which says the same", (ReplaceText(start, end, ""),)),)


def _field_at(text: str, at: int) -> tuple[int, int] | None:
    """Where a field with all of its value stands; none where that is not plain to see."""
    start = line_start(text, at)
    if text[start:at].strip(" -"):
        simple = re.compile(r"[\w-]+: [^,:#\[\]{}\"'\n]+(?=[,}])").match(text, at)
        return simple.span() if simple else None
    end = _field_end(text, at, at - start)
    return None if end is None else (at, end)


def _field_end(text: str, at: int, column: int) -> int | None:
    """The end of the last line of a field that begins in a column, blank lines behind it apart.

    None where it has more lines than are looked at.
    """
    last = end = line_end(text, at)
    for _ in range(_MOST_LINES):
        if end >= len(text):
            return last
        line = line_at(text, end + 1)
        indent = indent_at(line, 0)
        is_entry = indent == column and line[indent:].startswith("- ")
        if line.strip() and indent <= column and not is_entry:
            return last
        end += 1 + len(line)
        last = end if line.strip() else last
    return None


def _plain(text: str, span: tuple[int, int]) -> str:
    """What a field says, in whatever column it stands."""
    column = span[0] - line_start(text, span[0])
    lines = text[slice(*span)].split("\n")
    return "\n".join(line.removeprefix(" " * column).rstrip() for line in lines)
