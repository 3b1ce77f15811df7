"""What nobody can do without: `python benchmarks/floors.py WHAT FOLDER` prints how many records."""

import os
import sys
from collections.abc import Callable, Iterator

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # missing in the stubs


def contents(folder: str) -> Iterator[tuple[str, bytes]]:
    """The name and bytes of every file."""
    for where, _, names in os.walk(os.path.join(folder, "data")):
        for name in names:
            with open(os.path.join(where, name), "rb") as file:
                yield os.path.join(where, name), file.read()


def read_bytes(folder: str) -> int:
    """Read, and no more: the records are counted by a word that stands in each."""
    return sum(content.count(b"gender:") for _, content in contents(folder))


def safe_load(folder: str) -> int:
    """`yaml.load` with the fast safe loader, the results kept: the measure of all."""
    loaded = [yaml.load(content, Loader=yaml.CSafeLoader) for _, content in contents(folder)]
    return sum(len(one.get("participants", ())) for one in loaded)


def bare_events(folder: str) -> int:
    """The parser's events, looked at and dropped."""
    count = 0
    for _, content in contents(folder):
        next_event = CParser(content).get_event
        event = next_event()
        while event.__class__ is not yaml.StreamEndEvent:
            count += event.__class__ is yaml.ScalarEvent and event.value == "gender"
            event = next_event()
    return count


FLOORS: dict[str, Callable[[str], int]] = {
    "bytes": read_bytes,
    "load": safe_load,
    "events": bare_events,
}

if __name__ == "__main__":
    sys.stdout.write(f"{FLOORS[sys.argv[1]](sys.argv[2])}\n")
