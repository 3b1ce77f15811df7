from datetime import date

from tests.rules.results._learning import evaluation, messages, results, seminar
from tests.sample import TODAY, findings

CODE = "MT723"
DATES = "dates: {start: 2021-05-03, end: 2021-05-05}\n"
BOTH = results(before=4, after=4)


def test_the_first_and_the_last_day_need_a_list() -> None:
    assert messages(CODE, seminar(evaluation(4), BOTH, dates=DATES)) == [
        "the test before seminar-1 was taken on 2021-05-03, which has no attendance list",
        "the test after seminar-1 was taken on 2021-05-05, which has no attendance list",
    ]


def test_the_finding_stands_at_the_test() -> None:
    files = seminar(results(after=4), dates=DATES)
    [finding] = [one for one in findings(files) if one.code == CODE]
    assert (finding.place.line, finding.place.column) == (13, 22)
    assert "`migtrack record attendance seminar-1 2021-05-05`" in finding.help


def test_lists_of_both_days_are_enough() -> None:
    lists = "attendance:\n  2021-05-03: {present: others}\n  2021-05-05: {present: others}\n"
    assert messages(CODE, seminar(BOTH, dates=DATES, lists=lists)) == []


def test_a_day_to_come_and_one_that_did_not_take_place_need_none() -> None:
    assert len(messages(CODE, seminar(BOTH, dates=DATES), date(2021, 5, 4))) == 1
    assert messages(CODE, seminar(BOTH, dates="")) == []
    cancelled = f"{DATES}cancelled: {{date: 2021-05-05, reason: War}}\n"
    assert len(messages(CODE, seminar(BOTH, dates=cancelled), TODAY)) == 1
