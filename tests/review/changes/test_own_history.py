"""This repository's own commits, each against itself."""

import subprocess

import pytest

from migtrack.check import check
from migtrack.load.build import load
from migtrack.load.files.revision import at_revision
from migtrack.review.changes.compare import Judged, compare
from migtrack.system.git import GitError, find_repository
from tests.review.changes.states import AS_OF, TODAY
from tests.sample import ROOT


def commits() -> list[str]:
    """The last commits that touched the data; none where this is no clone."""
    try:
        find_repository(str(ROOT))
    except GitError:
        return []
    asked = ["git", "rev-list", "--max-count=20", "HEAD", "--", "data"]
    done = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.split()


@pytest.mark.slow
@pytest.mark.parametrize("commit", commits())
def test_a_commit_against_itself(commit: str) -> None:
    try:
        sides = [load(at_revision(str(ROOT), commit)) for _ in range(2)]
    except GitError as error:
        pytest.skip(error.message)
    before, after = (Judged(side, check(side, AS_OF, TODAY)) for side in sides)
    found = compare(before, after, AS_OF)
    assert (found.records, found.findings, found.figures) == ((), (), ())
    assert not found.touched
