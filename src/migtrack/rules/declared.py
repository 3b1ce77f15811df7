"""What the rules say of fields by their declarations."""

from typing import Protocol, TypeVar

from migtrack.base.text import quoted
from migtrack.model.fields import Record
from migtrack.model.kinds import key_of
from migtrack.model.walk import Found


class _Described(Protocol):
    @property
    def what(self) -> str: ...


D = TypeVar("D", bound=_Described)


def described(record: Record, found: Found, mark: type[D]) -> str:
    """What the declaration says that the value is: `the draft of sop-1`.

    `{entry}` stands for the key of the entry of a list in which the value stands, `{number}` for
    its position, `{outcome}` for the field of that name beside it.
    """
    declared = found.field.get(mark)
    assert declared is not None
    kind, name = key_of(record)
    return declared.what.format(
        id=name or kind,
        subject=quoted(name),
        entry=quoted(found.entry),
        number=found.number,
        outcome=getattr(found.holder, "outcome", ""),
    )
