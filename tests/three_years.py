"""A project of twelve ministries, 72 officials, 40 activities and three years, of which all is made up."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from migtrack.load.build import Loaded, load
from tests.sample import Memory

START, END = date(2020, 11, 15), date(2023, 11, 14)
SEATS = 6
MINISTRIES = {
    "mofa": ("Ministry of Foreign Affairs", "MoFA", "وزارة الخارجية"),
    "moi": ("Ministry of Interior", "MoI", "وزارة الداخلية"),
    "momd": ("Ministry of Migration and Displaced", "MoMD", "وزارة الهجرة والمهجرين"),
    "molsa": ("Ministry of Labour and Social Affairs", "MoLSA", "وزارة العمل والشؤون الاجتماعية"),
    "mop": ("Ministry of Planning", "MoP", "وزارة التخطيط"),
    "moj": ("Ministry of Justice", "MoJ", "وزارة العدل"),
    "moh": ("Ministry of Health", "MoH", "وزارة الصحة"),
    "moe": ("Ministry of Education", "MoE", "وزارة التربية"),
    "mohe": ("Ministry of Higher Education", "MoHESR", "وزارة التعليم العالي والبحث العلمي"),
    "mof": ("Ministry of Finance", "MoF", "وزارة المالية"),
    "mot": ("Ministry of Trade", "MoT", "وزارة التجارة"),
    "moys": ("Ministry of Youth and Sports", "MoYS", "وزارة الشباب والرياضة"),
}
TOPICS = (
    "Return and reintegration",
    "Irregular migration",
    "Migration and development",
    "Border management and security",
    "Asylum and refugees",
    "Labour migration",
    "Migration data and statistics",
    "Counter-trafficking and referral",
)
ARABIC_TOPIC = "إدارة الهجرة"
KINDS = ("workshop", "seminar", "workshop", "video-conference", "workshop")
"""By turns; every tenth activity is a study visit."""
UNLISTED = (11, 26)
"""The activities of which nobody kept a list."""
UNDATED = (38, 39, 40)
"""The activities that never got dates."""
CANCELLED = (9, 23)


def _planned(number: int) -> date:
    """The first day of an activity: a Monday."""
    day = START + timedelta(days=40 + 25 * number)
    return day - timedelta(days=day.weekday())


def _activity(number: int, name: str, kind: str, group: int) -> str:
    first = _planned(number)
    last = first + timedelta(days=4 if kind == "visit" else kind == "workshop")
    fixed = first - timedelta(days=45)
    lines = [
        f"id: {name}",
        f"kind: {kind}",
        f"group: {group}",
        f"title: {{en: '{TOPICS[number % 8]}, part {number // 8 + 1}', ar: {ARABIC_TOPIC}}}",
    ]
    if number in UNDATED:
        return "\n".join([*lines, "mode: online", ""])
    if number in CANCELLED:
        lines.append(f"cancelled: {{date: {first - timedelta(days=20)}, reason: No quorum}}")
    lines.append(f"dates: {{start: {first}, end: {last}, fixed: {fixed}}}")
    if number % 7 == 3:
        old = first - timedelta(days=14)
        lines += [
            "postponed:",
            f"  - date: {old - timedelta(days=30)}",
            f"    from: {{start: {old}, end: {old + (last - first)}}}",
            "    reason: Travel restrictions",
        ]
        lines[-5] = f"dates: {{start: {first}, end: {last}, fixed: {old - timedelta(days=28)}}}"
    if kind == "visit":
        lines += [
            "mode: in-person",
            "venue: {en: Bern, ar: برن}",
            "host: {en: The host, ar: المضيف}",
            "travellers:",
        ]
        for ministry in list(MINISTRIES)[:8]:
            invited = first - timedelta(days=130)
            lines += [
                f"  - participant: {ministry}-0{number // 10}",
                f"    invited: {invited}",
                "    passport_valid_until: 2026-03-14",
                f"    visa: {{applied: {invited}, decided: {first}, outcome: granted}}",
            ]
    elif kind == "workshop":
        lines += ["mode: in-person", "venue: {en: Baghdad, ar: بغداد}"]
    else:
        lines += ["mode: online", "platform: Zoom"]
    if kind != "visit":
        lines.append("experts: [{name: Expert 1, organisation: An agency}]")
    if number not in (*UNLISTED, *CANCELLED):
        lines.append("attendance:")
        absent = (
            "moi-02, mof-03, mot-04"
            if number % 5
            else ", ".join(
                f"{ministry}-0{seat}" for ministry in list(MINISTRIES)[:6] for seat in (1, 2, 3)
            )
        )
        if kind == "visit":
            absent = "[]"
        day = first
        while day <= last:
            missing = "" if kind == "visit" else f", absent: [{absent}]"
            lines.append(f"  {day}: {{present: others{missing}}}")
            day += timedelta(days=1)
        if kind == "workshop":
            lines += [
                "evaluation: {answers: 40, average: 4.2, out_of: 5}",
                "tests: {out_of: 9, before: {taken: 40, average: 5}, after: {taken: 40, average: 7}}",
            ]
    return "\n".join([*lines, ""])


def _activities() -> Iterator[tuple[str, str]]:
    counts = dict.fromkeys(("workshop", "seminar", "video-conference", "visit"), 0)
    for number in range(1, 41):
        kind = "visit" if number % 10 == 0 and number < 40 else KINDS[number % 5]
        counts[kind] += 1
        name = f"{kind}-{counts[kind]}"
        group = {"workshop": 1 + number // 20, "visit": 3}.get(kind, 4)
        yield f"activities/{name}.yaml", _activity(number, name, kind, group)


def _teams() -> Iterator[tuple[str, str]]:
    for ministry, (_, short, arabic) in MINISTRIES.items():
        people = "".join(
            f"  - {{id: {ministry}-0{seat}, seat: {seat}, name: {{en: {short} official {seat}, "
            f"ar: {arabic} {'٠١٢٣٤٥٦'[seat]}}}, position: {{en: Director, ar: مدير}}, gender: {('female', 'male')[seat % 2]}, "
            "nominated: 2020-12-10, confirmed: 2020-12-20"
            f"{', left: {date: 2022-02-10, reason: A new post}' if (ministry, seat) == ('moj', 5) else ''}}}\n"
            for seat in range(1, SEATS + 1)
        )
        yield f"participants/{ministry}.yaml", f"ministry: {ministry}\nparticipants:\n{people}"


def _project() -> str:
    objectives = "".join(
        f"  - {{en: 'Objective on {TOPICS[n].lower()} in the ministries concerned', ar: هدف في {ARABIC_TOPIC}}}\n"
        for n in range(6)
    )
    return f"""\
id: three-years
acronym: MIG3
title: {{en: Capacities for migration governance in twelve ministries, ar: قدرات حوكمة الهجرة}}
languages: [en, ar]
time_zone: Asia/Baghdad
weekend: [friday, saturday]
funder: {{en: A funder, ar: جهة مانحة}}
implementer: {{en: An agency, ar: وكالة}}
budget: {{amount: 2400000, currency: EUR}}
period: {{start: {START}, end: {END}}}
objectives:
{objectives}core_team: {{officials_per_ministry: {SEATS}}}
groups:
  - {{id: 1, title: {{en: First workshops, ar: ورش العمل الأولى}}, planned: {{workshop: 9}}}}
  - {{id: 2, title: {{en: Further workshops, ar: ورش العمل اللاحقة}}, planned: {{workshop: 10}}}}
  - {{id: 3, title: {{en: Study visits, ar: الزيارات الدراسية}}, planned: {{visit: 3}}, visit_seats: 8}}
  - {{id: 4, title: {{en: Standards, ar: المعايير}}, planned: {{seminar: 8}}}}
"""


def _indicators() -> str:
    figures = (
        "officials-trained",
        "attendance",
        "sops-adopted",
        "satisfaction",
        "knowledge-gained",
    )
    entries = []
    for number in range(12):
        figure = figures[number] if number < len(figures) else ""
        source = (
            f"figure: {figure}"
            if figure
            else (
                "measured: [{date: 2021-10-01, value: 3, source: {en: A survey, ar: استطلاع}}, "
                "{date: 2022-10-01, value: 7, source: {en: A survey, ar: استطلاع}}]"
            )
        )
        entries.append(
            f"  - id: indicator-{number + 1}\n    objective: {number // 2 + 1}\n"
            f"    title: {{en: 'Progress on {TOPICS[number % 8].lower()}', ar: التقدم في {ARABIC_TOPIC}}}\n"
            f"    target: {(70, 85, 12, 80, 20)[number] if figure else 6 + number % 3}\n    {source}\n"
        )
    return "indicators:\n" + "".join(entries)


def _sops() -> str:
    entries = []
    for number in range(1, 9):
        drafted = START + timedelta(days=110 * number)
        adopted = "".join(
            f"      - {{ministry: {ministry}, date: {drafted + timedelta(days=60)}, instrument: Order}}\n"
            for ministry in list(MINISTRIES)[: 12 if number < 4 else 5]
        )
        applied = adopted.replace("instrument: Order", "evidence: Files") if number < 4 else ""
        entries.append(
            f"  - id: sop-{number}\n    title: {{en: 'Procedure on {TOPICS[number - 1].lower()}', ar: إجراء}}\n"
            f"    activity: seminar-1\n    drafted: {drafted}\n    reviewed: {drafted + timedelta(days=30)}\n"
            f"    adopted:\n{adopted}" + (f"    applied:\n{applied}" if applied else "")
        )
    return "sops:\n" + "".join(entries)


def _requests() -> str:
    entries = []
    for number in range(1, 19):
        day = START + timedelta(days=100 + 50 * number)
        done = (
            ""
            if number == 16
            else (
                f"    decided: {{date: {day + timedelta(days=7)}, outcome: "
                + ("accepted}\n" if number % 4 else "declined, reason: No means}\n")
            )
        )
        if done and number % 4:
            done += f"    delivered: {day + timedelta(days=40)}\n    expert: Expert 1\n"
        entries.append(
            f"  - id: request-{number}\n    activity: seminar-1\n    ministry: {list(MINISTRIES)[number % 12]}\n"
            f"    area: {{en: 'Advice on {TOPICS[number % 8].lower()}', ar: مشورة}}\n    received: {day}\n{done}"
        )
    return "requests:\n" + "".join(entries)


def _reports() -> str:
    entries = []
    for number in range(1, 7):
        start = START + timedelta(days=182 * (number - 1))
        end = END if number == 6 else start + timedelta(days=181)
        due = end + timedelta(days=60)
        done = (
            f"    submitted: {due - timedelta(days=3)}\n    accepted: {due + timedelta(days=20)}\n"
        )
        entries.append(
            f"  - id: report-{number}\n    title: {{en: Report {number}, ar: تقرير}}\n"
            f"    period: {{start: {start}, end: {end}}}\n    due: {due}\n{done}"
        )
    return "reports:\n" + "".join(entries)


def _budget() -> str:
    statements = "".join(
        f"  - {{date: {START + timedelta(days=182 * number)}, spent: {{staff: {190_000 * number}, "
        f"travel: {180_000 * number}}}, source: {{en: Accounts, ar: حسابات}}}}\n"
        for number in range(1, 7)
    )
    return (
        "lines:\n  - {id: staff, title: {en: Staff, ar: الموظفون}, amount: 1200000}\n"
        "  - {id: travel, title: {en: Travel, ar: السفر}, amount: 1200000}\n"
        f"statements:\n{statements}"
    )


def files() -> dict[str, str]:
    """The files by their paths below `data/`."""
    ministries = "".join(
        f"  - {{id: {name}, name: {{en: {title}, ar: {arabic}}}, short: {short}}}\n"
        for name, (title, short, arabic) in MINISTRIES.items()
    )
    return {
        "project.yaml": _project(),
        "ministries.yaml": f"ministries:\n{ministries}",
        "indicators.yaml": _indicators(),
        "sops.yaml": _sops(),
        "requests.yaml": _requests(),
        "reports.yaml": _reports(),
        "budget.yaml": _budget(),
        **dict(_teams()),
        **dict(_activities()),
    }


@cache
def three_years() -> Loaded:
    """The project, loaded once."""
    return load(Memory(files()))
