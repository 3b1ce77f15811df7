"""One input through everything that reads, judges and shows; what is promised is looked at."""

import json as json_module
import re
from codecs import BOM_UTF8
from functools import cache
from typing import Any
from xml.etree import ElementTree as ET

from migtrack.check import Verdict, check
from migtrack.load.build import Loaded, load
from migtrack.load.kinds import value_at
from migtrack.load.yaml.document import is_binary, read_exactly
from migtrack.load.yaml.fast import read_plain
from migtrack.render.changes import json as changes_json
from migtrack.render.changes import markdown as changes_markdown
from migtrack.render.changes import text as changes_text
from migtrack.render.changes.source_links import SourceLinks
from migtrack.render.findings import concise, github, gitlab, json, junit, sarif, text
from migtrack.render.findings.style import Style
from migtrack.render.history import csv as history_csv
from migtrack.render.history import json as history_json
from migtrack.render.history import text as history_text
from migtrack.render.proposal import text as proposal_text
from migtrack.render.report.page import report_page
from migtrack.render.report.render import render_html, render_markdown
from migtrack.render.status.json import status_json
from migtrack.render.status.text import render_status
from migtrack.render.translator import Translator
from migtrack.review.changes.compare import Judged, compare
from migtrack.review.history.history import review_history
from migtrack.review.privacy.history import redacted_history
from migtrack.review.privacy.report import redacted_report
from migtrack.review.report.report import review_report
from migtrack.review.status.status import review_status
from migtrack.rules import RULES
from migtrack.system.writing import FileEdit
from tests.fuzz.inputs import CONFIDENTIAL, TODAY, Given, Input, Project, bases
from tests.fuzz.looks import assert_page, assert_quiet, commands

PEOPLE = {"text": text, "concise": concise}
MACHINES = {"json": json, "sarif": sarif, "github": github, "gitlab": gitlab, "junit": junit}
CODES = {rule.code for rule in RULES}
LANGUAGES = ("en", "ar")


words_of = cache(Translator)
"""A language's words, read once."""

_GITHUB_LINE = re.compile(
    r"::(error|warning|notice) file=|and [0-9,]+ more |\S.*:\d+:\d+: (error|warning|due)\[MT\d{3}\] "
)
"""An annotation, how many more there are, or one of these as text."""


def drive(
    one: Input, *, diff: bool = True, thorough: bool = False, report: bool = False
) -> Verdict:
    """Read, judge and show an input; raises whatever breaks, an `AssertionError` for a promise.

    `diff` compares it with the project that was right, `thorough` does everything a second
    time and compares the bytes, `report` makes the reports, too.
    """
    loaded = load(Given(one.files))
    verdict = check(loaded, one.day, TODAY)
    _assert_readers_agree(one.files)
    _assert_places(loaded, verdict)
    shown = _show(one, loaded, verdict, diff=diff)
    if thorough:
        again = load(Given(one.files))
        assert _show(one, again, check(again, one.day, TODAY), diff=diff) == shown
    if report and loaded.has_contract:
        _report(one, loaded, verdict)
    return verdict


def _show(one: Input, loaded: Loaded, verdict: Verdict, *, diff: bool) -> dict[str, str]:
    """Everything that is said of an input, by the name of the format."""
    style = Style(show_waived=True, documents=loaded.documents)
    shown = {name: module.render(verdict, style) for name, module in PEOPLE.items()}
    coloured = text.render(verdict, Style(width=20, colour=True, documents=loaded.documents))
    shown["text in colours"] = re.sub(r"\x1b\[(?:0|1|2|31|33|36)m", "", coloured)
    for_machines = {name: module.render(verdict, style) for name, module in MACHINES.items()}
    _assert_formats(for_machines, verdict)
    if loaded.has_contract:
        status = review_status(loaded.project, one.day, verdict.open, verdict.waived)
        for redact in (False, True):
            for language in LANGUAGES:
                screen = render_status(status, words_of(language), 80, redact=redact)
                shown[f"status {language} {redact}"] = screen
            values = status_json(status, redact=redact)
            written = json_module.dumps(values, ensure_ascii=False, indent=2)
            for_machines[f"status json {redact}"] = written
        for_people, plots = _history(one, loaded)
        shown |= for_people
        for_machines |= plots
    if diff:
        document, proposed, *others = _diff(one, loaded, verdict)
        for_machines |= {"diff json": document, "proposal": proposed}
        shown |= zip(("diff", "diff ar", "diff markdown"), others, strict=True)
    shown |= for_machines
    for_machines["sarif"] = for_machines["sarif"].rpartition('"results": [')[2]  # not the pages
    for name, output in shown.items():
        assert_quiet(name, output)
        assert name == "github" or not commands(output), f"{name}: a workflow command"
    for name, output in for_machines.items():
        secrets = [secret for secret in _secrets(one.base) if _tells(secret, one, name)]
        leaked = [secret for secret in secrets if secret in output]
        assert not leaked, f"{name}: shows {leaked}"
    return shown


def _history(one: Input, loaded: Loaded) -> tuple[dict[str, str], dict[str, str]]:
    """The figures over time for people and for machines, where there are not too many days."""
    whole = review_history(loaded.project, one.day, "quarter")
    if whole is None:
        return {}, {}
    screens, plots = {}, {}
    for redact in (False, True):
        found = redacted_history(whole, loaded.project) if redact else whole
        plots[f"history json {redact}"] = history_json.render(found)
        plots[f"history csv {redact}"] = history_csv.render(found)
        for language in LANGUAGES:
            for width in (40, 80):
                screen = history_text.render(found, words_of(language), width)
                screens[f"history {language} {width} {redact}"] = screen
    return screens, plots


def _assert_formats(shown: dict[str, str], verdict: Verdict) -> None:
    for name in ("json", "sarif", "gitlab", "junit"):
        assert shown[name].isascii(), name
    found = json_module.loads(shown["json"])["findings"]
    assert len(found) == len(verdict.findings)
    [run] = json_module.loads(shown["sarif"])["runs"]
    assert len(run["results"]) == len(verdict.findings)
    entries = json_module.loads(shown["gitlab"])
    assert len({entry["fingerprint"] for entry in entries}) == len(verdict.findings)
    tests = list(ET.fromstring(shown["junit"]).iter("testcase"))
    assert len(tests) == max(len(verdict.findings), 1)
    *listed, _ = shown["github"].splitlines()
    assert len(commands(shown["github"])) == sum(line.startswith("::") for line in listed)
    for line in listed:
        assert _GITHUB_LINE.match(line), line


def _assert_readers_agree(files: Project) -> None:
    """The reader of plain files gives what the exact one gives, or nothing."""
    for path, content in files.items():
        try:
            whole = content.removeprefix(BOM_UTF8).decode()
        except UnicodeDecodeError:
            continue
        value = read_plain(whole)
        if value is not None:
            document = read_exactly(path, whole)
            assert document.syntax_errors == (), path
            assert not is_binary(whole), path
            assert repr(value) == repr(document.value), path


def _assert_places(loaded: Loaded, verdict: Verdict) -> None:
    """Each finding is of a known rule, says something, and lies within its file."""
    for finding in verdict.findings:
        assert finding.code in CODES
        assert finding.message
        assert finding.help
        for place in (finding.place, *(related.place for related in finding.related)):
            assert (1, 1) <= (place.line, place.column) <= (place.end_line, place.end_column)
            document = loaded.documents.get(place.path)
            if document is not None:
                found = document.text.split("\n")
                assert place.end_line <= len(found)
                assert place.column <= len(found[place.line - 1]) + 1
                assert place.end_column <= len(found[place.end_line - 1]) + 1


def _diff(one: Input, loaded: Loaded, verdict: Verdict) -> tuple[str, ...]:
    """What the change from the right project to this one means, in each format.

    The second is what one would see before it is written, elsewhere than on a terminal.
    """
    before = _right(one.base)
    old = Judged(before, check(before, one.day, TODAY))
    changes = compare(old, Judged(loaded, verdict), one.day)
    links = SourceLinks(before.documents, loaded.documents, "x/", "https://forge.example/blob/1/")
    document = changes_json.render(changes, links)
    assert json_module.loads(document)["format"]
    english, arabic = words_of("en"), words_of("ar")
    right = bases()[one.base]
    changed = [
        FileEdit(path, right.get(path), one.files.get(path))
        for path in sorted({*right, *one.files})
        if right.get(path) != one.files.get(path)
    ]
    style = Style(documents=loaded.documents)
    return (
        document,
        proposal_text.render(
            changes,
            changed,
            before,
            loaded,
            style,
            translator=words_of(changes.languages[0]),
            on_terminal=False,
        ),
        changes_text.render(changes, english),
        changes_text.render(changes, arabic),
        changes_markdown.render(changes, english, links),
    )


def _report(one: Input, loaded: Loaded, verdict: Verdict) -> None:
    reviewed = review_report(loaded.project, one.day, verdict.open, verdict.waived)
    for report in (reviewed, redacted_report(reviewed)):
        for language in LANGUAGES:
            translator = words_of(language)
            built = report_page(report, translator)
            page, note = render_html(built, translator), render_markdown(built, translator)
            assert_page(page)
            assert_quiet("report", page)
            assert_quiet("report in Markdown", note)
            contact = _right(one.base).project.contract.contact
            asked = () if report.redacted or not contact else (contact.email, contact.phone)
            for secret in _secrets(one.base):
                if _tells(secret, one, "report") and secret not in asked:  # who may be asked
                    assert secret not in page, f"the report shows {secret}"
                    assert secret not in note, f"the report in Markdown shows {secret}"


def _tells(secret: str, one: Input, name: str) -> bool:
    """Whether the secret can only come from its place: days are listed that are worked out."""
    return secret[0] != "2" or (name in MACHINES and one.day.year < int(secret[:4]))


@cache
def _right(base: str) -> Loaded:
    return load(Given(bases()[base]))


@cache
def _secrets(base: str) -> tuple[str, ...]:
    """The confidential values of the right project that stand nowhere else in it."""
    secrets: set[str] = set()
    everything: list[str] = []
    for document in _right(base).documents.values():
        for part in document.places.parts():
            route = part.route
            value: Any = value_at(document.read_value(), route)
            if part.on_key or not isinstance(value, str) or len(value) < 8:
                continue
            if "visa" in route:
                continue  # days that are worked out may be the same
            if CONFIDENTIAL.isdisjoint(route):
                everything.append(value)
            else:
                secrets.add(value)
    return tuple(sorted(one for one in secrets if not any(one in other for other in everything)))
