# Copied from generator/bedrock_codegen/runtime/_runtime/porting/read_tools.py; edit it there.
"""Tools in a body of some family: those on offer, calls, and what calls gave."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from ..errors import RequestError
from ..json.findings import Finding
from ..json.paths import escape
from .definitions import schema_of
from .facts import understood
from .forms import Form
from .other_parts import read_cache, read_held
from .patterns import beyond, holder_of, key_mark, match, others, way_to
from .pointers import get
from .talk import Called, Got, Held, Part, Said, Shown, Talk, Tool

Json = Any
TEXT = frozenset(("type", "text"))
"""The members of a text among parts."""
ANY = "$any"
"""Stands for anything where a text may be parts as well."""
RESULT = "$result"
"""Stands for the results that stand together in a turn."""


def read_tools(body: Json, form: Form, talk: Talk, used: set[str]) -> None:
    """The tools on offer."""
    said = form.tools.get("tools")
    tools = get(body, said["at"]) if said else None
    if not said or not isinstance(tools, dict if key_mark(said["each"]) else list):
        return
    used.add(said["at"])
    talk.places["tools"] = said["at"]
    for at, each in _offers(tools, said["at"]):
        plain, cache = read_cache(each, at, form)
        tool = _tool(plain, at, said, talk) if plain is not None else None
        if tool:
            talk.tools.append(tool)
        if cache and talk.tools:
            talk.tools[-1] = replace(talk.tools[-1], cached=cache)
        elif cache:
            talk.lost.append(cache.at)


def _offers(tools: Json, at: str) -> Iterator[tuple[str, Json]]:
    """Each tool, and where it stands; one of a map with its key."""
    if isinstance(tools, dict):
        return ((f"{at}/{escape(key)}", {key: value}) for key, value in tools.items())
    return ((f"{at}/{index}", value) for index, value in enumerate(tools))


def _tool(value: Json, at: str, said: Json, talk: Talk) -> Tool | None:
    pattern = said["each"]
    found = match(pattern, value)
    if found is None or not isinstance(found.get("$name"), str):
        talk.lost.append(at)
        return None
    more = beyond(pattern, value, at.rpartition("/")[0] if key_mark(pattern) else at)
    if "$definitions" in found:
        found["$schema"], unsaid = schema_of(said, found["$definitions"], at)
        more += unsaid
    if "$schema" not in found and more:  # a tool that the model knows by itself
        talk.lost.append(at)
        return None
    talk.lost += more
    return Tool(
        found["$name"], found.get("$description"), found.get("$schema") or {"type": "object"}, found.get("$strict"), at=at
    )


def read_call(part: Json, at: str, form: Form, talk: Talk) -> Called | None:
    """The call that a part is; None where it is none.

    Raises:
        RequestError: nobody can tell what it is called with; a result would be without its call.
    """
    pattern = form.tools.get("call")
    found = match(pattern, part) if pattern else None
    if not found or not isinstance(found.get("$name"), str):
        return None
    arguments = found.get("$arguments", {})
    if "$arguments_text" in found:
        try:
            arguments = json.loads(found["$arguments_text"] or "{}")
        except ValueError:
            wrong = "calls a tool with arguments that are no JSON object. Mend them, or leave out the call and its result"
            raise RequestError("this conversation cannot be ported:", [Finding(at, wrong)]) from None
    talk.lost += beyond(pattern, part, at)
    return Called(str(found.get("$id", "")), found["$name"], arguments)


def listed_calls(turn: Json, at: str, form: Form, talk: Talk) -> Iterator[Part]:
    """The calls of a turn that lists them beside its content."""
    member = form.tools.get("calls")
    for index, call in enumerate(turn.get(member) or [] if member else []):
        part = read_call(call, f"{at}/{member}/{index}", form, talk)
        if part is None:
            talk.lost.append(f"{at}/{member}/{index}")
        else:
            yield part


def read_result(part: Json, at: str, form: Form, talk: Talk) -> Got | None:
    """What a call gave, where a part says it."""
    pattern = form.tools.get("result")
    if not pattern:
        return None
    loose = loosely(pattern)
    found = match(loose, part) if isinstance(part, dict) else None
    if found is None:
        return None
    talk.lost += beyond(loose, part, at)
    way = way_to(pattern, "$text")
    return _got(found, "/".join((at, *map(escape, way))), form, talk)


def read_results(turn: Mapping[str, Json], at: str, form: Form, talk: Talk) -> tuple[Got, ...]:
    """What calls gave, where results stand together in a turn that is neither the human's nor the model's."""
    pattern = form.tools.get("results") or {}
    member = holder_of(pattern, RESULT)
    items = turn.get(member) if member else None
    if not isinstance(items, list) or any(turn.get(key) != value for key, value in pattern.items() if key != member):
        return ()
    talk.lost += others(turn, pattern, at)
    found: list[Got] = []
    for index, item in enumerate(items):
        part = read_result(item, f"{at}/{member}/{index}", form, talk)
        if part is None:
            talk.lost.append(f"{at}/{member}/{index}")
        else:
            found.append(part)
    return tuple(found)


def _got(found: Mapping[str, Json], at: str, form: Form, talk: Talk) -> Got:
    """What a call gave: its text as one, and what else there is."""
    given = found.get(ANY)
    items = [given] if isinstance(given, str) else given if isinstance(given, list) else []
    parts: list[Said | Shown | Held] = []
    for index, item in enumerate(items):
        place = f"{at}/{index}"
        plain, cache = read_cache(item, place, form)
        part = _given(plain, place, form, talk) if plain is not None else None
        if cache:
            talk.lost.append(cache.at)
        last = parts[-1] if parts else None
        if isinstance(part, Said) and isinstance(last, Said):
            parts[-1] = Said(f"{last.text}\n{part.text}")
        elif part is not None:
            parts.append(part)
        elif plain is not None:
            talk.lost.append(place)
    badly = found.get("$status") == form.statuses["error"]
    failed = badly or found.get("$is_error") is True or found.get("$is_ok") is False
    return Got(str(found.get("$id", "")), tuple(parts), failed, at)


def _given(item: Json, at: str, form: Form, talk: Talk) -> Said | Shown | Held | None:
    if isinstance(item, str):
        return Said(item)
    own = given_pattern(form.tools["result"])
    if isinstance(own, list) and own and (found := match(own[0], item)) and isinstance(found.get("$text"), str):
        talk.lost += beyond(own[0], item, at)
        return Said(found["$text"])
    if isinstance(item, dict) and isinstance(item.get("text"), str):
        talk.lost += others(item, TEXT, at)
        return Said(item["text"])
    return shown(item, form) or read_held(item, at, form, talk)


def shown(part: Json, form: Form) -> Shown | None:
    """The picture that a part shows; None where it shows none."""
    pattern = form.messages.get("image")
    return picture_of(pattern, part) if pattern else None


def picture_of(pattern: Json, value: Json) -> Shown | None:
    """The picture that a value holds as a pattern says; None where it holds none."""
    found = match(pattern, value)
    if found is None:
        return None
    if "$data_uri" in found:
        head, comma, data = str(found["$data_uri"]).partition(";base64,")
        return Shown(data, _kind(head.removeprefix("data:image/"))) if comma and head.startswith("data:image/") else None
    kind = understood(found).get("$format") or "png"
    return Shown(found["$base64"], _kind(kind)) if isinstance(found.get("$base64"), str) else None


def _kind(kind: str) -> str:
    return "jpeg" if kind == "jpg" else kind


def loosely(pattern: Mapping[str, Json]) -> Json:
    """A pattern that takes anything, or nothing, where the text goes."""
    member = holder_of(pattern, "$text")
    inner = pattern.get(member)
    loose = loosely(inner) if isinstance(inner, dict) else f"{ANY}?"
    return {key: loose if key == member else value for key, value in pattern.items()}


def given_pattern(pattern: Json) -> Json:
    """What stands in a result where the text goes: the mark, or a list with the pattern of one item."""
    for key in way_to(pattern, "$text"):
        pattern = pattern[key]
    return pattern
