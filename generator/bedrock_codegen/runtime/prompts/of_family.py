"""What a family's function `prompt` stands on: its parameters by their types, and the prompt as plain JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from .._runtime.bodies.base import RequestBody
from .._runtime.calls import call
from .._runtime.calls.preparing import model_of
from .._runtime.models.catalogue import converse_family
from .._runtime.models.family import Family
from .prompt import Prompt


def prompt(
    family: Family,
    name: str,
    model_id: str | None,
    members: Mapping[str, object],
    extras: type[RequestBody] | None,
    given: Mapping[str, object],
    *,
    user: str | None,
    declared: Sequence[str] | None,
    description: str | None,
) -> Prompt:
    """A prompt of a family, checked by its types.

    Raises:
        UnknownModelError: The id belongs to another family.
        RequestError: The spec refuses what it says, or a prompt may not say it.
    """
    if model_id is not None:
        model_of(family, model_id)
    system = members.get("system")
    text = system if isinstance(system, str) else None
    said = _wire(converse_family().request, {**members, "system": None if text else system})
    settings, tools = said.get("inferenceConfig", {}), said.get("toolConfig", {})
    return Prompt(
        name,
        user=user,
        messages=said.get("messages", ()),
        system=text or said.get("system"),
        tools=tools.get("tools", ()),
        tool_choice=tools.get("toolChoice"),
        model_id=model_id,
        max_tokens=settings.get("maxTokens"),
        temperature=settings.get("temperature"),
        top_p=settings.get("topP"),
        stop_sequences=settings.get("stopSequences"),
        extras=_wire(extras, given) if extras and call.present(given) else None,
        declared=declared,
        description=description,
    )


def _wire(kind: type[RequestBody], members: Mapping[str, object]) -> dict[str, Any]:
    """Members as the plain JSON that the types make of them."""
    return dict(json.loads(call.build(kind, members).to_wire()))
