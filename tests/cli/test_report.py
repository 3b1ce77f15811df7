"""`migtrack report` as it is used."""

import os
import shutil
from pathlib import Path

import pytest

from tests.command import run
from tests.sample import ROOT

AS_OF = ("--as-of", "2021-06-15")
EXAMPLES = ["report-en.html", "report-ar.html", "report-en.md", "report-ar.md"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    return tmp_path


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_examples_are_current(name: str) -> None:
    language = name.partition(".")[0].rpartition("-")[2]
    options = ("--lang", language, "--output", f"docs/examples/{name}", "--check")
    done = run("report", *AS_OF, *options)
    assert (done.stdout, done.returncode) == (f"docs/examples/{name} is current\n", 0)


def test_it_says_what_it_wrote_and_html_is_small(project: Path) -> None:
    done = run("report", *AS_OF, folder=project)
    assert done.returncode == 0
    assert "report-en.html" in done.stderr
    assert done.stdout == ""
    written = (project / "report-en.html").read_bytes()
    assert len(written) < 300_000
    assert b"<script" not in written
    assert b"http" not in written.replace(b"http-equiv", b"")


def test_the_ending_chooses_the_format_and_two_runs_agree(project: Path) -> None:
    for name in ("one.md", "two.md"):
        run("report", *AS_OF, "--lang", "ar", "--output", name, folder=project)
    assert (
        (project / "one.md")
        .read_text(encoding="utf-8")
        .startswith("<!-- migtrack report 2021-06-15 -->")
    )
    assert (project / "one.md").read_bytes() == (project / "two.md").read_bytes()


def test_check_says_how_to_renew(project: Path) -> None:
    options = (*AS_OF, "--redact", "--output", "a report.md")
    renew = "migtrack report --redact --output 'a report.md' --as-of 2021-06-15\n"
    done = run("report", *options, "--check", folder=project)
    assert done.returncode == 1
    assert done.stdout == f"a report.md is not there, or cannot be read; renew it: {renew}"
    run("report", *options, folder=project)
    done = run("report", *options, "--check", folder=project)
    assert (done.stdout, done.returncode) == ("a report.md is current\n", 0)
    with (project / "a report.md").open("a") as file:
        file.write("more")
    done = run("report", *options, "--check", folder=project)
    assert done.stdout == f"a report.md is not current; renew it: {renew}"


def test_records_are_never_overwritten(project: Path) -> None:
    done = run("report", *AS_OF, "--output", "data/project.yaml", folder=project)
    assert done.returncode == 2
    assert (project / "data/project.yaml").read_bytes() == (ROOT / "data/project.yaml").read_bytes()


def test_links_out_are_not_followed(
    project: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    os.symlink(outside, project / "docs")
    os.symlink(outside / "there.html", project / "report.html")
    for name in ("docs/report.html", "report.html"):
        done = run("report", *AS_OF, "--output", name, folder=project)
        assert done.returncode == 2, done.stderr
    assert list(outside.iterdir()) == []


def test_a_redacted_report_that_would_name_somebody_is_not_written(project: Path) -> None:
    path = project / "data/project.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("acronym: IMED", "acronym: MOFA official  ۱"), encoding="utf-8")
    done = run("report", *AS_OF, "--redact", folder=project)
    assert done.returncode == 1
    assert "the name of mofa-01" in done.stderr
    assert "official" not in done.stderr
    assert not (project / "report-en-redacted.html").exists()
    assert run("report", *AS_OF, folder=project).returncode == 0


def test_a_template_that_cannot_be_used_is_named_with_its_line(project: Path) -> None:
    (project / "templates").mkdir()
    (project / "templates/headline.html.j2").write_text("one\n{{ report.nothing }}\n")
    done = run("report", *AS_OF, folder=project)
    assert done.returncode == 2
    assert done.stderr.startswith("migtrack: templates/headline.html.j2:2: ")
    assert not (project / "report-en.html").exists()


def test_a_folder_of_templates_that_leads_out_is_refused(
    project: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    os.symlink(tmp_path_factory.mktemp("outside"), project / "templates")
    assert run("report", *AS_OF, folder=project).returncode == 2


def test_errors_in_the_records_are_told_first(project: Path) -> None:
    path = project / "data/participants/momd.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("confirmed: 2021-07-22", "confirmed: 2021-06-22"),
        encoding="utf-8",
    )
    done = run("report", *AS_OF, "--output", "-", "--format", "markdown", folder=project)
    assert done.returncode == 0
    assert (
        "error stands in the records" in done.stdout or "errors stand in the records" in done.stdout
    )


def test_an_unreadable_contract_stops_it(project: Path) -> None:
    (project / "data/project.yaml").write_text("id: x\n")
    done = run("report", *AS_OF, folder=project)
    assert done.returncode == 1
    assert "MT101" in done.stdout
    assert not list(project.glob("report*"))


@pytest.mark.parametrize(
    ("options", "code"),
    [(("--lang", "xx"), 2), (("--format", "docx"), 2), (("--output", "-", "--check"), 2)],
)
def test_wrong_usage(project: Path, options: tuple[str, ...], code: int) -> None:
    assert run("report", *AS_OF, *options, folder=project).returncode == code


@pytest.mark.parametrize("name", ["r.odt", "r.docx", "r.txt", "r.MD.doc", "r.json"])
def test_no_other_kind_of_file_is_filled_with_html(project: Path, name: str) -> None:
    for options in ((), ("--format", "html"), ("--format", "markdown")):
        done = run("report", *AS_OF, *options, "--output", name, folder=project)
        assert done.returncode == 2
        assert "let the file's name end in" in " ".join(done.stderr.split())
    assert not (project / name).exists()


@pytest.mark.parametrize(("name", "options"), [("r.md", "html"), ("r.HTM", "markdown")])
def test_a_format_and_a_name_that_contradict_are_refused(
    project: Path, name: str, options: str
) -> None:
    done = run("report", *AS_OF, "--format", options, "--output", name, folder=project)
    assert (done.returncode, (project / name).exists()) == (2, False)


@pytest.mark.parametrize(
    ("name", "begin"), [("r.HTML", "<!doctype"), ("r.Markdown", "<!-- migtrack"), ("r", "<!doc")]
)
def test_the_name_of_the_file_tells_the_format(project: Path, name: str, begin: str) -> None:
    run("report", *AS_OF, "--output", name, folder=project)
    assert (project / name).read_text(encoding="utf-8").startswith(begin)


@pytest.mark.parametrize("name", ["r.md", "r.html"])
def test_check_says_when_only_the_day_differs(project: Path, name: str) -> None:
    run("report", "--as-of", "2021-06-15", "--output", name, folder=project)
    (project / name).write_bytes((project / name).read_bytes().replace(b"\n", b"\r\n"))
    options = ("--output", name, "--check")
    assert run("report", *AS_OF, *options, folder=project).returncode == 0
    later = run("report", "--as-of", "2021-06-16", *options, folder=project)
    assert later.returncode == 1
    assert later.stdout.startswith(f"{name} is the report as of 2021-06-15: only the day has")
    path = project / "data/holidays.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "# x\n", encoding="utf-8")
    contract = project / "data/project.yaml"
    text = contract.read_text(encoding="utf-8")
    contract.write_text(text.replace("amount: 303280", "amount: 303281"), encoding="utf-8")
    changed = run("report", "--as-of", "2021-06-16", *options, folder=project)
    assert changed.stdout.startswith(f"{name} is not current")


@pytest.mark.parametrize("name", ["r.md", "r.html"])
def test_the_report_of_a_closed_project_is_the_same_on_every_day(project: Path, name: str) -> None:
    options = ("--output", name)
    run("report", *options, folder=project, today="2022-04-10")
    for today in ("2022-04-11", "2026-11-26"):
        done = run("report", *options, "--check", folder=project, today=today)
        assert (done.returncode, done.stdout) == (0, f"{name} is current\n")
    assert "1 Mar 2022" in (project / name).read_text(encoding="utf-8")
    asked = run("report", *options, "--check", "--as-of", "2022-02-01", folder=project)
    assert asked.returncode == 1
