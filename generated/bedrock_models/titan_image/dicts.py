# Generated from specs/amazon/titan_image by bedrock-codegen; do not edit.
"""Amazon Titan Image Generator: requests as plain dicts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NotRequired, TypedDict

from .._runtime.bodies.files import FileContent
from .requests import (
    TitanImageBackgroundRemovalParams,
    TitanImageColorGuidedParams,
    TitanImageGenerationConfig,
    TitanImageImageVariationParams,
    TitanImageInPaintingParams,
    TitanImageOutPaintingParams,
    TitanImageTextToImageParams,
)


class TitanImageTextToImageParamsDict(TypedDict):
    """A picture from words, on a layout if one is given."""

    text: str
    """What to show. At most 512 characters."""
    negativeText: NotRequired[str]
    """What to keep out; name it without `no` or `not`. At most 512 characters."""
    conditionImage: NotRequired[FileContent]
    """Picture whose layout to keep. Version 2 only."""
    controlMode: NotRequired[Literal["CANNY_EDGE", "SEGMENTATION"]]
    """Keep its edges, or the places of its contents. Version 2 only. Service default: "CANNY_EDGE"."""
    controlStrength: NotRequired[float]
    """How closely to keep them; low values are freer. Version 2 only. 0 to 1. Service default: 0.7."""


class TitanImageInPaintingParamsDict(TypedDict):
    """A picture in which a region is painted anew."""

    image: FileContent
    """Picture to change."""
    maskPrompt: NotRequired[str]
    """Words that name the region, instead of a mask."""
    maskImage: NotRequired[FileContent]
    """Mask of the source's size in pure black and white, instead of words: black is painted anew, white is kept."""
    text: NotRequired[str]
    """What to paint there; without it what is there is removed. At most 512 characters."""
    negativeText: NotRequired[str]
    """What to keep out; name it without `no` or `not`. At most 512 characters."""
    returnMask: NotRequired[bool]
    """Whether to send back the mask that was used. Service default: false."""


class TitanImageOutPaintingParamsDict(TypedDict):
    """A picture that gets new surroundings."""

    image: FileContent
    """Picture to change."""
    text: str
    """The new surroundings. At most 512 characters."""
    maskPrompt: NotRequired[str]
    """Words that name the region, instead of a mask."""
    maskImage: NotRequired[FileContent]
    """Mask of the source's size in pure black and white, instead of words: black is kept, white is painted anew."""
    negativeText: NotRequired[str]
    """What to keep out; name it without `no` or `not`. At most 512 characters."""
    outPaintingMode: NotRequired[Literal["DEFAULT", "PRECISE"]]
    """Let the edge of the mask blend, or keep to it exactly. Service default: "DEFAULT"."""
    returnMask: NotRequired[bool]
    """Whether to send back the mask that was used. Service default: false."""


class TitanImageImageVariationParamsDict(TypedDict):
    """Pictures that resemble others."""

    images: Sequence[FileContent]
    """Pictures to start from. 1 to 5 items."""
    text: NotRequired[str]
    """What to keep and what to change. At most 512 characters."""
    negativeText: NotRequired[str]
    """What to keep out; name it without `no` or `not`. At most 512 characters."""
    similarityStrength: NotRequired[float]
    """How close to stay to the source; low values vary more. 0.2 to 1. Service default: 0.7."""


class TitanImageColorGuidedParamsDict(TypedDict):
    """A picture from words in given colours."""

    text: str
    """What to show. At most 512 characters."""
    colors: Sequence[str]
    """Colours to use, such as `#FF9800`. 1 to 10 items."""
    negativeText: NotRequired[str]
    """What to keep out; name it without `no` or `not`. At most 512 characters."""
    referenceImage: NotRequired[FileContent]
    """Picture for subject and style; its colours join the palette."""


class TitanImageBackgroundRemovalParamsDict(TypedDict):
    """A picture that loses its background."""

    image: FileContent
    """Picture to cut out; a PNG with transparency comes back."""


class TitanImageGenerationConfigDict(TypedDict):
    """How many pictures, how large, and how they come about."""

    numberOfImages: NotRequired[int]
    """Pictures to make; those that are filtered are missing from the answer. 1 to 5. Service default: 1."""
    width: NotRequired[int]
    """Width in pixels, as one of the pairs that the service knows; give both sides."""
    height: NotRequired[int]
    """Height in pixels, as one of the pairs that the service knows; give both sides."""
    quality: NotRequired[Literal["standard", "premium"]]
    """`premium` costs more and takes longer. Service default: "standard"."""
    cfgScale: NotRequired[float]
    """How strictly to follow the prompt; low values are freer. 1.1 to 10. Service default: 8.0."""
    seed: NotRequired[int]
    """Start of the noise; the same seed with the same request gives the same picture. 0 to 2147483646. Service default: 42."""


class TitanImageRequestDict(TypedDict):
    """A task and what it works on; pictures are JPEG or PNG, 1408 pixels a side and 5 MB at most."""

    taskType: Literal[
        "TEXT_IMAGE", "IMAGE_VARIATION", "INPAINTING", "OUTPAINTING", "COLOR_GUIDED_GENERATION", "BACKGROUND_REMOVAL"
    ]
    """What to do; the parameters of that task must be given."""
    textToImageParams: NotRequired[TitanImageTextToImageParamsDict | TitanImageTextToImageParams]
    """What `TEXT_IMAGE` works on."""
    imageVariationParams: NotRequired[TitanImageImageVariationParamsDict | TitanImageImageVariationParams]
    """What `IMAGE_VARIATION` works on."""
    inPaintingParams: NotRequired[TitanImageInPaintingParamsDict | TitanImageInPaintingParams]
    """What `INPAINTING` works on."""
    outPaintingParams: NotRequired[TitanImageOutPaintingParamsDict | TitanImageOutPaintingParams]
    """What `OUTPAINTING` works on."""
    colorGuidedGenerationParams: NotRequired[TitanImageColorGuidedParamsDict | TitanImageColorGuidedParams]
    """What `COLOR_GUIDED_GENERATION` works on. Version 2 only."""
    backgroundRemovalParams: NotRequired[TitanImageBackgroundRemovalParamsDict | TitanImageBackgroundRemovalParams]
    """What `BACKGROUND_REMOVAL` works on. Version 2 only."""
    imageGenerationConfig: NotRequired[TitanImageGenerationConfigDict | TitanImageGenerationConfig]
    """How many pictures, how large; not for `BACKGROUND_REMOVAL`."""
