"""Shapes as the schemas of bodies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...common.names import snake
from ...common.schemas import name_of, subschemas
from ...load import Json
from ..shapes.kinds import Array, Free, Map, Member, Mixed, Object, Scalar, Shape, Union
from ..vocabulary import Vocabulary
from .names import TODO, Definitions, singular

MANY = 6
"""Objects that have to be seen before it tells something that all of them hold a member."""
PERHAPS = "seen in all: perhaps required"
"""Said of a setting that every request held."""
BODIES = {"request": "What a call sends.", "response": "What the model answers.", "event": "One event of a stream."}
DIALECT = "https://json-schema.org/draft/2020-12/schema"


@dataclass(frozen=True, slots=True, kw_only=True)
class Writer:
    """Writes the schemas of one role."""

    role: str
    definitions: Definitions
    words: Vocabulary
    evidence: str
    """What the body's evidence is; members say where theirs is another."""

    @property
    def closed(self) -> bool:
        """Whether this is a request."""
        return self.role == "request"

    def body(self, title: str, shape: Shape, marks: Sequence[str] = ()) -> Json:
        """A whole file; `marks` are texts that stand in place of an event."""
        head = {"$schema": DIALECT, "title": title, "description": BODIES[self.role]}
        evidence = {"x-source": source_of(self.evidence), "x-evidence": self.evidence}
        if marks and isinstance(shape, Object):
            chunk = self.definitions.add(("chunk",), self._object(shape, ()))
            ends = [{"const": mark, "type": "string", "description": f"Stands in place of an event: `{mark}`."} for mark in marks]
            whole: Json = {"anyOf": [chunk, *ends]}
        else:
            whole = self._union(shape, ()) if isinstance(shape, Union) else self._object(shape, ())
        last = ("properties", "anyOf", "oneOf")
        said = {key: value for key, value in whole.items() if key not in {"description", *last}}
        rest = {key: value for key, value in whole.items() if key in last}
        return with_definitions({**head, **said, **evidence, **rest}, self.definitions)

    def _schema(self, shape: Shape | None, trail: tuple[str, ...]) -> Json:  # noqa: PLR0911 - a case for each kind of shape
        match shape:
            case Scalar():
                return self._scalar(shape)
            case Array(items):
                inner = self._schema(items, (*trail[:-1], singular(trail[-1])) if trail else ())
                held = _nullable(inner) if items and shape.holes else inner
                return {"type": "array", **({"items": held} if items else {})}
            case Map(items):
                each = self._schema(items, (*trail[:-1], singular(trail[-1])) if trail else ())
                return {"type": "object", **({"additionalProperties": each} if items else {})}
            case Object():
                return self.definitions.add(trail, self._object(shape, trail))
            case Union():
                return self.definitions.add(trail, self._union(shape, trail))
            case Mixed(arms):
                flat = [self._schema(arm, trail) for arm in arms]
                return {"anyOf": [inner for arm in flat for inner in arm.get("anyOf", [arm])]}
            case Free():
                return {"type": "object"}
            case None:
                return {}

    def _scalar(self, shape: Scalar) -> Json:
        if shape.constant is not None:
            return {"const": shape.constant, "type": shape.kind}
        if shape.words:
            return {"anyOf": [{"enum": list(shape.words)}, {"type": "string"}]}
        return {"type": shape.kind, **({"contentEncoding": "base64"} if shape.base64 else {})}

    def _object(self, shape: Shape, trail: tuple[str, ...]) -> Json:
        members = shape.members if isinstance(shape, Object) else {}
        required = [name for name, member in members.items() if self._requires(name, member)]
        by_key = isinstance(shape, Object) and shape.by_key and bool(trail) and len(members) > 1
        return {
            "description": f"{TODO}what this is.",
            "type": "object",
            **({"additionalProperties": False} if self.closed else {}),
            **({"x-kind": True} if by_key else {}),
            **({"required": required} if required and not by_key else {}),
            "properties": _told_apart({name: self._member(name, member, trail) for name, member in members.items()}),
        }

    def _union(self, shape: Union, trail: tuple[str, ...]) -> Json:
        kind = singular(trail[-1]) if trail else ""
        arms = [
            self.definitions.add((*trail[:-1], f"{tag} {kind}") if trail else (tag,), self._object(arm, (*trail, tag)))
            for tag, arm in shape.arms.items()
        ]
        union = {"oneOf": arms} if self.closed else {"anyOf": [*arms, {"type": "object"}]}
        return {"description": f"One of these, told apart by `{shape.by}`.", "discriminator": {"propertyName": shape.by}, **union}

    def _member(self, name: str, member: Member, trail: tuple[str, ...]) -> Json:
        schema = self._schema(member.shape, (*trail, name))
        if member.nullable and member.shape is not None:
            schema = _nullable(schema)
        own = {} if member.evidence == self.evidence else {"x-source": source_of(member.evidence), "x-evidence": member.evidence}
        return {**schema, "description": _described(member, closed=self.closed), **own}

    def _requires(self, name: str, member: Member) -> bool:
        """Whether a member is asked for: in a request, a setting that happens to be everywhere is not."""
        if not member.required or not self.closed:
            return member.required
        shape = member.shape
        if isinstance(shape, Scalar) and shape.constant is None:
            return shape.kind == "string" and not self.words.parameter(name)
        if isinstance(shape, Object):
            return shape.by_key or any(self._requires(inner, each) for inner, each in shape.members.items())
        return not self.words.parameter(name)


def with_definitions(body: Json, definitions: Definitions) -> Json:
    """A body with the definitions that it comes to."""
    names, waiting = dict[str, None](), [body]
    while waiting:
        for name in _named(waiting.pop()):
            if name not in names:
                names[name] = None
                waiting.append(definitions.schemas[name])
    return {**body, "$defs": {name: definitions.schemas[name] for name in names}} if names else body


def source_of(evidence: str) -> str:
    """The key of the card's sources that evidence comes from."""
    return {"recorded": "recordings", "sample": "samples", "documented": "guide"}[evidence]


def _named(schema: Json) -> Iterator[str]:
    return (name_of(inner) for inner in reversed(subschemas(schema)) if "$ref" in inner)


def _told_apart(members: dict[str, Json]) -> dict[str, Json]:
    """Members with another name in Python for each that would have the name of an earlier one."""
    taken: set[str] = set()
    made: dict[str, Json] = {}
    for wire, schema in members.items():
        name = snake(wire)
        made[wire] = {**schema, "x-name": f"other_{name}"} if name in taken else schema
        taken.add(name)
    return made


def _nullable(schema: Json) -> Json:
    if isinstance(schema.get("type"), str) and "const" not in schema:
        return {**schema, "type": [schema["type"], "null"]}
    null = {"type": "null"}
    return {"anyOf": [*schema["anyOf"], null]} if "anyOf" in schema else {"anyOf": [schema, null]}


def _described(member: Member, *, closed: bool) -> str:
    """What a member is: of one that has one value there is nothing more to say."""
    shape = member.shape
    if isinstance(shape, Scalar) and shape.constant is not None:
        return f"Always `{shape.constant}`."
    return f"{TODO}{_shown(member, closed=closed)}."


def _shown(member: Member, *, closed: bool) -> str:
    """What there is to say of a member before anybody knows what it is."""
    shape = member.shape
    ranged = closed and isinstance(shape, Scalar) and shape.least is not None and shape.constant is None
    always = ranged and member.required and member.of >= MANY
    often = f"in {member.seen} of {member.of}" if member.seen < member.of else PERHAPS.removeprefix("seen ") if always else ""
    numbers = f"from {shape.least:g} to {shape.most:g}" if ranged and isinstance(shape, Scalar) else ""
    seen = ", ".join(each for each in (often, numbers) if each)
    return ("what it is, and its range" if ranged else "what it is") + (f" (seen {seen})" if seen else "")
