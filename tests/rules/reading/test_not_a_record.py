import pytest

from tests.sample import findings


@pytest.mark.parametrize("text", ["", "\n", "# a comment\n", "- a\n- b\n", "text\n", "---\n"])
def test_no_record_in_the_file(text: str) -> None:
    [finding] = findings({"sops.yaml": text})
    assert finding.code == "MT006"
