"""Which finding a new waiver is for: the one that there is, or one of several."""

from collections.abc import Mapping, Sequence

from migtrack.base.text import first_of, listed
from migtrack.check import check
from migtrack.cli.context import Opened
from migtrack.cli.errors import CommandError
from migtrack.cli.streams import note
from migtrack.cli.writing.asking import Fact, ask, can_ask
from migtrack.edit.new_record.waiver import ALL, Waivable, fitting, waivable
from migtrack.rules import RULE_BY_NAME

_LISTED = 8
"""How many findings are listed where one of them has to be named."""


def names_of_finding(
    opened: Opened, said: Mapping[str, str], given: Mapping[str, str]
) -> dict[str, str]:
    """What a waiver of a rule and a subject must name besides, to be for one finding.

    `given` is what the options name. What the waiver is for is told on the standard error.
    Raises a `CommandError` where there is no such finding, or where there are several and nobody
    can be asked.
    """
    rule = RULE_BY_NAME[said["rule"]]
    verdict = check(opened.loaded, opened.as_of, opened.today)
    found = waivable(verdict.open, opened.loaded.project, rule, said["subject"])
    about = fitting(found, given)
    if not about:
        whom = listed([said["subject"], *given.values()], "and")
        raise CommandError(
            f"there is no finding of {rule.name} about {whom} that is not waived",
            _remedy(found) or f"see which there are: migtrack validate --select {rule.name}",
        )
    names = ALL if "covers" in given else _chosen(about)
    waived = [each for each in about if names is ALL or each.names == names]
    note("This waives:\n" + "".join(f"  {opened.prefix}{_in_words(each)}\n" for each in waived))
    return dict(names)


def _chosen(about: Sequence[Waivable]) -> Mapping[str, str]:
    """What the one finding that is meant is about; asked for where there are several."""
    if len(about) == 1:
        return about[0].names
    if not can_ask():
        raise CommandError("there are several such findings", _remedy(about))
    told_apart = {" ".join(each.names.values()): each for each in about if each.names}
    if not told_apart:
        return ALL
    every = (ALL["covers"], "all of these, and those to come")
    choices = [*((words, each.finding.message) for words, each in told_apart.items()), every]
    chosen: str = ask(Fact("--covers", "Which of them was approved?", str, choices=choices))
    return ALL if chosen == every[0] else told_apart[chosen].names


def _remedy(about: Sequence[Waivable]) -> str:
    """The options that tell the findings apart, a line each."""
    ways = [
        " ".join(f"--{key} {value}" for key, value in each.names.items())
        for each in about
        if each.names
    ]
    if not about:
        return ""
    lines = [*first_of([*dict.fromkeys(ways)], _LISTED), "--covers all"]
    return "say which one is meant, or that all are:\n" + "\n".join(f"    {line}" for line in lines)


def _in_words(waived: Waivable) -> str:
    finding = waived.finding
    return f"{finding.place.path}:{finding.place.line}: {finding.code} {finding.message}"
