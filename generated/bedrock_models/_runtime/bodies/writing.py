# Copied from generator/bedrock_codegen/runtime/_runtime/bodies/writing.py; edit it there.
"""From a request to the JSON that is sent. None means "not sent", but for the few fields whose null the spec allows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from types import UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo
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
    kind = type(body)
    serializer = (kind if kind.__pydantic_complete__ else built(kind)).__pydantic_serializer__
    try:
        if is_full(body):  # then both give the same, and for this one pydantic makes no copy of each object
            wire: bytes = serializer.to_json(body, by_alias=True, exclude_none=True, warnings=False, context=aside)
        else:
            wire = serializer.to_json(body, by_alias=True, exclude_unset=True, warnings=False, context=aside)
            wire = without_nulls(body, wire) if has_null(wire) else wire
    except ValueError:  # pydantic's own are of this class
        raise RequestError(f"{body.__family__} refuses this request; nothing was sent:", [_unwritable(body)]) from None
    return with_files(wire, aside) if aside else wire


FEW = 8
"""Items of an array from which on pydantic's copies cost less than a look at each of them."""
DEEP = 6


def is_full(body: Any, depth: int = DEEP) -> bool:
    """Whether to leave out what is None writes the same as to leave out what was not set; true is certain, false is not."""
    members = MEMBERS[type(body)]
    if members is None or not depth:
        return False
    doubtful, holders, constants = members
    given = body.__pydantic_fields_set__
    if not doubtful.isdisjoint(given) or not constants <= given:
        return False
    held = body.__dict__
    for name in holders:
        value = held.get(name)
        kind = type(value)
        if kind is list:
            if len(value) > FEW:
                return False
            for item in value:
                if type(item) is not str and not is_full(item, depth - 1):
                    return False
        elif kind is not str and value is not None and not is_full(value, depth - 1):
            return False
    return True


class Members(NamedTuple):
    """The members of a class that takes no others, by name in Python."""

    doubtful: frozenset[str]
    """Those that may be a null, or hold one somewhere."""
    holders: tuple[str, ...]
    """Those that may hold objects or arrays, and are there in most requests."""
    constants: frozenset[str]
    """Those that are sent without being given."""


class _Found(dict[type, "Members | None"]):
    """What is known of each type met so far; None for one that is no closed class."""

    def __missing__(self, kind: type) -> Members | None:
        found = self[kind] = _members(kind) if issubclass(kind, BaseModel) and _is_closed(kind) else None
        return found


MEMBERS = _Found()
SCALARS = frozenset({str, int, float, bool, type(None)})


def _is_closed(kind: type[BaseModel]) -> bool:
    """Whether objects of a class hold its own members and nothing else, and what was not given is None."""
    made = any(field.default_factory for field in kind.model_fields.values()) or bool(kind.model_computed_fields)
    return kind.model_config.get("extra") == "forbid" and not getattr(kind, "__open__", True) and not made


def _members(kind: type[BaseModel]) -> Members:
    nullable: frozenset[str] = getattr(kind, "__nullable__", frozenset())
    fields = {name: field for name, field in kind.model_fields.items() if not {*_leaves(field.annotation)} <= SCALARS}
    holders = tuple(name for name, field in fields.items() if name not in nullable and _may_be_usual(field))
    return Members(
        nullable | (fields.keys() - {*holders}),
        holders,
        frozenset(name for name, field in kind.model_fields.items() if not field.is_required() and field.default is not None),
    )


def _may_be_usual(field: FieldInfo) -> bool:
    """Whether a member is there in most requests: the others need no look at what they hold."""
    return field.is_required() or str in _leaves(field.annotation)


def _leaves(annotation: Any) -> Iterator[Any]:
    """The types that an annotation is made of; `list` for what stands in one."""
    if hasattr(annotation, "__value__"):
        yield from _leaves(annotation.__value__)
    elif get_origin(annotation) is Literal:
        yield from map(type, get_args(annotation))
    elif get_origin(annotation) is list:
        yield from () if {*_leaves(get_args(annotation)[0])} <= SCALARS else (list,)
    elif get_origin(annotation) is Annotated:
        yield from _leaves(get_args(annotation)[0])
    elif get_origin(annotation) in {Union, UnionType}:
        for one in get_args(annotation):
            yield from _leaves(one)
    else:
        yield annotation


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
