"""Where answers hold calls of tools: the card's `answer.tool_calls`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...common.pointers import escape
from ...load import Json
from ...runtime._runtime.json.paths import values
from ..shapes.infer import texts_in
from ..vocabulary import plain
from .tools import TAGS, call_pattern, offered_names

NUMBERS = frozenset(("id", "callid", "number", "callnumber", "no", "nr", "ref", "index"))
"""What the number of a call is called that stands for its id."""
ARGUMENTS = ("$arguments", "$arguments_text")


@dataclass(frozen=True, slots=True)
class Met:
    """A call in an answer: where its list is, and the places in it."""

    at: str
    places: tuple[tuple[str, str], ...]
    """Mark to path in an item of the list."""
    item: Json

    def tag(self, calls: Sequence[Json], others: Sequence[Json]) -> str:
        """What tells calls from what else there is in their lists, as a step of a path says it."""
        for key, value in self.item.items():
            if isinstance(value, str) and all(each.get(key) == value for each in calls):
                same = [each for each in others if each.get(key) == value]
                if len(same) < len(others) and not any(set(each) != set(self.item) for each in same):
                    return f"[{key}={value}]"
        return ""


def answered_calls(requests: Sequence[Json], answers: Sequence[Json], tags: frozenset[str] = frozenset()) -> Json | None:
    """The paths to calls, their ids, tools and arguments; None where no answer calls a tool that a request offers.

    `tags` are members that say what kind of thing something is.
    """
    names = offered_names(requests, answers)
    met = [call for answer in answers for call in _met(answer, names, TAGS | tags, "")] if names else []
    if not met:
        return None
    whole = next((call for call in met if "$id" in dict(call.places)), met[0])
    calls = [call.item for call in met if call.at == whole.at]
    there = [item for answer in answers for item in values(answer, f"{whole.at}/*") if isinstance(item, dict)]
    tag = whole.tag(calls, [item for item in there if item not in calls])
    places = dict(whole.places)
    holder = _common([path for mark, path in places.items() if mark != "$id"] + ([places["$id"]] if "$id" in places else []))
    arguments = next(places[mark] for mark in ARGUMENTS if mark in places)
    said = {"id": places.get("$id"), "name": places["$name"], "arguments": arguments}
    at = f"{whole.at}/*{tag}{holder}"
    return {"at": at, **{key: path.removeprefix(holder) for key, path in said.items() if path is not None}}


def _met(value: Json, names: set[str], tags: frozenset[str], at: str) -> Iterator[Met]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _met(inner, names, tags, f"{at}/{escape(key)}")
    for item in value if isinstance(value, list) else ():
        inside = list(_met(item, names, tags, f"{at}/*"))
        yield from inside
        if not inside and isinstance(item, dict) and names & set(texts_in(item)):
            places = dict(_places(call_pattern(item, names, tags), ""))
            if "$id" not in places and (number := _number(item)):
                places["$id"] = number
            if "$name" in places and any(mark in places for mark in ARGUMENTS):
                yield Met(at, tuple(places.items()), item)


def _number(call: Json) -> str:
    """Where a call says by which number it goes, in place of an id; empty where it says none."""
    return next((f"/{escape(key)}" for key, held in call.items() if type(held) is int and plain(key) in NUMBERS), "")


def _places(pattern: Json, at: str) -> Iterator[tuple[str, str]]:
    """The marks of a pattern; of several ids the one that is called so."""
    marks = [(key, inner) for key, inner in pattern.items() if isinstance(inner, str) and inner.startswith("$")]
    ids = [key for key, mark in marks if mark == "$id"]
    wanted = next((key for key in ids if "id" in key.lower()), next(iter(ids), ""))
    for key, inner in pattern.items():
        if isinstance(inner, dict):
            yield from _places(inner, f"{at}/{escape(key)}")
        elif (key, inner) in marks and (inner != "$id" or key == wanted):
            yield inner, f"{at}/{escape(key)}"


def _common(paths: Sequence[str]) -> str:
    """The steps that all paths begin with, short of their last."""
    steps = [path.split("/")[1:-1] for path in paths]
    shared = []
    for step in zip(*steps, strict=False):
        if len(set(step)) > 1:
            break
        shared.append(step[0])
    return "".join(f"/{step}" for step in shared)
