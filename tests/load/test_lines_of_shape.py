"""Every help that shows what to write cures its finding, once it stands in the file."""

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from typing import Any

import pytest

from migtrack.base.finding import Fault, Spot
from migtrack.load.build import load
from migtrack.load.kinds import kind_of
from migtrack.load.records.drafts import OPEN
from migtrack.load.records.synonyms import words_for
from migtrack.load.yaml.document import read_document
from migtrack.model.declarations import About, Ref
from migtrack.model.fields import Part
from migtrack.model.walk import Declared, declared_at, fields_of, model_at
from tests.review.changes.test_every_field import FILES_OF_FULL, FULL
from tests.sample import Memory, edited, loaded

Route = tuple[str | int, ...]
Place = tuple[str, Route]


HERE = "HERE"
VALUES = (
    "2023-05-31",
    "5 June 2021",
    "٥ حزيران ٢٠٢١",
    "25-26 January 2021",
    "2021-01-25 to 2021-02-03",
    "CHF 500,000",
    "١٨",
    "18",
    "true",
    "granted",
    "rejected",
    "krg-04",
    "mofa-01, moi-02",
    "all",
    "Friday and Saturday",
    "Expert 1: a doctor, 'Dr' [x] #1",
    "retired 31/12/2021",
)


def _routes(value: Any, route: Route = ()) -> Iterator[Route]:
    """The ways to every mapping and list within a value."""
    if route and isinstance(value, dict | list):
        yield route
    holder = dict(enumerate(value)) if isinstance(value, list) else value
    for step, inner in holder.items() if isinstance(holder, dict) else ():
        yield from _routes(inner, (*route, step))


def _names(route: Route) -> tuple[object, ...]:
    return tuple(0 if isinstance(step, int) else re.sub("^20.*", "day", step) for step in route)


@cache
def _places() -> list[Place]:
    """One place for each field that holds fields or a list, and for each entry of such a list."""
    found: dict[tuple[object, ...], Place] = {}
    for path, tree in FULL.items():
        for route in _routes(tree):
            kind = kind_of(f"data/{path}")
            assert kind is not None
            field = declared_at(kind.model, route)
            if field is not None and not field.is_localized and isinstance(route[0], str):
                found.setdefault((path.partition("/")[0], *_names(route)), (path, route))
    return list(found.values())


def _beside(path: str, text: str) -> dict[str, str]:
    """A file with those that every project has: no other has a part in its faults."""
    return {
        "project.yaml": FILES_OF_FULL["project.yaml"],
        "ministries.yaml": FILES_OF_FULL["ministries.yaml"],
    } | {path: text}


def _with(place: Place, text: str) -> dict[str, str]:
    """The files with a text, as it stands, at a place."""
    path, route = place
    tree = json.loads(json.dumps(FULL[path]))
    holder = tree
    for step in route[:-1]:
        holder = holder[step]
    holder[route[-1]] = HERE
    step = route[-1]
    there = f'"{HERE}"'
    if isinstance(step, str) and text.startswith(f"{step}: "):
        there = f'"{step}": {there}'
    return _beside(path, json.dumps(tree, ensure_ascii=False, indent=1).replace(there, text))


def _faults(files: dict[str, str]) -> list[tuple[str, Fault]]:
    return list(load(Memory(files)).faults)


def _shown(fault: Fault) -> list[str]:
    """The lines that a fault shows, to people and to machines."""
    helps = (fault.terminal_help, fault.help)
    return [line for text in helps for line in re.findall(r"`([^`]+)`", text)]


def _at(route: Route, faults: list[tuple[str, Fault]]) -> list[tuple[str, Fault]]:
    """The faults at a route, or below it."""
    at = [(each, each[1].at.route) for each in faults if isinstance(each[1].at, Spot)]
    return [each for each, own in at if own[: len(route)] == route]


def _filled(model: type[Part], route: Route, line: str) -> str:
    """The line with something that fits for each `…`."""
    if OPEN not in line:
        return line
    step = route[-1]
    has_key = isinstance(step, str)
    tree = read_document("x", line if has_key else f"x: {line}").value
    value = tree[step if has_key else "x"]
    text = json.dumps(_fill(model, route, value), ensure_ascii=False)
    return f"{step}: {text}" if has_key else text


def _fill(model: type[Part], route: Route, value: Any) -> Any:
    field = declared_at(model, route)
    assert field is not None
    if isinstance(value, dict):
        return {
            "2021-03-02" if key == OPEN else key: _fill(model, (*route, key), inner)
            for key, inner in value.items()
        }
    if isinstance(value, list):
        return [_fill(model, (*route, 0), inner) for inner in value]
    return value if value != OPEN else _example(field)


def _example(field: Declared) -> str:
    about = field.get(About)
    example = about.examples[0] if about and about.examples else ""
    if isinstance(example, list):
        example = example[0]
    if isinstance(example, dict):
        example = next(iter(example.values()))
    if field.get(Ref) and not field.is_mapping:
        return "mofa-01"
    return str(example or next(iter(field.choices), "text"))


def test_there_are_many_places_and_no_fault() -> None:
    assert len(_places()) > 40
    assert not _faults(FILES_OF_FULL)


@pytest.mark.parametrize("place", _places(), ids=str)
def test_a_value_where_another_form_is_wanted_is_cured_by_the_line(place: Place) -> None:
    path, route = place
    kind = kind_of(f"data/{path}")
    assert kind is not None
    faults = {value: _faults(_with(place, json.dumps(value))) for value in VALUES}
    assert not _repeated(each for found in faults.values() for each in found)
    if isinstance(route[-1], int) and (
        model_at(kind.model, route) is None or route[-2] == "reserves"
    ):
        return  # an entry that may be one value
    seen: set[str] = set()
    for value in VALUES:
        found = faults[value]
        if route == ("languages",):  # the texts may be in languages that the project has not then
            found = _at(route, found)
        if not found and value == "all":
            continue  # which is the word of the lists itself
        [(code, fault)] = found
        assert code == "MT103", (value, fault)
        lines = _shown(fault)
        assert lines, fault
        for line in set(lines) - seen:
            seen.add(line)
            files = _with(place, _filled(kind.model, route, line))
            left = _faults(files)
            if route == ("languages",):
                left = _at(route, left)
            assert not left, (value, line, left)


def _fields() -> Iterator[tuple[Place, str]]:
    """Each field that has synonyms, at one place of each kind, and each of the words for it."""
    seen: set[tuple[object, ...]] = set()
    for path, tree in FULL.items():
        kind = kind_of(f"data/{path}")
        assert kind is not None
        for route in [(), *_routes(tree)]:
            holder = tree
            for step in route:
                holder = holder[step]
            if not isinstance(holder, dict) or (model := model_at(kind.model, route)) is None:
                continue
            names = {field.key for field in fields_of(model)}
            for key in names & set(holder):
                place = (path, (*route, key))
                if (mark := (path.partition("/")[0], *_names(place[1]))) not in seen:
                    seen.add(mark)
                    yield from ((place, word) for word in words_for(key) if word not in names)


@pytest.mark.parametrize(
    ("every", "least"), [(9, 20), pytest.param(1, 150, marks=pytest.mark.slow)]
)
def test_a_field_by_another_name_is_cured_by_the_name_in_the_help(every: int, least: int) -> None:
    """Every ninth name, so that the quick tests stay quick; all of them among the slow ones."""
    tried = 0
    for (path, route), word in islice(_fields(), 0, None, every):
        tree = json.loads(json.dumps(FULL[path]))
        holder = tree
        for step in route[:-1]:
            holder = holder[step]
        holder[word] = holder.pop(route[-1])
        found = _faults(_beside(path, json.dumps(tree, ensure_ascii=False)))
        assert [code for code, _ in found] == ["MT102"], (path, route, word, found)
        name = _shown(found[0][1])[0].partition(":")[0]
        assert name == route[-1], (path, route, word, found)
        holder[name] = holder.pop(word)
        cured = _beside(path, json.dumps(tree, ensure_ascii=False))
        assert not _faults(cured), (path, route, word)
        tried += 1
    assert tried > least


def test_so_is_one_in_capitals() -> None:
    for word, field in (
        ("Donor", "funder"),
        ("IMPLEMENTER", "implementer"),
        ("Time zone", "time_zone"),
    ):
        [(_, fault)] = loaded(edited("project.yaml", (f"\n{field}:", f"\n{word}:"))).faults
        assert fault.help == f"write `{field}`"


def _texts(faults: Iterable[tuple[str, Fault]]) -> set[tuple[str, str]]:
    """What stands under the carets, with the help."""
    return {(fault.at.label, fault.help) for _, fault in faults if isinstance(fault.at, Spot)}


def _repeated(faults: Iterable[tuple[str, Fault]]) -> list[tuple[str, str]]:
    """The labels that their help repeats."""
    return [(label, help_) for label, help_ in _texts(faults) if label and label in help_]


@pytest.mark.parametrize("every", [4, pytest.param(1, marks=pytest.mark.slow)])
def test_no_label_says_what_its_help_says(every: int) -> None:
    """Nor of what is no text at all; of texts the test above looks at it."""
    found = [
        each
        for place in islice(_places(), 0, None, every)
        for value in ("", ["x"], {"y": "z"}, None)
        for each in _faults(_with(place, json.dumps(value)))
    ]
    assert len(_texts(found)) > 30 / every
    assert not _repeated(found)
