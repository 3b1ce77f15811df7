"""Runs commands on Linux and on a Windows Python under wine, and compares them byte for byte.

`bash tests/windows/run FOLDER` starts it: see there. What is compared is the exit code, both
outputs and the files that are written. The projects are the shipped one, the same as a checkout
with CRLF, and one with all kinds of faults.
"""

import difflib
import os
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
FILES = ("out.html", "out.md", "out.json")
TODAY = "2026-11-23"
"""The day on which all commands run."""


class Done(NamedTuple):
    """What a command came to: its code, its outputs, the file that it wrote."""

    code: int
    stdout: bytes
    stderr: bytes
    file: bytes


class System(NamedTuple):
    """A Python with migtrack, and what it is called."""

    name: str
    start: list[str]
    cache: dict[str, str]
    """The variable that names the folder of all caches."""

    def run(self, folder: Path, words: list[str]) -> Done:
        """Run a command in a folder, all its streams piped."""
        done = subprocess.run(
            [*self.start, "-m", "migtrack", *words],
            cwd=folder,
            input=b"",
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
    return {"shipped": shipped.folder, "crlf": folder / "crlf", "faulty": faulty.folder}


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


def main() -> int:
    """Compare all commands in all projects; gives the exit code."""
    folder = Path(sys.argv[1])
    caches = folder / "projects" / "caches"
    linux = System("Linux", [sys.executable], {"XDG_CACHE_HOME": str(caches / "linux")})
    windows = System(
        "Windows",
        ["wine", str(folder / "python" / "python.exe")],
        {"WIN_PD_OVERRIDE_LOCAL_APPDATA": "Z:" + str(caches / "windows").replace("/", "\\")},
    )
    different = compared = 0
    for name, project in projects(folder / "projects").items():
        for command in COMMANDS[name]:
            words = command.split()
            one, other = linux.run(project, words), windows.run(project, words)
            found = [] if one.code == other.code else [f"exit code {one.code}, {other.code}"]
            for part in ("stdout", "stderr", "file"):
                found += differences(part, getattr(one, part), getattr(other, part))
            compared += 1
            different += bool(found)
            size = len(one.stdout) + len(one.stderr) + len(one.file)
            shown = f"{'DIFFERS' if found else 'same'}  {name}: {command}  ({size} bytes)"
            sys.stdout.write("\n    ".join([shown, *found]) + "\n")
            sys.stdout.flush()
    sys.stdout.write(f"{compared - different} of {compared} commands did the same\n")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
