"""`migtrack catalogue` as it is used: what is missing, what is wrong, and how one begins."""

import re
from pathlib import Path

import pytest

from tests.command import Done, run
from tests.sample import SAMPLE

MONTHS = 'msgid "{number} month"\nmsgid_plural "{number} months"\n'
POLISH = r"nplurals=3; plural=\(?n ?== ?1 \? 0 : "


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/project.yaml").write_text(SAMPLE["project.yaml"], encoding="utf-8")
    return tmp_path


def check(
    project: Path, text: str, code: str = "xx", rule: str = "nplurals=2; plural=n!=1;"
) -> Done:
    (project / "catalogues").mkdir(exist_ok=True)
    head = f'msgid ""\nmsgstr "Plural-Forms: {rule}\\n"\n\n'
    (project / f"catalogues/{code}.po").write_text(head + text, encoding="utf-8")
    return run("catalogue", code, folder=project)


@pytest.mark.parametrize("code", ["ar", "ar-IQ", "en"])
def test_what_comes_with_migtrack_is_complete(project: Path, code: str) -> None:
    done = run("catalogue", code, folder=project)
    assert re.fullmatch(rf"{code}: (\d+) of \1 sentences have words\n", done.stdout)
    assert done.returncode == 0


def test_a_catalogue_begins_with_every_sentence_and_is_added_to(project: Path) -> None:
    assert run("catalogue", "pl", folder=project).returncode == 1
    done = run("catalogue", "pl", "--write", folder=project)
    assert re.match(r"wrote catalogues/pl.po: \d+ sentences to be translated", done.stdout)
    path = project / "catalogues/pl.po"
    begun = path.read_text(encoding="utf-8")
    assert re.search(POLISH, begun)  # the rule itself is another in each version of Babel
    assert (
        'msgid "{number} month"\nmsgid_plural "{number} months"\n'
        'msgstr[0] ""\nmsgstr[1] ""\nmsgstr[2] ""\n' in begun
    )
    assert run("catalogue", "pl", "--write", folder=project).returncode == 1
    assert path.read_text(encoding="utf-8") == begun
    path.write_text(begun.replace('\nmsgid "planned"\nmsgstr ""\n', ""), encoding="utf-8")
    done = run("catalogue", "pl", "--write", folder=project)
    assert done.stdout == "wrote catalogues/pl.po: 1 sentence to be translated\n"
    assert path.read_text(encoding="utf-8").endswith('\nmsgid "planned"\nmsgstr ""\n')


def test_a_translated_catalogue_is_complete(project: Path) -> None:
    run("catalogue", "xx", "--write", folder=project)
    path = project / "catalogues/xx.po"
    text = path.read_text(encoding="utf-8")
    text = re.sub(r'(msgid "(.*)"\n)msgstr ""', r'\1msgstr "\2"', text)
    text = re.sub(
        r'msgid "(.*)"\nmsgid_plural "(.*)"\nmsgstr\[0\] ""\nmsgstr\[1\] ""',
        r'msgid "\1"\nmsgid_plural "\2"\nmsgstr[0] "\1"\nmsgstr[1] "\2"',
        text,
    )
    path.write_text(text, encoding="utf-8")
    done = run("catalogue", "xx", folder=project)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('msgid "{part} of {whole}"\nmsgstr "{part}/{hole}"', "nothing fills the place {hole}"),
        ('msgid "{part} of {whole}"\nmsgstr "{part.x}"', "a brace stands alone"),
        ('msgid "{part} of {whole}"\nmsgstr "{part}"', "the place {whole} is left out"),
        (f'{MONTHS}msgstr[0] "a month"\nmsgstr[1] "months"', "the place {number} is left out"),
        ('msgid "planed"\nmsgstr "x"', "migtrack has no such sentence"),
        ('msgid "0123456789"\nmsgstr "01"', "as many signs"),
        ('#, fuzzy\nmsgid "planned"\nmsgstr "x"', "fuzzy"),
        ('msgid "planned"\nmsgstr "x"\nmsgid "planned"\nmsgstr "y"', "more than once"),
        ('msgid "{number} month"\nmsgstr "x"', "should be: msgid_plural"),
        (
            f'{MONTHS}msgstr[0] "x"',
            "msgstr[1] is missing, which the number 0 wants",
        ),
    ],
)
def test_what_cannot_be_used_is_named_with_its_line(project: Path, text: str, why: str) -> None:
    done = check(project, text)
    fault = done.stdout.splitlines()[0]
    assert re.match(r"catalogues/xx\.po:[45]: ", fault)
    assert why in fault
    assert done.returncode == 1


def test_a_form_for_one_number_may_leave_it_out(project: Path) -> None:
    form = f'{MONTHS}msgstr[0] "a month"\nmsgstr[1] "{{number}} months"'
    assert check(project, form).stdout.splitlines()[-1].startswith("xx: 1 of ")
    assert "1 fault" not in check(project, form).stdout
    other = f'{MONTHS}msgstr[0] "{{number}} month"\nmsgstr[1] "months"'
    assert "the place {number} is left out" in check(project, other).stdout


def test_only_from_right_to_left_is_left_out_what_stands_beside_it(project: Path) -> None:
    text = 'msgid "{who} added"\nmsgstr "x"'
    left_out = check(project, text)
    assert "the place {who} is left out" in left_out.stdout
    assert left_out.stdout.splitlines()[-1].startswith("xx: 1 of "), "it is shown all the same"
    assert "{who}" not in check(project, text, code="ckb").stdout.splitlines()[0]


def test_a_plural_rule_without_a_form_for_some_number_is_a_fault(project: Path) -> None:
    plural = f'{MONTHS}msgstr[0] "x"'
    for rule, number in (("plural=n/0;", 0), ("plural=n%(n-3);", 1), ("plural=n;", 6)):
        done = check(project, plural, rule=rule)
        assert "plural" in done.stdout.lower() or "msgstr" in done.stdout, (rule, number)


def test_own_words_are_checked_together_with_those_of_migtrack(project: Path) -> None:
    done = check(project, 'msgid "Core team"\nmsgstr "فريقنا"\n', code="ar")
    assert done.returncode == 0, done.stdout
    done = check(project, 'msgid "Core team"\nmsgstr "{x}"\n', code="ar")
    assert done.stdout.endswith("1 fault\n")


@pytest.mark.parametrize("code", ["../ar", "x", "ar_IQ", ""])
def test_what_is_no_language_is_refused(project: Path, code: str) -> None:
    assert run("catalogue", code, "--write", folder=project).returncode == 2
    assert sorted(each.name for each in project.iterdir()) == ["data"]


def test_a_catalogue_that_cannot_be_read_is_named(project: Path) -> None:
    done = check(project, "msgid planned\n")
    assert done.returncode == 2
    assert done.stderr.startswith("migtrack: catalogues/xx.po:4: no line of a catalogue")
    assert run("catalogue", "xx", "--write", folder=project).returncode == 2
