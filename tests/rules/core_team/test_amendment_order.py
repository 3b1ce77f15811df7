from tests.sample import edited, expect


def _amended(*lines: str) -> dict[str, str]:
    return edited("project.yaml", ("groups:", "\n".join(["amendments:", *lines, "groups:"])))


_FIRST = "  - {signed: 2021-03-01, kind: no-cost-extension, end: 2022-01-31, reason: R}"


def test_in_order() -> None:
    expect(
        _amended(
            _FIRST,
            "  - {signed: 2021-03-02, kind: extension, end: 2022-01-31, reason: R}",
            "  - {signed: 2021-05-02, kind: extension, end: 2022-03-31, reason: R}",
        )
    )


def test_the_later_one_stands_first() -> None:
    [finding] = expect(
        _amended(
            _FIRST,
            "  - {signed: 2021-02-01, kind: extension, end: 2022-01-15, reason: R}  # expect: MT308",
        )
    )
    assert finding.message == (
        "amendment 2 was signed on 2021-02-01, and amendment 1, which stands before it, "
        "on 2021-03-01"
    )
    assert [related.label for related in finding.related] == ["amendment 1 was signed here"]


def test_two_signed_on_one_day() -> None:
    expect(
        _amended(
            _FIRST,
            "  - {signed: 2021-03-01, kind: extension, end: 2022-02-28, reason: R}  # expect: MT308",
        )
    )


def test_the_end_moves_back_from_that_of_the_contract() -> None:
    [finding] = expect(
        _amended(
            "  - {signed: 2021-03-01, kind: extension, end: 2021-12-30, reason: R}  # expect: MT308"
        )
    )
    assert finding.message == (
        "amendment 1 moves the project's end back from 2021-12-31 to 2021-12-30"
    )
    assert [related.place.line for related in finding.related] == [9]


def test_the_end_moves_back_from_that_of_the_amendment_before() -> None:
    [finding] = expect(
        _amended(
            _FIRST,
            "  - {signed: 2021-05-01, kind: extension, end: 2022-01-30, reason: R}  # expect: MT308",
        )
    )
    assert finding.message == (
        "amendment 2 moves the project's end back from 2022-01-31 to 2022-01-30"
    )
    assert [related.place.line for related in finding.related] == [12]


def test_an_end_that_stays_is_fine() -> None:
    expect(_amended("  - {signed: 2021-03-01, kind: extension, end: 2021-12-31, reason: R}"))


def test_it_can_be_waived_for_the_project() -> None:
    found = expect(
        {
            **_amended("  - {signed: 2021-03-01, kind: extension, end: 2021-12-30, reason: R}"),
            "waivers.yaml": "waivers:\n  - {rule: amendment-order, subject: sample, reason: R,\n"
            "     approved_by: M, approved: 2021-06-01}\n",
        }
    )
    assert [finding.code for finding in found] == ["MT308"]
