"""Conversations as one prompt, in the format that a model was trained on."""

from __future__ import annotations

from dataclasses import dataclass

from .fm_errors import ConversationError
from .fm_media import Media
from .fm_messages import Conversation, Human


@dataclass(frozen=True, slots=True)
class Prompt:
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
    first_human: str = ""
    """The first turn, where it differs from the others."""
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
            if isinstance(turn, Human):
                form = self.first_human if self.first_human and index == 0 else self.human
                parts.append(form.replace("{text}", self.image * len(turn.images) + turn.content))
            else:
                parts.append(self.assistant.replace("{text}", turn.content))
        return Prompt("".join([*parts, self.end]), tuple(conversation.images))

    def _check(self, conversation: Conversation) -> None:
        for index, message in enumerate(conversation.messages):
            for mark in self.special:
                if mark in message.content:
                    raise ConversationError(
                        f"message {index} ({type(message).__name__}) holds {mark!r}, which this model takes for a mark "
                        "between turns: remove it from the text, or write it in another way"
                    )
