"""Answers as dicts and as JSON text: also where they do not fit, or hold what UTF-8 has no bytes for."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from pydantic_core import PydanticSerializationError

from .records import record_of

Options = dict[str, Any]


def as_dict(dump: Callable[..., dict[str, Any]], body: Any, options: Options) -> dict[str, Any]:
    """An answer as a dict.

    Args:
        dump: pydantic's own `model_dump` of the answer.
        body: The answer.
        options: What `dump` is to be given.
    """
    try:
        return dump(**_unsurprised(body, options))
    except PydanticSerializationError as error:
        if not _is_of_odd_text(error):
            raise
    # what came as JSON is JSON's in either mode, and this one keeps half of a surrogate pair
    return dump(**_unsurprised(body, options | {"mode": "python"}))


def as_text(dump: Callable[..., str], body: Any, options: Options) -> str:
    """An answer as JSON text; the arguments are those of `as_dict`, for `model_dump_json`."""
    try:
        return dump(**_unsurprised(body, options))
    except PydanticSerializationError as error:
        if not _is_of_odd_text(error):
            raise
    indent = options.pop("indent", None)
    return json.dumps(body.model_dump(**options), indent=indent, separators=None if indent else (",", ":"))


def _is_of_odd_text(error: PydanticSerializationError) -> bool:
    """Whether a text is why something could not be written: half of a surrogate pair."""
    return "UnicodeEncodeError" in str(error)


def _unsurprised(body: Any, options: Options) -> Options:
    """Let pydantic write what does not fit without a warning of its own: that was told when it was read."""
    return options if record_of(body) is None else {"warnings": False, **options}
