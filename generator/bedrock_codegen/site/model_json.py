"""What is known of one model as JSON, so that programs of any language read what its page says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from .abilities import Can
from .facts import Fact
from .read import Format, Model, Site, parameters
from .verdicts import Verdict

Json = Any


def model_json(model: Model, site: Site, can: Sequence[Can]) -> Json:
    """A model by what its page says; what is not known is left out."""
    families = [site.family(name) for name in model.families]
    said = {
        "id": model.id,
        "provider": model.provider,
        "note": model.note,
        "operations": model.apis,
        "streaming": model.streaming,
        "reasoning": model.reasoning,
        "inference": model.inference,
        "in": model.takes,
        "out": model.gives,
        "context": model.context,
        "output": model.output,
        "dimensions": model.dimensions,
        "regions": model.regions,
        "profiles": model.profiles,
        "variants": model.variants,
        "batch": model.batch,
        "lifecycle": model.lifecycle,
        "can": {each.ability.name: dict(_verdicts(each)) for each in can},
        "formats": [_format(family, model) for family in families],
    }
    return {name: value for name, value in said.items() if value or value is False}


def _verdicts(can: Can) -> Iterator[tuple[str, Json]]:
    for way, verdict in (("invoke", can.own), ("converse", can.converse)):
        if verdict:
            yield way, _verdict(verdict)


def _verdict(verdict: Verdict) -> Json:
    return {"answer": verdict.answer, "why": verdict.why} if verdict.why else {"answer": verdict.answer}


def _format(family: Format, model: Model) -> Json:
    return {
        "name": family.name,
        "schemas": {role: f"../schemas/{family.name}/{role}.json" for role in family.schemas},
        "parameters": [
            {
                name: value
                for name, value in (
                    ("pointer", field.anchor),
                    ("type", field.type),
                    ("required", field.required),
                    ("range", field.range),
                    ("values", field.values),
                    ("default", field.default),
                    ("python", field.python),
                    ("description", field.words),
                    ("limits", [_fact(fact) for fact in limits]),
                )
                if value
            }
            for field, limits in parameters(family, model)
        ],
        "rules": [_fact(fact) for fact in family.rules_of(model.id)],
    }


def _fact(fact: Fact) -> Json:
    """A rule or limit in words; `refused` says whether it refuses or only warns."""
    said = {"fields": fact.fields, "says": fact.sentence, "message": fact.message}
    return {**{name: value for name, value in said.items() if value}, "refused": fact.certain}
