"""Hostile projects: from a project that is right, by slips, splices and bytes of any kind."""

import codecs
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from random import Random
from typing import Any

import yaml

from migtrack.load.build import load
from migtrack.load.files.sources import SourceFile
from migtrack.load.yaml.document import Document
from migtrack.render.rule_pages import example_of, sample_files
from migtrack.rules import RULES
from tests.fuzz.traps import NAMES, PIECES, TRAPS
from tests.sample import ROOT, SAMPLE

Project = dict[str, bytes]
"""Content by path from the project's folder."""

DAYS = (
    *(date(2021, 6, 15), date(2021, 2, 25), date(2021, 9, 8), date(2021, 12, 1)),
    *(date(2026, 11, 23), date.min, date.max),
)
TODAY = date(2026, 11, 23)


@dataclass(frozen=True, slots=True)
class Input:
    """A project, how it came about, and the day to judge it by."""

    kind: str
    files: Project
    day: date
    base: str
    """The name of the project that was right."""


class Given:
    """A source whose files never lay on a disk."""

    def __init__(self, files: Project) -> None:
        self._files = sorted(files.items())

    def __iter__(self) -> Any:
        return (SourceFile(path, content) for path, content in self._files)


CONFIDENTIAL = frozenset({"email", "phone", "passport_valid_until", "visa"})
"""Fields whose values are shown to nobody."""

_CONFIDENTIAL = (
    (b"Director", b'Director, email: rana.k@example.org, phone: "+964 770 123 4567"'),
    (b"applied: 2021-05-20, decided: 2021-06-10", b"applied: 2021-05-23, decided: 2021-06-12"),
    (b"passport_valid_until: 2024-02-28", b"passport_valid_until: 2031-03-07"),
)
"""What the sample says of people only here, so that it is known again wherever it is shown."""


@cache
def bases() -> dict[str, Project]:
    """The projects to begin with: the sample, the shipped one, the example of every rule."""
    sample = dict(sample_files())
    for path in ("data/participants/mofa.yaml", "data/activities/visit-1.yaml"):
        for old, new in _CONFIDENTIAL:
            sample[path] = sample[path].replace(old, new)
    shipped = {
        path.relative_to(ROOT).as_posix(): path.read_bytes()
        for path in sorted((ROOT / "data").rglob("*.yaml"))
    }
    examples = {rule.code: {**sample, **example_of(rule)[0]} for rule in RULES}
    return {"sample": sample, "shipped": shipped, **examples}


@cache
def words() -> dict[str, list[str]]:
    """The texts that stand in the fields of that name, anywhere in the projects to begin with."""
    found: dict[str, set[str]] = {}

    def walk(value: Any, field: str) -> None:
        if isinstance(value, dict):
            for key, one in value.items():
                walk(one, key)
        elif isinstance(value, list):
            for one in value:
                walk(one, field)
        elif isinstance(value, str):
            found.setdefault(field, set()).add(value)

    for files in bases().values():
        for document in load(Given(files)).documents.values():
            walk(document.read_value(), "")
    return {field: sorted(values) for field, values in sorted(found.items())}


# One kind of mutation a function


def any_bytes(random: Random, files: Project) -> Project:
    content = random.randbytes(random.randrange(400))
    if random.random() < 0.5:
        content = bytes(byte % 96 + 32 if byte > 40 else 10 for byte in content)
    return {**files, _path(random, files): content}


def odd_names(random: Random, files: Project) -> Project:
    found = dict(files)
    for _ in range(random.randrange(1, 4)):
        folder = random.choice(("", "activities/", "participants/", "x/"))
        name = f"data/{folder}{random.choice(NAMES)}"
        found.setdefault(name, found[_path(random, files)])
    if random.random() < 0.3:
        found.pop(_path(random, files))
    return found


def lines(random: Random, files: Project) -> Project:
    path = _path(random, files)
    found = files[path].split(b"\n")
    for _ in range(random.randrange(1, 4)):
        at, other = random.randrange(len(found)), random.randrange(len(found))
        match random.randrange(6):
            case 0:
                del found[at : at + random.randrange(1, 4)]
            case 1:
                found.insert(other, found[at])
            case 2:
                found[at], found[other] = found[other], found[at]
            case 3:
                found[at] = b" " * random.randrange(1, 5) + found[at]
            case 4:
                found[at] = found[at][random.randrange(1, 5) :]
            case _:
                found[at : at + 2] = [b" ".join(found[at : at + 2])]
        found = found or [b""]
    return {**files, path: b"\n".join(found)}


def splices(random: Random, files: Project) -> Project:
    path = _path(random, files)
    text = _text(files[path])
    for _ in range(random.randrange(1, 4)):
        start = random.randrange(len(text) + 1)
        end = start + (random.randrange(20) if random.random() < 0.5 else 0)
        source = PIECES if random.random() < 0.8 else tuple(TRAPS.values())
        text = f"{text[:start]}{random.choice(source)}{text[end:]}"
    return {**files, path: _bytes(text)}


def values(random: Random, files: Project) -> Project:
    """Traps and other people's values in the place of values, however they are quoted."""
    path = _path(random, files)
    document = _document(path, files[path])
    parts = [] if document is None else document.places.parts()
    texts = [(part.start, part.end, part.route) for part in parts if not part.on_key]
    if document is None or not texts:
        return splices(random, files)
    text = document.text
    for start, end, route in sorted(random.sample(texts, min(3, len(texts))), reverse=True):
        names = [step for step in route if isinstance(step, str)]
        known = words().get(names[-1] if names else "", [])
        new = random.choice(known if known and random.random() < 0.4 else tuple(TRAPS.values()))
        written = random.choice((new, json.dumps(new), json.dumps(new, ensure_ascii=False)))
        text = text[:start] + written + text[end:]
    return {**files, path: _bytes(text)}


def records(random: Random, files: Project) -> Project:
    """Slips in the records themselves, written anew as YAML or as JSON."""
    path = _path(random, files)
    text = _text(files[path])
    if "*" in text:  # what aliases stand for may have no end
        return splices(random, files)
    try:
        tree = yaml.load(text, yaml.BaseLoader)
    except yaml.YAMLError:
        return splices(random, files)
    for _ in range(random.randrange(1, 4)):
        holders = list(_holders(tree))
        if not holders:
            break
        _change(random, *random.choice(holders))
    if random.random() < 0.5:
        return {**files, path: _bytes(json.dumps(tree, ensure_ascii=random.random() < 0.5))}
    written = yaml.safe_dump(tree, allow_unicode=True, sort_keys=False, width=200)
    return {**files, path: written.encode(errors="replace")}


def _holders(value: Any, field: str = "") -> Any:
    """The lists and mappings in a tree, none that is confidential, each with its field's name."""
    if field in CONFIDENTIAL:
        return
    inner: Any = value.items() if isinstance(value, dict) else ()
    if isinstance(value, list):
        inner = ((field, one) for one in value)
    if isinstance(value, (dict, list)) and value:
        yield value, field
    for name, one in inner:
        yield from _holders(one, name)


def _change(random: Random, holder: Any, field: str) -> None:
    if isinstance(holder, list):
        at = random.randrange(len(holder))
        match random.randrange(4):
            case 0:
                del holder[at]
            case 1:
                holder.append(json.loads(json.dumps(holder[at])))
            case 2:
                random.shuffle(holder)
            case _:
                holder[at] = _value(random, field, holder[at])
        return
    key = random.choice(list(holder))
    match random.randrange(5):
        case 0:
            del holder[key]
        case 1:
            new = random.choice([one for one in words() if one not in CONFIDENTIAL])
            holder[new] = _value(random, new, "")
        case _:
            if key not in CONFIDENTIAL:
                holder[key] = _value(random, key, holder[key])


def _value(random: Random, field: str, old: Any) -> Any:
    known = words().get(field) or [""]
    chance = random.random()
    if chance < 0.6:
        return random.choice(known)
    if chance < 0.7:
        return [random.choice(known) for _ in range(random.randrange(4))]
    if chance < 0.8:
        return {random.choice(("en", "ar", "fr", "start", "end", "date")): random.choice(known)}
    if chance < 0.9 and isinstance(old, str):
        return f"{old}{random.choice(PIECES)}"
    return random.choice(tuple(TRAPS.values()))


def flips(random: Random, files: Project) -> Project:
    path = _path(random, files)
    content = bytearray(files[path])
    for _ in range(random.randrange(1, 9)):
        if content:
            at = random.randrange(len(content))
            content[at] ^= 1 << random.randrange(8)
    if random.random() < 0.3:
        del content[random.randrange(len(content) + 1) :]
    if random.random() < 0.1:
        content += bytes(random.randrange(100))
    return {**files, path: bytes(content)}


def encodings(random: Random, files: Project) -> Project:
    path = _path(random, files)
    text = _text(files[path])
    end = random.choice(("\r\n", "\r", "\x85", "\u2028", "\n\n", "\n\r", "\n\t", "\x0b\n"))
    match random.randrange(3):
        case 0:
            name = random.choice(("utf-16", "utf-16-le", "utf-32", "utf-7", "latin-1", "cp1256"))
            return {**files, path: text.encode(name, "replace")}
        case 1:
            return {**files, path: codecs.BOM_UTF8 * random.randrange(1, 3) + _bytes(text)}
        case _:
            return {**files, path: _bytes(text.replace("\n", end, random.choice((1, 5, -1))))}


def pieced(random: Random, files: Project) -> Project:
    parts = random.choices(
        (*PIECES, "id: ", "a: ", "b", "  ", "kind: workshop\n"), k=random.randrange(40)
    )
    return {**files, _path(random, files): _bytes("".join(parts))}


def bombs(random: Random, files: Project) -> Project:
    """Much of the same: depth, aliases, merge keys, keys, brackets, long texts."""
    much = random.choice((3, 31, 33, 400, 5_000))
    key = random.choice(("id", "participants", "title", "notes", "x"))
    bomb = random.choice(
        (
            f"{key}: " + "[" * much,
            f"{key}: " + "{a: " * much,
            f"{key}:\n" + "- " * much,
            "? " * much,
            f"{key}: " + "[" * much + "]" * much,
            f"{key}: &a [*a]\n",
            "a0: &a0 [x]\n"
            + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, min(much, 60))),
            "".join(f"a{n}: &a{n} {{<<: [*a{n}, *a{n}]}}\n" for n in range(min(much, 60))),
            "".join(f"{key}{n}: 1\n" for n in range(much)),
            f"{key}: 1\n" * much,
            f"{key}: " + "9" * (4 * much),
            f'{key}: "' + "\\x9b" * much + '"',
            "# \u202e\n" * much,
            "\n" * much,
            f"{key}: |\n" + "  x\n" * much,
            "".join(" " * n + "a:\n" for n in range(min(much, 400))),
            "---\n" * much,
            f"{key}: !!python/object/apply:os.system [touch owned]\n",
            f"{key}: !include /etc/passwd\n",
        )
    )
    path = _path(random, files)
    whole = random.random() < 0.4
    return {**files, path: _bytes(bomb if whole else f"{_text(files[path])}\n{bomb}")}


def mixed(random: Random, files: Project) -> Project:
    for _ in range(random.randrange(2, 4)):
        files = random.choice(tuple(KINDS.values())[:-1])(random, files)
    return files


KINDS: dict[str, Callable[[Random, Project], Project]] = {
    "any bytes": any_bytes,
    "odd names": odd_names,
    "lines": lines,
    "splices": splices,
    "values": values,
    "records": records,
    "byte flips": flips,
    "encodings": encodings,
    "pieces": pieced,
    "bombs": bombs,
    "mixed": mixed,
}
_WEIGHTS = (1, 2, 3, 3, 3, 6, 2, 1, 1, 1, 3)


def make(random: Random, kept: Sequence[Input]) -> Input:
    """The next input, from a project that is right or from one of those that were `kept`."""
    chance = random.random()
    if kept and chance < 0.3:
        old = random.choice(kept)
        base, files = old.base, old.files
    else:
        examples = [rule.code for rule in RULES]
        base = "sample" if chance < 0.6 else "shipped" if chance < 0.7 else random.choice(examples)
        files = bases()[base]
    [kind] = random.choices(tuple(KINDS), _WEIGHTS)
    return Input(kind, KINDS[kind](random, files), random.choice(DAYS), base)


def _path(random: Random, files: Project) -> str:
    known = [path for path in files if path.removeprefix("data/") in SAMPLE]
    return random.choice(known if known and random.random() < 0.5 else sorted(files))


def _text(content: bytes) -> str:
    return content.decode(errors="replace")


def _bytes(text: str) -> bytes:
    return text.encode(errors="surrogatepass")


def _document(path: str, content: bytes) -> Document | None:
    """The file as it is read by itself; none where it is no text."""
    return load(Given({path: content})).documents.get(path)
