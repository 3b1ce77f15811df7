"""Paths on every system: across drives and shares, through links, in any spelling."""

import ntpath
import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from migtrack.system.paths import (
    below,
    folders_upwards,
    is_same,
    lies_within,
    path_below,
    relative_to,
    shown,
)


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Paths are those of Windows, in the working folder `C:\\Users\\Layla`; no file is there."""

    def absolute(path: str) -> str:
        return ntpath.normpath(ntpath.join(r"C:\Users\Layla", path))

    path = SimpleNamespace(**vars(ntpath))
    path.abspath = path.realpath = absolute
    path.relpath = lambda path, start: ntpath.relpath(absolute(path), absolute(start))
    system = SimpleNamespace(path=path, stat=os.stat, curdir=".")
    monkeypatch.setattr("migtrack.system.paths.os", system)


WITHIN = [
    (r"C:\p", r"C:\p", True),
    (r"C:\p\data\x.yaml", r"C:\p", True),
    (r"c:\P\DATA", r"C:\p\data", True),
    ("C:/p/data", r"C:\p", True),
    (r"C:\p\..\q", r"C:\p", False),
    (r"C:\p2", r"C:\p", False),
    (r"C:\p", r"C:\p\data", False),
    (r"D:\p\data", r"C:\p", False),
    (r"C:\p", "C:\\", True),
    (r"D:\p", "C:\\", False),
    (r"\\server\share\p\x", r"\\server\share\p", True),
    (r"\\server\share\p", "\\\\server\\share\\", True),
    (r"\\server\other\p", r"\\server\share", False),
    (r"\\server\share\p", "C:\\", False),
    (r"C:\p", r"\\server\share", False),
    ("p", r"C:\Users", True),
]


@pytest.mark.usefixtures("windows")
@pytest.mark.parametrize(("path", "folder", "within"), WITHIN)
def test_drives_and_shares_lie_beside_each_other(path: str, folder: str, *, within: bool) -> None:
    assert lies_within(path, folder) is within


@pytest.mark.usefixtures("windows")
@pytest.mark.parametrize(
    ("path", "folder", "relative"),
    [
        (r"C:\p\data\x.yaml", r"C:\p", "data/x.yaml"),
        (r"C:\q", r"C:\p", "../q"),
        (r"C:\p", r"C:\p", "."),
        (r"D:\p\x.html", r"C:\p", "D:/p/x.html"),
        (r"\\server\share\p", r"C:\p", "//server/share/p"),
        (r"C:\p", r"\\server\share\p", "C:/p"),
        (r"\\server\share\p", r"\\server\other", "//server/share/p"),
        (r"\\server\share\p\x", r"\\server\share\p", "x"),
        ("x", ".", "x"),
    ],
)
def test_where_there_is_no_relative_path_it_is_the_absolute_one(
    path: str, folder: str, relative: str
) -> None:
    assert relative_to(path, folder) == relative


@pytest.mark.usefixtures("windows")
def test_what_lies_below_a_folder_of_windows() -> None:
    assert path_below(r"C:\p\data\a\x.yaml", r"C:\p\data") == "a/x.yaml"
    assert path_below(r"C:\P\Data\X.yaml", r"c:\p\data") == "X.yaml"
    assert path_below(r"D:\p\data", r"C:\p") is None
    assert list(folders_upwards(r"C:\p\q")) == [r"C:\p\q", r"C:\p", "C:\\"]
    assert shown(r"C:\p\data") == "C:/p/data"
    assert below(r"\\?\C:\p", "data/a/x.yaml") == r"\\?\C:\p\data\a\x.yaml"


def test_a_backslash_is_an_ordinary_letter_elsewhere() -> None:
    assert shown(r"a\b") == r"a\b"
    assert relative_to(r"/p/a\b", "/p") == r"a\b"


def test_from_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert relative_to(str(tmp_path / "a" / "b")) == "a/b"
    assert relative_to(str(tmp_path)) == "."
    assert lies_within("a", str(tmp_path))
    assert not lies_within("..", str(tmp_path))


def test_links_count_for_where_they_lead(tmp_path: Path) -> None:
    inner, outer = tmp_path / "p" / "data", tmp_path / "outer"
    inner.mkdir(parents=True)
    outer.mkdir()
    (inner / "out").symlink_to(outer)
    (outer / "in").symlink_to(inner)
    (tmp_path / "loop").symlink_to("loop")
    assert not lies_within(str(inner / "out" / "x"), str(inner))
    assert lies_within(str(outer / "in" / "x"), str(inner))
    assert lies_within(str(inner / "out" / "in"), str(inner))
    assert not lies_within(str(tmp_path / "loop"), str(inner))
    assert path_below(str(outer / "in" / "x"), str(inner)) == "x"
    assert path_below(str(inner / "out"), str(inner)) == "out"


def test_what_is_one_folder_to_the_system_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a disk that tells no upper from lower case, or by a short name of Windows."""
    data, other = tmp_path / "data", tmp_path / "DATA"
    data.mkdir()
    stat = os.stat
    monkeypatch.setattr(os, "stat", lambda path: stat(str(path).replace("DATA", "data")))
    assert is_same(str(other), str(data))
    assert lies_within(str(other / "x.yaml"), str(data))
    assert path_below(str(other / "x.yaml"), str(data)) == "x.yaml"


def test_a_system_that_numbers_no_files_mixes_none_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    monkeypatch.setattr(os, "stat", lambda _: os.stat_result((0o040755, 0, 0, *[0] * 7)))
    assert not is_same(str(tmp_path / "a"), str(tmp_path / "b"))
    assert lies_within(str(tmp_path / "a" / "x"), str(tmp_path / "a"))


@pytest.mark.parametrize("path", ["/", "/x/" + "y" * 5000, ""])
def test_paths_that_cannot_be_are_within_nothing(path: str, tmp_path: Path) -> None:
    assert not lies_within(path, str(tmp_path / "p"))


def test_paths_are_compared_in_one_place() -> None:
    """What raises between two drives is called nowhere else."""
    package = Path(__file__).parents[2] / "src" / "migtrack"
    callers = {
        path.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        if any(name in path.read_text("utf-8") for name in ("relpath", "commonpath", "os.sep"))
    }
    assert callers == {"system/paths.py"}
