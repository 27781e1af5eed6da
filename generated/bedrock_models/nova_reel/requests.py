# Generated from specs/amazon/nova_reel by bedrock-codegen; do not edit.
"""Amazon Nova Reel: what is sent."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .._bedrock import BedrockRequest
from .._runtime.bodies.base import RequestBody
from .._runtime.bodies.containers import Sequence
from .._runtime.bodies.files import Base64
from .._runtime.json.rules import Combination, OneOf, OnlyWhen, Requires, When


class NovaReelAutomatedParams(RequestBody):
    """Several shots that the model plans."""

    text: Annotated[str, Field(max_length=4000, min_length=1)]
    """What the whole video shall tell; no pictures here. 1 to 4000 characters."""


class NovaReelS3Location(RequestBody):
    """An object in S3."""

    uri: Annotated[str, Field(pattern="^s3://")]
    """Its address, `s3://bucket/key`."""
    bucket_owner: Annotated[str | None, Field(alias="bucketOwner", pattern="^[0-9]{12}$")] = None
    """Account that owns the bucket, where it is another one."""


class NovaReelGenerationConfig(RequestBody):
    """How long and how large, and from which noise."""

    duration_seconds: Annotated[int | None, Field(alias="durationSeconds", ge=6, le=120, multiple_of=6)] = None
    """Length: 6 for `TEXT_VIDEO`, 12 to 120 for `MULTI_SHOT_AUTOMATED`; the number of shots decides for `MULTI_SHOT_MANUAL`, which does not take it. 6 to 120, a multiple of 6."""
    fps: Annotated[int | None, Field(ge=24, le=24)] = None
    """Frames for each second; 24 is the only rate. Exactly 24."""
    dimension: Literal["1280x720"] | None = None
    """Size of a frame."""
    seed: Annotated[int | None, Field(ge=0, le=2147483646)] = None
    """Start of the noise; another seed gives another video. 0 to 2147483646. Service default: 42."""


class NovaReelSource(RequestBody):
    """Bytes of a picture, or where it lies."""

    __rules__ = (OneOf(fields=("/bytes", "/s3Location")),)

    bytes: Base64 | None = None
    """The picture itself."""
    s3_location: Annotated[NovaReelS3Location | None, Field(alias="s3Location")] = None
    """The picture in a bucket; 25 MB at most."""


class NovaReelImage(RequestBody):
    """A picture of 1280 by 720 pixels, without transparency."""

    format: Literal["png", "jpeg"]
    """File format."""
    source: NovaReelSource
    """The picture."""


class NovaReelTextToVideoParams(RequestBody):
    """Six seconds from words."""

    text: Annotated[str, Field(max_length=512, min_length=1)]
    """What to show. 1 to 512 characters."""
    images: Annotated[Sequence[NovaReelImage] | None, Field(max_length=1, min_length=1)] = None
    """First frame of the clip. Exactly 1 item."""


class NovaReelShot(RequestBody):
    """Six seconds of the video."""

    text: Annotated[str, Field(max_length=512, min_length=1)]
    """What to show. 1 to 512 characters."""
    image: NovaReelImage | None = None
    """First frame of the shot."""


class NovaReelManualParams(RequestBody):
    """Several shots, each described."""

    shots: Sequence[NovaReelShot]
    """The shots in order; six seconds each."""


class NovaReelRequest(BedrockRequest):
    """A video to make: the `modelInput` of StartAsyncInvoke, whose result goes to S3."""

    __family__ = "nova_reel"
    __rules__ = (
        OneOf(
            fields=("/textToVideoParams", "/multiShotAutomatedParams", "/multiShotManualParams"),
            message="the parameters of one task must be given",
        ),
        OnlyWhen(fields=("/textToVideoParams",), when=When(at="/taskType", equals=("TEXT_VIDEO",))),
        OnlyWhen(fields=("/multiShotAutomatedParams",), when=When(at="/taskType", equals=("MULTI_SHOT_AUTOMATED",))),
        OnlyWhen(fields=("/multiShotManualParams",), when=When(at="/taskType", equals=("MULTI_SHOT_MANUAL",))),
        Requires(fields=("/textToVideoParams", "/multiShotAutomatedParams"), needs=("/videoGenerationConfig/durationSeconds",)),
        Combination(
            fields=("/videoGenerationConfig/durationSeconds", "/taskType"),
            message="must be 6 for TEXT_VIDEO, and a multiple of 6 from 12 to 120 for MULTI_SHOT_AUTOMATED",
            allowed=(
                (6, "TEXT_VIDEO"),
                (12, "MULTI_SHOT_AUTOMATED"),
                (18, "MULTI_SHOT_AUTOMATED"),
                (24, "MULTI_SHOT_AUTOMATED"),
                (30, "MULTI_SHOT_AUTOMATED"),
                (36, "MULTI_SHOT_AUTOMATED"),
                (42, "MULTI_SHOT_AUTOMATED"),
                (48, "MULTI_SHOT_AUTOMATED"),
                (54, "MULTI_SHOT_AUTOMATED"),
                (60, "MULTI_SHOT_AUTOMATED"),
                (66, "MULTI_SHOT_AUTOMATED"),
                (72, "MULTI_SHOT_AUTOMATED"),
                (78, "MULTI_SHOT_AUTOMATED"),
                (84, "MULTI_SHOT_AUTOMATED"),
                (90, "MULTI_SHOT_AUTOMATED"),
                (96, "MULTI_SHOT_AUTOMATED"),
                (102, "MULTI_SHOT_AUTOMATED"),
                (108, "MULTI_SHOT_AUTOMATED"),
                (114, "MULTI_SHOT_AUTOMATED"),
                (120, "MULTI_SHOT_AUTOMATED"),
                (6, "MULTI_SHOT_MANUAL"),
                (12, "MULTI_SHOT_MANUAL"),
                (18, "MULTI_SHOT_MANUAL"),
                (24, "MULTI_SHOT_MANUAL"),
                (30, "MULTI_SHOT_MANUAL"),
                (36, "MULTI_SHOT_MANUAL"),
                (42, "MULTI_SHOT_MANUAL"),
                (48, "MULTI_SHOT_MANUAL"),
                (54, "MULTI_SHOT_MANUAL"),
                (60, "MULTI_SHOT_MANUAL"),
                (66, "MULTI_SHOT_MANUAL"),
                (72, "MULTI_SHOT_MANUAL"),
                (78, "MULTI_SHOT_MANUAL"),
                (84, "MULTI_SHOT_MANUAL"),
                (90, "MULTI_SHOT_MANUAL"),
                (96, "MULTI_SHOT_MANUAL"),
                (102, "MULTI_SHOT_MANUAL"),
                (108, "MULTI_SHOT_MANUAL"),
                (114, "MULTI_SHOT_MANUAL"),
                (120, "MULTI_SHOT_MANUAL"),
            ),
        ),
    )

    task_type: Annotated[Literal["TEXT_VIDEO", "MULTI_SHOT_AUTOMATED", "MULTI_SHOT_MANUAL"], Field(alias="taskType")]
    """What to make; the parameters of that task must be given."""
    text_to_video_params: Annotated[NovaReelTextToVideoParams | None, Field(alias="textToVideoParams")] = None
    """What `TEXT_VIDEO` works on."""
    multi_shot_automated_params: Annotated[NovaReelAutomatedParams | None, Field(alias="multiShotAutomatedParams")] = None
    """What `MULTI_SHOT_AUTOMATED` works on."""
    multi_shot_manual_params: Annotated[NovaReelManualParams | None, Field(alias="multiShotManualParams")] = None
    """What `MULTI_SHOT_MANUAL` works on."""
    video_generation_config: Annotated[NovaReelGenerationConfig | None, Field(alias="videoGenerationConfig")] = None
    """How long and how large; the guide asks for it always."""
