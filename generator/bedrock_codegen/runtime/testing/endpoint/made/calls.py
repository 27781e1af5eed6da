"""Calls of tools in answers, where the card of the family says that they stand."""

from __future__ import annotations

import json
import re
import zlib
from typing import Any

from ...._runtime.json.paths import found, keys_of, values
from ...._runtime.models.family import Family
from ...bodies.pieces import put
from . import places
from .tools import Call

TAIL = re.compile(r"[A-Za-z0-9]{1,8}$")


def find_calls(family: Family, answer: Any) -> list[dict[str, Any]]:
    """The calls that an answer makes; none where its class does not say where they stand."""
    at = getattr(family.response, "__tool_calls__", ("",))[0]
    return [call for call in values(answer, at) if isinstance(call, dict)] if at else []


def drop_calls(family: Family, answer: Any, kept: int = 0) -> None:
    """Take away the calls that an answer shows, but for the first few: nobody offers the tools of an example."""
    at = getattr(family.response, "__tool_calls__", ("",))[0]
    for pointer, _ in reversed(found(answer, at)[kept:] if at else []):
        keys = keys_of(pointer)
        item = max((number for number, key in enumerate(keys) if key.isdigit()), default=len(keys) - 1)
        holder: Any = answer
        for key in keys[:item]:
            holder = holder[int(key)] if isinstance(holder, list) else holder[key]
        del holder[int(keys[item]) if isinstance(holder, list) else keys[item]]


def put_call(family: Family, answer: Any, call: Call, body: Any) -> None:
    """Put a call in the place of the first that an answer shows, under an id of its own; it is the only one."""
    drop_calls(family, answer, kept=1)
    _, identity, name, arguments = family.response.__tool_calls__  # type: ignore[union-attr] # where `find_calls` finds some
    shown = find_calls(family, answer)[0]
    was = next(iter(values(shown, arguments)), None)
    places.put(shown, name, [call.name])
    places.put(shown, arguments, [given_as(family, was, call.arguments)])
    for given in values(shown, identity) if identity else ():
        if isinstance(given, str):
            places.put(shown, identity, [fresh_id(given, body)])


def given_as(family: Family, shown: object, arguments: Any) -> Any:
    """Arguments in the form of those that are shown: an object, a list of pairs, or the text of either."""
    pairs: Any = getattr(family.response, "__pairs__", ())
    made: Any = [_pair(pairs, name, value) for name, value in arguments.items()] if pairs else arguments
    return json.dumps(made, ensure_ascii=False) if isinstance(shown, str) else made


def _pair(at: tuple[str, str], name: str, value: object) -> dict[str, Any]:
    made: dict[str, Any] = {}
    put(made, at[0], name)
    put(made, at[1], value)
    return made


def fresh_id(shown: str, body: Any) -> str:
    """An id such as one that is shown, the same for the same request."""
    return TAIL.sub(f"{zlib.crc32(json.dumps(body, sort_keys=True, default=str).encode()):08x}", shown)
