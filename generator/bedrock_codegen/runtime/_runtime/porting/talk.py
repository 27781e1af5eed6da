"""A conversation as no family in particular has it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

Json = Any


@dataclass(frozen=True, slots=True)
class Said:
    """Words."""

    text: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture: its bytes as base64, and its kind, such as `png`."""

    base64: str
    kind: str


@dataclass(frozen=True, slots=True)
class Called:
    """A call of a tool."""

    id: str
    name: str
    arguments: Json


@dataclass(frozen=True, slots=True)
class Got:
    """What a call gave."""

    id: str
    text: str


Part = Said | Shown | Called | Got


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says, shows, calls or gives back at once."""

    speaker: Literal["human", "assistant"]
    parts: tuple[Part, ...]
    at: str
    """Where it stands in the body it was read from."""


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool on offer."""

    name: str
    description: str | None
    schema: Json


@dataclass(slots=True)
class Talk:
    """A conversation, its tools and settings."""

    system: str | None = None
    turns: list[Turn] = field(default_factory=list)
    tools: list[Tool] = field(default_factory=list)
    settings: dict[str, Json] = field(default_factory=dict)
    """By the names of the common interface."""
    places: dict[str, str] = field(default_factory=dict)
    """Setting to where it stood; the same for `system` and `tools`."""
    lost: list[str] = field(default_factory=list)
    """Pointers to what was not understood."""

    def said(self) -> Sequence[tuple[str, tuple[Part, ...]]]:
        """Who says what, neighbours of one speaker together and texts that follow one another as one."""
        made: list[tuple[str, list[Part]]] = []
        for turn in self.turns:
            if not made or made[-1][0] != turn.speaker:
                made.append((turn.speaker, []))
            for part in turn.parts:
                last = made[-1][1][-1:]
                if isinstance(part, Said) and last and isinstance(last[0], Said):
                    made[-1][1][-1] = Said(f"{last[0].text}\n{part.text}")
                else:
                    made[-1][1].append(part)
        return [(speaker, tuple(parts)) for speaker, parts in made]
