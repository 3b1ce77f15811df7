"""Random mappings, written in random layouts that YAML allows."""

from random import Random
from typing import Any

from migtrack.edit.text.scalars import is_plain, quoted

KEYS = ("id", "name", "participant", "date", "a", "b-c", "2021-07-06", "2021-07-08", "عنوان", "x y")
TEXTS = (
    "one",
    "two words",
    "0221",
    "2021-03-25",
    "true",
    "1e3",
    "it's",
    'say "so"',
    "x: y",
    "# no comment",
    "a #b",
    "- dash",
    "-",
    "?",
    "[bracket",
    "a, b",
    "اسم عربي",
    "null",
    "~",
    "",
    "{x}",
    "&anchor",
    "*star",
    "!bang",
    "%",
    "@at",
    "`tick",
    "a\u200cb",
    "trailing: ",
    "long words that go on and on until the line is nearly full of them, and then some more",
)


def random_value(random: Random, depth: int = 3) -> Any:
    """Text, nothing, a list or a mapping."""
    kind = random.randrange(8)
    if depth == 0 or kind < 4:
        return None if kind == 0 else random.choice(TEXTS)
    if kind < 6:
        return [random_value(random, depth - 1) for _ in range(random.randrange(4))]
    return random_mapping(random, depth - 1, least=0)


def random_mapping(random: Random, depth: int = 3, least: int = 1) -> dict[str, Any]:
    keys = random.sample(KEYS, random.randint(least, 4))
    return {key: random_value(random, depth) for key in keys}


class Layouts:
    """Writes values, each time in another layout; comments have a number each."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.comments = 0

    def text(self, value: dict[str, Any]) -> str:
        random = self.random
        lines = [*self._between(0), *self._mapping(value, random.choice((0, 0, 0, 2)))]
        if random.random() < 0.1:
            lines = ["---", *lines]
        text = "\n".join([*lines, *self._between(0)])
        if random.random() < 0.8 or not text.strip():
            text += "\n"
        return text

    def _chance(self, share: float) -> bool:
        return self.random.random() < share

    def _comment(self) -> str:
        self.comments += 1
        return f"# c{self.comments} it's: [odd], - really"

    def _behind(self) -> str:
        """A comment behind a value, or blanks, or nothing."""
        if self._chance(0.2):
            return self.random.choice((" ", "   ")) + self._comment()
        return "  " if self._chance(0.05) else ""

    def _between(self, column: int) -> list[str]:
        """Blank lines and comments above an entry."""
        lines = []
        while self._chance(0.2):
            at = self.random.choice((column, column, 0, column + 3))
            lines.append(" " * at + self._comment() if self._chance(0.6) else "")
        return lines

    def _key(self, key: str, *, in_flow: bool = False) -> str:
        if self._chance(0.1):
            return quoted(key)
        if self._chance(0.05):
            return f"'{key}'"
        return key if is_plain(key, "flow key" if in_flow else "key") else quoted(key)

    def _scalar(self, text: str | None, *, in_flow: bool) -> str:
        if text is None:
            return self.random.choice(("~", "null", "") if not in_flow else ("~", "null"))
        style = self.random.randrange(5)
        if style == 0:
            return quoted(text)
        if style == 1 and "\n" not in text:
            return "'" + text.replace("'", "''") + "'"
        return text if is_plain(text, "flow" if in_flow else "value") else quoted(text)

    # Within brackets

    def _flow(self, value: Any) -> str:
        if not isinstance(value, (list, dict)):
            return self._scalar(value, in_flow=True)
        pad = self.random.choice(("", "", " "))
        comma = self.random.choice((", ", ", ", ",", " , "))
        if isinstance(value, list):
            inner = comma.join(map(self._flow_item, value))
            begin, end = "[]"
        else:
            inner = comma.join(map(self._flow_field, value.items()))
            begin, end = "{}"
        if inner and self._chance(0.1):
            inner += ","
        return f"{begin}{pad}{inner}{pad}{end}"

    def _flow_item(self, value: Any) -> str:
        """An entry of a list: a mapping of one may stand there without brackets."""
        if isinstance(value, dict) and len(value) == 1 and self._chance(0.3):
            ((key, inner),) = value.items()
            return f"{self._key(key, in_flow=True)}: {self._flow(inner)}"
        return self._flow(value)

    def _flow_field(self, field: tuple[str, Any]) -> str:
        key, value = field
        name = self._key(key, in_flow=True)
        if value is None and self._chance(0.3):
            return self.random.choice((name, f"{name}: "))
        tight = name.startswith('"') and self._chance(0.3)
        return f"{name}:{'' if tight else ' '}{self._flow(value)}"

    def _flow_lines(self, value: Any, column: int) -> tuple[str, list[str]]:
        """A list or mapping within brackets that goes over several lines."""
        begin, end = "[]" if isinstance(value, list) else "{}"
        entries = (
            list(map(self._flow, value))
            if isinstance(value, list)
            else list(map(self._flow_field, value.items()))
        )
        has_comma = self._chance(0.4)
        lines = []
        for at, entry in enumerate(entries):
            lines += [line for line in self._between(column + 2) if line.strip()]
            comma = "," if at < len(entries) - 1 or has_comma else ""
            lines.append(" " * (column + 2) + entry + comma + self._behind())
        close = " " * (column + self.random.choice((1, 2))) + end
        return begin + self._behind(), [*lines, close]

    # On lines of their own

    def _mapping(self, value: dict[str, Any], column: int) -> list[str]:
        lines: list[str] = []
        for at, (key, inner) in enumerate(value.items()):
            lines += self._between(column) if at else []
            name = " " * column + self._key(key)
            lines += self._entry(name + ":", inner, column, in_list=False)
        return lines

    def _entry(self, head: str, value: Any, column: int, *, in_list: bool) -> list[str]:
        """A value behind a key or a dash that ends `head`."""
        random = self.random
        gap = " " * random.choice((1, 1, 1, 3))
        if isinstance(value, (list, dict)) and value:
            if self._chance(0.3):
                return [head + gap + self._flow(value) + self._behind()]
            if self._chance(0.1):
                first, lines = self._flow_lines(value, column)
                return [head + gap + first, *lines]
            if isinstance(value, dict):
                inner = column + random.choice((2, 2, 4))
            else:
                inner = column + random.choice((2, 2, 0, 4)) if not in_list else column + 2
            if in_list and self._chance(0.8):
                inner = len(head) + len(gap)
                lines = (
                    self._mapping(value, inner)
                    if isinstance(value, dict)
                    else self._list(value, inner)
                )
                return [head + gap + lines[0].lstrip(" "), *lines[1:]]
            lines = (
                self._mapping(value, inner) if isinstance(value, dict) else self._list(value, inner)
            )
            return [head + self._behind(), *self._between(inner), *lines]
        if isinstance(value, (list, dict)):
            return [head + gap + self._flow(value) + self._behind()]
        if isinstance(value, str) and self._is_for_block(value) and self._chance(0.2):
            return self._block_text(head + gap, value, column)
        text = self._scalar(value, in_flow=False)
        if not text:
            return [head + self._behind()]
        words = text.split(" ")
        if self._chance(0.3) and len(words) > 2 and all(words) and " #" not in text:
            below = "\n" + " " * (column + random.choice((1, 2, 4)))
            blank = "\n" if self._chance(0.2) else ""
            return [head + gap + words[0] + below + below.join(words[1:]) + self._behind() + blank]
        if self._chance(0.05) and value is not None:
            return [head + self._behind(), " " * (column + 2) + text + self._behind()]
        return [head + gap + text + self._behind()]

    @staticmethod
    def _is_for_block(text: str) -> bool:
        return text.strip() == text != "" and text.isprintable()

    def _block_text(self, head: str, text: str, column: int) -> list[str]:
        mark = self.random.choice(("|", ">", "|-", ">-", ">+"))
        indent = " " * (column + self.random.choice((2, 3)))
        words = text.split(" ")
        lines = [indent + text]
        if mark[0] == ">" and len(words) > 2 and all(words):
            lines = [indent + " ".join(words[:2]), indent + " ".join(words[2:])]
        blank = [""] if self._chance(0.2) else []
        return [head + mark + self._behind().rstrip(), *lines, *blank]

    def _list(self, value: list[Any], column: int) -> list[str]:
        lines: list[str] = []
        for at, inner in enumerate(value):
            lines += self._between(column) if at else []
            lines += self._entry(" " * column + "-", inner, column, in_list=True)
        return lines


SIGNS = (
    *"\n \t#:-,[]{}'\"|>?&*!%\r\u2028\u0085\ufeff\u00a0~",
    *("\n  ", "- ", "? ", "|\n", ": ", "# c\n", "\n---\n", "\n...\n", "{a: 1}", ">-\n   t\n"),
)


def damaged(random: Random, text: str) -> str:
    """A text in which something was typed, deleted or doubled, most often for the worse."""
    for _ in range(random.randint(1, 4)):
        at, other = random.randrange(len(text)), random.randrange(len(text))
        way = random.randrange(4)
        if way < 2:
            text = text[:at] + random.choice(SIGNS) + text[at:]
        elif way == 2:
            text = text[:at] + text[at + random.randint(1, 9) :]
        else:
            text = text[:at] + text[other : other + random.randint(1, 80)] + text[at:]
    return text
