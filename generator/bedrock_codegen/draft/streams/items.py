"""How the items of a list of an answer come in the pieces of a stream: begun in one event, grown in others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ...common.json_texts import is_json
from ...common.pointers import escape
from ...load import Json
from ...runtime._runtime.json.paths import values
from ..shapes.at_places import untagged
from ..shapes.kinds import Array, Object, Scalar, Shape, Union
from ..vocabulary import last_name
from .fields import one_value
from .places import Heard, Places

Leaf = tuple[str, Shape | None]
"""A path in an item, and what is there."""
BELOW_A_KEY = 2
TAG = re.compile(r"\[(\w+)=([^\]]*)\](?=[^\[]*$)")
"""What tells which items of a list hold a text."""


def fields_of_items(heard: Heard, response: Shape | None, plain: Mapping[str, Json]) -> Iterator[Json]:
    """The ways in which the items of lists may come: those that go by a number or an id, and those that go by nothing."""
    places = Places.of(heard.streams)
    if heard.readings.so_far:
        yield from _whole_items(heard, places, plain)
        return
    ways = {way: _shape_at(response, f"{way}/*") for way in dict.fromkeys(heard.lists())}
    texts = [each for way, items in ways.items() if isinstance(items, Scalar) for each in _texts(way, heard, places)]
    lists = [each for way, items in ways.items() for each in _lists(way, items, heard, places)]
    for made in (*([each] for each in (*texts, *lists)), *([text, each] for text in texts for each in lists)):
        own = dict(made)
        others = {path: said for path, said in plain.items() if not any(_is_in(path, to) or _is_in(to, path) for to in own)}
        ahead = {path: said for path, said in others.items() if "value" not in said}
        yield {**ahead, **own, **others}


def _whole_items(heard: Heard, places: Places, plain: Mapping[str, Json]) -> Iterator[Json]:
    """The ways where each event holds an item as far as it is: by its number, or the only one."""
    for way, text in ((way, heard.within(way, path)) for way in heard.lists() for path in heard.readings.text):
        for at in (untagged(path).removesuffix(text) for path in heard.readings.event_text if text and path.endswith(text)):
            whole = {path: said for path, said in plain.items() if not _is_in(path, way.replace("*", "0"))}
            numbers = [path for path in places.found if path.rpartition("/")[0] == at and _tells(places.values(path))]
            yield from ({**whole, way.replace("*", "0"): {"by": number, "items": [{"": {"from": at}}]}} for number in numbers)
            yield {**whole, f"{way.replace('*', '0')}/0": {"from": at}}


def _tells(found: Sequence[Json]) -> bool:
    """Whether whole numbers say which item an event is about: some of them again."""
    return all(type(value) is int for value in found) and len(set(found)) < len(found)


def _is_in(path: str, holder: str) -> bool:
    return f"{path}/".startswith(f"{holder}/")


def _texts(way: str, heard: Heard, places: Places) -> Iterator[tuple[str, Json]]:
    """The ways in which a list may come whose items are texts: each by its number, or one alone."""
    to, source = way.replace("*", "0"), next(map(untagged, heard.readings.event_text), "")
    said = {"from": source, "take": "join"}
    numbered = [*_numbers(heard, places), *_numbers_below(heard, places)] if source else []
    for numbers in sorted(numbered, key=lambda each: _beyond(each, source, places)):
        if by := [path for path in numbers if places.events(path) & places.events(source)]:
            yield to, _below({"by": by[0] if len(by) == 1 else by}, [{"": said}], by)
    if source:
        yield f"{to}/0", said


def _beyond(numbers: Sequence[str], source: str, places: Places) -> int:
    """How many events hold a number and no piece: what numbers pieces alone is nearer to them than what numbers answers."""
    return len({at for path in numbers for at in places.events(path)} - places.events(source))


def _lists(way: str, items: Shape | None, heard: Heard, places: Places) -> Iterator[tuple[str, Json]]:
    """The ways in which a list may come whose items are objects."""
    kinds = _kinds(items, way, heard)
    numbered = [*_numbers(heard, places), *_numbers_below(heard, places)] if kinds else []
    for by in (*sorted(numbered, key=lambda each: _is_text(each, places)), ()) if kinds else ():
        made = [each for kind in kinds if (each := _fields(kind, way, heard, places, by)) and _reads(each)]
        for more in _parted(made, way, by, heard) if made else ():
            if by or len(made) > 1:  # else the first item is all of them: fields of its own say so
                yield way.replace("*", "0"), _below(more, made, by)


def _is_text(by: Sequence[str], places: Places) -> bool:
    """Whether items go by a text: it may be the id of the answer, where numbers are there as well."""
    return any(isinstance(value, str) for path in by for value in places.values(path))


def _parted(made: Sequence[Json], way: str, by: Sequence[str], heard: Heard) -> Iterator[Json]:
    """What tells one item from the next."""
    if by:
        yield {"by": by[0] if len(by) == 1 else list(by)}
        return
    name = heard.within(way, f"{heard.calls.get('at', '')}{heard.calls.get('name', '')}")
    begins = [said["from"] for kind in made for to, said in kind.items() if "from" in said and name and name.startswith(to)]
    yield from ({"begins": path} for path in begins[:1])
    yield {}


def _below(more: Json, kinds: Sequence[Json], by: Sequence[str]) -> Json:
    """The field of a list: where its pieces are, if several stand in an event, and its kinds."""
    sources = [said["from"] for kind in kinds for said in kind.values() if "from" in said] + [*by]
    way = sources[0].rpartition("/*/")[0]
    if not way or not all(source.startswith(f"{way}/*/") for source in sources):
        return {**more, "items": list(kinds)}
    way = f"{way}/*"
    inside = [
        {to: {**said, "from": said["from"].removeprefix(way)} if "from" in said else said for to, said in kind.items()}
        for kind in kinds
    ]
    return {"from": way, **{key: path.removeprefix(way) for key, path in more.items()}, "items": inside}


def _reads(kind: Mapping[str, Json]) -> bool:
    return any("from" in said for said in kind.values())


def _kinds(shape: Shape | None, way: str, heard: Heard) -> list[Object]:
    """The kinds of items that a list has: by their tag, by their key, or by what never stands together."""
    if isinstance(shape, Union):
        return list(shape.arms.values())
    if not isinstance(shape, Object):
        return []
    if shape.by_key:
        return [Object(members={name: member}) for name, member in shape.members.items()]
    text = next((heard.within(way, path) for path in heard.readings.text), "").split("/")[1:2]
    shown = [set(item) for answer in heard.answers for item in values(answer, f"{way}/*") if isinstance(item, dict)]
    apart = [name for name in shape.members if text and name != text[0] and not any({name, text[0]} <= item for item in shown)]
    if not apart:
        return [shape]
    kept = ([name for name in shape.members if name not in apart], [name for name in shape.members if name != text[0]])
    return [Object(members={name: shape.members[name] for name in names}) for names in kept]


def _fields(kind: Object, way: str, heard: Heard, places: Places, by: Sequence[str]) -> Json:
    """Where each member of a kind of items comes from."""
    text = dict(_text_of(kind, way, heard, places))
    called = heard.within(way, f"{heard.calls.get('at', '')}/").removesuffix("/")
    roles = {f"{called}{heard.calls[key]}": key for key in ("id", "name", "arguments") if key in heard.calls}
    leaves = list(_leaves(kind))
    anchors = {
        path: source for path, _ in leaves if (source := text.get(path) or _of_call(roles.get(path, ""), heard, places, by))
    }
    near = {at for source in (*by, *anchors.values()) for at in places.events(source)}
    near = near or {at for source in places.found for at in places.events(source)}
    made: Json = {}
    for path, shape in leaves:
        constant = one_value(shape)
        source = anchors.get(path) or _alike(path, shape, near, places, list(anchors.values()))
        if constant and source not in anchors.values():
            made[path] = {"value": constant}
        elif source:
            made[path] = {"from": source, **_take(path, source, text, roles, places)}
        elif roles.get(path) == "id" and (source := _id_beside(_of_call("name", heard, places, by), places)):
            made[path] = {"from": source}
    return _whole_members(kind, made, near, places)


def _text_of(kind: Object, way: str, heard: Heard, places: Places) -> Iterator[tuple[str, str]]:
    """Where the texts of an item come from; of an item that is none of the answer's text, the pieces that are called as it is."""
    for path, piece in zip(heard.readings.text, map(untagged, heard.readings.event_text)):  # noqa: B905 - the first of each
        item, told = TAG.search(path), TAG.search(piece)
        own = one_value(kind.members[item[1]].shape) if item and item[1] in kind.members else ""
        if not item or own in ("", item[2]):
            yield heard.within(way, path), piece
        elif told:
            called = map(str, places.values(f"{piece[: told.start()]}/{told[1]}"))
            pieces = [f"{piece[: told.start()]}[{told[1]}={each}]{piece[told.end() :]}" for each in called if own in each]
            yield from ((heard.within(way, path), each) for each in pieces[:1])


def _whole_members(kind: Object, made: Json, near: set[tuple[int, int]], places: Places) -> Json:
    """The same with members that come as they are taken as they are, whatever else will be in them."""
    for name, member in kind.members.items():
        way = f"/{escape(name)}"
        inside = {to: said for to, said in made.items() if to.startswith(f"{way}/")}
        source = _alike(way, member.shape, near, places, ()) if inside and isinstance(member.shape, Object) else ""
        held = [to for to, said in inside.items() if said.get("from", "").startswith(f"{source}/") and "take" not in said]
        if source and len(held) > 1:
            made = {way: {"from": source}, **{to: said for to, said in made.items() if to not in held}}
    return made


def _take(path: str, source: str, text: Mapping[str, str], roles: Mapping[str, str], places: Places) -> Json:
    if roles.get(path) == "arguments" and any(isinstance(value, str) for value in places.values(source)):
        return {"take": "json"}
    return {"take": "join"} if path in text or (places.grows(source) and path not in roles) else {}


def _of_call(role: str, heard: Heard, places: Places, by: Sequence[str]) -> str:
    """Where events say what a call of a tool says: its name is one of those on offer, its arguments make up JSON."""
    match role:
        case "name":
            found = (path for path in places.found if heard.names.issuperset(map(str, places.values(path))))
        case "arguments":
            found = (path for path in places.found if (made := places.texts(path, by)) and all(map(is_json, made.values())))
        case _:
            return ""
    return next(found, "")


def _alike(path: str, shape: Shape | None, near: set[tuple[int, int]], places: Places, taken: Sequence[str]) -> str:
    """The place of the same name in the events that hold the item: one that ever says something, the nearest to them all."""
    alike = [
        source
        for source in places.found
        if last_name(source) == last_name(path)
        and source not in taken
        and places.events(source) & near
        and _is_of_kind(shape, places.values(source))
    ]

    def worth(source: str) -> tuple[bool, int, int]:
        return any(places.values(source)), len(places.events(source) & near), -len(places.events(source))

    return max(alike, key=worth, default="")


def _is_of_kind(shape: Shape | None, found: Sequence[Json]) -> bool:
    if isinstance(shape, Scalar):
        words = {*shape.words, *((shape.constant,) if shape.constant else ())}
        return not any(isinstance(value, dict | list) for value in found) and (not words or not words.isdisjoint(map(str, found)))
    return True


def _id_beside(name: str, places: Places) -> str:
    """A text beside the name of a tool that differs from call to call of a stream."""
    calls = places.events(name)
    for path, held in places.found.items():
        said = [(at[0], value) for at, value in held if at in calls and _is_id(value)]
        apart = len(set(said)) == len(said) and (len({text for _, text in said}) > 1 or "id" in last_name(path))
        if path != name and len(said) == len(calls) > 0 and apart:
            return path
    return ""


def _is_id(value: Json) -> bool:
    return isinstance(value, str) and bool(value) and " " not in value and not value.startswith("{")


def _numbers(heard: Heard, places: Places) -> Iterator[tuple[str, ...]]:
    """What may say which item a piece is of: the same in several events that hold text or arguments, and never a text."""
    for path, held in places.found.items():
        grown = [*map(untagged, heard.readings.event_text[:1]), *filter(None, [_of_call("arguments", heard, places, (path,))])]
        own = [event for source in grown for event in places.events(source) if event in places.events(path)]
        plain = all(isinstance(value, int) and not isinstance(value, bool) for _, value in held)
        again = len({(at[0], str(value)) for at, value in held}) < len({at for at, _ in held})
        if own and again and (plain or all(_is_id(value) for _, value in held)) and path not in grown:
            whole = any(places.events(source) <= places.events(path) for source in grown if places.events(source))
            if whole and (plain or not _is_kind(path, grown, places)):
                yield (path,)


def _numbers_below(heard: Heard, places: Places) -> Iterator[tuple[str, ...]]:
    """The same where every event has one key that says what it holds, and the number stands inside, under one name."""
    names: dict[str, list[str]] = {}
    for path, held in places.found.items():
        if path.count("/") == BELOW_A_KEY and all(isinstance(value, int) and not isinstance(value, bool) for _, value in held):
            names.setdefault(last_name(path), []).append(path)
    for paths in (each for each in names.values() if len(each) > 1):
        grown = [*map(untagged, heard.readings.event_text[:1]), *filter(None, [_of_call("arguments", heard, places, paths)])]
        there = frozenset(at for path in paths for at in places.events(path))
        if grown and not any(path in grown for path in paths) and all(places.events(source) <= there for source in grown):
            yield tuple(paths)


def _is_kind(path: str, grown: Sequence[str], places: Places) -> bool:
    """Whether a text says what kind of event or piece this is: one word for all events that hold one thing."""
    return any(
        len({str(value) for at, value in places.found[path] if at in places.events(source)}) == 1
        and len({at[0] for at in places.events(source)}) > 1
        for source in grown
    )


def _shape_at(shape: Shape | None, path: str) -> Shape | None:
    for step in path.split("/")[1:]:
        match shape:
            case Array(items) if step == "*":
                shape = items
            case Object(members=members) if step in members:
                shape = members[step].shape
            case _:
                return None
    return shape


def _leaves(shape: Object, path: str = "") -> Iterator[Leaf]:
    for name, member in shape.members.items():
        inner, way = member.shape, f"{path}/{escape(name)}"
        if isinstance(inner, Object):
            yield from _leaves(inner, way)
        else:
            yield way, inner
