"""The reports in `docs/examples` as PDF: `python -m tests.pdf_examples` renews them.

Two runs on one machine give the same bytes. Another browser may write other bytes, and other fonts
break lines elsewhere: so what must be current is the text and the number of pages, and a file in
which these are stays as it is.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.browser import content_of, real_browser
from tests.command import run
from tests.sample import ROOT

EXAMPLES = {
    language: ROOT / "docs" / "examples" / f"report-{language}.pdf" for language in ("en", "ar")
}


def print_example(language: str) -> bytes:
    """The example as it is printed now, by the Chromium of the machine."""
    path = EXAMPLES[language]
    with TemporaryDirectory() as folder, real_browser():
        target = Path(folder) / path.name
        words = ("--as-of", "2021-06-15", "--lang", language, "--output", str(target))
        done = run("report", *words)
        assert done.returncode == 0, done.stderr
        return target.read_bytes()


def main() -> None:
    """Print the examples anew, where anything of them has changed."""
    for language, path in EXAMPLES.items():
        printed = print_example(language)
        if not path.exists() or content_of(path.read_bytes()) != content_of(printed):
            path.write_bytes(printed)


if __name__ == "__main__":
    main()
