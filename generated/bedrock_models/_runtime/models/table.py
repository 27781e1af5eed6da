# Copied from generator/bedrock_codegen/runtime/_runtime/models/table.py; edit it there.
"""The table of models, read when it is first asked for."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

PACKAGE = __name__.rpartition("._runtime.")[0]


@cache
def table() -> Mapping[str, Mapping[str, Any]]:
    """Base model id to what is known of it."""
    rows: dict[str, dict[str, Any]] = json.loads(data("catalogue.json"))
    return rows


@cache
def variants() -> Mapping[str, str]:
    """Ids that AWS lists for one length of a model's context, and the base id of each."""
    return {f"{model_id}{suffix}": model_id for model_id, row in table().items() for suffix in row.get("variants", ())}


@cache
def ids_of(family: str) -> tuple[str, ...]:
    """The base ids of a family."""
    return tuple(model_id for model_id, row in table().items() if family in row["families"])


def gives_text(base: str) -> bool:
    """Whether a model may write text: any but those of which the catalogue says what else they give."""
    return "text" in table().get(base, {}).get("out", ["text"])


@cache
def family_names() -> tuple[str, ...]:
    """The names of all families of this package."""
    return tuple(sorted(entry.name for entry in files(PACKAGE).iterdir() if (entry / "schema.json").is_file()))


def data(name: str) -> bytes:
    """A data file of this package."""
    return files(PACKAGE).joinpath(name).read_bytes()
