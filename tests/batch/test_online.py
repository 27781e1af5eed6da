"""The rows of a batch as calls from this process, and inside other engines."""

from __future__ import annotations

import asyncio
import json
import pickle
import threading
from pathlib import Path
from typing import Any
from unittest.mock import ANY

import pytest
from aiobotocore.config import AioConfig
from bedrock_models import batch
from bedrock_models import claude_messages as claude
from bedrock_models import titan_embed_text_v2 as titan
from bedrock_models.batch.pace import Pace, pace_of
from bedrock_models.errors import RequestError, StorageError, ThrottlingException
from bedrock_models.testing import AwsError, Cut, GarbageJson, LocalBedrock, Refuse, Throttle

from tests.batch.batch_rows import MODEL, with_ids
from tests.batch.conftest import Aws

CLAUDE = "us.anthropic.claude-haiku-4-5-20251001-v1:0"


def ids(path: Path) -> list[str]:
    return [json.loads(line)["recordId"] for line in path.read_bytes().splitlines()]


def test_every_row_has_a_line_with_its_answer(aws: Aws, tmp_path: Path) -> None:
    report = batch.run(with_ids(40), model_id=MODEL, output=tmp_path / "out.jsonl", client=aws.runtime)
    assert (report.sent, report.kept, report.errors, report.in_doubt) == (40, 0, 0, 0)
    rows = list(report.results())
    assert sorted(row.record_id for row in rows) == sorted(f"t-{n}" for n in range(1, 41))
    assert all(isinstance(row.answer, titan.TitanEmbedTextV2Response) for row in rows)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.jsonl"]


@pytest.mark.filterwarnings("ignore::bedrock_models.errors.JobWarning")
@pytest.mark.parametrize(("concurrency", "awaited"), [(1, False), (4, False), (4, True)])
def test_an_answer_that_breaks_off_or_is_no_json_is_a_row_with_what_came(
    tmp_path: Path, concurrency: int, *, awaited: bool
) -> None:
    given: dict[str, Any] = {"model_id": MODEL, "output": tmp_path / "out.jsonl", "concurrency": concurrency}

    async def arun(bedrock: LocalBedrock) -> batch.RunReport:
        async with bedrock.async_client() as client:
            return await batch.arun(with_ids(8), **given, client=client)

    with LocalBedrock(faults=[Cut(after=20, call=3), GarbageJson(call=5)]) as bedrock:
        for sent, kept, failed in ((8, 0, 2), (0, 8, 0)):
            again = asyncio.run(arun(bedrock)) if awaited else batch.run(with_ids(8), **given, client=bedrock.client())
            assert (again.sent, again.kept, again.errors, again.in_doubt) == (sent, kept, failed, 0)
            report = again
        assert len(bedrock.requests) == 8
    errors = {row.error.code: row.error for row in report.results() if row.error}
    assert {code: len(error.body) for code, error in errors.items()} == {"AnswerInterrupted": 20, "AnswerError": ANY}
    assert errors["AnswerError"].body.startswith(b"{")
    assert all(pickle.loads(pickle.dumps(error)) == error for error in errors.values())  # noqa: S301 - our own


@pytest.mark.parametrize(
    ("output", "told"),
    [
        ("s3://bucket/out.jsonl", r"s3://bucket/out\.jsonl: a run writes to a file of this machine"),
        ("", "is a folder. Name a file"),
        ("..", "is a folder. Name a file"),
        ("/dev/null", "is no file that keeps what is written"),
        ("x" * 300, "cannot be written: File name too long"),
    ],
)
def test_what_can_be_no_output_is_refused_before_a_row_is_sent(
    aws: Aws, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, output: str, told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(StorageError, match=told):
        batch.run(with_ids(3), model_id=MODEL, output=output, client=aws.runtime)
    assert aws.local.requests == []
    assert list(tmp_path.iterdir()) == []


def test_a_plan_runs_too_and_keeps_its_order(aws: Aws, tmp_path: Path) -> None:
    plan = batch.write(tmp_path / "in", with_ids(30), model_id=MODEL)
    seen: list[batch.RunReport] = []
    report = batch.run(
        plan,
        model_id=f"us.{MODEL}",  # what is said counts, not what the plan has
        output=tmp_path / "out.jsonl",
        ordered=True,
        client=aws.runtime,
        progress=seen.append,  # type: ignore[arg-type]
    )
    assert {request.model_id for request in aws.local.requests} == {f"us.{MODEL}"}
    assert ids(report.output) == [f"t-{number}" for number in range(1, 31)]
    assert [status.processed for status in seen] == [*range(1, 31), 30]  # type: ignore[attr-defined]
    assert seen[-1].ended  # type: ignore[attr-defined]


def test_throttled_rows_are_sent_again_and_calls_become_fewer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bedrock_models.batch.running.LONGEST", 0.01)
    concurrency: list[int] = []
    with LocalBedrock(faults=[Throttle(call=range(3, 9))]) as bedrock:
        report = batch.run(
            with_ids(60),
            model_id=MODEL,
            output=tmp_path / "out.jsonl",
            client=bedrock.client(),
            progress=lambda status: concurrency.append(status.concurrency),
        )
        assert len(bedrock.requests) == 66
    assert (report.sent, report.errors, report.retries) == (60, 0, 6)
    assert min(concurrency) == 4
    assert max(concurrency) > 8 or concurrency[-1] > 4


def test_errors_are_rows(tmp_path: Path) -> None:
    faults = [
        Refuse(error="AccessDeniedException", message="no", when=lambda request: request.body["inputText"] == "text 2"),
        Throttle(when=lambda request: request.body["inputText"] == "text 3"),
    ]
    with LocalBedrock(faults=faults) as bedrock:
        report = batch.run(with_ids(4), model_id=MODEL, output=tmp_path / "o.jsonl", client=bedrock.client(), attempts=1)
    errors = {row.record_id: row.error for row in report.results() if row.error}
    assert {name: (error.code, error.retryable) for name, error in errors.items()} == {"t-2": (403, False), "t-3": (429, True)}
    assert report.errors == 2


def test_a_second_start_sends_what_has_no_line(aws: Aws, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    batch.run(with_ids(10), model_id=MODEL, output=output, client=aws.runtime, ordered=True)
    whole = output.read_bytes()
    output.write_bytes(whole[:-15])  # the last line is torn
    (tmp_path / "out.jsonl.begun").write_bytes(b'"t-11"\n"t-12"\n"t-1"\n"t-1')
    sent = len(aws.local.requests)
    report = batch.run(with_ids(20), model_id=MODEL, output=output, client=aws.runtime)
    assert (report.sent, report.kept, report.in_doubt) == (11, 9, 2)
    assert len(aws.local.requests) - sent == 11
    assert sorted(ids(output)) == sorted(f"t-{number}" for number in range(1, 21))


class Killed(BaseException):
    """The process dies here."""


def test_a_kill_at_any_call_pays_for_no_row_twice_that_has_its_answer(aws: Aws, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    lock, calls = threading.Lock(), iter(range(10**9))

    class Mortal:
        def invoke_model(self, **arguments: Any) -> Any:
            with lock:
                number = next(calls)
            if number % 7 == 6:
                raise Killed
            return aws.runtime.invoke_model(**arguments)

    paid: list[str] = []
    for _ in range(100):
        before = set(ids(output)) if output.exists() else set()
        sent = len(aws.local.requests)
        try:
            report = batch.run(with_ids(40), model_id=MODEL, output=output, client=Mortal(), concurrency=3)
        except Killed:
            report = None
        asked = {f"t-{request.body['inputText'].removeprefix('text ')}" for request in aws.local.requests[sent:]}
        assert not asked & before, "a row that has its line was sent again"
        paid += asked
        if report is not None:
            break
    assert sorted(ids(output)) == sorted(f"t-{number}" for number in range(1, 41))
    assert len(paid) <= 40 + 3 * 20


def test_a_wrong_row_ends_the_run_and_what_was_answered_stays(aws: Aws, tmp_path: Path) -> None:
    rows = [*with_ids(3), ("bad", {"inputText": "x", "dimensions": 3})]
    with pytest.raises(RequestError, match="/dimensions"):
        batch.run(rows, model_id=MODEL, output=tmp_path / "o.jsonl", client=aws.runtime, concurrency=1)
    assert set(ids(tmp_path / "o.jsonl")) <= {"t-1", "t-2", "t-3"}


def slow(gate: threading.Barrier) -> Any:
    """A handler whose answers wait until so many calls are under way; row 2 is then throttled, and row 3 refused."""
    errors = {"text 2": AwsError("ThrottlingException"), "text 3": AwsError("AccessDeniedException")}

    def handler(request: Any) -> AwsError | None:
        gate.wait(10)
        return errors.get(request.body["inputText"])

    return handler


@pytest.mark.parametrize("ordered", [False, True])
@pytest.mark.parametrize("twin", [False, True])
def test_calls_under_way_when_a_run_breaks_off_are_paid_for_and_written(tmp_path: Path, ordered: bool, twin: bool) -> None:  # noqa: FBT001 - cases
    rows = [*with_ids(3), ("bad", {"inputText": "x", "dimensions": 3})]
    output = tmp_path / "o.jsonl"
    with LocalBedrock(handler=slow(threading.Barrier(3))) as bedrock:

        async def program() -> None:
            async with bedrock.async_client(config=AioConfig(retries={"total_max_attempts": 1})) as client:
                await batch.arun(rows, model_id=MODEL, output=output, client=client, ordered=ordered)

        def plain() -> None:
            batch.run(rows, model_id=MODEL, output=output, client=bedrock.client(), ordered=ordered)

        with pytest.raises(RequestError, match=r"row 4 \(bad\) /dimensions"):
            asyncio.run(program()) if twin else plain()
        assert len(bedrock.requests) == 3
    assert sorted(ids(output)) == ["t-1", "t-3"], "what may pass is tried again at the next start"


@pytest.mark.parametrize(
    ("rows", "told"), [([*with_ids(2), *with_ids(1)], r"row 3 \(t-1\) /recordId: 't-1' is there twice"), ([("", {})], "is empty")]
)
def test_ids_of_a_run_tell_its_rows_apart(aws: Aws, tmp_path: Path, rows: list[Any], told: str) -> None:
    with pytest.raises(RequestError, match=told):
        batch.run(rows, model_id=MODEL, output=tmp_path / "o.jsonl", client=aws.runtime, ordered=True)


def test_in_order_only_so_many_rows_are_begun_before_the_first_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bedrock_models.batch.running.LONGEST", 0.05)
    asked: list[int] = []
    first = Throttle(when=lambda request: request.body["inputText"] == "text 1", call=range(1, 4))
    with LocalBedrock(faults=[first]) as bedrock:
        report = batch.run(
            with_ids(40),
            model_id=MODEL,
            output=tmp_path / "o.jsonl",
            client=bedrock.client(),
            concurrency=2,
            ordered=True,
            progress=lambda status: asked.append(len(bedrock.requests) - status.processed),
        )
    assert ids(report.output) == [f"t-{number}" for number in range(1, 41)]
    assert report.retries == 3


def test_a_note_that_a_kill_tore_does_not_spoil_the_next(aws: Aws, tmp_path: Path) -> None:
    output, note = tmp_path / "out.jsonl", tmp_path / "out.jsonl.begun"
    note.write_bytes(b'"t-1"\n"t-')
    with pytest.raises(RequestError):
        batch.run([*with_ids(2), ("bad", {})], model_id=MODEL, output=output, client=aws.runtime)
    assert note.read_bytes().splitlines() == [b'"t-1"', b'"t-1"', b'"t-2"']
    assert batch.run(with_ids(3), model_id=MODEL, output=output, client=aws.runtime).kept == 2


def test_asynchronous_calls_do_the_same(aws: Aws, tmp_path: Path) -> None:
    async def program() -> batch.RunReport:
        async with aws.local.async_client() as client:
            return await batch.arun(with_ids(30), model_id=MODEL, output=tmp_path / "out.jsonl", client=client, ordered=True)

    report = asyncio.run(program())
    assert report.sent == 30
    assert ids(report.output) == [f"t-{number}" for number in range(1, 31)]


def test_what_was_read_and_written_counts_against_the_rate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[int] = []
    monkeypatch.setattr(Pace, "succeed", lambda _, tokens, __: counted.append(tokens))
    with LocalBedrock(handler=lambda _: {"embedding": [0.5], "inputTextTokenCount": 90}) as bedrock:
        batch.run(with_ids(2), model_id=MODEL, output=tmp_path / "out.jsonl", client=bedrock.client())
    assert counted == [90, 90]
    counted.clear()
    talk = [("a", claude.request(messages=[{"role": "user", "content": "Hi"}], max_tokens=9))]
    with LocalBedrock() as bedrock:
        batch.run(talk, model_id=CLAUDE, output=tmp_path / "said.jsonl", client=bedrock.client())
        (line,) = (tmp_path / "said.jsonl").read_bytes().splitlines()
    usage = json.loads(line)["modelOutput"]["usage"]
    assert usage["input_tokens"] > 0 < usage["output_tokens"]
    assert counted == [usage["input_tokens"] + usage["output_tokens"]]


@pytest.mark.parametrize("settings", [{"requests_per_minute": 600.0}, {"tokens_per_minute": 60_000.0}])
def test_a_rate_delays_what_comes(settings: dict[str, float]) -> None:
    pace = pace_of(8, settings.get("requests_per_minute"), settings.get("tokens_per_minute"))  # time is told, not waited for
    assert pace.may_begin(100.0) == 0
    pace.begin(100.0)
    pace.succeed(100, 100.0)
    assert pace.may_begin(100.0) == pytest.approx(0.1)
    assert pace.may_begin(100.2) == 0


@pytest.mark.parametrize("settings", [{"requests_per_minute": 600.0}, {"tokens_per_minute": 60_000.0}])
def test_delays_that_are_owed_at_once_add_up(settings: dict[str, float]) -> None:
    pace = pace_of(8, settings.get("requests_per_minute"), settings.get("tokens_per_minute"))
    for _ in range(3):
        pace.begin(100.0)
    for _ in range(3):
        pace.succeed(100, 100.0)
    assert pace.may_begin(100.0) == pytest.approx(0.3)
    pace.begin(200.0)
    pace.succeed(100, 200.0)
    assert pace.may_begin(200.0) == pytest.approx(0.1), "a pause that was not owed is no credit"


def arguments(row: dict[str, Any]) -> dict[str, Any]:
    return {"input_text": row["text"]}


def made(aws: Aws, **settings: Any) -> batch.Mapper:
    into: dict[str, Any] = {
        "vector": "/embedding",
        "tokens": "input_text_token_count",
        "size": lambda answer: len(answer.embedding),
    }
    return batch.Mapper(titan.invoke, MODEL, arguments, into=into, settings={"client": aws.runtime}, **settings)


def test_a_mapper_puts_answers_into_columns(aws: Aws) -> None:
    rows = made(aws).rows([{"id": 1, "text": "a"}, {"id": 2, "text": "b"}])
    assert [sorted(row) for row in rows] == [["error", "id", "size", "text", "tokens", "vector"]] * 2
    assert all(row["size"] == len(row["vector"]) and row["tokens"] > 0 and row["error"] is None for row in rows)
    assert made(aws)({"id": [1, 2], "text": ["a", "b"]})["size"] == [row["size"] for row in rows]
    assert made(aws).handler({"Items": [{"id": 1, "text": "a"}]})[0]["id"] == 1


def test_a_mapper_puts_errors_into_a_column_or_raises_them(aws: Aws) -> None:
    aws.local.fault(Throttle())
    row = made(aws, retries=0).rows([{"text": "a"}])[0]
    assert (row["vector"], row["size"]) == (None, None)
    assert "Throttling" in row["error"] or "Too many" in row["error"]
    with pytest.raises(ThrottlingException):
        made(aws, retries=0, on_error="raise").rows([{"text": "a"}])


def test_a_mapper_goes_to_other_processes() -> None:
    mapper = batch.Mapper(titan.invoke, MODEL, arguments, into={"vector": "/embedding"})
    again = pickle.loads(pickle.dumps(mapper))  # noqa: S301 - our own
    assert vars(again) == vars(mapper)


class Frame:
    """As much of a data frame as a mapper needs."""

    columns = ("id", "text")

    def __init__(self, rows: list[dict[str, Any]]) -> None:
        self.rows = rows

    def to_dict(self, orient: str) -> list[dict[str, Any]]:
        assert orient == "records"
        return self.rows

    def assign(self, **columns: list[Any]) -> Frame:
        return Frame([{**row, **{name: column[at] for name, column in columns.items()}} for at, row in enumerate(self.rows)])


def test_frames_of_an_engine_come_back_with_their_columns(aws: Aws) -> None:
    rows = [{"id": 1, "text": "a"}, {"id": 2, "text": "b"}]
    whole = made(aws)(Frame(rows)).rows
    assert [(row["id"], row["size"], row["error"]) for row in whole] == [(1, 1024, None), (2, 1024, None)]
    parts = list(made(aws).spark(iter([Frame(rows[:1]), Frame(rows[1:])])))
    assert [part.rows[0] for part in parts] == whole


@pytest.mark.parametrize("event", [{"Items": [{"text": "a"}], "BatchInput": {}}, {"text": "a"}, [{"text": "a"}]])
def test_a_distributed_map_gives_items_in_three_forms(aws: Aws, event: Any) -> None:
    assert [row["text"] for row in made(aws).handler(event, None)] == ["a"]
