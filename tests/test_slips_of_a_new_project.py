"""Who types a new project and makes every slip that people make needs no page of documentation.

After each slip an officer does what the help says, to the letter, until nothing is found any more.
"""

import pytest

from migtrack.base.finding import Finding
from migtrack.check import check
from migtrack.load.build import load
from tests.officer import act
from tests.sample import TODAY, Memory

PROJECT = {
    "project.yaml": """\
id: new-project
title: {en: A new project, ar: مشروع جديد}
languages: [en, ar]
time_zone: Asia/Baghdad
weekend: [friday, saturday]
funder: {en: A funder, ar: ممول}
implementer: {en: An implementer, ar: منفذ}
budget: {amount: 500000, currency: CHF}
period: {start: 2021-01-01, end: 2021-12-31}
core_team: {officials_per_ministry: 2}
groups:
  - id: 1
    title: {en: Workshops, ar: ورش}
    planned: {workshop: 1}
  - id: 2
    title: {en: Seminars, ar: ندوات}
    planned: {seminar: 1}
  - id: 3
    title: {en: Visits, ar: زيارات}
    planned: {visit: 1}
    visit_seats: 2
""",
    "ministries.yaml": """\
ministries:
  - id: krg
    name: {en: A ministry, ar: وزارة}
    short: {en: KRG, ar: كرد}
""",
    "participants/krg.yaml": """\
ministry: krg
participants:
  - id: krg-01
    seat: 1
    name: {en: Omar Saleh, ar: عمر صالح}
    position: {en: Director, ar: مدير}
    gender: male
    nominated: 2020-10-15
    confirmed: 2021-01-10
  - id: krg-02
    seat: 2
    name: {en: Sara Aziz, ar: سارة عزيز}
    position: {en: Adviser, ar: مستشارة}
    gender: female
    nominated: 2020-11-01
    confirmed: 2021-01-10
  - id: krg-03
    reserve: 1
    name: {en: Rana Karim, ar: رنا كريم}
    position: {en: Adviser, ar: مستشارة}
    gender: undisclosed
""",
    "activities/workshop-1.yaml": """\
id: workshop-1
kind: workshop
group: 1
title: {en: First workshop, ar: الورشة الأولى}
dates: {start: 2021-03-02, end: 2021-03-03}
mode: in-person
venue: {en: Erbil, ar: أربيل}
experts:
  - {name: Expert 1}
attendance:
  2021-03-02:
    present: [krg-01, krg-02]
  2021-03-03:
    present: [krg-01, krg-02]
    excused: []
""",
    "activities/seminar-1.yaml": """\
id: seminar-1
kind: seminar
group: 2
title: {en: First seminar, ar: الندوة الأولى}
dates: {start: 2021-05-04, end: 2021-05-04}
mode: online
platform: Zoom
experts:
  - {name: Expert 2}
attendance:
  2021-05-04:
    present: [krg-01, krg-02]
""",
    "activities/visit-1.yaml": """\
id: visit-1
kind: visit
group: 3
title: {en: Study visit, ar: زيارة دراسية}
dates: {start: 2021-12-06, end: 2021-12-10}
mode: in-person
venue: {en: Bern, ar: برن}
travellers:
  - participant: krg-01
    invited: 2021-05-10
    passport_valid_until: 2024-02-28
    visa: {applied: 2021-05-20, decided: 2021-06-10, outcome: granted}
reserves: []
""",
    "requests.yaml": """\
requests:
  - id: request-1
    activity: seminar-1
    ministry: krg
    area: {en: Statistics, ar: إحصاء}
    received: 2021-05-12
    decided: {date: 2021-05-20, outcome: accepted}
    delivered: 2021-06-08
""",
    "sops.yaml": """\
sops:
  - id: sop-1
    title: {en: A procedure, ar: إجراء}
    activity: seminar-1
    drafted: 2021-05-10
    reviewed: 2021-06-01
""",
    "holidays.yaml": """\
holidays:
  - {from: 2021-03-21, name: {en: Nowruz, ar: نوروز}}
""",
    "waivers.yaml": """\
waivers: []
""",
}


PROJECT_FILE, TEAM, REQUESTS = "project.yaml", "participants/krg.yaml", "requests.yaml"
WORKSHOP, VISIT = "activities/workshop-1.yaml", "activities/visit-1.yaml"
SLIPS = [
    # a line in another column, a blank too few, a first line that is missing
    (PROJECT_FILE, "    title: {en: Visits, ar: زيارات}", "title: Visits"),
    (TEAM, "  - id: krg-01", "  -id: krg-01"),
    ("ministries.yaml", "ministries:\n", ""),
    (REQUESTS, "requests:\n", ""),
    ("sops.yaml", "sops:\n", ""),
    ("holidays.yaml", "holidays:\n", ""),
    (TEAM, "ministry: krg\nparticipants:\n", ""),
    # other words for fields, and fields that the format has not
    (WORKSHOP, "mode: in-person", "status: held\nmode: in-person"),
    (WORKSHOP, "mode: in-person", "status: completed\nmode: in-person"),
    (WORKSHOP, "mode: in-person", "time: 09:00\nmode: in-person"),
    (WORKSHOP, "mode: in-person", "comments: It went well\nmode: in-person"),
    (REQUESTS, "decided: {", "decision: {"),
    (PROJECT_FILE, "funder:", "Donor:"),
    (WORKSHOP, "venue:", "location:"),
    (WORKSHOP, "experts:\n  - {name: Expert 1}", "trainer: Expert 1"),
    (WORKSHOP, "attendance:", "Participants:"),
    # a value in the place of fields or of a list
    (TEAM, "    reserve: 1", "    reserve: 1\n    left: 2021-06-10"),
    (PROJECT_FILE, "{amount: 500000, currency: CHF}", "CHF 500,000"),
    (PROJECT_FILE, "amount: 500000", "amount: CHF 500 000"),
    (VISIT, "{applied: 2021-05-20, decided: 2021-06-10, outcome: granted}", "granted"),
    (VISIT, "reserves: []", "  - krg-02"),
    (WORKSHOP, "{start: 2021-03-02, end: 2021-03-03}", "2-3 March 2021"),
    (WORKSHOP, "\n  - {name: Expert 1}", " [Expert 1]"),
    (WORKSHOP, "    present: [krg-01, krg-02]\n    excused", "    present: 18\n    excused"),
    (WORKSHOP, "mode: in-person", "postponed: 2021-02-20\nmode: in-person"),
    # days
    (TEAM, "2020-10-15", "15/10/2020"),
    (TEAM, "2020-11-01", "1 November 2020"),
    (TEAM, "2020-11-01", "44136"),
    (TEAM, "2020-11-01", "01/11/2020"),
    # choices
    (TEAM, "gender: male", "gender: M"),
    (TEAM, "gender: female", "gender: F"),
    (TEAM, "gender: male", "gender: ذكر"),
    (TEAM, "gender: female", "gender: أنثى"),
    # the quotes and blanks of a word processor, and colons within texts
    (WORKSHOP, "en: Erbil,", "en: “Erbil”,"),
    (WORKSHOP, "{en: Erbil, ar: أربيل}", "“Erbil: Rotana”"),
    (TEAM, "gender: male", "gender:\u00a0male"),
    (TEAM, "    gender: male", "\u00a0   gender: male"),
    (WORKSHOP, "\nvenue", "\n\u00a0venue"),
    (VISIT, "mode: in-person", 'notes: He said: "I cannot"\nmode: in-person'),
    # a text in the letters of another language
    (TEAM, "{en: Omar Saleh, ar: عمر صالح}", "عمر صالح"),
    # lists in the column of their day
    (
        WORKSHOP,
        "    present: [krg-01, krg-02]\n    excused",
        "  present: [krg-01, krg-02]\n  excused",
    ),
]


def findings(files: dict[str, str]) -> list[Finding]:
    return list(check(load(Memory(files)), TODAY, TODAY).open)


def mended(files: dict[str, str], most: int) -> tuple[dict[str, str], list[str]]:
    """The files after the officer has followed the first finding, again and again."""
    told: list[str] = []
    while found := findings(files):
        assert len(told) < most, (told, found)
        told.append(f"{found[0].message} | {found[0].terminal_help or found[0].help}")
        files = act(files, found[0])
    return files, told


def test_the_project_is_clean_before() -> None:
    assert not findings(PROJECT)


@pytest.mark.parametrize(("path", "old", "new"), SLIPS)
def test_the_help_is_enough(path: str, old: str, new: str) -> None:
    assert PROJECT[path].count(old) == 1
    files = {**PROJECT, path: PROJECT[path].replace(old, new)}
    assert findings(files)
    mended(files, most=2)


def test_one_after_the_other_in_the_same_project() -> None:
    files, typed = PROJECT, 0
    for path, old, new in SLIPS:
        if files[path].count(old) == 1:  # what an earlier slip was about may read otherwise now
            files, told = mended({**files, path: files[path].replace(old, new)}, most=2)
            assert told, new
            typed += 1
    assert typed >= 30


def test_all_of_them_at_once() -> None:
    """But for the first two, whose help misleads where the same lines are wrong in another way."""
    first_of_each = {(path, old): new for path, old, new in reversed(SLIPS[2:])}
    files, typed = PROJECT, 0
    for (path, old), new in first_of_each.items():
        if files[path].count(old) == 1:
            files, typed = {**files, path: files[path].replace(old, new)}, typed + 1
    assert typed >= 20
    mended(files, most=2 * typed)


def test_a_file_under_another_name() -> None:
    copied = {**PROJECT, "activities/workshop-1 - Copy.yaml": PROJECT[WORKSHOP]}
    assert mended(copied, most=1)[0] == PROJECT
    renamed = {name.replace("krg.yaml", "KRG.yml"): text for name, text in PROJECT.items()}
    assert mended(renamed, most=1)[0] == PROJECT


@pytest.mark.parametrize("sign", [">", "|", ">-", "|+"])
def test_a_text_over_several_lines_is_none(sign: str) -> None:
    title = "title: {en: First workshop, ar: الورشة الأولى}"
    text = f"title:\n  en: {sign}\n    First\n    workshop\n  ar: الورشة الأولى"
    assert not findings({**PROJECT, WORKSHOP: PROJECT[WORKSHOP].replace(title, text)})


@pytest.mark.parametrize(
    ("day", "help_"),
    [("1442-02-28", "write the Gregorian day, such as"), ("yesterday", "write the day itself")],
)
def test_a_day_that_only_who_wrote_it_knows(day: str, help_: str) -> None:
    [finding] = findings({**PROJECT, TEAM: PROJECT[TEAM].replace("2020-10-15", day)})
    assert help_ in finding.help
