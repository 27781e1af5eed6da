# Generated from specs/twelvelabs/pegasus by bedrock-codegen; do not edit.
"""TwelveLabs Pegasus: what its calls need to know of models, limits and answers."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.json.rules import (
    AtMostOne,
    Limit,
    OnlyWhen,
    Requires,
    When,
)
from .._runtime.models.family import AnswerMap, End, Family, Field, Reading
from .answers import PegasusEvent, PegasusResponse
from .requests import PegasusRequest

PegasusKnownId: TypeAlias = Literal[
    "twelvelabs.pegasus-1-2-v1:0",
    "twelvelabs.pegasus-1-5-v1:0",
    "us.twelvelabs.pegasus-1-2-v1:0",
    "eu.twelvelabs.pegasus-1-2-v1:0",
    "apac.twelvelabs.pegasus-1-2-v1:0",
    "global.twelvelabs.pegasus-1-2-v1:0",
    "us.twelvelabs.pegasus-1-5-v1:0",
    "global.twelvelabs.pegasus-1-5-v1:0",
]
PegasusModelId: TypeAlias = PegasusKnownId | str
"""A model id, an inference profile or an ARN that speaks this format."""

FAMILY = Family(
    name="pegasus",
    provider="twelvelabs",
    title="TwelveLabs Pegasus",
    operations=("invoke", "stream"),
    api="invoke_model",
    request=PegasusRequest,
    response=PegasusResponse,
    event=PegasusEvent,
    answer=AnswerMap(
        text=Reading(response=("/message",), event=("/message", "/delta")),
        stop_reason=Reading(response=("/finishReason", "/stopReason"), event=("/finishReason", "/stopReason")),
        ends=(End(at="/amazon-bedrock-invocationMetrics"),),
        assembly="fields",
        fields=(
            Field("/message", ("/message",), take="join"),
            Field("/finishReason", ("/finishReason",)),
            Field("/stopReason", ("/stopReason",)),
            Field("/segments", ("/segments",)),
            Field("/definition_errors", ("/definition_errors",)),
        ),
    ),
    checks=(
        Requires(fields=("/mediaSource",), models=("twelvelabs.pegasus-1-2-*",), needs=("/inputPrompt",)),
        AtMostOne(fields=("/inputPrompt", "/prompt_v2"), certain=False),
        OnlyWhen(
            fields=("/segment_definitions",), certain=False, when=When(at="/analysis_mode", equals=("time_based_metadata",))
        ),
        OnlyWhen(
            fields=("/inputPrompt", "/prompt_v2", "/responseFormat"),
            certain=False,
            when=When(at="/analysis_mode", differs=("time_based_metadata",)),
        ),
        Limit(at="/maxOutputTokens", schema={"maximum": 4096}, models=("twelvelabs.pegasus-1-2-*",)),
        Limit(at="/maxOutputTokens", schema={"minimum": 512}, models=("twelvelabs.pegasus-1-5-*",), certain=False),
        Limit(at="/analysis_mode", schema=None, models=("twelvelabs.pegasus-1-2-*",), certain=False),
        Limit(at="/prompt_v2", schema=None, models=("twelvelabs.pegasus-1-2-*",), certain=False),
        Limit(at="/segment_definitions", schema=None, models=("twelvelabs.pegasus-1-2-*",), certain=False),
        Limit(
            at="/mediaSource/s3Location/bucketOwner",
            schema={"pattern": "^[0-9]{12}$"},
            message="An account id has twelve digits.",
            certain=False,
        ),
    ),
)
