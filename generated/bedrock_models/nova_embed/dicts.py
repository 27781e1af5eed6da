# Generated from specs/amazon/nova_embed by bedrock-codegen; do not edit.
"""Amazon Nova Multimodal Embeddings: requests as plain dicts."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from .._runtime.bodies.files import FileContent
from .requests import (
    NovaEmbedAudio,
    NovaEmbedImage,
    NovaEmbedMediaSegmentation,
    NovaEmbedS3Location,
    NovaEmbedSegmentedAudio,
    NovaEmbedSegmentedParams,
    NovaEmbedSegmentedText,
    NovaEmbedSegmentedVideo,
    NovaEmbedSingleParams,
    NovaEmbedSource,
    NovaEmbedText,
    NovaEmbedTextSegmentation,
    NovaEmbedTextSource,
    NovaEmbedVideo,
)


class NovaEmbedTextSegmentationDict(TypedDict):
    """How to cut a text."""

    maxLengthChars: NotRequired[int]
    """Longest segment, in characters; cuts fall between words, and 1900 segments are the most. 800 to 50000. Service default: 32000."""


class NovaEmbedMediaSegmentationDict(TypedDict):
    """How to cut a sound or a clip."""

    durationSeconds: NotRequired[int]
    """Longest segment, in seconds; 1434 segments are the most. 1 to 30. Service default: 5."""


class NovaEmbedS3LocationDict(TypedDict):
    """An object in S3."""

    uri: str
    """Its address, `s3://bucket/key`."""
    bucketOwner: NotRequired[str]
    """Account that owns the bucket, where it is another one."""


class NovaEmbedSourceDict(TypedDict):
    """Bytes of a file, or where the file lies."""

    bytes: NotRequired[FileContent]
    """The file itself; all of a request together 25 MB. Asynchronous jobs read from S3 only."""
    s3Location: NotRequired[NovaEmbedS3LocationDict | NovaEmbedS3Location]
    """The file in a bucket."""


class NovaEmbedTextSourceDict(TypedDict):
    """Where a text file lies."""

    s3Location: NovaEmbedS3LocationDict | NovaEmbedS3Location
    """The file in a bucket; up to 50,000 characters and 1 MB in a synchronous call."""


class NovaEmbedTextDict(TypedDict):
    """A text, in the request or in a file."""

    value: NotRequired[str]
    """The text itself, in the request."""
    truncationMode: Literal["START", "END", "NONE"]
    """What happens to a text with too many tokens: cut at its start, at its end, or refused."""
    source: NotRequired[NovaEmbedTextSourceDict | NovaEmbedTextSource]
    """A text file in S3, instead of `value`."""


class NovaEmbedSegmentedTextDict(TypedDict):
    """A text that is cut into segments."""

    value: NotRequired[str]
    """The text itself, in the request."""
    truncationMode: Literal["START", "END", "NONE"]
    """What happens to a text with too many tokens: cut at its start, at its end, or refused."""
    source: NotRequired[NovaEmbedTextSourceDict | NovaEmbedTextSource]
    """A text file in S3, up to 634 MB, instead of `value`."""
    segmentationConfig: NovaEmbedTextSegmentationDict | NovaEmbedTextSegmentation
    """How to cut."""


class NovaEmbedImageDict(TypedDict):
    """A picture."""

    format: Literal["png", "jpeg", "gif", "webp"]
    """File format."""
    source: NovaEmbedSourceDict | NovaEmbedSource
    """The picture; 50 MB when it lies in S3."""
    detailLevel: NotRequired[Literal["STANDARD_IMAGE", "DOCUMENT_IMAGE"]]
    """`DOCUMENT_IMAGE` looks closer, for pictures of text. Service default: "STANDARD_IMAGE"."""


class NovaEmbedAudioDict(TypedDict):
    """A sound."""

    format: Literal["mp3", "wav", "ogg"]
    """File format."""
    source: NovaEmbedSourceDict | NovaEmbedSource
    """The sound, up to 30 seconds; 100 MB when it lies in S3."""


class NovaEmbedSegmentedAudioDict(TypedDict):
    """A sound that is cut into segments."""

    format: Literal["mp3", "wav", "ogg"]
    """File format."""
    source: NovaEmbedSourceDict | NovaEmbedSource
    """The sound; up to 1 GB and two hours."""
    segmentationConfig: NovaEmbedMediaSegmentationDict | NovaEmbedMediaSegmentation
    """How to cut."""


class NovaEmbedVideoDict(TypedDict):
    """A clip."""

    format: Literal["mp4", "mov", "mkv", "webm", "flv", "mpeg", "mpg", "wmv", "3gp"]
    """File format."""
    source: NovaEmbedSourceDict | NovaEmbedSource
    """The clip, up to 30 seconds; 100 MB when it lies in S3."""
    embeddingMode: Literal["AUDIO_VIDEO_COMBINED", "AUDIO_VIDEO_SEPARATE"]
    """Sound and picture in one vector, or a vector for each."""


class NovaEmbedSegmentedVideoDict(TypedDict):
    """A clip that is cut into segments."""

    format: Literal["mp4", "mov", "mkv", "webm", "flv", "mpeg", "mpg", "wmv", "3gp"]
    """File format."""
    source: NovaEmbedSourceDict | NovaEmbedSource
    """The clip; up to 2 GB and two hours."""
    embeddingMode: Literal["AUDIO_VIDEO_COMBINED", "AUDIO_VIDEO_SEPARATE"]
    """Sound and picture in one vector, or a vector for each."""
    segmentationConfig: NovaEmbedMediaSegmentationDict | NovaEmbedMediaSegmentation
    """How to cut."""


class NovaEmbedSingleParamsDict(TypedDict):
    """One thing that becomes one vector."""

    embeddingPurpose: Literal[
        "GENERIC_INDEX",
        "GENERIC_RETRIEVAL",
        "TEXT_RETRIEVAL",
        "IMAGE_RETRIEVAL",
        "VIDEO_RETRIEVAL",
        "DOCUMENT_RETRIEVAL",
        "AUDIO_RETRIEVAL",
        "CLASSIFICATION",
        "CLUSTERING",
    ]
    """What the vector is for: `GENERIC_INDEX` for what is stored, a `…_RETRIEVAL` for the query that searches it, by what the store holds."""
    embeddingDimension: NotRequired[int]
    """Length of the vector: 256, 384, 1024 or 3072. 256 to 3072. Service default: 3072."""
    text: NotRequired[NovaEmbedTextDict | NovaEmbedText]
    """A text."""
    image: NotRequired[NovaEmbedImageDict | NovaEmbedImage]
    """A picture; it is not cut."""
    audio: NotRequired[NovaEmbedAudioDict | NovaEmbedAudio]
    """A sound."""
    video: NotRequired[NovaEmbedVideoDict | NovaEmbedVideo]
    """A clip."""


class NovaEmbedSegmentedParamsDict(TypedDict):
    """One file that becomes a vector for each of its segments."""

    embeddingPurpose: Literal[
        "GENERIC_INDEX",
        "GENERIC_RETRIEVAL",
        "TEXT_RETRIEVAL",
        "IMAGE_RETRIEVAL",
        "VIDEO_RETRIEVAL",
        "DOCUMENT_RETRIEVAL",
        "AUDIO_RETRIEVAL",
        "CLASSIFICATION",
        "CLUSTERING",
    ]
    """What the vector is for: `GENERIC_INDEX` for what is stored, a `…_RETRIEVAL` for the query that searches it, by what the store holds."""
    embeddingDimension: NotRequired[int]
    """Length of the vector: 256, 384, 1024 or 3072. 256 to 3072. Service default: 3072."""
    text: NotRequired[NovaEmbedSegmentedTextDict | NovaEmbedSegmentedText]
    """A text."""
    image: NotRequired[NovaEmbedImageDict | NovaEmbedImage]
    """A picture; it is not cut."""
    audio: NotRequired[NovaEmbedSegmentedAudioDict | NovaEmbedSegmentedAudio]
    """A sound."""
    video: NotRequired[NovaEmbedSegmentedVideoDict | NovaEmbedSegmentedVideo]
    """A clip."""


class NovaEmbedRequestDict(TypedDict):
    """One text, picture, sound or clip that shall become a vector, or several."""

    taskType: Literal["SINGLE_EMBEDDING", "SEGMENTED_EMBEDDING"]
    """`SINGLE_EMBEDDING` for a call that answers at once; `SEGMENTED_EMBEDDING` for an asynchronous job."""
    singleEmbeddingParams: NotRequired[NovaEmbedSingleParamsDict | NovaEmbedSingleParams]
    """What `SINGLE_EMBEDDING` works on."""
    segmentedEmbeddingParams: NotRequired[NovaEmbedSegmentedParamsDict | NovaEmbedSegmentedParams]
    """What `SEGMENTED_EMBEDDING` works on."""
    schemaVersion: NotRequired[Literal["nova-multimodal-embed-v1", "amazon.nova-embedding-v1:0"]]
    """Version of this format; may be left out. AWS's blog posts of the launch show the second name, its manual the first. Service default: "nova-multimodal-embed-v1"."""
