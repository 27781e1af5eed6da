# Copied from generator/bedrock_codegen/runtime/_runtime/calls/spelling.py; edit it there.
"""A wrong keyword names the right one, as Python does by itself from 3.13 on."""

from __future__ import annotations

import sys
from functools import wraps
from inspect import iscoroutinefunction, signature
from typing import TYPE_CHECKING, Any, TypeVar

from ..json.nearest_name import nearest

if TYPE_CHECKING:
    from collections.abc import Callable

Function = TypeVar("Function", bound="Callable[..., Any]")
BY_ITSELF = (3, 13)
"""The first Python that says what was probably meant."""
_OF_BOTO3 = {
    "inferenceConfig": ("max_tokens", "temperature", "top_p", "stop_sequences"),
    "toolConfig": ("tools", "tool_choice"),
    "additionalModelRequestFields": ("extras",),
    "additionalModelResponseFieldPaths": ("response_fields",),
    "promptVariables": ("variables",),
}
"""What boto3's `converse` calls otherwise: no spelling is near enough to tell."""


def spelled(function: Function) -> Function:
    """A function that is called with keywords, as one that says which was meant."""
    tells = sys.version_info >= BY_ITSELF and "response_fields" not in (function.__kwdefaults__ or ())
    return function if tells else _hinting(function)


def _hinting(function: Any) -> Any:
    @wraps(function)
    def call(*arguments: Any, **keywords: Any) -> Any:
        try:
            return function(*arguments, **keywords)
        except TypeError as error:
            if not (said := _said(error, function, keywords)):
                raise
            raise TypeError(said) from None

    @wraps(function)
    async def acall(*arguments: Any, **keywords: Any) -> Any:
        try:
            waiting = function(*arguments, **keywords)
        except TypeError as error:
            if not (said := _said(error, function, keywords)):
                raise
            raise TypeError(said) from None
        return await waiting

    return acall if iscoroutinefunction(function) else call


def _said(error: TypeError, function: Any, keywords: dict[str, Any]) -> str:
    """What is said of a call with a wrong keyword; empty for any other error."""
    if error.__traceback__ is None or error.__traceback__.tb_next is not None:
        return ""  # the function itself raised it
    known = signature(function).parameters
    wrong = next((name for name in keywords if name not in known), "")
    if ours := [f"{name}=" for name in _OF_BOTO3.get(wrong, ()) if name in known]:
        return f"{error}. What boto3 takes in it is given by itself here: {', '.join(ours)}"
    near = nearest(wrong, list(known)) if wrong else ""
    return f"{error}. Did you mean '{near}'?" if near and "Did you mean" not in str(error) else ""
