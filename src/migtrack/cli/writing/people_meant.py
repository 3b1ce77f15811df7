"""The officials whom people type: by id or by name, and what to say where nobody is meant."""

from collections.abc import Iterable, Sequence

from migtrack.base.personal_data import looks_like
from migtrack.base.text import first_of, listed, localized, printable
from migtrack.model.project import Project
from migtrack.model.team import Participant
from migtrack.review.people.find import Directory

_MOST = 5
"""How many people a sentence names."""


def in_words(people: Sequence[Participant], project: Project) -> str:
    """`mofa-01 (MoFA official 1) or mofa-02 (MoFA official 2)`, for people alone."""
    languages = project.contract.languages
    names = [f"{person.id} ({localized(person.name, languages)})" for person in people]
    return printable(listed(first_of(names, _MOST)))


def choices(people: Iterable[Participant], project: Project) -> list[tuple[str, str]]:
    """The people as a question offers them: each id, and the name in all languages."""
    languages = project.contract.languages
    return [
        (person.id, printable("  ".join(person.name[c] for c in languages if c in person.name)))
        for person in people
    ]


def in_quotes(words: str) -> str:
    """Words for a person within a message, which a log may keep: a contact is only called so."""
    alike = looks_like(words)
    return f"something like {alike}" if alike else repr(words)


def not_one(words: str, found: Sequence[Participant], directory: Directory, of: Project) -> str:
    """Why words do not mean one official: they fit several, or nobody; then who comes nearest."""
    if found:
        return f"{in_quotes(words)} fits {in_words(found, of)}; type the id"
    nearest = directory.nearest(words)
    if not nearest:
        return f"nobody is called {in_quotes(words)}; `migtrack people` lists everybody"
    return f"nobody is called {in_quotes(words)}; the nearest: {in_words(nearest, of)}"
