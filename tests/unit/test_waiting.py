"""Waiting for a job, without a clock: how long between looks, and which failed looks are borne."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from itertools import islice
from typing import Any

import pytest
from bedrock_models._runtime import waiting
from bedrock_models._runtime.errors import JobError, NetworkError
from bedrock_models._runtime.waiting import PATIENCE, Patience, pauses
from botocore.exceptions import EndpointConnectionError, NoCredentialsError

from tests.support.in_one import in_one


class Clock:
    """Time that passes only where somebody waits."""

    def __init__(self) -> None:
        self.now = 100.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(waiting, "time", made)
    return made


def waited(clock: Clock, timeout: float | None, every: float) -> Iterator[float]:
    for left in pauses("a job", timeout, every):
        clock.now += (pause := left())
        yield pause


@in_one("every, first", [(0.0, [0.0, 0.0]), (0.25, [0.25, 0.25]), (1.0, [1.0, 1.0]), (2.0, [1.0, 1.5, 2.0, 2.0]), (-1.0, [0.0])])
def test_pauses_grow_up_to_the_one_that_was_asked_for(clock: Clock, every: float, first: list[float]) -> None:
    assert [*islice(waited(clock, None, every), len(first))] == first


@in_one("timeout, every, told", [(0, 5.0, []), (0.5, 5.0, [0.5]), (3, 5.0, [1.0, 1.5, 0.5]), (2, 1.0, [1.0, 1.0])])
def test_nobody_waits_longer_than_the_time_that_was_given(clock: Clock, timeout: float, every: float, told: list[float]) -> None:
    found: list[float] = []
    with pytest.raises(TimeoutError, match=f"a job: has not ended after {timeout} s"):
        list(map(found.append, waited(clock, timeout, every)))
    assert found == told


def _of(code: str = "", text: str = "no", cause: BaseException | None = None) -> Exception:
    error = JobError(text, code)
    error.__cause__ = cause
    return error


PASSING: list[Exception] = [
    NetworkError("network: it failed"),
    _of(cause=EndpointConnectionError(endpoint_url="https://x")),
    *map(_of, ("ThrottlingException", "throttlingexception", "InternalServerException", "InternalFailure")),
    *map(_of, ("ServiceQuotaExceededException", "503", "429", "500")),
    _of("ValidationException", "Too many requests, wait"),
]
LASTING: list[BaseException] = [
    *map(_of, ("ValidationException", "AccessDeniedException", "404", "")),
    _of("ThrottlingException", "Too many tokens per DAY"),
    _of("503", "Too many tokens PER day"),
    _of(cause=NoCredentialsError()),
    ValueError("ours"),
    KeyboardInterrupt(),
]


def looks(patience: Patience, *outcomes: Any) -> list[Any]:
    """What comes of looks that end like this, whichever of the two ways one looks."""

    def ended(outcome: Any) -> Any:
        if isinstance(outcome, BaseException):
            raise outcome
        return outcome

    async def aended(outcome: Any) -> Any:
        return ended(outcome)

    def look(number: int, outcome: Any) -> Any:
        try:
            if number % 2:
                return patience.look(lambda: ended(outcome))
            return asyncio.run(patience.alook(lambda: aended(outcome)))
        except BaseException as error:  # noqa: BLE001 - any of them is compared
            return error

    return [look(number, outcome) for number, outcome in enumerate(outcomes)]


@in_one("error", PASSING)
def test_a_look_that_fails_for_a_reason_that_passes_is_borne_so_many_times_in_a_row(error: Exception) -> None:
    row = [error] * (PATIENCE - 1)
    assert looks(Patience(), *row, "Running", *row, error) == [*[None] * len(row), "Running", *[None] * len(row), error]


@in_one("error", LASTING)
def test_any_other_is_raised_at_once(error: BaseException) -> None:
    assert looks(Patience(), error, "Running", error) == [error, "Running", error]
