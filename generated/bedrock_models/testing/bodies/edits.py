# Copied from generator/bedrock_codegen/runtime/testing/bodies/edits.py; edit it there.
"""Changing bodies by path, with an eye on what their schema requires."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from ..._runtime.json.paths import MANY, escape, found, keys_of, member
from ..._runtime.json.schemas import follow
from .drawing import Json


class Place:
    """A body beside its schema, to be changed by paths.

    Args:
        body: The body; it is changed in place.
        schema: Its schema.
        document: What the schema's references are into.
    """

    def __init__(self, body: Json, schema: Json, document: Json) -> None:
        self.body = body
        self._schema = schema
        self._document = document

    def objects(self) -> list[tuple[str, str, Json]]:
        """Pointer, class and value of every object that the schema names, innermost first."""
        named: list[tuple[str, str, Json]] = []
        waiting: list[tuple[str, Json, Json]] = [("", self._schema, self.body)]
        while waiting:
            pointer, schema, value = waiting.pop()
            schema = _fitting(schema, value, self._document)
            if isinstance(value, dict) and "title" in schema:
                named.append((pointer, schema["title"], value))
            items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
            for key, item in items:
                if isinstance(item, dict | list):
                    waiting.append((f"{pointer}/{escape(str(key))}", _schema_of(schema, str(key), self._document) or {}, item))
        return named[::-1]

    def there(self, paths: Sequence[str]) -> Iterator[str]:
        """The paths that lead to a value."""
        return (path for path in paths if any(True for _ in found(self.body, path)))

    def schema_at(self, pointer: str) -> Json | None:
        """What may stand at a pointer; None where nothing may."""
        steps = list(self._down(pointer))
        inner = _schema_of(steps[-1][1], keys_of(pointer)[-1], self._document) if len(steps) == len(keys_of(pointer)) else None
        return None if inner is None else follow(inner, self._document)

    def put(self, pointer: str, value: object) -> bool:
        """Set a member whose holder is there."""
        steps = list(self._down(pointer))
        if len(steps) < len(keys_of(pointer)):
            return False
        holder, key = steps[-1][0], keys_of(pointer)[-1]
        if isinstance(holder, dict):
            holder[key] = value
        elif int(key) < len(holder):
            holder[int(key)] = value
        else:
            holder.append(value)
        return True

    def ensure(self, path: str, draw: Callable[[Json], Json]) -> None:
        """Draw what is missing at a path, and the objects and items that hold it."""
        keys = keys_of(path)
        for depth, key in enumerate(keys, start=1):
            keys[depth - 1] = "0" if key in MANY else key
            pointer = "".join(f"/{escape(step)}" for step in keys[:depth])
            schema = self.schema_at(pointer)
            if schema is not None and not any(self.there([pointer])):
                self.put(pointer, self._present(schema, draw))

    def _present(self, schema: Json, draw: Callable[[Json], Json]) -> Json:
        """A value that is not null."""
        value = draw(schema)
        while value is None:
            value = draw(_without_null(schema, self._document))
        return value

    def remove(self, paths: Sequence[str]) -> None:
        """Take away what paths lead to; where that is required, take away its holder."""
        for path in paths:
            for pointer, _ in reversed(list(found(self.body, path))):
                self._remove(pointer)

    def _remove(self, pointer: str) -> None:
        steps = list(self._down(pointer))
        for (holder, schema), key in zip(reversed(steps), reversed(keys_of(pointer)), strict=False):
            if isinstance(holder, list):
                if len(holder) > schema.get("minItems", 0):
                    del holder[int(key)]
                    return
            elif key not in schema.get("required", ()):
                holder.pop(key, None)
                return

    def _down(self, pointer: str) -> Iterator[tuple[Json, Json]]:
        """Each holder on the way to a pointer, with its schema."""
        holder, schema = self.body, _fitting(self._schema, self.body, self._document)
        for key in keys_of(pointer):
            if not isinstance(holder, dict | list) or (isinstance(holder, list) and not key.isdigit()):
                return
            yield holder, schema
            inner = member(holder, key)
            schema, holder = _fitting(_schema_of(schema, key, self._document) or {}, inner, self._document), inner


def _schema_of(schema: Json, key: str, document: Json) -> Json | None:
    """The schema of a member or item; None where the schema is closed to it."""
    schema = follow(schema, document)
    if "items" in schema:
        return schema["items"]
    if key in schema.get("properties", {}):
        return schema["properties"][key]
    others = schema.get("additionalProperties", True)
    return None if others is False else others if isinstance(others, dict) else {}


def _fitting(schema: Json, value: Json, document: Json) -> Json:
    """The arm of a union that a value belongs to, by its type or its tag."""
    schema = follow(schema, document)
    arms = (_fitting(arm, value, document) for arm in schema.get("oneOf", schema.get("anyOf", ())))
    return next((arm for arm in arms if _takes(arm, value)), schema)


def _takes(schema: Json, value: Json) -> bool:
    kinds = schema.get("type")
    if kinds is not None and _KINDS[type(value)].isdisjoint([kinds] if isinstance(kinds, str) else kinds):
        return False
    return not isinstance(value, dict) or _holds(schema, value)


def _holds(schema: Json, value: dict[str, Json]) -> bool:
    """Whether an object has what a class requires, nothing that it does not know, and its tags."""
    members = schema.get("properties", {})
    tags = {name: member for name, member in members.items() if {"const", "enum"} & member.keys()}
    return (
        value.keys() >= set(schema.get("required", ()))
        and (schema.get("additionalProperties") is not False or value.keys() <= members.keys())
        and all(value[name] in tag.get("enum", [tag.get("const")]) for name, tag in tags.items() if name in value)
    )


_KINDS: Mapping[type, frozenset[str]] = {
    dict: frozenset({"object"}),
    list: frozenset({"array"}),
    str: frozenset({"string"}),
    bool: frozenset({"boolean"}),
    int: frozenset({"integer", "number"}),
    float: frozenset({"integer", "number"}),
    type(None): frozenset({"null"}),
}


def _without_null(schema: Json, document: Json) -> Json:
    if isinstance(schema.get("type"), list):
        return {**schema, "type": next(kind for kind in schema["type"] if kind != "null")}
    arms = [arm for arm in schema.get("anyOf", ()) if follow(arm, document).get("type") != "null"]
    return {**schema, "anyOf": arms} if arms else {"type": "boolean"}
