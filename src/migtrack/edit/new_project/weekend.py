"""The usual days off in a time zone, from the calendars of the Unicode consortium."""

from migtrack.model.fields import WEEKDAYS

_ELSEWHERE = ["saturday", "sunday"]


def usual_weekend(time_zone: str) -> list[str]:
    """The days off in the country of a time zone; Saturday and Sunday where that has no country."""
    from babel import Locale  # noqa: PLC0415  # slow to import, and wanted for new projects only
    from babel.core import get_global  # noqa: PLC0415  # as above
    from babel.localedata import locale_identifiers  # noqa: PLC0415  # as above

    zone = get_global("zone_aliases").get(time_zone, time_zone)
    country = get_global("zone_territories").get(zone)
    spoken = (name for name in locale_identifiers() if country and name.endswith(f"_{country}"))
    name = next(spoken, None)
    if name is None:
        return _ELSEWHERE
    locale = Locale.parse(name)
    return list(WEEKDAYS[locale.weekend_start : locale.weekend_end + 1])
