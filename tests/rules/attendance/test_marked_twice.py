from tests.sample import edited, expect

WORKSHOP = "activities/workshop-1.yaml"
SEMINAR = "activities/seminar-1.yaml"
FIRST = "    present: [mofa-01, mofa-02, moi-01, moi-02]\n"


def workshop(marks: str) -> dict[str, str]:
    return edited(WORKSHOP, (FIRST, marks))


def test_under_two_marks() -> None:
    [finding] = expect(workshop(FIRST + "    excused: [moi-02]  # expect: MT503\n"))
    assert finding.message == "moi-02 is twice in the list of workshop-1 on 2021-03-02"
    assert [(one.place.line, one.place.column) for one in finding.related] == [(12, 41)]


def test_under_one_mark() -> None:
    [finding] = expect(
        workshop(
            "    present: [mofa-01, mofa-02, moi-01, moi-02,\n"
            "              mofa-01]  # expect: MT503\n"
        )
    )
    assert [(one.place.line, one.place.column) for one in finding.related] == [(12, 15)]


def test_a_third_time() -> None:
    expect(
        workshop(
            f"{FIRST}    online: [moi-02]  # expect: MT503\n    absent: [moi-02]  # expect: MT503\n"
        )
    )


def test_others_beside_names_is_fine() -> None:
    expect(workshop("    present: [mofa-01, others]\n    online: [moi-02]\n"))


def test_others_under_two_marks() -> None:
    [finding] = expect(workshop("    present: others\n    absent: others  # expect: MT503\n"))
    assert finding.message == "`others` is twice in the list of workshop-1 on 2021-03-02"
    assert [one.place.line for one in finding.related] == [12]


def test_on_two_days_is_fine() -> None:
    expect({})


def test_even_where_nothing_takes_place() -> None:
    expect(
        edited(
            SEMINAR,
            (
                "    present: others\n",
                """\
    present: others
  2021-05-05:  # expect: MT501
    present: [moi-01]
    absent: [moi-01]  # expect: MT503
""",
            ),
        )
    )


def test_a_mistyped_id_is_another_matter() -> None:
    expect(
        workshop(
            f"{FIRST}    online: [moi-22]  # expect: MT202\n    absent: [moi-22]  # expect: MT202\n"
        )
    )


def test_a_waiver_for_the_official() -> None:
    waivers = (
        "waivers:\n  - {rule: marked-twice, subject: moi-02, reason: R, approved_by: X,\n"
        "     approved: 2021-05-10}\n"
    )
    [finding] = expect({**workshop(FIRST + "    excused: [moi-02]\n"), "waivers.yaml": waivers})
    assert finding.waived is not None
