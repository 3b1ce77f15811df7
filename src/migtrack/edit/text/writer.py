"""New values as lines of YAML, in the order of the model's fields and in the file's own style."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from migtrack.base.finding import Route
from migtrack.edit.text.block_texts import lines_of
from migtrack.edit.text.layout import BLOCK_STYLES, Layout, Node
from migtrack.edit.text.scalars import written
from migtrack.edit.text.style import WIDTH, Style, like_named
from migtrack.load.yaml.text_lines import DAY
from migtrack.model.fields import Part
from migtrack.model.kinds import is_of_every_record
from migtrack.model.walk import declared_at, fields_of, is_kind, model_at

Comments = Mapping[Route, Sequence[str]]
"""Commented lines by the route of the mapping at whose end they stand."""


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes new values of one file."""

    style: Style
    model: type[Part] | None
    """Of the whole file."""
    layout: Layout | None = None
    """The text as it is, for the style of what is there already."""
    comments: Comments = field(default_factory=dict)

    @property
    def here(self) -> Layout:
        """The text as it is."""
        assert self.layout is not None
        return self.layout

    def ordered(self, value: dict[str, Any], route: Route) -> list[str]:
        """The keys of a mapping in the order in which they are written."""
        keys = list(value)
        if keys and all(map(DAY.fullmatch, keys)):
            return sorted(keys)
        names = field_order(self.model, route)
        known = [name for name in names if name in value]
        return known + [key for key in keys if key not in names]

    def in_flow(self, value: Any, route: Route) -> str:
        """A value on one line, within brackets if it is a list or mapping."""
        return self._inline(value, route, "flow")

    def on_line(self, value: Any, route: Route, style: str = "") -> str:
        """A value on the line of its key or dash."""
        return self._inline(value, route, "value", style)

    def _inline(self, value: Any, route: Route, context: str, style: str = "") -> str:
        if isinstance(value, list):
            items = (self.in_flow(each, (*route, at)) for at, each in enumerate(value))
            return self._bracketed("[", items, "]")
        if isinstance(value, dict):
            fields = (
                f"{written(key, 'flow key')}: {self.in_flow(value[key], (*route, key))}"
                for key in self.ordered(value, route)
            )
            return self._bracketed("{", fields, "}")
        return written(value, context, style)

    def _bracketed(self, begin: str, entries: Iterable[str], end: str) -> str:
        inner = self.style.comma.join(entries)
        return begin + (self.style.pad + inner + self.style.pad if inner else "") + end

    def is_on_line(self, value: Any, route: Route, before: int, like: Node | None = None) -> bool:
        """Whether a value is written on the line of its key or dash, `before` characters in it."""
        if not isinstance(value, (dict, list)) or not value:
            return True
        inner = list(value.values()) if isinstance(value, dict) else value
        if any(map(_has_lines, inner)) or self._has_comments(route):
            return False
        if like is not None and like.kind is type(value):
            if not like.is_flow:
                return False
        elif self._is_record(value, route) or any(isinstance(each, (dict, list)) for each in inner):
            return False
        return before + len(self.on_line(value, route)) <= WIDTH

    def _has_comments(self, route: Route) -> bool:
        return any(each[: len(route)] == route for each in self.comments)

    def _is_record(self, value: Any, route: Route) -> bool:
        """Whether a mapping is a record of its own, or one of several by day or by id."""
        if not isinstance(value, dict) or self.model is None or not route:
            return False
        model = model_at(self.model, route)
        holder = declared_at(self.model, route[:-1])
        is_by_key = (
            holder is not None and holder.is_mapping and declared_at(self.model, route) is holder
        )
        return model is not None and (is_kind(model) or is_by_key)

    def fields(self, value: dict[str, Any], column: int, route: Route) -> list[str]:
        """The lines of a mapping, the first without its blanks."""
        lines = [
            line
            for key in self.ordered(value, route)
            for line in self.field(key, value[key], column, route)
        ]
        lines += [f"{' ' * column}# {line}".rstrip() for line in self.comments.get(route, ())]
        return [lines[0].lstrip(" "), *lines[1:]] if lines else ["{}"]

    def field(
        self, key: str, value: Any, column: int, holder: Route, like: Node | None = None
    ) -> list[str]:
        """The lines of a field."""
        route = (*holder, key)
        blanks = " " * column
        name = written(key, "key")
        if like is None and self.layout is not None:
            like = like_named(self.layout, key)
        text = lines_of(value, column + self.style.step) if _has_lines(value) else None
        if text is not None:
            mark, lines = text
            return [f"{blanks}{name}: {mark}", *lines]
        if self.is_on_line(value, route, column + len(name) + 2, like):
            return [f"{blanks}{name}: {self.on_line(value, route)}"]
        return [f"{blanks}{name}:", *self.below(value, column, route, like)]

    def below(self, value: Any, column: int, route: Route, like: Node | None = None) -> list[str]:
        """The lines of a list or mapping below its key, which stands in a column."""
        if isinstance(value, list):
            dash = column + self.style.dash
            inner = like.entries[-1].value if like is not None and like.entries else None
            return [
                line
                for at, each in enumerate(value)
                for line in self.item(each, dash, (*route, at), like=inner)
            ]
        column += self.style.step
        first, *others = self.fields(value, column, route)
        return [" " * column + first, *others]

    def item(
        self, value: Any, dash: int, route: Route, gap: int = 1, like: Node | None = None
    ) -> list[str]:
        """The lines of an entry of a list."""
        begin = " " * dash + "-" + " " * gap
        if self.is_on_line(value, route, len(begin), like):
            return [begin + self.on_line(value, route)]
        if isinstance(value, dict):
            first, *others = self.fields(value, len(begin), route)
            return [begin + first, *others]
        first, *others = self.below(value, len(begin) - self.style.dash, route)
        return [begin + first.lstrip(" "), *others]


def field_order(model: type[Part] | None, route: Route) -> list[str]:
    """The names of the fields of the mapping at a route; none where it is free."""
    found = model_at(model, route) if model is not None else None
    fields = fields_of(found) if found is not None else ()
    return [each.key for each in sorted(fields, key=is_of_every_record)]


def _has_lines(value: Any) -> bool:
    return isinstance(value, str) and "\n" in value


def is_block_text(node: Node) -> bool:
    """Whether a value is a text on the lines below its key."""
    return node.kind is str and node.style in BLOCK_STYLES
