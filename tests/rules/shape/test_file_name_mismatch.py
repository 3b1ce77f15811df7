from tests.sample import edited, expect


def test_an_id_that_is_not_the_files() -> None:
    expect(
        edited("activities/seminar-1.yaml", ("id: seminar-1\n", "id: seminar-2  # expect: MT109\n"))
    )


def test_a_ministry_that_is_not_the_files() -> None:
    expect(
        edited("participants/mofa.yaml", ("ministry: mofa\n", "ministry: moi  # expect: MT109\n"))
    )
