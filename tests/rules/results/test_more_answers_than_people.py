from tests.rules.results._learning import LIST, evaluation, messages, results, seminar
from tests.sample import expect

CODE = "MT720"
TWO_DAYS = "dates: {start: 2021-05-04, end: 2021-05-05}\n"


def test_more_answers_than_officials() -> None:
    [finding] = expect(seminar(f"{evaluation(5)}  # expect: {CODE}"))
    assert finding.message == ("5 people took part in the evaluation of seminar-1, and only 4 came")
    assert [one.place.line for one in finding.related] == [10]


def test_as_many_answers_as_people_are_fine() -> None:
    expect(seminar(evaluation(4), results(before=4, after=4)))


def test_each_test_is_compared() -> None:
    assert messages(CODE, seminar(results(before=5, after=6))) == [
        "5 people took part in the test before seminar-1, and only 4 came",
        "6 people took part in the test after seminar-1, and only 4 came",
    ]


def test_nobody_came() -> None:
    files = seminar(evaluation(1), lists=LIST.replace("present", "absent"))
    assert messages(CODE, files) == [
        "1 person took part in the evaluation of seminar-1, and nobody came"
    ]


def test_guests_deputies_and_the_people_of_every_day_count() -> None:
    lists = (
        "attendance:\n"
        "  2021-05-04: {present: [mofa-01], absent: others, guests: 2}\n"
        "  2021-05-05: {online: [mofa-02], absent: others, deputies: {moi-01: moi-02}}\n"
    )
    assert messages(CODE, seminar(evaluation(5), dates=TWO_DAYS, lists=lists)) == []
    assert messages(CODE, seminar(evaluation(6), dates=TWO_DAYS, lists=lists)) != []


def test_where_a_list_is_missing_nobody_knows_who_came() -> None:
    assert messages(CODE, seminar(evaluation(99), dates=TWO_DAYS)) == []
    assert messages(CODE, seminar(evaluation(99), dates="")) == []


def test_a_mistyped_name_may_be_somebody() -> None:
    lists = LIST.replace("others", "[mofa-01, mofa-02, moi-01, moi-02, moi-99]")
    assert messages(CODE, seminar(evaluation(5), lists=lists)) == []
