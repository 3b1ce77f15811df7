"""A time zone is a name that means the same on every machine."""

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from migtrack.base.days import time_zones
from tests.sample import edited, findings


def told(zone: str) -> tuple[str, str]:
    """The code and the remedy for a time zone of the contract."""
    text = edited("project.yaml", ("Asia/Baghdad", f"'{zone}'"))
    [finding] = findings(text)
    return finding.code, finding.help


@pytest.mark.parametrize("zone", ["Asia/Baghdad", "UTC", "EST5EDT", "Europe/Zurich", "Etc/GMT-3"])
def test_names_of_the_database(zone: str) -> None:
    assert not findings(edited("project.yaml", ("Asia/Baghdad", zone)))


@pytest.mark.parametrize(
    "zone", ["localtime", "posixrules", "Factory", "zone.tab", "Asia", "posix"]
)
def test_what_only_this_machine_knows(zone: str) -> None:
    assert told(zone)[0] == "MT104"


@pytest.mark.parametrize(
    "zone",
    [
        "posix/Asia/Baghdad",
        "right/Asia/Baghdad",
        "asia/baghdad",
        "ASIA/BAGHDAD",
        "../zoneinfo/Asia/Baghdad",
        "/usr/share/zoneinfo/Asia/Baghdad",
        "/usr/share/zoneinfo/posix/Asia/Baghdad",
        "Asia\\Baghdad",
        "Asia/../Asia/Baghdad",
        "Asia/baghdad",
        " Asia/Baghdad",
        "Asia/Baghdad\t",
    ],
)
def test_a_path_or_another_case_is_refused_with_the_name(zone: str) -> None:
    assert told(zone) == ("MT104", "did you mean `Asia/Baghdad`?")


def test_what_the_system_has_besides_is_not_asked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    baghdad = ZoneInfo("Asia/Baghdad")
    (tmp_path / "Home").write_bytes(b"TZif")
    monkeypatch.setenv("PYTHONTZPATH", str(tmp_path))
    assert told("Home")[0] == "MT104"
    assert baghdad.key in time_zones()


def test_every_name_can_be_used() -> None:
    assert {ZoneInfo(zone).key for zone in time_zones()} == time_zones()
