"""The templates: where they are found, and the sandbox in which they run.

A project's own folder `templates/` replaces the shipped ones file by file.
"""

import base64
import hashlib
import os
import traceback
from collections.abc import Callable, Iterable, Iterator
from functools import cache, wraps
from typing import Any

from jinja2 import StrictUndefined, TemplateError, TemplateNotFound, TemplateSyntaxError, nodes
from jinja2.exceptions import SecurityError
from jinja2.loaders import BaseLoader, split_template_path
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from migtrack.base.text import capital
from migtrack.load.files.sources import Unreadable, read_file
from migtrack.load.files.wording import unreadable_fault
from migtrack.render.report.escape import css_string
from migtrack.render.report.limits import Counted, Limits, limits_for
from migtrack.system.paths import lies_within

FOLDER = "templates"
"""The folder of a project's own templates."""
MAX_NUMBER = 10**15
"""The largest number that a multiplication in a template may produce."""

FAULTS_OF_VALUES = (ArithmeticError, LookupError, TypeError, ValueError)
"""What an expression in a template may raise."""

_PADDING = frozenset(
    {"format", "format_map", "center", "ljust", "rjust", "zfill", "expandtabs", "to_bytes"}
)
_GROWING = ("join", "replace")
"""Methods and filters whose result may be as long as the product of what they are given."""


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


_LOOP_FIELDS = frozenset({"index", "index0", "first", "last"})
"""What a loop knows of a round."""


@cache
def _plain_fields(kind: type) -> frozenset[str]:
    """What a template may read of a value of that type without any further look at it."""
    return _LOOP_FIELDS if kind is LoopContext else frozenset(getattr(kind, "_fields", ()))


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, which also limits the steps, and the size of what they produce."""

    intercepted_binops = frozenset(["*", "**", "%", "+"])
    limits = Limits()
    steps = 0

    def _generate(
        self,
        source: nodes.Template,
        name: str | None,
        filename: str | None,
        defer_init: bool = False,  # noqa: FBT001, FBT002  # as Jinja has it
    ) -> str:
        return super()._generate(Counted().visit(source), name, filename, defer_init)

    def step(self, _context: Any) -> bool:
        """Count a step. Raises a `SecurityError` where there are too many."""
        self.steps += 1
        if self.steps > self.limits.steps:
            raise SecurityError(
                f"the templates take more than {self.limits.steps:,} steps, which are rounds of "
                "loops and calls of macros: far more than these records need"
            )
        return True

    def measured(self, value: Any) -> Any:
        """The value. Raises a `SecurityError` where it is too long."""
        if hasattr(value, "__len__"):
            self._check_length(len(value))
        return value

    def _check_length(self, length: int) -> None:
        if length > self.limits.product:
            raise SecurityError(
                f"this would become too long: more than {self.limits.product:,} characters or "
                "entries"
            )

    def _check_growth(self, name: str, text: Any, *arguments: Any) -> None:
        """Check how long a text becomes by `replace` or `join`."""
        if name == "replace":
            old, new = map(str, arguments[:2])
            self._check_length(len(text) + str(text).count(old) * len(new))
        else:
            separator, entries = (str(arguments[0]), text) if arguments else ("", text)
            if isinstance(text, str) and arguments and not isinstance(arguments[0], str):
                separator, entries = text, [*arguments[0]]
            lengths = (len(entry) for entry in entries if hasattr(entry, "__len__"))
            self._check_length(len(entries) * len(separator) + sum(lengths))

    def call(self, context: Any, called: Any, /, *arguments: Any, **named: Any) -> Any:
        """Call a function, a macro or a method, and measure what it gives."""
        for argument in (*arguments, *named.values()):
            self.measured(argument)
        name, text = getattr(called, "__name__", ""), getattr(called, "__self__", None)
        if name in _GROWING and isinstance(text, str):
            self._check_growth(name, text, *arguments)
        return self.measured(super().call(context, called, *arguments, **named))

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Refuse also the methods that pad a text to any width; the fields of values are safe."""
        if attribute in _plain_fields(obj.__class__):
            return getattr(obj, attribute)
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
            if any(hasattr(value, "__len__") for value in (left, right)):
                self._check_length(product)
            elif abs(product) > MAX_NUMBER:
                raise SecurityError(f"this number would be larger than {MAX_NUMBER:,}")
        return self.measured(super().call_binop(context, operator, left, right))


_NO_FILTERS = (
    *("safe", "xmlattr", "urlize"),
    *("center", "indent", "format", "batch", "slice", "wordwrap", "tojson", "pprint", "sum"),
)
"""Filters that let markup through, or make any number of characters or entries of a few."""


def _checked(sandbox: _Sandbox, name: str) -> Callable[..., Any]:
    """The filter of that name, which first looks how long its result becomes."""
    original = sandbox.filters[name]

    @wraps(original)  # with what Jinja notes on it
    def checked(first: Any, value: Any, *arguments: Any, **named: Any) -> Any:
        value = value if hasattr(value, "__len__") else list(value)
        sandbox._check_growth(name, value, *arguments, *named.values())  # noqa: SLF001  # its own
        return original(first, value, *arguments, **named)

    return checked


def environment(own: str | None, finalize: Callable[[Any], Any] | None = None) -> _Sandbox:
    """The sandbox with the shipped templates, and before them those of the folder `own`.

    Everything is escaped, in every template. `finalize` makes a value safe in place of HTML's
    escaping.
    """
    sandbox = _Sandbox(
        loader=_Folders(filter(None, (own, shipped_folder()))),
        autoescape=True,
        optimized=False,  # each template runs once: to look for constants in it costs more
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=finalize,
    )
    sandbox.globals.clear()
    for name in _NO_FILTERS:
        del sandbox.filters[name]
    for name in _GROWING:
        sandbox.filters[name] = _checked(sandbox, name)
    sandbox.filters["step"] = sandbox.step
    sandbox.filters["measured"] = sandbox.measured
    sandbox.filters["sha256"] = _sha256
    sandbox.filters["capital"] = capital
    sandbox.filters["css_string"] = css_string
    return sandbox


def _sha256(text: str) -> str:
    """The text's SHA-256 in Base64, as a Content-Security-Policy wants it."""
    return base64.b64encode(hashlib.sha256(str(text).encode()).digest()).decode()


def run(sandbox: _Sandbox, name: str, values: dict[str, Any]) -> str:
    """The rendered template. Raises a `TemplateFileError` that names file and line."""
    sandbox.limits = limits_for(tuple(values.values()))
    sandbox.steps = 0
    try:
        parts = sandbox.get_template(name).generate(values)
        return "".join(_limited(parts, sandbox.limits.characters))
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


def _limited(parts: Iterable[str], most: int) -> Iterator[str]:
    size = 0
    for part in parts:
        size += len(part)
        if size > most:
            raise SecurityError(
                f"the report becomes longer than {most:,} characters: far more than these records "
                "need"
            )
        yield part


def _where(error: BaseException, name: str) -> tuple[str, int | None]:
    """The file and line of the innermost template that raised the error."""
    frames = traceback.extract_tb(error.__traceback__)
    found = [frame for frame in frames if frame.filename.endswith(".j2")]
    return (found[-1].filename, found[-1].lineno) if found else (name, None)


def escaped(value: Any, escape: Callable[[str], Markup]) -> Any:
    """The value, escaped unless it is markup already."""
    return value if hasattr(value, "__html__") else escape(str(value))
