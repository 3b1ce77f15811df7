"""A report printed as PDF, by the browser of this machine."""

from datetime import date

from migtrack.cli.errors import CommandError
from migtrack.render.report.pdf import printable_page, settled, with_headings
from migtrack.render.report.stamp import Stamp, stamped
from migtrack.system.browser import BrowserError, print_page


def printed(html: str, project: str, day: date, stamp: Stamp | None) -> bytes:
    """The page as a PDF of that day, which notes the commit of the data.

    No browser that lies within the folder of the project is run. Raises a `CommandError` where none
    prints.
    """
    try:
        pdf = print_page(printable_page(html), project)
    except BrowserError as error:
        by_hand = "or write the report as HTML (--format html), and print it from any browser"
        raise CommandError(error.message, f"{error.remedy}\n  {by_hand}") from None
    return stamped(settled(with_headings(pdf, html), day), stamp)
