"""What a check reports: of chosen files, once each, and what follows from what."""

import pytest

from migtrack.base.finding import Finding
from migtrack.check import check
from migtrack.rules.narrowing import Narrowing
from tests.sample import SAMPLE, TODAY, Files, edited, findings, loaded

WORKSHOP = "activities/workshop-1.yaml"
VISIT = "activities/visit-1.yaml"
UNKNOWN_FIELD = edited(WORKSHOP, ("venue: Baghdad", "venue: Baghdad\nnonsense: 1"))


def found(files: Files, *paths: str) -> list[str]:
    return [
        one.code
        for one in check(loaded(files), TODAY, TODAY, Narrowing(paths=tuple(paths))).findings
    ]


@pytest.mark.parametrize(
    ("path", "codes"),
    [
        ("data/activities/workshop-1.yaml", ["MT102"]),
        ("data/activities", ["MT102"]),
        ("data/activities/", ["MT102"]),
        ("data", ["MT102"]),
        ("data/activities/workshop", []),  # the beginning of a name is no folder
        ("data/act", []),
        ("activities", []),
        ("data/activities/visit-1.yaml", []),
    ],
)
def test_a_folder_stands_for_the_files_within(path: str, codes: list[str]) -> None:
    assert found(UNKNOWN_FIELD, path) == codes
    assert found(UNKNOWN_FIELD, "data/sops.yaml", path) == codes


def test_a_finding_concerns_every_file_that_it_points_at() -> None:
    twice = edited("participants/moi.yaml", ("id: moi-03", "id: mofa-03"))
    for path in ("data/participants/moi.yaml", "data/participants/mofa.yaml"):
        assert found(twice, path) == ["MT201"]
    assert found(twice, "data/sops.yaml") == []


def of(codes: str, files: Files) -> list[Finding]:
    return [one for one in findings(files) if one.code in codes.split()]


def test_what_is_said_of_an_official_at_one_activity_silences_nothing_at_another() -> None:
    """moi-02 came on a visit without a place, and has no mark at the workshop."""
    unmarked = edited(
        WORKSHOP,
        ("present: [mofa-01, mofa-02, moi-01, moi-02]", "present: [mofa-01, mofa-02, moi-01]"),
    )
    visit = SAMPLE[VISIT].replace("2021-09-06", "2021-06-01").replace("2021-09-10", "2021-06-01")
    visit = visit.replace("2021-06-10", "2021-05-28").partition("reserves:")[0]
    came = {VISIT: visit + "attendance:\n  2021-06-01: {present: [mofa-01, moi-01, moi-02]}\n"}
    said = [(one.code, one.subjects) for one in of("MT504 MT608", {**unmarked, **came})]
    assert said == [
        ("MT608", (("activity", "visit-1"), ("participant", "moi-02"))),
        ("MT504", (("activity", "workshop-1"), ("participant", "moi-02"))),
    ]
