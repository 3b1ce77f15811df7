"""Changes of the sample's files, right and wrong, of every kind."""

from dataclasses import dataclass

from tests.sample import SAMPLE, edited

WAIVERS = """\
waivers:
  - {rule: low-attendance, subject: workshop-1, reason: A reason, approved_by: A head, approved: 2021-03-05}
"""
VIDEO_CONFERENCE = """\
id: video-conference-1
kind: video-conference
group: 3
activity: seminar-1
title: A video conference
"""
INDICATORS = """\
indicators:
  - {id: trained, objective: 1, title: Officials trained, figure: officials-trained, target: 20}
"""
OBJECTIVES = "objectives: [Skilled officials, Agreed procedures]"
BUDGET = """\
lines:
  - {id: fees, title: Fees, amount: 100000}
statements:
  - {date: 2021-03-31, spent: {fees: 12400.50}, source: Accounts of March}
"""
REPORTS = """\
reports:
  - {id: final, title: Final report, period: {start: 2021-01-01, end: 2021-12-31}, due: 2022-01-31}
"""
FILES = {
    **SAMPLE,
    "indicators.yaml": INDICATORS,
    "budget.yaml": BUDGET,
    "reports.yaml": REPORTS,
    "waivers.yaml": WAIVERS,
    "activities/video-conference-1.yaml": VIDEO_CONFERENCE,
}


@dataclass(frozen=True)
class Case:
    """A change of a file of the sample, which then is right or wrong."""

    path: str
    old: str
    new: str

    def text(self) -> str:
        """The file after the change."""
        if self.path in SAMPLE:
            return edited(self.path, (self.old, self.new))[self.path]
        assert FILES[self.path].count(self.old) == 1
        return FILES[self.path].replace(self.old, self.new)


CONTRACT, MINISTRIES, TEAM = "project.yaml", "ministries.yaml", "participants/mofa.yaml"
WORKSHOP, VISIT = "activities/workshop-1.yaml", "activities/visit-1.yaml"
CONFERENCE = "activities/video-conference-1.yaml"
SEAT_2 = "seat: 2, name: MoFA official 2"
FIRST_VISA = """\
host: The host
travellers:
  - participant: mofa-01
    invited: 2021-05-10
    passport_valid_until: 2024-02-28
    visa: {applied: 2021-05-20, decided: 2021-06-10, outcome: granted}"""
VISA = "{applied: 2021-05-20, decided: 2021-06-10, outcome: granted}"
MINISTRIES_LIST = SAMPLE["ministries.yaml"]
LIST = "present: [mofa-01, mofa-02, moi-01, moi-02]"

GOOD = [
    Case(CONTRACT, "title: A sample project", "title: {en: A sample project}"),
    Case(CONTRACT, "title: A sample project", "title: 2021"),
    Case(CONTRACT, "title: A sample project", "title: no"),
    Case(CONTRACT, "title: A sample project", "title: true\nacronym: ~\nobjectives:"),
    Case(CONTRACT, OBJECTIVES, "objectives: [1, {en: b, }]"),
    Case(CONTRACT, "amount: 100000", "amount: 100000.25"),
    Case(CONTRACT, "amount: 100000", 'amount: "100000.25"'),
    Case(CONTRACT, "amount: 100000", "amount: 0"),
    Case(CONTRACT, "weekend: [friday, saturday]", "weekend:"),
    Case(CONTRACT, "planned: {visit: 1}", "planned: {visit: 1, seminar: '2'}"),
    Case(CONTRACT, "id: sample\n", "id: 2021\n"),
    Case(CONTRACT, "id: sample\n", "id: sample\npolicy: {women_percent: ~, small_cell: 3}\n"),
    Case(
        CONTRACT,
        "id: sample\n",
        "id: sample\namendments: [{signed: 2021-10-20, kind: extension, end: 2022-03-14, reason: x}]\n",
    ),
    Case(MINISTRIES, "short: MoFA", "short: MoFA, officials: 3"),
    Case(MINISTRIES, "short: MoFA", "short: 12:30"),
    Case(MINISTRIES, "short: MoFA", "short: MoFA, documents: [1123, 1e3, a.pdf]"),
    Case(TEAM, SEAT_2, "seat: '2', name: .nan, letter: 1123"),
    Case(TEAM, SEAT_2, "reserve: 2, seat: ~, name: x"),
    Case(TEAM, SEAT_2, "reserve: 2, seat: 2, name: x, phone: 07701234567"),
    Case(TEAM, SEAT_2, "seat: 2, name: x, phone: +964 770 000 0000, email: a@example.org"),
    Case(TEAM, SEAT_2, "seat: 2, name: x, phone: ~, left: {date: 2021-06-30, reason: 1}"),
    Case(TEAM, "ministry: mofa", "ministry: mofa\nvacant_seats: [3, '4']\nnotes: {en: x}"),
    Case(WORKSHOP, LIST, "present: others"),
    Case(WORKSHOP, LIST, "present: 'others'"),
    Case(WORKSHOP, LIST, "present: [1, true, mofa-01]"),
    Case(WORKSHOP, LIST, "present: ~\n    guests: 2"),
    Case(WORKSHOP, LIST, "present: []\n  2021-03-04: {}"),
    Case(WORKSHOP, "mode: in-person", "mode:"),
    Case(WORKSHOP, "venue: Baghdad", "venue: {en: Baghdad}"),
    Case(WORKSHOP, "group: 1", 'group: "1"'),
    Case(
        WORKSHOP,
        "mode: in-person",
        "postponed: [{date: 2021-02-01, from: {start: 2021-02-02, end: 2021-02-03}, reason: x}]",
    ),
    Case(VISIT, "host: The host", "host: The host\nseats: 8"),
    Case(VISIT, "reserves: [mofa-02]", "reserves:"),
    Case(VISIT, "reserves: [mofa-02]", "reserves: [{participant: mofa-02}, moi-02]"),
    Case(VISIT, "reserves: [mofa-02]", "reserves: [{participant: mofa-02, declined: 2021-06-10}]"),
    Case(VISIT, FIRST_VISA, FIRST_VISA.replace(VISA, "not-required")),
    Case(VISIT, FIRST_VISA, FIRST_VISA.replace(VISA, "[{outcome: refused}]")),
    Case(VISIT, "reserves: [mofa-02]", "cancelled: {date: 2021-08-01, reason: x}"),
    Case(CONFERENCE, "activity: seminar-1", "activity: 1\nrequest: ~\ninvited: [moi-01]"),
    Case("sops.yaml", "reviewed: 2021-06-01", "reviewed:\n    adopted: []"),
    Case(
        "sops.yaml",
        "reviewed: 2021-06-01",
        "applied:\n      - {ministry: moi, date: 2021-06-01, evidence: 2}",
    ),
    Case("requests.yaml", "outcome: accepted", "outcome: accepted, reason: ~"),
    Case("requests.yaml", "outcome: accepted", "outcome: declined, reason: x"),
    Case("requests.yaml", "outcome: accepted", "outcome: declined, reason: {en: x}"),
    Case("holidays.yaml", "to: 2021-05-15, ", ""),
    Case("waivers.yaml", "approved: 2021-03-05", "approved: 2021-03-05, until: ~"),
    Case("waivers.yaml", "rule: low-attendance", "rule: MT501"),
    Case("indicators.yaml", "target: 20", "target: 20.5, unit: people, kind: workshop"),
    Case("indicators.yaml", "figure: officials-trained, target", "measured: [], target"),
    Case("budget.yaml", "{fees: 12400.50}", '{fees: "0"}, committed: {fees: 800}'),
    Case("reports.yaml", "due: 2022-01-31", "due: 2022-01-31, submitted: ~, summary: Done"),
]

BAD = [
    Case(CONTRACT, OBJECTIVES, "objectives: [1, ~]"),
    Case(CONTRACT, "weekend: [friday, saturday]", "weekend: [friday, ~]"),
    Case(CONTRACT, "planned: {visit: 1}", "planned: {visit: ~}"),
    Case(TEAM, "ministry: mofa", "ministry: mofa\nvacant_seats: [3, ~]"),
    Case(WORKSHOP, LIST, "present: [mofa-01, ~]"),
    Case(WORKSHOP, LIST, "present: []\n  2021-03-04:"),
    Case("holidays.yaml", "holidays:\n  - {", "holidays:\n  -\n  - {"),
    Case("sops.yaml", "sops:\n", "sops:\n  - {}\n"),
    Case(CONTRACT, "title: A sample project", "title:"),
    Case(CONTRACT, "title: A sample project", 'title: " "'),
    Case(CONTRACT, "title: A sample project", "title: [A]"),
    Case(CONTRACT, "title: A sample project", "titel: A sample project"),
    Case(CONTRACT, "title: A sample project", "title: {en: [A]}"),
    Case(CONTRACT, "languages: [en]", "languages: en"),
    Case(CONTRACT, "languages: [en]", "languages: []"),
    Case(CONTRACT, "languages: [en]", "languages: [~]"),
    Case(CONTRACT, "languages: [en]", "languages: [english]"),
    Case(CONTRACT, "amount: 100000", "amount: 303,280"),
    Case(CONTRACT, "amount: 100000", "amount: -1"),
    Case(CONTRACT, "amount: 100000", "amount: much"),
    Case(CONTRACT, "amount: 100000", "amount: 1000000000000000"),
    Case(CONTRACT, "currency: EUR", "currency: euro"),
    Case(CONTRACT, "start: 2021-01-01", "start: 2021-02-30"),
    Case(CONTRACT, "start: 2021-01-01", "start: 1.1.2021"),
    Case(CONTRACT, "start: 2021-01-01", "start: 20210101"),
    Case(CONTRACT, "start: 2021-01-01", "start: ٢٠٢١-٠١-٠١"),
    Case(CONTRACT, "weekend: [friday, saturday]", "weekend: [Friday]"),
    Case(CONTRACT, "planned: {visit: 1}", "planned: {visits: 1}"),
    Case(CONTRACT, "planned: {visit: 1}", "planned: {visit: one}"),
    Case(CONTRACT, "id: sample\n", "id: A Sample\n"),
    Case(CONTRACT, "id: sample\n", f"id: {'a' * 65}\n"),
    Case(CONTRACT, "id: sample\n", "id: sample\npolicy: {small_cell: -3}\n"),
    Case(CONTRACT, "id: sample\n", "id: sample\npolicy: {smal_cell: 3}\n"),
    Case(MINISTRIES, "short: MoFA", "short: {en: MoFA, ar: x}"),
    Case(MINISTRIES, "short: MoFA", "short: {en: Bern, Switzerland}"),
    Case(MINISTRIES, "short: MoFA", "short: MoFA, officials: 1234567"),
    Case(MINISTRIES, "short: MoFA", "short: MoFA, officials: true"),
    Case(MINISTRIES, ", short: MoFA", ""),
    Case(TEAM, SEAT_2, "name: x"),
    Case(TEAM, SEAT_2, "seat: ~, name: x"),
    Case(TEAM, SEAT_2, "seat: two, name: x"),
    Case(TEAM, SEAT_2, "seat: 2, name: x, phone: '12'"),
    Case(TEAM, SEAT_2, "seat: 2, name: x, phone: none"),
    Case(TEAM, SEAT_2, "seat: 2, name: x, email: a@example"),
    Case(TEAM, SEAT_2, "seat: 2, name: x, left: 2021-06-30"),
    Case(TEAM, SEAT_2, "seat: 2, name: x, left: {date: 2021-06-30}"),
    Case(TEAM, "id: mofa-02", "id: others"),
    Case(TEAM, "id: mofa-02", "id: mofa_02"),
    Case(TEAM, "gender: female", "gender: f"),
    Case(TEAM, "gender: female", "gender: ~"),
    Case(TEAM, "ministry: mofa", "ministry:"),
    Case(WORKSHOP, LIST, "present: other"),
    Case(WORKSHOP, LIST, "present: {others: ~}"),
    Case(WORKSHOP, LIST, "guests: some"),
    Case(WORKSHOP, LIST, "present: others\n  2021-02-30: {present: others}"),
    Case(WORKSHOP, LIST, "present: others\n  3 March: {present: others}"),
    Case(WORKSHOP, "mode: in-person", "mode: In-person"),
    Case(WORKSHOP, "mode: in-person", "seats: 8"),
    Case(WORKSHOP, "mode: in-person", "seats:"),
    Case(VISIT, "mode: in-person", "invited: [mofa-01]"),
    Case(WORKSHOP, "kind: workshop", "kind: work-shop"),
    Case(WORKSHOP, "group: 1\n", ""),
    Case(WORKSHOP, "venue: Baghdad", "venue: {en: ~}"),
    Case(WORKSHOP, "venue: Baghdad", "venue: {}"),
    Case(MINISTRIES, MINISTRIES_LIST, "ministries: []"),
    Case(VISIT, "kind: visit", "kind: seminar"),
    Case(VISIT, "host: The host", "host: The host\nactivity: seminar-1"),
    Case(VISIT, "reserves: [mofa-02]", "reserves: mofa-02"),
    Case(VISIT, "reserves: [mofa-02]", "reserves: [{declined: 2021-06-10}]"),
    Case(VISIT, FIRST_VISA, FIRST_VISA.replace(VISA, "granted")),
    Case(VISIT, FIRST_VISA, FIRST_VISA.replace(VISA, "[granted]")),
    Case(VISIT, FIRST_VISA, FIRST_VISA.replace(VISA, "[{}]")),
    Case(VISIT, FIRST_VISA, FIRST_VISA.replace(VISA, "[not-required]")),
    Case(VISIT, "reserves: [mofa-02]", "cancelled: {date: 2021-08-01}"),
    Case(CONFERENCE, "activity: seminar-1", "activity: seminar-1\nhost: x"),
    Case("sops.yaml", "reviewed: 2021-06-01", "adopted: [{ministry: moi, date: 2021-06-01}]"),
    Case("sops.yaml", "sops:\n", "sop:\n"),
    Case("requests.yaml", "outcome: accepted", "outcome: declined"),
    Case("requests.yaml", "outcome: accepted", "outcome: declined, reason: ~"),
    Case("requests.yaml", "outcome: accepted", "outcome: yes"),
    Case("holidays.yaml", "from: 2021-05-13, ", ""),
    Case("holidays.yaml", "name: Eid al-Fitr", "name: ''"),
    Case("waivers.yaml", "approved: 2021-03-05", "until: 2021-03-05"),
    Case("waivers.yaml", "approved: 2021-03-05", "approved: 2021-3-5"),
    Case("indicators.yaml", "figure: officials-trained", "figure: officials"),
    Case("indicators.yaml", "target: 20", "target: twenty"),
    Case("indicators.yaml", "target: 20", "target: -20"),
    Case("budget.yaml", "{fees: 12400.50}", '{fees: "12,400.50"}'),
    Case("reports.yaml", "due: 2022-01-31", "due: 2022-01"),
    Case("reports.yaml", "due: 2022-01-31", "submitted: 2022-01-31"),
]
