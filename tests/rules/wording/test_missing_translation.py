import pytest

from tests.rules.wording._files import of
from tests.sample import edited

_BOTH = ("languages: [en]", "languages: [en, ar]")


@pytest.fixture(autouse=True)
def each_text_alone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The findings as the rule has them, before those of a file are told as one."""
    if "together" not in request.node.name:
        monkeypatch.setattr("migtrack.check._told_together", list)


def _contract(*changes: tuple[str, str]) -> dict[str, str]:
    return edited("project.yaml", _BOTH, *changes)


def _messages(files: dict[str, str]) -> list[str]:
    return [one.message for one in of("MT803", {**_contract(), **files})]


def test_every_title_name_position_and_venue_is_looked_at() -> None:
    messages = _messages({})
    assert {message.removesuffix(" has no text in `ar`") for message in messages} == {
        "the project's title",
        *(f"the title of group {number}" for number in (1, 2, 3)),
        *(f"the name of {ministry}" for ministry in ("mofa", "moi")),
        *(
            f"the {what} of {ministry}-0{number}"
            for what in ("name", "position")
            for ministry in ("mofa", "moi")
            for number in (1, 2, 3)
        ),
        *(f"the title of {one}" for one in ("workshop-1", "visit-1", "seminar-1", "sop-1")),
        *(f"the venue of {one}" for one in ("workshop-1", "visit-1")),
    }
    assert len(messages) == len(set(messages))


def test_the_texts_of_a_file_are_told_together() -> None:
    found = of("MT803", _contract())
    assert len({one.place.path for one in found}) == len(found)
    [team] = [one for one in found if one.place.path.endswith("participants/mofa.yaml")]
    assert team.message == (
        "no text in `ar`: the name of mofa-01, the position of mofa-01, the name of mofa-02, "
        "the position of mofa-02, the name of mofa-03 and 1 more"
    )
    assert {name for _, name in team.subjects} >= {"mofa-01", "mofa-02", "mofa-03"}


def test_the_finding_points_at_the_text() -> None:
    files = {**_contract(), **edited("ministries.yaml", ("Ministry of Interior", "{en: Interior}"))}
    [finding] = [one for one in of("MT803", files) if "of moi " in one.message]
    assert (finding.place.path, finding.place.line) == ("data/ministries.yaml", 3)
    assert finding.label == "no text in `ar`"
    assert finding.help == "write `{en: …, ar: …}`: text without a language counts for `en` only"
    assert finding.subjects == (("ministry", "moi"),)


def test_a_text_in_every_language_is_fine() -> None:
    text = "{en: Ministry of Interior, ar: وزارة الداخلية}"
    messages = _messages(edited("ministries.yaml", ("Ministry of Interior", text)))
    assert not any("of moi " in message for message in messages)


def test_the_first_language_may_be_the_one_that_is_missing() -> None:
    text = "{ar: وزارة الداخلية}"
    messages = _messages(edited("ministries.yaml", ("Ministry of Interior", text)))
    assert "the name of moi has no text in `en`" in messages


def test_several_missing_languages_are_one_finding() -> None:
    contract = edited("project.yaml", ("languages: [en]", "languages: [en, ar, ku]"))
    messages = [one.message for one in of("MT803", contract)]
    assert "the name of moi has no text in `ar` or `ku`" in messages
    assert len(messages) == len(set(messages))


@pytest.mark.parametrize("languages", ["[en]", "[en, en]"])
def test_one_language_needs_no_translation(languages: str) -> None:
    contract = edited("project.yaml", ("languages: [en]", f"languages: {languages}"))
    assert not of("MT803", contract)


@pytest.mark.parametrize("title", ["{en: Study visit, arr: زيارة}", "[a, b]", "''", "{}"])
def test_a_text_that_cannot_be_read_is_another_fault(title: str) -> None:
    messages = _messages(
        edited("activities/visit-1.yaml", ("title: Study visit", f"title: {title}"))
    )
    assert not any("title of visit-1" in message for message in messages)


def test_a_contract_whose_title_cannot_be_read() -> None:
    found = of("MT803", _contract(("title: A sample project", "title: [a]")))
    messages = [one.message for one in found]
    assert "the project's title has no text in `ar`" not in messages
    assert "the title of group 1 has no text in `ar`" in messages


def test_it_can_be_waived_for_the_ministry() -> None:
    waiver = (
        "waivers:\n  - {rule: missing-translation, subject: moi, reason: pending,\n"
        "     approved_by: {en: X, ar: س}, approved: 2021-06-01}\n"
    )
    found = of("MT803", {**_contract(), "waivers.yaml": waiver})
    assert [one.message for one in found if one.waived] == ["the name of moi has no text in `ar`"]


def test_whoever_approved_a_waiver_is_named_in_every_language() -> None:
    waiver = (
        "waivers:\n  - {rule: low-attendance, subject: workshop-1, reason: R,\n"
        "     approved_by: A head, approved: 2021-06-01}\n"
    )
    messages = _messages({"waivers.yaml": waiver})
    assert "who approved the waiver for `workshop-1` has no text in `ar`" in messages
    named = waiver.replace("A head", "{en: A head, ar: مدير}")
    assert not any("waiver" in message for message in _messages({"waivers.yaml": named}))
