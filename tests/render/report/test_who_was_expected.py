"""What a report and `why` show where only some were expected, deputies came, or excused are out."""

from migtrack.render.report.page import report_page
from migtrack.render.report.render import render_markdown
from migtrack.render.translator import Translator
from migtrack.render.why.text import render_trace
from migtrack.review.report.report import review_report
from migtrack.review.status.status import review_status
from migtrack.review.why.trace import trace
from migtrack.review.why.values import Scope
from tests.rules.attendance.test_who_is_expected import listed, policy
from tests.rules.identity.test_one_person import MOVED
from tests.sample import TODAY, Files, loaded


def lines(files: Files, language: str = "en") -> list[str]:
    report, translator = review_report(loaded(files).project, TODAY), Translator(language)
    return render_markdown(report_page(report, translator), translator).splitlines()


def why(files: Files, scope: Scope) -> str:
    of = loaded(files)
    status = review_status(of.project, TODAY)
    figure = status.figure("attendance")
    assert figure
    found = trace(of, TODAY, figure, scope, {"open", "confidential"})
    documents = of.documents
    return render_trace(
        status,
        found,
        Translator("en"),
        lambda spot: documents[spot.path].place_of(spot.route),
    )


def test_a_deputy_has_a_row_and_counts_for_the_ministry() -> None:
    text = lines(listed("{present: others, deputies: {mofa-02: mofa-03}}"))
    assert "| MoFA official 2 (mofa-02) | ● | ● | ◇ | 2 of 3 |" in text
    assert "| MoFA official 3 (mofa-03) |  |  | ◆ | 1 |" in text
    assert "| **Total MoFA** | **2** | **2** | **2** | **100 % (6 of 6)** |" in text
    assert any("◇ excused, and a deputy came · ◆ came as a deputy" in line for line in text)
    assert any(
        "◆ حضر نائباً عن غيره" in line
        for line in lines(listed("{deputies: {mofa-02: mofa-03}}"), "ar")
    )


def test_a_ministry_of_which_nobody_was_expected_has_no_number() -> None:
    files = listed("{present: others}", "[mofa-01, mofa-02]")
    text = lines(files)
    assert "| **Total MoI** | **2** | **1** | **–** | **75 % (3 of 4)** |" in text
    assert "| **Total MoFA** | **2** | **2** | **2** | **100 % (6 of 6)** |" in text
    assert why(files, Scope(ministry="moi", activity="seminar-1")).startswith("attendance: – · MoI")


def test_the_excused_are_left_out_and_that_is_said() -> None:
    text = lines(policy("excused_counts: false"))
    assert "Those excused are left out of the percentages." in text
    assert "| MoI official 2 (moi-02) | ● | ○ | ● | 2 of 2 |" in text
    assert any(
        line.startswith("| Attendance | 11 | 11 |") and "not excused" in line for line in text
    )
    assert "لا يدخل المعتذرون في حساب النسب." in lines(policy("excused_counts: false"), "ar")
    assert "excused, over" in why(policy("excused_counts: false"), Scope()).replace("\n", " ")
    assert not any("left out of the percentages" in line for line in lines({}))


def test_one_person_with_two_records() -> None:
    [row] = [line for line in lines(MOVED) if line.startswith("| 2 ") and "(moi-04)" in line]
    assert "the same person as MoFA official 2" in row
