"""How a stream ends, and how its events make up an answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ...common.json_texts import loses_json, texts_of
from ...common.streams import answer_of
from ...load import Json
from ...runtime._runtime.json.paths import values
from ...runtime._runtime.streams.assemble import assembled
from ...runtime._runtime.streams.by_fields import unread_events
from ...runtime._runtime.streams.growing import UNPLACED, told
from ..card.readings import Readings
from ..observe import BEDROCK
from ..shapes.at_places import untagged
from ..shapes.infer import leaves
from ..shapes.kinds import Object, Scalar, Shape, Union
from ..shapes.scalars import is_word
from .fields import plain_fields
from .items import fields_of_items
from .places import TAGS, Heard

Stream = Sequence[Json]
Fits = Callable[[Json], int]
"""How badly an answer fits the schema of answers: 0 is well."""
NAMED = ("blocks", "keyed_blocks", "choices")
"""The ways of putting events together that are for one form of event each: what does not fit them shows it."""
BADLY = 1000
MARKS = re.compile(r"<[^<>]*>")
LOST = "lose something that they said, put together this way; say where it belongs, or delete this line if nothing should change"
METRICS = f"{BEDROCK}invocationMetrics"
NO_ENDS: list[Json] = [{"at": f"/{METRICS}"}]
"""Where nothing marks an end, the stream is over with what Bedrock says behind it."""
ENDINGS = frozenset(("index", "contentBlockIndex", "partial_json"))
"""What is in events to put them together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assembly:
    """How events make up an answer, as the card says it."""

    name: str
    fields: Mapping[str, Json] = field(default_factory=dict)
    last: str = ""

    def card(self) -> Json:
        """Its keys in the card's `answer`."""
        more = {"fields": dict(self.fields)} if self.fields else {}
        return {"assembly": self.name, **more, **({"last": self.last} if self.last else {})}

    def whole(self, events: Stream) -> Json:
        """The answer that events make up, without what is in no field of it."""
        made, unread = assembled(events, answer_of(self.card())) or {}, self.unread(events)
        misplaced = [event for event in made.get(UNPLACED, ()) if event not in unread]
        return made if misplaced else {key: value for key, value in made.items() if key != UNPLACED}

    def unread(self, events: Stream) -> Stream:
        """The events that hold something which no field reads."""
        said = answer_of(self.card())
        return unread_events([event for event in events if isinstance(event, dict)], said) if self.name == "fields" else []


def ends_of(streams: Sequence[Stream], shape: Shape, readings: Readings) -> list[Json]:
    """The marks of the terminal event: what stands in the last event of a stream, and in no other of it.

    Streams that the likeliest mark does not end get a mark of their own; those that nothing marks are taken for cut.
    """
    whole = [objects for stream in streams if (objects := [event for event in stream if isinstance(event, dict)])]
    left, least = whole, max(1, len(whole) // 20)
    found: list[Json] = []
    for mark in sorted(_marks(left, shape), key=lambda mark: (_rank(mark, shape, readings), -_last(mark, left))):
        early = sum(any(_holds(mark, event) for event in stream[: -1 if found else -2]) for stream in whole)
        if early > (0 if found else len(whole) // 20):
            continue  # it would end them before they are whole
        ended = [stream for stream in left if _ends(mark, stream)]
        if len(ended) >= (least if found else max(1, len(left) // 2)):
            found.append(mark)
            left = [stream for stream in left if stream not in ended]
    return found or NO_ENDS


def last_members(streams: Sequence[Stream]) -> list[Json]:
    """A member of the last event of each stream: marks where there is nothing better."""
    lasts = [next(iter(stream[-1]), "") for stream in streams if stream and isinstance(stream[-1], dict)]
    return [{"at": f"/{name}"} for name in dict.fromkeys(lasts) if name] or NO_ENDS


def _last(mark: Json, streams: Sequence[Stream]) -> int:
    """How many streams have the mark in their last event."""
    return sum(_holds(mark, stream[-1]) for stream in streams)


def ways_of(event: Shape, response: Shape | None, heard: Heard) -> list[Assembly]:
    """The ways of putting events together that may be that of a format."""
    tried = [Assembly(name=name) for name in NAMED]
    tried += [Assembly(name="last", last=path) for path in _objects_in(event)]
    plain = plain_fields(event, response, heard.readings)
    items = fields_of_items(heard, response, plain)
    return tried + [Assembly(name="fields", fields=fields) for fields in (*items, plain)]


def assembly_of(
    ways: Sequence[Assembly], streams: Sequence[Stream], readings: Readings, fits: Fits, *, compared: bool
) -> Assembly | None:
    """The way whose answers fit best, and hold the text that was streamed.

    None where the answers of none do, if they were `compared` with whole ones: alone, streams are put together as well as can be.
    """
    tried = [stream for stream in streams if stream][:40]
    if not compared:  # there is no answer yet in which its text could have a place
        readings = replace(readings, text=())
    best = min(ways, key=lambda each: sum(_badness(each, stream, readings, fits) for stream in tried))
    lost = [_badness(best, stream, readings, fits) >= BADLY for stream in tried]
    calls_lost = any(loses_json(stream, best.whole(stream)) for stream in tried)
    return best if sum(lost) * 2 <= len(tried) and not calls_lost else None


def broken(
    assembly: Assembly | None, streams: Sequence[Stream], readings: Readings, fits: Fits, *, compared: bool
) -> Iterator[str]:
    """What to say of a way that puts most streams together, and loses something of others."""
    readings = readings if compared else replace(readings, text=())
    tried = [stream for stream in streams if stream]
    lost = sum(assembly is not None and _badness(assembly, stream, readings, fits) >= BADLY for stream in tried)
    if assembly and lost:
        yield f"/answer/assembly: {lost} of {len(tried)} recorded streams {LOST}"


def _badness(assembly: Assembly, stream: Stream, readings: Readings, fits: Fits) -> int:
    """What is wrong with an answer made of a stream: what does not fit the schema, and what was said and is lost."""
    whole = assembly.whole(stream)
    if not whole or UNPLACED in whole:
        return BADLY
    pieces = (text for event in stream for path in readings.event_text for text in values(event, path) if isinstance(text, str))
    said = told(pieces, so_far=readings.so_far)
    held = "".join(text for path in readings.text for text in values(whole, path) if isinstance(text, str))
    lost = len(_named(stream) - _named([whole]) - ENDINGS)
    kept = [held] if readings.text or not said else [text for _, text in texts_of(whole)]
    same = bool(held) if assembly.last and readings.text else _words(said) in map(_words, kept)
    same = same and not loses_json(stream, whole)
    return fits(whole) + lost + len(assembly.unread(stream)) + (0 if same else BADLY)


def _words(text: str) -> str:
    """Text without the marks that some models put round each piece of it."""
    return MARKS.sub("", text).strip()


def _named(values: Sequence[Json]) -> set[str]:
    """The names of all members, at any depth."""
    found, waiting = set[str](), list(values)
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            found |= {key for key, item in value.items() if not isinstance(item, dict | list)}
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value
    return found


def _marks(streams: Sequence[Stream], shape: Shape) -> list[Json]:
    """What may mark an end: in the last or, where counts follow it, the last but one event of a stream."""
    found: dict[str, Json] = {}
    for stream in streams:
        for event in stream[-2:]:
            for mark in _in_event(event, shape) if isinstance(event, dict) else ():
                found.setdefault(repr(mark), mark)
    return list(found.values())


def _in_event(event: Json, shape: Shape) -> Iterator[Json]:
    for name, value in event.items():
        if name.startswith(BEDROCK):
            yield {"at": f"/{name}", **({"equals": value} if is_word(value) else {})}
        elif isinstance(value, dict):
            yield {"at": f"/{name}"}
    for path, leaf, value in leaves(shape, event):
        at = untagged(path)
        if isinstance(leaf, Scalar):
            yield {"at": at}
            if value is True or (isinstance(value, str) and (leaf.words or leaf.constant)):
                yield {"at": TAGS.sub("", at), "equals": value}  # what it equals says which event is meant


def _ends(mark: Json, stream: Stream) -> bool:
    """Whether a mark stands once in a stream, with nothing but counts behind it."""
    places = [index for index, event in enumerate(stream) if _holds(mark, event)]
    return len(places) == 1 and places[0] >= len(stream) - 2 and (places[0] == len(stream) - 1 or _says_nothing(stream[-1]))


def _holds(mark: Json, event: Json) -> bool:
    there = values(event, mark["at"])
    return mark["equals"] in there if "equals" in mark else bool(there)


def _says_nothing(event: Json) -> bool:
    """Whether an event holds no text and no tag of its own: counts that follow the end, or its mark as bare text."""
    if not isinstance(event, dict):
        return True
    return not any(values(event, f"/{name}/*") for name in event if isinstance(event[name], list)) and "type" not in event


def _rank(mark: Json, shape: Shape, readings: Readings) -> int:
    """What is meant to mark an end comes first: a tag, a kind of event, the reason of the end, a truth value."""
    at, name = mark["at"], mark["at"].lstrip("/")
    tells = isinstance(shape, Union) and name == shape.by
    kind = isinstance(shape, Object) and shape.by_key and name in shape.members and "equals" not in mark
    reason = "equals" not in mark and at in {untagged(path) for path in readings.event_stop}
    order = [tells, kind, reason, mark.get("equals") is True, "equals" in mark, BEDROCK not in at]
    return next((place for place, holds in enumerate(order) if holds), len(order))


def _objects_in(event: Shape) -> Iterator[str]:
    arms = event.arms.values() if isinstance(event, Union) else [event]
    for arm in arms:
        for name, each in arm.members.items() if isinstance(arm, Object) else ():
            if isinstance(each.shape, Object | Union):
                yield f"/{name}"
