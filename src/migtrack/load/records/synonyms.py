"""What people write for the names of fields and for choices: the one table of synonyms."""

import re
from collections.abc import Collection

from migtrack.base.text import did_you_mean, fold_name, listed, near_miss, near_misses

_FIELDS = {
    "acronym": "abbreviation short",
    "activity": "seminar workshop event",
    "added": "added_on addition",
    "adopted": "adoption adoptions",
    "applied": "application applications applied_for",
    "approved": "approval approved_on date accepted",
    "approved_by": "approver accepted_by authorised_by authorized_by",
    "amendments": "amendment addenda addendum",
    "area": "topic subject theme title name",
    "attendance": "participants attendees list lists attendance_list participation present",
    "budget": "amount money total",
    "cancelled": "canceled cancellation",
    "confirmed": "confirmation confirmed_on seated start started joined",
    "contact": "contact_person contacts focal_point contact_details",
    "date": "day when on",
    "deputies": "deputy deputised substitutes substitute represented represented_by replaced_by "
    "replacements stand_ins proxies proxy",
    "dates": "date day days period when from start duration",
    "days": "day list listed on only sessions session_days single_days",
    "decided": "decision answer answered result outcome",
    "declined": "declined_on refused refusal answer",
    "delivered": "delivery delivered_on",
    "documents": "document files file attachments attachment links link annexes",
    "drafted": "draft drafted_on",
    "email": "mail e_mail email_address address",
    "end": "to until finish last last_day end_date finishes",
    "evidence": "proof shown_by",
    "excused_counts": "excused count_excused excused_count excused_counted excused_included",
    "expected": "expected_in expected_month month planned_for planned_month foreseen tentative",
    "expert": "trainer speaker consultant",
    "experts": "trainer trainers speaker speakers expert consultant consultants lecturer",
    "from": "start begin begins start_date first_day date day",
    "funder": "donor donors funding client sponsor financed_by",
    "gender": "sex",
    "group": "component work_package workpackage activity_group",
    "groups": "group components work_packages planned",
    "guests": "visitors observers",
    "id": "code number no identifier ref",
    "implementer": "agency contractor implementing_agency implementing_partner partner",
    "instrument": "order decree by_what",
    "invited": "invitation invitees",
    "kind": "type category",
    "left": "leaving departure departed left_on end resigned transferred retired",
    "letter": "reference letter_number nomination_letter ref",
    "mode": "format modality",
    "name": "full_name fullname surname title expert label",
    "nominated": "nomination nominated_on",
    "notes": "comments comment remarks remark note observations description",
    "objectives": "goals aims objective",
    "organisation": "organization company employer institution affiliation agency",
    "participant": "official traveller id name",
    "participants": "officials members staff people team",
    "passport_valid_until": "passport passport_expiry passport_expires passport_validity",
    "period": "dates duration term",
    "phone": "telephone mobile tel phone_number mobile_number cell",
    "planned": "plan number_of_activities activities",
    "platform": "tool software link",
    "position": "job job_title title role function rank post",
    "postponed": "postponement moved rescheduled",
    "present": "attended attending attendees participants came",
    "reason": "why justification because cause comment",
    "received": "date receipt received_on submitted",
    "returned": "return came_back returned_on went_home left early_return",
    "reviewed": "review reviewed_on",
    "same_as": "same_person same_person_as is_same_as alias duplicate_of also_known_as",
    "seat": "place seat_number",
    "short": "abbreviation acronym short_name short_title",
    "signed": "signed_on signature date",
    "start": "from begin begins first first_day start_date starts",
    "time_zone": "timezone tz zone",
    "title": "name topic subject heading",
    "to": "end until last_day end_date finish",
    "travellers": "travelers participants delegates delegation members",
    "until": "expires valid_until expiry end to",
    "vacant_seats": "vacant vacancies empty_seats",
    "visit_seats": "seats travellers",
    "venue": "location place city where hotel",
    "weekend": "weekends days_off rest_days",
    "working_days": "work_days workdays workingdays make_up_days compensation_days exceptions",
    "withdrawn": "withdrew withdrawal cancelled",
}
"""By the field: what is written for it, the most usual first."""
_STATES = "status state stage phase progress"
_NOWHERE = "time start_time end_time starts_at ends_at hours hour times schedule"
_CHOICES = {
    "accepted": "approved agreed yes granted مقبول موافق",
    "declined": "rejected refused denied no مرفوض",
    "granted": "approved issued accepted yes",
    "not-required": "none no-visa not-needed unnecessary exempt visa-free waived لا-تلزم",
    "refused": "rejected denied declined no",
    "female": "f fem woman w ms mrs أنثى امرأة انثي",
    "male": "m man mr ذكر رجل",
    "undisclosed": "unknown other none x not-known not-given",
    "in-person": "face-to-face physical onsite on-site presence f2f offline حضوري حضوريا",
    "online": "virtual zoom remote remotely teams webex web distance عن-بعد افتراضي",
    "hybrid": "mixed blended both in-person-and-online مختلط",
    "workshop": "training course training-course ورشة ورشة-عمل ورش ورش-عمل",
    "visit": "study-visit study-tour field-visit trip زيارة زيارة-دراسية زيارات زيارات-دراسية",
    "seminar": "conference ندوة ندوات",
    "video-conference": "vc videoconference video-call webinar online-meeting",
    "no-cost-extension": "nce no-cost",
    "extension": "cost-extension prolongation costed-extension",
    "change": "amendment modification revision revised budget-change budget-increase",
    "termination": "terminated early-end early-termination cancellation closure إنهاء",
    "true": "yes y on 1 ja نعم",
    "false": "no n off 0 nein لا",
    "procedure": "sop standard-operating-procedure process إجراء",
    "principles": "principle guidelines guiding-principles مبادئ المبادئ",
    "monday": "mon الاثنين الإثنين",
    "tuesday": "tue tues الثلاثاء",
    "wednesday": "wed الأربعاء",
    "thursday": "thu thur thurs الخميس",
    "friday": "fri الجمعة",
    "saturday": "sat السبت",
    "sunday": "sun الأحد",
}
"""By the choice: what is written for it."""
_LANGUAGES = {
    "en": "english الإنجليزية الانجليزية",
    "ar": "arabic العربية عربي",
    "fr": "french الفرنسية",
    "de": "german الألمانية الالمانية",
    "ckb": "kurdish الكردية",
}
_CURRENCIES = {
    "EUR": "€ euro euros يورو",
    "USD": "$ us$ dollar dollars us-dollar us-dollars دولار",
    "GBP": "£ pound pounds sterling",
    "CHF": "fr sfr franc francs swiss-franc swiss-francs فرنك",
    "IQD": "dinar dinars iraqi-dinar iraqi-dinars دينار",
}
_SAY_NOTHING = frozenset(("true", "yes", "y", "x", "done", "ja", "ok", "نعم"))
"""What says no more than that there is something."""
_NOT_KNOWN = frozenset(
    (
        *("tbc", "tbd", "tba", "n/a", "na", "none", "nil", "-", "--", "?", "??"),
        *("unknown", "pending", "not-yet", "not-known-yet", "open"),
    )
)


def fields_meant(word: str, names: Collection[str]) -> list[str]:
    """Those of the fields for which people write `word`; the one that is called so is the first."""
    word = _plain(word).replace("-", "_")
    same = [name for name in names if word == name]
    return same + [name for name in names if word in words_for(name)]


def field_meant(word: str, names: Collection[str]) -> str | None:
    """The field that is probably meant by a mistyped name, or by another word for it."""
    return next(iter(fields_called(word, names)), None)


def fields_called(word: str, names: Collection[str]) -> list[str]:
    """All fields that may be meant by it, the likeliest first."""
    if found := fields_meant(word, names):
        return found
    return [] if is_state(word) or is_kept_nowhere(word) else near_misses(word, names)


def is_state(word: str) -> bool:
    """Whether `word` stands for a state, which the format has nowhere: it follows from dates."""
    return _plain(word).replace("-", "_") in _words(_STATES)


def is_kept_nowhere(word: str) -> bool:
    """Whether `word` stands for something that the format has no field for."""
    return _plain(word).replace("-", "_") in _words(_NOWHERE)


def choice_meant(text: str, choices: Collection[str]) -> str:
    """The choice for which people write `text`; nothing, where it is not known."""
    plain = _plain(text).removesuffix(".")
    return next(
        (each for each in choices if plain in (_plain(each), *_words(_CHOICES.get(each, "")))), ""
    )


def language_meant(text: str) -> str:
    """The code of a language that is written by its name; nothing, where it is not known."""
    plain = _plain(text)
    return next((code for code, names in _LANGUAGES.items() if plain in _words(names)), "")


def language_name(code: str) -> str:
    """The English name of a language; its code, where the name is not known."""
    names = _LANGUAGES.get(code.partition("-")[0])
    return names.split()[0].title() if names else code


def currency_meant(text: str) -> str:
    """The code of a currency that is written by its sign or name; nothing for other words."""
    plain = _plain(text).strip(".-")
    found = (code for code, names in _CURRENCIES.items() if plain in _words(names))
    return next(found, plain.upper() if re.fullmatch("[a-z]{3}", plain) else "")


def zone_within(text: str, zones: Collection[str]) -> str:
    """The name of a time zone at the end of a path, or within it; the text where there is none."""
    names = {zone.lower(): zone for zone in zones}
    steps = text.replace("\\", "/").lower().split("/")
    tails = ("/".join(steps[number:]) for number in range(len(steps)))
    return next((names[tail] for tail in tails if tail in names), text)


def says_nothing(text: str) -> bool:
    """Whether a text says only that there is something, such as `true`."""
    return _plain(text) in _SAY_NOTHING


def is_not_known_yet(text: str) -> bool:
    """Whether a text says that there is nothing yet, such as `TBC`."""
    return _plain(text) in _NOT_KNOWN


def _words(text: str) -> list[str]:
    return [fold_name(word) for word in text.split()]


def _plain(text: str) -> str:
    return fold_name(text[:60]).replace("_", "-").replace(" ", "-")


def words_for(field: str) -> list[str]:
    """What people write for the name of a field."""
    return _words(_FIELDS.get(field, ""))


def choices_help(text: str, choices: tuple[str, ...]) -> str:
    """What to write for a choice: the one that is meant, or all of them."""
    if meant := choice_meant(text, choices):
        return f"write `{meant}`"
    near = did_you_mean(near_miss(text, choices))
    return f"write {listed(choices)}" + (f"; {near}" if near else "")
