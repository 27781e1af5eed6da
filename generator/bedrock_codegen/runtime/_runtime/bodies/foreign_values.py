"""Values of other libraries, which JSON does not have: what stands for them, and how they are written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from ..json.paths import member

_JSON = (str, int, float, bool, type(None), list, tuple, Mapping, BaseModel)
_MANY = (
    ("columns", "its .to_dict('records')"),
    ("tolist", "its .tolist()"),
    ("__next__", "list(...) of it"),
)
_ONE = (
    ("decode", "its .decode()"),
    ("isoformat", "its .isoformat()"),
    ("as_integer_ratio", "float(...) of it"),
    ("hex", "str(...) of it"),
    ("__fspath__", "str(...) of it, or its .read_text()"),
    ("__dataclass_fields__", "dataclasses.asdict(...) of it"),
)
"""How a value is written that has such an attribute: what holds many, and the others."""


def way_to_write(value: object) -> str:
    """How JSON has a value of another library; empty for one of JSON, and where nothing is known."""
    if isinstance(value, _JSON):
        return ""
    if is_scalar(value):
        return "its .item()"
    return next((way for attribute, way in (*_MANY, *_ONE) if hasattr(value, attribute)), "")


def is_scalar(value: Any) -> bool:
    """Whether a value is a number of numpy, or of a library like it."""
    return hasattr(value, "item") and getattr(value, "shape", None) == ()


def holds_many(value: object) -> bool:
    """Whether a value of another library stands for an array."""
    return not isinstance(value, _JSON) and not is_scalar(value) and any(hasattr(value, attribute) for attribute, _ in _MANY)


def array_in(data: object, pointer: tuple[str, ...]) -> tuple[tuple[str, ...], object]:
    """The place above or at a pointer where a value of another library stands for an array, and the value; else None."""
    for depth, value in enumerate(_on_the_way(data, pointer)):
        if holds_many(value):
            return pointer[:depth], value
    return pointer, None


def _on_the_way(data: object, pointer: tuple[str, ...]) -> Iterator[object]:
    yield data
    for key in pointer:
        data = member(data, key)
        yield data
