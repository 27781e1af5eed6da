# Generated from specs/amazon/titan_image by bedrock-codegen; do not edit.
"""Amazon Titan Image Generator: what is sent."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .._bedrock import BedrockRequest
from .._runtime.bodies.base import RequestBody
from .._runtime.bodies.containers import Sequence
from .._runtime.bodies.files import Base64
from .._runtime.json.rules import Combination, OneOf, OnlyWhen, When


class TitanImageTextToImageParams(RequestBody):
    """A picture from words, on a layout if one is given."""

    text: Annotated[str, Field(max_length=512)]
    """What to show. At most 512 characters."""
    negative_text: Annotated[str | None, Field(alias="negativeText", max_length=512)] = None
    """What to keep out; name it without `no` or `not`. At most 512 characters."""
    condition_image: Annotated[Base64 | None, Field(alias="conditionImage")] = None
    """Picture whose layout to keep. Version 2 only."""
    control_mode: Annotated[Literal["CANNY_EDGE", "SEGMENTATION"] | None, Field(alias="controlMode")] = None
    """Keep its edges, or the places of its contents. Version 2 only. Service default: "CANNY_EDGE"."""
    control_strength: Annotated[float | None, Field(alias="controlStrength", ge=0.0, le=1.0)] = None
    """How closely to keep them; low values are freer. Version 2 only. 0 to 1. Service default: 0.7."""


class TitanImageInPaintingParams(RequestBody):
    """A picture in which a region is painted anew."""

    __rules__ = (OneOf(fields=("/maskPrompt", "/maskImage")),)

    image: Base64
    """Picture to change."""
    mask_prompt: Annotated[str | None, Field(alias="maskPrompt")] = None
    """Words that name the region, instead of a mask."""
    mask_image: Annotated[Base64 | None, Field(alias="maskImage")] = None
    """Mask of the source's size in pure black and white, instead of words: black is painted anew, white is kept."""
    text: Annotated[str | None, Field(max_length=512)] = None
    """What to paint there; without it what is there is removed. At most 512 characters."""
    negative_text: Annotated[str | None, Field(alias="negativeText", max_length=512)] = None
    """What to keep out; name it without `no` or `not`. At most 512 characters."""
    return_mask: Annotated[bool | None, Field(alias="returnMask")] = None
    """Whether to send back the mask that was used. Service default: false."""


class TitanImageOutPaintingParams(RequestBody):
    """A picture that gets new surroundings."""

    __rules__ = (OneOf(fields=("/maskPrompt", "/maskImage")),)

    image: Base64
    """Picture to change."""
    text: Annotated[str, Field(max_length=512)]
    """The new surroundings. At most 512 characters."""
    mask_prompt: Annotated[str | None, Field(alias="maskPrompt")] = None
    """Words that name the region, instead of a mask."""
    mask_image: Annotated[Base64 | None, Field(alias="maskImage")] = None
    """Mask of the source's size in pure black and white, instead of words: black is kept, white is painted anew."""
    negative_text: Annotated[str | None, Field(alias="negativeText", max_length=512)] = None
    """What to keep out; name it without `no` or `not`. At most 512 characters."""
    out_painting_mode: Annotated[Literal["DEFAULT", "PRECISE"] | None, Field(alias="outPaintingMode")] = None
    """Let the edge of the mask blend, or keep to it exactly. Service default: "DEFAULT"."""
    return_mask: Annotated[bool | None, Field(alias="returnMask")] = None
    """Whether to send back the mask that was used. Service default: false."""


class TitanImageImageVariationParams(RequestBody):
    """Pictures that resemble others."""

    images: Annotated[Sequence[Base64], Field(max_length=5, min_length=1)]
    """Pictures to start from. 1 to 5 items."""
    text: Annotated[str | None, Field(max_length=512)] = None
    """What to keep and what to change. At most 512 characters."""
    negative_text: Annotated[str | None, Field(alias="negativeText", max_length=512)] = None
    """What to keep out; name it without `no` or `not`. At most 512 characters."""
    similarity_strength: Annotated[float | None, Field(alias="similarityStrength", ge=0.2, le=1.0)] = None
    """How close to stay to the source; low values vary more. 0.2 to 1. Service default: 0.7."""


class TitanImageColorGuidedParams(RequestBody):
    """A picture from words in given colours."""

    text: Annotated[str, Field(max_length=512)]
    """What to show. At most 512 characters."""
    colors: Annotated[Sequence[str], Field(max_length=10, min_length=1)]
    """Colours to use, such as `#FF9800`. 1 to 10 items."""
    negative_text: Annotated[str | None, Field(alias="negativeText", max_length=512)] = None
    """What to keep out; name it without `no` or `not`. At most 512 characters."""
    reference_image: Annotated[Base64 | None, Field(alias="referenceImage")] = None
    """Picture for subject and style; its colours join the palette."""


class TitanImageBackgroundRemovalParams(RequestBody):
    """A picture that loses its background."""

    image: Base64
    """Picture to cut out; a PNG with transparency comes back."""


class TitanImageGenerationConfig(RequestBody):
    """How many pictures, how large, and how they come about."""

    number_of_images: Annotated[int | None, Field(alias="numberOfImages", ge=1, le=5)] = None
    """Pictures to make; those that are filtered are missing from the answer. 1 to 5. Service default: 1."""
    width: int | None = None
    """Width in pixels, as one of the pairs that the service knows; give both sides."""
    height: int | None = None
    """Height in pixels, as one of the pairs that the service knows; give both sides."""
    quality: Literal["standard", "premium"] | None = None
    """`premium` costs more and takes longer. Service default: "standard"."""
    cfg_scale: Annotated[float | None, Field(alias="cfgScale", ge=1.1, le=10.0)] = None
    """How strictly to follow the prompt; low values are freer. 1.1 to 10. Service default: 8.0."""
    seed: Annotated[int | None, Field(ge=0, le=2147483646)] = None
    """Start of the noise; the same seed with the same request gives the same picture. 0 to 2147483646. Service default: 42."""


class TitanImageRequest(BedrockRequest):
    """A task and what it works on; pictures are JPEG or PNG, 1408 pixels a side and 5 MB at most."""

    __family__ = "titan_image"
    __rules__ = (
        OneOf(
            fields=(
                "/textToImageParams",
                "/imageVariationParams",
                "/inPaintingParams",
                "/outPaintingParams",
                "/colorGuidedGenerationParams",
                "/backgroundRemovalParams",
            ),
            message="the parameters of one task must be given",
        ),
        OnlyWhen(fields=("/textToImageParams",), when=When(at="/taskType", equals=("TEXT_IMAGE",))),
        OnlyWhen(fields=("/imageVariationParams",), when=When(at="/taskType", equals=("IMAGE_VARIATION",))),
        OnlyWhen(fields=("/inPaintingParams",), when=When(at="/taskType", equals=("INPAINTING",))),
        OnlyWhen(fields=("/outPaintingParams",), when=When(at="/taskType", equals=("OUTPAINTING",))),
        OnlyWhen(fields=("/colorGuidedGenerationParams",), when=When(at="/taskType", equals=("COLOR_GUIDED_GENERATION",))),
        OnlyWhen(fields=("/backgroundRemovalParams",), when=When(at="/taskType", equals=("BACKGROUND_REMOVAL",))),
        Combination(
            fields=("/imageGenerationConfig/width", "/imageGenerationConfig/height"),
            allowed=(
                (1024, 1024),
                (768, 768),
                (512, 512),
                (768, 1152),
                (384, 576),
                (1152, 768),
                (576, 384),
                (768, 1280),
                (384, 640),
                (1280, 768),
                (640, 384),
                (896, 1152),
                (448, 576),
                (1152, 896),
                (576, 448),
                (768, 1408),
                (384, 704),
                (1408, 768),
                (704, 384),
                (640, 1408),
                (320, 704),
                (1408, 640),
                (704, 320),
                (1152, 640),
                (1173, 640),
            ),
        ),
    )

    task_type: Annotated[
        Literal["TEXT_IMAGE", "IMAGE_VARIATION", "INPAINTING", "OUTPAINTING", "COLOR_GUIDED_GENERATION", "BACKGROUND_REMOVAL"],
        Field(alias="taskType"),
    ]
    """What to do; the parameters of that task must be given."""
    text_to_image_params: Annotated[TitanImageTextToImageParams | None, Field(alias="textToImageParams")] = None
    """What `TEXT_IMAGE` works on."""
    image_variation_params: Annotated[TitanImageImageVariationParams | None, Field(alias="imageVariationParams")] = None
    """What `IMAGE_VARIATION` works on."""
    in_painting_params: Annotated[TitanImageInPaintingParams | None, Field(alias="inPaintingParams")] = None
    """What `INPAINTING` works on."""
    out_painting_params: Annotated[TitanImageOutPaintingParams | None, Field(alias="outPaintingParams")] = None
    """What `OUTPAINTING` works on."""
    color_guided_generation_params: Annotated[TitanImageColorGuidedParams | None, Field(alias="colorGuidedGenerationParams")] = (
        None
    )
    """What `COLOR_GUIDED_GENERATION` works on. Version 2 only."""
    background_removal_params: Annotated[TitanImageBackgroundRemovalParams | None, Field(alias="backgroundRemovalParams")] = None
    """What `BACKGROUND_REMOVAL` works on. Version 2 only."""
    image_generation_config: Annotated[TitanImageGenerationConfig | None, Field(alias="imageGenerationConfig")] = None
    """How many pictures, how large; not for `BACKGROUND_REMOVAL`."""
