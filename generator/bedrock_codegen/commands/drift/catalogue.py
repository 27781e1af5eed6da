"""Our models beside those that the service lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from shlex import quote
from typing import Any

from jsonschema import Draft202012Validator

from ...common.references import has_prefix
from ...load import Corpus, Json
from ...runtime._runtime.models.lifecycle import state
from .checked_input import check
from .traffic import base_id

STATUS = {"ACTIVE": frozenset({"active", "unknown"}), "LEGACY": frozenset({"legacy", "eol"})}
"""The service's word for a lifecycle, and ours that agree with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that the service says otherwise, and the edit that follows."""

    model_id: str
    member: str
    """The member of the model's line; empty where the model itself is new."""
    ours: Json
    theirs: Json
    edit: str


def list_models(region: str | None) -> tuple[list[Json], list[Json]]:
    """What ListFoundationModels and ListInferenceProfiles say in a region.

    Raises:
        botocore.exceptions.BotoCoreError, ClientError: they cannot be asked.
    """
    import boto3  # noqa: PLC0415 - late: only this command needs it

    client: Any = boto3.client("bedrock", region_name=region)
    profiles = [
        profile
        for page in client.get_paginator("list_inference_profiles").paginate(typeEquals="SYSTEM_DEFINED")
        for profile in page.get("inferenceProfileSummaries", ())
    ]
    return client.list_foundation_models().get("modelSummaries", []), profiles


def changes(corpus: Corpus, models: list[Json], profiles: list[Json], region: str = "", *, regions: bool = False) -> list[Change]:
    """Where the service's lists and ours differ; with `regions`, also where a model is on demand.

    Raises:
        SpecError: a list is not what such a list is.
    """
    check(_list_of(MODEL), models, "ListFoundationModels", "the list that the service gives")
    check(_list_of(PROFILE), profiles, "ListInferenceProfiles", "the list that the service gives")
    rows, homes = rows_and_homes(corpus)
    theirs = _by_base(models, rows, corpus)
    found = [change for base, model in sorted(theirs.items()) for change in _of_model(base, model, rows, homes, corpus)]
    found += _profiles(profiles, rows)
    return found + (list(_regions(theirs, rows, region)) if regions else [])


def rows_and_homes(corpus: Corpus) -> tuple[dict[str, Json], dict[str, str]]:
    """What the specs say of each model, with and without a family, and the family whose file says it."""
    rows: dict[str, Json] = dict(corpus.other_models.data["without_family"])
    homes: dict[str, str] = {}
    for spec in corpus.families:
        for model_id, row in spec.models.data.items():
            rows[model_id] = row
            homes.setdefault(model_id, spec.name)
    return rows, homes


MODEL: Json = {
    "type": "object",
    "required": ["modelId"],
    "properties": {
        "modelId": {"type": "string", "minLength": 1},
        "inputModalities": {"type": "array", "items": {"type": "string"}},
        "outputModalities": {"type": "array", "items": {"type": "string"}},
        "inferenceTypesSupported": {"type": "array", "items": {"type": "string"}},
        "responseStreamingSupported": {"type": "boolean"},
        "modelLifecycle": {"type": "object", "properties": {"status": {"type": "string"}}},
    },
}
PROFILE: Json = {"type": "object", "required": ["inferenceProfileId"], "properties": {"inferenceProfileId": {"type": "string"}}}
"""What is read of the lists' items."""


def _list_of(item: Json) -> Draft202012Validator:
    return Draft202012Validator({"type": "array", "items": item})


def _by_base(models: list[Json], rows: Mapping[str, Json], corpus: Corpus) -> dict[str, Json]:
    """The service's models by base id; variants with a context length are one model."""
    found: dict[str, Json] = {}
    for model in models:
        name = model["modelId"]
        found.setdefault(name if name in rows else base_id(name, corpus), model)
    return found


def _of_model(base: str, model: Json, rows: Mapping[str, Json], homes: Mapping[str, str], corpus: Corpus) -> Iterator[Change]:
    if base not in rows:
        yield Change(model_id=base, member="", ours=None, theirs=_facts(model), edit=_adding(base, model, corpus))
        return
    row, where = rows[base], homes.get(base, "specs/models.json")
    status = state(row.get("lifecycle") or {"status": "active"})
    says = model.get("modelLifecycle", {}).get("status")
    if says in STATUS and status not in STATUS[says]:
        yield Change(model_id=base, member="lifecycle", ours=status, theirs=says, edit=f"{where}: lifecycle status of {base}")
    for member, key in (("in", "inputModalities"), ("out", "outputModalities")):
        said = sorted(each.lower() for each in model.get(key, ()))
        if said and member in row and set(said) - set(row[member]):
            yield Change(model_id=base, member=member, ours=sorted(row[member]), theirs=said, edit=f"{where}: {member} of {base}")
    streams = model.get("responseStreamingSupported")
    if streams is not None and "streaming" in row and bool(row["streaming"]) != bool(streams):
        yield Change(
            model_id=base, member="streaming", ours=row["streaming"], theirs=streams, edit=f"{where}: streaming of {base}"
        )


def _profiles(profiles: list[Json], rows: Mapping[str, Json]) -> Iterator[Change]:
    for profile in profiles:
        name = profile["inferenceProfileId"]
        prefix, _, base = name.partition(".")
        known = rows.get(base, {}).get("profiles", ())
        if has_prefix(name) and base in rows and prefix not in known:
            yield Change(
                model_id=base,
                member="profiles",
                ours=list(known),
                theirs=prefix,
                edit=f"add {prefix!r} to the profiles of {base}",
            )


def _regions(theirs: Mapping[str, Json], rows: Mapping[str, Json], region: str) -> Iterator[Change]:
    """Where a model is on demand in this region by one side only."""
    for base, row in sorted(rows.items()):
        there = "ON_DEMAND" in theirs.get(base, {}).get("inferenceTypesSupported", ())
        ours = region in row.get("regions", ())
        if there != ours:
            verb = "add" if there else "remove"
            yield Change(
                model_id=base, member="regions", ours=ours, theirs=there, edit=f"{verb} {region} in the regions of {base}"
            )


def _facts(model: Json) -> dict[str, Json]:
    """The line that the service's own facts make."""
    return {
        "in": [each.lower() for each in model.get("inputModalities", ())],
        "out": [each.lower() for each in model.get("outputModalities", ())],
        "streaming": bool(model.get("responseStreamingSupported")),
        "lifecycle": {"status": model.get("modelLifecycle", {}).get("status", "ACTIVE").lower()},
    }


def _adding(base: str, model: Json, corpus: Corpus) -> str:
    """The command that adds an id: to the family whose ids begin most like it."""
    family, provider = nearest_family(base, corpus), base.partition(".")[0]
    if family:
        return f"bedrock-codegen add-model {family} {quote(base)}"
    name = "".join(letter for letter in str(model.get("modelName", "")) if letter.isprintable())
    return f"a new provider or family: bedrock-codegen new {quote(f'{provider}/FAMILY')} ({name})"


def nearest_family(base: str, corpus: Corpus) -> str:
    """The family whose ids begin most like an id; empty where none has more in common with it than the provider."""

    def likeness(name: str) -> int:
        return next(
            (index for index, (one, other) in enumerate(zip(name, base, strict=False)) if one != other), min(len(name), len(base))
        )

    near = max(((likeness(each), spec.name) for spec in corpus.families for each in spec.models.data), default=(0, ""))
    return near[1] if near[0] > len(base.partition(".")[0]) + 1 else ""
