# Generated from specs/stability/stability_services by bedrock-codegen; do not edit.
"""Stability AI image services: the calls."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypedDict

from .._runtime.calls import call
from .._runtime.calls.spelling import spelled
from .family import FAMILY
from .requests import StabilityServicesRequest

if TYPE_CHECKING:
    from .._bedrock import BedrockGuardrailConfig, BedrockGuardrailConfigDict
    from .._runtime.bodies.files import FileContent
    from .._runtime.calls.call import AsyncClient, Client
    from .._runtime.calls.options import Options, OptionsDict
    from .answers import StabilityServicesResponse
    from .family import StabilityServicesModelId


class StabilityServicesSettings(TypedDict, total=False):
    """What the calls take by name alone: for a variable that several calls are given, as `**settings`."""

    negative_prompt: str | None
    search_prompt: str | None
    select_prompt: str | None
    mask: FileContent | None
    grow_mask: int | None
    left: int | None
    right: int | None
    up: int | None
    down: int | None
    creativity: float | None
    control_strength: float | None
    fidelity: float | None
    aspect_ratio: Literal["16:9", "1:1", "21:9", "2:3", "3:2", "4:5", "5:4", "9:16", "9:21"] | None
    init_image: FileContent | None
    style_image: FileContent | None
    style_strength: float | None
    composition_fidelity: float | None
    change_strength: float | None
    style_preset: (
        Literal[
            "3d-model",
            "analog-film",
            "anime",
            "cinematic",
            "comic-book",
            "digital-art",
            "enhance",
            "fantasy-art",
            "isometric",
            "line-art",
            "low-poly",
            "modeling-compound",
            "neon-punk",
            "origami",
            "photographic",
            "pixel-art",
            "tile-texture",
        ]
        | None
    )
    output_format: Literal["png", "jpeg", "webp"] | None
    seed: int | None
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None


@spelled
def request(
    image: FileContent | None = None,
    prompt: str | None = None,
    *,
    negative_prompt: str | None = None,
    search_prompt: str | None = None,
    select_prompt: str | None = None,
    mask: FileContent | None = None,
    grow_mask: int | None = None,
    left: int | None = None,
    right: int | None = None,
    up: int | None = None,
    down: int | None = None,
    creativity: float | None = None,
    control_strength: float | None = None,
    fidelity: float | None = None,
    aspect_ratio: Literal["16:9", "1:1", "21:9", "2:3", "3:2", "4:5", "5:4", "9:16", "9:21"] | None = None,
    init_image: FileContent | None = None,
    style_image: FileContent | None = None,
    style_strength: float | None = None,
    composition_fidelity: float | None = None,
    change_strength: float | None = None,
    style_preset: Literal[
        "3d-model",
        "analog-film",
        "anime",
        "cinematic",
        "comic-book",
        "digital-art",
        "enhance",
        "fantasy-art",
        "isometric",
        "line-art",
        "low-poly",
        "modeling-compound",
        "neon-punk",
        "origami",
        "photographic",
        "pixel-art",
        "tile-texture",
    ]
    | None = None,
    output_format: Literal["png", "jpeg", "webp"] | None = None,
    seed: int | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
) -> StabilityServicesRequest:
    """Make a request and check it; nothing is sent.

    Args:
        image: Picture to work on, as JPEG, PNG or WebP; for the sketch tool the sketch, for the style guide the style.
            All tools but style transfer need it.
        prompt: What the result shall show, or what replaces what was found; `(word:1.3)` weighs a word. At most 10000
            characters.
        negative_prompt: What the result shall not show. At most 10000 characters.
        search_prompt: Search and replace: short words for what to find and replace. At most 10000 characters.
        select_prompt: Search and recolour: short words for what to find and recolour. At most 10000 characters.
        mask: Inpaint and erase: white is changed, black is kept. Left out, the transparency of the picture is the mask.
        grow_mask: Pixels by which the edges of the mask grow outwards, to blend better. 0 to 20. Service default: 5.
        left: Outpaint: pixels to add on the left; one of the four sides must not be zero. 0 to 2000. Service default: 0.
        right: Outpaint: pixels to add on the right. 0 to 2000. Service default: 0.
        up: Outpaint: pixels to add at the top. 0 to 2000. Service default: 0.
        down: Outpaint: pixels to add at the bottom. 0 to 2000. Service default: 0.
        creativity: Freedom to invent detail. Creative upscale starts from 0.3, conservative from 0.35, outpaint from 0.5.
            0.1 to 1.
        control_strength: Control tools: how much the picture rules the result; 0 leaves it aside. 0 to 1. Service
            default: 0.7.
        fidelity: Style guide: how closely the style follows that of the picture. 0 to 1. Service default: 0.5.
        aspect_ratio: Style guide: shape of the result. Service default: "1:1".
        init_image: Style transfer: the picture that is restyled.
        style_image: Style transfer: the picture whose style is taken.
        style_strength: Style transfer: how much of the style is taken; 0 leaves the picture as it is. 0 to 1. Service
            default: 1.
        composition_fidelity: Style transfer: how closely the layout is kept. 0 to 1. Service default: 0.9.
        change_strength: Style transfer: how much the picture may change. 0.1 to 1. Service default: 0.9.
        style_preset: Look that the result is led towards.
        output_format: File type of the result; JPEG knows no transparency. Service default: "png".
        seed: Fixes the noise to start from, so that a result can be made again; 0 picks one at random. 0 to 4294967294.
            Service default: 0.
        guardrail_config: Settings of the guardrail that `options` names.

    Raises:
        RequestError: The spec refuses the request.
    """
    return call.build(
        StabilityServicesRequest,
        _members(
            image,
            prompt,
            negative_prompt,
            search_prompt,
            select_prompt,
            mask,
            grow_mask,
            left,
            right,
            up,
            down,
            creativity,
            control_strength,
            fidelity,
            aspect_ratio,
            init_image,
            style_image,
            style_strength,
            composition_fidelity,
            change_strength,
            style_preset,
            output_format,
            seed,
            guardrail_config,
        ),
    )


def _members(
    image: Any,
    prompt: Any,
    negative_prompt: Any,
    search_prompt: Any,
    select_prompt: Any,
    mask: Any,
    grow_mask: Any,
    left: Any,
    right: Any,
    up: Any,
    down: Any,
    creativity: Any,
    control_strength: Any,
    fidelity: Any,
    aspect_ratio: Any,
    init_image: Any,
    style_image: Any,
    style_strength: Any,
    composition_fidelity: Any,
    change_strength: Any,
    style_preset: Any,
    output_format: Any,
    seed: Any,
    guardrail_config: Any,
) -> Mapping[str, Any]:
    """The members of a request, by wire name."""
    return {
        "image": image,
        "prompt": prompt,
        "negative_prompt": negative_prompt,
        "search_prompt": search_prompt,
        "select_prompt": select_prompt,
        "mask": mask,
        "grow_mask": grow_mask,
        "left": left,
        "right": right,
        "up": up,
        "down": down,
        "creativity": creativity,
        "control_strength": control_strength,
        "fidelity": fidelity,
        "aspect_ratio": aspect_ratio,
        "init_image": init_image,
        "style_image": style_image,
        "style_strength": style_strength,
        "composition_fidelity": composition_fidelity,
        "change_strength": change_strength,
        "style_preset": style_preset,
        "output_format": output_format,
        "seed": seed,
        "amazon-bedrock-guardrailConfig": guardrail_config,
    }


@spelled
def invoke(
    model_id: StabilityServicesModelId,
    image: FileContent | None = None,
    prompt: str | None = None,
    *,
    negative_prompt: str | None = None,
    search_prompt: str | None = None,
    select_prompt: str | None = None,
    mask: FileContent | None = None,
    grow_mask: int | None = None,
    left: int | None = None,
    right: int | None = None,
    up: int | None = None,
    down: int | None = None,
    creativity: float | None = None,
    control_strength: float | None = None,
    fidelity: float | None = None,
    aspect_ratio: Literal["16:9", "1:1", "21:9", "2:3", "3:2", "4:5", "5:4", "9:16", "9:21"] | None = None,
    init_image: FileContent | None = None,
    style_image: FileContent | None = None,
    style_strength: float | None = None,
    composition_fidelity: float | None = None,
    change_strength: float | None = None,
    style_preset: Literal[
        "3d-model",
        "analog-film",
        "anime",
        "cinematic",
        "comic-book",
        "digital-art",
        "enhance",
        "fantasy-art",
        "isometric",
        "line-art",
        "low-poly",
        "modeling-compound",
        "neon-punk",
        "origami",
        "photographic",
        "pixel-art",
        "tile-texture",
    ]
    | None = None,
    output_format: Literal["png", "jpeg", "webp"] | None = None,
    seed: int | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> StabilityServicesResponse:
    """Ask a model that speaks Stability AI image services and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/stable-image-services.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        image: Picture to work on, as JPEG, PNG or WebP; for the sketch tool the sketch, for the style guide the style.
            All tools but style transfer need it.
        prompt: What the result shall show, or what replaces what was found; `(word:1.3)` weighs a word. At most 10000
            characters.
        negative_prompt: What the result shall not show. At most 10000 characters.
        search_prompt: Search and replace: short words for what to find and replace. At most 10000 characters.
        select_prompt: Search and recolour: short words for what to find and recolour. At most 10000 characters.
        mask: Inpaint and erase: white is changed, black is kept. Left out, the transparency of the picture is the mask.
        grow_mask: Pixels by which the edges of the mask grow outwards, to blend better. 0 to 20. Service default: 5.
        left: Outpaint: pixels to add on the left; one of the four sides must not be zero. 0 to 2000. Service default: 0.
        right: Outpaint: pixels to add on the right. 0 to 2000. Service default: 0.
        up: Outpaint: pixels to add at the top. 0 to 2000. Service default: 0.
        down: Outpaint: pixels to add at the bottom. 0 to 2000. Service default: 0.
        creativity: Freedom to invent detail. Creative upscale starts from 0.3, conservative from 0.35, outpaint from 0.5.
            0.1 to 1.
        control_strength: Control tools: how much the picture rules the result; 0 leaves it aside. 0 to 1. Service
            default: 0.7.
        fidelity: Style guide: how closely the style follows that of the picture. 0 to 1. Service default: 0.5.
        aspect_ratio: Style guide: shape of the result. Service default: "1:1".
        init_image: Style transfer: the picture that is restyled.
        style_image: Style transfer: the picture whose style is taken.
        style_strength: Style transfer: how much of the style is taken; 0 leaves the picture as it is. 0 to 1. Service
            default: 1.
        composition_fidelity: Style transfer: how closely the layout is kept. 0 to 1. Service default: 0.9.
        change_strength: Style transfer: how much the picture may change. 0.1 to 1. Service default: 0.9.
        style_preset: Look that the result is led towards.
        output_format: File type of the result; JPEG knows no transparency. Service default: "png".
        seed: Fixes the noise to start from, so that a result can be made again; 0 picks one at random. 0 to 4294967294.
            Service default: 0.
        guardrail_config: Settings of the guardrail that `options` names.
        client: A `boto3` client of `bedrock-runtime`; by default one that this process shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: StabilityServicesResponse = call.invoke(
        FAMILY,
        model_id,
        _members(
            image,
            prompt,
            negative_prompt,
            search_prompt,
            select_prompt,
            mask,
            grow_mask,
            left,
            right,
            up,
            down,
            creativity,
            control_strength,
            fidelity,
            aspect_ratio,
            init_image,
            style_image,
            style_strength,
            composition_fidelity,
            change_strength,
            style_preset,
            output_format,
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
    model_id: StabilityServicesModelId,
    image: FileContent | None = None,
    prompt: str | None = None,
    *,
    negative_prompt: str | None = None,
    search_prompt: str | None = None,
    select_prompt: str | None = None,
    mask: FileContent | None = None,
    grow_mask: int | None = None,
    left: int | None = None,
    right: int | None = None,
    up: int | None = None,
    down: int | None = None,
    creativity: float | None = None,
    control_strength: float | None = None,
    fidelity: float | None = None,
    aspect_ratio: Literal["16:9", "1:1", "21:9", "2:3", "3:2", "4:5", "5:4", "9:16", "9:21"] | None = None,
    init_image: FileContent | None = None,
    style_image: FileContent | None = None,
    style_strength: float | None = None,
    composition_fidelity: float | None = None,
    change_strength: float | None = None,
    style_preset: Literal[
        "3d-model",
        "analog-film",
        "anime",
        "cinematic",
        "comic-book",
        "digital-art",
        "enhance",
        "fantasy-art",
        "isometric",
        "line-art",
        "low-poly",
        "modeling-compound",
        "neon-punk",
        "origami",
        "photographic",
        "pixel-art",
        "tile-texture",
    ]
    | None = None,
    output_format: Literal["png", "jpeg", "webp"] | None = None,
    seed: int | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> StabilityServicesResponse:
    """Ask a model that speaks Stability AI image services and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/stable-image-services.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        image: Picture to work on, as JPEG, PNG or WebP; for the sketch tool the sketch, for the style guide the style.
            All tools but style transfer need it.
        prompt: What the result shall show, or what replaces what was found; `(word:1.3)` weighs a word. At most 10000
            characters.
        negative_prompt: What the result shall not show. At most 10000 characters.
        search_prompt: Search and replace: short words for what to find and replace. At most 10000 characters.
        select_prompt: Search and recolour: short words for what to find and recolour. At most 10000 characters.
        mask: Inpaint and erase: white is changed, black is kept. Left out, the transparency of the picture is the mask.
        grow_mask: Pixels by which the edges of the mask grow outwards, to blend better. 0 to 20. Service default: 5.
        left: Outpaint: pixels to add on the left; one of the four sides must not be zero. 0 to 2000. Service default: 0.
        right: Outpaint: pixels to add on the right. 0 to 2000. Service default: 0.
        up: Outpaint: pixels to add at the top. 0 to 2000. Service default: 0.
        down: Outpaint: pixels to add at the bottom. 0 to 2000. Service default: 0.
        creativity: Freedom to invent detail. Creative upscale starts from 0.3, conservative from 0.35, outpaint from 0.5.
            0.1 to 1.
        control_strength: Control tools: how much the picture rules the result; 0 leaves it aside. 0 to 1. Service
            default: 0.7.
        fidelity: Style guide: how closely the style follows that of the picture. 0 to 1. Service default: 0.5.
        aspect_ratio: Style guide: shape of the result. Service default: "1:1".
        init_image: Style transfer: the picture that is restyled.
        style_image: Style transfer: the picture whose style is taken.
        style_strength: Style transfer: how much of the style is taken; 0 leaves the picture as it is. 0 to 1. Service
            default: 1.
        composition_fidelity: Style transfer: how closely the layout is kept. 0 to 1. Service default: 0.9.
        change_strength: Style transfer: how much the picture may change. 0.1 to 1. Service default: 0.9.
        style_preset: Look that the result is led towards.
        output_format: File type of the result; JPEG knows no transparency. Service default: "png".
        seed: Fixes the noise to start from, so that a result can be made again; 0 picks one at random. 0 to 4294967294.
            Service default: 0.
        guardrail_config: Settings of the guardrail that `options` names.
        client: An `aiobotocore` client of `bedrock-runtime`; by default one that this event loop shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: StabilityServicesResponse = await call.ainvoke(
        FAMILY,
        model_id,
        _members(
            image,
            prompt,
            negative_prompt,
            search_prompt,
            select_prompt,
            mask,
            grow_mask,
            left,
            right,
            up,
            down,
            creativity,
            control_strength,
            fidelity,
            aspect_ratio,
            init_image,
            style_image,
            style_strength,
            composition_fidelity,
            change_strength,
            style_preset,
            output_format,
            seed,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer
