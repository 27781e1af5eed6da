# Copied from generator/bedrock_codegen/runtime/testing/endpoint/made/counts.py; edit it there.
"""Several answers in one: where they stand, and how many a request wants, by usual names or by what the examples show."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from ...._runtime.json.paths import first, values
from ...._runtime.models.family import Family
from .. import known
from . import asked


def alternatives(family: Family, path: str) -> str:
    """The way to the answers that one may hold: to items of which each has a text and a reason to end; "" where there is one."""
    reasons = family.answer.stop_reason.response
    ways = [path[: at + 2] for at in range(len(path)) if path.startswith("/*/", at)]
    return next((way for way in reversed(ways) if any(reason.startswith(f"{way}/") for reason in reasons)), "")


def count(family: Family, body: Any, way: str) -> int:
    """How many answers a request wants; one where a family has no list of them (`way`)."""
    if not way:
        return 1
    wanted = next((number for path in _wanting(family, way) if isinstance(number := first(body, path), int)), 0)
    return max(1, wanted) if wanted else asked.count(body)


@cache
def _wanting(family: Family, way: str) -> tuple[str, ...]:
    """The members of requests that are as high in each example as its answers are many, and higher than one in some."""
    whole = [
        example for example in known.examples(family.name) if "response" in example
    ]  # of a stream the card may read one answer
    shown = [(dict(_numbers(example["request"], "")), len(values(example["response"], way))) for example in whole]
    paths = {path for numbers, many in shown for path, number in numbers.items() if number == many > 1}
    return tuple(path for path in sorted(paths) if all(numbers.get(path, many) == many for numbers, many in shown))


def _numbers(value: Any, path: str) -> Iterator[tuple[str, int]]:
    for key, item in value.items() if isinstance(value, dict) else ():
        if isinstance(item, int) and not isinstance(item, bool):
            yield f"{path}/{key}", item
        else:
            yield from _numbers(item, f"{path}/{key}")
