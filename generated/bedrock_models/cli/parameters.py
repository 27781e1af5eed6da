# Copied from generator/bedrock_codegen/runtime/cli/parameters.py; edit it there.
"""The parameters of a family's functions, with what the schema says of each."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any, get_args

from pydantic import BaseModel

from .._runtime.bodies.base import RequestBody
from .._runtime.json.paths import escape
from .._runtime.json.schemas import follow
from .._runtime.models.catalogue import schema
from .._runtime.models.family import Family
from .._runtime.models.table import PACKAGE

Json = Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One parameter of `invoke` and `stream`."""

    name: str
    """As in Python."""
    pointer: str
    """Where it goes in the body."""
    schema: Mapping[str, Json]
    """What the schema says at its place, references resolved."""
    required: bool
    description: str
    default: Json
    """What the service does without it; None where nobody says."""
    evidence: str
    source: str
    body: Json
    """The whole schema, for what this one refers to."""

    @property
    def option(self) -> str:
        """As on a command line."""
        return f"--{self.name.replace('_', '-')}"

    @property
    def type(self) -> str:
        """Its kind in words."""
        return type_words(self.schema, self.body)

    @property
    def range(self) -> str:
        """Its bounds in words; empty where it has none."""
        return range_words(self.schema)

    @property
    def data(self) -> dict[str, Json]:
        """Itself as JSON."""
        facts = {"range": self.range, "default": self.default, "evidence": self.evidence, "source": self.source}
        given = {key: value for key, value in facts.items() if value not in (None, "")}
        return {
            "name": self.name,
            "at": self.pointer,
            "type": self.type,
            "required": self.required,
            **given,
            "description": self.description,
        }


def parameters(family: Family) -> tuple[Parameter, ...]:
    """The parameters in the order of the function."""
    body = schema(family.name, "request")
    names = tuple(inspect.signature(request_function(family)).parameters)
    found = {item.name: item for item in _expanded(family.request, body, body, names, "")}
    return tuple(found[name] for name in names if name in found)


def request_function(family: Family) -> Callable[..., RequestBody]:
    """`request` of a family."""
    made: Callable[..., RequestBody] = import_module(f"{PACKAGE}.{family.name}").request
    return made


def _expanded(cls: type[BaseModel], holder: Json, body: Json, names: tuple[str, ...], at: str) -> Iterator[Parameter]:
    """The members of an object, one that became several parameters replaced by its own."""
    required = holder.get("required", ())
    for field, info in cls.model_fields.items():
        wire = info.alias or field
        inner = holder["properties"][wire]
        name = next((name for name in (field, f"{field}_") if name in names), None)
        nested = _class_in(info.annotation)
        if name:
            yield member(name, f"{at}/{escape(wire)}", inner, body, required=wire in required)
        elif nested and not at:
            yield from _expanded(nested, follow(inner, body), body, names, f"/{escape(wire)}")


def _class_in(annotation: Any) -> type[BaseModel] | None:
    """The class of an object in a field's type, if there is one."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for inner in get_args(annotation) if (found := _class_in(inner))), None)


def member(name: str, pointer: str, inner: Json, body: Json, *, required: bool) -> Parameter:
    """A member of an object, with what its schema says."""
    target = follow(inner, body)

    def fact(key: str) -> Any:
        return next((holder[key] for holder in (inner, target, body) if key in holder), "")

    return Parameter(
        name=name,
        pointer=pointer,
        schema={**target, **({"contentEncoding": inner["contentEncoding"]} if "contentEncoding" in inner else {})},
        required=required,
        description=inner.get("description") or target.get("description", ""),
        default=inner.get("default", target.get("default")),
        evidence=fact("x-evidence"),
        source=fact("x-source"),
        body=body,
    )


def kinds(node: Json, body: Json) -> frozenset[str]:
    """The JSON types that a schema takes."""
    node = follow(node, body)
    if "type" in node:
        return frozenset([node["type"]] if isinstance(node["type"], str) else node["type"])
    arms = [*node.get("anyOf", ()), *node.get("oneOf", ())]
    listed = {"string"} if "enum" in node or "const" in node else set[str]()
    return frozenset(listed.union(*(kinds(arm, body) for arm in arms)))


def type_words(node: Json, body: Json) -> str:
    """The type of a schema in words: `string`, `array of string`, `auto | any`."""
    name = node["$ref"].rpartition("/")[2] if "$ref" in node else ""
    target = follow(node, body)
    if "enum" in target or "const" in target:
        return " | ".join(map(str, target.get("enum", [target.get("const")])))
    if arms := [*target.get("anyOf", ()), *target.get("oneOf", ())]:
        return name or " or ".join(dict.fromkeys(type_words(arm, body) for arm in arms))
    title = name or target.get("title", "")
    return title if title and "properties" in target else _plain_type(target, body)


def _plain_type(target: Json, body: Json) -> str:
    kind = target.get("type", "any")
    if kind == "array" and "items" in target:
        return f"array of {type_words(target['items'], body)}"
    if kind == "string" and target.get("contentEncoding") == "base64":
        return "bytes (base64)"
    return " or ".join(kind) if isinstance(kind, list) else str(kind)


def range_words(node: Json) -> str:
    """The bounds of a schema in words; empty where it has none."""
    pairs = (("minimum", "maximum", ""), ("minLength", "maxLength", " characters"), ("minItems", "maxItems", " items"))
    parts = [_between(node.get(low), node.get(high), noun) for low, high, noun in pairs]
    parts += [f"{words} {node[key]}" for key, words in _MORE.items() if key in node]
    return ", ".join(part for part in parts if part)


_MORE = {"exclusiveMinimum": "more than", "exclusiveMaximum": "less than", "multipleOf": "a multiple of", "pattern": "matching"}


def _between(low: float | None, high: float | None, noun: str) -> str:
    if low is None and high is None:
        return ""
    if low is None:
        return f"at most {high}{noun}"
    return f"at least {low}{noun}" if high is None else f"{low} to {high}{noun}"
