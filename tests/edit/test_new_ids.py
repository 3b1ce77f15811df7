"""The next free id, as the project writes its ids, and never one that anything names."""

import pytest

from migtrack.edit.new_record.ids import first_id, next_id


@pytest.mark.parametrize(
    ("alike", "expected"),
    [
        (["mofa-01", "mofa-02"], "mofa-03"),
        (["mofa-1", "mofa-2"], "mofa-3"),
        (["mofa-08", "mofa-09"], "mofa-10"),
        (["mofa-98", "mofa-99"], "mofa-100"),
        (["mofa-001"], "mofa-002"),
        (["ws1", "ws2"], "ws3"),
        (["2021-ws-4"], "2021-ws-5"),
        (["mofa-03", "mofa-01"], "mofa-04"),  # the order in the file counts for nothing
        (["mofa-01", "mofa-07"], "mofa-08"),  # the gap was somebody's
        (["atelier-1", "workshop-9", "atelier-2"], "atelier-3"),  # as most are written
        (["opening", "closing"], "workshop-1"),  # none of them has a number
        ([], "workshop-1"),
    ],
)
def test_it_follows_those_that_there_are(alike: list[str], expected: str) -> None:
    assert next_id(alike, "workshop-1", []) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("reserves: [mofa-03]", "mofa-04"),
        ("subject: mofa-03\nday: 2021-03-02", "mofa-04"),
        ("- {participant: mofa-03}\n- mofa-04\n", "mofa-05"),
        ("'mofa-03': present", "mofa-04"),
        ("mofa-030, mofa-033", "mofa-03"),  # other ids
        ("xmofa-03, a-mofa-03", "mofa-03"),
        ("mofa-03a", "mofa-03"),
        ("", "mofa-03"),
    ],
)
def test_what_any_file_names_is_nobody_else_s(text: str, expected: str) -> None:
    assert next_id(["mofa-01", "mofa-02"], "mofa-01", ["id: mofa-01", text]) == expected


def test_the_first_one_is_not_given_either_where_it_is_named() -> None:
    assert next_id([], "mofa-01", ["mofa-01 was asked by telephone"]) == "mofa-02"


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ([("moi", "moi-01")], "mofa-01"),
        ([("moi", "moi-1")], "mofa-1"),
        ([("moi", "moi001")], "mofa001"),
        ([("moi", "chief"), ("mop", "mop-1")], "mofa-1"),
        ([("moi", "official-1")], "mofa-01"),
        ([], "mofa-01"),
    ],
)
def test_the_first_of_a_ministry_is_written_as_those_of_others(
    others: list[tuple[str, str]], expected: str
) -> None:
    assert first_id("mofa", others) == expected
