"""A checkout with the line ends of Windows is the same project."""

import shutil
from pathlib import Path

import pytest

from migtrack.check import check
from migtrack.load.build import load
from migtrack.render.catalogue import load_catalogue
from migtrack.render.findings import concise, json, sarif, text
from migtrack.render.findings.style import Style
from migtrack.render.rule_pages import SAMPLE_DAY, Sample, example_of, sample_files
from migtrack.rules import RULES
from migtrack.rules.rule import Rule
from tests.command import Done, run
from tests.repository import Repository, sample_repository
from tests.sample import ROOT, SAMPLE, edited, findings

AS_OF = ("--as-of", "2021-06-15")
MARK = b"\xef\xbb\xbf"


def windows(content: bytes) -> bytes:
    return content.replace(b"\n", b"\r\n")


def screens(files: dict[str, bytes], rule: Rule | None = None) -> list[str]:
    """What the formats print about the sample with some files replaced."""
    day = example_of(rule)[1] if rule else SAMPLE_DAY
    loaded = load(Sample(files))
    verdict, style = check(loaded, day, day), Style(documents=loaded.documents)
    return [each.render(verdict, style) for each in (text, concise, json, sarif)]


@pytest.mark.parametrize(
    "rule",
    [
        pytest.param(rule, marks=pytest.mark.slow if number % 3 else ())
        for number, rule in enumerate(RULES)
    ],
    ids=lambda rule: rule.code,
)
def test_every_rule_says_the_same(rule: Rule, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every third in the quick tests."""
    monkeypatch.setattr(sarif, "RULES", ())  # whose pages are the same, and long
    files = {**sample_files(), **example_of(rule)[0]}
    expected = screens(files, rule)
    assert screens({path: windows(content) for path, content in files.items()}, rule) == expected


@pytest.mark.parametrize(
    "changed",
    [
        "id: [",
        "<<<<<<<\nid: a\n=======\nid: b\n>>>>>>>",
        "title: MoMD #1123",
        "title: |\n  one\n  two",
        "title: 'one\n  two'",
        'title: "one\n  two"',
        "title: >-\n  one\n\n  two",
        "\tid: a",
        "id: &a [*a]",
        "# only a remark",
        "id: a\nid: b",
        'title: "a\\r"',
        "---\n...",
    ],
)
def test_what_is_no_yaml_or_hardly_any_is_the_same(changed: str) -> None:
    content = f"{changed}\n{SAMPLE['sops.yaml']}\n{changed}".encode()
    for beginning in (b"", MARK):
        unix = {"data/sops.yaml": beginning + content}
        assert screens({"data/sops.yaml": beginning + windows(content)}) == screens(unix)


def test_bytes_that_are_no_text_stand_in_the_same_place() -> None:
    content = SAMPLE["sops.yaml"].encode() + b"x: \xff\n"
    assert screens({"data/sops.yaml": windows(content)}) == screens({"data/sops.yaml": content})


def test_a_carriage_return_within_a_line_is_still_a_fault() -> None:
    changed = SAMPLE["sops.yaml"].replace("\n", "\r\r\n", 1)
    assert {"MT805"} <= {finding.code for finding in findings({"sops.yaml": changed})}


@pytest.fixture
def checkout(tmp_path: Path) -> Repository:
    """What git checks out on Windows: LF in the commits, CRLF in the files."""
    repository = sample_repository(tmp_path)
    repository.git("config", "core.autocrlf", "true")
    repository.write(edited("sops.yaml", ("reviewed: 2021-06-01", "reviewed: 2021-06-02")))
    repository.commit("2021-06-10")
    for path in (tmp_path / "data").rglob("*.yaml"):
        path.write_bytes(windows(path.read_bytes()))
    return repository


def asked(repository: Repository, *words: str) -> Done:
    return run(*words, folder=repository.folder)


@pytest.mark.parametrize("words", [["diff"], ["diff", "HEAD"], ["diff", "HEAD", "--staged"]])
def test_a_checkout_has_no_changes(checkout: Repository, words: list[str]) -> None:
    assert asked(checkout, *words).stdout == "Nothing changed\n"


def test_a_file_that_mixes_line_ends_has_no_changes(checkout: Repository) -> None:
    path = checkout.folder / "data" / "sops.yaml"
    path.write_bytes(path.read_bytes().replace(b"\r\n", b"\n", 3))
    assert asked(checkout, "diff").stdout == "Nothing changed\n"


def test_a_changed_comment_is_still_a_change(checkout: Repository) -> None:
    path = checkout.folder / "data" / "sops.yaml"
    path.write_bytes(path.read_bytes() + b"# looked through\r\n")
    assert "only order, layout or comments" in asked(checkout, "diff").stdout


@pytest.mark.parametrize(
    "words",
    [
        ["diff", "HEAD~1"],
        ["diff", "HEAD~1", "--format", "json"],
        ["diff", "HEAD~1", "--format", "markdown"],
        ["status", *AS_OF],
        ["status", *AS_OF, "--at", "HEAD"],
        ["validate", *AS_OF],
        ["validate", *AS_OF, "--no-cache", "--format", "json"],
        ["validate", *AS_OF, "--at", "HEAD"],
        ["history"],
        ["why", "seats-held", "--format", "json"],
        ["report", *AS_OF, "--output", "-"],
    ],
    ids=" ".join,
)
def test_every_command_says_the_same(checkout: Repository, words: list[str]) -> None:
    there = asked(checkout, *words)
    checkout.git("config", "core.autocrlf", "false")
    checkout.git("rm", "--quiet", "--cached", "-r", ".")
    checkout.git("reset", "--quiet", "--hard")
    assert b"\r" not in (checkout.folder / "data" / "sops.yaml").read_bytes()
    assert asked(checkout, *words) == there


@pytest.mark.parametrize("ending", ["html", "md"])
def test_a_report_that_git_checked_out_is_current(checkout: Repository, ending: str) -> None:
    options = ["report", *AS_OF, "--output", f"report.{ending}"]
    asked(checkout, *options)
    path = checkout.folder / f"report.{ending}"
    path.write_bytes(windows(path.read_bytes()))
    assert asked(checkout, *options, "--check").stdout == f"report.{ending} is current\n"
    path.write_bytes(path.read_bytes() + b"\r\n")
    assert asked(checkout, *options, "--check").returncode == 1
    path.write_bytes(windows(path.read_bytes()))
    assert asked(checkout, *options, "--check").returncode == 1


def test_templates_of_a_checkout_make_the_same_report(checkout: Repository) -> None:
    options = ["report", *AS_OF, "--output", "-"]
    expected = asked(checkout, *options).stdout
    shutil.copytree(ROOT / "templates", checkout.folder / "templates")
    for path in (checkout.folder / "templates").iterdir():
        path.write_bytes(windows(path.read_bytes()))
    assert asked(checkout, *options).stdout == expected


def test_a_catalogue_of_a_checkout_has_the_same_words(tmp_path: Path) -> None:
    folder = ROOT / "src" / "migtrack" / "catalogues"
    (tmp_path / "ar.po").write_bytes(windows((folder / "ar.po").read_bytes()))
    here, there = (load_catalogue(str(each / "ar.po")) for each in (folder, tmp_path))
    assert there.entries == here.entries
    assert [there.plural_form(n) for n in range(120)] == [here.plural_form(n) for n in range(120)]
