# Copied from generator/bedrock_codegen/runtime/_runtime/bodies/kinds.py; edit it there.
"""Which member is set, in objects that their key tells apart."""

from __future__ import annotations

from pydantic import BaseModel

from ..json.paths import wire_names


def kind_of(body: BaseModel) -> str:
    """The wire name of the member that is set; one that the spec does not know counts too. Empty if none is."""
    given = body.__pydantic_fields_set__
    known = (wire for wire, name in wire_names(type(body)).items() if name in given and getattr(body, name) is not None)
    return next(known, next(iter(body.model_extra or ()), ""))
