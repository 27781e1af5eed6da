# Copied from generator/bedrock_codegen/runtime/batch/pace.py; edit it there.
"""How fast calls are begun: slower on throttling, faster while all goes well, within the rates that were given."""

from __future__ import annotations

from random import uniform

from .._runtime.errors import response_of

FIRST = 8
"""Calls at once, to begin with."""
MINUTE = 60.0


def pause_before(tries: int, error: object, longest: float) -> float:
    """Seconds until a row is tried again that was tried so often: as many as the service asks for, or twice as many each time."""
    headers = response_of(error).get("ResponseMetadata", {}).get("HTTPHeaders", {})
    asked = str(headers.get("retry-after", ""))
    backoff = 2.0 ** (tries - 1) * uniform(0.5, 1.0)  # noqa: S311 - spreads tries, hides nothing
    return min(longest, max(backoff, float(asked) if asked.isdecimal() else 0.0))


class Pace:
    """How many calls may run, and when the next may begin: slower on throttling, faster while all goes well."""

    def __init__(self, most: int, requests: float | None, tokens: float | None) -> None:
        self.most = most
        self.allowed = min(FIRST, most)
        self._requests = requests
        self._tokens = tokens
        self._next = 0.0
        self._well = 0
        self._slowed = 0.0

    def may_begin(self, now: float) -> float:
        """Seconds until the next call may begin; 0: now."""
        return max(0.0, self._next - now)

    def begin(self, now: float) -> None:
        """Note that a call begins."""
        if self._requests:
            self._next = max(now, self._next) + MINUTE / self._requests

    def succeed(self, tokens: int, now: float) -> None:
        """Note an answer: one more call may run for each round of answers, and tokens that were used delay what comes."""
        if self._tokens:
            self._next = max(now, self._next) + tokens * MINUTE / self._tokens
        self._well += 1
        if self._well >= self.allowed and self.allowed < self.most:
            self.allowed, self._well = self.allowed + 1, 0

    def slow(self, now: float) -> None:
        """Half as many calls, once for each burst of refusals."""
        if now - self._slowed > 1.0:
            self.allowed, self._well, self._slowed = max(1, self.allowed // 2), 0, now


def pace_of(concurrency: int, requests: float | None, tokens: float | None) -> Pace:
    """A pace from what a caller asks for.

    Raises:
        ValueError: nothing may run.
    """
    if concurrency < 1:
        raise ValueError(f"concurrency={concurrency}: must be 1 or more")
    for name, rate in (("requests_per_minute", requests), ("tokens_per_minute", tokens)):
        if rate is not None and not rate > 0:
            raise ValueError(f"{name}={rate}: must be more than 0. Leave it out where there is no limit")
    return Pace(concurrency, requests, tokens)
