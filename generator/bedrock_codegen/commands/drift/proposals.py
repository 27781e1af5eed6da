"""From differences to edits of the specs that a person can read, judge and make."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ...common.pointers import steps
from ...common.schemas import bedrock_of
from ...lint.rule_semantics import refusals
from ...lint.views import BodyView, body_of, with_bedrock
from ...load import Corpus, FamilySpec, Json
from .compare import Deviation, Role, Spot
from .infer import camel, infer_schema
from .traffic import Exchange, Logged, base_id, families_of, read

POINTED = re.compile(r"#(/[^\s:,#]*)?: ?(.+?)(?=#/|#:|, please|$)")
"""A part of the service's refusals: where in the body, and why."""

Key = tuple[str, str, str, str]
"""Family, file, pointer and kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One edit."""

    family: str
    file: str
    pointer: str
    """A JSON Pointer into the file."""
    why: str
    edit: Mapping[str, Json]
    """`add`, `remove` or `change`, each with what."""
    count: int
    """How many times it was seen."""
    first: str
    """Where it was seen first: a recording, and a pointer into it."""


@dataclass(slots=True)
class Report:
    """What came of some recordings."""

    proposals: list[Proposal] = field(default_factory=list)
    exchanges: int = 0
    strangers: dict[str, int] = field(default_factory=dict)
    """References whose family nobody knows, and how many exchanges name them."""
    unexplained: list[str] = field(default_factory=list)
    """Refusals of bodies that the spec accepts, in words that name no place."""


@dataclass(slots=True)
class _Seen:
    differences: list[Deviation] = field(default_factory=list)
    places: list[str] = field(default_factory=list)


def drift(corpus: Corpus, paths: Sequence[Path]) -> Report:
    """How the specs differ from what recordings and logs show.

    Raises:
        SpecError: a recording cannot be read.
        OSError: a path does not exist.
    """
    families = {spec.name: _Family(spec, corpus) for spec in corpus.families}
    report, seen = Report(), dict[Key, _Seen]()
    refused: dict[tuple[str, str, str], list[str]] = {}
    for item in read(paths):
        report.exchanges += 1
        names = families_of(item.model_id, corpus)
        if not names:
            report.strangers[item.model_id] = report.strangers.get(item.model_id, 0) + 1
            continue
        judged = [(families[name], _judged(families[name], item, corpus)) for name in names]
        family, found = min(judged, key=lambda pair: sum(each.weight for each, _ in pair[1]))
        if isinstance(item, Exchange) and item.status != 200:
            _refused(family, item, found, report, refused)
            continue
        for each, place in found:
            one = seen.setdefault((family.name, each.file, each.pointer, each.kind), _Seen())
            one.differences.append(each)
            one.places.append(place)
    report.proposals = [*_proposals(families, seen), *_of_refusals(families, refused)]
    return report


class _Family:
    """A family as it is compared."""

    def __init__(self, spec: FamilySpec, corpus: Corpus) -> None:
        self.spec = spec
        self.name = spec.name
        bedrock = bedrock_of(spec.card.data, corpus.bedrock.data)
        self.roles = {name: _role(name, document.data, bedrock.get(name, {})) for name, document in spec.bodies.items()}
        prefix = spec.card.data["class_prefix"]
        added = {name: BodyView(path="bedrock.json", role=name, prefix="Bedrock", data=bedrock[name]) for name in bedrock}
        self.request = with_bedrock(body_of(spec.bodies["request"], "request", prefix), added)
        self.prefix: str = prefix

    def broken(self, body: Json, model_id: str) -> Iterator[Deviation]:
        """The rules and limits that a request breaks."""
        limits = [*self.spec.card.data.get("limits", ()), *self.spec.models.data.get(model_id, {}).get("limits", ())]
        for fault in refusals(self.spec.card.data, limits, self.request, body, model_id):
            yield Deviation(
                kind="rule",
                file="family.json",
                pointer="",
                at=fault.pointer,
                value=f"{fault.pointer} {fault.wrong}; {fault.right}",
            )


def _role(name: str, body: Json, bedrock: Json) -> Role:
    return Role(name, Spot(body, f"{name}.json", "", body), Spot(bedrock, "bedrock.json", f"/{name}", bedrock))


def _judged(family: _Family, item: Exchange | Logged, corpus: Corpus) -> list[tuple[Deviation, str]]:
    """Every difference of an exchange, with the place where it is seen."""
    if isinstance(item, Logged):
        role = family.roles.get(item.role)
        found = [role.unknown(pointer) for pointer in item.unknown] if role else []
        return [(each, item.path) for each in found if each is not None]
    judged: list[tuple[Deviation, str]] = []
    for name, pointer, value in item.bodies:
        if item.status != 200 and name != "request":
            continue
        if name not in family.roles:
            judged.append((Deviation(kind="role", file=f"{name}.json", pointer="", at="", value=name), item.path))
            continue
        differences = family.roles[name].differences(value)
        if name == "request" and not any(each.weight > 1 for each in differences):
            differences += family.broken(value, base_id(item.model_id, corpus))
        judged += [(each, f"{item.path}#{pointer}{each.at}") for each in differences]
    return judged


def _refused(
    family: _Family,
    item: Exchange,
    found: Sequence[tuple[Deviation, str]],
    report: Report,
    refused: dict[tuple[str, str, str], list[str]],
) -> None:
    """A refusal of the service's: of note where it is about the body, and the spec has nothing against that."""
    message = item.response.get("message") or item.response.get("Message") if isinstance(item.response, dict) else None
    if item.status != 400 or found or item.request is None or not isinstance(message, str) or item.kind != "recorded":
        return
    parts = POINTED.findall(message)
    for pointer, words in parts:
        refused.setdefault((family.name, pointer, words.rstrip(" .,")), []).append(item.path)
    if not parts:
        report.unexplained.append(f"{item.path}: {message[:200]}")


def _of_refusals(families: Mapping[str, _Family], refused: Mapping[tuple[str, str, str], list[str]]) -> Iterator[Proposal]:
    for (name, pointer, words), places in sorted(refused.items()):
        key = re.search(r"extraneous key \[([^\]]+)\]", words)
        at = f"{pointer}/{key.group(1)}" if key else pointer
        general = "/".join("*" if step.isdigit() else step for step in at.split("/"))
        schema: Any = False if key else {"TODO": words}
        yield Proposal(
            family=name,
            file=f"{families[name].spec.folder}/family.json",
            pointer="/limits/-",
            why=f"the service refuses what the spec allows: {words}",
            edit={"add": {"at": general, "schema": schema, "source": "TODO", "evidence": "recorded"}},
            count=len(places),
            first=f"{places[0]}#/request/body{pointer}",
        )


def _proposals(families: Mapping[str, _Family], seen: Mapping[Key, _Seen]) -> Iterator[Proposal]:
    for (name, file, pointer, kind), one in sorted(seen.items()):
        for at, why, edit in _edits(families[name], pointer, kind, one.differences):
            yield Proposal(
                family=name,
                file=f"{'specs' if file == 'bedrock.json' else families[name].spec.folder}/{file}",
                pointer=at,
                why=why,
                edit=edit,
                count=len(one.places),
                first=one.places[0],
            )


def _edits(family: _Family, pointer: str, kind: str, found: Sequence[Deviation]) -> Iterator[tuple[str, str, Mapping[str, Json]]]:
    """Pointer, reason and edit; a new member may need definitions beside it."""
    role = found[0].file.removesuffix(".json")
    sends = role == "request"
    shows = "the service takes it, the spec does not know it" if sends else "the service shows it, the spec does not know it"
    values = [each.value for each in found]
    match kind:
        case "unknown":
            yield from _new_members(family, role, pointer, values, shows)
        case "tag":
            yield from _new_arms(family, role, pointer, found, shows)
        case "value":
            yield pointer, shows, {"add": {"enum": sorted(set(values))}}
        case "missing":
            yield pointer, "the spec requires what is not always there", {"remove": sorted(set(values))}
        case "type":
            kinds = sorted({type(value).__name__ for value in values})
            yield (
                pointer,
                "the spec expects another type",
                {"change": {"to fit": [_short(value) for value in values[:3]], "types": kinds}},
            )
        case "bound" | "constant":
            worst = sorted({_short(value) for value in values})
            yield pointer, "the spec refuses what the service takes", {"change": {"to fit": worst[:5]}}
        case "rule":
            for words in sorted(set(values)):
                yield "/rules", "a rule or limit refuses what the service takes", {"change": words}
        case _:
            yield "", "the spec has no such body", {"add": f"{role}.json"}


def _new_members(
    family: _Family, role: str, pointer: str, values: Sequence[Json], why: str
) -> Iterator[tuple[str, str, Mapping[str, Json]]]:
    schema, added = _inferred(family, role, values, steps(pointer)[-1])
    yield pointer, why, {"add": schema}
    for name, definition in added.items():
        yield f"/$defs/{name}", f"needed by {pointer}", {"add": definition}


def _new_arms(
    family: _Family, role: str, pointer: str, found: Sequence[Deviation], why: str
) -> Iterator[tuple[str, str, Mapping[str, Json]]]:
    """A definition for each new tag, and its place in the union."""
    union = family.roles[role].root
    for step in steps(pointer):
        union = union.inner(step)
    by = union.schema["discriminator"]["propertyName"]
    for tag in sorted({str(each.value.get(by)) for each in found}):
        values = [each.value for each in found if str(each.value.get(by)) == tag]
        schema, added = _inferred(family, role, values, tag)
        for name, definition in added.items():
            if {"$ref": f"#/$defs/{name}"}.items() <= schema.items():
                definition["properties"][by] = {"const": tag, "type": "string", "description": definition["description"]}
            yield f"/$defs/{name}", why, {"add": definition}
        yield (
            f"{pointer}/{'anyOf' if 'anyOf' in union.schema else 'oneOf'}",
            f"{by} {tag!r}: {why}",
            {"add": {"$ref": schema.get("$ref")}},
        )


def _inferred(family: _Family, role: str, values: Sequence[Json], name: str) -> tuple[Json, dict[str, Json]]:
    whole = family.roles.get(role) or family.roles["response"]
    definitions = whole.root.schema.get("$defs", {})

    def fits(known: str, objects: Sequence[Json]) -> bool:
        spot = Spot(definitions[known], whole.root.file, f"/$defs/{known}", whole.root.body)
        inner = Role(role, spot, Spot({}, "", "", {}))
        return not any(inner.differences(value) for value in objects)

    return infer_schema(values, f"{family.prefix}{camel(name)}"[:40], definitions, fits)


def told(report: Report) -> Iterator[str]:
    """The report as lines for people."""
    family = ""
    for each in report.proposals:
        if each.family != family:
            family = each.family
            yield f"{family}"
        yield f"  {each.file}#{each.pointer}"
        yield f"      {each.why} ({each.count} times, first in {each.first})"
        for verb, what in each.edit.items():
            yield f"      {verb} {json.dumps(what, ensure_ascii=False)}"
    yield from _rest(report)


def _rest(report: Report) -> Iterable[str]:
    yield f"{report.exchanges} exchanges, {len(report.proposals)} edits proposed"
    if report.strangers:
        names = ", ".join(f"{name} ({count})" for name, count in sorted(report.strangers.items()))
        yield f"not looked at, since no family is known: {names}"


def _short(value: Json) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else f"{text[:57]}..."
