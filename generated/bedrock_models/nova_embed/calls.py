# Generated from specs/amazon/nova_embed by bedrock-codegen; do not edit.
"""Amazon Nova Multimodal Embeddings: the calls."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypedDict

from .._runtime.calls import call
from .._runtime.calls.spelling import spelled
from ..async_jobs import job
from .family import FAMILY
from .requests import NovaEmbedRequest

if TYPE_CHECKING:
    from .._bedrock import BedrockGuardrailConfig, BedrockGuardrailConfigDict
    from .._runtime.calls.call import AsyncClient, Client
    from .._runtime.calls.options import Options, OptionsDict
    from ..async_jobs.job import AsyncJob, JobSettings
    from ..async_jobs.results import SegmentsResult
    from .answers import NovaEmbedResponse
    from .dicts import NovaEmbedSegmentedParamsDict, NovaEmbedSingleParamsDict
    from .family import NovaEmbedModelId
    from .requests import NovaEmbedSegmentedParams, NovaEmbedSingleParams


class NovaEmbedSettings(TypedDict, total=False):
    """What the calls take by name alone: for a variable that several calls are given, as `**settings`."""

    segmented_embedding_params: NovaEmbedSegmentedParams | NovaEmbedSegmentedParamsDict | None
    schema_version: Literal["nova-multimodal-embed-v1", "amazon.nova-embedding-v1:0"] | None
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None


@spelled
def request(
    task_type: Literal["SINGLE_EMBEDDING", "SEGMENTED_EMBEDDING"],
    single_embedding_params: NovaEmbedSingleParams | NovaEmbedSingleParamsDict | None = None,
    *,
    segmented_embedding_params: NovaEmbedSegmentedParams | NovaEmbedSegmentedParamsDict | None = None,
    schema_version: Literal["nova-multimodal-embed-v1", "amazon.nova-embedding-v1:0"] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
) -> NovaEmbedRequest:
    """Make a request and check it; nothing is sent.

    Args:
        task_type: `SINGLE_EMBEDDING` for a call that answers at once; `SEGMENTED_EMBEDDING` for an asynchronous job.
        single_embedding_params: What `SINGLE_EMBEDDING` works on.
        segmented_embedding_params: What `SEGMENTED_EMBEDDING` works on.
        schema_version: Version of this format; may be left out. AWS's blog posts of the launch show the second name, its
            manual the first. Service default: "nova-multimodal-embed-v1".
        guardrail_config: Settings of the guardrail that `options` names.

    Raises:
        RequestError: The spec refuses the request.
    """
    return call.build(
        NovaEmbedRequest,
        _members(task_type, single_embedding_params, segmented_embedding_params, schema_version, guardrail_config),
    )


def _members(
    task_type: Any,
    single_embedding_params: Any,
    segmented_embedding_params: Any,
    schema_version: Any,
    guardrail_config: Any,
) -> Mapping[str, Any]:
    """The members of a request, by wire name."""
    return {
        "taskType": task_type,
        "singleEmbeddingParams": single_embedding_params,
        "segmentedEmbeddingParams": segmented_embedding_params,
        "schemaVersion": schema_version,
        "amazon-bedrock-guardrailConfig": guardrail_config,
    }


@spelled
def invoke(
    model_id: NovaEmbedModelId,
    task_type: Literal["SINGLE_EMBEDDING", "SEGMENTED_EMBEDDING"],
    single_embedding_params: NovaEmbedSingleParams | NovaEmbedSingleParamsDict | None = None,
    *,
    segmented_embedding_params: NovaEmbedSegmentedParams | NovaEmbedSegmentedParamsDict | None = None,
    schema_version: Literal["nova-multimodal-embed-v1", "amazon.nova-embedding-v1:0"] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> NovaEmbedResponse:
    """Ask a model that speaks Amazon Nova Multimodal Embeddings and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/nova/latest/userguide/embeddings-schema.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        task_type: `SINGLE_EMBEDDING` for a call that answers at once; `SEGMENTED_EMBEDDING` for an asynchronous job.
        single_embedding_params: What `SINGLE_EMBEDDING` works on.
        segmented_embedding_params: What `SEGMENTED_EMBEDDING` works on.
        schema_version: Version of this format; may be left out. AWS's blog posts of the launch show the second name, its
            manual the first. Service default: "nova-multimodal-embed-v1".
        guardrail_config: Settings of the guardrail that `options` names.
        client: A `boto3` client of `bedrock-runtime`; by default one that this process shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: NovaEmbedResponse = call.invoke(
        FAMILY,
        model_id,
        _members(
            task_type,
            single_embedding_params,
            segmented_embedding_params,
            schema_version,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
async def ainvoke(
    model_id: NovaEmbedModelId,
    task_type: Literal["SINGLE_EMBEDDING", "SEGMENTED_EMBEDDING"],
    single_embedding_params: NovaEmbedSingleParams | NovaEmbedSingleParamsDict | None = None,
    *,
    segmented_embedding_params: NovaEmbedSegmentedParams | NovaEmbedSegmentedParamsDict | None = None,
    schema_version: Literal["nova-multimodal-embed-v1", "amazon.nova-embedding-v1:0"] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> NovaEmbedResponse:
    """Ask a model that speaks Amazon Nova Multimodal Embeddings and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/nova/latest/userguide/embeddings-schema.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        task_type: `SINGLE_EMBEDDING` for a call that answers at once; `SEGMENTED_EMBEDDING` for an asynchronous job.
        single_embedding_params: What `SINGLE_EMBEDDING` works on.
        segmented_embedding_params: What `SEGMENTED_EMBEDDING` works on.
        schema_version: Version of this format; may be left out. AWS's blog posts of the launch show the second name, its
            manual the first. Service default: "nova-multimodal-embed-v1".
        guardrail_config: Settings of the guardrail that `options` names.
        client: An `aiobotocore` client of `bedrock-runtime`; by default one that this event loop shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: NovaEmbedResponse = await call.ainvoke(
        FAMILY,
        model_id,
        _members(
            task_type,
            single_embedding_params,
            segmented_embedding_params,
            schema_version,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
def start(
    model_id: NovaEmbedModelId,
    task_type: Literal["SINGLE_EMBEDDING", "SEGMENTED_EMBEDDING"],
    single_embedding_params: NovaEmbedSingleParams | NovaEmbedSingleParamsDict | None = None,
    *,
    segmented_embedding_params: NovaEmbedSegmentedParams | NovaEmbedSegmentedParamsDict | None = None,
    schema_version: Literal["nova-multimodal-embed-v1", "amazon.nova-embedding-v1:0"] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    output: str,
    settings: JobSettings | None = None,
    s3: Any = None,
    client: Client | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncJob[SegmentsResult]:
    """Begin a call of a model that speaks Amazon Nova Multimodal Embeddings that runs on its own; its answer goes to S3.

    AWS describes this format at https://docs.aws.amazon.com/nova/latest/userguide/embeddings-schema.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        task_type: `SINGLE_EMBEDDING` for a call that answers at once; `SEGMENTED_EMBEDDING` for an asynchronous job.
        single_embedding_params: What `SINGLE_EMBEDDING` works on.
        segmented_embedding_params: What `SEGMENTED_EMBEDDING` works on.
        schema_version: Version of this format; may be left out. AWS's blog posts of the launch show the second name, its
            manual the first. Service default: "nova-multimodal-embed-v1".
        guardrail_config: Settings of the guardrail that `options` names.
        output: The `s3://bucket/prefix/` below which the call makes a folder of its own.
        settings: Key, owner of the bucket, token and tags of the call.
        s3: A `boto3` client of S3 that reads the result; by default one of boto3's own session.
        client: A `boto3` client of `bedrock-runtime`; by default one that this process shares.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
    """
    return job.start(
        FAMILY,
        model_id,
        request(
            task_type,
            single_embedding_params,
            segmented_embedding_params=segmented_embedding_params,
            schema_version=schema_version,
            guardrail_config=guardrail_config,
        ),
        output=output,
        settings=settings,
        s3=s3,
        client=client,
        extra_body=extra_body,
    )


@spelled
async def astart(
    model_id: NovaEmbedModelId,
    task_type: Literal["SINGLE_EMBEDDING", "SEGMENTED_EMBEDDING"],
    single_embedding_params: NovaEmbedSingleParams | NovaEmbedSingleParamsDict | None = None,
    *,
    segmented_embedding_params: NovaEmbedSegmentedParams | NovaEmbedSegmentedParamsDict | None = None,
    schema_version: Literal["nova-multimodal-embed-v1", "amazon.nova-embedding-v1:0"] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    output: str,
    settings: JobSettings | None = None,
    s3: Any = None,
    client: AsyncClient | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncJob[SegmentsResult]:
    """Begin a call of a model that speaks Amazon Nova Multimodal Embeddings that runs on its own; its answer goes to S3.

    AWS describes this format at https://docs.aws.amazon.com/nova/latest/userguide/embeddings-schema.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        task_type: `SINGLE_EMBEDDING` for a call that answers at once; `SEGMENTED_EMBEDDING` for an asynchronous job.
        single_embedding_params: What `SINGLE_EMBEDDING` works on.
        segmented_embedding_params: What `SEGMENTED_EMBEDDING` works on.
        schema_version: Version of this format; may be left out. AWS's blog posts of the launch show the second name, its
            manual the first. Service default: "nova-multimodal-embed-v1".
        guardrail_config: Settings of the guardrail that `options` names.
        output: The `s3://bucket/prefix/` below which the call makes a folder of its own.
        settings: Key, owner of the bucket, token and tags of the call.
        s3: A `boto3` client of S3 that reads the result; by default one of boto3's own session.
        client: An `aiobotocore` client of `bedrock-runtime`; by default one that this event loop shares.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
    """
    return await job.astart(
        FAMILY,
        model_id,
        request(
            task_type,
            single_embedding_params,
            segmented_embedding_params=segmented_embedding_params,
            schema_version=schema_version,
            guardrail_config=guardrail_config,
        ),
        output=output,
        settings=settings,
        s3=s3,
        client=client,
        extra_body=extra_body,
    )
