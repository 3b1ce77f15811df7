"""A title, name, position or venue is missing in one of the project's languages.

## What it does
In a project with several languages the rule looks at the titles of the project, its
groups, activities and standard operating procedures, the names of ministries and
officials, their positions, and the venues. Each should be there in every language. Text
without a language counts for the first language only.

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

from collections.abc import Iterator, Mapping

from migtrack.base.finding import Fault, Key, Route, Severity
from migtrack.base.text import listed
from migtrack.model.fields import Record
from migtrack.model.keys import activity_key, ministry_key, participant_key
from migtrack.rules.rule import Inspection, rule

_Wanted = tuple[Record, Route, Mapping[str, str], str, tuple[Key, ...]]
"""The record, the way to the text, the text, what it is the text of, and the subjects."""


@rule(
    "MT803",
    "missing-translation",
    Severity.WARNING,
    reads=(
        "contract.languages",
        "ministry.name",
        "participant.name",
        "participant.position",
        "activity.title",
        "activity.venue",
        "sop.title",
    ),
)
def missing_translation(case: Inspection) -> Iterator[Fault]:
    """Compares the languages of each text with the project's."""
    languages = list(dict.fromkeys(case.project.contract.languages))
    if len(languages) < 2:
        return
    for record, route, text, what, subjects in _texts(case, frozenset(languages)):
        missing = [code for code in languages if code not in text]
        if not missing:
            continue
        names = listed([f"`{code}`" for code in missing])
        example = ", ".join(f"{code}: …" for code in languages)
        yield Fault(
            case.at(record, *route, label=f"no text in {names}"),
            f"{what} has no text in {names}",
            f"write `{{{example}}}`: text without a language counts for `{languages[0]}` only",
            subjects=subjects,
        )


def _texts(case: Inspection, languages: frozenset[str]) -> Iterator[_Wanted]:
    """The texts to compare; an official whose texts are complete is passed over."""
    project = case.project
    contract = project.contract
    whole = (("contract", ""),)
    faulty = case.loaded.incomplete.get(whole[0], frozenset())
    if "title" not in faulty:
        yield contract, ("title",), contract.title, "the project's title", whole
    for index, group in enumerate(() if "groups" in faulty else contract.groups):
        what = f"the title of group {group.id}"
        subjects = (*whole, ("group", group.id))
        yield contract, ("groups", index, "title"), group.title, what, subjects
    for ministry in project.ministries:
        what = f"the name of {ministry.id}"
        yield ministry, ("name",), ministry.name, what, (ministry_key(ministry.id),)
    for one in project.participants:
        if one.name.keys() >= languages and one.position.keys() >= languages:
            continue
        keys = (participant_key(one.id),)
        yield one, ("name",), one.name, f"the name of {one.id}", keys
        yield one, ("position",), one.position, f"the position of {one.id}", keys
    for activity in project.activities:
        keys = (activity_key(activity.id),)
        yield activity, ("title",), activity.title, f"the title of {activity.id}", keys
        if activity.venue:
            yield activity, ("venue",), activity.venue, f"the venue of {activity.id}", keys
    for sop in project.sops:
        yield sop, ("title",), sop.title, f"the title of {sop.id}", (("sop", sop.id),)
