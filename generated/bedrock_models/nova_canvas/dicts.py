# Generated from specs/amazon/nova_canvas by bedrock-codegen; do not edit.
"""Amazon Nova Canvas: requests as plain dicts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NotRequired, TypedDict

from .._runtime.bodies.files import FileContent
from .requests import (
    NovaCanvasBackgroundRemovalParams,
    NovaCanvasColorGuidedParams,
    NovaCanvasGarmentMask,
    NovaCanvasGarmentStyling,
    NovaCanvasGenerationConfig,
    NovaCanvasImageMask,
    NovaCanvasImageVariationParams,
    NovaCanvasInPaintingParams,
    NovaCanvasMaskExclusions,
    NovaCanvasOutPaintingParams,
    NovaCanvasPromptMask,
    NovaCanvasTextToImageParams,
    NovaCanvasVirtualTryOnParams,
)


class NovaCanvasTextToImageParamsDict(TypedDict):
    """A picture from words, on a layout if one is given."""

    text: str
    """What to show. 1 to 1024 characters."""
    negativeText: NotRequired[str]
    """What to keep out; name it without `no` or `not`. 1 to 1024 characters."""
    style: NotRequired[
        Literal[
            "3D_ANIMATED_FAMILY_FILM",
            "DESIGN_SKETCH",
            "FLAT_VECTOR_ILLUSTRATION",
            "GRAPHIC_NOVEL_ILLUSTRATION",
            "MAXIMALISM",
            "MIDCENTURY_RETRO",
            "PHOTOREALISM",
            "SOFT_DIGITAL_PAINTING",
        ]
    ]
    """Look of the picture."""
    conditionImage: NotRequired[FileContent]
    """Picture whose layout to keep."""
    controlMode: NotRequired[Literal["CANNY_EDGE", "SEGMENTATION"]]
    """Keep its edges, or the places of its contents. Service default: "CANNY_EDGE"."""
    controlStrength: NotRequired[float]
    """How closely to keep them; low values are freer. 0 to 1. Service default: 0.7."""


class NovaCanvasInPaintingParamsDict(TypedDict):
    """A picture in which a region is painted anew."""

    image: FileContent
    """Picture to change."""
    maskPrompt: NotRequired[str]
    """Words that name the region, instead of a mask."""
    maskImage: NotRequired[FileContent]
    """Mask of the source's size in pure black and white, instead of words: black is painted anew, white is kept."""
    text: NotRequired[str]
    """What to paint there; without it what is there is removed. 1 to 1024 characters."""
    negativeText: NotRequired[str]
    """What to keep out; name it without `no` or `not`. 1 to 1024 characters."""


class NovaCanvasOutPaintingParamsDict(TypedDict):
    """A picture that gets new surroundings."""

    image: FileContent
    """Picture to change."""
    text: str
    """The new surroundings. 1 to 1024 characters."""
    maskPrompt: NotRequired[str]
    """Words that name the region, instead of a mask."""
    maskImage: NotRequired[FileContent]
    """Mask of the source's size in pure black and white, instead of words: black is kept, white is painted anew."""
    negativeText: NotRequired[str]
    """What to keep out; name it without `no` or `not`. 1 to 1024 characters."""
    outPaintingMode: NotRequired[Literal["DEFAULT", "PRECISE"]]
    """Let the edge of the mask blend, or keep to it exactly. Service default: "DEFAULT"."""


class NovaCanvasImageVariationParamsDict(TypedDict):
    """Pictures that resemble others."""

    images: Sequence[FileContent]
    """Pictures to start from. 1 to 5 items."""
    text: NotRequired[str]
    """What to keep and what to change. 1 to 1024 characters."""
    negativeText: NotRequired[str]
    """What to keep out; name it without `no` or `not`. 1 to 1024 characters."""
    similarityStrength: NotRequired[float]
    """How close to stay to the source; low values vary more. 0.2 to 1."""


class NovaCanvasColorGuidedParamsDict(TypedDict):
    """A picture from words in given colours."""

    text: str
    """What to show. 1 to 1024 characters."""
    colors: Sequence[str]
    """Colours to use, such as `#FF9800`. 1 to 10 items."""
    negativeText: NotRequired[str]
    """What to keep out; name it without `no` or `not`. 1 to 1024 characters."""
    referenceImage: NotRequired[FileContent]
    """Picture for subject and style; its colours join the palette."""


class NovaCanvasBackgroundRemovalParamsDict(TypedDict):
    """A picture that loses its background."""

    image: FileContent
    """Picture to cut out; a PNG with transparency comes back."""


class NovaCanvasImageMaskDict(TypedDict):
    """A mask as a picture."""

    maskImage: FileContent
    """Mask of the source's size in pure black and white: black is changed."""


class NovaCanvasGarmentStylingDict(TypedDict):
    """How a garment is worn."""

    longSleeveStyle: NotRequired[Literal["SLEEVE_DOWN", "SLEEVE_UP"]]
    """Sleeves down or up; upper body only."""
    tuckingStyle: NotRequired[Literal["UNTUCKED", "TUCKED"]]
    """Over the trousers or tucked in; upper body only."""
    outerLayerStyle: NotRequired[Literal["CLOSED", "OPEN"]]
    """Jacket shut or open; outer layers only. Service default: "CLOSED"."""


class NovaCanvasPromptMaskDict(TypedDict):
    """A mask by words."""

    maskPrompt: str
    """Words that name the region to change."""
    maskShape: NotRequired[Literal["CONTOUR", "BOUNDING_BOX", "DEFAULT"]]
    """Outline of the mask; it affects how the item is carried over. Service default: "BOUNDING_BOX"."""


class NovaCanvasMaskExclusionsDict(TypedDict):
    """What to keep of a person in the picture."""

    preserveBodyPose: NotRequired[Literal["ON", "OFF", "DEFAULT"]]
    """Whether to keep the pose."""
    preserveHands: NotRequired[Literal["ON", "OFF", "DEFAULT"]]
    """Whether to keep the hands."""
    preserveFace: NotRequired[Literal["ON", "OFF", "DEFAULT"]]
    """Whether to keep the face."""


class NovaCanvasGenerationConfigDict(TypedDict):
    """How many pictures, how large, and how they come about."""

    numberOfImages: NotRequired[int]
    """Pictures to make; those that are filtered are missing from the answer. 1 to 5. Service default: 1."""
    width: NotRequired[int]
    """Width in pixels; not steeper than 4:1, and less than 4,194,304 pixels in all. 320 to 4096, a multiple of 16. Service default: 1024."""
    height: NotRequired[int]
    """Height in pixels; not steeper than 4:1, and less than 4,194,304 pixels in all. 320 to 4096, a multiple of 16. Service default: 1024."""
    quality: NotRequired[Literal["standard", "premium"]]
    """`premium` costs more and takes longer. Service default: "standard"."""
    cfgScale: NotRequired[float]
    """How strictly to follow the prompt; low values are freer. 1.1 to 10. Service default: 6.5."""
    seed: NotRequired[int]
    """Start of the noise; the same seed with the same request gives the same picture. 0 to 2147483646. Service default: 12."""


class NovaCanvasGarmentMaskDict(TypedDict):
    """A mask by the kind of garment."""

    garmentClass: Literal[
        "UPPER_BODY",
        "LOWER_BODY",
        "FULL_BODY",
        "FOOTWEAR",
        "LONG_SLEEVE_SHIRT",
        "SHORT_SLEEVE_SHIRT",
        "NO_SLEEVE_SHIRT",
        "OTHER_UPPER_BODY",
        "LONG_PANTS",
        "SHORT_PANTS",
        "OTHER_LOWER_BODY",
        "LONG_DRESS",
        "SHORT_DRESS",
        "FULL_BODY_OUTFIT",
        "OTHER_FULL_BODY",
        "SHOES",
        "BOOTS",
        "OTHER_FOOTWEAR",
    ]
    """Kind of garment."""
    maskShape: NotRequired[Literal["CONTOUR", "BOUNDING_BOX", "DEFAULT"]]
    """Outline of the mask; it affects how the item is carried over."""
    garmentStyling: NotRequired[NovaCanvasGarmentStylingDict | NovaCanvasGarmentStyling]
    """How the garment is worn."""


class NovaCanvasVirtualTryOnParamsDict(TypedDict):
    """A picture in which an item of another picture is worn or placed."""

    sourceImage: FileContent
    """Picture to change."""
    referenceImage: FileContent
    """Picture of the item."""
    maskType: Literal["IMAGE", "GARMENT", "PROMPT"]
    """Which of the three masks says where the item goes."""
    imageBasedMask: NotRequired[NovaCanvasImageMaskDict | NovaCanvasImageMask]
    """Mask as a picture, for `IMAGE`."""
    garmentBasedMask: NotRequired[NovaCanvasGarmentMaskDict | NovaCanvasGarmentMask]
    """Mask by the kind of garment, for `GARMENT`."""
    promptBasedMask: NotRequired[NovaCanvasPromptMaskDict | NovaCanvasPromptMask]
    """Mask by words, for `PROMPT`."""
    maskExclusions: NotRequired[NovaCanvasMaskExclusionsDict | NovaCanvasMaskExclusions]
    """What to keep of a person."""
    mergeStyle: NotRequired[Literal["BALANCED", "SEAMLESS", "DETAILED"]]
    """`BALANCED` keeps every pixel outside the mask, `SEAMLESS` hides the seam, `DETAILED` is best for lettering and small masks."""
    returnMask: NotRequired[bool]
    """Whether to send back the mask that was used. Service default: false."""


class NovaCanvasRequestDict(TypedDict):
    """A task and what it works on; pictures are JPEG or PNG, 320 to 4096 pixels a side, without transparency."""

    taskType: Literal[
        "TEXT_IMAGE",
        "IMAGE_VARIATION",
        "INPAINTING",
        "OUTPAINTING",
        "COLOR_GUIDED_GENERATION",
        "BACKGROUND_REMOVAL",
        "VIRTUAL_TRY_ON",
    ]
    """What to do; the parameters of that task must be given."""
    textToImageParams: NotRequired[NovaCanvasTextToImageParamsDict | NovaCanvasTextToImageParams]
    """What `TEXT_IMAGE` works on."""
    imageVariationParams: NotRequired[NovaCanvasImageVariationParamsDict | NovaCanvasImageVariationParams]
    """What `IMAGE_VARIATION` works on."""
    inPaintingParams: NotRequired[NovaCanvasInPaintingParamsDict | NovaCanvasInPaintingParams]
    """What `INPAINTING` works on."""
    outPaintingParams: NotRequired[NovaCanvasOutPaintingParamsDict | NovaCanvasOutPaintingParams]
    """What `OUTPAINTING` works on."""
    colorGuidedGenerationParams: NotRequired[NovaCanvasColorGuidedParamsDict | NovaCanvasColorGuidedParams]
    """What `COLOR_GUIDED_GENERATION` works on."""
    backgroundRemovalParams: NotRequired[NovaCanvasBackgroundRemovalParamsDict | NovaCanvasBackgroundRemovalParams]
    """What `BACKGROUND_REMOVAL` works on."""
    virtualTryOnParams: NotRequired[NovaCanvasVirtualTryOnParamsDict | NovaCanvasVirtualTryOnParams]
    """What `VIRTUAL_TRY_ON` works on."""
    imageGenerationConfig: NotRequired[NovaCanvasGenerationConfigDict | NovaCanvasGenerationConfig]
    """How many pictures, how large; not for `BACKGROUND_REMOVAL`."""
