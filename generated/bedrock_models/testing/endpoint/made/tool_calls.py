# Copied from generator/bedrock_codegen/runtime/testing/endpoint/made/tool_calls.py; edit it there.
"""Calls of tools in answers: where the card of the family says that they stand, or as it says that conversations write them."""

from __future__ import annotations

import copy
import json
import re
import zlib
from collections.abc import Iterator, Mapping
from typing import Any

from ...._runtime.json.paths import escape, found, keys_of, values
from ...._runtime.models.family import Family
from ...._runtime.porting.forms import form_of
from ...._runtime.porting.patterns import match, write
from ...._runtime.porting.pointers import drop
from ...bodies.event_pieces import put
from .. import known
from . import answer_paths
from .allowed import shape_of
from .by_card import exchanges
from .tools import Call

TAIL = re.compile(r"[A-Za-z0-9]{1,8}$")
USUAL = ("/tool_calls/*", "", "/name", "/parameters")
"""Where calls stand in answers that have such a member of their own, of which the card says nothing."""
Pairs = tuple[str, str] | tuple[()]
"""Where in an argument its name and its value are, where arguments are a list of such."""
NOWHERE = ("", "", "", "")
ARGUMENTS = ("$arguments", "$arguments_text")
ID = "call_00000000"


def find_calls(family: Family, answer: Any) -> list[dict[str, Any]]:
    """The calls that an answer makes; none where nobody says where they stand."""
    return [call for _, call in _found(family, answer)]


def can_call(family: Family) -> bool:
    """Whether the answers of a family have a place for calls, and somebody says how they are written."""
    return bool(_pattern(family)) or any(find_calls(family, answer) for _, answer in exchanges(family))


def drop_calls(family: Family, answer: Any, kept: int = 0) -> None:
    """Take away the calls that an answer shows, but for the first few: nobody offers the tools of an example."""
    for pointer, _ in reversed(_found(family, answer)[kept:]):
        keys = keys_of(pointer)
        item = max((number for number, key in enumerate(keys) if key.isdigit()), default=len(keys) - 1)
        holder: Any = answer
        for key in keys[:item]:
            holder = holder[int(key)] if isinstance(holder, list) else holder[key]
        del holder[int(keys[item]) if isinstance(holder, list) else keys[item]]
        if holder == []:
            _drop_empty(family, answer, keys[:item])


def put_call(family: Family, answer: Any, call: Call, body: Any, text_at: str) -> None:
    """Put a call in the place of the first that an answer shows, or where it would stand, with an id of its own; it is alone."""
    drop_calls(family, answer, kept=1)
    there = find_calls(family, answer)
    if not there:
        _add(family, answer, call, body, text_at)
    elif (at := _places(family))[0]:
        _fill(there[0], at, call, body, getattr(family.response, "__pairs__", ()))
    else:
        shown = match(_pattern(family), there[0]) or {}
        there[0].clear()
        there[0].update(_written(family, call, fresh_id(str(shown.get("$id", ID)), body)))


def of_call(family: Family, call: Any) -> list[str]:
    """The name and the arguments of a call, the arguments as JSON."""
    _, _, name, arguments = at = _places(family)
    marks = match(_pattern(family), call) or {} if not at[0] else {}
    given = [*values(call, name), *values(call, arguments)] if at[0] else [marks.get("$name"), *map(marks.get, ARGUMENTS)]
    return [part if isinstance(part, str) else json.dumps(part, ensure_ascii=False) for part in given if part is not None]


def fresh_id(shown: str, body: Any) -> str:
    """An id such as one that is shown, the same for the same request."""
    return TAIL.sub(f"{zlib.crc32(json.dumps(body, sort_keys=True, default=str).encode()):08x}", shown)


def _found(family: Family, answer: Any) -> list[tuple[str, dict[str, Any]]]:
    """The calls in an answer, each with the pointer to it."""
    at = _places(family)[0]
    if at:
        return [(pointer, call) for pointer, call in found(answer, at) if isinstance(call, dict)]
    pattern = _pattern(family)
    return list(_like(pattern, answer, "")) if pattern else []


def _like(pattern: Any, value: Any, pointer: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The objects below a value that are written as a pattern says."""
    if isinstance(value, dict) and isinstance((match(pattern, value) or {}).get("$name"), str):
        yield pointer, value
    else:
        pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        for key, item in pairs:
            yield from _like(pattern, item, f"{pointer}/{key}")


def _places(family: Family) -> tuple[str, str, str, str]:
    at: tuple[str, str, str, str] = getattr(family.response, "__tool_calls__", NOWHERE)
    unsaid = not at[0] and not _pattern(family) and shape_of(known.schemas(family.name).get("response")).member("tool_calls")
    return USUAL if unsaid else at


def _pattern(family: Family) -> Any:
    """How conversations of a family write a call; nothing where the card does not say."""
    form = form_of(family.name, "")
    return form.tools.get("call") if form else None


def _fill(shown: dict[str, Any], at: tuple[str, str, str, str], call: Call, body: Any, pairs: Pairs) -> None:
    """Put a call into one that is shown."""
    _, identity, name, arguments = at
    was = next(iter(values(shown, arguments)), None)
    answer_paths.put(shown, name, [call.name])
    answer_paths.put(shown, arguments, [given_as(pairs, was, call.arguments)])
    for given in values(shown, identity) if identity else ():
        if isinstance(given, str):
            answer_paths.put(shown, identity, [fresh_id(given, body)])


def given_as(pairs: Pairs, shown: object, arguments: Any) -> Any:
    """Arguments in the form of those that are shown: an object, a list of pairs, or the text of either."""
    made: Any = [_pair(pairs, name, value) for name, value in arguments.items()] if pairs else arguments
    return json.dumps(made, ensure_ascii=False) if isinstance(shown, str) else made


def _pair(at: tuple[str, str], name: str, value: object) -> dict[str, Any]:
    made: dict[str, Any] = {}
    put(made, at[0], name)
    put(made, at[1], value)
    return made


def _add(family: Family, answer: Any, call: Call, body: Any, text_at: str) -> None:
    """Put a call into an answer that shows none: one of another answer, or as conversations write it."""
    at = _places(family)
    lists = (at[0] or text_at).rpartition("/*")[0]
    shown = next((each for _, other in exchanges(family) for each in _holding(family, other, lists)), None)
    if shown is None and not _pattern(family):
        return
    item = copy.deepcopy(shown) if shown is not None else _written(family, call, fresh_id(ID, body))
    if not lists:
        put(answer, at[0], item)
        return
    if not isinstance(next(iter(values(answer, lists)), None), list):
        put(answer, lists, [])
    next(iter(values(answer, lists))).append(item)  # type: ignore[attr-defined] # put there above
    if shown is not None:
        put_call(family, answer, call, body, text_at)


def _holding(family: Family, answer: Any, lists: str) -> Iterator[Any]:
    """The items of a list in an answer that hold a call, or what holds it where there is no list."""
    for item in values(answer, f"{lists}/*"):
        if any(answer_paths.holds(item, call) for call in find_calls(family, answer)):
            yield item


def _written(family: Family, call: Call, identity: str) -> dict[str, Any]:
    facts: Mapping[str, Any] = {
        "$id": identity,
        "$name": call.name,
        "$arguments": call.arguments,
        "$arguments_text": call.text,
    }
    made: dict[str, Any] = write(_pattern(family), facts)
    return made


def _drop_empty(family: Family, answer: Any, keys: list[str]) -> None:
    """Take away a list of calls that is empty now, where the answers of examples do without."""
    way = "".join(f"/{'*' if key.isdigit() else escape(key)}" for key in keys)
    if any(not values(other, way) for _, other in exchanges(family)):
        drop(answer, "".join(f"/{escape(key)}" for key in keys))
