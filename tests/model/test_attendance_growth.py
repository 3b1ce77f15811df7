"""Lists with deputies and invitations take time in proportion to what is written in them."""

from datetime import date, timedelta

from migtrack.check import check
from tests.growth import Seconds, Stopwatch, assert_linear
from tests.sample import SAMPLE, TODAY, loaded

MOFA = "participants/mofa.yaml"
HEAD = "id: {id}\nkind: workshop\ngroup: 1\ntitle: T\nmode: online\nplatform: Z\n"


def measure(number: int) -> Seconds:
    """As many officials as workshops; each invites ten and has ten deputies."""
    people = "".join(
        f"  - {{id: {kind}-{n}, {place}: {n + 10}, name: {kind} {n}, position: A, gender: male, "
        f"confirmed: 2021-01-10}}\n"
        for n in range(number)
        for kind, place in (("own", "seat"), ("deputy", "reserve"))
    )
    files = {MOFA: SAMPLE[MOFA] + people}
    for n in range(number):
        day = date(2021, 1, 11) + timedelta(days=n % 100)
        some = [str((n + step) % number) for step in range(10)]
        invited = ", ".join(f"own-{each}" for each in some)
        deputies = ", ".join(f"own-{each}: deputy-{each}" for each in some)
        files[f"activities/w-{n}.yaml"] = (
            HEAD.format(id=f"w-{n}")
            + f"dates: {{start: {day}, end: {day}}}\n"
            + (f"invited: [{invited}]\n" if n % 2 else "")
            + f"attendance:\n  {day}: {{present: others, deputies: {{{deputies}}}}}\n"
        )
    watch = Stopwatch()
    of = loaded(files)
    watch.time("check", check, of, TODAY, TODAY)
    return watch.seconds


def test_deputies_and_invitations() -> None:
    assert_linear(measure, 100)
