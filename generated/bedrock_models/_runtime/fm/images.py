# Copied from generator/bedrock_codegen/runtime/_runtime/fm/images.py; edit it there.
"""Models that make pictures."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

from ..calls import call
from ..errors import AnswerError
from .media import Output, delivered
from .model import BedrockModel

Prompts: TypeAlias = "str | Sequence[str | tuple[str] | tuple[str, float]]"
"""What a picture shall show: a text, or several, each alone or with its weight."""


class BedrockImageModel(BedrockModel):
    """A model that makes pictures."""

    @staticmethod
    def _pictures(response: Any) -> list[str]:
        """The pictures of an answer, as base64."""
        raise NotImplementedError

    @staticmethod
    def _refusal(response: Any) -> str:
        """What an answer without pictures gives as the reason."""
        del response
        return ""

    def _draw(self, build: Callable[..., dict[str, Any]], subject: Any, given: Mapping[str, Any], output: Output) -> Any:
        """Send a request and return its pictures."""
        members, beside = self._members(build, subject, self._settled(given))
        response = call.invoke(self._family, self.model_id, self._request(members), client=self.client, **beside)
        return delivered(self._drawn(response), output)

    async def _adraw(self, build: Callable[..., dict[str, Any]], subject: Any, given: Mapping[str, Any], output: Output) -> Any:
        """`_draw`, awaited."""
        members, beside = self._members(build, subject, self._settled(given))
        response = await call.ainvoke(self._family, self.model_id, self._request(members), client=self.async_client, **beside)
        return delivered(self._drawn(response), output)

    def _drawn(self, response: Any) -> list[str]:
        pictures = self._pictures(response)
        if not pictures:
            reason = self._refusal(response) or "it gives no reason"
            raise AnswerError(f"{self.model_id} answered without a picture: {reason}", (), response.to_wire())
        return pictures


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
    if len(pairs) != 1 or pairs[0][1] is not None:
        raise ValueError("this model takes one prompt without a weight: join the texts into one")
    return pairs[0][0]
