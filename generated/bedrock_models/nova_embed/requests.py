# Generated from specs/amazon/nova_embed by bedrock-codegen; do not edit.
"""Amazon Nova Multimodal Embeddings: what is sent."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .._bedrock import BedrockRequest
from .._runtime.bodies.base import RequestBody
from .._runtime.bodies.files import Base64
from .._runtime.json.rules import Combination, OneOf, OnlyWhen, When


class NovaEmbedTextSegmentation(RequestBody):
    """How to cut a text."""

    max_length_chars: Annotated[int | None, Field(alias="maxLengthChars", ge=800, le=50000)] = None
    """Longest segment, in characters; cuts fall between words, and 1900 segments are the most. 800 to 50000. Service default: 32000."""


class NovaEmbedMediaSegmentation(RequestBody):
    """How to cut a sound or a clip."""

    duration_seconds: Annotated[int | None, Field(alias="durationSeconds", ge=1, le=30)] = None
    """Longest segment, in seconds; 1434 segments are the most. 1 to 30. Service default: 5."""


class NovaEmbedS3Location(RequestBody):
    """An object in S3."""

    uri: Annotated[str, Field(pattern="^s3://")]
    """Its address, `s3://bucket/key`."""
    bucket_owner: Annotated[str | None, Field(alias="bucketOwner", pattern="^[0-9]{12}$")] = None
    """Account that owns the bucket, where it is another one."""


class NovaEmbedSource(RequestBody):
    """Bytes of a file, or where the file lies."""

    __rules__ = (OneOf(fields=("/bytes", "/s3Location")),)

    bytes: Base64 | None = None
    """The file itself; all of a request together 25 MB. Asynchronous jobs read from S3 only."""
    s3_location: Annotated[NovaEmbedS3Location | None, Field(alias="s3Location")] = None
    """The file in a bucket."""


class NovaEmbedTextSource(RequestBody):
    """Where a text file lies."""

    s3_location: Annotated[NovaEmbedS3Location, Field(alias="s3Location")]
    """The file in a bucket; up to 50,000 characters and 1 MB in a synchronous call."""


class NovaEmbedText(RequestBody):
    """A text, in the request or in a file."""

    __rules__ = (OneOf(fields=("/value", "/source")),)

    value: str | None = None
    """The text itself, in the request."""
    truncation_mode: Annotated[Literal["START", "END", "NONE"], Field(alias="truncationMode")]
    """What happens to a text with too many tokens: cut at its start, at its end, or refused."""
    source: NovaEmbedTextSource | None = None
    """A text file in S3, instead of `value`."""


class NovaEmbedSegmentedText(RequestBody):
    """A text that is cut into segments."""

    __rules__ = (OneOf(fields=("/value", "/source")),)

    value: str | None = None
    """The text itself, in the request."""
    truncation_mode: Annotated[Literal["START", "END", "NONE"], Field(alias="truncationMode")]
    """What happens to a text with too many tokens: cut at its start, at its end, or refused."""
    source: NovaEmbedTextSource | None = None
    """A text file in S3, up to 634 MB, instead of `value`."""
    segmentation_config: Annotated[NovaEmbedTextSegmentation, Field(alias="segmentationConfig")]
    """How to cut."""


class NovaEmbedImage(RequestBody):
    """A picture."""

    format: Literal["png", "jpeg", "gif", "webp"]
    """File format."""
    source: NovaEmbedSource
    """The picture; 50 MB when it lies in S3."""
    detail_level: Annotated[Literal["STANDARD_IMAGE", "DOCUMENT_IMAGE"] | None, Field(alias="detailLevel")] = None
    """`DOCUMENT_IMAGE` looks closer, for pictures of text. Service default: "STANDARD_IMAGE"."""


class NovaEmbedAudio(RequestBody):
    """A sound."""

    format: Literal["mp3", "wav", "ogg"]
    """File format."""
    source: NovaEmbedSource
    """The sound, up to 30 seconds; 100 MB when it lies in S3."""


class NovaEmbedSegmentedAudio(RequestBody):
    """A sound that is cut into segments."""

    format: Literal["mp3", "wav", "ogg"]
    """File format."""
    source: NovaEmbedSource
    """The sound; up to 1 GB and two hours."""
    segmentation_config: Annotated[NovaEmbedMediaSegmentation, Field(alias="segmentationConfig")]
    """How to cut."""


class NovaEmbedVideo(RequestBody):
    """A clip."""

    format: Literal["mp4", "mov", "mkv", "webm", "flv", "mpeg", "mpg", "wmv", "3gp"]
    """File format."""
    source: NovaEmbedSource
    """The clip, up to 30 seconds; 100 MB when it lies in S3."""
    embedding_mode: Annotated[Literal["AUDIO_VIDEO_COMBINED", "AUDIO_VIDEO_SEPARATE"], Field(alias="embeddingMode")]
    """Sound and picture in one vector, or a vector for each."""


class NovaEmbedSegmentedVideo(RequestBody):
    """A clip that is cut into segments."""

    format: Literal["mp4", "mov", "mkv", "webm", "flv", "mpeg", "mpg", "wmv", "3gp"]
    """File format."""
    source: NovaEmbedSource
    """The clip; up to 2 GB and two hours."""
    embedding_mode: Annotated[Literal["AUDIO_VIDEO_COMBINED", "AUDIO_VIDEO_SEPARATE"], Field(alias="embeddingMode")]
    """Sound and picture in one vector, or a vector for each."""
    segmentation_config: Annotated[NovaEmbedMediaSegmentation, Field(alias="segmentationConfig")]
    """How to cut."""


class NovaEmbedSingleParams(RequestBody):
    """One thing that becomes one vector."""

    __rules__ = (
        OneOf(fields=("/text", "/image", "/audio", "/video")),
        Combination(
            fields=("/embeddingDimension",), message="must be 256, 384, 1024 or 3072", allowed=((256,), (384,), (1024,), (3072,))
        ),
    )

    embedding_purpose: Annotated[
        Literal[
            "GENERIC_INDEX",
            "GENERIC_RETRIEVAL",
            "TEXT_RETRIEVAL",
            "IMAGE_RETRIEVAL",
            "VIDEO_RETRIEVAL",
            "DOCUMENT_RETRIEVAL",
            "AUDIO_RETRIEVAL",
            "CLASSIFICATION",
            "CLUSTERING",
        ],
        Field(alias="embeddingPurpose"),
    ]
    """What the vector is for: `GENERIC_INDEX` for what is stored, a `…_RETRIEVAL` for the query that searches it, by what the store holds."""
    embedding_dimension: Annotated[int | None, Field(alias="embeddingDimension", ge=256, le=3072)] = None
    """Length of the vector: 256, 384, 1024 or 3072. 256 to 3072. Service default: 3072."""
    text: NovaEmbedText | None = None
    """A text."""
    image: NovaEmbedImage | None = None
    """A picture; it is not cut."""
    audio: NovaEmbedAudio | None = None
    """A sound."""
    video: NovaEmbedVideo | None = None
    """A clip."""


class NovaEmbedSegmentedParams(RequestBody):
    """One file that becomes a vector for each of its segments."""

    __rules__ = (
        OneOf(fields=("/text", "/image", "/audio", "/video")),
        Combination(
            fields=("/embeddingDimension",), message="must be 256, 384, 1024 or 3072", allowed=((256,), (384,), (1024,), (3072,))
        ),
    )

    embedding_purpose: Annotated[
        Literal[
            "GENERIC_INDEX",
            "GENERIC_RETRIEVAL",
            "TEXT_RETRIEVAL",
            "IMAGE_RETRIEVAL",
            "VIDEO_RETRIEVAL",
            "DOCUMENT_RETRIEVAL",
            "AUDIO_RETRIEVAL",
            "CLASSIFICATION",
            "CLUSTERING",
        ],
        Field(alias="embeddingPurpose"),
    ]
    """What the vector is for: `GENERIC_INDEX` for what is stored, a `…_RETRIEVAL` for the query that searches it, by what the store holds."""
    embedding_dimension: Annotated[int | None, Field(alias="embeddingDimension", ge=256, le=3072)] = None
    """Length of the vector: 256, 384, 1024 or 3072. 256 to 3072. Service default: 3072."""
    text: NovaEmbedSegmentedText | None = None
    """A text."""
    image: NovaEmbedImage | None = None
    """A picture; it is not cut."""
    audio: NovaEmbedSegmentedAudio | None = None
    """A sound."""
    video: NovaEmbedSegmentedVideo | None = None
    """A clip."""


class NovaEmbedRequest(BedrockRequest):
    """One text, picture, sound or clip that shall become a vector, or several."""

    __family__ = "nova_embed"
    __rules__ = (
        OneOf(fields=("/singleEmbeddingParams", "/segmentedEmbeddingParams")),
        OnlyWhen(fields=("/singleEmbeddingParams",), when=When(at="/taskType", equals=("SINGLE_EMBEDDING",))),
        OnlyWhen(fields=("/segmentedEmbeddingParams",), when=When(at="/taskType", equals=("SEGMENTED_EMBEDDING",))),
    )

    task_type: Annotated[Literal["SINGLE_EMBEDDING", "SEGMENTED_EMBEDDING"], Field(alias="taskType")]
    """`SINGLE_EMBEDDING` for a call that answers at once; `SEGMENTED_EMBEDDING` for an asynchronous job."""
    single_embedding_params: Annotated[NovaEmbedSingleParams | None, Field(alias="singleEmbeddingParams")] = None
    """What `SINGLE_EMBEDDING` works on."""
    segmented_embedding_params: Annotated[NovaEmbedSegmentedParams | None, Field(alias="segmentedEmbeddingParams")] = None
    """What `SEGMENTED_EMBEDDING` works on."""
    schema_version: Annotated[
        Literal["nova-multimodal-embed-v1", "amazon.nova-embedding-v1:0"] | None, Field(alias="schemaVersion")
    ] = None
    """Version of this format; may be left out. AWS's blog posts of the launch show the second name, its manual the first. Service default: "nova-multimodal-embed-v1"."""
