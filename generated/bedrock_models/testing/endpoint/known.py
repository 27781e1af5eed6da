# Copied from generator/bedrock_codegen/runtime/testing/endpoint/known.py; edit it there.
"""What the package knows of a call's model: its families, their examples and schemas."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from ..._runtime.models.catalogue import families, resolve
from ..._runtime.models.family import Family
from ..._runtime.models.references import base_id, is_arn
from ..._runtime.models.table import data, gives_text, table
from ...errors import UnknownModelError


def families_of(reference: str, named: Mapping[str, str]) -> tuple[Family, ...]:
    """The families that a model reference may mean, the preferred one first; none for an id that nobody knows.

    An ARN that does not say its model may mean any: the body decides.
    """
    if reference in named:
        return (families()[named[reference]],)
    try:
        found = resolve(reference).families
    except UnknownModelError:
        found = ()
    if not found and is_arn(reference) and base_id(reference)[0] == reference:
        return tuple(family for family in families().values() if family.api == "invoke_model")
    return found


@cache
def examples(family: str) -> tuple[Mapping[str, Any], ...]:
    """The exchanges that the spec shows."""
    return tuple(json.loads(data(f"{family}/examples.json")))


@cache
def schemas(family: str) -> Mapping[str, Any]:
    """The JSON Schemas of a family: request, and response and event where it has them."""
    known: dict[str, Any] = json.loads(data(f"{family}/schema.json"))
    return known


def is_known(reference: str) -> bool:
    """Whether the catalogue knows a model, with or without a family."""
    return base_id(reference)[0] in table() or is_arn(reference)


def converses(reference: str) -> bool:
    """Whether a model may answer a conversation."""
    return gives_text(base_id(reference)[0])
