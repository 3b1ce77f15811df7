"""The documents that show what the program prints; `python -m tests.documents` renews them."""

import re

from migtrack.render.findings.text import render
from migtrack.render.rule_pages import check_example, rule_pages
from migtrack.rules import RULE_BY_NAME
from tests.command import run
from tests.sample import ROOT

SCREENS = (ROOT / "README.md", ROOT / "docs" / "history.md", ROOT / "docs" / "why.md")
"""The documents with screens in them."""
RULES_PAGE = ROOT / "docs" / "rules.md"

_SCREEN = re.compile(r"(<!-- screen: migtrack (.*?) -->\n```text\n)(.*?)(```\n)", re.DOTALL)
_FINDING = re.compile(r"(<!-- finding: (.*?) -->\n```text\n)(.*?)(```\n)", re.DOTALL)


def with_screens(text: str) -> str:
    """The text with every screen as it is printed now."""

    def renew(match: re.Match[str]) -> str:
        before, arguments, _, after = match.groups()
        return f"{before}{run(*arguments.split()).stdout}{after}"

    def judge(match: re.Match[str]) -> str:
        before, rule, _, after = match.groups()
        verdict, style = check_example(RULE_BY_NAME[rule])
        return f"{before}{render(verdict, style)}{after}"

    return _FINDING.sub(judge, _SCREEN.sub(renew, text))


def main() -> None:
    """Write the documents anew."""
    for path in SCREENS:
        path.write_text(with_screens(path.read_text(encoding="utf-8")), encoding="utf-8")
    RULES_PAGE.write_text(rule_pages(), encoding="utf-8")


if __name__ == "__main__":
    main()
