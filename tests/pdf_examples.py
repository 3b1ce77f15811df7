"""The reports in `docs/examples` as PDF: `python -m tests.pdf_examples` renews them.

Two runs on one machine give the same bytes. Another browser may write other bytes, and other fonts
break lines elsewhere: so what must be current is the text and the number of pages, and a file in
which these are stays as it is.
"""

from contextlib import nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from migtrack.render.report.stamp import Stamp, stamp_of
from tests.browser import content_of, real_browser
from tests.command import run
from tests.sample import ROOT

STAMP_OF_DATA = "migtrack.cli.commands.report._stamp"
EXAMPLES = {
    language: ROOT / "docs" / "examples" / f"report-{language}.pdf" for language in ("en", "ar")
}


def print_example(language: str, stamp: Stamp | None = None) -> bytes:
    """The example as it is printed now, by the Chromium of the machine.

    `stamp` is put in the place of the last commit of the data.
    """
    path = EXAMPLES[language]
    named = patch(STAMP_OF_DATA, lambda _: stamp) if stamp else nullcontext()
    with TemporaryDirectory() as folder, real_browser(), named:
        target = Path(folder) / path.name
        words = ("--as-of", "2021-06-15", "--lang", language, "--output", str(target))
        done = run("report", *words)
        assert done.returncode == 0, done.stderr
        return target.read_bytes()


def is_current(language: str) -> bool:
    """Whether the file is what would be printed of the same commit."""
    kept = EXAMPLES[language].read_bytes()
    return content_of(kept) == content_of(print_example(language, stamp_of(kept)))


def main() -> None:
    """Print the examples anew, where anything of them has changed."""
    for language, path in EXAMPLES.items():
        if not path.exists() or not is_current(language):
            path.write_bytes(print_example(language))


if __name__ == "__main__":
    main()
