from datetime import date

from migtrack.check import check
from migtrack.rules.narrowing import Narrowing
from tests.sample import TODAY, Files, edited, expect, findings, loaded

_WAIVER = """\
  - rule: {rule}
    subject: {subject}
    reason: R
    approved_by: Project manager
    approved: 2021-03-02
"""


def _waivers(*pairs: tuple[str, str]) -> dict[str, str]:
    return {
        "waivers.yaml": "waivers:\n"
        + "".join(_WAIVER.format(rule=rule, subject=subject) for rule, subject in pairs)
    }


def _codes(files: Files, as_of: date = TODAY) -> list[str]:
    return [finding.code for finding in findings(files, as_of) if not finding.waived]


_OUTSIDE = edited("requests.yaml", ("received: 2021-05-12", "received: 2020-12-31"))


def test_it_silences_nothing() -> None:
    [finding] = expect(_waivers(("outside-period  # expect: MT901", "request-1")))
    assert finding.message == "there is no finding of outside-period about `request-1` to waive"


def test_it_silences_something_by_name_or_code() -> None:
    for rule in ("outside-period", "MT307"):
        assert _codes({**_OUTSIDE, **_waivers((rule, "request-1"))}) == []


def test_of_two_for_the_same_neither_is_unused() -> None:
    pairs = [("MT307", "request-1"), ("outside-period", "request-1")]
    assert _codes({**_OUTSIDE, **_waivers(*pairs)}) == []


def test_what_other_rules_say_of_the_waiver_is_enough() -> None:
    assert _codes(_waivers(("unknown-reference", "request-1"))) == ["MT903"]
    assert _codes(_waivers(("no-such-rule", "request-1"))) == ["MT202"]
    assert _codes(_waivers(("outside-period", "nobody"))) == ["MT202"]


def test_all_findings_count_even_when_only_some_were_asked_for() -> None:
    unused = loaded(_waivers(("outside-period", "request-1")))
    used = loaded({**_OUTSIDE, **_waivers(("outside-period", "request-1"))})
    for project, codes in ((unused, ["MT901"]), (used, [])):
        some = check(project, TODAY, TODAY, Narrowing(select=("MT9",)))
        assert [one.code for one in some.findings] == codes
        some = check(project, TODAY, TODAY, Narrowing(paths=("data/waivers.yaml",)))
        assert [one.code for one in some.open] == codes


def test_it_is_not_judged_while_something_cannot_be_read() -> None:
    waivers = _waivers(("outside-period", "request-1"))
    assert _codes({**waivers, "requests.yaml": "requests: [\n"}) == ["MT002"]
    assert _codes({**waivers, **edited("requests.yaml", ("2021-05-12", "2021-05-32"))}) == ["MT105"]


def test_it_is_not_judged_where_a_doubled_id_or_reversed_dates_hide_the_finding() -> None:
    reversed_dates = edited("activities/visit-1.yaml", ("end: 2021-09-10", "end: 2021-09-01"))
    assert _codes({**reversed_dates, **_waivers(("outside-period", "visit-1"))}) == ["MT301"]
    period = edited("project.yaml", ("end: 2021-12-31", "end: 2020-12-31"))
    assert _codes({**period, **_waivers(("outside-period", "visit-1"))}) == ["MT301"]


def test_what_is_due_is_judged_from_the_approval_to_the_projects_end() -> None:
    waivers = _waivers(("seat-vacant", "mofa"))
    assert "MT901" not in _codes(waivers, date(2021, 3, 1))
    assert "MT901" in _codes(waivers, date(2021, 3, 2))
    assert "MT901" in _codes(waivers, date(2021, 12, 31))
    assert "MT901" not in _codes(waivers, date(2022, 1, 1))
