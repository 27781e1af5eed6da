"""What an object of an answer that did not fit keeps about itself, and how it is written."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from pydantic import BaseModel

from ..errors import MissingMemberError
from ..json.findings import Finding
from ..json.paths import escape, wire_names

Object = TypeVar("Object", bound=BaseModel)


class IntegralFloat(int):
    """A whole number that came as a float, `28.0`: an integer in Python, written back as it came."""

    __slots__ = ()


class Record(NamedTuple):
    """What an object of an answer that did not fit keeps about itself."""

    pointer: str
    """Where it was in the answer."""
    misfits: tuple[Finding, ...]
    """What did not fit, seen from this object."""


def record_of(body: object) -> Record | None:
    """The record of an object; None for one of an answer that fits."""
    try:
        found: Record = object.__getattribute__(body, "_record")
    except AttributeError:
        return None
    return found


def marks(body: Any) -> dict[str, Any]:
    """What an object holds beside its fields: where it did not fit, and of a whole answer the record of its call."""
    found: dict[str, Any] = {} if (record := record_of(body)) is None else {"_record": record}
    return found | ({"_call": body.bedrock} if hasattr(type(body), "_call") and hasattr(body, "_call") else {})


def marked(body: Object, found: Mapping[str, Any]) -> Object:
    """An object that has been given such marks."""
    for slot, mark in found.items():
        object.__setattr__(body, slot, mark)
    return body


def missing_member(body: BaseModel, name: str) -> MissingMemberError:
    """The error for touching a member that the service left out."""
    wire = type(body).model_fields[name].alias or name
    record = record_of(body)
    pointer = f"{record.pointer if record else ''}/{escape(wire)}"
    error = MissingMemberError(
        f"{pointer}: did not come with this answer, though the spec of {type(body).__name__} requires it. "
        f"Read it by getattr(..., {name!r}, None) where it may be missing; `misfits` of the answer lists what is."
    )
    error.name, error.obj, error.pointer = name, body, pointer
    return error


def plain_json(body: BaseModel) -> bytes:
    """The JSON of an object, written by what is in it and not by what should be."""
    try:
        return json.dumps(_plain(body), separators=(",", ":")).encode()
    except RecursionError:
        return "".join(_piece_by_piece(body)).encode()


def _plain(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return _plain_object(value)
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return float(value) if isinstance(value, IntegralFloat) else value


def _plain_object(body: BaseModel) -> Any:
    if not hasattr(type(body), "misfits"):
        return body.model_dump(mode="json", by_alias=True, exclude_unset=True)
    return {key: _plain(item) for key, item in _members(body).items()}


def _members(body: BaseModel) -> dict[str, Any]:
    """The members that are set, by their wire names; a null is none that stands for a field an unknown key passed for."""
    members, extra = body.__dict__, body.model_extra or {}
    known = {
        wire: members[name]
        for wire, name in wire_names(type(body)).items()
        if name in body.__pydantic_fields_set__ and name in members and not (name in extra and members[name] is None)
    }
    return known | extra


class _Mark(str):
    """A piece of JSON that is no value by itself."""

    __slots__ = ()


def _piece_by_piece(body: BaseModel) -> Iterator[str]:
    """The JSON of an object that is nested deeper than Python calls itself."""
    waiting: list[Any] = [body]
    while waiting:
        value = waiting.pop()
        if isinstance(value, _Mark):
            yield value
        elif isinstance(value, BaseModel):
            waiting.append(_members(value) if hasattr(type(value), "misfits") else _plain_object(value))
        elif isinstance(value, dict):
            members = [(_Mark(f"{json.dumps(key)}:"), item) for key, item in value.items()]
            waiting += reversed([_Mark("{"), *_with_commas(members), _Mark("}")])
        elif isinstance(value, list | tuple):
            waiting += reversed([_Mark("["), *_with_commas([(item,) for item in value]), _Mark("]")])
        else:
            yield json.dumps(float(value) if isinstance(value, IntegralFloat) else value)


def _with_commas(groups: Sequence[tuple[Any, ...]]) -> Iterator[Any]:
    for index, group in enumerate(groups):
        yield from (_Mark(","), *group) if index else group


class NoDict:
    """An object that tells whoever asks it as the dict that boto3 gives. Unasked, `in` would say no to every key."""

    __slots__ = ()

    if not TYPE_CHECKING:

        def __getitem__(self, key: object) -> None:
            raise _no_dict(self, key)

        def __contains__(self, key: object) -> bool:
            raise _no_dict(self, key)


def _no_dict(body: BaseModel, key: object) -> TypeError:
    name = _field_called(body, key)
    right = f"Read .{name}, which is None where it did not come" if name else "Its members are attributes"
    return TypeError(f"{type(body).__name__} is no dict to ask for {key!r}. {right}; to_wire() gives the JSON")


def no_member(body: BaseModel, name: str) -> AttributeError | None:
    """The error for touching a member by its name in JSON; None for any other name."""
    field = _field_called(body, name)
    if not field or field == name:
        return None
    said = f"{type(body).__name__!r} object has no attribute {name!r}: the field is called {field!r}"
    return AttributeError(said, name=name, obj=body)


def _field_called(body: BaseModel, key: object) -> str:
    fields = type(body).model_fields
    return next((name for name, field in fields.items() if key in {name, field.alias}), "")
