# Generated from specs/amazon/nova by bedrock-codegen; do not edit.
"""Amazon Nova: the calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypedDict

from .._runtime.calls import call
from .._runtime.calls.call import present
from .._runtime.calls.spelling import spelled
from .family import FAMILY
from .requests import NovaRequest

if TYPE_CHECKING:
    from .._bedrock import BedrockGuardrailConfig, BedrockGuardrailConfigDict
    from .._runtime.calls.call import AsyncClient, Client
    from .._runtime.calls.options import Options, OptionsDict
    from .._runtime.streams.async_stream import AsyncStream
    from .._runtime.streams.stream import Stream
    from .answers import NovaEvent, NovaResponse
    from .dicts import NovaMessageDict, NovaReasoningConfigDict, NovaSystemDict, NovaToolChoiceDict, NovaToolDict
    from .family import NovaModelId
    from .requests import NovaMessageLike, NovaReasoningConfig, NovaSystem, NovaTool, NovaToolChoice


class NovaSettings(TypedDict, total=False):
    """What the calls take by name alone: for a variable that several calls are given, as `**settings`."""

    system: Sequence[NovaSystem | NovaSystemDict] | None
    max_tokens: int | None
    temperature: float | None
    top_p: float | None
    top_k: int | None
    stop_sequences: Sequence[str] | None
    inference_reasoning_config: NovaReasoningConfig | NovaReasoningConfigDict | None
    max_new_tokens: int | None
    legacy_top_p: float | None
    legacy_top_k: int | None
    tools: Sequence[NovaTool | NovaToolDict] | None
    tool_choice: NovaToolChoice | NovaToolChoiceDict | None
    reasoning_config: NovaReasoningConfig | NovaReasoningConfigDict | None
    schema_version: Literal["messages-v1"] | None
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None


@spelled
def request(
    messages: Sequence[NovaMessageLike | NovaMessageDict],
    *,
    system: Sequence[NovaSystem | NovaSystemDict] | None = None,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    top_k: int | None = None,
    stop_sequences: Sequence[str] | None = None,
    inference_reasoning_config: NovaReasoningConfig | NovaReasoningConfigDict | None = None,
    max_new_tokens: int | None = None,
    legacy_top_p: float | None = None,
    legacy_top_k: int | None = None,
    tools: Sequence[NovaTool | NovaToolDict] | None = None,
    tool_choice: NovaToolChoice | NovaToolChoiceDict | None = None,
    reasoning_config: NovaReasoningConfig | NovaReasoningConfigDict | None = None,
    schema_version: Literal["messages-v1"] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
) -> NovaRequest:
    """Make a request and check it; nothing is sent.

    Args:
        messages: The conversation so far; a last turn of the assistant is continued. At least 1 item.
        system: Instructions that stand above the conversation.
        max_tokens: Most tokens to generate; without it the service decides by the request. At least 1.
        temperature: Randomness: 0 keeps to the likeliest words. Change this or `top_p`, not both. 0 to 1. Service
            default: 0.7.
        top_p: Share of the probability mass that words are drawn from. 0 to 1. Service default: 0.9.
        top_k: Number of likeliest words to draw from; 1 with tools, by the guide's advice. At least 0.
        stop_sequences: Texts at which generation ends; they are not part of the answer.
        inference_reasoning_config: Extended thinking, where the guide's request schema puts it; its programs put it
            beside `messages`.
        max_new_tokens: Older spelling of `max_tokens`. At least 1.
        legacy_top_p: Older spelling of `top_p`. 0 to 1. Service default: 0.9.
        legacy_top_k: Older spelling of `top_k`. At least 0.
        tools: The tools.
        tool_choice: Whether the model must call a tool, and which.
        reasoning_config: Extended thinking, on Nova 2 only.
        schema_version: Version of this format; may be left out.
        guardrail_config: Settings of the guardrail that `options` names.

    Raises:
        RequestError: The spec refuses the request.
    """
    return call.build(
        NovaRequest,
        _members(
            messages,
            system,
            max_tokens,
            temperature,
            top_p,
            top_k,
            stop_sequences,
            inference_reasoning_config,
            max_new_tokens,
            legacy_top_p,
            legacy_top_k,
            tools,
            tool_choice,
            reasoning_config,
            schema_version,
            guardrail_config,
        ),
    )


def _members(
    messages: Any,
    system: Any,
    max_tokens: Any,
    temperature: Any,
    top_p: Any,
    top_k: Any,
    stop_sequences: Any,
    inference_reasoning_config: Any,
    max_new_tokens: Any,
    legacy_top_p: Any,
    legacy_top_k: Any,
    tools: Any,
    tool_choice: Any,
    reasoning_config: Any,
    schema_version: Any,
    guardrail_config: Any,
) -> Mapping[str, Any]:
    """The members of a request, by wire name."""
    return {
        "messages": messages,
        "system": system,
        "inferenceConfig": present(
            {
                "maxTokens": max_tokens,
                "temperature": temperature,
                "topP": top_p,
                "topK": top_k,
                "stopSequences": stop_sequences,
                "reasoningConfig": inference_reasoning_config,
                "max_new_tokens": max_new_tokens,
                "top_p": legacy_top_p,
                "top_k": legacy_top_k,
            }
        ),
        "toolConfig": present(
            {
                "tools": tools,
                "toolChoice": tool_choice,
            }
        ),
        "reasoningConfig": reasoning_config,
        "schemaVersion": schema_version,
        "amazon-bedrock-guardrailConfig": guardrail_config,
    }


@spelled
def invoke(
    model_id: NovaModelId,
    messages: Sequence[NovaMessageLike | NovaMessageDict],
    *,
    system: Sequence[NovaSystem | NovaSystemDict] | None = None,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    top_k: int | None = None,
    stop_sequences: Sequence[str] | None = None,
    inference_reasoning_config: NovaReasoningConfig | NovaReasoningConfigDict | None = None,
    max_new_tokens: int | None = None,
    legacy_top_p: float | None = None,
    legacy_top_k: int | None = None,
    tools: Sequence[NovaTool | NovaToolDict] | None = None,
    tool_choice: NovaToolChoice | NovaToolChoiceDict | None = None,
    reasoning_config: NovaReasoningConfig | NovaReasoningConfigDict | None = None,
    schema_version: Literal["messages-v1"] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> NovaResponse:
    """Ask a model that speaks Amazon Nova and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/nova/latest/userguide/complete-request-schema.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        messages: The conversation so far; a last turn of the assistant is continued. At least 1 item.
        system: Instructions that stand above the conversation.
        max_tokens: Most tokens to generate; without it the service decides by the request. At least 1.
        temperature: Randomness: 0 keeps to the likeliest words. Change this or `top_p`, not both. 0 to 1. Service
            default: 0.7.
        top_p: Share of the probability mass that words are drawn from. 0 to 1. Service default: 0.9.
        top_k: Number of likeliest words to draw from; 1 with tools, by the guide's advice. At least 0.
        stop_sequences: Texts at which generation ends; they are not part of the answer.
        inference_reasoning_config: Extended thinking, where the guide's request schema puts it; its programs put it
            beside `messages`.
        max_new_tokens: Older spelling of `max_tokens`. At least 1.
        legacy_top_p: Older spelling of `top_p`. 0 to 1. Service default: 0.9.
        legacy_top_k: Older spelling of `top_k`. At least 0.
        tools: The tools.
        tool_choice: Whether the model must call a tool, and which.
        reasoning_config: Extended thinking, on Nova 2 only.
        schema_version: Version of this format; may be left out.
        guardrail_config: Settings of the guardrail that `options` names.
        client: A `boto3` client of `bedrock-runtime`; by default one that this process shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: NovaResponse = call.invoke(
        FAMILY,
        model_id,
        _members(
            messages,
            system,
            max_tokens,
            temperature,
            top_p,
            top_k,
            stop_sequences,
            inference_reasoning_config,
            max_new_tokens,
            legacy_top_p,
            legacy_top_k,
            tools,
            tool_choice,
            reasoning_config,
            schema_version,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
async def ainvoke(
    model_id: NovaModelId,
    messages: Sequence[NovaMessageLike | NovaMessageDict],
    *,
    system: Sequence[NovaSystem | NovaSystemDict] | None = None,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    top_k: int | None = None,
    stop_sequences: Sequence[str] | None = None,
    inference_reasoning_config: NovaReasoningConfig | NovaReasoningConfigDict | None = None,
    max_new_tokens: int | None = None,
    legacy_top_p: float | None = None,
    legacy_top_k: int | None = None,
    tools: Sequence[NovaTool | NovaToolDict] | None = None,
    tool_choice: NovaToolChoice | NovaToolChoiceDict | None = None,
    reasoning_config: NovaReasoningConfig | NovaReasoningConfigDict | None = None,
    schema_version: Literal["messages-v1"] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> NovaResponse:
    """Ask a model that speaks Amazon Nova and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/nova/latest/userguide/complete-request-schema.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        messages: The conversation so far; a last turn of the assistant is continued. At least 1 item.
        system: Instructions that stand above the conversation.
        max_tokens: Most tokens to generate; without it the service decides by the request. At least 1.
        temperature: Randomness: 0 keeps to the likeliest words. Change this or `top_p`, not both. 0 to 1. Service
            default: 0.7.
        top_p: Share of the probability mass that words are drawn from. 0 to 1. Service default: 0.9.
        top_k: Number of likeliest words to draw from; 1 with tools, by the guide's advice. At least 0.
        stop_sequences: Texts at which generation ends; they are not part of the answer.
        inference_reasoning_config: Extended thinking, where the guide's request schema puts it; its programs put it
            beside `messages`.
        max_new_tokens: Older spelling of `max_tokens`. At least 1.
        legacy_top_p: Older spelling of `top_p`. 0 to 1. Service default: 0.9.
        legacy_top_k: Older spelling of `top_k`. At least 0.
        tools: The tools.
        tool_choice: Whether the model must call a tool, and which.
        reasoning_config: Extended thinking, on Nova 2 only.
        schema_version: Version of this format; may be left out.
        guardrail_config: Settings of the guardrail that `options` names.
        client: An `aiobotocore` client of `bedrock-runtime`; by default one that this event loop shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: NovaResponse = await call.ainvoke(
        FAMILY,
        model_id,
        _members(
            messages,
            system,
            max_tokens,
            temperature,
            top_p,
            top_k,
            stop_sequences,
            inference_reasoning_config,
            max_new_tokens,
            legacy_top_p,
            legacy_top_k,
            tools,
            tool_choice,
            reasoning_config,
            schema_version,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
def stream(
    model_id: NovaModelId,
    messages: Sequence[NovaMessageLike | NovaMessageDict],
    *,
    system: Sequence[NovaSystem | NovaSystemDict] | None = None,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    top_k: int | None = None,
    stop_sequences: Sequence[str] | None = None,
    inference_reasoning_config: NovaReasoningConfig | NovaReasoningConfigDict | None = None,
    max_new_tokens: int | None = None,
    legacy_top_p: float | None = None,
    legacy_top_k: int | None = None,
    tools: Sequence[NovaTool | NovaToolDict] | None = None,
    tool_choice: NovaToolChoice | NovaToolChoiceDict | None = None,
    reasoning_config: NovaReasoningConfig | NovaReasoningConfigDict | None = None,
    schema_version: Literal["messages-v1"] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> Stream[NovaEvent, NovaResponse]:
    """Ask a model that speaks Amazon Nova and return its answer as a stream of events.

    AWS describes this format at https://docs.aws.amazon.com/nova/latest/userguide/complete-request-schema.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        messages: The conversation so far; a last turn of the assistant is continued. At least 1 item.
        system: Instructions that stand above the conversation.
        max_tokens: Most tokens to generate; without it the service decides by the request. At least 1.
        temperature: Randomness: 0 keeps to the likeliest words. Change this or `top_p`, not both. 0 to 1. Service
            default: 0.7.
        top_p: Share of the probability mass that words are drawn from. 0 to 1. Service default: 0.9.
        top_k: Number of likeliest words to draw from; 1 with tools, by the guide's advice. At least 0.
        stop_sequences: Texts at which generation ends; they are not part of the answer.
        inference_reasoning_config: Extended thinking, where the guide's request schema puts it; its programs put it
            beside `messages`.
        max_new_tokens: Older spelling of `max_tokens`. At least 1.
        legacy_top_p: Older spelling of `top_p`. 0 to 1. Service default: 0.9.
        legacy_top_k: Older spelling of `top_k`. At least 0.
        tools: The tools.
        tool_choice: Whether the model must call a tool, and which.
        reasoning_config: Extended thinking, on Nova 2 only.
        schema_version: Version of this format; may be left out.
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
            messages,
            system,
            max_tokens,
            temperature,
            top_p,
            top_k,
            stop_sequences,
            inference_reasoning_config,
            max_new_tokens,
            legacy_top_p,
            legacy_top_k,
            tools,
            tool_choice,
            reasoning_config,
            schema_version,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )


@spelled
def astream(
    model_id: NovaModelId,
    messages: Sequence[NovaMessageLike | NovaMessageDict],
    *,
    system: Sequence[NovaSystem | NovaSystemDict] | None = None,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    top_k: int | None = None,
    stop_sequences: Sequence[str] | None = None,
    inference_reasoning_config: NovaReasoningConfig | NovaReasoningConfigDict | None = None,
    max_new_tokens: int | None = None,
    legacy_top_p: float | None = None,
    legacy_top_k: int | None = None,
    tools: Sequence[NovaTool | NovaToolDict] | None = None,
    tool_choice: NovaToolChoice | NovaToolChoiceDict | None = None,
    reasoning_config: NovaReasoningConfig | NovaReasoningConfigDict | None = None,
    schema_version: Literal["messages-v1"] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncStream[NovaEvent, NovaResponse]:
    """Ask a model that speaks Amazon Nova and return its answer as a stream of events.

    AWS describes this format at https://docs.aws.amazon.com/nova/latest/userguide/complete-request-schema.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        messages: The conversation so far; a last turn of the assistant is continued. At least 1 item.
        system: Instructions that stand above the conversation.
        max_tokens: Most tokens to generate; without it the service decides by the request. At least 1.
        temperature: Randomness: 0 keeps to the likeliest words. Change this or `top_p`, not both. 0 to 1. Service
            default: 0.7.
        top_p: Share of the probability mass that words are drawn from. 0 to 1. Service default: 0.9.
        top_k: Number of likeliest words to draw from; 1 with tools, by the guide's advice. At least 0.
        stop_sequences: Texts at which generation ends; they are not part of the answer.
        inference_reasoning_config: Extended thinking, where the guide's request schema puts it; its programs put it
            beside `messages`.
        max_new_tokens: Older spelling of `max_tokens`. At least 1.
        legacy_top_p: Older spelling of `top_p`. 0 to 1. Service default: 0.9.
        legacy_top_k: Older spelling of `top_k`. At least 0.
        tools: The tools.
        tool_choice: Whether the model must call a tool, and which.
        reasoning_config: Extended thinking, on Nova 2 only.
        schema_version: Version of this format; may be left out.
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
            messages,
            system,
            max_tokens,
            temperature,
            top_p,
            top_k,
            stop_sequences,
            inference_reasoning_config,
            max_new_tokens,
            legacy_top_p,
            legacy_top_k,
            tools,
            tool_choice,
            reasoning_config,
            schema_version,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
