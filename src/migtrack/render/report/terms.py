"""The terms and signs that only reports use."""

from migtrack.render.translator import msgid

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
"""The tone in which a state is shown: see `Cell.tone`."""
