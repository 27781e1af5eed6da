"""Holding recordings against specs: where a body is not what its schema says, and what the service refused."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from ...common.converse_facts import EXTRAS
from ...common.pointers import steps
from ...common.schemas import bedrock_of
from ...lint.rule_semantics import Certain
from ...lint.views import BodyView, body_of, with_bedrock
from ...load import Corpus, FamilySpec, Json
from .compare import Deviation, Role, Spot
from .traffic import CONVERSE, Exchange, Logged, base_id

POINTED = re.compile(r"#(/[^\s:,#]*)?: ?(.+?)(?=#/|#:|, please|$)")
"""A part of the service's refusals: where in the body, and why."""
EXTRANEOUS = re.compile(r"extraneous key \[([^\]]+)\]")
"""The member that is not taken, in the words of a refusal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A deviation, and where it was seen: a recording, and a pointer into it."""

    family: str
    deviation: Deviation
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """What the service refused and the spec allows."""

    family: str
    pointer: str
    """Where in the body, by the service's own words; empty where they name no place."""
    words: str
    path: str
    """The recording."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A family as it is compared: its schemas with what Bedrock adds."""

    spec: FamilySpec
    roles: dict[str, Role]
    certain: Certain

    @property
    def name(self) -> str:
        """The family's name."""
        return self.spec.name

    @property
    def prefix(self) -> str:
        """How the names of its classes begin."""
        prefix: str = self.spec.card.data["class_prefix"]
        return prefix


def read_subject(spec: FamilySpec, corpus: Corpus) -> Subject:
    """A family, made ready for comparing."""
    bedrock = bedrock_of(spec.card.data, corpus.bedrock.data)
    added = {name: BodyView(path="bedrock.json", role=name, prefix="Bedrock", data=bedrock[name]) for name in bedrock}
    request = with_bedrock(body_of(spec.bodies["request"], "request", spec.card.data["class_prefix"]), added)
    roles = {name: _role(name, body.data, bedrock.get(name, {})) for name, body in spec.bodies.items()}
    return Subject(spec, roles, Certain(spec.card.data, partial(_limits, spec), request))


def _limits(spec: FamilySpec, model_id: str) -> list[Json]:
    """What may limit a model."""
    return [*spec.card.data.get("limits", ()), *spec.models.data.get(model_id, {}).get("limits", ())]


def _role(name: str, body: Json, bedrock: Json) -> Role:
    return Role(name, Spot(body, f"{name}.json", "", body), Spot(bedrock, "bedrock.json", f"/{name}", bedrock))


def judge(subject: Subject, item: Exchange | Logged, corpus: Corpus) -> list[Sighting]:
    """Every deviation of an exchange from the specs of a family."""
    seen = _in_log(subject, item) if isinstance(item, Logged) else _in_bodies(subject, item, corpus)
    return [Sighting(family=subject.name, deviation=deviation, place=place) for deviation, place in seen]


def _in_log(subject: Subject, item: Logged) -> Iterator[tuple[Deviation, str]]:
    role = subject.roles.get(item.role)
    for pointer in item.unknown if role else ():
        deviation = role.unknown(pointer) if role else None
        if deviation is not None:
            yield deviation, item.path


def _in_bodies(subject: Subject, item: Exchange, corpus: Corpus) -> Iterator[tuple[Deviation, str]]:
    """The deviations of the bodies of a call; of one that was refused, those of the request alone."""
    for seen in item.bodies:
        name, value = seen.role, seen.value
        if item.status != 200 and name != "request":
            continue
        if name not in subject.roles:
            yield Deviation(kind="role", file=f"{name}.json", pointer="", at="", value=name), item.path
            continue
        found = subject.roles[name].differences(value)
        if name == "request" and not any(each.weight > 1 for each in found):
            found += _broken_rules(subject, value, base_id(item.model_id, corpus))
        yield from ((each, f"{item.path}#{seen.place(each.at)}") for each in found)


def _broken_rules(subject: Subject, body: Json, model_id: str) -> Iterator[Deviation]:
    """The rules and limits that a request breaks."""
    for fault in subject.certain.refusals(body, model_id):
        words = f"{fault.pointer} {fault.wrong}; {fault.right}"
        yield Deviation(kind="rule", file="family.json", pointer="", at=fault.pointer, value=words)


def read_refusals(subject: Subject, item: Exchange, found: Sequence[Sighting]) -> Iterator[Refusal]:
    """What the service refused: of note where it is about the body, and the spec has nothing against that."""
    message = _message(item.response)
    if item.status != 400 or found or item.request is None or message is None or item.kind != "recorded":
        return
    parts = POINTED.findall(message)
    for pointer, words in parts or [("", "")]:
        said = words.rstrip(" .,") if parts else message[:200]
        at = _by_converse(item, pointer, said) if item.operation in CONVERSE else pointer
        yield Refusal(family=subject.name, pointer=at if parts else NOWHERE, words=said, path=item.path)


def _by_converse(item: Exchange, pointer: str, words: str) -> str:
    """Where a place in the model's own body stands by Converse: among the extras, if what is named is there."""
    extras = item.request.get("additionalModelRequestFields") if isinstance(item.request, dict) else None
    named = [*steps(pointer), *EXTRANEOUS.findall(words)][:1]
    return f"{EXTRAS}{pointer}" if isinstance(extras, dict) and named and named[0] in extras else pointer


NOWHERE = "?"
"""The pointer of a refusal whose words name no place."""


def _message(response: Any) -> str | None:
    found = response.get("message") or response.get("Message") if isinstance(response, dict) else None
    return found if isinstance(found, str) else None
