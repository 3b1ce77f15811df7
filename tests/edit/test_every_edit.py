"""Every edit of whole files: those of the sample, those that are shipped, and odd layouts."""

import re
from pathlib import Path

import pytest

from tests.edit.every_edit import check_every_edit
from tests.sample import ROOT, SAMPLE

SHIPPED = sorted((ROOT / "data").rglob("*.yaml"))

FILE = """\
id: workshop-4
title: {en: Border management, ar: إدارة الحدود}
group: 1
experts:
  - name: Expert 5
    organisation: ICMPD
  - name: Expert 6
dates: {start: 2021-07-06, end: 2021-07-07}
documents: [a.pdf, b.pdf]
"""
"""A file in the usual layout."""

LAYOUTS: dict[str, str] = {
    "comments between fields and at the end": FILE.replace("group", "# on the group\ngroup")
    .replace("  - name: Expert 6", "  # the second\n  - name: Expert 6")
    .replace("b.pdf]", "b.pdf]\n# the end"),
    "keys within quotes": FILE.replace("group:", '"group":').replace("dates:", "'dates':"),
    "texts on the lines below": FILE.replace("Expert 5", ">-\n      Expert\n      5").replace(
        "group: 1", "group: |\n  1"
    ),
    "blank lines": FILE.replace("group", "\n\ngroup").replace(
        "  - name: Expert 6", "\n  - name: Expert 6"
    ),
    "Arabic": FILE.replace("Expert 5", "خبير ٥")
    .replace("a.pdf", "ملف.pdf")
    .replace("group", "مجموعة"),
    "aligned comments": FILE.replace("workshop-4", "workshop-4     # one").replace(
        "group: 1", "group: 1           # two"
    ),
    "texts like numbers": FILE.replace("Expert 5", "0221")
    .replace("Expert 6", "1e3")
    .replace("ICMPD", "2021-03-25"),
    "a list that is not indented": re.sub(r"(?m)^  (?=- |  org)", "", FILE),
    "four blanks": FILE.replace("  - name", "    - name").replace(
        "    organisation", "      organisation"
    ),
    "brackets over several lines": FILE.replace(
        "[a.pdf, b.pdf]", "[\n  a.pdf,   # the first\n  b.pdf\n]"
    ).replace("{en: Border management, ", "{en: Border management,\n        "),
    "blanks at line ends": re.sub(r"(?m)(?<=\w)$", "  ", FILE),
    "line ends of Windows": FILE.replace("\n", "\r\n"),
    "tight brackets": FILE.replace("[a.pdf, b.pdf]", "[a.pdf,b.pdf]").replace(", end", ",end"),
    "wide brackets": FILE.replace("{", "{ ")
    .replace("}", " }")
    .replace("[", "[ ")
    .replace("]", " ]"),
    "nothing in three spellings": FILE.replace("Expert 6", "~")
    .replace("group: 1", "group:")
    .replace("ICMPD", "null"),
    "no last line end": FILE.removesuffix("\n"),
    "a byte-order mark": "\ufeff" + FILE,
}


@pytest.mark.parametrize("text", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_every_edit_of_an_odd_layout(text: str) -> None:
    made, refused = check_every_edit("data/activities/workshop-4.yaml", text)
    assert made + len(refused) > 80
    assert len(refused) <= 3
    for error in refused:
        assert "comment" in error.message


@pytest.mark.parametrize("path", ["participants/mofa.yaml", "activities/workshop-1.yaml"])
def test_every_edit_of_the_sample(path: str) -> None:
    made, refused = check_every_edit(f"data/{path}", SAMPLE[path])
    assert made
    assert not refused


@pytest.mark.slow
@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_edit_of_a_shipped_file(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    made, refused = check_every_edit(path.relative_to(ROOT).as_posix(), text)
    assert made
    assert len(refused) <= 3
