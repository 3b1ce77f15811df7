"""The command `migtrack`, and `python -m migtrack`."""

import sys


def main() -> None:
    """Run the command line; an interrupt shows no traceback, not even in the first moment."""
    try:
        from migtrack.cli.boundary import main as run  # noqa: PLC0415  # it may be interrupted

        run()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
