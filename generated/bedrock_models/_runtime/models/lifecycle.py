# Copied from generator/bedrock_codegen/runtime/_runtime/models/lifecycle.py; edit it there.
"""Warning of models that are near their end, or past it."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from typing import Any

from ..errors import LifecycleWarning
from ..warnings import caller

_warned: set[str] = set()


def is_ending(row: Mapping[str, Any]) -> bool:
    """Whether the status of a model in the catalogue is `legacy` or `eol`."""
    return (row.get("lifecycle") or {}).get("status") in {"legacy", "eol"}


def warn_of_end(base: str, row: Mapping[str, Any]) -> None:
    """Warn, once for each id, of a model that is near its end, or past it; the call goes on."""
    if base not in _warned:
        _warned.add(base)
        warnings.warn(_sentence(base, row["lifecycle"]), LifecycleWarning, stacklevel=caller())


def _sentence(base: str, lifecycle: Mapping[str, Any]) -> str:
    state = "is past its end of life" if lifecycle["status"] == "eol" else "is a legacy model"
    dates = [
        f"{word} {lifecycle[key]}" for key, word in (("legacy", "legacy since"), ("eol", "end of life")) if lifecycle.get(key)
    ]
    when = f" ({', '.join(dates)})" if dates else ""
    successor = f"; use {lifecycle['successor']}" if lifecycle.get("successor") else ""
    return f"{base} {state}{when}{successor}"
