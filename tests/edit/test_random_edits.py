"""Random legal layouts and random edits: what is meant is read, and the rest stays."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.edit.random_edits import attempt, chain
from tests.edit.random_layouts import damaged
from tests.sample import ROOT, SAMPLE

SHIPPED = sorted((ROOT / "data").rglob("*.yaml"))
SEEDS = st.integers(0, 10**9)


@given(SEEDS)
@settings(max_examples=40)
def test_one_edit(seed: int) -> None:
    attempt(Random(seed))


@given(SEEDS)
@settings(max_examples=20)
def test_several_edits_of_one_file(seed: int) -> None:
    attempt(Random(seed), edits=4)


@given(SEEDS)
@settings(max_examples=8)
def test_chains_of_edits_of_the_sample(seed: int) -> None:
    chain(Random(seed), [(f"data/{path}", text) for path, text in SAMPLE.items()], length=6)


@pytest.mark.slow
@given(SEEDS)
@settings(max_examples=2000)
def test_damaged_files_are_changed_as_meant_or_refused(seed: int) -> None:
    random = Random(seed)
    path = random.choice(SHIPPED)
    text = damaged(random, path.read_text("utf-8"))
    chain(random, [(path.relative_to(ROOT).as_posix(), text)], length=1)


@pytest.mark.slow
@given(SEEDS)
@settings(max_examples=300)
def test_chains_of_edits_of_the_shipped_files(seed: int) -> None:
    chain(
        Random(seed),
        [(path.relative_to(ROOT).as_posix(), path.read_text("utf-8")) for path in SHIPPED],
        length=8,
    )


@pytest.mark.slow
@given(SEEDS)
@settings(max_examples=2000)
def test_many_edits(seed: int) -> None:
    attempt(Random(seed), edits=1 + seed % 3)
