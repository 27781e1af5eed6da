# Generated from specs/twelvelabs/pegasus by bedrock-codegen; do not edit.
"""TwelveLabs Pegasus: what is sent."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from .._bedrock import BedrockRequest
from .._runtime.bodies.base import RequestBody
from .._runtime.bodies.containers import Mapping, Sequence
from .._runtime.bodies.files import Base64
from .._runtime.json.rules import OneOf


class PegasusS3Location(RequestBody):
    """An object in S3."""

    uri: str
    """Address of the object, beginning with s3://."""
    bucket_owner: Annotated[str | None, Field(alias="bucketOwner")] = None
    """Account id of the owner of the bucket."""


class PegasusResponseFormat(RequestBody):
    """The form of the answer."""

    type: Literal["json_schema"] | None = None
    """JSON that fits a schema, the only form so far; some programs leave it out."""
    json_schema: Annotated[Mapping[str, Any] | None, Field(alias="jsonSchema")] = None
    """A name and a schema under `name` and `schema`; some programs send the schema itself."""


class PegasusSegmentField(RequestBody):
    """Something to tell about a segment."""

    name: str
    """Name of the field."""
    type: str
    """Type of its value."""
    description: str | None = None
    """What the field shall hold."""
    enum: Sequence[str] | None = None
    """The values to choose from."""
    items: Mapping[str, Any] | None = None
    """What an array holds."""
    format: str | None = None
    """How a time is written."""


class PegasusMediaSource(RequestBody):
    """A video inside the request (25 MB for the whole body) or in S3 (2 GB)."""

    __rules__ = (OneOf(fields=("/base64String", "/s3Location")),)

    s3_location: Annotated[PegasusS3Location | None, Field(alias="s3Location")] = None
    """Where the video is in S3, in the region of the model."""
    base64_string: Annotated[Base64 | None, Field(alias="base64String")] = None
    """The video itself."""


class PegasusSegmentDefinition(RequestBody):
    """A kind of segment to find in the video."""

    id: str
    """Name of the kind."""
    description: str
    """What such a segment looks like."""
    fields: Sequence[PegasusSegmentField] | None = None
    """What to tell about each segment."""
    media_sources: Sequence[Mapping[str, Any]] | None = None
    """Pictures that show what to look for."""
    time_ranges: Sequence[Mapping[str, Any]] | None = None
    """Parts of the video to look at."""


class PegasusRequest(BedrockRequest):
    """A video, and what to say about it."""

    __family__ = "pegasus"

    media_source: Annotated[PegasusMediaSource, Field(alias="mediaSource")]
    """The video; up to one hour for 1.2, two for 1.5."""
    input_prompt: Annotated[str | None, Field(alias="inputPrompt")] = None
    """Question or task; up to 2000 tokens for 1.2. Required, but for the segments of 1.5."""
    temperature: Annotated[float | None, Field(ge=0.0, le=1.0)] = None
    """Randomness: low values keep to the likeliest words. 0 to 1. Service default: 0.2."""
    max_output_tokens: Annotated[int | None, Field(alias="maxOutputTokens", le=98304)] = None
    """Most tokens to generate; 1.2 ends at 4096. At most 98304."""
    response_format: Annotated[PegasusResponseFormat | None, Field(alias="responseFormat")] = None
    """Ask for JSON that fits a schema; the message then holds it as text."""
    analysis_mode: Literal["general", "time_based_metadata"] | None = None
    """Pegasus 1.5: text that answers the prompt, or segments with their times. Service default: "general"."""
    segment_definitions: Sequence[PegasusSegmentDefinition] | None = None
    """Pegasus 1.5: the kinds of segments to find; needed by time_based_metadata."""
    prompt_v2: Mapping[str, Any] | None = None
    """Pegasus 1.5: a prompt that speaks of pictures, instead of inputPrompt; its members are not known here."""
