from tests.sample import SAMPLE, Files, edited, expect, findings

_WORKSHOP = "id: {}\nkind: workshop\ngroup: {}\ntitle: T\n"
_CANCELLED = "cancelled: {date: 2021-05-01, reason: R}\n"


def _groups(line: str) -> dict[str, str]:
    return edited("project.yaml", ("  - {id: 1, title: Workshops, planned: {workshop: 1}}", line))


def _codes(files: Files) -> list[str]:
    return [finding.code for finding in findings(files)]


def test_too_few() -> None:
    [finding] = expect(
        _groups("  - {id: 1, title: Workshops, planned: {workshop: 3}}  # expect: MT306")
    )
    assert finding.message == "group `1` has 1 workshop, and the contract promises 3"
    assert finding.help == (
        "add 2 workshops to `data/activities/`, even without a date, or correct the number"
    )
    assert finding.label == "3 promised"


def test_none_of_a_kind_at_all() -> None:
    [finding] = expect(
        _groups(
            "  - id: 1\n    title: Workshops\n    planned:\n      workshop: 1\n"
            "      video-conference: 2  # expect: MT306"
        )
    )
    assert finding.message == ("group `1` has no video conference, and the contract promises 2")


def test_too_many() -> None:
    files = {
        **_groups("  - {id: 1, title: Workshops, planned: {workshop: 1}}  # expect: MT306"),
        "activities/workshop-2.yaml": _WORKSHOP.format("workshop-2", 1),
    }
    [finding] = expect(files)
    assert finding.message == "group `1` has 2 workshops, and the contract promises 1"
    assert finding.help.endswith("there are workshop-1 and workshop-2")


def test_promised_none() -> None:
    [finding] = expect(
        _groups("  - {id: 1, title: Workshops, planned: {workshop: 0}}  # expect: MT306")
    )
    assert finding.help.endswith("there is workshop-1")


def test_many_too_many_are_not_all_named() -> None:
    files = {
        f"activities/workshop-{n}.yaml": _WORKSHOP.format(f"workshop-{n}", 1)
        for n in range(2, 1102)
    }
    [finding] = [one for one in findings(files) if one.code == "MT306"]
    assert finding.message == "group `1` has 1,101 workshops, and the contract promises 1"
    assert finding.help.endswith(" and 1,093 more")


def test_a_cancelled_one_does_not_count() -> None:
    files = {
        **_groups("  - {id: 1, title: Workshops, planned: {workshop: 2}}  # expect: MT306"),
        "activities/workshop-2.yaml": _WORKSHOP.format("workshop-2", 1) + _CANCELLED,
    }
    [finding] = expect(files)
    assert finding.help.endswith("(not counting 1 cancelled)")


def test_cancelling_what_is_too_much_is_fine() -> None:
    expect({"activities/workshop-2.yaml": _WORKSHOP.format("workshop-2", 1) + _CANCELLED})


def test_kinds_that_a_group_does_not_name_are_not_counted() -> None:
    assert "MT306" not in _codes({"activities/workshop-2.yaml": _WORKSHOP.format("workshop-2", 3)})


def test_what_is_missing_may_be_in_a_group_that_does_not_exist() -> None:
    assert _codes(edited("activities/workshop-1.yaml", ("group: 1", "group: 7"))) == ["MT202"]


def test_nothing_is_counted_while_an_activity_cannot_be_read() -> None:
    assert _codes({"activities/workshop-1.yaml": "id: [\n"}) == ["MT002"]
    text = SAMPLE["activities/workshop-1.yaml"]
    assert _codes({"activities/workshop-1.yaml": text.replace("group: 1\n", "")}) == ["MT101"]
    assert _codes(edited("activities/workshop-1.yaml", ("kind: workshop", "kind: works"))) == [
        "MT104"
    ]


def test_it_can_be_waived_for_the_group_or_the_project() -> None:
    for subject in ("1", "sample"):
        found = findings(
            {
                **_groups("  - {id: 1, title: Workshops, planned: {workshop: 3}}"),
                "waivers.yaml": f"waivers:\n  - {{rule: activity-count, subject: {subject},\n"
                "     reason: R, approved_by: M, approved: 2021-06-01}\n",
            }
        )
        assert [(one.code, one.waived is not None) for one in found] == [("MT306", True)]
