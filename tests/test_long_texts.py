"""Long texts of any kind of sign take time in proportion to their length, whatever shows them."""

import string
from functools import partial
from itertools import cycle

import pytest

from migtrack.check import check
from migtrack.load.build import load
from migtrack.load.yaml.limits import MAX_SCALAR
from migtrack.render.findings import text
from migtrack.render.findings.style import Style
from tests.fuzz.inputs import DAYS, Given
from tests.growth import FACTOR, Seconds, Stopwatch, assert_linear, seconds_of_outputs
from tests.test_hostile_texts import MODES, Filler, Mode, filled

SIGNS = (
    *string.punctuation,
    *("a", "Z", "1", " ", "é", "س", "\u064b", "\u0661", "\u0640", "😀", "\u00a0", "\u00ad"),
    *("\u200b", "\u200c", "\u200d", "\u200e", "\u202e", "\u2066", "\ufeff", "\U000e0041", "\t"),
    *("a@", "@a", ".@", "](", "[a", "<!", "<!--", "<a ", ">a", "::", "##", "#!", "&#", "&a;"),
    *("1 1 ", "1 ", "00-", "1-", "1.", "07", "20210101", "1\u0661", "1–", "+1", "1)", "1 (", "A1 "),
    *("a.", "a:", "a: ", "a #", "a ", "- ", "-a", "`a", "_a", "a-", "* ", "a(", "a)", ")]", "(["),
    *("س ", "سa", "a س", "س#", "س.", "[س]", "عبد ", "ه\u064b", "س\u200c", "Aa "),
    *("born ", "born 19", "passport ", "passport A", "id card ", "مواليد ", "12.3."),
    *("://", "http://", "a://", "www.", "email: ", "phone ", "visa:"),
    *("{{", "{%", "%s", "{0}", "\\u202e", "a\t", "\u00a0a", "\u200ba", "::error::", "##["),
)
"""What a text may consist of, over and over."""

LENGTH = MAX_SCALAR // FACTOR


def run_of(sign: str, length: int) -> str:
    """A text of this length; blanks alone would be none."""
    return f"x{(sign * length)[: length - 2]}x" if not sign.strip() else (sign * length)[:length]


@pytest.mark.parametrize(
    ("mode", "as_escapes", "length"),
    [
        *(
            pytest.param(mode, as_escapes, LENGTH, marks=pytest.mark.slow)
            for mode in MODES
            for as_escapes in (False, True)
        ),
    ],
)
def test_another_sign_in_each_field(mode: Mode, as_escapes: bool, length: int) -> None:  # noqa: FBT001  # a parameter
    def measure(size: int) -> Seconds:
        texts = (run_of(sign, size) for sign in cycle(SIGNS))
        return seconds_of_outputs(filled(Filler(texts, mode), as_escapes=as_escapes), DAYS[0])

    assert_linear(measure, length)


AT_ONCE = 6
"""So many signs take turns in one test: each stands in a sixth of all fields."""


@pytest.mark.slow
@pytest.mark.parametrize("start", range(0, len(SIGNS), AT_ONCE))
def test_a_few_signs_in_every_field(start: int) -> None:
    signs = SIGNS[start : start + AT_ONCE]

    def measure(size: int) -> Seconds:
        texts = cycle([run_of(sign, size) for sign in signs])
        return seconds_of_outputs(filled(Filler(texts, "texts"), as_escapes=False), DAYS[0])

    assert_linear(measure, LENGTH)


BROKEN = (
    *(
        "a: b: c{}d\n",
        "a: [{}\nb: c\n",
        "a: {{{}: b: c}}\n",
        "a: {}b: c\n",
        "a: [b{}]\nc: d: e\n",
        "a: {{b: c{}[}}\n",
    ),
    *("a: {{b: {}: c}}\n", "a: 'b'{}c\n", 'a: "{}\n', 'a: "b"{}c\n', "{}"),
    *("a: b\n{}c: d\n", "a:\n- {}c: d: e\n", "a:\n{}\tb: c\n", "a: b {}#c\n", "# {}\na: b: c\n"),
    *("email: {}\n: b\n", "a: &{} b\n", "a: !{} b\n", "? {}\n", "a: |{}\nb\n", "{}\na: [\n"),
)
"""Lines that are no YAML, or hardly; signs stand in place of `{}`."""


@pytest.mark.parametrize(
    "line", [BROKEN[0], *(pytest.param(line, marks=pytest.mark.slow) for line in BROKEN[1:])]
)
def test_lines_that_cannot_be_read(line: str) -> None:
    def measure(size: int) -> Seconds:
        watch = Stopwatch()
        for sign in SIGNS:
            content = line.format((sign * size)[:size]).encode()
            watch.time(sign, partial(_findings, content))
        return watch.seconds

    assert_linear(measure, LENGTH)


def _findings(content: bytes) -> str:
    loaded = load(Given({"data/activities/workshop-1.yaml": content}))
    verdict = check(loaded, DAYS[0], DAYS[0])
    return text.render(verdict, Style(documents=loaded.documents))
