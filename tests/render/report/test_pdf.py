"""What becomes of a report before it is printed as PDF, and of the file after it."""

import re
from datetime import date

import pytest

from migtrack.render.report.pdf import day_of_pdf, printable_page, settled, with_headings

DAY = date(2021, 6, 15)
PDF = (
    b"%PDF-1.4\n<</Title (x)\n/Creator (migtrack)\n/Producer (Skia/PDF m156)\n"
    b"/CreationDate (D:20261126201503+00'00')\n/ModDate (D:20261126201503-03'30')>>\n"
    b"/URI (mailto:a@example.org) /URI (file:///tmp/migtrack-\\(1\\)/b.html) /Next\n%%EOF\n"
)


def test_the_day_of_the_report_stands_for_the_clock() -> None:
    done = settled(PDF, DAY)
    assert len(done) == len(PDF)
    assert b"/CreationDate (D:20210615000000+00'00')\n" in done
    assert b"/ModDate (D:20210615000000+00'00')>>" in done
    assert settled(PDF.replace(b"20261126201503", b"20270101000001"), DAY) == done
    assert settled(done, DAY) == done


def test_links_lead_to_no_file_of_the_machine() -> None:
    done = settled(PDF, DAY)
    assert b"file:" not in done
    assert b"/URI (mailto:a@example.org)" in done
    assert done.index(b"/Next") == PDF.index(b"/Next")


def test_browsers_of_other_versions_may_print_the_same() -> None:
    done = settled(PDF, DAY)
    assert settled(PDF.replace(b"m156", b"m150"), DAY) == done
    assert b"/Producer (Skia/PDF)     \n" in done


def test_it_tells_its_day() -> None:
    assert day_of_pdf(settled(PDF, DAY)) == DAY
    assert day_of_pdf(settled(PDF, date(987, 1, 2))) == date(987, 1, 2)
    for other in (b"", b"%PDF-1.4\n%%EOF", b"/CreationDate (D:20219999000000+00'00')"):
        assert day_of_pdf(other) is None


@pytest.mark.parametrize(
    "meta",
    [
        '<meta http-equiv="refresh" content="0;url=file:///etc/passwd">',
        "<META\nhttp-equiv=&#114;efresh content=0>",
        "<meta/http-equiv=refresh>",
        "<mEtA>",
    ],
)
def test_no_meta_of_the_page_counts(meta: str) -> None:
    page = printable_page(f"<!doctype html><html><head>{meta}<title>x</title>").decode("utf-8-sig")
    policy, rest = page.split("<!doctype html><html>")
    assert policy.startswith("<!doctype html><meta http-equiv=")
    assert "default-src 'none'" in policy
    assert "<meta" not in rest.lower()


def test_words_stay_as_they_are() -> None:
    text = "<!doctype html><title>بغداد</title><meta-data>&lt;meta&gt;</meta-data>"
    assert printable_page(text).decode("utf-8-sig").endswith(text)
    assert printable_page("\udce9").endswith(b"\\udce9")


def with_outline(*titles: bytes) -> bytes:
    """A PDF whose outline has these titles, with the table that says where each object begins."""
    pdf, offsets = b"%PDF-1.4\n", []
    for number, title in enumerate(titles, 1):
        offsets.append(len(pdf))
        pdf += b"%d 0 obj\n<</Title %b\n/Dest [1 0 R /XYZ 1.5 2 0]>>\nendobj\n" % (number, title)
    rows = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    table = b"xref\n0 %d\n0000000000 65535 f \n%b" % (len(titles) + 1, rows)
    return pdf + table + b"trailer\n<</Size 9>>\nstartxref\n%d\n%%%%EOF\n" % len(pdf)


def titles_of(pdf: bytes) -> list[str]:
    """The titles of the outline, each found where the table says that its object begins."""
    start = int(re.findall(rb"startxref\n(\d+)\n%%EOF\n$", pdf)[0])
    assert pdf[start:].startswith(b"xref\n0 ")
    found = []
    for number, offset in enumerate(re.findall(rb"(\d{10}) 00000 n", pdf[start:]), 1):
        entry = re.compile(rb"%d 0 obj\n<</Title (.*)\n/Dest" % number).match(pdf, int(offset))
        assert entry is not None
        hexadecimal = re.fullmatch(rb"<FEFF(.*)>", entry[1])
        found.append(
            bytes.fromhex(hexadecimal[1].decode()).decode("utf-16-be")
            if hexadecimal
            else entry[1].decode()
        )
    return found


def in_hex(text: str) -> bytes:
    return b"<FEFF%b>" % text.encode("utf-16-be").hex().upper().encode()


def test_the_outline_has_the_headings_as_the_page_has_them() -> None:
    page = """<h1 id="x"><span>IMED</span>
      Developing the Government&#39;s (own)   <bdi>Knowledge</bdi></h1>
      <H2>Activities</H2><h3>الأرقام عبر الزمن</h3><h2>– ?</h2>"""
    pdf = with_outline(
        b"(IMEDDeveloping the Government's \\(own\\)Knowledge)",
        b"(ActivitiesActivities)",
        in_hex("الأرقام عبر الزمنالأرقام عبر الزمنالأرقام عبر الزمن"),
        b"(of a template's own)",
        in_hex("–"),
    )
    assert titles_of(with_headings(pdf, page)) == [
        "IMED Developing the Government's (own) Knowledge",
        "Activities",
        "الأرقام عبر الزمن",
        "(of a template's own)",
        "–",
    ]


def test_a_heading_that_repeats_another_stays_itself() -> None:
    pdf = with_outline(b"(77)", b"(7)")
    assert titles_of(with_headings(pdf, "<h2>7</h2><h2>77</h2>")) == ["77", "7"]


def test_a_heading_whose_parts_were_told_in_the_order_of_the_eye_is_put_right() -> None:
    heading = "الهجرة، ٢٠٢١ إلى ٢٠٢٣"
    pdf = with_outline(in_hex("٢٠٢٣ إلى ٢٠٢١الهجرة، "))
    assert titles_of(with_headings(pdf, f"<h1>{heading}</h1><h2>٢٠٢١</h2>")) == [heading]


def test_a_file_without_that_table_stays_as_it_is() -> None:
    for pdf in (b"", PDF, with_outline(b"(AA)").replace(b"xref\n0", b"xref\n1")):
        assert with_headings(pdf, "<h2>A</h2>") == pdf
