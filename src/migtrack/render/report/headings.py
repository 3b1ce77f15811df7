"""The names of a report's own things, beside the terms that every screen has."""

from migtrack.render.words import msgid

CARDS = {
    "seats-held": msgid("seats held"),
    "women": msgid("women in the core team"),
    "officials-trained": msgid("officials trained"),
    "attendance": msgid("attendance"),
    "workshops-held": msgid("workshops held"),
    "visits-held": msgid("study visits held"),
    "visit-seats-taken": msgid("visit seats taken"),
    "seminars-held": msgid("technical seminars held"),
    "video-conferences-held": msgid("video conferences held"),
    "sops-adopted": msgid("adoptions of procedures"),
    "sops-applied": msgid("procedures applied by ministries"),
    "requests-received": msgid("requests received"),
    "requests-answered": msgid("requests answered"),
    "requests-accepted": msgid("requests accepted"),
    "requests-delivered": msgid("requests delivered"),
}
"""What each figure is called where no heading says what it is about."""

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

MARKS = {
    "present": ("●", msgid("present")),
    "online": ("◐", msgid("online")),
    "excused": ("○", msgid("excused")),
    "absent": ("✕", msgid("absent")),
    "unmarked": ("?", msgid("not marked")),
}
"""The sign and the word of each mark in an attendance list."""

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
