# Copied from generator/bedrock_codegen/runtime/_runtime/json/findings.py; edit it there.
"""What is wrong with a body, and where; and how a wrong value is told."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

MAX_SHOWN = 40
"""Characters of a wrong value that a message repeats. What is longer may be a prompt, and messages end up in logs."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong with a body."""

    pointer: str
    """A JSON Pointer to it in the body, in wire names; empty for the body itself."""
    message: str
    """What is wrong, and what would be right."""

    def __str__(self) -> str:
        return f"{self.pointer or 'body'}: {self.message}"


def no_json(error: Exception) -> Finding:
    """What to say of a body that JSON cannot hold."""
    return Finding("", f"cannot be written as JSON ({error}). Give what JSON has: texts, numbers, booleans, null, lists, dicts")


def shown(value: object) -> str:
    """A wrong value in a message: a short one as it is, of a longer one only what it is and how long."""
    if not isinstance(value, str | int | float | bool | None):
        scalar = f" {value}" if getattr(value, "shape", None) == () else ""  # a number of numpy
        return f"{kind_of(value)}{scalar}"[:MAX_SHOWN]
    try:
        text = json.dumps(value, ensure_ascii=False).encode(errors="backslashreplace").decode()  # half a pair can be printed
    except ValueError:  # an integer of more digits than Python likes to write
        return kind_of(value)
    if len(text) <= MAX_SHOWN:
        return text
    return f"a text of {len(value)} characters" if isinstance(value, str) else f"a number of {len(text)} digits"


def is_text(text: str) -> bool:
    """Whether UTF-8 can hold a text: half of a surrogate pair it cannot."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def kind_of(value: object) -> str:
    """What a value is, in JSON's words."""
    if isinstance(value, bool | None):
        return json.dumps(value)
    if isinstance(value, int | float):
        return "a number"
    if isinstance(value, str):
        return "a text"
    if isinstance(value, list | tuple):
        return "an array"
    return "an object" if isinstance(value, Mapping) or hasattr(value, "model_fields_set") else type(value).__name__


def counted(number: int, one: str, many: str = "") -> str:
    """A number and what there are so many of: `1 row`, `2,000 rows`; `many` is for what takes more than an s."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"
