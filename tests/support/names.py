"""Names in Python for names on the wire, as specs/README.md and DESIGN.md mean them: what the generator's are held against."""

from __future__ import annotations

import re
from typing import Any

RESERVED = frozenset("copy json schema validate from global import not or and class bedrock".split())
"""Words that a field cannot be called by, of those that occur in the specs."""


def python_name(wire: str, member: Any) -> str:
    """What a field is called in Python."""
    words = re.sub(r"[^A-Za-z0-9]+", "_", wire)
    name = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", words).lower()
    return str(member.get("x-name") or (f"{name}_" if name in RESERVED else name))
