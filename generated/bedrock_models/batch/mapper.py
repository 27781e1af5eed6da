# Copied from generator/bedrock_codegen/runtime/batch/mapper.py; edit it there.
"""One function over rows for engines that people have: Ray Data, Spark, Dask, a Step Functions Distributed Map."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from typing import Any, Literal

from .._runtime.errors import BedrockModelsError
from .._runtime.json.paths import first
from .pace import pause_before

ERROR = "error"


class Mapper:
    """Calls a model for each row, some rows at once, and puts what was asked for into columns.

    It holds nothing that cannot be pickled: threads and clients are made where it is called.

        mapper = Mapper(claude.invoke, MODEL, to_arguments, into={"text": "text", "tokens": "/usage/output_tokens"})
        ray.data.read_json(...).map_batches(mapper, batch_size=200)
        frame.mapInPandas(mapper.spark, schema="id string, text string, tokens long, error string")
        dask_frame.map_partitions(mapper.frame)
        handler = mapper.handler                              # of a Lambda function, for a Distributed Map

    Args:
        call: A function of a family, such as `claude.invoke`.
        model_id: The model.
        arguments: From a row, a dict, to the arguments of the call.
        into: Column to what it holds: a JSON Pointer into the answer, an attribute such as `text`, or a function of the answer.
        threads: Rows at once.
        retries: Further tries for errors that may pass.
        on_error: `column`: the error's sentence in a column `error`; `raise`: the first error ends the work.
        settings: Further arguments of every call, such as `options`.
    """

    def __init__(
        self,
        call: Callable[..., Any],
        model_id: str,
        arguments: Callable[[dict[str, Any]], Mapping[str, Any]],
        *,
        into: Mapping[str, str | Callable[[Any], Any]],
        threads: int = 16,
        retries: int = 4,
        on_error: Literal["column", "raise"] = "column",
        settings: Mapping[str, Any] | None = None,
    ) -> None:
        self._call = call
        self._model_id = model_id
        self._arguments = arguments
        self._into = dict(into)
        self._threads = threads
        self._retries = retries
        self._on_error = on_error
        self._settings = dict(settings or {})

    def rows(self, rows: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
        """Rows with the columns that were asked for, in their order."""
        with ThreadPoolExecutor(self._threads, thread_name_prefix="mapper") as pool:
            return list(pool.map(self._row, map(dict, rows)))

    def __call__(self, batch: Any) -> Any:
        """A batch of Ray Data, as columns of arrays or as a data frame; a list of dicts is one, too."""
        if isinstance(batch, Mapping):
            return _columns(batch, self.rows(_rows_of(batch)), (*self._into, ERROR))
        return self.frame(batch) if hasattr(batch, "columns") else self.rows(batch)

    def frame(self, frame: Any) -> Any:
        """A pandas data frame with the columns that were asked for."""
        done = self.rows(frame.to_dict("records"))
        return frame.assign(**{name: [row[name] for row in done] for name in (*self._into, ERROR)})

    def spark(self, frames: Iterator[Any]) -> Iterator[Any]:
        """For `mapInPandas`: a data frame after the other."""
        yield from map(self.frame, frames)

    def handler(self, event: Any, context: object = None) -> list[dict[str, Any]]:  # noqa: ARG002 - as Lambda calls it
        """For a Lambda function behind a Distributed Map: the items of one batch, or one item."""
        items = event.get("Items", [event]) if isinstance(event, Mapping) else event
        return self.rows(items)

    def _row(self, row: dict[str, Any]) -> dict[str, Any]:
        for tries in range(self._retries + 1):
            try:
                answer = self._call(self._model_id, **self._arguments(row), **self._settings)
            except BedrockModelsError as error:
                if getattr(error, "retryable", False) and tries < self._retries:
                    time.sleep(pause_before(tries + 1, error, 30.0))
                elif self._on_error == "raise":
                    raise
                else:
                    return {**row, **dict.fromkeys(self._into), ERROR: str(error)}
            else:
                return {**row, **{name: _read(answer, what) for name, what in self._into.items()}, ERROR: None}
        raise AssertionError("a row is answered or refused")


def _read(answer: Any, what: str | Callable[[Any], Any]) -> Any:
    if callable(what):
        return what(answer)
    if what.startswith("/"):
        return first(json.loads(answer.to_wire()), what)
    return getattr(answer, what)


def _rows_of(columns: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    names = list(columns)
    values: Sequence[Any] = [column.tolist() if hasattr(column, "tolist") else list(column) for column in columns.values()]
    return (dict(zip(names, row, strict=True)) for row in zip(*values, strict=True))


def _columns(batch: Mapping[str, Any], rows: list[dict[str, Any]], names: tuple[str, ...]) -> dict[str, Any]:
    """The batch with new columns, as arrays where its own are arrays."""
    added: dict[str, Any] = {name: [row[name] for row in rows] for name in names}
    if any(hasattr(column, "tolist") for column in batch.values()):
        numpy = import_module("numpy")  # where arrays come from, it is
        added = {name: numpy.array([*values, None], dtype=object)[:-1] for name, values in added.items()}
    return {**batch, **added}
