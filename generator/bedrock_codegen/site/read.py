"""The specs as the pages see them: families and models, read once, frozen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from typing import Any

from ..common.schemas import bedrock_of, publish
from ..load import Corpus, FamilySpec
from ..runtime._runtime.json.rules import concerns
from .examples import Example, examples, plainest, refused_examples
from .facts import CitedSource, Fact, converse_facts, limits, place, rules, sources, stream_limits
from .fields import BodyMember, Group, Reading

Json = Any

API_WORDS = {
    "invoke": "InvokeModel",
    "stream": "InvokeModelWithResponseStream",
    "async_invoke": "StartAsyncInvoke",
    "batch": "batch jobs",
    "count_tokens": "CountTokens",
    "converse": "Converse",
}
"""What AWS calls each operation."""

SHORT_WORDS = {
    "invoke": "Invoke",
    "stream": "Stream",
    "async_invoke": "Async",
    "batch": "Batch",
    "count_tokens": "Count",
    "converse": "Converse",
}
"""The same at the head of a column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A wire format: what it takes, what it answers, and who speaks it."""

    name: str
    provider: str
    folder: str
    title: str
    words: str
    apis: tuple[str, ...]
    card: Json
    models: Json
    """Base id to what its line says."""
    sources: tuple[CitedSource, ...]
    rules: tuple[Fact, ...]
    limits: tuple[Fact, ...]
    stream_limits: tuple[Fact, ...]
    converse_facts: tuple[Fact, ...]
    """What is true by Converse alone, in Converse's paths."""
    places: Mapping[str, str]
    """Path of a rule or limit to the place on the family's page that it leads to."""
    request: tuple[Group, ...]
    response: tuple[Group, ...]
    event: tuple[Group, ...]
    plain: Example | None
    """The example that shows the format at its plainest."""
    examples: tuple[Example, ...]
    refused: tuple[Example, ...]
    model_ids: tuple[str, ...]
    schemas: Mapping[str, Json]
    """The published schema of each body."""

    @property
    def invoked(self) -> bool:
        """Whether InvokeModel takes its bodies, or Converse does."""
        return bool(self.card.get("api") != "converse")

    @property
    def guide(self) -> str:
        """The page of the vendor or AWS that describes the format, if the card cites one."""
        return next((source.url for source in self.sources if source.name == "guide"), "")

    @property
    def facts(self) -> dict[str, tuple[Fact, ...]]:
        """Its rules and limits, by what they are about."""
        kinds = {
            "Between fields": self.rules,
            "Of single models": self.limits,
            "Where the answer is a stream": self.stream_limits,
            "By Converse, in its paths": self.converse_facts,
        }
        return {title: facts for title, facts in kinds.items() if facts}

    def place_of(self, fact: Fact) -> str:
        """Where a rule or a limit stands, from the top of the site."""
        return f"families/{self.name}/rules/index.html#{fact.anchor}"

    def limits_of(self, model_id: str) -> tuple[Fact, ...]:
        """The limits that one model sets."""
        return tuple(fact for fact in self.limits if applies(fact, model_id))

    def rules_of(self, model_id: str) -> tuple[Fact, ...]:
        """The rules between fields that hold for one model."""
        return tuple(fact for fact in self.rules if applies(fact, model_id))


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A base id, and everything that is known of it."""

    id: str
    spec: str
    provider: str
    families: tuple[str, ...]
    apis: tuple[str, ...]
    takes: tuple[str, ...]
    gives: tuple[str, ...]
    context: int
    output: int
    dimensions: int
    inference: str
    streaming: bool | None
    reasoning: bool | None
    regions: tuple[str, ...]
    profiles: tuple[str, ...]
    variants: tuple[str, ...]
    """Ids of the model for one length of the context."""
    batch: Mapping[str, int]
    """What one batch job takes, where it is not what most models do."""
    lifecycle: Mapping[str, str]
    note: str
    said_by: Mapping[str, str]
    """Fact of the model's line to who says so, where it is not AWS's own listing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Everything that the pages show of the specs."""

    families: tuple[Format, ...]
    models: tuple[Model, ...]
    bedrock: tuple[Group, ...]
    """The members that Bedrock adds to any body: of requests, answers and events."""
    bedrock_schemas: Json

    def family(self, name: str) -> Format:
        """A family by name."""
        return next(family for family in self.families if family.name == name)


def applies(fact: Fact, model_id: str) -> bool:
    """Whether a rule or limit is for a model."""
    return _concerns(fact.models, model_id)


@cache
def _concerns(patterns: tuple[str, ...], model_id: str) -> bool:
    """The pages ask two hundred thousand times, of a few thousand pairs."""
    return concerns(patterns, model_id)


def read(corpus: Corpus) -> Site:
    """The specs, which must be free of findings, as the pages see them."""
    families = tuple(_family(spec, corpus) for spec in corpus.families)
    return Site(
        families=families,
        models=tuple(sorted(_models(corpus), key=lambda model: model.id)),
        bedrock=tuple(_bedrock(corpus.bedrock.data)),
        bedrock_schemas=corpus.bedrock.data,
    )


def _bedrock(bedrock: Json) -> Iterator[Group]:
    for role in ("request", "response", "event"):
        reading = Reading(body=bedrock[role], file=f"bedrock.json#/{role}", top=f"/{role}", cited={}, facts=(), flatten=())
        yield from reading.groups()


def _family(spec: FamilySpec, corpus: Corpus) -> Format:
    card: Json = spec.card.data
    cited = sources(spec)
    facts = (*rules(spec, cited), *limits(spec, cited))
    bedrock = bedrock_of(card, corpus.bedrock.data)

    def groups(role: str) -> tuple[Group, ...]:
        if role not in spec.bodies:
            return ()
        about = facts if role == "request" else ()
        flatten = tuple(card["parameters"].get("flatten", ()))
        return Reading(body=spec.bodies[role].data, file=f"{role}.json#", cited=cited, facts=about, flatten=flatten).groups()

    request = groups("request")
    return Format(
        name=spec.name,
        provider=spec.provider,
        folder=spec.folder,
        title=card["title"],
        words=card.get("description", spec.bodies["request"].data["description"]),
        apis=_apis(card),
        card=card,
        models=spec.models.data,
        sources=tuple(cited.values()),
        rules=tuple(fact for fact in facts if fact.kind != "limit"),
        limits=tuple(fact for fact in facts if fact.kind == "limit"),
        stream_limits=stream_limits(spec, cited),
        converse_facts=converse_facts(spec, cited),
        places=_places(facts, request),
        request=request,
        response=groups("response"),
        event=groups("event"),
        plain=plainest(spec, bedrock),
        examples=examples(spec, bedrock),
        refused=refused_examples(spec),
        model_ids=tuple(spec.models.data),
        schemas={role: publish(body.data, role, bedrock) for role, body in spec.bodies.items()},
    )


def _apis(card: Json) -> tuple[str, ...]:
    """The operations of the service that take a family's bodies; where its models converse, that as well."""
    if card.get("api") == "converse":
        return ("converse", *(name for name in card["operations"] if name == "count_tokens"))
    return (*card["operations"], *(("converse",) if "converse" in card else ()))


def _models(corpus: Corpus) -> Iterator[Model]:
    preferred = corpus.other_models.data.get("preferred", {})
    owners: dict[str, list[FamilySpec]] = {}
    for spec in corpus.families:
        for model_id in spec.models.data:
            owners.setdefault(model_id, []).append(spec)
    for model_id, specs in owners.items():
        specs.sort(key=lambda spec: (spec.name != preferred.get(model_id), spec.name))
        facts = {key: value for spec in reversed(specs) for key, value in spec.models.data[model_id].items()}
        yield _model(
            model_id, f"{specs[0].folder}/models.json#/{model_id}", facts, facts.get("provider", specs[0].provider), specs
        )
    for model_id, facts in corpus.other_models.data.get("without_family", {}).items():
        yield _model(model_id, f"specs/models.json#/without_family/{model_id}", facts, facts["provider"], [])


def _model(model_id: str, spec: str, facts: Mapping[str, Any], provider: str, specs: list[FamilySpec]) -> Model:
    return Model(
        id=model_id,
        spec=spec,
        provider=provider,
        families=tuple(each.name for each in specs),
        apis=tuple(dict.fromkeys(api for each in specs for api in _apis(each.card.data))),
        takes=tuple(facts.get("in", ())),
        gives=tuple(facts.get("out", ())),
        context=facts.get("context", 0),
        output=facts.get("output", 0),
        dimensions=facts.get("dimensions", 0),
        inference=facts.get("inference", ""),
        streaming=facts.get("streaming"),
        reasoning=facts.get("reasoning"),
        regions=tuple(facts.get("regions", ())),
        profiles=tuple(f"{prefix}.{model_id}" for prefix in facts.get("profiles", ())),
        variants=tuple(f"{model_id}{end}" for end in facts.get("variants", ())),
        batch={name: number for name, number in facts.get("batch", {}).items() if name != "served"},
        lifecycle=facts.get("lifecycle", {}),
        note=facts.get("note", ""),
        said_by=facts.get("sources", {}),
    )


def all_fields(groups: tuple[Group, ...]) -> Iterator[BodyMember]:
    """Every member at any depth, those of a definition once."""
    for group in groups:
        for field in group.fields:
            yield field
            yield from all_fields(field.inside)


def parameters(family: Format, model: Model) -> Iterator[tuple[BodyMember, tuple[Fact, ...]]]:
    """The members of a request and of the objects that functions flatten, each with what this model says of it or below it."""
    flatten = family.card["parameters"].get("flatten", ())
    limits = family.limits_of(model.id)
    top = [field for group in family.request for field in group.fields]
    shown = [
        item
        for field in top
        for item in ([inner for group in field.inside for inner in group.fields] if field.anchor in flatten else [field])
    ]
    for field in shown:
        below = f"{field.anchor}/", f"{field.anchor}["
        yield field, tuple(f for f in limits if place(f.fields[0]) == field.anchor or place(f.fields[0]).startswith(below))


def _places(facts: tuple[Fact, ...], groups: tuple[Group, ...]) -> dict[str, str]:
    """Path to the place on the page that it leads to, or the nearest above it, for every path of rules and limits."""
    anchors = {untagged(field.anchor): field.anchor for field in reversed([*all_fields(groups)])}
    exact = set(anchors.values())
    return {path: _nearest(place(path), exact, anchors) for fact in facts for path in fact.fields}


def _nearest(path: str, exact: AbstractSet[str], anchors: Mapping[str, str]) -> str:
    while path:
        if path in exact:
            return path
        if untagged(path) in anchors:
            return anchors[untagged(path)]
        path = path.rpartition("/")[0]
    return "parameters"


def untagged(path: str) -> str:
    """A path that keeps all objects, whatever they hold."""
    return re.sub(r"\[[^\]]*\]", "", path)
