# Generated from specs/mistral/mistral_prompt by bedrock-codegen; do not edit.
"""Mistral prompts: the calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypedDict

from .._runtime.calls import call
from .._runtime.calls.spelling import spelled
from .family import FAMILY
from .requests import MistralPromptRequest

if TYPE_CHECKING:
    from .._bedrock import BedrockGuardrailConfig, BedrockGuardrailConfigDict
    from .._runtime.calls.call import AsyncClient, Client
    from .._runtime.calls.options import Options, OptionsDict
    from .._runtime.streams.async_stream import AsyncStream
    from .._runtime.streams.stream import Stream
    from .answers import MistralPromptEvent, MistralPromptResponse
    from .family import MistralPromptModelId


class MistralPromptSettings(TypedDict, total=False):
    """What the calls take by name alone: for a variable that several calls are given, as `**settings`."""

    max_tokens: int | None
    temperature: float | None
    top_p: float | None
    top_k: int | None
    stop: Sequence[str] | None
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None


@spelled
def request(
    prompt: str,
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    top_k: int | None = None,
    stop: Sequence[str] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
) -> MistralPromptRequest:
    """Make a request and check it; nothing is sent.

    Args:
        prompt: The conversation: each user turn between `[INST]` and `[/INST]`, each answer closed by `</s>`, the whole
            opened by `<s>`.
        max_tokens: Most tokens to generate; the model's own default is 512 for 7B and Mixtral and the maximum for Large
            and Small. 1 to 8192.
        temperature: Randomness: 0 keeps to the likeliest token. 0 to 1.
        top_p: Share of the probability mass that tokens are drawn from. 0 to 1.
        top_k: How many of the likeliest tokens are drawn from; switched off in Large and Small unless given. 1 to 200.
        stop: Texts at which generation ends.
        guardrail_config: Settings of the guardrail that `options` names.

    Raises:
        RequestError: The spec refuses the request.
    """
    return call.build(MistralPromptRequest, _members(prompt, max_tokens, temperature, top_p, top_k, stop, guardrail_config))


def _members(
    prompt: Any,
    max_tokens: Any,
    temperature: Any,
    top_p: Any,
    top_k: Any,
    stop: Any,
    guardrail_config: Any,
) -> Mapping[str, Any]:
    """The members of a request, by wire name."""
    return {
        "prompt": prompt,
        "max_tokens": max_tokens,
        "temperature": temperature,
        "top_p": top_p,
        "top_k": top_k,
        "stop": stop,
        "amazon-bedrock-guardrailConfig": guardrail_config,
    }


@spelled
def invoke(
    model_id: MistralPromptModelId,
    prompt: str,
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    top_k: int | None = None,
    stop: Sequence[str] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> MistralPromptResponse:
    """Ask a model that speaks Mistral prompts and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-mistral-text-completion.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        prompt: The conversation: each user turn between `[INST]` and `[/INST]`, each answer closed by `</s>`, the whole
            opened by `<s>`.
        max_tokens: Most tokens to generate; the model's own default is 512 for 7B and Mixtral and the maximum for Large
            and Small. 1 to 8192.
        temperature: Randomness: 0 keeps to the likeliest token. 0 to 1.
        top_p: Share of the probability mass that tokens are drawn from. 0 to 1.
        top_k: How many of the likeliest tokens are drawn from; switched off in Large and Small unless given. 1 to 200.
        stop: Texts at which generation ends.
        guardrail_config: Settings of the guardrail that `options` names.
        client: A `boto3` client of `bedrock-runtime`; by default one that this process shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: MistralPromptResponse = call.invoke(
        FAMILY,
        model_id,
        _members(
            prompt,
            max_tokens,
            temperature,
            top_p,
            top_k,
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
    model_id: MistralPromptModelId,
    prompt: str,
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    top_k: int | None = None,
    stop: Sequence[str] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> MistralPromptResponse:
    """Ask a model that speaks Mistral prompts and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-mistral-text-completion.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        prompt: The conversation: each user turn between `[INST]` and `[/INST]`, each answer closed by `</s>`, the whole
            opened by `<s>`.
        max_tokens: Most tokens to generate; the model's own default is 512 for 7B and Mixtral and the maximum for Large
            and Small. 1 to 8192.
        temperature: Randomness: 0 keeps to the likeliest token. 0 to 1.
        top_p: Share of the probability mass that tokens are drawn from. 0 to 1.
        top_k: How many of the likeliest tokens are drawn from; switched off in Large and Small unless given. 1 to 200.
        stop: Texts at which generation ends.
        guardrail_config: Settings of the guardrail that `options` names.
        client: An `aiobotocore` client of `bedrock-runtime`; by default one that this event loop shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: MistralPromptResponse = await call.ainvoke(
        FAMILY,
        model_id,
        _members(
            prompt,
            max_tokens,
            temperature,
            top_p,
            top_k,
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
    model_id: MistralPromptModelId,
    prompt: str,
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    top_k: int | None = None,
    stop: Sequence[str] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> Stream[MistralPromptEvent, MistralPromptResponse]:
    """Ask a model that speaks Mistral prompts and return its answer as a stream of events.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-mistral-text-completion.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        prompt: The conversation: each user turn between `[INST]` and `[/INST]`, each answer closed by `</s>`, the whole
            opened by `<s>`.
        max_tokens: Most tokens to generate; the model's own default is 512 for 7B and Mixtral and the maximum for Large
            and Small. 1 to 8192.
        temperature: Randomness: 0 keeps to the likeliest token. 0 to 1.
        top_p: Share of the probability mass that tokens are drawn from. 0 to 1.
        top_k: How many of the likeliest tokens are drawn from; switched off in Large and Small unless given. 1 to 200.
        stop: Texts at which generation ends.
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
            top_k,
            stop,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )


@spelled
def astream(
    model_id: MistralPromptModelId,
    prompt: str,
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    top_k: int | None = None,
    stop: Sequence[str] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncStream[MistralPromptEvent, MistralPromptResponse]:
    """Ask a model that speaks Mistral prompts and return its answer as a stream of events.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-mistral-text-completion.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        prompt: The conversation: each user turn between `[INST]` and `[/INST]`, each answer closed by `</s>`, the whole
            opened by `<s>`.
        max_tokens: Most tokens to generate; the model's own default is 512 for 7B and Mixtral and the maximum for Large
            and Small. 1 to 8192.
        temperature: Randomness: 0 keeps to the likeliest token. 0 to 1.
        top_p: Share of the probability mass that tokens are drawn from. 0 to 1.
        top_k: How many of the likeliest tokens are drawn from; switched off in Large and Small unless given. 1 to 200.
        stop: Texts at which generation ends.
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
            top_k,
            stop,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
