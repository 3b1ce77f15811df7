"""The installed version."""

from importlib import metadata


def version() -> str:
    """The version in the metadata of the installed package."""
    return metadata.version("migtrack")
