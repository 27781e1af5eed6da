# Generated from specs/bedrock/converse by bedrock-codegen; do not edit.
"""Amazon Bedrock Converse: the calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypedDict

from .._runtime.calls import call, counting
from .._runtime.calls.call import present
from .._runtime.calls.spelling import spelled
from .family import FAMILY
from .requests import ConverseRequest

if TYPE_CHECKING:
    from .._runtime.calls.call import AsyncClient, Client
    from .._runtime.calls.options import Options, OptionsDict
    from .._runtime.streams.async_stream import AsyncStream
    from .._runtime.streams.stream import Stream
    from .answers import ConverseEvent, ConverseResponse
    from .dicts import (
        ConverseGuardrailConfigurationDict,
        ConverseInputMessageDict,
        ConverseInputPerformanceConfigDict,
        ConverseInputServiceTierDict,
        ConverseOutputConfigDict,
        ConversePromptVariableValuesDict,
        ConverseSystemContentBlockDict,
        ConverseToolChoiceDict,
        ConverseToolDict,
    )
    from .family import ConverseModelId
    from .requests import (
        ConverseGuardrailConfiguration,
        ConverseInputMessageLike,
        ConverseInputPerformanceConfig,
        ConverseInputServiceTier,
        ConverseNonEmptyString,
        ConverseOutputConfig,
        ConversePromptVariableValues,
        ConverseRequestMetadataValue,
        ConverseResponseFieldPath,
        ConverseSystemContentBlock,
        ConverseTool,
        ConverseToolChoice,
    )


class ConverseSettings(TypedDict, total=False):
    """What the calls take by name alone: for a variable that several calls are given, as `**settings`."""

    system: Sequence[ConverseSystemContentBlock | ConverseSystemContentBlockDict] | None
    max_tokens: int | None
    temperature: float | None
    top_p: float | None
    stop_sequences: Sequence[ConverseNonEmptyString] | None
    tools: Sequence[ConverseTool | ConverseToolDict] | None
    tool_choice: ConverseToolChoice | ConverseToolChoiceDict | None
    guardrail_config: ConverseGuardrailConfiguration | ConverseGuardrailConfigurationDict | None
    project_identifier: str | None
    extras: Any | None
    variables: Mapping[str, str | ConversePromptVariableValues | ConversePromptVariableValuesDict] | None
    response_fields: Sequence[ConverseResponseFieldPath] | None
    request_metadata: Mapping[str, ConverseRequestMetadataValue] | None
    performance_config: ConverseInputPerformanceConfig | ConverseInputPerformanceConfigDict | None
    service_tier: ConverseInputServiceTier | ConverseInputServiceTierDict | None
    output_config: ConverseOutputConfig | ConverseOutputConfigDict | None


@spelled
def request(
    messages: Sequence[ConverseInputMessageLike | ConverseInputMessageDict] | None = None,
    *,
    system: Sequence[ConverseSystemContentBlock | ConverseSystemContentBlockDict] | None = None,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    stop_sequences: Sequence[ConverseNonEmptyString] | None = None,
    tools: Sequence[ConverseTool | ConverseToolDict] | None = None,
    tool_choice: ConverseToolChoice | ConverseToolChoiceDict | None = None,
    guardrail_config: ConverseGuardrailConfiguration | ConverseGuardrailConfigurationDict | None = None,
    project_identifier: str | None = None,
    extras: Any | None = None,
    variables: Mapping[str, str | ConversePromptVariableValues | ConversePromptVariableValuesDict] | None = None,
    response_fields: Sequence[ConverseResponseFieldPath] | None = None,
    request_metadata: Mapping[str, ConverseRequestMetadataValue] | None = None,
    performance_config: ConverseInputPerformanceConfig | ConverseInputPerformanceConfigDict | None = None,
    service_tier: ConverseInputServiceTier | ConverseInputServiceTierDict | None = None,
    output_config: ConverseOutputConfig | ConverseOutputConfigDict | None = None,
) -> ConverseRequest:
    """Make a request and check it; nothing is sent.

    Args:
        messages: The conversation so far. Left out only where the model is the ARN of a prompt, which has messages of its
            own.
        system: Instructions that stand above the conversation; not every model takes them.
        max_tokens: Most tokens to generate; the answer stops there with `max_tokens`. Left out, it is the most that the
            model can. At least 1.
        temperature: How freely to sample: low values stay with the likeliest tokens. 0 to 1.
        top_p: Share of probability, likeliest tokens first, among which the next token is chosen. 0 to 1.
        stop_sequences: Texts at which the answer ends; they are not part of it. At most 2500 items.
        tools: The tools that the model may call; also those that the conversation holds calls of. At least 1 item.
        tool_choice: Whether the model may call a tool, must call any, or must call a certain one; not every model takes
            each.
        guardrail_config: A guardrail to apply, and how much to say about what it found. `options` sets it too.
        project_identifier: Id or ARN of the project that the call belongs to. 1 to 2048 characters.
        extras: What this one model takes beside the parameters of Converse: the extras of its family, or any members.
        variables: Values for the variables of a prompt of prompt management, where the model is its ARN.
        response_fields: JSON Pointers to fields of the model's own answer that shall come back as well, such as
            `/stop_sequence`; one that leads nowhere is ignored. At most 10 items.
        request_metadata: Tags for the invocation log. `options` sets it too.
        performance_config: Whether to serve with optimised latency, where a model has it. `options` sets it too.
        service_tier: Priority and price of the call. `options` sets it too.
        output_config: A JSON Schema that the answer must keep, and the effort to spend, where a model has them.

    Raises:
        RequestError: The spec refuses the request.
    """
    return call.build(
        ConverseRequest,
        _members(
            messages,
            system,
            max_tokens,
            temperature,
            top_p,
            stop_sequences,
            tools,
            tool_choice,
            guardrail_config,
            project_identifier,
            extras,
            variables,
            response_fields,
            request_metadata,
            performance_config,
            service_tier,
            output_config,
        ),
    )


def _members(
    messages: Any,
    system: Any,
    max_tokens: Any,
    temperature: Any,
    top_p: Any,
    stop_sequences: Any,
    tools: Any,
    tool_choice: Any,
    guardrail_config: Any,
    project_identifier: Any,
    extras: Any,
    variables: Any,
    response_fields: Any,
    request_metadata: Any,
    performance_config: Any,
    service_tier: Any,
    output_config: Any,
) -> Mapping[str, Any]:
    """The members of a request, by wire name."""
    return {
        "messages": messages,
        "system": system,
        "inferenceConfig": present(
            {
                "maxTokens": max_tokens,
                "temperature": temperature,
                "topP": top_p,
                "stopSequences": stop_sequences,
            }
        ),
        "toolConfig": present(
            {
                "tools": tools,
                "toolChoice": tool_choice,
            }
        ),
        "guardrailConfig": guardrail_config,
        "projectIdentifier": project_identifier,
        "additionalModelRequestFields": extras,
        "promptVariables": variables,
        "additionalModelResponseFieldPaths": response_fields,
        "requestMetadata": request_metadata,
        "performanceConfig": performance_config,
        "serviceTier": service_tier,
        "outputConfig": output_config,
    }


@spelled
def invoke(
    model_id: ConverseModelId,
    messages: Sequence[ConverseInputMessageLike | ConverseInputMessageDict] | None = None,
    *,
    system: Sequence[ConverseSystemContentBlock | ConverseSystemContentBlockDict] | None = None,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    stop_sequences: Sequence[ConverseNonEmptyString] | None = None,
    tools: Sequence[ConverseTool | ConverseToolDict] | None = None,
    tool_choice: ConverseToolChoice | ConverseToolChoiceDict | None = None,
    guardrail_config: ConverseGuardrailConfiguration | ConverseGuardrailConfigurationDict | None = None,
    project_identifier: str | None = None,
    extras: Any | None = None,
    variables: Mapping[str, str | ConversePromptVariableValues | ConversePromptVariableValuesDict] | None = None,
    response_fields: Sequence[ConverseResponseFieldPath] | None = None,
    request_metadata: Mapping[str, ConverseRequestMetadataValue] | None = None,
    performance_config: ConverseInputPerformanceConfig | ConverseInputPerformanceConfigDict | None = None,
    service_tier: ConverseInputServiceTier | ConverseInputServiceTierDict | None = None,
    output_config: ConverseOutputConfig | ConverseOutputConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> ConverseResponse:
    """Ask a model that speaks Amazon Bedrock Converse and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/conversation-inference.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        messages: The conversation so far. Left out only where the model is the ARN of a prompt, which has messages of its
            own.
        system: Instructions that stand above the conversation; not every model takes them.
        max_tokens: Most tokens to generate; the answer stops there with `max_tokens`. Left out, it is the most that the
            model can. At least 1.
        temperature: How freely to sample: low values stay with the likeliest tokens. 0 to 1.
        top_p: Share of probability, likeliest tokens first, among which the next token is chosen. 0 to 1.
        stop_sequences: Texts at which the answer ends; they are not part of it. At most 2500 items.
        tools: The tools that the model may call; also those that the conversation holds calls of. At least 1 item.
        tool_choice: Whether the model may call a tool, must call any, or must call a certain one; not every model takes
            each.
        guardrail_config: A guardrail to apply, and how much to say about what it found. `options` sets it too.
        project_identifier: Id or ARN of the project that the call belongs to. 1 to 2048 characters.
        extras: What this one model takes beside the parameters of Converse: the extras of its family, or any members.
        variables: Values for the variables of a prompt of prompt management, where the model is its ARN.
        response_fields: JSON Pointers to fields of the model's own answer that shall come back as well, such as
            `/stop_sequence`; one that leads nowhere is ignored. At most 10 items.
        request_metadata: Tags for the invocation log. `options` sets it too.
        performance_config: Whether to serve with optimised latency, where a model has it. `options` sets it too.
        service_tier: Priority and price of the call. `options` sets it too.
        output_config: A JSON Schema that the answer must keep, and the effort to spend, where a model has them.
        client: A `boto3` client of `bedrock-runtime`; by default one that this process shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: ConverseResponse = call.invoke(
        FAMILY,
        model_id,
        _members(
            messages,
            system,
            max_tokens,
            temperature,
            top_p,
            stop_sequences,
            tools,
            tool_choice,
            guardrail_config,
            project_identifier,
            extras,
            variables,
            response_fields,
            request_metadata,
            performance_config,
            service_tier,
            output_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
async def ainvoke(
    model_id: ConverseModelId,
    messages: Sequence[ConverseInputMessageLike | ConverseInputMessageDict] | None = None,
    *,
    system: Sequence[ConverseSystemContentBlock | ConverseSystemContentBlockDict] | None = None,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    stop_sequences: Sequence[ConverseNonEmptyString] | None = None,
    tools: Sequence[ConverseTool | ConverseToolDict] | None = None,
    tool_choice: ConverseToolChoice | ConverseToolChoiceDict | None = None,
    guardrail_config: ConverseGuardrailConfiguration | ConverseGuardrailConfigurationDict | None = None,
    project_identifier: str | None = None,
    extras: Any | None = None,
    variables: Mapping[str, str | ConversePromptVariableValues | ConversePromptVariableValuesDict] | None = None,
    response_fields: Sequence[ConverseResponseFieldPath] | None = None,
    request_metadata: Mapping[str, ConverseRequestMetadataValue] | None = None,
    performance_config: ConverseInputPerformanceConfig | ConverseInputPerformanceConfigDict | None = None,
    service_tier: ConverseInputServiceTier | ConverseInputServiceTierDict | None = None,
    output_config: ConverseOutputConfig | ConverseOutputConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> ConverseResponse:
    """Ask a model that speaks Amazon Bedrock Converse and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/conversation-inference.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        messages: The conversation so far. Left out only where the model is the ARN of a prompt, which has messages of its
            own.
        system: Instructions that stand above the conversation; not every model takes them.
        max_tokens: Most tokens to generate; the answer stops there with `max_tokens`. Left out, it is the most that the
            model can. At least 1.
        temperature: How freely to sample: low values stay with the likeliest tokens. 0 to 1.
        top_p: Share of probability, likeliest tokens first, among which the next token is chosen. 0 to 1.
        stop_sequences: Texts at which the answer ends; they are not part of it. At most 2500 items.
        tools: The tools that the model may call; also those that the conversation holds calls of. At least 1 item.
        tool_choice: Whether the model may call a tool, must call any, or must call a certain one; not every model takes
            each.
        guardrail_config: A guardrail to apply, and how much to say about what it found. `options` sets it too.
        project_identifier: Id or ARN of the project that the call belongs to. 1 to 2048 characters.
        extras: What this one model takes beside the parameters of Converse: the extras of its family, or any members.
        variables: Values for the variables of a prompt of prompt management, where the model is its ARN.
        response_fields: JSON Pointers to fields of the model's own answer that shall come back as well, such as
            `/stop_sequence`; one that leads nowhere is ignored. At most 10 items.
        request_metadata: Tags for the invocation log. `options` sets it too.
        performance_config: Whether to serve with optimised latency, where a model has it. `options` sets it too.
        service_tier: Priority and price of the call. `options` sets it too.
        output_config: A JSON Schema that the answer must keep, and the effort to spend, where a model has them.
        client: An `aiobotocore` client of `bedrock-runtime`; by default one that this event loop shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: ConverseResponse = await call.ainvoke(
        FAMILY,
        model_id,
        _members(
            messages,
            system,
            max_tokens,
            temperature,
            top_p,
            stop_sequences,
            tools,
            tool_choice,
            guardrail_config,
            project_identifier,
            extras,
            variables,
            response_fields,
            request_metadata,
            performance_config,
            service_tier,
            output_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
def stream(
    model_id: ConverseModelId,
    messages: Sequence[ConverseInputMessageLike | ConverseInputMessageDict] | None = None,
    *,
    system: Sequence[ConverseSystemContentBlock | ConverseSystemContentBlockDict] | None = None,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    stop_sequences: Sequence[ConverseNonEmptyString] | None = None,
    tools: Sequence[ConverseTool | ConverseToolDict] | None = None,
    tool_choice: ConverseToolChoice | ConverseToolChoiceDict | None = None,
    guardrail_config: ConverseGuardrailConfiguration | ConverseGuardrailConfigurationDict | None = None,
    project_identifier: str | None = None,
    extras: Any | None = None,
    variables: Mapping[str, str | ConversePromptVariableValues | ConversePromptVariableValuesDict] | None = None,
    response_fields: Sequence[ConverseResponseFieldPath] | None = None,
    request_metadata: Mapping[str, ConverseRequestMetadataValue] | None = None,
    performance_config: ConverseInputPerformanceConfig | ConverseInputPerformanceConfigDict | None = None,
    service_tier: ConverseInputServiceTier | ConverseInputServiceTierDict | None = None,
    output_config: ConverseOutputConfig | ConverseOutputConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> Stream[ConverseEvent, ConverseResponse]:
    """Ask a model that speaks Amazon Bedrock Converse and return its answer as a stream of events.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/conversation-inference.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        messages: The conversation so far. Left out only where the model is the ARN of a prompt, which has messages of its
            own.
        system: Instructions that stand above the conversation; not every model takes them.
        max_tokens: Most tokens to generate; the answer stops there with `max_tokens`. Left out, it is the most that the
            model can. At least 1.
        temperature: How freely to sample: low values stay with the likeliest tokens. 0 to 1.
        top_p: Share of probability, likeliest tokens first, among which the next token is chosen. 0 to 1.
        stop_sequences: Texts at which the answer ends; they are not part of it. At most 2500 items.
        tools: The tools that the model may call; also those that the conversation holds calls of. At least 1 item.
        tool_choice: Whether the model may call a tool, must call any, or must call a certain one; not every model takes
            each.
        guardrail_config: A guardrail to apply, and how much to say about what it found. `options` sets it too.
        project_identifier: Id or ARN of the project that the call belongs to. 1 to 2048 characters.
        extras: What this one model takes beside the parameters of Converse: the extras of its family, or any members.
        variables: Values for the variables of a prompt of prompt management, where the model is its ARN.
        response_fields: JSON Pointers to fields of the model's own answer that shall come back as well, such as
            `/stop_sequence`; one that leads nowhere is ignored. At most 10 items.
        request_metadata: Tags for the invocation log. `options` sets it too.
        performance_config: Whether to serve with optimised latency, where a model has it. `options` sets it too.
        service_tier: Priority and price of the call. `options` sets it too.
        output_config: A JSON Schema that the answer must keep, and the effort to spend, where a model has them.
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
            system,
            max_tokens,
            temperature,
            top_p,
            stop_sequences,
            tools,
            tool_choice,
            guardrail_config,
            project_identifier,
            extras,
            variables,
            response_fields,
            request_metadata,
            performance_config,
            service_tier,
            output_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )


@spelled
def astream(
    model_id: ConverseModelId,
    messages: Sequence[ConverseInputMessageLike | ConverseInputMessageDict] | None = None,
    *,
    system: Sequence[ConverseSystemContentBlock | ConverseSystemContentBlockDict] | None = None,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    stop_sequences: Sequence[ConverseNonEmptyString] | None = None,
    tools: Sequence[ConverseTool | ConverseToolDict] | None = None,
    tool_choice: ConverseToolChoice | ConverseToolChoiceDict | None = None,
    guardrail_config: ConverseGuardrailConfiguration | ConverseGuardrailConfigurationDict | None = None,
    project_identifier: str | None = None,
    extras: Any | None = None,
    variables: Mapping[str, str | ConversePromptVariableValues | ConversePromptVariableValuesDict] | None = None,
    response_fields: Sequence[ConverseResponseFieldPath] | None = None,
    request_metadata: Mapping[str, ConverseRequestMetadataValue] | None = None,
    performance_config: ConverseInputPerformanceConfig | ConverseInputPerformanceConfigDict | None = None,
    service_tier: ConverseInputServiceTier | ConverseInputServiceTierDict | None = None,
    output_config: ConverseOutputConfig | ConverseOutputConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncStream[ConverseEvent, ConverseResponse]:
    """Ask a model that speaks Amazon Bedrock Converse and return its answer as a stream of events.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/conversation-inference.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        messages: The conversation so far. Left out only where the model is the ARN of a prompt, which has messages of its
            own.
        system: Instructions that stand above the conversation; not every model takes them.
        max_tokens: Most tokens to generate; the answer stops there with `max_tokens`. Left out, it is the most that the
            model can. At least 1.
        temperature: How freely to sample: low values stay with the likeliest tokens. 0 to 1.
        top_p: Share of probability, likeliest tokens first, among which the next token is chosen. 0 to 1.
        stop_sequences: Texts at which the answer ends; they are not part of it. At most 2500 items.
        tools: The tools that the model may call; also those that the conversation holds calls of. At least 1 item.
        tool_choice: Whether the model may call a tool, must call any, or must call a certain one; not every model takes
            each.
        guardrail_config: A guardrail to apply, and how much to say about what it found. `options` sets it too.
        project_identifier: Id or ARN of the project that the call belongs to. 1 to 2048 characters.
        extras: What this one model takes beside the parameters of Converse: the extras of its family, or any members.
        variables: Values for the variables of a prompt of prompt management, where the model is its ARN.
        response_fields: JSON Pointers to fields of the model's own answer that shall come back as well, such as
            `/stop_sequence`; one that leads nowhere is ignored. At most 10 items.
        request_metadata: Tags for the invocation log. `options` sets it too.
        performance_config: Whether to serve with optimised latency, where a model has it. `options` sets it too.
        service_tier: Priority and price of the call. `options` sets it too.
        output_config: A JSON Schema that the answer must keep, and the effort to spend, where a model has them.
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
            system,
            max_tokens,
            temperature,
            top_p,
            stop_sequences,
            tools,
            tool_choice,
            guardrail_config,
            project_identifier,
            extras,
            variables,
            response_fields,
            request_metadata,
            performance_config,
            service_tier,
            output_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )


@spelled
def count_tokens(
    model_id: ConverseModelId,
    messages: Sequence[ConverseInputMessageLike | ConverseInputMessageDict] | None = None,
    *,
    system: Sequence[ConverseSystemContentBlock | ConverseSystemContentBlockDict] | None = None,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    stop_sequences: Sequence[ConverseNonEmptyString] | None = None,
    tools: Sequence[ConverseTool | ConverseToolDict] | None = None,
    tool_choice: ConverseToolChoice | ConverseToolChoiceDict | None = None,
    guardrail_config: ConverseGuardrailConfiguration | ConverseGuardrailConfigurationDict | None = None,
    project_identifier: str | None = None,
    extras: Any | None = None,
    variables: Mapping[str, str | ConversePromptVariableValues | ConversePromptVariableValuesDict] | None = None,
    response_fields: Sequence[ConverseResponseFieldPath] | None = None,
    request_metadata: Mapping[str, ConverseRequestMetadataValue] | None = None,
    performance_config: ConverseInputPerformanceConfig | ConverseInputPerformanceConfigDict | None = None,
    service_tier: ConverseInputServiceTier | ConverseInputServiceTierDict | None = None,
    output_config: ConverseOutputConfig | ConverseOutputConfigDict | None = None,
    client: Client | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> int:
    """Count the input tokens of a request in the format of Amazon Bedrock Converse; nothing is generated, nothing costs.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/conversation-inference.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format; the service counts for the model itself,
            so the prefix of a profile is left out.
        messages: The conversation so far. Left out only where the model is the ARN of a prompt, which has messages of its
            own.
        system: Instructions that stand above the conversation; not every model takes them.
        max_tokens: Most tokens to generate; the answer stops there with `max_tokens`. Left out, it is the most that the
            model can. At least 1.
        temperature: How freely to sample: low values stay with the likeliest tokens. 0 to 1.
        top_p: Share of probability, likeliest tokens first, among which the next token is chosen. 0 to 1.
        stop_sequences: Texts at which the answer ends; they are not part of it. At most 2500 items.
        tools: The tools that the model may call; also those that the conversation holds calls of. At least 1 item.
        tool_choice: Whether the model may call a tool, must call any, or must call a certain one; not every model takes
            each.
        guardrail_config: A guardrail to apply, and how much to say about what it found. `options` sets it too.
        project_identifier: Id or ARN of the project that the call belongs to. 1 to 2048 characters.
        extras: What this one model takes beside the parameters of Converse: the extras of its family, or any members.
        variables: Values for the variables of a prompt of prompt management, where the model is its ARN.
        response_fields: JSON Pointers to fields of the model's own answer that shall come back as well, such as
            `/stop_sequence`; one that leads nowhere is ignored. At most 10 items.
        request_metadata: Tags for the invocation log. `options` sets it too.
        performance_config: Whether to serve with optimised latency, where a model has it. `options` sets it too.
        service_tier: Priority and price of the call. `options` sets it too.
        output_config: A JSON Schema that the answer must keep, and the effort to spend, where a model has them.
        client: A `boto3` client of `bedrock-runtime`; by default one that this process shares.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
    """
    return counting.count_tokens(
        FAMILY,
        model_id,
        request(
            messages,
            system=system,
            max_tokens=max_tokens,
            temperature=temperature,
            top_p=top_p,
            stop_sequences=stop_sequences,
            tools=tools,
            tool_choice=tool_choice,
            guardrail_config=guardrail_config,
            project_identifier=project_identifier,
            extras=extras,
            variables=variables,
            response_fields=response_fields,
            request_metadata=request_metadata,
            performance_config=performance_config,
            service_tier=service_tier,
            output_config=output_config,
        ),
        client=client,
        extra_body=extra_body,
    )


@spelled
async def acount_tokens(
    model_id: ConverseModelId,
    messages: Sequence[ConverseInputMessageLike | ConverseInputMessageDict] | None = None,
    *,
    system: Sequence[ConverseSystemContentBlock | ConverseSystemContentBlockDict] | None = None,
    max_tokens: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    stop_sequences: Sequence[ConverseNonEmptyString] | None = None,
    tools: Sequence[ConverseTool | ConverseToolDict] | None = None,
    tool_choice: ConverseToolChoice | ConverseToolChoiceDict | None = None,
    guardrail_config: ConverseGuardrailConfiguration | ConverseGuardrailConfigurationDict | None = None,
    project_identifier: str | None = None,
    extras: Any | None = None,
    variables: Mapping[str, str | ConversePromptVariableValues | ConversePromptVariableValuesDict] | None = None,
    response_fields: Sequence[ConverseResponseFieldPath] | None = None,
    request_metadata: Mapping[str, ConverseRequestMetadataValue] | None = None,
    performance_config: ConverseInputPerformanceConfig | ConverseInputPerformanceConfigDict | None = None,
    service_tier: ConverseInputServiceTier | ConverseInputServiceTierDict | None = None,
    output_config: ConverseOutputConfig | ConverseOutputConfigDict | None = None,
    client: AsyncClient | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> int:
    """Count the input tokens of a request in the format of Amazon Bedrock Converse; nothing is generated, nothing costs.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/conversation-inference.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format; the service counts for the model itself,
            so the prefix of a profile is left out.
        messages: The conversation so far. Left out only where the model is the ARN of a prompt, which has messages of its
            own.
        system: Instructions that stand above the conversation; not every model takes them.
        max_tokens: Most tokens to generate; the answer stops there with `max_tokens`. Left out, it is the most that the
            model can. At least 1.
        temperature: How freely to sample: low values stay with the likeliest tokens. 0 to 1.
        top_p: Share of probability, likeliest tokens first, among which the next token is chosen. 0 to 1.
        stop_sequences: Texts at which the answer ends; they are not part of it. At most 2500 items.
        tools: The tools that the model may call; also those that the conversation holds calls of. At least 1 item.
        tool_choice: Whether the model may call a tool, must call any, or must call a certain one; not every model takes
            each.
        guardrail_config: A guardrail to apply, and how much to say about what it found. `options` sets it too.
        project_identifier: Id or ARN of the project that the call belongs to. 1 to 2048 characters.
        extras: What this one model takes beside the parameters of Converse: the extras of its family, or any members.
        variables: Values for the variables of a prompt of prompt management, where the model is its ARN.
        response_fields: JSON Pointers to fields of the model's own answer that shall come back as well, such as
            `/stop_sequence`; one that leads nowhere is ignored. At most 10 items.
        request_metadata: Tags for the invocation log. `options` sets it too.
        performance_config: Whether to serve with optimised latency, where a model has it. `options` sets it too.
        service_tier: Priority and price of the call. `options` sets it too.
        output_config: A JSON Schema that the answer must keep, and the effort to spend, where a model has them.
        client: An `aiobotocore` client of `bedrock-runtime`; by default one that this event loop shares.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
    """
    return await counting.acount_tokens(
        FAMILY,
        model_id,
        request(
            messages,
            system=system,
            max_tokens=max_tokens,
            temperature=temperature,
            top_p=top_p,
            stop_sequences=stop_sequences,
            tools=tools,
            tool_choice=tool_choice,
            guardrail_config=guardrail_config,
            project_identifier=project_identifier,
            extras=extras,
            variables=variables,
            response_fields=response_fields,
            request_metadata=request_metadata,
            performance_config=performance_config,
            service_tier=service_tier,
            output_config=output_config,
        ),
        client=client,
        extra_body=extra_body,
    )
