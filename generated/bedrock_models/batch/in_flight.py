# Copied from generator/bedrock_codegen/runtime/batch/in_flight.py; edit it there.
"""The calls of a run that are under way: begun as the pace allows, taken as they end, and kept where the run breaks off.

Blocking and asynchronous runs differ in how they wait; what is sent next, and what became of it, is in `running`.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from typing import Any

from .._runtime.errors import BedrockModelsError
from .outcome import Outcome, Row
from .running import Running


def send_all(run: Running, call: Callable[[Row], Any], most: int) -> None:
    """Send every row of a run, at most so many at once."""
    ended: deque[Outcome] = deque()  # each stays here until it is written: a Ctrl-C may come between any two steps

    def send(row: Row) -> None:
        try:
            ended.append(Outcome(row, call(row)))
        except BedrockModelsError as error:
            ended.append(Outcome(row, error=error))

    under_way: set[Future[None]] = set()
    with ThreadPoolExecutor(most, thread_name_prefix="batch") as pool:
        try:
            while run.has_more or under_way:
                run.pause = None
                while len(under_way) < run.control.pace.allowed and (row := run.next_row()):
                    under_way.add(pool.submit(send, row))
                if not under_way:
                    time.sleep(run.pause or 0.0)
                for future in wait(under_way, timeout=run.pause, return_when=FIRST_COMPLETED).done:
                    under_way.discard(future)
                    future.result()
                while ended:
                    run.take(ended[0])
                    ended.popleft()
        except BaseException:
            try:
                pool.shutdown()
            finally:  # at a second Ctrl-C, what has come by then
                run.keep(tuple(ended))
            raise


async def asend_all(run: Running, call: Callable[[Row], Awaitable[Any]]) -> None:
    """Send every row of a run; as many at once as its pace allows."""

    async def send(row: Row) -> Outcome:
        try:
            return Outcome(row, await call(row))
        except BedrockModelsError as error:
            return Outcome(row, error=error)

    under_way: set[asyncio.Task[Outcome]] = set()
    try:
        while run.has_more or under_way:
            run.pause = None
            while len(under_way) < run.control.pace.allowed and (row := run.next_row()):
                under_way.add(asyncio.create_task(send(row)))
            if not under_way:
                await asyncio.sleep(run.pause or 0.0)
                continue
            done, _ = await asyncio.wait(under_way, timeout=run.pause, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                under_way.discard(task)
                run.take(task.result())
    except BaseException:
        try:
            if under_way:
                await asyncio.wait(under_way)
        finally:  # at a second Ctrl-C, what has come by then
            run.keep(task.result() for task in under_way if task.done() and not _failed(task))
            for task in under_way:
                task.cancel()
        raise


def _failed(task: asyncio.Task[Outcome]) -> bool:
    return task.cancelled() or task.exception() is not None
