"""`migtrack record`: what each event changes in the files, and what is refused."""

import difflib
import shlex
from pathlib import Path
from typing import NamedTuple

import pytest
from syrupy.assertion import SnapshotAssertion

from migtrack.cli.errors import ExitCode
from migtrack.cli.recording import attendance, event
from migtrack.cli.writing.proposing import Editing, Writing
from migtrack.edit.recording.events import EVENTS
from migtrack.system.writing import FileEdit
from tests.command import Done, run
from tests.sample import ROOT, write_to
from tests.terminal import run_in_terminal

TODAY = "2021-11-10"

SHIPPED = [
    "nominated mofa-05 2021-09-01 --letter MoFA/2099 --replace",
    "confirmed mofa-05 2021-09-01 --seat 2",
    "left mofa-02 2021-08-31 --reason 'en=another post' --reason 'ar=منصب آخر'",
    "left 'وزاره الخارجيه مسؤول 3' 2021-08-31 --reason 'النقل إلى منصب آخر'",
    "left mop-03 2021-04-10 --replace",
    "dates workshop-6 2021-10-19..2021-10-20 --fixed 2021-08-01 --replace",
    "dates video-conference-1 2021-06-03,2021-06-10 --fixed 2021-05-10 --replace",
    "postponed workshop-6 2021-09-15 --to 2021-11-09..2021-11-10 --reason elections",
    "postponed workshop-3 2021-05-20 --reason curfew --expected 2021-07",
    "postponed video-conference-2 today --to 2021-11-11,2021-11-14 --reason storm",
    "cancelled seminar-2 2021-07-20 --reason 'en=no time' --reason 'ar=لا وقت'",
    "attendance video-conference-1 --absent momd-01 --excused mofa-01",
    "attendance workshop-5 2021-08-25 --excused mop-01,mop-02 --deputy momd-04=momd-06 --replace",
    "attendance visit-1 2021-09-08 --present others --replace",
    "invited molsa-04 2021-08-05",
    "applied moi-02 2021-08-10",
    "applied molsa-02 2021-06-20 --again",
    "applied moi-04 2021-08-08 --replace",
    "decided molsa-02 2021-07-15 --outcome refused --replace",
    "decided mop-04 --outcome not-required --replace",
    "withdrawn mop-04 2021-08-01 --reason transferred",
    "returned mofa-01 2021-09-08 --reason 'en=a meeting' --reason 'ar=اجتماع'",
    "returned mofa-02 2021-09-08 --replace",
    "drafted sop-1 2021-06-25 --replace",
    "reviewed principles-1 2021-10-13 --replace",
    "adopted sop-1 2021-11-01 --ministry molsa --instrument 'Order No. 5: procedures'",
    "applied-by sop-1 2021-11-05 --ministry moi --evidence 'First files'",
    "applied-by principles-1 2021-11-05 --ministry mofa --evidence 'Letter #3'",
    "decided request-4 2021-11-09 --outcome accepted",
    "decided request-4 yesterday --outcome declined --reason 'too late'",
    "delivered request-4 2021-11-10 --expert 'Expert 4'",
    "evaluation workshop-2 --answers 16 --average 3.75 --replace",
    "test-before seminar-1 --out-of 20 --taken 11 --average 9.5",
    "test-after workshop-2 --taken 14 --average 58 --replace",
    "measured focal-points 4 2021-09-01 --source 'en=A letter' --source 'ar=رسالة'",
    "measured focal-points 4 2021-05-20 --source Letters --replace",
    "submitted interim-1 2021-06-25 --replace",
    "accepted interim-1 2021-07-20 --replace",
    "amendment 2021-11-01 --kind no-cost-extension --end 2022-03-14 --reason delays",
    "amendment 2021-08-01 --kind change --budget 320000 --planned 1:workshop=7 --reason 'ar=سابعة'",
    "amendment 2021-08-01 --kind change --planned 2:visit=2 --visit-seats 2=12 --reason more",
]

NEW = {
    "project.yaml": """\
id: new
title: A new project
languages: [en]
time_zone: Asia/Baghdad
funder: A funder
implementer: An implementer
budget: {amount: 100000, currency: CHF}
period: {start: 2021-01-01, end: 2022-06-30}
core_team: {officials_per_ministry: 1}
groups:
  - {id: 1, title: Workshops, planned: {workshop: 1}}
  - {id: 2, title: Visits, planned: {visit: 1}, visit_seats: 2}
""",
    "ministries.yaml": "ministries:\n- {id: mofa, name: Foreign Affairs, short: MoFA}\n",
    "participants/mofa.yaml": """\
ministry: mofa
participants:
- id: mofa-01
  reserve: 1
  name: Ali Hassan
  position: Director
  gender: male
  # nominated: 2021-03-25
- {id: mofa-02, seat: 1, name: Zaid Omar, position: Adviser, gender: male, confirmed: 2021-01-10}
""",
    "activities/workshop-1.yaml": """\
id: workshop-1
kind: workshop
group: 1
title: The first workshop
# dates: {start: 2021-05-25, end: 2021-05-26}
""",
    "activities/visit-1.yaml": """\
id: visit-1
kind: visit
group: 2
title: The visit
dates: {start: 2021-09-06, end: 2021-09-10}
travellers:
- participant: mofa-02
""",
    "sops.yaml": "sops:\n- {id: sop-1, title: A procedure}\n",
    "requests.yaml": """\
requests:
- {id: request-1, ministry: mofa, area: Data, received: 2021-05-12}
""",
    "indicators.yaml": """\
indicators:
- id: trust
  objective: 1
  title: Trust
  target: 4
  # baseline: 0
""",
    "reports.yaml": """\
reports:
  - id: interim-1
    title: First report
    period: {start: 2021-01-01, end: 2021-06-30}
    due: 2021-08-31
    # submitted: 2021-06-10
    # accepted: 2021-07-05
""",
}
EMPTY = [
    "nominated mofa-01 2021-03-25",
    "confirmed mofa-01 2021-04-01 --seat 1",
    "left 'Zaid Omar' 2021-04-30 --reason retired",
    "dates workshop-1 2021-05-25 --fixed 2021-04-20",
    "postponed visit-1 2021-08-01 --to 2021-10-04..2021-10-08 --reason visas",
    "postponed visit-1 2021-08-01 --reason visas",
    "cancelled workshop-1 2021-04-30 --reason 'no: money'",
    "attendance visit-1 2021-09-06 --present others",
    "invited mofa-01 2021-05-01",
    "invited mofa-02 2021-05-01",
    "applied mofa-02 2021-06-01",
    "decided mofa-02 --outcome not-required",
    "decided mofa-02 2021-06-01 --outcome granted",
    "withdrawn mofa-02 2021-06-01 --reason transferred",
    "returned mofa-02 2021-09-08 --reason ill",
    "drafted sop-1 2021-06-25",
    "reviewed sop-1 2021-07-25",
    "adopted sop-1 2021-08-25 --ministry mofa --instrument 'Order 7'",
    "applied-by sop-1 2021-09-25 --ministry mofa --evidence files",
    "decided request-1 2021-05-20 --outcome declined --reason 'no money'",
    "delivered request-1 2021-06-08",
    "evaluation workshop-1 --answers 9 --average 4.2 --out-of 5",
    "test-before workshop-1 --out-of 20 --taken 9 --average 9",
    "test-after workshop-1 --out-of 20 --taken 8 --average 16",
    "measured trust 2.5 2021-06-01 --source Survey",
    "submitted interim-1 2021-07-25",
    "accepted interim-1 2021-09-05",
    "amendment 2021-06-01 --kind change --planned 1:workshop=2 --reason more",
]


class Proposed(NamedTuple):
    changed: tuple[FileEdit, ...]
    command: str
    """The command line that does the same without questions."""


@pytest.fixture
def proposed(monkeypatch: pytest.MonkeyPatch) -> list[Proposed]:
    """What would have been shown; nothing is written."""
    seen: list[Proposed] = []

    def propose(editing: Editing, _: Writing, command: str) -> ExitCode:
        assert command.startswith("migtrack record ")
        seen.append(Proposed(editing.edits.changed, command))
        return ExitCode.FINE

    for module in (event, attendance):
        monkeypatch.setattr(module, "propose", propose)
    return seen


@pytest.fixture
def new_project(tmp_path: Path) -> Path:
    return write_to(tmp_path, NEW)


def difference(edits: tuple[FileEdit, ...]) -> str:
    lines = []
    for edit in edits:
        before, after = (
            (content or b"").decode().splitlines(keepends=True)
            for content in (edit.before, edit.after)
        )
        lines += list(difflib.unified_diff(before, after, "", edit.path, n=1))
    return "".join(lines)


def differences(folder: Path, commands: list[str], proposed: list[Proposed]) -> str:
    texts = []
    for command in commands:
        done = run("record", *shlex.split(command), folder=folder, today=TODAY)
        assert (done.returncode, done.stderr) == (0, ""), command
        texts.append(f"$ migtrack record {command}\n{difference(proposed.pop().changed)}")
    return "\n".join(texts)


def test_only_the_lines_change_that_a_careful_hand_would_change(
    proposed: list[Proposed], snapshot: SnapshotAssertion
) -> None:
    assert differences(ROOT, SHIPPED, proposed) == snapshot


def test_the_command_that_is_printed_does_the_same(
    proposed: list[Proposed], new_project: Path
) -> None:
    for command in EMPTY:
        run("record", *shlex.split(command), folder=new_project, today=TODAY)
        run(*shlex.split(proposed[0].command)[1:], folder=new_project, today=TODAY)
        first, second = proposed.pop(0), proposed.pop(0)
        assert first == second


def test_the_first_event_of_a_new_project(
    proposed: list[Proposed], new_project: Path, snapshot: SnapshotAssertion
) -> None:
    assert differences(new_project, EMPTY, proposed) == snapshot


@pytest.mark.parametrize("commands", [SHIPPED, EMPTY])
def test_every_event_is_among_them(commands: list[str]) -> None:
    assert {command.split()[0] for command in commands} == {each.name for each in EVENTS}


def refused(command: str, folder: Path = ROOT) -> Done:
    """What is said where nothing is shown."""
    done = run("record", *shlex.split(command), "--dry-run", folder=folder, today=TODAY)
    assert (done.returncode, done.stdout) == (2, "")
    return done._replace(stderr=" ".join(done.stderr.split()))


@pytest.mark.parametrize(
    ("command", "message"),
    [
        ("left momd-99 --reason x", "there is no participant 'momd-99'"),
        ("left momd-0l1 --reason x", "there is no participant"),
        ("left 'Nobody Atall' --reason x", "there is no participant 'Nobody Atall'"),
        ("left official --reason x", "'official' fits mofa-01 (MoFA official 1)"),
        ("left --reason x", "SUBJECT is missing, and there is no terminal on which to ask"),
        ("decided", "SUBJECT and --outcome are missing"),
        ("left momd-02", "--reason is missing"),
        ("left momd-02 30.06.2021 --reason x", "write 2021-06-30"),
        (
            "left workshop-3 --reason x",
            "workshop-3 is an activity, of which one records `dates`, `postponed`, `cancelled`",
        ),
        ("drafted request-1", "request-1 is a request, of which one records `decided` or `deliv"),
        ("decided workshop-1 --outcome x", "is recorded of a participant or a request"),
        ("decided request-9 --outcome accepted", "there is no participant or request 'request-9'"),
        ("decided request-4 --outcome granted", "accepted"),
        ("decided request-4 --outcome declined", "--reason is missing"),
        ("decided moi-04 --reason x --replace", "--reason"),
        ("cancelled workshop-33 --reason x", "there is no activity 'workshop-33'"),
        ("cancelled Workshop_3 --reason x", "did you mean workshop-3?"),
        ("invited visit-1", "not of visit-1: migtrack record invited moi-03 --visit visit-1"),
        ("applied moi-03", "migtrack record invited moi-03 --visit visit-1"),
        ("applied moi-04 --visit visit-2", "there is no visit 'visit-2'"),
        ("decided request-4 --outcome accepted --visit visit-1", "--visit"),
        ("adopted sop-1 --ministry mop", "--instrument is missing"),
        ("amendment", "--kind and --reason are missing"),
        ("amendment --kind extension --reason x", "--end is missing"),
        ("amendment --kind change --reason x --planned 9:workshop=7", "no group '9'"),
        ("postponed workshop-6 --to 2021-10-12..2021-10-13 --reason x", "on these days already"),
    ],
)
def test_what_cannot_be_recorded_is_said_with_what_to_type(command: str, message: str) -> None:
    assert message in refused(command).stderr


@pytest.mark.parametrize(
    ("command", "message"),
    [
        (
            "left momd-01 --reason x",
            "`left` of momd-01 is recorded already: data/participants/momd.yaml, line 13",
        ),
        ("confirmed moi-05 --seat 1", None),
        ("confirmed mop-06 --seat 3", None),
        ("nominated mop-06", "data/participants/mop.yaml, line"),
        ("dates workshop-3 2021-07-01", "data/activities/workshop-3.yaml, line 12"),
        ("applied moi-04", "add --again"),
        ("applied moi-02 2021-08-09", None),
        ("adopted sop-1 --ministry moi --instrument x", "`adopted` of sop-1 by moi is recorded"),
        ("delivered request-1 --expert 'Expert 9'", "`delivered` of request-1"),
        ("delivered request-4 --expert 'Expert 9'", None),
        ("amendment 2021-08-16 --kind change --reason x", "edit that line"),
        ("attendance workshop-4 2021-07-06 --present others", "workshop-4.yaml, line 14"),
    ],
)
def test_what_is_recorded_already_is_said_with_its_line(
    command: str, message: str | None, proposed: list[Proposed]
) -> None:
    if message is None:
        assert run("record", *shlex.split(command), today=TODAY).returncode == 0
        assert proposed
        return
    done = refused(command)
    assert message in done.stderr
    assert not proposed
    assert "2021-" not in done.stderr.replace("2021-07-06", "")


def test_shorter_forms_of_the_format(tmp_path: Path, proposed: list[Proposed]) -> None:
    folder = write_to(
        tmp_path,
        {
            **NEW,
            "activities/visit-1.yaml": NEW["activities/visit-1.yaml"].replace(
                "- participant: mofa-02\n", "  participant: mofa-02\n  visa: {outcome: refused}\n"
            ),
            "sops.yaml": "sops:\n- id: sop-1\n  title: A procedure\n  adopted: {ministry: moi}\n",
        },
    )
    commands = [
        "adopted sop-1 2021-06-25 --ministry mofa --instrument 'Order 7'",
        "applied mofa-02 2021-06-01",
        "invited mofa-01 2021-05-01",
    ]
    texts = differences(folder, commands, proposed)
    assert "{ministry: mofa, date: 2021-06-25, instrument: Order 7}" in texts
    assert "+    - {outcome: refused}\n+    - {applied: 2021-06-01}" in texts
    assert "+  - participant: mofa-01\n+    invited: 2021-05-01" in texts


def test_the_visit_is_named_where_there_are_several(
    new_project: Path, proposed: list[Proposed]
) -> None:
    first = (new_project / "data/activities/visit-1.yaml").read_text(encoding="utf-8")
    second = first.replace("visit-1", "visit-2").replace("mofa-02", "mofa-01")
    (new_project / "data/activities/visit-2.yaml").write_text(second, encoding="utf-8")
    assert "say which visit: visit-1 or visit-2" in refused("invited mofa-01", new_project).stderr
    texts = differences(
        new_project, ["invited mofa-02 --visit visit-2", "applied mofa-01 2021-06-01"], proposed
    )
    assert texts.count("+++ data/activities/visit-2.yaml") == 2


def test_without_a_terminal_nothing_is_written_but_with_yes(new_project: Path) -> None:
    path = new_project / "data/participants/mofa.yaml"
    before = path.read_text(encoding="utf-8")
    words = ["record", "nominated", "Zaid Omar", "2020-12-01"]
    done = run(*words, folder=new_project, today="2021-06-15")
    assert done.returncode == 1
    assert "nominated: 2020-12-01" in done.stdout
    assert path.read_text(encoding="utf-8") == before
    assert run(*words, "--dry-run", folder=new_project, today="2021-06-15").returncode == 0
    assert path.read_text(encoding="utf-8") == before
    assert run(*words, "--yes", folder=new_project, today="2021-06-15").returncode == 0
    assert "  nominated: 2020-12-01\n  confirmed: 2021-01-10\n" in path.read_text(encoding="utf-8")


def test_what_is_missing_is_asked_at_a_terminal(new_project: Path) -> None:
    done = run_in_terminal(
        "record",
        "decided",
        answers=["request-9", "request-1", "", "declined", "no money", "y"],
        folder=new_project,
        today="2021-05-20",
    )
    assert done.returncode == 0, done.stderr
    text = (new_project / "data/requests.yaml").read_text(encoding="utf-8")
    assert "decided: {date: 2021-05-20, outcome: declined, reason: no money}" in text
    assert "There is no participant or request 'request-9'" in done.stderr
    assert (
        "migtrack record decided request-1 2021-05-20 --outcome declined --reason 'no money' --yes"
        in done.stderr
    )


def test_name_that_fits_two_is_asked_about(new_project: Path) -> None:
    path = new_project / "data/participants/mofa.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("Zaid Omar", "Ali Omar"))
    done = run_in_terminal(
        "record", "nominated", "Ali", "2020-12-01", answers=["2", "", "y"], folder=new_project, today="2021-05-20",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "  nominated: 2020-12-01\n  confirmed: 2021-01-10\n" in path.read_text(encoding="utf-8")
    assert "record nominated mofa-02 2020-12-01" in done.stderr


def test_file_that_cannot_be_edited_is_named(new_project: Path) -> None:
    path = new_project / "data/sops.yaml"
    path.write_text("sops:\n- {id: sop-1, title: A procedure}\n- {id: sop-2, title: [}\n")
    done = run("record", "drafted", "sop-1", "--yes", folder=new_project)
    assert done.returncode in (1, 2)
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "text",
    ["sops:\n  - id: sop-1\n    title: A\n   drafted: x\n", "sops:\n- x\n", "- x\n"],
)
def test_record_that_cannot_be_read_is_not_said_to_be_missing(new_project: Path, text: str) -> None:
    (new_project / "data/sops.yaml").write_text(text)
    done = refused("drafted sop-1", new_project)
    assert "no procedure 'sop-1' can be read; `migtrack validate` says" in done.stderr


def test_records_beside_those_that_cannot_be_read(
    new_project: Path, proposed: list[Proposed]
) -> None:
    text = "sops:\n-\n- {title: x}\n- {id: sop-1, title: A, reviewed: soon}\n"
    (new_project / "data/sops.yaml").write_text(text)
    shown = differences(new_project, ["drafted sop-1 2021-06-25"], proposed)
    assert "+- {id: sop-1, title: A, drafted: 2021-06-25, reviewed: soon}" in shown
    assert "data/sops.yaml, line 4" in refused("reviewed sop-1", new_project).stderr


def test_without_a_contract_its_faults_are_shown(new_project: Path) -> None:
    (new_project / "data/project.yaml").write_text("id: new\n")
    done = run("record", "left", "mofa-01", "--reason", "x", folder=new_project)
    assert done.returncode == 1
    assert "project.yaml" in done.stdout


def test_the_help_of_every_event_fits_and_gives_examples() -> None:
    for name in dict.fromkeys(each.name for each in EVENTS):
        done = run("record", name, "--help")
        assert f"    migtrack record {name}" in done.stdout
        assert max(map(len, done.stdout.splitlines())) <= 80, name


def test_days_are_printed_as_days(proposed: list[Proposed], new_project: Path) -> None:
    run("record", "dates", "workshop-1", "today", folder=new_project, today="2021-05-20")
    [shown] = proposed
    words = "migtrack record dates workshop-1 2021-05-20 --fixed 2021-05-20"
    assert shown.command == words
