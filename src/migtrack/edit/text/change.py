"""One text to another that reads as wanted: operation by operation, each read again."""

from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, TypeGuard

from migtrack.edit.text import blocks, flows
from migtrack.edit.text.by_hand import FailedError
from migtrack.edit.text.difference import (
    Add,
    Move,
    Operation,
    Remove,
    Rename,
    Replace,
    Wrap,
    applied,
    operations,
)
from migtrack.edit.text.layout import CannotPatchError, Layout, Node, read_layout
from migtrack.edit.text.long_lines import long_lines, still_long, unfolded
from migtrack.edit.text.patches import Patch, line_end_of, patched
from migtrack.edit.text.scalars import written
from migtrack.edit.text.style import Style, gap_behind_dash, style_of
from migtrack.edit.text.values import replaced, wrapped
from migtrack.edit.text.writer import Comments, Writer, field_order
from migtrack.load.yaml.document import Document, read_document, with_line_feeds
from migtrack.load.yaml.text_lines import DAY
from migtrack.model.fields import Part

_MANY = 4
"""How many texts are replaced at once rather than one by one."""


def changed_text(
    document: Document, text: str, wanted: Any, model: type[Part] | None, comments: Comments
) -> str:
    """The text of a file so that it reads as wanted; `document` is what was read of it.

    The text is that of the file but for a byte-order mark. Raises a `FailedError` where it does not
    take the change.
    """
    waiting = list(operations(document.value, wanted, model))
    if not waiting:
        return text
    try:
        layout = read_layout(document.text)
    except CannotPatchError as error:
        raise FailedError(error, waiting[0], Writer(Style(), model), document) from error
    change = _Change(document, text, layout, model, comments)
    for operation in change.apply_together(waiting):
        change.apply(operation)
    while change.shorten():
        pass
    return change.text


class _Change:
    """A text on the way to what is wanted."""

    def __init__(
        self,
        document: Document,
        text: str,
        layout: Layout,
        model: type[Part] | None,
        comments: Comments,
    ) -> None:
        self.document = document
        self.value = document.value
        self.text = text
        self.line_end = line_end_of(text)
        self.layout = layout
        self.model = model
        self.comments = comments
        self.known = long_lines(layout.text)
        """The lines that were too long before."""

    def shorten(self) -> bool:
        """Whether something within brackets was put on lines of its own, since it got too long."""
        for patches in unfolded(self.layout, self.known, style_of(self.layout)):
            with suppress(CannotPatchError):
                self._take(patches, self.value, [])
                return True
        return False

    def apply_together(self, waiting: list[Operation]) -> list[Operation]:
        """Replace all texts at once, since each reading takes its time; what is left to be done.

        Their routes are those of the beginning, unless something above is renamed or wrapped.
        """
        texts = list(filter(_is_of_text, waiting))
        if len(texts) < _MANY or any(isinstance(each, (Rename, Wrap)) for each in waiting):
            return waiting
        writer = Writer(style_of(self.layout), self.model, self.layout, self.comments)
        patches: list[Patch] = []
        meant = self.value
        try:
            for each in texts:
                patches += self._patches(each, writer)[0]
                meant = applied(meant, each)
            self._take(patches, meant, [])
        except CannotPatchError:
            return waiting
        return [each for each in waiting if not _is_of_text(each)]

    def apply(self, operation: Operation) -> None:
        """Change the text by one operation; raises a `FailedError` where it does not take it."""
        meant = applied(self.value, operation)
        writer = Writer(style_of(self.layout), self.model, self.layout, self.comments)
        try:
            if isinstance(operation, Move):
                self._move(operation, meant)
                return
            patches, taken = self._patches(operation, writer)
            self._take(patches, meant, taken)
        except CannotPatchError as error:
            if not isinstance(operation, Add):
                error.index = self.layout.entry_at(operation.route).start
            raise FailedError(error, operation, writer, self.document) from error

    def _take(self, patches: list[Patch], meant: Any, taken: list[str]) -> None:
        """Change the text, if it then reads as meant and no comment is lost but those taken out."""
        text = patched(self.text, patches, self.line_end)
        index = patches[0].start if patches else 0
        document = read_document(self.document.path, with_line_feeds(text)[0])
        if document.syntax_errors or document.value != meant:
            raise CannotPatchError(index, "it would not read as it is meant")
        layout = read_layout(document.text)
        before, after = Counter(_comments(self.layout)), Counter(_comments(layout))
        if before - after != Counter(taken):
            raise CannotPatchError(index, "a comment would be lost")
        self.known |= still_long(self.layout.text, layout.text, patches)
        self.text, self.document, self.layout, self.value = text, document, layout, meant

    def _patches(
        self, operation: Replace | Wrap | Rename | Remove | Add, writer: Writer
    ) -> tuple[list[Patch], list[str]]:
        """The replacements, and the comments that go with them."""
        layout = self.layout
        if isinstance(operation, (Replace, Wrap)):
            holder = layout.node_at(operation.route[:-1])
            entry = layout.entry_at(operation.route)
            patches = None
            if isinstance(operation, Wrap):
                patches = wrapped(layout, holder, entry, writer.style.dash)
            if patches is None:
                patches = replaced(holder, entry, operation.value, writer, operation.target)
            return patches, []
        holder = layout.node_at(operation.holder)
        if isinstance(operation, Rename):
            key = holder.entries[operation.at].key
            assert key is not None
            context = "flow key" if holder.is_flow else "key"
            return [Patch(key.start, key.end, written(operation.key, context, key.style))], []
        if isinstance(operation, Remove):
            return self._removal(operation, holder)
        return self._addition(operation, holder, writer), []

    def _addition(self, operation: Add, holder: Node, writer: Writer) -> list[Patch]:
        layout = self.layout
        key, value, target = operation.key, operation.value, operation.target
        if holder.is_flow:
            new = writer.in_flow(value, target)
            if key is not None:
                new = f"{written(key, 'flow key')}: {new}"
            if not holder.entries and operation.holder:
                outer = layout.entry_at(operation.holder)
                whole = [value] if key is None else {key: value}
                parent = layout.node_at(operation.holder[:-1])
                if not parent.is_flow and not layout.comments(holder.start, holder.end):
                    return replaced(parent, outer, whole, writer, target[:-1])
            return flows.inserted(layout, holder, operation.at, new)
        entries = holder.entries
        like = entries[min(max(operation.at - 1, 0), len(entries) - 1)].value
        column = layout.column(entries[0].start)
        if key is not None:
            is_free = not field_order(self.model, operation.holder)
            lines = writer.field(key, value, column, target[:-1], like if is_free else None)
        else:
            lines = writer.item(value, column, target, gap_behind_dash(layout, holder), like)
        is_record = self._holds_records(holder)
        return blocks.inserted(layout, holder, operation.at, lines, is_record=is_record)

    def _removal(self, operation: Remove, holder: Node) -> tuple[list[Patch], list[str]]:
        layout = self.layout
        if holder.is_flow:
            patches = flows.removed(layout, holder, operation.at)
        elif len(holder.entries) == 1:
            return self._emptied(operation, holder)
        else:
            patches = blocks.removed(
                layout, holder, operation.at, is_record=self._holds_records(holder)
            )
        return patches, self._within(patches)

    def _emptied(self, operation: Remove, holder: Node) -> tuple[list[Patch], list[str]]:
        """The replacements that leave `[]` or `{}` of a block with one entry."""
        layout = self.layout
        text = "[]" if holder.kind is list else "{}"
        if not operation.holder:
            patches = [Patch(holder.start, blocks.end_of(layout, holder, holder.entries[0]), text)]
            return patches, self._within(patches)
        entry = layout.entry_at(operation.holder)
        if "\n" not in layout.text[entry.colon : holder.start]:
            end = blocks.end_of(layout, holder, holder.entries[0])
            patches = [Patch(holder.start, end, text)]
            return patches, self._within(patches)
        start, end = blocks.chunk(layout, holder, 0, is_record=self._holds_records(holder))
        patches = [
            Patch(entry.colon + 1, entry.colon + 1, f" {text}"),
            Patch(start - 1, end, ""),
        ]
        return patches, self._within(patches)

    def _within(self, patches: list[Patch]) -> list[str]:
        """The comments that the replacements take out."""
        return [
            self.layout.text[start:end]
            for patch in patches
            for start, end in self.layout.comments(patch.start, patch.end)
        ]

    def _holds_records(self, holder: Node) -> bool:
        """Whether the entries of a holder are records: those of a list, or by day."""
        keys = [entry.key.value for entry in holder.entries if entry.key is not None]
        return holder.kind is list or (bool(keys) and all(map(DAY.fullmatch, keys)))

    def _move(self, operation: Move, meant: Any) -> None:
        """Take an entry out with its comments, and put it in elsewhere, letter for letter."""
        layout = self.layout
        holder = layout.node_at(operation.holder)
        entry = holder.entries[operation.at]
        before = self.text, self.document, self.layout, self.value
        if holder.is_flow:
            new = layout.text[entry.start : entry.end]
            patches = flows.removed(layout, holder, operation.at)
            if self._within(patches):
                raise CannotPatchError(entry.start, "a comment stands behind it")
        elif not layout.begins_line(entry.start):
            raise CannotPatchError(entry.start, "it stands behind another dash")
        else:
            start, end = blocks.chunk(layout, holder, operation.at, is_record=True)
            new = layout.text[start:end]
            patches = blocks.removed(layout, holder, operation.at, is_record=True)
        taken = self._within(patches)
        try:
            self._take(
                patches, applied(self.value, Remove(operation.holder, operation.at, ())), taken
            )
            layout = self.layout
            holder = layout.node_at(operation.holder)
            if holder.is_flow:
                patches = flows.inserted(layout, holder, operation.to, new)
            else:
                is_record = self._holds_records(holder)
                lines = new.split("\n")
                patches = blocks.inserted(layout, holder, operation.to, lines, is_record=is_record)
            self._take(patches, meant, [])
        except CannotPatchError:
            self.text, self.document, self.layout, self.value = before
            raise


def _is_of_text(operation: Operation) -> TypeGuard[Replace]:
    return isinstance(operation, Replace) and isinstance(operation.value, str)


def _comments(layout: Layout) -> Iterator[str]:
    return (layout.text[start:end] for start, end in layout.comments())


def new_text(value: dict[str, Any], model: type[Part] | None, comments: Comments, head: str) -> str:
    """The text of a new file."""
    lines = Writer(Style(), model, None, comments).fields(value, 0, ())
    return head + "\n".join(lines) + "\n"
