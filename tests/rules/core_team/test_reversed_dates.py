from tests.sample import SAMPLE, edited, expect, findings

_SEMINAR = "dates: {start: 2021-05-04, end: 2021-05-04}"


def test_the_projects_period_and_nothing_that_would_follow() -> None:
    [finding] = expect(
        edited(
            "project.yaml",
            (
                "period: {start: 2021-01-01, end: 2021-12-31}",
                "period: {start: 2021-01-01, end: 2020-12-31}  # expect: MT301",
            ),
        )
    )
    assert finding.message == "the project ends before it begins (2021-01-01)"
    assert finding.help == "correct `end` or `start`; both days are included"
    assert [related.label for related in finding.related] == ["it begins here"]


def test_an_activity() -> None:
    [finding] = expect(
        edited(
            "activities/visit-1.yaml",
            ("end: 2021-09-10}", "end: 2021-09-05}  # expect: MT301"),
        )
    )
    assert finding.message == "visit-1 ends before it begins (2021-09-06)"


def test_an_activity_of_one_day_is_fine() -> None:
    assert _SEMINAR in SAMPLE["activities/seminar-1.yaml"]
    expect({})


def test_a_date_that_was_given_up() -> None:
    [finding] = expect(
        edited(
            "activities/visit-1.yaml",
            (
                "mode: in-person\n",
                """\
postponed:
  - date: 2021-03-01
    from: {start: 2021-06-08, end: 2021-06-07}  # expect: MT301
    reason: R
mode: in-person
""",
            ),
        )
    )
    assert finding.message == (
        "the date of visit-1 that was given up ends before it begins (2021-06-08)"
    )


def test_holidays_by_their_own_names_of_the_fields() -> None:
    [finding] = expect(
        {
            "holidays.yaml": "holidays:\n"
            "  - {from: 2021-05-13, to: 2021-05-12, name: H}  # expect: MT301\n"
            "  - {from: 2021-05-13, to: 2021-05-13, name: I}\n"
            "  - {from: 2021-05-14, name: J}\n"
        }
    )
    assert finding.help == "correct `to` or `from`; both days are included"
    assert [related.place.column for related in finding.related] == [12]


def test_a_waiver_and_no_word_of_its_having_expired() -> None:
    found = expect(
        {
            **edited("requests.yaml", ("received: 2021-05-12", "received: 2020-12-31")),
            "waivers.yaml": """\
waivers:
  - rule: outside-period
    subject: request-1
    reason: R
    approved_by: M
    approved: 2021-02-01
    until: 2021-01-31  # expect: MT301
""",
        }
    )
    [finding] = [one for one in found if not one.waived]
    assert finding.message == "the waiver for `request-1` ends before it is approved (2021-02-01)"
    assert finding.help == "correct `until` or `approved`; both days are included"


def test_a_pair_of_which_one_cannot_be_read_is_not_judged() -> None:
    found = findings(edited("activities/visit-1.yaml", ("end: 2021-09-10}", "end: 2021-09-31}")))
    assert "MT301" not in [finding.code for finding in found]


def test_the_first_and_last_day_of_the_calendar() -> None:
    found = findings(
        {
            **edited(
                "activities/visit-1.yaml",
                ("2021-09-06", "9999-12-31"),
                ("2021-09-10", "0001-01-01"),
            ),
            "holidays.yaml": "holidays:\n  - {from: 9999-12-31, to: 0001-01-01, name: H}\n",
        }
    )
    assert [each.code for each in found if each.code != "MT312"] == ["MT301", "MT301"]
