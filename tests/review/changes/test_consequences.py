"""What a change moves without naming it."""

import json

import pytest

from migtrack.render.changes import json as changes_json
from migtrack.render.changes import text as changes_text
from migtrack.render.changes.source_links import SourceLinks
from migtrack.render.translator import Translator
from tests.review.changes.states import changes, judged
from tests.sample import SAMPLE, edited

MOI = "participants/moi.yaml"
MOFA = "participants/mofa.yaml"
WORKSHOP = "activities/workshop-1.yaml"
SEMINAR = "activities/seminar-1.yaml"
VISIT = "activities/visit-1.yaml"
MOI_02 = (
    "moi-02, seat: 2, name: MoI official 2, position: Adviser, gender: male, nominated: 2020-12-10"
)
LATE = edited(MOI, (f"{MOI_02}, confirmed: 2021-01-10", f"{MOI_02}, confirmed: 2021-05-01"))
SECOND_TRAVELLER = """\
  - participant: moi-01
    invited: 2021-05-10
    passport_valid_until: 2024-02-28
    visa: {applied: 2021-05-20, decided: 2021-06-10, outcome: granted}
"""


def follows(before: dict[str, str], after: dict[str, str]) -> list[tuple[object, ...]]:
    """The consequences of a change from one edit of the sample to another, the days in short."""
    found = changes({**SAMPLE, **before}, {**SAMPLE, **after}).consequences
    return [
        tuple(
            filter(
                None,
                (
                    each.name,
                    *each.people,
                    each.about,
                    each.seat,
                    *(f"{day:%d.%m}" for day in each.days),
                ),
            )
        )
        for each in found
    ]


def with_others(days: str = "  2021-03-02: {present: others}\n") -> dict[str, str]:
    head, _, _ = SAMPLE[WORKSHOP].partition("attendance:")
    return {WORKSHOP: f"{head}attendance:\n{days}  2021-03-03: {{present: others}}\n"}


def test_an_earlier_confirmation_makes_an_official_present() -> None:
    before, after = {**with_others(), **LATE}, with_others()
    assert follows(before, after) == [("present", "moi-02", "workshop-1", "02.03", "03.03")]
    assert follows(after, before) == [("not-present", "moi-02", "workshop-1", "02.03", "03.03")]


def test_who_came_to_nothing_else_becomes_trained() -> None:
    excused = edited(SEMINAR, ("    present: others", "    present: others\n    excused: [moi-02]"))
    assert follows({**with_others(), **LATE, **excused}, {**with_others(), **excused}) == [
        ("present", "moi-02", "workshop-1", "02.03", "03.03"),
        ("trained", "moi-02"),
    ]


def test_a_last_day_that_is_corrected_takes_days_away() -> None:
    here, next_one = "confirmed: 2021-01-10}\n", "  - {id: moi-02"
    gone = "confirmed: 2021-01-10, left: {date: 2021-03-02, reason: R}}\n"
    left = edited(MOI, (here + next_one, gone + next_one))
    assert ("not-present", "moi-01", "workshop-1", "03.03") in follows(
        with_others(), {**with_others(), **left}
    )


def test_a_list_that_was_changed_itself_is_told_as_that() -> None:
    excused = "  2021-03-02: {present: others, excused: [moi-02]}\n"
    assert follows(with_others(), with_others(excused)) == []


def test_who_is_named_in_the_list_does_not_move() -> None:
    named = with_others("  2021-03-02: {present: others, absent: [moi-02]}\n")
    assert follows({**named, **LATE}, named) == [("present", "moi-02", "workshop-1", "03.03")]


def test_several_officials_on_the_same_days_are_told_together() -> None:
    late = {
        path: SAMPLE[path].replace("confirmed: 2021-01-10", "confirmed: 2021-03-03")
        for path in (MOI, MOFA)
    }
    assert follows({**with_others(), **late}, with_others()) == [
        ("present", "mofa-01", "mofa-02", "moi-01", "moi-02", "workshop-1", "02.03")
    ]


def test_whoever_is_no_longer_invited_does_not_count() -> None:
    def call(invited: str) -> dict[str, str]:
        return {
            "activities/call-1.yaml": f"""\
id: call-1
kind: video-conference
group: 3
title: A call
dates: {{start: 2021-05-10, end: 2021-05-10}}
mode: online
platform: Zoom
invited: [{invited}]
attendance:
  2021-05-10: {{online: others}}
"""
        }

    assert follows(call("mofa-01, moi-01"), call("moi-01, moi-02")) == [
        ("not-present", "mofa-01", "call-1", "10.05"),
        ("present", "moi-02", "call-1", "10.05"),
    ]


def test_an_official_under_another_id_is_the_same() -> None:
    renamed = {MOI: SAMPLE[MOI].replace("id: moi-02", "id: moi-12")}
    lists = with_others()
    moved = [each for each in follows(lists, {**lists, **renamed}) if "present" in str(each[0])]
    assert moved == []


def test_who_is_to_be_asked_next() -> None:
    reserves = ("reserves: [mofa-02]", "reserves: [mofa-02, moi-02]")
    free = edited(VISIT, (SECOND_TRAVELLER, ""), reserves)
    gone = "gender: male, left: {date: 2021-07-01, reason: R}, nominated"
    left = edited(MOFA, ("gender: male, nominated", gone))
    assert ("asked-next", "moi-02", "visit-1") in follows(free, {**free, **left})
    alone = {VISIT: free[VISIT].replace(", moi-02]", "]")}
    assert ("nobody-next", "visit-1") in follows(alone, {**alone, **left})


def test_a_seat_that_falls_vacant_without_a_word() -> None:
    later = edited(MOI, ("moi-02, seat: 2", "moi-02, reserve: 2"))
    assert ("seat-vacant", "moi", 2) in follows({}, {**later})


def test_of_very_many_days_it_says_that_there_are_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("migtrack.review.changes.consequences.MOST", 1)
    assert follows({**with_others(), **LATE}, with_others()) == [
        ("present", "moi-02", "workshop-1", "02.03"),
        ("more-days",),
    ]


def test_what_could_not_be_read_moves_nothing() -> None:
    broken = {MOI: SAMPLE[MOI] + "  - [\n"}
    assert follows({**with_others(), **LATE}, {**with_others(), **broken}) == []


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "  moi-02  now counts as present at workshop-1 on 2–3 Mar 2021\n"),
        ("ar", "  moi-02 workshop-1  صار الحضور محتسباً: ٢–٣ مارس ٢٠٢١\n"),
    ],
)
def test_it_is_told_in_words(language: str, line: str) -> None:
    found = changes({**SAMPLE, **with_others(), **LATE}, {**SAMPLE, **with_others()})
    assert line in changes_text.render(found, Translator(language))


def test_machines_learn_how_many_they_are_and_not_who() -> None:
    after = {**SAMPLE, **with_others()}
    found = changes({**SAMPLE, **with_others(), **LATE}, after)
    documents = judged(after).loaded.documents
    links = SourceLinks(documents, documents, "", "https://forge.example/blob/1/")
    [consequence] = json.loads(changes_json.render(found, links))["consequences"]
    assert consequence == {
        "what": "present",
        "about": "workshop-1",
        "seat": None,
        "days": ["2021-03-02", "2021-03-03"],
        "number": 1,
        "who": None,
    }
