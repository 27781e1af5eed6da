"""The Python type of a place in a request, read off its schema."""

from __future__ import annotations

from collections.abc import Iterator

from ...common.schemas import name_of, resolved
from ...load import Json

SCALARS = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "object": "Mapping[str, Any]"}


def python_type(schema: Json, body: Json) -> str:
    """What a parameter takes for a place; null is left out, files are given as bytes, paths or pictures."""
    return " | ".join(dict.fromkeys(_types(schema, body))) or "Any"


def is_file(schema: Json) -> bool:
    """Whether a place holds a file as base64."""
    return bool(schema.get("contentEncoding") == "base64")


def is_files(schema: Json, body: Json) -> bool:
    """Whether a place holds a list of files as base64."""
    return bool(schema.get("type") == "array") and is_file(resolved(schema.get("items", {}), body))


def place(pointer: str, body: Json) -> tuple[Json, Json] | None:
    """What stands at a pointer into a request, and the schema that it means; None if there is no such place."""
    own: Json = {key: value for key, value in body.items() if key != "$defs"}
    for key in pointer.split("/")[1:]:
        holder = resolved(own, body)
        candidates = [holder, *(resolved(arm, body) for arm in (*holder.get("anyOf", ()), *holder.get("oneOf", ())))]
        found = [candidate["properties"][key] for candidate in candidates if key in candidate.get("properties", {})]
        if not found:
            return None
        own = found[0]
    return own, resolved(own, body)


def _types(schema: Json, body: Json) -> Iterator[str]:
    if "$ref" in schema:
        name = name_of(schema)
        target = resolved(schema, body)
        if _is_class(target, body):
            yield f"{name} | {name}Dict"
        else:
            yield from _types(target, body)
    elif "enum" in schema:
        yield f"Literal[{', '.join(map(repr, schema['enum']))}]"
    elif is_file(schema):
        yield "Media"
    elif "anyOf" in schema or "oneOf" in schema:
        for arm in (*schema.get("anyOf", ()), *schema.get("oneOf", ())):
            yield from _types(arm, body)
    else:
        kinds = schema.get("type")
        for kind in kinds if isinstance(kinds, list) else [kinds]:
            if kind == "array":
                yield f"Sequence[{python_type(schema.get('items', {}), body)}]"
            elif kind in SCALARS:
                yield SCALARS[kind]


def _is_class(schema: Json, body: Json) -> bool:
    arms = [*schema.get("anyOf", ()), *schema.get("oneOf", ())]
    if arms:
        return any("$ref" in arm and _is_class(resolved(arm, body), body) for arm in arms)
    return "properties" in schema
