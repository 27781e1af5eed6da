# Generated from specs/amazon/titan_embed_text_v2 by bedrock-codegen; do not edit.
"""Amazon Titan Text Embeddings V2: the calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypedDict

from .._runtime.calls import call
from .._runtime.calls.spelling import spelled
from .family import FAMILY
from .requests import TitanEmbedTextV2Request

if TYPE_CHECKING:
    from .._bedrock import BedrockGuardrailConfig, BedrockGuardrailConfigDict
    from .._runtime.calls.call import AsyncClient, Client
    from .._runtime.calls.options import Options, OptionsDict
    from .answers import TitanEmbedTextV2Response
    from .family import TitanEmbedTextV2ModelId


class TitanEmbedTextV2Settings(TypedDict, total=False):
    """What the calls take by name alone: for a variable that several calls are given, as `**settings`."""

    dimensions: int | None
    normalize: bool | None
    embedding_types: Sequence[Literal["float", "binary"]] | None
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None


@spelled
def request(
    input_text: str,
    *,
    dimensions: int | None = None,
    normalize: bool | None = None,
    embedding_types: Sequence[Literal["float", "binary"]] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
) -> TitanEmbedTextV2Request:
    """Make a request and check it; nothing is sent.

    Args:
        input_text: The text; beyond 8192 tokens it is refused, never cut. 1 to 50000 characters.
        dimensions: Length of the vector: 256, 512 or 1024; shorter ones are cheaper to store and a little less exact. 256
            to 1024. Service default: 1024.
        normalize: Whether the vector is scaled to length 1, so that dot products are cosines. Service default: true.
        embedding_types: Encodings to return; with `binary` alone the answer has no `embedding`. Service default:
            ["float"].
        guardrail_config: Settings of the guardrail that `options` names.

    Raises:
        RequestError: The spec refuses the request.
    """
    return call.build(TitanEmbedTextV2Request, _members(input_text, dimensions, normalize, embedding_types, guardrail_config))


def _members(
    input_text: Any,
    dimensions: Any,
    normalize: Any,
    embedding_types: Any,
    guardrail_config: Any,
) -> Mapping[str, Any]:
    """The members of a request, by wire name."""
    return {
        "inputText": input_text,
        "dimensions": dimensions,
        "normalize": normalize,
        "embeddingTypes": embedding_types,
        "amazon-bedrock-guardrailConfig": guardrail_config,
    }


@spelled
def invoke(
    model_id: TitanEmbedTextV2ModelId,
    input_text: str,
    *,
    dimensions: int | None = None,
    normalize: bool | None = None,
    embedding_types: Sequence[Literal["float", "binary"]] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> TitanEmbedTextV2Response:
    """Ask a model that speaks Amazon Titan Text Embeddings V2 and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-titan-embed-text.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        input_text: The text; beyond 8192 tokens it is refused, never cut. 1 to 50000 characters.
        dimensions: Length of the vector: 256, 512 or 1024; shorter ones are cheaper to store and a little less exact. 256
            to 1024. Service default: 1024.
        normalize: Whether the vector is scaled to length 1, so that dot products are cosines. Service default: true.
        embedding_types: Encodings to return; with `binary` alone the answer has no `embedding`. Service default:
            ["float"].
        guardrail_config: Settings of the guardrail that `options` names.
        client: A `boto3` client of `bedrock-runtime`; by default one that this process shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: TitanEmbedTextV2Response = call.invoke(
        FAMILY,
        model_id,
        _members(
            input_text,
            dimensions,
            normalize,
            embedding_types,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
async def ainvoke(
    model_id: TitanEmbedTextV2ModelId,
    input_text: str,
    *,
    dimensions: int | None = None,
    normalize: bool | None = None,
    embedding_types: Sequence[Literal["float", "binary"]] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> TitanEmbedTextV2Response:
    """Ask a model that speaks Amazon Titan Text Embeddings V2 and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-titan-embed-text.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        input_text: The text; beyond 8192 tokens it is refused, never cut. 1 to 50000 characters.
        dimensions: Length of the vector: 256, 512 or 1024; shorter ones are cheaper to store and a little less exact. 256
            to 1024. Service default: 1024.
        normalize: Whether the vector is scaled to length 1, so that dot products are cosines. Service default: true.
        embedding_types: Encodings to return; with `binary` alone the answer has no `embedding`. Service default:
            ["float"].
        guardrail_config: Settings of the guardrail that `options` names.
        client: An `aiobotocore` client of `bedrock-runtime`; by default one that this event loop shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: TitanEmbedTextV2Response = await call.ainvoke(
        FAMILY,
        model_id,
        _members(
            input_text,
            dimensions,
            normalize,
            embedding_types,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer
