"""How the specs fare with exchanges: the ground of the coverage report and of the corpus tests."""

from __future__ import annotations

import json
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import bedrock_models
from bedrock_models._runtime.bodies.base import UnknownBlock, UnknownEvent
from bedrock_models._runtime.json.paths import objects, wire_names
from bedrock_models._runtime.models.checks import check_model
from bedrock_models._runtime.models.family import Family
from bedrock_models._runtime.models.references import base_id
from bedrock_models.errors import BedrockModelsError, UnknownModelError

from tests.support.equality import difference
from tests.support.exchanges import CONVERSE, Exchange

OWN = "tests/recordings"
"""The folder of this project's own exchanges."""

Json = Any


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


def written_by_hand(exchange: Exchange) -> bool:
    """Whether no service had a part in an exchange."""
    return exchange.name.startswith("fixtures/")


def judge(exchange: Exchange) -> Verdict:
    """What the family of an exchange makes of it; of two families the one that fits better."""
    if exchange.operation in CONVERSE:
        return _verdict(exchange, bedrock_models.families()["converse"])
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
        if changed := difference(json.loads(value.to_wire()), body):
            problems.append(f"{role}: does not come back equal, {changed}")
        unknown += [f"{role}: {pointer}" for pointer in value.unknown_fields()]
        _count(value, shown)
    problems += _refusal(exchange, family) if not problems else ()
    return Verdict(family=family.name, problems=tuple(problems), unknown=tuple(unknown), shown=shown)


def _bodies(exchange: Exchange, family: Family) -> Iterator[tuple[str, Json, Any]]:
    if exchange.request is not None:
        yield "request", exchange.request, family.parse_request
    if exchange.answer is not None and exchange.operation != "StartAsyncInvoke":
        yield "response", exchange.answer, family.parse_response
    for event in exchange.events:
        yield "event", event, family.parse_event


def _refusal(exchange: Exchange, family: Family) -> list[str]:
    """What the rules and limits of the model say of a request that the schema accepts."""
    if exchange.request is None or exchange.model_id in listed()["references"]:
        return []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            _check(exchange, family)
        except BedrockModelsError as error:
            return [f"request: {error}"]
    return []


def _check(exchange: Exchange, family: Family) -> None:
    if family.api == "converse":
        check_model(family, base_id(exchange.model_id)[0], family.parse_request(json.dumps(exchange.request)))
    else:
        bedrock_models.resolve(exchange.model_id).check(exchange.request)


def _count(value: Any, shown: dict[tuple[str, str], int]) -> None:
    for _, holder in objects(value):
        if not isinstance(holder, UnknownBlock | UnknownEvent):
            for wire, name in wire_names(type(holder)).items():
                if name in holder.model_fields_set:
                    shown[type(holder).__name__, wire] = shown.get((type(holder).__name__, wire), 0) + 1
