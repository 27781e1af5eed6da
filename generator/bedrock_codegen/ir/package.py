"""What the emitters are given: final values, nothing left to decide, nothing to look up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..common.names import Name
from ..common.texts import Words
from .fm import FmFamily


@dataclass(frozen=True, slots=True, kw_only=True)
class UnionIR:
    """An alias for several classes, told apart by the member `tag`."""

    name: Name
    description: str
    arms: tuple[Name, ...]
    tag: str
    listed: tuple[str, ...]
    open_arm: Name | None
    """The runtime's class for what is not listed, in an answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Echo:
    """A place in a request that also takes what an answer holds."""

    name: Name
    request: Name
    answer: Name
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortWay:
    """A short way to something in an answer: the runtime's class that reads it, and where it is told to look."""

    base: str
    constants: Mapping[str, tuple[str, ...] | str]


@dataclass(frozen=True, slots=True, kw_only=True)
class BodiesIR:
    """One document for the engine, and what its classes need beside it."""

    document: Mapping[str, Any]
    roots: Mapping[str, str]
    """Class name to base class, where it is not the usual one."""
    base: str
    aliases: Mapping[str, str]
    """Wire name, or class and wire name, to the name in Python."""
    unions: tuple[UnionIR, ...]
    echoes: tuple[Echo, ...] = ()
    attributes: Mapping[str, tuple[str, ...]]
    """Class name to lines of Python that stand below its docstring."""
    kinds: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Class told apart by its key, and the wire names of its members."""
    short_ways: tuple[ShortWay, ...] = ()
    """Those of a whole answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Calls:
    """How the functions of a family are shaped."""

    first: tuple[str, ...]
    flatten: tuple[str, ...]
    hidden: tuple[str, ...]
    """Wire names of fields that are no parameters."""
    streaming: Mapping[str, bool | str]
    """Wire name to what `stream` fills in."""
    invoke: bool
    stream: bool
    start: bool
    """Whether there are calls that run on their own."""
    count: bool = False
    """Whether the service counts the tokens of a request."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversing:
    """How a family is called by Converse."""

    extras_class: Name
    extras: bool
    """Whether it has any extras."""
    groups: tuple[str, ...]
    """Members of the extras that hold what the functions flatten."""
    without: tuple[str, ...]
    """Pointers into Converse's request to what the family's models do not take."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyIR:
    """One wire format, ready to be written."""

    provider: str
    name: Name
    title: Words
    description: Words
    prefix: Name
    folder: str
    operations: tuple[str, ...]
    guide: Words
    """The vendor's page on this format; empty where the card names none."""
    page: Words
    """Our own page on it; empty where nobody says that there is one."""
    api: str
    """The operations of the service that carry it: `invoke_model` or `converse`."""
    request: BodiesIR
    answers: BodiesIR | None
    dicts: BodiesIR
    response_class: Name | None
    event_class: Name | None
    calls: Calls
    reading: str
    """The card's `answer`, as Python."""
    model_groups: tuple[tuple[Name, str], ...]
    """Constants for the models that rules and limits are for, and their patterns as Python."""
    checks: tuple[str, ...]
    """Rules and limits of single models, as Python."""
    stream_checks: tuple[str, ...]
    """Those of requests whose answer is to come as a stream."""
    model_ids: tuple[str, ...]
    """Base ids, then the profile ids derived from them."""
    schemas: Mapping[str, Any]
    """Role to published schema."""
    examples: tuple[Mapping[str, Any], ...]
    port: Mapping[str, Any]
    """What its bodies hold of a conversation, as data."""
    job: str
    """What an asynchronous call leaves, as Python; empty where there is no such call."""
    job_result: str
    """The class of what it leaves."""
    conversing: Conversing | None
    """How it is called by Converse; None where it is not."""
    fm: FmFamily | None
    """What it has in the common interface; None where it has nothing there."""

    @property
    def request_class(self) -> Name:
        """The class of a whole request."""
        return Name(f"{self.prefix}Request")


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """Everything that is generated."""

    families: tuple[FamilyIR, ...]
    bedrock: tuple[BodiesIR, BodiesIR, BodiesIR]
    catalogue: Mapping[str, Mapping[str, Any]]
    """Base id to what is known of it."""
