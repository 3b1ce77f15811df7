"""Any bytes in any file: findings or a clean end, within bounds, and never a traceback."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migtrack.check import check
from migtrack.load.build import load
from migtrack.render.findings import concise, github, gitlab, json, junit, sarif, text
from migtrack.render.findings.style import Style
from migtrack.render.status.text import render_status
from migtrack.render.translator import Translator
from migtrack.review.status.status import review_status
from tests.sample import SAMPLE, TODAY, Files, Memory, write_to

FORMATS = (text, concise, json, github, gitlab, junit, sarif)
MOST_MEMORY = 300 * 1024 * 1024
"""Bytes that a run on hostile files may take."""

MOST_SECONDS = 30
"""Seconds of processor that it may take, both processes together."""
PATIENCE = 300
"""Seconds after which it hangs, on a machine that has other things to do."""


def judge(files: Files) -> None:
    loaded = load(Memory({**SAMPLE, **files}))
    verdict = check(loaded, TODAY, TODAY)
    style = Style(documents=loaded.documents)
    for renderer in FORMATS:
        assert renderer.render(verdict, style)
    screen = text.render(verdict, style)
    assert not set(screen) & {"\x1b", "\x9b", "\x00", "\u202e"}
    if loaded.has_contract:
        status = review_status(loaded.project, TODAY, verdict.open, verdict.waived)
        assert render_status(status, Translator("en"))


@given(path=st.sampled_from(sorted(SAMPLE)), content=st.binary(max_size=300))
def test_any_bytes(path: str, content: bytes) -> None:
    judge({path: content})


@st.composite
def edits(draw: st.DrawFn) -> Files:
    """The sample with a stretch of one file replaced by something that means something to YAML."""
    path = draw(st.sampled_from(sorted(SAMPLE)))
    content = SAMPLE[path]
    start = draw(st.integers(0, len(content)))
    end = draw(st.integers(start, min(start + 30, len(content))))
    pieces = [": ", "- ", "#", "'", '"', "{", "}", "[", "]", "\n", "\t", "&a ", "*a", "!x ", "|\n"]
    pieces += ["? ", "<<: ", "---\n", "\u202e", "\u200b", "\ufeff", "\x1b", "\u2028", "\x00", ", "]
    pieces += ["null", "0001-01-01", "9999-12-31", "999999", "mofa-01", "others", "%", "::", "\r"]
    insert = draw(st.lists(st.sampled_from(pieces), max_size=4))
    return {path: content[:start] + "".join(insert) + content[end:]}


@given(edits())
def test_any_edit(files: Files) -> None:
    judge(files)


BULKY = {
    "unknown fields": "id: workshop-1\nkind: workshop\n"
    + "".join(f"k{n}: 1\n" for n in range(99_000)),
    "duplicate keys": "id: x\n" * 99_000,
    "unknown marks": "id: workshop-1\nkind: workshop\ngroup: 1\ntitle: x\n"
    "dates: {start: 2021-03-02, end: 2021-03-03}\nattendance:\n  2021-03-02:\n    present: ["
    + ", ".join(f"p{n}" for n in range(120_000))
    + "]\n",
    "control characters": "id: x\n# " + "\x01" * 4_000_000,
    "direction marks": "id: x\n" + "# \u202e\n" * 600_000,
    "open brackets": "[" * 4_000_000,
    "one long text": "a: " + "x" * 4_000_000,
    "lines": "\n" * 4_000_000,
    "empty lists": "a: [" + "[]," * 1_333_000,
    "empty lists, closed": "a: [" + "[]," * 1_333_000 + "]",
    "empty lists in lines": "a:\n" + "- []\n" * 800_000,
    "entries without a value": "a:\n" + "-\n" * 1_999_000,
    "towers as large as may be": "a: [" + ("[" * 29 + "]" * 29 + ",") * 17_000 + "]",
    "comments in texts": "a:\n" + "- b #c\n" * 571_000,
    "escapes": "id: workshop-1\ntitle: [" + '"\\u202e",' * 399_000 + "]",
    "old ends of lines": "a\r" * 2_000_000,
    "isolates": "title:\n" + ('- "' + "\\u2066" * 3_000 + '"\n') * 220,
    "keys": "".join(f"{n:x}:\n" for n in range(550_000)),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", BULKY)
def test_bulk_costs_no_more_than_it_may(name: str, tmp_path: Path) -> None:
    write_to(tmp_path, {**SAMPLE, "activities/workshop-1.yaml": BULKY[name]})
    command = [sys.executable, "-m", "migtrack", "validate", "--as-of", "2021-06-15"]
    result = subprocess.run(
        [sys.executable, "-c", _MEASURE, str(MOST_SECONDS), str(PATIENCE), *command],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.stderr == ""
    code, most_memory, seconds = map(int, result.stdout.split())
    assert code == 1
    assert seconds < MOST_SECONDS
    assert most_memory * 1024 < MOST_MEMORY


_MEASURE = """
import resource, subprocess, sys
seconds, patience, *command = sys.argv[1:]
resource.setrlimit(resource.RLIMIT_CPU, (int(seconds), int(seconds)))
code = subprocess.run(command, stdout=subprocess.DEVNULL, timeout=int(patience)).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(code, used.ru_maxrss, int(used.ru_utime + used.ru_stime))
"""
"""Runs a command from a process so small that its own memory counts for nothing.

The system ends a command that takes more seconds of processor than it may: nothing stays behind.
"""
