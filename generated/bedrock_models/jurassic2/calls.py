# Generated from specs/ai21/jurassic2 by bedrock-codegen; do not edit.
"""AI21 Jurassic-2: the calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypedDict

from .._runtime.calls import call
from .._runtime.calls.spelling import spelled
from .family import FAMILY
from .requests import Jurassic2Request

if TYPE_CHECKING:
    from .._bedrock import BedrockGuardrailConfig, BedrockGuardrailConfigDict
    from .._runtime.calls.call import AsyncClient, Client
    from .._runtime.calls.options import Options, OptionsDict
    from .answers import Jurassic2Response
    from .dicts import Jurassic2CountPenaltyDict, Jurassic2FrequencyPenaltyDict, Jurassic2PresencePenaltyDict
    from .family import Jurassic2ModelId
    from .requests import Jurassic2CountPenalty, Jurassic2FrequencyPenalty, Jurassic2PresencePenalty


class Jurassic2Settings(TypedDict, total=False):
    """What the calls take by name alone: for a variable that several calls are given, as `**settings`."""

    max_tokens: int | None
    temperature: float | None
    top_p: float | None
    stop_sequences: Sequence[str] | None
    presence_penalty: Jurassic2PresencePenalty | Jurassic2PresencePenaltyDict | None
    count_penalty: Jurassic2CountPenalty | Jurassic2CountPenaltyDict | None
    frequency_penalty: Jurassic2FrequencyPenalty | Jurassic2FrequencyPenaltyDict | None
    min_tokens: int | None
    num_results: int | None
    top_k_return: int | None
    logit_bias: Mapping[str, float] | None
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None


@spelled
def request(
    prompt: str,
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    stop_sequences: Sequence[str] | None = None,
    presence_penalty: Jurassic2PresencePenalty | Jurassic2PresencePenaltyDict | None = None,
    count_penalty: Jurassic2CountPenalty | Jurassic2CountPenaltyDict | None = None,
    frequency_penalty: Jurassic2FrequencyPenalty | Jurassic2FrequencyPenaltyDict | None = None,
    min_tokens: int | None = None,
    num_results: int | None = None,
    top_k_return: int | None = None,
    logit_bias: Mapping[str, float] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
) -> Jurassic2Request:
    """Make a request and check it; nothing is sent.

    Args:
        prompt: The text to complete, or an instruction.
        max_tokens: Most tokens to generate. 0 to 8191. Service default: 200.
        temperature: Randomness: 0 always takes the likeliest token. 0 to 1. Service default: 0.5.
        top_p: Share of the probability mass that tokens are drawn from. 0 to 1. Service default: 0.5.
        stop_sequences: Texts at which generation ends; a second one was refused for a time.
        presence_penalty: Penalty for tokens that occurred at all, in the prompt or so far.
        count_penalty: Penalty for tokens that grows with how often they occurred.
        frequency_penalty: Penalty for tokens that grows with their share of the text.
        min_tokens: Fewest tokens to generate, stop sequences or not; only the vendor documents it.
        num_results: How many completions to generate; only the vendor documents it.
        top_k_return: How many likeliest alternatives to return for each token; only the vendor documents it.
        logit_bias: Token to what is added to its chance: below zero for fewer, above for more; only the vendor documents
            it.
        guardrail_config: Settings of the guardrail that `options` names.

    Raises:
        RequestError: The spec refuses the request.
    """
    return call.build(
        Jurassic2Request,
        _members(
            prompt,
            max_tokens,
            temperature,
            top_p,
            stop_sequences,
            presence_penalty,
            count_penalty,
            frequency_penalty,
            min_tokens,
            num_results,
            top_k_return,
            logit_bias,
            guardrail_config,
        ),
    )


def _members(
    prompt: Any,
    max_tokens: Any,
    temperature: Any,
    top_p: Any,
    stop_sequences: Any,
    presence_penalty: Any,
    count_penalty: Any,
    frequency_penalty: Any,
    min_tokens: Any,
    num_results: Any,
    top_k_return: Any,
    logit_bias: Any,
    guardrail_config: Any,
) -> Mapping[str, Any]:
    """The members of a request, by wire name."""
    return {
        "prompt": prompt,
        "maxTokens": max_tokens,
        "temperature": temperature,
        "topP": top_p,
        "stopSequences": stop_sequences,
        "presencePenalty": presence_penalty,
        "countPenalty": count_penalty,
        "frequencyPenalty": frequency_penalty,
        "minTokens": min_tokens,
        "numResults": num_results,
        "topKReturn": top_k_return,
        "logitBias": logit_bias,
        "amazon-bedrock-guardrailConfig": guardrail_config,
    }


@spelled
def invoke(
    model_id: Jurassic2ModelId,
    prompt: str,
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    stop_sequences: Sequence[str] | None = None,
    presence_penalty: Jurassic2PresencePenalty | Jurassic2PresencePenaltyDict | None = None,
    count_penalty: Jurassic2CountPenalty | Jurassic2CountPenaltyDict | None = None,
    frequency_penalty: Jurassic2FrequencyPenalty | Jurassic2FrequencyPenaltyDict | None = None,
    min_tokens: int | None = None,
    num_results: int | None = None,
    top_k_return: int | None = None,
    logit_bias: Mapping[str, float] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> Jurassic2Response:
    """Ask a model that speaks AI21 Jurassic-2 and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-jurassic2.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        prompt: The text to complete, or an instruction.
        max_tokens: Most tokens to generate. 0 to 8191. Service default: 200.
        temperature: Randomness: 0 always takes the likeliest token. 0 to 1. Service default: 0.5.
        top_p: Share of the probability mass that tokens are drawn from. 0 to 1. Service default: 0.5.
        stop_sequences: Texts at which generation ends; a second one was refused for a time.
        presence_penalty: Penalty for tokens that occurred at all, in the prompt or so far.
        count_penalty: Penalty for tokens that grows with how often they occurred.
        frequency_penalty: Penalty for tokens that grows with their share of the text.
        min_tokens: Fewest tokens to generate, stop sequences or not; only the vendor documents it.
        num_results: How many completions to generate; only the vendor documents it.
        top_k_return: How many likeliest alternatives to return for each token; only the vendor documents it.
        logit_bias: Token to what is added to its chance: below zero for fewer, above for more; only the vendor documents
            it.
        guardrail_config: Settings of the guardrail that `options` names.
        client: A `boto3` client of `bedrock-runtime`; by default one that this process shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: Jurassic2Response = call.invoke(
        FAMILY,
        model_id,
        _members(
            prompt,
            max_tokens,
            temperature,
            top_p,
            stop_sequences,
            presence_penalty,
            count_penalty,
            frequency_penalty,
            min_tokens,
            num_results,
            top_k_return,
            logit_bias,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
async def ainvoke(
    model_id: Jurassic2ModelId,
    prompt: str,
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    stop_sequences: Sequence[str] | None = None,
    presence_penalty: Jurassic2PresencePenalty | Jurassic2PresencePenaltyDict | None = None,
    count_penalty: Jurassic2CountPenalty | Jurassic2CountPenaltyDict | None = None,
    frequency_penalty: Jurassic2FrequencyPenalty | Jurassic2FrequencyPenaltyDict | None = None,
    min_tokens: int | None = None,
    num_results: int | None = None,
    top_k_return: int | None = None,
    logit_bias: Mapping[str, float] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> Jurassic2Response:
    """Ask a model that speaks AI21 Jurassic-2 and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-jurassic2.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        prompt: The text to complete, or an instruction.
        max_tokens: Most tokens to generate. 0 to 8191. Service default: 200.
        temperature: Randomness: 0 always takes the likeliest token. 0 to 1. Service default: 0.5.
        top_p: Share of the probability mass that tokens are drawn from. 0 to 1. Service default: 0.5.
        stop_sequences: Texts at which generation ends; a second one was refused for a time.
        presence_penalty: Penalty for tokens that occurred at all, in the prompt or so far.
        count_penalty: Penalty for tokens that grows with how often they occurred.
        frequency_penalty: Penalty for tokens that grows with their share of the text.
        min_tokens: Fewest tokens to generate, stop sequences or not; only the vendor documents it.
        num_results: How many completions to generate; only the vendor documents it.
        top_k_return: How many likeliest alternatives to return for each token; only the vendor documents it.
        logit_bias: Token to what is added to its chance: below zero for fewer, above for more; only the vendor documents
            it.
        guardrail_config: Settings of the guardrail that `options` names.
        client: An `aiobotocore` client of `bedrock-runtime`; by default one that this event loop shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: Jurassic2Response = await call.ainvoke(
        FAMILY,
        model_id,
        _members(
            prompt,
            max_tokens,
            temperature,
            top_p,
            stop_sequences,
            presence_penalty,
            count_penalty,
            frequency_penalty,
            min_tokens,
            num_results,
            top_k_return,
            logit_bias,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer
