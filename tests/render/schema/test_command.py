import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from typer.testing import CliRunner

from migtrack.cli.commands.schema import Kind, app
from migtrack.cli.errors import CommandError, ExitCode
from tests.render.schema.editor import KINDS
from tests.sample import ROOT, SAMPLE, write_to

WITHIN = str(ROOT)


def run(*arguments: str) -> str:
    result = CliRunner().invoke(app, arguments, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder without a project."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_kinds_are_those_of_the_schemas() -> None:
    assert list(Kind) == list(KINDS)  # type: ignore[call-overload]  # an enumeration made anew


def test_without_a_kind_it_lists_the_kinds(elsewhere: Path) -> None:
    assert (
        run()
        == """\
project       data/project.yaml
ministries    data/ministries.yaml
participants  data/participants/**/*.yaml
activity      data/activities/**/*.yaml
sops          data/sops.yaml
requests      data/requests.yaml
holidays      data/holidays.yaml
indicators    data/indicators.yaml
budget        data/budget.yaml
reports       data/reports.yaml
waivers       data/waivers.yaml

migtrack schema KIND            prints the schema of a kind
migtrack schema --output DIR    writes all of them into a folder
"""
    )
    assert list(elsewhere.iterdir()) == []


@pytest.mark.parametrize("kind", KINDS)
def test_it_prints_a_schema_byte_for_byte_the_same(kind: str) -> None:
    printed = run(kind, "--project", WITHIN)
    Draft202012Validator.check_schema(json.loads(printed))
    assert printed == run(kind, "--project", WITHIN)
    assert printed.endswith("}\n")
    assert WITHIN not in printed


def test_within_a_project_its_ministries_are_filled_in(elsewhere: Path) -> None:
    project = elsewhere / "mine"
    write_to(project, SAMPLE)
    named = json.loads(run("participants", "--project", "mine"))
    assert named["properties"]["ministry"]["enum"] == ["mofa", "moi"]
    outside = json.loads(run("participants"))
    assert "enum" not in outside["properties"]["ministry"]


def test_with_output_it_writes_all_and_says_so(elsewhere: Path) -> None:
    printed = run("--output", "new/schemas", "--project", WITHIN)
    assert printed.splitlines() == [f"wrote new/schemas/{kind}.json" for kind in KINDS]
    for kind in KINDS:
        written = (elsewhere / "new" / "schemas" / f"{kind}.json").read_bytes()
        assert written == (ROOT / "schemas" / f"{kind}.json").read_bytes()


def test_with_a_kind_and_output_it_writes_one(elsewhere: Path) -> None:
    assert run("sops", "--output", ".") == "wrote ./sops.json\n"
    assert [path.name for path in elsewhere.iterdir()] == ["sops.json"]


def test_a_folder_that_cannot_be_written_is_a_problem(elsewhere: Path) -> None:
    (elsewhere / "taken").write_text("a file")
    with pytest.raises(CommandError, match=r"^taken/project\.json cannot be written: ") as problem:
        run("--output", "taken")
    assert problem.value.code is ExitCode.USAGE


def test_a_project_that_is_named_must_be_there(elsewhere: Path) -> None:
    with pytest.raises(CommandError, match="no project") as problem:
        run("sops", "--project", str(elsewhere))
    assert problem.value.code is ExitCode.NO_PROJECT


def test_an_unknown_kind_is_refused_with_the_kinds() -> None:
    result = CliRunner().invoke(app, ["activities"])
    assert result.exit_code == ExitCode.USAGE
    assert "'activity'" in result.stderr
