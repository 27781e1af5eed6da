# Generated from specs/amazon/nova_reel by bedrock-codegen; do not edit.
"""Amazon Nova Reel: requests as plain dicts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NotRequired, TypedDict

from .._runtime.bodies.files import FileContent
from .requests import (
    NovaReelAutomatedParams,
    NovaReelGenerationConfig,
    NovaReelImage,
    NovaReelManualParams,
    NovaReelS3Location,
    NovaReelShot,
    NovaReelSource,
    NovaReelTextToVideoParams,
)


class NovaReelAutomatedParamsDict(TypedDict):
    """Several shots that the model plans."""

    text: str
    """What the whole video shall tell; no pictures here. 1 to 4000 characters."""


class NovaReelS3LocationDict(TypedDict):
    """An object in S3."""

    uri: str
    """Its address, `s3://bucket/key`."""
    bucketOwner: NotRequired[str]
    """Account that owns the bucket, where it is another one."""


class NovaReelGenerationConfigDict(TypedDict):
    """How long and how large, and from which noise."""

    durationSeconds: NotRequired[int]
    """Length: 6 for `TEXT_VIDEO`, 12 to 120 for `MULTI_SHOT_AUTOMATED`; the number of shots decides for `MULTI_SHOT_MANUAL`, which does not take it. 6 to 120, a multiple of 6."""
    fps: NotRequired[int]
    """Frames for each second; 24 is the only rate. Exactly 24."""
    dimension: NotRequired[Literal["1280x720"]]
    """Size of a frame."""
    seed: NotRequired[int]
    """Start of the noise; another seed gives another video. 0 to 2147483646. Service default: 42."""


class NovaReelSourceDict(TypedDict):
    """Bytes of a picture, or where it lies."""

    bytes: NotRequired[FileContent]
    """The picture itself."""
    s3Location: NotRequired[NovaReelS3LocationDict | NovaReelS3Location]
    """The picture in a bucket; 25 MB at most."""


class NovaReelImageDict(TypedDict):
    """A picture of 1280 by 720 pixels, without transparency."""

    format: Literal["png", "jpeg"]
    """File format."""
    source: NovaReelSourceDict | NovaReelSource
    """The picture."""


class NovaReelTextToVideoParamsDict(TypedDict):
    """Six seconds from words."""

    text: str
    """What to show. 1 to 512 characters."""
    images: NotRequired[Sequence[NovaReelImageDict | NovaReelImage]]
    """First frame of the clip. Exactly 1 item."""


class NovaReelShotDict(TypedDict):
    """Six seconds of the video."""

    text: str
    """What to show. 1 to 512 characters."""
    image: NotRequired[NovaReelImageDict | NovaReelImage]
    """First frame of the shot."""


class NovaReelManualParamsDict(TypedDict):
    """Several shots, each described."""

    shots: Sequence[NovaReelShotDict | NovaReelShot]
    """The shots in order; six seconds each."""


class NovaReelRequestDict(TypedDict):
    """A video to make: the `modelInput` of StartAsyncInvoke, whose result goes to S3."""

    taskType: Literal["TEXT_VIDEO", "MULTI_SHOT_AUTOMATED", "MULTI_SHOT_MANUAL"]
    """What to make; the parameters of that task must be given."""
    textToVideoParams: NotRequired[NovaReelTextToVideoParamsDict | NovaReelTextToVideoParams]
    """What `TEXT_VIDEO` works on."""
    multiShotAutomatedParams: NotRequired[NovaReelAutomatedParamsDict | NovaReelAutomatedParams]
    """What `MULTI_SHOT_AUTOMATED` works on."""
    multiShotManualParams: NotRequired[NovaReelManualParamsDict | NovaReelManualParams]
    """What `MULTI_SHOT_MANUAL` works on."""
    videoGenerationConfig: NotRequired[NovaReelGenerationConfigDict | NovaReelGenerationConfig]
    """How long and how large; the guide asks for it always."""
