"""Names of people for comparison only: titles and articles, and one spelling for the usual ones.

What is folded together is what people write for one name. Names of brothers and cousins stay
apart, however near they are: Hassan and Hussein, Jamal and Jamil, Nasser and Nasr.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import NamedTuple

from migtrack.base.characters import ascii_digits
from migtrack.base.text import fold_names

ARTICLES = frozenset({"al", "el", "ال"})
TITLES = frozenset(
    """mr mrs ms miss mx dr doctor prof professor eng engineer sir madam mme sheikh hajji judge
    general brigadier colonel captain excellency
    سيد سيده انسه ست استاذ استاذه دكتور دكتوره د مهندس مهندسه م حاج حاجه شيخ قاضي قاضيه معالي
    سعاده لواء عميد عقيد مقدم نقيب""".split()  # noqa: SIM905  # words
)
"""What stands before a name, without the article."""
_INITIAL_OF_TITLE = "ا"
"""`أ.د.`: a professor."""
_ARTICLE_ALONE = frozenset({"ال", "عبدال"})
"""An article that a blank separates from its word, alone or behind `servant of`."""
_SON_OF = frozenset(("bin", "ibn", "ben", "bint", "بن", "ابن", "بنت"))

_USUAL = """
    muhammad muhammed mohammed muhamad muhamed muhd mhd / ahmad ahmed / husayn husin husen
    hasan hasen / khalid khaled / karim karem / jasim jasem / kasim kasem / hashim hashem
    kazim kazem kadhim kadhem kathim kathem / nazim nazem nadhim nadhem nathim / salih saleh
    ibrahim ibrahem ebrahim / ismayl ismael esmayl / yusuf yusif yusef / yunis yunes yunus
    fadil fadel fadhil fadhel fazil / basim basem / hatim hatem / umar umer / uthman usman
    haydar hayder / zaynab zayneb / fatima fatma / maryam mariam / iman eman / hiba heba
    isra esra / iad eyad ayad / ihsan ehsan / imad emad / isam esam / adil adel / rayd raed
    wisam wesam / murtada murtadha murtaza / rida ridha reda redha riza / mahdi mehdi
    haytham haythem / thamir thamer / tahir taher / zahir zaher / shakir shaker / bakir baker
    sadik sadek / tarik tarek / faris fares / juburi jaburi jiburi / rubai rubaye rubayi
    abu abo / sabah"""
_SPELLING = {
    other: spellings.split()[0]
    for spellings in _USUAL.replace("\n", "/").split("/")
    for other in spellings.split()
}
"""By a spelling: the one that stands for it."""

_ASSIMILATED = re.compile(r"\b(?:[aeu]l|a[dnrstz]|a[dst]h)[ -](?=[a-z])")
"""The article before a Latin name, as it is spoken: `ash-Shammari`."""
_NO_LETTER = re.compile(r"['`´ʻʼʾʿ‘’′]")
_ACCENTS = re.compile("[\u0300-\u036f]")
_SEPARATOR = re.compile(r"[^\w,]+")
_LETTERS_TWICE = re.compile(r"([^mln])\1+")
_ANY_TWICE = re.compile(r"(.)\1+")
_SERVANT = re.compile(r"abd(?:[aeiou]+l|[aeiou])?(?=[a-z]{2})")
_SERVANT_ALONE = re.compile(r"abd(?:[aeiou]+l?)?")
_SOUNDS = (
    *(("ee", "i"), ("oo", "u"), ("ou", "u"), ("o", "u"), ("ie", "i"), ("iy", "i"), ("ph", "f")),
    *(("q", "k"), ("ai", "ay"), ("ei", "ay"), ("ey", "ay")),
)
"""Letters in Latin names for which others are written, and those that stand for both."""


def root(word: str) -> str:
    """The word without its article."""
    if word.startswith("ال") and len(word) >= 5:
        return word[2:]
    if word.startswith(("al", "el")) and len(word) >= 7:
        return word[2:]
    return word


class NamePart(NamedTuple):
    """A word of a name as it is searched for."""

    word: str
    """As it is written, folded."""
    spellings: frozenset[str]
    """The spellings that stand for it: with its article, and without."""

    @property
    def is_initial(self) -> bool:
        """Whether it is a single letter."""
        return len(self.word) == 1 and self.word.isalpha()

    def means(self, other: "NamePart") -> bool:
        """Whether it may stand for the other word: as the same word, or as its initial."""
        if self.is_initial:
            return self.begins(other)
        return not self.spellings.isdisjoint(other.spellings)

    def begins(self, other: "NamePart") -> bool:
        """Whether the other word begins so, in a usual spelling."""
        begun = (self.word, *self.spellings)
        return any(word.startswith(begun) for word in (other.word, *other.spellings))


def have_own(
    wanted: Iterable[NamePart],
    name: Iterable[NamePart],
    fits: Callable[[NamePart, NamePart], bool],
) -> bool:
    """Whether each word that is wanted fits a word of the name, and each another one."""
    free = list(name)
    for part in wanted:
        own = next((other for other in free if fits(part, other)), None)
        if own is None:
            return False
        free.remove(own)
    return True


class NameForm(NamedTuple):
    """A name as it is compared, and what was set aside for that."""

    key: tuple[str, ...]
    """Its words: given name first, family name last."""
    words: tuple[str, ...]
    """The same as they are written."""
    has_title: bool
    is_reordered: bool
    """Whether the family name stands first: before a comma, or alone with an article."""

    @property
    def parts(self) -> tuple[NamePart, ...]:
        """Its words as they may be found one by one."""
        both = ((word, _spelled(word), _spelled(_without_article(word))) for word in self.words)
        return tuple(NamePart(word, frozenset(spellings)) for word, *spellings in both)

    def differs_in(self, other: "NameForm") -> list[str]:
        """In what two names with the same key differ, in words."""
        found = [
            *(["titles"] if self.has_title != other.has_title else []),
            *(["the order of names"] if self.is_reordered != other.is_reordered else []),
        ]
        return found if found and self.words == other.words else [*found, "spelling"]


def name_forms(names: list[str]) -> Iterator[NameForm]:
    """The forms in which the names are compared, one for each."""
    return map(_form, fold_names(names))


def _form(folded: str) -> NameForm:
    family, comma, rest = _plain(folded).partition(",")
    words = [*rest.split(), *family.split()] if comma else family.split()
    start = 0
    while start < len(words) - 1 and _is_title(words[start]):
        start += 1
    named = _joined(words[start:])
    is_first = not comma and len(named) > 1 and _has_article(named[0])
    is_first = is_first and not _has_article(named[-1])
    if is_first:
        named = [*named[1:], named[0]]
    written = tuple(_without_article(word) if place else word for place, word in enumerate(named))
    return NameForm(
        key=tuple(map(_spelled, written)),
        words=written,
        has_title=start > 0,
        is_reordered=bool(comma) or is_first,
    )


def _plain(folded: str) -> str:
    """The name without signs but for a comma, and with its article as `al-` before the word."""
    text = folded
    if not text.replace(" ", "").isalnum():
        text = _NO_LETTER.sub("", text.replace("،", ","))
        text = _SEPARATOR.sub(" ", text)
    if not text.isascii():
        text = _ACCENTS.sub("", unicodedata.normalize("NFD", ascii_digits(text)))
    return _ASSIMILATED.sub("al_", text)


def _joined(words: list[str]) -> list[str]:
    """The words without `son of`, and with what belongs to `servant of` in one word.

    An article that stands apart, in Arabic, belongs to the word behind it.
    """
    found: list[str] = []
    for word in words:
        if word in _SON_OF and found:
            continue
        if found and _SERVANT_ALONE.fullmatch(found[-1]):
            found[-1] = f"abdul{word.removeprefix('al_')}"
        elif found and found[-1] in _ARTICLE_ALONE:
            found[-1] += word
        else:
            found.append(word)
    return found


def _is_title(word: str) -> bool:
    return word == _INITIAL_OF_TITLE or root(word) in TITLES


def _has_article(word: str) -> bool:
    return word.startswith("al_") or (word.startswith("ال") and len(word) >= 5)


@cache
def _without_article(word: str) -> str:
    return word[3:] if word.startswith("al_") else root(word)


@cache
def _spelled(word: str) -> str:
    """A word of a name in the spelling that stands for all that are usual."""
    if not word.isascii():
        return word
    if servant := _SERVANT.match(word):
        of = _sounded(word[servant.end() :])
        return f"abd {'lah' if of in _OF_GOD else of}"
    return _sounded(word)


_OF_GOD = ("la", "lla", "alla", "ala")


def _sounded(word: str) -> str:
    for letters, sound in _SOUNDS:
        word = word.replace(letters, sound)
    if word.endswith("y") and not word.endswith("ay"):
        word = f"{word[:-1]}i"
    word = (_ANY_TWICE if word.endswith("i") else _LETTERS_TWICE).sub(r"\1", word)
    if word.endswith("ah") and word not in _SPELLING:
        word = word[:-1]
    if word in _SPELLING:
        return _SPELLING[word]
    is_of_family = word.endswith("i") and word[:-1] in _SPELLING
    return f"{_SPELLING[word[:-1]]}i" if is_of_family else word
