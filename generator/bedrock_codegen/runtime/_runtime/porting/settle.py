"""Settings within the ranges of another model."""

from __future__ import annotations

import json
import warnings
from collections.abc import Mapping
from typing import Any

from ..errors import RequestError, UnconfirmedLimitWarning
from ..json.schemas import follow
from ..models.catalogue import ModelInfo, families, schema
from .pointers import drop, get, put
from .talk import Note

Json = Any
MOST = 12
"""Settings that are looked at before a body is given up."""


def settle(
    body: Json,
    family: str,
    parameters: Mapping[str, str],
    info: ModelInfo | None,
    note: Note,
    places: Mapping[str, str],
    defaults: Mapping[str, Json],
) -> None:
    """Bring settings into range, and leave out those that the model refuses all the same; one that it asks for has its default.

    Raises:
        RequestError: the body is refused for what is no setting.
    """
    names = {pointer: name for name, pointer in parameters.items()}
    left = {parameters[name]: value for name, value in defaults.items() if name in parameters}
    whole = schema(family, "request")
    for pointer, name in names.items():
        value = get(body, pointer)
        fitted = None if value is None else _fitted(value, bounds_of(whole, pointer))
        if fitted != value:
            put(body, pointer, fitted)
        if fitted not in (value, [value]):
            note(places.get(name, ""), f"{value} is out of range of {family}{pointer}; {fitted} was put there")
    for _ in range(MOST):
        refused, doubts = _refused(body, family, info if info and info.family_names else None)
        if refused is None:
            for doubt in doubts:
                note("", doubt)
            return
        first = next((each for each in refused.findings for known in names if _within(each.pointer, known)), None)
        if first is None:
            raise refused
        pointer = next(known for known in names if _within(first.pointer, known))
        drop(body, pointer)
        became = "left out"
        if pointer in left:
            put(body, pointer, left[pointer])
            became = f"{left.pop(pointer)} was put there"
        note(places.get(names[pointer], ""), f"{family} refuses {pointer} ({first.message}); {became}")


def _within(pointer: str, known: str) -> bool:
    return pointer == known or pointer.startswith(f"{known}/")


def _refused(body: Json, family: str, info: ModelInfo | None) -> tuple[RequestError | None, list[str]]:
    """Why a model, or without one the family, refuses a body, and what it may refuse by what nobody has confirmed."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", UnconfirmedLimitWarning)
        try:
            if info:
                info.check(body)
            else:
                families()[family].parse_request(json.dumps(body))
        except RequestError as error:
            return error, []
    return None, [str(each.message) for each in caught if issubclass(each.category, UnconfirmedLimitWarning)]


def is_only(family: str, pointer: str) -> bool:
    """Whether a field can hold one value only, and so says nothing."""
    return len(bounds_of(schema(family, "request"), pointer).get("enum", ())) == 1


def bounds_of(whole: Json, pointer: str) -> Json:
    """The schema of a setting, and of each of its arms where it has any."""
    node = whole
    for step in pointer.split("/")[1:]:
        node = follow(node, whole).get("properties", {}).get(step, {})
    found = follow(node, whole)
    return {**found, "anyOf": [follow(arm, whole) for arm in found["anyOf"]]} if "anyOf" in found else found


def _fitted(value: Json, bounds: Json) -> Json:
    """A number within bounds, a list no longer than it may be; a bare text where several are due, in a list."""
    if isinstance(value, str) and bounds.get("type") == "array":
        value = [value]
    if isinstance(value, list):
        arms = (bounds, *bounds.get("anyOf", ()))
        return value[: next((arm["maxItems"] for arm in arms if "maxItems" in arm), None)]
    if isinstance(value, int | float) and not isinstance(value, bool):
        value = max(value, bounds.get("minimum", value))
        value = min(value, bounds.get("maximum", value))
        return int(value) if bounds.get("type") == "integer" else value
    return value
