"""How a family that takes messages writes a conversation: patterns, in which marks stand for what is said and shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .media import Media, Picture
from .messages import Assistant, Conversation, Human
from .parameters import Places

Pattern = Any
"""JSON in which a text such as `$text` stands for a value."""
TEXT, IMAGES = "$text", "$images"


@dataclass(frozen=True, slots=True, kw_only=True)
class Turns:
    """Where a conversation goes, and how its parts are written."""

    at: str
    """Where the turns go."""
    last: str = ""
    """Where the text of the last one goes, if not there."""
    human: Pattern
    assistant: Pattern
    seeing: Pattern = None
    """A turn with pictures."""
    image: Pattern = None
    """A picture in it; without one, a picture is a turn of its own, before the words."""
    system: Pattern = None
    system_at: str = ""
    """Where the system text goes; as the first of the turns without one."""

    def write(self, conversation: Conversation) -> Places:
        """A conversation as members of a request."""
        turns = conversation.turns[:-1] if self.last else conversation.turns
        written = [each for turn in turns for each in self._turns(turn)]
        system = None if conversation.system is None else filled(self.system, {TEXT: conversation.system})
        if not self.system_at and system is not None:
            written.insert(0, system)
        places = {self.last: conversation.turns[-1].content, self.at: written or None} if self.last else {self.at: written}
        return {**places, self.system_at: system} if self.system_at else places

    def _turns(self, turn: Human | Assistant) -> list[Pattern]:
        if isinstance(turn, Assistant):
            return [filled(self.assistant, {TEXT: turn.content})]
        images = [picture(self.image, image) for image in turn.images] if self.image is not None else []
        if self.seeing is not None:
            return [filled(self.seeing if images else self.human, {TEXT: turn.content, IMAGES: images})]
        return [*images, *([filled(self.human, {TEXT: turn.content})] if turn.content or not images else [])]


def picture(pattern: Pattern, media: Media) -> Pattern:
    """A picture as a pattern has it."""
    shown = Picture(media)
    return filled(pattern, {f"${name}": getattr(shown, name) for name in ("base64", "data_uri", "format", "media_type")})


def filled(pattern: Pattern, known: Mapping[str, Any]) -> Pattern:
    """A pattern with values in place of its marks."""
    if isinstance(pattern, str):
        return known.get(pattern, pattern)
    if isinstance(pattern, dict):
        return {key: filled(item, known) for key, item in pattern.items()}
    return [*_items(pattern, known)] if isinstance(pattern, list) else pattern


def _items(pattern: list[Pattern], known: Mapping[str, Any]) -> Iterator[Pattern]:
    """The items of an array: `$images` stands for as many as there are, and beside them no text goes without words."""
    silent = IMAGES in pattern and not known[TEXT]
    for item in pattern:
        if item == IMAGES:
            yield from known[IMAGES]
        elif not (silent and TEXT in str(item)):
            yield filled(item, known)
