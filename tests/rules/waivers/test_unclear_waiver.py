"""A waiver is as narrow as what was approved."""

from migtrack.base.finding import Finding
from migtrack.model.keys import PARTICIPANT
from tests.sample import TODAY, edited, expect, findings, verdict

_SECOND_DAY = "  2021-03-03:\n    present: others\n    excused: [moi-02]\n"


def _workshop(*days: str) -> dict[str, str]:
    """Workshop 1, with more in the lists of its two days; mofa-03 and moi-03 hold no seat."""
    path = "activities/workshop-1.yaml"
    head, _, _ = edited(path)[path].partition("attendance:")
    lists = "".join(
        f"  2021-03-0{number}: {{present: others, online: [{names}]}}\n"
        for number, names in enumerate(days, start=2)
    )
    return {path: f"{head}attendance:\n{lists}"}


def _waivers(
    *fields: str, rule: str = "not-entitled", subject: str = "workshop-1"
) -> dict[str, str]:
    """One waiver for each of the `fields`, which it has besides the usual ones."""
    entries = "".join(
        f"  - rule: {rule}\n    subject: {subject}\n{each}    reason: R\n"
        "    approved_by: Project manager\n    approved: 2021-03-05\n"
        for each in fields
    )
    return {"waivers.yaml": f"waivers:\n{entries}"}


def _open(*files: dict[str, str]) -> list[str]:
    """The code of each finding that is not waived, with whom it is about."""
    merged = {path: text for each in files for path, text in each.items()}
    found = [finding for finding in findings(merged) if not finding.waived]
    return [" ".join([finding.code, *_people(finding)]) for finding in found]


def _people(finding: Finding) -> list[str]:
    """None of a waiver, whose subject is given as every kind that it may be of."""
    is_about_waiver = finding.code.startswith("MT9")
    return [] if is_about_waiver else [n for kind, n in finding.subjects if kind == PARTICIPANT]


def test_it_covers_the_one_finding_that_there_is() -> None:
    assert _open(_workshop("", "mofa-03"), _waivers("")) == []


def test_where_there_are_two_it_covers_neither_and_says_so() -> None:
    files = {**_workshop("", "mofa-03, moi-03"), **_waivers("")}
    found = [finding for finding in findings(files) if not finding.waived]
    assert [finding.code for finding in found] == ["MT502", "MT502", "MT904"]
    assert found[-1].message == (
        "the waiver of not-entitled for `workshop-1` is for one finding, and there are 2 findings: "
        "none of them is waived"
    )
    assert found[-1].help == (
        "add which one is meant, `participant: mofa-03` and `day: 2021-03-03` or "
        "`participant: moi-03` and `day: 2021-03-03`; write `covers: all` if all of them were "
        "approved"
    )
    assert [at.place.line for at in found[-1].related] == [12, 12]


def test_it_covers_the_official_that_it_names_on_every_day() -> None:
    files = _workshop("mofa-03", "mofa-03, moi-03")
    assert _open(files, _waivers("    participant: mofa-03\n")) == ["MT502 moi-03"]


def test_it_covers_the_day_that_it_names_for_everyone() -> None:
    files = _workshop("mofa-03", "mofa-03, moi-03")
    assert _open(files, _waivers("    day: 2021-03-03\n")) == ["MT502 mofa-03"]


def test_two_waivers_cover_two_officials() -> None:
    files = _workshop("", "mofa-03, moi-03")
    both = _waivers("    participant: mofa-03\n", "    participant: moi-03\n    day: 2021-03-03\n")
    assert _open(files, both) == []


def test_the_help_put_into_the_file_cures() -> None:
    files = _workshop("", "mofa-03, moi-03")
    line = "    participant: mofa-03\n    day: 2021-03-03\n"
    assert _open(files, _waivers(line)) == ["MT502 moi-03"]


def test_it_covers_all_where_it_says_so() -> None:
    files = {**_workshop("mofa-03", "mofa-03, moi-03"), **_waivers("    covers: all\n")}
    assert verdict(files).waived == 3
    assert expect(files)


def test_an_official_or_a_day_without_a_finding_is_unused() -> None:
    files = _workshop("", "mofa-03")
    for field, shown in (
        ("participant: moi-03", "`workshop-1` and `moi-03`"),
        ("day: 2021-03-02", "`workshop-1` on 2021-03-02"),
    ):
        found = findings({**files, **_waivers(f"    {field}\n")})
        assert [finding.code for finding in found] == ["MT502", "MT901"]
        [unused] = (finding for finding in found if finding.code == "MT901")
        assert unused.message == f"there is no finding of not-entitled about {shown} to waive"


def test_a_waiver_for_an_official_does_not_cover_a_finding_about_several() -> None:
    """Nobody came from the ministry: what was approved for one says nothing of the others."""
    lists = _workshop("", "")
    path = "activities/workshop-1.yaml"
    files = {path: lists[path].replace("online: []", "absent: [mofa-01, mofa-02]")}
    one = _waivers("    participant: mofa-01\n", rule="ministry-absent")
    whole = _waivers("", rule="ministry-absent")
    assert "MT901" in _open(files, one)
    assert not [code for code in _open(files, whole) if code.startswith(("MT506", "MT901"))]


def test_days_without_a_list_are_waived_one_by_one() -> None:
    path = "activities/workshop-1.yaml"
    files = edited(path, (_SECOND_DAY, ""), ("start: 2021-03-02", "start: 2021-03-01"))
    for field, codes in (
        ("", ["MT402", "MT402", "MT904"]),
        ("    day: 2021-03-01\n", ["MT402"]),
        ("    covers: all\n", []),
    ):
        assert _open(files, _waivers(field, rule="outcome-missing")) == codes


def test_a_waiver_that_is_over_is_told_for_what_it_covers() -> None:
    files = _workshop("", "mofa-03, moi-03")
    until = "    participant: mofa-03\n    until: 2021-04-01\n"
    assert _open(files, _waivers(until)) == ["MT502 moi-03", "MT902"]
    over = _waivers("    until: 2021-04-01\n")
    assert "MT902" not in _open(files, over), "it silences nothing"


def test_two_waivers_of_one_record_differ_by_whom_they_are_for() -> None:
    files = _workshop("", "mofa-03, moi-03")
    twice = _waivers("    participant: mofa-03\n", "    participant: mofa-03\n")
    codes = [finding.code for finding in findings({**files, **twice}, TODAY)]
    assert "MT204" in codes


def test_whom_it_is_for_must_be_known() -> None:
    files = {**_workshop("", "mofa-03"), **_waivers("    participant: mofa-30  # expect: MT202\n")}
    assert "MT202" in [finding.code for finding in findings(files)]
