"""A slip of the keyboard makes the name of a field of what is confidential: it stays so."""

import pytest

from migtrack.render.findings import concise, json, text
from migtrack.render.findings.style import Style
from tests.sample import loaded, verdict

NUMBER = "+964 770 123 4567"
ADDRESS = "rana.k@example.org"


def _official(fields: str) -> dict[str, str]:
    return {
        "participants/mofa.yaml": "ministry: mofa\nparticipants:\n"
        "  - {id: mofa-01, seat: 1, name: MoFA official 1, position: Director, gender: female, "
        f"nominated: 2020-12-10, confirmed: 2021-01-10, {fields}}}\n"
    }


@pytest.mark.parametrize(
    "fields",
    [
        f'phone:0"{NUMBER}"',
        f"phone:{NUMBER}",
        f"'phone: {NUMBER}'",
        f"mobile {NUMBER}",
        NUMBER,
        f"email:{ADDRESS}",
        ADDRESS,
        f"notes: x, {ADDRESS}",
        f"{ADDRESS}: x, {ADDRESS}: y",
        f"letter: {{{ADDRESS}: x}}",
        f"name: {{{ADDRESS}: x}}",
    ],
)
def test_what_became_the_name_of_a_field_is_told_nowhere(fields: str) -> None:
    files = _official(fields)
    found = verdict(files)
    assert found.open
    style = Style(documents=loaded(files).documents)
    for output in (module.render(found, style) for module in (text, concise, json)):
        assert NUMBER not in output
        assert ADDRESS not in output


def test_the_name_of_a_field_that_tells_of_nobody_is_told() -> None:
    messages = [one.message for one in verdict(_official("favourite: tea")).open]
    assert "mofa-01: there is no field `favourite` here" in messages
