"""A file in another encoding than UTF-8 is told in words that lead to the editor's menu."""

from codecs import BOM_UTF16_BE, BOM_UTF16_LE

import pytest

from tests.sample import SAMPLE, findings

SAVE = "save the file as UTF-8 (in the editor: encoding, or save with encoding)"
SOPS = SAMPLE["sops.yaml"]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (BOM_UTF16_LE + SOPS.encode("utf-16-le"), "the file is saved in UTF-16, which some"),
        (BOM_UTF16_BE + SOPS.encode("utf-16-be"), "the file is saved in UTF-16, which some"),
        ("title: بغداد".encode("cp1256"), "the file holds a character that is not UTF-8"),
    ],
)
def test_another_encoding(content: bytes, message: str) -> None:
    [finding] = [each for each in findings({"sops.yaml": content}) if each.code == "MT001"]
    assert finding.message.startswith(message)
    assert finding.help == SAVE
