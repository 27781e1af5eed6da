"""A request such as a class of the common interface builds, to try what a card says against the schema."""

from __future__ import annotations

from typing import Any

from ..common.fm import is_array, is_file, place, turns_of
from ..common.pointers import steps
from ..common.schemas import resolve
from ..load import Json
from ..runtime._runtime.fm.messages import Assistant, Conversation, Human
from ..runtime._runtime.fm.parameters import put
from ..runtime._runtime.fm.turns import Turns, filled, picture

PNG = b"\x89PNG\r\n\x1a\n"
TALK = (Human("text"), Assistant("text"), Human("text", [PNG]), Assistant("text"), Human("text"))
"""A conversation with all kinds of turns."""


def request(part: Json, kind: str, schema: Json, constants: Json) -> Json:
    """A body with everything that a class always sends; for a text class a whole conversation.

    An object that the family requires is there too, with one of the parameters that stand in it.
    """
    places = part.get("parameters", {})
    inside = [pointer for pointer in places.values() if len(steps(pointer)) > 1]
    needed = [pointer for pointer in inside if steps(pointer)[0] in schema.get("required", ())]
    needed += [places[name] for name in part.get("required", ()) if name in places]
    defaults = {places[name]: value for name, value in part.get("defaults", {}).items() if name in places}
    given = {pointer: _value(pointer, schema) for pointer in needed}
    return _body({**constants, **part.get("constants", {}), **given, **defaults, **_SUBJECTS[kind](part, schema)})


def pictures(part: Json, schema: Json) -> Json:
    """A body with a picture instead of texts."""
    images = part["images"]
    shown = picture(images["each"], PNG)
    return _body({**images.get("constants", {}), images["at"]: [shown] if is_array(images["at"], schema) else shown})


def _body(places: Json) -> Json:
    body: Json = {}
    for pointer, value in places.items():
        put(body, pointer, value)
    return body


def _text(part: Json, _: Json) -> Json:
    messages = part.get("messages")
    if not messages:
        return {part["prompt"]: "text"}
    system = "text" if "system" in messages else None
    return Turns(**turns_of(messages)).write(Conversation((), system, TALK))


def _embedding(part: Json, schema: Json) -> Json:
    purpose = part.get("purpose")
    texts = ["text"] if is_array(part["texts"], schema) else "text"
    return {part["texts"]: texts, **({purpose["at"]: purpose["values"]["document"]} if purpose else {})}


def _image(part: Json, _: Json) -> Json:
    prompt = part.get("prompt", {})
    if "at" not in prompt:
        return {}
    return {prompt["at"]: [filled(prompt["each"], {"$text": "text", "$weight": 1.0})] if "each" in prompt else "text"}


def _rerank(part: Json, _: Json) -> Json:
    return {part["query"]: "text", part["documents"]: ["text"]}


_SUBJECTS = {"text": _text, "embedding": _embedding, "image": _image, "rerank": _rerank}


def _value(pointer: str, schema: Json) -> Json:
    """Something that fits what stands at a pointer."""
    found = place(pointer, schema)
    return _fitting(found[1], schema) if found else None


def _fitting(own: Json, schema: Json) -> Json:
    own = resolve(own, schema)
    if "enum" in own:
        return own["enum"][0]
    if own.get("type") == "array":
        return [_fitting(own["items"], schema)] * max(1, own.get("minItems", 1))
    if is_file(own):
        return "aGk="
    kinds: dict[str, Any] = {
        "integer": own.get("minimum", 1),
        "number": own.get("minimum", 1.0),
        "boolean": True,
        "object": {},
    }
    return kinds.get(own.get("type", ""), "#112233" if "pattern" in own else "text")
