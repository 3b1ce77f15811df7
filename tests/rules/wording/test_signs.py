import re
import sys
from collections.abc import Iterator

import pytest

from migtrack.model.declarations import FILE_KINDS, Name
from migtrack.model.fields import Part
from migtrack.model.kinds import names_of_fields, names_of_free_text
from migtrack.rules.wording.bidi_control import _CONTROLS as TURNING
from migtrack.rules.wording.control_character import _CONTROLS as CONTROLS
from migtrack.rules.wording.invisible_character import _INVISIBLE, _PRINTABLE


def _parts(part: type[Part]) -> Iterator[type[Part]]:
    for one in part.__subclasses__():
        yield one
        yield from _parts(one)


def test_every_text_of_the_format_is_known_as_somebodys_words() -> None:
    assert FILE_KINDS  # every model is imported
    texts = {
        name
        for part in _parts(Part)
        for name, info in part.model_fields.items()
        if "_known_language" in repr(info.annotation)
    }
    assert texts | {"documents", "letter"} == names_of_free_text()
    assert names_of_fields(Name) == {"approved_by", "expert", "name", "organisation", "short"}
    assert names_of_fields(Name) <= names_of_free_text()


@pytest.mark.parametrize(
    ("pattern", "printable"),
    [
        (TURNING, ""),
        (CONTROLS, ""),
        (_INVISIBLE, _PRINTABLE),
    ],
)
def test_what_is_not_looked_for_in_plain_files_is_not_printable(
    pattern: str, printable: str
) -> None:
    signs = map(chr, range(sys.maxunicode + 1))
    found = [s for s in signs if s.isprintable() and re.match(pattern, s)]
    assert all(re.match(f"[{printable}]", s) for s in found) if printable else not found
