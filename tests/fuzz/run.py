"""Makes inputs until the time is over, and writes down those that break something."""

import json
import os
import sys
import time
import traceback
from datetime import date
from random import Random

from tests.fuzz.disk import drive_on_disk
from tests.fuzz.drive import drive
from tests.fuzz.inputs import Input, make
from tests.fuzz.revisions import drive_in_git
from tests.fuzz.tally import Tally

MOST_SECONDS = 15.0
"""The seconds of processor that an input may take, all formats, the watching and a slow machine
included: an endless one takes more."""
MOST_FAILURES = 20
"""After so many there is enough to mend."""


def fuzz(seed: int, seconds: float, folder: str, most: int = sys.maxsize) -> Tally:
    """Try inputs for so many seconds, or so many of them; failures are written to `folder`."""
    tally = Tally(seed)
    end = time.monotonic() + seconds
    number = 0
    while time.monotonic() < end and number < most and len(tally.failures) < MOST_FAILURES:
        random = Random(f"{seed}:{number}")
        one = make(random, tally.kept)
        begun = time.process_time()
        try:
            report, on_disk = number % 25 == 0, number % 50 == 1
            in_git = number % 50 == 26
            thorough, diff = number % 10 == 0, number % 2 == 0
            verdict = drive(one, diff=diff, thorough=thorough, report=report)
            if on_disk:
                drive_on_disk(random, one)
            if in_git:
                drive_in_git(random, one)
            taken = time.process_time() - begun
            assert taken < MOST_SECONDS, f"took {taken:.1f} seconds"
            tally.count(one, verdict, taken)
            tally.reports += report
            tally.on_disk += on_disk
            tally.in_git += in_git
        except Exception:  # noqa: BLE001  # whatever it is, it is written down
            tally.inputs[one.kind] += 1
            tally.failures.append(_keep(one, folder, f"{seed}-{number}"))
        number += 1
    return tally


def replay(path: str) -> None:
    """Try a failure again: raises what it raised."""
    one = _kept(path)
    drive(one, thorough=True, report=True)
    drive_on_disk(Random(0), one)
    drive_in_git(Random(0), one)


def _keep(one: Input, folder: str, name: str) -> str:
    """Write an input whole, and what it broke beside it; gives the path."""
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, f"{name}.json")
    document = {
        "kind": one.kind,
        "day": one.day.isoformat(),
        "base": one.base,
        "files": {file: content.decode("latin-1") for file, content in one.files.items()},
    }
    with open(path, "w", encoding="ascii") as file:
        json.dump(document, file, indent=1)
    with open(os.path.join(folder, f"{name}.txt"), "w", encoding="utf-8") as file:
        file.write(traceback.format_exc())
    sys.stderr.write(f"failed: {path}\n{traceback.format_exc(limit=-2)}\n")
    return path


def _kept(path: str) -> Input:
    with open(path, encoding="ascii") as file:
        document = json.load(file)
    files = {name: content.encode("latin-1") for name, content in document["files"].items()}
    return Input(document["kind"], files, date.fromisoformat(document["day"]), document["base"])
