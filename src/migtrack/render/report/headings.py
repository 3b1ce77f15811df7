"""The names of a report's own things, beside the terms that every screen has."""

from migtrack.render.words import msgid

HEADLINE = (
    "seats-held",
    "women",
    "officials-trained",
    "attendance",
    "workshops-held",
    "visit-seats-taken",
    "seminars-held",
    "video-conferences-held",
    "sops-adopted",
    "requests-answered",
)
"""The figures that a reader sees first."""

MARK_SIGNS = {"present": "●", "online": "◐", "excused": "○", "absent": "✕", "unmarked": "?"}
"""The sign of each mark in an attendance list."""

AMENDMENTS = {
    "no-cost-extension": msgid("no-cost extension"),
    "extension": msgid("extension"),
}

SEVERITIES = {"error": msgid("error"), "warning": msgid("warning"), "due": msgid("due")}

TONES = {
    "held": "good",
    "under-way": "good",
    "unrecorded": "late",
    "postponed": "late",
    "cancelled": "quiet",
    "granted": "good",
    "refused": "late",
    "withdrawn": "quiet",
    "delivered": "good",
    "adopted": "good",
    "applied": "good",
    "declined": "quiet",
    "received": "open",
}
"""How a state looks, besides its word."""
