"""What a card says of the common interface: kinds, classes and names, as linting and lowering both read them."""

from __future__ import annotations

import re
from typing import Any, Literal, get_args

from .names import Name, snake
from .schemas import resolve

Json = Any
Kind = Literal["text", "embedding", "image", "rerank"]
KINDS: tuple[Kind, ...] = get_args(Kind)


def kind_of(given: Json, name: str) -> Kind:
    """What a class does: its own kind, or the only one of its family."""
    own = given["classes"][name]
    return next(kind for holder in (own, given) for kind in KINDS if kind in holder)


def merge_class(given: Json, name: str) -> Json:
    """What a card says of a class, over what it says of all its classes of that kind."""
    own = given["classes"][name]
    kind = kind_of(given, name)
    return {**own, kind: _over(given.get(kind, {}), own.get(kind, {}))}


def _over(below: Json, above: Json) -> Json:
    return below | {
        key: _over(below[key], value) if isinstance(value, dict) and isinstance(below.get(key), dict) else value
        for key, value in above.items()
    }


def place(pointer: str, body: Json) -> tuple[Json, Json] | None:
    """What stands at a pointer into a request, and the schema that it means; None if there is no such place."""
    own: Json = {key: value for key, value in body.items() if key != "$defs"}
    for key in pointer.split("/")[1:]:
        holder = resolve(own, body)
        candidates = [holder, *(resolve(arm, body) for arm in (*holder.get("anyOf", ()), *holder.get("oneOf", ())))]
        found = [candidate["properties"][key] for candidate in candidates if key in candidate.get("properties", {})]
        if not found:
            return None
        own = found[0]
    return own, resolve(own, body)


def is_array(pointer: str, body: Json) -> bool:
    """Whether a place in a request takes several values."""
    found = place(pointer, body)
    return bool(found and found[1].get("type") == "array")


def is_file(schema: Json) -> bool:
    """Whether a place holds a file as base64."""
    return bool(schema.get("contentEncoding") == "base64")


def turns_of(messages: Json) -> dict[str, Any]:
    """How a class writes messages, as the arguments of the runtime's `Turns`."""
    own = {key: value for key, value in messages.items() if key != "system"}
    system = messages.get("system", {})
    at = {"system_at": system["at"]} if "at" in system else {}
    return {**own, **({"system": system.get("value", system.get("message"))} if system else {}), **at}


def own_turns(messages: Json, said: Json) -> list[str]:
    """What is a turn of its own: what the card says, and a picture that no turn with words holds."""
    return [*said.get("turns", ()), *(("image",) if "image" in messages and "seeing" not in messages else ())]


def base_name(prefix: str) -> Name:
    """The name of what several classes of a family share."""
    return Name(f"{prefix}Model")


def model_member(model_id: str) -> Name:
    """The name of a model in the enumeration of models."""
    name = re.sub(r"[^A-Za-z0-9]", "_", model_id).upper()
    return Name(name if name[0].isalpha() else f"MODEL_{name}")


def enum_members(item: Json, request: Json) -> dict[str, str]:
    """The members of an enumeration: names, and values as they are sent."""
    own, target = place(item["at"], request) or ({}, {})
    values = target.get("enum") or own.get("enum", ())
    return {Name(item.get("names", {}).get(value, snake(value).upper())): value for value in values}
