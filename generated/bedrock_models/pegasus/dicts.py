# Generated from specs/twelvelabs/pegasus by bedrock-codegen; do not edit.
"""TwelveLabs Pegasus: requests as plain dicts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, TypedDict

from .._runtime.bodies.files import FileContent
from .requests import PegasusMediaSource, PegasusResponseFormat, PegasusS3Location, PegasusSegmentDefinition, PegasusSegmentField


class PegasusS3LocationDict(TypedDict):
    """An object in S3."""

    uri: str
    """Address of the object, beginning with s3://."""
    bucketOwner: NotRequired[str]
    """Account id of the owner of the bucket."""


class PegasusResponseFormatDict(TypedDict):
    """The form of the answer."""

    type: NotRequired[Literal["json_schema"]]
    """JSON that fits a schema, the only form so far; some programs leave it out."""
    jsonSchema: NotRequired[Mapping[str, Any]]
    """A name and a schema under `name` and `schema`; some programs send the schema itself."""


class PegasusSegmentFieldDict(TypedDict):
    """Something to tell about a segment."""

    name: str
    """Name of the field."""
    type: str
    """Type of its value."""
    description: NotRequired[str]
    """What the field shall hold."""
    enum: NotRequired[Sequence[str]]
    """The values to choose from."""
    items: NotRequired[Mapping[str, Any]]
    """What an array holds."""
    format: NotRequired[str]
    """How a time is written."""


class PegasusMediaSourceDict(TypedDict):
    """A video inside the request (25 MB for the whole body) or in S3 (2 GB)."""

    s3Location: NotRequired[PegasusS3LocationDict | PegasusS3Location]
    """Where the video is in S3, in the region of the model."""
    base64String: NotRequired[FileContent]
    """The video itself."""


class PegasusSegmentDefinitionDict(TypedDict):
    """A kind of segment to find in the video."""

    id: str
    """Name of the kind."""
    description: str
    """What such a segment looks like."""
    fields: NotRequired[Sequence[PegasusSegmentFieldDict | PegasusSegmentField]]
    """What to tell about each segment."""
    media_sources: NotRequired[Sequence[Mapping[str, Any]]]
    """Pictures that show what to look for."""
    time_ranges: NotRequired[Sequence[Mapping[str, Any]]]
    """Parts of the video to look at."""


class PegasusRequestDict(TypedDict):
    """A video, and what to say about it."""

    mediaSource: PegasusMediaSourceDict | PegasusMediaSource
    """The video; up to one hour for 1.2, two for 1.5."""
    inputPrompt: NotRequired[str]
    """Question or task; up to 2000 tokens for 1.2. Required, but for the segments of 1.5."""
    temperature: NotRequired[float]
    """Randomness: low values keep to the likeliest words. 0 to 1. Service default: 0.2."""
    maxOutputTokens: NotRequired[int]
    """Most tokens to generate; 1.2 ends at 4096. At most 98304."""
    responseFormat: NotRequired[PegasusResponseFormatDict | PegasusResponseFormat]
    """Ask for JSON that fits a schema; the message then holds it as text."""
    analysis_mode: NotRequired[Literal["general", "time_based_metadata"]]
    """Pegasus 1.5: text that answers the prompt, or segments with their times. Service default: "general"."""
    segment_definitions: NotRequired[Sequence[PegasusSegmentDefinitionDict | PegasusSegmentDefinition]]
    """Pegasus 1.5: the kinds of segments to find; needed by time_based_metadata."""
    prompt_v2: NotRequired[Mapping[str, Any]]
    """Pegasus 1.5: a prompt that speaks of pictures, instead of inputPrompt; its members are not known here."""
