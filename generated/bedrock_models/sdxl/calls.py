# Generated from specs/stability/sdxl by bedrock-codegen; do not edit.
"""Stability AI Stable Diffusion XL: the calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypedDict

from .._runtime.calls import call
from .._runtime.calls.spelling import spelled
from .family import FAMILY
from .requests import SdxlRequest

if TYPE_CHECKING:
    from .._bedrock import BedrockGuardrailConfig, BedrockGuardrailConfigDict
    from .._runtime.bodies.files import FileContent
    from .._runtime.calls.call import AsyncClient, Client
    from .._runtime.calls.options import Options, OptionsDict
    from .answers import SdxlResponse
    from .dicts import SdxlTextPromptDict
    from .family import SdxlModelId
    from .requests import SdxlTextPrompt


class SdxlSettings(TypedDict, total=False):
    """What the calls take by name alone: for a variable that several calls are given, as `**settings`."""

    width: int | None
    height: int | None
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
    cfg_scale: float | None
    steps: int | None
    seed: int | None
    sampler: (
        Literal[
            "DDIM",
            "DDPM",
            "K_DPMPP_2M",
            "K_DPMPP_2S_ANCESTRAL",
            "K_DPM_2",
            "K_DPM_2_ANCESTRAL",
            "K_EULER",
            "K_EULER_ANCESTRAL",
            "K_HEUN",
            "K_LMS",
        ]
        | None
    )
    clip_guidance_preset: Literal["FAST_BLUE", "FAST_GREEN", "NONE", "SIMPLE", "SLOW", "SLOWER", "SLOWEST"] | None
    samples: int | None
    init_image: FileContent | None
    image_strength: float | None
    init_image_mode: Literal["IMAGE_STRENGTH", "STEP_SCHEDULE"] | None
    start_schedule: float | None
    step_schedule_start: float | None
    step_schedule_end: float | None
    mask_source: Literal["MASK_IMAGE_WHITE", "MASK_IMAGE_BLACK", "INIT_IMAGE_ALPHA"] | None
    mask_image: FileContent | None
    extras: Mapping[str, Any] | None
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None


@spelled
def request(
    text_prompts: Sequence[SdxlTextPrompt | SdxlTextPromptDict],
    *,
    width: int | None = None,
    height: int | None = None,
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
    cfg_scale: float | None = None,
    steps: int | None = None,
    seed: int | None = None,
    sampler: Literal[
        "DDIM",
        "DDPM",
        "K_DPMPP_2M",
        "K_DPMPP_2S_ANCESTRAL",
        "K_DPM_2",
        "K_DPM_2_ANCESTRAL",
        "K_EULER",
        "K_EULER_ANCESTRAL",
        "K_HEUN",
        "K_LMS",
    ]
    | None = None,
    clip_guidance_preset: Literal["FAST_BLUE", "FAST_GREEN", "NONE", "SIMPLE", "SLOW", "SLOWER", "SLOWEST"] | None = None,
    samples: int | None = None,
    init_image: FileContent | None = None,
    image_strength: float | None = None,
    init_image_mode: Literal["IMAGE_STRENGTH", "STEP_SCHEDULE"] | None = None,
    start_schedule: float | None = None,
    step_schedule_start: float | None = None,
    step_schedule_end: float | None = None,
    mask_source: Literal["MASK_IMAGE_WHITE", "MASK_IMAGE_BLACK", "INIT_IMAGE_ALPHA"] | None = None,
    mask_image: FileContent | None = None,
    extras: Mapping[str, Any] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
) -> SdxlRequest:
    """Make a request and check it; nothing is sent.

    Args:
        text_prompts: What to show, and with a negative weight what to avoid. At least 1 item.
        width: Width of the picture in pixels; only some pairs of width and height are allowed. A multiple of 64.
        height: Height of the picture in pixels; only some pairs of width and height are allowed. A multiple of 64.
        style_preset: Look that the picture is led towards.
        cfg_scale: How closely to follow the prompts; low values leave room for chance. Version 0.8 starts from 10. 0 to
            35. Service default: 7.
        steps: Diffusion steps: more take longer and may give a better picture. 10 to 150. Service default: 30.
        seed: Fixes the noise to start from, so that a picture can be made again; 0 picks one at random. 0 to 4294967295.
            Service default: 0.
        sampler: Sampler of the diffusion; the service chooses when left out.
        clip_guidance_preset: Guidance by CLIP: how much, and at what speed.
        samples: How many pictures to make. At least 1. Service default: 1.
        init_image: Picture to start from: makes the call image to image.
        image_strength: How much the source picture counts: near 1 the result resembles it, near 0 hardly. 0 to 1.
        init_image_mode: Whether the influence of the source picture is given as a strength or as a share of the steps.
            Service default: "IMAGE_STRENGTH".
        start_schedule: Share of the steps that the source picture skips, under a name that early programs send beside
            `init_image`.
        step_schedule_start: Share of the steps that the source picture skips at the start; with STEP_SCHEDULE.
        step_schedule_end: Share of the steps at which the influence of the source picture ends; with STEP_SCHEDULE.
        mask_source: Which pixels to replace: the white or the black of the mask, or the transparent ones of the source.
            Makes the call masking.
        mask_image: Mask, of the size of the source picture; not needed for INIT_IMAGE_ALPHA.
        extras: Experimental settings of the vendor, passed through; they may change at any time.
        guardrail_config: Settings of the guardrail that `options` names.

    Raises:
        RequestError: The spec refuses the request.
    """
    return call.build(
        SdxlRequest,
        _members(
            text_prompts,
            width,
            height,
            style_preset,
            cfg_scale,
            steps,
            seed,
            sampler,
            clip_guidance_preset,
            samples,
            init_image,
            image_strength,
            init_image_mode,
            start_schedule,
            step_schedule_start,
            step_schedule_end,
            mask_source,
            mask_image,
            extras,
            guardrail_config,
        ),
    )


def _members(
    text_prompts: Any,
    width: Any,
    height: Any,
    style_preset: Any,
    cfg_scale: Any,
    steps: Any,
    seed: Any,
    sampler: Any,
    clip_guidance_preset: Any,
    samples: Any,
    init_image: Any,
    image_strength: Any,
    init_image_mode: Any,
    start_schedule: Any,
    step_schedule_start: Any,
    step_schedule_end: Any,
    mask_source: Any,
    mask_image: Any,
    extras: Any,
    guardrail_config: Any,
) -> Mapping[str, Any]:
    """The members of a request, by wire name."""
    return {
        "text_prompts": text_prompts,
        "width": width,
        "height": height,
        "style_preset": style_preset,
        "cfg_scale": cfg_scale,
        "steps": steps,
        "seed": seed,
        "sampler": sampler,
        "clip_guidance_preset": clip_guidance_preset,
        "samples": samples,
        "init_image": init_image,
        "image_strength": image_strength,
        "init_image_mode": init_image_mode,
        "start_schedule": start_schedule,
        "step_schedule_start": step_schedule_start,
        "step_schedule_end": step_schedule_end,
        "mask_source": mask_source,
        "mask_image": mask_image,
        "extras": extras,
        "amazon-bedrock-guardrailConfig": guardrail_config,
    }


@spelled
def invoke(
    model_id: SdxlModelId,
    text_prompts: Sequence[SdxlTextPrompt | SdxlTextPromptDict],
    *,
    width: int | None = None,
    height: int | None = None,
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
    cfg_scale: float | None = None,
    steps: int | None = None,
    seed: int | None = None,
    sampler: Literal[
        "DDIM",
        "DDPM",
        "K_DPMPP_2M",
        "K_DPMPP_2S_ANCESTRAL",
        "K_DPM_2",
        "K_DPM_2_ANCESTRAL",
        "K_EULER",
        "K_EULER_ANCESTRAL",
        "K_HEUN",
        "K_LMS",
    ]
    | None = None,
    clip_guidance_preset: Literal["FAST_BLUE", "FAST_GREEN", "NONE", "SIMPLE", "SLOW", "SLOWER", "SLOWEST"] | None = None,
    samples: int | None = None,
    init_image: FileContent | None = None,
    image_strength: float | None = None,
    init_image_mode: Literal["IMAGE_STRENGTH", "STEP_SCHEDULE"] | None = None,
    start_schedule: float | None = None,
    step_schedule_start: float | None = None,
    step_schedule_end: float | None = None,
    mask_source: Literal["MASK_IMAGE_WHITE", "MASK_IMAGE_BLACK", "INIT_IMAGE_ALPHA"] | None = None,
    mask_image: FileContent | None = None,
    extras: Mapping[str, Any] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> SdxlResponse:
    """Ask a model that speaks Stability AI Stable Diffusion XL and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-diffusion-1-0-text-image.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        text_prompts: What to show, and with a negative weight what to avoid. At least 1 item.
        width: Width of the picture in pixels; only some pairs of width and height are allowed. A multiple of 64.
        height: Height of the picture in pixels; only some pairs of width and height are allowed. A multiple of 64.
        style_preset: Look that the picture is led towards.
        cfg_scale: How closely to follow the prompts; low values leave room for chance. Version 0.8 starts from 10. 0 to
            35. Service default: 7.
        steps: Diffusion steps: more take longer and may give a better picture. 10 to 150. Service default: 30.
        seed: Fixes the noise to start from, so that a picture can be made again; 0 picks one at random. 0 to 4294967295.
            Service default: 0.
        sampler: Sampler of the diffusion; the service chooses when left out.
        clip_guidance_preset: Guidance by CLIP: how much, and at what speed.
        samples: How many pictures to make. At least 1. Service default: 1.
        init_image: Picture to start from: makes the call image to image.
        image_strength: How much the source picture counts: near 1 the result resembles it, near 0 hardly. 0 to 1.
        init_image_mode: Whether the influence of the source picture is given as a strength or as a share of the steps.
            Service default: "IMAGE_STRENGTH".
        start_schedule: Share of the steps that the source picture skips, under a name that early programs send beside
            `init_image`.
        step_schedule_start: Share of the steps that the source picture skips at the start; with STEP_SCHEDULE.
        step_schedule_end: Share of the steps at which the influence of the source picture ends; with STEP_SCHEDULE.
        mask_source: Which pixels to replace: the white or the black of the mask, or the transparent ones of the source.
            Makes the call masking.
        mask_image: Mask, of the size of the source picture; not needed for INIT_IMAGE_ALPHA.
        extras: Experimental settings of the vendor, passed through; they may change at any time.
        guardrail_config: Settings of the guardrail that `options` names.
        client: A `boto3` client of `bedrock-runtime`; by default one that this process shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: SdxlResponse = call.invoke(
        FAMILY,
        model_id,
        _members(
            text_prompts,
            width,
            height,
            style_preset,
            cfg_scale,
            steps,
            seed,
            sampler,
            clip_guidance_preset,
            samples,
            init_image,
            image_strength,
            init_image_mode,
            start_schedule,
            step_schedule_start,
            step_schedule_end,
            mask_source,
            mask_image,
            extras,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
async def ainvoke(
    model_id: SdxlModelId,
    text_prompts: Sequence[SdxlTextPrompt | SdxlTextPromptDict],
    *,
    width: int | None = None,
    height: int | None = None,
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
    cfg_scale: float | None = None,
    steps: int | None = None,
    seed: int | None = None,
    sampler: Literal[
        "DDIM",
        "DDPM",
        "K_DPMPP_2M",
        "K_DPMPP_2S_ANCESTRAL",
        "K_DPM_2",
        "K_DPM_2_ANCESTRAL",
        "K_EULER",
        "K_EULER_ANCESTRAL",
        "K_HEUN",
        "K_LMS",
    ]
    | None = None,
    clip_guidance_preset: Literal["FAST_BLUE", "FAST_GREEN", "NONE", "SIMPLE", "SLOW", "SLOWER", "SLOWEST"] | None = None,
    samples: int | None = None,
    init_image: FileContent | None = None,
    image_strength: float | None = None,
    init_image_mode: Literal["IMAGE_STRENGTH", "STEP_SCHEDULE"] | None = None,
    start_schedule: float | None = None,
    step_schedule_start: float | None = None,
    step_schedule_end: float | None = None,
    mask_source: Literal["MASK_IMAGE_WHITE", "MASK_IMAGE_BLACK", "INIT_IMAGE_ALPHA"] | None = None,
    mask_image: FileContent | None = None,
    extras: Mapping[str, Any] | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> SdxlResponse:
    """Ask a model that speaks Stability AI Stable Diffusion XL and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-diffusion-1-0-text-image.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        text_prompts: What to show, and with a negative weight what to avoid. At least 1 item.
        width: Width of the picture in pixels; only some pairs of width and height are allowed. A multiple of 64.
        height: Height of the picture in pixels; only some pairs of width and height are allowed. A multiple of 64.
        style_preset: Look that the picture is led towards.
        cfg_scale: How closely to follow the prompts; low values leave room for chance. Version 0.8 starts from 10. 0 to
            35. Service default: 7.
        steps: Diffusion steps: more take longer and may give a better picture. 10 to 150. Service default: 30.
        seed: Fixes the noise to start from, so that a picture can be made again; 0 picks one at random. 0 to 4294967295.
            Service default: 0.
        sampler: Sampler of the diffusion; the service chooses when left out.
        clip_guidance_preset: Guidance by CLIP: how much, and at what speed.
        samples: How many pictures to make. At least 1. Service default: 1.
        init_image: Picture to start from: makes the call image to image.
        image_strength: How much the source picture counts: near 1 the result resembles it, near 0 hardly. 0 to 1.
        init_image_mode: Whether the influence of the source picture is given as a strength or as a share of the steps.
            Service default: "IMAGE_STRENGTH".
        start_schedule: Share of the steps that the source picture skips, under a name that early programs send beside
            `init_image`.
        step_schedule_start: Share of the steps that the source picture skips at the start; with STEP_SCHEDULE.
        step_schedule_end: Share of the steps at which the influence of the source picture ends; with STEP_SCHEDULE.
        mask_source: Which pixels to replace: the white or the black of the mask, or the transparent ones of the source.
            Makes the call masking.
        mask_image: Mask, of the size of the source picture; not needed for INIT_IMAGE_ALPHA.
        extras: Experimental settings of the vendor, passed through; they may change at any time.
        guardrail_config: Settings of the guardrail that `options` names.
        client: An `aiobotocore` client of `bedrock-runtime`; by default one that this event loop shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: SdxlResponse = await call.ainvoke(
        FAMILY,
        model_id,
        _members(
            text_prompts,
            width,
            height,
            style_preset,
            cfg_scale,
            steps,
            seed,
            sampler,
            clip_guidance_preset,
            samples,
            init_image,
            image_strength,
            init_image_mode,
            start_schedule,
            step_schedule_start,
            step_schedule_end,
            mask_source,
            mask_image,
            extras,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer
