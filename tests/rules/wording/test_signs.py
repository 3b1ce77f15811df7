from collections.abc import Iterator

from migtrack.load import kinds
from migtrack.model.fields import Part
from migtrack.rules.wording._signs import FREE_TEXT
from migtrack.rules.wording.invisible_character import NAMES


def _parts(part: type[Part]) -> Iterator[type[Part]]:
    for one in part.__subclasses__():
        yield one
        yield from _parts(one)


def test_every_text_of_the_format_is_known_as_somebodys_words() -> None:
    assert kinds.FILES  # every model is imported
    texts = {
        name
        for part in _parts(Part)
        for name, info in part.model_fields.items()
        if "_known_language" in repr(info.annotation)
    }
    assert texts | {"documents", "letter"} == FREE_TEXT
    assert NAMES <= FREE_TEXT
