"""What is imported before anything can be said: all of it is waited for by somebody."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from migtrack.base.days import TODAY_VARIABLE
from tests.sample import ROOT

SHOW = """
import sys
before = set(sys.modules)  # what an installed package has Python import at every start
sys.argv = ["migtrack", *sys.argv[1:]]
from migtrack.cli.boundary import main
try:
    main()
finally:
    sys.stderr.write(" ".join(set(sys.modules) - before))
"""
HEAVY = "babel jinja2 pickle platformdirs rich subprocess typer yaml".split()  # noqa: SIM905  # names
"""What takes long to import, besides what Pydantic imports itself, such as importlib.metadata."""


def loaded(*words: str, environment: Mapping[str, str] | None = None) -> set[str]:
    """Every module that a command imports."""
    result = subprocess.run(
        [sys.executable, "-c", SHOW, *words],
        env={**os.environ, TODAY_VARIABLE: "2026-06-15", **(environment or {})},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(result.stderr.split())


def imported(*words: str, environment: Mapping[str, str] | None = None) -> set[str]:
    """Those of them that take long."""
    return loaded(*words, environment=environment) & {*HEAVY, "pydantic", "migtrack.check"}


def test_a_clean_validate_imports_nothing_that_it_does_not_need() -> None:
    assert imported("validate", "--no-cache") == {"pydantic", "migtrack.check"}


def test_the_status_needs_what_measures_the_width_of_letters_besides() -> None:
    assert imported("status", "--no-cache") == {"pydantic", "migtrack.check", "rich"}


def test_what_was_said_before_needs_no_models(tmp_path: Path) -> None:
    kept = {"XDG_CACHE_HOME": str(tmp_path)}
    assert "pydantic" in imported("validate", environment=kept)
    assert imported("validate", environment=kept).isdisjoint({"pydantic", "migtrack.check", "yaml"})


def test_what_was_said_before_searches_no_text(tmp_path: Path) -> None:
    """The patterns for what a message may show are wanted where there is a message."""
    kept = {"XDG_CACHE_HOME": str(tmp_path)}
    assert "migtrack.base.text" in loaded("validate", environment=kept)
    again = loaded("validate", environment=kept)
    assert again.isdisjoint({"migtrack.base.text", "migtrack.base.personal_data", "unicodedata"})
