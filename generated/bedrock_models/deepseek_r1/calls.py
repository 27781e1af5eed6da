# Generated from specs/deepseek/deepseek_r1 by bedrock-codegen; do not edit.
"""DeepSeek R1: the calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypedDict

from .._runtime.calls import call
from .._runtime.calls.spelling import spelled
from .family import FAMILY
from .requests import DeepseekR1Request

if TYPE_CHECKING:
    from .._bedrock import BedrockGuardrailConfig, BedrockGuardrailConfigDict
    from .._runtime.calls.call import AsyncClient, Client
    from .._runtime.calls.options import Options, OptionsDict
    from .._runtime.streams.async_stream import AsyncStream
    from .._runtime.streams.stream import Stream
    from .answers import DeepseekR1Event, DeepseekR1Response
    from .family import DeepseekR1ModelId


class DeepseekR1Settings(TypedDict, total=False):
    """What the calls take by name alone: for a variable that several calls are given, as `**settings`."""

    max_tokens: int | None
    temperature: float | None
    top_p: float | None
    stop: Sequence[str] | None
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None


@spelled
def request(
    prompt: str,
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    stop: Sequence[str] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
) -> DeepseekR1Request:
    """Make a request and check it; nothing is sent.

    Args:
        prompt: The conversation in DeepSeek's template, whose bars are U+FF5C and whose low bars are U+2581; ending it
            with `<think>` makes the model reason.
        max_tokens: Most tokens to generate, reasoning included; answers are best below 8192. 1 to 32768.
        temperature: Randomness: 0 keeps to the likeliest token. 0 to 1.
        top_p: Share of the probability mass that tokens are drawn from. 0 to 1.
        stop: Texts at which generation ends. At most 10 items.
        guardrail_config: Settings of the guardrail that `options` names.

    Raises:
        RequestError: The spec refuses the request.
    """
    return call.build(DeepseekR1Request, _members(prompt, max_tokens, temperature, top_p, stop, guardrail_config))


def _members(
    prompt: Any,
    max_tokens: Any,
    temperature: Any,
    top_p: Any,
    stop: Any,
    guardrail_config: Any,
) -> Mapping[str, Any]:
    """The members of a request, by wire name."""
    return {
        "prompt": prompt,
        "max_tokens": max_tokens,
        "temperature": temperature,
        "top_p": top_p,
        "stop": stop,
        "amazon-bedrock-guardrailConfig": guardrail_config,
    }


@spelled
def invoke(
    model_id: DeepseekR1ModelId,
    prompt: str,
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    stop: Sequence[str] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> DeepseekR1Response:
    """Ask a model that speaks DeepSeek R1 and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-deepseek.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        prompt: The conversation in DeepSeek's template, whose bars are U+FF5C and whose low bars are U+2581; ending it
            with `<think>` makes the model reason.
        max_tokens: Most tokens to generate, reasoning included; answers are best below 8192. 1 to 32768.
        temperature: Randomness: 0 keeps to the likeliest token. 0 to 1.
        top_p: Share of the probability mass that tokens are drawn from. 0 to 1.
        stop: Texts at which generation ends. At most 10 items.
        guardrail_config: Settings of the guardrail that `options` names.
        client: A `boto3` client of `bedrock-runtime`; by default one that this process shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: DeepseekR1Response = call.invoke(
        FAMILY,
        model_id,
        _members(
            prompt,
            max_tokens,
            temperature,
            top_p,
            stop,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
async def ainvoke(
    model_id: DeepseekR1ModelId,
    prompt: str,
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    stop: Sequence[str] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> DeepseekR1Response:
    """Ask a model that speaks DeepSeek R1 and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-deepseek.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        prompt: The conversation in DeepSeek's template, whose bars are U+FF5C and whose low bars are U+2581; ending it
            with `<think>` makes the model reason.
        max_tokens: Most tokens to generate, reasoning included; answers are best below 8192. 1 to 32768.
        temperature: Randomness: 0 keeps to the likeliest token. 0 to 1.
        top_p: Share of the probability mass that tokens are drawn from. 0 to 1.
        stop: Texts at which generation ends. At most 10 items.
        guardrail_config: Settings of the guardrail that `options` names.
        client: An `aiobotocore` client of `bedrock-runtime`; by default one that this event loop shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: DeepseekR1Response = await call.ainvoke(
        FAMILY,
        model_id,
        _members(
            prompt,
            max_tokens,
            temperature,
            top_p,
            stop,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
def stream(
    model_id: DeepseekR1ModelId,
    prompt: str,
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    stop: Sequence[str] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> Stream[DeepseekR1Event, DeepseekR1Response]:
    """Ask a model that speaks DeepSeek R1 and return its answer as a stream of events.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-deepseek.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        prompt: The conversation in DeepSeek's template, whose bars are U+FF5C and whose low bars are U+2581; ending it
            with `<think>` makes the model reason.
        max_tokens: Most tokens to generate, reasoning included; answers are best below 8192. 1 to 32768.
        temperature: Randomness: 0 keeps to the likeliest token. 0 to 1.
        top_p: Share of the probability mass that tokens are drawn from. 0 to 1.
        stop: Texts at which generation ends. At most 10 items.
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
            max_tokens,
            temperature,
            top_p,
            stop,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )


@spelled
def astream(
    model_id: DeepseekR1ModelId,
    prompt: str,
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    stop: Sequence[str] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncStream[DeepseekR1Event, DeepseekR1Response]:
    """Ask a model that speaks DeepSeek R1 and return its answer as a stream of events.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-deepseek.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        prompt: The conversation in DeepSeek's template, whose bars are U+FF5C and whose low bars are U+2581; ending it
            with `<think>` makes the model reason.
        max_tokens: Most tokens to generate, reasoning included; answers are best below 8192. 1 to 32768.
        temperature: Randomness: 0 keeps to the likeliest token. 0 to 1.
        top_p: Share of the probability mass that tokens are drawn from. 0 to 1.
        stop: Texts at which generation ends. At most 10 items.
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
            max_tokens,
            temperature,
            top_p,
            stop,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
