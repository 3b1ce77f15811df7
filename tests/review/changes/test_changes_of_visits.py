"""What the diff says of travellers who return, apply again or need no visa, and of reserves."""

from datetime import date

import pytest

from migtrack.check import check
from migtrack.review.changes.compare import Judged, compare
from tests.review.changes.states import in_words
from tests.sample import SAMPLE, TODAY, edited, loaded

VISIT = "activities/visit-1.yaml"
VISA = "visa: {applied: 2021-05-20, decided: 2021-06-10, outcome: granted}"
FIRST = f"    passport_valid_until: 2024-02-28\n    {VISA}\n  - participant: moi-01"


def judged(*changes: tuple[str, str]) -> Judged:
    read = loaded(edited(VISIT, *changes))
    return Judged(read, check(read, TODAY, TODAY))


def sentences(
    *changes: tuple[str, str], lang: str = "en", show_personal: bool = False
) -> list[str]:
    found = compare(judged(), judged(*changes), TODAY)
    return in_words(found, lang, show_personal=show_personal)


def first(text: str) -> tuple[str, str]:
    return FIRST, FIRST.replace(VISA, text)


@pytest.mark.parametrize(
    ("change", "english", "arabic"),
    [
        (
            first(f"{VISA}\n    returned: {{date: 2021-09-08, reason: Ill}}"),
            "mofa-01 returned early, on 8 Sep 2021 (Ill)",
            "عاد قبل نهاية الزيارة في ٨ سبتمبر ٢٠٢١ (Ill)",
        ),
        (
            ("[mofa-02]", "[{participant: mofa-02, declined: 2021-06-10}]"),
            "mofa-02 declined the seat on 10 Jun 2021",
            "اعتذر عن المقعد في ١٠ يونيو ٢٠٢١",
        ),
        (first("visa: not-required"), "visa of mofa-01 changed", "التأشيرة: تغيير"),
        (
            first("visa: [{applied: 2021-05-20, decided: 2021-06-10, outcome: granted}]"),
            "",
            "",
        ),
        (("[mofa-02]", "[{participant: mofa-02}]"), "", ""),
        (("[mofa-02]", "[moi-02, mofa-02]"), "reserves: mofa-02 → moi-02, mofa-02", ""),
    ],
)
def test_the_sentence(change: tuple[str, str], english: str, arabic: str) -> None:
    assert sentences(change) == [english] * bool(english)
    if arabic:
        assert sentences(change, lang="ar") == [arabic]


def test_a_second_application_is_told_apart_only_on_request() -> None:
    again = first(f"{VISA[:5]} [{VISA[6:]}, {{applied: 2021-06-12}}]")
    assert sentences(again) == ["visa of mofa-01 recorded"]
    assert sentences(again, show_personal=True) == [
        "visa of mofa-01 recorded (2 applied: 12 Jun 2021)"
    ]


def test_no_value_of_a_visa_is_part_of_a_fields_name() -> None:
    again = first(f"{VISA[:5]} [{VISA[6:]}, {{applied: 2021-06-12}}]")
    found = compare(judged(), judged(again), TODAY)
    [delta] = [d for record in found.records for s in record.statements for d in s.deltas]
    assert delta.field == ("travellers", "mofa-01", "visa", "2", "applied")
    assert delta.privacy == "confidential"
    line = loaded(edited(VISIT, again)).documents["data/activities/visit-1.yaml"]
    place = line.place_of(delta.spot.route)
    assert line.line(place.line)[place.column - 1 :].startswith("2021-06-12")
    assert date(2021, 6, 12) == delta.new
    assert SAMPLE[VISIT].count(VISA) == 2
