"""Exchanges in the recordings' format, and how the specs fare with them: the ground of the coverage report and of the corpus tests."""

from __future__ import annotations

import json
import os
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import bedrock_models
from bedrock_models._runtime.bodies import UnknownBlock, UnknownEvent
from bedrock_models._runtime.family import Family
from bedrock_models._runtime.paths import objects, wire_names
from bedrock_models.errors import BedrockModelsError, UnknownModelError

ROOT = Path(__file__).parents[2]
OWN = ROOT / "tests" / "recordings"
OPERATIONS = ("InvokeModel", "InvokeModelWithResponseStream", "StartAsyncInvoke")

Json = Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One call: what was sent, and what came back."""

    path: str
    """Where it lies below its folder."""
    model_id: str
    operation: str
    request: Json
    """The body that was sent; None where only the answer is known."""
    status: int
    response: Json
    events: tuple[Json, ...]
    kind: str
    """What its source says it is, such as `recorded`."""

    @property
    def accepted(self) -> bool:
        """Whether the service took the request, as far as is known."""
        return self.status == 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What one family makes of an exchange."""

    family: str | None
    """None: the model has no family."""
    problems: tuple[str, ...] = ()
    """What does not parse, does not come back equal, or is refused."""
    unknown: tuple[str, ...] = ()
    """Pointers to what the spec does not know."""
    shown: Mapping[tuple[str, str], int] = field(default_factory=dict)
    """How often each member of each class stands in the bodies."""


def folders(variable: str) -> list[Path]:
    """The folders that an environment variable names and that are there."""
    return [Path(name) for name in os.environ.get(variable, "").split(os.pathsep) if name and Path(name).is_dir()]


def exchanges(folder: Path) -> Iterator[Exchange]:
    """Every exchange of InvokeModel and its siblings below a folder, in the order of their paths."""
    for path in sorted(folder.rglob("*.json")):
        data = json.loads(path.read_bytes())
        if isinstance(data, dict) and data.get("operation") in OPERATIONS:
            yield _exchange(path.relative_to(folder).as_posix(), data)


def _exchange(path: str, data: Json) -> Exchange:
    response = data.get("response") or {}
    payloads = [frame.get("payload") or {} for frame in response.get("frames") or ()]
    return Exchange(
        path=path,
        model_id=data["model_id"],
        operation=data["operation"],
        request=(data.get("request") or {}).get("body"),
        status=response.get("status", 200),
        response=response.get("body") if response.get("status", 200) == 200 else None,
        events=tuple(payload["chunk"] for payload in payloads if "chunk" in payload),
        kind=data["provenance"]["kind"],
    )


@cache
def listed() -> Json:
    """What is known not to fit, each with its reason: rows of errors.csv, samples, recordings, references without a model."""
    return json.loads((Path(__file__).parent / "listed.json").read_bytes())


def families_of(model_id: str) -> tuple[Family, ...]:
    """The formats that a reference may speak; for an opaque one the format that is listed for it."""
    if model_id in listed()["references"]:
        name = listed()["references"][model_id]["family"]
        return (bedrock_models.families()[name],) if name else ()
    return bedrock_models.resolve(model_id).families


def judge(exchange: Exchange) -> Verdict:
    """What the family of an exchange makes of it; of two families the one that fits better."""
    try:
        families = families_of(exchange.model_id)
    except UnknownModelError as error:
        return Verdict(family=None, problems=(str(error),) if exchange.accepted else ())
    verdicts = [_verdict(exchange, family) for family in families]
    return min(verdicts, key=lambda verdict: (len(verdict.problems), len(verdict.unknown)), default=Verdict(family=None))


def _verdict(exchange: Exchange, family: Family) -> Verdict:
    if not exchange.accepted:
        return Verdict(family=family.name)
    problems: list[str] = []
    unknown: list[str] = []
    shown: dict[tuple[str, str], int] = {}
    for role, body, read in _bodies(exchange, family):
        try:
            value = read(json.dumps(body))
        except BedrockModelsError as error:
            problems.append(f"{role}: {error}")
            continue
        if not same(json.loads(value.to_wire()), body):
            problems.append(f"{role}: does not come back equal")
        unknown += [f"{role}: {pointer}" for pointer in value.unknown_fields()]
        _count(value, shown)
    problems += _refusal(exchange) if not problems else ()
    return Verdict(family=family.name, problems=tuple(problems), unknown=tuple(unknown), shown=shown)


def _bodies(exchange: Exchange, family: Family) -> Iterator[tuple[str, Json, Any]]:
    if exchange.request is not None:
        yield "request", exchange.request, family.parse_request
    if exchange.response is not None and exchange.operation != "StartAsyncInvoke":
        yield "response", exchange.response, family.parse_response
    for event in exchange.events:
        yield "event", event, family.parse_event


def _refusal(exchange: Exchange) -> list[str]:
    """What the rules and limits of the model say of a request that the schema accepts."""
    if exchange.request is None or exchange.model_id in listed()["references"]:
        return []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            bedrock_models.resolve(exchange.model_id).check(exchange.request)
        except BedrockModelsError as error:
            return [f"request: {error}"]
    return []


def _count(value: Any, shown: dict[tuple[str, str], int]) -> None:
    for _, holder in objects(value):
        if not isinstance(holder, UnknownBlock | UnknownEvent):
            for wire, name in wire_names(type(holder)).items():
                if name in holder.model_fields_set:
                    shown[type(holder).__name__, wire] = shown.get((type(holder).__name__, wire), 0) + 1


def same(one: Json, other: Json) -> bool:
    """Equality of JSON values: 1 is 1.0, and true is not 1."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return one == other and isinstance(one, bool) == isinstance(other, bool)
