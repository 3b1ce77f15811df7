from tests.sample import edited, expect


def test_a_text_where_a_list_is_wanted() -> None:
    expect(
        edited(
            "activities/seminar-1.yaml",
            ("experts:\n  - {name: Expert 2}", "experts: Expert 2  # expect: MT103"),
        )
    )


def test_a_list_where_text_is_wanted() -> None:
    expect(
        edited("activities/seminar-1.yaml", ("platform: Zoom", "platform: [Zoom]  # expect: MT103"))
    )
