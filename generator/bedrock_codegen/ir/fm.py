"""What the emitter of the common interface is given: final values, expressions among them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ..common.names import Name
from ..common.texts import Words

Kind = Literal["text", "embedding", "image", "rerank"]

OFFERED: Mapping[str, str] = {
    "Assistant": "fm.messages",
    "AsyncTextStream": "fm.text",
    "BedrockEmbeddingsModel": "fm.embeddings",
    "BedrockFoundationModel": "fm.text",
    "BedrockImageModel": "fm.images",
    "BedrockRerankModel": "fm.rerank",
    "CompletionDetails": "fm.text",
    "ConversationError": "fm.errors",
    "EmbeddingType": "fm.embeddings",
    "Human": "fm.messages",
    "InstanceProfile": "fm.model",
    "Media": "fm.media",
    "Message": "fm.messages",
    "MessageRole": "fm.messages",
    "PictureError": "fm.errors",
    "Ranked": "fm.rerank",
    "StopReason": "fm.text",
    "StreamDetails": "fm.text",
    "System": "fm.messages",
    "TextStream": "fm.text",
    "UnsupportedError": "fm.errors",
}
"""Names of the runtime that the package offers, and their modules."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A parameter of a class's calls."""

    name: Name
    type: str
    doc: Words
    place: tuple[str, ...] = ()
    """Where its value goes in the request, in wire names."""
    default: str = "None"
    """What the card gives where nobody else does, as Python."""
    required: bool = False
    first: bool = False
    """Whether it may be given by position."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """How a family writes the turns of a conversation, as expressions of `turn` and `picture`."""

    human: str
    seeing: str | None
    assistant: str
    image: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A prompt format: the name of its constant, and its parts."""

    name: Name
    parts: Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoding:
    """One encoding of vectors and the statements that read it."""

    name: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Class:
    """A class of the common interface."""

    name: Name
    kind: Kind
    description: Words
    models: tuple[str, ...]
    first_for: tuple[str, ...]
    """Patterns of ids that speak other formats too, and for which this class is meant when nobody says."""
    operations: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    body: str
    """The request as a dict display."""
    template: Name | None = None
    templated_prompts: bool = True
    """Whether `generate` uses the template, or sends its prompt as it is."""
    message: Message | None = None
    streams: bool = False
    prompt: Parameter | None = None
    """The parameter of an image class that says what to show."""
    texts_type: str = ""
    batch: int = 1
    purposes: Mapping[str, str] | None = None
    encodings: tuple[Encoding, ...] = ()
    pictures: str = ""
    """How an embedding class sends pictures: the request as a dict display; empty where it cannot."""
    picture_batch: int = 1
    attributes: Mapping[str, Name]
    """Names of request classes that the class offers as attributes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interface:
    """A family's part of the common interface."""

    classes: tuple[Class, ...]
    templates: tuple[Template, ...]
    enums: Mapping[Name, Mapping[str, str]]
    """Enumeration to its members and their values."""
    aliases: Mapping[Name, str]
    """Names for long lists of values, and the types that they stand for."""
    native: Mapping[str, tuple[str, ...]]
    """Parameters of the native calls by either name, and where they go."""
    reasons: Mapping[str, str]
    texts: tuple[str, ...] = ()
    """Statements that read the texts of a `response`."""
    piece: tuple[str, ...] = ()
    """Statements that read the text of an `event`."""
    pictures: tuple[str, ...] = ()
    """Statements that read the pictures of a `response`."""
    refusal: tuple[str, ...] = ()
    """Statements that read why there are none."""
    scores: tuple[str, ...] = ()
    """Statements that read index and score of reranked documents."""
