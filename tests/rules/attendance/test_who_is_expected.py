"""Who is expected: those invited, those in whose place a deputy comes, those excused."""

import json

import pytest

from migtrack.model.fields import Privacy
from migtrack.render.status.json import status_json
from migtrack.review.changes.compare import Judged, compare
from migtrack.review.privacy.report import redacted_report
from migtrack.review.report.report import review_report
from migtrack.review.status.status import review_status
from migtrack.review.why.trace import trace
from migtrack.review.why.values import Scope
from tests.sample import SAMPLE, TODAY, expect, findings, loaded, verdict

SEMINAR = "activities/seminar-1.yaml"
WORKSHOP = "activities/workshop-1.yaml"
CONTRACT = "project.yaml"
ALL: set[Privacy] = {"open", "personal", "confidential"}
HEAD = SAMPLE[SEMINAR].partition("attendance:")[0]


def seminar(*lines: str) -> dict[str, str]:
    """The seminar of one day with other lines from `attendance:` on."""
    return {SEMINAR: HEAD + "\n".join(lines) + "\n"}


def listed(text: str, invited: str = "") -> dict[str, str]:
    lines = [f"invited: {invited}"] if invited else []
    return seminar(*lines, "attendance:", f"  2021-05-04: {text}")


def policy(text: str) -> dict[str, str]:
    return {CONTRACT: f"{SAMPLE[CONTRACT]}policy: {{{text}}}\n"}


def came(files: dict[str, str], of: str = "seminar-1") -> tuple[int | None, int | None]:
    status = review_status(loaded(files).project, TODAY)
    [activity] = [each for each in status.activities if each.id == of]
    return activity.attended, activity.expected


@pytest.mark.parametrize(
    ("text", "invited", "counted"),
    [
        ("{present: others}", "", (4, 4)),
        ("{present: others}", "[mofa-01, moi-01]", (2, 2)),
        ("{present: [mofa-01], absent: [moi-01]}", "[mofa-01, moi-01]", (1, 2)),
        # in reserve: invited, and not expected for that
        ("{present: others}", "[mofa-01, mofa-03]", (1, 1)),
        ("{present: others, deputies: {mofa-02: mofa-03}}", "", (4, 4)),
        ("{present: others, excused: [mofa-02], deputies: {mofa-02: mofa-03}}", "", (4, 4)),
        ("{absent: others, deputies: {mofa-02: mofa-03}}", "", (1, 4)),
        ("{present: others, deputies: {mofa-02: mofa-03}}", "[mofa-01, mofa-02]", (2, 2)),
        # in the place of nobody who was expected
        ("{present: others, deputies: {mofa-02: mofa-03}}", "[mofa-01]", (1, 1)),
        # of nobody, and by nobody
        ("{present: others, deputies: {mofa-02: mofa-02}}", "", (3, 4)),
        ("{present: others, deputies: {mofa-02: nobody}}", "", (3, 4)),
    ],
)
@pytest.mark.parametrize("excused_counts", [True, False])
def test_the_seats_that_count(
    text: str, invited: str, counted: tuple[int, int], *, excused_counts: bool
) -> None:
    files = listed(text, invited)
    attended, expected = counted
    if not excused_counts:
        files |= policy("excused_counts: false")
        expected -= "mofa-02: mofa-02" in text or "nobody" in text
    assert came(files) == (attended, expected)
    of = loaded(files)
    for figure in review_status(of.project, TODAY).figures:
        found = trace(of, TODAY, figure, Scope(), ALL)
        assert (found.figure.value, found.figure.of) == (figure.value, figure.of)
    whole = review_status(of.project, TODAY).figure("attendance")
    assert whole
    for scopes in (
        [Scope(ministry=each) for each in of.project.ministry_by_id],
        [Scope(participant=each) for each in of.project.participant_by_id],
        [Scope(activity=each) for each in of.project.activity_by_id],
    ):
        parts = [trace(of, TODAY, whole, scope, ALL).figure for scope in scopes]
        assert sum(part.value for part in parts) == whole.value
        assert sum(part.of or 0 for part in parts) == whole.of
    sheet = review_report(of.project, TODAY).attendance
    for rows in (sheet.days, sheet.ministries, sheet.officials):
        assert sum(row.attended or 0 for row in rows) == whole.value
        assert sum(row.expected or 0 for row in rows) == whole.of
    for number, day in enumerate(sheet.days):
        assert sum(row.marks[number].attended for row in sheet.officials) == day.attended


def test_a_deputy_is_shown_and_not_trained() -> None:
    of = loaded(listed("{present: others, deputies: {mofa-02: mofa-03}}"))
    sheet = review_report(of.project, TODAY).attendance
    marks = {row.person.id: row.marks[-1].mark for row in sheet.officials}
    assert marks["mofa-02"] == "deputised"
    assert marks["mofa-03"] == "deputy"
    rows = {row.person.id: (row.attended, row.expected) for row in sheet.officials}
    assert rows["mofa-02"] == (2, 3)  # excused on the third day
    assert rows["mofa-03"] == (1, 0)  # a day on which another was expected
    trained = review_status(of.project, TODAY).figure("officials-trained")
    assert trained
    assert trained.value == 4
    assert findings(listed("{present: others, deputies: {mofa-02: mofa-03}}")) == []


def test_those_excused_are_left_out_everywhere() -> None:
    low = listed("{present: others, excused: [mofa-02]}")
    assert [each.code for each in findings(low)] == ["MT505"]
    assert findings(low | policy("excused_counts: false")) == []
    status = status_json(review_status(loaded(policy("excused_counts: false")).project, TODAY))
    assert "not excused" in status["figures"]["attendance"]["counts"]
    assert came(policy("excused_counts: false"), "workshop-1") == (7, 7)
    assert came({}, "workshop-1") == (7, 8)
    nobody = listed("{excused: others}") | policy("excused_counts: false")
    assert came(nobody) == (0, 0)


@pytest.mark.parametrize(
    ("written", "help_"),
    [("no", "write `false`"), ("yes", "write `true`"), ("perhaps", "write true or false")],
)
def test_true_or_false_is_wanted(written: str, help_: str) -> None:
    [finding] = findings(policy(f"excused_counts: {written}"))
    assert finding.code == "MT104"
    assert finding.help == help_


@pytest.mark.parametrize(
    ("text", "invited", "codes"),
    [
        ("{present: others, deputies: {mofa-02: mofa-02}}", "", "MT505 MT508"),
        ("{present: others, deputies: {mofa-02: mofa-03, mofa-01: mofa-03}}", "", "MT505 MT508"),
        ("{present: others, deputies: {mofa-02: moi-01}}", "", "MT508"),
        ("{present: others, deputies: {mofa-02: moi-03}}", "", "MT508"),
        ("{present: others, deputies: {mofa-02: mofa-99}}", "", "MT202"),
        ("{present: others, deputies: {mofa-99: mofa-03}}", "", "MT202"),
        ("{present: others, deputies: {mofa 2: mofa-03}}", "", "MT106"),
        ("{present: others, absent: [mofa-02], deputies: {mofa-02: mofa-03}}", "", "MT503 MT505"),
        (
            "{present: [mofa-02, mofa-01, moi-01, moi-02], deputies: {mofa-02: mofa-03}}",
            "",
            "MT503",
        ),
        (
            "{present: [mofa-01, mofa-03, moi-01, moi-02], deputies: {mofa-02: mofa-03}}",
            "",
            "MT503",
        ),
        ("{present: others, deputies: {'': mofa-03}}", "", "MT106"),
        ("{present: others, deputies: {others: mofa-03}}", "", "MT202"),
        # a deputy for somebody who is not expected
        ("{present: others, deputies: {mofa-03: mofa-02}}", "", "MT502 MT508"),
        ("{present: others, deputies: {mofa-02: mofa-03}}", "[mofa-01, moi-01]", "MT502"),
        ("{present: [mofa-01, moi-01, moi-02]}", "[mofa-01, moi-01]", "MT502"),
        ("{present: others}", "[mofa-01, mofa-03]", "MT507"),
        ("{present: others}", "[mofa-01, mofa-99]", "MT202"),
        ("{present: others, absent: [mofa-01]}", "[mofa-01, moi-01]", "MT505 MT506"),
        ("{present: [mofa-01]}", "[mofa-01, moi-01]", "MT504 MT505 MT506"),
        # nobody of the other ministry was expected
        ("{present: [mofa-01]}", "[mofa-01]", ""),
        ("{present: others}", "[mofa-01]", ""),
        ("{present: [mofa-01], deputies: {moi-01: moi-03}}", "[mofa-01, moi-01]", ""),
    ],
)
def test_what_the_rules_say(text: str, invited: str, codes: str) -> None:
    found = findings(listed(text, invited))
    assert sorted(each.code for each in found) == codes.split(), [each.message for each in found]


def test_a_deputy_cannot_be_in_two_places() -> None:
    call = (
        "id: call-1\nkind: video-conference\ngroup: 3\nactivity: seminar-1\ntitle: A call\n"
        "dates: {start: 2021-05-04, end: 2021-05-04}\nmode: online\nplatform: Zoom\n"
        "invited: [mofa-03]\nattendance:\n  2021-05-04: {online: [mofa-03]}\n"
    )
    files = listed("{present: others, deputies: {mofa-02: mofa-03}}")
    found = findings({**files, "activities/call-1.yaml": call})
    assert [each.code for each in found] == ["MT404"]
    assert found[0].message.startswith("mofa-03 came to ")


def test_a_visit_has_no_invited() -> None:
    path = "activities/visit-1.yaml"
    [finding] = expect({path: f"{SAMPLE[path]}invited: [mofa-01]  # expect: MT102\n"})
    assert finding.message == (
        "a visit has no field `invited`; only a workshop, seminar or video-conference has"
    )


@pytest.mark.parametrize("shape", ["mofa-03", "[mofa-03]", "{mofa-02: [mofa-03]}"])
def test_another_shape_is_told_with_the_line_to_write(shape: str) -> None:
    found = findings(listed(f"{{present: others, deputies: {shape}}}"))
    assert {each.code for each in found} == {"MT103"}
    assert "mofa-03" not in found[0].message + found[0].help


def test_a_word_that_people_write_for_deputies() -> None:
    [finding] = findings(listed("{present: others, substitutes: {mofa-02: mofa-03}}"))
    assert (finding.code, finding.help) == ("MT102", "write `deputies`")


def changed(before: dict[str, str], after: dict[str, str]) -> list[str]:
    old, new = (Judged(loaded(files), verdict(files)) for files in (before, after))
    changes = compare(old, new, TODAY)
    return [each.name for record in changes.records for each in record.statements]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("{excused: [mofa-02]}", "{deputies: {mofa-02: mofa-03}}", "list-changed"),
        ("{deputies: {mofa-02: mofa-03}}", "{deputies: {mofa-02: moi-03}}", "marks-changed"),
        (
            "{deputies: {mofa-02: mofa-03, mofa-01: moi-03}}",
            "{deputies: {mofa-02: moi-03, mofa-01: mofa-03}}",
            "marks-changed",
        ),
        (
            "{deputies: {mofa-02: mofa-03}}",
            "{excused: [mofa-02], deputies: {mofa-02: mofa-03}}",
            "list-rewritten",
        ),
    ],
)
def test_the_diff_speaks_of_deputies(before: str, after: str, said: str) -> None:
    assert changed(listed(before), listed(after)) == [said]


def test_redacted_output_shows_no_deputy() -> None:
    of = loaded(listed("{present: others, deputies: {mofa-02: mofa-03}}"))
    report = redacted_report(review_report(of.project, TODAY))
    assert report.attendance.officials == ()
    status = json.dumps(status_json(report.status, redact=True))
    assert "mofa-03" not in status


def test_a_day_of_few_is_hidden_even_if_all_were_excused() -> None:
    files = listed("{excused: others}", "[mofa-01, moi-01]") | policy("excused_counts: false")
    report = redacted_report(review_report(loaded(files).project, TODAY))
    assert [day.expected for day in report.attendance.days if day.activity == "seminar-1"] == [None]
