# Generated from specs/ai21/jamba by bedrock-codegen; do not edit.
"""AI21 Jamba: the calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypedDict

from .._runtime.calls import call
from .._runtime.calls.spelling import spelled
from .family import FAMILY
from .requests import JambaRequest

if TYPE_CHECKING:
    from .._bedrock import BedrockGuardrailConfig, BedrockGuardrailConfigDict
    from .._runtime.calls.call import AsyncClient, Client
    from .._runtime.calls.options import Options, OptionsDict
    from .._runtime.streams.async_stream import AsyncStream
    from .._runtime.streams.stream import Stream
    from .answers import JambaEvent, JambaResponse
    from .dicts import JambaDocumentDict, JambaInputMessageDict, JambaResponseFormatDict, JambaToolDict
    from .family import JambaModelId
    from .requests import JambaDocument, JambaInputMessageLike, JambaResponseFormat, JambaTool


class JambaSettings(TypedDict, total=False):
    """What the calls take by name alone: for a variable that several calls are given, as `**settings`."""

    max_tokens: int | None
    temperature: float | None
    top_p: float | None
    stop: str | Sequence[str] | None
    n: int | None
    tools: Sequence[JambaTool | JambaToolDict] | None
    documents: Sequence[JambaDocument | JambaDocumentDict] | None
    response_format: JambaResponseFormat | JambaResponseFormatDict | None
    frequency_penalty: float | None
    presence_penalty: float | None
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None


@spelled
def request(
    messages: Sequence[JambaInputMessageLike | JambaInputMessageDict],
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    stop: str | Sequence[str] | None = None,
    n: int | None = None,
    tools: Sequence[JambaTool | JambaToolDict] | None = None,
    documents: Sequence[JambaDocument | JambaDocumentDict] | None = None,
    response_format: JambaResponseFormat | JambaResponseFormatDict | None = None,
    frequency_penalty: float | None = None,
    presence_penalty: float | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
) -> JambaRequest:
    """Make a request and check it; nothing is sent.

    Args:
        messages: The conversation, oldest first; a system message only as the first. At least 1 item.
        max_tokens: Most tokens of each answer. 0 to 4096. Service default: 4096.
        temperature: Randomness: 0 gives the same answer each time. 0 to 2. Service default: 1.
        top_p: Share of the probability mass that tokens are drawn from. 0 to 1. Service default: 1.
        stop: Text or texts at which an answer ends; they are not part of it.
        n: How many answers to generate; more than one needs a temperature above 0. 1 to 16. Service default: 1.
        tools: Functions that the model may ask to be called.
        documents: Texts that the answer should rest on.
        response_format: Whether the answer must be JSON.
        frequency_penalty: Penalty for tokens that grows with how often they occurred. Service default: 0.
        presence_penalty: Penalty for tokens that occurred at all. Service default: 0.
        guardrail_config: Settings of the guardrail that `options` names.

    Raises:
        RequestError: The spec refuses the request.
    """
    return call.build(
        JambaRequest,
        _members(
            messages,
            max_tokens,
            temperature,
            top_p,
            stop,
            n,
            tools,
            documents,
            response_format,
            frequency_penalty,
            presence_penalty,
            guardrail_config,
        ),
    )


def _members(
    messages: Any,
    max_tokens: Any,
    temperature: Any,
    top_p: Any,
    stop: Any,
    n: Any,
    tools: Any,
    documents: Any,
    response_format: Any,
    frequency_penalty: Any,
    presence_penalty: Any,
    guardrail_config: Any,
) -> Mapping[str, Any]:
    """The members of a request, by wire name."""
    return {
        "messages": messages,
        "max_tokens": max_tokens,
        "temperature": temperature,
        "top_p": top_p,
        "stop": stop,
        "n": n,
        "tools": tools,
        "documents": documents,
        "response_format": response_format,
        "frequency_penalty": frequency_penalty,
        "presence_penalty": presence_penalty,
        "amazon-bedrock-guardrailConfig": guardrail_config,
    }


@spelled
def invoke(
    model_id: JambaModelId,
    messages: Sequence[JambaInputMessageLike | JambaInputMessageDict],
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    stop: str | Sequence[str] | None = None,
    n: int | None = None,
    tools: Sequence[JambaTool | JambaToolDict] | None = None,
    documents: Sequence[JambaDocument | JambaDocumentDict] | None = None,
    response_format: JambaResponseFormat | JambaResponseFormatDict | None = None,
    frequency_penalty: float | None = None,
    presence_penalty: float | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> JambaResponse:
    """Ask a model that speaks AI21 Jamba and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-jamba.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        messages: The conversation, oldest first; a system message only as the first. At least 1 item.
        max_tokens: Most tokens of each answer. 0 to 4096. Service default: 4096.
        temperature: Randomness: 0 gives the same answer each time. 0 to 2. Service default: 1.
        top_p: Share of the probability mass that tokens are drawn from. 0 to 1. Service default: 1.
        stop: Text or texts at which an answer ends; they are not part of it.
        n: How many answers to generate; more than one needs a temperature above 0. 1 to 16. Service default: 1.
        tools: Functions that the model may ask to be called.
        documents: Texts that the answer should rest on.
        response_format: Whether the answer must be JSON.
        frequency_penalty: Penalty for tokens that grows with how often they occurred. Service default: 0.
        presence_penalty: Penalty for tokens that occurred at all. Service default: 0.
        guardrail_config: Settings of the guardrail that `options` names.
        client: A `boto3` client of `bedrock-runtime`; by default one that this process shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: JambaResponse = call.invoke(
        FAMILY,
        model_id,
        _members(
            messages,
            max_tokens,
            temperature,
            top_p,
            stop,
            n,
            tools,
            documents,
            response_format,
            frequency_penalty,
            presence_penalty,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
async def ainvoke(
    model_id: JambaModelId,
    messages: Sequence[JambaInputMessageLike | JambaInputMessageDict],
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    stop: str | Sequence[str] | None = None,
    n: int | None = None,
    tools: Sequence[JambaTool | JambaToolDict] | None = None,
    documents: Sequence[JambaDocument | JambaDocumentDict] | None = None,
    response_format: JambaResponseFormat | JambaResponseFormatDict | None = None,
    frequency_penalty: float | None = None,
    presence_penalty: float | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> JambaResponse:
    """Ask a model that speaks AI21 Jamba and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-jamba.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        messages: The conversation, oldest first; a system message only as the first. At least 1 item.
        max_tokens: Most tokens of each answer. 0 to 4096. Service default: 4096.
        temperature: Randomness: 0 gives the same answer each time. 0 to 2. Service default: 1.
        top_p: Share of the probability mass that tokens are drawn from. 0 to 1. Service default: 1.
        stop: Text or texts at which an answer ends; they are not part of it.
        n: How many answers to generate; more than one needs a temperature above 0. 1 to 16. Service default: 1.
        tools: Functions that the model may ask to be called.
        documents: Texts that the answer should rest on.
        response_format: Whether the answer must be JSON.
        frequency_penalty: Penalty for tokens that grows with how often they occurred. Service default: 0.
        presence_penalty: Penalty for tokens that occurred at all. Service default: 0.
        guardrail_config: Settings of the guardrail that `options` names.
        client: An `aiobotocore` client of `bedrock-runtime`; by default one that this event loop shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: JambaResponse = await call.ainvoke(
        FAMILY,
        model_id,
        _members(
            messages,
            max_tokens,
            temperature,
            top_p,
            stop,
            n,
            tools,
            documents,
            response_format,
            frequency_penalty,
            presence_penalty,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
def stream(
    model_id: JambaModelId,
    messages: Sequence[JambaInputMessageLike | JambaInputMessageDict],
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    stop: str | Sequence[str] | None = None,
    n: int | None = None,
    tools: Sequence[JambaTool | JambaToolDict] | None = None,
    documents: Sequence[JambaDocument | JambaDocumentDict] | None = None,
    response_format: JambaResponseFormat | JambaResponseFormatDict | None = None,
    frequency_penalty: float | None = None,
    presence_penalty: float | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> Stream[JambaEvent, JambaResponse]:
    """Ask a model that speaks AI21 Jamba and return its answer as a stream of events.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-jamba.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        messages: The conversation, oldest first; a system message only as the first. At least 1 item.
        max_tokens: Most tokens of each answer. 0 to 4096. Service default: 4096.
        temperature: Randomness: 0 gives the same answer each time. 0 to 2. Service default: 1.
        top_p: Share of the probability mass that tokens are drawn from. 0 to 1. Service default: 1.
        stop: Text or texts at which an answer ends; they are not part of it.
        n: How many answers to generate; more than one needs a temperature above 0. 1 to 16. Service default: 1.
        tools: Functions that the model may ask to be called.
        documents: Texts that the answer should rest on.
        response_format: Whether the answer must be JSON.
        frequency_penalty: Penalty for tokens that grows with how often they occurred. Service default: 0.
        presence_penalty: Penalty for tokens that occurred at all. Service default: 0.
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
            n,
            tools,
            documents,
            response_format,
            frequency_penalty,
            presence_penalty,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )


@spelled
def astream(
    model_id: JambaModelId,
    messages: Sequence[JambaInputMessageLike | JambaInputMessageDict],
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    stop: str | Sequence[str] | None = None,
    n: int | None = None,
    tools: Sequence[JambaTool | JambaToolDict] | None = None,
    documents: Sequence[JambaDocument | JambaDocumentDict] | None = None,
    response_format: JambaResponseFormat | JambaResponseFormatDict | None = None,
    frequency_penalty: float | None = None,
    presence_penalty: float | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncStream[JambaEvent, JambaResponse]:
    """Ask a model that speaks AI21 Jamba and return its answer as a stream of events.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-jamba.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        messages: The conversation, oldest first; a system message only as the first. At least 1 item.
        max_tokens: Most tokens of each answer. 0 to 4096. Service default: 4096.
        temperature: Randomness: 0 gives the same answer each time. 0 to 2. Service default: 1.
        top_p: Share of the probability mass that tokens are drawn from. 0 to 1. Service default: 1.
        stop: Text or texts at which an answer ends; they are not part of it.
        n: How many answers to generate; more than one needs a temperature above 0. 1 to 16. Service default: 1.
        tools: Functions that the model may ask to be called.
        documents: Texts that the answer should rest on.
        response_format: Whether the answer must be JSON.
        frequency_penalty: Penalty for tokens that grows with how often they occurred. Service default: 0.
        presence_penalty: Penalty for tokens that occurred at all. Service default: 0.
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
            n,
            tools,
            documents,
            response_format,
            frequency_penalty,
            presence_penalty,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
