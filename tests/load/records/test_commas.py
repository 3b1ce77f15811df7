"""A comma within `{ }` ends a value: the help shows the line with the text in quotes."""

import pytest

from tests.sample import SAMPLE, findings, loaded

WORKSHOP, TEAM = "activities/workshop-1.yaml", "participants/mofa.yaml"


@pytest.mark.parametrize(
    ("path", "old", "new", "line"),
    [
        (WORKSHOP, "venue: Baghdad", "venue: {en: Bern, Switzerland}", "en: 'Bern, Switzerland'"),
        (WORKSHOP, "venue: Baghdad", "venue: {en: A, B C, D}", "en: 'A, B C, D'"),
        (TEAM, "position: Adviser", "position: Adviser, Legal", "position: 'Adviser, Legal'"),
        (
            WORKSHOP,
            "name: Expert 1, organisation: An agency",
            "name: Expert 1, organisation: An agency, Bern",
            "organisation: 'An agency, Bern'",
        ),
        ("project.yaml", "amount: 100000", "amount: 100,000", "amount: 100000"),
    ],
)
def test_the_line_in_quotes_cures_it(path: str, old: str, new: str, line: str) -> None:
    text = SAMPLE[path]
    assert text.count(old) == 1
    found = findings({path: text.replace(old, new)})
    for finding in found:
        assert finding.code == "MT102"
        told = finding.terminal_help or finding.help
        assert told == f"write `{line}`: inside `{{ }}` a comma ends a value"
        assert "Legal" not in finding.help
    wrong = new.removeprefix("venue: {").removesuffix("}").replace("name: Expert 1, ", "")
    assert not findings({path: text.replace(old, new.replace(wrong, line))})


def test_a_contact_is_not_shown() -> None:
    slip = SAMPLE[TEAM].replace("position: Adviser", "position: Adviser, a.b@example.org")
    [(_, fault)] = loaded({TEAM: slip}).faults
    assert "@" not in fault.help + fault.terminal_help


@pytest.mark.parametrize("text", ["notes: x\nSwitzerland:", "Switzerland: {}", "notes:\nBern:"])
def test_a_field_in_a_line_of_its_own_was_not_cut_off(text: str) -> None:
    slip = SAMPLE[WORKSHOP].replace("venue: Baghdad", f"venue: Baghdad\n{text}")
    [(_, fault)] = loaded({WORKSHOP: slip}).faults
    assert fault.help.startswith("fields here are")


def test_a_language_that_the_project_has_not() -> None:
    slip = SAMPLE[WORKSHOP].replace("venue: Baghdad", "venue: {en: Baghdad, fr: Bagdad}")
    [(_, fault)] = loaded({WORKSHOP: slip}).faults
    assert fault.help.startswith("remove it, or add the language to `languages`")
