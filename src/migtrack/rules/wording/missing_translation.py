"""A title, name, position, venue or approver is missing in one of the project's languages.

## What it does
In a project with several languages the rule looks at the titles of the project, its
groups, activities and standard operating procedures, the names of ministries and
officials, their positions, the venues, and who approved a waiver. Each should be there in every language. Text
without a language counts for the first language only. Several in one file are one finding.

## Why it matters
These texts stand in the reports. An Arabic report with an English line in it looks
unfinished to the ministry that signs it.

## Example
`data/project.yaml`
```yaml
id: sample
title: {en: A sample project, ar: مشروع نموذجي}
languages: [en, ar]
time_zone: Asia/Baghdad
weekend: [friday, saturday]
funder: A funder
implementer: An implementer
budget: {amount: 100000, currency: EUR}
period: {start: 2021-01-01, end: 2021-12-31}
core_team: {officials_per_ministry: 2}
groups:
  - {id: 1, title: Workshops, planned: {workshop: 1}}
  - {id: 2, title: {en: Visits, ar: زيارات}, planned: {visit: 1}, visit_seats: 2}
  - {id: 3, title: {en: Seminars, ar: ندوات}, planned: {seminar: 1}}
```

Here the title of the first group has no Arabic text, nor have the other files of the
sample.

## What to do
Write the text in every language: `{en: Workshops, ar: ورش عمل}`. An Arabic text that stands
where the first language is English belongs behind `ar`; the help shows it there.
"""

import unicodedata
from collections.abc import Mapping

from migtrack.base.finding import Fault, Severity, Shared
from migtrack.base.personal_data import looks_like
from migtrack.base.text import listed, scalar_in_braces
from migtrack.model.declarations import Translated
from migtrack.model.fields import Record
from migtrack.model.walk import Found
from migtrack.rules.declared import described
from migtrack.rules.rule import Faults, Inspection, rule


@rule("MT803", Severity.WARNING, reads=("contract.languages", Translated))
def missing_translation(case: Inspection) -> Faults:
    """Compares the languages of each text with the project's."""
    languages = list(dict.fromkeys(case.project.contract.languages))
    if len(languages) < 2:
        return
    wanted = frozenset(languages)
    example = ", ".join(f"{code}: …" for code in languages)
    for record, found in case.project.declared(Translated):
        if found.value.keys() >= wanted or case.loaded.is_unread(record, found.route[0]):
            continue
        names = listed([f"`{code}`" for code in languages if code not in found.value])
        if code := _meant_language(found.value, languages):
            yield _in_other_letters(case, record, found, languages, code)
            continue
        yield case.at(record, *found.route, label=f"no text in {names}").fault(
            f"{described(record, found)} has no text in {names}",
            f"write `{{{example}}}`: text without a language counts for `{languages[0]}` only",
            shared=Shared(f"no text in {names}: {{}}", described(record, found)),
        )


_SCRIPTS = dict.fromkeys(("ar", "ckb", "fa", "ps", "ur"), "ARABIC") | {
    "el": "GREEK",
    "he": "HEBREW",
    "ru": "CYRILLIC",
    "uk": "CYRILLIC",
}
"""The letters in which languages are written, where they are not Latin."""


def _script(code: str) -> str:
    return _SCRIPTS.get(code.partition("-")[0], "LATIN")


def _meant_language(texts: Mapping[str, str], languages: list[str]) -> str:
    """The language in whose letters a text stands alone for another; nothing if it does not."""
    if len(texts) != 1:
        return ""
    [(given, text)] = texts.items()
    found = {unicodedata.name(sign, "").partition(" ")[0] for sign in text if sign.isalpha()}
    others = [code for code in languages if found == {_script(code)}]
    return others[0] if len(others) == 1 and found != {_script(given)} else ""


def _in_other_letters(
    case: Inspection, record: Record, found: Found, languages: list[str], code: str
) -> Fault:
    [(given, text)] = found.value.items()
    hidden = ", ".join(f"{each}: …" for each in languages)
    written = scalar_in_braces(text)
    shown = ", ".join(f"{each}: {written if each == code else '…'}" for each in languages)
    what = described(record, found)
    fault = case.at(record, *found.route, label=f"in the letters of `{code}`").fault(
        f"{what} counts for `{given}`, and is written in the letters of `{code}`",
        f"write `{{{hidden}}}`, with this text behind `{code}:`",
        shared=Shared(
            f"written in the letters of `{code}`, and counting for `{given}`: {{}}", what
        ),
    )
    is_shown = not looks_like(text)
    return fault._replace(terminal_help=f"write `{{{shown}}}`" if is_shown else "")
