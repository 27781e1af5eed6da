# ruff: noqa: S603 - it runs itself
"""A batch of many rows, and the same by hand: python jobs.py ROWS BLOCKS.

The endpoint is a process of its own. Rows are read and written in turns by this package and by `json` with boto3, and all of them
go through one job. Writing is measured by the time of this process alone, twice: with the making of the requests, or of the
dicts, and with all of them at hand. Prints a JSON object: ratios of each work, what was read, and the most memory that this
process had for the whole, in MB.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterable, Iterator
from itertools import count
from typing import Any

import boto3
from bedrock_models import batch, families
from bedrock_models import claude_messages as claude
from bedrock_models.batch.results import rows_of
from bedrock_models.testing import LocalBedrock
from botocore.config import Config

warnings.simplefilter("ignore")
MODEL = "us.anthropic.claude-haiku-4-5-20251001-v1:0"
ROLE = "arn:aws:iam::123456789012:role/batch"
QUESTION = "The parcel did not arrive, and nobody at the counter could say where it is. What is this about? " * 2
BLOCK = 5000
WRITTEN = 20_000
"""Rows of a block that is written: a few calls to S3 belong to each, and shall not weigh as they would in 5,000."""


def serve() -> None:
    """Be the endpoint until the one who asked is gone."""
    with LocalBedrock() as bedrock:
        print(bedrock.url, flush=True)
        sys.stdin.read()


def typed(rows: int) -> Iterator[tuple[str, claude.ClaudeRequest]]:
    """Rows of this package."""
    for number in range(rows):
        yield f"t-{number}", claude.ClaudeRequest(messages=[{"role": "user", "content": f"{QUESTION}{number}"}], max_tokens=300)


def plain(rows: int) -> Iterator[dict[str, Any]]:
    """The same rows as dicts."""
    for number in range(rows):
        message = {"role": "user", "content": f"{QUESTION}{number}"}
        body = {"anthropic_version": "bedrock-2023-05-31", "max_tokens": 300, "messages": [message]}
        yield {"recordId": f"t-{number}", "modelInput": body}


def write_by_hand(s3: Any, rows: Iterable[dict[str, Any]], key: str) -> None:
    """What people write: a file of lines, and its upload."""
    with tempfile.NamedTemporaryFile("wb") as file:
        file.writelines(json.dumps(row).encode() + b"\n" for row in rows)
        file.flush()
        s3.upload_file(file.name, "bucket", key)


def ratios(
    ours: Callable[[int], object], theirs: Callable[[int], object], blocks: int, clock: Callable[[], float] = time.perf_counter
) -> list[float]:
    """Our time over theirs, block by block."""

    def seconds(work: Callable[[int], object], block: int) -> float:
        start = clock()
        work(block)
        return clock() - start

    return [seconds(ours, block) / seconds(theirs, block) for block in range(blocks)]


def main(rows: int, blocks: int, url: str) -> None:
    """Measure, and print what was found."""
    settings = {"endpoint_url": url, "region_name": "us-east-1", "aws_access_key_id": "a", "aws_secret_access_key": "b"}
    s3 = boto3.client("s3", config=Config(s3={"addressing_style": "path"}), **settings)
    s3.create_bucket(Bucket="bucket")
    plan = batch.write("s3://bucket/in/", typed(rows), model_id=MODEL, s3=s3)
    job = batch.submit(plan, output="s3://bucket/out/", role=ROLE, bedrock=boto3.client("bedrock", **settings), s3=s3)
    start = time.perf_counter()
    whole = {"rows": plan.rows, "state": job.wait(every=1).state, "seconds": time.perf_counter() - start}
    answers = sum(row.answer is not None and row.answer.stop_reason == "end_turn" for row in job.results())
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({**whole, "answers": answers, "memory": memory, **reading(s3, job, blocks), **writing(s3, blocks)}))


def writing(s3: Any, blocks: int) -> dict[str, list[float]]:
    """Ratios of writing rows: made as they are written, and at hand."""
    made, dicts = list(typed(WRITTEN)), list(plain(WRITTEN))

    def ours(rows: Callable[[], Iterable[Any]]) -> Callable[[int], object]:
        numbers = count()
        return lambda _: batch.write(f"s3://bucket/ours/{id(rows)}-{next(numbers)}/", rows(), model_id=MODEL, s3=s3)

    def theirs(rows: Callable[[], Iterable[Any]]) -> Callable[[int], object]:
        return lambda block: write_by_hand(s3, rows(), f"theirs/{id(rows)}-{block}.jsonl")

    return {
        "write": ratios(ours(lambda: typed(WRITTEN)), theirs(lambda: plain(WRITTEN)), blocks, time.process_time),
        "write made": ratios(ours(lambda: made), theirs(lambda: dicts), blocks, time.process_time),
    }


def reading(s3: Any, job: batch.Job, blocks: int) -> dict[str, list[float]]:
    """Ratios of reading results: all of them out of the bucket, and the same lines again and again."""
    family = families()["claude_messages"]
    keys = [key for key in _keys(s3) if key.endswith(".jsonl.out")]
    lines = [line for line, _ in zip(_lines(s3, keys), range(BLOCK), strict=False)]
    by_row = (lambda _: _count(rows_of(lines, family)), lambda _: _count(map(json.loads, lines)))
    return {
        "read": ratios(lambda _: _count(job.results()), lambda _: _count(map(json.loads, _lines(s3, keys))), blocks),
        "row": ratios(*by_row, 3 * blocks, time.process_time),
    }


def _keys(s3: Any) -> list[str]:
    return [entry["Key"] for entry in s3.list_objects_v2(Bucket="bucket", Prefix="out/")["Contents"]]


def _lines(s3: Any, keys: list[str]) -> Iterator[bytes]:
    for key in keys:
        yield from s3.get_object(Bucket="bucket", Key=key)["Body"].iter_lines()


def _count(rows: Iterator[Any]) -> int:
    return sum(1 for _ in rows)


if __name__ == "__main__":
    if sys.argv[1] == "serve":
        serve()
    else:
        command = [sys.executable, __file__, "serve"]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
            try:
                main(int(sys.argv[1]), int(sys.argv[2]), process.stdout.readline().strip() if process.stdout else "")
            finally:
                process.kill()
