"""What the tests of this family have in common."""

from migtrack.base.finding import Finding
from tests.sample import Files, edited, findings

SEMINAR = "activities/seminar-1.yaml"
MOFA = "participants/mofa.yaml"
TITLE = "title: Drafting standard operating procedures"


def titled(title: str) -> dict[str, str]:
    """The seminar, with its title line replaced."""
    return edited(SEMINAR, (TITLE, title))


def noted(text: str) -> dict[str, str]:
    """The seminar, with some notes."""
    return edited(SEMINAR, (TITLE, f"{TITLE}\nnotes: {text}"))


def of(code: str, files: Files) -> list[Finding]:
    """The findings of one rule."""
    return [one for one in findings(files) if one.code == code]
