"""`without_keys`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..findings import Finding
from ..paths import escape, found
from .base import Hand, Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class WithoutKeys(Rule):
    """No object below what `fields` lead to has a member of `keys`; what they lead to itself may."""

    kind = "without_keys"

    keys: tuple[str, ...]

    def broken(self, body: object) -> Iterator[Finding]:
        for at, value in (place for path in self.fields for place in found(body, path)):
            for pointer, holder in _objects(at, value):
                yield from (
                    self._finding(f"{pointer}/{escape(key)}", f"is called {key}, which nothing below {at} may be")
                    for key in self.keys
                    if key in holder
                )

    @property
    def passes(self) -> Callable[[Any], bool]:
        return _is_flat

    def words(self) -> str:
        return f"without {', '.join(self.keys)} in any object below the top"

    def mend(self, body: object, hand: Hand) -> None:  # noqa: ARG002 - the rule is broken, so all of it is known
        hand.remove(*self.fields)


def _is_flat(value: object) -> bool:
    """Whether a value holds neither objects nor arrays."""
    return isinstance(value, dict) and not any(isinstance(item, Mapping | list | tuple) for item in value.values())


def _objects(at: str, value: object) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Every object below a value, with its pointer, from the first to the last."""
    waiting = [*reversed(_inner(at, value))]
    while waiting:
        pointer, inner = waiting.pop()
        if isinstance(inner, Mapping):
            yield pointer, inner
        waiting += reversed(_inner(pointer, inner))


def _inner(at: str, value: object) -> list[tuple[str, object]]:
    if isinstance(value, Mapping):
        return [(f"{at}/{escape(str(key))}", item) for key, item in value.items()]
    return [(f"{at}/{index}", item) for index, item in enumerate(value)] if isinstance(value, list | tuple) else []
