"""What the checker in the browser reads: schema, rules and limits of a family as data, and which model speaks which family."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..common.rules import models_of
from ..common.schemas import subschemas
from ..runtime._runtime.models.checks import TAKEN_BY_CONVERSE
from .abilities import Can
from .assets import asset
from .meanings import Matrix
from .read import API_WORDS, Format, Site

Json = Any

NOTES = ("description", "x-source", "x-evidence", "x-name", "default", "examples")
"""What a schema says to people: no verdict depends on it."""


def checks(family: Format, site: Site) -> str:
    """A script that hands over what a request is checked by; of Converse, what the models' own requests take as well."""
    card = family.card
    own = {model_id: facts["limits"] for model_id, facts in family.models.items() if "limits" in facts}
    return _call(
        "checks",
        family.name,
        {
            "schema": _bare(family.schemas["request"]),
            "rules": [_fact(rule, card) for rule in card.get("rules", ())],
            "limits": [_fact(limit, card) for limit in card.get("limits", ())],
            "own": {model_id: [_fact(limit, card) for limit in limits] for model_id, limits in own.items()},
            **({} if family.invoked else {"extras": {"taken": TAKEN_BY_CONVERSE, "members": dict(_members(site))}}),
        },
    )


def _members(site: Site) -> Iterator[tuple[str, list[str]]]:
    """Family to the members of its request, of those that take no others."""
    for family in site.families:
        request = family.schemas["request"]
        if family.invoked and request.get("additionalProperties") is False:
            yield family.name, [*request["properties"]]


def registry(site: Site, compared: Sequence[Matrix], can: Mapping[str, Sequence[Can]]) -> str:
    """A script that hands over the models: which formats they speak, what is known of them, what their parameters mean."""
    cells = {
        row.model.id: {
            name: [cell.path, cell.type, cell.range, cell.default, "; ".join(cell.limits), cell.href]
            for name, cell in row.cells.items()
        }
        for matrix in compared
        for row in matrix.rows
    }
    known = {
        model.id: {
            "families": model.families,
            "lifecycle": model.lifecycle,
            "facts": {
                "Provider": model.provider,
                "Takes": ", ".join(model.takes),
                "Gives": ", ".join(model.gives),
                "Context": f"{model.context:,}" if model.context else "",
                "Longest answer": f"{model.output:,}" if model.output else "",
                "Can": ", ".join(each.ability.name for each in can[model.id] if each.possible),
                "Operations": ", ".join(API_WORDS[api] for api in model.apis),
                "Regions": ", ".join(model.regions),
                "Profiles": ", ".join(profile.partition(".")[0] for profile in model.profiles),
            },
        }
        for model in site.models
    }
    return asset("registry.js") + _call("registry", known, cells)


def _call(name: str, *values: Json) -> str:
    return f"bedrock.{name}({', '.join(json.dumps(value, separators=(',', ':'), ensure_ascii=False) for value in values)})\n"


def _fact(said: Mapping[str, Any], card: Json) -> Json:
    kept = {key: value for key, value in said.items() if key not in {"source", "evidence", "models"}}
    return {**kept, "models": list(models_of(said, card)), "certain": said.get("evidence") != "unconfirmed"}


def _bare(schema: Json) -> Json:
    copy = json.loads(json.dumps(schema))
    for node in subschemas(copy):
        for key in NOTES:
            node.pop(key, None)
    return copy
