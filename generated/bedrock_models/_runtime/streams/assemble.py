# Copied from generator/bedrock_codegen/runtime/_runtime/streams/assemble.py; edit it there.
"""From the events of a stream to the answer they make up: a few named ways, of which a family's card chooses one.

All of them work on plain JSON, so that what the spec does not know yet comes through as well. None of them fails: an event that
has no place in the answer, or is not of the shape that its place wants, is kept whole among the answer's `unplaced_events`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from ..json.paths import first
from ..models.family import AnswerMap
from ..models.usage import METRICS
from .by_blocks import blocks, indexed_blocks, keyed_blocks
from .by_choices import choices
from .by_fields import fields
from .growing import BEDROCK, Event

Assembler = Callable[[Sequence[Event], AnswerMap], dict[str, Any]]


def assembled(events: Iterable[object], answer: AnswerMap) -> dict[str, Any] | None:
    """The answer that events make up, as far as they go; None for a family without a way to do it."""
    assembler = ASSEMBLERS.get(answer.assembly or "")
    if assembler is None:
        return None
    objects = [event for event in events if isinstance(event, dict)]
    return assembler(objects, answer) | _bedrock(objects)


def last(events: Sequence[Event], answer: AnswerMap) -> dict[str, Any]:
    """One event holds the whole answer."""
    held = [value for event in events if (value := first(event, answer.last)) is not None]
    return dict(held[-1]) if held and isinstance(held[-1], dict) else {}


def _bedrock(events: Sequence[Event]) -> dict[str, Any]:
    """What Bedrock itself said in the events; its metrics are no part of an answer."""
    return {key: value for event in events for key, value in event.items() if key.startswith(BEDROCK) and key != METRICS}


ASSEMBLERS: Mapping[str, Assembler] = {
    "blocks": blocks,
    "keyed_blocks": keyed_blocks,
    "indexed_blocks": indexed_blocks,
    "choices": choices,
    "last": last,
    "fields": fields,
}
