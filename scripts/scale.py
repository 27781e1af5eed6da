# ruff: noqa: S603 - it runs what it installed
"""Run one `batch.Mapper` in threads, Ray Data, Spark and Dask, and compare what comes: scripts/scale [--rows N] [--env FOLDER].

The engines are installed in an environment of their own; Spark needs a Java runtime of 17 or later. All of them call an endpoint
on this machine. The table shows how long each takes to start and to work, and what a row costs over plain threads. Ray and Spark
run once more with a worker that is killed half-way. Rows that are missing, doubled or of other types end the run with an error.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import venv
from collections.abc import Mapping
from itertools import count
from pathlib import Path
from typing import Any

from bedrock_models.testing import LocalBedrock

ROOT = Path(__file__).resolve().parents[1]
KIT = ROOT / "scripts" / "scale_kit"
NEEDED = ["ray[data]", "pyspark", "dask[dataframe]", "pandas", "pyarrow", "boto3", "pydantic>=2.11.2", "typing-extensions"]
RUNS = (("threads", False), ("dask", False), ("ray", False), ("spark", False), ("ray", True), ("spark", True))
TYPES = {"id": int, "text": str, "first": float, "tokens": int, "vector": list, "error": type(None)}


def main() -> None:
    """Install, run, compare, print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rows", type=int, default=1000)
    arguments.add_argument("--env", type=Path, default=ROOT / "build" / "scale", help="where the engines are installed")
    arguments.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    given = arguments.parse_args()
    if given.serve:
        serve()
        return
    python = installed(given.env)
    expected: list[dict[str, Any]] = []
    print("| engine | start, s | work, s | ms a row | sent again |\n|---|---|---|---|---|")
    for engine, kills in RUNS:
        found, calls = run(python, engine, given.rows, kills=kills)
        expected = expected or checked(found["rows"], given.rows)
        if found["rows"] != expected:
            raise SystemExit(f"{engine}: other rows than threads gave")
        each = 1000 * found["work"] / given.rows
        name = f"{engine}, a worker killed" if kills else engine
        print(f"| {name} | {found['start']:.1f} | {found['work']:.1f} | {each:.1f} | {calls - given.rows} |", flush=True)


def checked(rows: list[dict[str, Any]], count: int) -> list[dict[str, Any]]:
    """Every row once, and every column of its type."""
    if [row["id"] for row in rows] != list(range(count)):
        raise SystemExit("threads: rows are missing, or doubled")
    for row in rows:
        wrong = {name: type(row[name]).__name__ for name, kind in TYPES.items() if type(row[name]) is not kind}
        if wrong:
            raise SystemExit(f"row {row['id']}: is of other types: {wrong}; {row['error']}")
    return rows


def run(python: Path, engine: str, rows: int, *, kills: bool) -> tuple[Mapping[str, Any], int]:
    """What an engine gave, and how many calls came to the endpoint."""
    with tempfile.TemporaryDirectory() as folder:
        marker = Path(folder) / "killed"
        server = [sys.executable, __file__, "--serve"]
        with subprocess.Popen(server, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdin
            assert process.stdout
            url = process.stdout.readline().strip()
            command = [str(python), str(KIT / "engines.py"), engine, str(rows), str(marker) if kills else ""]
            done = subprocess.run(command, env=environment(python, url), capture_output=True, text=True, check=False)
            calls = int(process.communicate("", timeout=60)[0])
        if done.returncode:
            raise SystemExit(f"{engine} failed:\n{done.stderr[-3000:]}")
        if kills and not marker.exists():
            raise SystemExit(f"{engine}: no worker was killed, so this shows nothing")
    found: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return found, calls


def serve() -> None:
    """Be the endpoint; say at the end how many calls came."""
    calls = count()
    with LocalBedrock(lambda _: (next(calls), None)[1]) as bedrock:  # it counts, and leaves the answer to the endpoint
        print(bedrock.url, flush=True)
        sys.stdin.read()
        print(next(calls), flush=True)


def environment(python: Path, url: str) -> dict[str, str]:
    """What an engine and its workers see."""
    return {
        **{name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "PYTHON"))},
        "AWS_ACCESS_KEY_ID": "a",
        "AWS_SECRET_ACCESS_KEY": "b",
        "AWS_REGION": "us-east-1",
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_ENDPOINT_URL_BEDROCK_RUNTIME": url,
        "PYTHONPATH": str(ROOT / "generated"),
        "PYSPARK_PYTHON": str(python),
        "SPARK_LOCAL_IP": "127.0.0.1",
        "RAY_USAGE_STATS_ENABLED": "0",
    }


def installed(folder: Path) -> Path:
    """The Python of the engines' environment; made and filled when it is not there."""
    python = folder / "bin" / "python"
    if not python.exists():
        venv.create(folder, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *NEEDED], check=True)
    return python


if __name__ == "__main__":
    main()
