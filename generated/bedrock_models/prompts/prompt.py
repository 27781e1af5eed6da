# Copied from generator/bedrock_codegen/runtime/prompts/prompt.py; edit it there.
"""A prompt as a value: what it says, to which model, and with which settings."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .._runtime.bodies.base import RequestBody
from .._runtime.errors import RequestError
from .._runtime.json.findings import Finding
from .._runtime.models.catalogue import ANY_MODEL, resolve
from .template import check_declared, check_values, filled, variables_of

if TYPE_CHECKING:
    from ..converse import ConverseRequest

Message = Mapping[str, Any]
Extras = RequestBody | Mapping[str, Any] | None


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt with variables, `{{name}}`: one text for `user`, or a chat of `messages` with `system`.

    It is checked as it is made: the variables, and what the model takes of inference parameters and extras.
    """

    name: str
    """Its name: letters, digits, hyphens and underscores."""
    user: str | None = None
    """The text of the user: a prompt of the kind TEXT, or with `system` a chat of one message."""
    messages: Sequence[Message] = ()
    """Messages as Converse takes them, of texts and cache points."""
    system: str | None = None
    """Instructions above the conversation."""
    model_id: str | None = None
    """The model it is for."""
    max_tokens: int | None = None
    """How much to write at most."""
    temperature: float | None = None
    """How freely to sample, from 0 to 1."""
    top_p: float | None = None
    """The share of probability to sample from."""
    stop_sequences: Sequence[str] | None = None
    """Texts that end the answer."""
    extras: Extras = None
    """What the model takes beside these: `ClaudeConverseExtras(...)` and so on, or any members."""
    declared: tuple[str, ...] | None = None
    """The variables it shall have, where you want them checked against the text."""
    description: str | None = None
    """What it is for."""

    def __post_init__(self) -> None:
        if (self.user is None) == (not self.messages):
            raise RequestError(
                f"{self.name} is no prompt as it stands:", [Finding("/user", "needs a text, or messages in its place")]
            )
        check_declared(self.name, self.variables, self.declared)
        self.render(**{name: f"{{{{{name}}}}}" for name in self.variables})

    @property
    def is_chat(self) -> bool:
        """Whether it is of the kind CHAT: only that has messages and a system prompt."""
        return bool(self.messages) or self.system is not None

    @property
    def variables(self) -> tuple[str, ...]:
        """The variables of its texts, in the order that they come in."""
        return variables_of([self.system or "", *_texts(self.turns())])

    def turns(self) -> list[dict[str, Any]]:
        """Its messages, as Converse takes them."""
        if self.user is not None:
            return [{"role": "user", "content": [{"text": self.user}]}]
        return [{**message, "content": [dict(block) for block in message["content"]]} for message in self.messages]

    def settings(self) -> dict[str, Any]:
        """Its inference parameters, as the service calls them."""
        given = {
            "maxTokens": self.max_tokens,
            "temperature": self.temperature,
            "topP": self.top_p,
            "stopSequences": list(self.stop_sequences) if self.stop_sequences else None,
        }
        return {name: value for name, value in given.items() if value is not None}

    def extra_fields(self) -> dict[str, Any]:
        """Its extras as JSON."""
        if isinstance(self.extras, RequestBody):
            return dict(json.loads(self.extras.to_wire()))
        return dict(self.extras or {})

    def render(self, **values: str) -> ConverseRequest:
        """The request that a call of the prompt stands for, with the values in place.

        Raises:
            RequestError: A value is missing, unknown or no text; or the model does not take such a request.
        """
        check_values(self.name, self.variables, values)
        members: dict[str, Any] = {"messages": [_filled(turn, values) for turn in self.turns()]}
        if self.system is not None:
            members["system"] = [{"text": filled(self.system, values)}]
        if settings := self.settings():
            members["inferenceConfig"] = settings
        if extras := self.extra_fields():
            members["additionalModelRequestFields"] = extras
        from ..converse import ConverseRequest  # noqa: PLC0415 - late: a package of other specs may be without it

        request = ConverseRequest.from_wire(json.dumps(members))
        if self.model_id is not None:
            resolve(self.model_id, family=ANY_MODEL).check(request)
        return request


def _texts(turns: Sequence[Message]) -> list[str]:
    return [block["text"] for turn in turns for block in turn["content"] if "text" in block]


def _filled(turn: Message, values: Mapping[str, str]) -> dict[str, Any]:
    blocks = [{**block, "text": filled(block["text"], values)} if "text" in block else block for block in turn["content"]]
    return {**turn, "content": blocks}
