"""What the files' names say, and where it contradicts what stands in them."""

from collections.abc import Collection
from typing import Any

from migtrack.base.finding import Fault, Place, Severity, Spot
from migtrack.base.text import did_you_mean, near_miss, quoted
from migtrack.load.files.sources import SourceFile, Unreadable
from migtrack.load.kinds import FILES, stem
from migtrack.load.yaml.wording import unreadable_fault
from migtrack.model.activities import Activity
from migtrack.model.team import MinistryTeam

UNREADABLE_FOLDERS = ("linked-folder", "closed-folder")

Coded = tuple[str, Fault]
"""A fault with the code of its rule."""


def unread(file: SourceFile) -> Coded:
    """The fault of a file that no record kind reads."""
    if isinstance(file.content, Unreadable) and file.content.name in UNREADABLE_FOLDERS:
        return "MT001", unreadable_fault(file.path, file.content)
    name = file.path.rpartition("/")[2]
    if name.endswith(".yml"):
        help_ = f"rename it to {quoted(name.removesuffix('.yml') + '.yaml')}"
        return "MT007", Fault(Place(file.path), "files that end in `.yml` are not read", help_)
    if name.endswith(".yaml"):
        folder = file.path.count("/") == 1
        near = near_miss(name, FILES) if folder else None
        message = "no kind of record is kept in this place, so the file is not read"
        help_ = (
            f"rename it to `{near}`"
            if near
            else "officials belong into `data/participants/`, activities into `data/activities/`"
        )
        return "MT007", Fault(Place(file.path), message, help_)
    help_ = "move it out of `data`, or rename it if it is a record"
    message = "this file is no record and is not read"
    return "MT007", Fault(Place(file.path), message, help_, severity=Severity.WARNING)


def named_by_file(path: str, model: Any, ministries: Collection[str] | None) -> Any:
    """The model, under the id for which its file's name stands: what follows is judged by that.

    `ministries` are the ids that there are; none where they could not be read.
    """
    name = stem(path)
    if isinstance(model, Activity) and model.id != name:
        return model.model_copy(update={"id": name})
    if isinstance(model, MinistryTeam) and name in (ministries or ()) and model.ministry != name:
        return model.model_copy(update={"ministry": name})
    return model


def misnamed(path: str, model: Any, ministries: Collection[str] | None) -> Coded | None:
    """The fault of a record whose id is another than the file's name.

    A team's ministry that does not exist is MT202 alone.
    """
    name = stem(path)
    if isinstance(model, Activity) and model.id != name:
        message = f"the file is named {quoted(name)}, the activity in it {quoted(model.id)}"
        return _mismatch(path, "id", message, model.id)
    if not isinstance(model, MinistryTeam) or ministries is None:
        return None
    if model.ministry not in ministries:
        near = did_you_mean(model.ministry, ministries)
        return "MT202", Fault(
            Spot(path, ("ministry",), label=near or "no such ministry"),
            f"there is no ministry {quoted(model.ministry)}",
            near or "name a ministry of `data/ministries.yaml`",
            subjects=(("team", name),),
            spoils=((("team", name), "ministry"),),
        )
    if model.ministry != name:
        message = f"the file is named {quoted(name)}, its ministry is {quoted(model.ministry)}"
        return _mismatch(path, "ministry", message, model.ministry)
    return None


def _mismatch(path: str, field_name: str, message: str, identity: str) -> Coded:
    return "MT109", Fault(
        Spot(path, (field_name,), label="not the file's name"),
        message,
        f"rename the file to {quoted(identity + '.yaml')}, or correct `{field_name}`",
    )
