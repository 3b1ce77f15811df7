"""Whom readers of the reports may ask."""

from typing import Annotated

from migtrack.model.declarations import About, Confidential, Identifying, Translated
from migtrack.model.fields import EMail, Part, PersonName, Phone


class Contact(Part, title="The contact"):
    """An office or a person whom readers of the reports may ask."""

    name: Annotated[
        PersonName,
        About("The name of the office or the person.", "Project office"),
        Translated("the name of the project's contact"),
        Identifying("contact", form="name"),
    ]
    email: Annotated[
        EMail,
        About(
            "The address to write to. Confidential: no machine format and no redacted report "
            "shows it.",
            "project@example.org",
        ),
        Confidential(),
        Identifying("e-mail address", common=False, form="e-mail"),
    ]
    phone: Annotated[
        Phone | None,
        About(
            "The number to call. Confidential: no machine format and no redacted report shows it.",
            "+964 700 000 0000",
        ),
        Confidential(),
        Identifying("telephone number", common=False, form="telephone"),
    ] = None
