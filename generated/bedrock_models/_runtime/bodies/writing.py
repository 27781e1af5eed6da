# Copied from generator/bedrock_codegen/runtime/_runtime/bodies/writing.py; edit it there.
"""From a request to the JSON that is sent. None means "not sent", but for the few fields whose null the spec allows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from typing import Any

from pydantic import BaseModel
from pydantic_core import from_json, to_json

from ..errors import RequestError
from ..json.findings import Finding
from ..json.paths import escape, keys_of, member, objects, wire_names
from .build_lock import built
from .large_files import Aside, with_files


def written(body: Any, aside: Aside | None = None) -> bytes:
    """The JSON of a request, as it is sent; `aside` holds the files that were kept out of it when it was made.

    Raises:
        RequestError: it holds what cannot be written.
    """
    aside = Aside() if aside is None else aside
    serializer = (body if body.__pydantic_complete__ else built(type(body))).__pydantic_serializer__
    try:
        wire: bytes = serializer.to_json(body, by_alias=True, exclude_unset=True, warnings=False, context=aside)
        if has_null(wire):
            wire = without_nulls(body, wire)
    except ValueError:  # pydantic's own are of this class
        raise RequestError(f"{body.__family__} refuses this request; nothing was sent:", [_unwritable(body)]) from None
    return with_files(wire, aside) if aside else wire


def _unwritable(body: Any) -> Finding:
    """What to say of a request that pydantic does not write."""
    kind: type[BaseModel] = type(body)
    for wire, name in wire_names(kind).items():
        try:
            from_json(to_json(getattr(body, name)))
        except ValueError as error:
            said = next((said for sign, said in _SIGNS.items() if sign in str(error)), _NESTED)
            return Finding(f"/{escape(wire)}", said)
    return Finding("", "holds what cannot be written as JSON. Leave it out")


_NESTED = "is nested too deeply to be written as JSON. Nest it less, or give it as text"
_SIGNS = {
    "surrogate": "holds half of a surrogate pair, which no JSON can hold. Take it out of the text",
    "Unable to serialize unknown type": "holds an object that is no JSON. Give numbers, texts, lists and dicts",
    "id repeated": "holds itself, so its JSON would have no end. Give a copy of what is meant",
}
"""Words of pydantic's errors, and what to say of what they are about; of deep bodies it says this and that."""


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


MOSTLY_FILES = 200_000
"""Bytes of JSON from which on most of it is files, which have no colons."""


def has_null(wire: bytes) -> bool:
    """Whether a null stands behind a colon in compact JSON; also where that is within a text."""
    if len(wire) < MOSTLY_FILES:
        return wire.rfind(b'":null') >= 0  # from behind: quotes are rarer in texts than the letters of null, and half the time
    return any(part.startswith(b"null") for part in wire.split(b":"))
