"""Runs commands on Linux and on a Windows Python under wine, and compares them byte for byte.

`bash tests/windows/run FOLDER` starts it: see there. What is compared is the exit code, both
outputs and the files that are written. The projects are the shipped one, the same as a checkout
with CRLF, one with all kinds of faults, and one with faults that `fix` cures. A command that
changes files gets a copy of its own on each system, and all that it leaves there is compared.
"""

import codecs
import difflib
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from tests.repository import Repository
from tests.sample import ROOT

DAY = "--as-of 2021-06-15"
ANYWHERE = [
    "status",
    f"status {DAY} --lang ar --format json",
    "validate",
    "validate",  # the kept answer
    f"validate {DAY} --show-waived --no-cache",
    f"validate {DAY} --format json --output out.json",
    f"validate {DAY} --format sarif",
    f"validate {DAY} --format concise data/participants",
    f"validate {DAY} --at HEAD",
    f"report {DAY} --output out.html",
    f"report {DAY} --lang ar --output out.md",
    "diff",
    "diff HEAD~1 --format markdown --lang ar",
    f"why seats-held {DAY}",
    f"history {DAY}",
]
COMMANDS = {
    "shipped": [
        *ANYWHERE,
        "--version",
        "--help",
        "status --help",
        "status",
        f"status {DAY}",
        f"status {DAY} --redact",
        f"status {DAY} --at 2021-06-08",  # no shell wants that quoted
        f"validate {DAY} --format gitlab",
        f"validate {DAY} --format junit",
        f"validate {DAY} --format github",
        f"report {DAY} --lang ar --output -",
        f"report {DAY} --redact --format markdown --output -",
        f"report {DAY} --output nowhere/out.html",
        "diff HEAD~1 HEAD --format json",
        "diff 2021-06-02",
        f"why attendance {DAY} --lang ar",
        f"why seats-held {DAY} --format json",
        f"history {DAY} --lang ar --format csv",
        f"history {DAY} --format json",
        "rules",
        "explain seat-overlap",
        "schema",
        "schema activity",
        # Wrong usage, and what is not there.
        "",
        "stauts",
        "status --lnag ar",
        "validate nowhere.yaml",
        "diff nowhere",
        "status --project nowhere",
        "explain مقعد",
        "cache clear",
    ],
    "crlf": ANYWHERE,
    "faulty": ANYWHERE,
}
LEFT = 'record left mofa-02 2021-06-14 --reason "en=retired" --reason "ar=تقاعد" --yes --force'
LIST = "record attendance workshop-4 2021-07-06 --replace --absent others --yes"
TITLED = '--title "en=A day" --title "ar=يوم" --group 1'
WRITING = {
    "shipped": [
        "people",
        "people جاسم",
        "people --ministry momd --format json",
        LEFT,
        LEFT.replace("--yes --force", "--dry-run"),
        LEFT.replace("--yes --force", "--yes"),  # it brings an error
        LEFT.replace("--yes --force", ""),  # nobody can be asked
        "record postponed workshop-5 --to 2021-09-25..2021-09-26 --reason en=a --reason ar=ب --yes --force",
        f"{LIST} --from list.txt",
        rf"{LIST} --from folder\list.txt",
        f"{LIST} --from -",
        f"{LIST} --from nowhere.txt",
        f"new workshop {TITLED} --yes --force",
        f"new workshop {TITLED} --dry-run",
        "new workshop",
        'new holiday 2021-12-31 --name "en=Ashura" --name "ar=عاشوراء" --yes',
        'new ministry --name "en=A" --name "ar=ب" --short MoX --yes',
        'new ministry --name "en=A" --name "ar=ب" --short NUL --yes',
        "rename mofa-02 mofa-09 --yes",
        "rename workshop-3 workshop-7 --yes",
        "rename moi interior --yes",
        "rename moi interior --dry-run",
        "rename moi nul --yes",
        "fix --yes",
        r"init ../begun --answers folder\answers.yaml --ci github --pre-commit --yes",
        "init ../begun --answers folder/answers.yaml --ci gitlab --dry-run",
        "init ../begun --answers nowhere.yaml --yes",
        "init ../begun",
        "init ../begun --example --yes",
    ],
    "crlf": [
        LEFT,
        f"{LIST} --from list.txt",
        f"new workshop {TITLED} --yes --force",
        'new holiday 2021-12-31 --name "en=Ashura" --name "ar=عاشوراء" --yes',
        "rename workshop-3 workshop-7 --yes",
        "rename moi interior --yes",
        "fix --yes",
    ],
    "fixable": [
        "fix --check",
        "fix --dry-run",
        "fix --yes",
        "fix --unsafe --yes",
        r"fix data\holidays.yaml --yes",
        LEFT,
    ],
    "faulty": ["fix --yes", "fix --unsafe --yes", "people"],
}
"""Each runs in a copy. A path is written with the backslashes of Windows, or for both with `/`."""
SLIPS = (
    ("holidays.yaml", "2021-08-19", "٢٠٢١-٠٨-١٩"),
    ("sops.yaml", "\n", "\r\n"),
    ("project.yaml", "time_zone:", "timezone:"),
    ("participants/mofa.yaml", "nominated: 2020-12-", "nominated: 2020/12/"),
)
"""What is put into a file of the project that can be fixed, for what."""
MISNAMED = (("activities/workshop-3.yaml", "activities/workshop-3.yml"),)
"""No capitals: wine leaves a name as it is where only these change, as Windows does not."""
NAMES = "momd-02\nmofa-01 excused\nMoI official 1\nوزارة التخطيط – مسؤول ١\nmop-05: absent\n"
ANSWERS = """\
id: returns
title: {en: Support for returns, ar: دعم العودة}
languages: [en, ar]
time_zone: Asia/Baghdad
funder: A funder
implementer: An agency
budget: {amount: 250000, currency: CHF}
period: {start: 2026-01-15, end: 2027-07-14}
core_team: {officials_per_ministry: 2}
groups:
  - {id: 1, title: {en: Workshops, ar: ورش عمل}, planned: {workshop: 2}}
  - {id: 2, title: {en: Visit, ar: زيارة}, planned: {visit: 1}, visit_seats: 4}
ministries:
  - {id: moi, name: {en: Ministry of Interior, ar: وزارة الداخلية}, short: MoI}
"""
FILES = ("out.html", "out.md", "out.json")
TODAY = "2026-11-23"
"""The day on which all commands run."""


class Done(NamedTuple):
    """What a command came to: its code, its outputs, the file that it wrote."""

    code: int
    stdout: bytes
    stderr: bytes
    file: bytes


class Compared(NamedTuple):
    """How many bytes the command gave on Linux, and how Windows differs, as lines."""

    size: int
    differences: list[str]


class System(NamedTuple):
    """A Python with migtrack, and what it is called."""

    name: str
    start: list[str]
    separator: str
    """Of the steps of a path, as `shlex` reads it."""
    cache: dict[str, str]
    """The variable that names the folder of all caches."""

    def run(self, folder: Path, words: list[str], given: bytes = b"") -> Done:
        """Run a command in a folder, all its streams piped."""
        done = subprocess.run(
            [*self.start, "-m", "migtrack", *words],
            cwd=folder,
            input=given,
            capture_output=True,
            check=False,
            timeout=600,
            env={**os.environ, **self.cache, "MIGTRACK_TODAY": TODAY},
        )
        written = [folder / name for name in FILES if (folder / name).exists()]
        file = b"".join(path.read_bytes() for path in written)
        for path in written:
            path.unlink()
        return Done(done.returncode, done.stdout, done.stderr, file)


def projects(folder: Path) -> dict[str, Path]:
    """The projects, made anew, each a repository with two commits."""
    shutil.rmtree(folder, ignore_errors=True)
    shipped = Repository(folder / "shipped")
    shutil.copytree(ROOT / "data", shipped.folder / "data")
    shipped.commit("2021-06-01")
    sops = shipped.folder / "data" / "sops.yaml"
    sops.write_bytes(sops.read_bytes() + b"# looked through again\n")
    ministry = shipped.folder / "data" / "participants" / "mofa.yaml"
    ministry.write_bytes(ministry.read_bytes().replace(b"2021-", b"2020-", 1))
    shipped.commit("2021-06-10")

    shutil.copytree(shipped.folder, folder / "crlf")
    for path in (folder / "crlf" / "data").rglob("*.yaml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    faulty = Repository(folder / "faulty")
    shutil.copytree(ROOT / "data", faulty.folder / "data")
    faulty.commit("2021-06-01")
    data = faulty.folder / "data"
    for number, path in enumerate(sorted(data.rglob("*.yaml"))):
        content = path.read_bytes()
        half = len(content) // 2
        path.write_bytes(
            (
                content.replace(b"2021-", b"2021/"),
                content + "ملاحظة: [\n".encode(),
                content[:half] + "\r\n\tمقعد: {\r\n".encode() + content[half:],
                content.replace(b"id: ", b"idd: ", 1),
                content + b"\xff\xfe",
                content.replace(b"\n", b"\r\n"),
            )[number % 6]
        )
    (data / "ملف.yaml").write_text("a: 1\n", encoding="utf-8")
    faulty.commit("2021-06-10")

    fixable = folder / "fixable"
    shutil.copytree(ROOT / "data", fixable / "data")
    for name, before, after in SLIPS:
        file = fixable / "data" / name
        assert before in file.read_text(encoding="utf-8"), (name, before)
        file.write_bytes(file.read_bytes().replace(before.encode(), after.encode(), 1))
    for name, new_name in MISNAMED:
        (fixable / "data" / name).rename(fixable / "data" / new_name)
    return {
        "shipped": shipped.folder,
        "crlf": folder / "crlf",
        "fixable": fixable,
        "faulty": faulty.folder,
    }


def copied(project: Path, copy: Path) -> Path:
    """A copy of a project, with lists of names and answers as somebody would save them."""
    shutil.rmtree(copy.parent, ignore_errors=True)
    shutil.copytree(project, copy)
    (copy / "folder").mkdir()
    (copy / "list.txt").write_bytes(codecs.BOM_UTF8 + NAMES.replace("\n", "\r\n").encode())
    (copy / "folder" / "list.txt").write_bytes(NAMES.encode("utf-16"))
    (copy / "folder" / "answers.yaml").write_bytes(ANSWERS.replace("\n", "\r\n").encode())
    return copy


def left_behind(copy: Path) -> dict[str, bytes]:
    """All files in a copy and beside it but those of git, by path."""
    return {
        path.relative_to(copy.parent).as_posix(): path.read_bytes()
        for path in sorted(copy.parent.rglob("*"))
        if path.is_file() and ".git" not in path.parts
    }


def lost_line_ends(before: dict[str, bytes], after: dict[str, bytes]) -> list[str]:
    """The files that had CRLF alone, and now have another end of a line."""
    bare = re.compile(rb"(?<!\r)\n")
    return [
        f"{path} had CRLF"
        for path, content in after.items()
        if b"\r\n" in before.get(path, b"")
        and not bare.search(before[path])
        and bare.search(content)
    ]


def differences(name: str, linux: bytes, windows: bytes) -> list[str]:
    """How an output differs, as a few lines; nothing where it does not."""
    if linux == windows:
        return []
    texts = [
        [ascii(line) for line in text.decode(errors="backslashreplace").splitlines(keepends=True)]
        for text in (linux, windows)
    ]
    titles = f"{name}, Linux", f"{name}, Windows"
    return list(difflib.unified_diff(texts[0], texts[1], *titles, n=0, lineterm=""))[:12]


def differing(one: Done, other: Done) -> list[str]:
    """How two runs of a command differ, as lines."""
    found = [] if one.code == other.code else [f"exit code {one.code}, {other.code}"]
    for part in ("stdout", "stderr", "file"):
        found += differences(part, getattr(one, part), getattr(other, part))
    return found


def compare_reading(project: Path, command: str, systems: tuple[System, System]) -> Compared:
    """Run a command on both systems in the same folder."""
    one, other = (system.run(project, command.split()) for system in systems)
    return Compared(len(one.stdout) + len(one.stderr) + len(one.file), differing(one, other))


def compare_writing(project: Path, command: str, systems: tuple[System, System]) -> Compared:
    """Run a command on each system in a copy of its own."""
    done, left, found = [], [], []
    for system in systems:
        copy = copied(project, project.parent / "copies" / system.name / "project")
        before = left_behind(copy)
        words = shlex.split(command.replace("\\", system.separator))
        done.append(system.run(copy, words, given=NAMES.encode()))
        left.append(left_behind(copy))
        found += [f"{system.name}: {line}" for line in lost_line_ends(before, left[-1])]
    found = differing(*done) + found
    for path in sorted(left[0].keys() | left[1].keys()):
        if path not in left[0] or path not in left[1]:
            found.append(f"only {'Windows' if path in left[1] else 'Linux'} has {path}")
        else:
            found += differences(path, left[0][path], left[1][path])
    return Compared(
        len(done[0].stdout) + len(done[0].stderr) + sum(map(len, left[0].values())), found
    )


def main() -> int:
    """Compare all commands in all projects; gives the exit code."""
    folder = Path(sys.argv[1])
    caches = folder / "projects" / "caches"
    systems = (
        System("Linux", [sys.executable], "/", {"XDG_CACHE_HOME": str(caches / "linux")}),
        System(
            "Windows",
            ["wine", str(folder / "python" / "python.exe")],
            r"\\",
            {"WIN_PD_OVERRIDE_LOCAL_APPDATA": "Z:" + str(caches / "windows").replace("/", "\\")},
        ),
    )
    rounds = {"reading": (COMMANDS, compare_reading), "writing": (WRITING, compare_writing)}
    different = compared = 0
    made = projects(folder / "projects")
    for chosen in sys.argv[2:] or rounds:
        commands, compare = rounds[chosen]
        for name, command in ((each, command) for each in commands for command in commands[each]):
            size, found = compare(made[name], command, systems)
            compared += 1
            different += bool(found)
            shown = f"{'DIFFERS' if found else 'same'}  {name}: {command}  ({size} bytes)"
            sys.stdout.write("\n    ".join([shown, *found]) + "\n")
            sys.stdout.flush()
    sys.stdout.write(f"{compared - different} of {compared} commands did the same\n")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
