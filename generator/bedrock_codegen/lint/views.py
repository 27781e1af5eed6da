"""Looking into specs that may hold anything anywhere: what is not of the expected type counts as not there.

The meta-schemas report wrong types; the checks here look at what is left, so that one run tells everything.
"""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from ..common.findings import SpecFinding
from ..common.pointers import escape
from ..common.schemas import bedrock_of
from ..load import Document, FamilySpec, Json

REF = "#/$defs/"
MAX_CHAIN = 50
"""Definitions one inside the other: more, and Python gives up importing the classes."""

MAX_NAMES = 100
"""Names that are compared to find the nearest."""

PREFIX = re.compile(r"[A-Z][A-Za-z0-9]{0,24}")

Schema = dict[str, Any]


def mapping(value: Json) -> dict[str, Any]:
    """The value if it is an object, else an empty one."""
    return value if isinstance(value, dict) else {}


def sequence(value: Json) -> list[Any]:
    """The value if it is an array, else an empty one."""
    return value if isinstance(value, list) else []


def texts(value: Json) -> list[str]:
    """The texts in an array."""
    return [item for item in sequence(value) if isinstance(item, str)]


def text(value: Json) -> str:
    """The value if it is text, else none."""
    return value if isinstance(value, str) else ""


def show(value: Json) -> str:
    """A value as JSON, short enough for a line."""
    line = json.dumps(value, ensure_ascii=False)
    return line if len(line) <= 60 else f"{line[:57]}..."


def list_names(names: Iterable[str], wanted: str = "") -> str:
    """Names in a row: those nearest to the wanted one first, and of many only these."""
    left = list(dict.fromkeys(names))[:MAX_NAMES]
    near = difflib.get_close_matches(wanted[:100], left, n=3) if wanted else []
    ordered = [*near, *(name for name in left if name not in near)]
    few = len(ordered) if len(ordered) <= 10 else len(near) or 10
    return ", ".join(ordered[:few]) + (", ..." if few < len(ordered) else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemaPlace:
    """A schema and where it stands."""

    pointer: str
    schema: Schema
    kind: str
    """root, definition, property, items, values (of a map), or arm (of a union)."""
    name: str = ""
    """The key of a definition or property."""
    holder: Schema
    """The schema it stands in."""
    evidence: str = ""
    """Its own `x-evidence`, or that of what it stands in."""
    source: str = ""
    """Likewise its `x-source`."""

    def inside(self) -> Iterator[SchemaPlace]:
        """The schemas that stand directly in this one; definitions only of a root."""
        groups = [("properties", "property"), ("$defs", "definition")] if self.kind == "root" else [("properties", "property")]
        for key, kind in groups:
            for name, inner in mapping(self.schema.get(key)).items():
                yield from self._inner(f"{key}/{escape(name)}", inner, kind, name)
        yield from self._inner("items", self.schema.get("items"), "items")
        yield from self._inner("additionalProperties", self.schema.get("additionalProperties"), "values")
        for key in ("anyOf", "oneOf"):
            for index, inner in enumerate(sequence(self.schema.get(key))):
                yield from self._inner(f"{key}/{index}", inner, "arm", str(index))

    def _inner(self, step: str, schema: Json, kind: str, name: str = "") -> Iterator[SchemaPlace]:
        if isinstance(schema, dict):
            yield SchemaPlace(
                pointer=f"{self.pointer}/{step}",
                schema=schema,
                kind=kind,
                name=name,
                holder=self.schema,
                evidence=text(schema.get("x-evidence")) or self.evidence,
                source=text(schema.get("x-source")) or self.source,
            )


@dataclass(frozen=True)
class BodyView:
    """A body file, or one of the bodies that Bedrock adds to; `within` is where it stands in its file."""

    path: str
    role: str
    prefix: str
    data: Schema
    within: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it is a request that says of itself that it takes what the spec does not name."""
        return self.closed and self.data.get("additionalProperties") is True

    @property
    def closed(self) -> bool:
        """Whether only what is listed may stand in it."""
        return self.role == "request"

    @property
    def title(self) -> str:
        """What its root must be called."""
        return f"{self.prefix}{self.role.capitalize()}"

    @cached_property
    def definitions(self) -> dict[str, Schema]:
        """Name to schema; what is no schema is left out."""
        return {name: schema for name, schema in mapping(self.data.get("$defs")).items() if isinstance(schema, dict)}

    @cached_property
    def places(self) -> tuple[SchemaPlace, ...]:
        """Every schema in the body."""
        evidence, source = text(self.data.get("x-evidence")), text(self.data.get("x-source"))
        waiting = [SchemaPlace(pointer="", schema=self.data, kind="root", holder={}, evidence=evidence, source=source)]
        found: list[SchemaPlace] = []
        while waiting:
            place = waiting.pop()
            found.append(place)
            waiting += place.inside()
        return tuple(found)

    @cached_property
    def taken_apart(self) -> dict[int, tuple[Schema, tuple[Schema, ...]]]:
        """What `paths.alternatives` found, by identity; with the schema itself, so that its identity stays its own."""
        return {}

    def finding(self, pointer: str, wrong: str, right: str) -> SpecFinding:
        """A finding at a pointer into the body."""
        return SpecFinding(self.path, f"{self.within}{pointer}", wrong, right)

    def target(self, schema: Schema) -> Schema:
        """What a schema refers to, in the end, or itself; nothing for a reference that leads nowhere or in a circle."""
        for _ in range(MAX_CHAIN + 1):
            if "$ref" not in schema:
                return schema
            schema = self.definitions.get(ref_name(schema), {})
        return {}

    def arms(self, schema: Schema) -> list[Schema]:
        """The arms of a union, as they stand there."""
        return [arm for key in ("anyOf", "oneOf") for arm in sequence(schema.get(key)) if isinstance(arm, dict)]


def ref_name(schema: Schema) -> str:
    """The definition that a schema refers to; empty if it does not."""
    ref = text(schema.get("$ref"))
    return ref.removeprefix(REF) if ref.startswith(REF) else ""


def body_of(document: Document, role: str, prefix: str) -> BodyView:
    """A body file."""
    return BodyView(path=document.path, role=role, prefix=prefix, data=mapping(document.data))


def with_bedrock(body: BodyView, bedrock: Mapping[str, BodyView]) -> BodyView:
    """The body with the members that Bedrock adds to whole requests, responses and events."""
    if body.role not in bedrock:
        return body
    added = bedrock[body.role]
    definitions = {**body.definitions, **added.definitions}
    roots = [ref_name(arm) for arm in body.arms(body.data)]
    for name in roots:
        if name in definitions:
            definitions[name] = _join(definitions[name], added.data)
    data = body.data if any(roots) else _join(body.data, added.data)
    return replace(body, data={**data, "$defs": definitions})


def _join(holder: Schema, added: Schema) -> Schema:
    return {**holder, "properties": {**mapping(holder.get("properties")), **mapping(added.get("properties"))}}


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyView:
    """A family's folder, ready to be looked into."""

    spec: FamilySpec
    bodies: Mapping[str, BodyView]
    whole: Mapping[str, BodyView]
    """The bodies with Bedrock's own members."""

    @property
    def card(self) -> dict[str, Any]:
        """The card's members."""
        return mapping(self.spec.card.data)

    @property
    def prefix(self) -> str:
        """What its class names begin with."""
        return text(self.card.get("class_prefix"))

    @property
    def models(self) -> dict[str, Any]:
        """Base id to facts."""
        return mapping(self.spec.models.data)

    @property
    def sources(self) -> dict[str, Any]:
        """What the card cites."""
        return mapping(self.card.get("sources"))

    @property
    def operations(self) -> list[str]:
        """How it may be called."""
        return texts(self.card.get("operations"))

    def finding(self, pointer: str, wrong: str, right: str) -> SpecFinding:
        """A finding at a pointer into the card."""
        return SpecFinding(self.spec.card.path, pointer, wrong, right)


def family_of(spec: FamilySpec, bedrock: Mapping[str, BodyView]) -> FamilyView:
    """The family of a folder."""
    wanted = text(mapping(spec.card.data).get("class_prefix"))
    prefix = wanted if PREFIX.fullmatch(wanted) else ""
    bodies = {role: body_of(document, role, prefix) for role, document in spec.bodies.items()}
    bedrock = bedrock_of(mapping(spec.card.data), bedrock)
    return FamilyView(spec=spec, bodies=bodies, whole={role: with_bedrock(body, bedrock) for role, body in bodies.items()})
