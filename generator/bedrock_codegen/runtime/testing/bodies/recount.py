"""What the events of a stream say of the whole: counts of tokens, the same wherever they stand, their numbers, and the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ..._runtime.json.paths import values
from ..._runtime.models.family import AnswerMap, Reading
from ..._runtime.streams.messages import is_terminal
from .event_pieces import put


def finished(events: list[Any], answer: AnswerMap, response: Any) -> list[Any]:
    """The events of an answer with its counts, and with a mark of the end where none of them is one."""
    recount(events, answer, response)
    marks = [mark for mark in answer.ends if mark.equals is not None]
    if marks and not any(is_terminal(event, answer) for event in events):
        end: dict[str, Any] = {}
        put(end, marks[0].at, marks[0].equals)
        return [*events, end]
    return events


def recount(events: Sequence[Any], answer: AnswerMap, response: Any) -> None:
    """Write the counts of a whole answer into every member of events that is called as theirs are.

    What an event counts as written before the last one that does is no more than was written by then.
    """
    for reading, is_growing in ((answer.input_tokens, False), (answer.output_tokens, True)):
        count = next((value for path in reading.response for value in values(response, path) if isinstance(value, int)), None)
        places = [place for event in events for place in _counting(event, _names(reading))] if count is not None else []
        for holder, key in places:
            holder[key] = min(holder[key], count) if is_growing and (holder, key) != places[-1] else count


def numbered(events: list[Any], answer: AnswerMap, streams: Iterable[Sequence[Any]]) -> list[Any]:
    """The events with a number in each, where every stream of the examples counts its events by a member that nobody reads."""
    counting = [_counted(stream) for stream in streams if len(stream) > 1]
    starts = counting[0] if counting and all(each.keys() == counting[0].keys() for each in counting) else {}
    read = {path for reading in (answer.input_tokens, answer.output_tokens) for path in reading.event}
    read |= {source for field in answer.fields for source in field.reads}
    for index, event in enumerate(events):
        event.update({name: start + index for name, start in starts.items() if f"/{name}" not in read})
    return events


def _counted(stream: Sequence[Any]) -> dict[str, int]:
    """The members by which a stream counts its events, and the first number; of an example some events may be left out."""
    found = stream[0] if all(isinstance(event, dict) for event in stream) else {}
    held = {name: [event.get(name) for event in stream] for name in found}
    return {name: each[0] for name, each in held.items() if all(type(one) is int for one in each) and each == sorted({*each})}


def _names(reading: Reading) -> set[str]:
    return {path.rpartition("/")[2] for path in (*reading.response, *reading.event)}


def _counting(value: Any, names: set[str]) -> Iterator[tuple[dict[str, Any], str]]:
    """Where objects that hold numbers and nothing else have a member of one of several names."""
    if isinstance(value, dict):
        if all(item is None or type(item) is int for item in value.values()):
            yield from ((value, key) for key in value if key in names and value[key] is not None)
        else:
            for item in value.values():
                yield from _counting(item, names)
