# Copied from generator/bedrock_codegen/runtime/testing/bodies/event_pieces.py; edit it there.
"""Pieces of texts, and of the items of lists, as the events of streams hold them."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile
from typing import Any

from ..._runtime.json.paths import compiled, first, first_there, values
from ..._runtime.models.family import Field
from ..._runtime.streams.by_fields import grouped

PIECES = re.compile(r"\s*\S+|\s+")
"""A word with the space before it."""


def pieces(text: str) -> list[str]:
    """A text in words; joined again it is the same."""
    return PIECES.findall(text)


def of_item(field: Field, item: Any, number: int, forms: Mapping[int, Sequence[Any]]) -> list[Any]:
    """The events of an item of a list, in the form that examples have of its kind; in none of their own where they show none.

    An item of no kind that the card knows has no events: nobody knows how the stream would say it.
    """
    kind = max(range(len(field.items)), key=lambda kind: _likeness(item, field.items[kind]))
    if not _likeness(item, field.items[kind]):
        return []
    events: list[Any] = copy.deepcopy([*forms.get(kind, ())]) or [{}]
    way = next(iter(field.sources), "")
    for part in field.items[kind]:
        if part.sources:
            others = [f"{way}{path}" for each in field.items[kind] if each is not part for path in each.reads]
            events = _written(events, part, first(item, part.to), way, others)
    events = [event for event in events if event]
    if not any(path in part.sources for part in field.items[kind] for path in field.by):
        for event in events:
            held = [path for path in field.by if first(event, f"{way}{path}") is not None]
            for path in held or ([] if kind in forms else field.by[:1]):
                put(event, f"{way}{path}", number)
    return events


def forms_of(field: Field, fields: Sequence[Field], examples: Iterable[Mapping[str, Any]]) -> dict[int, list[Any]]:
    """For each kind of item the events that the first one in the examples has, with those behind it that nobody reads."""
    forms: dict[int, list[Any]] = {}
    reads = [path for each in fields for path in each.reads]
    own_reads = [*field.reads, *(f"{way}{path}" for way in field.sources for path in field.by)]
    others = [path for path in reads if path not in own_reads]
    for example in examples:
        events = example.get("events", ())
        last = max((at for at, event in enumerate(events) if first_there(event, reads)), default=-1)
        for item in grouped(events, field):
            own = range(item.events[0], item.events[-1] + 1)
            after = takewhile(lambda at: not first_there(events[at], reads), range(own.stop, last))  # noqa: B023 - used at once
            mine = [
                events[at] for at in (*own, *after) if first_there(events[at], own_reads) or not first_there(events[at], others)
            ]
            held = [_of_item(event, field, item.number) for event in mine]
            forms.setdefault(item.kind, [_without(event, others) for event in held if event])
    return forms


def _without(event: Any, paths: Sequence[str]) -> Any:
    made = copy.deepcopy(event)
    for path in paths:
        if first(made, path) is not None:
            delete(made, path)
    return made


def _of_item(event: Any, field: Field, number: object) -> Any:
    """An event without the pieces of other items."""
    way = next(iter(field.sources), "")
    if not way.endswith("/*"):
        return event if first_there(event, [f"{way}{path}" for path in field.by]) in ([number], []) else None
    mine = [piece for piece in values(event, way) if not field.by or first_there(piece, field.by) == [number]]
    made = copy.deepcopy(event)
    put(made, way.removesuffix("/*"), mine[:1])
    return made if mine else None


def _likeness(item: Any, kind: Sequence[Field]) -> float:
    """How many members of a kind an item has; none where it says something else than all of the kind say."""
    if any(field.value is not None and first(item, field.to) != field.value for field in kind):
        return 0
    return sum(first(item, field.to) is not None for field in kind) / len(kind)


def _written(events: list[Any], field: Field, value: Any, way: str, others: Sequence[str]) -> list[Any]:
    """Events with a value of their item in place of the example's: at once, or piece by piece where texts go on."""
    path = next((each for each in field.sources if any(first(event, f"{way}{each}") is not None for event in events)), "")
    source = f"{way}{path or field.sources[0]}"
    holding = [event for event in events if path and first(event, source) is not None]
    if field.take in {"join", "json"} and value is not None:
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        more = [event for event in holding[1:] if any(first(event, each) is not None for each in others)]
        written = [_with(holding[0] if holding else {}, source, piece) for piece in pieces(text) or [""]]
        at = next((number for number, event in enumerate(events) if event in holding), len(events))
        rest = [
            _with(event, source, "") if event in more else event for event in events[at:] if event in more or event not in holding
        ]
        return [*events[:at], *written, *rest]
    for event in holding or (events[:1] if value is not None else ()):
        put(event, source, value) if value is not None else delete(event, source)
    return [event for event in events if event]


def _with(event: Any, path: str, value: Any) -> Any:
    made = copy.deepcopy(event)
    put(made, path, value)
    return made


def delete(holder: Any, path: str) -> None:
    """Take away what a path leads to, and the objects that are empty without it."""
    step, _, rest = path.partition("/")[2].partition("/")
    step = step.partition("[")[0]
    inner = (holder[0] if holder else {}) if isinstance(holder, list) else holder.get(step)
    if rest and isinstance(inner, dict | list):
        delete(inner, f"/{rest}")
    if isinstance(holder, dict) and (not rest or inner in ({}, [], [{}])):
        holder.pop(step, None)


def put(holder: Any, path: str, value: Any) -> None:
    """Set a value at a path, making what leads there, with the tags that it asks for; `*` is the first item."""
    steps = [step for step in compiled(path) if step.key]
    for step, following in zip(steps, [*steps[1:], None], strict=True):
        inner: Any = value if following is None else [] if following.key == "*" or following.key.isdigit() else {}
        if isinstance(holder, list):
            holder[:] = holder or [inner]
            holder = holder[0]
        elif following is None:
            holder[step.key] = value
        else:
            holder = holder.setdefault(step.key, inner)
        if step.tag and step.kept and following and isinstance(holder, dict):
            holder[step.tag[0]] = step.tag[1]
