# Generated from specs/amazon/nova_canvas by bedrock-codegen; do not edit.
"""Amazon Nova Canvas: what is sent."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from .._bedrock import BedrockRequest
from .._runtime.bodies.base import RequestBody
from .._runtime.bodies.containers import Sequence
from .._runtime.bodies.files import Base64
from .._runtime.json.rules import OneOf, OnlyWhen, When


class NovaCanvasTextToImageParams(RequestBody):
    """A picture from words, on a layout if one is given."""

    text: Annotated[str, Field(max_length=1024, min_length=1)]
    """What to show. 1 to 1024 characters."""
    negative_text: Annotated[str | None, Field(alias="negativeText", max_length=1024, min_length=1)] = None
    """What to keep out; name it without `no` or `not`. 1 to 1024 characters."""
    style: (
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
        | None
    ) = None
    """Look of the picture."""
    condition_image: Annotated[Base64 | None, Field(alias="conditionImage")] = None
    """Picture whose layout to keep."""
    control_mode: Annotated[Literal["CANNY_EDGE", "SEGMENTATION"] | None, Field(alias="controlMode")] = None
    """Keep its edges, or the places of its contents. Service default: "CANNY_EDGE"."""
    control_strength: Annotated[float | None, Field(alias="controlStrength", ge=0.0, le=1.0)] = None
    """How closely to keep them; low values are freer. 0 to 1. Service default: 0.7."""


class NovaCanvasInPaintingParams(RequestBody):
    """A picture in which a region is painted anew."""

    __rules__ = (OneOf(fields=("/maskPrompt", "/maskImage")),)

    image: Base64
    """Picture to change."""
    mask_prompt: Annotated[str | None, Field(alias="maskPrompt")] = None
    """Words that name the region, instead of a mask."""
    mask_image: Annotated[Base64 | None, Field(alias="maskImage")] = None
    """Mask of the source's size in pure black and white, instead of words: black is painted anew, white is kept."""
    text: Annotated[str | None, Field(max_length=1024, min_length=1)] = None
    """What to paint there; without it what is there is removed. 1 to 1024 characters."""
    negative_text: Annotated[str | None, Field(alias="negativeText", max_length=1024, min_length=1)] = None
    """What to keep out; name it without `no` or `not`. 1 to 1024 characters."""


class NovaCanvasOutPaintingParams(RequestBody):
    """A picture that gets new surroundings."""

    __rules__ = (OneOf(fields=("/maskPrompt", "/maskImage")),)

    image: Base64
    """Picture to change."""
    text: Annotated[str, Field(max_length=1024, min_length=1)]
    """The new surroundings. 1 to 1024 characters."""
    mask_prompt: Annotated[str | None, Field(alias="maskPrompt")] = None
    """Words that name the region, instead of a mask."""
    mask_image: Annotated[Base64 | None, Field(alias="maskImage")] = None
    """Mask of the source's size in pure black and white, instead of words: black is kept, white is painted anew."""
    negative_text: Annotated[str | None, Field(alias="negativeText", max_length=1024, min_length=1)] = None
    """What to keep out; name it without `no` or `not`. 1 to 1024 characters."""
    out_painting_mode: Annotated[Literal["DEFAULT", "PRECISE"] | None, Field(alias="outPaintingMode")] = None
    """Let the edge of the mask blend, or keep to it exactly. Service default: "DEFAULT"."""


class NovaCanvasImageVariationParams(RequestBody):
    """Pictures that resemble others."""

    images: Annotated[Sequence[Base64], Field(max_length=5, min_length=1)]
    """Pictures to start from. 1 to 5 items."""
    text: Annotated[str | None, Field(max_length=1024, min_length=1)] = None
    """What to keep and what to change. 1 to 1024 characters."""
    negative_text: Annotated[str | None, Field(alias="negativeText", max_length=1024, min_length=1)] = None
    """What to keep out; name it without `no` or `not`. 1 to 1024 characters."""
    similarity_strength: Annotated[float | None, Field(alias="similarityStrength", ge=0.2, le=1.0)] = None
    """How close to stay to the source; low values vary more. 0.2 to 1."""


NovaCanvasColor = TypeAliasType("NovaCanvasColor", Annotated[str, Field(pattern="^#[0-9a-fA-F]{6}$")])
"""A colour as `#RRGGBB`."""


class NovaCanvasBackgroundRemovalParams(RequestBody):
    """A picture that loses its background."""

    image: Base64
    """Picture to cut out; a PNG with transparency comes back."""


class NovaCanvasImageMask(RequestBody):
    """A mask as a picture."""

    mask_image: Annotated[Base64, Field(alias="maskImage")]
    """Mask of the source's size in pure black and white: black is changed."""


class NovaCanvasGarmentStyling(RequestBody):
    """How a garment is worn."""

    long_sleeve_style: Annotated[Literal["SLEEVE_DOWN", "SLEEVE_UP"] | None, Field(alias="longSleeveStyle")] = None
    """Sleeves down or up; upper body only."""
    tucking_style: Annotated[Literal["UNTUCKED", "TUCKED"] | None, Field(alias="tuckingStyle")] = None
    """Over the trousers or tucked in; upper body only."""
    outer_layer_style: Annotated[Literal["CLOSED", "OPEN"] | None, Field(alias="outerLayerStyle")] = None
    """Jacket shut or open; outer layers only. Service default: "CLOSED"."""


class NovaCanvasPromptMask(RequestBody):
    """A mask by words."""

    mask_prompt: Annotated[str, Field(alias="maskPrompt")]
    """Words that name the region to change."""
    mask_shape: Annotated[Literal["CONTOUR", "BOUNDING_BOX", "DEFAULT"] | None, Field(alias="maskShape")] = None
    """Outline of the mask; it affects how the item is carried over. Service default: "BOUNDING_BOX"."""


class NovaCanvasMaskExclusions(RequestBody):
    """What to keep of a person in the picture."""

    preserve_body_pose: Annotated[Literal["ON", "OFF", "DEFAULT"] | None, Field(alias="preserveBodyPose")] = None
    """Whether to keep the pose."""
    preserve_hands: Annotated[Literal["ON", "OFF", "DEFAULT"] | None, Field(alias="preserveHands")] = None
    """Whether to keep the hands."""
    preserve_face: Annotated[Literal["ON", "OFF", "DEFAULT"] | None, Field(alias="preserveFace")] = None
    """Whether to keep the face."""


class NovaCanvasGenerationConfig(RequestBody):
    """How many pictures, how large, and how they come about."""

    number_of_images: Annotated[int | None, Field(alias="numberOfImages", ge=1, le=5)] = None
    """Pictures to make; those that are filtered are missing from the answer. 1 to 5. Service default: 1."""
    width: Annotated[int | None, Field(ge=320, le=4096, multiple_of=16)] = None
    """Width in pixels; not steeper than 4:1, and less than 4,194,304 pixels in all. 320 to 4096, a multiple of 16. Service default: 1024."""
    height: Annotated[int | None, Field(ge=320, le=4096, multiple_of=16)] = None
    """Height in pixels; not steeper than 4:1, and less than 4,194,304 pixels in all. 320 to 4096, a multiple of 16. Service default: 1024."""
    quality: Literal["standard", "premium"] | None = None
    """`premium` costs more and takes longer. Service default: "standard"."""
    cfg_scale: Annotated[float | None, Field(alias="cfgScale", ge=1.1, le=10.0)] = None
    """How strictly to follow the prompt; low values are freer. 1.1 to 10. Service default: 6.5."""
    seed: Annotated[int | None, Field(ge=0, le=2147483646)] = None
    """Start of the noise; the same seed with the same request gives the same picture. 0 to 2147483646. Service default: 12."""


class NovaCanvasColorGuidedParams(RequestBody):
    """A picture from words in given colours."""

    text: Annotated[str, Field(max_length=1024, min_length=1)]
    """What to show. 1 to 1024 characters."""
    colors: Annotated[Sequence[NovaCanvasColor], Field(max_length=10, min_length=1)]
    """Colours to use, such as `#FF9800`. 1 to 10 items."""
    negative_text: Annotated[str | None, Field(alias="negativeText", max_length=1024, min_length=1)] = None
    """What to keep out; name it without `no` or `not`. 1 to 1024 characters."""
    reference_image: Annotated[Base64 | None, Field(alias="referenceImage")] = None
    """Picture for subject and style; its colours join the palette."""


class NovaCanvasGarmentMask(RequestBody):
    """A mask by the kind of garment."""

    garment_class: Annotated[
        Literal[
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
        ],
        Field(alias="garmentClass"),
    ]
    """Kind of garment."""
    mask_shape: Annotated[Literal["CONTOUR", "BOUNDING_BOX", "DEFAULT"] | None, Field(alias="maskShape")] = None
    """Outline of the mask; it affects how the item is carried over."""
    garment_styling: Annotated[NovaCanvasGarmentStyling | None, Field(alias="garmentStyling")] = None
    """How the garment is worn."""


class NovaCanvasVirtualTryOnParams(RequestBody):
    """A picture in which an item of another picture is worn or placed."""

    source_image: Annotated[Base64, Field(alias="sourceImage")]
    """Picture to change."""
    reference_image: Annotated[Base64, Field(alias="referenceImage")]
    """Picture of the item."""
    mask_type: Annotated[Literal["IMAGE", "GARMENT", "PROMPT"], Field(alias="maskType")]
    """Which of the three masks says where the item goes."""
    image_based_mask: Annotated[NovaCanvasImageMask | None, Field(alias="imageBasedMask")] = None
    """Mask as a picture, for `IMAGE`."""
    garment_based_mask: Annotated[NovaCanvasGarmentMask | None, Field(alias="garmentBasedMask")] = None
    """Mask by the kind of garment, for `GARMENT`."""
    prompt_based_mask: Annotated[NovaCanvasPromptMask | None, Field(alias="promptBasedMask")] = None
    """Mask by words, for `PROMPT`."""
    mask_exclusions: Annotated[NovaCanvasMaskExclusions | None, Field(alias="maskExclusions")] = None
    """What to keep of a person."""
    merge_style: Annotated[Literal["BALANCED", "SEAMLESS", "DETAILED"] | None, Field(alias="mergeStyle")] = None
    """`BALANCED` keeps every pixel outside the mask, `SEAMLESS` hides the seam, `DETAILED` is best for lettering and small masks."""
    return_mask: Annotated[bool | None, Field(alias="returnMask")] = None
    """Whether to send back the mask that was used. Service default: false."""


class NovaCanvasRequest(BedrockRequest):
    """A task and what it works on; pictures are JPEG or PNG, 320 to 4096 pixels a side, without transparency."""

    __family__ = "nova_canvas"
    __rules__ = (
        OneOf(
            fields=(
                "/textToImageParams",
                "/imageVariationParams",
                "/inPaintingParams",
                "/outPaintingParams",
                "/colorGuidedGenerationParams",
                "/backgroundRemovalParams",
                "/virtualTryOnParams",
            ),
            message="the parameters of one task must be given",
        ),
        OnlyWhen(fields=("/textToImageParams",), when=When(at="/taskType", equals=("TEXT_IMAGE",))),
        OnlyWhen(fields=("/imageVariationParams",), when=When(at="/taskType", equals=("IMAGE_VARIATION",))),
        OnlyWhen(fields=("/inPaintingParams",), when=When(at="/taskType", equals=("INPAINTING",))),
        OnlyWhen(fields=("/outPaintingParams",), when=When(at="/taskType", equals=("OUTPAINTING",))),
        OnlyWhen(fields=("/colorGuidedGenerationParams",), when=When(at="/taskType", equals=("COLOR_GUIDED_GENERATION",))),
        OnlyWhen(fields=("/backgroundRemovalParams",), when=When(at="/taskType", equals=("BACKGROUND_REMOVAL",))),
        OnlyWhen(fields=("/virtualTryOnParams",), when=When(at="/taskType", equals=("VIRTUAL_TRY_ON",))),
    )

    task_type: Annotated[
        Literal[
            "TEXT_IMAGE",
            "IMAGE_VARIATION",
            "INPAINTING",
            "OUTPAINTING",
            "COLOR_GUIDED_GENERATION",
            "BACKGROUND_REMOVAL",
            "VIRTUAL_TRY_ON",
        ],
        Field(alias="taskType"),
    ]
    """What to do; the parameters of that task must be given."""
    text_to_image_params: Annotated[NovaCanvasTextToImageParams | None, Field(alias="textToImageParams")] = None
    """What `TEXT_IMAGE` works on."""
    image_variation_params: Annotated[NovaCanvasImageVariationParams | None, Field(alias="imageVariationParams")] = None
    """What `IMAGE_VARIATION` works on."""
    in_painting_params: Annotated[NovaCanvasInPaintingParams | None, Field(alias="inPaintingParams")] = None
    """What `INPAINTING` works on."""
    out_painting_params: Annotated[NovaCanvasOutPaintingParams | None, Field(alias="outPaintingParams")] = None
    """What `OUTPAINTING` works on."""
    color_guided_generation_params: Annotated[NovaCanvasColorGuidedParams | None, Field(alias="colorGuidedGenerationParams")] = (
        None
    )
    """What `COLOR_GUIDED_GENERATION` works on."""
    background_removal_params: Annotated[NovaCanvasBackgroundRemovalParams | None, Field(alias="backgroundRemovalParams")] = None
    """What `BACKGROUND_REMOVAL` works on."""
    virtual_try_on_params: Annotated[NovaCanvasVirtualTryOnParams | None, Field(alias="virtualTryOnParams")] = None
    """What `VIRTUAL_TRY_ON` works on."""
    image_generation_config: Annotated[NovaCanvasGenerationConfig | None, Field(alias="imageGenerationConfig")] = None
    """How many pictures, how large; not for `BACKGROUND_REMOVAL`."""
