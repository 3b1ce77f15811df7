"""The files by which users put migtrack into their editors, hooks and pipelines."""

import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from migtrack.render.schema.document import KINDS
from tests.sample import ROOT

DOCUMENT = (ROOT / "docs" / "editors-and-ci.md").read_text(encoding="utf-8")


def parsed(path: str) -> Any:
    return yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))


# pre-commit


def hook() -> dict[str, Any]:
    (only,) = parsed(".pre-commit-hooks.yaml")
    assert isinstance(only, dict)
    return only


def test_the_hook_has_what_pre_commit_requires() -> None:
    assert {"id", "name", "entry", "language", "files"} <= set(hook())
    assert hook()["id"] == "migtrack-validate"
    assert hook()["language"] == "python"
    assert hook()["entry"] == "migtrack validate"


def test_the_hook_runs_once_for_the_whole_project() -> None:
    assert hook()["pass_filenames"] is False
    assert hook()["require_serial"] is True


@pytest.mark.parametrize(
    ("staged", "runs"),
    [
        ("data/project.yaml", True),
        ("data/activities/2021/workshop-1.yaml", True),
        ("data/misplaced.yml", True),
        ("database/project.yaml", False),
        ("docs/data/x.yaml", False),
        ("README.md", False),
    ],
)
def test_the_hook_runs_when_a_file_below_data_is_staged(staged: str, runs: bool) -> None:  # noqa: FBT001  # a case of the table
    assert bool(re.search(hook()["files"], staged)) is runs


# GitHub


def steps() -> list[dict[str, Any]]:
    action = parsed("action.yml")
    assert {"name", "description", "inputs", "runs"} <= set(action)
    assert action["runs"]["using"] == "composite"
    found = action["runs"]["steps"]
    assert isinstance(found, list)
    return found


def test_every_input_is_described_and_optional() -> None:
    for name, given in parsed("action.yml")["inputs"].items():
        assert given["description"], name
        assert isinstance(given["default"], str), name


def test_every_input_reaches_a_step_and_by_its_environment_alone() -> None:
    passed = " ".join(value for step in steps() for value in step["env"].values())
    for name in parsed("action.yml")["inputs"]:
        assert f"${{{{ inputs.{name} }}}}" in passed
    for step in steps():
        assert step["shell"] == "bash"
        assert "${{" not in step["run"]


def recorded(tmp_path: Path, **inputs: str) -> list[str]:
    """What the step of the action calls, with a program that only notes its arguments."""
    program = tmp_path / "migtrack" / "bin" / "migtrack"
    program.parent.mkdir(parents=True)
    program.write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    step = steps()[-1]
    defaults = {name: given["default"] for name, given in parsed("action.yml")["inputs"].items()}
    values = {**defaults, **{name.replace("_", "-"): value for name, value in inputs.items()}}
    environment = {
        name: values[re.sub(r"^\$\{\{ inputs\.(.*) \}\}$", r"\1", source)]
        for name, source in step["env"].items()
    }
    script = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
    done = subprocess.run(
        script,
        env={"PATH": os.environ["PATH"], "RUNNER_TEMP": str(tmp_path), **environment},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()


def test_the_action_validates(tmp_path: Path) -> None:
    expected = "validate --project . --fail-on error --format github"
    assert recorded(tmp_path) == expected.split()


def test_the_action_takes_a_file_and_further_options(tmp_path: Path) -> None:
    called = recorded(
        tmp_path,
        project="my project",
        format="sarif",
        output="out file.sarif",
        args=" --as-of  2021-06-15 --ignore seat-vacant",
    )
    assert called == [
        *("validate", "--project", "my project", "--fail-on", "error"),
        *("--format", "sarif", "--output", "out file.sarif"),
        *("--as-of", "2021-06-15", "--ignore", "seat-vacant"),
    ]


def test_no_input_of_the_action_is_run(tmp_path: Path) -> None:
    bait = "$(touch taken) `touch taken` ; touch taken *"
    called = recorded(tmp_path, project=bait, args=bait)
    assert called[2] == bait
    assert "*" in called[7:]
    assert not (tmp_path / "taken").exists()


# GitLab


def test_the_gitlab_job_keeps_both_reports_and_fails_last() -> None:
    (job,) = parsed("ci/gitlab-ci.yml").values()
    commands = [line for line in job["script"] if line.startswith("migtrack ")]
    assert job["artifacts"]["when"] == "always"
    for name, output_format in (("codequality", "gitlab"), ("junit", "junit")):
        file = job["artifacts"]["reports"][name]
        (command,) = [line for line in commands if f"--output {file}" in line]
        assert f"--format {output_format} " in command
        assert command.endswith("--fail-on never")
    assert commands[-1].endswith('--fail-on "$MIGTRACK_FAIL_ON"')


# Editors


def test_the_editor_settings_name_every_schema() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    expected = {f"./schemas/{kind}.json": files for kind, files in KINDS.items()}
    assert settings["yaml.schemas"] == expected
    assert settings["yaml.yamlVersion"] == "1.2"


# What the page shows


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", DOCUMENT, re.MULTILINE | re.DOTALL)


def test_the_examples_of_the_page_are_yaml_and_json() -> None:
    assert blocks("yaml")
    for block in blocks("yaml"):
        yaml.safe_load(block)
    for block in blocks("json"):
        json.loads(block)


def test_the_page_names_inputs_hooks_and_schemas_that_are_there() -> None:
    inputs = set(parsed("action.yml")["inputs"])
    for block in blocks("yaml"):
        for given in re.findall(r"\n +with:\n((?: +[\w-]+: .*\n)+)", block):
            names = set(re.findall(r"^ +([\w-]+):", given, re.MULTILINE))
            assert names <= inputs | {"sarif_file", "python-version"}
    assert f"id: {hook()['id']}" in DOCUMENT
    for kind in re.findall(r"schemas/([a-z]+)\.json", DOCUMENT):
        assert kind in KINDS
    settings = (ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8")
    for line in blocks("json")[0].splitlines()[2:-2]:
        assert line.rstrip(",") in settings
    for name in parsed("ci/gitlab-ci.yml")["migtrack"]["variables"]:
        assert name in DOCUMENT
