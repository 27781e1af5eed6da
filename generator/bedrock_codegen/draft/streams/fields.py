"""Where each member of an answer comes from in the events of a stream."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...load import Json
from ..card.readings import Readings
from ..shapes.at_places import untagged
from ..shapes.kinds import Array, Object, Scalar, Shape, Union
from ..vocabulary import last_name, plain


def plain_fields(event: Shape, response: Shape | None, readings: Readings) -> dict[str, Json]:
    """For each scalar of an answer where it comes from: what the card reads alike, or what has its name."""
    sources = list(dict.fromkeys(untagged(path) for path in _scalars(event)))
    alone, free = _only_texts(event), {to for to, shape in _leaves(response) if _is_free(shape)}
    meant = {to: source for tos, froms in readings.pairs() for to in tos if (source := _alike(to, tos, froms))}
    said = _said(event), _said(response)
    found: dict[str, Json] = {}
    for to in _scalars(response) if response else sources:
        alike = (
            each for each in sources if last_name(each) == last_name(to) and not _differs(said[0].get(each), said[1].get(to))
        )
        source = meant.get(to) or (to if to in sources else next(alike, ""))
        held = "" if source or to not in free else alone.get(_single(last_name(to)), "")
        if source := source or held:
            join = held or to in readings.text or source in {untagged(path) for path in readings.event_text}
            found[to.replace("*", "0")] = {"from": source, **({"take": "join"} if join else {})}
    values = _constants(response, "", found) if response else ()
    return found | {to: {"value": value} for to, value in values if to not in found}


def _only_texts(event: Shape | None) -> dict[str, str]:
    """What an event is called that holds one text and no objects, to the path of the text: pieces of what has that name."""
    members = event.members if isinstance(event, Object) and event.by_key else {}
    inner = {name: member.shape.members for name, member in members.items() if isinstance(member.shape, Object)}
    flat = {name: held for name, held in inner.items() if all(isinstance(each.shape, Scalar) for each in held.values())}
    texts = {name: [key for key, each in held.items() if _is_free(each.shape)] for name, held in flat.items()}
    return {_single(plain(name)): f"/{name}/{keys[0]}" for name, keys in texts.items() if len(keys) == 1}


def _is_free(shape: Shape | None) -> bool:
    """Whether any text may stand there."""
    return isinstance(shape, Scalar) and shape.kind == "string" and not (shape.words or shape.constant or shape.base64)


def _single(name: str) -> str:
    return name.removesuffix("s")


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


def _constants(shape: Shape | None, path: str, found: Mapping[str, Json]) -> Iterator[tuple[str, str]]:
    """What every answer holds and no event says, beside what events say; what may be left out says nothing of all."""
    inner = [to for to in found if to.startswith(f"{path}/")]
    match shape:
        case Object(members=members) if inner:
            for name, member in ((name, member) for name, member in members.items() if member.required):
                if one := one_value(member.shape):
                    yield f"{path}/{name}", one
                if member.required:
                    yield from _constants(member.shape, f"{path}/{name}", found)
        case Array(items) if inner:
            yield from _constants(items, f"{path}/0", found)
        case Union(arms=arms) if inner:
            held = {tag: sum(f"{path}/{name}" in found for name in arm.members) for tag, arm in arms.items()}
            yield from _constants(arms[max(held, key=lambda tag: held[tag])], path, found)
        case _:
            pass


def one_value(shape: Shape | None) -> str:
    """The value of a text that has one."""
    if not isinstance(shape, Scalar):
        return ""
    return str(shape.constant or (shape.words[0] if len(shape.words) == 1 else ""))


def _scalars(shape: Shape | None) -> Iterator[str]:
    """Paths to what is no object."""
    return (path for path, _ in _leaves(shape))


def _leaves(shape: Shape | None, path: str = "") -> Iterator[tuple[str, Shape]]:
    """What is no object, with its path."""
    match shape:
        case Object(members=members):
            for name, member in members.items():
                yield from _leaves(member.shape or Scalar(kind="null"), f"{path}/{name}")
        case Union(arms=arms):
            for arm in arms.values():
                yield from _leaves(arm, path)
        case Array(items) if isinstance(items, Object | Union):
            yield from _leaves(items, f"{path}/*")
        case None:
            pass
        case _:
            yield path, shape
