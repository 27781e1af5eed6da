# Generated from specs/mistral/mistral_chat by bedrock-codegen; do not edit.
"""Mistral chat: the calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypedDict

from .._runtime.calls import call
from .._runtime.calls.spelling import spelled
from .family import FAMILY
from .requests import MistralChatRequest

if TYPE_CHECKING:
    from .._bedrock import BedrockGuardrailConfig, BedrockGuardrailConfigDict
    from .._runtime.calls.call import AsyncClient, Client
    from .._runtime.calls.options import Options, OptionsDict
    from .._runtime.streams.async_stream import AsyncStream
    from .._runtime.streams.stream import Stream
    from .answers import MistralChatEvent, MistralChatResponse
    from .dicts import MistralChatInputMessageDict, MistralChatNamedToolDict, MistralChatResponseFormatDict, MistralChatToolDict
    from .family import MistralChatModelId
    from .requests import MistralChatInputMessageLike, MistralChatNamedTool, MistralChatResponseFormat, MistralChatTool


class MistralChatSettings(TypedDict, total=False):
    """What the calls take by name alone: for a variable that several calls are given, as `**settings`."""

    max_tokens: int | None
    temperature: float | None
    top_p: float | None
    tools: Sequence[MistralChatTool | MistralChatToolDict] | None
    tool_choice: Literal["auto", "any", "none", "required"] | MistralChatNamedTool | MistralChatNamedToolDict | None
    stop: str | Sequence[str] | None
    response_format: MistralChatResponseFormat | MistralChatResponseFormatDict | None
    random_seed: int | None
    safe_prompt: bool | None
    presence_penalty: float | None
    frequency_penalty: float | None
    n: int | None
    top_k: int | None
    parallel_tool_calls: bool | None
    prediction: Mapping[str, Any] | None
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None


@spelled
def request(
    messages: Sequence[MistralChatInputMessageLike | MistralChatInputMessageDict],
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    tools: Sequence[MistralChatTool | MistralChatToolDict] | None = None,
    tool_choice: Literal["auto", "any", "none", "required"] | MistralChatNamedTool | MistralChatNamedToolDict | None = None,
    stop: str | Sequence[str] | None = None,
    response_format: MistralChatResponseFormat | MistralChatResponseFormatDict | None = None,
    random_seed: int | None = None,
    safe_prompt: bool | None = None,
    presence_penalty: float | None = None,
    frequency_penalty: float | None = None,
    n: int | None = None,
    top_k: int | None = None,
    parallel_tool_calls: bool | None = None,
    prediction: Mapping[str, Any] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
) -> MistralChatRequest:
    """Make a request and check it; nothing is sent.

    Args:
        messages: The conversation, oldest first; a tool's result follows the answer that asked for it. At least 1 item.
        max_tokens: Most tokens to generate. At least 1. Service default: 8192.
        temperature: Randomness: 0 keeps to the likeliest token. At least 0. Service default: 0.7.
        top_p: Share of the probability mass that tokens are drawn from. 0 to 1. Service default: 1.
        tools: Functions that the model may ask to be called.
        tool_choice: Whether the model may, must or must not call a function, or which; `required` and a function's name
            come from the vendor's API. Service default: "auto".
        stop: Text or texts at which the answer ends; not known to work with every model.
        response_format: Whether the answer must be JSON.
        random_seed: The same seed and request give the same answer.
        safe_prompt: Whether the vendor's safety prompt comes first.
        presence_penalty: Penalty for tokens that occurred at all.
        frequency_penalty: Penalty for tokens that grows with how often they occurred.
        n: How many answers to generate.
        top_k: How many of the likeliest tokens are drawn from.
        parallel_tool_calls: Whether one answer may ask for several calls.
        prediction: Text that the answer will largely repeat.
        guardrail_config: Settings of the guardrail that `options` names.

    Raises:
        RequestError: The spec refuses the request.
    """
    return call.build(
        MistralChatRequest,
        _members(
            messages,
            max_tokens,
            temperature,
            top_p,
            tools,
            tool_choice,
            stop,
            response_format,
            random_seed,
            safe_prompt,
            presence_penalty,
            frequency_penalty,
            n,
            top_k,
            parallel_tool_calls,
            prediction,
            guardrail_config,
        ),
    )


def _members(
    messages: Any,
    max_tokens: Any,
    temperature: Any,
    top_p: Any,
    tools: Any,
    tool_choice: Any,
    stop: Any,
    response_format: Any,
    random_seed: Any,
    safe_prompt: Any,
    presence_penalty: Any,
    frequency_penalty: Any,
    n: Any,
    top_k: Any,
    parallel_tool_calls: Any,
    prediction: Any,
    guardrail_config: Any,
) -> Mapping[str, Any]:
    """The members of a request, by wire name."""
    return {
        "messages": messages,
        "max_tokens": max_tokens,
        "temperature": temperature,
        "top_p": top_p,
        "tools": tools,
        "tool_choice": tool_choice,
        "stop": stop,
        "response_format": response_format,
        "random_seed": random_seed,
        "safe_prompt": safe_prompt,
        "presence_penalty": presence_penalty,
        "frequency_penalty": frequency_penalty,
        "n": n,
        "top_k": top_k,
        "parallel_tool_calls": parallel_tool_calls,
        "prediction": prediction,
        "amazon-bedrock-guardrailConfig": guardrail_config,
    }


@spelled
def invoke(
    model_id: MistralChatModelId,
    messages: Sequence[MistralChatInputMessageLike | MistralChatInputMessageDict],
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    tools: Sequence[MistralChatTool | MistralChatToolDict] | None = None,
    tool_choice: Literal["auto", "any", "none", "required"] | MistralChatNamedTool | MistralChatNamedToolDict | None = None,
    stop: str | Sequence[str] | None = None,
    response_format: MistralChatResponseFormat | MistralChatResponseFormatDict | None = None,
    random_seed: int | None = None,
    safe_prompt: bool | None = None,
    presence_penalty: float | None = None,
    frequency_penalty: float | None = None,
    n: int | None = None,
    top_k: int | None = None,
    parallel_tool_calls: bool | None = None,
    prediction: Mapping[str, Any] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> MistralChatResponse:
    """Ask a model that speaks Mistral chat and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-mistral-chat-completion.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        messages: The conversation, oldest first; a tool's result follows the answer that asked for it. At least 1 item.
        max_tokens: Most tokens to generate. At least 1. Service default: 8192.
        temperature: Randomness: 0 keeps to the likeliest token. At least 0. Service default: 0.7.
        top_p: Share of the probability mass that tokens are drawn from. 0 to 1. Service default: 1.
        tools: Functions that the model may ask to be called.
        tool_choice: Whether the model may, must or must not call a function, or which; `required` and a function's name
            come from the vendor's API. Service default: "auto".
        stop: Text or texts at which the answer ends; not known to work with every model.
        response_format: Whether the answer must be JSON.
        random_seed: The same seed and request give the same answer.
        safe_prompt: Whether the vendor's safety prompt comes first.
        presence_penalty: Penalty for tokens that occurred at all.
        frequency_penalty: Penalty for tokens that grows with how often they occurred.
        n: How many answers to generate.
        top_k: How many of the likeliest tokens are drawn from.
        parallel_tool_calls: Whether one answer may ask for several calls.
        prediction: Text that the answer will largely repeat.
        guardrail_config: Settings of the guardrail that `options` names.
        client: A `boto3` client of `bedrock-runtime`; by default one that this process shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: MistralChatResponse = call.invoke(
        FAMILY,
        model_id,
        _members(
            messages,
            max_tokens,
            temperature,
            top_p,
            tools,
            tool_choice,
            stop,
            response_format,
            random_seed,
            safe_prompt,
            presence_penalty,
            frequency_penalty,
            n,
            top_k,
            parallel_tool_calls,
            prediction,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
async def ainvoke(
    model_id: MistralChatModelId,
    messages: Sequence[MistralChatInputMessageLike | MistralChatInputMessageDict],
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    tools: Sequence[MistralChatTool | MistralChatToolDict] | None = None,
    tool_choice: Literal["auto", "any", "none", "required"] | MistralChatNamedTool | MistralChatNamedToolDict | None = None,
    stop: str | Sequence[str] | None = None,
    response_format: MistralChatResponseFormat | MistralChatResponseFormatDict | None = None,
    random_seed: int | None = None,
    safe_prompt: bool | None = None,
    presence_penalty: float | None = None,
    frequency_penalty: float | None = None,
    n: int | None = None,
    top_k: int | None = None,
    parallel_tool_calls: bool | None = None,
    prediction: Mapping[str, Any] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> MistralChatResponse:
    """Ask a model that speaks Mistral chat and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-mistral-chat-completion.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        messages: The conversation, oldest first; a tool's result follows the answer that asked for it. At least 1 item.
        max_tokens: Most tokens to generate. At least 1. Service default: 8192.
        temperature: Randomness: 0 keeps to the likeliest token. At least 0. Service default: 0.7.
        top_p: Share of the probability mass that tokens are drawn from. 0 to 1. Service default: 1.
        tools: Functions that the model may ask to be called.
        tool_choice: Whether the model may, must or must not call a function, or which; `required` and a function's name
            come from the vendor's API. Service default: "auto".
        stop: Text or texts at which the answer ends; not known to work with every model.
        response_format: Whether the answer must be JSON.
        random_seed: The same seed and request give the same answer.
        safe_prompt: Whether the vendor's safety prompt comes first.
        presence_penalty: Penalty for tokens that occurred at all.
        frequency_penalty: Penalty for tokens that grows with how often they occurred.
        n: How many answers to generate.
        top_k: How many of the likeliest tokens are drawn from.
        parallel_tool_calls: Whether one answer may ask for several calls.
        prediction: Text that the answer will largely repeat.
        guardrail_config: Settings of the guardrail that `options` names.
        client: An `aiobotocore` client of `bedrock-runtime`; by default one that this event loop shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: MistralChatResponse = await call.ainvoke(
        FAMILY,
        model_id,
        _members(
            messages,
            max_tokens,
            temperature,
            top_p,
            tools,
            tool_choice,
            stop,
            response_format,
            random_seed,
            safe_prompt,
            presence_penalty,
            frequency_penalty,
            n,
            top_k,
            parallel_tool_calls,
            prediction,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
def stream(
    model_id: MistralChatModelId,
    messages: Sequence[MistralChatInputMessageLike | MistralChatInputMessageDict],
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    tools: Sequence[MistralChatTool | MistralChatToolDict] | None = None,
    tool_choice: Literal["auto", "any", "none", "required"] | MistralChatNamedTool | MistralChatNamedToolDict | None = None,
    stop: str | Sequence[str] | None = None,
    response_format: MistralChatResponseFormat | MistralChatResponseFormatDict | None = None,
    random_seed: int | None = None,
    safe_prompt: bool | None = None,
    presence_penalty: float | None = None,
    frequency_penalty: float | None = None,
    n: int | None = None,
    top_k: int | None = None,
    parallel_tool_calls: bool | None = None,
    prediction: Mapping[str, Any] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> Stream[MistralChatEvent, MistralChatResponse]:
    """Ask a model that speaks Mistral chat and return its answer as a stream of events.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-mistral-chat-completion.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        messages: The conversation, oldest first; a tool's result follows the answer that asked for it. At least 1 item.
        max_tokens: Most tokens to generate. At least 1. Service default: 8192.
        temperature: Randomness: 0 keeps to the likeliest token. At least 0. Service default: 0.7.
        top_p: Share of the probability mass that tokens are drawn from. 0 to 1. Service default: 1.
        tools: Functions that the model may ask to be called.
        tool_choice: Whether the model may, must or must not call a function, or which; `required` and a function's name
            come from the vendor's API. Service default: "auto".
        stop: Text or texts at which the answer ends; not known to work with every model.
        response_format: Whether the answer must be JSON.
        random_seed: The same seed and request give the same answer.
        safe_prompt: Whether the vendor's safety prompt comes first.
        presence_penalty: Penalty for tokens that occurred at all.
        frequency_penalty: Penalty for tokens that grows with how often they occurred.
        n: How many answers to generate.
        top_k: How many of the likeliest tokens are drawn from.
        parallel_tool_calls: Whether one answer may ask for several calls.
        prediction: Text that the answer will largely repeat.
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
            tools,
            tool_choice,
            stop,
            response_format,
            random_seed,
            safe_prompt,
            presence_penalty,
            frequency_penalty,
            n,
            top_k,
            parallel_tool_calls,
            prediction,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )


@spelled
def astream(
    model_id: MistralChatModelId,
    messages: Sequence[MistralChatInputMessageLike | MistralChatInputMessageDict],
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    tools: Sequence[MistralChatTool | MistralChatToolDict] | None = None,
    tool_choice: Literal["auto", "any", "none", "required"] | MistralChatNamedTool | MistralChatNamedToolDict | None = None,
    stop: str | Sequence[str] | None = None,
    response_format: MistralChatResponseFormat | MistralChatResponseFormatDict | None = None,
    random_seed: int | None = None,
    safe_prompt: bool | None = None,
    presence_penalty: float | None = None,
    frequency_penalty: float | None = None,
    n: int | None = None,
    top_k: int | None = None,
    parallel_tool_calls: bool | None = None,
    prediction: Mapping[str, Any] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncStream[MistralChatEvent, MistralChatResponse]:
    """Ask a model that speaks Mistral chat and return its answer as a stream of events.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-mistral-chat-completion.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        messages: The conversation, oldest first; a tool's result follows the answer that asked for it. At least 1 item.
        max_tokens: Most tokens to generate. At least 1. Service default: 8192.
        temperature: Randomness: 0 keeps to the likeliest token. At least 0. Service default: 0.7.
        top_p: Share of the probability mass that tokens are drawn from. 0 to 1. Service default: 1.
        tools: Functions that the model may ask to be called.
        tool_choice: Whether the model may, must or must not call a function, or which; `required` and a function's name
            come from the vendor's API. Service default: "auto".
        stop: Text or texts at which the answer ends; not known to work with every model.
        response_format: Whether the answer must be JSON.
        random_seed: The same seed and request give the same answer.
        safe_prompt: Whether the vendor's safety prompt comes first.
        presence_penalty: Penalty for tokens that occurred at all.
        frequency_penalty: Penalty for tokens that grows with how often they occurred.
        n: How many answers to generate.
        top_k: How many of the likeliest tokens are drawn from.
        parallel_tool_calls: Whether one answer may ask for several calls.
        prediction: Text that the answer will largely repeat.
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
            tools,
            tool_choice,
            stop,
            response_format,
            random_seed,
            safe_prompt,
            presence_penalty,
            frequency_penalty,
            n,
            top_k,
            parallel_tool_calls,
            prediction,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
