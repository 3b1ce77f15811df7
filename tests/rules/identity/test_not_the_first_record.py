"""MT206: which record `same_as` may name."""

import pytest

from tests.rules.identity.test_one_person import reserves
from tests.sample import findings


@pytest.mark.parametrize(
    ("more", "codes", "help_"),
    [
        (["name: A, same_as: mofa-03"], [], ""),
        (["name: A, same_as: mofa-99"], ["MT202"], "correct the id"),
        (["name: A, same_as: Ali Hasan"], ["MT202"], "correct the id"),
        (["name: A, same_as: moi-11"], ["MT202"], "name the other participant, or leave"),
        (["name: A, same_as: mofa-03", "name: B, same_as: moi-11"], ["MT206"], "write `same_as: mofa-03`"),
        (["name: A, same_as: moi-12", "name: B, same_as: moi-11"], ["MT206"] * 2, "remove `same_as` from"),
        (["name: A, same_person: mofa-03"], ["MT102"], "write `same_as`"),
    ],
)  # fmt: skip
def test_what_same_as_may_name(more: list[str], codes: list[str], help_: str) -> None:
    found = findings(reserves(*more))
    assert [each.code for each in found] == codes
    assert all(each.help.startswith(help_) for each in found)
