"""Which parts of an answer may stand in the next request as they came: the card's `parameters.echoes`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...common.schemas import name_of, resolve, subschemas
from ...load import Json

DEEPEST = 4
LEAST = 2
"""Members that two objects have alike; one says too little."""


def with_echoes(files: Mapping[str, Json]) -> dict[str, Json]:
    """The files of a draft whose card says what may be given back."""
    card = files["family.json"]
    if "response.json" not in files:
        return dict(files)
    found = echoes(files["request.json"], files["response.json"])
    parameters = {**card["parameters"], **({"echoes": found} if found else {})}
    return {**files, "family.json": {**card, "parameters": parameters}}


def echoes(request: Json, response: Json) -> dict[str, str]:
    """Definition of a request to the definition of an answer that has nothing it does not take, and all that it needs."""
    given = list(dict.fromkeys(_held(response)))
    found: dict[str, str] = {}
    for taken in dict.fromkeys(_held(request)):
        fitting = [each for each in given if _fits(response["$defs"][each], request["$defs"][taken], response, request, 0)]
        alike = [each for each in fitting if taken.replace("Input", "") == each]
        if fitting:
            found[taken] = (alike or fitting)[0]
    return found


def _held(body: Json) -> Iterator[str]:
    """The definitions of what lists hold, and of objects that hold such lists."""
    for schema in subschemas(body):
        if "$ref" in schema.get("items", {}):
            yield name_of(schema["items"])
        for member in schema.get("properties", {}).values():
            inner = resolve(member, body).get("properties", {}) if "$ref" in member else {}
            if any("$ref" in each.get("items", {}) for each in inner.values()):
                yield name_of(member)


def _fits(ours: Json, theirs: Json, answer: Json, request: Json, depth: int) -> bool:
    """Whether what an answer holds is what a request takes."""
    ours, theirs = resolve(ours, answer), resolve(theirs, request)
    if mine := [arm for arm in _arms(ours) if "$ref" in arm]:
        return all(_fits(arm, theirs, answer, request, depth + 1) for arm in mine)
    if arms := [arm for arm in _arms(theirs) if "$ref" in arm]:
        return any(_fits(ours, arm, answer, request, depth + 1) for arm in arms)
    if depth > DEEPEST or "properties" not in ours:
        return depth > 0 and not (_words(ours) and _words(theirs) and _words(ours).isdisjoint(_words(theirs)))
    wanted = theirs.get("properties", {})
    enough = len(ours["properties"]) >= LEAST or bool(theirs.get("x-kind")) or depth > 0
    there = enough and ours["properties"].keys() <= wanted.keys() and set(theirs.get("required", ())) <= ours["properties"].keys()
    return there and all(_fits(each, wanted[name], answer, request, depth + 1) for name, each in ours["properties"].items())


def _words(schema: Json) -> set[str]:
    """The words that a text is one of."""
    arms = [schema, *_arms(schema)]
    return {word for arm in arms for word in (*arm.get("enum", ()), *((arm["const"],) if "const" in arm else ()))}


def _arms(schema: Json) -> list[Json]:
    return [*schema.get("anyOf", ()), *schema.get("oneOf", ())]
