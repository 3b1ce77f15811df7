import pytest

from migtrack.base.finding import Finding
from tests.sample import SAMPLE, edited, expect, findings

_CONFERENCE = """\
id: video-conference-1
kind: video-conference
activity: seminar-1
request: request-1
group: 3
title: Preparing
"""
_WAIVER = """\
waivers:
  - rule: {rule}
    subject: {subject}
    reason: R
    approved_by: Project manager
    approved: 2021-03-02
"""


_NO_MINISTRY = (
    "correct the id, or add the ministry to `data/ministries.yaml`; there are `mofa` and `moi`"
)


def _waiver(rule: str, subject: str) -> dict[str, str]:
    return {"waivers.yaml": _WAIVER.format(rule=rule, subject=subject)}


def test_a_participant_in_each_place_of_an_activity() -> None:
    files = edited(
        "activities/workshop-1.yaml",
        (
            "    present: [mofa-01, mofa-02, moi-01, moi-02]",
            "    present: [mofa-01, mofa-02, moi-01, moi-02, mofa-77]  # expect: MT202",
        ),
        ("    excused: [moi-02]", "    excused: [moi-02, mofa-77]  # expect: MT202"),
    ) | edited(
        "activities/visit-1.yaml",
        ("  - participant: moi-01", "  - participant: moi_01  # expect: MT202"),
        ("[mofa-02]", "[xyz]  # expect: MT202"),
    )
    found = [finding for finding in expect(files) if finding.code == "MT202"]
    assert {finding.message for finding in found} == {
        "there is no participant `mofa-77`",
        "there is no participant `moi_01`",
        "there is no participant `xyz`",
    }
    assert {finding.help for finding in found} >= {
        "did you mean `moi-01`?",
        "correct the id, or add the participant to `data/participants/`",
    }


def test_what_a_video_conference_names() -> None:
    conference = (
        _CONFERENCE.replace("seminar-1", "seminar-9  # expect: MT202")
        .replace("request-1", "request-9  # expect: MT202")
        .replace("group: 3", "group: 9  # expect: MT202")
    )
    found = expect(
        {
            "activities/video-conference-1.yaml": conference
            + "invited: [mofa-01, others]  # expect: MT202\n"
        }
    )
    assert [finding.message for finding in found] == [
        "there is no activity `seminar-9`",
        "there is no request `request-9`",
        "there is no group `9`",
        "there is no participant `others`",
    ]
    assert found[2].help == "the contract's groups are `1`, `2` and `3`"


def test_an_activity_that_names_itself() -> None:
    [finding] = expect(
        {
            "activities/video-conference-1.yaml": _CONFERENCE.replace(
                "activity: seminar-1", "activity: video-conference-1  # expect: MT202"
            )
        }
    )
    assert finding.message == (
        "`video-conference-1` names itself, and another activity is meant here"
    )
    assert finding.help == "name the other activity, or leave the line out"


def test_what_procedures_and_requests_name() -> None:
    files = {
        "sops.yaml": """\
sops:
  - id: sop-1
    title: Whole-of-government approach
    activity: semniar-1  # expect: MT202
    drafted: 2021-05-10
    reviewed: 2021-06-01
    adopted:
      - {ministry: moi, date: 2021-06-02, instrument: Order 1}
      - {ministry: mof, date: 2021-06-02, instrument: Order 1}  # expect: MT202
    applied:
      - {ministry: moi, date: 2021-06-03, evidence: Files}
      - {ministry: mox, date: 2021-06-03, evidence: Files}  # expect: MT202
""",
        **edited(
            "requests.yaml",
            ("activity: seminar-1", "activity: seminar-1"),
            ("ministry: moi", "ministry: interior  # expect: MT202"),
        ),
    }
    found = [finding for finding in findings(files) if finding.code == "MT202"]
    assert [(finding.message, finding.help) for finding in found] == [
        (
            "there is no ministry `interior`",
            _NO_MINISTRY,
        ),
        ("there is no activity `semniar-1`", "did you mean `seminar-1`?"),
        ("there is no ministry `mof`", _NO_MINISTRY),
        ("there is no ministry `mox`", _NO_MINISTRY),
    ]


def test_the_rule_of_a_waiver() -> None:
    [finding] = expect(_waiver("outside_period  # expect: MT202", "workshop-1"))
    assert finding.message == "there is no rule `outside_period`"
    assert finding.help == "did you mean `outside-period`?"


def test_the_subject_of_a_waiver_and_no_word_of_its_being_unused() -> None:
    [finding] = expect(_waiver("outside-period", "workshop-11  # expect: MT202"))
    assert finding.message == "there is no record `workshop-11`"
    about = "name the id of the record that the finding is about"
    assert finding.help == f"{about}; there is `workshop-1`"
    assert finding.terminal_help == f"{about}; there is workshop-1 Return and reintegration"


@pytest.mark.parametrize(
    "subject",
    ["mofa", "mofa-01", "visit-1", "sop-1", "request-1", "2021-05-13", "2", "sample"],
)
def test_whatever_has_an_id_can_be_a_subject(subject: str) -> None:
    found = findings(_waiver("seat-vacant", f'"{subject}"'))
    assert "MT202" not in [finding.code for finding in found]


def test_nothing_is_judged_of_a_kind_that_could_not_be_read_whole() -> None:
    files = {
        "requests.yaml": "requests: [\n",
        "activities/video-conference-1.yaml": _CONFERENCE,
    }
    assert _codes(findings(files)) == ["MT002"]


def test_an_id_that_is_not_well_formed_is_one_finding() -> None:
    files = edited("requests.yaml", ("id: request-1", "id: Request 1")) | {
        "activities/video-conference-1.yaml": _CONFERENCE
    }
    assert _codes(findings(files)) == ["MT106"]


def test_the_id_of_a_misnamed_file_is_known() -> None:
    files = {
        "activities/seminar-1.yaml": None,
        "activities/seminar-one.yaml": SAMPLE["activities/seminar-1.yaml"],
    }
    assert _codes(findings(files)) == ["MT109"]


def test_what_stands_in_for_a_missing_field_is_no_reference() -> None:
    files = edited("requests.yaml", ("    ministry: moi\n", ""))
    assert _codes(findings(files)) == ["MT101"]


def test_other_faults_of_a_record_do_not_hide_its_references() -> None:
    expect(
        edited(
            "activities/workshop-1.yaml",
            ("group: 1", "group: 8  # expect: MT202"),
            ("present: others", "prezent: others  # expect: MT102"),
        )
    )


def test_a_contract_that_cannot_be_read_says_nothing_of_groups() -> None:
    files = edited("project.yaml", ("{id: 2, title", "{id: [2], title"))
    assert "MT202" not in _codes(findings(files))


@pytest.mark.slow
def test_many_unknown_ids_take_no_long_time() -> None:
    officials = "".join(
        f"  - {{id: o-{n}, reserve: 1, name: N{n}, position: P, gender: male}}\n"
        for n in range(3_000)
    )
    wrong = ", ".join(f"x-{n}" for n in range(3_000))
    files = {
        "participants/mofa.yaml": SAMPLE["participants/mofa.yaml"] + officials,
        **edited("activities/visit-1.yaml", ("[mofa-02]", f"[{wrong}]")),
    }
    assert _codes(findings(files)).count("MT202") == 3_000


def _codes(found: list[Finding]) -> list[str]:
    return [finding.code for finding in found]


_WORKSHOP = "activities/workshop-1.yaml"


@pytest.mark.parametrize(
    ("files", "message", "remedy"),
    [
        (
            edited(_WORKSHOP, ("excused: [moi-02]", "excused: [moi-02, zzqq-9]")),
            "there is no participant `zzqq-9`",
            "add the participant to `data/participants/`",
        ),
        (
            edited("sops.yaml", ("activity: seminar-1", "activity: zzqq-9")),
            "there is no activity `zzqq-9`",
            "add the activity to `data/activities/`",
        ),
        (
            edited("requests.yaml", ("ministry: moi", "ministry: zzqq-9")),
            "there is no ministry `zzqq-9`",
            "add the ministry to `data/ministries.yaml`",
        ),
        (
            {
                "activities/video-conference-1.yaml": _CONFERENCE.replace(
                    "request: request-1", "request: zzqq-9"
                )
            },
            "there is no request `zzqq-9`",
            "add the request to `data/requests.yaml`",
        ),
    ],
)
def test_what_is_like_nothing_is_to_be_corrected_or_added(
    files: dict[str, str], message: str, remedy: str
) -> None:
    [finding] = [one for one in findings(files) if one.code == "MT202"]
    assert (finding.message, finding.help) == (message, f"correct the id, or {remedy}")


@pytest.mark.parametrize(
    ("count", "remedy"),
    [
        (0, "correct the id, or add the group to `data/project.yaml`"),
        (1, "the contract's groups are `1`"),
        (12, None),
        (13, "correct the id, or add the group to `data/project.yaml`"),
    ],
)
def test_the_groups_are_named_to_an_unknown_one_where_they_are_few(
    count: int, remedy: str | None
) -> None:
    head = SAMPLE["project.yaml"].partition("groups:")[0]
    groups = "".join(f"  - {{id: {n}, title: G}}\n" for n in range(1, count + 1))
    files = {
        "project.yaml": f"{head}groups:\n{groups}" if count else f"{head}groups: []\n",
        **edited(_WORKSHOP, ("group: 1", "group: zzqq")),
    }
    help_ = next(one.help for one in findings(files) if one.message == "there is no group `zzqq`")
    assert help_ == remedy if remedy else help_.startswith("the contract's groups are `1`, `10`")
