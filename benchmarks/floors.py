"""The least that any reader of the files must do.

`python benchmarks/floors.py WHAT FOLDER` prints how many participants it found.
"""

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
    """Only read the bytes; records are counted by a word that is in each of them."""
    return sum(content.count(b"gender:") for _, content in contents(folder))


def safe_load(folder: str) -> int:
    """`yaml.load` with the fast safe loader, the results kept: what all else is compared to."""
    loaded = [yaml.load(content, Loader=yaml.CSafeLoader) for _, content in contents(folder)]
    return sum(len(document.get("participants", ())) for document in loaded)


def bare_events(folder: str) -> int:
    """Only get the events of the parser."""
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
