from tests.sample import SAMPLE, findings


def test_a_letter_number_that_became_a_comment() -> None:
    text = SAMPLE["participants/mofa.yaml"] + "documents:\n  - MoFA #1123\n"
    [finding] = findings({"participants/mofa.yaml": text})
    assert (finding.code, finding.place.column) == ("MT008", 10)


def test_an_empty_value_before_it_is_not_called_missing() -> None:
    text = SAMPLE["requests.yaml"].replace("area: Return statistics", "area: #12 Returns")
    assert [finding.code for finding in findings({"requests.yaml": text})] == ["MT008"]


def test_a_comment_with_a_blank_is_one() -> None:
    text = SAMPLE["participants/mofa.yaml"] + "documents:\n  - MoFA # 1123\n"
    assert findings({"participants/mofa.yaml": text}) == []
