"""`migtrack rename`, as people use it."""

from pathlib import Path

import pytest

from tests.command import Done, run
from tests.sample import SAMPLE, edited, write_to

NOTES = edited("participants/moi.yaml", ("seat: 1,", "seat: 1, notes: once moi-03,"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_to(tmp_path, {**SAMPLE, **NOTES})


def renamed(folder: Path, *words: str) -> Done:
    return run("rename", *words, folder=folder, today="2021-06-15")


def test_it_is_shown_and_written_everywhere(folder: Path) -> None:
    done = renamed(folder, "moi-03", "moi-09", "--yes")
    assert done.returncode == 0
    assert done.stdout.startswith("Core team\n  MoI  renamed: moi-03 is now moi-09\n")
    assert "wrote data/participants/moi.yaml" in done.stderr
    texts = {path: path.read_text("utf-8") for path in (folder / "data").rglob("*.yaml")}
    left = [(path.name, text.count("moi-03")) for path, text in texts.items() if "moi-03" in text]
    assert left == [("moi.yaml", 1)]
    assert (
        "moi-03 still stands in these lines; if they mean this record, change them by hand:\n"
        "  data/participants/moi.yaml:3\n\n" in done.stderr
    )
    assert run("validate", folder=folder, today="2021-06-15").returncode == 0


def test_a_ministry_takes_its_file_along_and_no_other_id(folder: Path) -> None:
    done = renamed(folder, "moi", "interior", "--yes")
    assert "  MoI  renamed: moi is now interior\n" in done.stdout
    assert "Other ids stay as they are: moi-01, moi-02 and moi-03\n" in done.stderr
    assert not (folder / "data" / "participants" / "moi.yaml").exists()
    assert "ministry: interior" in (folder / "data" / "participants" / "interior.yaml").read_text()
    assert renamed(folder, "interior", "moi", "--yes").returncode == 0
    for path, text in {**SAMPLE, **NOTES}.items():
        assert (folder / "data" / path).read_bytes() == text.encode()


def test_nothing_is_written_unasked(folder: Path) -> None:
    dry = renamed(folder, "moi-03", "moi-09", "--dry-run")
    assert (dry.returncode, "moi-03 is now moi-09" in dry.stdout) == (0, True)
    unasked = renamed(folder, "moi-03", "moi-09")
    assert unasked.returncode == 1
    assert "add --yes to write it" in unasked.stderr
    assert "moi-09" not in (folder / "data" / "participants" / "moi.yaml").read_text()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("moi-O3", "x", "there is no record 'moi-O3'; did you mean moi-03?"),
        ("moi-03", "Moi 09", "'Moi 09' cannot be that id"),
        ("moi-03", "others", "attendance lists use the word"),
        ("moi-03", "07701234567", "Something like a telephone number"),
        ("workshop-1", "aux", "'aux' cannot be that id. To Windows this is a device"),
        ("moi-03", "moi-02", "there is the participant moi-02 already"),
        ("moi-03", "workshop-1", "there is the activity workshop-1 already"),
        ("moi-03", "moi-03", "there is the participant moi-03 already"),
    ],
)
def test_an_id_must_be_there_and_the_new_one_right_and_free(
    folder: Path, old: str, new: str, said: str
) -> None:
    done = renamed(folder, old, new, "--yes")
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


def test_an_id_that_two_records_have_is_nobodys(folder: Path) -> None:
    path = folder / "data" / "participants" / "moi.yaml"
    path.write_text(path.read_text("utf-8").replace("id: moi-03", "id: moi-02"), "utf-8")
    done = renamed(folder, "moi-02", "moi-09", "--yes")
    assert done.returncode == 2
    assert "moi-02 is the id of several records (participant and participant)" in done.stderr


def test_a_record_may_stand_in_a_file_that_cannot_be_read(folder: Path) -> None:
    (folder / "data" / "sops.yaml").write_text("sops: [\n", encoding="utf-8")
    assert "some files cannot be read" in renamed(folder, "sop-1", "sop-2", "--yes").stderr


def test_nothing_is_renamed_in_a_part_of_the_files(folder: Path) -> None:
    elsewhere = folder / "elsewhere"
    (folder / "data" / "papers").symlink_to(folder)
    (folder / "data" / "participants").rename(elsewhere)
    (folder / "data" / "participants").symlink_to(elsewhere)
    done = renamed(folder, "moi", "interior", "--yes")
    assert (done.returncode, done.stdout) == (2, "")
    assert (
        "nothing was written: files in data/participants may name moi, and that folder is not read"
        in done.stderr
    )
    assert "interior" not in (folder / "data" / "ministries.yaml").read_text("utf-8")
    (folder / "data" / "participants").unlink()
    elsewhere.rename(folder / "data" / "participants")
    assert renamed(folder, "moi", "interior", "--yes").returncode == 0


def test_what_cannot_be_changed_names_the_line(folder: Path) -> None:
    (folder / "data" / "sops.yaml").write_text("sops: [moi-03\n", encoding="utf-8")
    done = renamed(folder, "moi-03", "moi-09", "--yes")
    assert done.returncode == 2
    assert "nothing was written: data/sops.yaml:1: this line cannot be read" in done.stderr
