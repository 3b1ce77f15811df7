"""A report as HTML or Markdown."""

import re
from functools import partial
from typing import Any

from migtrack.render.report.escape import isolated, markdown, mermaid
from migtrack.render.report.page import report_page
from migtrack.render.report.templates import environment, escaped, run
from migtrack.render.translator import Translator
from migtrack.review.report.report import Report


def render_html(report: Report, translator: Translator, templates: str | None = None) -> str:
    """The report as one HTML file without any external resource.

    `templates` is a folder whose templates replace the shipped ones of the same name. Raises
    a `TemplateFileError`.
    """
    sandbox = environment(templates)
    other = next(
        (
            language
            for language in report.status.languages
            if Translator(language).right_to_left != translator.right_to_left
        ),
        "en",
    )
    sandbox.filters["text"] = partial(
        isolated, right_to_left=translator.right_to_left, language=other
    )
    return _run(sandbox, "report.html.j2", report, translator)


def render_markdown(report: Report, translator: Translator, templates: str | None = None) -> str:
    """The report as Markdown for GitHub and GitLab. Raises a `TemplateFileError`."""
    sandbox = environment(templates, partial(escaped, escape=markdown))
    sandbox.filters["mermaid"] = mermaid
    text = _run(sandbox, "report.md.j2", report, translator)
    return re.sub(r"\n{3,}", "\n\n", re.sub(r"[ \t]+\n", "\n", text))


def _run(sandbox: Any, name: str, report: Report, translator: Translator) -> str:
    values = {"report": report_page(report, translator), "say": translator.translate}
    return run(sandbox, name, values).strip() + "\n"
