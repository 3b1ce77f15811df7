"""The faults of a file's bytes, in plain words: one closed table."""

from codecs import BOM_UTF16_BE, BOM_UTF16_LE

from migtrack.base.finding import Fault, Fix, Place, SaveAnew
from migtrack.load.files.sources import MAX_BYTES, Unreadable

_UNREADABLE: dict[str, tuple[str, str]] = {
    "linked-folder": (
        "this is a link to a folder, which migtrack does not follow",
        "put the files themselves here",
    ),
    "outside-folder": (
        "this is a link to a folder outside the project, so nothing in it is read",
        "put the records themselves here, or move the project to them",
    ),
    "repository": (
        "this folder is a git repository of its own (a submodule), which migtrack does not read",
        "put the files themselves here",
    ),
    "closed-folder": (
        "this folder cannot be looked into, so nothing in it is read",
        "see whether it is a folder, and whether you may read it",
    ),
    "outside-project": (
        "this is a link to a file outside the project's `data` folder",
        "put the file itself here",
    ),
    "folder": ("this is a folder with the name of a file", "rename the folder, or move it away"),
    "not-a-file": (
        "this is not an ordinary file (it may be a device or a pipe)",
        "put an ordinary file here",
    ),
    "too-large": (
        f"this file is larger than {MAX_BYTES // 1024**2} MiB",
        "split it, or move what is no record out of `data`",
    ),
    "binary": (
        "this file is full of control characters: it is no text",
        "put the text itself here, or move the file out of `data`",
    ),
    "no-permission": (
        "there is no permission to read this file",
        "give yourself that permission",
    ),
    "vanished": ("this file is not there", "create it, or restore it from git"),
    "link-loop": ("this link leads to itself", "put the file itself here"),
    "unreadable": ("this file cannot be read", "see whether the disk and the file are sound"),
}
_AS_UTF_8 = "save the file as UTF-8 (in the editor: encoding, or save with encoding)"


def unreadable_fault(path: str, why: Unreadable) -> Fault:
    """The fault of a file whose bytes cannot be had."""
    message, remedy = _UNREADABLE[why.name]
    detail = f" ({why.detail})" if why.detail and why.name == "unreadable" else ""
    return Fault(Place(path), message + detail, remedy)


def undecodable_fault(path: str, content: bytes) -> Fault | None:
    """The fault of bytes that are no UTF-8 text."""
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        message = "the file is saved in UTF-16, which some programs call Unicode"
        fix = Fix(_AS_UTF_8, (SaveAnew("utf-16"),))
        return Fault(Place(path), message, _AS_UTF_8, fixes=(fix,))
    if b"\0" in content:
        index, what = content.index(b"\0"), "a NUL byte: this is no text file"
        remedy = "save the file as plain text in UTF-8"
    else:
        try:
            content.decode()
        except UnicodeDecodeError as error:
            index, what = error.start, "a character that is not UTF-8"
            remedy = _AS_UTF_8
        else:
            return None
    before = content[:index].decode(errors="replace")
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    return Fault(Place(path, line, column, line, column + 1), f"the file holds {what}", remedy)
