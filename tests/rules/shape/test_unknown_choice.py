from tests.sample import edited, expect


def test_a_near_miss_of_a_choice() -> None:
    expect(edited("activities/seminar-1.yaml", ("mode: online", "mode: on-line  # expect: MT104")))
