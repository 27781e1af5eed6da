# Copied from generator/bedrock_codegen/runtime/_runtime/bodies/printed.py; edit it there.
"""What is printed of a body: what was set, pictures and long texts as what they are and how long; and of its class.

Only `repr`, notebooks, `dir` and `help` read this; nothing that is sent or kept passes here.
"""

from __future__ import annotations

import base64
import math
import re
from collections.abc import Iterator, Mapping
from html import escape
from itertools import islice
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from .files import kind_of

LONGEST_TEXT = 300
"""Characters of a text, and digits of an integer, that are printed."""
MOST_ITEMS = 8
"""Items of an array that are printed."""
MOST_LEVELS = 50
"""Objects and arrays one in the other that are printed, below an object of a class."""
_NO_FILE = "base64"
_BASE64 = re.compile(r"(?:data:[\w/.+-]+;base64,)?[A-Za-z0-9+/]{160,}={0,2}")


class _Told:
    """Something that is told rather than printed."""

    __slots__ = ("_words",)

    def __init__(self, words: str) -> None:
        self._words = words

    def __repr__(self) -> str:
        return self._words


def members(body: Any) -> Iterator[tuple[str, object]]:
    """What was set in a body: the model's own first, then what Bedrock adds, then what the spec does not know."""
    there = body.__pydantic_fields_set__ & body.__dict__.keys()
    names = [(field.alias or name, name) for name, field in type(body).model_fields.items() if name in there]
    for _, name in sorted(names, key=lambda pair: pair[0].startswith("amazon-bedrock-")):
        if (value := body.__dict__[name]) is not None:
            yield name, shortened(value)
    for name, value in (body.model_extra or {}).items():
        yield name.encode(errors="backslashreplace").decode(), shortened(value)


def shortened(value: object, levels: int = MOST_LEVELS) -> object:
    """A value as it is printed."""
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, Mapping | list | tuple) and value and not levels:
        return _Told("...")
    if isinstance(value, Mapping):
        return {key: shortened(item, levels - 1) for key, item in value.items()}
    if isinstance(value, list | tuple):
        items = [shortened(item, levels - 1) for item in islice(value, MOST_ITEMS)]
        return items if len(value) <= MOST_ITEMS else [*items[: MOST_ITEMS // 2], _Told(f"... {len(value):,} in all")]
    if isinstance(value, int) and (digits := round(value.bit_length() * math.log10(2))) > LONGEST_TEXT:
        return _Told(f"<an integer of about {digits:,} digits>")  # Python refuses to write those of some thousand
    return value


def _text(text: str) -> object:
    if len(text) <= LONGEST_TEXT:
        return text
    if _BASE64.fullmatch(text[: LONGEST_TEXT - LONGEST_TEXT % 4]):
        return _Told(f"<{kind_of(_start(text)) or _NO_FILE}, {_size(len(text) * 3 // 4)}>")
    return _Told(f"{text[:LONGEST_TEXT]!r}... ({len(text):,} characters)")


def _start(text: str) -> bytes:
    return base64.b64decode((text.partition(";base64,")[2] or text)[:32] + "====")


def _size(count: int) -> str:
    return f"{count / 1e6:.1f} MB" if count >= 1e5 else f"{count / 1e3:.1f} kB"


def html(answer: Any) -> str:
    """An answer in a notebook: its pictures, its text or else its fields, and what Bedrock said about the call."""
    parts = [_picture(data) for data in getattr(answer, "image_bytes", ())]
    text = getattr(answer, "text", None)
    if isinstance(text, str) and text:
        parts.append(f'<div style="white-space: pre-wrap">{escape(text)}</div>')
    return "".join([*(parts or [f"<pre>{escape(repr(answer))}</pre>"]), _table(answer.bedrock)])


def _picture(data: bytes) -> str:
    kind = kind_of(data) or "png"
    return f'<img src="data:image/{kind};base64,{base64.b64encode(data).decode()}" style="max-width: 512px">'


def _table(info: Any) -> str:
    """What is known of a call, a row each."""
    known = {name: getattr(info, name) for name in info.__slots__ if name != "usage"}
    known |= {name: getattr(info.usage, name) for name in info.usage.__slots__}
    cells = (f"<tr><th>{name}</th><td>{escape(str(value))}</td></tr>" for name, value in known.items() if value is not None)
    rows = "".join(cells)
    return f'<table style="font-size: smaller">{rows}</table>' if rows else ""


_PYDANTICS = frozenset(dir(BaseModel))


if TYPE_CHECKING:  # who reads all that pydantic says of its own
    from pydantic._internal._model_construction import ModelMetaclass

    Listed = ModelMetaclass
else:

    class Listed(type(BaseModel)):
        """The class of bodies: `dir` and `help` show what they have of their own. pydantic's part fills pages, alike in each."""

        def __dir__(self) -> list[str]:
            """Fields, and methods that are not pydantic's."""
            own = (name for name in super().__dir__() if not name.startswith("_") and name not in _PYDANTICS)
            return sorted({*own, *self.model_fields})
