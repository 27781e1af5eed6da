# Copied from generator/bedrock_codegen/runtime/_runtime/bodies/kinds.py; edit it there.
"""Which member is set, in objects that their key tells apart."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from ..json.paths import wire_names

Kind = TypeVar("Kind", bound=str)


class Keyed(Generic[Kind]):
    """A part of a body that is told apart by its key: one of its members is set."""

    @property
    def kind(self) -> Kind | str:
        """The member that is set, by its name on the wire, known or not; empty if none is."""
        body: Any = self
        cls: Any = type(self)
        given = body.__pydantic_fields_set__
        known = (wire for wire, name in wire_names(cls).items() if name in given and getattr(body, name) is not None)
        return next(known, next(iter(body.model_extra or ()), ""))
