"""The schemas as the service means them: what Bedrock adds to any body, optional members that may be null, open unions.

This is what `bedrock_models.schema()` returns, and what generated classes are tested against.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from ..runtime._runtime.json.schemas import follow

Json = Any

resolve = follow
"""What a schema refers to in its body, or itself."""


def publish(body: Json, role: str, bedrock: Json) -> Json:
    """A body's schema with Bedrock's own keys, if any; for answers, open wherever an answer may be more than was seen."""
    whole = deepcopy(body)
    added: Json = deepcopy(bedrock.get(role, {"properties": {}}))
    whole.setdefault("$defs", {}).update(added.get("$defs", {}))
    for holder in root_objects(whole):
        holder["properties"] = {**holder.get("properties", {}), **deepcopy(added["properties"])}
    if role != "request":
        if "anyOf" in whole:
            whole["anyOf"] = [{"type": "string"} if arm.get("type") == "string" else arm for arm in whole["anyOf"]]
        for schema in subschemas(whole):
            _open_arm(schema, whole)
        for schema in subschemas(whole):
            _allow_null(schema)
    return whole


def bedrock_of(card: Json, bedrock: Json) -> Json:
    """What Bedrock adds to the bodies of a family: nothing to those of Converse, which has members of its own for it."""
    return {} if card.get("api") == "converse" else bedrock


def root_objects(body: Json) -> list[Json]:
    """The objects that a body may be: its root, or the arms of its root."""
    if "properties" in body or "$defs" not in body:
        return [body]
    arms = [*body.get("anyOf", ()), *body.get("oneOf", ())]
    return [body["$defs"][name_of(arm)] for arm in arms if "$ref" in arm] or [body]


def subschemas(schema: Json) -> list[Json]:
    """A schema and every schema inside it, definitions included."""
    found, waiting = [], [schema]
    while waiting:
        node = waiting.pop()
        if not isinstance(node, dict):
            continue
        found.append(node)
        for key in ("properties", "$defs"):
            waiting += node.get(key, {}).values()
        for key in ("anyOf", "oneOf"):
            waiting += node.get(key, ())
        waiting += [node[key] for key in ("items", "additionalProperties") if isinstance(node.get(key), dict)]
    return found


def name_of(schema: Json) -> str:
    """The definition that a reference names."""
    return str(schema["$ref"]).rpartition("/")[2]


def tags(union: Json, body: Json) -> list[str]:
    """The values of the discriminator that a union lists."""
    by = union["discriminator"]["propertyName"]
    listed: list[str] = []
    for arm in (*union.get("anyOf", ()), *union.get("oneOf", ())):
        if "$ref" in arm:
            member = resolve(arm, body)["properties"][by]
            listed += member.get("enum", [member.get("const")])
    return listed


def _open_arm(schema: Json, body: Json) -> None:
    """Keep the open arm of a union from taking what another arm lists: a listed tag that does not fit is an error."""
    if "discriminator" in schema and "anyOf" in schema:
        by = schema["discriminator"]["propertyName"]
        schema["anyOf"][-1] = {"type": "object", "properties": {by: {"not": {"enum": tags(schema, body)}}}}


def _allow_null(schema: Json) -> None:
    properties = schema.get("properties", {})
    for name in properties.keys() - set(schema.get("required", ())):
        if "not" not in properties[name]:
            properties[name] = _nullable(properties[name])


def _nullable(schema: Json) -> Json:
    kind = schema.get("type")
    if isinstance(kind, list) or not {"type", "$ref", "anyOf", "oneOf", "enum", "const"} & schema.keys():
        return schema
    if kind and not {"const", "enum"} & schema.keys():
        return {**schema, "type": [kind, "null"]}
    if "anyOf" in schema and "discriminator" not in schema:
        null = {"type": "null"}
        return schema if null in schema["anyOf"] else {**schema, "anyOf": [*schema["anyOf"], null]}
    notes = {key: schema[key] for key in ("description", "x-name", "x-source", "x-evidence") if key in schema}
    return {**notes, "anyOf": [{key: value for key, value in schema.items() if key not in notes}, {"type": "null"}]}
