from datetime import date, timedelta

from migtrack.base.finding import PROJECT_TEAM
from tests.rules.results._files import of
from tests.rules.results._indicators import indicator, milestones
from tests.sample import TODAY, Files, verdict

DAY = TODAY - timedelta(days=14)
FIGURE = "figure: officials-trained\n"
MEASURED = (
    "measured:\n"
    "  - {date: 2021-05-01, value: 7, source: S}\n"
    "  - {date: 2021-06-10, value: 4, source: S}\n"
)


def test_from_its_day_on_until_it_is_reached() -> None:
    files = indicator(milestones((str(DAY), "9}"), more=FIGURE), target="20")
    [finding] = of("MT717", files, DAY)
    assert finding.message == f"trained should be at 9 by {DAY}, and is at 4"
    assert (finding.by, finding.day, finding.who) == (DAY, DAY, PROJECT_TEAM)
    assert finding.subjects == (("indicator", "trained"),)
    assert not of("MT717", files, DAY - timedelta(days=1))
    assert not of("MT717", indicator(milestones((str(DAY), "4}"), more=FIGURE), target="20"))


def test_the_latest_measurement_by_the_day_counts() -> None:
    files = indicator(milestones((str(DAY), "5}"), more=MEASURED), target="20")
    assert not of("MT717", files, DAY)
    [finding] = of("MT717", files)
    assert finding.message.endswith("and is at 4")
    assert "`measured`" in finding.help


def test_one_that_is_to_fall_must_be_no_higher() -> None:
    files = indicator(milestones((str(DAY), "5}"), more=f"baseline: 9\n{MEASURED}"), target="1")
    assert len(of("MT717", files, DAY)) == 1
    assert not of("MT717", files)


def test_without_any_value_nothing_is_reached() -> None:
    [finding] = of("MT717", indicator(milestones((str(DAY), "2}"))))
    assert finding.message.endswith("and it has no value yet")
    facts = milestones((str(DAY), "2}"), more="figure: satisfaction\n")
    [finding] = of("MT717", indicator(facts))
    assert finding.message.endswith("and its figure has no value yet")


def test_every_milestone_is_one_finding_that_a_waiver_can_name_by_its_day() -> None:
    text = milestones(("2021-03-31", "8}"), (str(DAY), "9}"), more=FIGURE)
    files: Files = indicator(text, target="20")
    assert len(of("MT717", files)) == 2
    waiver = (
        "waivers:\n  - {rule: behind-milestone, subject: trained, day: 2021-03-31, reason: R, "
        "approved_by: X, approved: 2021-04-01}\n"
    )
    found = verdict({**files, "waivers.yaml": waiver})
    assert [(each.code, each.day) for each in found.open] == [("MT717", DAY)]
    assert found.waived == 1


def test_a_closed_project_is_behind_nothing() -> None:
    files = indicator(milestones((str(DAY), "9}"), more=FIGURE), target="20")
    assert not of("MT717", files, date(2022, 1, 1))


def test_a_figure_is_not_judged_while_what_it_counts_cannot_be_read() -> None:
    files = indicator(milestones((str(DAY), "9}"), more=FIGURE), target="20")
    unread = {"activities/workshop-2.yaml": "id: workshop-2\nkind: workshop\ndates: soon\n"}
    assert not of("MT717", {**files, **unread})
    measured = indicator(milestones((str(DAY), "9}"), more=MEASURED), target="20")
    assert len(of("MT717", {**measured, **unread})) == 1
