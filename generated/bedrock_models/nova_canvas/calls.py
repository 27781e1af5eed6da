# Generated from specs/amazon/nova_canvas by bedrock-codegen; do not edit.
"""Amazon Nova Canvas: the calls."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypedDict

from .._runtime.calls import call
from .._runtime.calls.call import present
from .._runtime.calls.spelling import spelled
from .family import FAMILY
from .requests import NovaCanvasRequest

if TYPE_CHECKING:
    from .._bedrock import BedrockGuardrailConfig, BedrockGuardrailConfigDict
    from .._runtime.calls.call import AsyncClient, Client
    from .._runtime.calls.options import Options, OptionsDict
    from .answers import NovaCanvasResponse
    from .dicts import (
        NovaCanvasBackgroundRemovalParamsDict,
        NovaCanvasColorGuidedParamsDict,
        NovaCanvasImageVariationParamsDict,
        NovaCanvasInPaintingParamsDict,
        NovaCanvasOutPaintingParamsDict,
        NovaCanvasTextToImageParamsDict,
        NovaCanvasVirtualTryOnParamsDict,
    )
    from .family import NovaCanvasModelId
    from .requests import (
        NovaCanvasBackgroundRemovalParams,
        NovaCanvasColorGuidedParams,
        NovaCanvasImageVariationParams,
        NovaCanvasInPaintingParams,
        NovaCanvasOutPaintingParams,
        NovaCanvasTextToImageParams,
        NovaCanvasVirtualTryOnParams,
    )


class NovaCanvasSettings(TypedDict, total=False):
    """What the calls take by name alone: for a variable that several calls are given, as `**settings`."""

    image_variation_params: NovaCanvasImageVariationParams | NovaCanvasImageVariationParamsDict | None
    in_painting_params: NovaCanvasInPaintingParams | NovaCanvasInPaintingParamsDict | None
    out_painting_params: NovaCanvasOutPaintingParams | NovaCanvasOutPaintingParamsDict | None
    color_guided_generation_params: NovaCanvasColorGuidedParams | NovaCanvasColorGuidedParamsDict | None
    background_removal_params: NovaCanvasBackgroundRemovalParams | NovaCanvasBackgroundRemovalParamsDict | None
    virtual_try_on_params: NovaCanvasVirtualTryOnParams | NovaCanvasVirtualTryOnParamsDict | None
    number_of_images: int | None
    width: int | None
    height: int | None
    quality: Literal["standard", "premium"] | None
    cfg_scale: float | None
    seed: int | None
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None


@spelled
def request(
    task_type: Literal[
        "TEXT_IMAGE",
        "IMAGE_VARIATION",
        "INPAINTING",
        "OUTPAINTING",
        "COLOR_GUIDED_GENERATION",
        "BACKGROUND_REMOVAL",
        "VIRTUAL_TRY_ON",
    ],
    text_to_image_params: NovaCanvasTextToImageParams | NovaCanvasTextToImageParamsDict | None = None,
    *,
    image_variation_params: NovaCanvasImageVariationParams | NovaCanvasImageVariationParamsDict | None = None,
    in_painting_params: NovaCanvasInPaintingParams | NovaCanvasInPaintingParamsDict | None = None,
    out_painting_params: NovaCanvasOutPaintingParams | NovaCanvasOutPaintingParamsDict | None = None,
    color_guided_generation_params: NovaCanvasColorGuidedParams | NovaCanvasColorGuidedParamsDict | None = None,
    background_removal_params: NovaCanvasBackgroundRemovalParams | NovaCanvasBackgroundRemovalParamsDict | None = None,
    virtual_try_on_params: NovaCanvasVirtualTryOnParams | NovaCanvasVirtualTryOnParamsDict | None = None,
    number_of_images: int | None = None,
    width: int | None = None,
    height: int | None = None,
    quality: Literal["standard", "premium"] | None = None,
    cfg_scale: float | None = None,
    seed: int | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
) -> NovaCanvasRequest:
    """Make a request and check it; nothing is sent.

    Args:
        task_type: What to do; the parameters of that task must be given.
        text_to_image_params: What `TEXT_IMAGE` works on.
        image_variation_params: What `IMAGE_VARIATION` works on.
        in_painting_params: What `INPAINTING` works on.
        out_painting_params: What `OUTPAINTING` works on.
        color_guided_generation_params: What `COLOR_GUIDED_GENERATION` works on.
        background_removal_params: What `BACKGROUND_REMOVAL` works on.
        virtual_try_on_params: What `VIRTUAL_TRY_ON` works on.
        number_of_images: Pictures to make; those that are filtered are missing from the answer. 1 to 5. Service default:
            1.
        width: Width in pixels; not steeper than 4:1, and less than 4,194,304 pixels in all. 320 to 4096, a multiple of
            16. Service default: 1024.
        height: Height in pixels; not steeper than 4:1, and less than 4,194,304 pixels in all. 320 to 4096, a multiple of
            16. Service default: 1024.
        quality: `premium` costs more and takes longer. Service default: "standard".
        cfg_scale: How strictly to follow the prompt; low values are freer. 1.1 to 10. Service default: 6.5.
        seed: Start of the noise; the same seed with the same request gives the same picture. 0 to 2147483646. Service
            default: 12.
        guardrail_config: Settings of the guardrail that `options` names.

    Raises:
        RequestError: The spec refuses the request.
    """
    return call.build(
        NovaCanvasRequest,
        _members(
            task_type,
            text_to_image_params,
            image_variation_params,
            in_painting_params,
            out_painting_params,
            color_guided_generation_params,
            background_removal_params,
            virtual_try_on_params,
            number_of_images,
            width,
            height,
            quality,
            cfg_scale,
            seed,
            guardrail_config,
        ),
    )


def _members(
    task_type: Any,
    text_to_image_params: Any,
    image_variation_params: Any,
    in_painting_params: Any,
    out_painting_params: Any,
    color_guided_generation_params: Any,
    background_removal_params: Any,
    virtual_try_on_params: Any,
    number_of_images: Any,
    width: Any,
    height: Any,
    quality: Any,
    cfg_scale: Any,
    seed: Any,
    guardrail_config: Any,
) -> Mapping[str, Any]:
    """The members of a request, by wire name."""
    return {
        "taskType": task_type,
        "textToImageParams": text_to_image_params,
        "imageVariationParams": image_variation_params,
        "inPaintingParams": in_painting_params,
        "outPaintingParams": out_painting_params,
        "colorGuidedGenerationParams": color_guided_generation_params,
        "backgroundRemovalParams": background_removal_params,
        "virtualTryOnParams": virtual_try_on_params,
        "imageGenerationConfig": present(
            {
                "numberOfImages": number_of_images,
                "width": width,
                "height": height,
                "quality": quality,
                "cfgScale": cfg_scale,
                "seed": seed,
            }
        ),
        "amazon-bedrock-guardrailConfig": guardrail_config,
    }


@spelled
def invoke(
    model_id: NovaCanvasModelId,
    task_type: Literal[
        "TEXT_IMAGE",
        "IMAGE_VARIATION",
        "INPAINTING",
        "OUTPAINTING",
        "COLOR_GUIDED_GENERATION",
        "BACKGROUND_REMOVAL",
        "VIRTUAL_TRY_ON",
    ],
    text_to_image_params: NovaCanvasTextToImageParams | NovaCanvasTextToImageParamsDict | None = None,
    *,
    image_variation_params: NovaCanvasImageVariationParams | NovaCanvasImageVariationParamsDict | None = None,
    in_painting_params: NovaCanvasInPaintingParams | NovaCanvasInPaintingParamsDict | None = None,
    out_painting_params: NovaCanvasOutPaintingParams | NovaCanvasOutPaintingParamsDict | None = None,
    color_guided_generation_params: NovaCanvasColorGuidedParams | NovaCanvasColorGuidedParamsDict | None = None,
    background_removal_params: NovaCanvasBackgroundRemovalParams | NovaCanvasBackgroundRemovalParamsDict | None = None,
    virtual_try_on_params: NovaCanvasVirtualTryOnParams | NovaCanvasVirtualTryOnParamsDict | None = None,
    number_of_images: int | None = None,
    width: int | None = None,
    height: int | None = None,
    quality: Literal["standard", "premium"] | None = None,
    cfg_scale: float | None = None,
    seed: int | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> NovaCanvasResponse:
    """Ask a model that speaks Amazon Nova Canvas and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/nova/latest/userguide/image-gen-req-resp-structure.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        task_type: What to do; the parameters of that task must be given.
        text_to_image_params: What `TEXT_IMAGE` works on.
        image_variation_params: What `IMAGE_VARIATION` works on.
        in_painting_params: What `INPAINTING` works on.
        out_painting_params: What `OUTPAINTING` works on.
        color_guided_generation_params: What `COLOR_GUIDED_GENERATION` works on.
        background_removal_params: What `BACKGROUND_REMOVAL` works on.
        virtual_try_on_params: What `VIRTUAL_TRY_ON` works on.
        number_of_images: Pictures to make; those that are filtered are missing from the answer. 1 to 5. Service default:
            1.
        width: Width in pixels; not steeper than 4:1, and less than 4,194,304 pixels in all. 320 to 4096, a multiple of
            16. Service default: 1024.
        height: Height in pixels; not steeper than 4:1, and less than 4,194,304 pixels in all. 320 to 4096, a multiple of
            16. Service default: 1024.
        quality: `premium` costs more and takes longer. Service default: "standard".
        cfg_scale: How strictly to follow the prompt; low values are freer. 1.1 to 10. Service default: 6.5.
        seed: Start of the noise; the same seed with the same request gives the same picture. 0 to 2147483646. Service
            default: 12.
        guardrail_config: Settings of the guardrail that `options` names.
        client: A `boto3` client of `bedrock-runtime`; by default one that this process shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: NovaCanvasResponse = call.invoke(
        FAMILY,
        model_id,
        _members(
            task_type,
            text_to_image_params,
            image_variation_params,
            in_painting_params,
            out_painting_params,
            color_guided_generation_params,
            background_removal_params,
            virtual_try_on_params,
            number_of_images,
            width,
            height,
            quality,
            cfg_scale,
            seed,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
async def ainvoke(
    model_id: NovaCanvasModelId,
    task_type: Literal[
        "TEXT_IMAGE",
        "IMAGE_VARIATION",
        "INPAINTING",
        "OUTPAINTING",
        "COLOR_GUIDED_GENERATION",
        "BACKGROUND_REMOVAL",
        "VIRTUAL_TRY_ON",
    ],
    text_to_image_params: NovaCanvasTextToImageParams | NovaCanvasTextToImageParamsDict | None = None,
    *,
    image_variation_params: NovaCanvasImageVariationParams | NovaCanvasImageVariationParamsDict | None = None,
    in_painting_params: NovaCanvasInPaintingParams | NovaCanvasInPaintingParamsDict | None = None,
    out_painting_params: NovaCanvasOutPaintingParams | NovaCanvasOutPaintingParamsDict | None = None,
    color_guided_generation_params: NovaCanvasColorGuidedParams | NovaCanvasColorGuidedParamsDict | None = None,
    background_removal_params: NovaCanvasBackgroundRemovalParams | NovaCanvasBackgroundRemovalParamsDict | None = None,
    virtual_try_on_params: NovaCanvasVirtualTryOnParams | NovaCanvasVirtualTryOnParamsDict | None = None,
    number_of_images: int | None = None,
    width: int | None = None,
    height: int | None = None,
    quality: Literal["standard", "premium"] | None = None,
    cfg_scale: float | None = None,
    seed: int | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> NovaCanvasResponse:
    """Ask a model that speaks Amazon Nova Canvas and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/nova/latest/userguide/image-gen-req-resp-structure.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        task_type: What to do; the parameters of that task must be given.
        text_to_image_params: What `TEXT_IMAGE` works on.
        image_variation_params: What `IMAGE_VARIATION` works on.
        in_painting_params: What `INPAINTING` works on.
        out_painting_params: What `OUTPAINTING` works on.
        color_guided_generation_params: What `COLOR_GUIDED_GENERATION` works on.
        background_removal_params: What `BACKGROUND_REMOVAL` works on.
        virtual_try_on_params: What `VIRTUAL_TRY_ON` works on.
        number_of_images: Pictures to make; those that are filtered are missing from the answer. 1 to 5. Service default:
            1.
        width: Width in pixels; not steeper than 4:1, and less than 4,194,304 pixels in all. 320 to 4096, a multiple of
            16. Service default: 1024.
        height: Height in pixels; not steeper than 4:1, and less than 4,194,304 pixels in all. 320 to 4096, a multiple of
            16. Service default: 1024.
        quality: `premium` costs more and takes longer. Service default: "standard".
        cfg_scale: How strictly to follow the prompt; low values are freer. 1.1 to 10. Service default: 6.5.
        seed: Start of the noise; the same seed with the same request gives the same picture. 0 to 2147483646. Service
            default: 12.
        guardrail_config: Settings of the guardrail that `options` names.
        client: An `aiobotocore` client of `bedrock-runtime`; by default one that this event loop shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: NovaCanvasResponse = await call.ainvoke(
        FAMILY,
        model_id,
        _members(
            task_type,
            text_to_image_params,
            image_variation_params,
            in_painting_params,
            out_painting_params,
            color_guided_generation_params,
            background_removal_params,
            virtual_try_on_params,
            number_of_images,
            width,
            height,
            quality,
            cfg_scale,
            seed,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer
