"""Reading values out of bodies by path.

A path is a JSON Pointer in wire names, in which `*` is every item of an array, `-1` the last, `:-1` every item but the last,
and `[key=value]` keeps the objects that hold that value: `/content/*[type=text]/text`; `[key!=value]` keeps those that do not.
Bodies may be typed objects, plain JSON, or one inside the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import Any, NamedTuple

from pydantic import BaseModel

MANY: Mapping[str, slice] = {"*": slice(None), "-1": slice(-1, None), ":-1": slice(None, -1)}
"""Steps that stand for items of an array, and which."""


class Step(NamedTuple):
    """One step down: a key, an index or one of `MANY`, and the member that what is found there must hold, or must not."""

    key: str
    tag: tuple[str, str] | None = None
    kept: bool = True
    """Whether what has the tag is kept; otherwise, what has not."""


@cache
def compiled(path: str) -> tuple[Step, ...]:
    """The steps of a path."""
    return tuple(_step(part) for part in _split(path))


@cache
def classes_in(body: type[BaseModel]) -> tuple[type[BaseModel], ...]:
    """A class and every class its fields lead to."""
    seen: dict[type[BaseModel], None] = {}
    waiting: list[Any] = [body]
    while waiting:
        kind = waiting.pop()
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            if kind not in seen:
                seen[kind] = None
                waiting += [field.annotation for field in kind.model_fields.values()]
        else:
            waiting += getattr(kind, "__args__", ())
            waiting += [kind.__value__] if hasattr(kind, "__value__") else []
    return tuple(seen)


@cache
def wire_names(body: type[BaseModel]) -> dict[str, str]:
    """Wire name to Python name, for every field of a class."""
    return {field.alias or name: name for name, field in body.model_fields.items()}


@cache
def crossed_names(body: type[BaseModel]) -> Mapping[str, str]:
    """Names in Python that are the wire names of other fields, each with its own wire name; in a constructor the first count."""
    aliases = {name: field.alias for name, field in body.model_fields.items()}
    return {name: alias for name, alias in aliases.items() if alias and alias != name and name in aliases.values()}


def member(holder: Any, key: str) -> object:
    """The member of an object or array that goes by a wire name; None where there is none."""
    shape = _SHAPES.get(type(holder)) or _shape(type(holder))
    if isinstance(shape, dict):
        name = shape.get(key)
        # what an answer left out is not in its dict, and `getattr` would say so by an error
        return holder.__dict__.get(name) if name else (holder.model_extra or {}).get(key)
    if shape == "object":
        found: object = holder.get(key)
        return found
    return holder[int(key)] if shape == "array" and key.isdigit() and int(key) < len(holder) else None


_SHAPES: dict[type, dict[str, str] | str] = {}
"""How to look into values of each type met so far: asking pydantic's classes what they are costs more than all the rest."""


def _shape(kind: type) -> dict[str, str] | str:
    """How to look into a value of some type: by wire names, or as an `object`, an `array` or a `leaf`."""
    if issubclass(kind, BaseModel):
        shape: dict[str, str] | str = wire_names(kind)
    elif issubclass(kind, Mapping):
        shape = "object"
    else:
        shape = "array" if issubclass(kind, Sequence) and not issubclass(kind, str | bytes) else "leaf"
    _SHAPES[kind] = shape
    return shape


See = Callable[[Any], object]
"""Is shown a value; False ends the way."""
Walk = Callable[[Any, See], object]
"""Goes on from a value, and shows what it comes to; False where it ended early."""


def values(body: object, path: str) -> list[object]:
    """Every value that a path leads to; nulls and absent members are not there."""
    there: list[object] = []
    _walk(path)(body, there.append)
    return there


@cache
def _walk(path: str) -> Walk:
    """The way that a path goes: a function for each step, made once, since paths are few and bodies many."""
    walk: Walk = _show
    for step in reversed(compiled(path)):
        walk = _if_kept(step, walk) if step.tag else walk
        walk = _into_items(MANY[step.key], walk) if step.key in MANY else _into_member(step.key, walk) if step.key else walk
    return walk


def _show(value: object, see: See) -> object:
    return see(value)


def _into_member(key: str, go_on: Walk) -> Walk:
    fields: dict[type, str] = {}  # of the classes met so far, what they call it

    def walk(holder: Any, see: See) -> object:
        kind = type(holder)
        if kind in fields:
            value = holder.__dict__.get(fields[kind])
        else:
            value, shape = member(holder, key), _SHAPES[kind]
            if isinstance(shape, dict) and key in shape:
                fields[kind] = shape[key]
        return None if value is None else go_on(value, see)

    return walk


def _into_items(which: slice, go_on: Walk) -> Walk:
    whole = which == MANY["*"]

    def walk(holder: Any, see: See) -> object:
        if type(holder) is str:  # most contents are
            return None
        for item in holder if type(holder) is list and whole else items_of(holder)[which]:
            if item is not None and go_on(item, see) is False:
                return False
        return None

    return walk


def _if_kept(step: Step, go_on: Walk) -> Walk:
    key, value = step.tag or ("", "")

    def walk(holder: Any, see: See) -> object:
        return go_on(holder, see) if (member(holder, key) == value) is step.kept else None

    return walk


def found(body: object, path: str) -> list[tuple[str, object]]:
    """Every value that a path leads to, with the pointer to it."""
    places: list[tuple[str, object]] = [("", body)]
    for key, tag, kept in compiled(path):
        if key in MANY:
            places = [place for at, holder in places for place in _items(at, items_of(holder), MANY[key])]
        elif key:
            places = [(f"{at}/{escape(key)}", value) for at, holder in places if (value := member(holder, key)) is not None]
        if tag:
            places = [(at, holder) for at, holder in places if (member(holder, tag[0]) == tag[1]) is kept]
    return places


def _items(at: str, array: Sequence[object], which: slice) -> Iterator[tuple[str, object]]:
    for index in range(len(array))[which]:
        if array[index] is not None:
            yield f"{at}/{index}", array[index]


def together(body: object, paths: Sequence[str]) -> list[object]:
    """What several paths lead to together, as the arrays of the body have it."""
    if len(paths) == 1:
        return values(body, paths[0])
    there = [places for path in paths if (places := found(body, path))]
    if len(there) > 1:  # what one of them leads to alone is in order
        there = [sorted(chain(*there), key=lambda place: [int(key) for key in keys_of(place[0]) if key.isdigit()])]
    return [value for places in there for _, value in places]


def first(body: object, path: str) -> object:
    """The first value that a path leads to, or None."""
    there = values(body, path)
    return there[0] if there else None


def is_item(key: str) -> bool:
    """Whether a step of a path leads to items of an array."""
    return key in MANY or key.isdigit()


def everywhere(path: str) -> str:
    """A path without conditions, and with every item where it has one: what it leads to is among what this leads to."""
    return "".join(f"/{'*' if is_item(key) else escape(key)}" for key in (step.key for step in compiled(path)) if key)


def first_there(body: object, paths: Sequence[str]) -> list[Any]:
    """Every value that the first path which leads anywhere leads to."""
    return next((there for path in paths if (there := values(body, path))), [])


def last(body: object, paths: Sequence[str]) -> object:
    """The last value that the first fitting path leads to, or None."""
    return next(reversed(first_there(body, paths)), None)


def items_of(holder: Any) -> Sequence[Any]:
    """The items of an array; anything else, a text too, has none."""
    return holder if (_SHAPES.get(type(holder)) or _shape(type(holder))) == "array" else ()


def objects(value: Any, pointer: str = "") -> Iterator[tuple[str, BaseModel]]:
    """Every typed object in a body, itself included, with the pointer to it."""
    shape = _SHAPES.get(type(value)) or _shape(type(value))
    inner: Iterable[tuple[object, object]] = ()
    if isinstance(shape, dict):
        yield pointer, value
        inner = ((wire, value.__dict__.get(name)) for wire, name in shape.items())
    elif shape != "leaf":
        inner = value.items() if shape == "object" else enumerate(value)
    for key, item in inner:
        if _SHAPES.get(type(item)) != "leaf":  # most are
            yield from objects(item, f"{pointer}/{escape(str(key))}")


def escape(key: str) -> str:
    """A key as one step of a JSON Pointer."""
    return key.replace("~", "~0").replace("/", "~1")


def unescape(step: str) -> str:
    """The key that one step of a JSON Pointer stands for."""
    return step.replace("~1", "/").replace("~0", "~")


def keys_of(pointer: str) -> list[str]:
    """The keys that a JSON Pointer names, from the outermost to the last."""
    return [unescape(step) for step in pointer.split("/")[1:]]


def _split(path: str) -> list[str]:
    parts = path.split("/")
    return parts if parts[0] else parts[1:]


def _step(part: str) -> Step:
    key, _, condition = part.partition("[")
    name, _, value = condition.rstrip("]").partition("=")
    return Step(unescape(key), (name.removesuffix("!"), value) if condition else None, not name.endswith("!"))
