from tests.sample import edited, expect


def test_an_empty_field() -> None:
    line = ("    ministry: moi\n", "    ministry:  # expect: MT101\n")
    expect(edited("requests.yaml", line))


def test_a_field_that_is_not_there_points_at_its_record() -> None:
    line = ("  - id: request-1\n", "  - id: request-1  # expect: MT101\n")
    expect(edited("requests.yaml", line, ("    ministry: moi\n", "")))


def test_a_text_in_no_language() -> None:
    expect(
        edited("sops.yaml", ("title: Whole-of-government approach", "title: {}  # expect: MT101"))
    )
