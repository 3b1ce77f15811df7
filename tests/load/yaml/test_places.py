"""Where everything stands in a text, by route and by character."""

import pytest

from migtrack.load.yaml.events import read_events
from migtrack.load.yaml.places import Places

TEXT = """\
id: one
dates: {start: 2021-03-02, end: }
people:
  - {id: a, marks: [[x, "y z"], {}]}
  - id: b
    notes: >-
      some
      words
"""


def places_of(text: str) -> Places:
    places = Places()
    read_events(text, places)
    return places


@pytest.mark.parametrize(
    ("route", "key", "value"),
    [
        ((), None, "id: one"),
        (("id",), "id", "one"),
        (("dates",), "dates", "{start: 2021-03-02, end: }"),
        (("dates", "end"), "end", ""),
        (("people", 0, "marks", 0, 1), None, '"y z"'),
        (("people", 0, "marks", 1), None, "{}"),
        (("people", 1), None, "id: b"),
        (("people", 1, "notes"), "notes", ">-\n      some\n      words\n"),
        (("people", 2), None, None),
        (("people", 0, "marks", 0, 1, "x"), None, None),
        (("nobody",), None, None),
    ],
)
def test_places_by_route(route: tuple[str | int, ...], key: str | None, value: str | None) -> None:
    places = places_of(TEXT)
    found = [
        None if span is None else TEXT[slice(*span)]
        for span in (places.key_at(route), places.value_at(route))
    ]
    assert found == [key, value]


def test_each_character_has_its_part() -> None:
    places = places_of(TEXT)
    parts = list(places.parts())
    for index in range(len(TEXT)):
        within = [part for part in parts if part.start <= index < part.end]
        assert places.at(index) == (within[0] if within else None)
        assert len(within) < 2


def test_the_parts_of_a_stretch_are_those_that_touch_it() -> None:
    places = places_of(TEXT)
    for start in range(len(TEXT)):
        end = start + 20
        touching = [part for part in places.parts() if start < part.end and part.start < end]
        assert [part for part in places.parts(start, end) if part in touching] == touching


def test_of_two_alike_the_first_counts_and_both_have_their_parts() -> None:
    text = "a: {x: 1}\nb: 2\na: {y: 3, y: 4}\n"
    places = places_of(text)
    assert places.value_at(("a",)) == (3, 9)
    assert places.value_at(("a", "y")) is None
    assert [text[part.start] for part in places.parts() if part.route == ("a", "y")] == list("y3y4")
    assert [(one.route, one.first) for one in places.syntax_errors] == [
        (("a",), (0, 1)),
        (("a", "y"), (19, 20)),
    ]


def test_a_text_that_breaks_off_has_the_places_up_to_there() -> None:
    places = places_of("a: [b, {c: d, e")
    assert places.syntax_error is not None
    assert places.value_at(("a", 1, "c")) == (11, 12)
    assert places.value_at(("a", 1)) == (7, 8)


def test_nothing_has_no_places() -> None:
    places = places_of("")
    assert (places.value_at(()), places.at(0), list(places.parts())) == (None, None, [])
    assert places.plain_before(0) is None
