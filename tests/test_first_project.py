"""The page on the first project shows what happens, from the first command to the last."""

from tests.first_project import PAGE, with_sessions


def test_every_command_shows_what_the_page_says() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert text == with_sessions(text), "run `python -m tests.documents`"
