"""A process that dies at any point of a batch, and is begun again."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

from bedrock_models import batch

from tests.batch.batch_rows import MODEL, ROLE, Row, with_ids
from tests.batch.conftest import Aws

QUICK = batch.Limits(records=200, file_records=100)
EVERY = 25
"""Rows between two points at which the process may die while it writes, or reads."""
Ticks = Callable[[str], None]


class Killed(BaseException):
    """The process dies here."""


class Mortal:
    """A client whose program is killed at one of its calls: before the call is made, or after it was, but before it is known."""

    def __init__(self, client: Any, ticks: Callable[[str], None]) -> None:
        self._client = client
        self._ticks = ticks

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._client, name)
        if not callable(found) or name.startswith("_"):
            return found

        def call(*args: Any, **arguments: Any) -> Any:
            self._ticks(f"before {name}")
            reply = found(*args, **arguments)
            self._ticks(f"after {name}")
            return reply

        return call


def rows_that_tick(rows: Iterator[Any], ticks: Ticks, name: str) -> Iterator[Any]:
    """The same rows, with a point to die at every few."""
    for number, row in enumerate(rows):
        if number % EVERY == 0:
            ticks(f"{name} {number}")
        yield row


def until_it_ends(program: Callable[[Ticks], Any]) -> tuple[Any, list[str]]:
    """Run a program that dies at its first point, then one that dies at its second, and so on, until one comes to its end."""
    points: list[str] = []
    for point in count(1):
        left = iter(range(point - 1, -1, -1))

        def tick(name: str, left: Any = left) -> None:
            if next(left, 1) == 0:
                points.append(name)
                raise Killed

        try:
            return program(tick), points
        except Killed:
            assert len(points) == point
    raise AssertionError("it never came to its end")


def test_a_kill_at_any_point_of_a_job_loses_no_row_and_pays_for_none_twice(aws: Aws) -> None:
    where = "s3://bucket/killed"

    def program(ticks: Ticks) -> Counter[str]:
        s3, bedrock = Mortal(aws.s3, ticks), Mortal(aws.bedrock, ticks)
        made = rows_that_tick(with_ids(250, where), ticks, "write row")
        plan = batch.write(f"{where}/in/", made, model_id=MODEL, s3=s3, limits=QUICK)
        job = batch.submit(plan, output=f"{where}/out/", role=ROLE, bedrock=bedrock, s3=s3)
        job.wait(every=0.01)
        return Counter(row.record_id for row in rows_that_tick(job.results(), ticks, "read row"))

    rows, points = until_it_ends(program)
    assert len(points) >= 50, points
    assert {point.split()[-1] for point in points} >= {"upload_file", "create_model_invocation_job", "get_object", "put_object"}
    assert rows == Counter({f"{where}-{number}": 1 for number in range(1, 251)})
    made = {
        request.body["clientRequestToken"]
        for request in aws.local.requests
        if request.operation == "CreateModelInvocationJob" and where in json.dumps(request.body)
    }
    jobs = [job for job in _jobs(aws) if job["inputDataConfig"]["s3InputDataConfig"]["s3Uri"].startswith(where)]
    assert len(made) == len(jobs) == 2
    assert sum(job["processedRecordCount"] for job in jobs) == 250


def test_a_kill_at_any_point_of_a_run_is_told_with_the_rows_that_are_in_doubt(aws: Aws, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    doubtful: list[int] = []
    sent = len(aws.local.requests)

    def program(ticks: Ticks) -> batch.RunReport:
        runtime = Mortal(aws.runtime, ticks)
        rows: Iterator[tuple[str, Row]] = with_ids(60, "run")

        report = batch.run(
            rows, model_id=MODEL, output=output, client=runtime, concurrency=1, progress=lambda _: ticks("progress")
        )
        doubtful.append(report.in_doubt)
        return report

    died: list[str] = []
    for point in count(1):
        lines = output.read_bytes().count(b"\n") if output.exists() else 0
        left = iter(range(2, -1, -1))

        def tick(name: str, left: Any = left) -> None:
            if next(left, 1) == 0:
                died.append(name)
                raise Killed

        try:
            report = program(tick)
        except Killed:
            assert output.read_bytes().count(b"\n") >= lines
            assert point < 200
            continue
        assert report.sent + report.kept == 60
        break
    asked = Counter(request.body["inputText"] for request in aws.local.requests[sent:])
    lost = sum(name.startswith("after") for name in died)
    assert sorted(json.loads(line)["recordId"] for line in output.read_bytes().splitlines()) == sorted(
        f"run-{n}" for n in range(1, 61)
    )
    assert len(died) >= 25
    assert asked.total() - 60 == lost, "a row is asked twice only where the process died after the call and before its line"


def _jobs(aws: Aws) -> list[dict[str, Any]]:
    pages = aws.bedrock.get_paginator("list_model_invocation_jobs").paginate()
    return [
        aws.bedrock.get_model_invocation_job(jobIdentifier=job["jobArn"])
        for page in pages
        for job in page["invocationJobSummaries"]
    ]
