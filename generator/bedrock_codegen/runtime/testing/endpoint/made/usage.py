"""Counts of tokens that add up. A token is a word here, with the space before it, so that anybody can count."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...._runtime.json.paths import values
from ...._runtime.models.family import Family, Reading
from ...bodies.pieces import pieces
from .asked import is_data, strings
from .places import put

TOTALS = ("total_tokens", "totalTokens")


def tokens(value: Any) -> int:
    """How many tokens the texts of a body are; a picture counts as little as its tokens would."""
    return sum(1 if is_data(text) else len(pieces(text)) for text in strings(value))


def counted(family: Family, answer: dict[str, Any], read: int, wrote: list[int]) -> None:
    """Write what was read and written into an answer, wherever its family says it."""
    shared = _holder(answer)
    if shared is not None:
        _clear(shared)
    _put_all(answer, family.answer.input_tokens, [read])
    each = len(wrote) > 1 and any("*" in path for path in family.answer.output_tokens.response)
    _put_all(answer, family.answer.output_tokens, wrote if each else [sum(wrote)])
    for total in TOTALS:
        if shared is not None and total in shared:
            shared[total] = read + sum(wrote)


def _put_all(answer: dict[str, Any], reading: Reading, numbers: list[int]) -> None:
    for path in reading.response:
        there = values(answer, path)
        if there:
            put(answer, path, [str(number) for number in numbers] if isinstance(there[0], str) else numbers)


def _holder(answer: Mapping[str, Any]) -> dict[str, Any] | None:
    """The member that holds counts and nothing else, where an answer has one."""
    usage = answer.get("usage")
    return usage if isinstance(usage, dict) else None


def _clear(usage: dict[str, Any]) -> None:
    """Nothing was cached, thought or searched for, whatever the frame of the answer says."""
    for key, value in usage.items():
        if isinstance(value, int) and not isinstance(value, bool):
            usage[key] = 0
        elif isinstance(value, dict):
            _clear(value)
