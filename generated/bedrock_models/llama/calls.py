# Generated from specs/meta/llama by bedrock-codegen; do not edit.
"""Meta Llama: the calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypedDict

from .._runtime.calls import call
from .._runtime.calls.spelling import spelled
from .family import FAMILY
from .requests import LlamaRequest

if TYPE_CHECKING:
    from .._bedrock import BedrockGuardrailConfig, BedrockGuardrailConfigDict
    from .._runtime.calls.call import AsyncClient, Client
    from .._runtime.calls.options import Options, OptionsDict
    from .._runtime.streams.async_stream import AsyncStream
    from .._runtime.streams.stream import Stream
    from .answers import LlamaEvent, LlamaResponse
    from .family import LlamaModelId


class LlamaSettings(TypedDict, total=False):
    """What the calls take by name alone: for a variable that several calls are given, as `**settings`."""

    max_gen_len: int | None
    temperature: float | None
    top_p: float | None
    images: Sequence[str] | None
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None


@spelled
def request(
    prompt: str,
    *,
    max_gen_len: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    images: Sequence[str] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
) -> LlamaRequest:
    """Make a request and check it; nothing is sent.

    Args:
        prompt: The whole conversation in the model's template, ending where the assistant speaks; without the template
            the text is merely continued.
        max_gen_len: Most tokens to generate; older models allow 2048, newer ones may allow more. At least 1. Service
            default: 512.
        temperature: Randomness: 0 keeps to the likeliest token, higher values vary more. 0 to 1. Service default: 0.5.
        top_p: Share of the probability mass that tokens are drawn from; at the upper end nothing is cut off. 0 to 1.
            Service default: 0.9.
        images: Pictures in base64, in the order of the `<|image|>` marks in the prompt; Llama 3.2 and 4 models that see.
        guardrail_config: Settings of the guardrail that `options` names.

    Raises:
        RequestError: The spec refuses the request.
    """
    return call.build(LlamaRequest, _members(prompt, max_gen_len, temperature, top_p, images, guardrail_config))


def _members(
    prompt: Any,
    max_gen_len: Any,
    temperature: Any,
    top_p: Any,
    images: Any,
    guardrail_config: Any,
) -> Mapping[str, Any]:
    """The members of a request, by wire name."""
    return {
        "prompt": prompt,
        "max_gen_len": max_gen_len,
        "temperature": temperature,
        "top_p": top_p,
        "images": images,
        "amazon-bedrock-guardrailConfig": guardrail_config,
    }


@spelled
def invoke(
    model_id: LlamaModelId,
    prompt: str,
    *,
    max_gen_len: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    images: Sequence[str] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> LlamaResponse:
    """Ask a model that speaks Meta Llama and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-meta.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        prompt: The whole conversation in the model's template, ending where the assistant speaks; without the template
            the text is merely continued.
        max_gen_len: Most tokens to generate; older models allow 2048, newer ones may allow more. At least 1. Service
            default: 512.
        temperature: Randomness: 0 keeps to the likeliest token, higher values vary more. 0 to 1. Service default: 0.5.
        top_p: Share of the probability mass that tokens are drawn from; at the upper end nothing is cut off. 0 to 1.
            Service default: 0.9.
        images: Pictures in base64, in the order of the `<|image|>` marks in the prompt; Llama 3.2 and 4 models that see.
        guardrail_config: Settings of the guardrail that `options` names.
        client: A `boto3` client of `bedrock-runtime`; by default one that this process shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: LlamaResponse = call.invoke(
        FAMILY,
        model_id,
        _members(
            prompt,
            max_gen_len,
            temperature,
            top_p,
            images,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
async def ainvoke(
    model_id: LlamaModelId,
    prompt: str,
    *,
    max_gen_len: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    images: Sequence[str] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> LlamaResponse:
    """Ask a model that speaks Meta Llama and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-meta.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        prompt: The whole conversation in the model's template, ending where the assistant speaks; without the template
            the text is merely continued.
        max_gen_len: Most tokens to generate; older models allow 2048, newer ones may allow more. At least 1. Service
            default: 512.
        temperature: Randomness: 0 keeps to the likeliest token, higher values vary more. 0 to 1. Service default: 0.5.
        top_p: Share of the probability mass that tokens are drawn from; at the upper end nothing is cut off. 0 to 1.
            Service default: 0.9.
        images: Pictures in base64, in the order of the `<|image|>` marks in the prompt; Llama 3.2 and 4 models that see.
        guardrail_config: Settings of the guardrail that `options` names.
        client: An `aiobotocore` client of `bedrock-runtime`; by default one that this event loop shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: LlamaResponse = await call.ainvoke(
        FAMILY,
        model_id,
        _members(
            prompt,
            max_gen_len,
            temperature,
            top_p,
            images,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
def stream(
    model_id: LlamaModelId,
    prompt: str,
    *,
    max_gen_len: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    images: Sequence[str] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> Stream[LlamaEvent, LlamaResponse]:
    """Ask a model that speaks Meta Llama and return its answer as a stream of events.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-meta.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        prompt: The whole conversation in the model's template, ending where the assistant speaks; without the template
            the text is merely continued.
        max_gen_len: Most tokens to generate; older models allow 2048, newer ones may allow more. At least 1. Service
            default: 512.
        temperature: Randomness: 0 keeps to the likeliest token, higher values vary more. 0 to 1. Service default: 0.5.
        top_p: Share of the probability mass that tokens are drawn from; at the upper end nothing is cut off. 0 to 1.
            Service default: 0.9.
        images: Pictures in base64, in the order of the `<|image|>` marks in the prompt; Llama 3.2 and 4 models that see.
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
            max_gen_len,
            temperature,
            top_p,
            images,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )


@spelled
def astream(
    model_id: LlamaModelId,
    prompt: str,
    *,
    max_gen_len: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    images: Sequence[str] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncStream[LlamaEvent, LlamaResponse]:
    """Ask a model that speaks Meta Llama and return its answer as a stream of events.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-meta.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        prompt: The whole conversation in the model's template, ending where the assistant speaks; without the template
            the text is merely continued.
        max_gen_len: Most tokens to generate; older models allow 2048, newer ones may allow more. At least 1. Service
            default: 512.
        temperature: Randomness: 0 keeps to the likeliest token, higher values vary more. 0 to 1. Service default: 0.5.
        top_p: Share of the probability mass that tokens are drawn from; at the upper end nothing is cut off. 0 to 1.
            Service default: 0.9.
        images: Pictures in base64, in the order of the `<|image|>` marks in the prompt; Llama 3.2 and 4 models that see.
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
            max_gen_len,
            temperature,
            top_p,
            images,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
