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


def test_control_characters_are_made_visible() -> None:
    changed = edited("project.yaml", ("A sample project", '"\\e[2J\\u202e"'))
    text = json.dumps(status_json(review_status(sample(changed), MIDWAY)), ensure_ascii=False)
    assert "\\\\x1b[2J\\\\u202e" in text
