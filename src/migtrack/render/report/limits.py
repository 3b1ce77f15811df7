"""The limits of templates: how many steps they take, and how much they make of how much data."""

from typing import Any, NamedTuple

from jinja2 import nodes
from jinja2.visitor import NodeTransformer


class Limits(NamedTuple):
    """What the templates may use up for one report: only faulty ones come near to it."""

    steps: int = 1_000_000
    """Rounds of loops, and calls of macros, blocks and other templates."""
    characters: int = 20_000_000
    """Of the report."""
    product: int = 1_000_000
    """Characters or entries of what a single expression makes."""


def limits_for(value: object) -> Limits:
    """The limits for templates that render a value: in proportion to its texts and values.

    The shipped templates show each value at most a few times, in a few steps, each time within
    some markup, and each character as an entity or in an element of its own at the most.
    """
    texts, characters = _size(value)
    least, more = Limits(), 2_000 * texts + 100 * characters
    return Limits(least.steps + 50 * texts, least.characters + more, least.product + more)


def _size(value: object) -> tuple[int, int]:
    """How many texts and other single values there are within a value, and characters of texts."""
    values, characters = [value], 0
    for each in values:  # which grows meanwhile
        if isinstance(each, str):
            characters += len(each)
        elif isinstance(each, tuple):
            values += each
    return len(values), characters


class Counted(NodeTransformer):
    """Has every round and every call of a template counted, and what it makes measured.

    The environment counts in its filter `step`, and measures in its filter `measured`.
    """

    def visit(self, node: Any, *_arguments: Any, **_named: Any) -> Any:
        """The node, and all within it, so changed."""
        node = self.generic_visit(node)
        match node:
            case nodes.Concat():
                return _measured(node, node)
            case nodes.Assign():
                node.node = _measured(node, node.node)
            case nodes.AssignBlock():
                node.filter = _measured(node, node.filter)
            case nodes.With():
                node.values = [_measured(node, value) for value in node.values]
            case nodes.For(test=nodes.Expr()):  # what does not pass it is a round, too
                node.test = nodes.And(_step(node), node.test, lineno=node.lineno)
        if isinstance(node, (nodes.Template, nodes.For, nodes.Macro, nodes.Block)):
            node.body.insert(0, nodes.ExprStmt(_step(node), lineno=node.lineno))
        return node


def _step(node: nodes.Node) -> nodes.Filter:
    return _filtered(node, "step", nodes.ContextReference(lineno=node.lineno))


def _measured(node: nodes.Node, value: Any) -> nodes.Filter:
    return _filtered(node, "measured", value)


def _filtered(node: nodes.Node, name: str, value: Any) -> nodes.Filter:
    """The value through a filter: a template calls filters itself, not by way of the sandbox."""
    fields: tuple[Any, ...] = (value, name, [], [], None, None)  # no arguments of any kind
    return nodes.Filter(*fields, lineno=node.lineno)
