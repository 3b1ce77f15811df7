"""Renders findings in the format that is named."""

from collections.abc import Callable, Mapping

from migtrack.check import Verdict
from migtrack.render.findings import concise, github, gitlab, json, junit, sarif, text
from migtrack.render.findings.style import Style

FORMATS: Mapping[str, Callable[[Verdict, Style], str]] = {
    "text": text.render,
    "concise": concise.render,
    "json": json.render,
    "sarif": sarif.render,
    "github": github.render,
    "gitlab": gitlab.render,
    "junit": junit.render,
}
"""The renderer of each format by its name."""


def render_findings(output_format: str, verdict: Verdict, style: Style) -> str:
    """The findings in a format of `FORMATS`."""
    return FORMATS[output_format](verdict, style)
