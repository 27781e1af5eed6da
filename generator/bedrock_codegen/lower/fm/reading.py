"""Paths into an answer as Python that reads them: attributes, loops, and a condition wherever something may be absent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...common.names import KEYWORDS, snake
from ...common.schemas import name_of, resolved
from ...load import Json

JSON_TYPES = {"string": "str", "array": "list"}
SHADOWING = frozenset(["bool", "bytes", "dict", "float", "int", "list", "str"])
"""Names that the engine puts a `_` behind, since the class needs them as types."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One path, compiled: conditions, loops with their conditions, and the value at its end."""

    guards: tuple[str, ...]
    loops: tuple[str, ...]
    value: str

    @property
    def comprehension(self) -> str:
        """The values, one after the other."""
        return f"{self.value} {' '.join(self.loops)}"


class PathError(Exception):
    """A path that leads nowhere in a schema; says from where on."""


def compiled(body: Json, path: str, start: str, want: str) -> Reading:
    """The reading of a path from the variable `start`; `want` is the JSON type that its end must have.

    Raises:
        PathError: The schema has no such place.
    """
    walk = _Walk(body, start)
    for step in _steps(path):
        walk.take(*step)
    walk.end(want)
    return Reading(tuple(walk.guards), tuple(walk.loops), walk.at)


def lists(readings: Sequence[Reading]) -> tuple[str, ...]:
    """Statements that return the values of the first path that has any."""
    lines: list[str] = []
    for reading in readings[:-1]:
        lines += [f"found = {_listed(reading)}", "if found:", "    return found"]
    return (*lines, f"return {_listed(readings[-1])}")


def joined(readings: Sequence[Reading], form: str = "{}") -> tuple[str, ...]:
    """Statements that return the text of the first path that has any, empty without one; `form` is what stands around it."""
    lines: list[str] = []
    for reading in readings[:-1]:
        lines += [f"text = {_text(reading)}", "if text:", f"    return {form.format('text')}"]
    return (*lines, f"return {form.format(_text(readings[-1]))}")


def whole(readings: Sequence[Reading]) -> tuple[str, ...]:
    """Statements that return the list of the first path that has one."""
    lines: list[str] = []
    for reading in readings[:-1]:
        lines += [f"found = {_guarded(reading.value, reading)}", "if found:", "    return found"]
    return (*lines, f"return {_guarded(readings[-1].value, readings[-1])}")


def attribute(wire: str, member: Json) -> str:
    """The name in Python of a member of an answer."""
    name = str(member.get("x-name", snake(wire)))
    return f"{name}_" if name in SHADOWING else name


def _listed(reading: Reading) -> str:
    return _guarded(f"[{reading.comprehension}]" if reading.loops else f"[{reading.value}]", reading)


def _guarded(values: str, reading: Reading) -> str:
    return f"{values} if {' and '.join(reading.guards)} else []" if reading.guards else values


def _text(reading: Reading) -> str:
    value = f'"".join({reading.comprehension})' if reading.loops else reading.value
    return f'{value} if {" and ".join(reading.guards)} else ""' if reading.guards else value


def _steps(path: str) -> list[tuple[str, tuple[str, str] | None]]:
    found: list[tuple[str, tuple[str, str] | None]] = []
    for part in path.split("/") if path else []:
        key, _, condition = part.partition("[")
        name, _, value = condition.rstrip("]").partition("=")
        if key or condition:
            found.append((key.replace("~1", "/").replace("~0", "~"), (name, value) if condition else None))
    return found


class _Walk:
    """Where a path has come to: an expression and the schema of its value."""

    def __init__(self, body: Json, start: str) -> None:
        self.body = body
        self.schema: Json = {key: value for key, value in body.items() if key != "$defs"}
        self.at = start
        self.guards: list[str] = []
        self.loops: list[str] = []

    def take(self, key: str, tag: tuple[str, str] | None) -> None:
        """One step down, and the member that what is there must hold."""
        if key == "*":
            self._enter()
        elif key:
            self._member(key)
        if tag:
            self._tagged(*tag)

    def end(self, want: str) -> None:
        """Make sure of the type of what was reached."""
        self._present()
        schema = resolved(self.schema, self.body)
        arms = [resolved(arm, self.body) for arm in schema.get("anyOf", ())]
        if any(_is(arm, want) for arm in arms) and not all(_is(arm, want) for arm in arms):
            self._only(f"isinstance({self.at}, {JSON_TYPES[want]})")
        elif not arms and not _is(schema, want):
            raise PathError(f"{self.at} is no {want}")

    def _member(self, key: str) -> None:
        self._present()
        holder = self._object(key)
        if key not in holder.get("properties", {}):
            raise PathError(f"there is no {key!r} in {holder.get('title', 'it')}")
        self.schema = holder["properties"][key]
        self.at = f"{self.at}.{attribute(key, self.schema)}"
        self.optional = key not in holder.get("required", ())

    optional = False

    def _enter(self) -> None:
        schema = resolved(self.schema, self.body)
        if "anyOf" in schema:
            self._present()
            self._only(f"isinstance({self.at}, list)")
            schema = next(arm for arm in schema["anyOf"] if resolved(arm, self.body).get("type") == "array")
        if not _is(schema, "array"):
            raise PathError(f"{self.at} is no array")
        item = _singular(self.at)
        self.loops.append(f"for {item} in {self.at}{' or ()' if self.optional or _nullable(schema) else ''}")
        self.at, self.schema, self.optional = item, schema["items"], False

    def _present(self) -> None:
        """Ask whether what may be absent is there."""
        if self.optional or _nullable(resolved(self.schema, self.body)):
            self._only(f"{self.at} is not None")
        self.optional = False

    def _object(self, key: str) -> Json:
        """The object that has a member; of a union, the one arm that does."""
        schema = resolved(self.schema, self.body)
        arms = [arm for arm in (*schema.get("anyOf", ()), *schema.get("oneOf", ())) if "$ref" in arm]
        if not arms:
            return schema
        able = [arm for arm in arms if key in resolved(arm, self.body).get("properties", {})]
        if not able:
            raise PathError(f"no kind of {self.at} has a {key!r}")
        return self._arm(schema, able[0])

    def _arm(self, union: Json, arm: Json) -> Json:
        chosen = resolved(arm, self.body)
        by = union.get("discriminator", {}).get("propertyName")
        if by:
            self._only(f"{self.at}.{snake(by)} == {chosen['properties'][by]['const']!r}")
        else:
            self._only(f"isinstance({self.at}, {name_of(arm)})")
        return chosen

    def _tagged(self, name: str, value: str) -> None:
        """Keep what holds a value; of a union, the arm that always does."""
        self._present()
        schema = resolved(self.schema, self.body)
        arms = [arm for arm in (*schema.get("anyOf", ()), *schema.get("oneOf", ())) if "$ref" in arm]
        for arm in arms:
            if resolved(arm, self.body)["properties"].get(name, {}).get("const") == value:
                self._only(f"{self.at}.{snake(name)} == {value!r}")
                self.schema = arm
                return
        if arms or name not in schema.get("properties", {}):
            raise PathError(f"no {self.at} holds {name}={value}")
        self._only(f"{self.at}.{snake(name)} == {value!r}")

    def _only(self, condition: str) -> None:
        if self.loops:
            self.loops.append(f"if {condition}")
        else:
            self.guards.append(condition)


def _is(schema: Json, want: str) -> bool:
    kind = schema.get("type")
    kinds = kind if isinstance(kind, list) else [kind]
    return want in kinds or (want == "string" and ("enum" in schema or "const" in schema))


def _nullable(schema: Json) -> bool:
    return "null" in (schema.get("type") or ()) or {"type": "null"} in schema.get("anyOf", ())


def _singular(expression: str) -> str:
    """A name for one of many: `response.choices` has a `choice`."""
    word = re.sub(r"\W", "", expression.rpartition(".")[2])
    name = word.removesuffix("s") if word.endswith("s") and not word.endswith("ss") else "item"
    return f"{name}_" if name in KEYWORDS else name
