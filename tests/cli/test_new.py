"""`migtrack new`: what it asks, what it refuses, and what it writes."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

from migtrack.cli.new_record.help import HELP, epilog_of
from migtrack.edit.new_record.record import NEW_KINDS
from migtrack.edit.recording.events import EVENTS
from migtrack.model.declarations import FILE_KINDS
from tests.command import Done, run
from tests.repository import sample_repository
from tests.sample import ROOT, SAMPLE, files_in, write_to
from tests.terminal import run_in_terminal

DAY = "2021-06-15"
TEXTS = {
    "title": ("--title", "A title", "--title", "ar=عنوان"),
    "name": ("--name", "Zaid Kamal", "--name", "ar=زيد كمال"),
    "position": ("--position", "Adviser", "--position", "ar=مستشار"),
}
SHIPPED = {
    "official": ("mofa", *TEXTS["name"], *TEXTS["position"], "--gender", "male"),
    "workshop": TEXTS["title"],
    "visit": TEXTS["title"],
    "seminar": TEXTS["title"],
    "video-conference": TEXTS["title"],
    "ministry": ("--name", "Ministry of Health", "--name", "ar=وزارة الصحة", "--short", "MoH"),
    "sop": TEXTS["title"],
    "request": ("--area", "Data", "--area", "ar=بيانات", "--ministry", "MoFA", "--received", DAY),
    "indicator": (*TEXTS["title"], "--objective", "2", "--target", "5", "--figure", "sops-applied"),
    "budget-line": (*TEXTS["title"], "--amount", "0"),
    "statement": (
        "2021-11-20",
        "--spent",
        "staff=52380,fees=93650,travel=84932.15,visit=44870.35,interpretation=18440",
        *("--source", "Accounts", "--source", "ar=حسابات"),
    ),
    "report": (*TEXTS["title"], "--period", "2020-11-15..2021-11-14", "--due", "2022-01-31"),
    "holiday": ("2021-06-20..2021-06-21", *TEXTS["name"]),
    "waiver": (
        "MT505",
        "workshop-2",
        "--reason",
        "The line failed.",
        "--approved-by",
        "en=Boss",
        "--approved-by",
        "ar=المدير",
    ),
}
"""What is typed to add a record of each kind to the shipped project."""


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    """The shipped project, where the contract promises one more of each, without waivers and reports."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    contract = tmp_path / "data/project.yaml"
    text = contract.read_text(encoding="utf-8")
    for promised in ("workshop: 6", "visit: 1", "seminar: 2", "video-conference: 3"):
        kind, _, count = promised.partition(": ")
        assert text.count(promised) == 1
        text = text.replace(promised, f"{kind}: {int(count) + 1}")
    contract.write_text(text, encoding="utf-8")
    (tmp_path / "data/waivers.yaml").unlink()
    (tmp_path / "data/reports.yaml").unlink()
    return tmp_path


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    return write_to(tmp_path, SAMPLE)


def new(folder: Path, *words: str, today: str = DAY) -> Done:
    return run("new", *words, folder=folder, today=today)


@pytest.mark.parametrize("word", NEW_KINDS)
def test_a_new_record_brings_nothing_that_could_have_been_avoided(word: str, shipped: Path) -> None:
    done = new(shipped, word, *SHIPPED[word], "--yes", today="2021-11-30")
    assert done.returncode == 0, done.stderr
    brought = re.findall(r"(?:error|warning)\[(MT\d+)\]", done.stdout)
    # ten seats are taken, and nobody of the eleventh ministry can travel
    assert brought == (["MT603"] if word == "ministry" else [])
    assert "wrote data/" in done.stderr


def test_every_kind_has_its_help(sample: Path) -> None:
    listing = new(sample, "--help").stdout
    for word in NEW_KINDS:
        assert re.search(rf"^  {word} +\S.*[^.]\.$", listing, re.MULTILINE), f"{word} is cut"


@pytest.mark.parametrize("word", NEW_KINDS)
def test_the_examples_fit_on_a_line(word: str) -> None:
    assert max(map(len, epilog_of(word).splitlines())) <= 78


@pytest.mark.parametrize("word", ["official", "waiver"])
def test_the_help_of_a_kind_has_each_field_and_examples(word: str, sample: Path) -> None:
    text = new(sample, word, "--help").stdout
    assert "Asked for if not given." in text
    for field in NEW_KINDS[word].options:
        assert f"--{field.key.replace('_', '-')} " in text
    assert f"migtrack new {word} " in text
    assert "Exit codes: 0 written" in text


def test_each_file_of_records_can_be_added_to() -> None:
    homes = {new.home.name for new in NEW_KINDS.values()}
    assert homes == FILE_KINDS.keys() - {"project"}


# Questions


def test_all_that_is_missing_is_named_where_nobody_can_be_asked(sample: Path) -> None:
    before = files_in(sample)
    done = new(sample, "official", "--position", "Adviser")
    assert done.returncode == 2
    assert "MINISTRY, --name and --gender" in done.stderr
    assert files_in(sample) == before


def test_a_text_is_asked_for_in_each_language(shipped: Path) -> None:
    done = new(shipped, "official", "mofa")
    assert "--name en=…, --position en=… and --gender are missing" in done.stderr


def test_a_text_counts_for_the_language_in_whose_letters_it_is(shipped: Path) -> None:
    words = ("--title", "عنوان", "--title", "A title", "--dry-run")
    assert "title: {en: A title, ar: عنوان}" in new(shipped, "workshop", *words).stdout


def test_travellers_are_known_by_their_names(sample: Path) -> None:
    words = ("visit", "--title", "V", "--travellers")
    done = new(sample, *words, "MoI official 1, mofa-02", "--dry-run")
    assert "{participant: moi-01}" in done.stdout
    assert "{participant: mofa-02}" in done.stdout
    assert "fits moi-01 (MoI official 1), moi-02" in new(sample, *words, "MoI").stderr


def test_the_command_that_is_printed_writes_the_same_without_a_question(sample: Path) -> None:
    answers = ["moi", "", "Zaid Kamal", "Adviser", "m", "male", "y"]
    done = run_in_terminal(
        "new", "official", "--letter", "MoI/7 b", answers=answers, folder=sample, today=DAY
    )
    assert done.returncode == 0, done.stderr
    written = files_in(sample)
    [command] = re.findall(r"^ *(migtrack new official moi .* --yes)$", done.stderr, re.MULTILINE)
    (sample / "data/participants/moi.yaml").write_text(
        SAMPLE["participants/moi.yaml"], encoding="utf-8"
    )
    again = run(*shlex.split(command)[1:], folder=sample, today=DAY)
    assert again.returncode == 0, again.stderr
    assert files_in(sample) == written
    assert "Next: migtrack record nominated moi-04 DAY" in again.stderr


def test_the_id_of_a_ministry_is_made_of_its_short_name(sample: Path) -> None:
    answers = ["Ministry of Health", "Mo. H", "moi", "", "n"]
    done = run_in_terminal("new", "ministry", answers=answers, folder=sample, today=DAY)
    assert "There is a record moi already; choose another id." in done.stderr
    assert "data/participants/mo-h.yaml" in done.stdout


def test_what_follows_is_what_is_not_given_yet(sample: Path) -> None:
    words = ("mofa", "--name", "Z", "--position", "A", "--gender", "male", "--nominated", DAY)
    assert (
        "Next: migtrack record confirmed mofa-04" in new(sample, "official", *words, "--yes").stderr
    )


def test_the_id_of_somebody_who_was_removed_is_not_given_again(tmp_path: Path) -> None:
    repository = sample_repository(tmp_path)
    words = ("official", "mofa", "--name", "Z", "--position", "A", "--gender", "male", "--yes")
    assert "mofa-04 added" in new(tmp_path, *words).stdout
    repository.commit()
    repository.write({"participants/mofa.yaml": SAMPLE["participants/mofa.yaml"]})
    assert "mofa-04 added" in new(tmp_path, *words[:-1], "--dry-run").stdout
    repository.commit()
    assert "mofa-05 added" in new(tmp_path, *words).stdout


def test_each_command_that_comes_next_is_there() -> None:
    recorded = {event.name for event in EVENTS} | {"attendance"}
    for kind_help in HELP.values():
        for field, words in kind_help.follows:
            command, what, *_ = words.split()
            assert what in {"record": recorded, "new": set(NEW_KINDS)}[command], (field, words)


# Bad input


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("official", "mofaa"), "did you mean mofa?"),
        (("official", "mofa", "--seat", "3"), "none of the choices: 1 or 2"),
        (("official", "mofa", "--name", "zaid@example.org"), "looks like an e-mail address"),
        (("official", "mofa", "--name", "A", "--name", "B"), "it is given twice"),
        (("official", "mofa", "--name", "fr=A"), "none of the project's languages: en"),
        (("official", "mofa", "--id", "mofa-01"), "There is a record mofa-01 already"),
        (("official", "mofa", "--id", "others"), "attendance lists use the word"),
        (("official", "mofa", "--id", "MoFA 4"), "cannot be an id"),
        (("official", "mofa", "--nominated", "soon"), "is not a date"),
        (("official", "mofa", "--same-as", "nobody"), "Nobody is called 'nobody'"),
        (("workshop", "--id", "con"), "a device"),
        (("workshop", "--dates", "2021-06-20..2021-06-19"), "lies before the first"),
        (("workshop", "--group", "4"), "none of the choices"),
        (("holiday", "yesteryear"), "is not a date"),
        (("sop", "--kind", "rule"), "there is no 'rule'; there are procedure and principles"),
        (("waiver", "low-atendance", "workshop-1"), "did you mean low-attendance?"),
        (("waiver", "MT201", "workshop-1"), "cannot be waived"),
        (("waiver", "MT505", "workshop1"), "did you mean workshop-1?"),
    ],
)  # fmt: skip
def test_what_is_no_answer_is_told_and_nothing_is_written(
    words: tuple[str, ...], message: str, sample: Path
) -> None:
    required = {
        "official": ("--name", "Zaid", "--position", "Adviser", "--gender", "male"),
        "workshop": ("--title", "A"),
        "sop": ("--title", "A"),
    }
    more = required.get(words[0], ())
    more = more[2:] if "--name" in words else more
    before = files_in(sample)
    done = new(sample, *words, *more, "--yes")
    assert message in " ".join(done.stderr.split())
    assert done.returncode == 2
    assert files_in(sample) == before


def test_a_second_record_of_the_same_name_is_shown_as_a_possible_duplicate(sample: Path) -> None:
    same = ("moi", "--name", "MoFA official 1", "--position", "Director", "--gender", "female")
    done = new(sample, "official", *same, "--dry-run")
    assert "possible-duplicate-person" in done.stdout


def test_more_than_the_contract_promises_needs_force(sample: Path) -> None:
    before = files_in(sample)
    done = new(sample, "workshop", "--title", "A second one", "--yes")
    assert (done.returncode, files_in(sample)) == (1, before)
    assert "activity-count" in done.stdout
    assert "--force" in done.stderr


def test_without_a_contract_nothing_is_added(sample: Path) -> None:
    (sample / "data/project.yaml").write_text("id: sample\n", encoding="utf-8")
    done = new(sample, "sop", "--title", "A", "--yes")
    assert done.returncode == 1
    assert "data/project.yaml" in done.stdout


# Waivers


def test_findings_that_nothing_tells_apart_are_no_question(sample: Path) -> None:
    added = new(sample, "ministry", "--name", "Ministry of Health", "--short", "MoH", "--yes")
    assert added.returncode == 0
    words = ("waiver", "seat-vacant", "moh", "--reason", "R", "--approved-by", "P")
    done = run_in_terminal("new", *words, answers=["", "n"], folder=sample, today=DAY)
    assert "Which of them" not in done.stderr
    assert done.stderr.count("MT304") > 1
    assert "covers: all" in done.stdout


def test_one_of_several_findings_must_be_named(sample: Path) -> None:
    activity = sample / "data/activities/workshop-1.yaml"
    text = activity.read_text(encoding="utf-8")
    activity.write_text(text + "    online: [mofa-03, moi-03]\n", encoding="utf-8")
    words = (
        "waiver",
        "not-entitled",
        "workshop-1",
        "--reason",
        "R",
        "--approved-by",
        "P",
        "--approved",
        DAY,
    )
    done = new(sample, *words, "--yes")
    assert done.returncode == 2
    assert "--participant mofa-03 --day 2021-03-03" in done.stderr
    assert "--covers all" in done.stderr
    answers = ["3", "n"]
    done = run_in_terminal("new", *words, answers=answers, folder=sample, today=DAY)
    assert "covers: all" in done.stdout
    done = new(sample, *words, "--participant", "mofa-03", "--yes")
    assert done.returncode == 0
    assert "This waives:\n  data/activities/workshop-1.yaml:16: MT502 mofa-03" in done.stderr
    waiver = (sample / "data/waivers.yaml").read_text(encoding="utf-8")
    assert "    participant: mofa-03\n    day: 2021-03-03\n" in waiver


def test_where_there_is_no_finding_there_is_nothing_to_waive(sample: Path) -> None:
    done = new(sample, "waiver", "MT505", "workshop-1", "--reason", "R", "--approved-by", "P")
    assert done.returncode == 2
    assert "no finding of low-attendance about workshop-1" in done.stderr
