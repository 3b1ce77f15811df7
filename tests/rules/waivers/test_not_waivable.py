import pytest

from tests.sample import expect, findings

_WAIVER = """\
waivers:
  - rule: {rule}
    subject: mofa-01
    reason: R
    approved_by: Project manager
    approved: 2021-03-02
"""


@pytest.mark.parametrize(
    ("rule", "shown"),
    [
        ("syntax-error", "syntax-error (MT002)"),
        ("MT105", "bad-date (MT105)"),
        ("duplicate-id", "duplicate-id (MT201)"),
        ("MT202", "unknown-reference (MT202)"),
        ("personal-data", "personal-data (MT804)"),
    ],
)
def test_what_cannot_be_waived(rule: str, shown: str) -> None:
    [finding] = expect({"waivers.yaml": _WAIVER.format(rule=f"{rule}  # expect: MT903")})
    assert finding.message == f"{shown} cannot be waived"


@pytest.mark.parametrize("rule", ["possible-duplicate-person", "MT303", "low-attendance", "MT803"])
def test_what_can_be_waived(rule: str) -> None:
    found = findings({"waivers.yaml": _WAIVER.format(rule=rule)})
    assert [finding.code for finding in found] == ["MT901"]
