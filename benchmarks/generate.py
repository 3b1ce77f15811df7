"""Projects of any size in migtrack's own format, with the findings that they must bring.

Run `python benchmarks/generate.py FOLDER PARTICIPANTS [--faulty]`.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

FIRST_DAY = date(2012, 1, 1)
PER_MINISTRY = 4
PER_ACTIVITY = 100
NAMED = 20
"""How many officials an attendance list names, besides `others`."""
EXPECTED = "expected.json"
"""What the generator planted, beside `data`: code, path and line of each finding."""

Planted = tuple[str, str, int]
Fields = dict[str, str | None]
"""The fields of a participant, as they are written."""


@dataclass
class Plan:
    """What is written, and which findings it must bring."""

    folder: str
    participants: int
    faulty: bool
    planted: list[Planted] = field(default_factory=list)
    size: int = 0

    @property
    def ministries(self) -> int:
        """How many ministries, of four officials each."""
        return max(self.participants // PER_MINISTRY, 1)

    @property
    def activities(self) -> int:
        """How many activities: one for a hundred officials, ten at the least."""
        return max(self.participants // PER_ACTIVITY, 10)

    def write(self, path: str, lines: list[str]) -> None:
        """Write a file of the project; a line that ends in `#! CODE` is a planted fault."""
        out = []
        for number, line in enumerate("\n".join(lines).split("\n"), start=1):
            text, _, code = line.partition("#! ")
            out.append(text)
            if code:
                self.planted.append((code, f"data/{path}", number))
        content = ("\n".join(out) + "\n").encode()
        self.size += len(content)
        target = os.path.join(self.folder, "data", path)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "wb") as file:
            file.write(content)


def ministry(index: int) -> str:
    """The id of the n-th ministry."""
    return f"m{index:05}"


def official(index: int) -> str:
    """The id of the n-th official of all."""
    return f"{ministry(index // PER_MINISTRY)}-{index % PER_MINISTRY + 1:02}"


def generate(folder: str, participants: int, *, faulty: bool) -> Plan:
    """Write a whole project and what a check of it must find."""
    plan = Plan(folder, participants, faulty)
    plan.write("project.yaml", list(_contract(plan)))
    names = [_ministry_line(index) for index in range(plan.ministries)]
    plan.write("ministries.yaml", ["ministries:", *names])
    for index in range(plan.ministries):
        plan.write(f"participants/{ministry(index)}.yaml", list(_team(plan, index)))
    days = _working_days()
    for index in range(plan.activities):
        plan.write(f"activities/activity-{index}.yaml", list(_activity(plan, index, days)))
    with open(os.path.join(folder, EXPECTED), "w", encoding="utf-8") as file:
        json.dump(sorted(plan.planted), file)
    return plan


def _contract(plan: Plan) -> Iterator[str]:
    kinds = [_kind(index) for index in range(plan.activities)]
    yield from (
        "id: benchmark",
        "title: {en: A project of many, ar: مشروع كبير}",
        "languages: [en, ar]",
        "time_zone: Asia/Baghdad",
        "weekend: [friday, saturday]",
        "funder: {en: A funder, ar: جهة مانحة}",
        "implementer: {en: An implementer, ar: جهة منفذة}",
        "budget: {amount: 303280, currency: EUR}",
        "period: {start: 2012-01-01, end: 2031-12-31}",
        f"core_team: {{officials_per_ministry: {PER_MINISTRY}}}",
        "groups:",
        "  - id: 1",
        "    title: {en: Workshops, ar: ورش عمل}",
        f"    planned: {{workshop: {kinds.count('workshop')}}}",
        "  - id: 2",
        "    title: {en: Seminars, ar: ندوات}",
        f"    planned: {{seminar: {kinds.count('seminar')}}}",
    )


def _ministry_line(index: int) -> str:
    name = f"{{en: Ministry {index}, ar: وزارة {index}}}"
    return f"  - {{id: {ministry(index)}, name: {name}, short: {{en: M{index}, ar: و{index}}}}}"


_POSITIONS = (
    ("Director General", "مدير عام"),
    ("Director", "مدير"),
    ("Adviser", "مستشار"),
    ("Head of unit", "رئيس وحدة"),
    ("Legal officer", "موظف قانوني"),
)

NEW_LINE = "\n"

EVERY = 400
"""In the faulty variant each kind of fault strikes some of so many ministries."""
REPEATED = 4
"""So many of them, in a row: one per cent each."""


def _team(plan: Plan, index: int) -> Iterator[str]:
    yield f"ministry: {ministry(index)}"
    yield "participants:"
    for place in range(PER_MINISTRY):
        fields = _participant(index, place)
        if plan.faulty and place == 0 and index % EVERY < len(FAULTS) * REPEATED:
            FAULTS[index % EVERY // REPEATED](fields)
        lead = "  - "
        for name, value in fields.items():
            if value is not None:
                yield f"{lead}{name}:{value if value.startswith(NEW_LINE) else f' {value}'}"
                lead = "    "


def _participant(index: int, place: int) -> Fields:
    number = index * PER_MINISTRY + place
    english, arabic = _POSITIONS[number % len(_POSITIONS)]
    nominated = FIRST_DAY + timedelta(days=number % 180)
    return {
        "id": official(number),
        "seat": str(place + 1),
        "name": f"\n      en: Official {number} of ministry {index}"
        f"\n      ar: المسؤول {number} في الوزارة {index}",
        "position": f"{{en: {english}, ar: {arabic}}}",
        "gender": "female" if number % 2 else "male",
        "nominated": nominated.isoformat(),
        "letter": f"M{index}/{number}",
        "confirmed": (nominated + timedelta(days=30)).isoformat(),
        "email": f"official-{number}@ministry-{index}.example",
        "phone": f"+964 700 {number // 10000:03} {number % 10000:04}",
        "notes": f"Speaks English and Arabic; interested in topic {number % 37}.",
    }


def _bad_date(fields: Fields) -> None:
    fields["confirmed"] = "2012-02-30#! MT105"


def _unknown_field(fields: Fields) -> None:
    fields["leter"] = f"{fields.pop('letter')}#! MT102"


def _unknown_choice(fields: Fields) -> None:
    fields["gender"] = "mael#! MT104"


def _missing_field(fields: Fields) -> None:
    fields["id"] = f"{fields['id']}#! MT101"
    fields["position"] = None


def _wrong_order(fields: Fields) -> None:
    fields["confirmed"] = "2011-06-01#! MT305"


def _bad_contact(fields: Fields) -> None:
    fields["email"] = "official(at)ministry.example#! MT108"


def _bad_number(fields: Fields) -> None:
    fields["seat"] = "one#! MT107"


def _duplicate_key(fields: Fields) -> None:
    fields["gender"] = "male\n    gender: female#! MT003"


def _missing_translation(fields: Fields) -> None:
    fields["position"] = "{en: Director}#! MT803"


def _personal_data(fields: Fields) -> None:
    fields["notes"] = "Travels with passport A1234567.#! MT804"


def _invisible_character(fields: Fields) -> None:
    identity = fields["id"]
    fields["name"] = f"{{en: Offi\u200bcial {identity}, ar: مسؤول {identity}}}#! MT802"


def _comment_in_text(fields: Fields) -> None:
    fields["letter"] = "M1 #1123#! MT008"


FAULTS = (
    _bad_date,
    _unknown_field,
    _unknown_choice,
    _missing_field,
    _wrong_order,
    _bad_contact,
    _bad_number,
    _duplicate_key,
    _missing_translation,
    _personal_data,
    _invisible_character,
    _comment_in_text,
)


def _working_days() -> list[date]:
    days = (date(2013, 1, 1) + timedelta(days=number) for number in range(12 * 365))
    return [day for day in days if day.weekday() not in (4, 5)]


def _kind(index: int) -> str:
    return "video-conference" if index % 10 == 9 else "seminar" if index % 4 == 3 else "workshop"


def _activity(plan: Plan, index: int, days: list[date]) -> Iterator[str]:
    kind, day = _kind(index), days[index]
    named = [official(index * PER_ACTIVITY + n * 3) for n in range(NAMED)]
    named = [identity for identity in named if _number(identity) < plan.participants]
    named = named[: max(plan.participants // 10, 1)]
    yield f"id: activity-{index}"
    yield f"kind: {kind}"
    yield f"group: {2 if kind == 'seminar' else 1}"
    yield "title:"
    yield f"  en: A day about topic {index} of the benchmark"
    yield f"  ar: يوم عن الموضوع {index}"
    yield f"dates: {{start: {day}, end: {day}}}"
    yield "mode: " + ("online" if kind == "video-conference" else "in-person")
    yield "platform: Zoom" if kind == "video-conference" else "venue: {en: Baghdad, ar: بغداد}"
    if kind == "video-conference":
        yield "seminar: activity-3"
        yield f"invited: [{', '.join(named)}]"
    yield "experts:"
    yield f"  - {{name: Expert {index % 50}, organisation: An agency}}"
    yield "attendance:"
    yield f"  {day}:"
    if kind == "video-conference":
        yield f"    present: [{', '.join(named)}]"
        return
    yield "    present: others"
    yield f"    excused: [{', '.join(named[: NAMED // 2])}]"
    if named[NAMED // 2 :]:
        yield f"    absent: [{', '.join(named[NAMED // 2 :])}]"


def _number(identity: str) -> int:
    return int(identity[1:6]) * PER_MINISTRY + int(identity[7:]) - 1


def main() -> None:
    """Generate from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("participants", type=int)
    parser.add_argument("--faulty", action="store_true")
    arguments = parser.parse_args()
    plan = generate(arguments.folder, arguments.participants, faulty=arguments.faulty)
    sys.stdout.write(f"{plan.participants:,} participants, {plan.size:,} bytes\n")


if __name__ == "__main__":
    main()
