"""`migtrack status --all`, from the cache and not, as text and as JSON."""

from pathlib import Path

import pytest

from migtrack.render.status import text
from tests.command import run
from tests.sample import SAMPLE, write_to


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample, which counts as a large project here."""
    monkeypatch.setattr(text, "MANY", 0)
    return write_to(tmp_path, SAMPLE)


def test_all_is_an_answer_of_its_own(folder: Path) -> None:
    words = ((), ("--all",), (), ("--all",))
    folded, whole, *again = (run("status", *each, folder=folder).stdout for each in words)
    assert "2 ministries, all of whose seats are held: --all" in folded
    assert "Ministry of Foreign Affairs" not in folded
    assert "Ministry of Foreign Affairs" in whole
    assert "--all" not in whole
    assert again == [folded, whole]


def test_json_is_the_same_with_it_and_validate_has_no_such_option(folder: Path) -> None:
    as_json = ("status", "--format", "json")
    assert run(*as_json, "--all", folder=folder).stdout == run(*as_json, folder=folder).stdout
    refused = run("validate", "--all", folder=folder)
    assert refused.returncode == 2
    assert "--all" in refused.stderr
