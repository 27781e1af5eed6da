# Generated from specs/twelvelabs/marengo by bedrock-codegen; do not edit.
"""TwelveLabs Marengo Embed: what is sent."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from .._bedrock import BedrockRequest
from .._runtime.bodies.base import RequestBody
from .._runtime.bodies.containers import Sequence
from .._runtime.bodies.files import Base64
from .._runtime.json.rules import LessThan, OneOf, OnlyWhen, When


class MarengoTextInput(RequestBody):
    """A text."""

    input_text: Annotated[str, Field(alias="inputText")]
    """The text, up to 500 tokens."""


class MarengoS3Location(RequestBody):
    """An object in S3."""

    uri: str
    """Address of the object, beginning with s3://."""
    bucket_owner: Annotated[str | None, Field(alias="bucketOwner")] = None
    """Account id of the owner of the bucket."""


class MarengoDynamicCut(RequestBody):
    """Clips cut at the shots."""

    min_duration_sec: Annotated[int | None, Field(alias="minDurationSec", ge=1, le=5)] = None
    """Seconds a clip has at least. 1 to 5. Service default: 4."""


class MarengoFixedCut(RequestBody):
    """Clips of one length."""

    duration_sec: Annotated[int | None, Field(alias="durationSec", ge=1, le=10)] = None
    """Seconds of a clip. 1 to 10. Service default: 6."""


MarengoVideoOption = TypeAliasType("MarengoVideoOption", Literal["visual", "audio", "transcription"])
"""A vector of what is seen, heard or spoken."""


MarengoAudioOption = TypeAliasType("MarengoAudioOption", Literal["audio", "transcription"])
"""A vector of what is heard or spoken."""


MarengoFlatOption = TypeAliasType("MarengoFlatOption", Literal["visual-text", "visual-image", "audio"])
"""A vector of what is seen, to be searched by text or by picture, or of what is heard."""


MarengoEmbeddingType = TypeAliasType("MarengoEmbeddingType", Literal["separate_embedding", "fused_embedding"])
"""A vector for each option, or one that weighs them together."""


MarengoEmbeddingScope = TypeAliasType("MarengoEmbeddingScope", Literal["clip", "asset"])
"""Vectors of the clips, or of the whole."""


class MarengoInputImage(RequestBody):
    """One picture of several, inside the request or in S3."""

    __rules__ = (OneOf(fields=("/base64String", "/s3Location")),)

    media_type: Annotated[Literal["image"], Field(alias="mediaType")] = "image"
    """A picture; nothing else is taken so far."""
    name: str | None = None
    """Name by which the text speaks of the picture; needed when it does."""
    base64_string: Annotated[Base64 | None, Field(alias="base64String")] = None
    """The picture; up to 5 MB."""
    s3_location: Annotated[MarengoS3Location | None, Field(alias="s3Location")] = None
    """Where the picture is in S3."""


class MarengoMediaSource(RequestBody):
    """Media inside the request (25 MB for the whole body) or in S3."""

    __rules__ = (OneOf(fields=("/base64String", "/s3Location")),)

    s3_location: Annotated[MarengoS3Location | None, Field(alias="s3Location")] = None
    """Where the media is in S3."""
    base64_string: Annotated[Base64 | None, Field(alias="base64String")] = None
    """The media itself."""


class MarengoSegmentation(RequestBody):
    """How to cut video or sound into clips."""

    __rules__ = (
        OnlyWhen(fields=("/fixed",), when=When(at="/method", differs=("dynamic",))),
        OnlyWhen(fields=("/dynamic",), when=When(at="/method", differs=("fixed",))),
    )

    method: Literal["dynamic", "fixed"] | None = None
    """At the shots of a video, or into clips of one length; sound is only cut into clips of one length."""
    dynamic: MarengoDynamicCut | None = None
    """Settings of the method dynamic."""
    fixed: MarengoFixedCut | None = None
    """Settings of the method fixed."""


class MarengoImageInput(RequestBody):
    """A picture."""

    media_source: Annotated[MarengoMediaSource, Field(alias="mediaSource")]
    """Where the picture is; up to 5 MB."""


class MarengoTextImageInput(RequestBody):
    """A text and a picture that become one vector."""

    input_text: Annotated[str, Field(alias="inputText")]
    """The text, up to 500 tokens."""
    media_source: Annotated[MarengoMediaSource, Field(alias="mediaSource")]
    """Where the picture is; up to 5 MB."""


class MarengoAudioInput(RequestBody):
    """Sound, the part of it to read, and how to cut it."""

    __rules__ = (LessThan(fields=("/startSec", "/endSec")),)

    media_source: Annotated[MarengoMediaSource, Field(alias="mediaSource")]
    """Where the sound is."""
    start_sec: Annotated[float | None, Field(alias="startSec", ge=0.0)] = None
    """Second at which to begin. At least 0. Service default: 0."""
    end_sec: Annotated[float | None, Field(alias="endSec", gt=0.0)] = None
    """Second at which to end; at least one segment after the start. The end of the media when left out. More than 0."""
    segmentation: MarengoSegmentation | None = None
    """How to cut the sound; into pieces of about ten seconds when left out."""
    embedding_option: Annotated[Sequence[MarengoAudioOption] | None, Field(alias="embeddingOption")] = None
    """Which vectors to make; all when left out."""
    embedding_type: Annotated[Sequence[MarengoEmbeddingType] | None, Field(alias="embeddingType")] = None
    """Whether to keep the vectors apart or to fuse them; fusing needs two options or more. Service default: ["separate_embedding"]."""
    embedding_scope: Annotated[Sequence[MarengoEmbeddingScope] | None, Field(alias="embeddingScope")] = None
    """Whether to make vectors of the clips, of the whole, or both."""


class MarengoVideoInput(RequestBody):
    """A video, the part of it to read, and how to cut it."""

    __rules__ = (LessThan(fields=("/startSec", "/endSec")),)

    media_source: Annotated[MarengoMediaSource, Field(alias="mediaSource")]
    """Where the video is."""
    start_sec: Annotated[float | None, Field(alias="startSec", ge=0.0)] = None
    """Second at which to begin. At least 0. Service default: 0."""
    end_sec: Annotated[float | None, Field(alias="endSec", gt=0.0)] = None
    """Second at which to end; at least one segment after the start. The end of the media when left out. More than 0."""
    segmentation: MarengoSegmentation | None = None
    """How to cut the video; at its shots when left out."""
    embedding_option: Annotated[Sequence[MarengoVideoOption] | None, Field(alias="embeddingOption")] = None
    """Which vectors to make; all when left out."""
    embedding_type: Annotated[Sequence[MarengoEmbeddingType] | None, Field(alias="embeddingType")] = None
    """Whether to keep the vectors apart or to fuse them; fusing needs two options or more. Service default: ["separate_embedding"]."""
    embedding_scope: Annotated[Sequence[MarengoEmbeddingScope] | None, Field(alias="embeddingScope")] = None
    """Whether to make vectors of the clips, of the whole, or both."""


class MarengoMultiInput(RequestBody):
    """Pictures, and a text that speaks of them, that become one vector."""

    media_sources: Annotated[Sequence[MarengoInputImage], Field(alias="mediaSources", min_length=1)]
    """The pictures, in the order that counts when there is no text. At least 1 item."""
    input_text: Annotated[str | None, Field(alias="inputText")] = None
    """Text in which `<@name>` stands for the picture of that name; up to 500 tokens."""


class MarengoRequest(BedrockRequest):
    """What to embed: its type, and the object that the type names (3.0) or the flat fields (2.7)."""

    __family__ = "marengo"
    __rules__ = (
        OneOf(
            fields=("/text", "/image", "/text_image", "/audio", "/video", "/multi_input", "/inputText", "/mediaSource"),
            message="Give the one input that inputType names.",
        ),
        OnlyWhen(fields=("/text",), when=When(at="/inputType", equals=("text",))),
        OnlyWhen(fields=("/image",), when=When(at="/inputType", equals=("image",))),
        OnlyWhen(fields=("/text_image",), when=When(at="/inputType", equals=("text_image",))),
        OnlyWhen(fields=("/audio",), when=When(at="/inputType", equals=("audio",))),
        OnlyWhen(fields=("/video",), when=When(at="/inputType", equals=("video",))),
        OnlyWhen(fields=("/multi_input",), when=When(at="/inputType", equals=("multi_input",))),
        OnlyWhen(fields=("/inputText",), when=When(at="/inputType", equals=("text",))),
        OnlyWhen(fields=("/mediaSource",), when=When(at="/inputType", equals=("image", "video", "audio"))),
    )

    input_type: Annotated[Literal["text", "image", "text_image", "audio", "video", "multi_input"], Field(alias="inputType")]
    """What is embedded; text_image and multi_input are new in 3.0."""
    text: MarengoTextInput | None = None
    """The text; for inputType text."""
    image: MarengoImageInput | None = None
    """The picture; for inputType image."""
    text_image: MarengoTextImageInput | None = None
    """The text and the picture; for inputType text_image."""
    audio: MarengoAudioInput | None = None
    """The sound; for inputType audio, only by StartAsyncInvoke."""
    video: MarengoVideoInput | None = None
    """The video; for inputType video, only by StartAsyncInvoke."""
    multi_input: MarengoMultiInput | None = None
    """The pictures and the text that speaks of them; for inputType multi_input."""
    inference_id: Annotated[str | None, Field(alias="inferenceId")] = None
    """Id of your own for the call."""
    input_text: Annotated[str | None, Field(alias="inputText")] = None
    """Marengo 2.7: the text, up to 77 tokens; for inputType text."""
    media_source: Annotated[MarengoMediaSource | None, Field(alias="mediaSource")] = None
    """Marengo 2.7: the picture, sound or video."""
    text_truncate: Annotated[Literal["end", "none"] | None, Field(alias="textTruncate")] = None
    """Marengo 2.7: whether a text that is too long loses its end or is refused. Service default: "end"."""
    embedding_option: Annotated[Sequence[MarengoFlatOption] | None, Field(alias="embeddingOption")] = None
    """Marengo 2.7: which vectors to make of a video; all when left out."""
    start_sec: Annotated[float | None, Field(alias="startSec", ge=0.0)] = None
    """Marengo 2.7: second at which to begin. At least 0. Service default: 0."""
    length_sec: Annotated[float | None, Field(alias="lengthSec", ge=0.0)] = None
    """Marengo 2.7: seconds to read from there; to the end when left out. At least 0."""
    use_fixed_length_sec: Annotated[float | None, Field(alias="useFixedLengthSec", ge=2.0, le=10.0)] = None
    """Marengo 2.7: seconds of a clip; when left out video is cut at its shots, sound into pieces of about ten seconds. 2 to 10."""
    min_clip_sec: Annotated[int | None, Field(alias="minClipSec", ge=1, le=5)] = None
    """Marengo 2.7: seconds a clip of a video has at least; not more than useFixedLengthSec. 1 to 5. Service default: 4."""
