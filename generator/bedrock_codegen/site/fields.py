"""The members of a body as people read them: nested ones where they stand, each definition opened once."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..common.names import field_name, parameter
from ..common.pointers import escape
from ..common.schemas import name_of, resolve
from ..lower.descriptions import range_words
from .facts import CitedSource, Evidence, Fact, place

Json = Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Members that stand together: those of an object, or of one arm of a union."""

    label: str
    """What tells the arm from others; empty for an object."""
    anchor: str
    spec: str
    name: str
    """The definition's name; empty where it has none."""
    words: str
    evidence: Evidence
    see: str
    """The anchor where the definition is opened, if that is elsewhere."""
    fields: tuple[BodyMember, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyMember:
    """One member."""

    anchor: str
    """Its place in the body: a JSON Pointer in which `*` is every item and `[type=text]` keeps the objects of that arm."""
    spec: str
    """Its place in the spec."""
    name: str
    python: str
    """Its name in Python, where that differs."""
    type: str
    values: tuple[str, ...]
    """The texts that are taken, as JSON writes them."""
    range: str
    default: str
    required: bool
    words: str
    evidence: Evidence
    limits: tuple[Fact, ...]
    rules: tuple[Fact, ...]
    inside: tuple[Group, ...]

    @property
    def count(self) -> int:
        """How many members it opens, at any depth."""
        return sum(1 + inner.count for group in self.inside for inner in group.fields)


@dataclass(slots=True, kw_only=True)
class Reading:
    """A body on its way to being read."""

    body: Json
    file: str
    cited: Mapping[str, CitedSource]
    facts: tuple[Fact, ...]
    """Rules and limits to show beside the fields they are about."""
    flatten: tuple[str, ...]
    top: str = ""
    """What places on the page begin with."""
    opened: dict[str, str] = field(default_factory=dict)
    """The definitions met so far, and where each is opened."""

    def groups(self) -> tuple[Group, ...]:
        """The members of the whole body."""
        return tuple(self._inside(self.body, self.top, ""))

    def _inside(self, schema: Json, at: str, spec: str) -> Iterator[Group]:
        """What stands in the values of a schema."""
        name = name_of(schema) if "$ref" in schema else ""
        target = resolve(schema, self.body)
        spec = f"/$defs/{_last_name(schema, self.body)}" if name else spec
        if "properties" in target:
            yield self._group(target, at, spec, name, "")
        elif "items" in target:
            yield from self._inside(target["items"], f"{at}/*", f"{spec}/items")
        elif isinstance(target.get("additionalProperties"), dict):
            yield from self._inside(target["additionalProperties"], f"{at}/{{name}}", f"{spec}/additionalProperties")
        else:
            yield from self._arms(target, at, spec, name)

    def _arms(self, union: Json, at: str, spec: str, name: str) -> Iterator[Group]:
        if name and name in self.opened:
            yield self._again(union, at, name)
            return
        if name:
            self.opened[name] = re.sub(r"(/\*)+$", "", at)  # the arms have places of their own, the items none
        tag = union.get("discriminator", {}).get("propertyName", "")
        for key in ("anyOf", "oneOf"):
            for index, arm in enumerate(union.get(key, ())):
                target = resolve(arm, self.body)
                if tag and "properties" in target:
                    known = target["properties"][tag]
                    label = " | ".join(map(str, known.get("enum", [known.get("const")])))
                    here = f"/$defs/{_last_name(arm, self.body)}"
                    yield self._group(target, f"{at}[{tag}={label}]", here, name_of(arm), f"{tag}: {label}")
                else:
                    yield from self._inside(arm, at, f"{spec}/{key}/{index}")

    def _group(self, target: Json, at: str, spec: str, name: str, label: str) -> Group:
        if name and name in self.opened:
            return self._again(target, at, name, label)
        if name:
            self.opened[name] = at
        required = target.get("required", ())
        members = tuple(
            self._field(key, member, f"{at}/{escape(key)}", f"{spec}/properties/{escape(key)}", target, required=key in required)
            for key, member in target["properties"].items()
        )
        return Group(
            label=label or (name if at.endswith(("/*", "}")) or not at else ""),
            anchor=at,
            spec=f"{self.file}{spec}",
            name=name,
            words=target.get("description", ""),
            evidence=self._evidence(target, self.body),
            see="",
            fields=members,
        )

    def _again(self, target: Json, at: str, name: str, label: str = "") -> Group:
        return Group(
            label=label,
            anchor=at,
            spec="",
            name=name,
            words=target.get("description", ""),
            evidence=self._evidence(target, self.body),
            see=self.opened[name],
            fields=(),
        )

    def _field(self, key: str, member: Json, at: str, spec: str, holder: Json, *, required: bool) -> BodyMember:
        target = resolve(member, self.body)
        python = field_name(key, member)
        top = at.count("/") == 1 or at.rpartition("/")[0] in self.flatten
        python = parameter(python) if top and self.file == "request.json#" else python
        about = [fact for fact in self.facts if _is_about(fact, at, holder)]
        inside = tuple(self._inside(member, at, spec))
        return BodyMember(
            anchor=at,
            spec=f"{self.file}{spec}",
            name=key,
            python="" if python == key else python,
            type=type_words(member, self.body),
            values=tuple(values(target, self.body)),
            range=", ".join(filter(None, [range_words(target), f"matches {target['pattern']}" if "pattern" in target else ""])),
            default=_json(member, target, "default"),
            required=required,
            words=member.get("description") or target.get("description", ""),
            evidence=self._evidence(member, holder, self.body),
            limits=tuple(fact for fact in about if fact.kind == "limit"),
            rules=tuple(fact for fact in about if fact.kind != "limit"),
            inside=tuple(group for group in inside if group.fields or group.see),
        )

    def _evidence(self, *holders: Json) -> Evidence:
        """The evidence that stands nearest: on the member, its object, or the whole file."""

        def fact(key: str) -> str:
            return next((str(holder[key]) for holder in holders if key in holder), "")

        return Evidence(kind=fact("x-evidence"), source=self.cited.get(fact("x-source")))


def _is_about(fact: Fact, at: str, holder: Json) -> bool:
    if fact.on:
        return holder.get("title") == fact.on and any(f"/{at.rpartition('/')[2]}" == path for path in fact.fields)
    return any(place(path) in (at, f"{at}/*") for path in fact.fields)


def _last_name(schema: Json, body: Json) -> str:
    """The definition that a reference leads to in the end."""
    while "$ref" in (inner := body["$defs"][name_of(schema)]):
        schema = inner
    return name_of(schema)


def _json(member: Json, target: Json, key: str) -> str:
    found = [holder[key] for holder in (member, target) if key in holder]
    return json.dumps(found[0], ensure_ascii=False) if found else ""


def values(target: Json, body: Json) -> Iterator[str]:
    """The values that are listed for a place, as JSON writes them; an open list says so by its type."""
    if "enum" in target or "const" in target:
        yield from (json.dumps(value, ensure_ascii=False) for value in target.get("enum", [target.get("const")]))
    elif "discriminator" not in target:
        for arm in (*target.get("anyOf", ()), *target.get("oneOf", ())):
            yield from values(resolve(arm, body), body)


def type_words(schema: Json, body: Json) -> str:
    """The type of a schema in words: `string`, `array of string`, `string or null`."""
    target = resolve(schema, body)
    notes = {**target, **schema}
    if "enum" in target or "const" in target:
        return "integer" if type(target.get("const")) is int else "string"
    if "discriminator" in target:
        return f"object, by {target['discriminator']['propertyName']}"
    if arms := [*target.get("anyOf", ()), *target.get("oneOf", ())]:
        return " or ".join(dict.fromkeys(type_words(arm, body) for arm in arms))
    if "contentEncoding" in notes:
        return "base64 bytes"
    return "string that holds JSON" if notes.get("x-json-string") else _kind_words(target, body)


def _kind_words(target: Json, body: Json) -> str:
    kind = target.get("type", "any value")
    inner = {"array": target.get("items"), "object": target.get("additionalProperties")}.get(str(kind))
    if isinstance(inner, dict):
        return f"{kind} of {type_words(inner, body)}"
    return " or ".join(kind) if isinstance(kind, list) else str(kind)
