"""`migtrack status --all`, from the cache and not, as text and as JSON."""

from pathlib import Path

from tests.command import run
from tests.sample import write_to
from tests.three_years import files

DAY = ("--as-of", "2022-06-15")


def test_all_is_an_answer_of_its_own(tmp_path: Path) -> None:
    folder = write_to(tmp_path, files())
    folded, whole, again, whole_again = (
        run("status", *DAY, *words, folder=folder, today="2024-06-01").stdout
        for words in ((), ("--all",), (), ("--all",))
    )
    assert "11 ministries, all of whose seats are held: --all" in folded
    assert "--all" not in whole
    assert "workshop-1 " in whole
    assert (again, whole_again) == (folded, whole)


def test_json_is_the_same_with_it_and_validate_has_no_such_option() -> None:
    as_json = ("status", "--format", "json", "--as-of", "2021-06-15")
    assert run(*as_json, "--all").stdout == run(*as_json).stdout
    refused = run("validate", "--all")
    assert refused.returncode == 2
    assert "--all" in refused.stderr
