# Generated from specs/twelvelabs/marengo by bedrock-codegen; do not edit.
"""TwelveLabs Marengo Embed: requests as plain dicts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NotRequired, TypeAlias, TypedDict

from .._runtime.bodies.files import FileContent
from .requests import (
    MarengoAudioInput,
    MarengoDynamicCut,
    MarengoFixedCut,
    MarengoImageInput,
    MarengoInputImage,
    MarengoMediaSource,
    MarengoMultiInput,
    MarengoS3Location,
    MarengoSegmentation,
    MarengoTextImageInput,
    MarengoTextInput,
    MarengoVideoInput,
)


class MarengoTextInputDict(TypedDict):
    """A text."""

    inputText: str
    """The text, up to 500 tokens."""


class MarengoS3LocationDict(TypedDict):
    """An object in S3."""

    uri: str
    """Address of the object, beginning with s3://."""
    bucketOwner: NotRequired[str]
    """Account id of the owner of the bucket."""


class MarengoDynamicCutDict(TypedDict):
    """Clips cut at the shots."""

    minDurationSec: NotRequired[int]
    """Seconds a clip has at least. 1 to 5. Service default: 4."""


class MarengoFixedCutDict(TypedDict):
    """Clips of one length."""

    durationSec: NotRequired[int]
    """Seconds of a clip. 1 to 10. Service default: 6."""


class MarengoInputImageDict(TypedDict):
    """One picture of several, inside the request or in S3."""

    mediaType: Literal["image"]
    """A picture; nothing else is taken so far."""
    name: NotRequired[str]
    """Name by which the text speaks of the picture; needed when it does."""
    base64String: NotRequired[FileContent]
    """The picture; up to 5 MB."""
    s3Location: NotRequired[MarengoS3LocationDict | MarengoS3Location]
    """Where the picture is in S3."""


class MarengoMediaSourceDict(TypedDict):
    """Media inside the request (25 MB for the whole body) or in S3."""

    s3Location: NotRequired[MarengoS3LocationDict | MarengoS3Location]
    """Where the media is in S3."""
    base64String: NotRequired[FileContent]
    """The media itself."""


class MarengoSegmentationDict(TypedDict):
    """How to cut video or sound into clips."""

    method: NotRequired[Literal["dynamic", "fixed"]]
    """At the shots of a video, or into clips of one length; sound is only cut into clips of one length."""
    dynamic: NotRequired[MarengoDynamicCutDict | MarengoDynamicCut]
    """Settings of the method dynamic."""
    fixed: NotRequired[MarengoFixedCutDict | MarengoFixedCut]
    """Settings of the method fixed."""


class MarengoImageInputDict(TypedDict):
    """A picture."""

    mediaSource: MarengoMediaSourceDict | MarengoMediaSource
    """Where the picture is; up to 5 MB."""


class MarengoTextImageInputDict(TypedDict):
    """A text and a picture that become one vector."""

    inputText: str
    """The text, up to 500 tokens."""
    mediaSource: MarengoMediaSourceDict | MarengoMediaSource
    """Where the picture is; up to 5 MB."""


class MarengoAudioInputDict(TypedDict):
    """Sound, the part of it to read, and how to cut it."""

    mediaSource: MarengoMediaSourceDict | MarengoMediaSource
    """Where the sound is."""
    startSec: NotRequired[float]
    """Second at which to begin. At least 0. Service default: 0."""
    endSec: NotRequired[float]
    """Second at which to end; at least one segment after the start. The end of the media when left out. More than 0."""
    segmentation: NotRequired[MarengoSegmentationDict | MarengoSegmentation]
    """How to cut the sound; into pieces of about ten seconds when left out."""
    embeddingOption: NotRequired[Sequence[Literal["audio", "transcription"]]]
    """Which vectors to make; all when left out."""
    embeddingType: NotRequired[Sequence[Literal["separate_embedding", "fused_embedding"]]]
    """Whether to keep the vectors apart or to fuse them; fusing needs two options or more. Service default: ["separate_embedding"]."""
    embeddingScope: NotRequired[Sequence[Literal["clip", "asset"]]]
    """Whether to make vectors of the clips, of the whole, or both."""


class MarengoVideoInputDict(TypedDict):
    """A video, the part of it to read, and how to cut it."""

    mediaSource: MarengoMediaSourceDict | MarengoMediaSource
    """Where the video is."""
    startSec: NotRequired[float]
    """Second at which to begin. At least 0. Service default: 0."""
    endSec: NotRequired[float]
    """Second at which to end; at least one segment after the start. The end of the media when left out. More than 0."""
    segmentation: NotRequired[MarengoSegmentationDict | MarengoSegmentation]
    """How to cut the video; at its shots when left out."""
    embeddingOption: NotRequired[Sequence[Literal["visual", "audio", "transcription"]]]
    """Which vectors to make; all when left out."""
    embeddingType: NotRequired[Sequence[Literal["separate_embedding", "fused_embedding"]]]
    """Whether to keep the vectors apart or to fuse them; fusing needs two options or more. Service default: ["separate_embedding"]."""
    embeddingScope: NotRequired[Sequence[Literal["clip", "asset"]]]
    """Whether to make vectors of the clips, of the whole, or both."""


class MarengoMultiInputDict(TypedDict):
    """Pictures, and a text that speaks of them, that become one vector."""

    mediaSources: Sequence[MarengoInputImageDict | MarengoInputImage]
    """The pictures, in the order that counts when there is no text. At least 1 item."""
    inputText: NotRequired[str]
    """Text in which `<@name>` stands for the picture of that name; up to 500 tokens."""


class MarengoRequestDict(TypedDict):
    """What to embed: its type, and the object that the type names (3.0) or the flat fields (2.7)."""

    inputType: Literal["text", "image", "text_image", "audio", "video", "multi_input"]
    """What is embedded; text_image and multi_input are new in 3.0."""
    text: NotRequired[MarengoTextInputDict | MarengoTextInput]
    """The text; for inputType text."""
    image: NotRequired[MarengoImageInputDict | MarengoImageInput]
    """The picture; for inputType image."""
    text_image: NotRequired[MarengoTextImageInputDict | MarengoTextImageInput]
    """The text and the picture; for inputType text_image."""
    audio: NotRequired[MarengoAudioInputDict | MarengoAudioInput]
    """The sound; for inputType audio, only by StartAsyncInvoke."""
    video: NotRequired[MarengoVideoInputDict | MarengoVideoInput]
    """The video; for inputType video, only by StartAsyncInvoke."""
    multi_input: NotRequired[MarengoMultiInputDict | MarengoMultiInput]
    """The pictures and the text that speaks of them; for inputType multi_input."""
    inferenceId: NotRequired[str]
    """Id of your own for the call."""
    inputText: NotRequired[str]
    """Marengo 2.7: the text, up to 77 tokens; for inputType text."""
    mediaSource: NotRequired[MarengoMediaSourceDict | MarengoMediaSource]
    """Marengo 2.7: the picture, sound or video."""
    textTruncate: NotRequired[Literal["end", "none"]]
    """Marengo 2.7: whether a text that is too long loses its end or is refused. Service default: "end"."""
    embeddingOption: NotRequired[Sequence[Literal["visual-text", "visual-image", "audio"]]]
    """Marengo 2.7: which vectors to make of a video; all when left out."""
    startSec: NotRequired[float]
    """Marengo 2.7: second at which to begin. At least 0. Service default: 0."""
    lengthSec: NotRequired[float]
    """Marengo 2.7: seconds to read from there; to the end when left out. At least 0."""
    useFixedLengthSec: NotRequired[float]
    """Marengo 2.7: seconds of a clip; when left out video is cut at its shots, sound into pieces of about ten seconds. 2 to 10."""
    minClipSec: NotRequired[int]
    """Marengo 2.7: seconds a clip of a video has at least; not more than useFixedLengthSec. 1 to 5. Service default: 4."""


MarengoImageDict: TypeAlias = MarengoInputImageDict
