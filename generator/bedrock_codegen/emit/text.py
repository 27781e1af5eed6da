"""The templates' environment: it loops and prints, and every text from a spec passes a filter that escapes it."""

from __future__ import annotations

import re
import textwrap
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

WIDTH = 120


def literal(value: object) -> str:
    """A value as a Python expression."""
    return repr(value)


def docstring(text: str) -> str:
    """Text that may stand between triple quotes: nothing in it ends them or escapes."""
    printable = "".join(character if character.isprintable() else " " for character in text)
    return re.sub(r'"(?=""|\Z)', r"\"", printable.replace("\\", "\\\\"))


def argument(name: str, text: str) -> str:
    """A line of a docstring's `Args:`, wrapped."""
    lines = textwrap.wrap(f"{name}: {docstring(text)}", WIDTH - 12, break_long_words=False, break_on_hyphens=False)
    return "\n".join([f"        {lines[0]}", *(f"            {line}" for line in lines[1:])])


def environment() -> Environment:
    """An environment in which a name that is missing is an error."""
    env = Environment(
        loader=PackageLoader("bedrock_codegen.emit", "templates"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701 - the output is Python; the filters escape for it
    )
    ours: dict[str, Any] = {"literal": literal, "docstring": docstring, "argument": argument}
    env.filters.update(ours)
    return env


def render(template: str, **values: Any) -> str:
    """A template's text."""
    return _ENVIRONMENT.get_template(template).render(**values)


_ENVIRONMENT = environment()
