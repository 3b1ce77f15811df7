"""What an output may look like, whoever reads it."""

import re
from html.parser import HTMLParser

_LOUD = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u115f\u1160\u180b-\u180f\u200b\u2028-\u202e\u2060-\u206f\u2800"
    "\u3164\ufeff\uffa0\ufff0-\ufffb\ud800-\udfff\U000e0000-\U000e0fff]"
)
"""What drives a terminal, turns its lines round or hides in them."""
_COMMANDS = (
    "error|warning|notice|debug|group|endgroup|echo|add-mask|add-matcher|remove-matcher"
    "|stop-commands|set-env|set-output|save-state|add-path"
)
_COMMAND = re.compile(rf"\s*::(?:{_COMMANDS})(?:\s[^\n]*?)?::", re.IGNORECASE)
_OLD_COMMAND = re.compile(rf"##\[(?:{_COMMANDS})(?:\s[^\]\n]*)?\]", re.IGNORECASE)

_TAGS = frozenset(
    [
        "a",
        "b",
        "bdi",
        "blockquote",
        "body",
        "br",
        "caption",
        "circle",
        "cite",
        "code",
        "col",
        "colgroup",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "footer",
        "g",
        "h1",
        "h2",
        "h3",
        "h4",
        "head",
        "header",
        "html",
        "i",
        "li",
        "line",
        "main",
        "meta",
        "nav",
        "ol",
        "p",
        "path",
        "polygon",
        "rect",
        "section",
        "small",
        "span",
        "strong",
        "style",
        "summary",
        "svg",
        "table",
        "tbody",
        "td",
        "text",
        "tfoot",
        "th",
        "thead",
        "time",
        "title",
        "tr",
        "ul",
        "use",
        "defs",
        "pattern",
        "desc",
        "abbr",
        "clippath",
        "wbr",
    ]
)


def assert_quiet(name: str, output: str) -> None:
    """Nothing in a text drives a terminal or turns its lines round."""
    loud = _LOUD.search(output)
    if loud:
        around = output[max(loud.start() - 40, 0) : loud.end() + 9]
        raise AssertionError(f"{name}: {around!a}")


def commands(output: str) -> list[str]:
    """The lines that GitHub's runner takes for commands."""
    return [
        line
        for line in re.split(r"\r\n|\r|\n", output)
        if _COMMAND.match(line) or _OLD_COMMAND.search(line)
    ]


class _Tags(HTMLParser):
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in _TAGS, f"a <{tag}> in the report"
        for name, value in attrs:
            assert not name.startswith("on"), f"{name} in the report"
            if name in ("href", "src", "xlink:href"):
                assert re.match(r"#|data:image/", value or ""), f"a link to {value}"


def assert_page(html: str) -> None:
    """The page has no script, no handler, and no link to elsewhere."""
    parser = _Tags()
    parser.feed(html)
    parser.close()
