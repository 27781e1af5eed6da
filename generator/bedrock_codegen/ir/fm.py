"""What the emitter of the common interface is given: final names, types and values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..common.fm import Kind
from ..common.names import Name
from ..common.texts import Words

OFFERED: Mapping[str, tuple[str, ...]] = {
    "fm.embeddings": ("BedrockEmbeddingsModel", "EmbeddingType"),
    "fm.errors": ("ConversationError", "PictureError", "UnsupportedError"),
    "fm.images": ("BedrockImageModel",),
    "fm.media": ("Media",),
    "fm.messages": ("Assistant", "Human", "Message", "MessageRole", "System"),
    "fm.model": ("InstanceProfile",),
    "fm.rerank": ("BedrockRerankModel", "Ranked"),
    "fm.text": (
        "AsyncTextStream",
        "BedrockFoundationModel",
        "CompletionDetails",
        "StopReason",
        "StreamDetails",
        "TextStream",
    ),
}
"""Modules of the runtime, and what the package offers of each."""


ARGUMENTS, DEFAULTS = Name("Args"), Name("Defaults")


@dataclass(frozen=True, slots=True, kw_only=True)
class FmParameter:
    """A parameter of a class's calls."""

    name: Name
    type: str
    doc: Words
    required: bool = False
    first: bool = False
    """Whether it may be given by position."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FmClass:
    """A class of the common interface, or what all classes of its family share."""

    name: Name
    above: FmClass | None = None
    """What the classes of its family share; None where it is the only one."""
    methods: bool = True
    """Whether it has the methods itself, not from the class above."""
    arguments: Name = ARGUMENTS
    """The typed dictionaries of what its calls take by name, and of what an instance takes."""
    defaults: Name = DEFAULTS
    kind: Kind
    description: Words
    models: tuple[str, ...]
    first_for: tuple[str, ...]
    """Patterns of ids that speak other formats too, and for which this class is meant when nobody says."""
    operations: tuple[str, ...]
    parameters: tuple[FmParameter, ...]
    """All parameters of its methods."""
    own: tuple[FmParameter, ...]
    """Those that the class above has not."""
    data: Mapping[str, object]
    """What its base class in the runtime is told: attributes, and their values."""
    written: Mapping[Name, Name]
    """Parameters that are not sent as they are given, and the function of the runtime that writes them."""
    template: Name | None
    """The constant that holds its prompt format."""
    turns: Mapping[str, object] | None
    """How it writes messages: the arguments of the runtime's `Turns`."""
    prompt: FmParameter | None
    """The parameter of an image class that says what to show."""
    purposes: Mapping[str, str]
    encodings: tuple[str, ...]
    """Encodings of vectors, the usual one first."""
    attributes: Mapping[str, Name]
    """Names of request classes that the class offers as attributes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FmFamily:
    """What a family has in the common interface."""

    classes: tuple[FmClass, ...]
    shared: FmClass | None
    """What the classes share; None where there is one, or they have nothing to do with each other."""
    streams: bool
    templates: Mapping[Name, Mapping[str, object]]
    """Constants that hold prompt formats, and the parts of these."""
    enums: Mapping[Name, Mapping[str, str]]
    """Enumeration to its members and their values."""
    aliases: Mapping[Name, str]
    """Names for long lists of values, and the types that they stand for."""
    reasons: Mapping[str, str]
    """The family's words for why an answer ended, and the common ones."""
