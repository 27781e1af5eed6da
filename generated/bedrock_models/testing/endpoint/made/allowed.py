# Copied from generator/bedrock_codegen/runtime/testing/endpoint/made/allowed.py; edit it there.
"""What may stand at a place of an answer, by its schema."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...._runtime.json.paths import compiled, is_item
from ...._runtime.json.schemas import Json, follow


class Shape:
    """Every schema that may hold at a place: references followed, unions taken apart.

    Args:
        schemas: The schemas.
        document: What their references are into.
    """

    def __init__(self, schemas: Iterable[Json], document: Json) -> None:
        self._document = document
        self._arms = tuple(arm for schema in schemas for arm in _arms(schema, document))

    def __bool__(self) -> bool:
        """Whether anything may stand there."""
        return bool(self._arms)

    @property
    def kinds(self) -> frozenset[str]:
        """The types that a value may have."""
        listed = [arm.get("type", ()) for arm in self._arms]
        return frozenset(kind for kinds in listed for kind in ([kinds] if isinstance(kinds, str) else kinds))

    @property
    def members(self) -> frozenset[str]:
        """The names of the members that an object may have."""
        return frozenset(name for arm in self._arms for name in arm.get("properties", ()))

    @property
    def default(self) -> int:
        """The default of a whole number; 0 where there is none."""
        found = [arm["default"] for arm in self._arms if isinstance(arm.get("default"), int)]
        return int(found[0]) if found else 0

    def member(self, name: str) -> Shape:
        """What may stand at a member."""
        inner = (arm["properties"][name] for arm in self._arms if name in arm.get("properties", ()))
        return Shape(inner, self._document)

    @property
    def items(self) -> Shape:
        """What may stand at an item."""
        return Shape((arm["items"] for arm in self._arms if "items" in arm), self._document)

    def at(self, path: str) -> Shape:
        """What may stand where a path leads."""
        found = self
        for step in compiled(path):
            found = found.items if is_item(step.key) else found.member(step.key) if step.key else found
        return found


def shape_of(document: Json | None) -> Shape:
    """A whole body."""
    return Shape([document] if document else [], document)


def _arms(schema: Json, document: Json) -> Iterator[Json]:
    schema = follow(schema, document)
    yield schema
    for arm in (*schema.get("anyOf", ()), *schema.get("oneOf", ())):
        yield from _arms(arm, document)
