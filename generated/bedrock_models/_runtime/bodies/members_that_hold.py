# Copied from generator/bedrock_codegen/runtime/_runtime/bodies/members_that_hold.py; edit it there.
"""What the members of a class of requests may hold, as far as it matters for writing nulls."""

from __future__ import annotations

from collections.abc import Iterator
from types import UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo


class Members(NamedTuple):
    """The members of a class that takes no others, by name in Python."""

    doubtful: frozenset[str]
    """Those that may be a null, or hold one somewhere."""
    holders: tuple[str, ...]
    """Those that are a text, or an array of texts and objects."""
    constants: frozenset[str]
    """Those that are sent without being given."""


class _Found(dict[type, "Members | None"]):
    """What is known of each type met so far; None for one that is no closed class."""

    def __missing__(self, kind: type) -> Members | None:
        found = self[kind] = _members(kind) if issubclass(kind, BaseModel) and _is_closed(kind) else None
        return found


MEMBERS = _Found()
SCALARS = frozenset({str, int, float, bool, type(None)})


def _is_closed(kind: type[BaseModel]) -> bool:
    """Whether objects of a class hold its own members and nothing else, and what was not given is None."""
    made = any(field.default_factory for field in kind.model_fields.values()) or bool(kind.model_computed_fields)
    return kind.model_config.get("extra") == "forbid" and not getattr(kind, "__open__", True) and not made


def _members(kind: type[BaseModel]) -> Members:
    nullable: frozenset[str] = getattr(kind, "__nullable__", frozenset())
    fields = {name: field for name, field in kind.model_fields.items() if not {*_leaves(field.annotation)} <= SCALARS}
    holders = tuple(name for name, field in fields.items() if name not in nullable and _may_be_usual(field))
    return Members(
        nullable | (fields.keys() - {*holders}),
        holders,
        frozenset(name for name, field in kind.model_fields.items() if not field.is_required() and field.default is not None),
    )


def _may_be_usual(field: FieldInfo) -> bool:
    """Whether a member is there in most requests: the others need no look at what they hold."""
    return field.is_required() or str in _leaves(field.annotation)


def _leaves(annotation: Any) -> Iterator[Any]:
    """The types that an annotation is made of; `list` for what stands in one."""
    if hasattr(annotation, "__value__"):
        yield from _leaves(annotation.__value__)
    elif get_origin(annotation) is Literal:
        yield from map(type, get_args(annotation))
    elif get_origin(annotation) is list:
        yield from () if {*_leaves(get_args(annotation)[0])} <= SCALARS else (list,)
    elif get_origin(annotation) is Annotated:
        yield from _leaves(get_args(annotation)[0])
    elif get_origin(annotation) in {Union, UnionType}:
        for one in get_args(annotation):
            yield from _leaves(one)
    else:
        yield annotation
