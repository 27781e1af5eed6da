"""The templates' environment: it loops and prints, and the words of a spec pass a filter of the door, or cannot be printed."""

from __future__ import annotations

import textwrap
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from ..common.texts import Source, Words, comment, docstring, literal, quote

LINE_LENGTH = 130
"""Of everything that is emitted, code and docstrings alike."""

DEEPEST = 16
"""Blanks before the second line of an argument of a method."""


def argument(name: str, text: str | Words) -> Source:
    """A line of a docstring's `Args:`, wrapped."""
    lines = textwrap.wrap(f"{name}: {docstring(text)}", LINE_LENGTH - DEEPEST, break_long_words=False, break_on_hyphens=False)
    return Source("\n".join([f"        {lines[0]}", *(f"            {line}" for line in lines[1:])]))


def generated_from(source: str) -> str:
    """The first line of everything that is generated."""
    return f"Generated from {source} by bedrock-codegen; do not edit."


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
    ours: dict[str, Any] = {
        "literal": literal,
        "docstring": docstring,
        "quoted": quote,
        "comment": comment,
        "argument": argument,
    }
    env.filters.update(ours)
    env.globals["generated_from"] = generated_from
    return env


def render(template: str, **values: Any) -> Source:
    """A template's text."""
    return Source(_ENVIRONMENT.get_template(template).render(**values))


_ENVIRONMENT = environment()
