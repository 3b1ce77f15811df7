"""The standard error for messages: what they repeat of the arguments is made visible."""

import io
import sys
from typing import TextIO


class VisibleText(io.TextIOBase):
    """A stream of lines in which no character drives the terminal, whoever writes them.

    It has no buffer and no descriptor: nobody writes around it.
    """

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream

    @property
    def encoding(self) -> str:  # type: ignore[override]  # read-only here
        """That of the stream itself."""
        return self.stream.encoding

    def writable(self) -> bool:
        """Always."""
        return True

    def write(self, text: str) -> int:
        """Write the lines of the text, made visible."""
        from migtrack.base.text import printable  # noqa: PLC0415  # with `re`, for messages alone

        self.stream.write("\n".join(map(printable, text.split("\n"))))
        return len(text)

    def flush(self) -> None:
        """Flush the stream itself."""
        self.stream.flush()


def terminal() -> TextIO:
    """The standard error itself, for signs of our own that drive a terminal."""
    return sys.stderr.stream if isinstance(sys.stderr, VisibleText) else sys.stderr
