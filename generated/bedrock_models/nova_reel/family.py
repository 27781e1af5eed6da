# Generated from specs/amazon/nova_reel by bedrock-codegen; do not edit.
"""Amazon Nova Reel: what its calls need to know of models, limits and answers."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.json.rules import (
    Limit,
    OnlyWhen,
    Requires,
    When,
)
from .._runtime.models.family import AnswerMap, Family, JobFiles
from .requests import NovaReelRequest

NovaReelKnownId: TypeAlias = Literal[
    "amazon.nova-reel-v1:0",
    "amazon.nova-reel-v1:1",
]
NovaReelModelId: TypeAlias = NovaReelKnownId | str
"""A model id, an inference profile or an ARN that speaks this format."""

FAMILY = Family(
    name="nova_reel",
    provider="amazon",
    title="Amazon Nova Reel",
    operations=("async_invoke",),
    api="invoke_model",
    request=NovaReelRequest,
    response=None,
    event=None,
    answer=AnswerMap(),
    job=JobFiles(kind="video", main="output.mp4", status="video-generation-status.json"),
    checks=(
        OnlyWhen(
            fields=("/videoGenerationConfig/durationSeconds",),
            message="the number of shots decides how long the video is",
            certain=False,
            when=When(at="/taskType", differs=("MULTI_SHOT_MANUAL",)),
        ),
        Requires(
            fields=("/taskType",),
            message="the guide asks for fps and dimension in every request",
            certain=False,
            needs=("/videoGenerationConfig/fps", "/videoGenerationConfig/dimension"),
        ),
        Limit(
            at="/taskType",
            schema={"enum": ["TEXT_VIDEO"]},
            models=("amazon.nova-reel-v1:0",),
            message="v1:0 makes clips of six seconds only",
        ),
        Limit(at="/multiShotManualParams/shots", schema={"minItems": 2, "maxItems": 20}, certain=False),
    ),
)
