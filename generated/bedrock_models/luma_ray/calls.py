# Generated from specs/luma/luma_ray by bedrock-codegen; do not edit.
"""Luma AI Ray: the calls."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypedDict

from .._runtime.calls import call
from .._runtime.calls.spelling import spelled
from ..async_jobs import job
from .family import FAMILY
from .requests import LumaRayRequest

if TYPE_CHECKING:
    from .._bedrock import BedrockGuardrailConfig, BedrockGuardrailConfigDict
    from .._runtime.calls.call import AsyncClient, Client
    from ..async_jobs.job import AsyncJob, JobSettings
    from ..async_jobs.results import VideoResult
    from .dicts import LumaRayKeyframesDict
    from .family import LumaRayModelId
    from .requests import LumaRayKeyframes


class LumaRaySettings(TypedDict, total=False):
    """What the calls take by name alone: for a variable that several calls are given, as `**settings`."""

    duration: Literal["5s", "9s"] | None
    resolution: Literal["540p", "720p"] | None
    aspect_ratio: Literal["1:1", "16:9", "9:16", "4:3", "3:4", "21:9", "9:21"] | None
    loop: bool | None
    keyframes: LumaRayKeyframes | LumaRayKeyframesDict | None
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None


@spelled
def request(
    prompt: str,
    *,
    duration: Literal["5s", "9s"] | None = None,
    resolution: Literal["540p", "720p"] | None = None,
    aspect_ratio: Literal["1:1", "16:9", "9:16", "4:3", "3:4", "21:9", "9:21"] | None = None,
    loop: bool | None = None,
    keyframes: LumaRayKeyframes | LumaRayKeyframesDict | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
) -> LumaRayRequest:
    """Make a request and check it; nothing is sent.

    Args:
        prompt: What the video shall show. 1 to 5000 characters.
        duration: Length, with its unit.
        resolution: Size of the video.
        aspect_ratio: Shape of the video.
        loop: Whether the end leads back to the beginning without a seam.
        keyframes: Pictures that the video starts from or ends with.
        guardrail_config: Settings of the guardrail that `options` names.

    Raises:
        RequestError: The spec refuses the request.
    """
    return call.build(LumaRayRequest, _members(prompt, duration, resolution, aspect_ratio, loop, keyframes, guardrail_config))


def _members(
    prompt: Any,
    duration: Any,
    resolution: Any,
    aspect_ratio: Any,
    loop: Any,
    keyframes: Any,
    guardrail_config: Any,
) -> Mapping[str, Any]:
    """The members of a request, by wire name."""
    return {
        "prompt": prompt,
        "duration": duration,
        "resolution": resolution,
        "aspect_ratio": aspect_ratio,
        "loop": loop,
        "keyframes": keyframes,
        "amazon-bedrock-guardrailConfig": guardrail_config,
    }


@spelled
def start(
    model_id: LumaRayModelId,
    prompt: str,
    *,
    duration: Literal["5s", "9s"] | None = None,
    resolution: Literal["540p", "720p"] | None = None,
    aspect_ratio: Literal["1:1", "16:9", "9:16", "4:3", "3:4", "21:9", "9:21"] | None = None,
    loop: bool | None = None,
    keyframes: LumaRayKeyframes | LumaRayKeyframesDict | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    output: str,
    settings: JobSettings | None = None,
    s3: Any = None,
    client: Client | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncJob[VideoResult]:
    """Begin a call of a model that speaks Luma AI Ray that runs on its own; its answer goes to S3.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-luma.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        prompt: What the video shall show. 1 to 5000 characters.
        duration: Length, with its unit.
        resolution: Size of the video.
        aspect_ratio: Shape of the video.
        loop: Whether the end leads back to the beginning without a seam.
        keyframes: Pictures that the video starts from or ends with.
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
            prompt,
            duration=duration,
            resolution=resolution,
            aspect_ratio=aspect_ratio,
            loop=loop,
            keyframes=keyframes,
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
    model_id: LumaRayModelId,
    prompt: str,
    *,
    duration: Literal["5s", "9s"] | None = None,
    resolution: Literal["540p", "720p"] | None = None,
    aspect_ratio: Literal["1:1", "16:9", "9:16", "4:3", "3:4", "21:9", "9:21"] | None = None,
    loop: bool | None = None,
    keyframes: LumaRayKeyframes | LumaRayKeyframesDict | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    output: str,
    settings: JobSettings | None = None,
    s3: Any = None,
    client: AsyncClient | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncJob[VideoResult]:
    """Begin a call of a model that speaks Luma AI Ray that runs on its own; its answer goes to S3.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-luma.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        prompt: What the video shall show. 1 to 5000 characters.
        duration: Length, with its unit.
        resolution: Size of the video.
        aspect_ratio: Shape of the video.
        loop: Whether the end leads back to the beginning without a seam.
        keyframes: Pictures that the video starts from or ends with.
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
            prompt,
            duration=duration,
            resolution=resolution,
            aspect_ratio=aspect_ratio,
            loop=loop,
            keyframes=keyframes,
            guardrail_config=guardrail_config,
        ),
        output=output,
        settings=settings,
        s3=s3,
        client=client,
        extra_body=extra_body,
    )
