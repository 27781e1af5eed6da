"""From the values that were seen at a place to their shape."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from ...common.pointers import escape
from ...load import Json
from ..conversation.argument_pairs import NOTHING, Paired
from ..vocabulary import Vocabulary
from .kinds import Array, Free, Map, Member, Mixed, Object, Scalar, Seen, Shape, Union
from .scalars import kind_of, scalar
from .told_apart import have_their_own, is_by_key, tag_of

SCHEMA_WORDS = frozenset(("properties", "$schema", "$ref", "$defs", "anyOf", "oneOf", "allOf"))
ARGUMENTS = frozenset(("input", "arguments", "args", "parameters"))
"""What the arguments of a call are called, beside the name of what is called."""
MANY_MEMBERS = 8
EVIDENCE = ("recorded", "sample", "documented")
"""What a source is worth, best first."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What the tools on offer bring into bodies that is not the format's own."""

    names: frozenset[str]
    arguments: frozenset[str]
    keys: frozenset[str]
    """Names of tools that stand as keys, where a format offers tools by name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What is known while a body is looked at."""

    answer: bool
    tools: Tools
    words: Vocabulary
    paired: Paired = NOTHING
    """How arguments and parameters are listed."""
    kinds: Mapping[str, str] = field(default_factory=dict[str, str])
    """Members to what a page calls them: a `map`, `any` JSON, a `const`, or `free` where it is an object."""


def body_shape(seen: Sequence[Seen], context: Context, *, event: bool = False) -> Shape:
    """The shape of whole bodies; only events may be a union."""
    said = [each for each in seen if each.value]
    values = [each.value for each in said]
    by = tag_of([_opened(value) for value in values], context.words) if event else ""
    return _union(by, said, context) if by else _object(seen, context, by_key=event and is_by_key(values))


def _opened(event: dict[str, Json]) -> dict[str, Json]:
    """An event with what its members hold beside them: many formats send a kind, and the rest in an envelope."""
    return event | {f"{name}/{key}": None for name, held in event.items() if isinstance(held, dict) for key in held}


def texts_in(value: Json) -> list[str]:
    """Every text that a value holds, at any depth."""
    waiting, found = [value], list[str]()
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            found.append(item)
        elif isinstance(item, dict | list):
            waiting += item.values() if isinstance(item, dict) else item
    return found


def tools_in(values: Sequence[Json]) -> Tools:
    """The tools that bodies offer, known by the JSON Schema that each has."""
    names, arguments = set[str](), set[str]()
    waiting = list(values)
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            if any(_holds_schema(inner) for inner in value.values()):
                names |= {inner for inner in value.values() if isinstance(inner, str)}
            if is_schema(value) and isinstance(value.get("properties"), dict):
                arguments |= value["properties"].keys()
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value
    keys = frozenset(_tool_keys(values))
    return Tools(frozenset(names) | keys, frozenset(arguments), keys)


def _tool_keys(values: Sequence[Json]) -> Iterator[str]:
    """The keys of objects that hold tools by name: each value has a schema and no name, and the keys are not always the same."""
    held: dict[str, set[str]] = {}
    waiting = [("", value) for value in values]
    while waiting:
        name, value = waiting.pop()
        if isinstance(value, dict) and not is_schema(value):
            if value and all(_is_nameless_tool(inner) for inner in value.values()):
                held.setdefault(name, set()).update(value)
            waiting += value.items()
        elif isinstance(value, list):
            waiting += ((name, item) for item in value)
    return (key for keys in held.values() if len(keys) > 1 for key in keys)


def _is_nameless_tool(value: Json) -> bool:
    """Whether an object describes something with arguments, and leaves it to others to say what it is called."""
    there = isinstance(value, dict) and "name" not in value and not is_schema(value)
    return there and any(isinstance(inner, dict) and is_schema(inner) for inner in value.values())


def _holds_schema(value: Json) -> bool:
    """Whether a value is a JSON Schema, or has one and nothing else."""
    return isinstance(value, dict) and (is_schema(value) or (len(value) == 1 and _holds_schema(next(iter(value.values())))))


def _calls(value: Mapping[str, Json], tools: Tools) -> bool:
    """Whether an object names something that is called."""
    return isinstance(value.get("name"), str) or any(isinstance(inner, str) and inner in tools.names for inner in value.values())


def _shape(seen: Sequence[Seen], name: str, called: bool, context: Context) -> Shape | None:  # noqa: FBT001 - one fact of the place
    """The shape of values at one place; `called` says that the name of something called stands beside it."""
    there = [each for each in seen if each.value is not None]
    if context.kinds.get(name) == "any":
        return None
    kinds = sorted({kind_of(each.value) for each in there})
    arms = [_of_kind(kind, [each for each in there if kind_of(each.value) == kind], name, called, context) for kind in kinds]
    return None if not arms else arms[0] if len(arms) == 1 else Mixed(tuple(arms))


def _of_kind(kind: str, seen: Sequence[Seen], name: str, called: bool, context: Context) -> Shape:  # noqa: FBT001
    if kind == "object":
        return _objects(seen, name, called, context)
    if kind == "array" and context.paired.lists(name, [each.value for each in seen]):
        item = _object([Seen(item, each.evidence) for each in seen for item in each.value], context)
        return Array(context.paired.free(name, item))
    if kind == "array":
        items = [Seen(item, each.evidence) for each in seen for item in each.value]
        return Array(_shape(items, name, called, context), holes=any(item.value is None for item in items))
    values = [each.value for each in seen]
    found = scalar(values, name, context.words, answer=context.answer)
    if context.kinds.get(name) == "const" and kind == "string" and len(set(values)) == 1:
        return Scalar(kind=found.kind, constant=str(values[0]))
    is_label = bool(found.words) and not context.tools.names.isdisjoint(values)
    return replace(found, words=()) if is_label else found


def _objects(seen: Sequence[Seen], name: str, called: bool, context: Context) -> Shape:  # noqa: FBT001
    values = [each.value for each in seen]
    inner = [Seen(item, each.evidence) for each in seen for item in each.value.values()]
    if _is_by_tool(values, context):
        return Map(_object(inner, context, called=True))
    if context.kinds.get(name) == "map":
        return Map(_shape(inner, "", called, context))
    if context.kinds.get(name) == "free" or _is_free(values, name, called, context):
        return Free()
    by = tag_of(values, context.words, apart=context.answer)
    return _union(by, seen, context) if by and have_their_own(values, by) else _object(seen, context, by_key=is_by_key(values))


def _is_by_tool(values: Sequence[dict[str, Json]], context: Context) -> bool:
    """Whether objects hold something for each tool, by its name."""
    held = [(key, inner) for value in values for key, inner in value.items()]
    return bool(held) and all(key in context.tools.keys and isinstance(inner, dict) for key, inner in held)


def _union(by: str, seen: Sequence[Seen], context: Context) -> Union:
    tags = dict.fromkeys(each.value[by] for each in seen)
    arms = {tag: _object([each for each in seen if each.value[by] == tag], context).tagged(by, tag) for tag in tags}
    return Union(by=by, arms=arms)


def _object(seen: Sequence[Seen], context: Context, *, by_key: bool = False, called: bool = False) -> Object:
    names = {name: None for each in seen for name in each.value}
    called = called or any(_calls(each.value, context.tools) for each in seen)
    return Object(members={name: _member(name, seen, called, context) for name in names}, by_key=by_key)


def _member(name: str, seen: Sequence[Seen], called: bool, context: Context) -> Member:  # noqa: FBT001
    held = [Seen(each.value[name], each.evidence) for each in seen if name in each.value]
    nulls = any(each.value is None for each in held)
    shape = _shape(held, name, called, context)
    return Member(
        shape=shape,
        required=len(held) == len(seen) and not nulls,
        nullable=nulls and not context.answer,
        seen=len(held),
        of=len(seen),
        evidence=min((each.evidence for each in held), key=EVIDENCE.index),
    )


def _is_free(values: Sequence[dict[str, Json]], name: str, called: bool, context: Context) -> bool:  # noqa: FBT001
    """Whether objects hold what is not the format's own."""
    keys = {key for value in values for key in value}
    if not keys or any(is_schema(value) for value in values):
        return True
    if called and (name in ARGUMENTS or keys <= context.tools.arguments):
        return True
    common = set.intersection(*(set(value) for value in values))
    return not common and len(keys) > MANY_MEMBERS and not is_by_key(values)


def is_schema(value: Mapping[str, Any]) -> bool:
    """Whether an object is a JSON Schema."""
    kind = value.get("type")
    return (kind == "object" and set(value) <= {"type", "description", "title", "additionalProperties"} and len(value) < 3) or (
        bool(SCHEMA_WORDS & value.keys())
        and isinstance(kind, str | list | None)
        and ("properties" in value or "$schema" in value)
    )


def leaves(shape: Shape | None, value: Json, path: str = "") -> Iterator[tuple[str, Shape, Json]]:
    """Every scalar, list of scalars and free object of a body, by its path and shape."""
    if value is None or shape is None:
        return
    match shape:
        case Mixed(arms):
            yield from next((list(leaves(arm, value, path)) for arm in arms if fits(arm, value)), [])
        case Union(by=by, arms=arms) if isinstance(value, dict) and value.get(by) in arms:
            yield from leaves(arms[value[by]], value, f"{path}[{by}={value[by]}]")
        case Object(members=members) if isinstance(value, dict):
            for name, member in members.items():
                if name in value:
                    yield from leaves(member.shape, value[name], f"{path}/{escape(name)}")
        case Array(items) if isinstance(value, list):
            yield path, shape, value
            for item in value if not is_number(items) else ():
                yield from leaves(items, item, f"{path}/*")
        case _:
            yield path, shape, value


def is_number(shape: Shape | None) -> bool:
    """Whether a shape is that of numbers."""
    return isinstance(shape, Scalar) and shape.kind in {"integer", "number"}


def fits(shape: Shape, value: Json) -> bool:
    """Whether a value is of the JSON type that a shape is about."""
    if isinstance(shape, Mixed):
        return any(fits(arm, value) for arm in shape.arms)
    kind = shape.kind if isinstance(shape, Scalar) else "array" if isinstance(shape, Array) else "object"
    return value is not None and kind_of(value) == ("number" if kind == "integer" else kind)
