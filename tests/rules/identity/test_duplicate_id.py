from tests.sample import SAMPLE, Files, edited, expect

_MOI = SAMPLE["participants/moi.yaml"]
_REQUESTS = SAMPLE["requests.yaml"]
_SOPS = SAMPLE["sops.yaml"]


def test_two_participants_of_two_ministries() -> None:
    [finding] = expect(
        {
            "participants/moi.yaml": """\
ministry: moi
participants:
  - {id: moi-01, seat: 1, name: A, position: P, gender: female, confirmed: 2021-01-10}
  - {id: moi-02, seat: 2, name: B, position: P, gender: male, confirmed: 2021-01-10}
  - {id: mofa-03, reserve: 1, name: C, position: P, gender: male}  # expect: MT201
"""
        }
    )
    assert finding.message == "another participant has the id `mofa-03` already"
    [first] = finding.related
    assert (first.place.path, first.place.line) == ("data/participants/mofa.yaml", 5)
    assert first.label == "first here"


def test_every_further_record_points_to_the_first() -> None:
    found = expect(
        {
            "participants/moi.yaml": _MOI
            + "  - {id: moi-03, reserve: 2, name: X, position: P, gender: male}  # expect: MT201\n"
            + "  - {id: moi-03, reserve: 3, name: Y, position: P, gender: male}  # expect: MT201\n"
        }
    )
    assert [finding.related[0].place.line for finding in found] == [5, 5]


def test_nothing_that_follows_is_said_of_a_doubled_official() -> None:
    [finding] = expect(
        {
            "participants/moi.yaml": _MOI
            + "  - {id: moi-03, reserve: 2, name: MoI official 3, position: P,"
            + " gender: male,  # expect: MT201\n"
            + "     nominated: 2021-05-01, confirmed: 2021-04-01}\n"
        }
    )
    assert finding.code == "MT201"


def test_ministries() -> None:
    [finding] = expect(
        {
            "ministries.yaml": SAMPLE["ministries.yaml"]
            + "  - {id: moi, name: Ministry of Industry, short: MoInd}  # expect: MT201\n"
        }
    )
    assert finding.message == "another ministry has the id `moi` already"


def test_groups_of_the_contract() -> None:
    old = "  - {id: 3, title: Seminars, planned: {seminar: 1}}\n"
    again = "  - {id: 3, title: More seminars, planned: {seminar: 4}}  # expect: MT201\n"
    [finding] = expect(edited("project.yaml", (old, old + again)))
    assert finding.message == "another group has the id `3` already"
    assert [related.place.line for related in finding.related] == [14]


def test_procedures_and_requests() -> None:
    files = {
        "sops.yaml": _SOPS
        + "  - {id: sop-1, title: Another, activity: seminar-1, drafted: 2021-05-10}  # expect: MT201\n",
        "requests.yaml": _REQUESTS
        + "  - {id: request-1, activity: seminar-1, ministry: moi,  # expect: MT201\n"
        + "     area: Another, received: 2021-06-10}\n",
    }
    messages = [finding.message for finding in expect(files)]
    assert messages == [
        "another request has the id `request-1` already",
        "another procedure has the id `sop-1` already",
    ]


def test_two_files_of_one_name_in_different_folders() -> None:
    workshop = SAMPLE["activities/workshop-1.yaml"].replace("    excused: [moi-02]\n", "")
    files: Files = {
        "activities/workshop-1.yaml": None,
        "activities/a/workshop-1.yaml": workshop,
        "activities/b/workshop-1.yaml": workshop.replace(
            "id: workshop-1", "id: workshop-1  # expect: MT201"
        ),
    }
    [finding] = expect(files)
    assert finding.help.startswith("rename one of the two files")
    assert finding.related[0].place.path == "data/activities/a/workshop-1.yaml"


def test_a_file_that_is_only_misnamed_is_mt109_alone() -> None:
    expect(
        {
            "activities/b/workshop-1.yaml": """\
id: workshop-2  # expect: MT109
kind: video-conference
activity: seminar-1
group: 1
title: Another
"""
        }
    )


def test_one_copied_file_is_one_finding() -> None:
    [finding] = expect(
        {
            "participants/copy/moi.yaml": _MOI.replace(
                "ministry: moi", "ministry: moi  # expect: MT201"
            ),
            "participants/moi.yaml": None,
            "participants/again/moi.yaml": _MOI,
        }
    )
    assert finding.message == "there are two participants files of the ministry `moi`"
    assert finding.help == "keep its officials in one file, `data/participants/moi.yaml`"
    assert finding.related[0].place.path == "data/participants/again/moi.yaml"


def test_one_id_for_two_kinds_of_records_is_fine() -> None:
    expect(
        edited("requests.yaml", ("request-1", "moi")) | edited("sops.yaml", ("sop-1", "seminar-1"))
    )


def test_a_second_file_of_a_ministry_that_is_named_wrongly_is_both() -> None:
    found = expect(
        {
            "participants/mofa-b.yaml": """\
ministry: mofa  # expect: MT109
participants:
  - {id: mofa-09, reserve: 9, name: New, position: P, gender: male}
""",
            **edited(
                "participants/mofa.yaml", ("ministry: mofa", "ministry: mofa  # expect: MT201")
            ),
        }
    )
    assert found[1].message == "there are two participants files of the ministry `mofa`"
    assert [one.place.path for one in found[1].related] == ["data/participants/mofa-b.yaml"]
