# Generated from specs/mistral/mistral_prompt by bedrock-codegen; do not edit.
"""Mistral prompts through the common interface."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, Self, TypeAlias, Unpack, overload

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
from ..mistral_prompt.answers import MistralPromptEvent, MistralPromptResponse
from ..mistral_prompt.family import FAMILY
from .models import Model

if TYPE_CHECKING:
    from .._runtime.calls.options import Options, OptionsDict

_NATIVE: Mapping[str, tuple[str, ...]] = {
    "prompt": ("prompt",),
    "max_tokens": ("max_tokens",),
    "temperature": ("temperature",),
    "top_p": ("top_p",),
    "top_k": ("top_k",),
    "stop": ("stop",),
}
_STOP_REASONS: Mapping[str, StopReason] = {"stop": "end", "length": "length"}

MISTRAL = Template(
    begin="<s>",
    system="[INST] {text}\n\n",
    human="[INST] {text} [/INST]",
    human_after_system="{text} [/INST]",
    assistant=" {text}</s>",
    special=("[INST]", "[/INST]", "<s>", "</s>"),
    formatted=("<s>[INST]", "[INST]"),
)


def _texts(response: MistralPromptResponse) -> list[str]:
    """The texts of a whole answer."""
    return [output.text for output in response.outputs]


def _piece(event: MistralPromptEvent) -> str:
    """The text in one event of a stream."""
    return "".join(output.text for output in event.outputs or ())


MistralId: TypeAlias = Literal[
    "mistral.mistral-7b-instruct-v0:2",
    "mistral.mistral-small-2402-v1:0",
    Model.MISTRAL_MISTRAL_7B_INSTRUCT_V0_2,
    Model.MISTRAL_MISTRAL_SMALL_2402_V1_0,
]


class MistralParameters(Everywhere, total=False):
    """What the calls of `Mistral` take by name."""

    max_token_count: int | None
    """Most tokens to generate; the model's own default is 512 for 7B and Mixtral and the maximum for Large and Small. 1 to 8192."""
    token_count: int | None
    """Another name of `max_token_count`."""
    temperature: float | None
    """Randomness: 0 keeps to the likeliest token. 0 to 1."""
    top_p: float | None
    """Share of the probability mass that tokens are drawn from. 0 to 1."""
    top_k: int | None
    """How many of the likeliest tokens are drawn from; switched off in Large and Small unless given. 1 to 200."""
    stop_sequences: Sequence[str] | None
    """Texts at which generation ends."""


class MistralDefaults(MistralParameters, Connection, total=False):
    """What `Mistral` takes for all its calls."""


class Mistral(BedrockFoundationModel[MistralPromptEvent, MistralPromptResponse]):
    """Mistral 7B Instruct and Mistral Small: text."""

    _family = FAMILY
    _models = ("mistral.mistral-7b-*", "mistral.mistral-small-*")
    _places = {
        "max_token_count": ("max_tokens",),
        "temperature": ("temperature",),
        "top_p": ("top_p",),
        "top_k": ("top_k",),
        "stop_sequences": ("stop",),
    }
    _native = _NATIVE
    _reasons = _STOP_REASONS
    _texts = staticmethod(_texts)
    _piece = staticmethod(_piece)

    def __init__(self, model_id: MistralId | str, **defaults: Unpack[MistralDefaults]) -> None:
        super().__init__(model_id, **defaults)

    @classmethod
    def from_id(cls, model_id: MistralId | str, **defaults: Unpack[MistralDefaults]) -> Self:
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
        **parameters: Unpack[MistralParameters],
    ) -> list[str]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[MistralParameters],
    ) -> CompletionDetails[MistralPromptResponse]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[MistralParameters],
    ) -> TextStream[MistralPromptEvent, MistralPromptResponse]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[MistralParameters],
    ) -> StreamDetails[TextStream[MistralPromptEvent, MistralPromptResponse]]: ...
    def generate(
        self,
        prompt: str,
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        top_k: int | None = None,
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
            max_token_count: Most tokens to generate; the model's own default is 512 for 7B and Mixtral and the maximum
                for Large and Small. 1 to 8192.
            token_count: Another name of `max_token_count`.
            temperature: Randomness: 0 keeps to the likeliest token. 0 to 1.
            top_p: Share of the probability mass that tokens are drawn from. 0 to 1.
            top_k: How many of the likeliest tokens are drawn from; switched off in Large and Small unless given. 1 to
                200.
            stop_sequences: Texts at which generation ends.
            extra_args: Parameters of the family that are not listed here, by their names in its native calls.
            extra_body: What the spec does not know yet: merged into the body key by key, and not checked.
            options: Guardrail, trace, service tier and other settings beside the body.
            stream: Whether to return the pieces of the text as they arrive.
            details: Whether to return more than the text: body, typed answer, usage, stop reason, latency.
        """
        request = MISTRAL.asking(prompt)
        asked = prompt
        given = {
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "top_p": top_p,
            "top_k": top_k,
            "stop_sequences": stop_sequences,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return self._ask(_body_of_mistral, request, asked, given, stream=stream, details=details)

    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[False] = False,
        **parameters: Unpack[MistralParameters],
    ) -> list[str]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[MistralParameters],
    ) -> CompletionDetails[MistralPromptResponse]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[MistralParameters],
    ) -> TextStream[MistralPromptEvent, MistralPromptResponse]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[MistralParameters],
    ) -> StreamDetails[TextStream[MistralPromptEvent, MistralPromptResponse]]: ...
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        top_k: int | None = None,
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
        request = MISTRAL.written(self._conversation(conversation))
        asked = request.text
        given = {
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "top_p": top_p,
            "top_k": top_k,
            "stop_sequences": stop_sequences,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return self._ask(_body_of_mistral, request, asked, given, stream=stream, details=details)

    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[False] = False,
        **parameters: Unpack[MistralParameters],
    ) -> list[str]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[MistralParameters],
    ) -> CompletionDetails[MistralPromptResponse]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[MistralParameters],
    ) -> AsyncTextStream[MistralPromptEvent, MistralPromptResponse]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[MistralParameters],
    ) -> StreamDetails[AsyncTextStream[MistralPromptEvent, MistralPromptResponse]]: ...
    async def agenerate(
        self,
        prompt: str,
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        top_k: int | None = None,
        stop_sequences: Sequence[str] | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        stream: bool = False,
        details: bool = False,
    ) -> Any:
        """`generate`, awaited."""
        request = MISTRAL.asking(prompt)
        asked = prompt
        given = {
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "top_p": top_p,
            "top_k": top_k,
            "stop_sequences": stop_sequences,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return await self._aask(_body_of_mistral, request, asked, given, stream=stream, details=details)

    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[False] = False,
        **parameters: Unpack[MistralParameters],
    ) -> list[str]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[MistralParameters],
    ) -> CompletionDetails[MistralPromptResponse]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[MistralParameters],
    ) -> AsyncTextStream[MistralPromptEvent, MistralPromptResponse]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[MistralParameters],
    ) -> StreamDetails[AsyncTextStream[MistralPromptEvent, MistralPromptResponse]]: ...
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        top_k: int | None = None,
        stop_sequences: Sequence[str] | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        stream: bool = False,
        details: bool = False,
    ) -> Any:
        """`chat`, awaited."""
        request = MISTRAL.written(self._conversation(conversation))
        asked = request.text
        given = {
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "top_p": top_p,
            "top_k": top_k,
            "stop_sequences": stop_sequences,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return await self._aask(_body_of_mistral, request, asked, given, stream=stream, details=details)


def _body_of_mistral(
    prompt: Prompt,
    *,
    max_token_count: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    top_k: int | None = None,
    stop_sequences: Sequence[str] | None = None,
) -> dict[str, Any]:
    """A prompt as the members of a request."""
    return {
        "prompt": prompt.text,
        "max_tokens": max_token_count,
        "temperature": temperature,
        "top_p": top_p,
        "top_k": top_k,
        "stop": stop_sequences,
    }


MixtralId: TypeAlias = Literal["mistral.mixtral-8x7b-instruct-v0:1", Model.MISTRAL_MIXTRAL_8X7B_INSTRUCT_V0_1]


class MixtralParameters(Everywhere, total=False):
    """What the calls of `Mixtral` take by name."""

    max_token_count: int | None
    """Most tokens to generate; the model's own default is 512 for 7B and Mixtral and the maximum for Large and Small. 1 to 8192."""
    token_count: int | None
    """Another name of `max_token_count`."""
    temperature: float | None
    """Randomness: 0 keeps to the likeliest token. 0 to 1."""
    top_p: float | None
    """Share of the probability mass that tokens are drawn from. 0 to 1."""
    top_k: int | None
    """How many of the likeliest tokens are drawn from; switched off in Large and Small unless given. 1 to 200."""
    stop_sequences: Sequence[str] | None
    """Texts at which generation ends."""


class MixtralDefaults(MixtralParameters, Connection, total=False):
    """What `Mixtral` takes for all its calls."""


class Mixtral(BedrockFoundationModel[MistralPromptEvent, MistralPromptResponse]):
    """Mixtral 8x7B Instruct: text."""

    _family = FAMILY
    _models = ("mistral.mixtral-*",)
    _places = {
        "max_token_count": ("max_tokens",),
        "temperature": ("temperature",),
        "top_p": ("top_p",),
        "top_k": ("top_k",),
        "stop_sequences": ("stop",),
    }
    _native = _NATIVE
    _reasons = _STOP_REASONS
    _texts = staticmethod(_texts)
    _piece = staticmethod(_piece)

    def __init__(self, model_id: MixtralId | str, **defaults: Unpack[MixtralDefaults]) -> None:
        super().__init__(model_id, **defaults)

    @classmethod
    def from_id(cls, model_id: MixtralId | str, **defaults: Unpack[MixtralDefaults]) -> Self:
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
        **parameters: Unpack[MixtralParameters],
    ) -> list[str]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[MixtralParameters],
    ) -> CompletionDetails[MistralPromptResponse]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[MixtralParameters],
    ) -> TextStream[MistralPromptEvent, MistralPromptResponse]: ...
    @overload
    def generate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[MixtralParameters],
    ) -> StreamDetails[TextStream[MistralPromptEvent, MistralPromptResponse]]: ...
    def generate(
        self,
        prompt: str,
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        top_k: int | None = None,
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
            max_token_count: Most tokens to generate; the model's own default is 512 for 7B and Mixtral and the maximum
                for Large and Small. 1 to 8192.
            token_count: Another name of `max_token_count`.
            temperature: Randomness: 0 keeps to the likeliest token. 0 to 1.
            top_p: Share of the probability mass that tokens are drawn from. 0 to 1.
            top_k: How many of the likeliest tokens are drawn from; switched off in Large and Small unless given. 1 to
                200.
            stop_sequences: Texts at which generation ends.
            extra_args: Parameters of the family that are not listed here, by their names in its native calls.
            extra_body: What the spec does not know yet: merged into the body key by key, and not checked.
            options: Guardrail, trace, service tier and other settings beside the body.
            stream: Whether to return the pieces of the text as they arrive.
            details: Whether to return more than the text: body, typed answer, usage, stop reason, latency.
        """
        request = MISTRAL.asking(prompt)
        asked = prompt
        given = {
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "top_p": top_p,
            "top_k": top_k,
            "stop_sequences": stop_sequences,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return self._ask(_body_of_mixtral, request, asked, given, stream=stream, details=details)

    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[False] = False,
        **parameters: Unpack[MixtralParameters],
    ) -> list[str]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[MixtralParameters],
    ) -> CompletionDetails[MistralPromptResponse]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[MixtralParameters],
    ) -> TextStream[MistralPromptEvent, MistralPromptResponse]: ...
    @overload
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[MixtralParameters],
    ) -> StreamDetails[TextStream[MistralPromptEvent, MistralPromptResponse]]: ...
    def chat(
        self,
        conversation: Sequence[Message],
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        top_k: int | None = None,
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
        request = MISTRAL.written(self._conversation(conversation))
        asked = request.text
        given = {
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "top_p": top_p,
            "top_k": top_k,
            "stop_sequences": stop_sequences,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return self._ask(_body_of_mixtral, request, asked, given, stream=stream, details=details)

    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[False] = False,
        **parameters: Unpack[MixtralParameters],
    ) -> list[str]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[MixtralParameters],
    ) -> CompletionDetails[MistralPromptResponse]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[MixtralParameters],
    ) -> AsyncTextStream[MistralPromptEvent, MistralPromptResponse]: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[MixtralParameters],
    ) -> StreamDetails[AsyncTextStream[MistralPromptEvent, MistralPromptResponse]]: ...
    async def agenerate(
        self,
        prompt: str,
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        top_k: int | None = None,
        stop_sequences: Sequence[str] | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        stream: bool = False,
        details: bool = False,
    ) -> Any:
        """`generate`, awaited."""
        request = MISTRAL.asking(prompt)
        asked = prompt
        given = {
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "top_p": top_p,
            "top_k": top_k,
            "stop_sequences": stop_sequences,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return await self._aask(_body_of_mixtral, request, asked, given, stream=stream, details=details)

    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[False] = False,
        **parameters: Unpack[MixtralParameters],
    ) -> list[str]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[False] = False,
        details: Literal[True],
        **parameters: Unpack[MixtralParameters],
    ) -> CompletionDetails[MistralPromptResponse]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[False] = False,
        **parameters: Unpack[MixtralParameters],
    ) -> AsyncTextStream[MistralPromptEvent, MistralPromptResponse]: ...
    @overload
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        stream: Literal[True],
        details: Literal[True],
        **parameters: Unpack[MixtralParameters],
    ) -> StreamDetails[AsyncTextStream[MistralPromptEvent, MistralPromptResponse]]: ...
    async def achat(
        self,
        conversation: Sequence[Message],
        *,
        max_token_count: int | None = None,
        token_count: int | None = None,
        temperature: float | None = None,
        top_p: float | None = None,
        top_k: int | None = None,
        stop_sequences: Sequence[str] | None = None,
        extra_args: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        options: Options | OptionsDict | None = None,
        stream: bool = False,
        details: bool = False,
    ) -> Any:
        """`chat`, awaited."""
        request = MISTRAL.written(self._conversation(conversation))
        asked = request.text
        given = {
            "max_token_count": max_token_count,
            "token_count": token_count,
            "temperature": temperature,
            "top_p": top_p,
            "top_k": top_k,
            "stop_sequences": stop_sequences,
            "extra_args": extra_args,
            "extra_body": extra_body,
            "options": options,
        }
        return await self._aask(_body_of_mixtral, request, asked, given, stream=stream, details=details)


def _body_of_mixtral(
    prompt: Prompt,
    *,
    max_token_count: int | None = None,
    temperature: float | None = None,
    top_p: float | None = None,
    top_k: int | None = None,
    stop_sequences: Sequence[str] | None = None,
) -> dict[str, Any]:
    """A prompt as the members of a request."""
    return {
        "prompt": prompt.text,
        "max_tokens": max_token_count,
        "temperature": temperature,
        "top_p": top_p,
        "top_k": top_k,
        "stop": stop_sequences,
    }
