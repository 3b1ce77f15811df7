"""Searches a text for personal values, however they are written.

The text is read once, word by word. What is looked for stands in tables: by words that follow one
another, by two words of a name, by the last word of a name. So the time grows with the text, not
with the number of people.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, partial
from itertools import chain, combinations
from typing import NamedTuple

from migtrack.base.names import TITLES, root
from migtrack.base.personal_data import MIN_DIGITS, telephone_keys
from migtrack.base.text import printable
from migtrack.render.leaks.views import SEPARATOR, folded, views
from migtrack.render.leaks.words import BREAK, is_initial, stems, tokens, words
from migtrack.review.privacy.personal_values import PersonalValue

MAX_WORDS = 12
"""How many words and signs of a value are compared."""
MAX_NAME = 8
"""How many words of a name are compared."""
MAX_INITIALS = 2
"""How many initials may stand between two words of a name, or next to one."""
MAX_DIGITS = 17
"""How many digits of a telephone number are compared, with the prefix of a country."""

_ID = re.compile(r"(?<![a-z0-9-])[a-z0-9]+(?:-[a-z0-9]+)*(?![a-z0-9]|-[a-z0-9])")
_E_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+ ?(?:@| at ) ?[\w-]+(?:(?:\.| dot )[\w-]+)+")
_AT = re.compile(r" ?[(\[{<] ?(?:at|@) ?[)\]}>] ?")
_DOT = re.compile(r" ?[(\[{<] ?(?:dot|\.) ?[)\]}>] ?")
_NUMBER = re.compile(r"(?<!\w)\d+(?!\w)")
_BETWEEN_DIGITS = re.compile(r"[ ()./+–-]{1,4}")


class Leak(NamedTuple):
    """A personal value that a text holds."""

    value: PersonalValue
    is_certain: bool
    """Whether more was found than a single word: a surname may be a place or a common word."""


Words = tuple[str, ...]
_Index = partial(defaultdict[Words, list[PersonalValue]], list)
"""Values by words."""


class _Table:
    """Sequences of words, and the values that are written so."""

    def __init__(self) -> None:
        self._values: dict[Words, list[PersonalValue]] = {}
        self._lengths: tuple[int, ...] = ()
        self.first: set[str] = set()

    def add(self, sequence: Words, value: PersonalValue) -> None:
        if sequence:
            self._values.setdefault(sequence, []).append(value)
            self.first.add(sequence[0])
            if len(sequence) not in self._lengths:
                self._lengths = (*self._lengths, len(sequence))

    def at(self, text: list[str], start: int, first: str) -> Iterator[tuple[int, PersonalValue]]:
        """The values that begin at a word of the text, taken for `first`, with their lengths."""
        for length in self._lengths:
            sequence = (first, *text[start + 1 : start + length])
            for value in self._values.get(sequence, ()):
                yield length, value


Found = tuple[PersonalValue, bool]
"""A value, and whether it is certain: see `Leak`."""


class LeakFinder:
    """Finds personal values in texts."""

    def __init__(
        self,
        secrets: Iterable[PersonalValue],
        *,
        public: Iterable[str] = (),
        ordinary: Iterable[str] = (),
        own: Iterable[str] = (),
    ) -> None:
        """Take what to look for.

        `public` are texts that concern nobody: a value that is `common` does not count if one of
        them holds it. A word of an `ordinary` text, such as a ministry's name, says nothing about
        a person by itself. Nor does a word of the program's `own` texts; a name of nothing but
        these is everywhere, and is not looked for.
        """
        self._own = _stems_of(own)
        self._ordinary = self._own | _stems_of(ordinary)
        self._exact, self._names = _Table(), _Table()
        self._pairs = _Index()
        """By two words of a name, in the order of the alphabet."""
        self._titled = _Index()
        """By the first or the last word of a name."""
        self._initials = _Index()
        """By the first letter of a name and its last word."""
        self._surnames, self._ids, self._e_mails, self._telephones = (_Index() for _ in range(4))
        all_secrets = tuple(dict.fromkeys(secrets))
        for secret in all_secrets:
            for value in dict.fromkeys((secret.value, printable(secret.value))):
                self._add(folded(value), secret)
        self._in_names = {
            *self._names.first,
            *(word for pair in self._pairs for word in pair),
            *(word for (word,) in self._titled),
        }
        self._public = tuple(public)

    def find(self, text: str) -> list[Leak]:
        """What the text holds of what is looked for, in any spelling.

        Markup, entities and escapes do not hide it, nor do other digits, capitals, marks, blanks,
        invisible characters or forms of letters. A person is found by two words of the name in
        any order, by one with a title, and by the surname with an initial.
        """
        found = self._search(text)
        known = self._known if any(value.common for value in found) else ()
        return [Leak(value, found[value]) for value in found if value not in known]

    @cached_property
    def _known(self) -> frozenset[PersonalValue]:
        """The common values that stand in a public text, too: few outputs hold any that may."""
        found = self._search(f" {SEPARATOR} ".join(self._public))
        return frozenset(value for value in found if value.common)

    # What is looked for

    def _add(self, text: str, secret: PersonalValue) -> None:
        if secret.form == "name":
            self._add_name(words(text), secret)
        elif secret.form == "telephone":
            for number in telephone_keys(re.sub(r"\D", "", text)):
                self._telephones[number,].append(secret)
        elif _may_identify(text):
            if secret.form == "id":
                self._ids[text,].append(secret)
                return
            if secret.form == "e-mail":
                self._e_mails[text,].append(secret)
            self._exact.add(tuple(_without_end(tokens(text))[:MAX_WORDS]), secret)

    def _add_name(self, text: list[str], secret: PersonalValue) -> None:
        name = [root(word) for word in text if word != BREAK]
        if len(name) > 2 and name[0] in TITLES:
            name = name[1:]
        name = [*name[: MAX_NAME // 2], *name[MAX_NAME // 2 :][-MAX_NAME // 2 :]]
        whole = [word for word in name if not is_initial(word)]
        telling = {word for word in whole if self._is_telling(word)}
        if not whole or all(word.isdecimal() or word in self._own for word in whole):
            return
        if not telling:
            self._names.add(tuple(name), secret)
            return
        for one, other in combinations(whole, 2):
            if one in telling or other in telling:
                self._pairs[_pair(one, other)].append(secret)
        if secret.common:  # the name of an office, such as the project's manager
            return
        for end in {whole[0], whole[-1]} & telling:
            self._titled[end,].append(secret)
        if whole[-1] in telling:
            self._surnames[whole[-1],].append(secret)
            self._initials[name[0][0], whole[-1]].append(secret)

    def _is_telling(self, word: str) -> bool:
        """Whether the word of a name may tell by itself whose name it is."""
        return len(word) > 1 and not word.isdecimal() and word not in self._ordinary

    # Where it is found

    def _search(self, text: str) -> dict[PersonalValue, bool]:
        """The values, each with whether it is certain."""
        found: dict[PersonalValue, bool] = {}
        searches = (self._named, self._quoted, self._ids_in, self._e_mails_in, self._called)
        for view in views(text):
            for value, is_certain in chain.from_iterable(search(view) for search in searches):
                found[value] = is_certain or found.get(value, False)
        return found

    def _named(self, view: str) -> Iterator[Found]:
        """People by their names."""
        text = words(view)
        meanings: dict[str, frozenset[str]] = {}
        for word in set(text):
            if possible := stems(word) & self._in_names:
                meanings[word] = possible
        roots = list(map(root, text)) if self._names.first else []
        for place, word in enumerate(text):
            for meaning in meanings.get(word, ()):
                for _, value in self._names.at(roots, place, meaning):
                    yield value, True
                for value in self._surnames.get((meaning,), ()):
                    yield value, False
                yield from self._next_to(text, place, meaning, meanings)

    def _next_to(
        self, text: list[str], place: int, meaning: str, meanings: Mapping[str, frozenset[str]]
    ) -> Iterator[Found]:
        """People by a word of their names and what stands next to it."""
        before, after = _initials(text, place, -1), _initials(text, place, 1)
        for letter in {*before, *after}:
            if letter.endswith("."):
                for value in self._initials.get((letter[0], meaning), ()):
                    yield value, True
        title = text[place - len(before) - 1] if place > len(before) else BREAK
        titles = (*before, title) if title else before
        if any(not TITLES.isdisjoint(stems(each.rstrip("."))) for each in titles):
            for value in self._titled.get((meaning,), ()):
                yield value, True
        second = place + len(after) + 1
        for other in meanings.get(text[second], ()) if second < len(text) else ():
            for value in self._pairs.get(_pair(meaning, other), ()):
                yield value, True

    def _quoted(self, view: str) -> Iterator[Found]:
        """Other texts, word by word and sign by sign."""
        text = tokens(view)
        for place, token in enumerate(text):
            if token in self._exact.first and (place == 0 or text[place - 1] != "-"):
                for length, value in self._exact.at(text, place, token):
                    if text[place + length : place + length + 1] != ["-"]:
                        yield value, length > 1 or not value.common

    def _ids_in(self, view: str) -> Iterator[Found]:
        for match in _ID.finditer(view):
            for value in self._ids.get((match[0],), ()):
                yield value, not match[0].isalpha()  # an id of letters alone may be a word

    def _e_mails_in(self, view: str) -> Iterator[Found]:
        if not self._e_mails:
            return
        view = _DOT.sub(".", _AT.sub("@", view))
        for match in _E_MAIL.finditer(view):
            address = match[0].replace(" at ", "@").replace(" dot ", ".").replace(" ", "")
            for value in self._e_mails.get((address,), ()):
                yield value, True

    def _called(self, view: str) -> Iterator[Found]:
        """Telephone numbers, in whatever groups of digits."""
        if not self._telephones:
            return
        groups: list[str] = []
        end = 0
        for match in _NUMBER.finditer(view):
            if not _BETWEEN_DIGITS.fullmatch(view, end, match.start()):
                groups = []
            groups.append(match[0])
            end = match.end()
            number = ""
            for group in reversed(groups):
                number = group + number
                if len(number) > MAX_DIGITS:
                    break
                for key in telephone_keys(number):
                    for value in self._telephones.get((key,), ()):
                        yield value, True


def _stems_of(texts: Iterable[str]) -> frozenset[str]:
    """Every word of the texts, with and without articles and particles."""
    all_words = {word for text in texts for word in words(folded(text))}
    return frozenset(stem for word in all_words for stem in stems(word))


def _pair(one: str, other: str) -> Words:
    return (one, other) if one < other else (other, one)


def _initials(text: list[str], place: int, step: int) -> list[str]:
    """The initials next to a word, the nearest first."""
    found: list[str] = []
    place += step
    while 0 <= place < len(text) and len(found) < MAX_INITIALS and is_initial(text[place]):
        found.append(text[place])
        place += step
    return found


def _may_identify(text: str) -> bool:
    """Whether a text is long enough to identify anybody."""
    return sum(map(str.isalnum, text)) >= (MIN_DIGITS if text.isdecimal() else 2)


def _without_end(found: list[str]) -> list[str]:
    """The tokens without signs at the end."""
    while found and not found[-1][0].isalnum():
        found = found[:-1]
    return found
