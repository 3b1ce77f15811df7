"""Low attendance is coloured on the status screen where the rule about it finds it."""

import re
from datetime import date

import pytest

from migtrack.render.status.text import render_status
from migtrack.render.translator import Translator
from migtrack.review.status.status import review_status
from tests.review.story import sample
from tests.sample import Files, edited, findings

SEMINAR = "activities/seminar-1.yaml"
DAY = date(2021, 6, 15)
WORDS = {language: Translator(language) for language in ("en", "ar")}


def three_of_four_came(percent: int) -> Files:
    """A seminar with 75 % of attendance, where the policy asks for so many percent."""
    absent = edited(
        SEMINAR, ("    present: others\n", "    present: others\n    absent: [moi-02]\n")
    )
    policy = f"policy: {{attendance_percent: {percent}}}\ngroups:"
    return {**absent, **edited("project.yaml", ("groups:", policy))}


def coloured(files: Files, language: str) -> list[str]:
    """What is yellow on the screen."""
    status = review_status(sample(files), DAY)
    shown = render_status(status, WORDS[language], colour=True)
    assert re.sub("\x1b\\[[0-9]+m", "", shown) == render_status(status, WORDS[language])
    return re.findall("\x1b\\[33m(.*?)\x1b\\[0m", shown)


@pytest.mark.parametrize("percent", [75, 76])
def test_it_is_yellow_exactly_where_the_rule_finds_it(percent: int) -> None:
    files = three_of_four_came(percent)
    is_found = any(
        finding.code == "MT505" and ("activity", "seminar-1") in finding.subjects
        for finding in findings(files)
    )
    assert is_found is (percent == 76)
    assert ("75 %" in coloured(files, "en")) is is_found
    assert ("٧٥٪" in coloured(files, "ar")) is is_found
