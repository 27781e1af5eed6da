"""A request such as a class of the common interface builds, to try what a card says against the schema."""

from __future__ import annotations

from typing import Any

from ..common.fm import is_array, is_file, place
from ..common.pointers import steps
from ..common.schemas import resolve
from ..load import Json

KNOWN: dict[str, Any] = {
    "$text": "text",
    "$base64": "aGk=",
    "$data_uri": "data:image/png;base64,aGk=",
    "$format": "png",
    "$media_type": "image/png",
    "$weight": 1.0,
}


def request(part: Json, kind: str, schema: Json, constants: Json) -> Json:
    """A body with everything that a class always sends; for a text class a conversation with all kinds of turns.

    An object that the family requires is there too, with one of the parameters that stand in it.
    """
    body: Json = {}
    for pointer, value in {**constants, **part.get("constants", {})}.items():
        put(body, pointer, value)
    for pointer in part.get("parameters", {}).values():
        if len(steps(pointer)) > 1 and steps(pointer)[0] in schema.get("required", ()):
            put(body, pointer, _of(pointer, schema))
    for name in (*part.get("required", ()), *part.get("defaults", ())):
        put(body, part["parameters"][name], part.get("defaults", {}).get(name, _of(part["parameters"][name], schema)))
    if kind == "text":
        _text(body, part)
    elif kind == "embedding":
        _embedding(body, part, schema)
    elif kind == "image":
        _image(body, part)
    else:
        put(body, part["query"], "text")
        put(body, part["documents"], ["text"])
    return body


def pictures(part: Json, schema: Json) -> Json:
    """A body with a picture instead of texts."""
    body: Json = {}
    images = part["images"]
    for pointer, value in images.get("constants", {}).items():
        put(body, pointer, value)
    value = fill(images["each"], None)
    put(body, images["at"], [value] if is_array(images["at"], schema) else value)
    return body


def put(body: Json, pointer: str, value: Json) -> None:
    """Set a value at a pointer, making the objects on the way."""
    *groups, last = steps(pointer)
    for group in groups:
        body = body.setdefault(group, {})
    body[last] = value


def fill(pattern: Json, image: Json) -> Json:
    """A pattern with samples in the places of its marks."""
    if isinstance(pattern, str):
        return KNOWN.get(pattern, pattern)
    if isinstance(pattern, list):
        return [fill(image if item == "$images" else item, None) for item in pattern]
    if isinstance(pattern, dict):
        return {key: fill(item, image) for key, item in pattern.items()}
    return pattern


def _text(body: Json, part: Json) -> None:
    messages = part.get("messages")
    if not messages:
        put(body, part["prompt"], "text")
        return
    system = messages.get("system", {})
    turns = [fill(messages[key], messages.get("image")) for key in ("human", "assistant", "seeing") if key in messages]
    if "message" in system:
        turns.insert(0, fill(system["message"], None))
    if "at" in system:
        put(body, system["at"], fill(system["value"], None))
    put(body, messages["at"], turns)
    if "last" in messages:
        put(body, messages["last"], "text")


def _embedding(body: Json, part: Json, schema: Json) -> None:
    put(body, part["texts"], ["text"] if is_array(part["texts"], schema) else "text")
    if "purpose" in part:
        put(body, part["purpose"]["at"], part["purpose"]["values"]["document"])


def _image(body: Json, part: Json) -> None:
    prompt = part.get("prompt", {})
    if "at" in prompt:
        put(body, prompt["at"], [fill(prompt["each"], None)] if "each" in prompt else "text")


def _of(pointer: str, schema: Json) -> Json:
    found = place(pointer, schema)
    return _value(found[1], schema) if found else None


def _value(own: Json, schema: Json) -> Json:
    own = resolve(own, schema)
    if "enum" in own:
        return own["enum"][0]
    if is_file(own):
        return KNOWN["$base64"]
    kinds: dict[str, Any] = {
        "array": [],
        "integer": own.get("minimum", 1),
        "number": own.get("minimum", 1.0),
        "boolean": True,
        "object": {},
    }
    if own.get("type") == "array":
        return [_value(own["items"], schema)] * max(1, own.get("minItems", 1))
    return kinds.get(own.get("type", ""), "#112233" if "pattern" in own else "text")
