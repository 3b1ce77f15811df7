"""The documents that show what the program prints, and the table for shells.

`python -m tests.documents` renews them.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from migtrack.model.declarations import About
from migtrack.model.fields import Record
from migtrack.model.kinds import file_kinds, models_of
from migtrack.model.walk import Declared, fields_of
from migtrack.render.findings.text import render
from migtrack.render.rule_pages import check_example, rule_pages
from migtrack.render.schema.document import files_of
from migtrack.rules import RULE_BY_NAME
from tests import first_project
from tests.command import run
from tests.completion_table import TABLE, completion_table
from tests.sample import ROOT

SCREENS = (ROOT / "README.md", ROOT / "docs" / "history.md", ROOT / "docs" / "why.md")
"""The documents with screens in them."""
RULES_PAGE = ROOT / "docs" / "rules.md"
FIELDS_PAGE = ROOT / "docs" / "fields.md"
CONTRIBUTING = ROOT / "CONTRIBUTING.md"

_SCREEN = re.compile(r"(<!-- screen: migtrack (.*?) -->\n```text\n)(.*?)(```\n)", re.DOTALL)
_FINDING = re.compile(r"(<!-- finding: (.*?) -->\n```text\n)(.*?)(```\n)", re.DOTALL)


def with_screens(text: str) -> str:
    """The text with every screen as it is printed now."""

    def renew(match: re.Match[str]) -> str:
        before, arguments, _, after = match.groups()
        return f"{before}{run(*arguments.split()).stdout}{after}"

    def judge(match: re.Match[str]) -> str:
        before, rule, _, after = match.groups()
        verdict, style = check_example(RULE_BY_NAME[rule])
        return f"{before}{render(verdict, style)}{after}"

    return _FINDING.sub(judge, _SCREEN.sub(renew, text))


def fields_page() -> str:
    """Every field of every kind of file, as the models declare them: `docs/fields.md`."""
    parts = [_FIELDS_INTRODUCTION]
    for kind in file_kinds():
        parts.append(f"## {files_of(kind)}\n")
        for model in dict.fromkeys(models_of(kind)):
            parts.append(f"### {model.model_config['title']}\n")
            parts.append(" ".join((model.__doc__ or "").split()) + "\n")
            rows = [_row(field) for field in fields_of(model) if field.name not in _SHARED]
            parts.append(
                "\n".join(["| field | | what it means | example |", "|---|---|---|---|", *rows])
            )
            parts.append("")
    return "\n".join(parts)


_SHARED = frozenset(Record.model_fields)
_FIELDS_INTRODUCTION = """\
# All fields

Every field that migtrack knows, file by file, in the words that editors show. Records may also
have `notes` and `documents`. [The data format](data-format.md) tells how they work together. This
page is written by `python -m tests.documents`.
"""


def _row(field: Declared) -> str:
    """A field as a row of a table: what privacy and what reference it has stands in words."""
    about = field.get(About)
    assert about is not None
    examples = " · ".join(f"`{_in_yaml(example)}`" for example in about.examples)
    needed = "required" if field.is_required else ""
    text = about.text.replace("|", "\\|")
    return f"| `{field.key}` | {needed} | {text} | {examples} |"


def _in_yaml(value: object) -> str:
    """An example as one writes it on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_in_yaml(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_in_yaml, value)) + "]"
    return str(value)


_MAP = re.compile(r"(<!-- map -->\n```text\n)(.*?)(```\n)", re.DOTALL)
_MAPPED_AS_ONE = "rules"
"""The room whose folders hold one file a rule, each named after it."""


def with_map(text: str) -> str:
    """The text with the map of the house: every module with the first sentence of its docstring."""
    package = ROOT / "src" / "migtrack"
    lines = ["src/migtrack/", *_room(package, "  ")]
    return _MAP.sub(lambda match: match[1] + "\n".join(lines) + "\n" + match[3], text)


def _room(folder: Path, indent: str) -> Iterator[str]:
    modules = sorted(folder.glob("*.py"), key=lambda path: path.name)
    of_rules = folder.parent.name == _MAPPED_AS_ONE
    for path in modules:
        if path.name != "__init__.py" and not (of_rules and not path.name.startswith("_")):
            yield f"{indent}{path.name:<{22 - len(indent)}}  {_sentence(path)}"
    for inner in sorted(path for path in folder.iterdir() if (path / "__init__.py").is_file()):
        yield f"{indent}{inner.name + '/':<{22 - len(indent)}}  {_sentence(inner / '__init__.py')}"
        yield from _room(inner, f"{indent}  ")


def _sentence(path: Path) -> str:
    """The first sentence of a module's docstring."""
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return docstring.partition("\n\n")[0].replace("\n", " ")


def main() -> None:
    """Write the documents anew."""
    CONTRIBUTING.write_text(with_map(CONTRIBUTING.read_text("utf-8")), encoding="utf-8")
    FIELDS_PAGE.write_text(fields_page(), encoding="utf-8")
    for path in SCREENS:
        path.write_text(with_screens(path.read_text(encoding="utf-8")), encoding="utf-8")
    RULES_PAGE.write_text(rule_pages(), encoding="utf-8")
    TABLE.write_text(completion_table(), encoding="utf-8")
    page = first_project.PAGE
    page.write_text(first_project.with_sessions(page.read_text("utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
