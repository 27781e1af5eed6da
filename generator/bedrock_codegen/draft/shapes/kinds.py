"""What a place in a body holds, by what was seen there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ...load import Json


@dataclass(frozen=True, slots=True)
class Seen:
    """A value, and what its source is worth."""

    value: Json
    evidence: str = "recorded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scalar:
    """Text, a number or a truth value."""

    kind: str
    """Its type in JSON Schema."""
    words: tuple[str, ...] = ()
    """The values, where they look like those of an enumeration."""
    constant: str | None = None
    """The one value, where it names a version or tells the arms of a union apart."""
    base64: bool = False
    least: float | None = None
    most: float | None = None


@dataclass(frozen=True, slots=True)
class Free:
    """An object whose members are not the format's: arguments of a tool, a JSON Schema, somebody's metadata."""


@dataclass(frozen=True, slots=True)
class Array:
    """Items; None where none was seen."""

    items: Shape | None
    holes: bool = False
    """Whether null stands among the items."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One member of an object."""

    shape: Shape | None
    """None: nothing but null was seen."""
    required: bool
    nullable: bool
    seen: int
    of: int
    """How many objects hold it, of how many."""
    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Object:
    """Named members; `by_key` where exactly one of them is there, and its key says which."""

    members: Mapping[str, Member]
    by_key: bool = False

    def tagged(self, by: str, tag: str) -> Object:
        """The same as an arm of a union."""
        member = replace(self.members[by], shape=Scalar(kind="string", constant=tag), required=True)
        return replace(self, members={by: member, **{name: each for name, each in self.members.items() if name != by}})


@dataclass(frozen=True, slots=True, kw_only=True)
class Union:
    """Objects told apart by a member."""

    by: str
    arms: Mapping[str, Object]


@dataclass(frozen=True, slots=True)
class Map:
    """An object whose keys are the caller's own, such as the names of tools; what they lead to is all alike."""

    items: Shape | None


@dataclass(frozen=True, slots=True)
class Mixed:
    """Values of several JSON types."""

    arms: tuple[Shape, ...]


Shape = Scalar | Free | Array | Map | Object | Union | Mixed


def tags_in(shape: Shape | None) -> frozenset[str]:
    """The members that tell the arms of unions apart, at any depth."""
    match shape:
        case Object(members=members):
            inner, own = [member.shape for member in members.values()], frozenset[str]()
        case Union(by=by, arms=arms):
            inner, own = [*arms.values()], frozenset((by,))
        case Array(items) | Map(items):
            inner, own = [items], frozenset[str]()
        case Mixed(arms):
            inner, own = [*arms], frozenset[str]()
        case _:
            return frozenset()
    return own.union(*map(tags_in, inner))


def relaxed(shape: Shape, values: Sequence[Json]) -> Shape:
    """A shape that asks for nothing that these values, which are of it, do not have: answers out of streams say less."""
    match shape:
        case Object(members=members):
            held = [value for value in values if isinstance(value, dict)]
            return replace(shape, members={name: _relaxed(name, member, held) for name, member in members.items()})
        case Union(by=by, arms=arms):
            held = [value for value in values if isinstance(value, dict)]
            own = {tag: relaxed(arm, [value for value in held if value.get(by) == tag]) for tag, arm in arms.items()}
            return replace(shape, arms={tag: arm for tag, arm in own.items() if isinstance(arm, Object)})
        case Array(items) if items is not None:
            return replace(shape, items=relaxed(items, [item for value in values if isinstance(value, list) for item in value]))
        case _:
            return shape


def _relaxed(name: str, member: Member, holders: Sequence[Mapping[str, Json]]) -> Member:
    inner = [value[name] for value in holders if name in value]
    there = len(inner) == len(holders)
    return replace(member, required=member.required and there, shape=member.shape and relaxed(member.shape, inner))
