"""The faults of files' names: of files that are not read, and of names that contradict the id."""

import os
import re
from collections.abc import Collection
from typing import Any

from migtrack.base.finding import Fault, Fix, Place, RenameFile, SetValue, Severity, Spot
from migtrack.base.ids import near_id
from migtrack.base.text import did_you_mean, is_nobodys, near_miss, quoted, unknown_id
from migtrack.load.files.sources import DATA, SourceFile, Unreadable
from migtrack.load.files.wording import unreadable_fault
from migtrack.load.kinds import ENDING, file_key, meant_path, named_record, stem, value_at
from migtrack.model.declarations import FILE_KINDS, FileKind
from migtrack.model.fields import SLUG, STAND_IN
from migtrack.model.kinds import home_of

UNREADABLE_FOLDERS = ("linked-folder", "outside-folder", "closed-folder", "repository")


def copied(path: str, original: str) -> tuple[str, Fault]:
    """The fault of a file that is a copy of another by its name, and the code of its rule."""
    name = quoted(stem(original), "")
    other = f"{name[:-1]}{ENDING}`" if name.startswith("`") else "another file"
    severity = None if path.lower().endswith((ENDING, ".yml")) else Severity.WARNING
    message = f"by its name this is a copy of {other}, which is there, too: it is not read"
    help_ = "delete it, or move it out of `data`"
    if severity is None:
        help_ = f"{help_}; if it is a record of its own, name it after an `id` of its own"
    return "MT007", Fault(Place(path), message, help_, severity=severity)


def unread(file: SourceFile) -> tuple[str, Fault]:
    """The fault of a file that no record kind reads, and the code of its rule."""
    if isinstance(file.content, Unreadable) and file.content.name in UNREADABLE_FOLDERS:
        return "MT001", unreadable_fault(file.path, file.content)
    path = file.path
    folder_path, _, name = path.rpartition("/")
    severity, new_path, is_safe = None, "", False
    is_within = "/" in path.removeprefix(f"{DATA}/")
    meant, folder = meant_path(path), path.split("/")[1]
    if meant and folder != meant.split("/")[1] and (is_within or path.lower() == meant):
        if is_within:
            path = f"{DATA}/{folder}"  # of a folder's files one fault is enough
        else:
            new_path = meant
        message = "capitals count in names, so this is not read"
        help_ = f"rename it to `{meant.split('/')[1]}`"
    elif meant or name.endswith(".yml"):
        own, ending = os.path.splitext(name)
        if meant and is_nobodys(own.lower()):
            own = own.lower()
        message = f"files that end in `{ending}` are not read"
        new_name = f"rename it to `{own}{ENDING}`"
        help_ = new_name if is_nobodys(own) else f"let its name end in `{ENDING}`"
        new_path, is_safe = f"{folder_path}/{own}{ENDING}", f"{own}{ending}" == name
    elif name.endswith(".yaml"):
        names = [kind.path for kind in FILE_KINDS.values() if not kind.path.endswith("/")]
        near = near_miss(name, names) if path.count("/") == 1 else None
        message = "no kind of record is kept in this place, so the file is not read"
        belong = "officials belong into `data/participants/`, activities into `data/activities/`"
        help_ = f"rename it to `{near}`" if near else belong
        new_path = f"{folder_path}/{near}" if near else ""
    else:
        message = "this file is no record and is not read"
        help_ = "move it out of `data`, or rename it if it is a record"
        severity = Severity.WARNING
    fixes = (Fix(help_, (RenameFile(new_path),), is_safe),) if new_path else ()
    return "MT007", Fault(Place(path), message, help_, severity=severity, fixes=fixes)


def named_by_file(
    kind: FileKind, path: str, model: Any, raw: object, known: Collection[str] | None
) -> tuple[Any, tuple[str, Fault] | None]:
    """The model under the id in its file's name, by which the rules judge it; a fault of the name.

    `raw` is what the file holds. The fault comes with the code of its rule. Where the name is the
    id of another record, `known` are the ids that there are; none where they could not be read. A
    name of another record that does not exist is MT202 alone.
    """
    name, field, reference = stem(path), kind.named_after, named_record(kind)
    if not field:
        return model, None
    given = getattr(model, field)
    is_odd = given.startswith(STAND_IN)
    if is_odd:
        given = str(value_at(raw, (field,)) or "")
    if given != name and (reference is None or is_odd or name in (known or ())):
        model = model.model_copy(update={field: name})
    if reference is not None and known is None:
        return model, None
    if reference is not None and given not in (known or ()):
        key, named = file_key(kind, path), reference.kind
        near = near_id(given, known or ())
        assert key is not None
        fault = Fault(
            Spot(path, (field,), label=f"no such {named}"),
            unknown_id(given, named),
            did_you_mean(near) or f"name a {named} of `{DATA}/{home_of(named).path}`",
            subjects=(key,),
            spoils=((key, field),),
            missing=(named, given),
            fixes=(_written(field, near),) if near else (),
        )
        return model, ("MT202", fault)
    if given == name:
        return model, None
    what = f"its {reference.kind} is" if reference else f"the {kind.record.record_kind.noun} in it"
    new_name = f" to `{given}{ENDING}`" if is_nobodys(given) else ""
    own_name = f"write `{field}: {name}` in it" if is_nobodys(name) else f"correct `{field}`"
    fault = Fault(
        Spot(path, (field,), label="not the file's name"),
        f"the file is named {quoted(name, 'otherwise')}, {what} {quoted(given, 'something else')}",
        f"rename the file{new_name}, or {own_name}",
        fixes=_renamings(path, field, given),
    )
    return model, ("MT109", fault)


def _renamings(path: str, field: str, given: str) -> tuple[Fix, ...]:
    """What makes a file's name and the id in it one: nobody knows which of the two is right."""
    new_path = f"{path.rpartition('/')[0]}/{given}{ENDING}"
    rename = Fix(f"rename the file to `{given}{ENDING}`", (RenameFile(new_path),), is_safe=False)
    ways = [rename] if re.fullmatch(SLUG, given) and is_nobodys(given) else []
    if re.fullmatch(SLUG, stem(path)) and is_nobodys(stem(path)):
        ways.append(_written(field, stem(path)))
    return tuple(ways)


def _written(field: str, name: str) -> Fix:
    return Fix(f"write `{field}: {name}`", (SetValue((field,), name),), is_safe=False)
