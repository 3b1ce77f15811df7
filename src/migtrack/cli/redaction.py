"""The one door through which redacted output leaves: it is searched for everybody first."""

import sys
from collections.abc import Iterable, Iterator

from migtrack.base.text import first_of, listed
from migtrack.cli.context import Opened
from migtrack.cli.errors import CommandError, ExitCode
from migtrack.render.leaks.search import Leak, LeakFinder
from migtrack.render.leaks.views import folded, views
from migtrack.render.words import own_texts
from migtrack.review.privacy.personal_values import (
    impersonal_texts,
    names_of_ministries,
    personal_values,
    public_texts,
)
from migtrack.system.paths import relative_to

MOST_NAMED = 5
"""How many values, and how many texts, a message names."""


def check_redacted(text: str, opened: Opened, *, strict: bool) -> None:
    """Raise a `CommandError` where the finished redacted text holds a personal value.

    Where there is only a word that is a surname, too, warn on the standard error; with `strict`
    that is an error as well. The messages say what was found and in which text of which record,
    never the value.
    """
    project, own = opened.loaded.project, own_texts()
    finder = LeakFinder(
        personal_values(project),
        public=(*public_texts(project), *own),
        ordinary=names_of_ministries(project),
        own=own,
    )
    found = finder.find(text)
    refused = found if strict else [leak for leak in found if leak.is_certain]
    if refused:
        raise CommandError(
            f"nothing was written: it would show {_named(refused)}",
            _remedy(_holders(text, refused, finder, opened)),
            ExitCode.FINDINGS,
        )
    if found:
        places = _some(_holders(text, found, finder, opened))
        sys.stderr.write(
            f"migtrack: what is shown holds a word that may be {_named(found)}\n"
            + "".join(f"  {place}\n" for place in places)
            + "  see whether somebody is meant; with --strict such words are refused\n"
        )


def _named(leaks: Iterable[Leak]) -> str:
    """`the name of momd-02 and the letter of mofa-01`."""
    return listed(_some(f"the {leak.value.field} of {leak.value.owner}" for leak in leaks), "and")


def _some(texts: Iterable[str]) -> list[str]:
    """The texts, each once; of many only the first ones, and how many more there are."""
    return first_of(list(dict.fromkeys(texts)), MOST_NAMED)


def _holders(text: str, leaks: Iterable[Leak], finder: LeakFinder, opened: Opened) -> Iterator[str]:
    """`data/sops.yaml:3: title holds the name of momd-02`, for the texts that are shown."""
    wanted = {leak.value for leak in leaks}
    languages = opened.loaded.project.contract.languages
    shown = views(text)
    for record, route, value in impersonal_texts(opened.loaded.project):
        held = [leak for leak in finder.find(value) if leak.value in wanted]
        words = folded(value)
        if not held or not any(words in view for view in shown):
            continue
        spot = opened.loaded.spot(record, route)
        place = opened.loaded.documents[spot.path].place_of(spot.route)
        path = relative_to(f"{opened.prefix}{place.path}")
        field = ".".join(
            str(step) for step in route if step not in languages and isinstance(step, str)
        )
        yield f"{path}:{place.line}: `{field}` holds {_named(held)}"


def _remedy(places: Iterator[str]) -> str:
    found = _some(places)
    if not found:
        return (
            "no text of a record holds it: see what the project's own templates/ say, and the "
            "names of its files"
        )
    return "\n  ".join([*found, "write it there without the person"])
