# Generated from specs/writer/writer by bedrock-codegen; do not edit.
"""Writer Palmyra: the calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypedDict

from .._runtime.calls import call
from .._runtime.calls.spelling import spelled
from .family import FAMILY
from .requests import WriterRequest

if TYPE_CHECKING:
    from .._bedrock import BedrockGuardrailConfig, BedrockGuardrailConfigDict
    from .._runtime.calls.call import AsyncClient, Client
    from .._runtime.calls.options import Options, OptionsDict
    from .._runtime.streams.async_stream import AsyncStream
    from .._runtime.streams.stream import Stream
    from .answers import WriterEvent, WriterResponse
    from .dicts import WriterInputMessageDict, WriterToolDict
    from .family import WriterModelId
    from .requests import WriterInputMessageLike, WriterStops, WriterTool


class WriterSettings(TypedDict, total=False):
    """What the calls take by name alone: for a variable that several calls are given, as `**settings`."""

    max_tokens: int | None
    temperature: float | None
    top_p: float | None
    stop: WriterStops | str | None
    min_tokens: int | None
    seed: int | None
    presence_penalty: float | None
    frequency_penalty: float | None
    tools: Sequence[WriterTool | WriterToolDict] | None
    tool_choice: str | Mapping[str, Any] | None
    response_format: Mapping[str, Any] | None
    prompt: str | None
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None


@spelled
def request(
    messages: Sequence[WriterInputMessageLike | WriterInputMessageDict] | None = None,
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    stop: WriterStops | str | None = None,
    min_tokens: int | None = None,
    seed: int | None = None,
    presence_penalty: float | None = None,
    frequency_penalty: float | None = None,
    tools: Sequence[WriterTool | WriterToolDict] | None = None,
    tool_choice: str | Mapping[str, Any] | None = None,
    response_format: Mapping[str, Any] | None = None,
    prompt: str | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
) -> WriterRequest:
    """Make a request and check it; nothing is sent.

    Args:
        messages: The conversation, oldest first; in its place there may be a prompt. At least 1 item.
        max_tokens: Most tokens to generate; without it answers break off after a dozen words. 1 to 8192. Service default:
            16.
        temperature: Randomness: 0 keeps to the likeliest token. 0 to 2. Service default: 1.
        top_p: Share of the probability mass that tokens are drawn from. At most 1, more than 0. Service default: 1.
        stop: Texts at which the answer ends. Service default: [].
        min_tokens: Fewest tokens to generate before the answer may end; no more than max_tokens. At least 0. Service
            default: 0.
        seed: The same seed and request give the same answer; null is like leaving it out.
        presence_penalty: Above 0, penalty for tokens that occurred at all; below 0, the opposite. -2 to 2. Service
            default: 0.
        frequency_penalty: Above 0, penalty for tokens that grows with how often they occurred; below 0, the opposite. -2
            to 2. Service default: 0.
        tools: Functions that the model may ask to be called.
        tool_choice: Whether the model may (`auto`), must (`required`) or must not (`none`) call a function, or which.
        response_format: The form of the answer, such as an object whose `type` is `json_object`.
        prompt: Text to complete, in place of messages; the answer then has `text` in place of a message.
        guardrail_config: Settings of the guardrail that `options` names.

    Raises:
        RequestError: The spec refuses the request.
    """
    return call.build(
        WriterRequest,
        _members(
            messages,
            max_tokens,
            temperature,
            top_p,
            stop,
            min_tokens,
            seed,
            presence_penalty,
            frequency_penalty,
            tools,
            tool_choice,
            response_format,
            prompt,
            guardrail_config,
        ),
    )


def _members(
    messages: Any,
    max_tokens: Any,
    temperature: Any,
    top_p: Any,
    stop: Any,
    min_tokens: Any,
    seed: Any,
    presence_penalty: Any,
    frequency_penalty: Any,
    tools: Any,
    tool_choice: Any,
    response_format: Any,
    prompt: Any,
    guardrail_config: Any,
) -> Mapping[str, Any]:
    """The members of a request, by wire name."""
    return {
        "messages": messages,
        "max_tokens": max_tokens,
        "temperature": temperature,
        "top_p": top_p,
        "stop": stop,
        "min_tokens": min_tokens,
        "seed": seed,
        "presence_penalty": presence_penalty,
        "frequency_penalty": frequency_penalty,
        "tools": tools,
        "tool_choice": tool_choice,
        "response_format": response_format,
        "prompt": prompt,
        "amazon-bedrock-guardrailConfig": guardrail_config,
    }


@spelled
def invoke(
    model_id: WriterModelId,
    messages: Sequence[WriterInputMessageLike | WriterInputMessageDict] | None = None,
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    stop: WriterStops | str | None = None,
    min_tokens: int | None = None,
    seed: int | None = None,
    presence_penalty: float | None = None,
    frequency_penalty: float | None = None,
    tools: Sequence[WriterTool | WriterToolDict] | None = None,
    tool_choice: str | Mapping[str, Any] | None = None,
    response_format: Mapping[str, Any] | None = None,
    prompt: str | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> WriterResponse:
    """Ask a model that speaks Writer Palmyra and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-palmyra-x4.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        messages: The conversation, oldest first; in its place there may be a prompt. At least 1 item.
        max_tokens: Most tokens to generate; without it answers break off after a dozen words. 1 to 8192. Service default:
            16.
        temperature: Randomness: 0 keeps to the likeliest token. 0 to 2. Service default: 1.
        top_p: Share of the probability mass that tokens are drawn from. At most 1, more than 0. Service default: 1.
        stop: Texts at which the answer ends. Service default: [].
        min_tokens: Fewest tokens to generate before the answer may end; no more than max_tokens. At least 0. Service
            default: 0.
        seed: The same seed and request give the same answer; null is like leaving it out.
        presence_penalty: Above 0, penalty for tokens that occurred at all; below 0, the opposite. -2 to 2. Service
            default: 0.
        frequency_penalty: Above 0, penalty for tokens that grows with how often they occurred; below 0, the opposite. -2
            to 2. Service default: 0.
        tools: Functions that the model may ask to be called.
        tool_choice: Whether the model may (`auto`), must (`required`) or must not (`none`) call a function, or which.
        response_format: The form of the answer, such as an object whose `type` is `json_object`.
        prompt: Text to complete, in place of messages; the answer then has `text` in place of a message.
        guardrail_config: Settings of the guardrail that `options` names.
        client: A `boto3` client of `bedrock-runtime`; by default one that this process shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: WriterResponse = call.invoke(
        FAMILY,
        model_id,
        _members(
            messages,
            max_tokens,
            temperature,
            top_p,
            stop,
            min_tokens,
            seed,
            presence_penalty,
            frequency_penalty,
            tools,
            tool_choice,
            response_format,
            prompt,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
async def ainvoke(
    model_id: WriterModelId,
    messages: Sequence[WriterInputMessageLike | WriterInputMessageDict] | None = None,
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    stop: WriterStops | str | None = None,
    min_tokens: int | None = None,
    seed: int | None = None,
    presence_penalty: float | None = None,
    frequency_penalty: float | None = None,
    tools: Sequence[WriterTool | WriterToolDict] | None = None,
    tool_choice: str | Mapping[str, Any] | None = None,
    response_format: Mapping[str, Any] | None = None,
    prompt: str | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> WriterResponse:
    """Ask a model that speaks Writer Palmyra and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-palmyra-x4.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        messages: The conversation, oldest first; in its place there may be a prompt. At least 1 item.
        max_tokens: Most tokens to generate; without it answers break off after a dozen words. 1 to 8192. Service default:
            16.
        temperature: Randomness: 0 keeps to the likeliest token. 0 to 2. Service default: 1.
        top_p: Share of the probability mass that tokens are drawn from. At most 1, more than 0. Service default: 1.
        stop: Texts at which the answer ends. Service default: [].
        min_tokens: Fewest tokens to generate before the answer may end; no more than max_tokens. At least 0. Service
            default: 0.
        seed: The same seed and request give the same answer; null is like leaving it out.
        presence_penalty: Above 0, penalty for tokens that occurred at all; below 0, the opposite. -2 to 2. Service
            default: 0.
        frequency_penalty: Above 0, penalty for tokens that grows with how often they occurred; below 0, the opposite. -2
            to 2. Service default: 0.
        tools: Functions that the model may ask to be called.
        tool_choice: Whether the model may (`auto`), must (`required`) or must not (`none`) call a function, or which.
        response_format: The form of the answer, such as an object whose `type` is `json_object`.
        prompt: Text to complete, in place of messages; the answer then has `text` in place of a message.
        guardrail_config: Settings of the guardrail that `options` names.
        client: An `aiobotocore` client of `bedrock-runtime`; by default one that this event loop shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: WriterResponse = await call.ainvoke(
        FAMILY,
        model_id,
        _members(
            messages,
            max_tokens,
            temperature,
            top_p,
            stop,
            min_tokens,
            seed,
            presence_penalty,
            frequency_penalty,
            tools,
            tool_choice,
            response_format,
            prompt,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
def stream(
    model_id: WriterModelId,
    messages: Sequence[WriterInputMessageLike | WriterInputMessageDict] | None = None,
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    stop: WriterStops | str | None = None,
    min_tokens: int | None = None,
    seed: int | None = None,
    presence_penalty: float | None = None,
    frequency_penalty: float | None = None,
    tools: Sequence[WriterTool | WriterToolDict] | None = None,
    tool_choice: str | Mapping[str, Any] | None = None,
    response_format: Mapping[str, Any] | None = None,
    prompt: str | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> Stream[WriterEvent, WriterResponse]:
    """Ask a model that speaks Writer Palmyra and return its answer as a stream of events.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-palmyra-x4.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        messages: The conversation, oldest first; in its place there may be a prompt. At least 1 item.
        max_tokens: Most tokens to generate; without it answers break off after a dozen words. 1 to 8192. Service default:
            16.
        temperature: Randomness: 0 keeps to the likeliest token. 0 to 2. Service default: 1.
        top_p: Share of the probability mass that tokens are drawn from. At most 1, more than 0. Service default: 1.
        stop: Texts at which the answer ends. Service default: [].
        min_tokens: Fewest tokens to generate before the answer may end; no more than max_tokens. At least 0. Service
            default: 0.
        seed: The same seed and request give the same answer; null is like leaving it out.
        presence_penalty: Above 0, penalty for tokens that occurred at all; below 0, the opposite. -2 to 2. Service
            default: 0.
        frequency_penalty: Above 0, penalty for tokens that grows with how often they occurred; below 0, the opposite. -2
            to 2. Service default: 0.
        tools: Functions that the model may ask to be called.
        tool_choice: Whether the model may (`auto`), must (`required`) or must not (`none`) call a function, or which.
        response_format: The form of the answer, such as an object whose `type` is `json_object`.
        prompt: Text to complete, in place of messages; the answer then has `text` in place of a message.
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
            max_tokens,
            temperature,
            top_p,
            stop,
            min_tokens,
            seed,
            presence_penalty,
            frequency_penalty,
            tools,
            tool_choice,
            response_format,
            prompt,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )


@spelled
def astream(
    model_id: WriterModelId,
    messages: Sequence[WriterInputMessageLike | WriterInputMessageDict] | None = None,
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    stop: WriterStops | str | None = None,
    min_tokens: int | None = None,
    seed: int | None = None,
    presence_penalty: float | None = None,
    frequency_penalty: float | None = None,
    tools: Sequence[WriterTool | WriterToolDict] | None = None,
    tool_choice: str | Mapping[str, Any] | None = None,
    response_format: Mapping[str, Any] | None = None,
    prompt: str | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncStream[WriterEvent, WriterResponse]:
    """Ask a model that speaks Writer Palmyra and return its answer as a stream of events.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-palmyra-x4.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        messages: The conversation, oldest first; in its place there may be a prompt. At least 1 item.
        max_tokens: Most tokens to generate; without it answers break off after a dozen words. 1 to 8192. Service default:
            16.
        temperature: Randomness: 0 keeps to the likeliest token. 0 to 2. Service default: 1.
        top_p: Share of the probability mass that tokens are drawn from. At most 1, more than 0. Service default: 1.
        stop: Texts at which the answer ends. Service default: [].
        min_tokens: Fewest tokens to generate before the answer may end; no more than max_tokens. At least 0. Service
            default: 0.
        seed: The same seed and request give the same answer; null is like leaving it out.
        presence_penalty: Above 0, penalty for tokens that occurred at all; below 0, the opposite. -2 to 2. Service
            default: 0.
        frequency_penalty: Above 0, penalty for tokens that grows with how often they occurred; below 0, the opposite. -2
            to 2. Service default: 0.
        tools: Functions that the model may ask to be called.
        tool_choice: Whether the model may (`auto`), must (`required`) or must not (`none`) call a function, or which.
        response_format: The form of the answer, such as an object whose `type` is `json_object`.
        prompt: Text to complete, in place of messages; the answer then has `text` in place of a message.
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
            max_tokens,
            temperature,
            top_p,
            stop,
            min_tokens,
            seed,
            presence_penalty,
            frequency_penalty,
            tools,
            tool_choice,
            response_format,
            prompt,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
