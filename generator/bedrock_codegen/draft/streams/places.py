"""What exchanges show of streams: where in events things stand, and what the answers that they make hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ...common.pointers import escape
from ...load import Json
from ..card.readings import Readings

DEEPEST = 8
MOST_STREAMS = 40
TAGS = re.compile(r"\[[^\]]*\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What exchanges show of streams, and of the answers that they make."""

    streams: Sequence[Sequence[Json]]
    answers: Sequence[Json]
    readings: Readings
    names: frozenset[str] = frozenset()
    """What the tools are called that requests offer."""
    calls: Mapping[str, str] = field(default_factory=dict)
    """The card's `answer.tool_calls`, if answers hold calls."""

    def lists(self) -> Iterator[str]:
        """The lists of an answer in whose items texts and calls stand."""
        for path in (*self.readings.text[:1], *([self.calls["at"]] if self.calls else ())):
            way, star, _ = TAGS.sub("", path).rpartition("/*")
            if star:
                yield way

    def within(self, way: str, item: str) -> str:
        """The rest of a path that leads into the items of a list; empty where it leads elsewhere."""
        path = TAGS.sub("", item)
        return path.removeprefix(f"{way}/*") if path.startswith(f"{way}/*/") else ""


@dataclass(frozen=True, slots=True)
class Places:
    """Every path in events, each with the events that hold something there, and what."""

    found: Mapping[str, Sequence[tuple[tuple[int, int], Json]]]
    held: Mapping[str, frozenset[tuple[int, int]]]
    """The same without what is there."""

    @classmethod
    def of(cls, streams: Sequence[Sequence[Json]]) -> Places:
        """The places of streams; of many, those of the streams that hold most of them."""
        found: dict[str, list[tuple[tuple[int, int], Json]]] = {}
        telling = sorted(streams, key=lambda stream: -len({path for event in stream for path, _ in _every(event, "")}))
        for number, stream in enumerate(telling[:MOST_STREAMS]):
            for at, event in enumerate(stream):
                for path, value in _every(event, ""):
                    found.setdefault(path, []).append(((number, at), value))
        return cls(found, {path: frozenset(at for at, _ in there) for path, there in found.items()})

    def events(self, path: str) -> frozenset[tuple[int, int]]:
        """Which events hold something at a path."""
        return self.held.get(path, frozenset())

    def values(self, path: str) -> list[Json]:
        """What is there."""
        return [value for _, value in self.found.get(path, ())]

    def texts(self, path: str, by: Sequence[str] = ()) -> dict[tuple[int, str], str]:
        """For each stream, and in it for each value of `by`, the text that the pieces at a path make."""
        parts = {at: str(value) for each in by for at, value in self.found.get(each, ())}
        made = dict[tuple[int, str], str]()
        for at, value in self.found.get(path, ()):
            item = (at[0], parts.get(at, ""))
            made[item] = made.get(item, "") + (value if isinstance(value, str) else "")
        return made

    def grows(self, path: str) -> bool:
        """Whether neighbouring events hold pieces of one text."""
        events = self.events(path)
        return any(isinstance(value, str) and (stream, at + 1) in events for (stream, at), value in self.found.get(path, ()))


def ways_in(event: Json) -> set[str]:
    """The paths to what an event holds."""
    return {path for path, _ in _every(event, "")}


def _every(value: Json, path: str) -> Iterator[tuple[str, Json]]:
    """Every value of an event that is not null, with its path."""
    for key, inner in value.items() if isinstance(value, dict) and path.count("/") < DEEPEST else ():
        way = f"{path}/{escape(key)}"
        if isinstance(inner, list):
            yield way, inner
            yield from (each for item in inner for each in _every(item, f"{way}/*"))
        elif inner is not None:
            yield way, inner
            yield from _every(inner, way)
