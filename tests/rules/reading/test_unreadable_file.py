from tests.sample import SAMPLE, findings


def test_bytes_that_are_not_utf_8() -> None:
    text = SAMPLE["participants/mofa.yaml"].replace("Director", "Directeur g\u00e9n\u00e9ral")
    [finding] = findings({"participants/mofa.yaml": text.encode("latin-1")})
    assert finding.code == "MT001"
    assert (finding.place.line, finding.place.column) == (3, 72)


def test_a_nul_byte() -> None:
    [finding] = findings({"sops.yaml": b"sops: []\n\0"})
    assert (finding.code, finding.place.line, finding.place.column) == ("MT001", 2, 1)


def test_a_byte_order_mark_is_fine() -> None:
    text = SAMPLE["participants/mofa.yaml"]
    assert findings({"participants/mofa.yaml": b"\xef\xbb\xbf" + text.encode()}) == []
