"""What a line of a file may not show."""

import pytest

from migtrack.load.yaml.document import Document, read_document
from migtrack.render.masking import MASK, MAX_LINES, masked

PARTICIPANT = """\
participants:
  - id: mofa-01
    email: rana@example.org
    phone: +964 770 123 4567
    position: Director
  - {id: mofa-02, email: "a b@example.org", position: Adviser, phone: '07701234567'}
  - id: mofa-03
    email: >-
      long@example.org
      and more
    "phone": 12345
"""
TRAVELLER = """\
travellers:
  - participant: mofa-01
    passport_valid_until: 2024-02-28
    visa:
      applied: 2021-07-05
      outcome: refused
  - {participant: mofa-02, visa: {applied: 2021-07-06, outcome: granted}, invited: 2021-06-15}
"""
ATTENDANCE = """\
id: workshop-1
attendance:
  2021-05-25:
    present: [mofa-01, moi-01]
    absent:
      - mop-01
      - mop-02
    excused:
    - mop-03
    guests: 2
  2021-05-26: {present: others, absent: [moi-02]}
kind: workshop
"""
BREAKS = {
    "unclosed quote": "notes: 'never closed\n",
    "unclosed bracket": "documents: [a, b\n",
    "tab": "\tnotes: a\n",
    "merge conflict": ">>>>>>> theirs\n",
    "anchor": "notes: &anchor text\n",
    "duplicate": "id: x\nid: x\n",
}


def line_with(text: str, words: str, caret: str = "", breaking: str = "") -> str:
    """The line of the text that holds the words, as it may be shown."""
    document = read_document("data/x.yaml", text + breaking)
    assert bool(document.syntax_errors) == bool(breaking)
    return _shown(document, text, words, caret)


def _shown(document: Document, text: str, words: str, caret: str) -> str:
    number = text[: text.index(words)].count("\n") + 1
    line = document.line(number)
    begin = line.index(caret) if caret else 0
    found = masked(document, number, (begin, begin + len(caret)))
    assert len(found) == len(line)
    return found


@pytest.mark.parametrize("breaking", ["", *BREAKS.values()], ids=["whole", *BREAKS])
@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        (PARTICIPANT, "rana@", "    email: ••••••••••••••••"),
        (PARTICIPANT, "+964", "    phone: •••• ••• ••• ••••"),
        (PARTICIPANT, "Director", "    position: Director"),
        (PARTICIPANT, "long@", "      ••••••••••••••••"),
        (PARTICIPANT, "and more", "      ••• ••••"),
        (PARTICIPANT, "12345\n", '    "phone": •••••'),
        (TRAVELLER, "participant: mofa-01", "  - participant: mofa-01"),
        (TRAVELLER, "2024-02-28", "    passport_valid_until: ••••••••••"),
        (TRAVELLER, "2021-07-05", "      applied: ••••••••••"),
        (TRAVELLER, "refused", "      outcome: •••••••"),
        (ATTENDANCE, "id: workshop-1", "id: workshop-1"),
        (ATTENDANCE, "- mop-01", "      - ••••••"),
        (ATTENDANCE, "- mop-03", "    - ••••••"),
        (ATTENDANCE, "kind", "kind: workshop"),
    ],
)
def test_confidential_values_are_masked(text: str, words: str, shown: str, breaking: str) -> None:
    assert line_with(text, words, breaking=breaking) == shown


@pytest.mark.parametrize("breaking", ["", *BREAKS.values()], ids=["whole", *BREAKS])
@pytest.mark.parametrize(
    ("text", "words", "hidden", "kept"),
    [
        (PARTICIPANT, "mofa-02", ["example", "0770"], "  - {id: mofa-02, email: "),
        (TRAVELLER, "mofa-02", ["2021-07-06", "granted"], "  - {participant: mofa-02, visa: "),
        (ATTENDANCE, "moi-01", ["mofa-01", "moi-01"], "    present: "),
        (ATTENDANCE, "moi-02", ["others", "moi-02"], "  2021-05-26: "),
    ],
)
def test_within_braces_and_brackets(
    text: str, words: str, hidden: list[str], kept: str, breaking: str
) -> None:
    line = line_with(text, words, breaking=breaking)
    assert line.startswith(kept)
    assert MASK in line
    assert not [value for value in hidden if value in line]


def test_what_surrounds_the_values_stays_where_the_file_can_be_read() -> None:
    assert line_with(PARTICIPANT, "mofa-02") == (
        "  - {id: mofa-02, email: •• ••••••••••••••, position: Adviser, phone: •••••••••••••}"
    )
    assert line_with(ATTENDANCE, "moi-01") == "    present: [•••••••, ••••••]"


@pytest.mark.parametrize("breaking", ["", *BREAKS.values()], ids=["whole", *BREAKS])
def test_the_mark_that_the_finding_is_about_is_shown(breaking: str) -> None:
    line = line_with(ATTENDANCE, "moi-01", caret="moi-01", breaking=breaking)
    assert "moi-01" in line
    assert "mofa-01" not in line


@pytest.mark.parametrize("breaking", ["", *BREAKS.values()], ids=["whole", *BREAKS])
def test_a_contact_is_masked_even_where_the_finding_is_about_it(breaking: str) -> None:
    line = line_with(PARTICIPANT, "rana@", caret="rana@example.org", breaking=breaking)
    assert line == "    email: ••••••••••••••••"


@pytest.mark.parametrize(
    "text",
    [
        "participants:\n  - id: mofa-01\n    email: 'rana.secret\n",
        "participants:\n  - id: mofa-01\n    phone: tel: rana.secret\n",
        "travellers:\n  - {participant: mofa-01, visa: {outcome: rana.secret\n",
        "attendance:\n  2021-05-25:\n    present: [rana.secret, \n",
        "attendance:\n  2021-05-25: {present: [rana.secret\n",
        "attendance: {2021-05-25: {present: [rana.secret\n",
        "attendance:\n  2021-05-25:\n    present: [a,\n      rana.secret, b\n",
        "visa:\n\toutcome: rana.secret\n",
        "a:\n  email: x\n  email: rana.secret\n",
        "attendance:\n  2021-05-25: {absent: [a]}\n  2021-05-25: {absent: [rana.secret]}\n",
        "attendance:\n  2021-05-25:\n    present: &all [rana.secret]\n",
    ],
)
def test_the_very_line_that_is_at_fault_is_masked(text: str) -> None:
    document = read_document("data/x.yaml", text)
    assert document.syntax_errors
    assert "rana.secret" not in _shown(document, text, "rana.secret", "")


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("emial: rana@example.org", "emial: ••••••••••••••••"),
        ("mobile: +964 (770) 123-4567", "mobile: •••• ••••• ••••••••"),
        ("contacts: [rana@example.org, x]", "contacts: [••••••••••••••••, x]"),
        (
            "dates: {start: 2021-05-25, end: 2021-05-26}",
            "dates: {start: 2021-05-25, end: 2021-05-26}",
        ),
        ("letter: MoMD/2021-05-25-0012", "letter: MoMD/2021-05-25-0012"),
        ("budget: {amount: 303280.50}", "budget: {amount: 303280.50}"),
    ],
)
def test_contacts_are_known_by_their_look_in_any_field(line: str, shown: str) -> None:
    assert line_with(f"{line}\n", line) == shown


def test_of_a_broken_file_without_end_nothing_is_shown() -> None:
    text = f"{'x: y' + chr(10)}{'# z' + chr(10)}" + "\n" * (MAX_LINES + 1)
    assert line_with(text, "# z", breaking=BREAKS["tab"]) == "• •"


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("reserve: +964 770 123 4567", "reserve: •••• ••• ••• ••••"),
        ("reserve: 0770/123 45 67", "reserve: •••••••• •• ••"),
        ("id: a1234567", "id: ••••••••"),
        ("mode: rana@example.org", "mode: ••••••••••••••••"),
        ("invited: [mofa-01, a1234567]", "invited: [mofa-01, ••••••••]"),
        ("a1234567: x", "••••••••: x"),
        ("title: passport no. 1234567 is lost", "title: •••••••• ••• ••••••• •• ••••"),
        (
            f"notes: {'x' * 60} passport no. 1234567 is lost",
            f"notes: {'x' * 60} passport no. ••••••• is lost",
        ),
    ],
)
def test_a_contact_in_a_wrong_field_is_masked_even_above_the_carets(line: str, shown: str) -> None:
    document = read_document("data/x.yaml", f"{line}\n")
    for caret in ((0, 0), (0, len(line)), (line.index(":") + 2, len(line))):
        assert masked(document, 1, caret) == shown
