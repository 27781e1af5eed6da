"""Conversations: what is said, by whom, and in which order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import ClassVar, NamedTuple, TypeAlias, cast

from .errors import ConversationError
from .media import Media


class MessageRole:
    """Who speaks."""

    HUMAN = "human"
    ASSISTANT = "assistant"
    SYSTEM = "system"


@dataclass(slots=True)
class Message:
    """One thing that is said; make a `System`, a `Human` or an `Assistant`."""

    content: str = ""
    """The text."""

    role: ClassVar[str] = MessageRole.HUMAN
    """Who speaks."""


@dataclass(slots=True)
class System(Message):
    """How the model shall behave, for the whole conversation; the first message, or none."""

    role: ClassVar[str] = MessageRole.SYSTEM


@dataclass(slots=True)
class Human(Message):
    """What the user says and shows."""

    images: list[Media] = field(default_factory=list)
    """Pictures: bytes, paths or PIL images; for models that see."""

    role: ClassVar[str] = MessageRole.HUMAN


@dataclass(slots=True)
class Assistant(Message):
    """What the model said before."""

    role: ClassVar[str] = MessageRole.ASSISTANT


Messages: TypeAlias = Sequence[Message]

_KINDS = (System, Human, Assistant)


class Conversation(NamedTuple):
    """A conversation in order: perhaps a system text, then turns of `Human` and `Assistant`, a `Human` last."""

    messages: tuple[Message, ...]
    """All of it, as it was given."""
    system: str | None
    """The system text; None without one."""
    turns: tuple[Human | Assistant, ...]
    """What follows it."""

    @classmethod
    def asking(cls, prompt: str) -> Conversation:
        """The conversation that consists of one prompt."""
        human = Human(prompt)
        return cls((human,), None, (human,))

    @property
    def images(self) -> list[Media]:
        """The pictures of all turns, in order."""
        return [image for turn in self.turns if isinstance(turn, Human) for image in turn.images]


def ordered(messages: Sequence[Message]) -> Conversation:
    """A conversation whose order was checked.

    Raises:
        ConversationError: It is empty, out of order, or does not end with a `Human`.
    """
    given = tuple(messages)
    if not given:
        raise ConversationError("conversation: is empty. Give at least one Human(...)")
    for message in given:
        if not isinstance(message, _KINDS):
            raise ConversationError(f"conversation: holds {type(message).__name__}. Use System, Human and Assistant")
    first = given[0]
    system, turns = (first.content, given[1:]) if isinstance(first, System) else (None, given)
    _check_turns(turns, len(given) - len(turns))
    if not turns or not isinstance(turns[-1], Human):
        raise ConversationError("conversation: must end with a Human(...). Append what the model shall answer")
    return Conversation(given, system, cast("tuple[Human | Assistant, ...]", turns))


def _check_turns(messages: Sequence[Message], start: int) -> None:
    """Make sure that each message is of the kind that is due at its place."""
    for index, message in enumerate(messages):
        due = Assistant if index % 2 else Human
        if isinstance(message, System):
            raise ConversationError(
                f"message {start + index}: is a System(...), which may only come first. Join its text to the first message"
            )
        if not isinstance(message, due):
            raise ConversationError(
                f"message {start + index}: is {_article(message)}, but Human and Assistant take turns, "
                f"beginning with a Human. Put {_article(due())} there, or join neighbours into one"
            )


def _article(message: Message) -> str:
    name = type(message).__name__
    return f"an {name}(...)" if name == "Assistant" else f"a {name}(...)"
