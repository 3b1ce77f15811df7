from migtrack.base.finding import Severity
from tests.sample import SAMPLE, findings


def test_the_wrong_ending() -> None:
    text = SAMPLE["activities/seminar-1.yaml"]
    [finding] = findings({"activities/seminar-2.yml": text})
    assert (finding.code, finding.severity) == ("MT007", Severity.ERROR)
    assert finding.help == "rename it to `seminar-2.yaml`"


def test_a_record_in_the_wrong_place() -> None:
    [finding] = findings({"seminars/seminar-2.yaml": SAMPLE["activities/seminar-1.yaml"]})
    assert (finding.code, finding.severity) == ("MT007", Severity.ERROR)


def test_anything_else_is_a_warning() -> None:
    [finding] = findings({"letter.pdf": b"%PDF-1.4 \xff"})
    assert (finding.code, finding.severity) == ("MT007", Severity.WARNING)
