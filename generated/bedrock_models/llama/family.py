# Generated from specs/meta/llama by bedrock-codegen; do not edit.
"""Meta Llama: what its calls need to know of models, limits and answers."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.json.rules import (
    Limit,
)
from .._runtime.models.family import AnswerMap, End, Family, Field, Reading
from .answers import LlamaEvent, LlamaResponse
from .requests import LlamaRequest

LlamaKnownId: TypeAlias = Literal[
    "meta.llama2-13b-chat-v1",
    "meta.llama2-13b-v1",
    "meta.llama2-70b-chat-v1",
    "meta.llama2-70b-v1",
    "meta.llama3-1-405b-instruct-v1:0",
    "meta.llama3-1-70b-instruct-v1:0",
    "meta.llama3-1-8b-instruct-v1:0",
    "meta.llama3-2-11b-instruct-v1:0",
    "meta.llama3-2-1b-instruct-v1:0",
    "meta.llama3-2-3b-instruct-v1:0",
    "meta.llama3-2-90b-instruct-v1:0",
    "meta.llama3-3-70b-instruct-v1:0",
    "meta.llama3-70b-instruct-v1:0",
    "meta.llama3-8b-instruct-v1:0",
    "meta.llama4-maverick-17b-instruct-v1:0",
    "meta.llama4-scout-17b-instruct-v1:0",
    "us.meta.llama3-1-405b-instruct-v1:0",
    "us.meta.llama3-1-70b-instruct-v1:0",
    "us.meta.llama3-1-8b-instruct-v1:0",
    "us.meta.llama3-2-11b-instruct-v1:0",
    "us.meta.llama3-2-1b-instruct-v1:0",
    "eu.meta.llama3-2-1b-instruct-v1:0",
    "us.meta.llama3-2-3b-instruct-v1:0",
    "eu.meta.llama3-2-3b-instruct-v1:0",
    "us.meta.llama3-2-90b-instruct-v1:0",
    "us.meta.llama3-3-70b-instruct-v1:0",
    "us.meta.llama4-maverick-17b-instruct-v1:0",
    "us.meta.llama4-scout-17b-instruct-v1:0",
]
LlamaModelId: TypeAlias = LlamaKnownId | str
"""A model id, an inference profile or an ARN that speaks this format."""

FAMILY = Family(
    name="llama",
    provider="meta",
    title="Meta Llama",
    operations=("invoke", "stream", "batch"),
    api="invoke_model",
    request=LlamaRequest,
    response=LlamaResponse,
    event=LlamaEvent,
    answer=AnswerMap(
        text=Reading(response=("/generation",), event=("/generation",)),
        stop_reason=Reading(response=("/stop_reason",), event=("/stop_reason",)),
        input_tokens=Reading(response=("/prompt_token_count",), event=("/prompt_token_count",)),
        output_tokens=Reading(response=("/generation_token_count",), event=("/generation_token_count",)),
        ends=(End(at="/stop_reason"),),
        assembly="fields",
        fields=(
            Field("/generation", ("/generation",), take="join"),
            Field("/prompt_token_count", ("/prompt_token_count",)),
            Field("/generation_token_count", ("/generation_token_count",)),
            Field("/stop_reason", ("/stop_reason",)),
        ),
    ),
    checks=(
        Limit(at="/max_gen_len", schema={"maximum": 2048}, models=("meta.llama2-*", "meta.llama3-8b-*", "meta.llama3-70b-*")),
        Limit(
            at="/max_gen_len",
            schema={"maximum": 2048},
            models=("meta.llama3-1-*", "meta.llama3-2-*", "meta.llama3-3-*"),
            certain=False,
        ),
        Limit(at="/max_gen_len", schema={"maximum": 8192}, models=("meta.llama4-*",), certain=False),
        Limit(
            at="/images",
            schema=None,
            models=("meta.llama2-*", "meta.llama3-8b-*", "meta.llama3-70b-*", "meta.llama3-1-*"),
            message="images are for Llama 3.2 and later",
        ),
        Limit(
            at="/images",
            schema={"maxItems": 0},
            models=("meta.llama3-2-1b-*", "meta.llama3-2-3b-*", "meta.llama3-3-*"),
            message="this model is listed as reading text only",
            certain=False,
        ),
        Limit(at="/images", schema={"maxItems": 1}, models=("meta.llama3-2-11b-*", "meta.llama3-2-90b-*")),
    ),
)
