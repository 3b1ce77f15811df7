"""Which lines of the program a run has reached."""

from collections import Counter
from pathlib import Path

from coverage import Coverage

PACKAGE = Path(__file__).parents[2] / "src" / "migtrack"


def lines_by_room(watch: Coverage) -> str:
    """The lines that were run of those that could be, in all and by room."""
    could: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    for path in sorted(PACKAGE.rglob("*.py")):
        _, statements, _, missing, _ = watch.analysis2(str(path))
        room = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        could[room] += len(statements)
        missed[room] += len(missing)
    rooms = [
        f"{room} {_percent(could[room], missed[room])}" for room in sorted(could) if could[room]
    ]
    ran, total = could.total() - missed.total(), could.total()
    whole = _percent(total, missed.total())
    return f"lines {whole}: {ran:,} of {total:,}\n    {', '.join(rooms)}\n"


def _percent(could: int, missed: int) -> str:
    return f"{100 * (could - missed) / could:.0f} %"
