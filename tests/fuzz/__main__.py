"""Runs the fuzz target from the command line."""

import argparse
import secrets
import sys
import tempfile
import time

import coverage

from tests.fuzz.reached import lines_by_room


def main() -> int:
    """Fuzz for some minutes, or replay one failure; gives the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(2**32))
    parser.add_argument("--failures", metavar="DIR", help="where failing inputs are written")
    parser.add_argument("--replay", metavar="FILE", help="a failing input to be tried again")
    asked = parser.parse_args()
    if asked.replay:
        from tests.fuzz.run import replay

        replay(asked.replay)
        sys.stdout.write("it holds\n")
        return 0
    watch = coverage.Coverage(data_file=None, source=["migtrack"])
    watch.start()  # before anything of migtrack is imported
    from tests.fuzz.run import fuzz

    begun = time.monotonic()
    tally = fuzz(asked.seed, asked.minutes * 60, asked.failures or tempfile.mkdtemp())
    watch.stop()
    sys.stdout.write(tally.summary(time.monotonic() - begun))
    sys.stdout.write(lines_by_room(watch))
    return 1 if tally.failures else 0


if __name__ == "__main__":
    sys.exit(main())
