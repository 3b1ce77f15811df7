"""The fuzz target itself: a few inputs hold, and what breaks is written down and found again."""

from pathlib import Path

import pytest

from migtrack.render.findings import junit
from tests.fuzz.run import fuzz, replay


@pytest.mark.slow
def test_a_few_inputs_hold(tmp_path: Path) -> None:
    tally = fuzz(1, 60, str(tmp_path), most=60)
    assert tally.failures == []
    assert tally.inputs.total() == 60
    assert tally.summary(1).startswith("seed 1, 1 seconds\n60 inputs, 3 of them with reports, ")


def test_what_breaks_is_kept_whole_and_can_be_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> str:
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr(junit, "render", broken)
        [path] = fuzz(1, 60, str(tmp_path), most=1).failures
        with pytest.raises(ZeroDivisionError):
            replay(path)
    assert "ZeroDivisionError" in Path(path).with_suffix(".txt").read_text(encoding="utf-8")
    replay(path)
