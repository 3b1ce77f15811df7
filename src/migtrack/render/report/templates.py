"""The templates: where they are found, and the sandbox in which they run.

A project's own folder `templates/` replaces the shipped ones file by file.
"""

import base64
import hashlib
import os
import traceback
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from jinja2 import StrictUndefined, TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import SecurityError
from jinja2.loaders import BaseLoader, split_template_path
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from migtrack.load.files.sources import Unreadable, read_file
from migtrack.load.yaml.wording import unreadable_fault
from migtrack.system.paths import lies_within

FOLDER = "templates"
"""The folder of a project's own templates."""
MAX_REPORT = 20_000_000
"""Characters of a report; only a faulty template makes more."""
MAX_PRODUCT = 1_000_000
"""Characters or items that one multiplication in a template may produce."""

FAULTS_OF_VALUES = (ArithmeticError, LookupError, TypeError, ValueError)
"""What an expression in a template may raise."""

_PADDING = frozenset(
    {"format", "format_map", "center", "ljust", "rjust", "zfill", "expandtabs", "to_bytes"}
)


class TemplateFileError(Exception):
    """A template cannot be used; the message is for its author."""

    def __init__(self, path: str, line: int | None, message: str) -> None:
        super().__init__(message)
        self.place = f"{path}:{line}" if line else path
        self.message = message


def shipped_folder() -> str:
    """The folder of the templates that come with migtrack.

    An installed migtrack has it within the package, a checkout next to `src/`.
    """
    package = os.path.dirname(os.path.dirname(os.path.dirname(__file__)))
    installed = os.path.join(package, FOLDER)
    if os.path.isdir(installed):
        return installed
    return os.path.join(os.path.dirname(os.path.dirname(package)), FOLDER)


class _Folders(BaseLoader):
    """Loads a template from the first folder that has it; follows no link out of a folder."""

    def __init__(self, folders: Iterable[str]) -> None:
        self._folders = list(folders)

    def get_source(
        self,
        environment: Any,  # noqa: ARG002  # Jinja passes it
        template: str,
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        parts = split_template_path(template)
        for folder in self._folders:
            path = os.path.join(folder, *parts)
            if not os.path.lexists(path):
                continue
            if not lies_within(path, folder):
                raise TemplateFileError(
                    path, None, "this link leads out of the folder of templates"
                )
            content = read_file(os.path.realpath(path))
            if isinstance(content, Unreadable):
                raise TemplateFileError(path, None, unreadable_fault(path, content).message)
            try:
                return content.decode(), path, None
            except UnicodeDecodeError as error:
                raise TemplateFileError(path, None, "cannot be read: it is not UTF-8") from error
        raise TemplateNotFound(template)


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, which also limits the size of texts that operators produce."""

    intercepted_binops = frozenset(["*", "**", "%"])

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Refuse also the methods that pad a text to any width."""
        if attribute in _PADDING:
            return self.unsafe_undefined(obj, attribute)
        return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Refuse them here, too: in Jinja `x["format"]` is `x.format`."""
        if isinstance(argument, str) and argument in _PADDING:
            return self.unsafe_undefined(obj, argument)
        return super().getitem(obj, argument)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        if operator == "%" and isinstance(left, str):
            raise SecurityError("texts are not filled with % here")
        if operator == "**":
            raise SecurityError("powers are not wanted here")
        sizes = [len(value) if hasattr(value, "__len__") else value for value in (left, right)]
        if operator == "*" and all(isinstance(size, (int, float)) for size in sizes):
            product = sizes[0] * sizes[1]
            if any(hasattr(value, "__len__") for value in (left, right)) and product > MAX_PRODUCT:
                raise SecurityError("this would become too long")
        return super().call_binop(context, operator, left, right)


def environment(own: str | None, finalize: Callable[[Any], Any] | None = None) -> _Sandbox:
    """The sandbox with the shipped templates, and before them those of the folder `own`.

    Everything is escaped, in every template. `finalize` makes a value safe in place of HTML's
    escaping.
    """
    sandbox = _Sandbox(
        loader=_Folders(filter(None, (own, shipped_folder()))),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=finalize,
    )
    sandbox.globals.clear()
    for name in ("safe", "xmlattr", "center", "indent", "format", "urlize"):
        del sandbox.filters[name]
    sandbox.filters["sha256"] = _sha256
    sandbox.filters["capital"] = lambda text: text[:1].upper() + text[1:]
    return sandbox


def _sha256(text: str) -> str:
    """The text's SHA-256 in Base64, as a Content-Security-Policy wants it."""
    return base64.b64encode(hashlib.sha256(str(text).encode()).digest()).decode()


def run(sandbox: _Sandbox, name: str, values: dict[str, Any]) -> str:
    """The rendered template. Raises a `TemplateFileError` that names file and line."""
    try:
        return "".join(_limited(sandbox.get_template(name).generate(values), name))
    except TemplateSyntaxError as error:
        raise TemplateFileError(
            error.filename or error.name or name, error.lineno, error.message or ""
        ) from error
    except (TemplateError, RecursionError, *FAULTS_OF_VALUES) as error:
        message = str(error)
        if isinstance(error, TemplateNotFound):
            message = f"there is no template {error.message}"
        elif isinstance(error, RecursionError):
            message = "it includes itself without end"
        raise TemplateFileError(*_where(error, name), message) from error


def _limited(parts: Iterable[str], name: str) -> Iterator[str]:
    size = 0
    for part in parts:
        size += len(part)
        if size > MAX_REPORT:
            raise TemplateFileError(name, None, "the report grows beyond all measure")
        yield part


def _where(error: BaseException, name: str) -> tuple[str, int | None]:
    """The file and line of the innermost template that raised the error."""
    frames = traceback.extract_tb(error.__traceback__)
    found = [frame for frame in frames if frame.filename.endswith(".j2")]
    return (found[-1].filename, found[-1].lineno) if found else (name, None)


def escaped(value: Any, escape: Callable[[str], Markup]) -> Any:
    """The value, escaped unless it is markup already."""
    return value if hasattr(value, "__html__") else escape(str(value))
