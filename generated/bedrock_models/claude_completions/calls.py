# Generated from specs/anthropic/claude_completions by bedrock-codegen; do not edit.
"""Anthropic Claude text completions: the calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypedDict

from .._runtime.calls import call
from .._runtime.calls.spelling import spelled
from .family import FAMILY
from .requests import ClaudeCompletionsRequest

if TYPE_CHECKING:
    from .._bedrock import BedrockGuardrailConfig, BedrockGuardrailConfigDict
    from .._runtime.calls.call import AsyncClient, Client
    from .._runtime.calls.options import Options, OptionsDict
    from .._runtime.streams.async_stream import AsyncStream
    from .._runtime.streams.stream import Stream
    from .answers import ClaudeCompletionsEvent, ClaudeCompletionsResponse
    from .family import ClaudeCompletionsModelId


class ClaudeCompletionsSettings(TypedDict, total=False):
    """What the calls take by name alone: for a variable that several calls are given, as `**settings`."""

    temperature: float | None
    top_p: float | None
    top_k: int | None
    stop_sequences: Sequence[str] | None
    anthropic_version: str | None
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None


@spelled
def request(
    prompt: str,
    max_tokens_to_sample: int,
    *,
    temperature: float | None = None,
    top_p: float | None = None,
    top_k: int | None = None,
    stop_sequences: Sequence[str] | None = None,
    anthropic_version: str | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
) -> ClaudeCompletionsRequest:
    """Make a request and check it; nothing is sent.

    Args:
        prompt: The conversation: turns that begin with `\\n\\nHuman:` and `\\n\\nAssistant:`, the last of them an open
            `\\n\\nAssistant:`; on 2.1 a system prompt may come first.
        max_tokens_to_sample: Most tokens to generate; the guide allows 4096 and advises 4000. 0 to 8191.
        temperature: Randomness: low values for analysis, high ones for invention. 0 to 1. Service default: 1.
        top_p: Share of the probability mass that tokens are drawn from; instead of `temperature`, not beside it. 0 to 1.
            Service default: 1.
        top_k: How many of the likeliest tokens are drawn from. At least 0. Service default: 250.
        stop_sequences: Texts at which generation ends, beside `\\n\\nHuman:`, which always ends it.
        anthropic_version: Version of the format; may be left out.
        guardrail_config: Settings of the guardrail that `options` names.

    Raises:
        RequestError: The spec refuses the request.
    """
    return call.build(
        ClaudeCompletionsRequest,
        _members(prompt, max_tokens_to_sample, temperature, top_p, top_k, stop_sequences, anthropic_version, guardrail_config),
    )


def _members(
    prompt: Any,
    max_tokens_to_sample: Any,
    temperature: Any,
    top_p: Any,
    top_k: Any,
    stop_sequences: Any,
    anthropic_version: Any,
    guardrail_config: Any,
) -> Mapping[str, Any]:
    """The members of a request, by wire name."""
    return {
        "prompt": prompt,
        "max_tokens_to_sample": max_tokens_to_sample,
        "temperature": temperature,
        "top_p": top_p,
        "top_k": top_k,
        "stop_sequences": stop_sequences,
        "anthropic_version": anthropic_version,
        "amazon-bedrock-guardrailConfig": guardrail_config,
    }


@spelled
def invoke(
    model_id: ClaudeCompletionsModelId,
    prompt: str,
    max_tokens_to_sample: int,
    *,
    temperature: float | None = None,
    top_p: float | None = None,
    top_k: int | None = None,
    stop_sequences: Sequence[str] | None = None,
    anthropic_version: str | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> ClaudeCompletionsResponse:
    """Ask a model that speaks Anthropic Claude text completions and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-anthropic-claude-text-completion.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        prompt: The conversation: turns that begin with `\\n\\nHuman:` and `\\n\\nAssistant:`, the last of them an open
            `\\n\\nAssistant:`; on 2.1 a system prompt may come first.
        max_tokens_to_sample: Most tokens to generate; the guide allows 4096 and advises 4000. 0 to 8191.
        temperature: Randomness: low values for analysis, high ones for invention. 0 to 1. Service default: 1.
        top_p: Share of the probability mass that tokens are drawn from; instead of `temperature`, not beside it. 0 to 1.
            Service default: 1.
        top_k: How many of the likeliest tokens are drawn from. At least 0. Service default: 250.
        stop_sequences: Texts at which generation ends, beside `\\n\\nHuman:`, which always ends it.
        anthropic_version: Version of the format; may be left out.
        guardrail_config: Settings of the guardrail that `options` names.
        client: A `boto3` client of `bedrock-runtime`; by default one that this process shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: ClaudeCompletionsResponse = call.invoke(
        FAMILY,
        model_id,
        _members(
            prompt,
            max_tokens_to_sample,
            temperature,
            top_p,
            top_k,
            stop_sequences,
            anthropic_version,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
async def ainvoke(
    model_id: ClaudeCompletionsModelId,
    prompt: str,
    max_tokens_to_sample: int,
    *,
    temperature: float | None = None,
    top_p: float | None = None,
    top_k: int | None = None,
    stop_sequences: Sequence[str] | None = None,
    anthropic_version: str | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> ClaudeCompletionsResponse:
    """Ask a model that speaks Anthropic Claude text completions and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-anthropic-claude-text-completion.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        prompt: The conversation: turns that begin with `\\n\\nHuman:` and `\\n\\nAssistant:`, the last of them an open
            `\\n\\nAssistant:`; on 2.1 a system prompt may come first.
        max_tokens_to_sample: Most tokens to generate; the guide allows 4096 and advises 4000. 0 to 8191.
        temperature: Randomness: low values for analysis, high ones for invention. 0 to 1. Service default: 1.
        top_p: Share of the probability mass that tokens are drawn from; instead of `temperature`, not beside it. 0 to 1.
            Service default: 1.
        top_k: How many of the likeliest tokens are drawn from. At least 0. Service default: 250.
        stop_sequences: Texts at which generation ends, beside `\\n\\nHuman:`, which always ends it.
        anthropic_version: Version of the format; may be left out.
        guardrail_config: Settings of the guardrail that `options` names.
        client: An `aiobotocore` client of `bedrock-runtime`; by default one that this event loop shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: ClaudeCompletionsResponse = await call.ainvoke(
        FAMILY,
        model_id,
        _members(
            prompt,
            max_tokens_to_sample,
            temperature,
            top_p,
            top_k,
            stop_sequences,
            anthropic_version,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
def stream(
    model_id: ClaudeCompletionsModelId,
    prompt: str,
    max_tokens_to_sample: int,
    *,
    temperature: float | None = None,
    top_p: float | None = None,
    top_k: int | None = None,
    stop_sequences: Sequence[str] | None = None,
    anthropic_version: str | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> Stream[ClaudeCompletionsEvent, ClaudeCompletionsResponse]:
    """Ask a model that speaks Anthropic Claude text completions and return its answer as a stream of events.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-anthropic-claude-text-completion.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        prompt: The conversation: turns that begin with `\\n\\nHuman:` and `\\n\\nAssistant:`, the last of them an open
            `\\n\\nAssistant:`; on 2.1 a system prompt may come first.
        max_tokens_to_sample: Most tokens to generate; the guide allows 4096 and advises 4000. 0 to 8191.
        temperature: Randomness: low values for analysis, high ones for invention. 0 to 1. Service default: 1.
        top_p: Share of the probability mass that tokens are drawn from; instead of `temperature`, not beside it. 0 to 1.
            Service default: 1.
        top_k: How many of the likeliest tokens are drawn from. At least 0. Service default: 250.
        stop_sequences: Texts at which generation ends, beside `\\n\\nHuman:`, which always ends it.
        anthropic_version: Version of the format; may be left out.
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
            prompt,
            max_tokens_to_sample,
            temperature,
            top_p,
            top_k,
            stop_sequences,
            anthropic_version,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )


@spelled
def astream(
    model_id: ClaudeCompletionsModelId,
    prompt: str,
    max_tokens_to_sample: int,
    *,
    temperature: float | None = None,
    top_p: float | None = None,
    top_k: int | None = None,
    stop_sequences: Sequence[str] | None = None,
    anthropic_version: str | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncStream[ClaudeCompletionsEvent, ClaudeCompletionsResponse]:
    """Ask a model that speaks Anthropic Claude text completions and return its answer as a stream of events.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-anthropic-claude-text-completion.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        prompt: The conversation: turns that begin with `\\n\\nHuman:` and `\\n\\nAssistant:`, the last of them an open
            `\\n\\nAssistant:`; on 2.1 a system prompt may come first.
        max_tokens_to_sample: Most tokens to generate; the guide allows 4096 and advises 4000. 0 to 8191.
        temperature: Randomness: low values for analysis, high ones for invention. 0 to 1. Service default: 1.
        top_p: Share of the probability mass that tokens are drawn from; instead of `temperature`, not beside it. 0 to 1.
            Service default: 1.
        top_k: How many of the likeliest tokens are drawn from. At least 0. Service default: 250.
        stop_sequences: Texts at which generation ends, beside `\\n\\nHuman:`, which always ends it.
        anthropic_version: Version of the format; may be left out.
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
            prompt,
            max_tokens_to_sample,
            temperature,
            top_p,
            top_k,
            stop_sequences,
            anthropic_version,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
