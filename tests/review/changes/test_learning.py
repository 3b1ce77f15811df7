"""What the diff says of answers to questionnaires, and of tests."""

import pytest

from migtrack.check import check
from migtrack.review.changes.compare import Judged, compare
from tests.review.changes.states import in_words
from tests.sample import SAMPLE, TODAY, loaded

WORKSHOP = "activities/workshop-1.yaml"
EVALUATION = "evaluation: {answers: 17, average: 4.4, out_of: 5}\n"
BEFORE, AFTER = "before: {taken: 19, average: 52}", "after: {taken: 1, average: 74}"
TESTS = f"tests: {{out_of: 100, {BEFORE}, {AFTER}}}\n"


def judged(facts: str) -> Judged:
    read = loaded({WORKSHOP: SAMPLE[WORKSHOP] + facts})
    return Judged(read, check(read, TODAY, TODAY))


def sentences(old: str, new: str, lang: str = "en") -> list[str]:
    return in_words(compare(judged(old), judged(new), TODAY), lang)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("", EVALUATION, ["evaluation: 17 answers, 4.4 of 5 on average"]),
        (EVALUATION, "", ["evaluation removed"]),
        (EVALUATION, EVALUATION.replace("17", "16"), ["evaluation answers: 17 → 16"]),
        (
            "",
            TESTS,
            [
                "test before: 19 people, 52 of 100 on average",
                "test after: 1 person, 74 of 100 on average",
            ],
        ),
        (TESTS, "", ["test before removed", "test after removed"]),
        (
            TESTS.replace(f", {AFTER}", ""),
            TESTS,
            ["test after: 1 person, 74 of 100 on average"],
        ),
        (TESTS, TESTS.replace(f", {BEFORE}", ""), ["test before removed"]),
        (TESTS, TESTS.replace("74", "75"), ["tests after average: 74 → 75"]),
        (TESTS, TESTS.replace("100", "90"), ["tests out of: 100 → 90"]),
        ("", "tests: {out_of: 100}\n", ["tests out of set: 100"]),
    ],
)
def test_each_change_in_words(old: str, new: str, said: list[str]) -> None:
    assert sentences(old, new) == said


def test_arabic() -> None:
    assert sentences("", EVALUATION + TESTS, "ar") == [
        "التقييم: ١٧ إجابة، بمتوسط ٤٫٤ من ٥",
        "الاختبار القبلي: ١٩ شخصاً، بمتوسط ٥٢ من ١٠٠",
        "الاختبار البعدي: شخص واحد، بمتوسط ٧٤ من ١٠٠",
    ]


def test_a_new_activity_has_them_as_well() -> None:
    found = compare(
        Judged(loaded({WORKSHOP: None}), check(loaded({WORKSHOP: None}), TODAY, TODAY)),
        judged(EVALUATION),
        TODAY,
    )
    names = [each.name for record in found.records for each in record.statements]
    assert "evaluated" in names
    assert [change.new.name for change in found.figures if change.new.is_average] == [
        "satisfaction"
    ]
