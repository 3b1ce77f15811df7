from tests.sample import SAMPLE, findings


def test_conflict_markers() -> None:
    text = SAMPLE["activities/seminar-1.yaml"]
    conflict = "<<<<<<< HEAD\nplatform: Zoom\n=======\nplatform: Teams\n>>>>>>> other\n"
    files = {"activities/seminar-1.yaml": text.replace("platform: Zoom\n", conflict)}
    [finding] = findings(files)
    assert (finding.code, finding.place.line) == ("MT005", 7)
