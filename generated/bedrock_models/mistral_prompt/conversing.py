# Generated from specs/mistral/mistral_prompt by bedrock-codegen; do not edit.
"""Mistral prompts: the calls by Converse."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .._runtime.calls import conversing
from .._runtime.calls.call import present
from .._runtime.calls.spelling import spelled
from .family import FAMILY

if TYPE_CHECKING:
    from .._runtime.calls.call import AsyncClient, Client
    from .._runtime.calls.options import Options, OptionsDict
    from .._runtime.streams.async_stream import AsyncStream
    from .._runtime.streams.stream import Stream
    from ..converse.answers import ConverseEvent, ConverseResponse
    from ..converse.dicts import ConverseInputMessageDict
    from ..converse.requests import ConverseInputMessageLike, ConverseNonEmptyString
    from ..prompts.prompt import Prompt
    from .family import MistralPromptModelId


@spelled
def converse(
    model_id: MistralPromptModelId,
    messages: Sequence[ConverseInputMessageLike | ConverseInputMessageDict],
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    stop_sequences: Sequence[ConverseNonEmptyString] | None = None,
    response_fields: Sequence[str] | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> ConverseResponse:
    """Ask a model of Mistral prompts by Converse and return the whole answer.

    Args:
        model_id: A model id, an inference profile or an ARN of this family.
        messages: The conversation so far.
        max_tokens: Most tokens to generate; the answer stops there with `max_tokens`. Left out, it is the most that the
            model can. At least 1.
        temperature: How freely to sample: low values stay with the likeliest tokens. 0 to 1.
        top_p: Share of probability, likeliest tokens first, among which the next token is chosen. 0 to 1.
        stop_sequences: Texts at which the answer ends; they are not part of it. At most 2500 items.
        response_fields: JSON Pointers to fields of the model's own answer that shall come back as well.
        client: A `boto3` client of `bedrock-runtime`; by default one that this process shares.
        options: Guardrail, trace, service tier and other settings; with Converse they stand in the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer does not fit; it carries the body.
    """
    answer: ConverseResponse = conversing.invoke(
        FAMILY,
        model_id,
        {
            "messages": messages,
            "inferenceConfig": present(
                {
                    "maxTokens": max_tokens,
                    "temperature": temperature,
                    "topP": top_p,
                    "stopSequences": stop_sequences,
                }
            ),
            "additionalModelResponseFieldPaths": response_fields,
        },
        None,
        {},
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
async def aconverse(
    model_id: MistralPromptModelId,
    messages: Sequence[ConverseInputMessageLike | ConverseInputMessageDict],
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    stop_sequences: Sequence[ConverseNonEmptyString] | None = None,
    response_fields: Sequence[str] | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> ConverseResponse:
    """Ask a model of Mistral prompts by Converse and return the whole answer.

    Args:
        model_id: A model id, an inference profile or an ARN of this family.
        messages: The conversation so far.
        max_tokens: Most tokens to generate; the answer stops there with `max_tokens`. Left out, it is the most that the
            model can. At least 1.
        temperature: How freely to sample: low values stay with the likeliest tokens. 0 to 1.
        top_p: Share of probability, likeliest tokens first, among which the next token is chosen. 0 to 1.
        stop_sequences: Texts at which the answer ends; they are not part of it. At most 2500 items.
        response_fields: JSON Pointers to fields of the model's own answer that shall come back as well.
        client: An `aiobotocore` client of `bedrock-runtime`; by default one that this event loop shares.
        options: Guardrail, trace, service tier and other settings; with Converse they stand in the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer does not fit; it carries the body.
    """
    answer: ConverseResponse = await conversing.ainvoke(
        FAMILY,
        model_id,
        {
            "messages": messages,
            "inferenceConfig": present(
                {
                    "maxTokens": max_tokens,
                    "temperature": temperature,
                    "topP": top_p,
                    "stopSequences": stop_sequences,
                }
            ),
            "additionalModelResponseFieldPaths": response_fields,
        },
        None,
        {},
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
def converse_stream(
    model_id: MistralPromptModelId,
    messages: Sequence[ConverseInputMessageLike | ConverseInputMessageDict],
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    stop_sequences: Sequence[ConverseNonEmptyString] | None = None,
    response_fields: Sequence[str] | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> Stream[ConverseEvent, ConverseResponse]:
    """Ask a model of Mistral prompts by Converse and return its answer as a stream of events.

    Args:
        model_id: A model id, an inference profile or an ARN of this family.
        messages: The conversation so far.
        max_tokens: Most tokens to generate; the answer stops there with `max_tokens`. Left out, it is the most that the
            model can. At least 1.
        temperature: How freely to sample: low values stay with the likeliest tokens. 0 to 1.
        top_p: Share of probability, likeliest tokens first, among which the next token is chosen. 0 to 1.
        stop_sequences: Texts at which the answer ends; they are not part of it. At most 2500 items.
        response_fields: JSON Pointers to fields of the model's own answer that shall come back as well.
        client: A `boto3` client of `bedrock-runtime`; by default one that this process shares.
        options: Guardrail, trace, service tier and other settings; with Converse they stand in the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        StreamError: While iterating; it carries the part of the answer that came.
    """
    return conversing.stream(
        FAMILY,
        model_id,
        {
            "messages": messages,
            "inferenceConfig": present(
                {
                    "maxTokens": max_tokens,
                    "temperature": temperature,
                    "topP": top_p,
                    "stopSequences": stop_sequences,
                }
            ),
            "additionalModelResponseFieldPaths": response_fields,
        },
        None,
        {},
        client=client,
        options=options,
        extra_body=extra_body,
    )


@spelled
def aconverse_stream(
    model_id: MistralPromptModelId,
    messages: Sequence[ConverseInputMessageLike | ConverseInputMessageDict],
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    stop_sequences: Sequence[ConverseNonEmptyString] | None = None,
    response_fields: Sequence[str] | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncStream[ConverseEvent, ConverseResponse]:
    """Ask a model of Mistral prompts by Converse and return its answer as a stream of events.

    Args:
        model_id: A model id, an inference profile or an ARN of this family.
        messages: The conversation so far.
        max_tokens: Most tokens to generate; the answer stops there with `max_tokens`. Left out, it is the most that the
            model can. At least 1.
        temperature: How freely to sample: low values stay with the likeliest tokens. 0 to 1.
        top_p: Share of probability, likeliest tokens first, among which the next token is chosen. 0 to 1.
        stop_sequences: Texts at which the answer ends; they are not part of it. At most 2500 items.
        response_fields: JSON Pointers to fields of the model's own answer that shall come back as well.
        client: An `aiobotocore` client of `bedrock-runtime`; by default one that this event loop shares.
        options: Guardrail, trace, service tier and other settings; with Converse they stand in the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        StreamError: While iterating; it carries the part of the answer that came.
    """
    return conversing.astream(
        FAMILY,
        model_id,
        {
            "messages": messages,
            "inferenceConfig": present(
                {
                    "maxTokens": max_tokens,
                    "temperature": temperature,
                    "topP": top_p,
                    "stopSequences": stop_sequences,
                }
            ),
            "additionalModelResponseFieldPaths": response_fields,
        },
        None,
        {},
        client=client,
        options=options,
        extra_body=extra_body,
    )


@spelled
def prompt(
    name: str,
    user: str | None = None,
    *,
    messages: Sequence[ConverseInputMessageLike | ConverseInputMessageDict] | None = None,
    model_id: MistralPromptModelId | None = None,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    stop_sequences: Sequence[ConverseNonEmptyString] | None = None,
    declared: Sequence[str] | None = None,
    description: str | None = None,
) -> Prompt:
    """Write a prompt of prompt management for a model of Mistral prompts; nothing is sent.

    Variables stand in its texts as `{{name}}`. `prompts.create` lets the service keep it.

    Args:
        name: Its name: letters, digits, hyphens and underscores.
        user: The text of the user, for a prompt of one message.
        messages: The turns of a chat, in place of `user`: texts and cache points.
        model_id: The model it is for, which has its say about all the others; a model of this family.
        max_tokens: Most tokens to generate; the answer stops there with `max_tokens`. Left out, it is the most that the
            model can. At least 1.
        temperature: How freely to sample: low values stay with the likeliest tokens. 0 to 1.
        top_p: Share of probability, likeliest tokens first, among which the next token is chosen. 0 to 1.
        stop_sequences: Texts at which the answer ends; they are not part of it. At most 2500 items.
        declared: The variables it shall have, where you want them checked against the text.
        description: What it is for.

    Raises:
        RequestError: The spec refuses what it says, or its variables are not those declared.
    """
    return conversing.prompt(
        FAMILY,
        name,
        model_id,
        {
            "messages": messages,
            "inferenceConfig": present(
                {
                    "maxTokens": max_tokens,
                    "temperature": temperature,
                    "topP": top_p,
                    "stopSequences": stop_sequences,
                }
            ),
        },
        None,
        {},
        user=user,
        declared=declared,
        description=description,
    )
