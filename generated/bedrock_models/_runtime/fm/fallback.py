# Copied from generator/bedrock_codegen/runtime/_runtime/fm/fallback.py; edit it there.
"""Models whose own format nobody here knows: the common interface calls them by Converse, and says so."""

from __future__ import annotations

import warnings

from ..errors import ConverseWarning
from ..models.catalogue import ANY_MODEL
from ..models.nearest_id import nearest_id
from ..models.references import base_id, is_arn
from ..models.table import family_names, table
from ..warnings import caller


def by_converse(ref: str) -> str:
    """Why a model is called by Converse; empty where it has a format of its own, or none that is known to be served.

    An id that looks like a slip is none of these: `resolve` says which id it comes near to. Nor is an ARN that hides its model,
    whose family the caller may know.
    """
    if ANY_MODEL not in family_names():
        return ""
    base, _ = base_id(ref)
    row = table().get(base)
    if row is not None:
        return str(row.get("note", "")) if not row["families"] and ANY_MODEL in row.get("apis", ()) else ""
    if is_arn(ref) or nearest_id(base):
        return ""
    return "The catalogue does not know it."


def announce(ref: str, reason: str) -> None:
    """Say that a model is called by Converse."""
    warnings.warn(f"{ref} is called by Converse. {reason}", ConverseWarning, stacklevel=caller())
