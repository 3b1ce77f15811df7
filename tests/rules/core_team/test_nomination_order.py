import pytest

from tests.sample import SAMPLE, expect

_MOFA = SAMPLE["participants/mofa.yaml"]


def _with(dates: str) -> dict[str, str]:
    official = f"""\
  - id: mofa-09
    reserve: 2
    name: X
    position: Y
    gender: male
{dates}"""
    return {"participants/mofa.yaml": _MOFA + official}


def test_confirmed_before_being_nominated() -> None:
    [finding] = expect(
        _with("    nominated: 2021-02-02\n    confirmed: 2021-02-01  # expect: MT305\n")
    )
    assert finding.message == (
        "mofa-09 is confirmed on 2021-02-01, before being nominated on 2021-02-02"
    )
    assert finding.help == "correct `confirmed` or `nominated` of mofa-09"
    assert [related.label for related in finding.related] == ["nominated here"]


def test_left_before_being_confirmed() -> None:
    [finding] = expect(
        _with(
            "    confirmed: 2021-02-02\n"
            "    left: {date: 2021-02-01, reason: retired}  # expect: MT305\n"
        )
    )
    assert finding.message == (
        "mofa-09 leaves the team on 2021-02-01, before being confirmed on 2021-02-02"
    )


def test_left_before_being_nominated_and_never_confirmed() -> None:
    [finding] = expect(
        _with(
            "    nominated: 2021-02-02\n"
            "    left: {date: 2021-02-01, reason: retired}  # expect: MT305\n"
        )
    )
    assert finding.message == (
        "mofa-09 leaves the team on 2021-02-01, before being nominated on 2021-02-02"
    )


def test_one_wrong_day_is_one_finding() -> None:
    expect(
        _with(
            "    nominated: 2021-04-02\n"
            "    confirmed: 2021-02-02  # expect: MT305\n"
            "    left: {date: 2021-03-02, reason: retired}\n"
        )
    )


@pytest.mark.parametrize(
    "dates",
    [
        """\
    nominated: 2021-02-02
    confirmed: 2021-02-02
    left: {date: 2021-02-02, reason: R}
""",
        "    confirmed: 2021-02-02\n",
        "    left: {date: 2021-02-02, reason: R}\n",
    ],
)
def test_days_in_order_or_alone_are_fine(dates: str) -> None:
    expect(_with(dates))


def test_a_day_that_cannot_be_read_is_not_compared() -> None:
    expect(
        _with(
            "    nominated: 2021-02-02\n"
            "    confirmed: 2021-02-30  # expect: MT105\n"
            "    left: {date: 2021-02-01, reason: R}\n"
        )
    )
