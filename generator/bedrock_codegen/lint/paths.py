"""Where a path leads in a schema, so that a slip in a card is found before a body is read by it.

A path is a JSON Pointer in which `*` is every item, `-1` the last, `:-1` every item but the last, and `[key=value]` keeps the
objects that hold that value, `[key!=value]` those that do not.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

from ..common.pointers import unescape
from ..runtime._runtime.json.paths import MANY, is_item
from .views import BodyView, Schema, list_names, mapping, ref_name, text, texts

ANYTHING: Schema = {}
JSON_TYPES = frozenset(("string", "number", "boolean", "null", "object", "array"))


class Step(NamedTuple):
    """One step down, and the member that what is found there must hold."""

    key: str
    tag: tuple[str, str] | None


class UnresolvedError(Exception):
    """The path leads nowhere: what is wrong, and what would be right."""

    def __init__(self, wrong: str, right: str) -> None:
        super().__init__(wrong)
        self.wrong, self.right = wrong, right


def steps_of(path: str) -> list[Step]:
    """The steps of a path; the first stands for the value itself and has no key."""
    return [_step(part) for part in path.split("/")]


def _step(part: str) -> Step:
    key, bracket, condition = part.partition("[")
    name, equals, value = condition.removesuffix("]").partition("=")
    tag = (name.removesuffix("!"), value) if bracket and equals else None
    return Step(unescape(key if tag else part), tag)


def reach(body: BodyView, path: str, *starts: Schema) -> list[Schema]:
    """The schemas that a path leads to from any of some others, or from the body; references followed, unions taken apart.

    Raises:
        UnresolvedError: no value that fits the schema is ever found there.
    """
    found = [schema for start in starts or (body.data,) for schema in alternatives(body, start)]
    for step in steps_of(path):
        if step.key:
            found = _step_down(body, found, step.key)
        if step.tag:
            found = _keep_tagged(body, found, *step.tag)
    return found


def unresolved(body: BodyView, path: str) -> UnresolvedError | None:
    """Why a path leads nowhere; None if it leads somewhere."""
    try:
        reach(body, path)
    except UnresolvedError as error:
        return error
    return None


def alternatives(body: BodyView, schema: Schema) -> tuple[Schema, ...]:
    """What a value of this schema may be, each alternative without reference or union.

    The open arm of a union is none: what nobody has seen yet is nothing to point to. A reference that leads nowhere is reported
    elsewhere; here it may be anything.
    """
    schema = body.definitions.get(ref_name(schema), schema)
    if id(schema) not in body.taken_apart:
        body.taken_apart[id(schema)] = schema, tuple(_take_apart(body, schema))
    return body.taken_apart[id(schema)][1]


def _take_apart(body: BodyView, schema: Schema) -> Iterator[Schema]:
    waiting, seen = deque([schema]), {id(schema)}
    while waiting:
        here = waiting.popleft()
        inner = [body.definitions[ref_name(here)]] if ref_name(here) in body.definitions else _list_arms(body, here)
        if not inner:
            yield ANYTHING if "$ref" in here else here
        for below in inner:
            if id(below) not in seen:
                seen.add(id(below))
                waiting.append(below)


def _list_arms(body: BodyView, schema: Schema) -> list[Schema]:
    arms = body.arms(schema)
    return [arm for arm in arms if "$ref" in arm] if "discriminator" in schema else arms


def types(body: BodyView, schema: Schema) -> set[str]:
    """The JSON types of the values that fit a schema; integers are numbers."""
    return {kind for alternative in alternatives(body, schema) for kind in _types(alternative)}


def constants(body: BodyView, schema: Schema) -> list[str] | None:
    """The texts that fit a schema; None where others fit too."""
    found: list[str] = []
    for alternative in alternatives(body, schema):
        if "const" in alternative:
            found.append(text(alternative["const"]))
        elif "enum" in alternative:
            found += texts(alternative["enum"])
        elif alternative.get("type") != "null":
            return None
    return found


def _types(schema: Schema) -> set[str]:
    kinds = schema.get("type")
    if kinds is None:
        return {"string"} if "enum" in schema or "const" in schema else set(JSON_TYPES)
    named = {kinds} if isinstance(kinds, str) else set(texts(kinds))
    return {"number" if kind == "integer" else kind for kind in named}


def _step_down(body: BodyView, found: list[Schema], key: str) -> list[Schema]:
    inner = [schema for here in found if (schema := _member(here, key)) is not None]
    if not inner:
        raise _nowhere(found, key)
    return [alternative for schema in inner for alternative in alternatives(body, schema)]


def _member(schema: Schema, key: str) -> Schema | None:
    """The schema of a member or item; anything for what a free value may hold, None for what cannot be there."""
    kinds = _types(schema)
    if "array" in kinds and is_item(key):
        return mapping(schema.get("items"))
    if "object" not in kinds or key in MANY:
        return None
    if "properties" in schema:
        member = mapping(schema["properties"]).get(key)
        return member if isinstance(member, dict) else None
    return None if schema.get("additionalProperties") is False else mapping(schema.get("additionalProperties"))


def _nowhere(found: list[Schema], key: str) -> UnresolvedError:
    names = [name for schema in found for name in mapping(schema.get("properties"))]
    kinds = {kind for schema in found for kind in _types(schema)}
    if key in MANY:
        return UnresolvedError(
            f"has a `{key}` where there is no array", f"a member: {list_names(names)}" if names else "a path that ends before it"
        )
    if names:
        return UnresolvedError(f"leads nowhere at {key!r}", f"one of {list_names(names, key)}")
    if "array" in kinds:
        return UnresolvedError(f"leads nowhere at {key!r}, which stands at an array", "`*` for every item")
    return UnresolvedError(
        f"leads nowhere at {key!r}", f"a path that ends before it: a {' or '.join(sorted(kinds))} has no members"
    )


def _keep_tagged(body: BodyView, found: list[Schema], name: str, value: str) -> list[Schema]:
    """The alternatives whose member may have that value."""
    members = [(here, member) for here in found if (member := _member(here, name)) is not None]
    tags = [(here, constants(body, member)) for here, member in members]
    kept = [here for here, values in tags if values is None or value in values]
    if not members:
        raise _nowhere(found, name)
    if not kept:
        known = [tag for _, values in tags for tag in values or ()]
        raise UnresolvedError(f"asks for {name}={value}, which never is", f"one of {list_names(known, value)}")
    return kept


def fits_type(schema: Schema, value: object) -> bool:
    """Whether a value is of a schema's own type; true where it says none."""
    return _TYPE_NAMES.get(type(value), "number") in _types(schema)


_TYPE_NAMES: dict[type, str] = {dict: "object", list: "array", str: "string", bool: "boolean", type(None): "null"}
