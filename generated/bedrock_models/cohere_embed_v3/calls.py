# Generated from specs/cohere/cohere_embed_v3 by bedrock-codegen; do not edit.
"""Cohere Embed v3: the calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypedDict

from .._runtime.calls import call
from .._runtime.calls.spelling import spelled
from .family import FAMILY
from .requests import CohereEmbedV3Request

if TYPE_CHECKING:
    from .._bedrock import BedrockGuardrailConfig, BedrockGuardrailConfigDict
    from .._runtime.bodies.files import FileContent
    from .._runtime.calls.call import AsyncClient, Client
    from .._runtime.calls.options import Options, OptionsDict
    from .answers import CohereEmbedV3Response
    from .family import CohereEmbedV3ModelId
    from .requests import CohereEmbedV3Text


class CohereEmbedV3Settings(TypedDict, total=False):
    """What the calls take by name alone: for a variable that several calls are given, as `**settings`."""

    images: Sequence[FileContent] | None
    truncate: Literal["NONE", "START", "END"] | None
    embedding_types: Sequence[Literal["float", "int8", "uint8", "binary", "ubinary"]] | None
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None


@spelled
def request(
    input_type: Literal["search_document", "search_query", "classification", "clustering", "image"],
    texts: Sequence[CohereEmbedV3Text] | None = None,
    *,
    images: Sequence[FileContent] | None = None,
    truncate: Literal["NONE", "START", "END"] | None = None,
    embedding_types: Sequence[Literal["float", "int8", "uint8", "binary", "ubinary"]] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
) -> CohereEmbedV3Request:
    """Make a request and check it; nothing is sent.

    Args:
        input_type: What the vectors are for: documents to be searched, queries that search them, input of a classifier,
            clustering, or `image` for a picture.
        texts: The texts; each gets its vector, in the same order. 1 to 96 items.
        images: The picture, as a data URI of a JPEG or PNG file of 5 MB or less; in place of texts. At most 1 item.
        truncate: What happens to a text of too many tokens: NONE refuses it, START drops its beginning, END its end.
            Service default: "NONE".
        embedding_types: Encodings to return; when given, the answer holds the vectors by type, else plain float vectors.
        guardrail_config: Settings of the guardrail that `options` names.

    Raises:
        RequestError: The spec refuses the request.
    """
    return call.build(CohereEmbedV3Request, _members(input_type, texts, images, truncate, embedding_types, guardrail_config))


def _members(
    input_type: Any,
    texts: Any,
    images: Any,
    truncate: Any,
    embedding_types: Any,
    guardrail_config: Any,
) -> Mapping[str, Any]:
    """The members of a request, by wire name."""
    return {
        "input_type": input_type,
        "texts": texts,
        "images": images,
        "truncate": truncate,
        "embedding_types": embedding_types,
        "amazon-bedrock-guardrailConfig": guardrail_config,
    }


@spelled
def invoke(
    model_id: CohereEmbedV3ModelId,
    input_type: Literal["search_document", "search_query", "classification", "clustering", "image"],
    texts: Sequence[CohereEmbedV3Text] | None = None,
    *,
    images: Sequence[FileContent] | None = None,
    truncate: Literal["NONE", "START", "END"] | None = None,
    embedding_types: Sequence[Literal["float", "int8", "uint8", "binary", "ubinary"]] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> CohereEmbedV3Response:
    """Ask a model that speaks Cohere Embed v3 and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-embed-v3.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        input_type: What the vectors are for: documents to be searched, queries that search them, input of a classifier,
            clustering, or `image` for a picture.
        texts: The texts; each gets its vector, in the same order. 1 to 96 items.
        images: The picture, as a data URI of a JPEG or PNG file of 5 MB or less; in place of texts. At most 1 item.
        truncate: What happens to a text of too many tokens: NONE refuses it, START drops its beginning, END its end.
            Service default: "NONE".
        embedding_types: Encodings to return; when given, the answer holds the vectors by type, else plain float vectors.
        guardrail_config: Settings of the guardrail that `options` names.
        client: A `boto3` client of `bedrock-runtime`; by default one that this process shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: CohereEmbedV3Response = call.invoke(
        FAMILY,
        model_id,
        _members(
            input_type,
            texts,
            images,
            truncate,
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
    model_id: CohereEmbedV3ModelId,
    input_type: Literal["search_document", "search_query", "classification", "clustering", "image"],
    texts: Sequence[CohereEmbedV3Text] | None = None,
    *,
    images: Sequence[FileContent] | None = None,
    truncate: Literal["NONE", "START", "END"] | None = None,
    embedding_types: Sequence[Literal["float", "int8", "uint8", "binary", "ubinary"]] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> CohereEmbedV3Response:
    """Ask a model that speaks Cohere Embed v3 and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-embed-v3.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        input_type: What the vectors are for: documents to be searched, queries that search them, input of a classifier,
            clustering, or `image` for a picture.
        texts: The texts; each gets its vector, in the same order. 1 to 96 items.
        images: The picture, as a data URI of a JPEG or PNG file of 5 MB or less; in place of texts. At most 1 item.
        truncate: What happens to a text of too many tokens: NONE refuses it, START drops its beginning, END its end.
            Service default: "NONE".
        embedding_types: Encodings to return; when given, the answer holds the vectors by type, else plain float vectors.
        guardrail_config: Settings of the guardrail that `options` names.
        client: An `aiobotocore` client of `bedrock-runtime`; by default one that this event loop shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: CohereEmbedV3Response = await call.ainvoke(
        FAMILY,
        model_id,
        _members(
            input_type,
            texts,
            images,
            truncate,
            embedding_types,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer
