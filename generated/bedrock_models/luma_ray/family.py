# Generated from specs/luma/luma_ray by bedrock-codegen; do not edit.
"""Luma AI Ray: what its calls need to know of models, limits and answers."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.json.rules import (
    Limit,
)
from .._runtime.models.family import AnswerMap, Family, JobFiles
from .requests import LumaRayRequest

LumaRayKnownId: TypeAlias = Literal["luma.ray-v2:0",]
LumaRayModelId: TypeAlias = LumaRayKnownId | str
"""A model id, an inference profile or an ARN that speaks this format."""

FAMILY = Family(
    name="luma_ray",
    provider="luma",
    title="Luma AI Ray",
    operations=("async_invoke",),
    api="invoke_model",
    request=LumaRayRequest,
    response=None,
    event=None,
    answer=AnswerMap(),
    job=JobFiles(kind="video", main="output.mp4"),
    checks=(
        Limit(at="/keyframes/frame0/source/media_type", schema={"enum": ["image/jpeg", "image/png"]}, certain=False),
        Limit(at="/keyframes/frame1/source/media_type", schema={"enum": ["image/jpeg", "image/png"]}, certain=False),
    ),
)
