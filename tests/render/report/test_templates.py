"""Templates: a project's own replace the shipped ones, within the sandbox."""

import os
import re
from pathlib import Path

import pytest

from migtrack.render.report.page import report_page
from migtrack.render.report.render import render_html, render_markdown
from migtrack.render.report.templates import TemplateFileError, shipped_folder
from migtrack.render.report.values import ReportPage
from migtrack.render.translator import Translator
from tests.render.report.common import CLOSED, shipped_report

SHIPPED = Path(shipped_folder())
ENGLISH = Translator("en")


def page(translator: Translator = ENGLISH) -> ReportPage:
    return report_page(shipped_report(), translator)


def html(folder: Path) -> str:
    return render_html(page(), ENGLISH, str(folder))


def fault(folder: Path, name: str, text: str) -> TemplateFileError:
    folder.joinpath(name).write_text(text, encoding="utf-8")
    with pytest.raises(TemplateFileError) as caught:
        html(folder)
    return caught.value


def test_an_own_template_replaces_one_and_the_others_stay(tmp_path: Path) -> None:
    own = tmp_path / "headline.html.j2"
    own.write_text("<header><h1>Our {{ report.title|text }}</h1></header>\n")
    shown = html(tmp_path)
    assert "<h1>Our Developing the Iraqi" in shown
    assert 'id="core-team"' in shown


def test_a_section_may_have_a_template_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "core-team.html.j2").write_text("<p>{{ section.tables[0].rows|length }} rows</p>")
    (tmp_path / "due.md.j2").write_text("due: {{ section.heading }}")
    assert "<p>5 rows</p>" in html(tmp_path)
    assert "due: What is due" in render_markdown(page(), ENGLISH, str(tmp_path))


def test_values_are_escaped_in_own_templates_too(tmp_path: Path) -> None:
    (tmp_path / "headline.html.j2").write_text("{{ '<b>' }}")
    assert "&lt;b&gt;" in html(tmp_path)
    (tmp_path / "section.md.j2").write_text("{{ section.heading.replace('What', '*a* <b> | c') }}")
    assert r"\*a\* &lt;b&gt; \| c" in render_markdown(page(), ENGLISH, str(tmp_path))


def test_an_undefined_name_is_a_fault_with_file_and_line(tmp_path: Path) -> None:
    found = fault(tmp_path, "headline.html.j2", "<header>\n\n{{ report.titel }}</header>")
    assert found.place == f"{tmp_path}/headline.html.j2:3"
    assert "titel" in found.message


def test_a_slip_in_the_syntax_is_a_fault_with_file_and_line(tmp_path: Path) -> None:
    found = fault(tmp_path, "headline.html.j2", "<header>\n{% if %}</header>")
    assert found.place == f"{tmp_path}/headline.html.j2:2"


@pytest.mark.parametrize(
    "text",
    [
        "{{ report.__class__.__mro__ }}",
        "{{ ''.__class__.__base__.__subclasses__() }}",
        "{{ say.__globals__ }}",
        "{{ report.sections.append(1) }}",
        "{{ 'x' * 100000000 }}",
        "{{ 2 ** 100000000 }}",
        "{{ '%1000000000d' % 1 }}",
        "{% for x in range(100) %}{% endfor %}",
        "{{ 'x'|center(100000000) }}",
        "{{ '<b>'|safe }}",
        '{{ "{:1000000000}".format(1) }}',
        "{% include 'headline.html.j2' %}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% include '../secret.html.j2' %}",
        "{% include '/etc/passwd' %}",
        "{{ 1 / 0 }}",
        "{{ none + 1 }}",
        "{{ report.title | nothing }}",
    ],
)
def test_what_a_template_may_not_do_is_a_fault_and_no_crash(tmp_path: Path, text: str) -> None:
    found = fault(tmp_path, "headline.html.j2", text)
    assert found.place.startswith((str(tmp_path), "headline.html.j2", "/etc", "../"))


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    own = tmp_path / "templates"
    own.mkdir()
    outside = tmp_path / "outside.html.j2"
    outside.write_text("outside")
    os.symlink(outside, own / "headline.html.j2")
    with pytest.raises(TemplateFileError, match="leads out"):
        html(own)


def test_a_link_within_the_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "plain.html.j2").write_text("<p>plain</p>")
    os.symlink(tmp_path / "plain.html.j2", tmp_path / "headline.html.j2")
    assert "<p>plain</p>" in html(tmp_path)


def test_bytes_that_are_no_text_are_a_fault(tmp_path: Path) -> None:
    (tmp_path / "headline.html.j2").write_bytes(b"\xff\xfe")
    with pytest.raises(TemplateFileError, match="not UTF-8"):
        html(tmp_path)


def test_shipped_templates_hold_no_words() -> None:
    for path in SHIPPED.glob("*.j2"):
        if path.name == "style.css.j2":
            continue
        text = re.sub(
            r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<[^>]*>|```mermaid[^`]*```",
            " ",
            path.read_text(encoding="utf-8"),
            flags=re.DOTALL,
        )
        assert set(re.findall(r"[A-Za-z]{2,}", text)) <= {"migtrack"}, path.name


def test_a_third_language_needs_a_catalogue_and_no_code(tmp_path: Path) -> None:
    (tmp_path / "fr.po").write_text(
        'msgid ""\nmsgstr ""\n"Language: fr\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
        '"Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n\n'
        'msgid "What is due"\nmsgstr "Ce qui est dû"\n\n'
        'msgid "Status report"\nmsgstr "Rapport d’avancement"\n',
        encoding="utf-8",
    )
    translator = Translator("fr", str(tmp_path))
    shown = render_html(page(translator), translator)
    assert '<html lang="fr" dir="ltr">' in shown
    assert "Ce qui est dû" in shown
    assert "# IMED" in render_markdown(page(translator), translator)


def test_the_page_about_templates_names_every_template_and_section() -> None:
    document = (SHIPPED.parent / "docs" / "templates.md").read_text(encoding="utf-8")
    for path in SHIPPED.glob("*.j2"):
        assert f"`{path.name}`" in document
    for section in report_page(shipped_report(CLOSED), Translator("en")).sections:
        assert f"`{section.name}`" in document


def test_an_empty_template_leaves_a_section_out(tmp_path: Path) -> None:
    (tmp_path / "findings.html.j2").write_text("{# Not for our readers. #}\n")
    assert 'id="findings"' not in html(tmp_path)
