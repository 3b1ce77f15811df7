"""Findings cured by their fixes: round after round, until nothing more can be cured.

A fix is kept only if its finding is gone then, and if no error has come that was not there before.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from migtrack.base.finding import Finding, Fix, ReplaceText, Severity
from migtrack.check import Verdict, check
from migtrack.edit.edits import Edits, RefusedEdit
from migtrack.edit.fixing.fix_edits import apply_fixes
from migtrack.load.build import Loaded, load
from migtrack.model.kinds import key_of
from migtrack.rules.narrowing import EVERYTHING, Narrowing

MOST_ROUNDS = 100
"""How often the project is read again at most: some findings are listed twenty at a time."""

_LEGIBLE, _SURE, _GUESSED = range(3)
"""The stages in which fixes are applied."""

Mark = tuple[str, str, str]
"""By what a finding is known again when the lines above it have changed."""


class Cure(NamedTuple):
    """A finding, and the fix that cures it or should have."""

    finding: Finding
    fix: Fix


class LeftOut(NamedTuple):
    """A finding that is left as it is, and why its fix does not cure it."""

    finding: Finding
    fix: Fix
    why: str
    by_hand: str = ""
    """The lines to write by hand, where these are known."""


class Cured(NamedTuple):
    """What has been cured, and what has not although somebody wanted it."""

    cured: tuple[Cure, ...]
    left_out: tuple[LeftOut, ...]
    verdict: Verdict
    """What checking the project after it comes to."""


Choose = Callable[[Finding], Sequence[Fix]]
"""The fixes of a finding that may be applied: the next where one does not cure it."""


def cure(
    edits: Edits, choose: Choose, as_of: date, today: date, narrowing: Narrowing = EVERYTHING
) -> Cured:
    """Apply the chosen fixes to the edits; of what was asked for by a `narrowing` alone."""
    return _Curing(edits, choose, as_of, today, narrowing).run()


class _State(NamedTuple):
    """The project after some edits."""

    loaded: Loaded
    verdict: Verdict

    def errors(self) -> Counter[tuple[str, str]]:
        """How many errors each rule has in each file; those that are not listed do not count."""
        return Counter((each.code, each.place.path) for each in self._open_errors())

    def still_finds(self, cures: Sequence[Cure], before: "_State") -> bool:
        """Whether findings that should be cured are there as before.

        Of a file with more findings than are listed others move up: there the places tell.
        """
        left, were = (Counter(map(mark_of, state.verdict.open)) for state in (self, before))
        cut = {each.place.path for each in before.verdict.open if each.more}
        places = {(mark_of(each), each.place) for each in self.verdict.open}
        meant = Counter(mark_of(finding) for finding, _ in cures)
        return any(
            (mark_of(finding), finding.place) in places
            if finding.place.path in cut
            else left[mark_of(finding)] > were[mark_of(finding)] - meant[mark_of(finding)]
            for finding, _ in cures
        )

    def new_error(self, before: "_State", cures: Sequence[Cure]) -> Finding | None:
        """An error that was not there before, or none.

        What is sure may uncover errors that nobody could have seen before; a guess may not.
        """
        were, written = before.errors(), _written(self, cures)
        more = {each for each, number in self.errors().items() if number > were[each]}
        new = (each for each in self._open_errors() if (each.code, each.place.path) in more)
        is_guessed = any(_stage(each.fix) == _GUESSED for each in cures)
        return next(
            (each for each in new if is_guessed or not _was_hidden(each, before, written)), None
        )

    def _open_errors(self) -> Iterable[Finding]:
        return (
            each for each in self.verdict.open if each.severity is Severity.ERROR and not each.more
        )


@dataclass
class _Curing:
    edits: Edits
    choose: Choose
    as_of: date
    today: date
    narrowing: Narrowing
    cured: list[Cure] = field(default_factory=list)
    left_out: dict[Mark, LeftOut] = field(default_factory=dict)
    tried: set[tuple[Mark, Fix]] = field(default_factory=set)

    def run(self) -> Cured:
        state = self._state(self.edits)
        for _ in range(MOST_ROUNDS):
            wanted = _together(self._wanted(state))
            if not wanted:
                break
            kept, state = self._kept(state, wanted)
            if kept:
                apply_fixes(self.edits, kept)
                self.cured += kept
                self.tried.clear()  # what did not go before may go now
                self.left_out.clear()
        return Cured(tuple(self.cured), tuple(self.left_out.values()), state.verdict)

    def _state(self, edits: Edits) -> _State:
        loaded = load(edits)
        return _State(loaded, check(loaded, self.as_of, self.today))

    def _wanted(self, state: _State) -> list[Cure]:
        """The first fix of each finding that has not been tried."""
        verdict = state.verdict
        if self.narrowing != EVERYTHING:
            verdict = check(state.loaded, self.as_of, self.today, self.narrowing)
        wanted = []
        for finding in verdict.open:
            fixes = self.choose(finding) if finding.fixes else ()
            left = (fix for fix in fixes if (mark_of(finding), fix) not in self.tried)
            wanted += [Cure(finding, fix) for fix in left][:1]
        return wanted

    def _kept(self, before: _State, cures: Sequence[Cure]) -> tuple[Sequence[Cure], _State]:
        """Those that cure, all together or else those of each half that do; the project then."""
        after = self._after(before, cures)
        if isinstance(after, _State):
            return cures, after
        if len(cures) == 1:
            mark = mark_of(cures[0].finding)
            self.tried.add((mark, cures[0].fix))
            self.left_out[mark] = after
            return (), before
        half = len(cures) // 2
        first, after_first = self._kept(before, cures[:half])
        second, after_second = self._kept(before, cures[half:])
        if not first or not second:
            return (first, after_first) if first else (second, after_second)
        both = (*first, *second)
        after = self._after(before, both)
        return (both, after) if isinstance(after, _State) else (first, after_first)

    def _after(self, before: _State, cures: Sequence[Cure]) -> _State | LeftOut:
        """The project with these; or, where it is not better then, why it is not."""
        tried = Edits(self.edits)
        finding, fix = cures[0]
        try:
            apply_fixes(tried, cures)
        except RefusedEdit as error:
            return LeftOut(finding, fix, error.message, error.by_hand)
        after = self._state(tried)
        if new := after.new_error(before, cures):
            return LeftOut(finding, fix, f"it would bring {new.code} {new.name}: {new.message}")
        if after.still_finds(cures, before):
            return LeftOut(finding, fix, "the finding would still be there")
        return after


def mark_of(finding: Finding) -> Mark:
    """By what a finding is known again."""
    return finding.code, finding.place.path, finding.message


def _together(cures: Sequence[Cure]) -> list[Cure]:
    """Those that can be applied at once: the places of the others are known afterwards.

    What can be read comes before what it says, and what is sure before what is guessed.
    """
    stage = min((_stage(each.fix) for each in cures), default=_LEGIBLE)
    by_path: dict[str, list[Cure]] = {}
    for each in cures:
        if _stage(each.fix) != stage:
            continue
        by_path.setdefault(each.finding.place.path, []).append(each)
    return [each for group in by_path.values() for each in _of_one_file(group)]


def _stage(fix: Fix) -> int:
    if fix.is_of_file or fix.is_of_text:
        return _LEGIBLE
    return _SURE if fix.is_safe else _GUESSED


def _of_one_file(cures: list[Cure]) -> list[Cure]:
    """The first that changes the whole file; else those of its lines; else those of its values."""
    for each in cures:
        if each.fix.is_of_file:
            return [each]
    lines = [each for each in cures if each.fix.is_of_text]
    if not lines:
        return cures
    apart: list[Cure] = []
    for each in sorted(lines, key=lambda cure: cure.finding.code):  # what YAML says comes first
        start, end = _span(each.fix)
        others = (_span(other.fix) for other in apart)
        if all(end < first or last < start for first, last in others):
            apart.append(each)
    return apart


def _span(fix: Fix) -> tuple[int, int]:
    spans = [(edit.start, edit.end) for edit in fix.edits if isinstance(edit, ReplaceText)]
    return min(start for start, _ in spans), max(end for _, end in spans)


def _was_hidden(error: Finding, before: _State, written: set[tuple[str, int]]) -> bool:
    """Whether the error may have been there, in what could not be read or judged."""
    loaded, path = before.loaded, error.place.path
    document = loaded.documents.get(path)
    if document is None or (document.syntax_errors and document.value is None):
        return (path, error.place.line) not in written
    if error.code < "MT2":
        return False
    incomplete = loaded.incomplete
    is_judged = not loaded.lost and key_of(loaded.project.contract) not in incomplete
    return not is_judged or any(key in incomplete for key in error.subjects)


def _written(after: _State, cures: Sequence[Cure]) -> set[tuple[str, int]]:
    """The lines that the fixes have written as text, by file."""
    lines: set[tuple[str, int]] = set()
    moved: Counter[str] = Counter()
    texts = [cure for cure in cures if cure.fix.is_of_text]
    for finding, fix in sorted(texts, key=lambda cure: _span(cure.fix)):
        path = finding.place.path
        document = after.loaded.documents.get(path)
        for edit in fix.edits if document else ():
            if isinstance(edit, ReplaceText) and document:
                start = edit.start + moved[path]
                place = document.place((start, start + len(edit.text)))
                lines.update((path, line) for line in range(place.line, place.end_line + 1))
                moved[path] += len(edit.text) - (edit.end - edit.start)
    return lines
