import pytest

from tests.rules.results._learning import evaluation, messages, seminar
from tests.sample import expect

CODE = "MT721"


def test_an_answer_better_than_the_best() -> None:
    [finding] = expect(seminar(f"{evaluation(4, 8.8)}  # expect: {CODE}"))
    assert (
        finding.message
        == "the average of the evaluation of seminar-1 is 8.8, and the best result is 5"
    )


@pytest.mark.parametrize(("average", "out_of"), [(0, 5), (5, 5), (5, "5.0"), ("4.9999", 5)])
def test_the_whole_scale_is_fine(average: object, out_of: object) -> None:
    expect(seminar(evaluation(4, average, out_of)))


@pytest.mark.parametrize("average", [0, 4])
def test_a_scale_to_nothing_is_said_once(average: int) -> None:
    assert messages(CODE, seminar(evaluation(4, average, 0))) == [
        "the best result in `evaluation` of seminar-1 is 0, so nobody could do better"
    ]


def test_tests_have_one_scale() -> None:
    facts = "tests: {out_of: 20, before: {taken: 4, average: 21}, after: {taken: 4, average: 52}}"
    assert messages(CODE, seminar(facts)) == [
        "the average of the test before seminar-1 is 21, and the best result is 20",
        "the average of the test after seminar-1 is 52, and the best result is 20",
    ]
    assert len(messages(CODE, seminar(facts.replace("out_of: 20", "out_of: 0")))) == 1
