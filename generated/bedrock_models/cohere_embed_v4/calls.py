# Generated from specs/cohere/cohere_embed_v4 by bedrock-codegen; do not edit.
"""Cohere Embed v4: the calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypedDict

from .._runtime.calls import call
from .._runtime.calls.spelling import spelled
from .family import FAMILY
from .requests import CohereEmbedV4Request

if TYPE_CHECKING:
    from .._bedrock import BedrockGuardrailConfig, BedrockGuardrailConfigDict
    from .._runtime.bodies.files import FileContent
    from .._runtime.calls.call import AsyncClient, Client
    from .._runtime.calls.options import Options, OptionsDict
    from .answers import CohereEmbedV4Response
    from .dicts import CohereEmbedV4MixedInputDict
    from .family import CohereEmbedV4ModelId
    from .requests import CohereEmbedV4MixedInput


class CohereEmbedV4Settings(TypedDict, total=False):
    """What the calls take by name alone: for a variable that several calls are given, as `**settings`."""

    images: Sequence[FileContent] | None
    inputs: Sequence[CohereEmbedV4MixedInput | CohereEmbedV4MixedInputDict] | None
    embedding_types: Sequence[Literal["float", "int8", "uint8", "binary", "ubinary"]] | None
    output_dimension: int | None
    max_tokens: int | None
    truncate: Literal["NONE", "START", "END", "LEFT", "RIGHT"] | None
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None


@spelled
def request(
    input_type: Literal["search_document", "search_query", "classification", "clustering", "image"],
    texts: Sequence[str] | None = None,
    *,
    images: Sequence[FileContent] | None = None,
    inputs: Sequence[CohereEmbedV4MixedInput | CohereEmbedV4MixedInputDict] | None = None,
    embedding_types: Sequence[Literal["float", "int8", "uint8", "binary", "ubinary"]] | None = None,
    output_dimension: int | None = None,
    max_tokens: int | None = None,
    truncate: Literal["NONE", "START", "END", "LEFT", "RIGHT"] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
) -> CohereEmbedV4Request:
    """Make a request and check it; nothing is sent.

    Args:
        input_type: What the vectors are for: documents to be searched, queries that search them, input of a classifier,
            or clustering; with `image` several pictures share one vector.
        texts: The texts; each gets its vector, in the same order. At most 96 items.
        images: Pictures as data URIs of PNG, JPEG, WebP or GIF files, each of 5 MB or less; large ones are scaled down to
            2458624 pixels. At most 96 items.
        inputs: Inputs mixed of texts and pictures, such as a page and its caption; each gets one vector. At most 96
            items.
        embedding_types: Encodings to return. Service default: ["float"].
        output_dimension: Length of the vectors: 256, 512, 1024 or 1536; shorter ones are cheaper to store and a little
            less exact. 256 to 1536. Service default: 1536.
        max_tokens: Most tokens read of each input; what is beyond is dealt with as `truncate` says.
        truncate: What happens to an input of too many tokens: NONE refuses it, START and LEFT drop its beginning, END and
            RIGHT its end.
        guardrail_config: Settings of the guardrail that `options` names.

    Raises:
        RequestError: The spec refuses the request.
    """
    return call.build(
        CohereEmbedV4Request,
        _members(input_type, texts, images, inputs, embedding_types, output_dimension, max_tokens, truncate, guardrail_config),
    )


def _members(
    input_type: Any,
    texts: Any,
    images: Any,
    inputs: Any,
    embedding_types: Any,
    output_dimension: Any,
    max_tokens: Any,
    truncate: Any,
    guardrail_config: Any,
) -> Mapping[str, Any]:
    """The members of a request, by wire name."""
    return {
        "input_type": input_type,
        "texts": texts,
        "images": images,
        "inputs": inputs,
        "embedding_types": embedding_types,
        "output_dimension": output_dimension,
        "max_tokens": max_tokens,
        "truncate": truncate,
        "amazon-bedrock-guardrailConfig": guardrail_config,
    }


@spelled
def invoke(
    model_id: CohereEmbedV4ModelId,
    input_type: Literal["search_document", "search_query", "classification", "clustering", "image"],
    texts: Sequence[str] | None = None,
    *,
    images: Sequence[FileContent] | None = None,
    inputs: Sequence[CohereEmbedV4MixedInput | CohereEmbedV4MixedInputDict] | None = None,
    embedding_types: Sequence[Literal["float", "int8", "uint8", "binary", "ubinary"]] | None = None,
    output_dimension: int | None = None,
    max_tokens: int | None = None,
    truncate: Literal["NONE", "START", "END", "LEFT", "RIGHT"] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> CohereEmbedV4Response:
    """Ask a model that speaks Cohere Embed v4 and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-embed-v4.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        input_type: What the vectors are for: documents to be searched, queries that search them, input of a classifier,
            or clustering; with `image` several pictures share one vector.
        texts: The texts; each gets its vector, in the same order. At most 96 items.
        images: Pictures as data URIs of PNG, JPEG, WebP or GIF files, each of 5 MB or less; large ones are scaled down to
            2458624 pixels. At most 96 items.
        inputs: Inputs mixed of texts and pictures, such as a page and its caption; each gets one vector. At most 96
            items.
        embedding_types: Encodings to return. Service default: ["float"].
        output_dimension: Length of the vectors: 256, 512, 1024 or 1536; shorter ones are cheaper to store and a little
            less exact. 256 to 1536. Service default: 1536.
        max_tokens: Most tokens read of each input; what is beyond is dealt with as `truncate` says.
        truncate: What happens to an input of too many tokens: NONE refuses it, START and LEFT drop its beginning, END and
            RIGHT its end.
        guardrail_config: Settings of the guardrail that `options` names.
        client: A `boto3` client of `bedrock-runtime`; by default one that this process shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: CohereEmbedV4Response = call.invoke(
        FAMILY,
        model_id,
        _members(
            input_type,
            texts,
            images,
            inputs,
            embedding_types,
            output_dimension,
            max_tokens,
            truncate,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
async def ainvoke(
    model_id: CohereEmbedV4ModelId,
    input_type: Literal["search_document", "search_query", "classification", "clustering", "image"],
    texts: Sequence[str] | None = None,
    *,
    images: Sequence[FileContent] | None = None,
    inputs: Sequence[CohereEmbedV4MixedInput | CohereEmbedV4MixedInputDict] | None = None,
    embedding_types: Sequence[Literal["float", "int8", "uint8", "binary", "ubinary"]] | None = None,
    output_dimension: int | None = None,
    max_tokens: int | None = None,
    truncate: Literal["NONE", "START", "END", "LEFT", "RIGHT"] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> CohereEmbedV4Response:
    """Ask a model that speaks Cohere Embed v4 and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-embed-v4.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        input_type: What the vectors are for: documents to be searched, queries that search them, input of a classifier,
            or clustering; with `image` several pictures share one vector.
        texts: The texts; each gets its vector, in the same order. At most 96 items.
        images: Pictures as data URIs of PNG, JPEG, WebP or GIF files, each of 5 MB or less; large ones are scaled down to
            2458624 pixels. At most 96 items.
        inputs: Inputs mixed of texts and pictures, such as a page and its caption; each gets one vector. At most 96
            items.
        embedding_types: Encodings to return. Service default: ["float"].
        output_dimension: Length of the vectors: 256, 512, 1024 or 1536; shorter ones are cheaper to store and a little
            less exact. 256 to 1536. Service default: 1536.
        max_tokens: Most tokens read of each input; what is beyond is dealt with as `truncate` says.
        truncate: What happens to an input of too many tokens: NONE refuses it, START and LEFT drop its beginning, END and
            RIGHT its end.
        guardrail_config: Settings of the guardrail that `options` names.
        client: An `aiobotocore` client of `bedrock-runtime`; by default one that this event loop shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: CohereEmbedV4Response = await call.ainvoke(
        FAMILY,
        model_id,
        _members(
            input_type,
            texts,
            images,
            inputs,
            embedding_types,
            output_dimension,
            max_tokens,
            truncate,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer
