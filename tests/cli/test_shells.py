"""A shell is answered before Typer is imported, in the forms in which Typer answers."""

import contextlib
import io
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from migtrack.cli.completion import shells
from migtrack.cli.completion.offers import table
from migtrack.cli.completion.shells import UnknownError, complete
from tests.completion_table import TABLE, WORDS, completion_table
from tests.repository import Repository, sample_repository
from tests.sample import edited, write_to
from tests.test_start import SHOW


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """The sample with names in both scripts, some of which a shell might act upon."""
    repository = sample_repository(tmp_path_factory.mktemp("shells") / "project")
    languages = edited("project.yaml", ("languages: [en]", "languages: [en, ar]"))
    moi = edited(
        "participants/moi.yaml",
        ("name: MoI official 1", "name: {en: Jasim Al-Jubouri, ar: جاسم الجبوري}"),
        ("name: MoI official 2", r"""name: '[red]Rana\$(touch ran) `touch ran` "x" ''y''[/red]'"""),
        ("name: MoI official 3", "name: {en: Jamal Hasan, ar: جمال حسن}"),
    )
    repository.write({**languages, **moi})
    return repository


def asked(line: str, shell: str = "bash", action: str = "get-args") -> dict[str, str]:
    """The variables by which a shell asks about a line up to the cursor."""
    words = shells._split(line)
    last = "" if line.endswith(" ") else words.pop()
    return {
        "_MIGTRACK_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(words)),
        "_TYPER_COMPLETE_ARGS": line.strip() if shell == "powershell" else line,
        "_TYPER_COMPLETE_WORD_TO_COMPLETE": last,
        "_TYPER_COMPLETE_FISH_ACTION": action,
    }


def answered(folder: Path, line: str, shell: str = "bash", action: str = "get-args") -> str:
    out = io.StringIO()
    variables = asked(line, shell, action)
    with (
        contextlib.chdir(folder),
        patch.dict(os.environ, variables),
        contextlib.redirect_stdout(out),
    ):
        assert shells.answer()
    return out.getvalue()


def answered_by_typer(folder: Path, line: str, shell: str) -> str:
    from migtrack.cli.main import app

    out = io.StringIO()
    with (
        contextlib.chdir(folder),
        patch.dict(os.environ, asked(line, shell)),
        patch("sys.argv", ["migtrack"]),
        contextlib.redirect_stdout(out),
        contextlib.suppress(SystemExit),
    ):
        app()
    return out.getvalue()


def test_the_table_is_what_the_commands_declare() -> None:
    assert completion_table() == TABLE.read_text("utf-8"), "run `python -m tests.documents`"


LINES = [
    "",
    "st",
    "status ",
    "status --",
    "status --format ",
    "status --format text --",
    "status --as-of 2021-06-15 --la",
    "status --lang a",
    "validate mo",
    "validate moi-01 mofa-",
    "validate --select MT3,core-",
    "validate --format s",
    "validate --select a --sel",
    "validate -- mo",
    "why ",
    "why att",
    "why attendance --ministry ",
    "why attendance --activity workshop-1 --participant mo",
    "history --figure s",
    "history --every ",
    "diff ",
    "diff main ma",
    "explain core",
    "schema ",
    "schema act",
    "cache ",
    "cache cl",
    "rules --format j",
    "people --ministry mo",
    "report --check --output ",
    "--ver",
]


def test_the_words_are_those_of_typer(repository: Repository) -> None:
    for line in (f"migtrack {words}" for words in LINES):
        ours = answered(repository.folder, line)
        assert ours.split() == answered_by_typer(repository.folder, line, "bash").split(), line


def _lines(command: dict[str, Any], words: str) -> Iterator[str]:
    """What there is to complete in a command: its options, their values, its arguments."""
    yield f"{words} --"
    yield f"{words} "
    yield from (f"{words} {name} " for name, each in command["options"].items() if "value" in each)
    for name, inner in command.get("commands", {}).items():
        yield from _lines(inner, f"{words} {name}")


@pytest.mark.slow
def test_the_words_of_every_parameter_are_those_of_typer(repository: Repository) -> None:
    for line in _lines(table()["commands"], "migtrack"):
        ours = answered(repository.folder, line)
        assert ours.split() == answered_by_typer(repository.folder, line, "bash").split(), line


@pytest.mark.parametrize("shell", ["zsh", "fish", "powershell"])
def test_the_forms_are_those_of_typer(repository: Repository, shell: str) -> None:
    for words in ("rul", "validate mofa-", "cache ", "status --format ", "report --output "):
        line = f"migtrack {words}"
        ours = answered(repository.folder, line, shell)
        assert ours.rstrip("\n") == answered_by_typer(repository.folder, line, shell).rstrip("\n")


def test_a_value_behind_an_equals_sign(repository: Repository) -> None:
    assert answered(repository.folder, "migtrack status --lang = a") == "ar\n"  # as bash asks
    assert answered(repository.folder, "migtrack status --lang =") == "en\nar\n"
    assert answered(repository.folder, "migtrack status --lang=a", "fish") == "--lang=ar\n"


@pytest.mark.parametrize(
    ("shell", "shown"),
    [
        ("bash", "moi-01\n"),
        ("zsh", """_arguments '*: :(("moi-01":"Jasim Al-Jubouri"))'\n"""),
        ("fish", "moi-01\tJasim Al-Jubouri\n"),
        ("powershell", "moi-01:::Jasim Al-Jubouri\n"),
    ],
)
def test_names_stand_beside_ids_where_a_shell_shows_them(
    repository: Repository, shell: str, shown: str
) -> None:
    assert answered(repository.folder, "migtrack people moi-01", shell) == shown


@pytest.mark.parametrize(
    ("begun", "found"),
    [
        ("Jas", "moi-01"),
        ("jasi", "moi-01"),
        ("جاس", "moi-01"),
        ("الجبو", "moi-01"),
        ("'Al-Jub", "moi-01"),
        ("'Jamal H", "moi-03"),
        ("'Jasim Al", "moi-01"),
        ("'Jasim Al-J", "moi-01"),
        ("'جاسم ال", "moi-01"),
        ("Al", ""),
        ("Ja", ""),
        ("J", ""),
        ("Zaynab", ""),
    ],
)
def test_the_one_person_whose_name_begins_so(
    repository: Repository, begun: str, found: str
) -> None:
    offered = answered(repository.folder, f"migtrack people {begun}").split()
    assert offered == found.split()
    assert "moi-01" not in answered(repository.folder, "migtrack why x --ministry Jas")


@pytest.mark.parametrize("typed", [r"..\a` folder", r"'..\a folder'", r'"..\a folder"'])
def test_power_shell_takes_a_backslash_as_it_is(typed: str) -> None:
    """It stands in every path there: `--project ..\\iraq`."""
    line = f"migtrack people --project {typed} mo"
    variables = {"_TYPER_COMPLETE_ARGS": line, "_TYPER_COMPLETE_WORD_TO_COMPLETE": "mo"}
    with patch.dict(os.environ, variables):
        words, begun = shells._ask_power_shell()
    assert words == ["people", "--project", r"..\a folder"]
    assert begun == "mo"


def test_several_with_commas_between(repository: Repository) -> None:
    typed = "migtrack people mofa-01,moi-0"
    assert answered(repository.folder, typed) == "mofa-01,moi-01\nmofa-01,moi-02\nmofa-01,moi-03\n"
    assert answered(repository.folder, "migtrack people mofa-01,جاسم") == "mofa-01,moi-01\n"
    assert answered(repository.folder, "migtrack validate --select MT3,idle") == (
        "MT3,idle-working-day\n"
    )


def test_an_id_for_a_name_takes_its_place_in_zsh(repository: Repository) -> None:
    assert answered(repository.folder, "migtrack people Jas", "zsh") == "compadd -U -- moi-01\n"


@pytest.mark.parametrize("shell", ["zsh", "fish", "powershell"])
def test_no_name_holds_what_a_shell_acts_upon(repository: Repository, shell: str) -> None:
    shown = answered(repository.folder, "migtrack people moi-02", shell)
    name = "red Rana (touch ran) touch ran x y /red"
    assert name in shown
    assert not {"$", "`", "[", "]", "\\"} & set(shown)


def test_fish_is_told_whether_there_is_anything(repository: Repository) -> None:
    for line, code in (("migtrack validate mo", 0), ("migtrack report --output x", 1)):
        with pytest.raises(SystemExit) as leaving:
            answered(repository.folder, line, "fish", "is-args")
        assert leaving.value.code == code
    assert answered(repository.folder, "migtrack report --output x", "zsh") == "_files\n"


def test_what_only_typer_knows_is_left_to_it() -> None:
    with pytest.raises(UnknownError):
        complete(["nosuch"], "")
    unknown = {"options": {"--x": {"value": {"unknown": True}}}, "arguments": []}
    with (
        patch.dict(table(), {"commands": unknown}),
        pytest.raises(UnknownError),
    ):
        complete(["--x"], "")


def test_every_parameter_is_known_without_typer() -> None:
    assert '"unknown"' not in TABLE.read_text("utf-8")
    assert len(list(_lines(table()["commands"], ""))) > 100
    assert all(table()["words"].get(name) for name in WORDS)


def test_a_file_that_is_not_plain_and_one_that_cannot_be_read(repository: Repository) -> None:
    odd = {
        "project.yaml": "\ufeffid: x\r\nlanguages:\r\n  - en\r\n",
        "ministries.yaml": "ministries:\n  - id: mofa\n    name: >-\n      Foreign\n      Affairs\n",
        "participants/mofa.yaml": f"participants: {{id: mofa-01, name: \u202e{'Ali ' * 999}}}\n",
        "participants/moi.yaml": "participants: [\n",
        "sops.yaml": "sops:\n  - {id: &a sop-1}\n",
    }
    folder = write_to(repository.folder.parent / "odd", odd)
    assert "mofa\tForeign Affairs\n" in answered(folder, "migtrack validate m", "fish")
    assert "mofa-01" in answered(folder, "migtrack validate m")
    assert 80 < len(answered(folder, "migtrack validate mofa-01", "fish")) < 120
    assert answered(folder, "migtrack status --lang ") == "en\n"


@pytest.mark.parametrize("line", ["migtrack st", "migtrack validate mofa", "migtrack diff m"])
def test_neither_typer_nor_a_model_is_imported(repository: Repository, line: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SHOW],
        env={**os.environ, **asked(line, "fish")},
        cwd=repository.folder,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout
    modules = set(done.stderr.split())
    assert modules.isdisjoint({"typer", "pydantic", "rich", "click", "babel"})
    assert not [name for name in modules if name.startswith("migtrack.model")]


def test_the_table_holds_nothing_of_the_project_in_whose_folder_it_was_made() -> None:
    assert not [name for name in ("mofa", "workshop-1", "MoFA") if f'"{name}' in completion_table()]
