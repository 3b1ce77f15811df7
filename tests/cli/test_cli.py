"""The command line, as people and machines use it."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from migtrack.cli.main import COMMANDS
from migtrack.rules import RULE_BY_NAME, RULES
from tests.command import run
from tests.sample import ROOT, SAMPLE, write_to


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return write_to(tmp_path, SAMPLE)


def spoil(project: Path) -> None:
    path = project / "data" / "activities" / "seminar-1.yaml"
    path.write_text(SAMPLE["activities/seminar-1.yaml"].replace("mode: online", "mode: onlin"))


def test_a_clean_run_says_what_was_checked(project: Path) -> None:
    result = run("validate", "--as-of", "2021-06-15", folder=project)
    assert result.stdout == "10 files, 6 participants, 3 activities: no findings\n"
    assert (result.returncode, result.stderr) == (0, "")


def test_findings_fail(project: Path) -> None:
    spoil(project)
    result = run("validate", folder=project)
    assert result.returncode == 1
    assert result.stdout.startswith("data/activities/seminar-1.yaml:6:7: error[MT104]")


def test_it_works_from_any_sub_folder_with_paths_that_lead_there(project: Path) -> None:
    spoil(project)
    result = run("validate", "--format", "concise", folder=project / "data" / "participants")
    first = result.stdout.partition(":")[0]
    assert first == "../../data/activities/seminar-1.yaml"
    assert (project / "data" / "participants" / first).is_file()


@pytest.mark.parametrize(
    ("fail_on", "code"), [("never", 0), ("error", 0), ("warning", 1), ("due", 1)]
)
def test_the_failing_level(project: Path, fail_on: str, code: int) -> None:
    (project / "data" / "notes.txt").write_text("no record")
    arguments = ["validate", "--as-of", "2021-06-15", "--fail-on", fail_on]
    assert run(*arguments, folder=project).returncode == code


def test_the_status_names_the_command_that_shows_the_same_findings(project: Path) -> None:
    plain = run("status", folder=project).stdout.splitlines()[-1]
    assert plain.endswith(": migtrack validate")
    asked = ["status", "--project", project.name, "--as-of", "2021-09-20"]
    for words in (asked, [*asked, "--no-cache"]):
        last = run(*words, folder=project.parent).stdout.rpartition("\n\n")[2]
        counts, _, command = " ".join(last.split()).partition(": migtrack ")
        assert command == f"validate --project {project.name} --as-of 2021-09-20"
        assert counts == "no findings besides what is due"
        found = run(*command.split(), folder=project.parent).stdout.splitlines()[-1]
        assert found == "6 due in 10 files"


def test_what_is_due_fails_only_when_asked(project: Path) -> None:
    path = project / "data" / "activities" / "visit-1.yaml"
    path.write_text(SAMPLE["activities/visit-1.yaml"].replace("    invited", "    #invited"))
    path.write_text(
        SAMPLE["activities/visit-1.yaml"].replace(
            "visa: {applied: 2021-05-20, decided: 2021-06-10, outcome: granted}", "notes: x"
        )
    )
    day = ["--as-of", "2021-08-30"]
    assert run("validate", *day, folder=project).returncode == 0
    assert run("validate", *day, "--fail-on", "due", folder=project).returncode == 1


def test_only_what_concerns_a_file(project: Path) -> None:
    spoil(project)
    elsewhere = run("validate", "data/participants", folder=project)
    assert elsewhere.returncode == 0
    there = run("validate", "data/activities/seminar-1.yaml", folder=project)
    assert there.returncode == 1
    assert run("validate", "seminar-1.yaml", folder=project / "data/activities").returncode == 1


def test_rules_are_selected_by_code_name_and_family(project: Path) -> None:
    spoil(project)
    for chosen in ("MT104", "unknown-choice", "MT1", "MT3,MT1"):
        assert run("validate", "--select", chosen, folder=project).returncode == 1
        assert run("validate", "--ignore", chosen, folder=project).returncode == 0
    assert run("validate", "--select", "MT3", folder=project).returncode == 0


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["validate", "--select", "seat-overlapp"], "did you mean seat-overlap?"),
        (["validate", "--as-of", "2021-02-30"], "not a day of the calendar"),
        (["validate", "nowhere.yaml"], "there is no file"),
        (["validate", "--format", "xml"], "there is no format 'xml'"),
        (["validate", "--format", "jsn"], "did you mean json?"),
        (["validate", "--format", "json="], "name a file after json="),
        (["validate", "--format", "json", "--format", "text"], "to the same place"),
        (["validate", "--format", "json=a", "--format", "text=a"], "to the same place"),
        (["validate", "--format", "json=a", "--output", "b"], "has its own file"),
        (["explain", "seat-overlapp"], "did you mean seat-overlap?"),
        (["validate", "--fail-on", "errors"], "there is no 'errors'; did you mean error?"),
        (["validate", "--fail-on", "Warning"], "did you mean warning?"),
        (
            ["validate", "--fail-on", "it's"],
            'there is no "it\'s"; there are error, warning, due and',
        ),
        (["diff", "--fail-on", "new_finding"], "did you mean new-findings?"),
        (["status", "--format", "jsn"], "there is no 'jsn'; did you mean json?"),
        (["history", "--every", "weeks"], "there is no 'weeks'; did you mean week?"),
        (["report", "--format", "docx"], "there is no 'docx'; there are html, markdown"),
        (["statis"], "Did you mean 'status'?"),
        (["status", "--lang", "de"], "the project's languages are en"),
    ],
)
def test_wrong_usage_says_what_to_do(project: Path, arguments: list[str], says: str) -> None:
    result = run(*arguments, folder=project)
    assert result.returncode == 2
    assert says in " ".join(result.stderr.split())
    assert "Value error" not in result.stderr
    assert result.stdout == ""


def test_no_project(tmp_path: Path) -> None:
    result = run("status", folder=tmp_path)
    assert result.returncode == 3
    assert "go to the project's folder, or name it with --project DIR" in result.stderr
    begin = "or begin one: migtrack init DIR"
    assert begin in result.stderr
    named = run("status", "--project", str(tmp_path), folder=tmp_path)
    assert (named.returncode, begin in named.stderr) == (3, True)


@pytest.mark.parametrize(
    "command", ["status", "validate", "report", "why", "people", "diff", "history"]
)
def test_two_files_begin_a_project(tmp_path: Path, command: str) -> None:
    assert "begin one" in run(command, folder=tmp_path).stderr
    for name in ("project.yaml", "ministries.yaml"):
        (tmp_path / "data").mkdir(exist_ok=True)
        (tmp_path / "data" / name).write_text(SAMPLE[name], encoding="utf-8")
    assert "begin one" not in run(command, folder=tmp_path).stderr


def test_an_unreadable_contract_stops_the_status_with_its_finding(project: Path) -> None:
    (project / "data" / "project.yaml").write_text("id: 'x")
    result = run("status", folder=project)
    assert result.returncode == 1
    assert "error[MT002] syntax-error" in result.stdout


def test_the_status_shows_what_could_be_read_under_a_banner(project: Path) -> None:
    spoil(project)
    result = run("status", "--as-of", "2021-06-15", folder=project)
    assert result.returncode == 0
    assert "1 error" in result.stdout


def test_a_report_is_written_aside_and_not_among_the_records(project: Path) -> None:
    target = project / "findings.json"
    result = run("validate", "--format", "json", "--output", "findings.json", folder=project)
    assert (result.stdout, result.stderr) == ("", "wrote findings.json\n")
    assert json.loads(target.read_text())["format"] == "migtrack.findings/1"
    refused = run("validate", "--output", "data/sops.yaml", folder=project)
    assert refused.returncode == 2
    assert (project / "data" / "sops.yaml").read_text() == SAMPLE["sops.yaml"]


def test_paths_for_machines_begin_at_the_repository(project: Path) -> None:
    outer = project / "outer"
    outer.mkdir()
    (project / "data").rename(outer / "data")
    (project / ".git").mkdir()
    spoil(outer)
    result = run("validate", "--format", "github", folder=outer)
    assert "file=outer/data/activities/seminar-1.yaml," in result.stdout


def test_auto_is_for_workflows(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spoil(project)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    assert "::error" not in run("validate", "--format", "auto", folder=project).stdout
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert "::error" in run("validate", "--format", "auto", folder=project).stdout
    assert "::error" not in run("validate", folder=project).stdout


@pytest.mark.parametrize("command", ["", *COMMANDS])
@pytest.mark.parametrize("columns", ["0", "20", "80"])
def test_help_teaches_at_any_width(command: str, columns: str) -> None:
    result = run(*command.split(), "--help", environment={"COLUMNS": columns})
    assert (result.returncode, result.stderr) == (0, "")
    assert "Usage: " in result.stdout
    assert "--help" in result.stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_the_list_of_commands_says_what_each_says(command: str) -> None:
    assert command in run("--help").stdout
    assert run(command, "--help").stdout.count("Usage: ") == 1


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["validate", "--as-of", "2021-06-15"], 0),
        (["status", "--as-of", "2021-06-15", "--lang", "ar"], 0),
        (["validate", "--as-of", "2021-06-15", "--fail-on", "due"], 1),
        (["statis"], 2),
        (["status", "--project", "src"], 3),
    ],
)
def test_the_installed_program_gives_the_same_answer(words: list[str], code: int) -> None:
    program = str(Path(sys.executable).with_name("migtrack"))
    environment = {**os.environ, "MIGTRACK_TODAY": "2026-11-23", "COLUMNS": "80"}
    done = subprocess.run(
        [program, *words],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run(*words) == (done.returncode, done.stdout, done.stderr)
    assert done.returncode == code


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(shell: str) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "migtrack", "--show-completion", shell],
        env={**os.environ, "_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "MIGTRACK" in result.stdout.upper()


@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("migtrack val", "validate"),
        ("migtrack explain seat-o", "seat-overlap"),
        ("migtrack why requests-d", "requests-delivered"),
        ("migtrack why attendance --show", "--show-personal"),
    ],
)
def test_the_shell_completes(typed: str, completed: str) -> None:
    assert completions(typed) == [completed]


def test_the_shell_completes_nothing_of_an_unknown_command() -> None:
    assert completions("migtrack nowhere --form") == []


def completions(typed: str) -> list[str]:
    """What the shell is offered at the end of what was typed."""
    result = subprocess.run(
        [str(Path(sys.executable).with_name("migtrack"))],
        env={
            **os.environ,
            "_MIGTRACK_COMPLETE": "complete_bash",
            "COMP_WORDS": typed,
            "COMP_CWORD": str(typed.count(" ")),
        },
        capture_output=True,
        text=True,
        check=True,
    )
    return result.stdout.split()


def test_a_closed_pipe_is_no_fault(project: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "migtrack", "rules"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=project,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""


def test_control_characters_of_the_data_reach_no_terminal(project: Path) -> None:
    path = project / "data" / "project.yaml"
    text = SAMPLE["project.yaml"].replace("A sample project", '"\\e[2Jx\\x9b2J [red] \\u202e"')
    path.write_text(text)
    for command in ("status", "validate"):
        printed = run(command, "--as-of", "2021-06-15", folder=project).stdout
        assert not set(printed) & set("\x1b\x9b\u202e\x00")


def test_nothing_is_written_beside_the_data(project: Path) -> None:
    before = sorted(project.rglob("*"))
    for command in ("validate", "status"):
        run(command, folder=project)
    assert sorted(project.rglob("*")) == before


def test_rules_are_listed_for_scripts() -> None:
    rules = json.loads(run("rules", "--format", "json").stdout)["rules"]
    assert {"code", "name", "severity", "says", "waivable"} <= set(rules[0])
    assert len(rules) > 50


@pytest.mark.parametrize("topic", ["attendance", "core-team", "core_team", "MT5", "mt3"])
def test_a_topic_lists_its_rules(topic: str) -> None:
    shown = run("explain", topic)
    family = "MT5" if topic in ("attendance", "MT5") else "MT3"
    codes = re.findall(r"^(MT\d{3})  ", shown.stdout, re.MULTILINE)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert codes == [rule.code for rule in RULES if rule.family == family]


def test_every_topic_is_named_in_the_help_and_in_no_rule() -> None:
    topics = {rule.topic for rule in RULES}
    help_text = " ".join(run("explain", "--help").stdout.split())
    assert all(topic in help_text for topic in topics)
    assert topics.isdisjoint(RULE_BY_NAME)
    assert len(topics) == len({rule.family for rule in RULES})


def test_several_formats_are_written_in_one_run(project: Path) -> None:
    spoil(project)
    words = ("--format", "text", "--format", "json=a.json", "--format", "gitlab=b.json")
    done = run("validate", *words, folder=project)
    assert done.returncode == 1
    assert "error[MT104]" in done.stdout
    assert done.stderr == "wrote a.json\nwrote b.json\n"
    for name, shape in (("a.json", "json"), ("b.json", "gitlab")):
        alone = run("validate", "--format", shape, folder=project)
        assert (project / name).read_text(encoding="utf-8") == alone.stdout
