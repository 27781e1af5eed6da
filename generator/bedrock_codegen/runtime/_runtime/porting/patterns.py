"""Patterns of JSON, read and written: a text such as `$text` stands for a value; behind one that may be missing is a `?`.

A key such as `$name` stands for a key: that of the one member that the pattern does not name.
A list `["$pieces", PATTERN]` stands for any number of items, each as the pattern says, with `$piece` for what they hold;
`["$arguments", PATTERN]` for the arguments of a call, each with its `$key` and its `$value`. `["$definitions", PATTERN]` and, by
name, `{"$definitions": PATTERN}` are the parameters of a tool: `definitions` reads and writes them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from ..json.paths import escape

Json = Any
MAYBE = frozenset(("$description", "$schema", "$text", "$arguments", "$arguments_text", "$type"))
"""Marks that may be missing wherever they stand."""
REPEATED = frozenset(("$pieces", "$arguments", "$definitions"))
"""Marks that stand before the pattern of each of any number of items."""


def match(pattern: Json, value: Json) -> dict[str, Json] | None:
    """What the marks of a pattern stand for in a value; None where the value is another thing.

    Members beside those of the pattern are left to the caller: `beyond` names them.
    """
    if isinstance(pattern, str):
        if pattern.startswith("$"):
            return None if value is None and pattern != "$value" else {pattern.removesuffix("?"): value}
        return {} if pattern.removesuffix("?") == value else None
    if mark := repeated(pattern)[0]:
        return _items(mark, repeated(pattern)[1], value) if isinstance(value, type(pattern)) else None
    pattern, found = _with_key(pattern, value)
    if isinstance(pattern, dict) and isinstance(value, dict):
        pairs = [(inner, value.get(key), key in value) for key, inner in pattern.items()]
    elif isinstance(pattern, list) and isinstance(value, list) and len(pattern) == len(value):
        pairs = [(inner, item, True) for inner, item in zip(pattern, value, strict=True)]
    else:
        return {} if pattern == value else None
    for inner, item, there in pairs:
        if not there and is_optional(inner):
            continue
        inside = match(inner, item)
        if inside is None:
            return None
        found |= inside
    return found


def _items(mark: str, each: Json, value: Json) -> dict[str, Json] | None:
    """What a repeated mark stands for in the items of a value; None where one of them is another thing."""
    if mark == "$definitions":
        return {mark: value}
    items = [match(each, item) for item in value]
    if any(item is None for item in items):
        return None
    found = [item for item in items if item]
    if mark == "$pieces":
        return {mark: [item.get("$piece") for item in found]}
    pairs = {str(item["$key"]): item.get("$value") for item in found if "$key" in item}
    return {mark: pairs} if len(pairs) == len(value) else None


def repeated(pattern: Json) -> tuple[str, Json]:
    """The mark that stands for any number of items, and the pattern of each; an empty mark where none does."""
    pair = next(iter(pattern.items())) if isinstance(pattern, dict) and len(pattern) == 1 else pattern
    if not isinstance(pair, list | tuple) or len(pair) != 2 or not isinstance(pair[0], str):
        return "", None
    mark = pair[0].removesuffix("?")
    return (mark, pair[1]) if mark in REPEATED else ("", None)


def beyond(pattern: Json, value: Json, pointer: str = "") -> list[str]:
    """Pointers to members of a value that its pattern does not speak of."""
    if not (isinstance(pattern, dict) and isinstance(value, dict)) or repeated(pattern)[0]:
        return []
    pattern, _ = _with_key(pattern, value)
    more = others(value, pattern, pointer)
    inside = [name for key in pattern if key in value for name in beyond(pattern[key], value[key], f"{pointer}/{escape(key)}")]
    return [*more, *inside]


def others(value: Mapping[str, Json], known: Collection[str], pointer: str) -> list[str]:
    """Pointers to the members of an object beside those that are known; null is none."""
    return [f"{pointer}/{escape(key)}" for key, item in value.items() if key not in known and item is not None]


def write(pattern: Json, known: Mapping[str, Json]) -> Json:
    """A pattern with values in place of its marks; members whose value is not known are left out."""
    if isinstance(pattern, str):
        return known.get(pattern.removesuffix("?")) if pattern.startswith("$") else pattern.removesuffix("?")
    if (pair := repeated(pattern))[0]:
        return _repeat(*pair, known)
    if isinstance(pattern, dict):
        made = {str(known.get(key, key)): (write(inner, known), inner) for key, inner in pattern.items()}
        kept = {key: value for key, (value, inner) in made.items() if value is not None or inner == "$value"}
        return kept if kept or not pattern else None
    if isinstance(pattern, list):
        return [item for inner in pattern if (item := write(inner, known)) is not None]
    return pattern


def _repeat(mark: str, each: Json, known: Mapping[str, Json]) -> Json:
    """The items that a repeated mark stands for."""
    match mark:
        case "$definitions":
            return known.get(mark)
        case "$arguments":
            return [write(each, {"$key": key, "$value": value}) for key, value in known.get(mark, {}).items()]
        case _:
            return [write(each, {"$piece": piece}) for piece in known.get(mark, ())]


def marks_of(pattern: Json) -> dict[str, bool]:
    """The marks of a pattern, and whether each has to be there."""
    if isinstance(pattern, str):
        return {pattern.removesuffix("?"): not pattern.endswith("?")} if pattern.startswith("$") else {}
    if mark := repeated(pattern)[0]:
        return {mark: not is_optional(pattern)}
    inside = [*pattern, *pattern.values()] if isinstance(pattern, dict) else pattern if isinstance(pattern, list) else ()
    return {mark: needed for inner in inside for mark, needed in marks_of(inner).items()}


def key_mark(pattern: Json) -> str:
    """The mark that stands for a key of an object; empty where none does."""
    return next((key for key in pattern if key.startswith("$")), "") if isinstance(pattern, dict) else ""


def holder_of(pattern: Json, mark: str) -> str:
    """The member of a pattern that holds a mark, at whatever depth."""
    return next((key for key, inner in pattern.items() if mark in marks_of(inner)), "")


def pictures_apart(messages: Json) -> str:
    """The member of a turn that holds its pictures alone, beside its words; empty where they stand among these."""
    member = holder_of(messages.get("seeing", {}), "$images")
    return "" if member == holder_of(messages.get("seeing", {}), "$text") else member


def way_to(pattern: Json, mark: str) -> tuple[str, ...]:
    """The keys that lead to what holds a mark and is no object: the mark itself, or a list."""
    if not isinstance(pattern, dict) or not (key := holder_of(pattern, mark)):
        return ()
    return (key, *way_to(pattern[key], mark))


def is_optional(pattern: Json) -> bool:
    """Whether what a pattern stands for may be missing as a whole."""
    if isinstance(pattern, str):
        return pattern.endswith("?") or pattern in MAYBE
    if repeated(pattern)[0]:
        return is_optional(next(iter(pattern)))
    return isinstance(pattern, dict) and bool(pattern) and all(is_optional(inner) for inner in pattern.values())


def _with_key(pattern: Json, value: Json) -> tuple[Json, dict[str, Json]]:
    """A pattern with the key that an object has in place of a mark, and what the mark stands for."""
    mark = key_mark(pattern)
    keys = [key for key in value if key not in pattern] if mark and isinstance(value, dict) else []
    if len(keys) != 1:
        return pattern, {}
    return {keys[0] if key == mark else key: inner for key, inner in pattern.items()}, {mark: keys[0]}
