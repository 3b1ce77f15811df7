"""What each field is declared to be: whoever changes a declaration changes it here, too.

A field that loses `Personal` would be shown to machines, one that loses `Identifying` would not be
looked for in redacted output: no regenerated page or example may bless that.
"""

import pytest

import migtrack.model.project  # noqa: F401  # every kind is declared
from migtrack.model import declarations
from migtrack.model.kinds import file_kinds, models_of
from migtrack.model.walk import fields_of

DECLARED = {
    "Personal": """
        Participant.notes Participant.documents Participant.name Participant.position
        Participant.gender Participant.letter Participant.left Participant.same_as Expert.name Expert.organisation
        Traveller.notes Traveller.documents Traveller.withdrawn Traveller.returned Request.expert Waiver.notes
        Waiver.reason Waiver.approved_by Contact.name
    """,
    "Confidential": """
        Contact.email Contact.phone
        Participant.email Participant.phone Traveller.passport_valid_until Traveller.visa
    """,
    "ConfidentialMarks": """
        Activity.attendance
    """,
    "Identifying": """
        MinistryTeam.notes Participant.notes Participant.documents Participant.id
        Participant.name Participant.position Participant.letter Participant.left
        Participant.email Participant.phone Expert.name Traveller.notes Traveller.documents
        Traveller.participant Traveller.withdrawn Traveller.returned Request.expert
        Waiver.participant Waiver.reason Waiver.approved_by
        Contact.name Contact.email Contact.phone
    """,
    "Public": """
        Contract.acronym Contract.title Contract.funder Contract.implementer Group.title
        Amendment.reason Ministry.name Ministry.short Activity.title Activity.short
        Activity.cancelled Postponement.reason Sop.title Request.area
        Indicator.title Indicator.unit BudgetLine.title FunderReport.title FunderReport.summary
    """,
    "Impersonal": """
        Contract.acronym Contract.title Contract.funder Contract.implementer Group.title
        Ministry.name Ministry.short Activity.title Activity.short Activity.venue
        Activity.platform Activity.host Expert.organisation Sop.title Request.area Holiday.name
        Indicator.title Indicator.unit Measurement.source BudgetLine.title Statement.source
        FunderReport.title
    """,
    "Ref": """
        MinistryTeam.ministry AmendedGroup.id Activity.group Reserve.participant Activity.activity
        Activity.request Activity.invited DayList.present DayList.online DayList.excused
        DayList.absent DayList.deputies Participant.same_as Traveller.participant Sop.activity Adoption.ministry Application.ministry
        Request.activity Request.ministry Waiver.rule Waiver.subject Waiver.participant
        Statement.spent Statement.committed
    """,
    "Done": """
        Amendment.signed Participant.nominated Participant.confirmed Activity.added
        Activity.cancelled
        Activity.attendance Postponement.date Traveller.invited Traveller.withdrawn
        Traveller.returned Reserve.declined
        Visa.applied Visa.decided Sop.drafted Sop.reviewed Adoption.date Application.date
        Request.received Request.delivered Decision.date Waiver.approved
        Measurement.date Statement.date FunderReport.submitted FunderReport.accepted
    """,
    "InPeriod": """
        Milestone.by
        Participant.nominated Participant.confirmed Activity.added Activity.dates Activity.expected Sop.drafted
        Sop.reviewed
        Adoption.date Application.date Request.received Request.delivered Decision.date
        FunderReport.period
    """,
    "Translated": """
        Contract.title Group.title Ministry.name Participant.name Participant.position
        Activity.title Activity.venue Sop.title Indicator.title Indicator.unit BudgetLine.title
        FunderReport.title FunderReport.summary Waiver.approved_by Contact.name
    """,
    "Keyed": """
        Contract.amendments Amendment.groups Activity.postponed Activity.experts
        Activity.travellers Activity.reserves Sop.adopted Sop.applied
        Indicator.milestones Indicator.measured
    """,
    "Distinct": """
        Contract.languages Contract.weekend Amendment.groups Activity.experts Activity.reserves Activity.invited
        BudgetFile.statements MinistryTeam.vacant_seats Sop.adopted Sop.applied Waivers.waivers ActivityDays.days Dates.days
        Calendar.working_days Indicator.milestones Indicator.measured
    """,
    "OnlyWhen": """
        Activity.host Activity.seats Activity.travellers Activity.reserves Activity.activity
        Activity.request Activity.invited
    """,
}


@pytest.mark.parametrize("mark", DECLARED)
def test_the_fields_that_are_declared_so(mark: str) -> None:
    models = dict.fromkeys(model for kind in file_kinds() for model in models_of(kind))
    found = [
        f"{model.__name__}.{field.key}"
        for model in models
        for field in fields_of(model)
        if field.get(getattr(declarations, mark)) is not None
    ]
    assert sorted(found) == sorted(DECLARED[mark].split())


def test_what_stands_nowhere_else_by_chance_is_looked_for_in_any_text() -> None:
    """Free text may share its words with texts about nobody; ids, names and contacts may not."""
    marks = {
        mark.label: mark.common
        for kind in file_kinds()
        for model in models_of(kind)
        for field in fields_of(model)
        if (mark := field.get(declarations.Identifying)) is not None
    }
    assert marks == {
        "id": False,
        "name": False,
        "letter": False,
        "document": False,
        "expert": False,
        "e-mail address": False,
        "telephone number": False,
        "position": True,
        "note": True,
        "reason": True,
        "approver": True,
        "contact": True,
    }
