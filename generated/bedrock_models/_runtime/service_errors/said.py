# Copied from generator/bedrock_codegen/runtime/_runtime/service_errors/said.py; edit it there.
"""What a refusal says: AWS's words without their frames, beside the body and the spec that they speak of."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from ..json.findings import Finding
from ..json.nearest_name import no_field
from ..json.paths import keys_of, wire_names
from .search import classes_at, holds

LONGEST = 10_000
"""Characters of a message that are read: it may repeat a whole prompt, and what it complains about stands before that."""
_MAX_SHOWN = 200

CONVERSE = "The model returned the following errors: "
_FRAME = re.compile(r"^(An error occurred \(\w+\) when calling the \w+ operation(?: \([^)]*\))?: )?" + f"({CONVERSE})?")


@dataclass(frozen=True, slots=True)
class Said:
    """A refusal and what it is about."""

    text: str
    """AWS's words without their frame."""
    body: Any
    """The body as JSON; None where it is not known."""
    request: type[BaseModel] | None
    """The class of the body."""
    converse: bool

    def shows(self, pointer: str) -> bool:
        """Whether the body or the spec has such a place."""
        keys = keys_of(pointer)
        return not keys or holds(self.body, keys) or self.knows(pointer)

    def knows(self, pointer: str) -> bool:
        """Whether the spec has such a place."""
        *place, key = keys_of(pointer)
        return self.request is not None and any(key in wire_names(each) for each in classes_at(self.request, place))

    def unknown(self, pointer: str) -> str:
        """What to say of a key that was refused as no field: what the spec knows is not taken by this model."""
        if self.knows(pointer):
            flag = ", or not without a beta flag" if self.request and "anthropic_beta" in wire_names(self.request) else ""
            return f"is a field of the spec that this model does not take{flag}"
        *place, key = keys_of(pointer)
        names = {name for each in classes_at(self.request, place) for name in wire_names(each)} if self.request else set[str]()
        return no_field(key, sorted(names - {key}))


def said(message: str, body: bytes, request: type[BaseModel] | None) -> Said:
    """A message of AWS beside what was sent."""
    return Said(unwrapped(message)[:LONGEST], as_json(body), request, CONVERSE in message[:LONGEST])


def unwrapped(message: str) -> str:
    """AWS's words without the frames that layers put around each other's."""
    text = _FRAME.sub("", message, count=1).removeprefix("400 Bad Request: ").strip()
    held = as_json(text.encode()) if text.startswith("{") else None
    if not isinstance(held, dict):
        return text
    error = held.get("error")
    inner: dict[str, Any] = error if isinstance(error, dict) else held
    return next((str(inner[key]) for key in ("message", "detail", "Message") if key in inner), text)


def short(text: str) -> str:
    """A sentence that fits a line or two."""
    return text if len(text) <= _MAX_SHOWN else f"{text[:_MAX_SHOWN]}..."


def as_json(data: bytes) -> Any:
    """The value of a JSON text; None if it is none, or none that can be read."""
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None


@dataclass(frozen=True, slots=True)
class Blame:
    """The field that a refusal is about."""

    finding: Finding
    certain: bool = False
    """Whether the words name the place itself, so that it is not a guess by their meaning."""


def speaks_of(text: str, phrases: Sequence[str]) -> bool:
    """Whether a text in small letters holds one of the phrases, piece after piece."""
    return any(_in_order(text, phrase.split("…")) for phrase in phrases)


def _in_order(text: str, pieces: Sequence[str]) -> bool:
    at = 0
    for piece in pieces:
        at = text.find(piece, at)
        if at < 0:
            return False
        at += len(piece)
    return True
