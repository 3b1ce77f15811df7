"""What the search for personal values finds, for the tests."""

from collections.abc import Iterable

from migtrack.model.project import Project
from migtrack.render.leaks.search import LeakFinder
from migtrack.render.words import own_texts
from migtrack.review.privacy.personal_values import (
    PersonalValue,
    names_of_ministries,
    personal_values,
    public_texts,
)


def found(
    text: str, secrets: Iterable[PersonalValue], public: Iterable[str] = ()
) -> list[PersonalValue]:
    """What a text certainly holds."""
    return [leak.value for leak in LeakFinder(secrets, public=public).find(text) if leak.is_certain]


def possible(text: str, secrets: Iterable[PersonalValue]) -> list[PersonalValue]:
    """Of what a text holds a mere word."""
    return [leak.value for leak in LeakFinder(secrets).find(text) if not leak.is_certain]


def finder_of(project: Project) -> LeakFinder:
    """As the commands look for the people of a project."""
    own = own_texts()
    return LeakFinder(
        personal_values(project),
        public=(*public_texts(project), *own),
        ordinary=names_of_ministries(project),
        own=own,
    )
