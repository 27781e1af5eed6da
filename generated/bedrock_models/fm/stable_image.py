# Generated from specs/stability/stable_image by bedrock-codegen; do not edit.
"""Stability AI Stable Image through the common interface."""

from __future__ import annotations

import typing
from typing import Any, Literal, TypeAlias, Unpack

from .._runtime.fm.images import BedrockImageModel, Image, Prompts
from .._runtime.fm.media import Media, Output, encoded
from .._runtime.fm.parameters import Connection, Everywhere, everywhere
from ..stable_image.family import FAMILY, StableImageKnownId
from .models import Model

AspectRatio: TypeAlias = Literal["16:9", "1:1", "21:9", "2:3", "3:2", "4:5", "5:4", "9:16", "9:21"]


class StableImage(BedrockImageModel):
    """Pictures from a prompt, or from a picture and a prompt: Stable Diffusion 3 and 3.5 Large, Stable Image Core and Ultra."""

    _family = FAMILY
    _places = {
        "negative_prompt": "/negative_prompt",
        "aspect_ratio": "/aspect_ratio",
        "seed": "/seed",
        "output_format": "/output_format",
        "mode": "/mode",
        "image": "/image",
        "strength": "/strength",
    }
    _prompt_at = "/prompt"
    _pictures = ("/images/*",)
    _written = {"image": encoded}
    Id: TypeAlias = (
        StableImageKnownId
        | Literal[Model.STABILITY_SD3_5_LARGE_V1_0, Model.STABILITY_SD3_LARGE_V1_0, Model.STABILITY_STABLE_IMAGE_CORE_V1_0]
        | Literal[Model.STABILITY_STABLE_IMAGE_CORE_V1_1, Model.STABILITY_STABLE_IMAGE_ULTRA_V1_0]
        | Literal[Model.STABILITY_STABLE_IMAGE_ULTRA_V1_1]
    )

    class Args(Everywhere, total=False):
        """What its calls take by name."""

        negative_prompt: str | None
        aspect_ratio: AspectRatio | None
        seed: int | None
        output_format: Literal["png", "jpeg", "webp", "PNG", "JPEG"] | None
        mode: Literal["text-to-image", "image-to-image"] | None
        image: Media | None
        strength: float | None

    class Defaults(Args, Connection, total=False):
        """What an instance takes for all its calls."""

    def __init__(self, model_id: Id | str, **defaults: Unpack[Defaults]) -> None:
        super().__init__(model_id, **defaults)

    def _parameters(
        self,
        *,
        negative_prompt: str | None = None,
        aspect_ratio: AspectRatio | None = None,
        seed: int | None = None,
        output_format: Literal["png", "jpeg", "webp", "PNG", "JPEG"] | None = None,
        mode: Literal["text-to-image", "image-to-image"] | None = None,
        image: Media | None = None,
        strength: float | None = None,
        **beside: Any,
    ) -> Everywhere:
        return everywhere(**beside)

    @typing.overload
    def generate(self, prompt: Prompts, *, output: Literal["pil"] = "pil", **args: Unpack[Args]) -> list[Image]: ...
    @typing.overload
    def generate(self, prompt: Prompts, *, output: Literal["bytes"], **args: Unpack[Args]) -> list[bytes]: ...
    def generate(self, prompt: Prompts, *, output: Output = "pil", **args: Any) -> Any:
        """Make pictures.

        Args:
            prompt: What the picture shall show; `(word:1.3)` weighs a word. At most 10000 characters.
            negative_prompt: What the picture shall not show; may be empty. At most 10000 characters.
            aspect_ratio: Shape of the picture; with a source picture the shape follows that. Service default: "1:1".
            seed: Fixes the noise to start from, so that a picture can be made again; 0 picks one at random. 0 to 4294967295.
                Service default: 0.
            output_format: File type; some pages print capitals, programs send small letters. WebP is described for 3.5 alone.
                Service default: "png".
            mode: Whether a source picture is used; image-to-image needs image and strength. Service default: "text-to-image".
            image: Picture to start from, as JPEG, PNG or WebP; 3 takes 640 to 1536 pixels a side, 3.5 at least 64.
            strength: How much of the source picture is painted anew: 0 keeps it, 1 ignores it. Ultra starts from 0.35. 0 to
                1.
            extra_args: Parameters of the family that are not listed here, by their names in its native calls.
            extra_body: What the spec does not know yet: merged into the body key by key, and not checked.
            options: Guardrail, trace, service tier and other settings beside the body.
            output: What to return: PIL images, or the bytes of their files.

        Raises:
            AnswerError: No picture came, as when a filter stepped in; says why.
            PictureError: A picture cannot be read, or Pillow is not installed.
        """
        given = self._parameters(**args)
        return self._send(self._draw(prompt, given, output))

    @typing.overload
    async def agenerate(self, prompt: Prompts, *, output: Literal["pil"] = "pil", **args: Unpack[Args]) -> list[Image]: ...
    @typing.overload
    async def agenerate(self, prompt: Prompts, *, output: Literal["bytes"], **args: Unpack[Args]) -> list[bytes]: ...
    async def agenerate(self, prompt: Prompts, *, output: Output = "pil", **args: Any) -> Any:
        """`generate`, awaited."""
        given = self._parameters(**args)
        return await self._asend(self._draw(prompt, given, output))
