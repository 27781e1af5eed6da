# Generated from specs/anthropic/claude_messages by bedrock-codegen; do not edit.
"""Anthropic Claude: the calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypedDict

from .._runtime.calls import call, counting
from .._runtime.calls.spelling import spelled
from .family import FAMILY
from .requests import ClaudeRequest

if TYPE_CHECKING:
    from .._bedrock import BedrockGuardrailConfig, BedrockGuardrailConfigDict
    from .._runtime.calls.call import AsyncClient, Client
    from .._runtime.calls.options import Options, OptionsDict
    from .._runtime.streams.async_stream import AsyncStream
    from .._runtime.streams.stream import Stream
    from .answers import ClaudeEvent, ClaudeResponse
    from .dicts import (
        ClaudeCacheControlDict,
        ClaudeCompactionDict,
        ClaudeContextManagementDict,
        ClaudeFallbackCreditDict,
        ClaudeInputTextBlockDict,
        ClaudeMessageDict,
        ClaudeMetadataDict,
        ClaudeOutputConfigDict,
        ClaudePredefinedToolDict,
        ClaudeThinkingDict,
        ClaudeToolChoiceDict,
        ClaudeToolDict,
    )
    from .family import ClaudeModelId
    from .requests import (
        ClaudeCacheControl,
        ClaudeCompaction,
        ClaudeContextManagement,
        ClaudeFallbackCredit,
        ClaudeInputTextBlock,
        ClaudeMessage,
        ClaudeMetadata,
        ClaudeOutputConfig,
        ClaudePredefinedTool,
        ClaudeThinking,
        ClaudeTool,
        ClaudeToolChoice,
    )


class ClaudeSettings(TypedDict, total=False):
    """What the calls take by name alone: for a variable that several calls are given, as `**settings`."""

    system: str | Sequence[ClaudeInputTextBlock | ClaudeInputTextBlockDict] | None
    temperature: float | None
    top_p: float | None
    top_k: int | None
    stop_sequences: Sequence[str] | None
    tools: Sequence[ClaudeTool | ClaudeToolDict | ClaudePredefinedTool | ClaudePredefinedToolDict] | None
    tool_choice: ClaudeToolChoice | ClaudeToolChoiceDict | None
    thinking: ClaudeThinking | ClaudeThinkingDict | None
    output_config: ClaudeOutputConfig | ClaudeOutputConfigDict | None
    metadata: ClaudeMetadata | ClaudeMetadataDict | None
    anthropic_beta: Sequence[str] | None
    context_management: ClaudeContextManagement | ClaudeContextManagementDict | None
    cache_control: ClaudeCacheControl | ClaudeCacheControlDict | None
    compaction: ClaudeCompaction | ClaudeCompactionDict | None
    fallback_credit_token: str | ClaudeFallbackCredit | ClaudeFallbackCreditDict | None
    safeguards: Sequence[Mapping[str, Any]] | None
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None


@spelled
def request(
    messages: Sequence[ClaudeMessage | ClaudeMessageDict],
    max_tokens: int,
    *,
    system: str | Sequence[ClaudeInputTextBlock | ClaudeInputTextBlockDict] | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    top_k: int | None = None,
    stop_sequences: Sequence[str] | None = None,
    tools: Sequence[ClaudeTool | ClaudeToolDict | ClaudePredefinedTool | ClaudePredefinedToolDict] | None = None,
    tool_choice: ClaudeToolChoice | ClaudeToolChoiceDict | None = None,
    thinking: ClaudeThinking | ClaudeThinkingDict | None = None,
    output_config: ClaudeOutputConfig | ClaudeOutputConfigDict | None = None,
    metadata: ClaudeMetadata | ClaudeMetadataDict | None = None,
    anthropic_beta: Sequence[str] | None = None,
    context_management: ClaudeContextManagement | ClaudeContextManagementDict | None = None,
    cache_control: ClaudeCacheControl | ClaudeCacheControlDict | None = None,
    compaction: ClaudeCompaction | ClaudeCompactionDict | None = None,
    fallback_credit_token: str | ClaudeFallbackCredit | ClaudeFallbackCreditDict | None = None,
    safeguards: Sequence[Mapping[str, Any]] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
) -> ClaudeRequest:
    """Make a request and check it; nothing is sent.

    Args:
        messages: The conversation so far, oldest turn first; the last turn is the user's, or on older models the
            beginning of the answer. 1 to 100000 items.
        max_tokens: Most tokens to generate, thinking included; each model has a highest value. At least 0.
        system: Instructions that hold for the whole conversation: a text, or blocks where parts shall be cached.
        temperature: Randomness: low values for analysis, high ones for invention; from Opus 4.7 on only 1 is left. 0 to
            1. Service default: 1.
        top_p: Share of the probability mass that tokens are drawn from; instead of `temperature`, not beside it. 0 to 1.
            Service default: 0.999.
        top_k: How many of the likeliest tokens are drawn from; all when left out. 0 to 500.
        stop_sequences: Texts at which generation ends; the answer names the one that was met. At most 8191 items.
        tools: Tools the model may call; needed again in each request whose turns hold calls.
        tool_choice: Whether the model shall call tools; it decides by itself when left out.
        thinking: Whether to think before answering.
        output_config: How thorough the answer is, and in which form.
        metadata: Facts about the request that the model does not see.
        anthropic_beta: Features to switch on; a value that the model does not know is refused.
        context_management: What to drop from a long conversation before the model reads it.
        cache_control: Sets a cache mark on the last block that can bear one; known from the vendor's own API.
        compaction: Asks for a summary of the conversation in place of an answer, for a later request to begin with.
        fallback_credit_token: What a refusal gave, so that putting the same to another model is billed as if it had been
            asked from the start.
        safeguards: Checks that tool calls go through; a beta feature known from a gateway alone.
        guardrail_config: Settings of the guardrail that `options` names.

    Raises:
        RequestError: The spec refuses the request.
    """
    return call.build(
        ClaudeRequest,
        _members(
            messages,
            max_tokens,
            system,
            temperature,
            top_p,
            top_k,
            stop_sequences,
            tools,
            tool_choice,
            thinking,
            output_config,
            metadata,
            anthropic_beta,
            context_management,
            cache_control,
            compaction,
            fallback_credit_token,
            safeguards,
            guardrail_config,
        ),
    )


def _members(
    messages: Any,
    max_tokens: Any,
    system: Any,
    temperature: Any,
    top_p: Any,
    top_k: Any,
    stop_sequences: Any,
    tools: Any,
    tool_choice: Any,
    thinking: Any,
    output_config: Any,
    metadata: Any,
    anthropic_beta: Any,
    context_management: Any,
    cache_control: Any,
    compaction: Any,
    fallback_credit_token: Any,
    safeguards: Any,
    guardrail_config: Any,
) -> Mapping[str, Any]:
    """The members of a request, by wire name."""
    return {
        "messages": messages,
        "max_tokens": max_tokens,
        "system": system,
        "temperature": temperature,
        "top_p": top_p,
        "top_k": top_k,
        "stop_sequences": stop_sequences,
        "tools": tools,
        "tool_choice": tool_choice,
        "thinking": thinking,
        "output_config": output_config,
        "metadata": metadata,
        "anthropic_beta": anthropic_beta,
        "context_management": context_management,
        "cache_control": cache_control,
        "compaction": compaction,
        "fallback_credit_token": fallback_credit_token,
        "safeguards": safeguards,
        "amazon-bedrock-guardrailConfig": guardrail_config,
    }


@spelled
def invoke(
    model_id: ClaudeModelId,
    messages: Sequence[ClaudeMessage | ClaudeMessageDict],
    max_tokens: int,
    *,
    system: str | Sequence[ClaudeInputTextBlock | ClaudeInputTextBlockDict] | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    top_k: int | None = None,
    stop_sequences: Sequence[str] | None = None,
    tools: Sequence[ClaudeTool | ClaudeToolDict | ClaudePredefinedTool | ClaudePredefinedToolDict] | None = None,
    tool_choice: ClaudeToolChoice | ClaudeToolChoiceDict | None = None,
    thinking: ClaudeThinking | ClaudeThinkingDict | None = None,
    output_config: ClaudeOutputConfig | ClaudeOutputConfigDict | None = None,
    metadata: ClaudeMetadata | ClaudeMetadataDict | None = None,
    anthropic_beta: Sequence[str] | None = None,
    context_management: ClaudeContextManagement | ClaudeContextManagementDict | None = None,
    cache_control: ClaudeCacheControl | ClaudeCacheControlDict | None = None,
    compaction: ClaudeCompaction | ClaudeCompactionDict | None = None,
    fallback_credit_token: str | ClaudeFallbackCredit | ClaudeFallbackCreditDict | None = None,
    safeguards: Sequence[Mapping[str, Any]] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> ClaudeResponse:
    """Ask a model that speaks Anthropic Claude and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-anthropic-claude-messages-request-response.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        messages: The conversation so far, oldest turn first; the last turn is the user's, or on older models the
            beginning of the answer. 1 to 100000 items.
        max_tokens: Most tokens to generate, thinking included; each model has a highest value. At least 0.
        system: Instructions that hold for the whole conversation: a text, or blocks where parts shall be cached.
        temperature: Randomness: low values for analysis, high ones for invention; from Opus 4.7 on only 1 is left. 0 to
            1. Service default: 1.
        top_p: Share of the probability mass that tokens are drawn from; instead of `temperature`, not beside it. 0 to 1.
            Service default: 0.999.
        top_k: How many of the likeliest tokens are drawn from; all when left out. 0 to 500.
        stop_sequences: Texts at which generation ends; the answer names the one that was met. At most 8191 items.
        tools: Tools the model may call; needed again in each request whose turns hold calls.
        tool_choice: Whether the model shall call tools; it decides by itself when left out.
        thinking: Whether to think before answering.
        output_config: How thorough the answer is, and in which form.
        metadata: Facts about the request that the model does not see.
        anthropic_beta: Features to switch on; a value that the model does not know is refused.
        context_management: What to drop from a long conversation before the model reads it.
        cache_control: Sets a cache mark on the last block that can bear one; known from the vendor's own API.
        compaction: Asks for a summary of the conversation in place of an answer, for a later request to begin with.
        fallback_credit_token: What a refusal gave, so that putting the same to another model is billed as if it had been
            asked from the start.
        safeguards: Checks that tool calls go through; a beta feature known from a gateway alone.
        guardrail_config: Settings of the guardrail that `options` names.
        client: A `boto3` client of `bedrock-runtime`; by default one that this process shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: ClaudeResponse = call.invoke(
        FAMILY,
        model_id,
        _members(
            messages,
            max_tokens,
            system,
            temperature,
            top_p,
            top_k,
            stop_sequences,
            tools,
            tool_choice,
            thinking,
            output_config,
            metadata,
            anthropic_beta,
            context_management,
            cache_control,
            compaction,
            fallback_credit_token,
            safeguards,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
async def ainvoke(
    model_id: ClaudeModelId,
    messages: Sequence[ClaudeMessage | ClaudeMessageDict],
    max_tokens: int,
    *,
    system: str | Sequence[ClaudeInputTextBlock | ClaudeInputTextBlockDict] | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    top_k: int | None = None,
    stop_sequences: Sequence[str] | None = None,
    tools: Sequence[ClaudeTool | ClaudeToolDict | ClaudePredefinedTool | ClaudePredefinedToolDict] | None = None,
    tool_choice: ClaudeToolChoice | ClaudeToolChoiceDict | None = None,
    thinking: ClaudeThinking | ClaudeThinkingDict | None = None,
    output_config: ClaudeOutputConfig | ClaudeOutputConfigDict | None = None,
    metadata: ClaudeMetadata | ClaudeMetadataDict | None = None,
    anthropic_beta: Sequence[str] | None = None,
    context_management: ClaudeContextManagement | ClaudeContextManagementDict | None = None,
    cache_control: ClaudeCacheControl | ClaudeCacheControlDict | None = None,
    compaction: ClaudeCompaction | ClaudeCompactionDict | None = None,
    fallback_credit_token: str | ClaudeFallbackCredit | ClaudeFallbackCreditDict | None = None,
    safeguards: Sequence[Mapping[str, Any]] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> ClaudeResponse:
    """Ask a model that speaks Anthropic Claude and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-anthropic-claude-messages-request-response.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        messages: The conversation so far, oldest turn first; the last turn is the user's, or on older models the
            beginning of the answer. 1 to 100000 items.
        max_tokens: Most tokens to generate, thinking included; each model has a highest value. At least 0.
        system: Instructions that hold for the whole conversation: a text, or blocks where parts shall be cached.
        temperature: Randomness: low values for analysis, high ones for invention; from Opus 4.7 on only 1 is left. 0 to
            1. Service default: 1.
        top_p: Share of the probability mass that tokens are drawn from; instead of `temperature`, not beside it. 0 to 1.
            Service default: 0.999.
        top_k: How many of the likeliest tokens are drawn from; all when left out. 0 to 500.
        stop_sequences: Texts at which generation ends; the answer names the one that was met. At most 8191 items.
        tools: Tools the model may call; needed again in each request whose turns hold calls.
        tool_choice: Whether the model shall call tools; it decides by itself when left out.
        thinking: Whether to think before answering.
        output_config: How thorough the answer is, and in which form.
        metadata: Facts about the request that the model does not see.
        anthropic_beta: Features to switch on; a value that the model does not know is refused.
        context_management: What to drop from a long conversation before the model reads it.
        cache_control: Sets a cache mark on the last block that can bear one; known from the vendor's own API.
        compaction: Asks for a summary of the conversation in place of an answer, for a later request to begin with.
        fallback_credit_token: What a refusal gave, so that putting the same to another model is billed as if it had been
            asked from the start.
        safeguards: Checks that tool calls go through; a beta feature known from a gateway alone.
        guardrail_config: Settings of the guardrail that `options` names.
        client: An `aiobotocore` client of `bedrock-runtime`; by default one that this event loop shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: ClaudeResponse = await call.ainvoke(
        FAMILY,
        model_id,
        _members(
            messages,
            max_tokens,
            system,
            temperature,
            top_p,
            top_k,
            stop_sequences,
            tools,
            tool_choice,
            thinking,
            output_config,
            metadata,
            anthropic_beta,
            context_management,
            cache_control,
            compaction,
            fallback_credit_token,
            safeguards,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
def stream(
    model_id: ClaudeModelId,
    messages: Sequence[ClaudeMessage | ClaudeMessageDict],
    max_tokens: int,
    *,
    system: str | Sequence[ClaudeInputTextBlock | ClaudeInputTextBlockDict] | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    top_k: int | None = None,
    stop_sequences: Sequence[str] | None = None,
    tools: Sequence[ClaudeTool | ClaudeToolDict | ClaudePredefinedTool | ClaudePredefinedToolDict] | None = None,
    tool_choice: ClaudeToolChoice | ClaudeToolChoiceDict | None = None,
    thinking: ClaudeThinking | ClaudeThinkingDict | None = None,
    output_config: ClaudeOutputConfig | ClaudeOutputConfigDict | None = None,
    metadata: ClaudeMetadata | ClaudeMetadataDict | None = None,
    anthropic_beta: Sequence[str] | None = None,
    context_management: ClaudeContextManagement | ClaudeContextManagementDict | None = None,
    cache_control: ClaudeCacheControl | ClaudeCacheControlDict | None = None,
    compaction: ClaudeCompaction | ClaudeCompactionDict | None = None,
    fallback_credit_token: str | ClaudeFallbackCredit | ClaudeFallbackCreditDict | None = None,
    safeguards: Sequence[Mapping[str, Any]] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> Stream[ClaudeEvent, ClaudeResponse]:
    """Ask a model that speaks Anthropic Claude and return its answer as a stream of events.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-anthropic-claude-messages-request-response.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        messages: The conversation so far, oldest turn first; the last turn is the user's, or on older models the
            beginning of the answer. 1 to 100000 items.
        max_tokens: Most tokens to generate, thinking included; each model has a highest value. At least 0.
        system: Instructions that hold for the whole conversation: a text, or blocks where parts shall be cached.
        temperature: Randomness: low values for analysis, high ones for invention; from Opus 4.7 on only 1 is left. 0 to
            1. Service default: 1.
        top_p: Share of the probability mass that tokens are drawn from; instead of `temperature`, not beside it. 0 to 1.
            Service default: 0.999.
        top_k: How many of the likeliest tokens are drawn from; all when left out. 0 to 500.
        stop_sequences: Texts at which generation ends; the answer names the one that was met. At most 8191 items.
        tools: Tools the model may call; needed again in each request whose turns hold calls.
        tool_choice: Whether the model shall call tools; it decides by itself when left out.
        thinking: Whether to think before answering.
        output_config: How thorough the answer is, and in which form.
        metadata: Facts about the request that the model does not see.
        anthropic_beta: Features to switch on; a value that the model does not know is refused.
        context_management: What to drop from a long conversation before the model reads it.
        cache_control: Sets a cache mark on the last block that can bear one; known from the vendor's own API.
        compaction: Asks for a summary of the conversation in place of an answer, for a later request to begin with.
        fallback_credit_token: What a refusal gave, so that putting the same to another model is billed as if it had been
            asked from the start.
        safeguards: Checks that tool calls go through; a beta feature known from a gateway alone.
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
            system,
            temperature,
            top_p,
            top_k,
            stop_sequences,
            tools,
            tool_choice,
            thinking,
            output_config,
            metadata,
            anthropic_beta,
            context_management,
            cache_control,
            compaction,
            fallback_credit_token,
            safeguards,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )


@spelled
def astream(
    model_id: ClaudeModelId,
    messages: Sequence[ClaudeMessage | ClaudeMessageDict],
    max_tokens: int,
    *,
    system: str | Sequence[ClaudeInputTextBlock | ClaudeInputTextBlockDict] | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    top_k: int | None = None,
    stop_sequences: Sequence[str] | None = None,
    tools: Sequence[ClaudeTool | ClaudeToolDict | ClaudePredefinedTool | ClaudePredefinedToolDict] | None = None,
    tool_choice: ClaudeToolChoice | ClaudeToolChoiceDict | None = None,
    thinking: ClaudeThinking | ClaudeThinkingDict | None = None,
    output_config: ClaudeOutputConfig | ClaudeOutputConfigDict | None = None,
    metadata: ClaudeMetadata | ClaudeMetadataDict | None = None,
    anthropic_beta: Sequence[str] | None = None,
    context_management: ClaudeContextManagement | ClaudeContextManagementDict | None = None,
    cache_control: ClaudeCacheControl | ClaudeCacheControlDict | None = None,
    compaction: ClaudeCompaction | ClaudeCompactionDict | None = None,
    fallback_credit_token: str | ClaudeFallbackCredit | ClaudeFallbackCreditDict | None = None,
    safeguards: Sequence[Mapping[str, Any]] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncStream[ClaudeEvent, ClaudeResponse]:
    """Ask a model that speaks Anthropic Claude and return its answer as a stream of events.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-anthropic-claude-messages-request-response.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        messages: The conversation so far, oldest turn first; the last turn is the user's, or on older models the
            beginning of the answer. 1 to 100000 items.
        max_tokens: Most tokens to generate, thinking included; each model has a highest value. At least 0.
        system: Instructions that hold for the whole conversation: a text, or blocks where parts shall be cached.
        temperature: Randomness: low values for analysis, high ones for invention; from Opus 4.7 on only 1 is left. 0 to
            1. Service default: 1.
        top_p: Share of the probability mass that tokens are drawn from; instead of `temperature`, not beside it. 0 to 1.
            Service default: 0.999.
        top_k: How many of the likeliest tokens are drawn from; all when left out. 0 to 500.
        stop_sequences: Texts at which generation ends; the answer names the one that was met. At most 8191 items.
        tools: Tools the model may call; needed again in each request whose turns hold calls.
        tool_choice: Whether the model shall call tools; it decides by itself when left out.
        thinking: Whether to think before answering.
        output_config: How thorough the answer is, and in which form.
        metadata: Facts about the request that the model does not see.
        anthropic_beta: Features to switch on; a value that the model does not know is refused.
        context_management: What to drop from a long conversation before the model reads it.
        cache_control: Sets a cache mark on the last block that can bear one; known from the vendor's own API.
        compaction: Asks for a summary of the conversation in place of an answer, for a later request to begin with.
        fallback_credit_token: What a refusal gave, so that putting the same to another model is billed as if it had been
            asked from the start.
        safeguards: Checks that tool calls go through; a beta feature known from a gateway alone.
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
            system,
            temperature,
            top_p,
            top_k,
            stop_sequences,
            tools,
            tool_choice,
            thinking,
            output_config,
            metadata,
            anthropic_beta,
            context_management,
            cache_control,
            compaction,
            fallback_credit_token,
            safeguards,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )


@spelled
def count_tokens(
    model_id: ClaudeModelId,
    messages: Sequence[ClaudeMessage | ClaudeMessageDict],
    max_tokens: int,
    *,
    system: str | Sequence[ClaudeInputTextBlock | ClaudeInputTextBlockDict] | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    top_k: int | None = None,
    stop_sequences: Sequence[str] | None = None,
    tools: Sequence[ClaudeTool | ClaudeToolDict | ClaudePredefinedTool | ClaudePredefinedToolDict] | None = None,
    tool_choice: ClaudeToolChoice | ClaudeToolChoiceDict | None = None,
    thinking: ClaudeThinking | ClaudeThinkingDict | None = None,
    output_config: ClaudeOutputConfig | ClaudeOutputConfigDict | None = None,
    metadata: ClaudeMetadata | ClaudeMetadataDict | None = None,
    anthropic_beta: Sequence[str] | None = None,
    context_management: ClaudeContextManagement | ClaudeContextManagementDict | None = None,
    cache_control: ClaudeCacheControl | ClaudeCacheControlDict | None = None,
    compaction: ClaudeCompaction | ClaudeCompactionDict | None = None,
    fallback_credit_token: str | ClaudeFallbackCredit | ClaudeFallbackCreditDict | None = None,
    safeguards: Sequence[Mapping[str, Any]] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> int:
    """Count the input tokens of a request in the format of Anthropic Claude; nothing is generated, nothing costs.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-anthropic-claude-messages-request-response.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format; the service counts for the model itself,
            so the prefix of a profile is left out.
        messages: The conversation so far, oldest turn first; the last turn is the user's, or on older models the
            beginning of the answer. 1 to 100000 items.
        max_tokens: Most tokens to generate, thinking included; each model has a highest value. At least 0.
        system: Instructions that hold for the whole conversation: a text, or blocks where parts shall be cached.
        temperature: Randomness: low values for analysis, high ones for invention; from Opus 4.7 on only 1 is left. 0 to
            1. Service default: 1.
        top_p: Share of the probability mass that tokens are drawn from; instead of `temperature`, not beside it. 0 to 1.
            Service default: 0.999.
        top_k: How many of the likeliest tokens are drawn from; all when left out. 0 to 500.
        stop_sequences: Texts at which generation ends; the answer names the one that was met. At most 8191 items.
        tools: Tools the model may call; needed again in each request whose turns hold calls.
        tool_choice: Whether the model shall call tools; it decides by itself when left out.
        thinking: Whether to think before answering.
        output_config: How thorough the answer is, and in which form.
        metadata: Facts about the request that the model does not see.
        anthropic_beta: Features to switch on; a value that the model does not know is refused.
        context_management: What to drop from a long conversation before the model reads it.
        cache_control: Sets a cache mark on the last block that can bear one; known from the vendor's own API.
        compaction: Asks for a summary of the conversation in place of an answer, for a later request to begin with.
        fallback_credit_token: What a refusal gave, so that putting the same to another model is billed as if it had been
            asked from the start.
        safeguards: Checks that tool calls go through; a beta feature known from a gateway alone.
        guardrail_config: Settings of the guardrail that `options` names.
        client: A `boto3` client of `bedrock-runtime`; by default one that this process shares.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
    """
    return counting.count_tokens(
        FAMILY,
        model_id,
        request(
            messages,
            max_tokens,
            system=system,
            temperature=temperature,
            top_p=top_p,
            top_k=top_k,
            stop_sequences=stop_sequences,
            tools=tools,
            tool_choice=tool_choice,
            thinking=thinking,
            output_config=output_config,
            metadata=metadata,
            anthropic_beta=anthropic_beta,
            context_management=context_management,
            cache_control=cache_control,
            compaction=compaction,
            fallback_credit_token=fallback_credit_token,
            safeguards=safeguards,
            guardrail_config=guardrail_config,
        ),
        client=client,
        extra_body=extra_body,
    )


@spelled
async def acount_tokens(
    model_id: ClaudeModelId,
    messages: Sequence[ClaudeMessage | ClaudeMessageDict],
    max_tokens: int,
    *,
    system: str | Sequence[ClaudeInputTextBlock | ClaudeInputTextBlockDict] | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    top_k: int | None = None,
    stop_sequences: Sequence[str] | None = None,
    tools: Sequence[ClaudeTool | ClaudeToolDict | ClaudePredefinedTool | ClaudePredefinedToolDict] | None = None,
    tool_choice: ClaudeToolChoice | ClaudeToolChoiceDict | None = None,
    thinking: ClaudeThinking | ClaudeThinkingDict | None = None,
    output_config: ClaudeOutputConfig | ClaudeOutputConfigDict | None = None,
    metadata: ClaudeMetadata | ClaudeMetadataDict | None = None,
    anthropic_beta: Sequence[str] | None = None,
    context_management: ClaudeContextManagement | ClaudeContextManagementDict | None = None,
    cache_control: ClaudeCacheControl | ClaudeCacheControlDict | None = None,
    compaction: ClaudeCompaction | ClaudeCompactionDict | None = None,
    fallback_credit_token: str | ClaudeFallbackCredit | ClaudeFallbackCreditDict | None = None,
    safeguards: Sequence[Mapping[str, Any]] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> int:
    """Count the input tokens of a request in the format of Anthropic Claude; nothing is generated, nothing costs.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-anthropic-claude-messages-request-response.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format; the service counts for the model itself,
            so the prefix of a profile is left out.
        messages: The conversation so far, oldest turn first; the last turn is the user's, or on older models the
            beginning of the answer. 1 to 100000 items.
        max_tokens: Most tokens to generate, thinking included; each model has a highest value. At least 0.
        system: Instructions that hold for the whole conversation: a text, or blocks where parts shall be cached.
        temperature: Randomness: low values for analysis, high ones for invention; from Opus 4.7 on only 1 is left. 0 to
            1. Service default: 1.
        top_p: Share of the probability mass that tokens are drawn from; instead of `temperature`, not beside it. 0 to 1.
            Service default: 0.999.
        top_k: How many of the likeliest tokens are drawn from; all when left out. 0 to 500.
        stop_sequences: Texts at which generation ends; the answer names the one that was met. At most 8191 items.
        tools: Tools the model may call; needed again in each request whose turns hold calls.
        tool_choice: Whether the model shall call tools; it decides by itself when left out.
        thinking: Whether to think before answering.
        output_config: How thorough the answer is, and in which form.
        metadata: Facts about the request that the model does not see.
        anthropic_beta: Features to switch on; a value that the model does not know is refused.
        context_management: What to drop from a long conversation before the model reads it.
        cache_control: Sets a cache mark on the last block that can bear one; known from the vendor's own API.
        compaction: Asks for a summary of the conversation in place of an answer, for a later request to begin with.
        fallback_credit_token: What a refusal gave, so that putting the same to another model is billed as if it had been
            asked from the start.
        safeguards: Checks that tool calls go through; a beta feature known from a gateway alone.
        guardrail_config: Settings of the guardrail that `options` names.
        client: An `aiobotocore` client of `bedrock-runtime`; by default one that this event loop shares.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
    """
    return await counting.acount_tokens(
        FAMILY,
        model_id,
        request(
            messages,
            max_tokens,
            system=system,
            temperature=temperature,
            top_p=top_p,
            top_k=top_k,
            stop_sequences=stop_sequences,
            tools=tools,
            tool_choice=tool_choice,
            thinking=thinking,
            output_config=output_config,
            metadata=metadata,
            anthropic_beta=anthropic_beta,
            context_management=context_management,
            cache_control=cache_control,
            compaction=compaction,
            fallback_credit_token=fallback_credit_token,
            safeguards=safeguards,
            guardrail_config=guardrail_config,
        ),
        client=client,
        extra_body=extra_body,
    )
