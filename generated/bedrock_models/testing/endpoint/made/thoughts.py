# Copied from generator/bedrock_codegen/runtime/testing/endpoint/made/thoughts.py; edit it there.
"""What answers hold beside texts and calls: thoughts come where they are asked for, the rest is of an example's answer."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from ...._runtime.json.paths import values
from ...._runtime.models.family import Family
from ...._runtime.porting.forms import form_of
from ...._runtime.porting.patterns import match
from .answer_paths import holds
from .by_card import asks_of, exchanges
from .counts import alternatives
from .tool_calls import find_calls

REASONING = "reasoning"
"""A word of all that cards call thinking before an answer."""
NO = frozenset(("false", "off", "none", "no", "never", "disabled"))
"""What switches something off, in any format."""


def are_wanted(family: Family, body: Any, path: str) -> bool:
    """Whether a request asks for thoughts: as the card says, or as only those examples do whose answers hold some."""
    asks, form = asks_of(family.name, body), form_of(family.name, "")
    if form is not None and any(REASONING in each["means"] for each in form.asks):
        return "no_reasoning" not in asks and any(REASONING in means for means in asks)
    showing = tuple(bool(_thoughts_in(family, answer, path)) for _, answer in exchanges(family))
    return _is_asked(_asking(family, showing), body)


def thoughts_among(family: Family, items: Sequence[Any]) -> list[Any]:
    """The items that are thoughts in words: by the card, or else those that hold one text of several."""
    patterns = _patterns(family)
    if patterns:
        return [item for item in items if any("$words" in (match(pattern, item) or ()) for pattern in patterns)]
    return [item for item in items if isinstance(item, dict) and len(_worded(item)) == 1]


def shown_thoughts(family: Family, path: str) -> list[Any]:
    """The first thoughts that the answer of an example has among items of which some are texts; in words, if there are such."""
    shown = [found for _, answer in exchanges(family) if (found := _items_in(family, answer, path))]
    return next((worded for each in shown if (worded := thoughts_among(family, each))), next(iter(shown), []))


def put_beside(family: Family, answer: Any, path: str, body: Any, thoughts: str) -> None:
    """Put thoughts into the member that holds them beside a text, and take away what else is about the answer of an example."""
    own = _own(family, path, body)
    for way in _ways(family, path):
        optional = _optional(family, way) - own.get(way, set())
        musing = _musing(family, way, optional, body) if thoughts else ""
        for holder in (each for each in values(answer, way) if isinstance(each, dict)):
            for key in optional & holder.keys():
                if _worded({"": holder[key]}) and key != musing:
                    _forget(family, holder, way, key)
            if musing:
                holder[musing] = thoughts


def reworded(family: Family, item: Any, text: str) -> Any:
    """Thoughts in other words: where the card says that words are, or the longest that there are."""
    made = copy.deepcopy(item)
    facts = [found for pattern in _patterns(family) if (found := match(pattern, item))]
    words = next((found["$words"] for found in facts if "$words" in found), None)
    there = [(holder, key) for holder, key in _texts(made, words) if holder[key] == words] if words else _worded(made)
    for holder, key in there[:1]:
        holder[key] = text
    return made


def _patterns(family: Family) -> Sequence[Any]:
    """How the card says that conversations write thoughts."""
    form = form_of(family.name, "")
    return form.parts.get(REASONING, ()) if form else ()


def _thoughts_in(family: Family, answer: Any, path: str) -> list[Any]:
    """The thoughts of an answer, items or members."""
    members = [
        value
        for way in _ways(family, path)
        for holder in values(answer, way)
        if isinstance(holder, dict)
        for key in _optional(family, way) - _own(family, path, {}).get(way, set())
        if isinstance(value := holder.get(key), str) and " " in value
    ]
    return members or _items_in(family, answer, path)


def _items_in(family: Family, answer: Any, path: str) -> list[Any]:
    way, star, tail = path.rpartition("/*")
    calls = find_calls(family, answer) if star else []
    lists = [each for each in values(answer, way) if isinstance(each, list)] if star else []
    items = [item for each in lists for item in each if not any(holds(item, call) for call in calls)]
    others = [item for item in items if not values([item], f"/*{tail}")]
    return thoughts_among(family, others) or ([] if _patterns(family) else others)


@cache
def _asking(family: Family, showing: tuple[bool, ...]) -> frozenset[str]:
    """What all those requests of the examples hold whose answers show something, and none of the others; or what some do."""
    features = [_features(request) for request, _ in exchanges(family)]
    those = [each for each, shows in zip(features, showing, strict=True) if shows]
    others = frozenset[str]().union(*(each for each, shows in zip(features, showing, strict=True) if not shows))
    alike = frozenset.intersection(*those) - others if those else frozenset[str]()
    return alike or frozenset(each for each in frozenset[str]().union(*those) - others if "/*" not in each)


def _is_asked(asking: frozenset[str], body: Any) -> bool:
    """Whether a request holds something of what asks, and does not say no there."""
    features = _features(body)
    said = [each.rpartition("=") for each in features if "=" in each]
    return bool(asking & features) and not any(way in asking and word.lower() in NO for way, _, word in said)


def _features(value: Any, way: str = "") -> frozenset[str]:
    """What a request holds, and the words and switches in it."""
    if isinstance(value, dict):
        return frozenset({way}).union(*(_features(item, f"{way}/{key}") for key, item in value.items()))
    if isinstance(value, list):
        return frozenset({way}).union(*(_features(item, f"{way}/*") for item in value))
    return frozenset({way, f"{way}={value}"} if isinstance(value, str | bool) else {way})


def _ways(family: Family, path: str) -> list[str]:
    """The ways to the objects that lead to a text, but for the items of a list of parts."""
    above = alternatives(family, path)
    steps = f"{above}{path[len(above) :].partition('/*')[0]}".split("/")
    return ["/".join(steps[:count]) for count in range(1, len(steps))]


def _own(family: Family, path: str, body: Any) -> dict[str, set[str]]:
    """Members by their way that the card reads, or that the request has as well."""
    read, answer = [path], family.answer
    for reading in (answer.text, answer.stop_reason, answer.input_tokens, answer.output_tokens, answer.cache_read_tokens):
        read += reading.response
    read.append(getattr(family.response, "__tool_calls__", ("",))[0])
    own: dict[str, set[str]] = {"": set(body) if isinstance(body, dict) else set()}
    for each in read:
        steps = each.split("/")
        for count in range(1, len(steps)):
            own.setdefault("/".join(steps[:count]), set()).add(steps[count])
    return own


@cache
def _optional(family: Family, way: str) -> frozenset[str]:
    """The members of an object that some answers of examples hold and others do not."""
    held = [each for _, answer in exchanges(family) for each in values(answer, way) if isinstance(each, dict)]
    keys = frozenset(key for each in held for key, value in each.items() if value is not None)
    return frozenset(key for key in keys if any(each.get(key) is None for each in held))


def _musing(family: Family, way: str, keys: frozenset[str], body: Any) -> str:
    """The member that holds the thoughts which a request asks for; "" where there is none."""
    shown = {key: [_has_words(answer, way, key) for _, answer in exchanges(family)] for key in sorted(keys)}
    texts = [key for key, showing in shown.items() if any(showing)]
    asked = [key for key in texts if _is_asked(_asking(family, tuple(shown[key])), body)]
    return max(asked or texts, key=lambda key: sum(shown[key]), default="")


def _has_words(answer: Any, way: str, key: str) -> bool:
    held = [each.get(key) for each in values(answer, way) if isinstance(each, dict)]
    return any(isinstance(value, str) and " " in value for value in held)


def _forget(family: Family, holder: dict[str, Any], way: str, key: str) -> None:
    """Take away a member, or write null where an example does."""
    others = [each for _, answer in exchanges(family) for each in values(answer, way) if isinstance(each, dict)]
    if any(key in each and each[key] is None for each in others):
        holder[key] = None
    else:
        del holder[key]


def _worded(value: Any) -> list[tuple[Any, Any]]:
    """Where texts of several words stand, the longest first."""
    return sorted(_texts(value), key=lambda place: -len(place[0][place[1]]))


def _texts(value: Any, words: object = None) -> Iterator[tuple[Any, Any]]:
    """Where texts of several words stand, or such words."""
    pairs: list[tuple[Any, Any]] = [*value.items()] if isinstance(value, dict) else [*enumerate(value)]
    for key, item in pairs:
        if isinstance(item, str) and (" " in item or item == words):
            yield value, key
        elif isinstance(item, dict | list):
            yield from _texts(item, words)
