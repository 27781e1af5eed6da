"""What would have to change in a spec, so that what was seen is what it says."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...common.pointers import steps
from ...load import Json
from .compare import Deviation, Role, Spot
from .judge import Subject
from .seen_schema import camel, infer_schema

UNKNOWN_TO_REQUESTS = "the service takes it, the spec does not know it"
UNKNOWN_TO_ANSWERS = "the service shows it, the spec does not know it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """One change of a file."""

    pointer: str
    """A JSON Pointer into the file."""
    why: str
    edit: Mapping[str, Json]
    """`add`, `remove` or `change`, each with what."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """All deviations of one kind at one place."""

    subject: Subject
    role: str
    pointer: str
    found: Sequence[Deviation]

    @property
    def values(self) -> list[Json]:
        """What was seen there."""
        return [each.value for each in self.found]

    @property
    def why(self) -> str:
        """Why what is new is of note."""
        return UNKNOWN_TO_REQUESTS if self.role == "request" else UNKNOWN_TO_ANSWERS


def find_changes(gathered: Gathered) -> Iterator[Amendment]:
    """The changes that deviations ask for; a new member may need definitions beside it."""
    return CHANGES.get(gathered.found[0].kind, _new_body)(gathered)


def _new_members(gathered: Gathered) -> Iterator[Amendment]:
    schema, added = _infer(gathered, gathered.values, steps(gathered.pointer)[-1])
    yield Amendment(pointer=gathered.pointer, why=gathered.why, edit={"add": schema})
    for name, definition in added.items():
        yield Amendment(pointer=f"/$defs/{name}", why=f"needed by {gathered.pointer}", edit={"add": definition})


def _new_arms(gathered: Gathered) -> Iterator[Amendment]:
    """A definition for each new tag, and its place in the union."""
    union = gathered.subject.roles[gathered.role].root
    for step in steps(gathered.pointer):
        union = union.inner(step)
    by = union.schema["discriminator"]["propertyName"]
    arms = f"{gathered.pointer}/{'anyOf' if 'anyOf' in union.schema else 'oneOf'}"
    for tag in sorted({str(value.get(by)) for value in gathered.values}):
        schema, added = _infer(gathered, [value for value in gathered.values if str(value.get(by)) == tag], tag)
        for name, definition in added.items():
            if schema.get("$ref") == f"#/$defs/{name}":
                definition["properties"][by] = {"const": tag, "type": "string", "description": definition["description"]}
            yield Amendment(pointer=f"/$defs/{name}", why=gathered.why, edit={"add": definition})
        yield Amendment(pointer=arms, why=f"{by} {tag!r}: {gathered.why}", edit={"add": {"$ref": schema.get("$ref")}})


def _new_values(gathered: Gathered) -> Iterator[Amendment]:
    yield Amendment(pointer=gathered.pointer, why=gathered.why, edit={"add": {"enum": sorted(set(gathered.values))}})


def _not_required(gathered: Gathered) -> Iterator[Amendment]:
    why = "the spec requires what is not always there"
    yield Amendment(pointer=gathered.pointer, why=why, edit={"remove": sorted(set(gathered.values))})


def _other_type(gathered: Gathered) -> Iterator[Amendment]:
    kinds = sorted({type(value).__name__ for value in gathered.values})
    fit = {"to fit": [_shorten(value) for value in gathered.values[:3]], "types": kinds}
    yield Amendment(pointer=gathered.pointer, why="the spec expects another type", edit={"change": fit})


def _wider_bound(gathered: Gathered) -> Iterator[Amendment]:
    fit = {"to fit": sorted({_shorten(value) for value in gathered.values})[:5]}
    yield Amendment(pointer=gathered.pointer, why="the spec refuses what the service takes", edit={"change": fit})


def _wrong_rule(gathered: Gathered) -> Iterator[Amendment]:
    for words in sorted(set(gathered.values)):
        yield Amendment(pointer="/rules", why="a rule or limit refuses what the service takes", edit={"change": words})


def _new_body(gathered: Gathered) -> Iterator[Amendment]:
    yield Amendment(pointer="", why="the spec has no such body", edit={"add": f"{gathered.role}.json"})


CHANGES: Mapping[str, Callable[[Gathered], Iterator[Amendment]]] = {
    "unknown": _new_members,
    "tag": _new_arms,
    "value": _new_values,
    "missing": _not_required,
    "type": _other_type,
    "bound": _wider_bound,
    "constant": _wider_bound,
    "rule": _wrong_rule,
}
"""Kind of deviation to what it asks for."""


def _infer(gathered: Gathered, values: Sequence[Json], name: str) -> tuple[Json, dict[str, Json]]:
    subject = gathered.subject
    whole = subject.roles.get(gathered.role) or subject.roles["response"]
    definitions = whole.root.schema.get("$defs", {})

    def fits(known: str, objects: Sequence[Json]) -> bool:
        spot = Spot(definitions[known], whole.root.file, f"/$defs/{known}", whole.root.body)
        inner = Role(gathered.role, spot, Spot({}, "", "", {}))
        return not any(inner.differences(value) for value in objects)

    return infer_schema(values, f"{subject.prefix}{camel(name)}"[:40], definitions, fits)


def _shorten(value: Json) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else f"{text[:57]}..."
