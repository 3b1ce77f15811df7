"""A seminar of the sample with what was learned there, for tests."""

from datetime import date

from tests.sample import SAMPLE, TODAY, Files, findings

SEMINAR = "activities/seminar-1.yaml"
"""On one day, on which all four officials came."""
DAY = "dates: {start: 2021-05-04, end: 2021-05-04}\n"
LIST = "attendance:\n  2021-05-04:\n    present: others\n"


def seminar(*facts: str, dates: str = DAY, lists: str = LIST) -> Files:
    """The seminar's file with these lines added, and with other dates or lists."""
    text = SAMPLE[SEMINAR].replace(DAY, dates).replace(LIST, lists)
    return {SEMINAR: text + "".join(f"{fact}\n" for fact in facts)}


def evaluation(answers: int, average: object = 4, out_of: object = 5) -> str:
    return f"evaluation: {{answers: {answers}, average: {average}, out_of: {out_of}}}"


def results(**taken: int) -> str:
    parts = [f"{name}: {{taken: {number}, average: 50}}" for name, number in taken.items()]
    return f"tests: {{{', '.join(['out_of: 100', *parts])}}}"


def messages(code: str, files: Files, today: date = TODAY) -> list[str]:
    return [one.message for one in findings(files, TODAY, today) if one.code == code]
