"""Status, report and history for readers who may see nobody."""
