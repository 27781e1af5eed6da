"""What a model's dates say on a day.

The package that is generated judges by the same rule (`_runtime/models/lifecycle.py`); the generator never imports it, so a
test holds the two together.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any


def today() -> str:
    """The day, as catalogues write it."""
    return datetime.now(UTC).date().isoformat()


def state(lifecycle: Mapping[str, Any], day: str) -> str:
    """`active`, `legacy`, `eol` or `unknown`: by the dates, and by the status only where there are none."""
    eol, legacy = lifecycle.get("eol"), lifecycle.get("legacy")
    if eol and eol <= day:
        return "legacy" if lifecycle.get("still_listed", "") > eol else "eol"
    if legacy:
        return "legacy" if legacy <= day else "active"
    return str(lifecycle.get("status") or ("legacy" if eol else "unknown"))
