"""What a draft is held against: the spec that was taken out before it was made."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bedrock_codegen.commands.draft import fit, misfits
from bedrock_codegen.common.schemas import resolve
from bedrock_codegen.common.streams import answer_of
from bedrock_codegen.draft.folder import Files, drafted
from bedrock_codegen.draft.observe import Sample, observe, without_bedrock
from bedrock_codegen.load import ROLES, FamilySpec
from bedrock_codegen.runtime._runtime.json.paths import values
from bedrock_codegen.runtime._runtime.streams.assemble import assembled

from tests.support.exchanges import folders
from tests.support.specs import specs

Json = Any


@dataclass(frozen=True)
class Case:
    """A family that is taken out, what is recorded of it, and the draft made of that."""

    spec: FamilySpec
    samples: Sequence[Sample]
    files: Files

    def bodies(self, role: str) -> list[Json]:
        return [body for sample in self.samples for body in sample.bodies(role) if isinstance(body, dict)]

    def streams(self) -> list[list[Json]]:
        return [list(sample.events) for sample in self.samples if sample.events]

    def misfits(self) -> list[str]:
        return list(misfits(self.files, specs().bedrock.data, self.samples))

    def readings(self, card: Json, *keys: str) -> Iterator[tuple[str, list[object]]]:
        """What a card reads, body by body."""
        said: Json = card["answer"]
        for key in keys:
            said = said.get(key, {})
        for role in ("response", "event"):
            paths = said.get(role, [])
            for body in self.bodies(role):
                found = [there for path in ([paths] if isinstance(paths, str) else paths) if (there := values(body, path))]
                yield role, found[0] if found else []


def recordings(name: str, *, everything: bool) -> list[Path]:
    """The recordings of a family's models: our own, or all that this machine has."""
    roots = folders("BEDROCK_RECORDINGS")
    wanted = roots if everything else roots[:1]
    ids = {model_id.replace(":", "-") for spec in specs().families if spec.name == name for model_id in spec.models.data}
    return [
        path
        for _, root in wanted
        for path in sorted(root.glob("*/*/*.json"))
        if any(path.parent.name.endswith(known) for known in ids)
    ]


@cache
def case(name: str, *, everything: bool = False) -> Case:
    """A draft of a family by its recordings alone; the spec has no part in it."""
    spec = next(each for each in specs().families if each.name == name)
    samples = [sample for sample in observe(recordings(name, everything=everything)) if _speaks(spec, sample)]
    return Case(spec, samples, drafted(name, samples, [each for each in specs().families if each.name != name], fit))


def _speaks(spec: FamilySpec, sample: Sample) -> bool:
    """Whether a call is in this family's format, where an id speaks two."""
    return not isinstance(sample.request, dict) or spec.bodies["request"].data["properties"].keys() >= without_bedrock(
        sample.request
    ).keys() - {"stream"}


def tags(body: Json, schema: Json, value: Json, path: str = "") -> Iterator[tuple[str, str, str]]:
    """Every object of a body that a union tells by its tag: where, by what, and the tag."""
    schema = resolve(schema, body)
    arms = [*schema.get("anyOf", ()), *schema.get("oneOf", ())]
    by = schema.get("discriminator", {}).get("propertyName")
    if by and isinstance(value, dict):
        yield path, by, str(value.get(by))
        arms = [arm for arm in arms if resolve(arm, body).get("properties", {}).get(by, {}).get("const") == value.get(by)]
    for arm in arms:
        if _takes(resolve(arm, body), value):
            yield from tags(body, arm, value, path)
    if isinstance(value, dict):
        for key, item in value.items():
            if key in schema.get("properties", {}):
                yield from tags(body, schema["properties"][key], item, f"{path}/{key}")
    if isinstance(value, list) and "items" in schema:
        for item in value:
            yield from tags(body, schema["items"], item, f"{path}/*")


def _takes(schema: Json, value: Json) -> bool:
    kind = schema.get("type", "object" if "discriminator" in schema else "string")
    own = "object" if isinstance(value, dict) else "array" if isinstance(value, list) else "scalar"
    return own == (kind if kind in {"object", "array"} else "scalar")


def told_apart(found: Mapping[str, Json], bodies: Mapping[str, Sequence[Json]]) -> dict[tuple[str, str, str], set[str]]:
    """Role, place and tag member of every union that recordings show at least two arms of, and the tags."""
    shown: dict[tuple[str, str, str], set[str]] = {}
    for role in ROLES:
        for body in bodies[role] if role in found else ():
            for path, by, tag in tags(found[role], found[role], body):
                shown.setdefault((role, path, by), set()).add(tag)
    return {place: each for place, each in shown.items() if len(each) > 1}


def terminal(card: Json, stream: Sequence[Json]) -> int:
    """The first event that a card takes for the end of a stream; -1 where there is none."""
    ends = card["answer"].get("ends", [])
    marks = [ends] if isinstance(ends, dict) else ends
    for index, event in enumerate(stream):
        for mark in marks if isinstance(event, dict) else ():
            there = values(event, mark["at"])
            if mark["equals"] in there if "equals" in mark else there:
                return index
    return -1


def whole(card: Json, stream: Sequence[Json]) -> Json:
    """The answer that a card makes of a stream."""
    return assembled(stream, answer_of(card["answer"]))


def same(one: object, other: object) -> bool:
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)
