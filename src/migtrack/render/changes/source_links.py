"""Line numbers and web links of what changed, in the files before and after."""

from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import quote

from migtrack.base.finding import Place, Spot
from migtrack.load.yaml.document import Document
from migtrack.review.changes.values import Side


class SourceLinks(NamedTuple):
    """Finds lines in the files before and after a change, and links to them."""

    before: Mapping[str, Document]
    after: Mapping[str, Document]
    prefix: str = ""
    """The path from the repository's root to the project's folder, with `/` at its end."""
    base: str = ""
    """The URL at which the repository's files are shown, with `/` at its end."""

    def place(self, side: Side, spot: Spot) -> Place:
        """The line and column of a value, before or after the change."""
        documents = self.after if side == "after" else self.before
        return documents[spot.path].place_of(spot.route, on_key=spot.on_key)

    def path(self, place: Place) -> str:
        """The file's path from the repository's root."""
        return self.prefix + place.path

    def link(self, place: Place) -> str:
        """The URL of the line."""
        path = quote(self.path(place), safe="/", errors="surrogateescape")
        return f"{self.base}{path}#L{place.line}"
