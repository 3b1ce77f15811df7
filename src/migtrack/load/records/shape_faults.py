"""What a fault of the shape says, and what cures it."""

from typing import NamedTuple

from migtrack.base.finding import Fault, Fix, Key, Spot


class Wording(NamedTuple):
    """What a fault of the shape says, and the code of its rule."""

    code: str
    message: str
    help: str
    label: str
    terminal_help: str = ""
    """The help, where it may show a part of the value: on a terminal alone."""
    fixes: tuple[Fix, ...] = ()

    def fault(self, at: Spot, owner: Key) -> tuple[str, Fault]:
        """The fault of a record at a place, and the code of its rule."""
        return self.code, Fault(
            at._replace(label=self.label),
            self.message,
            self.help,
            subjects=(owner,),
            terminal_help=self.terminal_help,
            fixes=self.fixes,
        )
