"""The same rows through one engine: python engines.py ENGINE ROWS MARKER.

Runs in an environment that has the engine. MARKER is a file: while it is not there, the worker that comes to the middle row makes
it and kills itself; an empty MARKER kills nobody. Prints a JSON object: seconds to start and to work, and the rows that came.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from bedrock_models import batch
from bedrock_models import titan_embed_text_v2 as titan

MODEL = "amazon.titan-embed-text-v2:0"
INTO = {"first": "/embedding/0", "tokens": "/inputTextTokenCount", "vector": "/embedding"}
SCHEMA = "id long, text string, first double, tokens long, vector array<double>, error string"
SIZE = 50
"""Rows of a batch, in every engine."""


class Arguments:
    """From a row to the arguments of the call; the killer of one worker."""

    def __init__(self, rows: int, marker: str) -> None:
        self._middle, self._marker = rows // 2 + SIZE // 2, marker

    def __call__(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """The arguments of a row."""
        if self._marker and row["id"] == self._middle and not Path(self._marker).exists():
            Path(self._marker).touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return {"input_text": row["text"], "dimensions": 256}


def threads(mapper: batch.Mapper, rows: list[dict[str, Any]]) -> tuple[float, Iterable[Mapping[str, Any]]]:
    """This process alone."""
    return time.perf_counter(), mapper.rows(rows)


def ray(mapper: batch.Mapper, rows: list[dict[str, Any]]) -> tuple[float, Iterable[Mapping[str, Any]]]:
    """Ray Data."""
    import ray as engine

    engine.init(num_cpus=2, include_dashboard=False, log_to_driver=False, logging_level="ERROR", object_store_memory=200_000_000)
    engine.data.DataContext.get_current().enable_progress_bars = False
    start = time.perf_counter()
    done = engine.data.from_items(rows, override_num_blocks=max(2, len(rows) // SIZE)).map_batches(mapper, batch_size=SIZE)
    return start, done.take_all()


def spark(mapper: batch.Mapper, rows: list[dict[str, Any]]) -> tuple[float, Iterable[Mapping[str, Any]]]:
    """Spark in local mode, which begins a task again up to three times."""
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master("local[2,4]").config("spark.ui.enabled", "false")
    session = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", str(SIZE)).getOrCreate()
    session.sparkContext.setLogLevel("OFF")
    start = time.perf_counter()
    frame = session.createDataFrame([(row["id"], row["text"]) for row in rows], "id long, text string").repartition(4)
    return start, [row.asDict() for row in frame.mapInPandas(mapper.spark, SCHEMA).collect()]


def dask(mapper: batch.Mapper, rows: list[dict[str, Any]]) -> tuple[float, Iterable[Mapping[str, Any]]]:
    """Dask's data frames, in threads."""
    import dask.dataframe
    import pandas as pd

    start = time.perf_counter()
    frame = dask.dataframe.from_pandas(pd.DataFrame(rows), npartitions=4)
    empty = pd.DataFrame({"id": [0], "text": [""], "first": [0.0], "tokens": [0], "vector": [[0.0]], "error": [None]}).iloc[:0]
    return start, frame.map_partitions(mapper.frame, meta=empty).compute().to_dict("records")


ENGINES: dict[str, Callable[[batch.Mapper, list[dict[str, Any]]], tuple[float, Iterable[Mapping[str, Any]]]]] = {
    "threads": threads,
    "ray": ray,
    "spark": spark,
    "dask": dask,
}


def plain(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row as JSON has it; a missing error may be NaN in a data frame."""
    made = {key: value.tolist() if hasattr(value, "tolist") else value for key, value in row.items()}
    return {**made, "vector": list(made["vector"]), "error": made["error"] if isinstance(made["error"], str) else None}


def main(engine: str, count: int, marker: str) -> None:
    """Run, and print what came."""
    rows = [{"id": number, "text": f"A sentence about parcel {number}."} for number in range(count)]
    mapper = batch.Mapper(titan.invoke, MODEL, Arguments(count, marker), into=INTO)
    begin = time.perf_counter()
    start, done = ENGINES[engine](mapper, rows)
    found = sorted(map(plain, done), key=lambda row: row["id"])
    print(json.dumps({"start": start - begin, "work": time.perf_counter() - start, "rows": found}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3])
