"""The output of a run: what a kill, a full disk or a Ctrl-C leaves there, and what was there before."""

from __future__ import annotations

import asyncio
import errno
import json
from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from bedrock_models import batch, errors
from bedrock_models.batch import outcome, running
from bedrock_models.batch.ledger import result_line, write_line
from bedrock_models.batch.pace import pace_of, pause_before
from bedrock_models.errors import JobWarning, NetworkError, SetupError, StorageError
from bedrock_models.testing import AwsError, LocalBedrock
from botocore.config import Config

from tests.batch.batch_rows import MODEL, with_ids
from tests.batch.conftest import Aws
from tests.support.in_one import in_one

ONCE: Any = {"total_max_attempts": 1}
ANSWER = b'"modelOutput":{"embedding":[0.5],"inputTextTokenCount":1}}'
WHOLE = b'{"recordId":"t-1","modelInput":{"dimensions":256, "inputText":"text 1"},' + ANSWER


def ids(path: Path) -> list[str]:
    return [json.loads(line)["recordId"] for line in path.read_bytes().splitlines()]


@in_one(
    "content, line",
    [
        (b"my notes\nthe last line, without an end", 1),
        (b'{\n "a": 1\n}', 1),
        (WHOLE + b"\n" + WHOLE.replace(ANSWER, b'"x":1}') + b"\n", 2),  # rows, and no results
        (WHOLE + b"\n\0\0\0\0", 2),
        (b'{"recordId":"t-\xff"}\n', 1),
    ],
)
def test_a_file_that_is_no_output_stays_as_it_is(aws: Aws, tmp_path: Path, content: bytes, line: int) -> None:
    output = tmp_path / "out.jsonl"
    output.write_bytes(content)
    with pytest.raises(StorageError, match=rf"out\.jsonl: line {line} is no result of a run\. Name another file"):
        batch.run(with_ids(2), model_id=MODEL, output=output, client=aws.runtime)
    assert output.read_bytes() == content
    assert aws.local.requests == []


@in_one(
    "content, kept",
    [
        (WHOLE, 1),  # all but its end was written
        (WHOLE + b"\r\n\n", 1),
        (WHOLE + b"\n" + WHOLE[:-1].replace(b"t-1", b"t-2"), 1),
        (WHOLE + b'\n{"reco', 1),
        (WHOLE.replace(b"t-1", b"t-\xff") + b"\n", 1),
        (b"", 0),
    ],
)
def test_a_whole_line_is_kept_and_a_torn_one_is_not(aws: Aws, tmp_path: Path, content: bytes, kept: int) -> None:
    output = tmp_path / "out.jsonl"
    output.write_bytes(content)
    report = batch.run(with_ids(3), model_id=MODEL, output=output, client=aws.runtime)
    assert (report.kept, report.sent) == (kept, 3 - kept + (b"\xff" in content))
    assert output.read_bytes().startswith(WHOLE[:12] * kept)
    assert [row.error for row in report.results() if row.error] == []


def test_an_answer_to_another_request_is_kept_and_told(aws: Aws, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    assert batch.run(with_ids(3), model_id=MODEL, output=output, client=aws.runtime).sent == 3  # and nothing is told below
    assert batch.run(with_ids(3), model_id=MODEL, output=output, client=aws.runtime).kept == 3
    others = [("t-1", {"inputText": "text 1", "dimensions": 256}), ("t-2", {"inputText": "another"}), ("t-3", {"inputText": 3})]
    with pytest.warns(JobWarning, match=r"its answer of t-2 is to another request, and kept\. Name another output") as told:
        report = batch.run(others, model_id=MODEL, output=output, client=aws.runtime)
    assert ((report.kept, report.sent), len(told), told[0].filename) == ((3, 0), 1, __file__)


def test_rows_in_doubt_of_all_runs_that_were_killed_are_told(aws: Aws, tmp_path: Path) -> None:
    output, note = tmp_path / "out.jsonl", tmp_path / "out.jsonl.begun"
    output.write_bytes(WHOLE + b"\n")
    first = b'"t-1"\n"t-2"\n'  # t-1 was in flight; a second run sent it again, wrote its line, and was killed with t-3 in flight
    note.write_bytes(first + b'\0\0\n"t-1"\n"t-3"\n')  # and the power went
    assert batch.run(with_ids(4), model_id=MODEL, output=output, client=aws.runtime).in_doubt == 3
    assert batch.run(with_ids(4), model_id=MODEL, output=output, client=aws.runtime).in_doubt == 0


@pytest.mark.parametrize("ordered", [False, True])
def test_a_ctrl_c_between_an_answer_and_its_line_loses_nothing(
    aws: Aws,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    ordered: bool,  # noqa: FBT001 - a case
) -> None:
    def interrupted(point: int) -> Callable[..., bytes]:
        calls = iter(range(10**6))

        def line(*given: Any) -> bytes:
            if next(calls) == point:
                raise KeyboardInterrupt
            return result_line(*given)

        return line

    output = tmp_path / "out.jsonl"
    for point in range(4):
        monkeypatch.setattr(outcome, "result_line", interrupted(point))
        with pytest.raises(KeyboardInterrupt):
            batch.run(with_ids(40), model_id=MODEL, output=output, client=aws.runtime, concurrency=2, ordered=ordered)
    report = batch.run(with_ids(40), model_id=MODEL, output=output, client=aws.runtime, ordered=ordered)
    assert sorted(ids(output)) == sorted(f"t-{number}" for number in range(1, 41))
    assert (len(aws.local.requests), report.in_doubt) == (40, 0), "no row is asked twice"


@in_one("ordered, written", product((False, True), (False, True)))
def test_a_ctrl_c_while_a_line_is_written_leaves_it_there_once(
    aws: Aws,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    ordered: bool,  # noqa: FBT001 - a case
    written: bool,  # noqa: FBT001 - a case
) -> None:
    output, lines = tmp_path / f"{ordered}-{written}.jsonl", iter(range(10**6))

    def interrupted(file: Any, line: bytes) -> None:
        if line.startswith(b'{"recordId"') and next(lines) == 2:
            write_line(file, line if written else line[:9])
            raise KeyboardInterrupt
        write_line(file, line)

    sent = len(aws.local.requests)
    with monkeypatch.context() as patch:
        patch.setattr(running, "write_line", interrupted)
        with pytest.raises(KeyboardInterrupt):
            batch.run(with_ids(20), model_id=MODEL, output=output, client=aws.runtime, concurrency=2, ordered=ordered)
    report = batch.run(with_ids(20), model_id=MODEL, output=output, client=aws.runtime, ordered=ordered)
    assert sorted(ids(output)) == sorted(f"t-{number}" for number in range(1, 21))
    assert (len(aws.local.requests) - sent, report.in_doubt) == (20, 0)


def refused_sign_in() -> LocalBedrock:
    """An endpoint that takes two rows, and then no credentials."""
    calls = iter(range(10**6))
    return LocalBedrock(handler=lambda _: AwsError("ExpiredTokenException") if next(calls) > 1 else None)


@in_one("kind", ["client", "credentials", "network"])
def test_what_is_wrong_with_the_caller_is_no_result_of_a_row(
    aws: Aws, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setattr(running, "LONGEST", 0.01)
    output = tmp_path / "new" / f"{kind}.jsonl"
    with refused_sign_in() as bedrock:
        given: dict[str, tuple[Any, type[Exception], int]] = {
            "client": (aws.s3, SetupError, 0),
            "credentials": (bedrock.client(), errors.ExpiredTokenException, 2),
            "network": (aws.local.client(endpoint_url="http://127.0.0.1:9", config=Config(retries=ONCE)), NetworkError, 0),
        }
        client, error, answered = given[kind]
        with pytest.raises(error):
            batch.run(with_ids(20), model_id=MODEL, output=output, client=client, attempts=2, concurrency=1)
    assert (len(ids(output)) if output.exists() else 0) == answered
    report = batch.run(with_ids(20), model_id=MODEL, output=output, client=aws.runtime)
    assert (report.sent, report.kept, report.errors, report.in_doubt) == (20 - answered, answered, 0, 0)


def test_rows_whose_errors_are_kept_are_told(aws: Aws, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    with LocalBedrock(handler=lambda _: AwsError("AccessDeniedException")) as bedrock:
        assert batch.run(with_ids(2), model_id=MODEL, output=output, client=bedrock.client()).errors == 2
    with pytest.warns(JobWarning, match=r"2 rows of it have errors, and are kept\. Take the lines out") as told:
        assert batch.run(with_ids(3), model_id=MODEL, output=output, client=aws.runtime).kept == 2
    assert told[0].filename == __file__


@in_one(
    "rows, model_id, told",
    [
        ([("a", {"inputText": 1})], MODEL, "/inputText"),
        ([], "", "model_id: '' is no model's id"),
        ([("a", {"inputText": "x"})], "gpt-4", "no such model"),
    ],
)
def test_a_run_that_is_refused_leaves_nothing(aws: Aws, tmp_path: Path, rows: list[Any], model_id: str, told: str) -> None:
    output = tmp_path / "new" / "below" / "out.jsonl"
    with pytest.raises(ValueError, match=told):
        batch.run(rows, model_id=model_id, output=output, client=aws.runtime)
    assert list(tmp_path.iterdir()) == []


def test_a_run_that_is_cancelled_writes_what_it_waits_for(tmp_path: Path) -> None:
    async def program() -> None:
        begun, go_on = asyncio.Event(), asyncio.Event()

        class Slow:
            async def invoke_model(self, **arguments: Any) -> Any:
                begun.set()
                await go_on.wait()
                return await client.invoke_model(**arguments)

        async with bedrock.async_client() as client:
            run = batch.arun(with_ids(3), model_id=MODEL, output=tmp_path / "o.jsonl", client=Slow())
            task = asyncio.create_task(run)
            await begun.wait()
            task.cancel()
            await asyncio.sleep(0)
            go_on.set()
            with pytest.raises(asyncio.CancelledError):
                await task

    with LocalBedrock() as bedrock:
        asyncio.run(program())
    assert sorted(ids(tmp_path / "o.jsonl")) == ["t-1", "t-2", "t-3"]


class Full:
    """A file on a disk that has room for so many lines and a half; then for none, or for shorter ones that follow."""

    def __init__(self, file: Any, lines: int, *, for_good: bool) -> None:
        self._file, self._lines, self._for_good = file, iter(range(-lines, 10**6)), for_good

    def write(self, line: memoryview) -> int:
        past = next(self._lines)
        if past == 1 or (past > 1 and self._for_good):
            raise OSError(errno.ENOSPC, "No space left on device")
        written: int = self._file.write(line[:9] if past == 0 else line)
        return written

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


@in_one("which, lines, for_good", product((0, 1), (0, 5), (False, True)))
def test_a_full_disk_is_told_and_the_next_start_goes_on(
    aws: Aws,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    which: int,
    lines: int,
    for_good: bool,  # noqa: FBT001 - a case
) -> None:
    enter = running.Running.__enter__

    def on_a_full_disk(self: running.Running) -> None:
        enter(self)
        files = list(self._files or ())
        files[which] = Full(files[which], lines, for_good=for_good)
        self._files = (files[0], files[1])

    output = tmp_path / f"{which}-{lines}-{for_good}.jsonl"
    aws.local.requests.clear()
    with monkeypatch.context() as patch:
        patch.setattr(running.Running, "__enter__", on_a_full_disk)
        with pytest.raises(StorageError, match=r"cannot be written: No space left on device\. Make room there, and start again"):
            batch.run(with_ids(20), model_id=MODEL, output=output, client=aws.runtime, concurrency=2)
    report = batch.run(with_ids(20), model_id=MODEL, output=output, client=aws.runtime)
    assert sorted(ids(output)) == sorted(f"t-{number}" for number in range(1, 21))
    assert len(aws.local.requests) - 20 <= report.in_doubt <= 2


def test_a_service_that_says_how_long_to_wait_is_heard() -> None:
    class Throttled(Exception):
        def __init__(self, header: str) -> None:
            self.response = {"ResponseMetadata": {"HTTPHeaders": {"retry-after": header}}}

    assert pause_before(1, Throttled("30"), 60.0) == 30
    assert pause_before(1, Throttled("300"), 60.0) == 60
    assert all(0.5 <= pause_before(1, Throttled(said), 60.0) <= 1 for said in ("0", "soon", "Wed, 21 Oct 2026 07:28:00 GMT"))
    assert 32 <= pause_before(7, None, 60.0) <= 60


@in_one("rates", [{"requests": 0}, {"requests": -5.0}, {"tokens": 0}, {"tokens": float("nan")}])
def test_a_rate_at_which_nothing_may_run_is_refused(rates: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=r"s_per_minute=\S+: must be more than 0. Leave it out"):
        pace_of(8, rates.get("requests"), rates.get("tokens"))
