# Generated from specs/amazon/imported by bedrock-codegen; do not edit.
"""Imported models: the calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypedDict

from .._runtime.calls import call
from .._runtime.calls.spelling import spelled
from .family import FAMILY
from .requests import ImportedRequest

if TYPE_CHECKING:
    from .._bedrock import BedrockGuardrailConfig, BedrockGuardrailConfigDict
    from .._runtime.calls.call import AsyncClient, Client
    from .._runtime.calls.options import Options, OptionsDict
    from .._runtime.streams.async_stream import AsyncStream
    from .._runtime.streams.stream import Stream
    from .answers import ImportedEvent, ImportedResponse
    from .dicts import ImportedInputMessageDict, ImportedResponseFormatDict, ImportedStructuredOutputsDict
    from .family import ImportedModelId
    from .requests import ImportedInputMessageLike, ImportedResponseFormat, ImportedStructuredOutputs


class ImportedSettings(TypedDict, total=False):
    """What the calls take by name alone: for a variable that several calls are given, as `**settings`."""

    messages: Sequence[ImportedInputMessageLike | ImportedInputMessageDict] | None
    max_gen_len: int | None
    max_tokens: int | None
    temperature: float | None
    top_p: float | None
    top_k: int | None
    return_logprobs: bool | None
    response_format: ImportedResponseFormat | ImportedResponseFormatDict | None
    structured_outputs: ImportedStructuredOutputs | ImportedStructuredOutputsDict | None
    n: int | None
    stop: str | Sequence[str] | None
    seed: int | None
    logprobs: bool | int | None
    top_logprobs: int | None
    prompt_logprobs: int | None
    frequency_penalty: float | None
    presence_penalty: float | None
    tools: Sequence[Mapping[str, Any]] | None
    tool_choice: str | Mapping[str, Any] | None
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None


@spelled
def request(
    prompt: str | None = None,
    *,
    messages: Sequence[ImportedInputMessageLike | ImportedInputMessageDict] | None = None,
    max_gen_len: int | None = None,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    top_k: int | None = None,
    return_logprobs: bool | None = None,
    response_format: ImportedResponseFormat | ImportedResponseFormatDict | None = None,
    structured_outputs: ImportedStructuredOutputs | ImportedStructuredOutputsDict | None = None,
    n: int | None = None,
    stop: str | Sequence[str] | None = None,
    seed: int | None = None,
    logprobs: bool | int | None = None,
    top_logprobs: int | None = None,
    prompt_logprobs: int | None = None,
    frequency_penalty: float | None = None,
    presence_penalty: float | None = None,
    tools: Sequence[Mapping[str, Any]] | None = None,
    tool_choice: str | Mapping[str, Any] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
) -> ImportedRequest:
    """Make a request and check it; nothing is sent.

    Args:
        prompt: The text to continue, in the template of the model.
        messages: The conversation, oldest first; the template of the model is filled in by the service. At least 1 item.
        max_gen_len: Most tokens to generate, with the form of Bedrock itself.
        max_tokens: Most tokens to generate, with the forms of OpenAI; beside a prompt it asks for OpenAI's completions.
        temperature: Randomness: 0 keeps to the likeliest token.
        top_p: Share of the probability mass that tokens are drawn from.
        top_k: How many of the likeliest tokens are drawn from.
        return_logprobs: Whether to return the log probability of each token, with the form of Bedrock itself.
        response_format: What the answer must be: beside a prompt a bare schema, beside messages a schema with its name.
        structured_outputs: What the answer must be, with the forms of OpenAI.
        n: How many answers to generate.
        stop: Text or texts at which an answer ends.
        seed: The same seed and request give much the same answer.
        logprobs: Beside messages whether to return log probabilities; beside a prompt of how many tokens.
        top_logprobs: How many likeliest alternatives to return for each token.
        prompt_logprobs: How many likeliest alternatives to return for each token of the prompt.
        frequency_penalty: Penalty for tokens that grows with how often they occurred.
        presence_penalty: Penalty for tokens that occurred at all.
        tools: Functions that the model may ask to be called.
        tool_choice: Whether the model may, must or must not call a function, or which.
        guardrail_config: Settings of the guardrail that `options` names.

    Raises:
        RequestError: The spec refuses the request.
    """
    return call.build(
        ImportedRequest,
        _members(
            prompt,
            messages,
            max_gen_len,
            max_tokens,
            temperature,
            top_p,
            top_k,
            return_logprobs,
            response_format,
            structured_outputs,
            n,
            stop,
            seed,
            logprobs,
            top_logprobs,
            prompt_logprobs,
            frequency_penalty,
            presence_penalty,
            tools,
            tool_choice,
            guardrail_config,
        ),
    )


def _members(
    prompt: Any,
    messages: Any,
    max_gen_len: Any,
    max_tokens: Any,
    temperature: Any,
    top_p: Any,
    top_k: Any,
    return_logprobs: Any,
    response_format: Any,
    structured_outputs: Any,
    n: Any,
    stop: Any,
    seed: Any,
    logprobs: Any,
    top_logprobs: Any,
    prompt_logprobs: Any,
    frequency_penalty: Any,
    presence_penalty: Any,
    tools: Any,
    tool_choice: Any,
    guardrail_config: Any,
) -> Mapping[str, Any]:
    """The members of a request, by wire name."""
    return {
        "prompt": prompt,
        "messages": messages,
        "max_gen_len": max_gen_len,
        "max_tokens": max_tokens,
        "temperature": temperature,
        "top_p": top_p,
        "top_k": top_k,
        "return_logprobs": return_logprobs,
        "response_format": response_format,
        "structured_outputs": structured_outputs,
        "n": n,
        "stop": stop,
        "seed": seed,
        "logprobs": logprobs,
        "top_logprobs": top_logprobs,
        "prompt_logprobs": prompt_logprobs,
        "frequency_penalty": frequency_penalty,
        "presence_penalty": presence_penalty,
        "tools": tools,
        "tool_choice": tool_choice,
        "amazon-bedrock-guardrailConfig": guardrail_config,
    }


@spelled
def invoke(
    model_id: ImportedModelId,
    prompt: str | None = None,
    *,
    messages: Sequence[ImportedInputMessageLike | ImportedInputMessageDict] | None = None,
    max_gen_len: int | None = None,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    top_k: int | None = None,
    return_logprobs: bool | None = None,
    response_format: ImportedResponseFormat | ImportedResponseFormatDict | None = None,
    structured_outputs: ImportedStructuredOutputs | ImportedStructuredOutputsDict | None = None,
    n: int | None = None,
    stop: str | Sequence[str] | None = None,
    seed: int | None = None,
    logprobs: bool | int | None = None,
    top_logprobs: int | None = None,
    prompt_logprobs: int | None = None,
    frequency_penalty: float | None = None,
    presence_penalty: float | None = None,
    tools: Sequence[Mapping[str, Any]] | None = None,
    tool_choice: str | Mapping[str, Any] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> ImportedResponse:
    """Ask a model that speaks Imported models and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/invoke-imported-model.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        prompt: The text to continue, in the template of the model.
        messages: The conversation, oldest first; the template of the model is filled in by the service. At least 1 item.
        max_gen_len: Most tokens to generate, with the form of Bedrock itself.
        max_tokens: Most tokens to generate, with the forms of OpenAI; beside a prompt it asks for OpenAI's completions.
        temperature: Randomness: 0 keeps to the likeliest token.
        top_p: Share of the probability mass that tokens are drawn from.
        top_k: How many of the likeliest tokens are drawn from.
        return_logprobs: Whether to return the log probability of each token, with the form of Bedrock itself.
        response_format: What the answer must be: beside a prompt a bare schema, beside messages a schema with its name.
        structured_outputs: What the answer must be, with the forms of OpenAI.
        n: How many answers to generate.
        stop: Text or texts at which an answer ends.
        seed: The same seed and request give much the same answer.
        logprobs: Beside messages whether to return log probabilities; beside a prompt of how many tokens.
        top_logprobs: How many likeliest alternatives to return for each token.
        prompt_logprobs: How many likeliest alternatives to return for each token of the prompt.
        frequency_penalty: Penalty for tokens that grows with how often they occurred.
        presence_penalty: Penalty for tokens that occurred at all.
        tools: Functions that the model may ask to be called.
        tool_choice: Whether the model may, must or must not call a function, or which.
        guardrail_config: Settings of the guardrail that `options` names.
        client: A `boto3` client of `bedrock-runtime`; by default one that this process shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: ImportedResponse = call.invoke(
        FAMILY,
        model_id,
        _members(
            prompt,
            messages,
            max_gen_len,
            max_tokens,
            temperature,
            top_p,
            top_k,
            return_logprobs,
            response_format,
            structured_outputs,
            n,
            stop,
            seed,
            logprobs,
            top_logprobs,
            prompt_logprobs,
            frequency_penalty,
            presence_penalty,
            tools,
            tool_choice,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
async def ainvoke(
    model_id: ImportedModelId,
    prompt: str | None = None,
    *,
    messages: Sequence[ImportedInputMessageLike | ImportedInputMessageDict] | None = None,
    max_gen_len: int | None = None,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    top_k: int | None = None,
    return_logprobs: bool | None = None,
    response_format: ImportedResponseFormat | ImportedResponseFormatDict | None = None,
    structured_outputs: ImportedStructuredOutputs | ImportedStructuredOutputsDict | None = None,
    n: int | None = None,
    stop: str | Sequence[str] | None = None,
    seed: int | None = None,
    logprobs: bool | int | None = None,
    top_logprobs: int | None = None,
    prompt_logprobs: int | None = None,
    frequency_penalty: float | None = None,
    presence_penalty: float | None = None,
    tools: Sequence[Mapping[str, Any]] | None = None,
    tool_choice: str | Mapping[str, Any] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> ImportedResponse:
    """Ask a model that speaks Imported models and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/invoke-imported-model.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        prompt: The text to continue, in the template of the model.
        messages: The conversation, oldest first; the template of the model is filled in by the service. At least 1 item.
        max_gen_len: Most tokens to generate, with the form of Bedrock itself.
        max_tokens: Most tokens to generate, with the forms of OpenAI; beside a prompt it asks for OpenAI's completions.
        temperature: Randomness: 0 keeps to the likeliest token.
        top_p: Share of the probability mass that tokens are drawn from.
        top_k: How many of the likeliest tokens are drawn from.
        return_logprobs: Whether to return the log probability of each token, with the form of Bedrock itself.
        response_format: What the answer must be: beside a prompt a bare schema, beside messages a schema with its name.
        structured_outputs: What the answer must be, with the forms of OpenAI.
        n: How many answers to generate.
        stop: Text or texts at which an answer ends.
        seed: The same seed and request give much the same answer.
        logprobs: Beside messages whether to return log probabilities; beside a prompt of how many tokens.
        top_logprobs: How many likeliest alternatives to return for each token.
        prompt_logprobs: How many likeliest alternatives to return for each token of the prompt.
        frequency_penalty: Penalty for tokens that grows with how often they occurred.
        presence_penalty: Penalty for tokens that occurred at all.
        tools: Functions that the model may ask to be called.
        tool_choice: Whether the model may, must or must not call a function, or which.
        guardrail_config: Settings of the guardrail that `options` names.
        client: An `aiobotocore` client of `bedrock-runtime`; by default one that this event loop shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: ImportedResponse = await call.ainvoke(
        FAMILY,
        model_id,
        _members(
            prompt,
            messages,
            max_gen_len,
            max_tokens,
            temperature,
            top_p,
            top_k,
            return_logprobs,
            response_format,
            structured_outputs,
            n,
            stop,
            seed,
            logprobs,
            top_logprobs,
            prompt_logprobs,
            frequency_penalty,
            presence_penalty,
            tools,
            tool_choice,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
def stream(
    model_id: ImportedModelId,
    prompt: str | None = None,
    *,
    messages: Sequence[ImportedInputMessageLike | ImportedInputMessageDict] | None = None,
    max_gen_len: int | None = None,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    top_k: int | None = None,
    return_logprobs: bool | None = None,
    response_format: ImportedResponseFormat | ImportedResponseFormatDict | None = None,
    structured_outputs: ImportedStructuredOutputs | ImportedStructuredOutputsDict | None = None,
    n: int | None = None,
    stop: str | Sequence[str] | None = None,
    seed: int | None = None,
    logprobs: bool | int | None = None,
    top_logprobs: int | None = None,
    prompt_logprobs: int | None = None,
    frequency_penalty: float | None = None,
    presence_penalty: float | None = None,
    tools: Sequence[Mapping[str, Any]] | None = None,
    tool_choice: str | Mapping[str, Any] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> Stream[ImportedEvent, ImportedResponse]:
    """Ask a model that speaks Imported models and return its answer as a stream of events.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/invoke-imported-model.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        prompt: The text to continue, in the template of the model.
        messages: The conversation, oldest first; the template of the model is filled in by the service. At least 1 item.
        max_gen_len: Most tokens to generate, with the form of Bedrock itself.
        max_tokens: Most tokens to generate, with the forms of OpenAI; beside a prompt it asks for OpenAI's completions.
        temperature: Randomness: 0 keeps to the likeliest token.
        top_p: Share of the probability mass that tokens are drawn from.
        top_k: How many of the likeliest tokens are drawn from.
        return_logprobs: Whether to return the log probability of each token, with the form of Bedrock itself.
        response_format: What the answer must be: beside a prompt a bare schema, beside messages a schema with its name.
        structured_outputs: What the answer must be, with the forms of OpenAI.
        n: How many answers to generate.
        stop: Text or texts at which an answer ends.
        seed: The same seed and request give much the same answer.
        logprobs: Beside messages whether to return log probabilities; beside a prompt of how many tokens.
        top_logprobs: How many likeliest alternatives to return for each token.
        prompt_logprobs: How many likeliest alternatives to return for each token of the prompt.
        frequency_penalty: Penalty for tokens that grows with how often they occurred.
        presence_penalty: Penalty for tokens that occurred at all.
        tools: Functions that the model may ask to be called.
        tool_choice: Whether the model may, must or must not call a function, or which.
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
            messages,
            max_gen_len,
            max_tokens,
            temperature,
            top_p,
            top_k,
            return_logprobs,
            response_format,
            structured_outputs,
            n,
            stop,
            seed,
            logprobs,
            top_logprobs,
            prompt_logprobs,
            frequency_penalty,
            presence_penalty,
            tools,
            tool_choice,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )


@spelled
def astream(
    model_id: ImportedModelId,
    prompt: str | None = None,
    *,
    messages: Sequence[ImportedInputMessageLike | ImportedInputMessageDict] | None = None,
    max_gen_len: int | None = None,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    top_k: int | None = None,
    return_logprobs: bool | None = None,
    response_format: ImportedResponseFormat | ImportedResponseFormatDict | None = None,
    structured_outputs: ImportedStructuredOutputs | ImportedStructuredOutputsDict | None = None,
    n: int | None = None,
    stop: str | Sequence[str] | None = None,
    seed: int | None = None,
    logprobs: bool | int | None = None,
    top_logprobs: int | None = None,
    prompt_logprobs: int | None = None,
    frequency_penalty: float | None = None,
    presence_penalty: float | None = None,
    tools: Sequence[Mapping[str, Any]] | None = None,
    tool_choice: str | Mapping[str, Any] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncStream[ImportedEvent, ImportedResponse]:
    """Ask a model that speaks Imported models and return its answer as a stream of events.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/invoke-imported-model.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        prompt: The text to continue, in the template of the model.
        messages: The conversation, oldest first; the template of the model is filled in by the service. At least 1 item.
        max_gen_len: Most tokens to generate, with the form of Bedrock itself.
        max_tokens: Most tokens to generate, with the forms of OpenAI; beside a prompt it asks for OpenAI's completions.
        temperature: Randomness: 0 keeps to the likeliest token.
        top_p: Share of the probability mass that tokens are drawn from.
        top_k: How many of the likeliest tokens are drawn from.
        return_logprobs: Whether to return the log probability of each token, with the form of Bedrock itself.
        response_format: What the answer must be: beside a prompt a bare schema, beside messages a schema with its name.
        structured_outputs: What the answer must be, with the forms of OpenAI.
        n: How many answers to generate.
        stop: Text or texts at which an answer ends.
        seed: The same seed and request give much the same answer.
        logprobs: Beside messages whether to return log probabilities; beside a prompt of how many tokens.
        top_logprobs: How many likeliest alternatives to return for each token.
        prompt_logprobs: How many likeliest alternatives to return for each token of the prompt.
        frequency_penalty: Penalty for tokens that grows with how often they occurred.
        presence_penalty: Penalty for tokens that occurred at all.
        tools: Functions that the model may ask to be called.
        tool_choice: Whether the model may, must or must not call a function, or which.
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
            messages,
            max_gen_len,
            max_tokens,
            temperature,
            top_p,
            top_k,
            return_logprobs,
            response_format,
            structured_outputs,
            n,
            stop,
            seed,
            logprobs,
            top_logprobs,
            prompt_logprobs,
            frequency_penalty,
            presence_penalty,
            tools,
            tool_choice,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
