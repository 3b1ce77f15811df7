"""Names that not every system can hold, of files and of ids that name files."""

import pytest

from migtrack.load.portable import unportable_paths
from tests.sample import SAMPLE, edited, findings

WORKSHOP = "id: {}\nkind: video-conference\ngroup: 3\nactivity: seminar-1\ntitle: A title\n"


def names(*paths: str) -> list[tuple[str, str]]:
    return [(fault.at.path, fault.message.partition(": ")[2]) for fault in unportable_paths(paths)]


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("con.yaml", "`con` is a device there"),
        ("CON.yaml", "`CON` is a device there"),
        ("aux", "`aux` is a device there"),
        ("nul.tar.gz", "`nul` is a device there"),
        ("prn .yaml", "`prn ` is a device there"),
        ("com1.yaml", "`com1` is a device there"),
        ("Lpt9.txt", "`Lpt9` is a device there"),
        ("com¹.yaml", "`com¹` is a device there"),
        ("conin$", "`conin$` is a device there"),
        ("letter.", "it ends in a dot or a blank"),
        ("letter.yaml ", "it ends in a dot or a blank"),
        ("a:b.yaml", "it holds `:`"),
        ("why?.pdf", "it holds `?`"),
        ("a\\b.yaml", "it holds `\\`"),
        ('"a".yaml', 'it holds `"`'),
    ],
)
def test_names_that_windows_cannot_hold(name: str, why: str) -> None:
    assert names(f"data/activities/{name}") == [(f"data/activities/{name}", why)]
    assert names(f"data/{name}/x.yaml", f"data/{name}/y.yaml") == [(f"data/{name}", why)]


@pytest.mark.parametrize(
    "name",
    ["console.yaml", "aux-1.yaml", "com10.yaml", "lpt.yaml", "nula.yaml", "x.con", "a b.yaml"],
)
def test_names_that_every_system_holds(name: str) -> None:
    assert names(f"data/activities/{name}") == []


def test_two_names_that_are_one_elsewhere() -> None:
    assert names("data/a/Letter.pdf", "data/a/letter.pdf") == [("data/a/letter.pdf", "")]
    assert names("data/a/é.pdf", "data/a/e\u0301.pdf") == [("data/a/é.pdf", "")]
    assert names("data/A/x.pdf", "data/a/x.pdf") == [("data/a/x.pdf", "")]
    assert names("data/a/x.pdf", "data/b/x.pdf", "data/a/y.pdf") == []


@pytest.mark.parametrize("name", ["con", "nul", "lpt1"])
def test_an_activity_with_such_an_id_is_one_finding_at_its_file(name: str) -> None:
    [finding] = findings({f"activities/{name}.yaml": WORKSHOP.format(name)})
    assert (finding.code, finding.place.path) == ("MT110", f"data/activities/{name}.yaml")


def test_the_id_is_refused_in_a_file_of_another_name() -> None:
    found = findings({"activities/help.yaml": WORKSHOP.format("aux")})
    assert [(one.code, one.place.line) for one in found] == [("MT109", 1), ("MT110", 1)]


def test_a_ministry_with_such_an_id() -> None:
    files: dict[str, str | bytes | None] = {"participants/moi.yaml": None}
    files |= edited("ministries.yaml", ("id: moi,", "id: con,"))
    files["participants/con.yaml"] = SAMPLE["participants/moi.yaml"].replace(": moi\n", ": con\n")
    found = [one for one in findings(files) if one.code == "MT110"]
    assert [(one.place.path, one.place.line) for one in found] == [
        ("data/ministries.yaml", 3),
        ("data/participants/con.yaml", 1),
    ]
    assert found[0].message == (
        "`con` cannot be an id: files are named after it, and to Windows it is a device"
    )
    assert found[0].subjects == (("ministry", "con"),)


def test_ids_that_name_no_file_may_be_anything() -> None:
    assert not findings(edited("sops.yaml", ("id: sop-1", "id: con")))
