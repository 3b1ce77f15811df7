"""The files of a new project next to its records: for editors, for git, for checks, for readers."""

import os
from collections.abc import Iterable, Iterator
from string import Template

from migtrack.load.build import Loaded
from migtrack.model.kinds import file_kinds
from migtrack.render.report.escape import markdown
from migtrack.render.schema.document import Choices, schema_text
from migtrack.render.translator import Translator, msgid

FOLDER = os.path.join(os.path.dirname(os.path.dirname(__file__)), "starter")
"""The files that every project begins with."""

_ALWAYS = {
    "settings.json": ".vscode/settings.json",
    "extensions.json": ".vscode/extensions.json",
    "gitattributes": ".gitattributes",
    "gitignore": ".gitignore",
}
CHECKS = {
    "github": ("github.yml", ".github/workflows/migtrack.yml"),
    "gitlab": ("gitlab.yml", ".gitlab-ci.yml"),
    "pre-commit": ("pre-commit.yaml", ".pre-commit-config.yaml"),
}
"""The checks that can be had: the file in `FOLDER`, and where the project has it."""
_TITLES = {
    "workshop": msgid("Workshop {number}"),
    "visit": msgid("Study visit {number}"),
    "seminar": msgid("Technical seminar {number}"),
    "video-conference": msgid("Video conference {number}"),
}


def starter_files(loaded: Loaded, checks: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The files of a project next to its records, by path, with these of the `CHECKS`."""
    yield "README.md", _readme(loaded)
    for name, path in (*_ALWAYS.items(), *(CHECKS[check] for check in checks)):
        yield path, _text(name)
    choices = Choices.of(loaded)
    for kind in file_kinds():
        yield f"schemas/{kind.name}.json", schema_text(kind.name, choices)


def activity_title(kind: str, number: int, language: str) -> str:
    """The title of an activity that has no other yet: `Workshop 1`."""
    return Translator(language).translate(_TITLES[kind], number=number)


def _readme(loaded: Loaded) -> str:
    """What a reader of the project should know, in its first language if there is a text in it."""
    contract = loaded.project.contract
    language = contract.languages[0].partition("-")[0]
    name = f"README.{language}.md"
    text = _text(name if os.path.isfile(os.path.join(FOLDER, name)) else "README.en.md")
    title = Translator(contract.languages[0]).localized(contract.title, contract.languages)
    return Template(text).substitute(title=markdown(title))


def _text(name: str) -> str:
    with open(os.path.join(FOLDER, name), encoding="utf-8") as file:
        return file.read()


def example_folder() -> str:
    """The folder of the project that ships with migtrack.

    An installed migtrack has it within the package, a checkout is it.
    """
    package = os.path.dirname(os.path.dirname(__file__))
    installed = os.path.join(package, "example")
    return installed if os.path.isdir(installed) else os.path.dirname(os.path.dirname(package))
