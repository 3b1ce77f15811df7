"""Random edits of random texts, and what must hold of each.

`python -m tests.edit.random_edits 10000` tries as many, and says what came of them.
"""

import copy
import re
import sys
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from random import Random
from typing import Any

from migtrack.edit.edits import Edits, RefusedEdit
from migtrack.load.files.sources import SourceFile
from migtrack.load.kinds import value_at
from migtrack.load.yaml.document import Document, read_document
from tests.edit.editing import PATH, text_on_disk
from tests.edit.every_edit import routes
from tests.edit.random_layouts import KEYS, Layouts, random_mapping, random_value

NAMES = ("id", "participant", "date")
"""The fields that name an entry: another name makes it another entry."""
_COMMENT = re.compile(r"# c(\d+) it's")


def holders(value: Any) -> list[Any]:
    """All lists and mappings of a value."""
    found = [value]
    for each in found:
        inner = each.values() if isinstance(each, dict) else each
        found += [one for one in inner if isinstance(one, (dict, list))]
    return found


def change(random: Random, value: Any) -> str:
    """Change a value in place, in one way; the way is given."""
    holder = random.choice(holders(value))
    way = random.choice(("replace", "add", "remove", "rename", "move", "add"))
    if isinstance(holder, list):
        at = random.randrange(len(holder) + 1)
        if way == "add" or not holder:
            holder.insert(at, random_value(random, 2))
            return "add"
        at = random.randrange(len(holder))
        if way == "remove":
            del holder[at]
        elif way == "move":
            holder.insert(random.randrange(len(holder)), holder.pop(at))
        else:
            old, holder[at] = holder[at], random_value(random, 2)
            return "replace" if _stays(old, holder[at]) else "remove"
        return way
    free = [key for key in KEYS if key not in holder]
    if way == "add" or not holder:
        holder[random.choice(free)] = random_value(random, 2)
        return "add"
    key = random.choice(list(holder))
    if way == "remove":
        del holder[key]
    elif way in ("rename", "move"):
        entries = list(holder.items())
        holder.clear()
        new = random.choice([each for each in free if each not in NAMES] or free)
        is_named = new in NAMES or key in NAMES
        holder.update({new if each == key else each: inner for each, inner in entries})
        return "remove" if is_named else "rename"
    else:
        old, holder[key] = holder[key], random_value(random, 2)
        return "replace" if _stays(old, holder[key]) and key not in NAMES else "remove"
    return way


def _stays(old: Any, new: Any) -> bool:
    """Whether an entry of a list is the same one with another value, and not one in its place."""
    kinds = {type(each) if isinstance(each, (dict, list)) else str for each in (old, new)}
    return kinds == {str}


def attempt(random: Random, edits: int = 1) -> str:
    """Change a random text at random: what came of it. Raises where a law does not hold."""
    meant = random_mapping(random)
    text = Layouts(random).text(meant)
    if random.random() < 0.1:
        text = text.replace("\n", "\r\n")
    if random.random() < 0.1:
        text = "\ufeff" + text
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n")
    document = read_document(PATH, plain)
    if document.syntax_errors:
        return "no legal layout"
    made = Edits([SourceFile(PATH, text.encode())])
    value = made.value(PATH)
    ways = [change(random, value) for _ in range(edits)]
    before = copy.deepcopy(value)
    refused: RefusedEdit | None = None
    try:
        made.set_value(PATH, value)
    except RefusedEdit as error:
        refused = error
    if refused is not None:
        assert made.changed == (), "something was changed although it was refused"
        assert 1 <= refused.line <= plain.count("\n") + 1
        return f"refused: {refused.message}"
    assert value == before
    after = made.text(PATH)
    assert after is not None
    again = read_document(PATH, after)
    assert not again.syntax_errors
    assert again.value == value
    check_bytes(text, text_on_disk(made, PATH))
    if edits == 1:
        check_lines(document, after, ways[0])
        check_untouched(document, after, value, ways[0])
    return "+".join(sorted(set(ways)))


def chain(random: Random, files: Sequence[tuple[str, str]], length: int) -> None:
    """Change one of several files at random, again and again."""
    path, text = random.choice(files)
    edits = Edits([SourceFile(path, text.encode())])
    for _ in range(length):
        with suppress(RefusedEdit):
            value = edits.value(path)
            change(random, value)
            edits.set_value(path, value)
            assert edits.value(path) == value


def check_bytes(before: str, after: str) -> None:
    """The mark at the begin and the line ends stay; so does a missing last line end."""
    assert after.startswith("\ufeff") == before.startswith("\ufeff")
    if "\r\n" in before:
        assert not re.search(r"(?<!\r)\n", after)
    else:
        assert "\r" not in after


def check_lines(document: Document, after: str, way: str) -> None:
    """What is not meant stays: comments, and the lines that hold nothing of what changes.

    What looks like a comment below a text of several lines is a part of it.
    """
    before = document.text
    in_texts = _COMMENT.findall(str(document.value).replace("\\'", "'"))
    lost = {*_COMMENT.findall(before)} - {*_COMMENT.findall(after), *in_texts}
    assert not lost or way == "remove", f"comments are lost: {way}"
    assert len(_COMMENT.findall(after)) == len(set(_COMMENT.findall(after))), "a comment is doubled"
    old, new = before.split("\n"), after.split("\n")
    gone = Counter(old) - Counter(new)
    gone.pop("", None)
    if way == "add":
        assert sum(gone.values()) <= 1, f"lines were touched: {gone}"
    if before.endswith("\n") and after:
        assert after.endswith("\n")


def check_untouched(document: Document, after: str, wanted: Any, way: str) -> None:
    """Where one text was replaced by another, no line differs but those in which it stood."""
    different = [
        route
        for route in routes(document.value)
        if value_at(document.value, route) != value_at(wanted, route)
    ]
    if way != "replace" or not different:
        return
    route = different[-1]
    old, new = value_at(document.value, route), value_at(wanted, route)
    if not isinstance(old, str) or not isinstance(new, str) or len(new) > 60:
        return
    place = document.place_of(route)
    before = document.text.split("\n")
    behind = before[place.end_line :]
    assert after.split("\n")[: place.line - 1] == before[: place.line - 1]
    assert not behind or after.split("\n")[-len(behind) :] == behind


def main() -> None:
    count = int(sys.argv[1])
    results: Counter[str] = Counter()
    for seed in range(count):
        try:
            results[attempt(Random(seed), 1 if seed % 4 else 3)] += 1
        except Exception as error:  # noqa: BLE001  # each is counted, with its seed
            results[f"FAILED: seed {seed}: {type(error).__name__}: {error}"] += 1
    for result, number in results.most_common():
        print(f"{number:7}  {result}")  # noqa: T201


if __name__ == "__main__":
    main()
