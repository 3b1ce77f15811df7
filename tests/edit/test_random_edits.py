"""Random legal layouts and random edits: what is meant is read, and the rest stays."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.edit.random_edits import attempt

SEEDS = st.integers(0, 10**9)


@given(SEEDS)
@settings(max_examples=40)
def test_one_edit(seed: int) -> None:
    attempt(Random(seed))


@given(SEEDS)
@settings(max_examples=20)
def test_several_edits_of_one_file(seed: int) -> None:
    attempt(Random(seed), edits=4)


@pytest.mark.slow
@given(SEEDS)
@settings(max_examples=2000)
def test_many_edits(seed: int) -> None:
    attempt(Random(seed), edits=1 + seed % 3)
