# Generated from specs/cohere/cohere_command by bedrock-codegen; do not edit.
"""Cohere Command: the calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypedDict

from .._runtime.calls import call
from .._runtime.calls.spelling import spelled
from .family import FAMILY
from .requests import CohereCommandRequest

if TYPE_CHECKING:
    from .._bedrock import BedrockGuardrailConfig, BedrockGuardrailConfigDict
    from .._runtime.calls.call import AsyncClient, Client
    from .._runtime.calls.options import Options, OptionsDict
    from .._runtime.streams.async_stream import AsyncStream
    from .._runtime.streams.stream import Stream
    from .answers import CohereCommandEvent, CohereCommandResponse
    from .family import CohereCommandModelId
    from .requests import CohereCommandBias


class CohereCommandSettings(TypedDict, total=False):
    """What the calls take by name alone: for a variable that several calls are given, as `**settings`."""

    max_tokens: int | None
    temperature: float | None
    p: float | None
    k: float | None
    stop_sequences: Sequence[str] | None
    num_generations: int | None
    return_likelihoods: Literal["GENERATION", "ALL", "NONE"] | None
    logit_bias: Mapping[str, CohereCommandBias] | None
    truncate: Literal["NONE", "START", "END"] | None
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None


@spelled
def request(
    prompt: str,
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    p: float | None = None,
    k: float | None = None,
    stop_sequences: Sequence[str] | None = None,
    num_generations: int | None = None,
    return_likelihoods: Literal["GENERATION", "ALL", "NONE"] | None = None,
    logit_bias: Mapping[str, CohereCommandBias] | None = None,
    truncate: Literal["NONE", "START", "END"] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
) -> CohereCommandRequest:
    """Make a request and check it; nothing is sent.

    Args:
        prompt: What the text shall answer or continue. At least 1 character.
        max_tokens: Most tokens to generate; the default is short. 1 to 4096. Service default: 20.
        temperature: Randomness: low values keep to the likeliest words. 0 to 5. Service default: 0.9.
        p: Share of the probability mass that words are drawn from, after k; 0 and 1 switch it off. 0 to 1. Service
            default: 0.75.
        k: How many of the likeliest words are drawn from; 0 means all. 0 to 500. Service default: 0.
        stop_sequences: Texts at which generation ends; they are not part of it. At most 4 items.
        num_generations: How many texts to generate. 1 to 5. Service default: 1.
        return_likelihoods: Which tokens come with their likelihood: those of the text, those of the prompt too, or none.
            Service default: "NONE".
        logit_bias: Makes tokens rarer or more frequent: biases by the token's number.
        truncate: What happens to a prompt that is too long: NONE refuses it, START drops its beginning, END its end.
            Service default: "END".
        guardrail_config: Settings of the guardrail that `options` names.

    Raises:
        RequestError: The spec refuses the request.
    """
    return call.build(
        CohereCommandRequest,
        _members(
            prompt,
            max_tokens,
            temperature,
            p,
            k,
            stop_sequences,
            num_generations,
            return_likelihoods,
            logit_bias,
            truncate,
            guardrail_config,
        ),
    )


def _members(
    prompt: Any,
    max_tokens: Any,
    temperature: Any,
    p: Any,
    k: Any,
    stop_sequences: Any,
    num_generations: Any,
    return_likelihoods: Any,
    logit_bias: Any,
    truncate: Any,
    guardrail_config: Any,
) -> Mapping[str, Any]:
    """The members of a request, by wire name."""
    return {
        "prompt": prompt,
        "max_tokens": max_tokens,
        "temperature": temperature,
        "p": p,
        "k": k,
        "stop_sequences": stop_sequences,
        "num_generations": num_generations,
        "return_likelihoods": return_likelihoods,
        "logit_bias": logit_bias,
        "truncate": truncate,
        "amazon-bedrock-guardrailConfig": guardrail_config,
    }


@spelled
def invoke(
    model_id: CohereCommandModelId,
    prompt: str,
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    p: float | None = None,
    k: float | None = None,
    stop_sequences: Sequence[str] | None = None,
    num_generations: int | None = None,
    return_likelihoods: Literal["GENERATION", "ALL", "NONE"] | None = None,
    logit_bias: Mapping[str, CohereCommandBias] | None = None,
    truncate: Literal["NONE", "START", "END"] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> CohereCommandResponse:
    """Ask a model that speaks Cohere Command and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-cohere-command.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        prompt: What the text shall answer or continue. At least 1 character.
        max_tokens: Most tokens to generate; the default is short. 1 to 4096. Service default: 20.
        temperature: Randomness: low values keep to the likeliest words. 0 to 5. Service default: 0.9.
        p: Share of the probability mass that words are drawn from, after k; 0 and 1 switch it off. 0 to 1. Service
            default: 0.75.
        k: How many of the likeliest words are drawn from; 0 means all. 0 to 500. Service default: 0.
        stop_sequences: Texts at which generation ends; they are not part of it. At most 4 items.
        num_generations: How many texts to generate. 1 to 5. Service default: 1.
        return_likelihoods: Which tokens come with their likelihood: those of the text, those of the prompt too, or none.
            Service default: "NONE".
        logit_bias: Makes tokens rarer or more frequent: biases by the token's number.
        truncate: What happens to a prompt that is too long: NONE refuses it, START drops its beginning, END its end.
            Service default: "END".
        guardrail_config: Settings of the guardrail that `options` names.
        client: A `boto3` client of `bedrock-runtime`; by default one that this process shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: CohereCommandResponse = call.invoke(
        FAMILY,
        model_id,
        _members(
            prompt,
            max_tokens,
            temperature,
            p,
            k,
            stop_sequences,
            num_generations,
            return_likelihoods,
            logit_bias,
            truncate,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
async def ainvoke(
    model_id: CohereCommandModelId,
    prompt: str,
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    p: float | None = None,
    k: float | None = None,
    stop_sequences: Sequence[str] | None = None,
    num_generations: int | None = None,
    return_likelihoods: Literal["GENERATION", "ALL", "NONE"] | None = None,
    logit_bias: Mapping[str, CohereCommandBias] | None = None,
    truncate: Literal["NONE", "START", "END"] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> CohereCommandResponse:
    """Ask a model that speaks Cohere Command and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-cohere-command.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        prompt: What the text shall answer or continue. At least 1 character.
        max_tokens: Most tokens to generate; the default is short. 1 to 4096. Service default: 20.
        temperature: Randomness: low values keep to the likeliest words. 0 to 5. Service default: 0.9.
        p: Share of the probability mass that words are drawn from, after k; 0 and 1 switch it off. 0 to 1. Service
            default: 0.75.
        k: How many of the likeliest words are drawn from; 0 means all. 0 to 500. Service default: 0.
        stop_sequences: Texts at which generation ends; they are not part of it. At most 4 items.
        num_generations: How many texts to generate. 1 to 5. Service default: 1.
        return_likelihoods: Which tokens come with their likelihood: those of the text, those of the prompt too, or none.
            Service default: "NONE".
        logit_bias: Makes tokens rarer or more frequent: biases by the token's number.
        truncate: What happens to a prompt that is too long: NONE refuses it, START drops its beginning, END its end.
            Service default: "END".
        guardrail_config: Settings of the guardrail that `options` names.
        client: An `aiobotocore` client of `bedrock-runtime`; by default one that this event loop shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: CohereCommandResponse = await call.ainvoke(
        FAMILY,
        model_id,
        _members(
            prompt,
            max_tokens,
            temperature,
            p,
            k,
            stop_sequences,
            num_generations,
            return_likelihoods,
            logit_bias,
            truncate,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
def stream(
    model_id: CohereCommandModelId,
    prompt: str,
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    p: float | None = None,
    k: float | None = None,
    stop_sequences: Sequence[str] | None = None,
    num_generations: int | None = None,
    return_likelihoods: Literal["GENERATION", "ALL", "NONE"] | None = None,
    logit_bias: Mapping[str, CohereCommandBias] | None = None,
    truncate: Literal["NONE", "START", "END"] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> Stream[CohereCommandEvent, CohereCommandResponse]:
    """Ask a model that speaks Cohere Command and return its answer as a stream of events.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-cohere-command.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        prompt: What the text shall answer or continue. At least 1 character.
        max_tokens: Most tokens to generate; the default is short. 1 to 4096. Service default: 20.
        temperature: Randomness: low values keep to the likeliest words. 0 to 5. Service default: 0.9.
        p: Share of the probability mass that words are drawn from, after k; 0 and 1 switch it off. 0 to 1. Service
            default: 0.75.
        k: How many of the likeliest words are drawn from; 0 means all. 0 to 500. Service default: 0.
        stop_sequences: Texts at which generation ends; they are not part of it. At most 4 items.
        num_generations: How many texts to generate. 1 to 5. Service default: 1.
        return_likelihoods: Which tokens come with their likelihood: those of the text, those of the prompt too, or none.
            Service default: "NONE".
        logit_bias: Makes tokens rarer or more frequent: biases by the token's number.
        truncate: What happens to a prompt that is too long: NONE refuses it, START drops its beginning, END its end.
            Service default: "END".
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
            p,
            k,
            stop_sequences,
            num_generations,
            return_likelihoods,
            logit_bias,
            truncate,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )


@spelled
def astream(
    model_id: CohereCommandModelId,
    prompt: str,
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    p: float | None = None,
    k: float | None = None,
    stop_sequences: Sequence[str] | None = None,
    num_generations: int | None = None,
    return_likelihoods: Literal["GENERATION", "ALL", "NONE"] | None = None,
    logit_bias: Mapping[str, CohereCommandBias] | None = None,
    truncate: Literal["NONE", "START", "END"] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncStream[CohereCommandEvent, CohereCommandResponse]:
    """Ask a model that speaks Cohere Command and return its answer as a stream of events.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-cohere-command.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        prompt: What the text shall answer or continue. At least 1 character.
        max_tokens: Most tokens to generate; the default is short. 1 to 4096. Service default: 20.
        temperature: Randomness: low values keep to the likeliest words. 0 to 5. Service default: 0.9.
        p: Share of the probability mass that words are drawn from, after k; 0 and 1 switch it off. 0 to 1. Service
            default: 0.75.
        k: How many of the likeliest words are drawn from; 0 means all. 0 to 500. Service default: 0.
        stop_sequences: Texts at which generation ends; they are not part of it. At most 4 items.
        num_generations: How many texts to generate. 1 to 5. Service default: 1.
        return_likelihoods: Which tokens come with their likelihood: those of the text, those of the prompt too, or none.
            Service default: "NONE".
        logit_bias: Makes tokens rarer or more frequent: biases by the token's number.
        truncate: What happens to a prompt that is too long: NONE refuses it, START drops its beginning, END its end.
            Service default: "END".
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
            p,
            k,
            stop_sequences,
            num_generations,
            return_likelihoods,
            logit_bias,
            truncate,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
