"""A report as HTML or Markdown."""

import re
from functools import partial

from migtrack.base.characters import runs_right_to_left
from migtrack.render.report.escape import isolated, markdown, mermaid
from migtrack.render.report.templates import environment, escaped, run
from migtrack.render.report.values import ReportPage
from migtrack.render.translator import Translator


def render_html(page: ReportPage, translator: Translator, templates: str | None = None) -> str:
    """The report as one HTML file without any external resource.

    `templates` is a folder whose templates replace the shipped ones of the same name. Raises
    a `TemplateFileError`.
    """
    right_to_left = translator.right_to_left
    others = (code for code in page.languages if runs_right_to_left(code) != right_to_left)
    sandbox = environment(templates)
    sandbox.filters["text"] = partial(
        isolated, right_to_left=right_to_left, language=next(others, "en")
    )
    values = {"report": page, "say": translator.translate}
    return run(sandbox, "report.html.j2", values).strip() + "\n"


def render_markdown(page: ReportPage, translator: Translator, templates: str | None = None) -> str:
    """The report as Markdown for GitHub and GitLab. Raises a `TemplateFileError`."""
    sandbox = environment(templates, partial(escaped, escape=markdown))
    sandbox.filters["mermaid"] = mermaid
    values = {"report": page, "say": translator.translate}
    text = run(sandbox, "report.md.j2", values).strip() + "\n"
    lines = (line.rstrip(" \t") for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines))
