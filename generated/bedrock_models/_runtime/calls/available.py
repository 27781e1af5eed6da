# Copied from generator/bedrock_codegen/runtime/_runtime/calls/available.py; edit it there.
"""The models that an account has in a region, joined to what the catalogue knows of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..models.catalogue import ModelInfo, info_of
from ..models.references import base_id
from ..models.table import table
from ..service_errors.sent import Sent
from ..storage import default_client
from .call import translate_errors

_DATES = {"legacyTime": "legacy", "endOfLifeTime": "eol", "publicExtendedAccessTime": "extended"}


def available(*, client: Any = None) -> list[ModelInfo]:
    """The models that AWS lists for this account and region, with the inference profiles that serve them here.

    Where AWS says something of a model, its word counts; the rest is the catalogue's. A model that the catalogue does not know is
    shown with what AWS says, and has no family: call it by `converse`.

    Args:
        client: A boto3 client of `bedrock` (not `bedrock-runtime`); a new one, in the region of the environment, when left out.

    Raises:
        ServiceError: AWS refused the call.
    """
    bedrock = client or default_client("bedrock")
    with translate_errors(Sent(model_id="", operation="ListFoundationModels")):
        listed = bedrock.list_foundation_models()["modelSummaries"]
    with translate_errors(Sent(model_id="", operation="ListInferenceProfiles")):
        prefixes = _prefixes(bedrock)
    bases: dict[str, Mapping[str, Any]] = {}
    for summary in listed:
        bases.setdefault(base_id(summary["modelId"])[0], summary)
    return [info_of(base, _row(base, summary, prefixes.get(base, ()))) for base, summary in sorted(bases.items())]


def _prefixes(bedrock: Any) -> dict[str, tuple[str, ...]]:
    """The prefixes of the profiles that serve each base id, as far as AWS itself made them."""
    found: dict[str, dict[str, None]] = {}
    for page in bedrock.get_paginator("list_inference_profiles").paginate(typeEquals="SYSTEM_DEFINED"):
        for profile in page["inferenceProfileSummaries"]:
            prefix, _, base = profile["inferenceProfileId"].partition(".")
            found.setdefault(base, {})[prefix] = None
    return {base: tuple(prefixes) for base, prefixes in found.items()}


def _row(base: str, summary: Mapping[str, Any], prefixes: tuple[str, ...]) -> dict[str, Any]:
    known = table().get(base) or {"families": [], "provider": base.partition(".")[0], "note": _unknown(summary)}
    return {**known, **dict(_said(summary)), "lifecycle": _lifecycle(known, summary), "profiles": prefixes}


def _unknown(summary: Mapping[str, Any]) -> str:
    name = summary.get("modelName") or summary["modelId"]
    return f"The catalogue of this release does not know {name}: converse calls it, if it converses."


def _said(summary: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """What AWS says of a model, as a row of the catalogue has it."""
    for theirs, ours in (("inputModalities", "in"), ("outputModalities", "out")):
        if summary.get(theirs):
            yield ours, [kind.lower() for kind in summary[theirs]]
    if "responseStreamingSupported" in summary:
        yield "streaming", bool(summary["responseStreamingSupported"])
    ways = set(summary.get("inferenceTypesSupported", ()))
    if ways & {"ON_DEMAND", "INFERENCE_PROFILE"}:
        yield "inference", "on_demand" if "ON_DEMAND" in ways else "profile"


def _lifecycle(known: Mapping[str, Any], summary: Mapping[str, Any]) -> dict[str, Any]:
    """A model's life: the dates that AWS tells, and its status where no date says it."""
    told = summary.get("modelLifecycle", {})
    dates = {ours: str(told[theirs])[:10] for theirs, ours in _DATES.items() if told.get(theirs)}
    return {**known.get("lifecycle", {}), "status": str(told.get("status", "unknown")).lower(), **dates}
