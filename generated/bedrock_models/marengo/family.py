# Generated from specs/twelvelabs/marengo by bedrock-codegen; do not edit.
"""TwelveLabs Marengo Embed: what its calls need to know of models, limits and answers."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.json.rules import (
    Limit,
    OnlyWhen,
    When,
)
from .._runtime.models.family import AnswerMap, Family, JobFiles
from .answers import MarengoResponse
from .requests import MarengoRequest

MarengoKnownId: TypeAlias = Literal[
    "twelvelabs.marengo-embed-2-7-v1:0",
    "twelvelabs.marengo-embed-3-0-v1:0",
    "us.twelvelabs.marengo-embed-2-7-v1:0",
    "eu.twelvelabs.marengo-embed-2-7-v1:0",
    "apac.twelvelabs.marengo-embed-2-7-v1:0",
    "us.twelvelabs.marengo-embed-3-0-v1:0",
    "eu.twelvelabs.marengo-embed-3-0-v1:0",
]
MarengoModelId: TypeAlias = MarengoKnownId | str
"""A model id, an inference profile or an ARN that speaks this format."""

FAMILY = Family(
    name="marengo",
    provider="twelvelabs",
    title="TwelveLabs Marengo Embed",
    operations=("invoke", "async_invoke"),
    api="invoke_model",
    request=MarengoRequest,
    response=MarengoResponse,
    event=None,
    answer=AnswerMap(),
    job=JobFiles(kind="response", main="output.json"),
    checks=(
        OnlyWhen(fields=("/textTruncate",), certain=False, when=When(at="/inputType", equals=("text",))),
        OnlyWhen(
            fields=("/embeddingOption", "/startSec", "/lengthSec", "/useFixedLengthSec"),
            certain=False,
            when=When(at="/inputType", equals=("video", "audio")),
        ),
        OnlyWhen(fields=("/minClipSec",), certain=False, when=When(at="/inputType", equals=("video",))),
        Limit(at="/inputType", schema={"enum": ["text", "image", "video", "audio"]}, models=("twelvelabs.marengo-embed-2-7-*",)),
        Limit(at="/text", schema=None, models=("twelvelabs.marengo-embed-2-7-*",)),
        Limit(at="/image", schema=None, models=("twelvelabs.marengo-embed-2-7-*",)),
        Limit(at="/text_image", schema=None, models=("twelvelabs.marengo-embed-2-7-*",)),
        Limit(at="/audio", schema=None, models=("twelvelabs.marengo-embed-2-7-*",)),
        Limit(at="/video", schema=None, models=("twelvelabs.marengo-embed-2-7-*",)),
        Limit(at="/multi_input", schema=None, models=("twelvelabs.marengo-embed-2-7-*",)),
        Limit(at="/inferenceId", schema=None, models=("twelvelabs.marengo-embed-2-7-*",), certain=False),
        Limit(at="/inputText", schema=None, models=("twelvelabs.marengo-embed-3-0-*",)),
        Limit(at="/mediaSource", schema=None, models=("twelvelabs.marengo-embed-3-0-*",)),
        Limit(at="/textTruncate", schema=None, models=("twelvelabs.marengo-embed-3-0-*",)),
        Limit(at="/embeddingOption", schema=None, models=("twelvelabs.marengo-embed-3-0-*",)),
        Limit(at="/startSec", schema=None, models=("twelvelabs.marengo-embed-3-0-*",)),
        Limit(at="/lengthSec", schema=None, models=("twelvelabs.marengo-embed-3-0-*",)),
        Limit(at="/useFixedLengthSec", schema=None, models=("twelvelabs.marengo-embed-3-0-*",)),
        Limit(at="/minClipSec", schema=None, models=("twelvelabs.marengo-embed-3-0-*",)),
        Limit(at="/audio/segmentation/method", schema={"enum": ["fixed"]}, certain=False),
        Limit(
            at="/mediaSource/s3Location/bucketOwner",
            schema={"pattern": "^[0-9]{12}$"},
            message="An account id has twelve digits.",
            certain=False,
        ),
        Limit(
            at="/image/mediaSource/s3Location/bucketOwner",
            schema={"pattern": "^[0-9]{12}$"},
            message="An account id has twelve digits.",
            certain=False,
        ),
        Limit(
            at="/text_image/mediaSource/s3Location/bucketOwner",
            schema={"pattern": "^[0-9]{12}$"},
            message="An account id has twelve digits.",
            certain=False,
        ),
        Limit(
            at="/audio/mediaSource/s3Location/bucketOwner",
            schema={"pattern": "^[0-9]{12}$"},
            message="An account id has twelve digits.",
            certain=False,
        ),
        Limit(
            at="/video/mediaSource/s3Location/bucketOwner",
            schema={"pattern": "^[0-9]{12}$"},
            message="An account id has twelve digits.",
            certain=False,
        ),
        Limit(
            at="/multi_input/mediaSources/*/s3Location/bucketOwner",
            schema={"pattern": "^[0-9]{12}$"},
            message="An account id has twelve digits.",
            certain=False,
        ),
    ),
)
