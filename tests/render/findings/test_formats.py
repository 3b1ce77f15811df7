"""What holds for every format."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest

from migtrack.check import Verdict
from migtrack.cli.findings import Format
from migtrack.render import findings
from migtrack.render.findings.style import Style
from tests.render.findings.common import CONFIDENTIAL, REASON, VERDICT, WITH_WAIVED

Render = Callable[[Verdict, Style], str]

FORMATS = [one.value for one in Format if one is not Format.AUTO]
FOR_PEOPLE = {"text", "concise"}
FOR_MACHINES = [name for name in FORMATS if name not in FOR_PEOPLE]


def renderer(name: str) -> Render:
    render: Render = import_module(f"migtrack.render.findings.{name}").render
    return render


def test_every_module_that_renders_is_a_format() -> None:
    (folder,) = findings.__path__
    rendering = {
        path.stem for path in Path(folder).glob("*.py") if "def render(" in path.read_text("utf-8")
    }
    assert rendering == set(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
def test_two_runs_print_the_same(name: str) -> None:
    assert renderer(name)(VERDICT, WITH_WAIVED) == renderer(name)(VERDICT, WITH_WAIVED)


@pytest.mark.parametrize("name", FORMATS)
def test_the_output_is_lines(name: str) -> None:
    output = renderer(name)(VERDICT, WITH_WAIVED)
    assert output.endswith("\n")
    assert not output.endswith("\n\n")
    assert "\r" not in output
    assert not output.startswith("\ufeff")


@pytest.mark.parametrize("name", FOR_MACHINES)
def test_machines_get_nothing_personal(name: str) -> None:
    style = Style(show_waived=True, show_personal=True, documents=WITH_WAIVED.documents)
    output = renderer(name)(VERDICT, style)
    assert not [value for value in (REASON, *CONFIDENTIAL) if value in output]


@pytest.mark.parametrize("name", FORMATS)
def test_every_open_finding_is_there(name: str) -> None:
    output = renderer(name)(VERDICT, WITH_WAIVED)
    assert not [finding.code for finding in VERDICT.findings if finding.code not in output]
