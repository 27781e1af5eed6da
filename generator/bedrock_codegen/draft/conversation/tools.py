"""How a conversation writes tools: where they are offered, a call, and what it gave. The card's `conversation`, for `port`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...common.pointers import escape
from ...load import Json
from ...runtime._runtime.json.paths import first
from ...runtime._runtime.porting.patterns import holder_of, marks_of, match, way_to
from ..shapes.infer import is_schema, texts_in, tools_in
from ..vocabulary import plain

TAGS = frozenset(("type", "kind", "status", "role", "from"))
"""What a member is called that says what kind of thing this is."""
WELL = frozenset(("ok", "success", "succeeded"))
BADLY = frozenset(("error", "failed", "iserror", "failure"))
"""What a member is called that says whether a call went well."""
OFFERS = frozenset(("tools", "functions"))
"""What a list of tools is called, where nothing else tells that it is one."""
SAYS = frozenset(("description", "summary", "about", "desc"))
"""What the text is called that says what a tool does."""


@dataclass(frozen=True, slots=True)
class Offers:
    """The tools that requests offer; those of a map each with its key."""

    at: str
    items: tuple[Json, ...]
    by_name: bool


@dataclass(frozen=True, slots=True)
class Call:
    """A call of a tool: the member of a turn that lists it, empty where the call is the turn, and how it is written."""

    key: str
    pattern: Json
    id: str


def tool_use(requests: Sequence[Json], answers: Sequence[Json], messages: Mapping[str, Json]) -> Json | None:
    """What there is to say of tools in conversations of this form; None where no request offers one whose name is known."""
    talks = [
        [turn for turn in talk if isinstance(turn, dict)]
        for each in requests
        if isinstance(talk := first(each, messages["at"]), list)
    ]
    offers = _offers(requests)
    if not offers:
        return None
    said = {text for talk in talks for turn in talk for text in texts_in(turn)} | set(texts_in(answers))
    named = [(name, item) for item in offers.items if (name := _named(offers, item, said))]
    if not named:
        return None
    names, (name, shown) = {name for name, _ in named}, named[0]
    tools: Json = {"tools": {"at": offers.at, "each": _offer(shown, name)}}
    found = [each for talk in talks for each in _exchanges(talk, names, messages)]
    well = {way_to(value["result"], "$text") for value, badly in found if not badly}
    usual = [value for value, _ in found if not well or way_to(value["result"], "$text") in well]
    return {**tools, **min(usual, key=_worth, default=dict[str, Json]())}


def has_offers(requests: Sequence[Json]) -> bool:
    """Whether any request offers tools, though it may be unclear what they are called."""
    named = (value for request in requests for key, value in request.items() if plain(key) in OFFERS)
    listed = any(isinstance(item, dict) for value in named if isinstance(value, list) for item in value)
    return listed or _offers(requests) is not None or bool(offered_names(requests))


def offered_names(requests: Sequence[Json], answers: Sequence[Json] = ()) -> set[str]:
    """The names of the tools that requests offer: as turns and answers call them, or as members say that speak of names."""
    offers = _offers(requests)
    said = {text for each in requests for text in _beside(each, offers.at if offers else "")} | set(texts_in(answers))
    items = [
        *(offers.items if offers and not offers.by_name else ()),
        *(tool for request in requests for tool in _as_text(request)),
    ]
    return {name for item in items if (name := _name(item, said))} | tools_in(requests).keys


def _beside(value: Json, at: str) -> Iterator[str]:
    """The texts of a request outside of what it offers."""
    for key, inner in value.items() if isinstance(value, dict) else ():
        step = f"/{escape(key)}"
        if at.startswith(f"{step}/"):
            yield from _beside(inner, at.removeprefix(step))
        elif at != step:
            yield from texts_in(inner)


def _as_text(request: Json) -> Iterator[Json]:
    """The tools that a request offers as JSON in texts."""
    for text in texts_in(request):
        if _is_object(text) and _holds(tool := json.loads(text)):
            yield tool


def _exchanges(talk: Sequence[Json], names: set[str], messages: Mapping[str, Json]) -> Iterator[tuple[Json, bool]]:
    """Every call of a conversation that was answered, with its result; and whether it says that the call failed."""
    tags = TAGS | {key for name in ("human", "assistant") for key in _told(messages.get(name))}
    for number, turn in enumerate(talk):
        for call in _calls(turn, names, tags):
            pattern, turn_of = _result(talk[number + 1 :], call.id, tags)
            if _has_text(pattern):
                listed = call.key and call.key != holder_of(messages["human"], "$text")
                turns = [*([] if call.key else ["call"]), *(["result"] if not turn_of else [])]
                said: Json = {
                    "call": call.pattern,
                    **({"calls": call.key} if listed else {}),
                    "result": pattern,
                    **({"results": turn_of} if turn_of and not _is_said(messages["human"], turn_of) else {}),
                    **({"turns": turns} if turns else {}),
                }
                yield said, _says_failed(talk[number + 1 :], call.id)


def _says_failed(value: Json, call: str) -> bool:
    """Whether the object that names a call says that it failed."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    if isinstance(value, dict) and call in value.values():
        return any(
            isinstance(held, bool) and held == (plain(key) in BADLY) for key, held in value.items() if plain(key) in WELL | BADLY
        )
    return any(_says_failed(each, call) for each in inner)


def _told(pattern: Json) -> Iterator[str]:
    """The members of a turn, and of its parts, that say what kind of thing they are."""
    for key, inner in pattern.items() if isinstance(pattern, dict) else ():
        if isinstance(inner, str) and not inner.startswith("$"):
            yield key
        yield from (each for item in (inner if isinstance(inner, list) else [inner]) for each in _told(item))


def _is_said(pattern: Json, turn: Json) -> bool:
    """Whether a turn is of whom a pattern tells, and holds no other members: what it says beside its marks is the same."""
    return turn.keys() <= pattern.keys() and all(turn.get(key) == value for key, value in pattern.items() if not marks_of(value))


def _worth(value: Json) -> tuple[int, int]:
    """Which exchange shows best how results are written: its text stands high, and it says whether the call went well."""
    return _depth(value), -len(marks_of(value["result"]))


def _depth(value: Json) -> int:
    """How far down the text of a result stands: one inside JSON of its own is no text of the format's."""
    return next(depth for depth in range(1, 99) if "$text" in _level(value["result"], depth))


def _level(value: Json, depth: int) -> list[Json]:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return list(inner) if depth == 1 else [item for each in inner for item in _level(each, depth - 1)]


def _offers(requests: Sequence[Json]) -> Offers | None:
    """The list of a request whose items each hold a JSON Schema, or the map that holds them by name."""
    found: dict[str, list[Json]] = {}
    keys, maps = tools_in(requests).keys, set[str]()
    for request in requests:
        waiting = [("", request)]
        while waiting:
            path, value = waiting.pop(0)
            if isinstance(value, dict) and value and value.keys() <= keys:
                maps.add(path)
                found.setdefault(path, []).extend({key: inner} for key, inner in value.items())
            elif isinstance(value, dict) and not is_schema(value):
                waiting += [(f"{path}/{escape(key)}", inner) for key, inner in value.items()]
            elif isinstance(value, list) and value and all(isinstance(item, dict) and _holds(item) for item in value):
                found.setdefault(path, []).extend(value)
    best = max(found, key=lambda path: len(found[path]), default="")
    return Offers(best, tuple(found[best]), best in maps) if best else None


def _named(offers: Offers, item: Json, said: set[str]) -> str:
    """What a tool is called: its key, or what it says."""
    return next(iter(item)) if offers.by_name else _name(item, said)


def _holds(value: Json) -> bool:
    """Whether an object holds a JSON Schema somewhere."""
    return isinstance(value, dict) and (is_schema(value) or any(_holds(inner) for inner in value.values()))


def _strings(value: Json) -> Iterator[tuple[str, str]]:
    """Every text of an object with the key that it has; none of JSON Schemas."""
    for key, inner in value.items() if isinstance(value, dict) and not is_schema(value) else ():
        if isinstance(inner, str):
            yield key, inner
        yield from _strings(inner)


def _name(offer: Json, said: set[str]) -> str:
    """What a tool is called: as conversations call it, or as a member says whose name speaks of names."""
    strings = [(key, text) for key, text in _strings(offer) if " " not in text]
    strings.sort(key=lambda each: "name" not in each[0].lower())  # other words of a tool may be said of something else
    called = (text for key, text in strings if text in said and key not in {"type", "kind"})
    return next(called, next((text for key, text in strings if "name" in key.lower()), ""))


def _offer(value: Json, name: str) -> Json:
    """A tool on offer with marks in place of what is its own."""
    made: Json = {}
    for key, inner in value.items():
        if isinstance(inner, dict):
            made["$name" if key == name else key] = "$schema" if is_schema(inner) else _offer(inner, name)
        elif isinstance(inner, str):
            made[key] = "$name" if inner == name else "$description" if " " in inner or key.lower() in SAYS else inner
    return made


def _calls(turn: Json, names: set[str], tags: frozenset[str]) -> Iterator[Call]:
    """The calls that a turn lists; or the one that it is."""
    for key, held in [("", [turn]), *turn.items()]:
        for item in held if isinstance(held, list) else ():
            pattern = call_pattern(item, names, tags) if isinstance(item, dict) and _speaks_of(names, item) else None
            found = match(pattern, item) if pattern else None
            one = str(pattern).count("'$id'") == 1
            if found and one and "$name" in found and found.keys() & {"$arguments", "$arguments_text"}:
                yield Call(key, pattern, found["$id"])


def call_pattern(value: Json, names: set[str], tags: frozenset[str] = TAGS) -> Json:
    """A call with marks in place of what is its own; `tags` say what kind of thing something is."""
    made: Json = {}
    for key, inner in value.items():
        if isinstance(inner, dict) and key in names:
            below = call_pattern(inner, names, tags)
            made["$name"] = below if "$arguments" in below.values() else "$arguments"
        elif isinstance(inner, dict):
            made[key] = call_pattern(inner, names, tags) if _speaks_of(names, inner) else "$arguments"
        elif isinstance(inner, str):
            told = inner if key in tags or " " in inner else "$id"
            made[key] = "$name" if inner in names else "$arguments_text" if _is_object(inner) else told
    return made


def _is_object(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict)
    except ValueError:
        return False


def _speaks_of(names: set[str], value: Json) -> bool:
    """Whether an object has one of these as a text or a key, short of JSON that is not the format's."""
    keys = {key for key, inner in value.items() if isinstance(inner, dict)}
    below = any(_speaks_of(names, inner) for inner in value.values() if isinstance(inner, dict))
    return below or not names.isdisjoint({*keys, *(text for _, text in _strings(value))})


def _result(turns: Sequence[Json], call: str, tags: frozenset[str]) -> tuple[Json, Json]:
    """How what a call gave is written, and the turn that holds it with others; none where it is a turn of its own."""
    for turn in turns:
        if call in [text for _, text in _strings(turn)]:
            return _given(turn, call, tags), {}
        for key, held in turn.items():
            for part in held if isinstance(held, list) else ():
                if isinstance(part, dict) and call in [text for _, text in _strings(part)]:
                    told = {name: value for name, value in turn.items() if name in tags and isinstance(value, str)}
                    return _given(part, call, tags), {**told, key: ["$result"]}
    return {}, {}


def _has_text(pattern: Json) -> bool:
    return list(texts_in(pattern)).count("$text") == 1 and "$text" not in _texts_below(pattern, "json")


def _texts_below(value: Json, name: str) -> Iterator[str]:
    """The texts inside members of this name: JSON of the tool's own."""
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from texts_in(inner) if key == name else _texts_below(inner, name)


def _given(value: Json, call: str, tags: frozenset[str]) -> Json:
    """What a call gave with marks in place of its id and its text."""
    made: Json = {}
    for key, inner in value.items():
        if isinstance(inner, dict):
            made[key] = _given(inner, call, tags)
        elif isinstance(inner, list) and inner and isinstance(inner[0], dict):
            made[key] = [_given(inner[0], call, tags)]
        elif isinstance(inner, list) and inner and isinstance(inner[0], str):
            made[key] = ["$text"]
        elif isinstance(inner, str):
            made[key] = "$id" if inner == call else inner if key in tags else "$text"
        elif isinstance(inner, bool) and plain(key) in WELL | BADLY:
            made[key] = "$is_ok?" if plain(key) in WELL else "$is_error?"
    return made
