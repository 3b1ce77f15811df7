"""The one table of descriptions."""

from collections.abc import Mapping
from dataclasses import replace

from pydantic import BaseModel

from migtrack.model.descriptions.activities import ACTIVITIES
from migtrack.model.descriptions.contract import CONTRACT
from migtrack.model.descriptions.hover import About, Hover
from migtrack.model.descriptions.support import SUPPORT
from migtrack.model.descriptions.team import TEAM

ABOUT: Mapping[type, About] = {**CONTRACT, **TEAM, **ACTIVITIES, **SUPPORT}


def about(model: type[BaseModel]) -> About:
    """What the model is, with the fields that it has from its bases."""
    fields: dict[str, Hover] = {}
    for base in reversed(model.__mro__):
        if base in ABOUT:
            fields.update(ABOUT[base].fields)
    return replace(ABOUT[model], fields=fields)
