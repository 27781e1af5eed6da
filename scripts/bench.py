# ruff: noqa: S603 - it runs what it installed
"""Measure this package against raw boto3 and the other clients, and print ratios: scripts/bench [--only WORK] [--envs FOLDER].

Every peer is installed in an environment of its own. A client and raw boto3 do the same work in turns, in one process, against an
endpoint in another; a ratio is the client's time over raw boto3's in one block, and the table shows the median and the quartiles.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
KIT = ROOT / "scripts" / "bench_kit"
PEERS = {
    "anthropic": ["anthropic[bedrock]", "boto3"],
    "cohere": ["cohere", "boto3", "sagemaker"],
    "langchain": ["langchain-aws"],
    "litellm": ["litellm", "boto3"],
}
OWN = ("ours", "ours_default", "aiobotocore")
CONVERSE = ("converse", "converse_long", "converse_picture", "converse_stream")
"""Works against boto3's own `converse`: a small call, 41 messages and 10 tools, a picture of 3.9 MB, a stream."""
WORKS = {
    "invoke": ("ours", "ours_default", "aiobotocore", "anthropic", "langchain", "litellm"),
    "stream": ("ours", "ours_default", "aiobotocore", "anthropic", "langchain", "litellm"),
    "paced": ("ours", "anthropic", "langchain"),
    "embed": ("ours", "cohere", "litellm"),
    "flight": ("ours_default", "aiobotocore", "anthropic"),
    "streams": ("ours_default",),
    **dict.fromkeys(CONVERSE, ("ours", "ours_default")),
}
SETTINGS = {"paced": (1000, 1, 0), "flight": (100, 0, 50), "streams": (200, 0, 0)}
"""Events of a stream, milliseconds between them, milliseconds before an answer."""
BLOCKS = {"invoke": 21, "stream": 15, "paced": 7, "embed": 15, "flight": 5, "streams": 5, **dict.fromkeys(CONVERSE, 15)}
GOALS = {
    ("invoke", "ours"): 1.05,
    ("invoke", "ours_default"): 1.00,
    ("stream", "ours"): 0.30,
    ("paced", "ours"): 0.60,
    ("embed", "ours"): 0.30,
    ("flight", "ours_default"): 0.58,
    ("streams", "ours_default"): 0.50,
    ("cold", "ours_default"): 1.40,
    ("converse", "ours"): 1.05,
    ("converse_long", "ours"): 0.85,
    ("converse_picture", "ours"): 0.40,
    ("converse_stream", "ours"): 0.20,
    ("batch write", "ours"): 1.00,
    ("batch read", "ours"): 1.00,
    ("batch row", "ours"): 1.00,
}
OTHERS = ("cold", "import", "batch")
IMPORTS = {"boto3": "boto3", "ours": "bedrock_models", "anthropic": "anthropic", "cohere": "cohere", "langchain": "langchain_aws"}


def main() -> None:
    """Install, measure, print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--only", choices=[*WORKS, *OTHERS], action="append")
    arguments.add_argument("--envs", type=Path, default=ROOT / "build" / "bench", help="where the peers are installed")
    arguments.add_argument("--blocks", type=int, default=0, help="blocks of each work, instead of its own number")
    arguments.add_argument("--rows", type=int, default=10_000, help="rows of the batch")
    given = arguments.parse_args()
    wanted = given.only or [*WORKS, *OTHERS]
    peers = PEERS if set(wanted) - {"batch", *CONVERSE} else {}
    pythons = {**dict.fromkeys(OWN, Path(sys.executable)), **{peer: installed(peer, given.envs) for peer in peers}}
    print("| work | client | median | quartiles | goal |\n|---|---|---|---|---|")
    for work in (work for work in WORKS if work in wanted):
        with endpoint(*SETTINGS.get(work, (5000, 0, 0))) as url:
            for client in WORKS[work]:
                show(work, client, ratios(pythons[client], work, client, url, given.blocks or BLOCKS[work]))
    if "cold" in wanted:
        with endpoint(100, 0, 0) as url:
            for client in ("ours_default", *PEERS):
                show("cold", client, cold(pythons[client], client, url))
    if "batch" in wanted:
        jobs(given.rows, given.blocks or 5)
    if "import" in wanted:
        imports(pythons)


def installed(peer: str, envs: Path) -> Path:
    """The Python of a peer's environment; made and filled when it is not there."""
    python = envs / peer / "bin" / "python"
    if not python.exists():
        venv.create(envs / peer, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PEERS[peer]], check=True)
    return python


@contextmanager
def endpoint(events: int, pace: float, delay: float) -> Iterator[str]:
    """An endpoint in a process of its own."""
    command = [sys.executable, str(KIT / "endpoint.py"), str(events), str(pace), str(delay)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield f"http://127.0.0.1:{int(process.stdout.readline() if process.stdout else 0)}"
        finally:
            process.kill()


def environment(url: str) -> dict[str, str]:
    """What a measured process sees."""
    paths = [os.environ.get("BENCH_PACKAGE", str(ROOT / "generated"))]
    return {
        **{name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "PYTHON"))},
        "AWS_ACCESS_KEY_ID": "a",
        "AWS_SECRET_ACCESS_KEY": "b",
        "AWS_REGION": "us-east-1",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_ENDPOINT_URL_BEDROCK_RUNTIME": url,
        "PYTHONPATH": os.pathsep.join(paths),
    }


def ratios(python: Path, work: str, client: str, url: str, blocks: int) -> list[float]:
    """The ratios of one client at one work; none where it cannot do it."""
    command = [str(python), str(KIT / "work.py"), work, client, url, str(blocks)]
    run = subprocess.run(command, env=environment(url), capture_output=True, text=True, check=False)
    if run.returncode:
        print(f"{client} cannot do {work}: {(run.stderr.strip().splitlines() or ['?'])[-1]}", file=sys.stderr)
        return []
    found: list[float] = json.loads(run.stdout.strip().splitlines()[-1])
    return found


def cold(python: Path, client: str, url: str, times: int = 9) -> list[float]:
    """A process from nothing to its first answer, over the same with raw boto3."""

    def seconds(name: str) -> float:
        start = time.perf_counter()
        subprocess.run([str(python), str(KIT / "cold.py"), name, url], env=environment(url), check=True, capture_output=True)
        return time.perf_counter() - start

    try:
        seconds(client), seconds("raw")
        return [seconds(client) / seconds("raw") for _ in range(times)]
    except subprocess.CalledProcessError as error:
        print(f"{client} cannot do cold: {error.stderr.decode().strip().splitlines()[-1]}", file=sys.stderr)
        return []


def jobs(rows: int, blocks: int) -> None:
    """A batch, written and read by us and by hand: four rows of the table, and what the whole of it took."""
    command = [sys.executable, str(KIT / "jobs.py"), str(rows), str(blocks)]
    run = subprocess.run(command, env=environment(""), capture_output=True, text=True, check=True)
    found = json.loads(run.stdout.strip().splitlines()[-1])
    for work in ("write", "write made", "read", "row"):
        show(f"batch {work}", "ours", found[work])
    whole = f"{found['answers']:,} answers to {found['rows']:,} rows ({found['state']}, answered in {found['seconds']:.0f} s)"
    print(f"\nbatch: {whole}, with {found['memory']:.0f} MB at most")


def imports(pythons: dict[str, Path], times: int = 11) -> None:
    """Milliseconds of importing a package, over bare Python in the same environment."""
    print("\n| import | ms over bare Python |\n|---|---|")
    for client, module in IMPORTS.items():
        python = pythons.get(client, Path(sys.executable))
        took = [1000 * (_python(python, f"import {module}") - _python(python, "pass")) for _ in range(times)]
        print(f"| {client} | {statistics.median(took):.0f} |")


def _python(python: Path, code: str) -> float:
    start = time.perf_counter()
    subprocess.run([str(python), "-c", code], env=environment(""), check=True, capture_output=True)
    return time.perf_counter() - start


def show(work: str, client: str, found: list[float]) -> None:
    """One row of the table."""
    goal = GOALS.get((work, client))
    if found:
        low, middle, high = statistics.quantiles(found, n=4)
        print(f"| {work} | {client} | {middle:.2f} | {low:.2f} to {high:.2f} | {f'≤ {goal:.2f}' if goal else ''} |", flush=True)
    else:
        print(f"| {work} | {client} | - | | |", flush=True)


if __name__ == "__main__":
    main()
