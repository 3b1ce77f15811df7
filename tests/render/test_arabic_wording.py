"""The Arabic of the catalogue: one word for one thing, written in one way, rightly counted."""

import re
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from migtrack.render.words import CATALOGUES
from migtrack.rules import RULES
from tests.render.test_catalogues import forms

TERMS = """
amendments? = ملحق|ملاحق|التعديل
answers? = إجاب|أجاب
baseline = خط الأساس|خط أساس
budget lines?|lines of the budget = بند|بنود
committed = لتزم|لتُزم|يُلتزم|تُودَع
deputy = نائب|بالإنابة
evaluation = التقييم
findings? = ملاحظ
funder = الجهة المانحة
indicators? = مؤشر
measured|measurement = قيس|يُقس|قياس
milestones? = معلَم|معالم|مراحل سفر
money left = متبقي
objectives? = هدف|أهداف
on course = على المسار
reserve = احتياط
seats? = مقعد|مقاعد
spent = نفق|إنفاق
statements? of the (?:final )?accounts = كشف|كشوف
target = القيمة المستهدفة|قيمت?.* المستهدف
test after|only a test after it = بعدي
test before|only a test before it = قبلي
travell?ers? = مساف
vacant = شاغر|شغور|شغر
visas? = تأشير
waivers?|waived = إعفاء|أُعفي
workshops? = ورش
"""
"""For words of English those of Arabic, any of which must be there."""
ALIKE = {
    frozenset(words.split())
    for words in (
        "قبل قُبل",
        "بعد بُعد",
        "سجل سُجّل",
        "حذف حُذف",
        "حدّد حُدّد",
        "حسب حُسب",
        "منفَّذة منفِّذة",
        "يستخدم يُستخدم",
        "مسؤولين مسؤولَين",  # more than two of them, and two
    )
}
"""Words that differ in nothing but their signs, and are not the same."""

SETTINGS = {"left-to-right", "0123456789", ", "}
BARE_ACCUSATIVES = ("ة", "أ", "ء", "طلب")
"""What may take no alef after 11: some last letters, and what something belongs to at once."""

_PLACE = re.compile(r"\{\w+\}")
_SIGNS = re.compile("[\u064b-\u0652]")
_ENDING = re.compile("[\u064b-\u064d]|\u064e$")  # of a case, which depends on the sentence
_ARTICLE = re.compile(r"^[وف]?(?:ال|لل|بال)?(?=.{3})")


@cache
def entries() -> list[tuple[str, list[str]]]:
    """The Arabic forms of each sentence, with the English that they are for."""
    with (Path(CATALOGUES) / "ar.po").open("rb") as file:
        return [
            (entry.id if isinstance(entry.id, str) else entry.id[0], forms(entry.string))
            for entry in read_po(file)
            if entry.id
        ]


def sentences() -> list[tuple[str, str]]:
    """Each Arabic form with the English that it is for."""
    return [(english, form) for english, several in entries() for form in several]


@pytest.mark.parametrize("term", TERMS.strip().splitlines())
def test_a_term_is_the_same_word_everywhere(term: str) -> None:
    english, arabic = term.split(" = ")
    meant = re.compile(rf"\b(?:{english})\b", re.IGNORECASE)
    told = [(said, form) for said, form in sentences() if meant.search(_PLACE.sub(" ", said))]
    assert told
    assert [form for _, form in told if not re.search(arabic, form)] == []


def test_a_word_is_written_in_one_way() -> None:
    ways: dict[str, set[str]] = defaultdict(set)
    for _, form in sentences():
        for word in re.findall("[\u0621-\u0652]+", _PLACE.sub(" ", form)):
            bare = _ARTICLE.sub("", _ENDING.sub("", word))
            ways[_SIGNS.sub("", bare)].add(bare)
    assert {frozenset(each) for each in ways.values() if len(each) > 1} <= ALIKE


def test_the_signs_are_those_of_arabic() -> None:
    """No Latin comma, semicolon, question mark, per cent or quote, no letter, no tatweel."""
    strange = re.compile("[A-Za-z0-9,;?%\"'\u0640]|  | [،؛.:]")
    said = [form for english, form in sentences() if english not in SETTINGS]
    assert [form for form in said if strange.search(_PLACE.sub("٣", form))] == []


def test_no_verb_says_that_a_report_deserves_or_is_owed_something() -> None:
    """What falls due has a day on which it is to be done."""
    assert [form for _, form in sentences() if re.search(r"\bيستحق", _SIGNS.sub("", form))] == []


def test_who_must_act_may_be_one_or_several() -> None:
    """No word for them agrees with a number that the sentence does not know."""
    told = [form for _, form in sentences() if "{who}." in form]
    assert told
    assert [form for form in told if "على عاتق {who}." not in form] == []


def test_a_sentence_stops_where_the_english_one_does_and_a_rule_never() -> None:
    rules = {rule.summary for rule in RULES}
    assert [
        form
        for english, form in sentences()
        if len(form) > 1 and form.endswith(".") != (english.endswith(".") and english not in rules)
    ] == []


def test_what_is_counted_agrees_with_the_number() -> None:
    """Several of a thing after 3; one after 11, in the accusative, and one after 100."""
    in_brackets = "({number})"  # counts nothing that follows it
    counting = [
        forms
        for _, forms in entries()
        if len(forms) == 6 and "{number}" in forms[4].replace(in_brackets, "")
    ]
    assert counting
    for _, one, two, few, many, other in counting:
        assert "{number}" not in one + two
        assert one != two
        after = [
            re.search(r"\{number\} (\w+)", _SIGNS.sub("", form)) for form in (few, many, other)
        ]
        several, eleven, hundred = (found[1] if found else "" for found in after)
        assert several not in (eleven, hundred, "")
        allowed = {hundred + "ا"} | ({hundred} if hundred.endswith(BARE_ACCUSATIVES) else set())
        assert eleven in allowed, many
