"""The files by which users put migtrack into their editors, hooks and pipelines."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import CACHE_VARIABLES
from tests.render.schema.editor import KINDS
from tests.repository import sample_repository
from tests.sample import ROOT, edited

DOCUMENT = (ROOT / "docs" / "editors-and-ci.md").read_text(encoding="utf-8")


def parsed(path: str) -> Any:
    return yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))


# pre-commit


def hook() -> dict[str, Any]:
    first, _ = parsed(".pre-commit-hooks.yaml")
    assert isinstance(first, dict)
    return first


def test_the_hook_has_what_pre_commit_requires() -> None:
    assert {"id", "name", "entry", "language", "files"} <= set(hook())
    assert hook()["id"] == "migtrack-validate"
    assert hook()["language"] == "python"
    assert hook()["entry"] == "migtrack validate"


def test_the_second_hook_differs_in_what_it_runs_alone() -> None:
    _, second = parsed(".pre-commit-hooks.yaml")
    assert second["id"] == "migtrack-fix"
    assert second["entry"] == "migtrack fix --yes"
    named = ("id", "name", "description", "entry")
    assert {**hook(), **{name: second[name] for name in named}} == second
    assert f"- id: {second['id']}" in DOCUMENT


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


def own_steps() -> list[dict[str, Any]]:
    """The steps that run something of this repository."""
    return [step for step in steps() if "run" in step]


def test_every_input_is_described_and_optional() -> None:
    for name, given in parsed("action.yml")["inputs"].items():
        assert given["description"], name
        assert isinstance(given["default"], str), name


def test_every_input_reaches_a_step_and_by_its_environment_alone() -> None:
    passed = " ".join(value for step in own_steps() for value in step["env"].values())
    for name in parsed("action.yml")["inputs"]:
        assert f"${{{{ inputs.{name} }}}}" in passed
    for step in own_steps():
        assert step["shell"] == "bash"
        assert "${{" not in step["run"]


def test_the_action_brings_its_own_python() -> None:
    (setup,) = [step for step in steps() if "uses" in step]
    assert setup["uses"].startswith("actions/setup-python@")
    assert steps().index(setup) < steps().index(own_steps()[0])


def test_the_findings_come_before_the_diff_which_fails_for_itself() -> None:
    names = [step["name"] for step in own_steps()]
    assert names.index("Validate") < names.index(DIFF)
    (diff,) = [step for step in own_steps() if step["name"] == DIFF]
    assert "!cancelled()" in diff["if"]
    (validate,) = [step for step in own_steps() if step["name"] == "Validate"]
    assert "if" not in validate


def performed(tmp_path: Path, name: str, program: str, **inputs: str) -> int:
    """The exit code of a step. Perform a step of the action as a runner does, with a program in the place of migtrack."""
    target = tmp_path / "migtrack" / "bin" / "migtrack"
    target.parent.mkdir(parents=True)
    target.write_text(program, encoding="utf-8")
    target.chmod(0o755)
    (step,) = [one for one in own_steps() if one["name"] == name]
    defaults = {name: given["default"] for name, given in parsed("action.yml")["inputs"].items()}
    values = {**defaults, **{name.replace("_", "-"): value for name, value in inputs.items()}}
    environment = {
        name: values[re.sub(r"^\$\{\{ inputs\.(.*) \}\}$", r"\1", source)]
        for name, source in step["env"].items()
    }
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        env={
            **{name: os.environ[name] for name in ("PATH", *CACHE_VARIABLES)},
            "RUNNER_TEMP": str(tmp_path),
            "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
            **environment,
        },
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    return done.returncode


def recorded(tmp_path: Path, name: str = "Validate", **inputs: str) -> list[str]:
    """What a step of the action calls, with a program that only notes its arguments."""
    note = '#!/bin/sh\nprintf "%s\\n" "$@" > arguments\n: > migtrack-diff.md\n'
    performed(tmp_path, name, note, **inputs)
    arguments = tmp_path / "arguments"
    return arguments.read_text(encoding="utf-8").splitlines() if arguments.exists() else []


def test_the_action_validates(tmp_path: Path) -> None:
    expected = "validate --project . --fail-on error --format github --format"
    assert recorded(tmp_path) == [*expected.split(), f"text={tmp_path}/migtrack-findings.txt"]


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
        *("--format", "sarif=out file.sarif"),
        *("--format", f"text={tmp_path}/migtrack-findings.txt"),
        *("--as-of", "2021-06-15", "--ignore", "seat-vacant"),
    ]


def test_no_input_of_the_action_is_run(tmp_path: Path) -> None:
    bait = "$(touch taken) `touch taken` ; touch taken *"
    called = recorded(tmp_path, project=bait, args=bait)
    assert called[2] == bait
    assert "*" in called[9:]
    assert not (tmp_path / "taken").exists()


DIFF = "Say what the change means"


def test_no_diff_is_made_unless_asked() -> None:
    (step,) = [one for one in own_steps() if one["name"] == DIFF]
    assert "inputs.diff-base != ''" in step["if"]


@pytest.mark.parametrize("code", [0, 1, 3])
def test_the_summary_holds_the_findings_and_the_step_fails_with_them(
    tmp_path: Path, code: int
) -> None:
    program = f"""#!/bin/sh
for word; do case "$word" in text=*) echo "data/x.yaml:1:1: error" > "${{word#text=}}";; esac; done
exit {code}
"""
    assert performed(tmp_path, "Validate", program) == code
    summary = (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert summary.startswith("### Findings\n\n~~~~~~~~text\ndata/x.yaml:1:1: error\n")
    assert summary.rstrip().endswith("\n~~~~~~~~")


def test_a_summary_without_findings_is_none(tmp_path: Path) -> None:
    assert performed(tmp_path, "Validate", "#!/bin/sh\nexit 3\n") == 3
    assert not (tmp_path / "summary.md").exists()


def test_the_summary_says_what_the_change_means(tmp_path: Path) -> None:
    called = recorded(tmp_path, DIFF, diff_base="origin/main", project="my project", lang="ar")
    assert called == [
        *("diff", "--project", "my project", "--format", "markdown"),
        *("--output", f"{tmp_path}/migtrack-diff.md", "--lang", "ar", "--", "origin/main"),
    ]


@pytest.mark.parametrize(("size", "shown"), [(20, "x" * 20), (1_000_001, "The change is too long")])
def test_a_summary_is_no_longer_than_github_takes(tmp_path: Path, size: int, shown: str) -> None:
    program = (
        f"#!/bin/sh\nhead -c {size} /dev/zero | tr '\\0' x > \"$RUNNER_TEMP/migtrack-diff.md\"\n"
    )
    (tmp_path / "summary.md").write_text("before\n", encoding="utf-8")
    performed(tmp_path, DIFF, program, diff_base="main")
    assert (tmp_path / "summary.md").read_text(encoding="utf-8").startswith(f"before\n{shown}")


def test_the_summary_is_that_of_the_real_program(tmp_path: Path) -> None:
    repository = sample_repository(tmp_path / "project")
    repository.write(edited("sops.yaml", ("reviewed: 2021-06-01", "reviewed: 2021-06-02")))
    program = f'#!/bin/sh\nexec {sys.executable} -m migtrack "$@"\n'
    performed(tmp_path, DIFF, program, diff_base="HEAD", project="project")
    summary = (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert "**Standard operating procedures**" in summary
    assert "1 Jun 2021 → 2 Jun 2021" in summary


# GitLab


def test_the_gitlab_job_reads_once_and_keeps_both_reports() -> None:
    job = parsed("ci/gitlab-ci.yml")["migtrack"]
    (command,) = [line for line in job["script"] if line.startswith("migtrack ")]
    assert job["artifacts"]["when"] == "always"
    for name, output_format in (("codequality", "gitlab"), ("junit", "junit")):
        assert f" --format {output_format}={job['artifacts']['reports'][name]}" in command
    assert " --format text " in command
    assert '--fail-on "$MIGTRACK_FAIL_ON"' in command


def test_no_document_names_a_tag_that_is_not_there() -> None:
    for path in ("docs/editors-and-ci.md", "ci/gitlab-ci.yml", "action.yml", "README.md"):
        text = (ROOT / path).read_text(encoding="utf-8")
        assert not re.search(r"migtrack@v\d|(?:rev|ref): v\d", text), path


def test_the_gitlab_note_is_kept_and_shown() -> None:
    jobs = parsed("ci/gitlab-ci.yml")
    job = jobs["migtrack-diff"]
    assert {jobs[name]["extends"] for name in ("migtrack", "migtrack-diff")} == {".migtrack"}
    (command,) = job["script"]
    assert command.endswith('-- "$CI_MERGE_REQUEST_DIFF_BASE_SHA"')
    assert f"--output {job['artifacts']['paths'][0]} " in command
    assert job["variables"]["GIT_DEPTH"] == 0
    assert job["artifacts"]["expose_as"]


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
            assert names <= inputs | {"sarif_file", "fetch-depth"}
    assert f"id: {hook()['id']}" in DOCUMENT
    for kind in re.findall(r"schemas/([a-z]+)\.json", DOCUMENT):
        assert kind in KINDS
    settings = (ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8")
    for line in blocks("json")[0].splitlines()[2:-2]:
        assert line.rstrip(",") in settings
    for name in parsed("ci/gitlab-ci.yml")[".migtrack"]["variables"]:
        assert name in DOCUMENT
