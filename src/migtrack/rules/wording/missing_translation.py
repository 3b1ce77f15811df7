"""A title, name, position or venue is missing in one of the project's languages.

## What it does
In a project with several languages the rule looks at the titles of the project, its
groups, activities and standard operating procedures, the names of ministries and
officials, their positions, and the venues. Each should be there in every language. Text
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
Write the text in every language: `{en: Workshops, ar: ورش عمل}`.
"""

from migtrack.base.finding import Severity, Shared
from migtrack.base.text import listed
from migtrack.model.declarations import Translated
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
        yield case.at(record, *found.route, label=f"no text in {names}").fault(
            f"{described(record, found)} has no text in {names}",
            f"write `{{{example}}}`: text without a language counts for `{languages[0]}` only",
            shared=Shared(f"no text in {names}: {{}}", described(record, found)),
        )
