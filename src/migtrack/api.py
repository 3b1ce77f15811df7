"""The Python API: load a project, check it, see where it stands, compare two states of it.

Nothing here prints, asks for input, exits or writes a file. `docs/api.md` shows each function with
an example, and lists the fields of the values that stay as they are.
"""

import os
from datetime import date, datetime

from migtrack.base.days import NOT_A_DAY, TODAY_VARIABLE, today_in
from migtrack.base.finding import Finding, Place, Related, Severity, WaivedBy
from migtrack.check import Verdict
from migtrack.check import check as check_loaded
from migtrack.load.build import Loaded
from migtrack.load.build import load as load_source
from migtrack.load.files.revision import at_revision
from migtrack.load.files.sources import DATA, WorkingTree, is_project
from migtrack.model.project import Project
from migtrack.review.changes.compare import Judged
from migtrack.review.changes.compare import compare as compare_judged
from migtrack.review.changes.values import Changes, FigureChange, FindingChange, RecordChange
from migtrack.review.status.status import Status, review_status
from migtrack.review.status.tasks import Task
from migtrack.snapshot.figures import Figure
from migtrack.system.git import GitError

__all__ = [
    "Changes",
    "Figure",
    "FigureChange",
    "Finding",
    "FindingChange",
    "Loaded",
    "MigtrackError",
    "Place",
    "Project",
    "RecordChange",
    "Related",
    "Severity",
    "Status",
    "Task",
    "Verdict",
    "WaivedBy",
    "check",
    "compare",
    "load",
    "status",
]


class MigtrackError(Exception):
    """Something that cannot be done as asked: `message` says what, `remedy` what to do instead.

    Faults in a project's files are never raised: they are findings.
    """

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


def load(folder: str | os.PathLike[str] = ".", revision: str | None = None) -> Loaded:
    """Read the project in `folder`, which holds `data/`; faulty files are read as far as possible.

    With `revision` it is read as it was committed: in a branch, a tag, a commit, or, where that is
    a day such as `2021-06-15`, in the last commit of the current branch before that day. The
    project may have lain elsewhere in the repository then.

    Raises `MigtrackError` where there is no project, no git repository or no such revision.
    """
    folder = os.fspath(folder)
    if not (is_project(folder) or (revision is not None and os.path.isdir(folder))):
        raise MigtrackError(
            f"there is no project in {folder}", f"name the folder that holds {DATA}/project.yaml"
        )
    if revision is None:
        return load_source(WorkingTree(folder))
    try:
        return load_source(at_revision(folder, revision), is_past=True)
    except GitError as error:
        raise MigtrackError(error.message, error.remedy) from error


def check(loaded: Loaded, as_of: date | None = None) -> Verdict:
    """Check everything that was read by all rules, as `migtrack validate` does.

    `as_of` is the day to look at, on which it depends what is due: today in the project's time zone
    if not given. Facts count as lying in the future by the real day, whatever `as_of` is.

    Raises `MigtrackError` where `as_of` is not a date.
    """
    day, today = _days(loaded, as_of)
    return check_loaded(loaded, day, today)


def status(loaded: Loaded, as_of: date | None = None) -> Status:
    """Check the project, and say where it stands at the end of the day `as_of`.

    `as_of` is today in the project's time zone if not given.

    Raises `MigtrackError` where `as_of` is not a date, and where the contract cannot be read.
    """
    day, today = _days(loaded, as_of)
    if not loaded.has_contract:
        raise MigtrackError(
            f"the contract cannot be read: {DATA}/project.yaml",
            "correct what the findings of `check` say about this file",
        )
    verdict = check_loaded(loaded, day, today)
    return review_status(loaded.project, day, verdict.open, verdict.waived)


def compare(before: Loaded, after: Loaded, as_of: date | None = None) -> Changes:
    """Say what it means that `before` became `after`, as `migtrack diff` does.

    Records are compared by their ids: order, layout, comments and names of files do not matter.
    Findings and figures of both sides are those of the day `as_of`: today in the time zone of
    `after` if not given.

    Raises `MigtrackError` where `as_of` is not a date.
    """
    day, today = _days(after, as_of)
    return compare_judged(
        Judged(before, check_loaded(before, day, today)),
        Judged(after, check_loaded(after, day, today)),
        day,
    )


def _days(loaded: Loaded, as_of: object) -> tuple[date, date]:
    """The day to look at, and the real day in the project's time zone.

    A `datetime` is a `date` too, but cannot be compared with days.
    """
    try:
        today = today_in(loaded.project.contract.time_zone)
    except ValueError:
        raise MigtrackError(f"{TODAY_VARIABLE} is wrong", NOT_A_DAY) from None
    if as_of is None:
        return today, today
    if isinstance(as_of, date) and not isinstance(as_of, datetime):
        return as_of, today
    raise MigtrackError(
        f"as_of is a {type(as_of).__name__}, not a date",
        "give a datetime.date, such as date(2021, 6, 15)",
    )
