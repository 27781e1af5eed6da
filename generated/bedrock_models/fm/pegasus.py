# Generated from specs/twelvelabs/pegasus by bedrock-codegen; do not edit.
"""TwelveLabs Pegasus through the common interface."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self, TypeAlias, Unpack, overload

from .._runtime.calls.call import present
from .._runtime.fm.media import Media, encoded
from .._runtime.fm.model import Connection, Everywhere
from .._runtime.fm.prompts import Prompt
from .._runtime.fm.text import (
    AsyncTextStream,
    BedrockFoundationModel,
    CompletionDetails,
    StopReason,
    StreamDetails,
    TextStream,
)
from ..pegasus.answers import PegasusEvent, PegasusResponse
from ..pegasus.family import FAMILY
from .models import Model

if TYPE_CHECKING:
    from .._runtime.calls.options import Options, OptionsDict

_NATIVE: Mapping[str, tuple[str, ...]] = {
    "media_source": ("mediaSource",),
    "mediaSource": ("mediaSource",),
    "input_prompt": ("inputPrompt",),
    "inputPrompt": ("inputPrompt",),
    "temperature": ("temperature",),
    "max_output_tokens": ("maxOutputTokens",),
    "maxOutputTokens": ("maxOutputTokens",),
    "response_format": ("responseFormat",),
    "responseFormat": ("responseFormat",),
    "analysis_mode": ("analysis_mode",),
    "segment_definitions": ("segment_definitions",),
    "prompt_v2": ("prompt_v2",),
}
_STOP_REASONS: Mapping[str, StopReason] = {"stop": "end", "length": "length"}


def _texts(response: PegasusResponse) -> list[str]:
    """The texts of a whole answer."""
    return [response.message] if response.message is not None else []


def _piece(event: PegasusEvent) -> str:
    """The text in one event of a stream."""
    text = event.message if event.message is not None else ""
    if text:
        return text
    return event.delta if event.delta is not None else ""


PegasusId: TypeAlias = Literal[
    "twelvelabs.pegasus-1-2-v1:0",
    "us.twelvelabs.pegasus-1-2-v1:0",
    "eu.twelvelabs.pegasus-1-2-v1:0",
    "apac.twelvelabs.pegasus-1-2-v1:0",
    "global.twelvelabs.pegasus-1-2-v1:0",
    "twelvelabs.pegasus-1-5-v1:0",
    "us.twelvelabs.pegasus-1-5-v1:0",
    "global.twelvelabs.pegasus-1-5-v1:0",
    Model.TWELVELABS_PEGASUS_1_2_V1_0,
    Model.TWELVELABS_PEGASUS_1_5_V1_0,
]


class PegasusParameters(Everywhere, total=False):
    """What the calls of `Pegasus` take by name."""

    video: Media | None
    """The video itself."""
    max_token_count: int | None
    """Most tokens to generate; 1.2 ends at 4096. At most 98304."""
    token_count: int | None
    """Another name of `max_token_count`."""
    temperature: float | None
    """Randomness: low values keep to the likeliest words. 0 to 1. Service default: 0.2."""


class PegasusDefaults(PegasusParameters, Connection, total=False):
    """What `Pegasus` takes for all its calls."""


class Pegasus(BedrockFoundationModel[PegasusEvent, PegasusResponse]):
    """Text about a video: answers, summaries, structured descriptions by Pegasus 1.2 and 1.5; 1.5 also divides a video into described segments."""

    _family = FAMILY
    _places = {
        "video": ("mediaSource", "base64String"),
        "max_token_count": ("maxOutputTokens",),
        "temperature": ("temperature",),
    }
    _native = _NATIVE
    _reasons = _STOP_REASONS
    _texts = staticmethod(_texts)
    _piece = staticmethod(_piece)

    def __init__(self, model_id: PegasusId | str, **defaults: Unpack[PegasusDefaults]) -> None:
        super().__init__(model_id, **defaults)

    @classmethod
    def from_id(cls, model_id: PegasusId | str, **defaults: Unpack[PegasusDefaults]) -> Self:
        """A model of this class, by its id, a profile or an ARN, with defaults for its calls.

        Raises:
            UnknownModelError: The id belongs to another class; the message names it.
        """
        return cls(model_id, **defaults)

    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[False] = False,
        **parameters: Unpack[PegasusParameters],
    ) -> list[str]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[PegasusParameters],
    ) -> CompletionDetails[PegasusResponse]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[PegasusParameters],
    ) -> TextStream[PegasusEvent, PegasusResponse]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[PegasusParameters],
    ) -> StreamDetails[TextStream[PegasusEvent, PegasusResponse]]: ...
    def generate(
        self,
        prompt: str,
        *,
        video: Media | None = None,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        stream: bool = False,
        details: bool = False,
    ) -> Any:
        """Write an answer to a prompt.

        Args:
            prompt: What is asked.
            video: The video itself.
            max_token_count: Most tokens to generate; 1.2 ends at 4096. At most 98304.
            token_count: Another name of `max_token_count`.
            temperature: Randomness: low values keep to the likeliest words. 0 to 1. Service default: 0.2.
            extra_args: Parameters of the family that are not listed here, by their names in its native calls.
            extra_body: What the spec does not know yet: merged into the body key by key, and not checked.
            options: Guardrail, trace, service tier and other settings beside the body.
            stream: Whether to return the pieces of the text as they arrive.
            details: Whether to return more than the text: body, typed answer, usage, stop reason, latency.
        """
        request = Prompt(prompt)
        asked = prompt
        given = {
            "video": video,
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return self._ask(_body, request, asked, given, stream=stream, details=details)

    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[False] = False,
        **parameters: Unpack[PegasusParameters],
    ) -> list[str]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[PegasusParameters],
    ) -> CompletionDetails[PegasusResponse]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[PegasusParameters],
    ) -> AsyncTextStream[PegasusEvent, PegasusResponse]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[PegasusParameters],
    ) -> StreamDetails[AsyncTextStream[PegasusEvent, PegasusResponse]]: ...
    async def agenerate(
        self,
        prompt: str,
        *,
        video: Media | None = None,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        stream: bool = False,
        details: bool = False,
    ) -> Any:
        """`generate`, awaited."""
        request = Prompt(prompt)
        asked = prompt
        given = {
            "video": video,
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return await self._aask(_body, request, asked, given, stream=stream, details=details)


def _body(
    prompt: Prompt,
    *,
    video: Media | None = None,
    max_token_count: int | None = None,
    temperature: float | None = None,
) -> dict[str, Any]:
    """A prompt as the members of a request."""
    return {
        "inputPrompt": prompt.text,
        "mediaSource": present(
            {
                "base64String": encoded(video) if video is not None else None,
            }
        ),
        "maxOutputTokens": max_token_count,
        "temperature": temperature,
    }
