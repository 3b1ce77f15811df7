"""The version of migtrack that is installed."""

from importlib import metadata


def version() -> str:
    """`0.1.0`."""
    return metadata.version("migtrack")
