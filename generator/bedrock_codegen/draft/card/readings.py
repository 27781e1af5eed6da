"""Where answers say what people ask of any model: text, why it ended, what it cost, vectors, pictures, calls of tools."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ...load import Json
from ...runtime._runtime.json.paths import values
from ...runtime._runtime.streams.growing import SoFar
from ..shapes.at_places import Place, places, untagged
from ..shapes.infer import is_number, texts_in
from ..shapes.kinds import Array, Scalar, Shape
from ..shapes.scalars import is_word
from ..vocabulary import ENDINGS, REASON, USAGE, Vocabulary, last_name, plain
from .token_counts import read_alone, usage_of

LEAST_VECTOR = 3
LEAST_LIKELY = 1.6


@dataclass(frozen=True, slots=True)
class Ranking:
    """Where an answer ranks what it was given: the list, and in an item of it the number of what is ranked, and its score."""

    results: str
    index: str
    score: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Readings:
    """Paths into answers, and into events."""

    text: tuple[str, ...] = ()
    event_text: tuple[str, ...] = ()
    so_far: bool = False
    """Whether each event holds a whole text as far as it is written, not a piece."""
    stop: tuple[str, ...] = ()
    event_stop: tuple[str, ...] = ()
    usage: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    event_usage: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    vectors: tuple[str, ...] = ()
    ranking: Ranking | None = None
    images: tuple[str, ...] = ()
    reasons: frozenset[str] = frozenset()
    """Why answers ended, in the family's words."""

    def pairs(self) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
        """Paths into an answer beside the paths into events that mean the same."""
        yield self.text, self.event_text
        yield self.stop, self.event_stop
        for count in USAGE:
            yield self.usage.get(count, ()), self.event_usage.get(count, ())

    def card(self) -> Json:
        """The card's `answer`, but for how streams end."""
        usage = {count: each for count in USAGE if (each := _reading(self.usage.get(count, ()), self.event_usage.get(count, ())))}
        said = {
            "text": _reading(self.text, self.event_text),
            "so_far": self.so_far,
            "stop_reason": _reading(self.stop, self.event_stop),
            "usage": usage,
        }
        return {key: value for key, value in said.items() if value}


def readings(
    bodies: tuple[Sequence[Json], Sequence[Json], Sequence[Json]],
    streams: Sequence[int],
    shapes: Mapping[str, Shape],
    words: Vocabulary,
) -> Readings:
    """What requests, answers and events say, by the words they use and by what stands in them.

    `streams` says of each event which stream it is of.
    """
    requests, responses, events = bodies
    given = {text for request in requests for text in texts_in(request)}
    answers, pieces = places(responses, shapes.get("response")), places(events, shapes.get("event"), streams)
    asked = {plain(name) for request in requests for name in request}
    images = tuple(each.path for each in answers if isinstance(each.shape, Scalar) and each.shape.base64)
    said = _text(answers, given, asked, words)
    others = [each for each in answers if not _beside(each, said, answers)]
    vectors = tuple(each.path for each in others if _is_vector(each))
    ranking = _ranking(others)
    text = () if vectors or images or ranking else said
    event_text = _text(pieces, given, asked, words, like=text[:1])
    named, by_words = _stops(answers), _stops_by_words(answers, len(responses), given, words) if text else ()
    stop = named if _everywhere(named, answers) or not by_words else by_words
    event_stop = (
        _stops(pieces) or tuple(place.path for place in pieces if stop and last_name(place.path) == last_name(stop[0]))[:1]
    )
    usage = usage_of(answers) if text or event_text else read_alone(usage_of(answers))
    return Readings(
        text=_simplest(text, responses),
        event_text=_simplest(event_text, events),
        so_far=_are_so_far(event_text, events, streams),
        stop=_simplest(stop, responses),
        event_stop=_simplest(event_stop, events),
        usage={count: _simplest(paths, responses) for count, paths in usage.items()},
        event_usage={count: _latest(_simplest(paths, events)) for count, paths in usage_of(pieces).items()},
        vectors=_simplest(vectors, responses),
        ranking=ranking,
        images=_simplest(images, responses),
        reasons=frozenset(
            value
            for bodies, paths in ((responses, stop), (events, event_stop))
            for body in bodies
            for path in paths
            for value in values(body, path)
            if isinstance(value, str)
        ),
    )


def _beside(place: Place, said: Sequence[str], found: Sequence[Place]) -> bool:
    """Whether a place is in an answer that says something: numbers there are no vectors and no ranks of what was given."""
    talk = {owner for each in found if each.path in said for owner in each.owners}
    return is_number(place.shape if not isinstance(place.shape, Array) else place.shape.items) and not talk.isdisjoint(
        place.owners
    )


def _are_so_far(paths: Sequence[str], events: Sequence[Json], streams: Sequence[int]) -> bool:
    """Whether more texts go on with an earlier one of their stream than are new in it."""
    told: dict[int, SoFar] = {}
    new = longer = 0
    for stream, event in zip(streams, events, strict=True):
        for text in (each for path in paths for each in values(event, path) if isinstance(each, str)):
            piece = told.setdefault(stream, SoFar()).piece(text)
            new += len(piece) == len(text)
            longer += 0 < len(piece) < len(text)
    return longer > new


def _text(
    found: Sequence[Place], given: set[str], asked: set[str], words: Vocabulary, like: Sequence[str] | None = None
) -> tuple[str, ...]:
    """The likeliest place of generated text, if there is a likely one."""
    most = max((place.bodies for place in found), default=1)
    scored = [
        (_likely(place, given, asked, words, like) + place.bodies / most, -place.path.count("/"), place.path) for place in found
    ]
    best = max(scored, default=(0.0, 0, ""))
    if best[0] <= LEAST_LIKELY:
        return ()
    pieces = next(place for place in found if place.path == best[2])
    whole = next((place for place in found if _is_whole_of(place, pieces)), pieces)
    return _elsewhere(whole, [place for place in found if _likely(place, given, asked, words, like) > LEAST_LIKELY])


def _elsewhere(first: Place, others: Sequence[Place]) -> tuple[str, ...]:
    """A path, and those that say the same in calls that do not have it: some models of a family speak a little otherwise."""
    paths, calls = [first.path], set(first.owners)
    for place in others:
        if place.owners and calls.isdisjoint(place.owners):
            paths.append(place.path)
            calls |= place.owners
    return tuple(paths)


def _is_whole_of(place: Place, pieces: Place) -> bool:
    """Whether a place that every answer has holds, as one text, what another holds in the items of a list."""
    texts = [value for value in place.found if isinstance(value, str)]
    listed = "*" in pieces.path and "*" not in place.path and len(texts) == len(place.found) and place.bodies >= pieces.bodies
    return listed and all(any(str(piece) in text for text in texts) for piece in pieces.found)


def _likely(place: Place, given: set[str], asked: set[str], words: Vocabulary, like: Sequence[str] | None) -> float:
    shape = place.shape
    texts = [value for value in place.found if isinstance(value, str)]
    if not isinstance(shape, Scalar) or shape.kind != "string" or shape.words or shape.constant or shape.base64 or not texts:
        return 0
    if all(text in given for text in texts) or REASON.search(plain(place.path.rpartition("/")[2])):
        return 0
    name = last_name(place.path)
    prose = max(sum(" " in text.strip() for text in texts), len("".join(texts).split()) // 2 if like is not None else 0) / len(
        texts
    )
    named = 2 if name in words.texts else 1 if any(word in name for word in ("text", "content")) else 0
    alike = 2 if any(name == last_name(path) for path in like or ()) else 0
    tagged = 0.5 if f"={name}" in place.path or "[type=text" in place.path else 0
    again = sum(text in given for text in texts) * 4 >= len(texts)
    echoed = -2 if again and plain(place.path.split("/")[1].partition("[")[0]) in asked else 0
    if like is not None and any(text.startswith('{"') for text in texts):
        echoed -= 2  # pieces of the JSON of arguments; a model that writes JSON has no other text
    return named + echoed + alike + tagged + min(prose * 2, 1.5)


def _stops(found: Sequence[Place]) -> tuple[str, ...]:
    """Where it says why an answer ended: short words whose name speaks of a reason."""
    told = [
        place
        for place in found
        if REASON.search(last_name(place.path)) and all(isinstance(value, str) and " " not in value for value in place.found)
    ]
    told.sort(key=lambda place: place.path.count("/"))
    return _elsewhere(told[0], told[1:]) if told else ()


def _everywhere(paths: Sequence[str], found: Sequence[Place]) -> bool:
    """Whether every call has one of these places."""
    calls = {owner for place in found for owner in place.owners}
    return calls == {owner for place in found if place.path in paths for owner in place.owners}


def _stops_by_words(found: Sequence[Place], bodies: int, given: set[str], words: Vocabulary) -> tuple[str, ...]:
    """Where no name speaks of a reason: one of a few words in every answer, of which some family ends for one."""
    told = [
        place.path
        for place in found
        if isinstance(place.shape, Scalar)
        and place.bodies == bodies
        and len(set(place.found)) > 1
        and all(is_word(value) for value in place.found)
        and not given.issuperset(place.found)
        and (last_name(place.path) in ENDINGS or any(words.reason(str(value)) for value in place.found))
    ]
    return tuple(told) if len(told) == 1 else ()


def _ranking(found: Sequence[Place]) -> Ranking | None:
    """A list of which every item has a whole number that no other of the list has, and a number with a fraction."""
    lists: dict[str, list[Place]] = {place.path.rpartition("/*/")[0]: [] for place in found if "/*/" in place.path}
    for place in found:
        if is_number(place.shape) and (way := place.path.rpartition("/*/")[0]) in lists:
            lists[way].append(place)
    for way, places_in in lists.items():
        scores = [each for each in places_in if any(not float(value).is_integer() for value in each.found)]
        numbers = [each for each in places_in if each not in scores]
        if len(scores) == len(numbers) == 1 and "*" not in way:
            return Ranking(way, *(each[0].path.removeprefix(f"{way}/*") for each in (numbers, scores)))
    return None


def _is_vector(place: Place) -> bool:
    shape = place.shape
    return (
        isinstance(shape, Array)
        and is_number(shape.items)
        and all(len(value) >= LEAST_VECTOR for value in place.found)
        and any(isinstance(number, float) and not number.is_integer() for value in place.found for number in value[:8])
    )


def _simplest(paths: Sequence[str], bodies: Sequence[Json]) -> tuple[str, ...]:
    """The paths without the tags that change nothing in the bodies that were seen."""
    made: list[str] = []
    for path in paths:
        short = path
        for tag in re.findall(r"\[[^\]]*\]", path):
            barer = short.replace(tag, "", 1)
            if barer.startswith("/") and all(values(body, barer) == values(body, path) for body in bodies):
                short = barer
        made.append(short)
    return tuple(dict.fromkeys(made))


def _latest(paths: tuple[str, ...]) -> tuple[str, ...]:
    """Counts that events of several kinds hold at one path: the last of all is what the call took."""
    barer = tuple(dict.fromkeys(map(untagged, paths)))
    return barer if len(barer) == 1 < len(paths) else paths


def _reading(response: Sequence[str], event: Sequence[str]) -> Json:
    said = {"response": _one_or_more(response), "event": _one_or_more(event)}
    return {role: paths for role, paths in said.items() if paths}


def _one_or_more(paths: Sequence[str]) -> Json:
    return paths[0] if len(paths) == 1 else list(paths)
