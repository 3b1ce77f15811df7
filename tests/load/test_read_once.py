"""A file is read once, whatever is looked for in it."""

import pytest

from migtrack.load.build import load
from migtrack.load.files.sources import WorkingTree
from migtrack.load.yaml.fast.plain import read_plain
from tests.sample import ROOT


def test_a_clean_project_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    texts: list[str] = []

    def noted(text: str) -> object:
        texts.append(text)
        return read_plain(text)

    monkeypatch.setattr("migtrack.load.yaml.document.read_plain", noted)
    loaded = load(WorkingTree(str(ROOT)))
    assert len(texts) == loaded.files > 20
