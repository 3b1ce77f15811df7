"""MT508: who cannot have come in the place of another."""

from datetime import date

import pytest

from tests.rules.attendance.test_who_is_expected import listed
from tests.sample import SAMPLE, findings


@pytest.mark.parametrize(
    ("deputies", "deputy", "reason"),
    [
        ("mofa-02: mofa-03", "", ""),
        ("mofa-02: mofa-02", "mofa-02", "mofa-02 would stand for themselves"),
        ("mofa-02: mofa-01", "mofa-01", "mofa-01 is expected in person"),
        ("mofa-02: moi-03", "moi-03", "moi-03 is of another ministry"),
        ("mofa-01: mofa-03, mofa-02: mofa-03", "mofa-03", "mofa-03 stands there twice"),
    ],
)
def test_who_cannot_be_a_deputy(deputies: str, deputy: str, reason: str) -> None:
    found = findings(listed(f"{{present: others, deputies: {{{deputies}}}}}"))
    messages = [each.message for each in found if each.code == "MT508"]
    subjects = {key for each in found if each.code == "MT508" for key in each.subjects}
    assert subjects <= {("activity", "seminar-1"), ("participant", deputy)}
    what = f"the `deputies` of seminar-1 on 2021-05-04 cannot be right: {reason}"
    assert messages == ([what] if reason else [])


def test_another_record_of_the_same_person() -> None:
    path = "participants/mofa.yaml"
    text = SAMPLE[path].replace("reserve: 1,", "reserve: 1, same_as: mofa-02,")
    files = listed("{present: others, deputies: {mofa-02: mofa-03}}")
    found = findings({**files, path: text})
    assert [each.code for each in found] == ["MT508"]


def test_on_a_visit_nobody_has_a_deputy() -> None:
    path = "activities/visit-1.yaml"
    day = "2021-09-06"
    text = (
        f"{SAMPLE[path]}attendance:\n  {day}: {{present: others, deputies: {{mofa-01: mofa-03}}}}\n"
    )
    found = findings({path: text}, date(2021, 9, 30), date(2021, 9, 30))
    [finding] = [each for each in found if each.code == "MT508"]
    assert finding.message.endswith("on a visit nobody has one")
