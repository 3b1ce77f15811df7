"""A file's values to its model.

A file that fits is a model at once. What does not fit is looked at by `repair`, which is
imported only then.
"""

from collections.abc import Collection

from pydantic import ValidationError

from migtrack.base.finding import Route
from migtrack.load.records.shaped import Shaped, foreign_fields
from migtrack.load.yaml.document import Document
from migtrack.model.declarations import FileKind
from migtrack.model.fields import Setting


def shape(
    kind: FileKind, document: Document, setting: Setting, troubled: Collection[Route]
) -> Shaped:
    """The model of a document, with every fault of its shape.

    `troubled` are the routes of whose values the reader already complained.
    """
    value = document.value
    if not troubled and not foreign_fields(kind.model, value):
        try:
            return Shaped(kind.model.model_validate(value, context=setting))
        except ValidationError:
            pass
    from migtrack.load.records.repair import repair  # noqa: PLC0415  # wanted only after a slip

    return repair(kind, document, setting, troubled)
