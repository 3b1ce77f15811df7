"""A small project without a fault, and ways to change it within a test.

The sample lies in the package: the pages of the rules change it, too. Its world stands
on 15 June 2021.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from migtrack.base.finding import Finding
from migtrack.check import Verdict, check
from migtrack.load.build import Loaded, load
from migtrack.load.files.sources import SourceFile

ROOT = Path(__file__).parents[1]
TODAY = date(2021, 6, 15)

Files = Mapping[str, str | bytes | None]
"""Content by path below `data/`; None takes a file away."""

_DATA = ROOT / "src" / "migtrack" / "sample" / "data"
SAMPLE: dict[str, str] = {
    path.relative_to(_DATA).as_posix(): path.read_text(encoding="utf-8")
    for path in sorted(_DATA.rglob("*.yaml"))
}


class Memory:
    """A source whose files never lay on a disk."""

    def __init__(self, files: Files) -> None:
        self._files = files

    def __iter__(self) -> Iterator[SourceFile]:
        for path, content in sorted(self._files.items()):
            if content is not None:
                data = content.encode() if isinstance(content, str) else content
                yield SourceFile(f"data/{path}", data)


def write_to(folder: Path, files: Mapping[str, str]) -> Path:
    """Write the files below the `data/` of a folder; the folder."""
    for name, text in files.items():
        path = folder / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return folder


def files_in(folder: Path) -> dict[str, bytes]:
    """All files below a folder by their paths within it, those that begin with a dot among them."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def texts_in(folder: Path) -> dict[str, str]:
    """The same, all of it text."""
    return {path: content.decode() for path, content in files_in(folder).items()}


def edited(path: str, *changes: tuple[str, str]) -> dict[str, str]:
    """The sample's file at `path` with each (old, new) replaced; each old must stand there once."""
    text = SAMPLE[path]
    for old, new in changes:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        text = text.replace(old, new)
    return {path: text}


def with_facts(path: str, *facts: str) -> dict[str, str]:
    """The sample's file at `path` with these lines below all others."""
    return {path: SAMPLE[path] + "".join(f"{fact}\n" for fact in facts)}


def loaded(files: Files | None = None) -> Loaded:
    """The sample, with `files` put over it."""
    return load(Memory({**SAMPLE, **(files or {})}))


def verdict(files: Files | None = None, as_of: date = TODAY, today: date = TODAY) -> Verdict:
    """What checking the sample, with `files` put over it, comes to."""
    return check(loaded(files), as_of, today)


def findings(files: Files | None = None, as_of: date = TODAY, today: date = TODAY) -> list[Finding]:
    """The findings on the sample with `files` put over it."""
    return list(verdict(files, as_of, today).findings)


def expect(files: Files, as_of: date = TODAY, today: date = TODAY) -> list[Finding]:
    """Check the sample with `files` put over it against what the files themselves expect.

    A line that ends in `# expect: MT303` (several codes with blanks between) expects these
    findings to point at that line; no other finding may be there. Gives the findings.
    """
    expected = sorted(
        (f"data/{path}", number, code)
        for path, content in files.items()
        if isinstance(content, str)
        for number, line in enumerate(content.split("\n"), start=1)
        if "# expect: " in line
        for code in line.partition("# expect: ")[2].split()
    )
    got = findings(files, as_of, today)
    seen = sorted((one.place.path, one.place.line, one.code) for one in got if not one.waived)
    assert seen == expected, "\n".join(f"{one.place} {one.code} {one.message}" for one in got)
    return got
