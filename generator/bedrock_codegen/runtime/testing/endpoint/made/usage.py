"""Counts of tokens that add up. A token is a word here, with the space before it, so that anybody can count."""

from __future__ import annotations

from functools import cache
from typing import Any

from ...._runtime.json.paths import together, values
from ...._runtime.models.family import Family, Reading
from ...bodies.event_pieces import pieces
from .answer_paths import key_of, put
from .asked import is_data, strings
from .by_card import exchanges
from .tool_calls import find_calls, of_call

TOTALS = frozenset(("total_tokens", "totalTokens"))


def tokens(value: Any) -> int:
    """How many tokens the texts of a body are; a picture counts as little as its tokens would."""
    return sum(1 if is_data(text) else len(pieces(text)) for text in strings(value))


def written(family: Family, answer: Any) -> list[int]:
    """How many tokens each text of an answer is; of one that calls a tool, the name and the arguments."""
    calls = find_calls(family, answer)
    if calls:
        return [tokens([part for call in calls for part in of_call(family, call)])]
    return [tokens(text) for text in together(answer, (*family.answer.text.response, *family.answer.text.among))]


def counted(family: Family, answer: dict[str, Any], body: Any, limit: int | None) -> None:
    """Write what was read and written wherever the family says it; nothing was cached, thought or searched for."""
    read, each = tokens(body), [number if limit is None else min(number, limit) for number in written(family, answer)]
    for holder in _holders(family, answer):
        _clear(holder)
    _put_all(answer, family.answer.input_tokens, [read])
    many = len(each) > 1 and any("*" in path for path in family.answer.output_tokens.response)
    _put_all(answer, family.answer.output_tokens, each if many else [sum(each)])
    for holder in _holders(family, answer):
        for total in _totals(family) & holder.keys():
            holder[total] = read + sum(each)


def counts(answer: Any, reading: Reading) -> list[int]:
    """The counts that an answer says, which may be written as texts."""
    for path in reading.response:
        there = [int(value) for value in values(answer, path) if isinstance(value, int) or str(value).isdigit()]  # type: ignore[call-overload]
        if there:
            return there
    return []


def _put_all(answer: dict[str, Any], reading: Reading, numbers: list[int]) -> None:
    for path in reading.response:
        there = values(answer, path)
        if there:
            put(answer, path, [str(number) for number in numbers] if isinstance(there[0], str) else numbers)


def _holders(family: Family, answer: Any) -> list[dict[str, Any]]:
    """The members that hold counts and nothing else, where an answer has some."""
    ways = {path.rpartition("/")[0] for path in family.answer.input_tokens.response} - {""}
    return [holder for way in sorted(ways) for holder in values(answer, way) if isinstance(holder, dict)]


@cache
def _totals(family: Family) -> frozenset[str]:
    """The members beside the counts that are their sum, in every example that has them."""
    shown = [(holder, answer) for _, answer in exchanges(family) for holder in _holders(family, answer)]
    readings = (family.answer.input_tokens, family.answer.output_tokens)
    sums = [(holder, sum(sum(counts(answer, reading)) for reading in readings)) for holder, answer in shown]
    keys = {key for holder, _ in sums for key in holder} - {key_of(path) for reading in readings for path in reading.response}
    return frozenset(key for key in keys if all(holder.get(key, total) == total for holder, total in sums)) | TOTALS


def _clear(holder: dict[str, Any]) -> None:
    for key, value in holder.items():
        if isinstance(value, int) and not isinstance(value, bool):
            holder[key] = 0
        elif isinstance(value, dict):
            _clear(value)
