"""Events in the forms that a family's examples have: each holds what is of its kind, and says which kind it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import takewhile
from typing import Any

from ..._runtime.json.paths import compiled
from ..._runtime.porting.pointers import put
from ..._runtime.streams.growing import BEDROCK

Event = Mapping[str, Any]
MOST = 0.9
"""Of the events of a stream, how many say what kind they are: a beat that only keeps it open may be empty."""
Leaves = dict[str, Any]
"""What an event holds, by its way: objects are opened, lists are not."""


def tell_apart(shown: Sequence[Event], ours: Collection[str]) -> bool:
    """Whether events say by a member what kind they are: it is in nearly all of them, and the kinds hold different members."""
    held = [open_event(event) for event in shown]
    texts = Counter(way for each in held for way, value in each.items() if isinstance(value, str))
    common = {way for way, count in texts.items() if count >= MOST * len(held) and not _is_ours(way, ours)}
    kinds = {(each[way], way): frozenset(each) for way in common for each in held if way in each}
    return any(len({ways for (_, by), ways in kinds.items() if by == way}) > 1 for way in common)


def has_one_key(shown: Sequence[Event]) -> bool:
    """Whether the one key of each event says what kind it is."""
    keys = [frozenset(key for key in event if not key.startswith("amazon-bedrock-")) for event in shown]
    return len(set(keys)) > 1 and all(len(each) == 1 for each in keys)


def put_into_forms(events: Sequence[Event], shown: Sequence[Event], ours: Collection[str]) -> list[Any]:
    """Each event in the forms of the examples that hold what it holds; what comes before them in a stream comes before them."""
    forms = [open_event(event) for event in shown]
    opening = next((index for index, form in enumerate(forms) if any(_is_ours(way, ours) for way in form)), 0)
    made: list[Any] = [dict(event) for event in shown[:opening]]
    for event in events:
        made += _parts(open_event(event), forms, ours)
    return made


def find_closing(shown: Sequence[Event], ours: Collection[str]) -> list[dict[str, Any]]:
    """What the streams of the examples end with and nobody reads anything of: marks of the end, sent as they are."""
    marks = takewhile(lambda event: not any(_leads(way, ours) for way in open_event(event)), reversed(shown))
    own = [{key: value for key, value in event.items() if not key.startswith(BEDROCK)} for event in marks]
    return [event for event in reversed(own) if event]


def find_form(shown: Sequence[Event], source: str) -> int:
    """Which form of an event is the first to hold what a path leads to."""
    way = way_of(source)
    return next(
        (at for at, form in enumerate(shown) if any(each == way or each.startswith(f"{way}/") for each in open_event(form))),
        len(shown),
    )


def way_of(path: str) -> str:
    """The way of what a path leads to, whatever tags it asks for."""
    return "/".join(step.key for step in compiled(path) if step.key)


def match_form(shown: Sequence[Event], event: Event) -> int:
    """Which form an event has: the first of those that hold most of what it holds, and least beside it."""
    likeness = [_likeness(open_event(event), open_event(form)) for form in shown]
    return likeness.index(max(likeness)) if likeness else 0


def open_event(event: Event, way: str = "") -> Leaves:
    """The leaves of an event."""
    found: Leaves = {}
    for key, value in event.items():
        found |= open_event(value, f"{way}{key}/") if isinstance(value, dict) and value else {f"{way}{key}": value}
    return found


def close_event(leaves: Leaves) -> dict[str, Any]:
    """The event that has these leaves."""
    event: dict[str, Any] = {}
    for way, value in leaves.items():
        put(event, f"/{way}", value)
    return event


def _is_ours(way: str, ours: Collection[str]) -> bool:
    return any(way == each or way.startswith(f"{each}/") for each in ours)


def _leads(way: str, ours: Collection[str]) -> bool:
    """Whether what stands at a way is ours, or a list that holds something that is."""
    return _is_ours(way, ours) or any(each.startswith(f"{way}/") for each in ours)


def _parts(event: Leaves, forms: Sequence[Leaves], ours: Collection[str]) -> list[Any]:
    """An event of each kind that holds something of this one, in the order of the kinds; one of no kind stays whole."""
    left = {way: value for way, value in event.items() if value != ""} or dict(event)
    parts: list[tuple[int, Any]] = []
    while left:
        at, form = max(enumerate(forms), key=lambda other: _likeness(left, other[1]))
        taken = _of_form(left, form, forms) or left.keys()
        again = {way for way, value in event.items() if value == "" or (type(value) is int and _is_beside(way, taken))}
        held = {way: value for way, value in event.items() if way in taken or (way in form and way in again)}
        unsaid = {way for way, value in form.items() if value is None and way not in event}
        own = {
            way: value
            for way, value in form.items()
            if way not in held and (way in unsaid or not (_is_ours(way, ours) and "/" in way))
        }
        parts.append((at, close_event(_in_order(form, own | held))))
        left = {way: value for way, value in left.items() if way not in taken}
    return [part for _, part in sorted(parts, key=lambda each: each[0])]


def _is_beside(way: str, others: Collection[str]) -> bool:
    """Whether something stands in one object with others: where some counts are told, all of them are."""
    holder = way.rpartition("/")[0]
    return bool(holder) and any(each.rpartition("/")[0] == holder for each in others)


def _of_form(event: Leaves, form: Leaves, forms: Sequence[Leaves]) -> set[str]:
    """What an event holds of a form; with what no form has, such as arguments of a tool, where the form has its holder."""
    known = {way for each in forms for way in each}
    inside = tuple(f"{way.rpartition('/')[0]}/" for way in form if "/" in way)
    return {way for way in event if way in form or (way not in known and way.startswith(inside))}


def _in_order(form: Leaves, leaves: Leaves) -> Leaves:
    """Leaves in the order of a form."""
    return {way: leaves[way] for way in form if way in leaves} | leaves


def _likeness(event: Leaves, form: Leaves) -> tuple[int, int]:
    return len(event.keys() & form.keys()), -len(form.keys() - event.keys())
