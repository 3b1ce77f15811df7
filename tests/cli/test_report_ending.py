"""How a report ends: whom to ask, of which commit the data are, and by which version it was made."""

from pathlib import Path

import pytest

from migtrack.review.privacy.report import redacted_report
from tests.command import run
from tests.render.report.common import both, report_of, sample
from tests.repository import Repository
from tests.sample import SAMPLE

AS_OF = ("--as-of", "2021-06-15")
PROJECT = SAMPLE["project.yaml"].replace("languages: [en]", "languages: [en, ar]")
CONTACT = """\
contact: {name: Project office, email: office@example.org, phone: +964 700 123 4567}
"""


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    repository = Repository(tmp_path)
    repository.write({**SAMPLE, "project.yaml": PROJECT})
    repository.commit()
    return repository


def report(repository: Repository, *words: str) -> str:
    done = run("report", *AS_OF, *words, "--output", "-", folder=repository.folder)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_report_that_is_committed_with_its_data_stays_current(repository: Repository) -> None:
    words = ("report", *AS_OF, "--output", "r.md")
    repository.write({"sops.yaml": SAMPLE["sops.yaml"] + "# a remark\n"})
    run(*words, folder=repository.folder)
    before = (repository.folder / "r.md").read_bytes()
    assert b" 2021-06-01 changed -->" in before
    repository.commit("2021-06-10")
    assert run(*words, "--check", folder=repository.folder).stdout == "r.md is current\n"
    (repository.folder / "r.md").write_bytes(before.replace(b"trained", b"drained"))
    check = run(*words, "--check", folder=repository.folder)
    assert check.stdout.startswith("r.md is not current; renew it")


def test_it_names_the_commit_and_what_is_not_committed(repository: Repository) -> None:
    short = repository.git("rev-parse", "--short", "HEAD")
    commit = f"as of 15 Jun 2021, by commit {short} of 1 Jun 2021"
    text = report(repository, "--format", "markdown")
    assert text.startswith(f"<!-- migtrack report 2021-06-15 {short} 2021-06-01 -->\n")
    assert f"- Data: {commit}\n- Made with: migtrack 0.1.0\n" in text
    repository.write({"sops.yaml": SAMPLE["sops.yaml"] + "# a remark\n"})
    assert f"{commit}\n" in report(repository, "--format", "markdown", "--at", "HEAD")
    page = report(repository, "--lang", "ar")
    assert "وتغييرات لاحقة لم تُودَع بعد" in page
    assert f'<meta name="commit" content="{short} 2021-06-01 changed">' in page
    assert f'الإيداع <bdi dir="ltr" lang="en">{short}</bdi> بتاريخ' in page
    assert '<bdi dir="ltr" lang="en">migtrack 0.1.0</bdi>' in page


def test_the_contact_is_for_people_alone() -> None:
    report = report_of(sample({"project.yaml": PROJECT + CONTACT}))
    html, markdown = both(report)
    assert "<dd>Project office, office@example.org, +964 700 123 4567</dd>" in html
    assert "\n- Contact: Project office, office" in markdown
    arabic = both(report, "ar")[0]
    assert '<bdi dir="ltr" lang="en">office@example.org</bdi>' in arabic
    assert '<bdi dir="ltr">+964 700 123 4567</bdi>' in arabic
    redacted = [*both(redacted_report(report)), *both(report_of(sample()))]
    for hidden in ("Contact", "Project office", "example.org", "123 4567"):
        assert [text for text in redacted if hidden in text] == []


def test_a_text_that_names_the_contact_is_not_written_redacted(repository: Repository) -> None:
    repository.write({"project.yaml": PROJECT + CONTACT})
    path = repository.folder / "data/activities/workshop-1.yaml"
    path.write_text(path.read_text().replace("title: ", "title: Ask office@example.org, ", 1))
    done = run("report", *AS_OF, "--redact", "--output", "-", folder=repository.folder)
    assert done.returncode == 1
    assert "it would show the e-mail address of the contract" in done.stderr
    assert "office@" not in done.stderr
