# Copied from generator/bedrock_codegen/runtime/prompts/prompt.py; edit it there.
"""A prompt as a value: what it says, to which model, and with which settings."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .._runtime.bodies.base import RequestBody
from .._runtime.models.catalogue import ANY_MODEL, converse_family, resolve
from .template import check_declared, check_form, check_user, check_values, filled, variables_of

if TYPE_CHECKING:
    from .._converse import ConverseRequest

Block = Mapping[str, Any]
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
    system: str | Sequence[Block] | None = None
    """Instructions above the conversation: a text, or texts and cache points."""
    tools: Sequence[Mapping[str, Any]] = ()
    """The tools that the model may call, as Converse takes them."""
    tool_choice: Mapping[str, Any] | None = None
    """Whether the model may call a tool, must call any, or must call a certain one."""
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
    declared: Sequence[str] | None = None
    """The variables it shall have, where you want them checked against the text."""
    description: str | None = None
    """What it is for."""

    def __post_init__(self) -> None:
        check_user(self.name, self.user, self.messages)
        _conversation(messages=self.messages, system=None if isinstance(self.system, str) else self.system)
        check_form(self.name, self.turns(), self.above())
        check_declared(self.name, self.variables, self.declared)
        self.render(**{name: f"{{{{{name}}}}}" for name in self.variables})

    def __hash__(self) -> int:
        """By its name, its text and its model: the rest may be lists and dicts."""
        return hash((self.name, self.user, self.model_id))

    @property
    def is_chat(self) -> bool:
        """Whether it is of the kind CHAT: only that has messages, a system prompt and tools."""
        return bool(self.messages or self.tools) or self.system is not None

    @property
    def variables(self) -> tuple[str, ...]:
        """The variables of its texts, in the order that they come in."""
        return variables_of(block["text"] for block in (*self.above(), *_blocks(self.turns())) if "text" in block)

    def turns(self) -> list[dict[str, Any]]:
        """Its messages, as Converse takes them."""
        if self.user is not None:
            return [{"role": "user", "content": [{"text": self.user}]}]
        return [{**message, "content": [dict(block) for block in message["content"]]} for message in self.messages]

    def above(self) -> list[dict[str, Any]]:
        """Its instructions above the conversation, as Converse takes them."""
        if isinstance(self.system, str):
            return [{"text": self.system}]
        return [dict(block) for block in self.system or ()]

    def tool_settings(self) -> dict[str, Any]:
        """Its tools and how they are chosen, as Converse takes them; empty without tools."""
        if not self.tools:
            return {}
        chosen = {} if self.tool_choice is None else {"toolChoice": self.tool_choice}
        return {"tools": [dict(tool) for tool in self.tools], **chosen}

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

    def render(self, /, **values: str) -> ConverseRequest:
        """The request that a call of the prompt stands for, with the values in place.

        Raises:
            RequestError: A value is missing, unknown or no text; or the model does not take such a request.
        """
        check_values(self.name, self.variables, values)
        request = _conversation(
            messages=[{**turn, "content": _filled(turn["content"], values)} for turn in self.turns()],
            system=_filled(self.above(), values),
            inferenceConfig=self.settings(),
            toolConfig=self.tool_settings(),
            additionalModelRequestFields=self.extra_fields(),
        )
        if self.model_id is not None:
            resolve(self.model_id, family=ANY_MODEL).check(request)
        return request


def _conversation(**members: object) -> ConverseRequest:
    """The request of these members; what is empty is left out."""
    request: ConverseRequest = converse_family().parse_request(
        json.dumps({name: value for name, value in members.items() if value})
    )
    return request


def _blocks(turns: Sequence[Message]) -> list[Block]:
    return [block for turn in turns for block in turn["content"]]


def _filled(blocks: Sequence[Block], values: Mapping[str, str]) -> list[dict[str, Any]]:
    return [{**block, "text": filled(block["text"], values)} if "text" in block else dict(block) for block in blocks]
