"""A project with other facts needs other data and no other code."""

from pathlib import Path

from tests.command import run
from tests.sample import write_to

PROJECT = {
    "project.yaml": """\
id: appui
title: {fr: Appui aux ministères, ar: دعم الوزارات}
languages: [fr, ar]
time_zone: Africa/Tunis
weekend: [saturday, sunday]
funder: {fr: Coopération suisse, ar: التعاون السويسري}
implementer: {fr: Une agence, ar: وكالة}
budget: {amount: 99000.50, currency: CHF}
period: {start: 2024-01-01, end: 2024-12-31}
core_team: {officials_per_ministry: 1}
groups:
  - {id: 1, title: {fr: Ateliers, ar: ورش}, planned: {workshop: 1}}
  - {id: 2, title: {fr: Voyages, ar: زيارات}, planned: {visit: 2}, visit_seats: 3}
amendments:
  - {signed: 2024-11-01, kind: no-cost-extension, end: 2025-03-31, reason: {fr: Retards, ar: تأخير}}
""",
    "ministries.yaml": """\
ministries:
  - {id: interieur, name: {fr: Intérieur, ar: الداخلية}, short: {fr: MI, ar: داخلية}, officials: 3}
  - {id: sante, name: {fr: Santé, ar: الصحة}, short: {fr: MS, ar: صحة}, officials: 2}
  - {id: travail, name: {fr: Travail, ar: العمل}, short: {fr: MT, ar: عمل}}
""",
    "activities/atelier-1.yaml": """\
id: atelier-1
kind: workshop
group: 1
title: {fr: Premier atelier, ar: الورشة الأولى}
dates: {start: 2024-03-06, end: 2024-03-06}
mode: in-person
venue: {fr: Tunis, ar: تونس}
experts: [{name: Expert A}]
attendance:
  2024-03-06: {present: others}
""",
}


def officials(ministry: str, count: int) -> str:
    entries = "".join(
        f"  - {{id: {ministry}-{n}, seat: {n}, name: {{fr: Agent {ministry} {n}, ar: موظف {ministry} {n}}}, "
        f"position: {{fr: Cadre, ar: إطار}}, gender: female, nominated: 2024-01-05, "
        f"confirmed: 2024-01-20}}\n"
        for n in range(1, count + 1)
    )
    return f"ministry: {ministry}\nparticipants:\n{entries}"


def visit(number: int, month: int, travellers: list[str]) -> str:
    entries = "".join(
        f"  - {{participant: {one}, invited: 2024-04-02, passport_valid_until: 2027-01-01, "
        f"visa: {{applied: 2024-04-10, decided: 2024-04-20, outcome: granted}}}}\n"
        for one in travellers
    )
    return f"""\
id: voyage-{number}
kind: visit
group: 2
title: {{fr: Voyage {number}, ar: زيارة {number}}}
dates: {{start: 2024-{month:02}-10, end: 2024-{month:02}-11}}
mode: in-person
venue: {{fr: Berne, ar: برن}}
travellers:
{entries}"""


def write(folder: Path) -> None:
    files = {
        **PROJECT,
        "participants/interieur.yaml": officials("interieur", 3),
        "participants/sante.yaml": officials("sante", 2),
        "participants/travail.yaml": officials("travail", 1),
        "activities/voyage-1.yaml": visit(1, 6, ["interieur-1", "sante-1", "travail-1"]),
        "activities/voyage-2.yaml": visit(2, 9, ["interieur-2", "sante-2", "travail-1"]),
    }
    write_to(folder, files)


def test_it_validates(tmp_path: Path) -> None:
    write(tmp_path)
    result = run("validate", "--as-of", "2024-05-01", "--fail-on", "due", folder=tmp_path)
    assert result.stdout == "8 files, 6 participants, 3 activities: no findings\n"
    assert result.returncode == 0


def test_it_shows_its_status(tmp_path: Path) -> None:
    write(tmp_path)
    for language, money, note in (
        ("fr", "CHF 99,000.50", "there is no catalogue for fr"),
        ("ar", "٩٩٬٠٠٠٫٥٠ فرنك سويسري", ""),
    ):
        result = run("status", "--as-of", "2024-05-01", "--lang", language, folder=tmp_path)
        assert result.returncode == 0
        assert note in result.stderr if note else not result.stderr
        assert money in result.stdout
    first = run("status", "--as-of", "2024-05-01", folder=tmp_path).stdout
    assert "Appui aux ministères" in first
    assert "3 of 3" in first
    assert "2 of 2" in first
    assert "1 of 1" in first
