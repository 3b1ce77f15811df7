"""The commit that a report notes."""

from datetime import date

import pytest

from migtrack.render.report.stamp import Stamp, stamp_of, stamped

STAMP = Stamp("1a2b3c4", date(2021, 6, 15), is_changed=True)
PDF = b"%PDF-1.4\nxref\n0 1\ntrailer\n<</Size 1>>\nstartxref\n9\n%%EOF\n"


def test_it_is_read_as_it_is_noted() -> None:
    for text in (
        f'<meta name="commit" content="{STAMP}">',
        f"<!-- migtrack report 2021-06-15 {STAMP} -->",
    ):
        assert stamp_of(text.encode()) == STAMP
    noted = stamped(PDF, STAMP)
    assert stamp_of(noted) == STAMP
    assert noted.replace(b"%migtrack 1a2b3c4 2021-06-15 changed\n", b"") == PDF
    assert stamped(PDF, None) == PDF
    assert stamp_of(PDF) is None


@pytest.mark.parametrize(
    "typed",
    [
        "1a2b3c4 2021-06-31",
        "1a2b3c4 2021-6-1",
        "evil<b> 2021-06-15",
        "1A2B3C4 2021-06-15",
        "abc 2021-06-15",
        "1a2b3c4 2021-06-15 <script>",
        f"{'a' * 65} 2021-06-15",
    ],
)
def test_of_what_was_typed_only_a_hash_and_a_day_are_taken(typed: str) -> None:
    assert stamp_of(f'<meta name="commit" content="{typed}">'.encode()) is None
    assert stamp_of(f"<!-- migtrack report 2021-06-15 {typed} -->".encode()) is None
