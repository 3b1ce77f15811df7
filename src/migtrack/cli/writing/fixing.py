"""Cures findings by their fixes: asks about what is not sure, shows the change, writes it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from migtrack.base.finding import Finding, Fix
from migtrack.base.text import capital, counted, in_backquotes, printable
from migtrack.cli.context import command_line
from migtrack.cli.environment import colours, width
from migtrack.cli.errors import ExitCode
from migtrack.cli.output import emit
from migtrack.cli.streams import note
from migtrack.cli.writing.asking import Fact, ask, can_ask, confirm
from migtrack.cli.writing.proposing import Editing, Writing, propose
from migtrack.edit.edits import Edits
from migtrack.edit.fixing.fixes import Cured, LeftOut, cure, mark_of
from migtrack.load.build import load
from migtrack.render.findings.concise import line
from migtrack.render.findings.style import Style
from migtrack.render.findings.text import blocks
from migtrack.render.layout import Page
from migtrack.rules.narrowing import Narrowing

_AS_IT_IS = "none"


@dataclass
class _Asking:
    """Which fixes somebody agrees to: each finding is asked about once."""

    edits: Edits
    style: Style
    answers: dict[tuple[str, str, str], tuple[Fix, ...]] = field(default_factory=dict)
    is_as_offered: bool = True
    """Whether the answers are those that `--unsafe` gives."""

    def choose(self, finding: Finding) -> Sequence[Fix]:
        """The fixes that may be applied: those that are safe, else the one that is agreed to."""
        mark = mark_of(finding)
        if finding.fixable != "unsafe":
            return finding.fixes
        if mark not in self.answers:
            self.answers[mark] = self._asked(finding)
            self.is_as_offered &= self.answers[mark] == finding.fixes[:1]
        return self.answers[mark]

    def _asked(self, finding: Finding) -> tuple[Fix, ...]:
        style = self.style._replace(documents=load(self.edits).documents)
        emit(f"{blocks([finding], style)}\n")
        fixes = finding.fixes
        if len(fixes) == 1:
            return fixes if confirm(f"{capital(fixes[0].does)}?", default=False) else ()
        ways = [(str(number), fix.does) for number, fix in enumerate(fixes, start=1)]
        answer = ask(
            Fact(
                "--unsafe",
                "Which one?",
                str,
                default=_AS_IT_IS,
                choices=[*ways, (_AS_IT_IS, "leave it as it is")],
            )
        )
        return () if answer == _AS_IT_IS else (fixes[int(answer) - 1],)


def fix_findings(
    editing: Editing, narrowing: Narrowing, writing: Writing, *, unsafe: bool, words: Sequence[str]
) -> ExitCode:
    """Cure what can be cured, and write it as `propose` does; `words` are the command's own."""
    opened, edits = editing
    style = _style(editing)
    is_asked = can_ask() and not (unsafe or writing.yes or writing.dry_run)
    asking = _Asking(edits, style)
    choose = asking.choose if is_asked else _every if unsafe else _safe
    cured = cure(edits, choose, opened.as_of, opened.today, narrowing)
    emit(_left_out(cured.left_out, style))
    may_ask = not (is_asked or unsafe)
    if not edits.changed:
        emit(_nothing(cured, may_ask=may_ask))
        return ExitCode.FINE
    if is_asked and any(asking.answers.values()):
        words = [*words, "--unsafe"]
    command = command_line("fix", {}, *words) if asking.is_as_offered or not is_asked else ""
    code = propose(editing, writing, command, may_uncover=True)
    if may_ask and (unsure := _unsure(cured)):
        note(f"{unsure}\n")
    return code


def check_fixes(editing: Editing, narrowing: Narrowing, *, unsafe: bool) -> ExitCode:
    """Say what could be cured; nothing is written."""
    opened, edits = editing
    cured = cure(edits, _every if unsafe else _safe, opened.as_of, opened.today, narrowing)
    style = _style(editing)
    emit(_left_out(cured.left_out, style))
    if not cured.cured:
        emit(_nothing(cured, may_ask=not unsafe))
        return ExitCode.FINE
    for finding, fix in cured.cured:
        emit(f"{line(finding, style)}\n    {fix.does}\n")
    does = f"migtrack fix{' --unsafe' if unsafe else ''}"
    emit(f"\n{counted(len(cured.cured), 'finding')} can be fixed: {does}\n")
    return ExitCode.FINDINGS


def _safe(finding: Finding) -> Sequence[Fix]:
    return [fix for fix in finding.fixes if fix.is_safe]


def _every(finding: Finding) -> Sequence[Fix]:
    return finding.fixes


def _style(editing: Editing) -> Style:
    return Style(prefix=editing.opened.prefix, width=width(), colour=colours())


def _left_out(left_out: Sequence[LeftOut], style: Style) -> str:
    """The findings that stay although they have a fix, each with the reason."""
    if not left_out:
        return ""
    page = Page(style.width, colour=style.colour)
    page.paragraph(f"{counted(len(left_out), 'finding')} cannot be fixed here:", "bold")
    for finding, fix, why, by_hand in left_out:
        page.paragraph(line(finding, style), indent=2)
        page.paragraph(printable(f"{fix.does}: {why}"), indent=4)
        for text in by_hand.splitlines():
            page.paragraph(f"by hand: {in_backquotes(text)}", indent=4)
    return page.text() + "\n"


def _nothing(cured: Cured, *, may_ask: bool) -> str:
    """What is said where nothing changes; `may_ask` if there are fixes that nobody was asked of."""
    left = len(cured.verdict.open)
    if not left:
        return "Nothing to fix: there are no findings.\n"
    if may_ask and (unsure := _unsure(cured)):
        return f"Nothing to fix without asking: {unsure}.\n"
    return f"Nothing is fixed; {counted(left, 'finding')} left: migtrack validate\n"


def _unsure(cured: Cured) -> str:
    """How many findings have a fix that is not sure."""
    unsure = sum(finding.fixable == "unsafe" for finding in cured.verdict.open)
    return f"{unsure:,} can be fixed if you agree: migtrack fix --unsafe" if unsure else ""
