"""MT6: study visits."""

from migtrack.rules.visits.not_travelling import not_travelling
from migtrack.rules.visits.passport_expiring import passport_expiring
from migtrack.rules.visits.present_without_visa import present_without_visa
from migtrack.rules.visits.return_order import return_order
from migtrack.rules.visits.travel_order import travel_order
from migtrack.rules.visits.traveller_not_entitled import traveller_not_entitled
from migtrack.rules.visits.traveller_twice import traveller_twice
from migtrack.rules.visits.uneven_delegation import uneven_delegation
from migtrack.rules.visits.visa_due import visa_due
from migtrack.rules.visits.visit_overbooked import visit_overbooked
from migtrack.rules.visits.visit_seats_open import visit_seats_open

VISITS = (
    visit_overbooked,
    traveller_not_entitled,
    uneven_delegation,
    travel_order,
    passport_expiring,
    visa_due,
    visit_seats_open,
    not_travelling,
    traveller_twice,
    present_without_visa,
    return_order,
)
