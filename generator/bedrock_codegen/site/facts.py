"""What a card says beside the schemas, for people: sources, rules and limits, each with its place in the spec."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..common.rules import models_of, read
from ..load import FamilySpec
from ..lower.descriptions import range_words

Json = Any

EVIDENCE = {
    "documented": "the vendor or AWS says so",
    "recorded": "seen in real traffic",
    "sample": "seen in a published program",
    "reported": "a user's account, or an error message of the service",
    "unconfirmed": "suspected: it warns and never refuses",
}
"""What each kind of evidence means."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedSource:
    """Something that a card cites."""

    name: str
    spec: str
    url: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Why something is believed."""

    kind: str
    source: CitedSource | None

    @property
    def meaning(self) -> str:
        """The kind in words."""
        return EVIDENCE.get(self.kind, "")


NOT_ACCEPTED = "is not accepted"
"""The sentence of a limit that takes a parameter away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A rule between fields, or a limit that models set on one."""

    anchor: str
    spec: str
    kind: str
    """What the card calls the rule; `limit` for a limit."""
    fields: tuple[str, ...]
    """The paths that it is about, from the body's root or from the definition `on`."""
    on: str
    sentence: str
    message: str
    """What the service, or we, say when it is broken; empty where the sentence says all."""
    models: tuple[str, ...]
    """Patterns of the ids it is for; none where it is for all."""
    evidence: Evidence
    schema: Json = field(default=None, hash=False)
    """Of a limit, what it allows: a fragment of a schema, or `False`."""

    @property
    def certain(self) -> bool:
        """Whether it refuses; otherwise it warns."""
        return self.evidence.kind != "unconfirmed"

    @property
    def excludes(self) -> bool:
        """Whether models do not take what it is about, whatever its value."""
        return self.sentence == NOT_ACCEPTED


def sources(spec: FamilySpec) -> dict[str, CitedSource]:
    """What a card cites, by name."""
    cited: Mapping[str, Any] = spec.card.data["sources"]
    return {
        name: CitedSource(name=name, spec=f"family.json#/sources/{name}", url=said.get("url", ""), note=said.get("note", ""))
        for name, said in cited.items()
    }


def evidence(said: Mapping[str, Any], cited: Mapping[str, CitedSource]) -> Evidence:
    """The evidence of a rule or a limit."""
    return Evidence(kind=said.get("evidence", "documented"), source=cited.get(said.get("source", "")))


def rules(spec: FamilySpec, cited: Mapping[str, CitedSource]) -> tuple[Fact, ...]:
    """The rules of a family, each as a sentence."""
    card = spec.card.data
    return tuple(
        _rule(f"/rules/{index}", f"rule-{index + 1}", said, card, cited) for index, said in enumerate(card.get("rules", ()))
    )


def limits(spec: FamilySpec, cited: Mapping[str, CitedSource]) -> tuple[Fact, ...]:
    """The limits of a family, those of its models' own lines included."""
    return tuple(
        _limit(where, f"limit-{index + 1}", said, spec.card.data, cited) for index, (where, said) in enumerate(_said_limits(spec))
    )


def stream_limits(spec: FamilySpec, cited: Mapping[str, CitedSource]) -> tuple[Fact, ...]:
    """The limits of requests whose answer is to come as a stream."""
    card = spec.card.data
    return tuple(
        _limit(f"family.json#/stream_limits/{index}", f"stream-limit-{index + 1}", said, card, cited)
        for index, said in enumerate(card.get("stream_limits", ()))
    )


def converse_facts(spec: FamilySpec, cited: Mapping[str, CitedSource]) -> tuple[Fact, ...]:
    """What is true of a family's models by Converse alone, in Converse's own paths."""
    card = spec.card.data
    given = card.get("converse", {})
    ruled = enumerate(given.get("rules", ()))
    limited = enumerate(given.get("limits", ()))
    return (
        *(_rule(f"/converse/rules/{index}", f"converse-rule-{index + 1}", said, card, cited) for index, said in ruled),
        *(
            _limit(f"family.json#/converse/limits/{index}", f"converse-limit-{index + 1}", said, card, cited)
            for index, said in limited
        ),
    )


def _rule(at: str, anchor: str, said: Mapping[str, Any], card: Json, cited: Mapping[str, CitedSource]) -> Fact:
    meant = read(said)
    return Fact(
        anchor=anchor,
        spec=f"family.json#{at}",
        kind=str(said["rule"]),
        fields=tuple(said["fields"]),
        on=said.get("on", ""),
        sentence=meant.words() if meant else "",
        message=said.get("message", ""),
        models=models_of(said, card),
        evidence=evidence(said, cited),
    )


def _said_limits(spec: FamilySpec) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for index, said in enumerate(spec.card.data.get("limits", ())):
        yield f"family.json#/limits/{index}", said
    for model_id, facts in spec.models.data.items():
        for index, said in enumerate(facts.get("limits", ())):
            yield f"models.json#/{model_id}/limits/{index}", {**said, "models": [model_id]}


def _limit(spec: str, anchor: str, said: Mapping[str, Any], card: Json, cited: Mapping[str, CitedSource]) -> Fact:
    return Fact(
        anchor=anchor,
        spec=spec,
        kind="limit",
        fields=(said["at"],),
        on="",
        sentence=bound_words(said["schema"]),
        message=said.get("message", ""),
        models=models_of(said, card),
        evidence=evidence(said, cited),
        schema=said["schema"],
    )


def bound_words(schema: Json) -> str:
    """A limit's fragment as the second half of a sentence."""
    if not isinstance(schema, dict):
        return NOT_ACCEPTED
    parts = [words] if (words := range_words(schema)) else []
    if "enum" in schema or "const" in schema:
        parts.append(f"one of {listed(schema.get('enum', [schema.get('const')]))}")
    if "pattern" in schema:
        parts.append(f"text that matches {schema['pattern']}")
    if "type" in schema:
        parts.append(f"of type {schema['type']}")
    return f"must be {' and '.join(parts)}"


def listed(values: Sequence[object]) -> str:
    """Values in a row, as JSON writes them."""
    return ", ".join(json.dumps(value, ensure_ascii=False) for value in values)


def place(path: str) -> str:
    """Where on a page a path leads: whichever item of an array it means, items have one place."""
    return re.sub(r"/(-1|:-1|\d+)(?=[/\[]|$)", "/*", path)
