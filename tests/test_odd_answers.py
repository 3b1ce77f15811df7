"""Whatever stands in the answers, `migtrack init` writes a valid project or says what is wrong."""

import random
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.command import run
from tests.edit.test_new_project import FACT_SHEET, TWELVE
from tests.terminal import run_in_terminal

ODD = [None, "x", [], {}, ["a"], [["a"]], {"en": "x"}, [{"id": "q"}], "", 3, True, {"a": [1]}]


def spoilt(value: Any, chance: random.Random) -> Any:
    """The value with some of its parts gone, and some of them of another kind."""
    if chance.random() < 0.08:
        return chance.choice(ODD)
    if isinstance(value, dict):
        kept = {key: inner for key, inner in value.items() if chance.random() > 0.06}
        return {key: spoilt(inner, chance) for key, inner in kept.items()}
    if isinstance(value, list):
        return [spoilt(inner, chance) for inner in value if chance.random() > 0.05]
    return value


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(120))
def test_nothing_is_half_begun(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    whole = yaml.load(chance.choice([FACT_SHEET, TWELVE]), yaml.BaseLoader)  # all is text
    answers = {key: spoilt(value, chance) for key, value in whole.items()}
    layout = chance.choice([None, False])
    text = yaml.safe_dump(answers, allow_unicode=True, sort_keys=False, default_flow_style=layout)
    (tmp_path / "answers.yaml").write_text(text, encoding="utf-8")
    done = run_in_terminal(
        *("init", "x", "--answers", "answers.yaml", "--yes"),
        folder=tmp_path,
        answers=["text"] * chance.randrange(6),
        then_interrupts=chance.random() < 0.5,
    )
    assert done.returncode in (0, 2, 130), done.stderr
    if done.returncode == 0:
        assert run("validate", "--fail-on", "warning", folder=tmp_path / "x").returncode == 0
    else:
        assert [path.name for path in tmp_path.iterdir()] == ["answers.yaml"]
