"""What stands where in the bodies of a role."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...load import Json
from .infer import leaves
from .kinds import Shape


@dataclass(frozen=True, slots=True)
class Place:
    """What was seen at one path of the bodies of a role."""

    path: str
    shape: Shape
    found: tuple[Json, ...]
    holders: frozenset[int]
    """The numbers of the bodies that hold it."""

    owners: frozenset[int]
    """The numbers of the calls that hold it."""

    @property
    def bodies(self) -> int:
        """How many bodies hold it."""
        return len(self.holders)


def places(bodies: Sequence[Json], shape: Shape | None, calls: Sequence[int] = ()) -> list[Place]:
    """What stands where in bodies, path by path; `calls` says which call each body is of, where one has several."""
    call_of = calls or range(len(bodies))
    found: dict[str, tuple[Shape, list[Json], set[int]]] = {}
    for number, body in enumerate(bodies):
        for path, leaf, value in leaves(shape, body):
            _, there, holders = found.setdefault(path, (leaf, [], set()))
            there.append(value)
            holders.add(number)
    return [
        Place(path, leaf, tuple(there), frozenset(holders), frozenset(call_of[number] for number in holders))
        for path, (leaf, there, holders) in found.items()
    ]


def untagged(path: str) -> str:
    """A path whose first step does not say which event is meant."""
    return path.partition("]")[2] if path.startswith("[") else path
