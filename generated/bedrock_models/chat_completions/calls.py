# Generated from specs/openai/chat_completions by bedrock-codegen; do not edit.
"""Chat completions: the calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypedDict

from .._runtime.calls import call
from .._runtime.calls.spelling import spelled
from .family import FAMILY
from .requests import ChatCompletionsRequest

if TYPE_CHECKING:
    from .._bedrock import BedrockGuardrailConfig, BedrockGuardrailConfigDict
    from .._runtime.calls.call import AsyncClient, Client
    from .._runtime.calls.options import Options, OptionsDict
    from .._runtime.streams.async_stream import AsyncStream
    from .._runtime.streams.stream import Stream
    from .answers import ChatCompletionsEvent, ChatCompletionsResponse
    from .dicts import (
        ChatCompletionsInputMessageDict,
        ChatCompletionsNamedToolDict,
        ChatCompletionsReasoningDict,
        ChatCompletionsResponseFormatDict,
        ChatCompletionsStreamOptionsDict,
        ChatCompletionsToolDict,
    )
    from .family import ChatCompletionsModelId
    from .requests import (
        ChatCompletionsInputMessageLike,
        ChatCompletionsNamedTool,
        ChatCompletionsReasoning,
        ChatCompletionsResponseFormat,
        ChatCompletionsStreamOptions,
        ChatCompletionsTool,
    )


class ChatCompletionsSettings(TypedDict, total=False):
    """What the calls take by name alone: for a variable that several calls are given, as `**settings`."""

    max_tokens: int | None
    temperature: float | None
    top_p: float | None
    stop: str | Sequence[str] | None
    tools: Sequence[ChatCompletionsTool | ChatCompletionsToolDict] | None
    tool_choice: Literal["auto", "none", "required", "any"] | ChatCompletionsNamedTool | ChatCompletionsNamedToolDict | None
    parallel_tool_calls: bool | None
    reasoning_effort: str | None
    response_format: ChatCompletionsResponseFormat | ChatCompletionsResponseFormatDict | None
    max_completion_tokens: int | None
    seed: int | None
    n: int | None
    frequency_penalty: float | None
    presence_penalty: float | None
    logit_bias: Mapping[str, float] | None
    logprobs: bool | None
    top_logprobs: int | None
    reasoning: ChatCompletionsReasoning | ChatCompletionsReasoningDict | None
    reasoning_config: str | None
    stream_options: ChatCompletionsStreamOptions | ChatCompletionsStreamOptionsDict | None
    user: str | None
    metadata: Mapping[str, str] | None
    store: bool | None
    service_tier: str | None
    modalities: Sequence[str] | None
    audio: Mapping[str, Any] | None
    prediction: Mapping[str, Any] | None
    prompt_cache_key: str | None
    safety_identifier: str | None
    verbosity: str | None
    text: Mapping[str, Any] | None
    web_search_options: Mapping[str, Any] | None
    functions: Sequence[Mapping[str, Any]] | None
    function_call: str | Mapping[str, Any] | None
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None


@spelled
def request(
    messages: Sequence[ChatCompletionsInputMessageLike | ChatCompletionsInputMessageDict],
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    stop: str | Sequence[str] | None = None,
    tools: Sequence[ChatCompletionsTool | ChatCompletionsToolDict] | None = None,
    tool_choice: Literal["auto", "none", "required", "any"]
    | ChatCompletionsNamedTool
    | ChatCompletionsNamedToolDict
    | None = None,
    parallel_tool_calls: bool | None = None,
    reasoning_effort: str | None = None,
    response_format: ChatCompletionsResponseFormat | ChatCompletionsResponseFormatDict | None = None,
    max_completion_tokens: int | None = None,
    seed: int | None = None,
    n: int | None = None,
    frequency_penalty: float | None = None,
    presence_penalty: float | None = None,
    logit_bias: Mapping[str, float] | None = None,
    logprobs: bool | None = None,
    top_logprobs: int | None = None,
    reasoning: ChatCompletionsReasoning | ChatCompletionsReasoningDict | None = None,
    reasoning_config: str | None = None,
    stream_options: ChatCompletionsStreamOptions | ChatCompletionsStreamOptionsDict | None = None,
    user: str | None = None,
    metadata: Mapping[str, str] | None = None,
    store: bool | None = None,
    service_tier: str | None = None,
    modalities: Sequence[str] | None = None,
    audio: Mapping[str, Any] | None = None,
    prediction: Mapping[str, Any] | None = None,
    prompt_cache_key: str | None = None,
    safety_identifier: str | None = None,
    verbosity: str | None = None,
    text: Mapping[str, Any] | None = None,
    web_search_options: Mapping[str, Any] | None = None,
    functions: Sequence[Mapping[str, Any]] | None = None,
    function_call: str | Mapping[str, Any] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
) -> ChatCompletionsRequest:
    """Make a request and check it; nothing is sent.

    Args:
        messages: The conversation, oldest first. At least 1 item.
        max_tokens: Most tokens to generate, reasoning included; the newest OpenAI models take max_completion_tokens only.
        temperature: Randomness: 0 keeps to the likeliest token; from 0 to 2, with some models to 1.
        top_p: Share of the probability mass that tokens are drawn from: 1 cuts nothing off.
        stop: Text or texts at which an answer ends; some reasoning models take none.
        tools: Functions that the model may ask to be called.
        tool_choice: Whether the model may, must or must not call a function, or which; `any` is Mistral's word for
            `required`.
        parallel_tool_calls: Whether one answer may ask for several calls.
        reasoning_effort: How long to reason before the answer: `low`, `medium` or `high` with gpt-oss; DeepSeek V3
            reasons only if it is given.
        response_format: Whether the answer must be JSON, and of which schema.
        max_completion_tokens: Most tokens to generate, reasoning included; the newer name of max_tokens.
        seed: The same seed and request give much the same answer.
        n: How many answers to generate.
        frequency_penalty: Above 0, penalty for tokens that grows with how often they occurred; below 0, the opposite.
        presence_penalty: Above 0, penalty for tokens that occurred at all; below 0, the opposite.
        logit_bias: Token id to what is added to its chance, from -100 (never) to 100 (always).
        logprobs: Whether to return log probabilities of the tokens.
        top_logprobs: How many likeliest alternatives to return for each token.
        reasoning: The newer, nested form of reasoning_effort; taken by OpenAI's models.
        reasoning_config: How long GLM reasons: `low`, `medium` or `high`.
        stream_options: What a stream shall carry beside the text.
        user: Your id of the person that asks.
        metadata: Keys and values of your own.
        store: Whether to keep the answer at the vendor; known to the form, without use on Bedrock.
        service_tier: The vendor's processing tier; on Bedrock the tier is chosen in the options of the call.
        modalities: What to generate, such as `text`; known to the form, no model here speaks.
        audio: Voice and format of a spoken answer; known to the form, no model here speaks.
        prediction: Text that the answer will largely repeat; known to the form.
        prompt_cache_key: Your key for requests with the same beginning; known to the form.
        safety_identifier: Your stable id of the person that asks, for the vendor's safety checks; known to the form.
        verbosity: How wordy to answer; known to the form.
        text: Form of the text, as in the vendor's newer API; known to the form.
        web_search_options: Settings of a web search; known to the form, no model here searches.
        functions: The first form of tools; use tools.
        function_call: The first form of tool_choice; use tool_choice.
        guardrail_config: Settings of the guardrail that `options` names.

    Raises:
        RequestError: The spec refuses the request.
    """
    return call.build(
        ChatCompletionsRequest,
        _members(
            messages,
            max_tokens,
            temperature,
            top_p,
            stop,
            tools,
            tool_choice,
            parallel_tool_calls,
            reasoning_effort,
            response_format,
            max_completion_tokens,
            seed,
            n,
            frequency_penalty,
            presence_penalty,
            logit_bias,
            logprobs,
            top_logprobs,
            reasoning,
            reasoning_config,
            stream_options,
            user,
            metadata,
            store,
            service_tier,
            modalities,
            audio,
            prediction,
            prompt_cache_key,
            safety_identifier,
            verbosity,
            text,
            web_search_options,
            functions,
            function_call,
            guardrail_config,
        ),
    )


def _members(
    messages: Any,
    max_tokens: Any,
    temperature: Any,
    top_p: Any,
    stop: Any,
    tools: Any,
    tool_choice: Any,
    parallel_tool_calls: Any,
    reasoning_effort: Any,
    response_format: Any,
    max_completion_tokens: Any,
    seed: Any,
    n: Any,
    frequency_penalty: Any,
    presence_penalty: Any,
    logit_bias: Any,
    logprobs: Any,
    top_logprobs: Any,
    reasoning: Any,
    reasoning_config: Any,
    stream_options: Any,
    user: Any,
    metadata: Any,
    store: Any,
    service_tier: Any,
    modalities: Any,
    audio: Any,
    prediction: Any,
    prompt_cache_key: Any,
    safety_identifier: Any,
    verbosity: Any,
    text: Any,
    web_search_options: Any,
    functions: Any,
    function_call: Any,
    guardrail_config: Any,
) -> Mapping[str, Any]:
    """The members of a request, by wire name."""
    return {
        "messages": messages,
        "max_tokens": max_tokens,
        "temperature": temperature,
        "top_p": top_p,
        "stop": stop,
        "tools": tools,
        "tool_choice": tool_choice,
        "parallel_tool_calls": parallel_tool_calls,
        "reasoning_effort": reasoning_effort,
        "response_format": response_format,
        "max_completion_tokens": max_completion_tokens,
        "seed": seed,
        "n": n,
        "frequency_penalty": frequency_penalty,
        "presence_penalty": presence_penalty,
        "logit_bias": logit_bias,
        "logprobs": logprobs,
        "top_logprobs": top_logprobs,
        "reasoning": reasoning,
        "reasoning_config": reasoning_config,
        "stream_options": stream_options,
        "user": user,
        "metadata": metadata,
        "store": store,
        "service_tier": service_tier,
        "modalities": modalities,
        "audio": audio,
        "prediction": prediction,
        "prompt_cache_key": prompt_cache_key,
        "safety_identifier": safety_identifier,
        "verbosity": verbosity,
        "text": text,
        "web_search_options": web_search_options,
        "functions": functions,
        "function_call": function_call,
        "amazon-bedrock-guardrailConfig": guardrail_config,
    }


@spelled
def invoke(
    model_id: ChatCompletionsModelId,
    messages: Sequence[ChatCompletionsInputMessageLike | ChatCompletionsInputMessageDict],
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    stop: str | Sequence[str] | None = None,
    tools: Sequence[ChatCompletionsTool | ChatCompletionsToolDict] | None = None,
    tool_choice: Literal["auto", "none", "required", "any"]
    | ChatCompletionsNamedTool
    | ChatCompletionsNamedToolDict
    | None = None,
    parallel_tool_calls: bool | None = None,
    reasoning_effort: str | None = None,
    response_format: ChatCompletionsResponseFormat | ChatCompletionsResponseFormatDict | None = None,
    max_completion_tokens: int | None = None,
    seed: int | None = None,
    n: int | None = None,
    frequency_penalty: float | None = None,
    presence_penalty: float | None = None,
    logit_bias: Mapping[str, float] | None = None,
    logprobs: bool | None = None,
    top_logprobs: int | None = None,
    reasoning: ChatCompletionsReasoning | ChatCompletionsReasoningDict | None = None,
    reasoning_config: str | None = None,
    stream_options: ChatCompletionsStreamOptions | ChatCompletionsStreamOptionsDict | None = None,
    user: str | None = None,
    metadata: Mapping[str, str] | None = None,
    store: bool | None = None,
    service_tier: str | None = None,
    modalities: Sequence[str] | None = None,
    audio: Mapping[str, Any] | None = None,
    prediction: Mapping[str, Any] | None = None,
    prompt_cache_key: str | None = None,
    safety_identifier: str | None = None,
    verbosity: str | None = None,
    text: Mapping[str, Any] | None = None,
    web_search_options: Mapping[str, Any] | None = None,
    functions: Sequence[Mapping[str, Any]] | None = None,
    function_call: str | Mapping[str, Any] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> ChatCompletionsResponse:
    """Ask a model that speaks Chat completions and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-openai.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        messages: The conversation, oldest first. At least 1 item.
        max_tokens: Most tokens to generate, reasoning included; the newest OpenAI models take max_completion_tokens only.
        temperature: Randomness: 0 keeps to the likeliest token; from 0 to 2, with some models to 1.
        top_p: Share of the probability mass that tokens are drawn from: 1 cuts nothing off.
        stop: Text or texts at which an answer ends; some reasoning models take none.
        tools: Functions that the model may ask to be called.
        tool_choice: Whether the model may, must or must not call a function, or which; `any` is Mistral's word for
            `required`.
        parallel_tool_calls: Whether one answer may ask for several calls.
        reasoning_effort: How long to reason before the answer: `low`, `medium` or `high` with gpt-oss; DeepSeek V3
            reasons only if it is given.
        response_format: Whether the answer must be JSON, and of which schema.
        max_completion_tokens: Most tokens to generate, reasoning included; the newer name of max_tokens.
        seed: The same seed and request give much the same answer.
        n: How many answers to generate.
        frequency_penalty: Above 0, penalty for tokens that grows with how often they occurred; below 0, the opposite.
        presence_penalty: Above 0, penalty for tokens that occurred at all; below 0, the opposite.
        logit_bias: Token id to what is added to its chance, from -100 (never) to 100 (always).
        logprobs: Whether to return log probabilities of the tokens.
        top_logprobs: How many likeliest alternatives to return for each token.
        reasoning: The newer, nested form of reasoning_effort; taken by OpenAI's models.
        reasoning_config: How long GLM reasons: `low`, `medium` or `high`.
        stream_options: What a stream shall carry beside the text.
        user: Your id of the person that asks.
        metadata: Keys and values of your own.
        store: Whether to keep the answer at the vendor; known to the form, without use on Bedrock.
        service_tier: The vendor's processing tier; on Bedrock the tier is chosen in the options of the call.
        modalities: What to generate, such as `text`; known to the form, no model here speaks.
        audio: Voice and format of a spoken answer; known to the form, no model here speaks.
        prediction: Text that the answer will largely repeat; known to the form.
        prompt_cache_key: Your key for requests with the same beginning; known to the form.
        safety_identifier: Your stable id of the person that asks, for the vendor's safety checks; known to the form.
        verbosity: How wordy to answer; known to the form.
        text: Form of the text, as in the vendor's newer API; known to the form.
        web_search_options: Settings of a web search; known to the form, no model here searches.
        functions: The first form of tools; use tools.
        function_call: The first form of tool_choice; use tool_choice.
        guardrail_config: Settings of the guardrail that `options` names.
        client: A `boto3` client of `bedrock-runtime`; by default one that this process shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: ChatCompletionsResponse = call.invoke(
        FAMILY,
        model_id,
        _members(
            messages,
            max_tokens,
            temperature,
            top_p,
            stop,
            tools,
            tool_choice,
            parallel_tool_calls,
            reasoning_effort,
            response_format,
            max_completion_tokens,
            seed,
            n,
            frequency_penalty,
            presence_penalty,
            logit_bias,
            logprobs,
            top_logprobs,
            reasoning,
            reasoning_config,
            stream_options,
            user,
            metadata,
            store,
            service_tier,
            modalities,
            audio,
            prediction,
            prompt_cache_key,
            safety_identifier,
            verbosity,
            text,
            web_search_options,
            functions,
            function_call,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
async def ainvoke(
    model_id: ChatCompletionsModelId,
    messages: Sequence[ChatCompletionsInputMessageLike | ChatCompletionsInputMessageDict],
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    stop: str | Sequence[str] | None = None,
    tools: Sequence[ChatCompletionsTool | ChatCompletionsToolDict] | None = None,
    tool_choice: Literal["auto", "none", "required", "any"]
    | ChatCompletionsNamedTool
    | ChatCompletionsNamedToolDict
    | None = None,
    parallel_tool_calls: bool | None = None,
    reasoning_effort: str | None = None,
    response_format: ChatCompletionsResponseFormat | ChatCompletionsResponseFormatDict | None = None,
    max_completion_tokens: int | None = None,
    seed: int | None = None,
    n: int | None = None,
    frequency_penalty: float | None = None,
    presence_penalty: float | None = None,
    logit_bias: Mapping[str, float] | None = None,
    logprobs: bool | None = None,
    top_logprobs: int | None = None,
    reasoning: ChatCompletionsReasoning | ChatCompletionsReasoningDict | None = None,
    reasoning_config: str | None = None,
    stream_options: ChatCompletionsStreamOptions | ChatCompletionsStreamOptionsDict | None = None,
    user: str | None = None,
    metadata: Mapping[str, str] | None = None,
    store: bool | None = None,
    service_tier: str | None = None,
    modalities: Sequence[str] | None = None,
    audio: Mapping[str, Any] | None = None,
    prediction: Mapping[str, Any] | None = None,
    prompt_cache_key: str | None = None,
    safety_identifier: str | None = None,
    verbosity: str | None = None,
    text: Mapping[str, Any] | None = None,
    web_search_options: Mapping[str, Any] | None = None,
    functions: Sequence[Mapping[str, Any]] | None = None,
    function_call: str | Mapping[str, Any] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> ChatCompletionsResponse:
    """Ask a model that speaks Chat completions and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-openai.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        messages: The conversation, oldest first. At least 1 item.
        max_tokens: Most tokens to generate, reasoning included; the newest OpenAI models take max_completion_tokens only.
        temperature: Randomness: 0 keeps to the likeliest token; from 0 to 2, with some models to 1.
        top_p: Share of the probability mass that tokens are drawn from: 1 cuts nothing off.
        stop: Text or texts at which an answer ends; some reasoning models take none.
        tools: Functions that the model may ask to be called.
        tool_choice: Whether the model may, must or must not call a function, or which; `any` is Mistral's word for
            `required`.
        parallel_tool_calls: Whether one answer may ask for several calls.
        reasoning_effort: How long to reason before the answer: `low`, `medium` or `high` with gpt-oss; DeepSeek V3
            reasons only if it is given.
        response_format: Whether the answer must be JSON, and of which schema.
        max_completion_tokens: Most tokens to generate, reasoning included; the newer name of max_tokens.
        seed: The same seed and request give much the same answer.
        n: How many answers to generate.
        frequency_penalty: Above 0, penalty for tokens that grows with how often they occurred; below 0, the opposite.
        presence_penalty: Above 0, penalty for tokens that occurred at all; below 0, the opposite.
        logit_bias: Token id to what is added to its chance, from -100 (never) to 100 (always).
        logprobs: Whether to return log probabilities of the tokens.
        top_logprobs: How many likeliest alternatives to return for each token.
        reasoning: The newer, nested form of reasoning_effort; taken by OpenAI's models.
        reasoning_config: How long GLM reasons: `low`, `medium` or `high`.
        stream_options: What a stream shall carry beside the text.
        user: Your id of the person that asks.
        metadata: Keys and values of your own.
        store: Whether to keep the answer at the vendor; known to the form, without use on Bedrock.
        service_tier: The vendor's processing tier; on Bedrock the tier is chosen in the options of the call.
        modalities: What to generate, such as `text`; known to the form, no model here speaks.
        audio: Voice and format of a spoken answer; known to the form, no model here speaks.
        prediction: Text that the answer will largely repeat; known to the form.
        prompt_cache_key: Your key for requests with the same beginning; known to the form.
        safety_identifier: Your stable id of the person that asks, for the vendor's safety checks; known to the form.
        verbosity: How wordy to answer; known to the form.
        text: Form of the text, as in the vendor's newer API; known to the form.
        web_search_options: Settings of a web search; known to the form, no model here searches.
        functions: The first form of tools; use tools.
        function_call: The first form of tool_choice; use tool_choice.
        guardrail_config: Settings of the guardrail that `options` names.
        client: An `aiobotocore` client of `bedrock-runtime`; by default one that this event loop shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: ChatCompletionsResponse = await call.ainvoke(
        FAMILY,
        model_id,
        _members(
            messages,
            max_tokens,
            temperature,
            top_p,
            stop,
            tools,
            tool_choice,
            parallel_tool_calls,
            reasoning_effort,
            response_format,
            max_completion_tokens,
            seed,
            n,
            frequency_penalty,
            presence_penalty,
            logit_bias,
            logprobs,
            top_logprobs,
            reasoning,
            reasoning_config,
            stream_options,
            user,
            metadata,
            store,
            service_tier,
            modalities,
            audio,
            prediction,
            prompt_cache_key,
            safety_identifier,
            verbosity,
            text,
            web_search_options,
            functions,
            function_call,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
def stream(
    model_id: ChatCompletionsModelId,
    messages: Sequence[ChatCompletionsInputMessageLike | ChatCompletionsInputMessageDict],
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    stop: str | Sequence[str] | None = None,
    tools: Sequence[ChatCompletionsTool | ChatCompletionsToolDict] | None = None,
    tool_choice: Literal["auto", "none", "required", "any"]
    | ChatCompletionsNamedTool
    | ChatCompletionsNamedToolDict
    | None = None,
    parallel_tool_calls: bool | None = None,
    reasoning_effort: str | None = None,
    response_format: ChatCompletionsResponseFormat | ChatCompletionsResponseFormatDict | None = None,
    max_completion_tokens: int | None = None,
    seed: int | None = None,
    n: int | None = None,
    frequency_penalty: float | None = None,
    presence_penalty: float | None = None,
    logit_bias: Mapping[str, float] | None = None,
    logprobs: bool | None = None,
    top_logprobs: int | None = None,
    reasoning: ChatCompletionsReasoning | ChatCompletionsReasoningDict | None = None,
    reasoning_config: str | None = None,
    stream_options: ChatCompletionsStreamOptions | ChatCompletionsStreamOptionsDict | None = None,
    user: str | None = None,
    metadata: Mapping[str, str] | None = None,
    store: bool | None = None,
    service_tier: str | None = None,
    modalities: Sequence[str] | None = None,
    audio: Mapping[str, Any] | None = None,
    prediction: Mapping[str, Any] | None = None,
    prompt_cache_key: str | None = None,
    safety_identifier: str | None = None,
    verbosity: str | None = None,
    text: Mapping[str, Any] | None = None,
    web_search_options: Mapping[str, Any] | None = None,
    functions: Sequence[Mapping[str, Any]] | None = None,
    function_call: str | Mapping[str, Any] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> Stream[ChatCompletionsEvent, ChatCompletionsResponse]:
    """Ask a model that speaks Chat completions and return its answer as a stream of events.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-openai.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        messages: The conversation, oldest first. At least 1 item.
        max_tokens: Most tokens to generate, reasoning included; the newest OpenAI models take max_completion_tokens only.
        temperature: Randomness: 0 keeps to the likeliest token; from 0 to 2, with some models to 1.
        top_p: Share of the probability mass that tokens are drawn from: 1 cuts nothing off.
        stop: Text or texts at which an answer ends; some reasoning models take none.
        tools: Functions that the model may ask to be called.
        tool_choice: Whether the model may, must or must not call a function, or which; `any` is Mistral's word for
            `required`.
        parallel_tool_calls: Whether one answer may ask for several calls.
        reasoning_effort: How long to reason before the answer: `low`, `medium` or `high` with gpt-oss; DeepSeek V3
            reasons only if it is given.
        response_format: Whether the answer must be JSON, and of which schema.
        max_completion_tokens: Most tokens to generate, reasoning included; the newer name of max_tokens.
        seed: The same seed and request give much the same answer.
        n: How many answers to generate.
        frequency_penalty: Above 0, penalty for tokens that grows with how often they occurred; below 0, the opposite.
        presence_penalty: Above 0, penalty for tokens that occurred at all; below 0, the opposite.
        logit_bias: Token id to what is added to its chance, from -100 (never) to 100 (always).
        logprobs: Whether to return log probabilities of the tokens.
        top_logprobs: How many likeliest alternatives to return for each token.
        reasoning: The newer, nested form of reasoning_effort; taken by OpenAI's models.
        reasoning_config: How long GLM reasons: `low`, `medium` or `high`.
        stream_options: What a stream shall carry beside the text.
        user: Your id of the person that asks.
        metadata: Keys and values of your own.
        store: Whether to keep the answer at the vendor; known to the form, without use on Bedrock.
        service_tier: The vendor's processing tier; on Bedrock the tier is chosen in the options of the call.
        modalities: What to generate, such as `text`; known to the form, no model here speaks.
        audio: Voice and format of a spoken answer; known to the form, no model here speaks.
        prediction: Text that the answer will largely repeat; known to the form.
        prompt_cache_key: Your key for requests with the same beginning; known to the form.
        safety_identifier: Your stable id of the person that asks, for the vendor's safety checks; known to the form.
        verbosity: How wordy to answer; known to the form.
        text: Form of the text, as in the vendor's newer API; known to the form.
        web_search_options: Settings of a web search; known to the form, no model here searches.
        functions: The first form of tools; use tools.
        function_call: The first form of tool_choice; use tool_choice.
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
            tools,
            tool_choice,
            parallel_tool_calls,
            reasoning_effort,
            response_format,
            max_completion_tokens,
            seed,
            n,
            frequency_penalty,
            presence_penalty,
            logit_bias,
            logprobs,
            top_logprobs,
            reasoning,
            reasoning_config,
            stream_options,
            user,
            metadata,
            store,
            service_tier,
            modalities,
            audio,
            prediction,
            prompt_cache_key,
            safety_identifier,
            verbosity,
            text,
            web_search_options,
            functions,
            function_call,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )


@spelled
def astream(
    model_id: ChatCompletionsModelId,
    messages: Sequence[ChatCompletionsInputMessageLike | ChatCompletionsInputMessageDict],
    *,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    stop: str | Sequence[str] | None = None,
    tools: Sequence[ChatCompletionsTool | ChatCompletionsToolDict] | None = None,
    tool_choice: Literal["auto", "none", "required", "any"]
    | ChatCompletionsNamedTool
    | ChatCompletionsNamedToolDict
    | None = None,
    parallel_tool_calls: bool | None = None,
    reasoning_effort: str | None = None,
    response_format: ChatCompletionsResponseFormat | ChatCompletionsResponseFormatDict | None = None,
    max_completion_tokens: int | None = None,
    seed: int | None = None,
    n: int | None = None,
    frequency_penalty: float | None = None,
    presence_penalty: float | None = None,
    logit_bias: Mapping[str, float] | None = None,
    logprobs: bool | None = None,
    top_logprobs: int | None = None,
    reasoning: ChatCompletionsReasoning | ChatCompletionsReasoningDict | None = None,
    reasoning_config: str | None = None,
    stream_options: ChatCompletionsStreamOptions | ChatCompletionsStreamOptionsDict | None = None,
    user: str | None = None,
    metadata: Mapping[str, str] | None = None,
    store: bool | None = None,
    service_tier: str | None = None,
    modalities: Sequence[str] | None = None,
    audio: Mapping[str, Any] | None = None,
    prediction: Mapping[str, Any] | None = None,
    prompt_cache_key: str | None = None,
    safety_identifier: str | None = None,
    verbosity: str | None = None,
    text: Mapping[str, Any] | None = None,
    web_search_options: Mapping[str, Any] | None = None,
    functions: Sequence[Mapping[str, Any]] | None = None,
    function_call: str | Mapping[str, Any] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncStream[ChatCompletionsEvent, ChatCompletionsResponse]:
    """Ask a model that speaks Chat completions and return its answer as a stream of events.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-openai.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        messages: The conversation, oldest first. At least 1 item.
        max_tokens: Most tokens to generate, reasoning included; the newest OpenAI models take max_completion_tokens only.
        temperature: Randomness: 0 keeps to the likeliest token; from 0 to 2, with some models to 1.
        top_p: Share of the probability mass that tokens are drawn from: 1 cuts nothing off.
        stop: Text or texts at which an answer ends; some reasoning models take none.
        tools: Functions that the model may ask to be called.
        tool_choice: Whether the model may, must or must not call a function, or which; `any` is Mistral's word for
            `required`.
        parallel_tool_calls: Whether one answer may ask for several calls.
        reasoning_effort: How long to reason before the answer: `low`, `medium` or `high` with gpt-oss; DeepSeek V3
            reasons only if it is given.
        response_format: Whether the answer must be JSON, and of which schema.
        max_completion_tokens: Most tokens to generate, reasoning included; the newer name of max_tokens.
        seed: The same seed and request give much the same answer.
        n: How many answers to generate.
        frequency_penalty: Above 0, penalty for tokens that grows with how often they occurred; below 0, the opposite.
        presence_penalty: Above 0, penalty for tokens that occurred at all; below 0, the opposite.
        logit_bias: Token id to what is added to its chance, from -100 (never) to 100 (always).
        logprobs: Whether to return log probabilities of the tokens.
        top_logprobs: How many likeliest alternatives to return for each token.
        reasoning: The newer, nested form of reasoning_effort; taken by OpenAI's models.
        reasoning_config: How long GLM reasons: `low`, `medium` or `high`.
        stream_options: What a stream shall carry beside the text.
        user: Your id of the person that asks.
        metadata: Keys and values of your own.
        store: Whether to keep the answer at the vendor; known to the form, without use on Bedrock.
        service_tier: The vendor's processing tier; on Bedrock the tier is chosen in the options of the call.
        modalities: What to generate, such as `text`; known to the form, no model here speaks.
        audio: Voice and format of a spoken answer; known to the form, no model here speaks.
        prediction: Text that the answer will largely repeat; known to the form.
        prompt_cache_key: Your key for requests with the same beginning; known to the form.
        safety_identifier: Your stable id of the person that asks, for the vendor's safety checks; known to the form.
        verbosity: How wordy to answer; known to the form.
        text: Form of the text, as in the vendor's newer API; known to the form.
        web_search_options: Settings of a web search; known to the form, no model here searches.
        functions: The first form of tools; use tools.
        function_call: The first form of tool_choice; use tool_choice.
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
            tools,
            tool_choice,
            parallel_tool_calls,
            reasoning_effort,
            response_format,
            max_completion_tokens,
            seed,
            n,
            frequency_penalty,
            presence_penalty,
            logit_bias,
            logprobs,
            top_logprobs,
            reasoning,
            reasoning_config,
            stream_options,
            user,
            metadata,
            store,
            service_tier,
            modalities,
            audio,
            prediction,
            prompt_cache_key,
            safety_identifier,
            verbosity,
            text,
            web_search_options,
            functions,
            function_call,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
