"""Status, report and history for readers who must not learn anything about a person."""
