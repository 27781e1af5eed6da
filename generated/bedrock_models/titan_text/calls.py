# Generated from specs/amazon/titan_text by bedrock-codegen; do not edit.
"""Amazon Titan Text: the calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypedDict

from .._runtime.calls import call
from .._runtime.calls.call import present
from .._runtime.calls.spelling import spelled
from .family import FAMILY
from .requests import TitanTextRequest

if TYPE_CHECKING:
    from .._bedrock import BedrockGuardrailConfig, BedrockGuardrailConfigDict
    from .._runtime.calls.call import AsyncClient, Client
    from .._runtime.calls.options import Options, OptionsDict
    from .._runtime.streams.async_stream import AsyncStream
    from .._runtime.streams.stream import Stream
    from .answers import TitanTextEvent, TitanTextResponse
    from .family import TitanTextModelId


class TitanTextSettings(TypedDict, total=False):
    """What the calls take by name alone: for a variable that several calls are given, as `**settings`."""

    temperature: float | None
    top_p: float | None
    max_token_count: int | None
    stop_sequences: Sequence[str] | None
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None


@spelled
def request(
    input_text: str,
    *,
    temperature: float | None = None,
    top_p: float | None = None,
    max_token_count: int | None = None,
    stop_sequences: Sequence[str] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
) -> TitanTextRequest:
    """Make a request and check it; nothing is sent.

    Args:
        input_text: The prompt; a conversation is written as `User: ...` and `Bot:` on lines of their own.
        temperature: Randomness: low values keep to the likeliest words. 0 to 1. Service default: 0.7.
        top_p: Share of the probability mass that words are drawn from. 0 to 1. Service default: 0.9.
        max_token_count: Most tokens to generate; some models allow fewer. 0 to 8192. Service default: 512.
        stop_sequences: Texts at which generation ends. Service default: [].
        guardrail_config: Settings of the guardrail that `options` names.

    Raises:
        RequestError: The spec refuses the request.
    """
    return call.build(
        TitanTextRequest, _members(input_text, temperature, top_p, max_token_count, stop_sequences, guardrail_config)
    )


def _members(
    input_text: Any,
    temperature: Any,
    top_p: Any,
    max_token_count: Any,
    stop_sequences: Any,
    guardrail_config: Any,
) -> Mapping[str, Any]:
    """The members of a request, by wire name."""
    return {
        "inputText": input_text,
        "textGenerationConfig": present(
            {
                "temperature": temperature,
                "topP": top_p,
                "maxTokenCount": max_token_count,
                "stopSequences": stop_sequences,
            }
        ),
        "amazon-bedrock-guardrailConfig": guardrail_config,
    }


@spelled
def invoke(
    model_id: TitanTextModelId,
    input_text: str,
    *,
    temperature: float | None = None,
    top_p: float | None = None,
    max_token_count: int | None = None,
    stop_sequences: Sequence[str] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> TitanTextResponse:
    """Ask a model that speaks Amazon Titan Text and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-titan-text.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        input_text: The prompt; a conversation is written as `User: ...` and `Bot:` on lines of their own.
        temperature: Randomness: low values keep to the likeliest words. 0 to 1. Service default: 0.7.
        top_p: Share of the probability mass that words are drawn from. 0 to 1. Service default: 0.9.
        max_token_count: Most tokens to generate; some models allow fewer. 0 to 8192. Service default: 512.
        stop_sequences: Texts at which generation ends. Service default: [].
        guardrail_config: Settings of the guardrail that `options` names.
        client: A `boto3` client of `bedrock-runtime`; by default one that this process shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: TitanTextResponse = call.invoke(
        FAMILY,
        model_id,
        _members(
            input_text,
            temperature,
            top_p,
            max_token_count,
            stop_sequences,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
async def ainvoke(
    model_id: TitanTextModelId,
    input_text: str,
    *,
    temperature: float | None = None,
    top_p: float | None = None,
    max_token_count: int | None = None,
    stop_sequences: Sequence[str] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> TitanTextResponse:
    """Ask a model that speaks Amazon Titan Text and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-titan-text.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        input_text: The prompt; a conversation is written as `User: ...` and `Bot:` on lines of their own.
        temperature: Randomness: low values keep to the likeliest words. 0 to 1. Service default: 0.7.
        top_p: Share of the probability mass that words are drawn from. 0 to 1. Service default: 0.9.
        max_token_count: Most tokens to generate; some models allow fewer. 0 to 8192. Service default: 512.
        stop_sequences: Texts at which generation ends. Service default: [].
        guardrail_config: Settings of the guardrail that `options` names.
        client: An `aiobotocore` client of `bedrock-runtime`; by default one that this event loop shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: TitanTextResponse = await call.ainvoke(
        FAMILY,
        model_id,
        _members(
            input_text,
            temperature,
            top_p,
            max_token_count,
            stop_sequences,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
def stream(
    model_id: TitanTextModelId,
    input_text: str,
    *,
    temperature: float | None = None,
    top_p: float | None = None,
    max_token_count: int | None = None,
    stop_sequences: Sequence[str] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> Stream[TitanTextEvent, TitanTextResponse]:
    """Ask a model that speaks Amazon Titan Text and return its answer as a stream of events.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-titan-text.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        input_text: The prompt; a conversation is written as `User: ...` and `Bot:` on lines of their own.
        temperature: Randomness: low values keep to the likeliest words. 0 to 1. Service default: 0.7.
        top_p: Share of the probability mass that words are drawn from. 0 to 1. Service default: 0.9.
        max_token_count: Most tokens to generate; some models allow fewer. 0 to 8192. Service default: 512.
        stop_sequences: Texts at which generation ends. Service default: [].
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
            input_text,
            temperature,
            top_p,
            max_token_count,
            stop_sequences,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )


@spelled
def astream(
    model_id: TitanTextModelId,
    input_text: str,
    *,
    temperature: float | None = None,
    top_p: float | None = None,
    max_token_count: int | None = None,
    stop_sequences: Sequence[str] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncStream[TitanTextEvent, TitanTextResponse]:
    """Ask a model that speaks Amazon Titan Text and return its answer as a stream of events.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-titan-text.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        input_text: The prompt; a conversation is written as `User: ...` and `Bot:` on lines of their own.
        temperature: Randomness: low values keep to the likeliest words. 0 to 1. Service default: 0.7.
        top_p: Share of the probability mass that words are drawn from. 0 to 1. Service default: 0.9.
        max_token_count: Most tokens to generate; some models allow fewer. 0 to 8192. Service default: 512.
        stop_sequences: Texts at which generation ends. Service default: [].
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
            input_text,
            temperature,
            top_p,
            max_token_count,
            stop_sequences,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
