"""How often a row is tried, and what the report counts of it: blocking and awaited, in order and not."""

from __future__ import annotations

import asyncio
import io
import json
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from bedrock_models import batch
from bedrock_models.batch import running
from botocore.exceptions import ClientError

from tests.batch.batch_rows import MODEL, with_ids
from tests.support.in_one import in_one

ROWS = 3
ANSWER = json.dumps({"embedding": [0.5], "inputTextTokenCount": 3}).encode()


class Busy:
    """A client that is throttled so often for each row, and answers then."""

    def __init__(self, refusals: int, code: str) -> None:
        self.asked: list[bytes] = []
        self._refusals = refusals
        self._code = code

    def invoke_model(self, *, body: bytes, **_: Any) -> Any:
        self.asked.append(body)
        if self.asked.count(body) > self._refusals:
            return {"body": io.BytesIO(ANSWER), "ResponseMetadata": {}}
        raise ClientError({"Error": {"Code": self._code, "Message": "no"}}, "InvokeModel")


class AwaitedBusy(Busy):
    """The same, awaited."""

    async def invoke_model(self, **asked: Any) -> Any:
        reply = super().invoke_model(**asked)

        class Body:
            async def read(self) -> bytes:
                return ANSWER

        return {**reply, "body": Body()}


@in_one("attempts, refusals, code", [*product((1, 3), (0, 2, 9), ("ThrottlingException",)), (3, 1, "ValidationException")])
@in_one("twin, ordered", product((False, True), (False, True)))
@pytest.mark.filterwarnings("ignore::bedrock_models.errors.JobWarning")
def test_a_row_is_tried_as_often_as_was_said_and_no_more_than_may_help(
    attempts: int, refusals: int, code: str, *, twin: bool, ordered: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "pause_before", lambda *_: 0.0)
    output = tmp_path / "-".join(map(str, (attempts, refusals, code, twin, ordered)))
    how: dict[str, Any] = {"model_id": MODEL, "output": output, "attempts": attempts, "ordered": ordered}
    seen: list[Any] = []
    client = (AwaitedBusy if twin else Busy)(refusals, code)
    given = {**how, "client": client, "progress": seen.append}
    report = asyncio.run(batch.arun(with_ids(ROWS), **given)) if twin else batch.run(with_ids(ROWS), **given)
    tries = min(attempts, refusals + 1) if code == "ThrottlingException" else 1
    failed = ROWS if tries <= refusals else 0
    assert len(client.asked) == ROWS * tries
    assert (report.sent, report.retries, report.errors) == (ROWS, ROWS * (tries - 1), failed)
    assert (seen[-1].processed, seen[-1].failed, seen[-1].total, seen[-1].ended) == (ROWS, failed, ROWS, True)
    assert sum(row.error is not None for row in report.results()) == failed
    again = batch.run(with_ids(ROWS), **{**how, "client": Busy(0, code), "progress": seen.append})
    assert (again.sent, again.kept, seen[-1].processed) == (0, ROWS, ROWS)
