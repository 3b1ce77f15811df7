"""`migtrack cache`: shows or clears the cache of answers."""

from migtrack.base.text import counted, printable
from migtrack.cli import options
from migtrack.cli.errors import CommandError
from migtrack.cli.output import emit
from migtrack.system.cache import clear, folder

app = options.command_app()


@app.callback(no_args_is_help=True)
def cache() -> None:
    """Say where answers are kept, and forget them.

    Where nothing has changed since the last time, `validate` and `status` answer from there.
    """


@app.command("clear")
def forget() -> None:
    """Forget every answer that is kept."""
    try:
        number = clear()
    except OSError as error:
        raise CommandError(
            f"the cache cannot be cleared: {error.strerror}",
            "see who may write in the folder that `migtrack cache path` prints",
        ) from None
    emit(f"forgot {counted(number, 'answer')}\n")


@app.command("path")
def path() -> None:
    """Print the folder in which they are kept."""
    emit(f"{printable(folder())}\n")
