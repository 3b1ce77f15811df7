"""The options that several commands share, and the Typer app that each command is."""

from enum import StrEnum
from typing import Annotated, Any

import typer

from migtrack.cli.completion import offers


class TextOrJson(StrEnum):
    """The formats of a command that has no others."""

    TEXT = "text"
    JSON = "json"


def not_empty(value: str | None) -> str | None:
    """The value of an option that names a file or folder. An empty one is a usage error."""
    if value is not None and not value.strip():
        raise typer.BadParameter("it is empty; name a file or folder, or leave the option out")
    return value


Project = Annotated[
    str | None,
    typer.Option(
        "--project",
        metavar="DIR",
        callback=not_empty,
        help="The folder that holds data/. Otherwise it is looked for upwards from here.",
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="YYYY-MM-DD",
        help="The day to look at, or yesterday; today if not given. What is due depends on it.",
    ),
]
At = Annotated[
    str | None,
    typer.Option(
        "--at",
        metavar="REVISION",
        help="Read the data as committed there: a branch, a tag, a commit, or a day (the last "
        "commit before it).",
        autocompletion=offers.revisions,
    ),
]
Language = Annotated[
    str | None,
    typer.Option(
        "--lang",
        metavar="CODE",
        help="One of the project's languages, such as en or ar; the first if not given.",
        autocompletion=offers.languages,
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="RULE",
        help="Only these rules: by code, name or family (MT3).",
        autocompletion=offers.rules,
    ),
]
Redact = Annotated[
    bool,
    typer.Option("--redact", help="Show nobody: no id of a person, no percentage of a few."),
]
Strict = Annotated[
    bool,
    typer.Option(
        "--strict", help="With --redact: refuse what holds a mere surname, too, not only warn."
    ),
]
Output = Annotated[
    str | None,
    typer.Option(
        "--output",
        metavar="FILE",
        callback=not_empty,
        help="Write to this file instead of the screen; - is the screen. Never among the records, "
        "nor through a link that leads out of the project.",
    ),
]
Cache = Annotated[
    bool,
    typer.Option("--no-cache", help="Work everything out anew, and keep nothing."),
]
Yes = Annotated[
    bool,
    typer.Option("--yes", help="Write without asking, unless it brings errors."),
]
DryRun = Annotated[
    bool,
    typer.Option("--dry-run", help="Show what would be written and what follows; write nothing."),
]
Force = Annotated[
    bool,
    typer.Option("--force", help="Write even what brings errors; with --yes, without asking."),
]


def command_app(*, add_completion: bool = False, **settings: Any) -> typer.Typer:
    """The app of a command's own module, or of all commands."""
    return typer.Typer(
        add_completion=add_completion,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        pretty_exceptions_show_locals=False,
        context_settings={"help_option_names": ["-h", "--help"]},
        **settings,
    )
