# Generated from specs/amazon/titan_image by bedrock-codegen; do not edit.
"""Amazon Titan Image Generator: the calls."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypedDict

from .._runtime.calls import call
from .._runtime.calls.call import present
from .._runtime.calls.spelling import spelled
from .family import FAMILY
from .requests import TitanImageRequest

if TYPE_CHECKING:
    from .._bedrock import BedrockGuardrailConfig, BedrockGuardrailConfigDict
    from .._runtime.calls.call import AsyncClient, Client
    from .._runtime.calls.options import Options, OptionsDict
    from .answers import TitanImageResponse
    from .dicts import (
        TitanImageBackgroundRemovalParamsDict,
        TitanImageColorGuidedParamsDict,
        TitanImageImageVariationParamsDict,
        TitanImageInPaintingParamsDict,
        TitanImageOutPaintingParamsDict,
        TitanImageTextToImageParamsDict,
    )
    from .family import TitanImageModelId
    from .requests import (
        TitanImageBackgroundRemovalParams,
        TitanImageColorGuidedParams,
        TitanImageImageVariationParams,
        TitanImageInPaintingParams,
        TitanImageOutPaintingParams,
        TitanImageTextToImageParams,
    )


class TitanImageSettings(TypedDict, total=False):
    """What the calls take by name alone: for a variable that several calls are given, as `**settings`."""

    image_variation_params: TitanImageImageVariationParams | TitanImageImageVariationParamsDict | None
    in_painting_params: TitanImageInPaintingParams | TitanImageInPaintingParamsDict | None
    out_painting_params: TitanImageOutPaintingParams | TitanImageOutPaintingParamsDict | None
    color_guided_generation_params: TitanImageColorGuidedParams | TitanImageColorGuidedParamsDict | None
    background_removal_params: TitanImageBackgroundRemovalParams | TitanImageBackgroundRemovalParamsDict | None
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
        "TEXT_IMAGE", "IMAGE_VARIATION", "INPAINTING", "OUTPAINTING", "COLOR_GUIDED_GENERATION", "BACKGROUND_REMOVAL"
    ],
    text_to_image_params: TitanImageTextToImageParams | TitanImageTextToImageParamsDict | None = None,
    *,
    image_variation_params: TitanImageImageVariationParams | TitanImageImageVariationParamsDict | None = None,
    in_painting_params: TitanImageInPaintingParams | TitanImageInPaintingParamsDict | None = None,
    out_painting_params: TitanImageOutPaintingParams | TitanImageOutPaintingParamsDict | None = None,
    color_guided_generation_params: TitanImageColorGuidedParams | TitanImageColorGuidedParamsDict | None = None,
    background_removal_params: TitanImageBackgroundRemovalParams | TitanImageBackgroundRemovalParamsDict | None = None,
    number_of_images: int | None = None,
    width: int | None = None,
    height: int | None = None,
    quality: Literal["standard", "premium"] | None = None,
    cfg_scale: float | None = None,
    seed: int | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
) -> TitanImageRequest:
    """Make a request and check it; nothing is sent.

    Args:
        task_type: What to do; the parameters of that task must be given.
        text_to_image_params: What `TEXT_IMAGE` works on.
        image_variation_params: What `IMAGE_VARIATION` works on.
        in_painting_params: What `INPAINTING` works on.
        out_painting_params: What `OUTPAINTING` works on.
        color_guided_generation_params: What `COLOR_GUIDED_GENERATION` works on. Version 2 only.
        background_removal_params: What `BACKGROUND_REMOVAL` works on. Version 2 only.
        number_of_images: Pictures to make; those that are filtered are missing from the answer. 1 to 5. Service default:
            1.
        width: Width in pixels, as one of the pairs that the service knows; give both sides.
        height: Height in pixels, as one of the pairs that the service knows; give both sides.
        quality: `premium` costs more and takes longer. Service default: "standard".
        cfg_scale: How strictly to follow the prompt; low values are freer. 1.1 to 10. Service default: 8.0.
        seed: Start of the noise; the same seed with the same request gives the same picture. 0 to 2147483646. Service
            default: 42.
        guardrail_config: Settings of the guardrail that `options` names.

    Raises:
        RequestError: The spec refuses the request.
    """
    return call.build(
        TitanImageRequest,
        _members(
            task_type,
            text_to_image_params,
            image_variation_params,
            in_painting_params,
            out_painting_params,
            color_guided_generation_params,
            background_removal_params,
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
    model_id: TitanImageModelId,
    task_type: Literal[
        "TEXT_IMAGE", "IMAGE_VARIATION", "INPAINTING", "OUTPAINTING", "COLOR_GUIDED_GENERATION", "BACKGROUND_REMOVAL"
    ],
    text_to_image_params: TitanImageTextToImageParams | TitanImageTextToImageParamsDict | None = None,
    *,
    image_variation_params: TitanImageImageVariationParams | TitanImageImageVariationParamsDict | None = None,
    in_painting_params: TitanImageInPaintingParams | TitanImageInPaintingParamsDict | None = None,
    out_painting_params: TitanImageOutPaintingParams | TitanImageOutPaintingParamsDict | None = None,
    color_guided_generation_params: TitanImageColorGuidedParams | TitanImageColorGuidedParamsDict | None = None,
    background_removal_params: TitanImageBackgroundRemovalParams | TitanImageBackgroundRemovalParamsDict | None = None,
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
) -> TitanImageResponse:
    """Ask a model that speaks Amazon Titan Image Generator and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-titan-image.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        task_type: What to do; the parameters of that task must be given.
        text_to_image_params: What `TEXT_IMAGE` works on.
        image_variation_params: What `IMAGE_VARIATION` works on.
        in_painting_params: What `INPAINTING` works on.
        out_painting_params: What `OUTPAINTING` works on.
        color_guided_generation_params: What `COLOR_GUIDED_GENERATION` works on. Version 2 only.
        background_removal_params: What `BACKGROUND_REMOVAL` works on. Version 2 only.
        number_of_images: Pictures to make; those that are filtered are missing from the answer. 1 to 5. Service default:
            1.
        width: Width in pixels, as one of the pairs that the service knows; give both sides.
        height: Height in pixels, as one of the pairs that the service knows; give both sides.
        quality: `premium` costs more and takes longer. Service default: "standard".
        cfg_scale: How strictly to follow the prompt; low values are freer. 1.1 to 10. Service default: 8.0.
        seed: Start of the noise; the same seed with the same request gives the same picture. 0 to 2147483646. Service
            default: 42.
        guardrail_config: Settings of the guardrail that `options` names.
        client: A `boto3` client of `bedrock-runtime`; by default one that this process shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: TitanImageResponse = call.invoke(
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
    model_id: TitanImageModelId,
    task_type: Literal[
        "TEXT_IMAGE", "IMAGE_VARIATION", "INPAINTING", "OUTPAINTING", "COLOR_GUIDED_GENERATION", "BACKGROUND_REMOVAL"
    ],
    text_to_image_params: TitanImageTextToImageParams | TitanImageTextToImageParamsDict | None = None,
    *,
    image_variation_params: TitanImageImageVariationParams | TitanImageImageVariationParamsDict | None = None,
    in_painting_params: TitanImageInPaintingParams | TitanImageInPaintingParamsDict | None = None,
    out_painting_params: TitanImageOutPaintingParams | TitanImageOutPaintingParamsDict | None = None,
    color_guided_generation_params: TitanImageColorGuidedParams | TitanImageColorGuidedParamsDict | None = None,
    background_removal_params: TitanImageBackgroundRemovalParams | TitanImageBackgroundRemovalParamsDict | None = None,
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
) -> TitanImageResponse:
    """Ask a model that speaks Amazon Titan Image Generator and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-titan-image.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        task_type: What to do; the parameters of that task must be given.
        text_to_image_params: What `TEXT_IMAGE` works on.
        image_variation_params: What `IMAGE_VARIATION` works on.
        in_painting_params: What `INPAINTING` works on.
        out_painting_params: What `OUTPAINTING` works on.
        color_guided_generation_params: What `COLOR_GUIDED_GENERATION` works on. Version 2 only.
        background_removal_params: What `BACKGROUND_REMOVAL` works on. Version 2 only.
        number_of_images: Pictures to make; those that are filtered are missing from the answer. 1 to 5. Service default:
            1.
        width: Width in pixels, as one of the pairs that the service knows; give both sides.
        height: Height in pixels, as one of the pairs that the service knows; give both sides.
        quality: `premium` costs more and takes longer. Service default: "standard".
        cfg_scale: How strictly to follow the prompt; low values are freer. 1.1 to 10. Service default: 8.0.
        seed: Start of the noise; the same seed with the same request gives the same picture. 0 to 2147483646. Service
            default: 42.
        guardrail_config: Settings of the guardrail that `options` names.
        client: An `aiobotocore` client of `bedrock-runtime`; by default one that this event loop shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: TitanImageResponse = await call.ainvoke(
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
