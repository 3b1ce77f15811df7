"""`migtrack cache`."""

from migtrack.cache import clear, folder
from migtrack.cli.main import command_app
from migtrack.cli.outcome import ExitCode, Problem, emit
from migtrack.text import counted

app = command_app()


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
        raise Problem(
            f"{folder()} cannot be cleared: {error.strerror}",
            "see who may write there",
            ExitCode.USAGE,
        ) from None
    emit(f"forgot {counted(number, 'answer')}\n")


@app.command("path")
def path() -> None:
    """Print the folder in which they are kept."""
    emit(f"{folder()}\n")
