"""What is to be known before any figure is believed."""

from migtrack.render.layout import Cell, Page
from migtrack.render.words import Translator


def errors_stand(words: Translator, errors: int) -> str:
    """That the figures cannot be trusted; empty where no error stands."""
    if not errors:
        return ""
    return words.count(
        "{number} error stands in the records; some of what follows may be wrong",
        "{number} errors stand in the records; some of what follows may be wrong",
        errors,
    )


def with_command(page: Page, words: Translator, text: str, command: str, style: str) -> None:
    """A text, and the command that shows more of it."""
    if words.right_to_left:
        page.table([(Cell(command), Cell(text, style))], indent=0)
    else:
        page.paragraph(f"{text}: {command}", style)
