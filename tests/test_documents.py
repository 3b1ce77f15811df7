"""The documents say what is true."""

import re
from pathlib import Path

import pytest

from migtrack.model.kinds import file_kinds, models_of
from migtrack.model.walk import fields_of
from migtrack.render.rule_pages import check_example, example_of, rule_pages
from migtrack.rules import RULES
from migtrack.rules.rule import Rule
from tests.documents import (
    CONTRIBUTING,
    FIELDS_PAGE,
    RULES_PAGE,
    SCREENS,
    fields_page,
    with_map,
    with_screens,
)
from tests.sample import ROOT

RENEW = "run `python -m tests.documents`"

SECTIONS = ["## What it does", "## Why it matters", "## Example", "## What to do"]


@pytest.mark.parametrize("path", SCREENS, ids=lambda path: path.name)
def test_the_screens_are_what_is_printed(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text == with_screens(text), RENEW


def test_the_page_of_the_rules_is_current() -> None:
    assert RULES_PAGE.read_text(encoding="utf-8") == rule_pages(), RENEW


def test_the_page_of_the_fields_is_current() -> None:
    assert FIELDS_PAGE.read_text(encoding="utf-8") == fields_page(), RENEW


def test_the_map_of_the_house_is_current() -> None:
    text = CONTRIBUTING.read_text(encoding="utf-8")
    assert with_map(text) == text, RENEW


def test_the_guide_to_the_format_names_every_field() -> None:
    guide = (ROOT / "docs" / "data-format.md").read_text(encoding="utf-8")
    fields = {
        field.key
        for kind in file_kinds()
        for model in models_of(kind)
        for field in fields_of(model)
    }
    missing = {
        field for field in fields if f"`{field}`" not in guide and f"\n{field}:" not in guide
    }
    assert missing == set()


SHOWN_TOO = {"MT904": ["MT502"]}
"""What a rule leaves open that tells of other findings."""


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_example_of_a_rule_shows_that_rule_alone(rule: Rule) -> None:
    files, _ = example_of(rule)
    verdict, _ = check_example(rule)
    assert files
    assert {finding.code for finding in verdict.open} == {rule.code, *SHOWN_TOO.get(rule.code, ())}
    for finding in verdict.open:
        assert finding.place.line >= 1
        assert finding.place.column >= 1
        assert finding.help


def test_the_page_of_every_rule_is_whole() -> None:
    for rule in RULES:
        sections = [line for line in rule.page.splitlines() if line.startswith("## ")]
        assert sections == SECTIONS, rule.name
        assert len(rule.summary) <= 120, rule.name
        module = rule.module.replace(".", "/")
        assert (ROOT / "src" / f"{module}.py").stem == rule.name.replace("-", "_")


def test_every_rule_has_a_test() -> None:
    for rule in RULES:
        family = rule.module.split(".")[-2]
        name = rule.name.replace("-", "_")
        assert (ROOT / "tests" / "rules" / family / f"test_{name}.py").is_file(), name


def test_codes_and_names_are_unique_and_in_order() -> None:
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))
    assert len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize(
    "path",
    [*sorted(ROOT.glob("*.md")), *sorted(ROOT.glob("docs/*.md"))],
    ids=lambda path: path.name,
)
def test_links_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (path.parent / target).exists(), target


def test_files_that_are_named_are_there() -> None:
    """Those of the program are named from its own folder on; a word in capitals stands for any."""
    for path in (CONTRIBUTING, *ROOT.glob("docs/decisions/*.md")):
        for name in re.findall(r"`/?([a-z_]+/[a-z_/]*\.[a-z]+)`", path.read_text(encoding="utf-8")):
            assert (ROOT / "src/migtrack" / name).exists() or (ROOT / name).exists(), (path, name)
