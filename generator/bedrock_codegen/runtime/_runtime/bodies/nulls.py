"""None and null in requests: None means "not sent", but for the few fields whose null the spec allows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from typing import Any

from pydantic import BaseModel
from pydantic_core import from_json, to_json

from ..json.paths import keys_of, member, objects, wire_names


def without_nulls(body: BaseModel, wire: bytes) -> bytes:
    """The JSON of a request without the nulls that stand for a None that the spec has no null for.

    Hardly a request holds a null: looking for it costs less than a serializer in Python for every object.
    """
    unwanted = list(_unwanted(body))
    if not unwanted:  # what says null is a text, or free-form
        return wire
    data: Any = from_json(wire)
    for pointer, key in unwanted:
        holder: Any = reduce(member, keys_of(pointer), data)
        del holder[key]
    return to_json(data)


def _unwanted(body: BaseModel) -> Iterator[tuple[str, str]]:
    """Members that are None, each with the pointer to its object. What came back in an answer is sent without any null."""
    for pointer, holder in objects(body):
        allowed: frozenset[str] = getattr(holder, "__nullable__", frozenset())
        for wire, name in wire_names(type(holder)).items():
            if name in holder.__pydantic_fields_set__ and name not in allowed and getattr(holder, name) is None:
                yield pointer, wire
        yield from ((pointer, key) for key, value in (holder.model_extra or {}).items() if value is None)


LARGE = 200_000
"""Bytes of JSON from which on most of it is files, which have no colons."""


def has_null(wire: bytes) -> bool:
    """Whether a null stands behind a colon in compact JSON; also where that is within a text."""
    if len(wire) < LARGE:
        return wire.rfind(b'":null') >= 0  # from behind: quotes are rarer in texts than the letters of null, and half the time
    return any(part.startswith(b"null") for part in wire.split(b":"))
