"""Where each member of an answer comes from in the events of a stream."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..common.pointers import escape
from ..load import Json
from .places import untagged
from .readings import Readings
from .shapes import Array, Object, Scalar, Shape, Union
from .words import last_name


def plain_fields(event: Shape, response: Shape | None, readings: Readings) -> dict[str, Json]:
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
    inner: list[dict[str, set[str]]] = []
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
    for each in inner:
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


def fields_in_parts(event: Shape, response: Shape | None, plain: Mapping[str, Json], readings: Readings) -> dict[str, Json]:
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


def fields_by_key(event: Shape, response: Shape | None, plain: Mapping[str, Json]) -> dict[str, Json]:
    """The same where each event holds an item of a list, by the key that the item has there; nothing where none does."""
    for way, item in _lists(response):
        shared = [name for name in item.members if isinstance(event, Object) and name in event.members]
        if item.by_key and shared:
            others = {to: said for to, said in plain.items() if not to.startswith(f"{way}/")}
            return {**others, way: {"from": [f"/{escape(name)}" for name in shared], "take": "entries"}}
    return {}


def _lists(shape: Shape | None, path: str = "") -> Iterator[tuple[str, Object]]:
    """Paths to lists of objects that are no parts of other lists."""
    for name, member in shape.members.items() if isinstance(shape, Object) else ():
        inner, way = member.shape, f"{path}/{escape(name)}"
        if isinstance(inner, Array) and isinstance(inner.items, Object):
            yield way, inner.items
        yield from _lists(inner, way)


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
