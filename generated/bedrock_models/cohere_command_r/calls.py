# Generated from specs/cohere/cohere_command_r by bedrock-codegen; do not edit.
"""Cohere Command R: the calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypedDict

from .._runtime.calls import call
from .._runtime.calls.spelling import spelled
from .family import FAMILY
from .requests import CohereCommandRRequest

if TYPE_CHECKING:
    from .._bedrock import BedrockGuardrailConfig, BedrockGuardrailConfigDict
    from .._runtime.calls.call import AsyncClient, Client
    from .._runtime.calls.options import Options, OptionsDict
    from .._runtime.streams.async_stream import AsyncStream
    from .._runtime.streams.stream import Stream
    from .answers import CohereCommandREvent, CohereCommandRResponse
    from .dicts import (
        CohereCommandRInputMessageDict,
        CohereCommandRResponseFormatDict,
        CohereCommandRToolDict,
        CohereCommandRToolResultDict,
    )
    from .family import CohereCommandRModelId
    from .requests import (
        CohereCommandRInputMessageLike,
        CohereCommandRResponseFormat,
        CohereCommandRTool,
        CohereCommandRToolResult,
    )


class CohereCommandRSettings(TypedDict, total=False):
    """What the calls take by name alone: for a variable that several calls are given, as `**settings`."""

    chat_history: Sequence[CohereCommandRInputMessageLike | CohereCommandRInputMessageDict] | None
    preamble: str | None
    max_tokens: int | None
    temperature: float | None
    p: float | None
    k: float | None
    stop_sequences: Sequence[str] | None
    documents: Sequence[Mapping[str, str | Sequence[str]]] | None
    tools: Sequence[CohereCommandRTool | CohereCommandRToolDict] | None
    tool_results: Sequence[CohereCommandRToolResult | CohereCommandRToolResultDict] | None
    search_queries_only: bool | None
    prompt_truncation: Literal["OFF", "AUTO_PRESERVE_ORDER"] | None
    frequency_penalty: float | None
    presence_penalty: float | None
    seed: int | None
    return_prompt: bool | None
    raw_prompting: bool | None
    response_format: CohereCommandRResponseFormat | CohereCommandRResponseFormatDict | None
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None


@spelled
def request(
    message: str,
    *,
    chat_history: Sequence[CohereCommandRInputMessageLike | CohereCommandRInputMessageDict] | None = None,
    preamble: str | None = None,
    max_tokens: int | None = None,
    temperature: float | None = None,
    p: float | None = None,
    k: float | None = None,
    stop_sequences: Sequence[str] | None = None,
    documents: Sequence[Mapping[str, str | Sequence[str]]] | None = None,
    tools: Sequence[CohereCommandRTool | CohereCommandRToolDict] | None = None,
    tool_results: Sequence[CohereCommandRToolResult | CohereCommandRToolResultDict] | None = None,
    search_queries_only: bool | None = None,
    prompt_truncation: Literal["OFF", "AUTO_PRESERVE_ORDER"] | None = None,
    frequency_penalty: float | None = None,
    presence_penalty: float | None = None,
    seed: int | None = None,
    return_prompt: bool | None = None,
    raw_prompting: bool | None = None,
    response_format: CohereCommandRResponseFormat | CohereCommandRResponseFormatDict | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
) -> CohereCommandRRequest:
    """Make a request and check it; nothing is sent.

    Args:
        message: The new message of the user.
        chat_history: The turns before the message, oldest first; an answer's own history fits as it is. Service default:
            [].
        preamble: Instructions that come before the conversation, in place of Cohere's own; they do not govern the choice
            of tools.
        max_tokens: Most tokens to generate; with tools or documents a low value may leave nothing of the answer.
        temperature: Randomness: low values keep to the likeliest words. 0 to 1. Service default: 0.3.
        p: Share of the probability mass that words are drawn from. 0.01 to 1. Service default: 0.75.
        k: How many of the likeliest words are drawn from; 0 means all. 0 to 500. Service default: 0.
        stop_sequences: Texts at which generation ends.
        documents: Texts that the answer may cite, each as fields such as `title` and `snippet`, best of fewer than 300
            words; `id` names it in citations, and `_excludes` lists fields that the model shall not see.
        tools: Functions that the model may ask to be called.
        tool_results: What the calls that the last answer asked for gave; give the same tools again.
        search_queries_only: Whether to generate only queries that would find documents, and no answer. Service default:
            false.
        prompt_truncation: What happens to a prompt that is too long: OFF refuses it, AUTO_PRESERVE_ORDER drops turns and
            documents until it fits. Service default: "OFF".
        frequency_penalty: How much a word is avoided for each time that it occurred. 0 to 1. Service default: 0.
        presence_penalty: How much a word is avoided once it occurred at all. 0 to 1. Service default: 0.
        seed: Makes equal calls likely to give equal answers.
        return_prompt: Whether the answer holds the whole prompt that the model was given. Service default: false.
        raw_prompting: Whether the message goes to the model as it is, without Cohere's prompt around it. Service default:
            false.
        response_format: Form of the answer; known from Cohere's own service, not seen on Bedrock.
        guardrail_config: Settings of the guardrail that `options` names.

    Raises:
        RequestError: The spec refuses the request.
    """
    return call.build(
        CohereCommandRRequest,
        _members(
            message,
            chat_history,
            preamble,
            max_tokens,
            temperature,
            p,
            k,
            stop_sequences,
            documents,
            tools,
            tool_results,
            search_queries_only,
            prompt_truncation,
            frequency_penalty,
            presence_penalty,
            seed,
            return_prompt,
            raw_prompting,
            response_format,
            guardrail_config,
        ),
    )


def _members(
    message: Any,
    chat_history: Any,
    preamble: Any,
    max_tokens: Any,
    temperature: Any,
    p: Any,
    k: Any,
    stop_sequences: Any,
    documents: Any,
    tools: Any,
    tool_results: Any,
    search_queries_only: Any,
    prompt_truncation: Any,
    frequency_penalty: Any,
    presence_penalty: Any,
    seed: Any,
    return_prompt: Any,
    raw_prompting: Any,
    response_format: Any,
    guardrail_config: Any,
) -> Mapping[str, Any]:
    """The members of a request, by wire name."""
    return {
        "message": message,
        "chat_history": chat_history,
        "preamble": preamble,
        "max_tokens": max_tokens,
        "temperature": temperature,
        "p": p,
        "k": k,
        "stop_sequences": stop_sequences,
        "documents": documents,
        "tools": tools,
        "tool_results": tool_results,
        "search_queries_only": search_queries_only,
        "prompt_truncation": prompt_truncation,
        "frequency_penalty": frequency_penalty,
        "presence_penalty": presence_penalty,
        "seed": seed,
        "return_prompt": return_prompt,
        "raw_prompting": raw_prompting,
        "response_format": response_format,
        "amazon-bedrock-guardrailConfig": guardrail_config,
    }


@spelled
def invoke(
    model_id: CohereCommandRModelId,
    message: str,
    *,
    chat_history: Sequence[CohereCommandRInputMessageLike | CohereCommandRInputMessageDict] | None = None,
    preamble: str | None = None,
    max_tokens: int | None = None,
    temperature: float | None = None,
    p: float | None = None,
    k: float | None = None,
    stop_sequences: Sequence[str] | None = None,
    documents: Sequence[Mapping[str, str | Sequence[str]]] | None = None,
    tools: Sequence[CohereCommandRTool | CohereCommandRToolDict] | None = None,
    tool_results: Sequence[CohereCommandRToolResult | CohereCommandRToolResultDict] | None = None,
    search_queries_only: bool | None = None,
    prompt_truncation: Literal["OFF", "AUTO_PRESERVE_ORDER"] | None = None,
    frequency_penalty: float | None = None,
    presence_penalty: float | None = None,
    seed: int | None = None,
    return_prompt: bool | None = None,
    raw_prompting: bool | None = None,
    response_format: CohereCommandRResponseFormat | CohereCommandRResponseFormatDict | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> CohereCommandRResponse:
    """Ask a model that speaks Cohere Command R and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-cohere-command-r-plus.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        message: The new message of the user.
        chat_history: The turns before the message, oldest first; an answer's own history fits as it is. Service default:
            [].
        preamble: Instructions that come before the conversation, in place of Cohere's own; they do not govern the choice
            of tools.
        max_tokens: Most tokens to generate; with tools or documents a low value may leave nothing of the answer.
        temperature: Randomness: low values keep to the likeliest words. 0 to 1. Service default: 0.3.
        p: Share of the probability mass that words are drawn from. 0.01 to 1. Service default: 0.75.
        k: How many of the likeliest words are drawn from; 0 means all. 0 to 500. Service default: 0.
        stop_sequences: Texts at which generation ends.
        documents: Texts that the answer may cite, each as fields such as `title` and `snippet`, best of fewer than 300
            words; `id` names it in citations, and `_excludes` lists fields that the model shall not see.
        tools: Functions that the model may ask to be called.
        tool_results: What the calls that the last answer asked for gave; give the same tools again.
        search_queries_only: Whether to generate only queries that would find documents, and no answer. Service default:
            false.
        prompt_truncation: What happens to a prompt that is too long: OFF refuses it, AUTO_PRESERVE_ORDER drops turns and
            documents until it fits. Service default: "OFF".
        frequency_penalty: How much a word is avoided for each time that it occurred. 0 to 1. Service default: 0.
        presence_penalty: How much a word is avoided once it occurred at all. 0 to 1. Service default: 0.
        seed: Makes equal calls likely to give equal answers.
        return_prompt: Whether the answer holds the whole prompt that the model was given. Service default: false.
        raw_prompting: Whether the message goes to the model as it is, without Cohere's prompt around it. Service default:
            false.
        response_format: Form of the answer; known from Cohere's own service, not seen on Bedrock.
        guardrail_config: Settings of the guardrail that `options` names.
        client: A `boto3` client of `bedrock-runtime`; by default one that this process shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: CohereCommandRResponse = call.invoke(
        FAMILY,
        model_id,
        _members(
            message,
            chat_history,
            preamble,
            max_tokens,
            temperature,
            p,
            k,
            stop_sequences,
            documents,
            tools,
            tool_results,
            search_queries_only,
            prompt_truncation,
            frequency_penalty,
            presence_penalty,
            seed,
            return_prompt,
            raw_prompting,
            response_format,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
async def ainvoke(
    model_id: CohereCommandRModelId,
    message: str,
    *,
    chat_history: Sequence[CohereCommandRInputMessageLike | CohereCommandRInputMessageDict] | None = None,
    preamble: str | None = None,
    max_tokens: int | None = None,
    temperature: float | None = None,
    p: float | None = None,
    k: float | None = None,
    stop_sequences: Sequence[str] | None = None,
    documents: Sequence[Mapping[str, str | Sequence[str]]] | None = None,
    tools: Sequence[CohereCommandRTool | CohereCommandRToolDict] | None = None,
    tool_results: Sequence[CohereCommandRToolResult | CohereCommandRToolResultDict] | None = None,
    search_queries_only: bool | None = None,
    prompt_truncation: Literal["OFF", "AUTO_PRESERVE_ORDER"] | None = None,
    frequency_penalty: float | None = None,
    presence_penalty: float | None = None,
    seed: int | None = None,
    return_prompt: bool | None = None,
    raw_prompting: bool | None = None,
    response_format: CohereCommandRResponseFormat | CohereCommandRResponseFormatDict | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> CohereCommandRResponse:
    """Ask a model that speaks Cohere Command R and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-cohere-command-r-plus.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        message: The new message of the user.
        chat_history: The turns before the message, oldest first; an answer's own history fits as it is. Service default:
            [].
        preamble: Instructions that come before the conversation, in place of Cohere's own; they do not govern the choice
            of tools.
        max_tokens: Most tokens to generate; with tools or documents a low value may leave nothing of the answer.
        temperature: Randomness: low values keep to the likeliest words. 0 to 1. Service default: 0.3.
        p: Share of the probability mass that words are drawn from. 0.01 to 1. Service default: 0.75.
        k: How many of the likeliest words are drawn from; 0 means all. 0 to 500. Service default: 0.
        stop_sequences: Texts at which generation ends.
        documents: Texts that the answer may cite, each as fields such as `title` and `snippet`, best of fewer than 300
            words; `id` names it in citations, and `_excludes` lists fields that the model shall not see.
        tools: Functions that the model may ask to be called.
        tool_results: What the calls that the last answer asked for gave; give the same tools again.
        search_queries_only: Whether to generate only queries that would find documents, and no answer. Service default:
            false.
        prompt_truncation: What happens to a prompt that is too long: OFF refuses it, AUTO_PRESERVE_ORDER drops turns and
            documents until it fits. Service default: "OFF".
        frequency_penalty: How much a word is avoided for each time that it occurred. 0 to 1. Service default: 0.
        presence_penalty: How much a word is avoided once it occurred at all. 0 to 1. Service default: 0.
        seed: Makes equal calls likely to give equal answers.
        return_prompt: Whether the answer holds the whole prompt that the model was given. Service default: false.
        raw_prompting: Whether the message goes to the model as it is, without Cohere's prompt around it. Service default:
            false.
        response_format: Form of the answer; known from Cohere's own service, not seen on Bedrock.
        guardrail_config: Settings of the guardrail that `options` names.
        client: An `aiobotocore` client of `bedrock-runtime`; by default one that this event loop shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: CohereCommandRResponse = await call.ainvoke(
        FAMILY,
        model_id,
        _members(
            message,
            chat_history,
            preamble,
            max_tokens,
            temperature,
            p,
            k,
            stop_sequences,
            documents,
            tools,
            tool_results,
            search_queries_only,
            prompt_truncation,
            frequency_penalty,
            presence_penalty,
            seed,
            return_prompt,
            raw_prompting,
            response_format,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
def stream(
    model_id: CohereCommandRModelId,
    message: str,
    *,
    chat_history: Sequence[CohereCommandRInputMessageLike | CohereCommandRInputMessageDict] | None = None,
    preamble: str | None = None,
    max_tokens: int | None = None,
    temperature: float | None = None,
    p: float | None = None,
    k: float | None = None,
    stop_sequences: Sequence[str] | None = None,
    documents: Sequence[Mapping[str, str | Sequence[str]]] | None = None,
    tools: Sequence[CohereCommandRTool | CohereCommandRToolDict] | None = None,
    tool_results: Sequence[CohereCommandRToolResult | CohereCommandRToolResultDict] | None = None,
    search_queries_only: bool | None = None,
    prompt_truncation: Literal["OFF", "AUTO_PRESERVE_ORDER"] | None = None,
    frequency_penalty: float | None = None,
    presence_penalty: float | None = None,
    seed: int | None = None,
    return_prompt: bool | None = None,
    raw_prompting: bool | None = None,
    response_format: CohereCommandRResponseFormat | CohereCommandRResponseFormatDict | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> Stream[CohereCommandREvent, CohereCommandRResponse]:
    """Ask a model that speaks Cohere Command R and return its answer as a stream of events.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-cohere-command-r-plus.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        message: The new message of the user.
        chat_history: The turns before the message, oldest first; an answer's own history fits as it is. Service default:
            [].
        preamble: Instructions that come before the conversation, in place of Cohere's own; they do not govern the choice
            of tools.
        max_tokens: Most tokens to generate; with tools or documents a low value may leave nothing of the answer.
        temperature: Randomness: low values keep to the likeliest words. 0 to 1. Service default: 0.3.
        p: Share of the probability mass that words are drawn from. 0.01 to 1. Service default: 0.75.
        k: How many of the likeliest words are drawn from; 0 means all. 0 to 500. Service default: 0.
        stop_sequences: Texts at which generation ends.
        documents: Texts that the answer may cite, each as fields such as `title` and `snippet`, best of fewer than 300
            words; `id` names it in citations, and `_excludes` lists fields that the model shall not see.
        tools: Functions that the model may ask to be called.
        tool_results: What the calls that the last answer asked for gave; give the same tools again.
        search_queries_only: Whether to generate only queries that would find documents, and no answer. Service default:
            false.
        prompt_truncation: What happens to a prompt that is too long: OFF refuses it, AUTO_PRESERVE_ORDER drops turns and
            documents until it fits. Service default: "OFF".
        frequency_penalty: How much a word is avoided for each time that it occurred. 0 to 1. Service default: 0.
        presence_penalty: How much a word is avoided once it occurred at all. 0 to 1. Service default: 0.
        seed: Makes equal calls likely to give equal answers.
        return_prompt: Whether the answer holds the whole prompt that the model was given. Service default: false.
        raw_prompting: Whether the message goes to the model as it is, without Cohere's prompt around it. Service default:
            false.
        response_format: Form of the answer; known from Cohere's own service, not seen on Bedrock.
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
            message,
            chat_history,
            preamble,
            max_tokens,
            temperature,
            p,
            k,
            stop_sequences,
            documents,
            tools,
            tool_results,
            search_queries_only,
            prompt_truncation,
            frequency_penalty,
            presence_penalty,
            seed,
            return_prompt,
            raw_prompting,
            response_format,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )


@spelled
def astream(
    model_id: CohereCommandRModelId,
    message: str,
    *,
    chat_history: Sequence[CohereCommandRInputMessageLike | CohereCommandRInputMessageDict] | None = None,
    preamble: str | None = None,
    max_tokens: int | None = None,
    temperature: float | None = None,
    p: float | None = None,
    k: float | None = None,
    stop_sequences: Sequence[str] | None = None,
    documents: Sequence[Mapping[str, str | Sequence[str]]] | None = None,
    tools: Sequence[CohereCommandRTool | CohereCommandRToolDict] | None = None,
    tool_results: Sequence[CohereCommandRToolResult | CohereCommandRToolResultDict] | None = None,
    search_queries_only: bool | None = None,
    prompt_truncation: Literal["OFF", "AUTO_PRESERVE_ORDER"] | None = None,
    frequency_penalty: float | None = None,
    presence_penalty: float | None = None,
    seed: int | None = None,
    return_prompt: bool | None = None,
    raw_prompting: bool | None = None,
    response_format: CohereCommandRResponseFormat | CohereCommandRResponseFormatDict | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncStream[CohereCommandREvent, CohereCommandRResponse]:
    """Ask a model that speaks Cohere Command R and return its answer as a stream of events.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-cohere-command-r-plus.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        message: The new message of the user.
        chat_history: The turns before the message, oldest first; an answer's own history fits as it is. Service default:
            [].
        preamble: Instructions that come before the conversation, in place of Cohere's own; they do not govern the choice
            of tools.
        max_tokens: Most tokens to generate; with tools or documents a low value may leave nothing of the answer.
        temperature: Randomness: low values keep to the likeliest words. 0 to 1. Service default: 0.3.
        p: Share of the probability mass that words are drawn from. 0.01 to 1. Service default: 0.75.
        k: How many of the likeliest words are drawn from; 0 means all. 0 to 500. Service default: 0.
        stop_sequences: Texts at which generation ends.
        documents: Texts that the answer may cite, each as fields such as `title` and `snippet`, best of fewer than 300
            words; `id` names it in citations, and `_excludes` lists fields that the model shall not see.
        tools: Functions that the model may ask to be called.
        tool_results: What the calls that the last answer asked for gave; give the same tools again.
        search_queries_only: Whether to generate only queries that would find documents, and no answer. Service default:
            false.
        prompt_truncation: What happens to a prompt that is too long: OFF refuses it, AUTO_PRESERVE_ORDER drops turns and
            documents until it fits. Service default: "OFF".
        frequency_penalty: How much a word is avoided for each time that it occurred. 0 to 1. Service default: 0.
        presence_penalty: How much a word is avoided once it occurred at all. 0 to 1. Service default: 0.
        seed: Makes equal calls likely to give equal answers.
        return_prompt: Whether the answer holds the whole prompt that the model was given. Service default: false.
        raw_prompting: Whether the message goes to the model as it is, without Cohere's prompt around it. Service default:
            false.
        response_format: Form of the answer; known from Cohere's own service, not seen on Bedrock.
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
            message,
            chat_history,
            preamble,
            max_tokens,
            temperature,
            p,
            k,
            stop_sequences,
            documents,
            tools,
            tool_results,
            search_queries_only,
            prompt_truncation,
            frequency_penalty,
            presence_penalty,
            seed,
            return_prompt,
            raw_prompting,
            response_format,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
