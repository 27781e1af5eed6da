# Copied from generator/bedrock_codegen/runtime/_runtime/porting/pointers.py; edit it there.
"""Values at JSON Pointers, read and set."""

from __future__ import annotations

from typing import Any

Json = Any


def get(body: Json, pointer: str) -> Json:
    """The value at a pointer; None where there is none."""
    for step in pointer.split("/")[1:]:
        if isinstance(body, list) and step.isdigit() and int(step) < len(body):
            body = body[int(step)]
        elif isinstance(body, dict):
            body = body.get(step)
        else:
            return None
    return body


def put(body: Json, pointer: str, value: Json) -> None:
    """Set a member, with the objects that lead there."""
    *steps, last = pointer.split("/")[1:]
    for step in steps:
        body = body.setdefault(step, {})
    body[last] = value


def drop(body: Json, pointer: str) -> None:
    """Take a member or item away, and every object that is empty then."""
    *steps, last = pointer.split("/")[1:]
    holder = get(body, "".join(f"/{step}" for step in steps)) if steps else body
    if isinstance(holder, dict):
        holder.pop(last, None)
        if not holder and steps:
            drop(body, "".join(f"/{step}" for step in steps))
