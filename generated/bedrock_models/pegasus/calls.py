# Generated from specs/twelvelabs/pegasus by bedrock-codegen; do not edit.
"""TwelveLabs Pegasus: the calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypedDict

from .._runtime.calls import call
from .._runtime.calls.spelling import spelled
from .family import FAMILY
from .requests import PegasusRequest

if TYPE_CHECKING:
    from .._bedrock import BedrockGuardrailConfig, BedrockGuardrailConfigDict
    from .._runtime.calls.call import AsyncClient, Client
    from .._runtime.calls.options import Options, OptionsDict
    from .._runtime.streams.async_stream import AsyncStream
    from .._runtime.streams.stream import Stream
    from .answers import PegasusEvent, PegasusResponse
    from .dicts import PegasusMediaSourceDict, PegasusResponseFormatDict, PegasusSegmentDefinitionDict
    from .family import PegasusModelId
    from .requests import PegasusMediaSource, PegasusResponseFormat, PegasusSegmentDefinition


class PegasusSettings(TypedDict, total=False):
    """What the calls take by name alone: for a variable that several calls are given, as `**settings`."""

    temperature: float | None
    max_output_tokens: int | None
    response_format: PegasusResponseFormat | PegasusResponseFormatDict | None
    analysis_mode: Literal["general", "time_based_metadata"] | None
    segment_definitions: Sequence[PegasusSegmentDefinition | PegasusSegmentDefinitionDict] | None
    prompt_v2: Mapping[str, Any] | None
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None


@spelled
def request(
    media_source: PegasusMediaSource | PegasusMediaSourceDict,
    input_prompt: str | None = None,
    *,
    temperature: float | None = None,
    max_output_tokens: int | None = None,
    response_format: PegasusResponseFormat | PegasusResponseFormatDict | None = None,
    analysis_mode: Literal["general", "time_based_metadata"] | None = None,
    segment_definitions: Sequence[PegasusSegmentDefinition | PegasusSegmentDefinitionDict] | None = None,
    prompt_v2: Mapping[str, Any] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
) -> PegasusRequest:
    """Make a request and check it; nothing is sent.

    Args:
        media_source: The video; up to one hour for 1.2, two for 1.5.
        input_prompt: Question or task; up to 2000 tokens for 1.2. Required, but for the segments of 1.5.
        temperature: Randomness: low values keep to the likeliest words. 0 to 1. Service default: 0.2.
        max_output_tokens: Most tokens to generate; 1.2 ends at 4096. At most 98304.
        response_format: Ask for JSON that fits a schema; the message then holds it as text.
        analysis_mode: Pegasus 1.5: text that answers the prompt, or segments with their times. Service default:
            "general".
        segment_definitions: Pegasus 1.5: the kinds of segments to find; needed by time_based_metadata.
        prompt_v2: Pegasus 1.5: a prompt that speaks of pictures, instead of inputPrompt; its members are not known here.
        guardrail_config: Settings of the guardrail that `options` names.

    Raises:
        RequestError: The spec refuses the request.
    """
    return call.build(
        PegasusRequest,
        _members(
            media_source,
            input_prompt,
            temperature,
            max_output_tokens,
            response_format,
            analysis_mode,
            segment_definitions,
            prompt_v2,
            guardrail_config,
        ),
    )


def _members(
    media_source: Any,
    input_prompt: Any,
    temperature: Any,
    max_output_tokens: Any,
    response_format: Any,
    analysis_mode: Any,
    segment_definitions: Any,
    prompt_v2: Any,
    guardrail_config: Any,
) -> Mapping[str, Any]:
    """The members of a request, by wire name."""
    return {
        "mediaSource": media_source,
        "inputPrompt": input_prompt,
        "temperature": temperature,
        "maxOutputTokens": max_output_tokens,
        "responseFormat": response_format,
        "analysis_mode": analysis_mode,
        "segment_definitions": segment_definitions,
        "prompt_v2": prompt_v2,
        "amazon-bedrock-guardrailConfig": guardrail_config,
    }


@spelled
def invoke(
    model_id: PegasusModelId,
    media_source: PegasusMediaSource | PegasusMediaSourceDict,
    input_prompt: str | None = None,
    *,
    temperature: float | None = None,
    max_output_tokens: int | None = None,
    response_format: PegasusResponseFormat | PegasusResponseFormatDict | None = None,
    analysis_mode: Literal["general", "time_based_metadata"] | None = None,
    segment_definitions: Sequence[PegasusSegmentDefinition | PegasusSegmentDefinitionDict] | None = None,
    prompt_v2: Mapping[str, Any] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> PegasusResponse:
    """Ask a model that speaks TwelveLabs Pegasus and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-pegasus.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        media_source: The video; up to one hour for 1.2, two for 1.5.
        input_prompt: Question or task; up to 2000 tokens for 1.2. Required, but for the segments of 1.5.
        temperature: Randomness: low values keep to the likeliest words. 0 to 1. Service default: 0.2.
        max_output_tokens: Most tokens to generate; 1.2 ends at 4096. At most 98304.
        response_format: Ask for JSON that fits a schema; the message then holds it as text.
        analysis_mode: Pegasus 1.5: text that answers the prompt, or segments with their times. Service default:
            "general".
        segment_definitions: Pegasus 1.5: the kinds of segments to find; needed by time_based_metadata.
        prompt_v2: Pegasus 1.5: a prompt that speaks of pictures, instead of inputPrompt; its members are not known here.
        guardrail_config: Settings of the guardrail that `options` names.
        client: A `boto3` client of `bedrock-runtime`; by default one that this process shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: PegasusResponse = call.invoke(
        FAMILY,
        model_id,
        _members(
            media_source,
            input_prompt,
            temperature,
            max_output_tokens,
            response_format,
            analysis_mode,
            segment_definitions,
            prompt_v2,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
async def ainvoke(
    model_id: PegasusModelId,
    media_source: PegasusMediaSource | PegasusMediaSourceDict,
    input_prompt: str | None = None,
    *,
    temperature: float | None = None,
    max_output_tokens: int | None = None,
    response_format: PegasusResponseFormat | PegasusResponseFormatDict | None = None,
    analysis_mode: Literal["general", "time_based_metadata"] | None = None,
    segment_definitions: Sequence[PegasusSegmentDefinition | PegasusSegmentDefinitionDict] | None = None,
    prompt_v2: Mapping[str, Any] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> PegasusResponse:
    """Ask a model that speaks TwelveLabs Pegasus and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-pegasus.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        media_source: The video; up to one hour for 1.2, two for 1.5.
        input_prompt: Question or task; up to 2000 tokens for 1.2. Required, but for the segments of 1.5.
        temperature: Randomness: low values keep to the likeliest words. 0 to 1. Service default: 0.2.
        max_output_tokens: Most tokens to generate; 1.2 ends at 4096. At most 98304.
        response_format: Ask for JSON that fits a schema; the message then holds it as text.
        analysis_mode: Pegasus 1.5: text that answers the prompt, or segments with their times. Service default:
            "general".
        segment_definitions: Pegasus 1.5: the kinds of segments to find; needed by time_based_metadata.
        prompt_v2: Pegasus 1.5: a prompt that speaks of pictures, instead of inputPrompt; its members are not known here.
        guardrail_config: Settings of the guardrail that `options` names.
        client: An `aiobotocore` client of `bedrock-runtime`; by default one that this event loop shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: PegasusResponse = await call.ainvoke(
        FAMILY,
        model_id,
        _members(
            media_source,
            input_prompt,
            temperature,
            max_output_tokens,
            response_format,
            analysis_mode,
            segment_definitions,
            prompt_v2,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
def stream(
    model_id: PegasusModelId,
    media_source: PegasusMediaSource | PegasusMediaSourceDict,
    input_prompt: str | None = None,
    *,
    temperature: float | None = None,
    max_output_tokens: int | None = None,
    response_format: PegasusResponseFormat | PegasusResponseFormatDict | None = None,
    analysis_mode: Literal["general", "time_based_metadata"] | None = None,
    segment_definitions: Sequence[PegasusSegmentDefinition | PegasusSegmentDefinitionDict] | None = None,
    prompt_v2: Mapping[str, Any] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> Stream[PegasusEvent, PegasusResponse]:
    """Ask a model that speaks TwelveLabs Pegasus and return its answer as a stream of events.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-pegasus.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        media_source: The video; up to one hour for 1.2, two for 1.5.
        input_prompt: Question or task; up to 2000 tokens for 1.2. Required, but for the segments of 1.5.
        temperature: Randomness: low values keep to the likeliest words. 0 to 1. Service default: 0.2.
        max_output_tokens: Most tokens to generate; 1.2 ends at 4096. At most 98304.
        response_format: Ask for JSON that fits a schema; the message then holds it as text.
        analysis_mode: Pegasus 1.5: text that answers the prompt, or segments with their times. Service default:
            "general".
        segment_definitions: Pegasus 1.5: the kinds of segments to find; needed by time_based_metadata.
        prompt_v2: Pegasus 1.5: a prompt that speaks of pictures, instead of inputPrompt; its members are not known here.
        guardrail_config: Settings of the guardrail that `options` names.
        client: A `boto3` client of `bedrock-runtime`; by default one that this process shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        StreamError: While iterating; it carries the part of the answer that came.
    """
    return call.stream(
        FAMILY,
        model_id,
        _members(
            media_source,
            input_prompt,
            temperature,
            max_output_tokens,
            response_format,
            analysis_mode,
            segment_definitions,
            prompt_v2,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )


@spelled
def astream(
    model_id: PegasusModelId,
    media_source: PegasusMediaSource | PegasusMediaSourceDict,
    input_prompt: str | None = None,
    *,
    temperature: float | None = None,
    max_output_tokens: int | None = None,
    response_format: PegasusResponseFormat | PegasusResponseFormatDict | None = None,
    analysis_mode: Literal["general", "time_based_metadata"] | None = None,
    segment_definitions: Sequence[PegasusSegmentDefinition | PegasusSegmentDefinitionDict] | None = None,
    prompt_v2: Mapping[str, Any] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncStream[PegasusEvent, PegasusResponse]:
    """Ask a model that speaks TwelveLabs Pegasus and return its answer as a stream of events.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-pegasus.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        media_source: The video; up to one hour for 1.2, two for 1.5.
        input_prompt: Question or task; up to 2000 tokens for 1.2. Required, but for the segments of 1.5.
        temperature: Randomness: low values keep to the likeliest words. 0 to 1. Service default: 0.2.
        max_output_tokens: Most tokens to generate; 1.2 ends at 4096. At most 98304.
        response_format: Ask for JSON that fits a schema; the message then holds it as text.
        analysis_mode: Pegasus 1.5: text that answers the prompt, or segments with their times. Service default:
            "general".
        segment_definitions: Pegasus 1.5: the kinds of segments to find; needed by time_based_metadata.
        prompt_v2: Pegasus 1.5: a prompt that speaks of pictures, instead of inputPrompt; its members are not known here.
        guardrail_config: Settings of the guardrail that `options` names.
        client: An `aiobotocore` client of `bedrock-runtime`; by default one that this event loop shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        StreamError: While iterating; it carries the part of the answer that came.
    """
    return call.astream(
        FAMILY,
        model_id,
        _members(
            media_source,
            input_prompt,
            temperature,
            max_output_tokens,
            response_format,
            analysis_mode,
            segment_definitions,
            prompt_v2,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
