"""What the repository says to those who work on Windows."""

import re
import subprocess
from datetime import date

import pytest

from tests.sample import ROOT

BINARY = (".pdf", ".png")

README = (ROOT / "README.md").read_text(encoding="utf-8")
POSIX = re.findall(r"(?m)^python3 -m venv .*$", README)


def in_windows_words(line: str) -> str:
    """A command of the README for Linux as it is given for Windows."""
    words = line.replace("python3", "py").replace("'", "")
    return f'cmd /c "{words.replace(".venv/bin/", ".venv/Scripts/").replace("/", chr(92))}"'


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_the_commands_stand_there_for_windows_too(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    (block,) = re.findall(r"(?ms)^```powershell\n(.*?)^```$", text)
    assert block.splitlines() == [in_windows_words(line) for line in POSIX]
    assert len(POSIX) == 2


def test_every_file_is_checked_out_with_lf() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "--eol"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    for line in listed.splitlines():
        kept, checked_out, attributes = line.partition("\t")[0].split(maxsplit=2)
        if line.endswith(BINARY):
            assert (kept, checked_out, attributes.strip()) == ("i/-text", "w/-text", "attr/-text")
            continue
        assert kept in {"i/lf", "i/none"}, line
        assert checked_out in {"w/lf", "w/none", "w/"}, line
        assert attributes.strip() == "attr/text=auto eol=lf", line


def test_the_weekday_of_the_readme_is_that_of_its_screen() -> None:
    ((weekday, month, day),) = re.findall(
        r"on a (\w+) in (\w+):(?:</summary>)?\s+<!-- screen: migtrack status --as-of ([\d-]+) -->",
        README,
    )
    assert date.fromisoformat(day).strftime("%A %B") == f"{weekday} {month}"
