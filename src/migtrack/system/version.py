"""The version that is installed."""

from importlib import metadata


def version() -> str:
    """As the package's metadata say."""
    return metadata.version("migtrack")
