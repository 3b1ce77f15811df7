import pytest

from tests.sample import expect, findings


def test_a_colon_in_a_text() -> None:
    [finding] = expect(
        {"sops.yaml": "sops:\n  - title: ورشة: الهجرة  # expect: MT002\n    id: sop-1\n"}
    )
    assert finding.label == "needs quotes"


def test_the_line_is_shown_as_it_should_be() -> None:
    text = "holidays:\n  - {from: 2021-05-13, name: Eid: first day}  # expect: MT002\n"
    [finding] = expect({"holidays.yaml": text})
    line = '- {from: 2021-05-13, name: "Eid: first day"}  # expect: MT002'
    assert finding.terminal_help == f"put the text in quotes: {line}"
    assert finding.help == "put the text in quotes"


def test_a_confidential_line_is_not_shown() -> None:
    text = "ministry: mofa\nparticipants:\n  - phone: 12: 34  # expect: MT002\n"
    [finding] = expect({"participants/mofa.yaml": text})
    assert finding.help == "put the text in quotes"
    assert finding.terminal_help == ""


@pytest.mark.parametrize(
    "line",
    [
        "  title: a: b, email: rana@example.org",
        '  - {id: "mofa-01, phone: 12: 34}',
        "notes: call: 0770 1234567",
        "passport_valid: until: 2031-03-07",
    ],
)
def test_nor_is_a_line_that_may_tell_of_somebody(line: str) -> None:
    text = f"ministry: mofa\n{line}\nparticipants: []\n"
    shown = "".join(
        one.help + one.terminal_help for one in findings({"participants/mofa.yaml": text})
    )
    assert not [part for part in ("Rana", "rana", "12", "077", "2031") if part in shown]


def test_a_name_is_shown_on_a_terminal_alone() -> None:
    text = "ministry: mofa\nname: Rana: Director\nparticipants: []\n"
    [finding] = findings({"participants/mofa.yaml": text})
    assert finding.terminal_help == 'put the text in quotes: name: "Rana: Director"'
    assert "Rana" not in finding.message + finding.help + finding.label
