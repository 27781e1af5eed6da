"""A conversation as no family in particular has it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

Json = Any
Note = Callable[[str, str], None]
"""Says what happened to what stood at a pointer of the body that was read."""


@dataclass(frozen=True, slots=True)
class Said:
    """Words."""

    text: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture: its bytes as base64, and its kind, such as `png`."""

    base64: str
    kind: str
    at: str = field(default="", compare=False, repr=False)
    """Where it stands, if not in the turn that it is in now."""


@dataclass(frozen=True, slots=True)
class Called:
    """A call of a tool."""

    id: str
    name: str
    arguments: Json
    at: str = field(default="", compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Held:
    """Another thing that a turn holds, such as a document: what kind it is, and what is known of it by the marks of patterns."""

    kind: str
    facts: Mapping[str, Json]
    at: str = field(default="", compare=False, repr=False)
    """Where it stands in the body it was read from."""


@dataclass(frozen=True, slots=True)
class Got:
    """What a call gave."""

    id: str
    parts: tuple[Said | Shown | Held, ...]
    failed: bool = False
    at: str = field(default="", compare=False, repr=False)


Part = Said | Shown | Called | Got | Held
CACHE = "cache"
"""The kind of mark up to which a prompt is kept for the next request."""


def kind_of(part: Part) -> str:
    """What cards call such a part."""
    kinds: dict[type, str] = {Said: "text", Shown: "image", Called: "call", Got: "result"}
    return part.kind if isinstance(part, Held) else kinds[type(part)]


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
    strict: bool | None = None
    """Whether calls have to keep the schema."""
    cached: Held | None = None
    at: str = field(default="", compare=False, repr=False)


@dataclass(slots=True)
class Talk:
    """A conversation, its tools and settings."""

    instructions: list[Said | Held] = field(default_factory=list)
    """Texts, and marks of caches between them."""
    turns: list[Turn] = field(default_factory=list)
    tools: list[Tool] = field(default_factory=list)
    settings: dict[str, Json] = field(default_factory=dict)
    """By the names of the common interface."""
    asks: dict[str, dict[str, Json]] = field(default_factory=dict)
    """What else is asked for, such as `any_tool`: with what is known of it by the marks of patterns."""
    native: dict[str, Json] = field(default_factory=dict)
    """Members of another family's own format, each at its place in it."""
    places: dict[str, str] = field(default_factory=dict)
    """Setting to where it stood; the same for `system`, `tools` and what else is asked for."""
    lost: list[str] = field(default_factory=list)
    """Pointers to what was not understood."""
    moved: list[str] = field(default_factory=list)
    """Pointers to instructions that stand between turns."""

    @property
    def system(self) -> str | None:
        """The instructions as one text; None where there are none."""
        texts = [part.text for part in self.instructions if isinstance(part, Said)]
        return "\n".join(texts) if texts else None

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
