"""The officials whom people type: by id or by name, and what to say where nobody is meant."""

from collections.abc import Iterable, Sequence

from migtrack.base.text import as_typed, first_of, listed, localized, printable
from migtrack.cli.writing.asking import Fact, ask
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


def who_is_meant(words: str, people: Iterable[Participant], project: Project) -> Participant:
    """The one whom somebody means whose words fit several; asked for on a terminal."""
    languages = project.contract.languages
    by_id = {person.id: person for person in people}
    choices = [
        (name, printable("  ".join(person.name[c] for c in languages if c in person.name)))
        for name, person in by_id.items()
    ]
    chosen: str = ask(Fact("", f"Who is meant by {words}?", str, choices=choices))
    return by_id[chosen]


def fits_several(words: str, found: Sequence[Participant], project: Project) -> str:
    """That the words do not mean one official, but several."""
    return f"{as_typed(words)} fits {in_words(found, project)}; type the id"


def not_one(words: str, found: Sequence[Participant], directory: Directory, of: Project) -> str:
    """Why words do not mean one official: they fit several, or nobody; then who comes nearest."""
    if found:
        return fits_several(words, found, of)
    nearest = directory.nearest(words)
    if not nearest:
        return f"nobody is called {as_typed(words)}; `migtrack people` lists everybody"
    return f"nobody is called {as_typed(words)}; the nearest: {in_words(nearest, of)}"
