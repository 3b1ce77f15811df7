"""What a shell offers: what there is, with names beside ids; nothing where nothing can be read."""

import contextlib
import io
import os
from pathlib import Path
from unittest.mock import patch

import pytest

from migtrack.cli.boundary import main
from tests.repository import Repository, sample_repository
from tests.sample import SAMPLE, edited

_CONFIDENTIAL = ("rana.k@example.org", "+964 770 123 45 67")


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    repository = sample_repository(tmp_path_factory.mktemp("completion") / "project")
    repository.git("tag", "v1")
    repository.git("branch", "moved-workshop")
    repository.git("branch", "$(touch${IFS}ran)")
    moi = edited(
        "participants/moi.yaml",
        ("name: MoI official 2", f"name: {_CONFIDENTIAL[0]}"),
        ("name: MoI official 3", r"""name: 'Rana \$(touch ran) `touch ran` "x" ''y'''"""),
    )
    languages = edited("project.yaml", ("languages: [en]", "languages: [en, ar]"))
    repository.write({**moi, **languages})
    (repository.folder / "data" / "activities" / "workshop-$(touch ran).yaml").write_text(
        SAMPLE["activities/workshop-1.yaml"], encoding="utf-8"
    )
    return repository


def _offered(folder: Path, typed: str, shell: str = "bash") -> str:
    variables = {
        "_MIGTRACK_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": typed,
        "COMP_CWORD": str(typed.count(" ")),
        "_TYPER_COMPLETE_ARGS": typed,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }
    out, err = io.StringIO(), io.StringIO()
    with (
        contextlib.chdir(folder),
        patch.dict(os.environ, variables),
        patch("sys.argv", ["migtrack"]),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
        contextlib.suppress(SystemExit),
    ):
        main()
    assert err.getvalue() == ""
    return out.getvalue()


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("migtrack validate workshop-", "workshop-1"),
        ("migtrack validate mofa-0", "mofa-01 mofa-02 mofa-03"),
        ("migtrack validate sop", "sop-1"),
        ("migtrack why seats-held --ministry m", "mofa moi"),
        ("migtrack why attendance --activity visit", "visit-1"),
        ("migtrack why attendance --activity mofa", ""),
        ("migtrack why officials-trained --participant moi-", "moi-01 moi-02 moi-03"),
        ("migtrack status --lang ", "en ar"),
        ("migtrack report --lang a", "ar"),
        ("migtrack validate --select MT3,seat-o", "MT3,seat-overlap"),
        ("migtrack validate --ignore seat-o", "seat-overlap"),
        ("migtrack explain seat-o", "seat-overlap"),
        ("migtrack explain core-t", "core-team core-team-size"),
        ("migtrack status --at v", "v1"),
        ("migtrack diff mov", "moved-workshop"),
        ("migtrack diff v1 ma", "main"),
    ],
)
def test_what_there_is(repository: Repository, typed: str, offered: str) -> None:
    assert sorted(_offered(repository.folder, typed).split()) == sorted(offered.split())


def test_the_named_project_and_revision_are_read(repository: Repository, tmp_path: Path) -> None:
    named = f"migtrack validate --project {repository.folder} visit"
    assert _offered(tmp_path, named).split() == ["visit-1"]
    assert _offered(repository.folder, "migtrack status --at v1 --lang ").split() == ["en"]


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_names_stand_beside_ids(repository: Repository, shell: str) -> None:
    shown = _offered(repository.folder, "migtrack validate mofa-", shell)
    assert "mofa-02" in shown
    assert "MoFA official 2" in shown


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_nothing_confidential_and_nothing_to_run(repository: Repository, shell: str) -> None:
    for typed in ("migtrack validate ", "migtrack diff ", "migtrack validate moi"):
        shown = _offered(repository.folder, typed, shell)
        assert not [each for each in _CONFIDENTIAL if each in shown]
        assert not [sign for sign in ("$", "`", "\\", "''") if sign in shown], shown
    if shell != "bash":
        assert "Rana" in shown


@pytest.mark.parametrize(
    "typed",
    [
        "migtrack validate ",
        "migtrack why attendance --activity ",
        "migtrack status --lang ",
        "migtrack status --at ",
        "migtrack diff ",
        "migtrack validate --project nowhere ",
        "migtrack validate --at nowhere ",
    ],
)
def test_silence_where_there_is_no_project(tmp_path: Path, typed: str) -> None:
    assert _offered(tmp_path, typed).split() == []
    with patch.dict(os.environ, {"PATH": ""}):
        assert _offered(tmp_path, typed).split() == []


def test_silence_where_the_contract_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "project.yaml").write_text("[", encoding="utf-8")
    assert _offered(tmp_path, "migtrack validate --project . x").split() == []
