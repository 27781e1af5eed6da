"""Processes that die by SIGKILL while they write, upload, submit, wait, read and run, and are begun again; memory they take."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from tests.batch.batch_rows import MODEL, ROLE
from tests.batch.conftest import Aws

LONG = os.environ.get("BEDROCK_TESTS") == "long"
ROWS = 120
FOLDER = Path(__file__).parent
ROOT = FOLDER.parents[1]


def started(aws: Aws, program: str, *words: str, given: str = "") -> subprocess.CompletedProcess[str]:
    """A process of its own, whose AWS is the local endpoint."""
    environment = {**os.environ, **aws.local.environment, "PYTHONWARNINGS": "ignore", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(FOLDER / program), *words]
    return subprocess.run(command, input=given, env=environment, capture_output=True, text=True, check=False)  # noqa: S603 - ours


def until_it_lives(aws: Aws, commands: list[list[str]], points: Iterable[int]) -> tuple[int, str]:
    """Run commands that are killed at one point after the other, then to their end: how often, and what the last one said."""
    for killed, point in enumerate(points):
        process = started(aws, "mortal.py", str(point), given=json.dumps(commands))
        if process.returncode != -signal.SIGKILL:
            assert process.returncode == 0, process.stderr
            return killed, process.stderr
    raise AssertionError("it never came to its end")


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    """Rows as the command line takes them."""
    file = tmp_path / "rows.jsonl"
    rows = ({"recordId": f"r{n}", "modelInput": {"inputText": f"{tmp_path.name} {n}"}} for n in range(ROWS))
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return file


def points_of(few: tuple[int, ...]) -> Iterator[int]:
    """Where to die: at a handful of points; in long tests, at every one. At last nowhere."""
    return count(1) if LONG else iter((*few, 0))


def test_a_job_by_the_command_line_survives_kills_anywhere(aws: Aws, rows: Path, tmp_path: Path) -> None:
    place, out = f"s3://bucket/{tmp_path.name}", tmp_path / "results.jsonl"
    ends = ["--output", f"{place}/out/", "--role", ROLE, "--wait", "--every", "0.01"]
    commands = [
        ["batch", "write", f"{place}/in/", str(rows), "--model", MODEL],
        ["batch", "submit", f"{place}/in/", *ends],
        ["batch", "results", f"{place}/in/", "--out", str(out)],
    ]
    killed, told = until_it_lives(aws, commands, points_of((2, 9, 22)))
    assert killed >= (25 if LONG else 3), told
    lines = [json.loads(line) for line in out.read_text().splitlines()]
    assert Counter(line["recordId"] for line in lines) == Counter(f"r{n}" for n in range(ROWS))
    assert all("modelOutput" in line for line in lines)
    begun = [job for job in jobs(aws) if job["inputDataConfig"]["s3InputDataConfig"]["s3Uri"].startswith(place)]
    assert [job["processedRecordCount"] for job in begun] == [ROWS], "no row is paid for twice"
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == [], "nothing half is left"


def test_a_run_that_is_killed_asks_again_for_no_more_than_was_in_flight(aws: Aws, rows: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    commands = [["batch", "run", str(rows), "--model", MODEL, "--out", str(out), "--concurrency", "2"]]
    killed, told = until_it_lives(aws, commands, points_of((40, 79)))
    assert Counter(json.loads(line)["recordId"] for line in out.read_text().splitlines()) == Counter(f"r{n}" for n in range(ROWS))
    bodies = [request.body for request in aws.local.requests if isinstance(request.body, dict)]
    asked = Counter(text for body in bodies if (text := str(body.get("inputText"))).startswith(tmp_path.name))
    assert len(asked) == ROWS
    assert killed >= 2
    assert asked.total() - ROWS <= 2 * killed, "at most what was in flight"
    assert re.search(r"\d+ rows sent, \d+ there already, 0 with errors", told)


def test_memory_does_not_grow_with_the_rows(aws: Aws, tmp_path: Path) -> None:
    process = started(aws, "hungry.py", tmp_path.name)
    assert process.returncode == 0, process.stderr
    few, many = json.loads(process.stdout)
    added = many["bytes"] - few["bytes"]
    assert added > 3_000_000
    for work in ("written", "read"):
        assert many[work] - few[work] < added / 20, f"{work}: {few[work]:,} bytes for few rows, {many[work]:,} for many"


def jobs(aws: Aws) -> list[dict[str, Any]]:
    """Every job of the endpoint."""
    pages = aws.bedrock.get_paginator("list_model_invocation_jobs").paginate()
    found = [job for page in pages for job in page["invocationJobSummaries"]]
    return [aws.bedrock.get_model_invocation_job(jobIdentifier=job["jobArn"]) for job in found]
