"""`migtrack report` as PDF: which file is written, when it is current, and what stops it."""

import io
import sys
from pathlib import Path

import pytest

from migtrack.cli.boundary import main
from tests.browser import PRINTS, only, put_browser
from tests.command import Done, content_of, run
from tests.sample import SAMPLE, write_to
from tests.terminal import TerminalBytes

AS_OF = ("--as-of", "2021-06-15")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project beside which there is a browser, and no other on the machine."""
    put_browser(tmp_path / "bin", PRINTS)
    only(tmp_path / "bin" / "chromium", monkeypatch)
    return write_to(tmp_path / "project", SAMPLE)


def report(project: Path, *words: str, as_of: str = "2021-06-15") -> Done:
    return run("report", "--as-of", as_of, *words, folder=project)


def test_the_format_or_the_name_of_the_file_asks_for_it(project: Path) -> None:
    assert report(project, "--format", "pdf").stderr == "wrote report-en.pdf\n"
    assert report(project, "--output", "r.PDF").returncode == 0
    for name in ("report-en.pdf", "r.PDF"):
        printed = (project / name).read_bytes()
        assert printed.startswith(b"%PDF-1.4")
        assert b"Status report as of 15 Jun 2021</title>" in printed
    both = {path.read_bytes() for path in project.glob("*.[pP]*")}
    assert len(both) == 1, "two runs give the same bytes"
    for other in ("html", "markdown"):
        done = report(project, "--output", "r.pdf", "--format", other)
        assert (done.returncode, (project / "r.pdf").exists()) == (2, False)


def test_check_says_whether_it_is_current(project: Path) -> None:
    check = ("--output", "r.pdf", "--check")
    done = report(project, *check)
    assert done.returncode == 1
    renew = "renew it: migtrack report --output r.pdf --as-of 2021-06-15\n"
    assert done.stdout == f"r.pdf is not there, or cannot be read; {renew}"
    report(project, "--output", "r.pdf")
    assert report(project, *check) == (0, "r.pdf is current\n", "")
    later = report(project, *check, as_of="2021-06-16")
    assert later.stdout.startswith("r.pdf is the report as of 2021-06-15: only the day has changed")
    written = (project / "r.pdf").read_bytes()
    for other in (b"", b"%PDF-1.4\n", written.replace(b"\n", b"\r\n"), written + b"\n"):
        (project / "r.pdf").write_bytes(other)
        stale = "is not current, or was printed by another browser or with other fonts"
        there = f"r.pdf {stale}" if other else "r.pdf is not current"
        assert report(project, *check).stdout == f"{there}; {renew}"


def test_a_redacted_report_that_would_name_somebody_is_not_even_printed(
    project: Path, tmp_path: Path
) -> None:
    put_browser(tmp_path / "bin", f"touch {tmp_path}/run\n{PRINTS}")
    path = project / "data/activities/workshop-1.yaml"
    text = path.read_text("utf-8")
    assert "title: Return" in text
    path.write_text(text.replace("title: Return", "title: MoFA official 1 and return"), "utf-8")
    done = report(project, "--redact", "--format", "pdf")
    assert (done.returncode, list(project.glob("*.pdf"))) == (1, [])
    assert "nothing was written: it would show the name of mofa-01" in done.stderr
    assert not (tmp_path / "run").exists()
    assert report(project, "--format", "pdf").returncode == 0
    assert (tmp_path / "run").exists()


@pytest.mark.parametrize("does", ["exit 1", "printf '%%PDF-' >\"$target\"", None])
def test_what_cannot_be_printed_leaves_the_old_file(
    project: Path, tmp_path: Path, does: str | None
) -> None:
    (project / "r.pdf").write_bytes(b"old")
    browser = put_browser(tmp_path / "bin", does or "")
    if does is None:
        browser.unlink()
    done = report(project, "--output", "r.pdf")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("migtrack: ")
    assert done.stderr.endswith(
        "\n  or write the report as HTML (--format html), and print it from any browser\n"
    )
    assert [path.name for path in project.iterdir() if path.is_file()] == ["r.pdf"]
    assert (project / "r.pdf").read_bytes() == b"old"


def test_without_a_browser_it_says_what_to_install(project: Path, tmp_path: Path) -> None:
    (tmp_path / "bin" / "chromium").unlink()
    assert report(project, "--format", "pdf").stderr == (
        "migtrack: PDF is printed by Chrome, Chromium or Edge, and none of them is found here\n"
        "  install one of them, in its usual place or in a folder that PATH names\n"
        "  or write the report as HTML (--format html), and print it from any browser\n"
    )


def test_a_pipe_gets_the_bytes_and_a_terminal_nothing(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ("report", *AS_OF, "--format", "pdf", "--output", "-")
    piped = run(*words, folder=project)
    report(project, "--output", "r.pdf")
    assert (piped.returncode, piped.stderr) == (0, "")
    assert piped.stdout.encode() == (project / "r.pdf").read_bytes()
    screen = io.TextIOWrapper(TerminalBytes(), "utf-8")
    monkeypatch.setattr(sys, "stdout", screen)
    monkeypatch.setattr(sys, "argv", ["migtrack", *words, "--project", str(project)])
    with pytest.raises(SystemExit) as left:
        main()
    assert left.value.code == 2
    assert content_of(screen) == ""
