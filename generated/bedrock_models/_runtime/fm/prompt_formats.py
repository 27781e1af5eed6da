# Copied from generator/bedrock_codegen/runtime/_runtime/fm/prompt_formats.py; edit it there.
"""Conversations as one prompt, in the format that a model was trained on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from .errors import ConversationError
from .media import Media
from .messages import Assistant, Conversation, Human


class Prompt(NamedTuple):
    """A prompt as it is sent, and the pictures that it refers to."""

    text: str
    images: tuple[Media, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """How a vendor writes conversations; `{text}` stands for what is said."""

    begin: str = ""
    """What every prompt starts with."""
    system: str
    human: str
    human_after_system: str = ""
    """The first turn of a conversation with a system text, where it differs from the others."""
    assistant: str
    end: str = ""
    """What the answer follows."""
    image: str = ""
    """What stands before a text for each of its pictures; empty where there can be none."""
    special: tuple[str, ...]
    """Marks that no text may hold: the model would take them for the end of a turn."""
    formatted: tuple[str, ...]
    """How a prompt begins that somebody wrote in this format already."""

    def asking(self, prompt: str) -> Prompt:
        """The prompt as a turn of its own; one that is written in this format already, as it is but for its end."""
        if self.formatted and prompt.startswith(self.formatted):
            return Prompt(prompt if self.end in prompt else prompt + self.end)
        return self.written(Conversation.asking(prompt.removesuffix(self.end) if self.end else prompt))

    def written(self, conversation: Conversation) -> Prompt:
        """The whole conversation as a prompt.

        Raises:
            ConversationError: A text holds one of the format's marks.
        """
        self._check(conversation)
        parts = [self.begin]
        if conversation.system is not None:
            parts.append(self.system.replace("{text}", conversation.system))
        for index, turn in enumerate(conversation.turns):
            after_system = index == 0 and conversation.system is not None
            parts.append(self._assistant(turn) if isinstance(turn, Assistant) else self._human(turn, after_system=after_system))
        return Prompt("".join([*parts, self.end]), tuple(conversation.images))

    def _assistant(self, turn: Assistant) -> str:
        return self.assistant.replace("{text}", turn.content)

    def _human(self, turn: Human, *, after_system: bool) -> str:
        form = self.human_after_system if after_system and self.human_after_system else self.human
        return form.replace("{text}", self.image * len(turn.images) + turn.content)

    def _check(self, conversation: Conversation) -> None:
        for index, message in enumerate(conversation.messages):
            for mark in self.special:
                if mark in message.content:
                    raise ConversationError(
                        f"message {index} ({type(message).__name__}): holds {mark!r}, which this model takes for a mark "
                        "between turns. Remove it from the text, or write it in another way"
                    )
