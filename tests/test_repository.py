"""The files around the code agree with each other: CI, hooks, templates, decisions, links."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.sample import ROOT

STEPS = set(
    "".join(re.findall(r"(?m)^readonly STEPS=\((.+)\)$", (ROOT / ".ci/run").read_text())).split()
)
"""The steps of .ci/run."""
HEADINGS = ["## Context", "## Decision", "## What it costs"]

DECISIONS = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
TEMPLATES = sorted(
    path
    for folder in (".github", ".gitlab")
    for path in (ROOT / folder).rglob("*")
    if path.suffix in (".md", ".yml") and path.name not in ("ci.yml", "config.yml")
)
LINKED = [*DECISIONS, ROOT / "docs" / "decisions" / "README.md", *TEMPLATES]

WORKFLOW = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8"))
HOOKS = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def workflow_steps() -> list[dict[str, Any]]:
    return [step for job in WORKFLOW["jobs"].values() for step in job["steps"]]


def test_every_step_of_ci_runs_in_some_job() -> None:
    commands = [step["run"] for step in workflow_steps() if "run" in step]
    prefix = "bash .ci/run "
    named = [
        name
        for command in commands
        if command.startswith(prefix)
        for name in command.removeprefix(prefix).split()
    ]
    assert set(named) == STEPS


def test_actions_are_pinned_to_a_major_version_and_get_no_credentials() -> None:
    used = [step for step in workflow_steps() if "uses" in step]
    assert used
    for step in used:
        assert re.fullmatch(r"[\w-]+/[\w-]+@v\d+", step["uses"])
        assert step["with"]["persist-credentials"] is False
    assert WORKFLOW["permissions"] == {"contents": "read"}


def test_the_tested_python_versions_are_the_supported_ones() -> None:
    tested = WORKFLOW["jobs"]["tests"]["strategy"]["matrix"]["python"]
    classifiers = "\n".join(PROJECT["classifiers"])
    assert re.findall(r"(?m)^Programming Language :: Python :: (3\.\d+)$", classifiers) == tested
    assert PROJECT["requires-python"] == f">={tested[0]}"


def test_the_hook_and_the_package_use_the_same_ruff() -> None:
    (ruff,) = [repo for repo in HOOKS["repos"] if repo["repo"].endswith("/ruff-pre-commit")]
    version = ruff["rev"].removeprefix("v")
    assert f"ruff~={version}" in PROJECT["optional-dependencies"]["dev"]


def test_the_local_hook_is_the_one_that_users_get() -> None:
    offered, _ = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    (local,) = [repo for repo in HOOKS["repos"] if repo["repo"] == "local"]
    (hook,) = local["hooks"]
    for key in ("id", "name", "files", "pass_filenames", "require_serial"):
        assert hook[key] == offered[key], key
    assert hook["entry"].startswith(f".venv/bin/{offered['entry']}")


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_templates_ask_people_to_leave_personal_data_out(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "personal data" in text.lower()
    if path.suffix == ".yml":
        assert {"name", "description", "body"} <= set(yaml.safe_load(text))


def test_both_platforms_get_the_same_template_for_changes() -> None:
    on_github = ROOT / ".github" / "PULL_REQUEST_TEMPLATE.md"
    on_gitlab = ROOT / ".gitlab" / "merge_request_templates" / "Default.md"
    assert on_github.read_bytes() == on_gitlab.read_bytes()


def test_decisions_are_numbered_and_listed_in_order() -> None:
    assert [int(path.name[:4]) for path in DECISIONS] == [*range(1, len(DECISIONS) + 1)]
    index = (ROOT / "docs" / "decisions" / "README.md").read_text(encoding="utf-8")
    listed = re.findall(r"(?m)^(\d+)\. \[(.+)\]\((.+)\)$", index)
    assert [(int(number), name) for number, _, name in listed] == [
        (int(path.name[:4]), path.name) for path in DECISIONS
    ]
    for (number, title, _), path in zip(listed, DECISIONS, strict=True):
        assert path.read_text(encoding="utf-8").startswith(f"# {number}. {title}\n")


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.name)
def test_a_decision_says_context_decision_and_cost(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line.startswith("## ")] == HEADINGS
    assert re.fullmatch(r"Decided on \d+ \w+ \d{4}\.", lines[2])


def test_the_index_of_the_documentation_lists_every_page() -> None:
    index = (ROOT / "docs" / "README.md").read_text(encoding="utf-8")
    for path in sorted((ROOT / "docs").glob("*.md")):
        assert path.name == "README.md" or f"]({path.name})" in index, path.name


@pytest.mark.parametrize("path", LINKED, ids=lambda path: path.name)
def test_links_lead_to_a_file_and_its_heading(path: Path) -> None:
    for target in re.findall(r"\]\(([^)]+)\)", path.read_text(encoding="utf-8")):
        name, _, heading = target.partition("#")
        assert (path.parent / name).exists(), target
        if heading:
            text = (path.parent / name).read_text(encoding="utf-8")
            titles = [line.lstrip("# ") for line in text.splitlines() if line.startswith("#")]
            assert heading in {title.lower().replace(" ", "-") for title in titles}, target
