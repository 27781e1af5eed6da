"""A wrong keyword names the right one, as Python does by itself from 3.13 on."""

from __future__ import annotations

import sys
from functools import wraps
from inspect import iscoroutinefunction, signature
from typing import TYPE_CHECKING, Any, TypeVar

from ..json.findings import nearest

if TYPE_CHECKING:
    from collections.abc import Callable

Function = TypeVar("Function", bound="Callable[..., Any]")
BY_ITSELF = (3, 13)
"""The first Python that says what was probably meant."""


def spelled(function: Function) -> Function:
    """A function that is called with keywords, as one that says which was meant."""
    return function if sys.version_info >= BY_ITSELF else _hinting(function)


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
    near = nearest(wrong, list(known)) if wrong else ""
    return f"{error}. Did you mean '{near}'?" if near else ""
