"""Languages on the command line: regions, catalogues of a project, and what has none."""

import shutil
from pathlib import Path

import pytest

from tests.command import run
from tests.sample import ROOT

AS_OF = ("--as-of", "2021-06-15")
COMMANDS = [("status",), ("report", "--output", "-"), ("history",), ("why",), ("people",)]
FRENCH = 'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n\n'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    return tmp_path


def speak(project: Path, languages: str) -> None:
    """Let these be the project's languages; the texts in Arabic are in the last of them."""
    last = languages.rsplit(",", maxsplit=1)[-1].strip()
    for path in (project / "data").rglob("*.yaml"):
        text = path.read_text(encoding="utf-8").replace(" ar: ", f" {last}: ")
        path.write_text(text.replace("[en, ar]", f"[{languages}]"), encoding="utf-8")


def bring(project: Path, name: str, entries: str, head: str = FRENCH) -> None:
    (project / "catalogues").mkdir(exist_ok=True)
    (project / "catalogues" / name).write_text(head + entries, encoding="utf-8")


def test_iraqi_arabic_is_a_language_like_another(project: Path) -> None:
    speak(project, "en, ar-IQ")
    assert "warning" not in run("validate", folder=project).stdout
    done = run("report", *AS_OF, "--lang", "ar-IQ", "--output", "-", folder=project)
    assert '<html lang="ar-IQ" dir="rtl">' in done.stdout
    assert "١٥ حزيران ٢٠٢١" in done.stdout
    assert "٣٠٣٬٢٨٠ يورو" in done.stdout
    assert "يونيو" not in done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize("command", COMMANDS, ids=lambda words: words[0])
def test_a_language_without_a_catalogue_says_so_once(
    project: Path, command: tuple[str, ...]
) -> None:
    speak(project, "en, ckb")
    for _ in range(2):  # the second answer might be a cached one
        done = run(*command, *AS_OF, "--lang", "ckb", folder=project)
        assert done.returncode == 0
        assert done.stderr.count("there is no catalogue for ckb") == 1
        assert "catalogue" not in done.stdout


def test_a_page_is_in_the_language_of_its_words(project: Path) -> None:
    speak(project, "en, ckb")
    page = run("report", *AS_OF, "--lang", "ckb", "--output", "-", folder=project).stdout
    assert '<html lang="en" dir="ltr">' in page
    assert '<bdi dir="rtl" lang="ckb">وزارة الداخلية – مسؤول ٤</bdi>' in page


def test_data_for_scripts_comes_without_a_word_about_catalogues(project: Path) -> None:
    speak(project, "ckb")
    for command in (("status",), ("history",), ("why",), ("people",)):
        assert run(*command, "--format", "json", folder=project).stderr == ""


def test_a_project_brings_words_of_its_own(project: Path) -> None:
    speak(project, "en, fr")
    bring(project, "fr.po", 'msgid "Core team"\nmsgstr "Équipe de base"\n')
    done = run("status", *AS_OF, "--lang", "fr", folder=project)
    assert "Équipe de base" in done.stdout
    assert done.stderr == ""
    page = run("report", *AS_OF, "--lang", "fr", "--output", "-", folder=project).stdout
    assert '<html lang="fr" dir="ltr">' in page


def test_own_words_come_before_those_of_migtrack_and_no_answer_is_old(project: Path) -> None:
    assert "الفريق الأساسي" in run("status", *AS_OF, "--lang", "ar", folder=project).stdout
    for word in ("الفريق", "فريقنا"):
        bring(project, "ar.po", f'msgid "Core team"\nmsgstr "{word}"\n')
        shown = run("status", *AS_OF, "--lang", "ar", folder=project).stdout
        assert f"\n{word}: المقاعد المشغولة" in shown
        assert "اليوم ٢١٣" in shown


def test_a_catalogue_that_cannot_be_read_is_named_with_its_line(project: Path) -> None:
    bring(project, "ar.po", 'msgid "Core team\n')
    for command in COMMANDS:
        done = run(*command, *AS_OF, "--lang", "ar", folder=project)
        assert done.returncode == 2
        assert done.stderr.startswith("migtrack: catalogues/ar.po:4: ")
        assert done.stdout == ""
    assert run("status", *AS_OF, folder=project).returncode == 0


def test_a_folder_of_catalogues_that_leads_out_is_refused(
    project: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    (project / "catalogues").symlink_to(tmp_path_factory.mktemp("outside"))
    done = run("status", "--lang", "ar", folder=project)
    assert done.returncode == 2
    assert "catalogues is a link that leads out of the project" in done.stderr
