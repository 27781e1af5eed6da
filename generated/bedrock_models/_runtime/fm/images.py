# Copied from generator/bedrock_codegen/runtime/_runtime/fm/images.py; edit it there.
"""Models that make pictures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias

from ..errors import AnswerError
from .media import Output, delivered
from .model import Asked, BedrockModel, read, read_text
from .parameters import Places
from .turns import Pattern, filled

if TYPE_CHECKING:
    from PIL.Image import Image as Image
else:
    Image = Any  # Pillow is optional
Prompts: TypeAlias = "str | Sequence[str | tuple[str] | tuple[str, float]]"
"""What a picture shall show: a text, or several, each alone or with its weight."""


class BedrockImageModel(BedrockModel):
    """A model that makes pictures."""

    _prompt_at: ClassVar[str] = ""
    """Where it takes what to show; empty: it takes nothing of the kind."""
    _prompt: ClassVar[Pattern] = None
    """How each of several prompts is written; None where there may be one alone."""
    _optional: ClassVar[bool] = False
    """Whether it may be left out."""
    _pictures: ClassVar[tuple[str, ...]]
    """Where the pictures of an answer are, as base64."""
    _refusal: ClassVar[tuple[str, ...]] = ()
    """Where an answer without pictures gives the reason; by default where it says why it ended."""

    def _draw(self, prompts: Prompts, given: Mapping[str, Any], output: Output) -> Asked[list[Any]]:
        """A request for pictures."""
        return self._ask(self._shown(prompts), self._settled(given), lambda response: self._drawn(response, output))

    def _shown(self, prompts: Prompts) -> Places:
        """What to show, as a member of a request."""
        if not self._prompt_at or (self._optional and not prompts):
            return self._constants
        if self._prompt is None:
            return {**self._constants, self._prompt_at: one_prompt(prompts)}
        each = [filled(self._prompt, {"$text": text, "$weight": weight}) for text, weight in prompt_texts(prompts)]
        return {**self._constants, self._prompt_at: each}

    def _drawn(self, response: Any, output: Output) -> list[Any]:
        pictures = read(response, self._pictures, str)
        if not pictures:
            reason = read_text(response, self._refusal or self._family.answer.stop_reason.response) or "nothing"
            raise AnswerError(f"{self.model_id}: answered without a picture. It says: {reason}", (), response.to_wire())
        return delivered(pictures, output)


def prompt_texts(prompts: Prompts) -> list[tuple[str, float | None]]:
    """Prompts as pairs of text and weight; None where no weight was given."""
    given = [prompts] if isinstance(prompts, str) else prompts
    return [(item, None) if isinstance(item, str) else (item[0], item[1] if len(item) > 1 else None) for item in given]


def one_prompt(prompts: Prompts) -> str:
    """The text of the only prompt.

    Raises:
        ValueError: There are several, or one with a weight, which the family has no place for.
    """
    pairs = prompt_texts(prompts)
    if len(pairs) != 1 or pairs[0][1] not in {None, 1}:
        raise ValueError("prompts: this model takes one, without a weight. Join the texts into one")
    return pairs[0][0]
