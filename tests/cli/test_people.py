"""`migtrack people`, as people use it."""

import json
from pathlib import Path

import pytest

from migtrack.render.people.text import render_people
from migtrack.render.translator import Translator
from migtrack.review.people.standing import people_on
from tests.command import run
from tests.rules.identity.test_one_person import MOVED
from tests.sample import ROOT, SAMPLE, TODAY, edited, loaded, write_to

DAY = ("--as-of", "2021-06-15")
_CONTACTS = ("rana.k@example.org", "+964 770 123 45 67")


def people(*words: str) -> list[str]:
    done = run("people", *words, *DAY)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


def screen(files: dict[str, str], width: int | None, language: str = "en") -> str:
    project = loaded(files).project
    shown = people_on(project, TODAY, project.participants)
    return render_people(shown, Translator(language), TODAY, width)


def test_piped_each_stands_on_one_line_with_arabic_last() -> None:
    assert people("--ministry", "momd") == [
        "momd-01  holds seat 1       MoMD official 1  وزارة الهجرة والمهجرين – مسؤول ١",
        "momd-05  not nominated yet  MoMD official 5  وزارة الهجرة والمهجرين – مسؤول ٥",
        "momd-02  holds seat 2       MoMD official 2  وزارة الهجرة والمهجرين – مسؤول ٢",
        "momd-03  holds seat 3       MoMD official 3  وزارة الهجرة والمهجرين – مسؤول ٣",
        "momd-04  holds seat 4       MoMD official 4  وزارة الهجرة والمهجرين – مسؤول ٤",
        "momd-06  reserve 1          MoMD official 6  وزارة الهجرة والمهجرين – مسؤول ٦",
    ]


@pytest.mark.parametrize(
    "words",
    [
        ["momd-02"],
        ["official", "٢", "MoMD"],
        ["وزاره الهجره والمهجرين", "مسوول 2"],
        ["MoMD official 2", "--ministry", "momd"],
    ],
)
def test_who_is_asked_for(words: list[str]) -> None:
    assert [line.split()[0] for line in people(*words)] == ["momd-02"]


def test_whoever_fits_is_shown() -> None:
    assert len(people("official", "2")) == 5
    assert len(people()) == len(loaded_ids())


def loaded_ids() -> list[str]:
    shown = json.loads("\n".join(people("--format", "json")))
    assert (shown["format"], shown["as_of"]) == ("migtrack.people/1", "2021-06-15")
    return [person["id"] for person in shown["people"]]


def test_json_holds_names_and_nothing_else_of_a_person() -> None:
    [person] = json.loads("\n".join(people("mofa-01", "--format", "json")))["people"]
    assert person == {
        "id": "mofa-01",
        "ministry": "mofa",
        "seat": 1,
        "reserve": None,
        "state": "confirmed",
        "name": {"en": "MoFA official 1", "ar": "وزارة الخارجية – مسؤول ١"},
    }


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["MoMD offizial 2"], "the nearest: momd-02 MoMD official 2\n"),
        (["momd02", "--format", "json"], "the nearest: momd-02\n"),
        (["momd-02", "--ministry", "mofa"], "nobody of mofa is called 'momd-02'"),
        (["Zaynab"], "nobody is called 'Zaynab'; `migtrack people` lists everybody"),
        (["--ministry", "mofaa"], "did you mean mofa?"),
        (["molsa", "--ministry", "mop"], "molsa is a ministry; did you mean --ministry molsa?"),
    ],
)
def test_nobody_is_guessed(words: list[str], said: str) -> None:
    done = run("people", *words, *DAY)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


def test_who_left_and_who_has_another_id() -> None:
    assert screen(MOVED, None).splitlines()[1::3][:2] == [
        "mofa-02  left seat 2 on 1 Apr 2021  MoFA official 2",
        "moi-01   holds seat 1               MoI official 1",
    ]
    ministry = edited("participants/moi.yaml", ("id: moi-02,", "id: p-7,"))
    assert "p-7      moi  holds seat 2  MoI official 2" in screen(ministry, None)


@pytest.mark.parametrize("width", [40, 80])
def test_a_terminal_has_a_heading_and_no_line_is_too_long(width: int) -> None:
    lines = screen({}, width).splitlines()
    assert lines[:2] == ["Officials as of 15 Jun 2021", ""]
    assert max(map(len, lines)) <= width
    assert render_people((), Translator(), TODAY, width).endswith("nobody is recorded yet\n")


def test_no_contact_is_shown_wherever_it_stands() -> None:
    files = edited(
        "participants/moi.yaml",
        ("name: MoI official 2", f"name: {_CONTACTS[0]}"),
        ("name: MoI official 3", f"name: '{_CONTACTS[1]}'"),
    )
    shown = screen(files, 80)
    assert "moi-02" in shown
    assert not [contact for contact in _CONTACTS if contact in shown]


def test_it_says_that_people_may_be_missing(tmp_path: Path) -> None:
    unread = {"participants/moi.yaml": "ministry: moi\nparticipants: [\n"}
    done = run("people", folder=write_to(tmp_path, SAMPLE | unread))
    assert done.returncode == 0
    assert "people may be missing" in done.stderr
    assert "mofa-01" in done.stdout


@pytest.mark.parametrize(
    "words",
    [["people", "x@example.org"], ["record", "left", "x@example.org", "2021-03-02"]],
    ids=["people", "record"],
)
def test_contact_that_was_typed_is_not_repeated(words: list[str], tmp_path: Path) -> None:
    done = run(*words, "--project", str(ROOT), folder=tmp_path)
    assert done.returncode == 2
    assert "something like an e-mail address" in " ".join(done.stderr.split())
    assert "example.org" not in done.stderr
