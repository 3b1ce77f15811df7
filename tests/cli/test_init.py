"""`migtrack init`: from answers, from questions, with the example."""

import json
import os
import re
from pathlib import Path
from textwrap import dedent

import pytest

from migtrack.cli.main import COMMANDS
from migtrack.cli.new_project.folder import next_steps
from migtrack.load.build import load
from migtrack.render.starter import CHECKS, FOLDER, starter_files
from tests.command import Done, run
from tests.edit.test_new_project import ARABIC, FACT_SHEET, THREE_LANGUAGES
from tests.edit.test_new_project import begun as begun_with
from tests.sample import ROOT, texts_in
from tests.terminal import run_in_terminal

TYPED = [
    *("en, Arabic", "Support for returns", "دعم العودة", "", "A funder", "", "An agency", ""),
    *("2026-06-01", "18 months", "Baghdad", "CHF 250,000", "2", ""),
    *("MoI", "Ministry of Interior", "وزارة الداخلية", ""),
    *("مكتب", "Regional office", "المكتب الإقليمي", "office", ""),
    *("Workshops", "ورش العمل", "2 workshops"),
    *("Study visit", "زيارة دراسية", "1 visit", "6", ""),
]
"""The answers to all questions, of two bodies and two groups."""
PROJECT = (
    "# yaml-language-server: $schema=../schemas/project.json\n"
    "id: project\n"
    "title: {en: Support for returns, ar: دعم العودة}\n"
    "languages: [en, ar]\n"
    "time_zone: Asia/Baghdad\n"
    "weekend: [friday, saturday]\n"
    "funder: {en: A funder}\n"
    "implementer: {en: An agency}\n"
    "budget: {amount: 250000, currency: CHF}\n"
    "period: {start: 2026-06-01, end: 2027-11-30}\n"
    "core_team: {officials_per_ministry: 2}\n"
    "groups:\n"
    "  - id: 1\n"
    "    title: {en: Workshops, ar: ورش العمل}\n"
    "    planned: {workshop: 2}\n"
    "  - id: 2\n"
    "    title: {en: Study visit, ar: زيارة دراسية}\n"
    "    planned: {visit: 1}\n"
    "    visit_seats: 6\n"
)
"""The contract that they give."""


def begin(tmp_path: Path, *words: str, answers: str = FACT_SHEET) -> Done:
    """Run `migtrack init returns` with a file of answers, without a terminal."""
    (tmp_path / "answers.yaml").write_text(answers, encoding="utf-8")
    return run("init", "returns", "--answers", "answers.yaml", *words, folder=tmp_path)


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> tuple[Done, Path]:
    """A project that was begun with all checks, and what was shown."""
    folder = tmp_path_factory.mktemp("begun")
    return begin(folder, "--yes", "--ci", "github", "--pre-commit"), folder / "returns"


def test_it_writes_a_project_that_validates(begun: tuple[Done, Path]) -> None:
    done, folder = begun
    assert (done.returncode, done.stderr) == (0, "wrote 27 files to returns\n")
    assert done.stdout.startswith("27 files for returns:\n")
    assert "\n  cd returns\n  migtrack status\n  migtrack new official moi\n" in done.stdout
    assert run("validate", "--fail-on", "warning", folder=folder).returncode == 0
    assert set(texts_in(folder)) >= {
        *(".gitattributes", ".vscode/extensions.json", ".vscode/settings.json", "README.md"),
        *("data/project.yaml", "data/ministries.yaml", "data/holidays.yaml"),
        *("data/participants/moi.yaml", "data/activities/visit-1.yaml", "schemas/waivers.json"),
    }


def test_the_schemas_are_those_of_the_project(begun: tuple[Done, Path], tmp_path: Path) -> None:
    _, folder = begun
    assert run("schema", "--output", str(tmp_path), folder=folder).returncode == 0
    assert texts_in(folder / "schemas") == texts_in(tmp_path)


def test_it_begins_in_the_working_folder_as_well(tmp_path: Path) -> None:
    (tmp_path / "answers.yaml").write_text(FACT_SHEET, encoding="utf-8")
    done = run("init", "--answers", "answers.yaml", "--yes", folder=tmp_path)
    assert done.returncode == 0
    assert "for this folder:" in done.stdout
    assert "cd " not in done.stdout
    assert (tmp_path / "data" / "project.yaml").is_file()


def test_without_a_terminal_nothing_is_written_unless_that_is_said(tmp_path: Path) -> None:
    done = begin(tmp_path)
    assert done.returncode == 1
    assert "nothing was written: there is no terminal" in done.stderr
    assert "add --yes" in done.stderr
    assert not (tmp_path / "returns").exists()


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    done = begin(tmp_path, "--dry-run", "--yes")
    assert (done.returncode, done.stderr) == (0, "Nothing was written.\n")
    assert "data/participants/  moi.yaml, office.yaml, society.yaml" in done.stdout
    assert not (tmp_path / "returns").exists()


def test_all_that_is_wrong_with_the_answers_is_said_at_once(tmp_path: Path) -> None:
    faulty = FACT_SHEET.replace("time_zone: Asia/Baghdad\n", "").replace("CHF", "francs")
    done = begin(tmp_path, "--yes", answers=faulty)
    assert done.returncode == 2
    assert "answers.yaml:1:1: error[MT101] missing-field: contract: `time_zone`" in done.stdout
    assert "answers.yaml:6:" in done.stdout
    assert done.stdout.endswith("2 errors in 1 file\n")
    assert "nothing was written" in done.stderr
    assert not (tmp_path / "returns").exists()


def test_too_many_records_are_not_begun_with(tmp_path: Path) -> None:
    done = begin(tmp_path, "--yes", answers=FACT_SHEET.replace("workshop: 2", "workshop: 5000"))
    assert done.returncode == 2
    assert "answers.yaml: 5,001 activities are more than the 500" in done.stderr


def test_without_answers_and_terminal_it_says_where_to_give_them(tmp_path: Path) -> None:
    done = run("init", "returns", "--yes", folder=tmp_path)
    assert done.returncode == 2
    assert "--answers" in done.stderr


def test_the_help_shows_answers_that_are_taken(tmp_path: Path) -> None:
    help_text = run("init", "--help", folder=tmp_path).stdout
    shown = help_text.partition("data/ministries.yaml:\n")[2].partition("\n\n")[0]
    assert begin(tmp_path, "--yes", answers=dedent(shown)).returncode == 0


def test_answers_that_are_not_there_are_named(tmp_path: Path) -> None:
    done = run("init", "returns", "--answers", "nothing.yaml", "--yes", folder=tmp_path)
    assert done.returncode == 2
    assert "nothing.yaml: this file is not there" in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_answers_may_be_named_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "kept.yaml").write_text(FACT_SHEET, encoding="utf-8")
    (tmp_path / "answers.yaml").symlink_to("kept.yaml")
    done = run("init", "returns", "--answers", "answers.yaml", "--dry-run", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    (tmp_path / "loop.yaml").symlink_to("loop.yaml")
    done = run("init", "returns", "--answers", "loop.yaml", "--dry-run", folder=tmp_path)
    assert (done.returncode, "this link leads to itself" in done.stderr) == (2, True)
    done = run("init", "returns", "--answers", "answers.yaml", "--yes", folder=tmp_path)
    assert done.returncode == 0, done.stderr


# Nothing is overwritten


def test_files_that_are_there_stay(tmp_path: Path) -> None:
    readme = tmp_path / "returns" / "README.md"
    readme.parent.mkdir()
    readme.write_text("ours\n", encoding="utf-8")
    done = begin(tmp_path, "--yes")
    assert done.returncode == 0
    assert "README.md is there already and stays as it is" in done.stdout
    assert readme.read_text(encoding="utf-8") == "ours\n"


def test_a_project_is_no_place_for_another(tmp_path: Path) -> None:
    begin(tmp_path, "--yes")
    before = texts_in(tmp_path)
    again = begin(tmp_path, "--yes")
    assert again.returncode == 2
    assert "there is a project in returns already" in again.stderr
    within = run("init", "returns/inner", "--example", "--yes", folder=tmp_path)
    assert within.returncode == 2
    assert "returns/inner lies within the project in" in within.stderr
    assert texts_in(tmp_path) == before


@pytest.mark.parametrize("path", ["returns/data/notes.txt", "returns/Data/Project.yaml", "returns"])
def test_what_is_there_may_not_become_records(tmp_path: Path, path: str) -> None:
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / path).write_text("x\n", encoding="utf-8")
    done = begin(tmp_path, "--yes")
    assert done.returncode == 2
    assert "migtrack init DIR" in done.stderr
    assert set(texts_in(tmp_path)) == {"answers.yaml", path}


def test_all_is_written_or_nothing(tmp_path: Path) -> None:
    (tmp_path / "returns").mkdir()
    (tmp_path / "returns" / "schemas").write_text("no folder\n", encoding="utf-8")
    done = begin(tmp_path, "--yes")
    assert done.returncode == 2
    assert "nothing was written to returns" in done.stderr
    assert set(texts_in(tmp_path)) == {"answers.yaml", "returns/schemas"}


# Questions


def test_a_terminal_is_asked_everything(tmp_path: Path) -> None:
    done = run_in_terminal("init", "returns", folder=tmp_path, answers=[*TYPED, "y"])
    assert done.returncode == 0
    assert done.stderr.endswith("wrote 24 files to returns\n")
    assert done.stderr.count("< goes one question back") == 1
    written = texts_in(tmp_path / "returns")
    assert written["data/project.yaml"] == PROJECT
    assert "data/participants/office.yaml" in written
    folder = tmp_path / "returns"
    assert run("validate", "--fail-on", "warning", folder=folder).returncode == 0


def test_only_what_a_file_lacks_is_asked(tmp_path: Path) -> None:
    text = FACT_SHEET.replace("budget: {amount: 250000, currency: CHF}\n", "")
    (tmp_path / "answers.yaml").write_text(text, encoding="utf-8")
    words = ["init", "returns", "--answers", "answers.yaml", "--yes"]
    done = run_in_terminal(*words, folder=tmp_path, answers=["", "CHF 250,000", "", "", ""])
    assert done.returncode == 0
    assert "Budget" in done.stderr
    assert "Title" not in done.stderr
    written = (tmp_path / "returns" / "data" / "project.yaml").read_text(encoding="utf-8")
    assert "budget: {amount: 250000, currency: CHF}\n" in written


@pytest.mark.parametrize("given", [1, 5, 16, len(TYPED)])
def test_whoever_leaves_may_keep_the_answers_and_go_on(tmp_path: Path, given: int) -> None:
    """Ctrl-C is pressed after some answers; the second one declines to keep anything."""
    left = run_in_terminal(
        "init", "returns", folder=tmp_path, answers=TYPED[:given], then_interrupts=True
    )
    assert left.returncode == 130
    assert "Keep the answers so far in migtrack-answers.yaml? [Y/n]" in left.stderr
    assert left.stderr.endswith("Nothing was written.\n")
    assert texts_in(tmp_path) == {}


def test_where_the_answers_end_nothing_is_written(tmp_path: Path) -> None:
    done = run_in_terminal("init", "returns", folder=tmp_path, answers=TYPED[:6])
    assert done.returncode == 2
    assert "Nothing was written" in done.stderr
    assert texts_in(tmp_path) == {}


def test_answers_are_taken_up(tmp_path: Path) -> None:
    kept = tmp_path / "migtrack-answers.yaml"
    left = run_in_terminal("init", "returns", folder=tmp_path, answers=[*TYPED, "n", "y"])
    assert left.returncode == 1
    assert "migtrack init returns --answers migtrack-answers.yaml" in left.stderr
    assert set(texts_in(tmp_path)) == {kept.name}
    words = ["init", "returns", "--answers", kept.name, "--yes"]
    done = run(*words, folder=tmp_path)
    assert done.returncode == 0
    assert texts_in(tmp_path / "returns")["data/project.yaml"] == PROJECT


def test_the_answers_so_far_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: str) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("migtrack.cli.new_project.interview.read_budget", interrupted)
        left = run_in_terminal("init", "returns", folder=tmp_path, answers=[*TYPED[:12], "y"])
    assert left.returncode == 130
    assert "Nothing was written" not in left.stderr
    assert texts_in(tmp_path) == {
        "migtrack-answers.yaml": "title: {en: Support for returns, ar: دعم العودة}\n"
        "languages: [en, ar]\n"
        "time_zone: Asia/Baghdad\n"
        "funder: {en: A funder}\n"
        "implementer: {en: An agency}\n"
        "period: {start: 2026-06-01, end: 2027-11-30}\n"
    }
    words = ["init", "returns", "--answers", "migtrack-answers.yaml", "--yes"]
    done = run_in_terminal(*words, folder=tmp_path, answers=["", "", "", *TYPED[11:]])
    assert done.returncode == 0
    assert texts_in(tmp_path / "returns")["data/project.yaml"] == PROJECT


def test_a_file_of_answers_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "migtrack-answers.yaml").write_text("mine\n", encoding="utf-8")
    run_in_terminal("init", "returns", folder=tmp_path, answers=[*TYPED, "n", "y"])
    assert (tmp_path / "migtrack-answers.yaml").read_text(encoding="utf-8") == "mine\n"
    assert (tmp_path / "migtrack-answers-2.yaml").is_file()


def test_a_bad_answer_is_asked_again(tmp_path: Path) -> None:
    typed = [*TYPED[:10], "Bagdad", *TYPED[10:12]]
    done = run_in_terminal("init", folder=tmp_path, answers=typed, then_interrupts=True)
    assert "did you mean Asia/Baghdad?" in done.stderr
    assert done.stderr.count("Time zone") == 2
    assert "Budget" in done.stderr


# The example, and what stands beside the records


def test_the_example_is_the_project_that_ships(tmp_path: Path) -> None:
    done = run("init", "example", "--example", "--yes", folder=tmp_path)
    assert done.returncode == 0
    assert texts_in(tmp_path / "example" / "data") == texts_in(ROOT / "data")
    assert texts_in(tmp_path / "example" / "schemas") == texts_in(ROOT / "schemas")


def test_the_example_needs_no_answers(tmp_path: Path) -> None:
    (tmp_path / "answers.yaml").write_text(FACT_SHEET, encoding="utf-8")
    done = run("init", "x", "--example", "--answers", "answers.yaml", folder=tmp_path)
    assert done.returncode == 2


def test_checks_are_those_of_the_page(begun: tuple[Done, Path]) -> None:
    done, folder = begun
    page = (ROOT / "docs" / "editors-and-ci.md").read_text(encoding="utf-8")
    paths = [".github/workflows/migtrack.yml", ".pre-commit-config.yaml"]
    for path in paths:
        assert f"```yaml\n{texts_in(folder)[path]}```\n" in page
    assert f"In {paths[0]} and {paths[1]}, put the address of your migtrack." in done.stdout
    gitlab, path = CHECKS["gitlab"]
    assert path == ".gitlab-ci.yml"
    assert f"```yaml\n{Path(FOLDER, gitlab).read_text(encoding='utf-8')}```\n" in page


@pytest.mark.parametrize(
    "page", sorted(Path(FOLDER).glob("README.*.md")), ids=lambda page: page.name
)
def test_the_commands_of_the_readme_are_there(page: Path) -> None:
    named = re.findall(r"`migtrack (\w+)", page.read_text(encoding="utf-8"))
    assert set(named) >= {"status", "validate", "new", "record", "people", "report", "schema"}
    assert set(named) <= set(COMMANDS)


def test_checks_within_a_repository_belong_where_it_begins(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    shown = next_steps(str(tmp_path / "returns"), "moi", ["x.yml"])
    assert f"The repository begins in {tmp_path}" in shown
    assert "The repository" not in next_steps(str(tmp_path), "moi", ["x.yml"])
    assert "The repository" not in next_steps(str(tmp_path / "returns"), "moi", [])


def test_a_folder_s_name_drives_no_terminal() -> None:
    assert "\x1b" not in next_steps("a\x1b[31m", "moi", [])


def test_the_settings_are_those_of_this_repository(begun: tuple[Done, Path]) -> None:
    written = texts_in(begun[1] / ".vscode")
    assert written["settings.json"] == texts_in(ROOT / ".vscode")["settings.json"]
    assert json.loads(written["extensions.json"]) == {"recommendations": ["redhat.vscode-yaml"]}


@pytest.mark.parametrize(
    ("answers", "title"),
    [
        (FACT_SHEET.replace("Support", "Support *x*"), r"# Support \*x\* for returns"),
        (ARABIC, "# دعم عودة العائلات"),
        (THREE_LANGUAGES, "# Appui"),
    ],
    ids=["markup", "arabic", "a language without a page"],
)
def test_the_readme_is_in_the_first_language_if_there_is_one(answers: str, title: str) -> None:
    path, text = next(starter_files(load(begun_with(answers).edits), []))
    assert path == "README.md"
    assert title in text.splitlines()
    assert text.startswith('<div dir="rtl">\n') is (answers == ARABIC)


def test_git_is_told_of_what_may_be_left_behind(begun: tuple[Done, Path]) -> None:
    line = ".migtrack-*.tmp\n"
    assert line in (begun[1] / ".gitignore").read_text(encoding="utf-8")
    assert line in (ROOT / ".gitignore").read_text(encoding="utf-8")
