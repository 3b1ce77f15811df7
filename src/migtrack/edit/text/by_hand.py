"""What to write by hand where a text does not take a change."""

from migtrack.base.finding import Route
from migtrack.edit.text.difference import Add, Move, Operation, Remove, Rename, Replace, Wrap
from migtrack.edit.text.layout import CannotPatchError
from migtrack.edit.text.scalars import written
from migtrack.edit.text.writer import Writer
from migtrack.load.yaml.document import Document


class FailedError(Exception):
    """An operation that a text does not take."""

    def __init__(
        self, error: CannotPatchError, operation: Operation, writer: Writer, document: Document
    ) -> None:
        super().__init__(f"{_what(operation)} by hand, since {error.why}")
        self.document = document
        """The text as it then was, and the character of it at which that is seen."""
        self.index = error.index
        self.lines = _lines(operation, writer)
        """The lines to write; none where something is only to be moved or taken out."""


def _what(operation: Operation) -> str:
    """What must be done."""
    if isinstance(operation, (Replace, Wrap)):
        return f"{_name(operation.route)} must be changed"
    if isinstance(operation, Add):
        name = _name(operation.holder)
        return (
            f"an entry must be added to {name}"
            if operation.key is None
            else f"{_name((*operation.holder, operation.key))} must be added"
        )
    if isinstance(operation, Rename):
        return f"{_name(operation.route)} must be renamed to `{operation.key}`"
    if isinstance(operation, Move):
        return f"{_name(operation.route)} must be moved to position {operation.to + 1}"
    return f"{_name(operation.route)} must be taken out"


def _name(route: Route) -> str:
    """What stands at a route, in words."""
    if not route:
        return "the file"
    *holder, last = route
    if isinstance(last, int):
        return f"entry {last + 1} of {_name(tuple(holder))}"
    return f"`{last}`"


def _lines(operation: Operation, writer: Writer) -> list[str]:
    """The lines to write, in the column in which they stand."""
    if isinstance(operation, (Remove, Move)):
        return []
    if isinstance(operation, Rename):
        return [f"{' ' * _column(operation.holder, writer)}{written(operation.key, 'key')}:"]
    *target, last = operation.target
    holder = operation.holder if isinstance(operation, Add) else operation.route[:-1]
    column = _column(holder, writer)
    if isinstance(last, str):
        return writer.field(last, operation.value, column, tuple(target))
    return writer.item(operation.value, column, operation.target)


def _column(route: Route, writer: Writer) -> int:
    """Where the entries of a list or mapping begin; 0 if they stand within brackets."""
    if writer.layout is None:
        return 0
    holder = writer.layout.node_at(route)
    return 0 if holder.is_flow else writer.layout.column(holder.start)
