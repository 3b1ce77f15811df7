"""What is not listed because there is too much of it: every output says so, in which file or rule."""

import json
from collections.abc import Callable

import pytest

from migtrack import check as check_module
from migtrack.base.finding import Severity
from migtrack.check import check
from migtrack.load.records.repair import MAX_FAULTS
from migtrack.load.yaml.limits import MAX_SYNTAX_ERRORS
from migtrack.render.excerpt import MAX_LINE
from migtrack.render.findings import concise, github, gitlab, junit, sarif, text
from migtrack.render.findings import json as findings_json
from migtrack.render.findings.style import Style
from migtrack.rules.narrowing import Narrowing
from tests.sample import SAMPLE, TODAY, Files, edited, loaded, verdict

WORKSHOP = "activities/workshop-1.yaml"
PATH = f"data/{WORKSHOP}"


def unknown_fields(number: int) -> Files:
    lines = "".join(f"\nunknown{n}: 1" for n in range(number))
    return edited(WORKSHOP, ("venue: Baghdad", f"venue: Baghdad{lines}"))


def doubled_keys(number: int) -> Files:
    return edited(WORKSHOP, ("venue: Baghdad", "venue: Baghdad" + "\nvenue: Baghdad" * number))


def comments_in_texts(number: int) -> Files:
    lines = "".join(f"\n  - letter {n} #{n}" for n in range(number))
    return edited(WORKSHOP, ("venue: Baghdad", f"venue: Baghdad\ndocuments:{lines}"))


Make = Callable[[int], Files]
CAPS = [
    pytest.param(unknown_fields, MAX_FAULTS, "MT102", id="the shape of a file"),
    pytest.param(doubled_keys, MAX_SYNTAX_ERRORS, "MT004", id="the YAML of a file"),
    pytest.param(comments_in_texts, MAX_SYNTAX_ERRORS, "MT008", id="comments in a file"),
]
FEW = 2
"""The most findings of a rule in these tests."""


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check_module, "MAX_FAULTS", FEW)


def early_confirmations(number: int) -> dict[str, str]:
    """So many officials who are confirmed before they are nominated: findings of MT305."""
    right, wrong = "confirmed: 2021-01-10", "confirmed: 2020-12-01"
    files = {path: SAMPLE[path] for path in SAMPLE if path.startswith("participants/")}
    for path, content in files.items():
        changed = content.replace(right, wrong, number)
        number -= changed.count(wrong)
        files[path] = changed
    assert number == 0
    return files


def waiver(rule: str, subject: str) -> str:
    why = "reason: agreed, approved: 2021-02-01, approved_by: the steering committee"
    return f"  - {{rule: {rule}, subject: {subject}, covers: all, {why}}}\n"


@pytest.mark.parametrize(("make", "most", "code"), CAPS)
def test_what_is_listed_of_a_file(make: Make, most: int, code: str) -> None:
    [*whole] = verdict(make(most)).findings
    assert len(whole) == most
    assert not [one for one in whole if one.more]
    found = verdict(make(most + 50))
    [further] = [one for one in found.findings if one.more]
    assert (further.more, further.code, further.place.path) == ("file", code, PATH)
    assert len(found.findings) == most + 1
    assert str(most) in further.message


@pytest.mark.usefixtures("few")
def test_as_many_findings_of_a_rule_as_are_listed_are_no_more() -> None:
    found = verdict(early_confirmations(FEW)).findings
    assert [(one.code, one.more) for one in found] == [("MT305", "")] * FEW


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize("number", [FEW + 1, FEW + 2])
def test_what_is_listed_of_a_rule(number: int) -> None:
    found = verdict(early_confirmations(number)).findings
    assert sorted((one.code, one.more) for one in found) == [
        *[("MT305", "")] * FEW,
        ("MT305", "rule"),
    ]


@pytest.mark.usefixtures("few")
def test_no_waiver_silences_what_is_not_listed_and_none_is_called_unused() -> None:
    files = early_confirmations(FEW + 2)
    whole = verdict(files)
    [further] = [one for one in whole.findings if one.more]
    assert not further.subjects
    people = sorted(participant.id for participant in loaded(files).project.participants)
    waivers = "".join(waiver("MT305", person) for person in people)
    found = verdict({**files, "waivers.yaml": f"waivers:\n{waivers}"})
    assert found.waived == FEW
    assert [(one.code, one.more, one.severity) for one in found.open] == [
        ("MT305", "rule", Severity.ERROR)
    ]


@pytest.mark.usefixtures("few")
def test_findings_of_other_files_do_not_hide_those_of_the_chosen_one() -> None:
    found = check(
        loaded(early_confirmations(FEW + 2)), TODAY, TODAY, Narrowing(paths=("data/sops.yaml",))
    )
    assert [(one.code, one.more) for one in found.open] == [("MT305", "rule")]


@pytest.mark.usefixtures("few")
def test_every_format_says_so() -> None:
    files = {**early_confirmations(FEW + 1), **unknown_fields(MAX_FAULTS + 1)}
    found = verdict(files)
    style = Style(prefix="x/", documents=loaded(files).documents)
    said = ", and more in x/data/activities/workshop-1.yaml and of MT305 nomination-order"
    for module in (text, concise, github):
        assert module.render(found, style).splitlines()[-1].endswith(said), module.__name__
    document = json.loads(findings_json.render(found, style))
    assert document["summary"]["and_more"] == [
        {"code": "MT102", "path": f"x/{PATH}"},
        {"code": "MT305", "path": None},
    ]
    assert [one["more"] for one in document["findings"] if one["more"]] == ["file", "rule"]
    [run] = json.loads(sarif.render(found, style))["runs"]
    [invocation] = run["invocations"]
    [notification] = invocation["toolExecutionNotifications"]
    assert notification["message"]["text"] == said.removeprefix(", ")
    messages = [one.message for one in found.open if one.more]
    for entries in (gitlab.render(found, style), junit.render(found, style)):
        assert all(message in entries for message in messages)


def test_a_format_that_lists_everything_says_nothing() -> None:
    found = verdict(early_confirmations(2))
    assert concise.render(found, Style()).splitlines()[-1] == "2 errors in 10 files"
    assert "invocations" not in sarif.render(found, Style())


def test_the_summary_names_a_few_files_and_counts_the_others() -> None:
    files: dict[str, str] = {}
    for name in ("activities/workshop-1", "activities/seminar-1", "activities/visit-1", "sops"):
        path = f"{name}.yaml"
        files[path] = SAMPLE[path] + "".join(f"k{n}: 1\n" for n in range(MAX_FAULTS + 1))
    summary = concise.render(verdict(files), Style()).splitlines()[-1]
    assert summary.endswith("and 1 other file or rule")
    assert summary.count("data/") == 3


def test_signs_beyond_those_that_are_listed_are_waived_by_nobody() -> None:
    path = "participants/mofa.yaml"
    content = SAMPLE[path].replace("MoFA official 1", "MoFA\u00a0official" + "\u00a0x" * 30)
    waivers = f"waivers:\n{waiver('MT802', 'mofa-01')}"
    found = verdict({path: content, "waivers.yaml": waivers})
    assert [(one.code, one.more) for one in found.open] == [("MT802", "file")]


def test_a_line_too_long_for_an_excerpt_says_how_long_it_is() -> None:
    files = edited(WORKSHOP, ("venue: Baghdad", f"venu: {'x' * MAX_LINE}"))
    screen = text.render(verdict(files), Style(documents=loaded(files).documents))
    assert f"7 | … {MAX_LINE + 6:,} characters, too many to be shown\n" in screen
