# Generated from specs/amazon/titan_embed_text_v1 by bedrock-codegen; do not edit.
"""Amazon Titan Embeddings G1 - Text: the calls."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypedDict

from .._runtime.calls import call
from .._runtime.calls.spelling import spelled
from .family import FAMILY
from .requests import TitanEmbedTextV1Request

if TYPE_CHECKING:
    from .._bedrock import BedrockGuardrailConfig, BedrockGuardrailConfigDict
    from .._runtime.calls.call import AsyncClient, Client
    from .._runtime.calls.options import Options, OptionsDict
    from .answers import TitanEmbedTextV1Response
    from .family import TitanEmbedTextV1ModelId


class TitanEmbedTextV1Settings(TypedDict, total=False):
    """What the calls take by name alone: for a variable that several calls are given, as `**settings`."""

    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None


@spelled
def request(
    input_text: str,
    *,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
) -> TitanEmbedTextV1Request:
    """Make a request and check it; nothing is sent.

    Args:
        input_text: The text; beyond 8192 tokens it is refused, never cut, and the vector has 1536 entries. 1 to 50000
            characters.
        guardrail_config: Settings of the guardrail that `options` names.

    Raises:
        RequestError: The spec refuses the request.
    """
    return call.build(TitanEmbedTextV1Request, _members(input_text, guardrail_config))


def _members(
    input_text: Any,
    guardrail_config: Any,
) -> Mapping[str, Any]:
    """The members of a request, by wire name."""
    return {
        "inputText": input_text,
        "amazon-bedrock-guardrailConfig": guardrail_config,
    }


@spelled
def invoke(
    model_id: TitanEmbedTextV1ModelId,
    input_text: str,
    *,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> TitanEmbedTextV1Response:
    """Ask a model that speaks Amazon Titan Embeddings G1 - Text and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-titan-embed-text.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        input_text: The text; beyond 8192 tokens it is refused, never cut, and the vector has 1536 entries. 1 to 50000
            characters.
        guardrail_config: Settings of the guardrail that `options` names.
        client: A `boto3` client of `bedrock-runtime`; by default one that this process shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: TitanEmbedTextV1Response = call.invoke(
        FAMILY,
        model_id,
        _members(
            input_text,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
async def ainvoke(
    model_id: TitanEmbedTextV1ModelId,
    input_text: str,
    *,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> TitanEmbedTextV1Response:
    """Ask a model that speaks Amazon Titan Embeddings G1 - Text and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-titan-embed-text.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        input_text: The text; beyond 8192 tokens it is refused, never cut, and the vector has 1536 entries. 1 to 50000
            characters.
        guardrail_config: Settings of the guardrail that `options` names.
        client: An `aiobotocore` client of `bedrock-runtime`; by default one that this event loop shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: TitanEmbedTextV1Response = await call.ainvoke(
        FAMILY,
        model_id,
        _members(
            input_text,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer
