"""`migtrack why` of an indicator: its figure's records, or the measurements."""

import json

from migtrack.cli.completion.offers import Completes, offered
from tests.cli.test_why import why
from tests.command import run
from tests.sample import ROOT


def test_a_figure_of_a_kind_counts_only_the_activities_of_that_kind() -> None:
    lines = why("workshop-attendance").splitlines()
    assert lines[:2] == [
        "Attendance at the workshops (percent): 86 · as of 15 Jun 2021",
        "target: 85 · baseline: 0 · reached · Objective 2",
    ]
    assert lines[2] == "attendance: 86 % (98 of 114 person-days) · workshops"
    assert "  data/activities/workshop-1.yaml:15  26 Jan 2021: 16 of 17" in "\n".join(lines)
    assert "seminar" not in "\n".join(lines)
    assert "video-conference" not in "\n".join(lines)
    assert "video-conference-1" in why("attendance")


def test_it_can_be_narrowed_as_its_figure_can() -> None:
    narrowed = why("workshop-attendance", "--ministry", "momd")
    assert "· workshops · MoMD\n" in narrowed


def test_measurements_the_one_that_counts_the_older_and_those_that_lie_ahead() -> None:
    text = " ".join(why("focal-points").split())
    assert "3 by 31 May 2021: reached" in text
    counted, left_out = text.partition("Counted")[2].split("Left out")
    assert "measured on 20 May 2021: 3 (Letters of nomination)" in counted
    assert "measured on 15 Mar 2021: 2 (Letters of nomination); a later one counts" in left_out
    assert "measured only on 20 Oct 2021: 5 (Survey of the ministries)" in left_out


def test_for_machines() -> None:
    found = json.loads(why("focal-points", "--format", "json"))
    assert found["indicator"]["value"] == 3
    assert found["figure"] is None
    assert [(each["reason"], each["measurement"]) for each in found["counted"]] == [("measured", 3)]
    assert {each["reason"] for each in found["left_out"]} == {"measured-before", "measured-later"}
    assert "indicator" not in json.loads(why("attendance", "--format", "json"))
    listed = json.loads(why("--format", "json"))["indicators"]
    assert (
        listed
        == json.loads(run("status", "--format", "json", "--as-of", "2021-06-15").stdout)[
            "indicators"
        ]
    )


def test_the_list_has_the_indicators_after_the_figures() -> None:
    text = why()
    assert text.index("Indicators") > text.index("requests-delivered")
    assert "focal-points" in text.partition("Indicators")[2]


def test_one_that_bears_the_name_of_its_figure_is_both() -> None:
    text = why("officials-trained")
    assert "target: 20" in text
    assert "officials trained: 21" in text


def test_what_cannot_be_narrowed_and_what_is_not_there() -> None:
    done = run("why", "focal-points", "--ministry", "mofa")
    assert done.returncode == 2
    assert "it cannot be narrowed" in done.stderr
    assert "did you mean focal-points?" in run("why", "focal-point").stderr


def test_a_shell_offers_figures_and_indicators() -> None:
    words = Completes("words and ids", ("figures", "indicator"))
    names = [word for word, _ in offered(words, "", str(ROOT), None)]
    assert {"seats-held", "focal-points"} <= set(names)
    assert len(names) == len(set(names))
    without = [word for word, _ in offered(words, "s", "/nowhere", None)]
    assert "seats-held" in without
    assert "satisfaction" in without
