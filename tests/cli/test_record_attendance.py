"""`migtrack record attendance`: from questions, from options, and from a list on paper."""

import io
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.command import Done, run
from tests.sample import SAMPLE, write_to
from tests.terminal import run_in_terminal

WORKSHOP = "activities/workshop-1.yaml"
TODAY = "2021-03-10"

OFFICIALS = [
    ("ministry-01", "Ahmed Abdul-Karim Al-Jubouri", "أحمد عبد الكريم الجبوري"),
    ("ministry-02", "Fatima Hassan Al-Khafaji", "فاطمة حسن الخفاجي"),
    ("ministry-03", "Moustafa Ali Al-Samarrai", "مصطفى علي السامرائي"),
    ("ministry-04", "Iman Jawad Al-Rubaie", "إيمان جواد الربيعي"),
    ("ministry-05", "Yahya Issa Al-Obaidi", "يحيى عيسى العبيدي"),
    ("ministry-06", "Hiba Taha Al-Azzawi", "هبة طه العزاوي"),
    ("ministry-07", "Abdul-Rahman Saleh Al-Dulaimi", "عبد الرحمن صالح الدليمي"),
    ("ministry-08", "Raed Moayad Al-Hashimi", "رائد مؤيد الهاشمي"),
    ("ministry-09", "Asmaa Khalil Al-Tamimi", "أسماء خليل التميمي"),
    ("ministry-10", "Hussein Kadhim Al-Moussawi", "حسين كاظم الموسوي"),
    ("ministry-11", "Hassan Kadhim Al-Moussawi", "حسن كاظم الموسوي"),
    ("ministry-12", "Noor Al-Huda Salman", "نور الهدى سلمان"),
    ("ministry-13", "Suha Mahmoud Al-Qaisi", "سهى محمود القيسي"),
    ("ministry-14", "Abdullah Ibrahim Al-Zubaidi", "عبد الله إبراهيم الزبيدي"),
    ("ministry-15", "Ayat Qusay Al-Bayati", "آيات قصي البياتي"),
    ("ministry-16", "Mousa Hadi Al-Saadi", "موسى هادي السعدي"),
    ("ministry-17", "Salwa Najib Al-Shammari", "سلوى نجيب الشمري"),
    ("ministry-18", "Omar Adnan Al-Ani", "عمر عدنان العاني"),
    ("ministry-19", "Huda Sattar Al-Lami", "هدى ستار اللامي"),
    ("ministry-20", "Zainab Fadhil Al-Asadi", "زينب فاضل الأسدي"),
]
ON_PAPER = """\
\ufeff# قائمة الحضور
١- السيد أحمد عبدالكريم الجبوري
٢- السيدة فاطمه حسن الخفاجي
٣. د. مصطفي علي السامرائى
٤) ايمان جواد الربيعي - معتذرة
٥ـ يحيي عيسي العبيدي
٦- هبه طه العزاوي
٧- عبدالرحمن صالح دليمي
٨- الأستاذ رائد مؤيد الهاشمي
٩- أسماء خليل التميمي (عن بُعد)
١٠- حســـين كاظم الموسوي
١١- حسن كاظم الموسوي
١٢- المهندسة نور الهدي سلمان

١٣- سهي محمود القيسي
١٤- عبدالله ابراهيم الزبيدي
١٥- أ.د. ايات قصي البياتي
١٦- السعدي، موسى هادي : غائب
١٧- الشمري سلوى نجيب
18. عُمَر عدنان العاني
19- Dr. Huda Sattar Al Lami
20) ministry-20
ضيف من السفارة - ضيف
"""
"""A list as somebody typed it from paper, in the spellings that people use."""


def entry(number: int, official: tuple[str, str, str]) -> str:
    name, latin, arabic = official
    return (
        f"- {{id: {name}, seat: {number}, name: {{en: {latin}, ar: {arabic}}}, "
        "position: {en: Adviser, ar: مستشار}, gender: undisclosed, confirmed: 2021-01-10}\n"
    )


def project(tmp_path: Path, workshop: str = "") -> Path:
    """A project whose twenty officials are expected at a workshop of one day without a list."""
    head = SAMPLE["project.yaml"].replace("languages: [en]", "languages: [en, ar]")
    files = {
        "project.yaml": head.replace("officials_per_ministry: 2", "officials_per_ministry: 20"),
        "ministries.yaml": "ministries:\n- {id: ministry, name: {en: M, ar: م}, short: M}\n",
        "participants/ministry.yaml": "ministry: ministry\nparticipants:\n"
        + "".join(entry(number, each) for number, each in enumerate(OFFICIALS, start=1))
        + "- {id: ministry-21, reserve: 1, name: {en: Ahmed Abdul-Karim Al-Ani, ar: أحمد عبد الكريم "
        "العاني}, position: {en: Adviser, ar: مستشار}, gender: male}\n",
        WORKSHOP: workshop
        or "id: workshop-1\nkind: workshop\ngroup: 1\ntitle: {en: First, ar: الأولى}\n"
        "dates: {start: 2021-03-02, end: 2021-03-02}\nmode: online\nplatform: Zoom\n"
        "experts: [{name: Expert 1}]\n",
    }
    return write_to(tmp_path, files)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return project(tmp_path)


def record(folder: Path, *words: str, today: str = TODAY) -> Done:
    return run("record", "attendance", *words, folder=folder, today=today)


def list_of(folder: Path) -> list[str]:
    """The lines of the attendance lists in the workshop's file."""
    text = (folder / "data" / WORKSHOP).read_text(encoding="utf-8")
    return text.partition("attendance:\n")[2].splitlines()


def test_a_paper_list_becomes_an_attendance_list_in_one_command(folder: Path) -> None:
    (folder / "list.txt").write_text(ON_PAPER, encoding="utf-8")
    done = record(folder, "workshop-1", "2021-03-02", "--from", "list.txt", "--yes")
    assert done.returncode == 0, done.stderr
    assert list_of(folder) == [
        "  2021-03-02:",
        "    present: others",
        "    online: [ministry-09]",
        "    excused: [ministry-04]",
        "    absent: [ministry-16]",
        "    guests: 1",
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_list_as_editors_save_it(folder: Path, encoding: str, end: str) -> None:
    text = "ministry-01 excused\nothers present\n".replace("\n", end)
    (folder / "list.txt").write_bytes(text.encode(encoding))
    assert record(folder, "workshop-1", "--from", "list.txt", "--yes").returncode == 0
    assert "    excused: [ministry-01]" in list_of(folder)


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("Ahmed Al-Jubori\nMohamed Nobody\n", ["line 2: nobody is called 'Mohamed Nobody'"]),
        ("Kadhim Al-Moussawi\n", ["line 1: 'Kadhim Al-Moussawi' fits ministry-10"]),
        ("ministry-21\n", ["line 1: ministry-21 (Ahmed Abdul-Karim Al-Ani) is not expected"]),
        (
            "حسين كاظم الموسوي\n\nministry-10\n",
            ["line 3: ministry-10 is named by line 1 already"],
        ),
        ("☐ ministry-10\n", ["line 1: '☐ ministry-10' has a sign"]),
        ("Foo Bar\nQux Quux\n", ["line 1: nobody", "line 2: nobody"]),
        ("ministry-01 = Foo Bar\n", ["line 1: nobody is called 'Foo Bar'"]),
    ],
)
def test_what_nobody_can_be_sure_of_is_listed_and_nothing_written(
    folder: Path, text: str, problems: Sequence[str]
) -> None:
    (folder / "list.txt").write_text(text, encoding="utf-8")
    done = record(folder, "workshop-1", "--from", "list.txt", "--absent", "others", "--yes")
    assert (done.returncode, done.stdout) == (2, "")
    assert "of list.txt cannot be taken down, so nothing was written" in done.stderr
    for problem in problems:
        assert problem in done.stderr
    assert done.stderr.count("\n") == 1 + len(problems)
    assert list_of(folder) == []


def test_file_that_is_no_list_of_names_is_not_read_to_its_end(folder: Path) -> None:
    (folder / "list.txt").write_text("what is this\n" * 900, encoding="utf-8")
    done = record(folder, "workshop-1", "--from", "list.txt", "--yes")
    assert done.returncode == 2
    assert "line 31 and those below were not looked at." in done.stderr


def test_the_nearest_are_shown_for_a_name_that_nobody_bears(folder: Path) -> None:
    (folder / "list.txt").write_text("زينب فاضل الاسديي\n", encoding="utf-8")
    done = record(folder, "workshop-1", "--from", "list.txt", "--yes")
    assert "the nearest: ministry-20 (Zainab Fadhil Al-Asadi)" in done.stderr


def test_who_is_expected_and_not_on_the_list_is_not_guessed(folder: Path) -> None:
    names = "".join(f"{name}\n" for name, _, _ in OFFICIALS[:18])
    (folder / "list.txt").write_text(names, encoding="utf-8")
    done = record(folder, "workshop-1", "--from", "list.txt", "--yes")
    assert (done.returncode, done.stdout) == (2, "")
    assert "says nothing of ministry-19 and ministry-20" in done.stderr
    words = ["workshop-1", "--from", "list.txt", "--absent", "others", "--excused", "ministry-20"]
    assert record(folder, *words, "--yes").returncode == 0
    assert list_of(folder)[2:] == ["    excused: [ministry-20]", "    absent: [ministry-19]"]


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        (["--present", "others"], ["present: others"]),
        (
            ["--excused", "ministry-02,ministry-01"],
            ["present: others", "excused: [ministry-01, ministry-02]"],
        ),
        (
            ["--excused", "ministry-02 ministry-03", "--guests", "٤"],
            ["present: others", "excused: [ministry-02, ministry-03]", "guests: 4"],
        ),
        (
            ["--excused", "فاطمة الخفاجي", "--absent", "Omar Al-Ani", "--absent", "Hiba"],
            ["present: others", "excused: [ministry-02]", "absent: [ministry-06, ministry-18]"],
        ),
        (
            ["--online", "others", "--deputy", "ministry-04=ministry-21"],
            ["online: others", "deputies: {ministry-04: ministry-21}"],
        ),
    ],
)
def test_options_say_the_whole_list(folder: Path, words: list[str], lines: list[str]) -> None:
    done = record(folder, "workshop-1", "yesterday", *words, "--yes", "--force", today="2021-03-03")
    assert done.returncode == 0, done.stderr
    assert [line.strip() for line in list_of(folder)[1:]] == lines


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ([], "SUBJECT is missing"),
        (["workshop-1"], "say who came: --present others"),
        (["workshop-1", "2021-03-03"], "workshop-1 takes place on 2021-03-02, not on 2021-03-03"),
        (["workshop-1", "2021-13-01"], "the month runs from 01 to 12"),
        (["workshop-9", "--present", "others"], "there is no activity 'workshop-9'"),
        (["ministry-01", "--present", "others"], "ministry-01 is a participant"),
        (["workshop-1", "--from", "nowhere.txt"], "nowhere.txt cannot be read"),
        (["workshop-1", "--guests", "many"], "Write a whole number"),
        (["workshop-1", "--deputy", "ministry-01"], "names no deputy"),
        (["workshop-1", "--deputy", "others=ministry-21"], "names no deputy"),
        (["workshop-1", "--deputy", "1-2=ministry-21"], "names no deputy"),
        (
            ["workshop-1", "--excused", "ministry-01", "--absent", "ministry-01"],
            "ministry-01 is named by --excused already",
        ),
    ],
)
def test_what_cannot_be_recorded_is_said_before_anything_is_asked(
    folder: Path, words: list[str], message: str
) -> None:
    done = record(folder, *words, "--yes")
    assert (done.returncode, done.stdout) == (2, "")
    assert message in " ".join(done.stderr.split())


def test_activity_that_did_not_take_place_or_has_a_list(tmp_path: Path) -> None:
    head = "id: workshop-1\nkind: workshop\ngroup: 1\ntitle: {en: First, ar: الأولى}\n"
    dates = "dates: {start: 2021-03-02, end: 2021-03-03}\n"
    cases = {
        head: "has no dates yet: migtrack record dates workshop-1",
        f"{head}{dates}cancelled: {{date: 2021-02-01, reason: x}}\n": "was cancelled by then",
        f"{head}{dates}attendance: {{2021-03-02: {{present: others}}}}\n": "has a list for 2021-03-02 already",
    }
    for number, (text, message) in enumerate(cases.items()):
        folder = project(tmp_path / str(number), text)
        done = record(folder, "workshop-1", "2021-03-02", "--present", "others", "--yes")
        assert done.returncode == 2
        assert message in " ".join(done.stderr.split())


def test_day_that_lacks_a_list_is_taken(tmp_path: Path) -> None:
    head = "id: workshop-1\nkind: workshop\ngroup: 1\ntitle: {en: First, ar: الأولى}\n"
    dates = "dates: {start: 2021-03-02, end: 2021-03-04}\n"
    folder = project(tmp_path, f"{head}{dates}attendance:\n  2021-03-03: {{present: others}}\n")
    done = record(folder, "workshop-1", "--present", "others", "--yes", today="2021-03-05")
    assert "name the day: 2021-03-02 or 2021-03-04" in " ".join(done.stderr.split())
    done = record(folder, "workshop-1", "--present", "others", "--yes", today="2021-03-03")
    assert done.returncode == 0, done.stderr
    assert [line for line in list_of(folder) if "2021" in line] == [
        "  2021-03-02:",
        "  2021-03-03: {present: others}",
    ]
    done = record(folder, "workshop-1", "--present", "others", "--yes", today="2021-03-03")
    assert "workshop-1 has a list for each of its days up to today" in " ".join(done.stderr.split())
    words = ["workshop-1", "--absent", "others", "--replace", "--yes", "--force"]
    assert record(folder, *words, today="2021-03-02").returncode == 0
    assert "    absent: others" in list_of(folder)


def test_columns_may_tell_ministry_and_position(folder: Path) -> None:
    path = folder / "data/participants/ministry.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("en: Hussein Kadhim", "en: Hassan Kadhim"), encoding="utf-8")
    text = text.replace("ministry: ministry\n", "ministry: other\n").replace("ministry-", "other-")
    (folder / "data/participants/other.yaml").write_text(text, encoding="utf-8")
    (folder / "data/ministries.yaml").write_text(
        "ministries:\n- {id: ministry, name: {en: Interior, ar: الداخلية}, short: MoI}\n"
        "- {id: other, name: {en: Foreign Affairs, ar: الخارجية}, short: MoFA}\n",
        encoding="utf-8",
    )
    (folder / "list.txt").write_text(
        "1\tOmar Adnan Al-Ani\tMoFA\tAdviser\texcused\n"
        "2- عمر عدنان العاني | الداخلية | معتذر\n"
        "3) Huda Al-Lami (MoI, ill)\n"
        "4) Huda Al-Lami (Foreign Affairs) absent\n"
        "A visitor guest\n"
        "others present\n",
        encoding="utf-8",
    )
    done = record(folder, "workshop-1", "--from", "list.txt", "--yes")
    assert done.stderr.count("\n") == 2
    assert "line 3: nobody is called 'Huda Al-Lami (MoI, ill)'; the nearest: minist" in done.stderr
    text = (folder / "list.txt").read_text(encoding="utf-8").replace(", ill)", ") absent")
    (folder / "list.txt").write_text(text, encoding="utf-8")
    done = record(folder, "workshop-1", "--from", "list.txt", "--yes", "--force")
    assert done.returncode == 0, done.stderr
    assert list_of(folder)[1:] == [
        "    present: others",
        "    excused: [ministry-18, other-18]",
        "    absent: [ministry-19, other-19]",
        "    guests: 1",
    ]


def test_one_name_may_have_a_comma(folder: Path) -> None:
    words = ["workshop-1", "--excused", "Al-Khafaji, Fatima", "--absent", "سلمان، نور الهدى"]
    assert record(folder, *words, "--yes").returncode == 0
    assert list_of(folder)[2:] == ["    excused: [ministry-02]", "    absent: [ministry-12]"]


def test_deputy_may_have_signed_the_list(folder: Path) -> None:
    text = "ministry-21\nمصطفى السامرائي = العاني أحمد\nothers present\n"
    (folder / "list.txt").write_text(text, encoding="utf-8")
    done = record(folder, "workshop-1", "--from", "list.txt", "--yes")
    assert done.returncode == 0, done.stderr
    assert list_of(folder)[1:] == [
        "    present: others",
        "    deputies: {ministry-03: ministry-21}",
    ]


def test_terminal_shows_whom_each_line_was_taken_for(folder: Path) -> None:
    (folder / "list.txt").write_text("1- هدى اللامي\n2- Al-Moussawi\n", encoding="utf-8")
    words = ["record", "attendance", "workshop-1", "--from", "list.txt"]
    done = run_in_terminal(*words, answers=["2", "absent", "y"], folder=folder, today=TODAY)
    assert done.returncode == 0, done.stderr
    assert "    1  ministry-19  هدى اللامي\n    2  ministry-11  Al-Moussawi\n" in done.stderr
    assert list_of(folder)[1] == "    present: others"
    assert "--from list.txt --absent others --yes" in " ".join(done.stderr.split())


def test_list_from_the_standard_input(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    typed = io.TextIOWrapper(io.BytesIO("هدى اللامي - معتذرة\n".encode()))
    monkeypatch.setattr(sys, "stdin", typed)
    assert record(folder, "workshop-1", "--from", "-", "--yes").returncode == 0
    assert list_of(folder)[2:] == ["    excused: [ministry-19]"]


def test_closed_standard_input_is_an_empty_list(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    done = record(folder, "workshop-1", "--from", "-", "--yes")
    assert done.returncode == 2
    assert "names nobody" in done.stderr
    assert list_of(folder) == []


def test_questions_at_a_terminal(folder: Path) -> None:
    done = run_in_terminal(
        "record", "attendance",
        answers=["1 99", "1 3-4", "4", "٢", "omar", "7=ministry-21", "2", "y"],
        folder=folder, today=TODAY,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "workshop-1 is the only activity that lacks a list." in done.stderr
    assert (
        "  1  ministry-01  Ahmed Abdul-Karim Al-Jubouri   أحمد عبد الكريم الجبوري\n" in done.stderr
    )
    assert "99 is not on the list, whose numbers are 1 to 20." in done.stderr
    assert "You have named ministry-04 already." in done.stderr
    assert list_of(folder) == [
        "  2021-03-02:",
        "    present: others",
        "    online: [ministry-18]",
        "    excused: [ministry-01, ministry-03, ministry-04]",
        "    absent: [ministry-02]",
        "    deputies: {ministry-07: ministry-21}",
        "    guests: 2",
    ]
    assert (
        "record attendance workshop-1 2021-03-02 --online ministry-18 --excused "
        "ministry-01,ministry-03,ministry-04 --absent ministry-02 --deputy "
        "ministry-07=ministry-21 --guests 2 --yes"
    ) in " ".join(done.stderr.split())


def test_everybody_came(folder: Path) -> None:
    done = run_in_terminal(
        "record", "attendance", "workshop-1", answers=[""] * 5 + ["y"], folder=folder, today=TODAY
    )
    assert list_of(folder) == ["  2021-03-02:", "    present: others"]
    assert "2021-03-02 --present others --yes" in " ".join(done.stderr.split())


def test_ctrl_c_writes_nothing(folder: Path) -> None:
    done = run_in_terminal(
        "record", "attendance", answers=["1"], then_interrupts=True, folder=folder, today=TODAY
    )
    assert done.returncode == 130
    assert "Nothing was written." in done.stderr
    assert list_of(folder) == []
