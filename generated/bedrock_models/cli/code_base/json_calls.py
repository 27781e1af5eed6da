# Copied from generator/bedrock_codegen/runtime/cli/code_base/json_calls.py; edit it there.
"""Calls in a JSON file: a body, or a whole request of Converse, beside the model that it is for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from ..._runtime.json.paths import wire_names
from ..._runtime.models.catalogue import ANY_MODEL, families
from .found_calls import FoundCall
from .literals import Literal

BODIES = ("body", "request", "modelInput")
"""The members of a JSON file that hold a body, beside the one that names the model."""


@cache
def _of_converse() -> frozenset[str]:
    """The members of a request of Converse; none in a package that has no such family."""
    family = families().get(ANY_MODEL)
    return frozenset(wire_names(family.request)) if family else frozenset()


def in_json(path: str, data: Any) -> Iterator[FoundCall]:
    """The call that a file stands for; none where it says no model."""
    if not isinstance(data, dict):
        return
    model = data.get("modelId") or data.get("model_id")
    if not isinstance(model, str) or not model:
        return
    if "messages" in data:
        rest = {key: value for key, value in data.items() if key != "modelId"}
        if rest.keys() <= _of_converse() and "modelId" in data:  # anything else is somebody's own form, such as a log
            yield FoundCall(path, 1, 1, model, Literal(rest), converse=True)
        return
    held = next((data[key] for key in BODIES if key in data), None)
    body = held["body"] if isinstance(held, dict) and held.keys() <= {"body", "headers"} and "body" in held else held
    converse = "onverse" in str(data.get("operation", ""))
    if isinstance(body, dict) and "CountTokens" not in str(data.get("operation", "")):
        yield FoundCall(path, 1, 1, model, Literal(body), converse=converse)
