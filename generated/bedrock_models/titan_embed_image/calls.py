# Generated from specs/amazon/titan_embed_image by bedrock-codegen; do not edit.
"""Amazon Titan Multimodal Embeddings: the calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypedDict

from .._runtime.calls import call
from .._runtime.calls.call import present
from .._runtime.calls.spelling import spelled
from .family import FAMILY
from .requests import TitanEmbedImageRequest

if TYPE_CHECKING:
    from .._bedrock import BedrockGuardrailConfig, BedrockGuardrailConfigDict
    from .._runtime.bodies.files import FileContent
    from .._runtime.calls.call import AsyncClient, Client
    from .._runtime.calls.options import Options, OptionsDict
    from .answers import TitanEmbedImageResponse
    from .family import TitanEmbedImageModelId


class TitanEmbedImageSettings(TypedDict, total=False):
    """What the calls take by name alone: for a variable that several calls are given, as `**settings`."""

    output_embedding_length: int | None
    requests: Sequence[Mapping[str, Any]] | None
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None


@spelled
def request(
    input_text: str | None = None,
    input_image: FileContent | None = None,
    *,
    output_embedding_length: int | None = None,
    requests: Sequence[Mapping[str, Any]] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
) -> TitanEmbedImageRequest:
    """Make a request and check it; nothing is sent.

    Args:
        input_text: The text; pages disagree on whether 128 or 256 tokens are the most.
        input_image: The picture, up to 25 MB and 2048 by 2048 pixels; with a text, the answer is the mean of both
            vectors.
        output_embedding_length: Length of the vector: 256, 384 or 1024. 256 to 1024. Service default: 1024.
        requests: Several inputs at once: a form that only a refusal names, and whose inside is not known.
        guardrail_config: Settings of the guardrail that `options` names.

    Raises:
        RequestError: The spec refuses the request.
    """
    return call.build(
        TitanEmbedImageRequest, _members(input_text, input_image, output_embedding_length, requests, guardrail_config)
    )


def _members(
    input_text: Any,
    input_image: Any,
    output_embedding_length: Any,
    requests: Any,
    guardrail_config: Any,
) -> Mapping[str, Any]:
    """The members of a request, by wire name."""
    return {
        "inputText": input_text,
        "inputImage": input_image,
        "embeddingConfig": present(
            {
                "outputEmbeddingLength": output_embedding_length,
            }
        ),
        "requests": requests,
        "amazon-bedrock-guardrailConfig": guardrail_config,
    }


@spelled
def invoke(
    model_id: TitanEmbedImageModelId,
    input_text: str | None = None,
    input_image: FileContent | None = None,
    *,
    output_embedding_length: int | None = None,
    requests: Sequence[Mapping[str, Any]] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> TitanEmbedImageResponse:
    """Ask a model that speaks Amazon Titan Multimodal Embeddings and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-titan-embed-mm.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        input_text: The text; pages disagree on whether 128 or 256 tokens are the most.
        input_image: The picture, up to 25 MB and 2048 by 2048 pixels; with a text, the answer is the mean of both
            vectors.
        output_embedding_length: Length of the vector: 256, 384 or 1024. 256 to 1024. Service default: 1024.
        requests: Several inputs at once: a form that only a refusal names, and whose inside is not known.
        guardrail_config: Settings of the guardrail that `options` names.
        client: A `boto3` client of `bedrock-runtime`; by default one that this process shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: TitanEmbedImageResponse = call.invoke(
        FAMILY,
        model_id,
        _members(
            input_text,
            input_image,
            output_embedding_length,
            requests,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
async def ainvoke(
    model_id: TitanEmbedImageModelId,
    input_text: str | None = None,
    input_image: FileContent | None = None,
    *,
    output_embedding_length: int | None = None,
    requests: Sequence[Mapping[str, Any]] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> TitanEmbedImageResponse:
    """Ask a model that speaks Amazon Titan Multimodal Embeddings and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-titan-embed-mm.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        input_text: The text; pages disagree on whether 128 or 256 tokens are the most.
        input_image: The picture, up to 25 MB and 2048 by 2048 pixels; with a text, the answer is the mean of both
            vectors.
        output_embedding_length: Length of the vector: 256, 384 or 1024. 256 to 1024. Service default: 1024.
        requests: Several inputs at once: a form that only a refusal names, and whose inside is not known.
        guardrail_config: Settings of the guardrail that `options` names.
        client: An `aiobotocore` client of `bedrock-runtime`; by default one that this event loop shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: TitanEmbedImageResponse = await call.ainvoke(
        FAMILY,
        model_id,
        _members(
            input_text,
            input_image,
            output_embedding_length,
            requests,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer
