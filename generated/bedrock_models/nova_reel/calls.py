# Generated from specs/amazon/nova_reel by bedrock-codegen; do not edit.
"""Amazon Nova Reel: the calls."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypedDict

from .._runtime.calls import call
from .._runtime.calls.call import present
from .._runtime.calls.spelling import spelled
from ..async_jobs import job
from .family import FAMILY
from .requests import NovaReelRequest

if TYPE_CHECKING:
    from .._bedrock import BedrockGuardrailConfig, BedrockGuardrailConfigDict
    from .._runtime.calls.call import AsyncClient, Client
    from ..async_jobs.job import AsyncJob, JobSettings
    from ..async_jobs.results import VideoResult
    from .dicts import NovaReelAutomatedParamsDict, NovaReelManualParamsDict, NovaReelTextToVideoParamsDict
    from .family import NovaReelModelId
    from .requests import NovaReelAutomatedParams, NovaReelManualParams, NovaReelTextToVideoParams


class NovaReelSettings(TypedDict, total=False):
    """What the calls take by name alone: for a variable that several calls are given, as `**settings`."""

    text_to_video_params: NovaReelTextToVideoParams | NovaReelTextToVideoParamsDict | None
    multi_shot_automated_params: NovaReelAutomatedParams | NovaReelAutomatedParamsDict | None
    multi_shot_manual_params: NovaReelManualParams | NovaReelManualParamsDict | None
    duration_seconds: int | None
    fps: int | None
    dimension: Literal["1280x720"] | None
    seed: int | None
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None


@spelled
def request(
    task_type: Literal["TEXT_VIDEO", "MULTI_SHOT_AUTOMATED", "MULTI_SHOT_MANUAL"],
    *,
    text_to_video_params: NovaReelTextToVideoParams | NovaReelTextToVideoParamsDict | None = None,
    multi_shot_automated_params: NovaReelAutomatedParams | NovaReelAutomatedParamsDict | None = None,
    multi_shot_manual_params: NovaReelManualParams | NovaReelManualParamsDict | None = None,
    duration_seconds: int | None = None,
    fps: int | None = None,
    dimension: Literal["1280x720"] | None = None,
    seed: int | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
) -> NovaReelRequest:
    """Make a request and check it; nothing is sent.

    Args:
        task_type: What to make; the parameters of that task must be given.
        text_to_video_params: What `TEXT_VIDEO` works on.
        multi_shot_automated_params: What `MULTI_SHOT_AUTOMATED` works on.
        multi_shot_manual_params: What `MULTI_SHOT_MANUAL` works on.
        duration_seconds: Length: 6 for `TEXT_VIDEO`, 12 to 120 for `MULTI_SHOT_AUTOMATED`; the number of shots decides
            for `MULTI_SHOT_MANUAL`, which does not take it. 6 to 120, a multiple of 6.
        fps: Frames for each second; 24 is the only rate. Exactly 24.
        dimension: Size of a frame.
        seed: Start of the noise; another seed gives another video. 0 to 2147483646. Service default: 42.
        guardrail_config: Settings of the guardrail that `options` names.

    Raises:
        RequestError: The spec refuses the request.
    """
    return call.build(
        NovaReelRequest,
        _members(
            task_type,
            text_to_video_params,
            multi_shot_automated_params,
            multi_shot_manual_params,
            duration_seconds,
            fps,
            dimension,
            seed,
            guardrail_config,
        ),
    )


def _members(
    task_type: Any,
    text_to_video_params: Any,
    multi_shot_automated_params: Any,
    multi_shot_manual_params: Any,
    duration_seconds: Any,
    fps: Any,
    dimension: Any,
    seed: Any,
    guardrail_config: Any,
) -> Mapping[str, Any]:
    """The members of a request, by wire name."""
    return {
        "taskType": task_type,
        "textToVideoParams": text_to_video_params,
        "multiShotAutomatedParams": multi_shot_automated_params,
        "multiShotManualParams": multi_shot_manual_params,
        "videoGenerationConfig": present(
            {
                "durationSeconds": duration_seconds,
                "fps": fps,
                "dimension": dimension,
                "seed": seed,
            }
        ),
        "amazon-bedrock-guardrailConfig": guardrail_config,
    }


@spelled
def start(
    model_id: NovaReelModelId,
    task_type: Literal["TEXT_VIDEO", "MULTI_SHOT_AUTOMATED", "MULTI_SHOT_MANUAL"],
    *,
    text_to_video_params: NovaReelTextToVideoParams | NovaReelTextToVideoParamsDict | None = None,
    multi_shot_automated_params: NovaReelAutomatedParams | NovaReelAutomatedParamsDict | None = None,
    multi_shot_manual_params: NovaReelManualParams | NovaReelManualParamsDict | None = None,
    duration_seconds: int | None = None,
    fps: int | None = None,
    dimension: Literal["1280x720"] | None = None,
    seed: int | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    output: str,
    settings: JobSettings | None = None,
    s3: Any = None,
    client: Client | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncJob[VideoResult]:
    """Begin a call of a model that speaks Amazon Nova Reel that runs on its own; its answer goes to S3.

    AWS describes this format at https://docs.aws.amazon.com/nova/latest/userguide/video-gen-access.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        task_type: What to make; the parameters of that task must be given.
        text_to_video_params: What `TEXT_VIDEO` works on.
        multi_shot_automated_params: What `MULTI_SHOT_AUTOMATED` works on.
        multi_shot_manual_params: What `MULTI_SHOT_MANUAL` works on.
        duration_seconds: Length: 6 for `TEXT_VIDEO`, 12 to 120 for `MULTI_SHOT_AUTOMATED`; the number of shots decides
            for `MULTI_SHOT_MANUAL`, which does not take it. 6 to 120, a multiple of 6.
        fps: Frames for each second; 24 is the only rate. Exactly 24.
        dimension: Size of a frame.
        seed: Start of the noise; another seed gives another video. 0 to 2147483646. Service default: 42.
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
            text_to_video_params=text_to_video_params,
            multi_shot_automated_params=multi_shot_automated_params,
            multi_shot_manual_params=multi_shot_manual_params,
            duration_seconds=duration_seconds,
            fps=fps,
            dimension=dimension,
            seed=seed,
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
    model_id: NovaReelModelId,
    task_type: Literal["TEXT_VIDEO", "MULTI_SHOT_AUTOMATED", "MULTI_SHOT_MANUAL"],
    *,
    text_to_video_params: NovaReelTextToVideoParams | NovaReelTextToVideoParamsDict | None = None,
    multi_shot_automated_params: NovaReelAutomatedParams | NovaReelAutomatedParamsDict | None = None,
    multi_shot_manual_params: NovaReelManualParams | NovaReelManualParamsDict | None = None,
    duration_seconds: int | None = None,
    fps: int | None = None,
    dimension: Literal["1280x720"] | None = None,
    seed: int | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    output: str,
    settings: JobSettings | None = None,
    s3: Any = None,
    client: AsyncClient | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncJob[VideoResult]:
    """Begin a call of a model that speaks Amazon Nova Reel that runs on its own; its answer goes to S3.

    AWS describes this format at https://docs.aws.amazon.com/nova/latest/userguide/video-gen-access.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        task_type: What to make; the parameters of that task must be given.
        text_to_video_params: What `TEXT_VIDEO` works on.
        multi_shot_automated_params: What `MULTI_SHOT_AUTOMATED` works on.
        multi_shot_manual_params: What `MULTI_SHOT_MANUAL` works on.
        duration_seconds: Length: 6 for `TEXT_VIDEO`, 12 to 120 for `MULTI_SHOT_AUTOMATED`; the number of shots decides
            for `MULTI_SHOT_MANUAL`, which does not take it. 6 to 120, a multiple of 6.
        fps: Frames for each second; 24 is the only rate. Exactly 24.
        dimension: Size of a frame.
        seed: Start of the noise; another seed gives another video. 0 to 2147483646. Service default: 42.
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
            text_to_video_params=text_to_video_params,
            multi_shot_automated_params=multi_shot_automated_params,
            multi_shot_manual_params=multi_shot_manual_params,
            duration_seconds=duration_seconds,
            fps=fps,
            dimension=dimension,
            seed=seed,
            guardrail_config=guardrail_config,
        ),
        output=output,
        settings=settings,
        s3=s3,
        client=client,
        extra_body=extra_body,
    )
