"""What a change does to the findings and the figures."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from migtrack.base.finding import ALL, Finding, Key, Severity
from migtrack.check import Verdict
from migtrack.load.build import Loaded
from migtrack.review.changes.values import FigureChange, FindingChange, Side
from migtrack.review.status.status import review_status

_ORDER = tuple(Severity)


def changed_findings(
    before: Verdict, after: Verdict, renames: Mapping[Key, str]
) -> tuple[FindingChange, ...]:
    """The findings that came, then those that went; waived ones count as gone.

    A finding is the same when the rule, the records and the words are; also when only the
    words differ, as they do when a share or a day in them has changed.
    """
    olds = [(_subjects(one, renames), one) for one in before.open]
    news = [(_subjects(one, {}), one) for one in after.open]
    for exact in (True, False):
        olds, news = _without_common(olds, news, exact=exact)
    waived = Counter(
        (one.code, _subjects(one, {})) for one in after.findings if one.waived is not None
    )
    found = [FindingChange("new", one, subjects) for subjects, one in news]
    for subjects, one in olds:
        is_waived = waived[one.code, subjects] > 0
        found.append(FindingChange("waived" if is_waived else "cleared", one, subjects))
    turn = {"new": 0, "cleared": 1, "waived": 2}
    return tuple(
        sorted(
            found,
            key=lambda one: (
                turn[one.change],
                _ORDER.index(one.finding.severity),
                one.finding.code,
                one.finding.order,
            ),
        )
    )


_Seen = tuple[tuple[Key, ...], Finding]


def _subjects(finding: Finding, renames: Mapping[Key, str]) -> tuple[Key, ...]:
    return tuple((kind, renames.get((kind, one), one)) for kind, one in finding.subjects)


def _without_common(
    olds: Iterable[_Seen], news: Iterable[_Seen], *, exact: bool
) -> tuple[list[_Seen], list[_Seen]]:
    def key(seen: _Seen) -> tuple[object, ...]:
        subjects, finding = seen
        where = () if subjects else (finding.place.path,)
        return finding.code, subjects, where, finding.message if exact else ""

    olds, news = list(olds), list(news)
    common = Counter(map(key, olds)) & Counter(map(key, news))

    def rest(every: list[_Seen]) -> Iterator[_Seen]:
        left = Counter(common)
        for seen in every:
            if left[key(seen)] > 0:
                left[key(seen)] -= 1
            else:
                yield seen

    return list(rest(olds)), list(rest(news))


def changed_figures(before: Loaded, after: Loaded, as_of: date) -> tuple[FigureChange, ...]:
    """The figures that differ; none where a side could not be read whole."""
    if not (_is_whole(before) and _is_whole(after)):
        return ()
    olds, news = (review_status(one.project, as_of).figures for one in (before, after))
    return tuple(
        FigureChange(old, new)
        for old, new in zip(olds, news, strict=True)
        if (old.value, old.of) != (new.value, new.of)
    )


def _is_whole(loaded: Loaded) -> bool:
    """Whether every record is there, if not every part of it."""
    losses = (ALL in fields for fields in loaded.incomplete.values())
    return loaded.has_contract and not loaded.lost and not any(losses)


def unread_of(side: Side, verdict: Verdict) -> Iterator[tuple[Side, Finding]]:
    """What a side could not read: what its findings about reading and shape speak of."""
    for finding in verdict.findings:
        if finding.code[:3] in ("MT0", "MT1") and finding.severity is Severity.ERROR:
            yield side, finding
