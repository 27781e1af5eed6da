# Copied from generator/bedrock_codegen/runtime/_runtime/models/lifecycle.py; edit it there.
"""Where a model stands in its life: what its dates say today, and the warning of models near their end or past it.

Nothing else decides this: `resolve`, the warning, the command line and the local endpoint all ask here.
"""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from ..errors import LifecycleWarning
from ..warnings import caller
from .table import table

Lifecycle = Mapping[str, Any]

ENDING = frozenset(("legacy", "eol"))
"""States of a model that should be replaced."""

_warned: set[str] = set()


def today() -> date:
    """The day by which lifecycles are judged."""
    return datetime.now(UTC).date()


def state(lifecycle: Lifecycle, day: date | None = None) -> str:
    """`active`, `legacy`, `eol` or `unknown`, by the dates; a status that was written down counts only where there are none.

    Args:
        lifecycle: What the catalogue says of a model's life.
        day: The day to judge by; today, if none is given.
    """
    now = (day or today()).isoformat()  # dates of the catalogue are written alike, so they sort as texts
    eol, legacy = lifecycle.get("eol"), lifecycle.get("legacy")
    if eol and eol <= now:
        return "legacy" if lifecycle.get("still_listed", "") > eol else "eol"
    if legacy:
        return "legacy" if legacy <= now else "active"
    return str(lifecycle.get("status") or ("legacy" if eol else "unknown"))


def lifecycle_of(row: Mapping[str, Any]) -> Lifecycle:
    """What a row of the catalogue says of a model's life."""
    found: Lifecycle = row.get("lifecycle") or {}
    return found


def successor_of(lifecycle: Lifecycle) -> str | None:
    """The model to use instead: the one that was named, or where that has ended, the one that was named for it."""
    seen: set[str] = set()
    successor = lifecycle.get("successor")
    while successor and successor not in seen:
        seen.add(successor)
        life = lifecycle_of(table().get(successor, {}))
        if state(life) != "eol":
            return str(successor)
        successor = life.get("successor")
    return None


def may_end(row: Mapping[str, Any]) -> bool:
    """Whether there is anything to warn of, now or on a later day."""
    life = lifecycle_of(row)
    return life.get("status") in ENDING or "legacy" in life or "eol" in life


def warn_of_end(base: str, row: Mapping[str, Any]) -> None:
    """Warn, once for each id, of a model that is near its end, or past it; the call goes on."""
    if base not in _warned and state(lifecycle_of(row)) in ENDING:
        _warned.add(base)
        warnings.warn(_sentence(base, lifecycle_of(row)), LifecycleWarning, stacklevel=caller())


def _sentence(base: str, lifecycle: Lifecycle) -> str:
    state_now = "is past its end of life" if state(lifecycle) == "eol" else "is a legacy model"
    dates = [
        f"{word} {lifecycle[key]}" for key, word in (("legacy", "legacy since"), ("eol", "end of life")) if lifecycle.get(key)
    ]
    when = f" ({', '.join(dates)})" if dates else ""
    successor = successor_of(lifecycle)
    return f"{base} {state_now}{when}{f'; use {successor}' if successor else ''}"
