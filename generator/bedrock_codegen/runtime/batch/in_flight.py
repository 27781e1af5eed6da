"""The calls of a run that are under way: begun as the pace allows, taken as they end, and kept where the run breaks off.

Blocking and asynchronous runs differ in how they wait; what is sent next, and what became of it, is in `running`.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from typing import Any

from .._runtime.errors import BedrockModelsError
from .running import Outcome, Row, Running


def send_all(run: Running, send: Callable[[Row], Any], most: int) -> None:
    """Send every row of a run, at most so many at once."""

    def outcome(row: Row) -> Outcome:
        try:
            return Outcome(row, send(row))
        except BedrockModelsError as error:
            return Outcome(row, error=error)

    under_way: set[Future[Outcome]] = set()
    with ThreadPoolExecutor(most, thread_name_prefix="batch") as pool:
        try:
            while run.has_more or under_way:
                run.pause = None
                while len(under_way) < run.control.pace.allowed and (row := run.next_row()):
                    under_way.add(pool.submit(outcome, row))
                if not under_way:
                    time.sleep(run.pause or 0.0)
                for future in wait(under_way, timeout=run.pause, return_when=FIRST_COMPLETED).done:
                    under_way.discard(future)
                    run.take(future.result())
        except BaseException:
            run.keep(future.result() for future in under_way if not future.exception())
            raise


async def asend_all(run: Running, send: Callable[[Row], Awaitable[Any]]) -> None:
    """Send every row of a run; as many at once as its pace allows."""

    async def outcome(row: Row) -> Outcome:
        try:
            return Outcome(row, await send(row))
        except BedrockModelsError as error:
            return Outcome(row, error=error)

    under_way: set[asyncio.Task[Outcome]] = set()
    try:
        while run.has_more or under_way:
            run.pause = None
            while len(under_way) < run.control.pace.allowed and (row := run.next_row()):
                under_way.add(asyncio.create_task(outcome(row)))
            if not under_way:
                await asyncio.sleep(run.pause or 0.0)
                continue
            done, _ = await asyncio.wait(under_way, timeout=run.pause, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                under_way.discard(task)
                run.take(task.result())
    except BaseException as error:
        await _keep(run, under_way, cancelled=not isinstance(error, Exception))
        raise


async def _keep(run: Running, under_way: set[asyncio.Task[Outcome]], *, cancelled: bool) -> None:
    """Write what comes of the calls that are under way; of a run that is cancelled, nobody waits for them."""
    if cancelled:
        for task in under_way:
            task.cancel()
    ended = await asyncio.gather(*under_way, return_exceptions=True)
    run.keep(outcome for outcome in ended if isinstance(outcome, Outcome))
