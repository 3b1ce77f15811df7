"""Two processes find what one does."""

import os
import threading
from datetime import date
from pathlib import Path

import pytest
from benchmarks.generate import generate

from migtrack import beside as module
from migtrack.beside import beside, is_worth_it
from migtrack.check import Verdict, check
from migtrack.load.build import load
from migtrack.load.sources import WorkingTree
from tests.sample import ROOT, TODAY, loaded, verdict


def test_the_result_comes_back() -> None:
    wait = beside(lambda: b"x" * 1_000_000)
    assert wait() == b"x" * 1_000_000


def test_one_result_comes_after_the_other_and_then_none() -> None:
    wait = beside(lambda: b"", lambda: b"b" * 100_000, lambda: b"c")
    assert [wait() for _ in range(4)] == [b"", b"b" * 100_000, b"c", None]


def test_what_was_done_before_a_failure_comes_back() -> None:
    def die() -> bytes:
        os.kill(os.getpid(), 9)
        return b""

    wait = beside(lambda: b"a", die)
    assert [wait(), wait(), wait()] == [b"a", None, None]


def test_a_process_that_somebody_else_has_waited_for_is_no_fault() -> None:
    wait = beside(lambda: b"a")
    assert wait() == b"a"
    os.waitpid(-1, 0)
    assert wait() is None


def test_a_result_that_nobody_waits_for_holds_nothing_up() -> None:
    beside(lambda: b"a" * 1_000_000, lambda: b"b")
    wait = beside(lambda: b"a" * 1_000_000, lambda: b"b" * 1_000_000)
    assert len(wait() or b"") == 1_000_000


def test_a_failure_comes_back_as_none() -> None:
    def fail() -> bytes:
        raise MemoryError

    def leave() -> bytes:
        os._exit(0)

    def die() -> bytes:
        os.kill(os.getpid(), 9)
        return b""

    assert [beside(work)() for work in (fail, leave, die)] == [None, None, None]


def test_no_second_process_where_it_cannot_be_had(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refuse)
    assert beside(lambda: b"")() is None


def test_a_little_is_not_worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})
    assert not is_worth_it(1000)
    assert is_worth_it(module.FROM_BYTES) == (threading.active_count() == 1)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0})
    assert not is_worth_it(module.FROM_BYTES)


def _both(monkeypatch: pytest.MonkeyPatch, judge: "object") -> tuple[Verdict, Verdict]:
    assert callable(judge)
    alone = judge()
    for name in ("migtrack.check", "migtrack.load.ahead"):
        monkeypatch.setattr(f"{name}.is_worth_it", lambda _: True)
    return alone, judge()


@pytest.mark.parametrize("faulty", [False, True])
def test_a_generated_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, faulty: bool
) -> None:
    plan = generate(str(tmp_path), 400, faulty=faulty)

    def judge() -> Verdict:
        day = date(2026, 6, 15)
        return check(load(WorkingTree(str(tmp_path))), day, day)

    alone, together = _both(monkeypatch, judge)
    assert alone == together
    found = [(one.code, one.place.path, one.place.line) for one in alone.findings]
    assert sorted(found) == sorted(plan.planted)


def test_the_shipped_project(monkeypatch: pytest.MonkeyPatch) -> None:
    alone, together = _both(monkeypatch, lambda: check(load(WorkingTree(str(ROOT))), TODAY, TODAY))
    assert alone == together


@pytest.mark.parametrize(
    "files",
    [
        {"project.yaml": "id: [\n"},
        {"participants/moi.yaml": "ministry: moi\nparticipants: 3\n"},
        {"participants/moi.yaml": b"\xff\x00"},
        {"activities/visit-1.yaml": None, "waivers.yaml": "waivers:\n  - {rule: MT804}\n"},
        {"sops.yaml": "sops: # born 1.2.1975\n  - {id: a\u200b, title: Passport A1234567}\n"},
    ],
)
def test_projects_that_cannot_be_read_whole(
    monkeypatch: pytest.MonkeyPatch, files: dict[str, str | bytes | None]
) -> None:
    alone, together = _both(monkeypatch, lambda: verdict(files))
    assert alone == together
    assert loaded(files).faults


def test_without_the_second_process_all_is_found_too(monkeypatch: pytest.MonkeyPatch) -> None:
    files = {"sops.yaml": "sops:\n  - {id: a, title: Passport A1234567}\n"}
    for name in ("migtrack.check", "migtrack.load.ahead"):
        monkeypatch.setattr(f"{name}.beside", lambda *_: lambda: None)
    alone, together = _both(monkeypatch, lambda: verdict(files))
    assert alone == together
