"""Small functions on text: escapes, quotes, near misses, lists of words, names to compare."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from migtrack.base.characters import CONTROLS, TURNING, UNSEEN, holds_right_to_left, is_needed
from migtrack.base.ids import read_digits
from migtrack.base.personal_data import looks_like

Localized = Mapping[str, str]
"""A text by language."""

_COMMANDS = """add-mask add-matcher add-path debug echo endgroup error group notice remove-matcher
    save-state set-env set-output stop-commands warning""".split()  # noqa: SIM905  # names
_DANGEROUS = (
    rf"[{CONTROLS}{TURNING}{UNSEEN}\ud800-\udfff]"
    rf"|:(?=:(?i:{'|'.join(_COMMANDS)})\b)|(?<=#)#(?=\[)"
)


def printable(text: str) -> str:
    """The text with whatever a terminal or a reader could be fooled by made visible.

    Control characters, bidirectional controls, characters that one does not see and bytes that
    are not UTF-8 (in file names) become their escapes; joiners and marks of direction stay where
    the language needs them. So does one sign of what GitHub takes for a command, `::error::` or
    `##[error]`, wherever a workflow prints it.
    """
    if text.isascii() and text.isprintable() and "::" not in text and "##" not in text:
        return text
    if re.search(_DANGEROUS, text) is None:
        return text  # without a look at which way each of its letters is written
    return re.sub(_DANGEROUS, partial(_visible, right_to_left=holds_right_to_left(text)), text)


def printable_letters(text: str) -> list[str]:
    """The same, in one piece for each character of the text."""
    pieces = list(text)
    right_to_left = holds_right_to_left(text)
    for match in re.finditer(_DANGEROUS, text):
        pieces[match.start()] = _visible(match, right_to_left=right_to_left)
    return pieces


def _visible(match: re.Match[str], *, right_to_left: bool) -> str:
    if is_needed(match.string, match.start(), right_to_left=right_to_left):
        return match.group()
    code = ord(match.group())
    if 0xDC80 <= code <= 0xDCFF:
        return f"\\x{code - 0xDC00:02x}"
    if code > 0xFFFF:
        return f"\\U{code:08x}"
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def character_name(character: str) -> str:
    """`U+202E RIGHT-TO-LEFT OVERRIDE`, for messages that must not print the character."""
    return f"U+{ord(character):04X} {unicodedata.name(character, 'CONTROL CHARACTER')}"


_LONGEST_QUOTE = 60
"""How many characters of a text a message shows."""
_LONGEST_VALUE = 64
_NOBODYS = re.compile(r"[a-z0-9]+(?:[-_/][a-z0-9]+)*|[-+]?\d[\d.,:/'_ %+-]*")
"""What an id, the name of a field, a choice, a day or a number looks like: not a person's name."""


def is_nobodys(value: str) -> bool:
    """Whether a value of the data may stand in a message: it cannot be a name or a contact."""
    fits = len(value) <= _LONGEST_VALUE and _NOBODYS.fullmatch(value) is not None
    return fits and not looks_like(value)


def quoted(value: str, otherwise: str = "this") -> str:
    """A value of the data within a message, in backquotes where it can be nobody's.

    Messages go to logs, annotations and pages that many read. So a value that cannot be an
    id, the name of a field or a number is not shown: what looks like a contact is called so,
    and of anything else `otherwise` speaks. On a terminal the line itself stands below.
    """
    if is_nobodys(value):
        return in_backquotes(value)
    alike = looks_like(value)
    return f"something like {alike}" if alike else otherwise


def as_typed(word: str) -> str:
    """A word of the command line within a message: as it was typed, in quotes, cut where long.

    What looks like a contact was pasted into the wrong place, and is called so, as in the data.
    """
    if alike := looks_like(word):
        return f"something like {alike}"
    return repr(word if len(word) <= _LONGEST_QUOTE else f"{word[: _LONGEST_QUOTE - 1]}…")


def unknown_id(value: str, noun: str) -> str:
    """The message that no record of a kind, such as `participant`, has this id."""
    if is_nobodys(value):
        return f"there is no {noun} {in_backquotes(value)}"
    return f"{quoted(value)} is no {noun}'s id"


def in_backquotes(text: str) -> str:
    """A text that concerns nobody within a message: made visible, cut where it is long."""
    shown = printable(text).replace("\u00a0", "\\xa0")
    if len(shown) > _LONGEST_QUOTE:
        shown = shown[: _LONGEST_QUOTE - 1] + "…"
    return f"`{shown}`"


def scalar_in_braces(text: str) -> str:
    """A text as a value within braces, in quotes where it needs them."""
    plain = re.fullmatch(r"[^\W_](?:[\w./()+’– -]*[\w.)])?", text)
    if plain and text.lower() not in ("null", "~") and printable(text) == text:
        return text
    doubled = printable(text).replace("'", "''")
    return f"'{doubled}'"


def near_miss(word: str, choices: Iterable[str]) -> str | None:
    """What was probably meant by `word`, if anything comes near.

    Case, and `_` for `-`, count for nothing; otherwise a word is near when its numbers are the
    same and at most a third of it differs. Of ids, `near_id` asks for more.
    """
    return next(iter(near_misses(word, choices)), None)


def near_misses(word: str, choices: Iterable[str]) -> list[str]:
    """All that may have been meant by `word`, the nearest first; at most three."""
    from difflib import get_close_matches  # noqa: PLC0415  # wanted only for a suggestion

    word = word[:100]
    plain = {_plain(choice): choice for choice in sorted(choices, reverse=True)}
    if _plain(word) in plain:
        return [plain[_plain(word)]]
    numbers = _numbers(_plain(word))
    alike = [name for name in plain if _numbers(name) == numbers]
    return [plain[name] for name in get_close_matches(_plain(word), alike, cutoff=0.66)]


def _plain(word: str) -> str:
    return read_digits(word.strip().lower().replace("_", "-").replace(" ", "-"))


def _numbers(word: str) -> list[str]:
    return re.findall(r"\d+", word)


def did_you_mean(near: str | None) -> str:
    """`did you mean …?`, or nothing where nothing comes near."""
    return f"did you mean `{near}`?" if near else ""


def listed(words: Iterable[str], conjunction: str = "or") -> str:
    """`a, b or c`."""
    words = list(words)
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {conjunction} {words[-1]}"


def first_of(words: Sequence[str], most: int, count: int | None = None) -> list[str]:
    """The first words, followed by `3 more` where there are more than `most`.

    `count` is how many there are, where `words` are only the first of them.
    """
    more = (len(words) if count is None else count) - most
    return [*words[:most], *([f"{more:,} more"] if more > 0 else [])]


def counted(number: int, one: str, many: str = "") -> str:
    """`1 error`, `2 errors`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def capital(text: str) -> str:
    """The text as it begins a sentence: its first letter is a capital, the others stay."""
    return text[:1].upper() + text[1:]


_DROPPED = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]")
_FOLDED = dict(zip("أإآٱىةؤئکیھە", "اااايهويكيهه", strict=True))


def fold_name(name: str) -> str:
    """A name for comparison only: one spelling for what people write in several ways.

    Arabic-aware: vowel marks and tatweel are dropped, the forms of alef, yeh, heh and kaf
    fall together, `عبد` joins what follows.
    """
    folded = unicodedata.normalize("NFKC", name).casefold()
    if not folded.isprintable():
        folded = "".join(c for c in folded if unicodedata.category(c) not in ("Cc", "Cf"))
    return _joined(" ".join(_respelled(folded).split()))


def fold_names(names: Sequence[str]) -> Iterator[str]:
    """`fold_name` of each, many at once: as lines of one text they take a fraction of the time."""
    for start in range(0, len(names), _AT_ONCE):
        some = names[start : start + _AT_ONCE]
        whole = unicodedata.normalize("NFKC", "\n".join(some)).casefold()
        line = whole.replace("\n", "")
        if len(whole) - len(line) != len(some) - 1 or not line.isprintable():
            yield from map(fold_name, some)
            continue
        whole = _respelled(whole)
        framed = f"\n{whole}\n"
        if any(blanks in framed for blanks in _BLANKS):
            whole = "\n".join(" ".join(line.split()) for line in whole.split("\n"))
        yield from _joined(whole).split("\n")


_AT_ONCE = 500
_BLANKS = ("  ", "\n ", " \n")
"""Blanks that count for nothing: at the ends of a line, or one after another."""


def _respelled(text: str) -> str:
    if text.isascii():
        return text
    text = _DROPPED.sub("", text)
    for letter, other in _FOLDED.items():
        text = text.replace(letter, other)  # in long texts far quicker than `translate`
    return text


def _joined(text: str) -> str:
    if "عبد" not in text:
        return text
    return re.sub(r"\bعبد (?=\w)", "عبد", text).replace("عبدلله", "عبدالله")


def whole_percent(percent: float) -> int:
    """The percentage in whole numbers: 100 only for all, 0 only for nothing."""
    if percent < 0:
        return -whole_percent(-percent)
    whole = int(percent + 0.5)
    return min(max(whole, 1), 99) if 0 < percent < 100 else whole


def localized(text: Mapping[str, str] | None, languages: Iterable[str]) -> str:
    """A text in the first of the languages in which it is there; empty where it is not."""
    if not text:
        return ""
    return next((text[code] for code in languages if text.get(code)), next(iter(text.values())))
