"""The status for scripts."""

import json
from datetime import date

from syrupy.assertion import SnapshotAssertion

from migtrack.render.status.json import status_json
from migtrack.review.status.status import review_status
from tests.review.story import MIDWAY, midway, sample, shipped
from tests.sample import edited


def test_the_whole_format(snapshot: SnapshotAssertion) -> None:
    assert json.dumps(status_json(midway()), ensure_ascii=False, indent=2) == snapshot


def test_every_figure_says_what_it_counts() -> None:
    figures = status_json(midway())["figures"]
    assert figures["seats-held"]["value"] == figures["seats-held"]["of"] == 20
    assert all(figure["counts"] for figure in figures.values())


def test_days_are_iso_and_amounts_are_numbers() -> None:
    changed = edited("project.yaml", ("amount: 100000", "amount: 100000.50"))
    document = status_json(review_status(sample(changed), MIDWAY))
    assert document["format"] == "migtrack.status/1"
    assert document["as_of"] == "2021-06-15"
    assert document["project"]["budget"] == {"amount": 100000.5, "currency": "EUR"}
    assert document["period"]["percent"] == 45.5
    assert status_json(midway())["project"]["budget"]["amount"] == 303280


def test_nobodys_name_or_contact_is_in_it() -> None:
    text = json.dumps(status_json(review_status(shipped(), date(2021, 11, 15))), ensure_ascii=False)
    for one in shipped().participants:
        for value in (*one.name.values(), *one.position.values(), one.email, one.phone, one.letter):
            assert not value or value not in text


def test_redacted_it_has_no_officials_id() -> None:
    text = json.dumps(status_json(midway(), redact=True))
    assert not any(one in text for one in shipped().participant_by_id)


def test_what_is_withheld_says_so() -> None:
    """A number that is hidden never looks like zero, or like one that is not there."""
    document = status_json(review_status(sample(), MIDWAY), redact=True)
    withheld = {"value": "withheld", "of": "withheld"}
    for name in ("women", "attendance", "officials-trained"):
        assert withheld.items() <= document["figures"][name].items()
    assert [(team["held"], team["women"], team["reserve"]) for team in document["core_team"]] == [
        (2, "withheld", "withheld"),
        (2, "withheld", "withheld"),
    ]
    assert {each["id"]: each["attended"] for each in document["activities"]} == {
        "workshop-1": "withheld",
        "seminar-1": "withheld",
        "visit-1": 0,
    }
    [visit] = document["visits"]
    assert (visit["travellers"], visit["reserve"]) == ([], "withheld")
    assert visit["merged"] == [{"states": ["granted", "applied", "invited"], "number": 2}]


def test_withheld_visas_say_so() -> None:
    document = status_json(review_status(shipped(), date(2021, 11, 20)), redact=True)
    [visit] = document["visits"]
    assert visit["travellers"] == []
    assert visit["merged"] == [
        {"states": ["granted", "returned"], "number": 10},
        {"states": ["refused", "withdrawn"], "number": "withheld"},
    ]
    tasks = [
        task for task in status_json(midway(), redact=True)["due"] if task["name"] == "visa-due"
    ]
    assert [(task["number"], task["who"]) for task in tasks] == [
        ("withheld", ["ministries concerned"])
    ] * len(tasks)
    assert tasks


def test_only_redacted_json_withholds() -> None:
    text = json.dumps(status_json(midway()))
    assert "withheld" not in text
    assert "merged" not in text


def test_control_characters_are_made_visible() -> None:
    changed = edited("project.yaml", ("A sample project", '"\\e[2J\\u202e"'))
    text = json.dumps(status_json(review_status(sample(changed), MIDWAY)), ensure_ascii=False)
    assert "\\\\x1b[2J\\\\u202e" in text
