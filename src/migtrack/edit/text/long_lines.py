"""Lists and mappings within brackets that have become too long for their line."""

from collections.abc import Iterator

from migtrack.edit.text.layout import Entry, Layout, Node
from migtrack.edit.text.patches import Patch
from migtrack.edit.text.style import WIDTH, Style
from migtrack.load.yaml.text_lines import line_at, line_end, line_start


def long_lines(text: str) -> set[str]:
    """The lines that are longer than one writes within brackets."""
    return {line for line in text.split("\n") if len(line) > WIDTH}


def still_long(old: str, new: str, patches: list[Patch]) -> set[str]:
    """What the long lines of an old text have become in a new one, in which they were changed."""
    found = set()
    shift = 0
    for patch in sorted(patches):
        if len(line_at(old, line_start(old, patch.start))) > WIDTH:
            found.add(line_at(new, line_start(new, patch.start + shift)))
        shift += len(patch.text) - (patch.end - patch.start)
    return found


def unfolded(layout: Layout, known: set[str], style: Style) -> Iterator[list[Patch]]:
    """For each list or mapping on a long line that is not known: the patches to lines of its own.

    What stands within stays letter for letter.
    """
    for holder, entry in _outermost(layout.root):
        node = entry.value
        if "\n" in layout.text[node.start : node.end] or not node.entries:
            continue
        start = line_start(layout.text, node.start)
        end = line_end(layout.text, node.end)
        if end - start > WIDTH and layout.text[start:end] not in known:
            yield _patches(layout, holder, entry, style)


def _outermost(root: Node) -> Iterator[tuple[Node, Entry]]:
    """The lists and mappings within brackets but in no other ones, with their holders."""
    waiting = [] if root.is_flow else [root]
    while waiting:
        holder = waiting.pop()
        for entry in holder.entries:
            if entry.value.is_flow:
                yield holder, entry
            else:
                waiting.append(entry.value)


def _patches(layout: Layout, holder: Node, entry: Entry, style: Style) -> list[Patch]:
    text, node = layout.text, entry.value
    own = [_own_text(layout, each) for each in node.entries]
    if holder.kind is list:
        below = "\n" + " " * layout.column(node.start)
        end = line_end(text, node.end)
        rest = "".join(below + each for each in own[1:])
        return [Patch(node.start, node.end, own[0]), Patch(end, end, rest)]
    column = layout.column(entry.start) + (style.dash if node.kind is list else style.step)
    below = "\n" + " " * column
    if "\n" in text[entry.colon : node.start]:
        return [Patch(node.start, node.end, (below.join(own)))]
    end = line_end(text, node.end)
    lines = "".join(below + each for each in own)
    return [Patch(entry.colon + 1, node.end, ""), Patch(end, end, lines)]


def _own_text(layout: Layout, entry: Entry) -> str:
    """An entry as it stands on a line of its own."""
    value = layout.text[entry.value.start : entry.value.end]
    if entry.key is None:
        return f"- {value}"
    key = layout.text[entry.key.start : entry.key.end]
    return f"{key}: {value}".rstrip()
