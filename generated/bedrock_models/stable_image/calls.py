# Generated from specs/stability/stable_image by bedrock-codegen; do not edit.
"""Stability AI Stable Image: the calls."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypedDict

from .._runtime.calls import call
from .._runtime.calls.spelling import spelled
from .family import FAMILY
from .requests import StableImageRequest

if TYPE_CHECKING:
    from .._bedrock import BedrockGuardrailConfig, BedrockGuardrailConfigDict
    from .._runtime.bodies.files import FileContent
    from .._runtime.calls.call import AsyncClient, Client
    from .._runtime.calls.options import Options, OptionsDict
    from .answers import StableImageResponse
    from .family import StableImageModelId


class StableImageSettings(TypedDict, total=False):
    """What the calls take by name alone: for a variable that several calls are given, as `**settings`."""

    negative_prompt: str | None
    aspect_ratio: Literal["16:9", "1:1", "21:9", "2:3", "3:2", "4:5", "5:4", "9:16", "9:21"] | None
    output_format: Literal["png", "jpeg", "webp", "PNG", "JPEG"] | None
    seed: int | None
    image: FileContent | None
    strength: float | None
    mode: Literal["text-to-image", "image-to-image"] | None
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None


@spelled
def request(
    prompt: str,
    *,
    negative_prompt: str | None = None,
    aspect_ratio: Literal["16:9", "1:1", "21:9", "2:3", "3:2", "4:5", "5:4", "9:16", "9:21"] | None = None,
    output_format: Literal["png", "jpeg", "webp", "PNG", "JPEG"] | None = None,
    seed: int | None = None,
    image: FileContent | None = None,
    strength: float | None = None,
    mode: Literal["text-to-image", "image-to-image"] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
) -> StableImageRequest:
    """Make a request and check it; nothing is sent.

    Args:
        prompt: What the picture shall show; `(word:1.3)` weighs a word. At most 10000 characters.
        negative_prompt: What the picture shall not show; may be empty. At most 10000 characters.
        aspect_ratio: Shape of the picture; with a source picture the shape follows that. Service default: "1:1".
        output_format: File type; some pages print capitals, programs send small letters. WebP is described for 3.5 alone.
            Service default: "png".
        seed: Fixes the noise to start from, so that a picture can be made again; 0 picks one at random. 0 to 4294967295.
            Service default: 0.
        image: Picture to start from, as JPEG, PNG or WebP; 3 takes 640 to 1536 pixels a side, 3.5 at least 64.
        strength: How much of the source picture is painted anew: 0 keeps it, 1 ignores it. Ultra starts from 0.35. 0 to
            1.
        mode: Whether a source picture is used; image-to-image needs image and strength. Service default: "text-to-image".
        guardrail_config: Settings of the guardrail that `options` names.

    Raises:
        RequestError: The spec refuses the request.
    """
    return call.build(
        StableImageRequest,
        _members(prompt, negative_prompt, aspect_ratio, output_format, seed, image, strength, mode, guardrail_config),
    )


def _members(
    prompt: Any,
    negative_prompt: Any,
    aspect_ratio: Any,
    output_format: Any,
    seed: Any,
    image: Any,
    strength: Any,
    mode: Any,
    guardrail_config: Any,
) -> Mapping[str, Any]:
    """The members of a request, by wire name."""
    return {
        "prompt": prompt,
        "negative_prompt": negative_prompt,
        "aspect_ratio": aspect_ratio,
        "output_format": output_format,
        "seed": seed,
        "image": image,
        "strength": strength,
        "mode": mode,
        "amazon-bedrock-guardrailConfig": guardrail_config,
    }


@spelled
def invoke(
    model_id: StableImageModelId,
    prompt: str,
    *,
    negative_prompt: str | None = None,
    aspect_ratio: Literal["16:9", "1:1", "21:9", "2:3", "3:2", "4:5", "5:4", "9:16", "9:21"] | None = None,
    output_format: Literal["png", "jpeg", "webp", "PNG", "JPEG"] | None = None,
    seed: int | None = None,
    image: FileContent | None = None,
    strength: float | None = None,
    mode: Literal["text-to-image", "image-to-image"] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> StableImageResponse:
    """Ask a model that speaks Stability AI Stable Image and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-diffusion-3-5-large.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        prompt: What the picture shall show; `(word:1.3)` weighs a word. At most 10000 characters.
        negative_prompt: What the picture shall not show; may be empty. At most 10000 characters.
        aspect_ratio: Shape of the picture; with a source picture the shape follows that. Service default: "1:1".
        output_format: File type; some pages print capitals, programs send small letters. WebP is described for 3.5 alone.
            Service default: "png".
        seed: Fixes the noise to start from, so that a picture can be made again; 0 picks one at random. 0 to 4294967295.
            Service default: 0.
        image: Picture to start from, as JPEG, PNG or WebP; 3 takes 640 to 1536 pixels a side, 3.5 at least 64.
        strength: How much of the source picture is painted anew: 0 keeps it, 1 ignores it. Ultra starts from 0.35. 0 to
            1.
        mode: Whether a source picture is used; image-to-image needs image and strength. Service default: "text-to-image".
        guardrail_config: Settings of the guardrail that `options` names.
        client: A `boto3` client of `bedrock-runtime`; by default one that this process shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: StableImageResponse = call.invoke(
        FAMILY,
        model_id,
        _members(
            prompt,
            negative_prompt,
            aspect_ratio,
            output_format,
            seed,
            image,
            strength,
            mode,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
async def ainvoke(
    model_id: StableImageModelId,
    prompt: str,
    *,
    negative_prompt: str | None = None,
    aspect_ratio: Literal["16:9", "1:1", "21:9", "2:3", "3:2", "4:5", "5:4", "9:16", "9:21"] | None = None,
    output_format: Literal["png", "jpeg", "webp", "PNG", "JPEG"] | None = None,
    seed: int | None = None,
    image: FileContent | None = None,
    strength: float | None = None,
    mode: Literal["text-to-image", "image-to-image"] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> StableImageResponse:
    """Ask a model that speaks Stability AI Stable Image and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-diffusion-3-5-large.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        prompt: What the picture shall show; `(word:1.3)` weighs a word. At most 10000 characters.
        negative_prompt: What the picture shall not show; may be empty. At most 10000 characters.
        aspect_ratio: Shape of the picture; with a source picture the shape follows that. Service default: "1:1".
        output_format: File type; some pages print capitals, programs send small letters. WebP is described for 3.5 alone.
            Service default: "png".
        seed: Fixes the noise to start from, so that a picture can be made again; 0 picks one at random. 0 to 4294967295.
            Service default: 0.
        image: Picture to start from, as JPEG, PNG or WebP; 3 takes 640 to 1536 pixels a side, 3.5 at least 64.
        strength: How much of the source picture is painted anew: 0 keeps it, 1 ignores it. Ultra starts from 0.35. 0 to
            1.
        mode: Whether a source picture is used; image-to-image needs image and strength. Service default: "text-to-image".
        guardrail_config: Settings of the guardrail that `options` names.
        client: An `aiobotocore` client of `bedrock-runtime`; by default one that this event loop shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: StableImageResponse = await call.ainvoke(
        FAMILY,
        model_id,
        _members(
            prompt,
            negative_prompt,
            aspect_ratio,
            output_format,
            seed,
            image,
            strength,
            mode,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer
