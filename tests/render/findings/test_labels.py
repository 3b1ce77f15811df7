"""What stands under the caret is not said again by the help, of no rule."""

import re

import pytest

from migtrack.base.finding import Finding
from tests.render.findings.test_every_rule import everything
from tests.test_slips_of_a_new_project import PROJECT, SLIPS, findings


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text.lower()).strip()


def _repeats(finding: Finding) -> bool:
    label = _plain(finding.label)
    return bool(label) and label in _plain(finding.help)


def test_of_no_rule() -> None:
    assert not [each for each in everything().findings if _repeats(each)]


@pytest.mark.parametrize(("path", "old", "new"), SLIPS)
def test_nor_of_usual_slips(path: str, old: str, new: str) -> None:
    found = findings({**PROJECT, path: PROJECT[path].replace(old, new)})
    assert not [each for each in found if _repeats(each)]
