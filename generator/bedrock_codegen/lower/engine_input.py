"""Bodies in the words that the engine is given: what it would misread or drop is left out, or spelt for it."""

from __future__ import annotations

from collections.abc import Mapping

from ..common.schemas import name_of, resolve, subschemas
from ..load import Json
from .descriptions import describe

RUNTIME = "bedrock_models._runtime.bodies.base"
FILES = "bedrock_models._runtime.bodies.files"
BASE64, DATA_URI, JSON_TEXT = f"{FILES}.Base64", f"{FILES}.DataUri", "bedrock_models._runtime.bodies.annotations.JsonText"
"""The runtime's types of strings that functions take as something else."""
MARKS = {"contentEncoding": BASE64, "x-data-uri": DATA_URI, "x-json-string": JSON_TEXT}
"""The keywords that ask for them."""
GIVEN: Mapping[str, Json] = {
    BASE64: {"type": "object", "customTypePath": f"{FILES}.FileContent"},
    DATA_URI: {"type": "object", "customTypePath": f"{FILES}.FileContent"},
    JSON_TEXT: {"anyOf": [{"type": "string"}, {"type": "object"}]},
}
"""What dict twins take in their place."""
BESIDE = "bedrock_models.beside"
"""Stands in paths for the family that is being lowered."""
KEPT = (
    "$ref type const enum required discriminator minItems maxItems minLength maxLength pattern minimum maximum "
    "exclusiveMinimum exclusiveMaximum multipleOf description"
).split()
"""Keywords that the engine is given as they are."""
BOUNDS = frozenset(key for key in KEPT if key.startswith(("min", "max", "exclusive", "pattern", "multiple")))
"""Keywords that a TypedDict has no use for, and that would make the engine invent a name for an item or an arm."""


def document(body: Json, *, request: bool, constants: Mapping[str, Json] | None = None) -> Json:
    """A whole body for the engine; `constants` are members of a request that are filled in, by wire name."""
    whole = {"$schema": body["$schema"], **_schema(body, body, request), "title": body["title"]}
    whole["$defs"] = {name: _schema(schema, body, request) for name, schema in body.get("$defs", {}).items()}
    for name, value in (constants or {}).items():
        whole["properties"][name]["default"] = value
    return whole


def _schema(schema: Json, body: Json, request: bool) -> Json:  # noqa: FBT001 - passed on, never written out
    out = {key: schema[key] for key in KEPT if key in schema}
    if request:
        out.update(("customTypePath", path) for mark, path in MARKS.items() if mark in schema)
    for key in ("anyOf", "oneOf"):
        if key in schema:
            out[key] = [_schema(arm, body, request) for arm in schema[key] if not _is_open_arm(arm, schema)]
            if len(out[key]) == 1:
                out.pop("discriminator", None)
    for key in ("items", "additionalProperties"):
        if isinstance(schema.get(key), dict):
            out[key] = _schema(schema[key], body, request)
    if isinstance(schema.get("type"), list) and "additionalProperties" in out:
        # of a map that may be null, the engine would forget what the values are
        arms = [{"type": "object", "additionalProperties": out.pop("additionalProperties")}, {"type": "null"}]
        out = {**{key: value for key, value in out.items() if key != "type"}, "anyOf": arms}
    if "properties" in schema:
        out["title"] = schema.get("title", "")
        required = schema.get("required", ())
        out["properties"] = {
            name: _member(inner, body, request, name in required) for name, inner in schema["properties"].items()
        }
    return out


def _member(schema: Json, body: Json, request: bool, required: bool) -> Json:  # noqa: FBT001 - the same
    """A property: its words with range and default; a required constant of a request is filled in."""
    target = resolve(schema, body)
    out = {**_schema(schema, body, request), "description": describe(schema, target)}
    if request and required and "const" in schema:
        out["default"] = schema["const"]
    return out


def _is_open_arm(arm: Json, union: Json) -> bool:
    return "discriminator" in union and "$ref" not in arm


def is_object(schema: Json, body: Json) -> bool:
    """Whether a definition is a class, or a union of classes."""
    arms = [*schema.get("anyOf", ()), *schema.get("oneOf", ())]
    if arms:
        return any("$ref" in arm and is_object(resolve(arm, body), body) for arm in arms)
    return "properties" in schema or "title" in schema


def redirect(whole: Json, old: str, new: str) -> None:
    """Let every member and item that refers to one definition refer to another."""
    for schema in subschemas(whole):
        inner = (schema.get(key) for key in ("items", "additionalProperties"))
        places = [*schema.get("properties", {}).values(), *inner, *_arms_beside_discriminator(schema)]
        for place in places:
            if isinstance(place, dict) and place.get("$ref") == f"#/$defs/{old}":
                place["$ref"] = f"#/$defs/{new}"


def _arms_beside_discriminator(schema: Json) -> list[Json]:
    return [] if "discriminator" in schema else [*schema.get("anyOf", ()), *schema.get("oneOf", ())]


def twin(schema: Json, whole: Json, likes: Mapping[str, str]) -> Json:
    """A schema of a dict twin: a place takes the dict, the class, or what an answer held; a file for base64, a dict for JSON."""

    def place(inner: Json) -> Json:
        if "$ref" not in inner:
            return twin(inner, whole, likes)
        name = name_of(inner)
        target = whole["$defs"][name]
        if not is_object(target, whole):
            return {**twin(target, whole, likes), **_said(inner)}
        arm = {"type": "object", "customTypePath": f"{BESIDE}.requests.{likes.get(name, name)}"}
        return {**_said(inner), "anyOf": [{"$ref": inner["$ref"]}, arm]}

    if "customTypePath" in schema:
        return {**_said(schema), **GIVEN[schema["customTypePath"]]}
    out = {key: value for key, value in schema.items() if key not in BOUNDS}
    if "properties" in schema:
        out["properties"] = {name: place(inner) for name, inner in schema["properties"].items()}
    for key in ("items", "additionalProperties"):
        if isinstance(schema.get(key), dict):
            out[key] = place(schema[key])
    if "anyOf" in schema and "discriminator" not in schema:
        out["anyOf"] = [place(arm) for arm in schema["anyOf"]]
    return out


def _said(schema: Json) -> Json:
    return {key: schema[key] for key in ("description",) if key in schema}
