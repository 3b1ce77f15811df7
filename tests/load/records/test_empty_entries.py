"""An entry in which nothing stands is one fault at its line, and the rest is judged without it."""

import json
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any, get_origin

import pytest

from migtrack.base.finding import Finding
from migtrack.check import check
from migtrack.load.build import load
from migtrack.model.declarations import FILE_KINDS
from migtrack.model.kinds import models_of
from migtrack.model.walk import _types_within
from tests.review.changes.states import text_of
from tests.review.changes.test_every_field import FILES_OF_FULL, FULL
from tests.sample import SAMPLE, TODAY, Memory, findings, loaded

Route = tuple[str | int, ...]

HERE = "EMPTY-ENTRY"
MESSAGES = Counter[tuple[str, str, str]]


def judged(files: dict[str, str]) -> list[Finding]:
    return list(check(load(Memory(files)), TODAY, TODAY).findings)


def lists(value: Any, route: Route = ()) -> Iterator[Route]:
    if isinstance(value, list):
        yield route
    holder = dict(enumerate(value)) if isinstance(value, list) else value
    for step, inner in holder.items() if isinstance(holder, dict) else ():
        yield from lists(inner, (*route, step))


def names(route: Route) -> tuple[str, ...]:
    return tuple(step for step in route if isinstance(step, str) and not step.startswith("20"))


@cache
def every_list() -> list[tuple[str, Route]]:
    """One list of each field that holds one, by the file and the way to it."""
    found: dict[tuple[str, ...], tuple[str, Route]] = {}
    for path, value in FULL.items():
        for route in lists(value):
            found.setdefault((path.partition("/")[0], *names(route)), (path, route))
    return list(found.values())


def flow(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)


def written(path: str, *, in_brackets: bool) -> dict[str, str]:
    return FILES_OF_FULL | ({path: flow(FULL[path])} if in_brackets else {})


@cache
def before(path: str, *, in_brackets: bool) -> MESSAGES:
    return messages(judged(written(path, in_brackets=in_brackets)))


def messages(found: list[Finding]) -> MESSAGES:
    return Counter((one.place.path, one.code, one.message) for one in found)


def damaged(path: str, route: Route, position: int, entry: str, *, in_brackets: bool) -> str:
    """The file with an empty entry put into the list at a route."""
    tree = json.loads(json.dumps(FULL[path]))
    holder = tree
    for step in route:
        holder = holder[step]
    holder.insert(position, HERE)
    text = flow(tree) if in_brackets else text_of(tree)
    return text.replace(f'"{HERE}"', HERE).replace(HERE, entry)


BLOCK = ["", "~", "null", "# nothing yet", "{}", "''", '"  "', "{ }"]
FLOW = ["null", "", "~", "{}", '""', "NULL", "' '"]


def test_every_list_of_every_model_is_tried() -> None:
    declared = {
        (kind.path.rstrip("/"), info.alias or name)
        for kind in FILE_KINDS.values()
        for model in models_of(kind)
        for name, info in model.model_fields.items()
        if any(get_origin(each) is tuple for each in _types_within(info.annotation))
    }
    tried = {(path.partition("/")[0], names(route)[-1]) for path, route in every_list()}
    assert declared <= tried


@pytest.mark.parametrize("everywhere", [False, pytest.param(True, marks=pytest.mark.slow)])
@pytest.mark.parametrize(
    "in_brackets", [False, pytest.param(True, marks=pytest.mark.slow)], ids=["block", "flow"]
)
@pytest.mark.parametrize(("path", "route"), every_list(), ids=str)
def test_an_empty_entry_of_any_list_is_one_error_and_hides_nothing(
    path: str, route: Route, *, in_brackets: bool, everywhere: bool
) -> None:
    """As the first, a middle or the last entry by turns, or as each of them."""
    entries = FLOW if in_brackets else BLOCK
    holder: Any = FULL[path]
    for step in route:
        holder = holder[step]
    first = every_list().index((path, route))
    positions = sorted({0, len(holder) // 2, len(holder)})
    for number, position in enumerate(positions):
        if not everywhere and number != first % len(positions):
            continue
        entry = entries[(first + number) % len(entries)]
        text = damaged(path, route, position, entry, in_brackets=in_brackets)
        line = damaged(path, route, position, HERE, in_brackets=in_brackets)
        line_number = line[: line.index(HERE)].count("\n") + 1
        if in_brackets and not entry and position == len(holder):
            continue  # a comma before the closing bracket is no entry
        files = written(path, in_brackets=in_brackets) | {path: text}
        found = judged(files)
        more = messages(found) - before(path, in_brackets=in_brackets)
        less = before(path, in_brackets=in_brackets) - messages(found)
        assert not less, (entry, position, text)
        [(at, code, _)] = more.elements()
        assert (at, code) == (f"data/{path}", "MT101" if entry or not in_brackets else "MT002"), (
            entry,
            position,
        )
        [place] = [one.place for one in found if (at, code, one.message) in more]
        assert place.line == line_number, (entry, position)


def one(files: dict[str, str]) -> Finding:
    [finding] = findings(files)
    return finding


def test_the_place_is_the_dash_itself() -> None:
    finding = one({"sops.yaml": SAMPLE["sops.yaml"] + "  -   \n"})
    assert (finding.place.line, finding.place.column, finding.place.end_column) == (7, 3, 4)
    assert finding.message == "sop: an entry of `sops` is empty"
    assert finding.help == "remove it, or write what belongs there"


@pytest.mark.parametrize(
    ("path", "old", "new", "message"),
    [
        ("activities/seminar-1.yaml", "present: others", "~", "attendance"),
        ("activities/seminar-1.yaml", "present: others", '""', "attendance"),
        ("project.yaml", "{workshop: 1}", "{workshop: }", "planned"),
        ("project.yaml", "{workshop: 1}", "{workshop: 1, seminar: ~}", "planned"),
    ],
)
def test_a_key_without_a_value_is_an_empty_entry_too(
    path: str, old: str, new: str, message: str
) -> None:
    text = SAMPLE[path]
    assert old in text
    found = [each for each in findings({path: text.replace(old, new, 1)}) if each.code == "MT101"]
    assert [each.message.partition(": ")[2] for each in found] == [
        f"an entry of `{message}` is empty"
    ]
    assert not loaded({path: text.replace(old, new, 1)}).incomplete


def test_an_empty_entry_hides_no_unknown_reference_and_no_missing_seat() -> None:
    team = SAMPLE["participants/mofa.yaml"].replace("seat: 2", "reserve: 2") + "  -\n"
    visit = SAMPLE["activities/visit-1.yaml"].replace("[mofa-02]", "[mofa-02, ~, mofa-77]")
    found = findings({"participants/mofa.yaml": team, "activities/visit-1.yaml": visit})
    codes = Counter(each.code for each in found)
    assert codes["MT101"] == 2
    assert codes["MT202"] == 1
    assert codes["MT302"] + codes["MT303"] >= 1


@pytest.mark.parametrize("text", ["ministries:\n  -\n", "ministries: [~, {}]\n"])
def test_a_list_of_nothing_else_is_told_once_an_entry(text: str) -> None:
    found = [code for code, _ in loaded({"ministries.yaml": text}).faults]
    assert found == ["MT101"] * (1 + text.count(","))


def test_a_text_of_one_language_may_be_left_open() -> None:
    files = {"project.yaml": SAMPLE["project.yaml"].replace("[en]", "[en, ar]")}
    title = ("title: Return and reintegration", "title: {en: Return, ar: }")
    workshop = SAMPLE["activities/workshop-1.yaml"].replace(*title)
    without = SAMPLE["activities/workshop-1.yaml"].replace(title[0], "title: {en: Return}")
    with_gap = messages(findings({**files, "activities/workshop-1.yaml": workshop}))
    assert with_gap == messages(findings({**files, "activities/workshop-1.yaml": without}))
    assert any(code == "MT803" for _, code, _ in with_gap)


def test_what_a_comment_sign_cuts_off_is_lost_and_no_empty_entry() -> None:
    visit = SAMPLE["activities/visit-1.yaml"] + "documents:\n  - #1123\n"
    assert one({"activities/visit-1.yaml": visit}).code == "MT008"


def test_an_alias_is_no_empty_entry() -> None:
    visit = SAMPLE["activities/visit-1.yaml"].replace("[mofa-02]", "[mofa-02, *other]")
    assert one({"activities/visit-1.yaml": visit}).code == "MT004"


@pytest.mark.parametrize(
    "text", ["[a,, b]", "[a, , b,]", "[, a, b]", "[a, # c\n  , b]", "[a, b,,]"]
)
def test_a_needless_comma_costs_nothing_but_itself(text: str) -> None:
    read = loaded(
        {"activities/visit-1.yaml": SAMPLE["activities/visit-1.yaml"] + f"documents: {text}\n"}
    )
    [(code, fault)] = read.faults
    assert code == "MT002"
    assert fault.message == "nothing stands before this comma"
    visit = next(each for each in read.project.activities if each.id == "visit-1")
    assert visit.documents == ("a", "b")
    assert not read.incomplete
    assert read.spot(visit, ("documents", 1)).route == ("documents", 1)
    assert read.documents["data/activities/visit-1.yaml"].place_of(("documents", 1)).line >= 19


def test_needless_commas_of_a_mapping_are_told_as_well() -> None:
    files = {
        "project.yaml": SAMPLE["project.yaml"].replace("{amount: 100000, ", "{, amount: 100000,, ")
    }
    assert [(each.code, each.place.column) for each in findings(files)] == [
        ("MT002", 10),
        ("MT002", 27),
    ]
