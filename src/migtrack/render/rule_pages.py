"""The pages of the rules, each with the output of its example.

A rule's example replaces files of the sample project, which comes with the package and has
no findings. The output is computed whenever a page is shown, so it is never out of date.
"""

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache

from migtrack.base.days import read_day
from migtrack.check import Verdict, check
from migtrack.load.build import load
from migtrack.load.files.sources import SourceFile, WorkingTree
from migtrack.render.findings import text
from migtrack.render.findings.style import Style
from migtrack.rules import RULES
from migtrack.rules.rule import Rule

SAMPLE_FOLDER = os.path.join(os.path.dirname(os.path.dirname(__file__)), "sample")
SAMPLE_DAY = date(2021, 6, 15)
"""The day of an example that names none."""

_AS_OF = re.compile(r"^As of ([0-9-]{10}):$", re.MULTILINE)
_FILE = re.compile(r"^`(data/[^`]+)`\n```yaml( latin-1)?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_BEFORE_REMEDY = "\n## What to do\n"
_FIXABLE = {
    "": "",
    "safe": ". `migtrack fix` cures some findings.",
    "unsafe": ". `migtrack fix` cures some findings, if you agree.",
    "both": ". `migtrack fix` cures some findings, and others if you agree.",
}
"""Behind the severity of a rule, by what fixes it has."""


class Sample:
    """A source of files: the package's sample project with some files replaced."""

    def __init__(self, replaced: Mapping[str, bytes]) -> None:
        self._files = {**sample_files(), **replaced}

    def __iter__(self) -> Iterator[SourceFile]:
        for path, content in sorted(self._files.items()):
            yield SourceFile(path, content)


@cache
def sample_files() -> Mapping[str, bytes]:
    """The files of the sample project, by path from the project's folder."""
    files = WorkingTree(SAMPLE_FOLDER)
    return {file.path: file.content for file in files if isinstance(file.content, bytes)}


def example_of(rule: Rule) -> tuple[dict[str, bytes], date]:
    """The files that the rule's example replaces, and its day."""
    files = {
        path: content.encode("latin-1" if latin else "utf-8")
        for path, latin, content in _FILE.findall(rule.page)
    }
    named = _AS_OF.search(rule.page)
    return files, (read_day(named.group(1)) if named else None) or SAMPLE_DAY


def check_example(rule: Rule) -> tuple[Verdict, Style]:
    """The result of checking the rule's example, and the options for showing it."""
    files, day = example_of(rule)
    loaded = load(Sample(files))
    return check(loaded, day, day), Style(documents=loaded.documents)


def list_entry(rule: Rule) -> str:
    """The rule in a list: code, severity, name, and what it says."""
    return f"{rule.code}  {rule.severity.value:<8} {rule.name}\n       {rule.summary}\n"


def topic_page(rules: Sequence[Rule]) -> str:
    """The rules of a family, and how to read more about each."""
    first = rules[0]
    entries = "".join(map(list_entry, rules))
    return f"{first.topic} ({first.family})\n\n{entries}\nmore: migtrack explain {first.code}\n"


def page(rule: Rule) -> str:
    """The rule's page in Markdown."""
    verdict, style = check_example(rule)
    screen = text.render(verdict, style).rstrip()
    before, heading, after = rule.page.strip().partition(_BEFORE_REMEDY)
    return (
        f"# {rule.code} {rule.name}\n\n*Severity: {rule.severity}{_FIXABLE[rule.fixes]}*\n\n"
        f"{before.rstrip()}\n\n"
        f"prints\n\n```text\n{screen}\n```\n{heading}{after}\n"
    )


def rule_pages() -> str:
    """All pages, with a table of contents: `docs/rules.md`."""
    rows = [
        f"| [{rule.code}](#{rule.code.lower()}-{rule.name}) | `{rule.name}` | {rule.severity} "
        f"| {rule.summary} |"
        for rule in RULES
    ]
    contents = "\n".join(["| code | name | severity | says |", "|---|---|---|---|", *rows])
    pages = "\n".join(re.sub(r"^(#+ )", r"#\1", page(rule), flags=re.MULTILINE) for rule in RULES)
    return f"{_INTRODUCTION}\n{contents}\n\n{pages}"


_INTRODUCTION = """\
# The rules

Every rule with an example, and the screen that the example prints. The examples change a
small project without a fault, on 15 June 2021. This page is written by
`python -m tests.documents`; `migtrack explain RULE` shows any part of it.
"""
