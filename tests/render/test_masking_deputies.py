"""Of the deputies of a day a line shows those alone whom the finding is about."""

import pytest

from tests.render.test_masking import line_with
from tests.rules.attendance.test_who_is_expected import listed
from tests.sample import findings

ATTENDANCE = """\
attendance:
  2021-05-25: {present: others, deputies: {mofa-01: mofa-05, moi-01: moi-05}}
  2021-05-26:
    deputies:
      mofa-02: mofa-06
      moi-02: moi-06
"""


@pytest.mark.parametrize("breaking", ["", "\n\tx: 'y\n"], ids=["whole", "broken"])
@pytest.mark.parametrize("caret", ["moi-01", "moi-05"])
def test_on_one_line(caret: str, breaking: str) -> None:
    line = line_with(ATTENDANCE, "2021-05-25", caret=caret, breaking=breaking)
    named = {name for name in ("mofa-01", "mofa-05", "moi-01", "moi-05") if name in line}
    assert named == {caret}


@pytest.mark.parametrize("breaking", ["", "\n\tx: 'y\n"], ids=["whole", "broken"])
@pytest.mark.parametrize("caret", ["moi-02", "moi-06"])
def test_line_by_line(caret: str, breaking: str) -> None:
    line = line_with(ATTENDANCE, "moi-02", caret=caret, breaking=breaking)
    assert {name for name in ("moi-02", "moi-06") if name in line} == {caret}
    assert "mofa-0" not in line_with(ATTENDANCE, "mofa-02", breaking=breaking)


def test_no_message_about_the_shape_names_the_official() -> None:
    found = findings(listed("{present: others, deputies: {mofa-02: [mofa-03]}}"))
    assert [each.code for each in found] == ["MT103"]
    assert found[0].message == "seminar-1: `deputies` holds a list where text is expected"
    assert "mofa-0" not in found[0].help
