"""The shape of the records: each slip one finding, at the very value, and what is left is kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migtrack.base.finding import Fault
from tests.sample import SAMPLE, edited, loaded


def faults(files: dict[str, str | bytes | None]) -> list[tuple[str, str]]:
    """The code and message of every fault that the loader finds."""
    return [(code, fault.message) for code, fault in loaded(files).faults]


def only(files: dict[str, str]) -> Fault:
    [(_, fault)] = loaded(files).faults
    return fault


@pytest.mark.parametrize(
    ("path", "old", "new", "code", "message"),
    [
        (
            "participants/mofa.yaml",
            "name: MoFA official 1, ",
            "",
            "MT101",
            "mofa-01: `name` is missing or empty",
        ),
        (
            "participants/mofa.yaml",
            "name: MoFA official 1",
            "name: ~",
            "MT101",
            "mofa-01: `name` is missing or empty",
        ),
        (
            "participants/mofa.yaml",
            "name: MoFA official 1",
            "name: ' '",
            "MT101",
            "mofa-01: `name` is missing or empty",
        ),
        (
            "participants/mofa.yaml",
            "reserve: 1, ",
            "",
            "MT101",
            "mofa-03 has neither `seat` nor `reserve`",
        ),
        (
            "requests.yaml",
            "outcome: accepted",
            "outcome: declined",
            "MT101",
            "request-1 was declined, and no `reason` is given",
        ),
        (
            "participants/mofa.yaml",
            "seat: 1, ",
            "seatt: 1, ",
            "MT102",
            "mofa-01: there is no field `seatt` here",
        ),
        (
            "participants/mofa.yaml",
            "gender: female",
            "gendr: female",
            "MT102",
            "mofa-01: there is no field `gendr` here",
        ),
        (
            "activities/workshop-1.yaml",
            "venue: Baghdad",
            "venue: {en: Bern, Switzerland}",
            "MT102",
            "workshop-1: this is none of the project's languages (en)",
        ),
        (
            "activities/workshop-1.yaml",
            "venue: Baghdad",
            "venue: Baghdad\nhost: The host",
            "MT102",
            "a workshop has no field `host`; only a visit has",
        ),
        (
            "participants/mofa.yaml",
            "name: MoFA official 1",
            "name: [MoFA official 1]",
            "MT103",
            "mofa-01: `name` holds a list where text is expected",
        ),
        (
            "activities/workshop-1.yaml",
            "[mofa-01, mofa-02, moi-01, moi-02]",
            "mofa-01",
            "MT103",
            "workshop-1: `present` holds text where a list is expected",
        ),
        (
            "participants/mofa.yaml",
            "gender: female",
            "gender: femal",
            "MT104",
            "mofa-01: `gender` is not one of its choices: `femal`",
        ),
        (
            "project.yaml",
            "EUR",
            "EURO",
            "MT104",
            "contract: this is not the code of a currency",
        ),
        (
            "project.yaml",
            "Asia/Baghdad",
            "Bagdad",
            "MT104",
            "contract: this is not a time zone",
        ),
        (
            "project.yaml",
            "[en]",
            "[English]",
            "MT104",
            "contract: this is not the code of a language",
        ),
        (
            "activities/seminar-1.yaml",
            "{start: 2021-05-04",
            "{start: 2021-02-30",
            "MT105",
            "seminar-1: `start` is not a day of the calendar: `2021-02-30`",
        ),
        (
            "activities/seminar-1.yaml",
            "{start: 2021-05-04",
            "{start: ٢٠٢١-٠٥-٠٤",
            "MT105",
            "seminar-1: `start` is not written in the digits 0 to 9: `٢٠٢١-٠٥-٠٤`",
        ),
        (
            "activities/seminar-1.yaml",
            "{start: 2021-05-04",
            "{start: 4 May 2021",
            "MT105",
            "seminar-1: `start` is not a date",
        ),
        (
            "activities/seminar-1.yaml",
            "  2021-05-04:",
            "  2021-5-4:",
            "MT105",
            "seminar-1: the day of the list is not a date",
        ),
        (
            "activities/visit-1.yaml",
            "  - participant: mofa-01\n    invited: 2021-05-10\n    passport_valid_until: 2024-02-28",
            "  - participant: mofa-01\n    invited: 2021-05-10\n    passport_valid_until: 2024-02-31",
            "MT105",
            "visit-1: `passport_valid_until` is not a day of the calendar",
        ),
        ("ministries.yaml", "id: mofa", "id: MoFA", "MT106", "this cannot be an id"),
        (
            "participants/mofa.yaml",
            "id: mofa-03",
            "id: others",
            "MT106",
            "no participant can have the id `others`: attendance lists use the word",
        ),
        ("project.yaml", "100000", "100,000", "MT102", None),
        (
            "project.yaml",
            "100000",
            "'100,000'",
            "MT107",
            "contract: `amount` is not a plain amount: `100,000`",
        ),
        (
            "participants/mofa.yaml",
            "seat: 1",
            "seat: ١",
            "MT107",
            "mofa-01: `seat` is not a plain whole number: `١`",
        ),
        (
            "participants/mofa.yaml",
            "seat: 1,",
            "seat: 1, email: nobody,",
            "MT108",
            "mofa-01: `email` is not an e-mail address",
        ),
    ],
)
def test_each_slip_is_one_fault(
    path: str, old: str, new: str, code: str, message: str | None
) -> None:
    text = SAMPLE[path]
    assert old in text
    found = faults({path: text.replace(old, new, 1)})
    assert [one for one, _ in found] == [code]
    assert message in (None, found[0][1])


def test_the_remedies_are_concrete() -> None:
    assert only(edited("project.yaml", ("EUR", "EURX"))).help.endswith("such as EUR or CHF")
    assert only(edited("project.yaml", ("100000", "'100,000'"))).help.startswith("write 100000")
    assert only(edited("project.yaml", ("Asia/Baghdad", "Asia/Bagdad"))).help == (
        "did you mean `Asia/Baghdad`?"
    )
    slip = edited("ministries.yaml", ("id: mofa", "id: Mo FA"))
    assert only(slip).terminal_help.startswith("write `mo-fa`: ")
    no_day = ("dates: {start: 2021-05-04", "dates: {start: 2021-02-30")
    assert only(edited("activities/seminar-1.yaml", no_day)).help == "February 2021 has 28 days"


def test_no_message_prints_a_confidential_value() -> None:
    path = "participants/mofa.yaml"
    text = SAMPLE[path].replace("seat: 1,", "seat: 1, email: secret, phone: secret,")
    visit = SAMPLE["activities/visit-1.yaml"].replace("applied: 2021-05-20", "applied: secret", 1)
    found = loaded({path: text, "activities/visit-1.yaml": visit}).faults
    assert len(found) == 3
    assert not any("secret" in repr(fault) for _, fault in found)


def test_a_slip_costs_one_value_and_not_the_record() -> None:
    files = edited(
        "participants/mofa.yaml", ("mofa-01, seat: 1, name: MoFA official 1", "mofa-01, seat: 1")
    )
    project = loaded(files).project
    assert [one.id for one in project.participants][:3] == ["mofa-01", "mofa-02", "mofa-03"]


def test_a_misspelt_field_is_read_as_the_one_that_was_meant() -> None:
    read = loaded(edited("participants/mofa.yaml", ("id: mofa-01, seat", "id: mofa-01, Seat")))
    assert read.project.participants[0].seat == 1
    assert read.incomplete[("participant", "mofa-01")] == {"seat", "Seat"}


def test_places_hold_when_entries_before_were_dropped() -> None:
    text = (
        SAMPLE["participants/mofa.yaml"]
        .replace("{id: mofa-01", "{ids: mofa-01")
        .replace("id: mofa-02, seat: 2", "id: mofa-02, seat: 7")
    )
    read = loaded({"participants/mofa.yaml": text.replace("ids:", "nothing:")})
    second = next(one for one in read.project.participants if one.id == "mofa-02")
    spot = read.spot(second, ("seat",))
    assert spot.route == ("participants", 1, "seat")


def test_a_file_that_is_lost_makes_nothing_else_missing() -> None:
    for path in SAMPLE:
        found = [code for code, _ in loaded({path: "a: 'b\n"}).faults]
        assert found == ["MT002"], path


def test_the_contract_in_ruins_is_told_in_one_go() -> None:
    found = faults({"project.yaml": "id: x\nbudget: {amount: 1,5, currency: e}\n"})
    assert {code for code, _ in found} == {"MT101", "MT102", "MT104"}
    assert sum(code == "MT101" for code, _ in found) == 8


leaves = st.sampled_from(
    ["", "x", "1", "2021-01-01", "others", "mofa-01", "en", "workshop", "~", "true"]
)
values = st.recursive(
    leaves,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "name", "start", "end", "en", "participant", "2021-03-02"]),
            inner,
            max_size=3,
        )
    ),
    max_leaves=6,
)


@st.composite
def damaged(draw: st.DrawFn) -> dict[str, str]:
    """The sample with one value of one file replaced by anything."""
    import json

    from migtrack.load.yaml.document import read_document

    path = draw(st.sampled_from(sorted(SAMPLE)))
    tree = read_document(path, SAMPLE[path]).value
    holder = tree
    while True:
        key = draw(
            st.sampled_from(sorted(holder) if isinstance(holder, dict) else range(len(holder)))
        )
        inner = holder[key]
        if not isinstance(inner, (dict, list)) or not inner or draw(st.booleans()):
            holder[key] = draw(values)
            return {path: json.dumps(tree, ensure_ascii=False)}
        holder = inner


@given(damaged())
def test_any_damage_gives_faults_and_leaves_a_project(files: dict[str, str]) -> None:
    read = loaded(files)
    for code, fault in read.faults:
        assert code.startswith("MT")
        assert fault.message
        assert fault.help
        assert "pydantic" not in fault.message.lower()
    assert read.project.contract.languages is not None
