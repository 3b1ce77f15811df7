"""The house: who may look where, and what every room must have."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.sample import ROOT

PACKAGE = ROOT / "src" / "migtrack"

Room = str | tuple[str, ...]

ROOMS: dict[str, list[Room]] = {
    "": [
        "__main__",
        "cli",
        ("render", "api"),
        "review",
        "edit",
        "check",
        "rules",
        ("snapshot", "load"),
        "model",
        ("system", "base"),
    ],
    "review": [("changes", "why", "privacy"), "report", "history", "status"],
    "load": ["build", "state", ("naming", "portable"), "records", "yaml", "files", "kinds"],
    "edit": [
        "new_project",
        ("fixing", "new_record", "recording", "rename"),
        "examples",
        "edits",
        "text",
    ],
    "cli": [
        "boundary",
        "plain_arguments",
        "main",
        "commands",
        ("new_project", "new_record", "recording"),
        "writing",
    ],
}
"""From the top down: each may import those below it; rooms in one bracket may not see each other.

What is not named within a room may be imported by all that is named there.
"""

LAZY = {
    "__main__",
    "cli.boundary",
    "cli.main",
    "cli.answers",
    "cli.completion.offers",
    "cli.context",
    "cli.findings",
    "cli.completion.named_ids",
    "cli.removals",
    "cli.visible_text",
    "cli.commands.report",
    "cli.commands.status",
    "cli.commands.validate",
    "load.yaml.document",
    "load.build",
    "render.findings.formats",
    "render.findings.text",
    "rules.rule",
}
"""Where something is imported only when it is wanted, for the sake of start-up."""

MODULES = sorted(PACKAGE.rglob("*.py"))


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__")


@cache
def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def nodes_of(path: Path) -> tuple[ast.AST, ...]:
    """All nodes of a file's syntax tree, the outer ones first."""
    return tuple(ast.walk(ast.parse(text_of(path))))


@cache
def imports(path: Path) -> list[tuple[str, ast.stmt, bool]]:
    """The modules of ours that a file imports; whether from within a function."""
    found: list[tuple[str, ast.stmt, bool]] = []
    nested = {
        id(node)
        for function in nodes_of(path)
        if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef))
        for node in ast.walk(function)
    }
    for node in nodes_of(path):
        names: list[str] = []
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            names = [node.module or ""]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        for name in names:
            if name == "migtrack" or name.startswith("migtrack."):
                inner = name.removeprefix("migtrack").lstrip(".")
                found.append((inner, node, id(node) in nested))
    return found


def looks_up(own: str, imported: str) -> bool:
    """Whether a module imports one of a room above it, or beside it."""
    here, there = own.split("."), imported.split(".")
    house = ""
    while here and there and here[0] == there[0]:
        house = ".".join([house, here.pop(0)]).lstrip(".")
        there.pop(0)
    ranks = {
        room: rank
        for rank, rooms in enumerate(ROOMS.get(house, []))
        for room in ([rooms] if isinstance(rooms, str) else rooms)
    }
    if not here or not there or here[0] not in ranks or there[0] not in ranks:
        return bool(there) and there[0] in ranks and bool(here) and house in ROOMS
    return ranks[there[0]] <= ranks[here[0]]


# Each test looks at all modules: one for each of them would take longer to begin than to run.


def test_imports_go_down_only() -> None:
    found = [(name_of(path), imported) for path in MODULES for imported, _, _ in imports(path)]
    assert [(own, imported) for own, imported in found if looks_up(own, imported)] == []


def names_in(path: Path) -> Iterator[str]:
    """What a file calls by a name, or imports."""
    for node in nodes_of(path):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            yield from (alias.name for alias in node.names)


def test_nothing_is_imported_by_a_string() -> None:
    ways = {"__import__", "import_module"}
    assert [name_of(path) for path in MODULES if not ways.isdisjoint(names_in(path))] == []


def test_nothing_of_ours_is_imported_within_a_function_but_commands() -> None:
    importing = {name_of(path) for path in MODULES if any(inside for *_, inside in imports(path))}
    assert importing - LAZY == set()


def test_there_is_no_cycle() -> None:
    graph = {name_of(path): {name for name, _, _ in imports(path)} for path in MODULES}
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " -> ".join([*trail, name])
        if name not in done:
            for other in graph.get(name, ()):
                if not name.startswith(f"{other}."):
                    visit(other, (*trail, name))
            done.add(name)

    for name in graph:
        visit(name, ())


def test_no_module_holds_two_ideas() -> None:
    lengths = {name_of(path): len(text_of(path).splitlines()) for path in MODULES}
    assert {name: length for name, length in lengths.items() if length > 310} == {}


def test_private_names_stay_at_home() -> None:
    """No module imports a private name; a private module is for its own folder alone."""
    for path in MODULES:
        for node in nodes_of(path):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("migtrack"):
                assert not [alias.name for alias in node.names if alias.name.startswith("_")], path
                folder, _, module = (node.module or "").rpartition(".")
                if module.startswith("_") and module != "__init__":
                    family = folder.removeprefix("migtrack.").split(".")[:1]
                    assert name_of(path).split(".")[:1] == family, f"{path}: {node.module}"


def with_many_positional(path: Path) -> Iterator[str]:
    """The calls with six or more positional arguments: the line, and what is called.

    `format` and the methods of a literal text are left out: they take lists by nature.
    """
    for node in nodes_of(path):
        if not isinstance(node, ast.Call) or len(node.args) < 6:
            continue
        called = node.func
        of_text = isinstance(called, ast.Attribute) and (
            isinstance(called.value, ast.JoinedStr)
            or (isinstance(called.value, ast.Constant) and isinstance(called.value.value, str))
        )
        if not of_text and getattr(called, "attr", "") != "format":
            yield f"{node.lineno}: {ast.unparse(called)} takes {len(node.args)}"


def test_nothing_is_called_with_six_positional_arguments() -> None:
    found = {name_of(path): list(with_many_positional(path)) for path in MODULES}
    assert {name: calls for name, calls in found.items() if calls} == {}
