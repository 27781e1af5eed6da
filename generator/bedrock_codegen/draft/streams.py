"""How a stream ends, and how its events make up an answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ..load import Json
from ..runtime._runtime.json.paths import values
from ..runtime._runtime.models.family import AnswerMap, Field, Reading
from ..runtime._runtime.streams.assemble import assembled
from ..runtime._runtime.streams.growing import UNPLACED
from .infer import leaves
from .observe import BEDROCK
from .places import untagged
from .readings import Readings
from .scalars import is_word
from .shapes import Array, Object, Scalar, Shape, Union
from .words import last_name

Stream = Sequence[Json]
Fits = Callable[[Json], int]
"""How badly an answer fits the schema of answers: 0 is well."""
NAMED = ("blocks", "keyed_blocks", "choices")
"""The ways of putting events together that are for one form of event each: what does not fit them shows it."""
BADLY = 1000
MARKS = re.compile(r"<[^<>]*>")
METRICS = f"{BEDROCK}invocationMetrics"
ENDINGS = frozenset(("index", "contentBlockIndex", "partial_json"))
"""What is in events to put them together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assembly:
    """How events make up an answer, as the card says it."""

    name: str
    fields: Mapping[str, Json] = field(default_factory=dict)
    last: str = ""
    texts: Sequence[str] = ()
    """Where events hold generated text, which is what goes on in parts."""

    def card(self) -> Json:
        """Its keys in the card's `answer`."""
        more = {"fields": dict(self.fields)} if self.fields else {}
        return {"assembly": self.name, **more, **({"last": self.last} if self.last else {})}

    def whole(self, events: Stream) -> Json:
        """The answer that events make up."""
        fields = tuple(
            Field(
                to,
                (said["from"],) if "from" in said else (),
                said.get("take", "last"),
                said.get("value"),
                said.get("by", ""),
                tuple(said.get("grows", {}).items()),
            )
            for to, said in self.fields.items()
        )
        answer = AnswerMap(assembly=self.name, fields=fields, last=self.last, text=Reading(event=tuple(self.texts)))
        return assembled(events, answer) or {}


def ends_of(streams: Sequence[Stream], shape: Shape, readings: Readings) -> list[Json]:
    """The marks of the terminal event: what stands in the last event of a stream, and in no other of it.

    Streams that the likeliest mark does not end get a mark of their own; those that nothing marks are taken for cut.
    """
    left = [objects for stream in streams if (objects := [event for event in stream if isinstance(event, dict)])]
    least = max(1, len(left) // 20)
    found: list[Json] = []
    for mark in sorted(_marks(left, shape), key=lambda mark: (_rank(mark, shape, readings), -_last(mark, left))):
        ended = [stream for stream in left if _ends(mark, stream)]
        if len(ended) >= (least if found else max(1, len(left) // 2)):
            found.append(mark)
            left = [stream for stream in left if stream not in ended]
    return found or [{"at": f"/{METRICS}"}]


def _last(mark: Json, streams: Sequence[Stream]) -> int:
    """How many streams have the mark in their last event."""
    return sum(_holds(mark, stream[-1]) for stream in streams)


def assembly_of(streams: Sequence[Stream], event: Shape, response: Shape | None, readings: Readings, fits: Fits) -> Assembly:
    """The way of putting events together whose answers fit best, and hold the text that was streamed."""
    whole = [stream for stream in streams if stream]
    tried = [Assembly(name=name) for name in NAMED]
    tried += [Assembly(name="last", last=path) for path in _objects_in(event)]
    plain = _fields(event, response, readings)
    tried += [
        Assembly(name="fields", fields=fields, texts=readings.event_text)
        for fields in (_in_parts(event, response, plain, readings), plain)
    ]
    return min(tried, key=lambda each: sum(_badness(each, stream, readings, fits) for stream in whole[:40]))


def _badness(assembly: Assembly, stream: Stream, readings: Readings, fits: Fits) -> int:
    """What is wrong with an answer made of a stream: what does not fit the schema, and what was said and is lost."""
    whole = assembly.whole(stream)
    if not whole or UNPLACED in whole:
        return BADLY
    said = "".join(
        text for event in stream for path in readings.event_text for text in values(event, path) if isinstance(text, str)
    )
    held = "".join(text for path in readings.text for text in values(whole, path) if isinstance(text, str))
    lost = len(_named(stream) - _named([whole]) - ENDINGS)
    same = bool(held) if assembly.last else _words(said) == _words(held)
    return fits(whole) + lost + (0 if same else BADLY)


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
                yield {"at": at, "equals": value}


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


def _fields(event: Shape, response: Shape | None, readings: Readings) -> dict[str, Json]:
    """For each scalar of an answer where it comes from: what the card reads alike, or what has its name."""
    sources = list(dict.fromkeys(untagged(path) for path in _scalars(event)))
    meant = {to: source for tos, froms in readings.pairs() for to in tos if (source := _alike(to, tos, froms))}
    said = _said(event), _said(response)
    found: dict[str, Json] = {}
    for to in _scalars(response) if response else sources:
        alike = (
            each for each in sources if last_name(each) == last_name(to) and not _differs(said[0].get(each), said[1].get(to))
        )
        source = meant.get(to) or (to if to in sources else next(alike, ""))
        if source:
            join = to in readings.text or source in {untagged(path) for path in readings.event_text}
            found[to.replace("*", "0")] = {"from": source, **({"take": "join"} if join else {})}
    values = _constants(response, "", found) if response else ()
    return found | {to: {"value": value} for to, value in values if to not in found}


def _said(shape: Shape | None, path: str = "") -> dict[str, set[str]]:
    """Path to the few words that stand there, where there are few."""
    found: dict[str, set[str]] = {}
    match shape:
        case Scalar(words=words, constant=constant) if words or constant:
            found[path] = {*words, *((str(constant),) if constant else ())}
        case Object(members=members):
            inner = [_said(member.shape, f"{path}/{name}") for name, member in members.items()]
        case Union(arms=arms):
            inner = [_said(arm, path) for arm in arms.values()]
        case Array(items):
            inner = [_said(items, f"{path}/*")]
        case _:
            pass
    for each in inner if isinstance(shape, Object | Union | Array) else ():
        for at, held in each.items():
            found.setdefault(at, set()).update(held)
    return found


def _differs(one: set[str] | None, other: set[str] | None) -> bool:
    """Whether two places say other words, such as the kinds of events and those of parts."""
    return bool(one and other) and not (one or set()) & (other or set())


def _alike(to: str, tos: Sequence[str], froms: Sequence[str]) -> str:
    """Of the paths into events that mean the same, the one for this path: of its name, or the first for the first."""
    paths = [untagged(path) for path in froms]
    same = next((path for path in paths if last_name(path) == last_name(to)), "")
    return same or (paths[0] if paths and to == tos[0] else "")


def _in_parts(event: Shape, response: Shape | None, plain: Mapping[str, Json], readings: Readings) -> dict[str, Json]:
    """The same where events say by a number which part of the answer they hold a piece of."""
    text, piece = readings.text[:1], [untagged(path) for path in readings.event_text[:1]]
    if not text or not piece or "/*/" not in text[0]:
        return dict(plain)
    way, _, rest = text[0].rpartition("/*")
    holder = piece[0].removesuffix(rest)
    numbers = [untagged(path) for path in _scalars(event, numbers=True)]
    by = _only(numbers, holder.rpartition("/")[0]) or (_only(numbers, holder) if holder.endswith("/*") else "")
    if not piece[0].endswith(rest) or not holder or not by:
        return dict(plain)
    parts = {way: {"from": holder, "take": "merge", "by": by, **_grows(event, holder, by, response, f"{way}/*")}}
    others = {to: said for to, said in plain.items() if not to.startswith(f"{way}/")}
    ahead = {to: said for to, said in others.items() if "value" not in said}
    return {**ahead, **parts, **{to: said for to, said in others.items() if to not in ahead}}


def _only(paths: Iterable[str], holder: str) -> str:
    """The one path that leads to a member of this object; empty where there are others."""
    found = {path for path in paths if path.rpartition("/")[0] == holder}
    return next(iter(found)) if len(found) == 1 else ""


def _grows(event: Shape, holder: str, by: str, response: Shape | None, item: str) -> Json:
    """The one member that only pieces have, as the text of the one that only whole items have."""
    pieces = {untagged(path) for path in _scalars(event)} - {by}
    ours, theirs = _names(pieces, holder), _names(_scalars(response), item)
    if len(ours - theirs) != 1 or len(theirs - ours) != 1:
        return {}
    return {"grows": {next(iter(ours - theirs)): next(iter(theirs - ours))}}


def _names(paths: Iterable[str], holder: str) -> set[str]:
    return {path.rpartition("/")[2] for path in paths if path.rpartition("/")[0] == holder}


def _constants(shape: Shape | None, path: str, found: Mapping[str, Json]) -> Iterator[tuple[str, str]]:
    """What every answer holds and no event says, beside what events say."""
    inner = [to for to in found if to.startswith(f"{path}/")]
    match shape:
        case Object(members=members) if inner:
            for name, member in members.items():
                one = _one_value(member.shape)
                if one and member.required:
                    yield f"{path}/{name}", one
                yield from _constants(member.shape, f"{path}/{name}", found)
        case Array(items) if inner:
            yield from _constants(items, f"{path}/0", found)
        case Union(arms=arms) if inner:
            held = {tag: sum(f"{path}/{name}" in found for name in arm.members) for tag, arm in arms.items()}
            yield from _constants(arms[max(held, key=lambda tag: held[tag])], path, found)
        case _:
            pass


def _one_value(shape: Shape | None) -> str:
    """The value of a text that has one."""
    if not isinstance(shape, Scalar):
        return ""
    return str(shape.constant or (shape.words[0] if len(shape.words) == 1 else ""))


def _scalars(shape: Shape | None, path: str = "", *, numbers: bool = False) -> Iterator[str]:
    """Paths to what is no object, or to whole numbers alone."""
    match shape:
        case Object(members=members):
            for name, member in members.items():
                yield from _scalars(member.shape or Scalar(kind="null"), f"{path}/{name}", numbers=numbers)
        case Union(arms=arms):
            for arm in arms.values():
                yield from _scalars(arm, path, numbers=numbers)
        case Array(items) if isinstance(items, Object | Union):
            yield from _scalars(items, f"{path}/*", numbers=numbers)
        case None:
            pass
        case _ if not numbers or (isinstance(shape, Scalar) and shape.kind == "integer"):
            yield path
        case _:
            pass
