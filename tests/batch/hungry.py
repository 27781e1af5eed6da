"""A program that counts its memory: python hungry.py NAME. It writes, submits and reads 150 rows of 20 kB, then 350.

Prints a list of two: bytes of the rows, and the most bytes that Python held while they were written and while they were read.
"""

from __future__ import annotations

import json
import sys
import tracemalloc

from bedrock_models import batch
from bedrock_models import claude_messages as claude

from tests.batch.batch_rows import ROLE

MODEL = "us.anthropic.claude-haiku-4-5-20251001-v1:0"
TEXT = "The parcel did not arrive, and nobody at the counter could say where it is. " * 260


def work(count: int, place: str) -> dict[str, int]:
    """Write and read so many rows."""
    tracemalloc.reset_peak()
    messages = ([{"role": "user", "content": f"{TEXT}{number}"}] for number in range(count))
    rows = ((f"t-{number}", claude.request(messages=turns, max_tokens=9)) for number, turns in enumerate(messages))  # type: ignore[arg-type]
    plan = batch.write(f"{place}/in/", rows, model_id=MODEL)
    written = tracemalloc.get_traced_memory()[1]
    job = batch.submit(plan, output=f"{place}/out/", role=ROLE)
    job.wait(every=0.05)
    tracemalloc.reset_peak()
    assert sum(row.answer is not None for row in job.results()) == count
    return {"bytes": plan.bytes, "written": written, "read": tracemalloc.get_traced_memory()[1]}


if __name__ == "__main__":
    where = f"s3://bucket/{sys.argv[1]}"
    work(100, f"{where}/warm")
    tracemalloc.start()
    print(json.dumps([work(150, f"{where}/few"), work(350, f"{where}/many")]))  # noqa: T201 - for the test
