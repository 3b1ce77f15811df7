"""A report as HTML or Markdown."""

import re
from functools import partial
from typing import Any

from migtrack.render.report.escape import isolated, markdown, mermaid
from migtrack.render.report.page import report_page
from migtrack.render.report.templates import environment, escaped, run
from migtrack.render.words import Translator
from migtrack.review.report.report import Report


def render_html(report: Report, words: Translator, templates: str | None = None) -> str:
    """The report as one HTML file that needs nothing else.

    `templates` is a folder whose templates replace those of the same name. Raises a
    `TemplateFault`.
    """
    sandbox = environment(templates)
    other = next(
        (
            one
            for one in report.status.languages
            if Translator(one).right_to_left != words.right_to_left
        ),
        "en",
    )
    sandbox.filters["text"] = partial(isolated, right_to_left=words.right_to_left, language=other)
    return _run(sandbox, "report.html.j2", report, words)


def render_markdown(report: Report, words: Translator, templates: str | None = None) -> str:
    """The report as Markdown for GitHub and GitLab. Raises a `TemplateFault`."""
    sandbox = environment(templates, partial(escaped, escape=markdown))
    sandbox.filters["mermaid"] = mermaid
    text = _run(sandbox, "report.md.j2", report, words)
    return re.sub(r"\n{3,}", "\n\n", re.sub(r"[ \t]+\n", "\n", text))


def _run(sandbox: Any, name: str, report: Report, words: Translator) -> str:
    values = {"report": report_page(report, words), "say": words.say}
    return run(sandbox, name, values).strip() + "\n"
