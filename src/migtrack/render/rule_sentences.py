"""Findings in words that are translated: by the sentence of their rule.

The message of a finding is English, for whoever edits the files. In another language a rule's own
sentence stands for it, which the catalogues have; the code that it bears is in no language.
"""

from migtrack.base.finding import Finding
from migtrack.render.translator import Translator
from migtrack.rules import RULE_BY_NAME


def rule_sentence(translator: Translator, rule: str) -> str:
    """What the rule of that code or name says, translated; empty where no catalogue has it."""
    known = RULE_BY_NAME.get(rule)
    return translator.translation(known.summary) if known else ""


def rule_label(translator: Translator, finding: Finding) -> str:
    """`MT505 low-attendance`; the code alone where a translated sentence stands next to it."""
    if rule_sentence(translator, finding.code):
        return finding.code
    return f"{finding.code} {finding.name}"
