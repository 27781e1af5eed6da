# Copied from generator/bedrock_codegen/runtime/_runtime/bodies/pydantic_errors.py; edit it there.
"""JSON Pointers and sentences out of pydantic's errors."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from types import ModuleType
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails, InitErrorDetails, PydanticCustomError

from ..json.findings import Finding, is_text, shown
from ..json.nearest_name import letters, no_field
from ..json.paths import classes_in, escape, member, wire_names

_IN_JSON = re.compile(r"a valid dictionary( or (instance of \w+|object to extract fields from))?")
"""How pydantic says that an object is due."""
_COUNTED = re.compile(r"^\w+ should have (at (?:least|most) \d+) (items?) after validation, not (\d+)$")
"""How pydantic says it of lists, and of a text that may also be given as bytes."""
_TEXT = re.compile(r"^String should (have|match)( pattern)?")

_MISPLACED = frozenset({"list_type", "dict_type", "model_type", "model_attributes_type"})
"""Kinds of errors that a text or a file meets where a list or an object is due."""

_PLAIN = frozenset({"bool_type", "float_type", "int_type", "string_type"})
"""Kinds of errors that what holds many meets where one value is due."""

WHOLE_ANSWER = "is a whole answer. Give the part of it that belongs here, such as its message or its content"
"""What is said of an answer where a part of one is due."""

MOST = 100
"""Errors that are told. Where thousands of items are wrong, it is in one way, and to find each place would take seconds."""
MORE = "has more that is wrong. Mend these first"

_Names = tuple[frozenset[str], ...]
_Arm = tuple[tuple[str, ...], str]
_Reading = tuple[tuple[str, ...], tuple[tuple[int, str], ...]]


@dataclass(frozen=True, slots=True)
class _Located:
    """An error with the place it is about, and the arms of unions that led to it."""

    pointer: tuple[str, ...]
    arms: tuple[tuple[int, str], ...]
    message: str
    depth: int
    """How far down the data was understood before it failed."""
    kind: str
    given: object

    @property
    def places(self) -> set[_Arm]:
        """The arms, each with the place of its union."""
        return {(self.pointer[:depth], arm) for depth, arm in self.arms}


def from_pydantic(error: ValidationError, data: object, body: type[BaseModel] | None = None) -> list[Finding]:
    """The findings of a failed validation of `data`; of a union's arms only those that got furthest, and of many the first."""
    found = error.errors(include_url=False)
    located = [_locate(details, data, body) for details in found[:MOST]]
    merged: dict[str, list[str]] = {}
    for item in _furthest(_meant(located)):
        merged.setdefault("".join(f"/{escape(key)}" for key in item.pointer), []).append(item.message)
    findings = [Finding(pointer, _either(messages)) for pointer, messages in merged.items()]
    return findings if len(found) <= MOST else [*findings, Finding("", MORE)]


def _either(messages: Sequence[str]) -> str:
    """One sentence of what each arm of a union has to say."""
    first, *more = dict.fromkeys(message.partition("; got ")[0] for message in messages)
    wanted = [first, *(message.removeprefix("must be ") if first.startswith("must be ") else message for message in more)]
    got = {message.partition("; got ")[1:] for message in messages}
    return " or ".join(wanted) + "".join(got.pop()) if len(got) == 1 else " or ".join(dict.fromkeys(messages))


def with_hints(error: ValidationError, data: object, body: type[BaseModel]) -> ValidationError:
    """pydantic's error with the nearest right name beside each wrong one."""
    custom: Any = PydanticCustomError  # asks for literal texts, and these were made by pydantic itself
    lines: list[InitErrorDetails] = []
    for details in error.errors(include_url=False):
        message = details["msg"]
        if details["type"] == "extra_forbidden":
            message = f"{message}: this {_locate(details, data, body).message}"
        kind = custom(details["type"], message.replace("{", "{{").replace("}", "}}"), details.get("ctx"))
        lines.append({"type": kind, "loc": details["loc"], "input": details["input"]})
    return ValidationError.from_exception_data(error.title, lines)


def _locate(details: ErrorDetails, data: object, body: type[BaseModel] | None) -> _Located:
    ghost = details["type"] in {"missing", "constant_missing"}
    pointer, arms = _match(data, tuple(map(str, details["loc"])), ghost=ghost)
    depth = -1 if details["type"] in {"is_instance_of", "needs_python_object"} else len(pointer)
    depth += details["type"] == "whole_answer"  # the other arm has less to say of it
    context = details.get("ctx", {})
    place, array = _foreign_values().array_in(data, pointer)
    if array is not None:
        return _Located(place, arms, _told_of_array(details, array), depth, details["type"], array)
    depth += details["type"] == "string_unicode"  # so does one where no text is due
    if details["type"] in {"union_tag_invalid", "union_tag_not_found"}:
        pointer = (*pointer, str(context["discriminator"]).strip("'"))
    at = context.get("at")
    if isinstance(at, str):
        pointer = (*pointer, *at.split("/")[1:])
    return _Located(pointer, arms, _sentence(details, data, pointer, body), depth, details["type"], details["input"])


def _told_of_array(details: ErrorDetails, value: object) -> str:
    """What is said of an array of another library, or of what pydantic found in it."""
    is_it = details["input"] is value
    due = in_our_words(details["msg"]) if is_it else "must be an array"
    way = "one of its values" if is_it and details["type"] in _PLAIN else _foreign_values().way_to_write(value)
    return f"{due}; got {shown(value)}. Write {way}"


def _match(data: object, loc: tuple[str, ...], *, ghost: bool) -> _Reading:
    """Split a location into keys of the data and names of union arms, which pydantic mixes.

    Of the ways to read it, the one counts that ends at a key and takes the most steps for keys.
    """
    return max(_readings(data, loc, 0, ghost=ghost), key=lambda reading: (reading[0][-1:] == loc[-1:], len(reading[0])))


def _readings(data: object, loc: tuple[str, ...], depth: int, *, ghost: bool) -> Iterator[_Reading]:
    if not loc:
        yield (), ()
        return
    step, rest = loc[0], loc[1:]
    inner = member(data, step)
    if inner is not None or _holds(data, step) or (ghost and not rest):
        for keys, arms in _readings(inner, rest, depth + 1, ghost=ghost):
            yield (step, *keys), arms
    if not (ghost and not rest):
        for keys, arms in _readings(data, rest, depth, ghost=ghost):
            yield keys, ((depth, step), *arms)


def _holds(data: object, key: str) -> bool:
    if isinstance(data, BaseModel):
        return key in wire_names(type(data))
    return isinstance(data, Mapping) and key in data


def _meant(located: list[_Located]) -> list[_Located]:
    """Leave out arms of a union whose tag the object does not have, and all but the tag where it is no arm's."""
    words = [item for item in located if item.kind == "literal_error" and isinstance(item.given, str)]
    arms = {arm for item in located for arm in item.places}
    others = {arm for item in words if (item.pointer[:-1], item.given) in arms for arm in item.places}
    tags = {item.pointer for item in located if item.kind == "union_tag_invalid"} & {item.pointer for item in words}
    unknown = {tag[:-1] for tag in tags}
    told = [replace(item, depth=len(item.pointer)) for item in located if item.pointer in tags]
    return told + [
        item
        for item in located
        if item.pointer not in tags
        and not (others & item.places or any(item.pointer[:depth] in unknown for depth in range(len(item.pointer) + 1)))
    ]


def _furthest(located: list[_Located]) -> list[_Located]:
    """Leave out errors in arms of a union when another arm of the same union failed deeper down."""
    depths: dict[_Arm, int] = {}
    for item in located:
        for key in item.places:
            depths[key] = max(depths.get(key, 0), item.depth)
    unions: dict[tuple[str, ...], int] = {}
    for (place, _), depth in depths.items():
        unions[place] = max(unions.get(place, 0), depth)
    return [
        item
        for item in located
        if all(depths[item.pointer[:depth], arm] == unions[item.pointer[:depth]] for depth, arm in item.arms)
    ]


def _sentence(details: ErrorDetails, data: object, pointer: tuple[str, ...], body: type[BaseModel] | None) -> str:
    kind, context = details["type"], details.get("ctx", {})
    if kind == "extra_forbidden":
        return _stray(data, pointer, body) if body else "is no field here"
    if kind in {"missing", "union_tag_not_found"}:
        known = _forms().values_at(body, pointer, data) if body else ()
        return "is required" + (f". Write {_listed(known)}" if known else "")
    if kind == "union_tag_invalid":
        return f"must be one of {context['expected_tags']}; got {shown(context['tag'])}"
    if "at" in context or kind == "constant_missing":
        return details["msg"]
    return _misfit(details, pointer, body)


def _misfit(details: ErrorDetails, pointer: tuple[str, ...], body: type[BaseModel] | None) -> str:
    """What is said of a value that is not of the kind which is due, with the form that would be."""
    kind, value = details["type"], details["input"]
    if kind in _MISPLACED and hasattr(type(value), "bedrock"):
        return WHOLE_ANSWER
    message = in_our_words(details["msg"])
    if counted := _COUNTED.match(message):
        bound, noun, count = counted.groups()
        if not isinstance(value, str):
            return f"must have {bound} {noun}; got {count}"
        message = f"must have {bound} {noun.replace('item', 'character')}"
    if kind == "string_unicode":
        message = "must be a text that UTF-8 can hold"
    form = _forms().right_form(body, pointer, value) if body and kind in _MISPLACED and _can_be_sent(value) else ""
    if body and kind in _MISPLACED and _forms().takes_text(body, pointer):
        message = message.replace("an object", "a text")
    form = form or _foreign_values().way_to_write(value)
    return f"{message}; got {shown(value)}" + (f". Write {form}" if form else "")


def _can_be_sent(value: object) -> bool:
    """Whether a form with this value in it could be written."""
    return not isinstance(value, str) or is_text(value)


@lru_cache(maxsize=1024)
def in_our_words(message: str) -> str:
    """What pydantic says is due, in JSON's words."""
    message = _IN_JSON.sub("an object", message).replace("a valid list", "an array")
    message = _TEXT.sub(r"must \1", message)
    return message.replace("Input should be ", "must be ").replace("Input should have ", "must have ")


def _forms() -> ModuleType:
    from . import forms  # noqa: PLC0415 - only for what is refused

    return forms


def _foreign_values() -> ModuleType:
    from . import foreign_values  # noqa: PLC0415 - only for what is refused

    return foreign_values


def _stray(data: object, pointer: tuple[str, ...], body: type[BaseModel]) -> str:
    """What is said of a member that is no field, with the place or the name that was probably meant."""
    place = _forms().right_place(body, pointer, _keys(data, pointer[:-1]))
    if place:
        return f"is no field here. {place}"
    return no_field(pointer[-1], _others(data, pointer, body))


def _listed(values: Sequence[object]) -> str:
    """Values as pydantic lists them."""
    *others, last = map(repr, values)
    return f"{', '.join(others)} or {last}" if others else last


def _others(data: object, pointer: tuple[str, ...], body: type[BaseModel]) -> list[str]:
    """The names that could stand in place of one. Where it is a wire name, only not here, its Python name is no better."""
    key = pointer[-1]
    names = [name for name in siblings(data, pointer[:-1], body) if name != key]
    if not any(key in wire_names(kind) for kind in classes_in(body)):
        return names
    return [name for name in names if letters(name) != letters(key)]


def siblings(data: object, place: tuple[str, ...], body: type[BaseModel]) -> list[str]:
    """The wire names that could stand at a place: of the classes there may be, the one with most of the keys that are there."""
    keys = _keys(data, place)
    classes = sorted(_reachable(body), key=lambda names: -len(keys & names)) if place else [_reachable(body)[0]]
    ranked = [names for names in classes if len(keys & names) == len(keys & classes[0])]
    return sorted(set().union(*ranked))


def _keys(data: object, place: tuple[str, ...]) -> set[str]:
    """The keys of the object at a place."""
    holder: object = data
    for key in place:
        holder = member(holder, key)
    return set(holder) if isinstance(holder, Mapping) else set()


@cache
def _reachable(body: type[BaseModel]) -> _Names:
    """The wire names, and the Python names, of a class and of every class its fields lead to."""
    return tuple(frozenset(wire_names(kind)) | frozenset(kind.model_fields) for kind in classes_in(body))
