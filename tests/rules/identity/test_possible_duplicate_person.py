from hypothesis import example, given
from hypothesis import strategies as st

from migtrack.base.text import fold_name, fold_names
from tests.sample import SAMPLE, edited, expect, findings

_MOI = SAMPLE["participants/moi.yaml"]
_BILINGUAL = edited("project.yaml", ("languages: [en]", "languages: [en, ar]"))


def _reserve(number: int, name: str) -> str:
    return f"  - {{id: moi-0{number}, reserve: {number}, name: {name}, position: P, gender: male}}"


def test_one_name_in_two_arabic_spellings() -> None:
    [finding] = expect(
        {
            "participants/moi.yaml": f"{_MOI}{_reserve(4, 'أحمد عبد الله')}\n"
            f"{_reserve(5, 'احمد عبدالله')}  # expect: MT203\n"
        }
    )
    assert finding.message == (
        "moi-04 and moi-05 may be one person: their names are the same, spelling aside"
    )
    assert [related.place.line for related in finding.related] == [6]


def test_the_language_in_which_they_are_alike_is_pointed_at() -> None:
    files = {
        **_BILINGUAL,
        "participants/moi.yaml": _MOI
        + _reserve(4, "{en: Ahmad A, ar: سعاد}")
        + "\n"
        + _reserve(5, "{en: Suad, ar: سُعاد}")
        + "\n",
    }
    [finding] = [one for one in findings(files) if one.code == "MT203"]
    line = files["participants/moi.yaml"].splitlines()[finding.place.line - 1]
    assert line[finding.place.column - 1 :].startswith("سُعاد")


def test_alike_in_both_languages_is_one_finding() -> None:
    name = "{en: Suad, ar: سعاد}"
    files = {
        **_BILINGUAL,
        "participants/moi.yaml": f"{_MOI}{_reserve(4, name)}\n{_reserve(5, name)}\n",
    }
    assert [one.code for one in findings(files)].count("MT203") == 1


def test_near_names_stay_apart() -> None:
    expect({"participants/moi.yaml": f"{_MOI}{_reserve(4, 'حسين')}\n{_reserve(5, 'حسن')}\n"})


def test_it_can_be_waived() -> None:
    found = findings(
        {
            "participants/moi.yaml": f"{_MOI}{_reserve(4, 'Ali')}\n{_reserve(5, 'ALI')}\n",
            "waivers.yaml": "waivers:\n  - {rule: MT203, subject: moi-05, reason: Two people,\n"
            "     approved_by: Manager, approved: 2021-02-01}\n",
        }
    )
    assert [(one.code, one.waived is not None) for one in found] == [("MT203", True)]


def test_no_message_prints_a_name() -> None:
    found = findings(
        {"participants/moi.yaml": f"{_MOI}{_reserve(4, 'Secretive')}\n{_reserve(5, 'Secretive')}\n"}
    )
    assert found
    assert not any("Secretive" in one.message + one.help + one.label for one in found)


LETTERS = st.sampled_from(
    [
        *"aA İß\n\t\u00a0\u00a8\u0301\u200c\u2028",
        "عبد ",
        "الله",
        "لله",
        "أإآٱىةؤئکیھەـ",
        "ﷺ",
        "\u064b",
    ]
)
NAMES = st.lists(st.one_of(LETTERS, st.text(max_size=3)), max_size=5).map("".join)


@given(st.lists(NAMES, max_size=5))
@example(["a ", " b", "", "عبد", "الله", "a  b"])
def test_names_folded_together_are_folded_as_each_alone(names: list[str]) -> None:
    assert list(fold_names(names)) == [fold_name(name) for name in names]
