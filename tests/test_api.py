"""The Python API, and its page: every example runs, every documented field exists."""

import contextlib
import io
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, get_args, get_type_hints
from zoneinfo import ZoneInfo

import pytest

from migtrack import api
from migtrack.api import MigtrackError, Severity, check, compare, load, status
from migtrack.base.days import TODAY_VARIABLE
from tests.repository import Repository, sample_repository, snapshot
from tests.sample import ROOT, TODAY, edited

PAGE = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```python\n(.*?)```\n```text\n(.*?)```\n", PAGE, re.DOTALL)
ADDED_LIST = """\
  2021-05-26:
    present: others
    online: [mop-01, mop-02]
    excused: [mofa-02, moi-04]
"""


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """The shipped data, of which the last commit lacks one attendance list."""
    repository = Repository(tmp_path_factory.mktemp("shipped"))
    data = ROOT / "data"
    files: dict[str, str | None] = {
        path.relative_to(data).as_posix(): path.read_text(encoding="utf-8")
        for path in data.rglob("*.yaml")
    }
    workshop = files["activities/workshop-3.yaml"] or ""
    assert workshop.count(ADDED_LIST) == 1
    repository.write({**files, "activities/workshop-3.yaml": workshop.replace(ADDED_LIST, "")})
    repository.commit()
    repository.write(files)
    return repository


def test_the_examples_of_the_page_print_what_it_shows(
    shipped: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(shipped.folder)
    assert len(EXAMPLES) == PAGE.count("```python")
    names: dict[str, Any] = {}
    for example, expected in EXAMPLES:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(example, names)  # the page's own examples
        assert printed.getvalue() == expected


def described() -> Iterator[tuple[str, str]]:
    """Every field that the page describes, with its class."""
    for section in PAGE.split("\n### ")[1:]:
        name = section.split("`")[1]
        for line in section.splitlines():
            if line.startswith("| `"):
                for field in re.findall(r"`(\w+)", line.split("|")[1]):
                    yield name, field


def fields_of(value: Any) -> set[str]:
    return {name for name in (*dir(value), *get_type_hints(value)) if not name.startswith("_")}


def test_every_field_on_the_page_exists() -> None:
    assert [each for each in described() if each[1] not in fields_of(getattr(api, each[0]))] == []


@pytest.mark.parametrize("part", ["period", "ministries", "activities", "visits", "findings"])
def test_every_field_of_a_part_of_the_status_exists(part: str) -> None:
    hint = get_type_hints(api.Status)[part]
    fields = fields_of(next(iter(get_args(hint)), hint))
    (row,) = re.findall(rf"\n\| `{part}` \| (.*?) \|\n", PAGE.split("### `Status`")[1])[:1]
    assert set(re.findall(r"`(\w+)`", row)) <= fields


def test_what_is_exported_is_what_the_page_describes() -> None:
    values = {name for name, _ in described()} | {"Severity", "Related", "WaivedBy"}
    functions = {"load", "check", "status", "compare", "MigtrackError"}
    assert set(api.__all__) == values | functions
    assert sorted(api.__all__) == api.__all__


def test_importing_the_package_imports_nothing_else_of_it() -> None:
    script = "import sys, migtrack; print(*(n for n in sys.modules if n.startswith('migtrack')))"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout == "migtrack\n"


def refusal(function: Callable[..., object], *arguments: object) -> tuple[str, str]:
    with pytest.raises(MigtrackError) as caught:
        function(*arguments)
    assert str(caught.value) == caught.value.message
    return caught.value.message, caught.value.remedy


def test_a_folder_without_a_project(tmp_path: Path) -> None:
    expected = (
        f"there is no project in {tmp_path}",
        "name the folder that holds data/project.yaml",
    )
    assert refusal(load, tmp_path) == expected
    assert refusal(load, str(tmp_path)) == expected
    assert refusal(load, tmp_path / "none", "main")[0] == f"there is no project in {tmp_path}/none"
    assert refusal(load, tmp_path, "main")[0].startswith("there is no git repository here")


def test_a_revision_that_is_not_there(tmp_path: Path) -> None:
    sample_repository(tmp_path)
    assert refusal(load, tmp_path, "v9")[0] == "there is no revision `v9` here"
    assert refusal(load, tmp_path, "")[0] == "there is no revision `` here"
    assert refusal(load, tmp_path, "2001-01-01")[0] == (
        "the current branch has no commit before 2001-01-01"
    )


def test_a_revision_is_read_as_it_was_committed(tmp_path: Path) -> None:
    repository = sample_repository(tmp_path)
    repository.write({"sops.yaml": None, "requests.yaml": "requests: ["})
    now, then = load(tmp_path), load(tmp_path, "main")
    assert check(then, TODAY).open == ()
    assert [finding.code for finding in check(now, TODAY).open] == ["MT002"]
    assert (len(now.project.sops), len(then.project.sops)) == (0, 1)


@pytest.mark.parametrize("day", ["2021-06-15", datetime(2021, 6, 15, tzinfo=UTC), 20210615])
@pytest.mark.parametrize("function", [check, status, partial(compare, load(ROOT))])
def test_a_day_that_is_no_date(function: Callable[..., object], day: object) -> None:
    message, remedy = refusal(function, load(ROOT), day)
    assert message == f"as_of is a {type(day).__name__}, not a date"
    assert remedy == "give a datetime.date, such as date(2021, 6, 15)"


def test_the_day_is_today_in_the_time_zone_of_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    project = load(ROOT)
    before = datetime.now(ZoneInfo("Asia/Baghdad")).date()
    found = status(project).as_of
    assert before <= found <= datetime.now(ZoneInfo("Asia/Baghdad")).date()
    monkeypatch.setenv(TODAY_VARIABLE, "2021-06-15")
    assert status(project) == status(project, TODAY)
    assert compare(project, project).as_of == TODAY
    assert check(project).count(Severity.DUE) == 10
    monkeypatch.setenv(TODAY_VARIABLE, "15.6.2021")
    assert refusal(check, project)[0] == "MIGTRACK_TODAY is wrong"


def test_there_is_no_status_without_a_contract(tmp_path: Path) -> None:
    repository = sample_repository(tmp_path)
    repository.write({"project.yaml": "id: ["})
    project = load(tmp_path)
    assert not project.has_contract
    assert refusal(status, project, TODAY) == (
        "the contract cannot be read: data/project.yaml",
        "correct what the findings of `check` say about this file",
    )
    (finding,) = check(project, TODAY).open
    assert finding.place.path == "data/project.yaml"


def test_the_api_answers_as_the_command_line_does(tmp_path: Path) -> None:
    repository = sample_repository(tmp_path)
    repository.write(edited("sops.yaml", ("id: sop-1", "id: sop-one")))
    before, after = load(tmp_path, "HEAD"), load(tmp_path)
    assert printed(tmp_path, "validate")["summary"]["error"] == check(after, TODAY).count(
        Severity.ERROR
    )
    figures = {figure.name: figure.value for figure in status(after, TODAY).figures}
    shown = printed(tmp_path, "status")["figures"]
    assert {name: figure["value"] for name, figure in shown.items()} == figures
    records = [(one.kind, one.id, one.change) for one in compare(before, after, TODAY).records]
    assert [
        (one["kind"], one["id"], one["change"]) for one in printed(tmp_path, "diff")["records"]
    ] == records


def printed(folder: Path, command: str) -> Any:
    words = [command, "--project", str(folder), "--as-of", TODAY.isoformat(), "--format", "json"]
    run = subprocess.run(
        [sys.executable, "-m", "migtrack", *words], capture_output=True, text=True, check=False
    )
    return json.loads(run.stdout)


def test_nothing_is_printed_and_no_file_is_written(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    repository = sample_repository(tmp_path)
    repository.write({"requests.yaml": "requests: ["})
    files = snapshot(tmp_path)
    before, after = load(tmp_path, "HEAD"), load(tmp_path)
    check(after)
    status(after)
    compare(before, after)
    assert capfd.readouterr() == ("", "")
    assert snapshot(tmp_path) == files
