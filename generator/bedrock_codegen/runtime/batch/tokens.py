"""Tokens of a plan, reckoned from a sample of its rows."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Protocol

from .._runtime.calls.clients import blocking_client
from .._runtime.calls.counting import count_body
from .._runtime.models.family import Family
from .rows import input_of

OPERATION = "count_tokens"


class Rows(Protocol):
    """What is needed of a `Plan`."""

    @property
    def rows(self) -> int:
        """How many rows there are."""
        ...

    def spec(self) -> Family:
        """The family of the rows."""
        ...

    def base_id(self) -> str:
        """The base id of the model."""
        ...

    def lines(self, s3: Any = None) -> Iterator[bytes]:
        """Every row as it was written."""
        ...


def count_sample(plan: Rows, sample: int, client: Any, s3: Any) -> int | None:
    """Input tokens of all rows; None where the family of the rows has no count."""
    if OPERATION not in plan.spec().operations or not plan.rows:
        return None
    runtime = blocking_client(client)
    counts = [
        count_body(plan.spec(), plan.base_id(), json.dumps(input_of(line)).encode(), runtime)
        for line in _spread(plan, max(1, sample), s3)
    ]
    return round(sum(counts) / len(counts) * plan.rows)


def _spread(plan: Rows, sample: int, s3: Any) -> Iterator[bytes]:
    step = max(1, plan.rows // sample)
    taken = (line for number, line in enumerate(plan.lines(s3)) if number % step == 0)
    for _, line in zip(range(sample), taken, strict=False):
        yield line
