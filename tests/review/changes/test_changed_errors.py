"""An error in the place of another of the same rule and record is a new one."""

from migtrack.review.changes.compare import Judged, compare
from tests.sample import TODAY, edited, loaded, verdict

PATH = "activities/workshop-1.yaml"


def changed_findings(old: str, new: str) -> list[tuple[str, str]]:
    sides = [edited(PATH, ("excused: [moi-02]", f"excused: [{name}]")) for name in (old, new)]
    before, after = (Judged(loaded(files), verdict(files)) for files in sides)
    changes = compare(before, after, TODAY).findings
    return [(each.change, each.finding.message) for each in changes]


def test_another_unknown_id_is_another_error() -> None:
    assert changed_findings("moi-08", "moi-09") == [
        ("new", "there is no participant `moi-09`"),
        ("cleared", "there is no participant `moi-08`"),
    ]


def test_the_same_unknown_id_is_the_same_error() -> None:
    assert changed_findings("moi-08", "moi-08") == []
