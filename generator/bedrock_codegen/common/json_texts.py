"""Texts that are JSON: the arguments of a call, as streams hold them in pieces."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any


def loses_json(stream: Sequence[Any], whole: Any) -> bool:
    """Whether pieces of the JSON of arguments make up an object or a list that an answer does not hold, as text or as it is."""
    pieces: dict[str, str] = {}
    for name, text in (each for event in stream for each in texts_of(event)):
        pieces[name] = pieces.get(name, "") + text
    objects = [each for text in pieces.values() if text.startswith(("{", "[")) for each in _objects(text)]
    held = {json.dumps(each, sort_keys=True) for each in _every(whole)}
    return not held.issuperset(json.dumps(each, sort_keys=True) for each in objects)


def texts_of(value: Any) -> Iterator[tuple[str, str]]:
    """Every text with the name that it has."""
    for key, inner in value.items() if isinstance(value, dict) else ():
        if isinstance(inner, str):
            yield key, inner
        yield from (each for item in (inner if isinstance(inner, list) else [inner]) for each in texts_of(item))


def is_json(text: str) -> bool:
    """Whether a text is the JSON of objects and lists, one after the other."""
    made, rest = _read(text)
    return bool(made) and not rest and all(isinstance(each, dict | list) for each in made)


def _objects(text: str) -> list[Any]:
    """The objects and lists that a text begins with the JSON of, short of empty ones."""
    return [each for each in _read(text)[0] if isinstance(each, dict | list) and each]


def _read(text: str) -> tuple[list[Any], str]:
    """The values that a text begins with the JSON of, and what is behind them."""
    made: list[Any] = []
    while text := text.strip():
        try:
            value, end = json.JSONDecoder().raw_decode(text)
        except ValueError:
            break
        made.append(value)
        text = text[end:]
    return made, text


def _every(value: Any) -> Iterator[Any]:
    """Every value at any depth, and the objects and lists that texts are the JSON of."""
    yield value
    if isinstance(value, str) and value.startswith(("{", "[")):
        yield from _objects(value)
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _every(inner)
