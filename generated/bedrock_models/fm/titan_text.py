# Generated from specs/amazon/titan_text by bedrock-codegen; do not edit.
"""Amazon Titan Text through the common interface."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, Self, TypeAlias, Unpack, overload

from .._runtime.calls.call import present
from .._runtime.fm.messages import Message
from .._runtime.fm.model import Connection, Everywhere
from .._runtime.fm.prompts import Prompt, Template
from .._runtime.fm.text import (
    AsyncTextStream,
    BedrockFoundationModel,
    CompletionDetails,
    StopReason,
    StreamDetails,
    TextStream,
)
from ..titan_text.answers import TitanTextEvent, TitanTextResponse
from ..titan_text.family import FAMILY
from .models import Model

if TYPE_CHECKING:
    from .._runtime.calls.options import Options, OptionsDict

_NATIVE: Mapping[str, tuple[str, ...]] = {
    "input_text": ("inputText",),
    "inputText": ("inputText",),
    "temperature": ("textGenerationConfig", "temperature"),
    "top_p": ("textGenerationConfig", "topP"),
    "topP": ("textGenerationConfig", "topP"),
    "max_token_count": ("textGenerationConfig", "maxTokenCount"),
    "maxTokenCount": ("textGenerationConfig", "maxTokenCount"),
    "stop_sequences": ("textGenerationConfig", "stopSequences"),
    "stopSequences": ("textGenerationConfig", "stopSequences"),
}
_STOP_REASONS: Mapping[str, StopReason] = {
    "FINISH": "end",
    "FINISHED": "end",
    "LENGTH": "length",
    "STOP_CRITERIA_MET": "stop_sequence",
    "CONTENT_FILTERED": "filtered",
    "RAG_QUERY_WHEN_RAG_DISABLED": "other",
}

TITAN = Template(
    system="{text}\n",
    human="User: {text}\n",
    assistant="Bot: {text}\n",
    end="Bot:",
    special=("\nUser:", "\nBot:"),
    formatted=(),
)


def _texts(response: TitanTextResponse) -> list[str]:
    """The texts of a whole answer."""
    return [result.output_text for result in response.results]


def _piece(event: TitanTextEvent) -> str:
    """The text in one event of a stream."""
    return event.output_text


TitanId: TypeAlias = Literal[
    "amazon.titan-text-express-v1",
    "amazon.titan-text-lite-v1",
    "amazon.titan-text-premier-v1:0",
    "amazon.titan-tg1-large",
    Model.AMAZON_TITAN_TEXT_EXPRESS_V1,
    Model.AMAZON_TITAN_TEXT_LITE_V1,
    Model.AMAZON_TITAN_TEXT_PREMIER_V1_0,
    Model.AMAZON_TITAN_TG1_LARGE,
]


class TitanParameters(Everywhere, total=False):
    """What the calls of `Titan` take by name."""

    max_token_count: int | None
    """Most tokens to generate; some models allow fewer. 0 to 8192. Service default: 512."""
    token_count: int | None
    """Another name of `max_token_count`."""
    temperature: float | None
    """Randomness: low values keep to the likeliest words. 0 to 1. Service default: 0.7."""
    top_p: float | None
    """Share of the probability mass that words are drawn from. 0 to 1. Service default: 0.9."""
    stop_sequences: Sequence[str] | None
    """Texts at which generation ends. Service default: []."""


class TitanDefaults(TitanParameters, Connection, total=False):
    """What `Titan` takes for all its calls."""


class Titan(BedrockFoundationModel[TitanTextEvent, TitanTextResponse]):
    """Text in, text out: the Titan Text models Lite, Express and Premier."""

    _family = FAMILY
    _places = {
        "max_token_count": ("textGenerationConfig", "maxTokenCount"),
        "temperature": ("textGenerationConfig", "temperature"),
        "top_p": ("textGenerationConfig", "topP"),
        "stop_sequences": ("textGenerationConfig", "stopSequences"),
    }
    _native = _NATIVE
    _reasons = _STOP_REASONS
    _texts = staticmethod(_texts)
    _piece = staticmethod(_piece)

    def __init__(self, model_id: TitanId | str, **defaults: Unpack[TitanDefaults]) -> None:
        super().__init__(model_id, **defaults)

    @classmethod
    def from_id(cls, model_id: TitanId | str, **defaults: Unpack[TitanDefaults]) -> Self:
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
        **parameters: Unpack[TitanParameters],
    ) -> list[str]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[TitanParameters],
    ) -> CompletionDetails[TitanTextResponse]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[TitanParameters],
    ) -> TextStream[TitanTextEvent, TitanTextResponse]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[TitanParameters],
    ) -> StreamDetails[TextStream[TitanTextEvent, TitanTextResponse]]: ...
    def generate(
        self,
        prompt: str,
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        stop_sequences: Sequence[str] | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        stream: bool = False,
        details: bool = False,
    ) -> Any:
        """Write an answer to a prompt.

        Args:
            prompt: What is asked.
            max_token_count: Most tokens to generate; some models allow fewer. 0 to 8192. Service default: 512.
            token_count: Another name of `max_token_count`.
            temperature: Randomness: low values keep to the likeliest words. 0 to 1. Service default: 0.7.
            top_p: Share of the probability mass that words are drawn from. 0 to 1. Service default: 0.9.
            stop_sequences: Texts at which generation ends. Service default: [].
            extra_args: Parameters of the family that are not listed here, by their names in its native calls.
            extra_body: What the spec does not know yet: merged into the body key by key, and not checked.
            options: Guardrail, trace, service tier and other settings beside the body.
            stream: Whether to return the pieces of the text as they arrive.
            details: Whether to return more than the text: body, typed answer, usage, stop reason, latency.
        """
        request = Prompt(prompt)
        asked = prompt
        given = {
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "top_p": top_p,
            "stop_sequences": stop_sequences,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return self._ask(_body, request, asked, given, stream=stream, details=details)

    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[False] = False,
        **parameters: Unpack[TitanParameters],
    ) -> list[str]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[TitanParameters],
    ) -> CompletionDetails[TitanTextResponse]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[TitanParameters],
    ) -> TextStream[TitanTextEvent, TitanTextResponse]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[TitanParameters],
    ) -> StreamDetails[TextStream[TitanTextEvent, TitanTextResponse]]: ...
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        stop_sequences: Sequence[str] | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        stream: bool = False,
        details: bool = False,
    ) -> Any:
        """Answer the last `Human` of a conversation: perhaps a `System`, then `Human` and `Assistant` in turn.

        Takes what `generate` takes.

        Raises:
            ConversationError: The conversation is out of order, or holds what this model cannot take.
        """
        request = TITAN.written(self._conversation(conversation))
        asked = request.text
        given = {
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "top_p": top_p,
            "stop_sequences": stop_sequences,
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
        **parameters: Unpack[TitanParameters],
    ) -> list[str]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[TitanParameters],
    ) -> CompletionDetails[TitanTextResponse]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[TitanParameters],
    ) -> AsyncTextStream[TitanTextEvent, TitanTextResponse]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[TitanParameters],
    ) -> StreamDetails[AsyncTextStream[TitanTextEvent, TitanTextResponse]]: ...
    async def agenerate(
        self,
        prompt: str,
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        stop_sequences: Sequence[str] | None = None,
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
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "top_p": top_p,
            "stop_sequences": stop_sequences,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return await self._aask(_body, request, asked, given, stream=stream, details=details)

    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[False] = False,
        **parameters: Unpack[TitanParameters],
    ) -> list[str]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[TitanParameters],
    ) -> CompletionDetails[TitanTextResponse]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[TitanParameters],
    ) -> AsyncTextStream[TitanTextEvent, TitanTextResponse]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[TitanParameters],
    ) -> StreamDetails[AsyncTextStream[TitanTextEvent, TitanTextResponse]]: ...
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        stop_sequences: Sequence[str] | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        stream: bool = False,
        details: bool = False,
    ) -> Any:
        """`chat`, awaited."""
        request = TITAN.written(self._conversation(conversation))
        asked = request.text
        given = {
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "top_p": top_p,
            "stop_sequences": stop_sequences,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return await self._aask(_body, request, asked, given, stream=stream, details=details)


def _body(
    prompt: Prompt,
    *,
    max_token_count: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    stop_sequences: Sequence[str] | None = None,
) -> dict[str, Any]:
    """A prompt as the members of a request."""
    return {
        "inputText": prompt.text,
        "textGenerationConfig": present(
            {
                "maxTokenCount": max_token_count,
                "temperature": temperature,
                "topP": top_p,
                "stopSequences": stop_sequences,
            }
        ),
    }
