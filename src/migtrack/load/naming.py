"""What the files' names say, and where it contradicts what stands in them."""

from collections.abc import Collection
from typing import Any

from migtrack.base.finding import Fault, Place, Severity, Spot
from migtrack.base.text import did_you_mean, near_miss, quoted
from migtrack.load.files.sources import DATA, SourceFile, Unreadable
from migtrack.load.kinds import ENDING, file_key, stem
from migtrack.load.yaml.wording import unreadable_fault
from migtrack.model.declarations import FILE_KINDS, FileKind, Ref
from migtrack.model.kinds import home_of
from migtrack.model.walk import field_at

UNREADABLE_FOLDERS = ("linked-folder", "closed-folder")

CodedFault = tuple[str, Fault]
"""A fault with the code of its rule."""


def unread(file: SourceFile) -> CodedFault:
    """The fault of a file that no record kind reads."""
    if isinstance(file.content, Unreadable) and file.content.name in UNREADABLE_FOLDERS:
        return "MT001", unreadable_fault(file.path, file.content)
    name = file.path.rpartition("/")[2]
    if name.endswith(".yml"):
        help_ = f"rename it to {quoted(name.removesuffix('.yml') + '.yaml')}"
        return "MT007", Fault(Place(file.path), "files that end in `.yml` are not read", help_)
    if name.endswith(".yaml"):
        folder = file.path.count("/") == 1
        near = near_miss(name, _file_names()) if folder else None
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


def _file_names() -> list[str]:
    return [kind.path for kind in FILE_KINDS.values() if not kind.path.endswith("/")]


def named_by_file(kind: FileKind, path: str, model: Any, known: Collection[str] | None) -> Any:
    """The model, under the id for which its file's name stands: what follows is judged by that.

    Where the name stands for another record, `known` are the ids that there are; none where
    they could not be read.
    """
    name = stem(path)
    if not kind.named_after or getattr(model, kind.named_after) == name:
        return model
    if _reference(kind) is not None and name not in (known or ()):
        return model
    return model.model_copy(update={kind.named_after: name})


def misnamed(
    kind: FileKind, path: str, model: Any, known: Collection[str] | None
) -> CodedFault | None:
    """The fault of a record whose id is another than the file's name.

    A name of another record that does not exist is MT202 alone.
    """
    name, field = stem(path), kind.named_after
    if not field:
        return None
    given, reference = getattr(model, field), _reference(kind)
    if reference is not None:
        if known is None:
            return None
        if given not in known:
            return _unknown(kind, path, reference.kind, did_you_mean(given, known), given)
    if given == name:
        return None
    what = f"its {reference.kind} is" if reference else f"the {kind.record.record_kind.noun} in it"
    return "MT109", Fault(
        Spot(path, (field,), label="not the file's name"),
        f"the file is named {quoted(name)}, {what} {quoted(given)}",
        f"rename the file to {quoted(given + ENDING)}, or correct `{field}`",
    )


def _reference(kind: FileKind) -> Ref | None:
    """The reference that the file's name repeats; none where it repeats the record's own id."""
    return field_at(kind.model, (kind.named_after,), Ref)


def _unknown(kind: FileKind, path: str, named: str, near: str, given: str) -> CodedFault:
    """The fault of a record that names another, which does not exist."""
    key = file_key(kind, path)
    assert key is not None
    return "MT202", Fault(
        Spot(path, (kind.named_after,), label=near or f"no such {named}"),
        f"there is no {named} {quoted(given)}",
        near or f"name a {named} of `{DATA}/{home_of(named).path}`",
        subjects=(key,),
        spoils=((key, kind.named_after),),
    )
