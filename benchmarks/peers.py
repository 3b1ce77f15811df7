"""Programs that do a part of the same, each on data of the same size.

Some check a few rules of shape on the very files, file by file. Doorstop and Beancount have
formats of their own: they read as many items, or transactions of twelve lines, as there are
participants.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from benchmarks.generate import Plan
from benchmarks.measure import Contender

SLOW_FROM = 5_000
"""Peers that take minutes are not asked about more participants."""

AJV = ("ajv", "validate", "--spec=draft2020", "--strict=false", "--validate-formats=false")

YAMALE_SCHEMA = """\
ministry: str()
participants: list(include('participant'))
---
participant:
  id: regex('^[a-z0-9]+(-[a-z0-9]+)*$')
  seat: int(min=1)
  name: map(str(), key=str())
  position: map(str(), key=str())
  gender: enum('female', 'male', 'undisclosed')
  nominated: day()
  letter: str()
  confirmed: day()
  email: str()
  phone: str()
  notes: str()
"""

TRANSACTION = """\
2021-01-01 * "Payee {number}" "Transaction {number}"
  reference: "M{number}"
  position: "Director"
  letter: "M1/{number}"
  nominated: 2020-12-10
  confirmed: 2021-01-10
  gender: "female"
  phone: "+964 700 000 {number}"
  notes: "Speaks English and Arabic"
  email: "official-{number}@ministry.example"
  Assets:Cash  -1.00 EUR
  Expenses:Travel  1.00 EUR
"""

ITEM = """\
active: true
derived: false
header: ''
level: 1.{number}
links: []
normative: true
ref: ''
reviewed: null
text: |
  Official {number} speaks English and Arabic.
"""


def peers(plan: Plan, schema: bytes, folder: str) -> Iterator[Contender]:
    """Those that are installed in `folder`: `bin/` of a virtual environment, `node_modules`.

    `schema` is migtrack's own, of the files of participants.
    """
    where = f"{folder}/node_modules/.bin:{folder}/bin"
    for name, command, is_slow in _commands(plan, schema):
        program = shutil.which(command[0], path=where)
        if program and not (is_slow and plan.participants > SLOW_FROM):
            codes = (1,) if name == "ajv" else (0,)  # it takes unquoted dates for objects
            yield Contender(name, [program, *command[1:]], codes=codes)
    bean_check = shutil.which("bean-check", path=where)
    if bean_check:
        yield Contender("bean-check", [bean_check, "--no-cache", _ledger(plan)])
    doorstop = shutil.which("doorstop", path=where)
    if doorstop and plan.participants <= SLOW_FROM:
        root = _items(plan, doorstop)
        yield Contender("doorstop", [doorstop, "--no-reformat", "--quiet"], folder=root)


def _commands(plan: Plan, schema: bytes) -> Iterator[tuple[str, list[str], bool]]:
    """Their names and commands, and whether they are slow."""
    own = os.path.join(plan.folder, "participants.json")
    Path(own).write_bytes(schema)
    yamale = os.path.join(plan.folder, "yamale.schema")
    Path(yamale).write_text(YAMALE_SCHEMA, encoding="utf-8")
    data = os.path.join(plan.folder, "data")
    teams = os.path.join(data, "participants")
    files = sorted(str(path) for path in Path(teams).glob("*.yaml"))
    yield "ryl", ["ryl", "check", "--enable", "key-duplicates", data], False
    fast = ["jsonschema", "validate", "--fast", own, teams, "-e", ".yaml"]
    yield "jsonschema (Sourcemeta)", fast, False
    yield "ajv", [*AJV, "-s", own, "-d", f"{teams}/*.yaml"], False
    yield "yamale", ["yamale", "--schema", yamale, "--cpu-num", "auto", teams], False
    yield "yamllint", ["yamllint", "-d", "{rules: {key-duplicates: enable}}", data], True
    yield "check-jsonschema", ["check-jsonschema", "--schemafile", own, *files], True


def _ledger(plan: Plan) -> str:
    """A ledger with a transaction for each participant."""
    path = os.path.join(plan.folder, "ledger.beancount")
    accounts = "2020-01-01 open Assets:Cash\n2020-01-01 open Expenses:Travel\n\n"
    entries = (TRANSACTION.format(number=number) for number in range(plan.participants))
    Path(path).write_text(accounts + "\n".join(entries), encoding="utf-8")
    return path


def _items(plan: Plan, doorstop: str) -> str:
    """A document with an item for each participant, all of them reviewed."""
    root = os.path.join(plan.folder, "doorstop")
    items = Path(root, "items")
    items.mkdir(parents=True)
    settings = "settings:\n  digits: 6\n  prefix: ITEM\n  sep: ''\n"
    items.joinpath(".doorstop.yml").write_text(settings, encoding="utf-8")
    for number in range(1, plan.participants + 1):
        text = ITEM.format(number=number)
        items.joinpath(f"ITEM{number:06}.yml").write_text(text, encoding="utf-8")
    for command in (
        ["git", "init", "--quiet"],
        [doorstop, "--quiet", "review", "all"],
    ):
        subprocess.run(command, cwd=root, check=True, capture_output=True)  # noqa: S603  # of the peer
    return root
