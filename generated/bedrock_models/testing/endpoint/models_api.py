# Copied from generator/bedrock_codegen/runtime/testing/endpoint/models_api.py; edit it there.
"""The lists of models and profiles of the `bedrock` service, out of the package's own catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..._runtime.models.lifecycle import ENDING, lifecycle_of, state
from ..._runtime.models.references import base_id, foundation_model_arn, inference_profile_arn, profile_id
from ..._runtime.models.table import table
from .values import Answer, AwsError, Request

ACCOUNT = "123456789012"
LIFETIME = {"legacy": "legacyTime", "eol": "endOfLifeTime", "extended": "publicExtendedAccessTime"}
INFERENCE = {"on_demand": ["ON_DEMAND"], "profile": ["INFERENCE_PROFILE"], "by_region": ["ON_DEMAND", "INFERENCE_PROFILE"]}


def list_models(request: Request) -> Answer:
    """ListFoundationModels, with its four filters."""
    query = request.query
    models = [_model(request, model_id, row) for model_id, row in table().items()]
    kept = [
        model
        for model in models
        if query.get("byProvider", "").lower() in model["providerName"].lower()
        and (not query.get("byOutputModality") or query["byOutputModality"] in model["outputModalities"])
        and (not query.get("byInferenceType") or query["byInferenceType"] in model["inferenceTypesSupported"])
        and not query.get("byCustomizationType")
    ]
    return Answer(body={"modelSummaries": kept})


def get_model(request: Request) -> Answer:
    """GetFoundationModel."""
    base, _ = base_id(request.model_id)
    row = table().get(base)
    if row is None:
        raise AwsError("ValidationException", "The provided model identifier is invalid.")
    return Answer(body={"modelDetails": _model(request, base, row)})


def list_profiles(request: Request) -> Answer:
    """ListInferenceProfiles: the system's own; there are no application profiles here."""
    if request.query.get("type", "SYSTEM_DEFINED") != "SYSTEM_DEFINED":
        return Answer(body={"inferenceProfileSummaries": []})
    return Answer(body={"inferenceProfileSummaries": [_profile(request, prefix, base) for base, prefix in _profiles()]})


def get_profile(request: Request) -> Answer:
    """GetInferenceProfile."""
    wanted = request.model_id.rpartition("/")[2]
    for base, prefix in _profiles():
        if wanted == f"{prefix}.{base}":
            return Answer(body=_profile(request, prefix, base))
    raise AwsError("ResourceNotFoundException", f"The inference profile {request.model_id} does not exist.")


def _profiles() -> list[tuple[str, str]]:
    return [(base, prefix) for base, row in table().items() for prefix in row.get("profiles", ())]


def _model(request: Request, model_id: str, row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "modelArn": foundation_model_arn(request.region, model_id),
        "modelId": model_id,
        "modelName": row.get("title") or model_id.partition(".")[2],
        "providerName": (row.get("provider") or model_id.partition(".")[0]).capitalize(),
        "inputModalities": [kind.upper() for kind in row.get("in", ())],
        "outputModalities": [kind.upper() for kind in row.get("out", ())],
        "responseStreamingSupported": bool(row.get("streaming")),
        "customizationsSupported": [],
        "inferenceTypesSupported": INFERENCE.get(row.get("inference", ""), ["ON_DEMAND"]),
        "modelLifecycle": _lifecycle(lifecycle_of(row)),
    }


def _lifecycle(life: Mapping[str, Any]) -> dict[str, str]:
    """A model's life as the service tells it: one that has ended is legacy too, as long as it is listed."""
    dates = {theirs: f"{life[ours]}T00:00:00Z" for ours, theirs in LIFETIME.items() if life.get(ours)}
    return {"status": "LEGACY" if state(life) in ENDING else "ACTIVE", **dates}


def _profile(request: Request, prefix: str, base: str) -> dict[str, Any]:
    name = profile_id(prefix, base)
    return {
        "inferenceProfileName": f"{prefix.upper()} {base.partition('.')[2]}",
        "inferenceProfileArn": inference_profile_arn(request.region, ACCOUNT, name),
        "inferenceProfileId": name,
        "models": [{"modelArn": foundation_model_arn(request.region, base)}],
        "status": "ACTIVE",
        "type": "SYSTEM_DEFINED",
        "description": f"Routes requests to {base}.",
    }
