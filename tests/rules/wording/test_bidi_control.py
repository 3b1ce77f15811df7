import pytest

from migtrack.load.yaml.document import read_document
from tests.rules.wording._files import MOFA, SEMINAR, TITLE, noted, of, titled
from tests.sample import SAMPLE, edited, expect

RLO, PDF, RLI, FSI, PDI, RLM = "\u202e", "\u202c", "\u2067", "\u2068", "\u2069", "\u200f"


def test_an_override_is_named_and_pointed_at() -> None:
    [finding] = expect(titled(f"title: Drafting{RLO} procedures  # expect: MT801"))
    assert finding.message == (
        "U+202E RIGHT-TO-LEFT OVERRIDE in the field `title`: it changes the direction of what follows"
    )
    place = finding.place
    assert (place.line, place.column, place.end_column) == (4, 16, 17)
    assert RLO not in finding.message + finding.help + finding.label
    assert finding.subjects == (("activity", "seminar-1"),)


@pytest.mark.parametrize("character", "\u202a\u202b\u202c\u202d\u202e")
def test_each_embedding_override_and_their_end(character: str) -> None:
    assert len(of("MT801", titled(f"title: a{character}b"))) == 1


def test_a_comment_counts() -> None:
    files = edited(SEMINAR, (TITLE, f"{TITLE}   # {RLO}  # expect: MT801"))
    [finding] = expect(files)
    assert "in a comment" in finding.message


@pytest.mark.parametrize(
    ("written", "count"),
    [
        (r"\u202E", 1),
        (r"\U0000202e", 1),
        (r"\\u202E", 0),
        (r"\\\u202E", 1),
        (r"\u2067x\u2069", 0),
        (r"\u2067x", 1),
        (f"\\u2067x{PDI}", 0),
    ],
)
def test_an_escape_within_double_quotes_counts_once(written: str, count: int) -> None:
    found = of("MT801", titled(f'title: "Drafting {written}"'))
    assert len(found) == count


def test_the_place_of_an_escape() -> None:
    [finding] = of("MT801", titled('title: "Drafting \\u202E"'))
    assert (finding.place.column, finding.place.end_column) == (18, 24)


def test_an_escape_is_none_without_double_quotes() -> None:
    assert not of("MT801", titled(r"title: Drafting \u202E"))
    assert not of("MT801", titled(r"title: 'Drafting \u202E'"))


@pytest.mark.parametrize(
    ("text", "characters"),
    [
        (f"a {RLI}b{PDI} c", ""),
        (f"a {RLI}b {FSI}c{PDI} d{PDI}", ""),
        (f"a {RLI}b c", "7"),
        (f"a {PDI}b{RLI} c", "97"),
        (f"a {RLI}b {FSI}c{PDI} d", "7"),
    ],
)
def test_isolates_must_be_balanced(text: str, characters: str) -> None:
    found = of("MT801", titled(f"title: {text}"))
    assert [one.label[-1] for one in found] == list(characters)


def test_isolates_are_balanced_within_one_text_or_one_comment() -> None:
    assert len(of("MT801", titled(f"title: a{RLI}b\nshort: c{PDI}d"))) == 2
    assert len(of("MT801", titled(f"{TITLE}  # {RLI}\n# {PDI}"))) == 2
    assert not of("MT801", titled(f"{TITLE}  # {RLI}a{PDI}"))


def test_marks_are_fine_in_text_but_not_in_ids_dates_and_keys() -> None:
    assert not of("MT801", noted(f"Basra{RLM} (البصرة{RLM})"))
    [identity] = of("MT801", edited(MOFA, ("id: mofa-01", f"id: mofa-01{RLM}")))
    assert identity.message == (
        "U+200F RIGHT-TO-LEFT MARK in the field `id`: only plain letters, digits and signs belong there"
    )
    [day] = of("MT801", edited(SEMINAR, ("end: 2021-05-04", f"end: 2021-05-04{RLM}")))
    assert "in the field `end`" in day.message
    [number] = of("MT801", edited("project.yaml", ("100000", f"{RLM}100000")))
    assert "in the field `amount`" in number.message
    [key] = of("MT801", edited(SEMINAR, ("platform:", f"platform{RLM}:")))
    assert "in the name of a field" in key.message
    [mark] = of("MT801", edited(SEMINAR, ("  2021-05-04:", f"  2021-05-04{RLM}:")))
    assert "in the name of a field" in mark.message


def test_a_balanced_isolate_does_not_belong_into_an_id() -> None:
    found = of("MT801", edited(MOFA, ("id: mofa-01", f"id: {RLI}mofa-01{PDI}")))
    assert len(found) == 2


def test_a_file_that_cannot_be_read_is_searched_all_the_same() -> None:
    assert len(of("MT801", {SEMINAR: f"title: {RLO}\n  - [\n"})) == 1


def test_after_twenty_the_rest_is_counted() -> None:
    found = of("MT801", noted(f"{RLO}x" * 20))
    assert len(found) == 20
    found = of("MT801", noted(f"{RLO}x" * 900))
    assert len(found) == 21
    assert found[-1].message == "880 more characters of this kind from here on in this file"


def test_it_can_be_waived_for_the_record() -> None:
    waiver = (
        "waivers:\n  - {rule: bidi-control, subject: mofa-01, reason: wanted, approved_by: X,\n"
        "     approved: 2021-06-01}\n"
    )
    text = SAMPLE[MOFA].replace("MoFA official 1", f"MoFA{RLO} official 1")
    [finding] = of("MT801", {MOFA: text, "waivers.yaml": waiver})
    assert finding.waived


def test_a_clean_file_is_not_read_again() -> None:
    document = read_document("data/sops.yaml", SAMPLE["sops.yaml"])
    assert "places" not in vars(document)
