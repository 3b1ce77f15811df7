"""`seminar`, which is called `activity` by now, and records that belong to no activity."""

import pytest

from migtrack.load.build import load
from tests.sample import SAMPLE, Memory, expect, loaded

CONFERENCE = """\
id: video-conference-1
kind: video-conference
group: 3
activity: workshop-1
title: Data
"""
OLD = {
    **{
        path: SAMPLE[path].replace("activity: ", "seminar: ")
        for path in ("sops.yaml", "requests.yaml")
    },
    "activities/video-conference-1.yaml": CONFERENCE.replace(
        "activity: workshop", "seminar: seminar"
    ),
}


@pytest.mark.parametrize("path", OLD)
def test_the_former_name_is_a_near_miss_with_the_line_to_write(path: str) -> None:
    marked = OLD[path].replace("seminar: seminar-1", "seminar: seminar-1  # expect: MT102")
    [finding] = expect({path: marked})
    assert finding.message.endswith("there is no field `seminar` here")
    assert finding.help == "write `activity: …`"
    assert finding.terminal_help == "write `activity: seminar-1`"


@pytest.mark.parametrize("word", ["workshop", "event", "acitvity"])
def test_other_words_for_the_activity(word: str) -> None:
    text = SAMPLE["sops.yaml"].replace("activity: seminar-1", f"{word}: seminar-1  # expect: MT102")
    [finding] = expect({"sops.yaml": text})
    assert finding.help == "write `activity`"


def test_what_was_committed_under_the_former_name_is_compared_without_a_word() -> None:
    past = load(Memory({**SAMPLE, **OLD}), is_past=True)
    present = loaded({path: text.replace("seminar: ", "activity: ") for path, text in OLD.items()})
    assert not past.faults
    assert not past.incomplete
    assert past.project == present.project


def test_both_names_at_once() -> None:
    both = SAMPLE["sops.yaml"].replace(
        "activity: seminar-1", "activity: seminar-1\n    seminar: seminar-2  # expect: MT102"
    )
    [finding] = expect({"sops.yaml": both})
    assert finding.help == "put it into `activity`, which is there, too"
    past = load(Memory({**SAMPLE, "sops.yaml": both}), is_past=True)
    assert [sop.activity for sop in past.project.sops] == ["seminar-1"]


def test_they_belong_to_activities_of_any_kind() -> None:
    expect(
        {
            "sops.yaml": SAMPLE["sops.yaml"].replace("seminar-1", "visit-1"),
            "requests.yaml": SAMPLE["requests.yaml"].replace("seminar-1", "workshop-1"),
            "activities/video-conference-1.yaml": CONFERENCE,
        }
    )


def test_they_may_belong_to_none() -> None:
    files = {
        "sops.yaml": SAMPLE["sops.yaml"].replace("    activity: seminar-1\n", ""),
        "requests.yaml": SAMPLE["requests.yaml"].replace("    activity: seminar-1\n", ""),
        "activities/video-conference-1.yaml": CONFERENCE.replace("activity: workshop-1\n", ""),
    }
    expect(files)
    project = loaded(files).project
    assert [sop.activity for sop in project.sops] == [None]
    assert [request.activity for request in project.requests] == [None]
    assert project.activity_by_id["video-conference-1"].activity is None
