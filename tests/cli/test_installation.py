"""What is said where a package that migtrack needs is missing or broken."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.sample import ROOT, SAMPLE, write_to

WITHOUT = """
import sys
sys.modules[sys.argv.pop(1)] = None  # importing it fails
from migtrack.cli.boundary import main
main()
"""
DEPENDENCIES = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"][
    "dependencies"
]


def without(module: str, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", WITHOUT, module, *words],
        cwd=ROOT,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    "words",
    [
        ("validate", "--no-cache", "--as-of", "2021-06-15"),  # plain files, and places in them
        ("explain", "seat-overlap"),
        ("explain", "MT008"),  # a file that is not plain
    ],
)
def test_without_the_c_parser_it_is_said_what_to_install(words: tuple[str, ...]) -> None:
    result = without("yaml._yaml", *words)
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == (
        "migtrack: PyYAML's C parser cannot be used, and migtrack reads YAML with it\n"
        "  install PyYAML from a wheel, which holds it: pip install --force-reinstall "
        "--only-binary pyyaml pyyaml\n"
    )


@pytest.mark.parametrize(
    ("module", "words"),
    [
        ("pydantic_core", ("validate", "--no-cache")),
        ("typer", ("rules",)),
        ("jinja2", ("report", "--output", "-")),
        ("rich.cells", ("status", "--no-cache")),
    ],
)
def test_the_package_that_is_missing_is_named(module: str, words: tuple[str, ...]) -> None:
    result = without(module, *words)
    assert result.returncode == 2
    package = module.partition(".")[0]
    assert result.stderr.startswith(f"migtrack: the package {package} cannot be used")
    assert "Traceback" not in result.stderr


def test_without_babel_what_asks_for_it_says_so_and_all_else_goes_on(tmp_path: Path) -> None:
    """The names of the usual currencies are in the catalogue; those of all others are Babel's."""
    asked = without("babel", "status", "--lang", "ar", "--no-cache")
    assert asked.returncode == 0, asked.stderr
    yen = SAMPLE["project.yaml"].replace("EUR", "JPY").replace("[en]", "[en, ar]")
    folder = str(write_to(tmp_path, {**SAMPLE, "project.yaml": yen}))
    result = without("babel", "status", "--lang", "ar", "--no-cache", "--project", folder)
    assert result.returncode == 2
    assert result.stderr.startswith("migtrack: the package babel cannot be used")
    assert "Traceback" not in result.stderr


def test_a_module_of_migtrack_that_is_missing_is_its_own_fault() -> None:
    result = without("migtrack.check", "validate", "--no-cache")
    assert result.returncode == 4


@pytest.mark.parametrize("requirement", DEPENDENCIES)
def test_every_dependency_has_a_lowest_version(requirement: str) -> None:
    assert re.fullmatch(r"[a-z\d]+>=[\d.]+(; python_version (<|>=) '3\.14')?", requirement)
