"""What a draft takes from a family of the same dialect: names, words, and ranges that warn until somebody confirms them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field

from ..common.schemas import name_of, resolve
from ..lint.validator import Checker
from ..load import ROLES, FamilySpec, Json
from ..runtime._runtime.json.paths import values
from .observe import Sample
from .schemas.names import LONGEST, TODO

BOUNDS = (
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "pattern",
)
SOURCE = "like"


@dataclass(slots=True)
class _Taken:
    """What was found alike in two bodies."""

    names: dict[str, str] = field(default_factory=dict)
    bounds: dict[str, Json] = field(default_factory=dict)
    """A path into the request to the bounds of the other family."""
    met: set[str] = field(default_factory=set)


def likened(files: Mapping[str, Json], other: FamilySpec, samples: Sequence[Sample]) -> dict[str, Json]:
    """The files of a draft with what another family calls the same things."""
    made = deepcopy(dict(files))
    taken = _Taken()
    for role in ROLES:
        ours, theirs = made.get(f"{role}.json"), other.bodies.get(role)
        if ours and theirs:
            taken.met.clear()
            _pair(_Two(ours, theirs.data), ours, theirs.data, "", taken)
            ours["description"] = theirs.data["description"]
    card = made["family.json"]
    theirs = other.card.data
    _rename(made, _swapped(taken.names, theirs["class_prefix"], card["class_prefix"], made))
    limits = list(_limits(taken.bounds, samples))
    url = next((source["url"] for source in theirs["sources"].values()), "")
    card["sources"][SOURCE] = {"url": url, "note": f"Names, words and ranges of {other.name}, which speaks the same dialect."}
    if "fm" in theirs:
        card["fm"] = {**deepcopy(theirs["fm"]), "classes": {card["class_prefix"]: {}}}
    made["family.json"] = before(card, "answer", {"limits": limits}) if limits else card
    return made


@dataclass(frozen=True, slots=True)
class _Two:
    """Two bodies side by side."""

    ours: Json
    theirs: Json


def _pair(bodies: _Two, ours: Json, theirs: Json, path: str, taken: _Taken) -> None:
    if "$ref" in ours:
        name = name_of(ours)
        if name in taken.met:
            return
        taken.met.add(name)
        if "$ref" in theirs:
            taken.names.setdefault(name, name_of(theirs))
    ours, theirs = resolve(ours, bodies.ours), resolve(theirs, bodies.theirs)
    ours |= {"description": _words(ours, theirs)} if "description" in ours else {}
    if "required" in ours and ours.get("additionalProperties") is False:
        ours["required"] = [
            name for name in ours["required"] if name in theirs.get("required", ()) or name not in theirs.get("properties", {})
        ]
    for one, other in _arms(bodies, ours, theirs):
        _pair(bodies, one, other, path, taken)
    if "items" in ours and "items" in theirs:
        _pair(bodies, ours["items"], theirs["items"], f"{path}/*", taken)
    for name, member in ours.get("properties", {}).items():
        if name in theirs.get("properties", {}):
            _member(bodies, member, theirs["properties"][name], f"{path}/{name}", taken)


def _member(bodies: _Two, ours: Json, theirs: Json, path: str, taken: _Taken) -> None:
    ours["description"] = _words(ours, theirs, resolve(theirs, bodies.theirs))
    for key in ("default", "x-name"):
        if key in theirs and "$ref" not in ours and "const" not in ours:
            ours[key] = theirs[key]
    bounds = {key: value for key, value in resolve(theirs, bodies.theirs).items() if key in BOUNDS}
    if bounds and not bodies.ours["title"].endswith(("Response", "Event")):
        taken.bounds[path] = bounds
    _pair(bodies, ours, theirs, path, taken)


def _words(ours: Json, *theirs: Json) -> str:
    """Ours where somebody wrote it, theirs where they have any."""
    said = next((each["description"] for each in theirs if "description" in each), "")
    return said if said and str(ours.get("description", TODO)).startswith(TODO) else str(ours.get("description", TODO))


def _arms(bodies: _Two, ours: Json, theirs: Json) -> Iterator[tuple[Json, Json]]:
    """Arms with the same tag, or for the same JSON type."""
    found = [[*each.get("anyOf", ()), *each.get("oneOf", ())] or [each] for each in (ours, theirs)]
    if found == [[ours], [theirs]]:
        return
    keys = [[(_key(arm, body), arm) for arm in arms] for arms, body in zip(found, (bodies.ours, bodies.theirs), strict=True)]
    for key, one in keys[0]:
        other = next((arm for theirs_key, arm in keys[1] if theirs_key == key), None)
        if other is not None and one is not ours:
            yield one, other


def _key(arm: Json, body: Json) -> object:
    whole = resolve(arm, body)
    tags = [(name, each["const"]) for name, each in whole.get("properties", {}).items() if "const" in each]
    return tags[0] if tags else whole.get("type", "object" if "discriminator" in whole else "enum")


def _swapped(names: Mapping[str, str], old: str, new: str, files: Mapping[str, Json]) -> dict[str, str]:
    """Our names to theirs with our prefix, as far as they are free."""
    used = {name for role in ROLES for name in files.get(f"{role}.json", {}).get("$defs", {})}
    made: dict[str, str] = {}
    for ours, theirs in names.items():
        name = new + theirs.removeprefix(old)
        if len(name) <= LONGEST and name not in used and name not in made.values():
            made[ours] = name
    return made


def _rename(files: Mapping[str, Json], names: Mapping[str, str]) -> None:
    for role in ROLES:
        body = files.get(f"{role}.json")
        waiting: list[Json] = [body] if body else []
        while waiting:
            node = waiting.pop()
            if isinstance(node, dict):
                if "$ref" in node and name_of(node) in names:
                    node["$ref"] = f"#/$defs/{names[name_of(node)]}"
                if node.get("title") in names and "description" in node:
                    node["title"] = names[node["title"]]
                waiting += node.values()
            elif isinstance(node, list):
                waiting += node
        if body and "$defs" in body:
            body["$defs"] = {names.get(name, name): schema for name, schema in body["$defs"].items()}


def _limits(bounds: Mapping[str, Json], samples: Sequence[Sample]) -> Iterator[Json]:
    """Ranges that no request that was seen breaks, as what warns."""
    for path, schema in bounds.items():
        checker = Checker(schema)
        shown = [value for sample in samples for body in sample.bodies("request") for value in values(body, path)]
        if shown and not any(checker.faults(value) for value in shown):
            yield {"at": path, "schema": schema, "source": SOURCE, "evidence": "unconfirmed"}


def before(card: Json, key: str, more: Json) -> Json:
    """A card with more members before one of its own."""
    items = list(card.items())
    at = next((index for index, (name, _) in enumerate(items) if name == key), len(items) - 1)
    return dict([*items[:at], *more.items(), *items[at:]])
