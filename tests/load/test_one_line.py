"""Values of one line, written over several: each line end is a blank, the last is none."""

import pytest

from tests.sample import SAMPLE, edited, findings, loaded

WORKSHOP = "activities/workshop-1.yaml"
MOI = """ministry: moi
participants:
  - id: moi-01
    seat: 1
    name: {name}
    position: Director
    gender: female
    nominated: 2020-12-10
    confirmed: 2021-01-10
"""


@pytest.mark.parametrize(
    "written",
    [
        ">\n  Return\n  and reintegration",
        "|\n  Return\n  and reintegration",
        ">-\n  Return and\n  reintegration",
        "|+\n  Return and\n  reintegration\n\n",
        "|\n  Return and\n\n   reintegration",
        "{en: Return\n  and reintegration}",
        "\n  en: |\n    Return and\n    reintegration",
        '"Return and\n  reintegration"',
        r'"Return and\nreintegration\n"',
    ],
)
def test_a_title_over_several_lines_is_the_same_title(written: str) -> None:
    files = edited(WORKSHOP, ("Return and reintegration", written))
    assert not findings(files)
    assert loaded(files).project == loaded().project


@pytest.mark.parametrize(
    ("path", "old", "field"),
    [
        (WORKSHOP, "group: 1", "group: |\n  1"),
        (WORKSHOP, "id: workshop-1", "id: >\n  workshop-1"),
        (WORKSHOP, "mode: in-person", "mode: |\n  in-person"),
        (WORKSHOP, "dates: {start: 2021-03-02,", 'dates: {start: "2021-03-02\\n",'),
        ("sops.yaml", "drafted: 2021-05-10", "drafted: >\n      2021-05-10"),
    ],
)
def test_so_is_an_id_a_day_a_number_and_a_choice(path: str, old: str, field: str) -> None:
    files = edited(path, (old, field))
    assert not findings(files)
    assert loaded(files).project == loaded().project


def test_the_name_of_a_person_too() -> None:
    plain = {"participants/moi.yaml": MOI.format(name="Mo Ali")}
    block = {"participants/moi.yaml": MOI.format(name="|\n      Mo\n      Ali")}
    assert loaded(plain).project == loaded(block).project


def test_notes_keep_their_lines() -> None:
    text = SAMPLE[WORKSHOP] + "notes: |\n  One.\n  Two.\n"
    [notes] = [one.notes for one in loaded({WORKSHOP: text}).project.activities if one.notes]
    assert notes == {"en": "One.\nTwo.\n"}


def test_nothing_but_line_ends_is_nothing() -> None:
    files = edited(WORKSHOP, ("title: Return and reintegration", r'title: "\n\n"'))
    assert [one.code for one in findings(files)] == ["MT101"]
