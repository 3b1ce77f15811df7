"""No redacted output leaves without having been searched for everybody."""

import ast
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.command import Done, run
from tests.sample import ROOT

DAY = ("--as-of", "2021-06-15")
COMMANDS = [
    ("status",),
    ("status", "--lang", "ar"),
    ("status", "--format", "json"),
    ("status", "--no-cache"),
    ("history",),
    ("report", "--output", "-", "--format", "html"),
    ("report", "--output", "-", "--format", "markdown", "--lang", "ar"),
]
"""What shows a title of the project, redacted."""

Edit = Callable[[str, str, str], None]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    return tmp_path


@pytest.fixture
def edit(project: Path) -> Edit:
    def replace(name: str, old: str, new: str) -> None:
        path = project / "data" / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    return replace


def named(edit: Edit, name: str = "Salma Hussein Jabbar") -> None:
    """Give an official a name that nobody else has."""
    edit("participants/momd.yaml", "en: MoMD official 2,", f"en: {name},")


def redacted(project: Path, command: tuple[str, ...], *more: str) -> Done:
    return run(*command, "--redact", *DAY, *more, folder=project)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_name_stops_it_and_its_place_is_told(
    project: Path, edit: Edit, command: tuple[str, ...]
) -> None:
    named(edit)
    edit("project.yaml", "acronym: IMED", "acronym: Dr. S. Jabbar's project")
    done = redacted(project, command)
    assert done.returncode == 1
    assert done.stdout == ""
    assert "the name of momd-02" in done.stderr
    assert "data/project.yaml:3: `acronym` holds the name of momd-02" in done.stderr
    assert "jabbar" not in done.stderr.lower()


@pytest.mark.parametrize(
    ("name", "old", "new", "place"),
    [
        ("activities/workshop-1.yaml", "en: Return and", "en: Ms Jabbar on", ":6: `title`"),
        ("sops.yaml", "en: Standard", "en: Salma Jabbar's standard", ":6: `title`"),
        ("requests.yaml", "Servers for a register of returnees", "'Jabbar, Salma'", ":18: `area`"),
        ("requests.yaml", "The project offers", "S. Jabbar offers", ":24: `decided.reason`"),
        ("waivers.yaml", "Connection failures", "Mrs. Jabbar's failure", ":7: `reason`"),
        ("sops.yaml", "Circular 58", "Dr. Jabbar's circular", ":14: `adopted.instrument`"),
        ("reports.yaml", "Two of the six", "Dr. Jabbar held two of the", ":11: `summary`"),
    ],
)
def test_every_text_that_is_shown_is_told(
    project: Path,
    edit: Edit,
    *,
    name: str,
    old: str,
    new: str,
    place: str,
) -> None:
    named(edit)
    edit(name, old, new)
    done = run("report", "--redact", "--as-of", "2021-12-01", "--output", "-", folder=project)
    assert done.returncode == 1
    assert f"data/{name}{place} holds the name of momd-02" in done.stderr
    assert "jabbar" not in done.stderr.lower()


def test_a_text_that_is_not_shown_is_not_told(project: Path, edit: Edit) -> None:
    named(edit)
    edit("project.yaml", "acronym: IMED", "acronym: Salma Jabbar")
    edit("project.yaml", "notes:\n  en: >-\n    Core", "notes:\n  en: >-\n    Salma Jabbar: core")
    done = redacted(project, ("status",))
    assert "`acronym`" in done.stderr
    assert "`notes" not in done.stderr


def test_a_template_of_the_projects_own_is_named_where_no_record_holds_it(
    project: Path, edit: Edit
) -> None:
    named(edit)
    (project / "templates").mkdir()
    (project / "templates/headline.html.j2").write_text("<h1>By Salma Jabbar</h1>\n")
    done = redacted(project, ("report", "--output", "-"))
    assert done.returncode == 1
    assert "templates/" in done.stderr


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_surname_is_a_warning(project: Path, edit: Edit, command: tuple[str, ...]) -> None:
    named(edit)
    edit("project.yaml", "acronym: IMED", "acronym: School of Jabbar")
    done = redacted(project, command)
    assert done.returncode == 0
    assert done.stdout
    assert "may be the name of momd-02" in done.stderr
    assert "data/project.yaml:3: `acronym`" in done.stderr
    assert "jabbar" not in done.stderr.lower()


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_with_strict_it_is_an_error(project: Path, edit: Edit, command: tuple[str, ...]) -> None:
    named(edit)
    edit("project.yaml", "acronym: IMED", "acronym: School of Jabbar")
    done = redacted(project, command, "--strict")
    assert (done.returncode, done.stdout) == (1, "")
    assert "the name of momd-02" in done.stderr


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_answer_is_kept_without_its_warning(
    project: Path, edit: Edit, command: tuple[str, ...]
) -> None:
    named(edit)
    edit("project.yaml", "acronym: IMED", "acronym: School of Jabbar")
    first, second = (redacted(project, command) for _ in range(2))
    assert "may be the name of momd-02" in second.stderr
    assert first == second


NAMES = ("Basra", "May June", "Hope", "The Ministry", "Iraq Planning", "Salma Hussein Jabbar")


@pytest.mark.parametrize(
    ("name", "command"),
    [
        pytest.param(name, command, marks=pytest.mark.slow if others else ())
        for first, name in enumerate(NAMES)
        for number, command in enumerate(COMMANDS)
        for others in [number != first]
    ],
    ids=str,
)
def test_a_name_that_is_a_common_word_or_stands_nowhere_else_stops_no_report(
    project: Path, edit: Edit, name: str, command: tuple[str, ...]
) -> None:
    named(edit, name)
    assert redacted(project, command).returncode == 0
    assert redacted(project, ("report", "--output", "-", "--format", "markdown")).returncode == 0


def test_without_redaction_nothing_is_searched(project: Path, edit: Edit) -> None:
    named(edit)
    edit("project.yaml", "acronym: IMED", "acronym: Salma Jabbar")
    done = run("status", *DAY, folder=project)
    assert (done.returncode, done.stderr) == (0, "")


def test_every_command_that_redacts_goes_through_the_one_door() -> None:
    """Whoever takes `--redact` calls `check_redacted`, and nobody else searches."""
    commands = (ROOT / "src/migtrack/cli/commands").glob("*.py")
    for path in commands:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        redacts = any(
            isinstance(node, ast.Attribute) and node.attr == "Redact" for node in ast.walk(tree)
        )
        assert redacts == ("check_redacted" in names), path.name
        assert "LeakFinder" not in names, path.name
