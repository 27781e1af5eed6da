"""Every option of a command reaches what it stands for, whatever the others are; and the exit status is what came of it."""

from __future__ import annotations

import io
import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Self

import pytest
from bedrock_models import async_jobs, batch, testing
from bedrock_models.batch.status import JobPart, JobStatus
from bedrock_models.cli import programs
from bedrock_models.testing import LocalBedrock

from tests.cli.ran import Run
from tests.support.fake_client import PNG
from tests.support.in_one import in_one

NOVA = "us.amazon.nova-lite-v1:0"


class Told:
    """Notes each call of a function that it stands in for, and returns what it was made with."""

    def __init__(self, answer: Any = None) -> None:
        self.calls: list[tuple[tuple[Any, ...], dict[str, Any]]] = []
        self._answer = answer

    def __call__(self, *given: Any, **named: Any) -> Any:
        self.calls.append((given, named))
        return self._answer

    @property
    def named(self) -> dict[str, Any]:
        """What the only call was given by name."""
        ((_, named),) = self.calls
        return named


def status(state: str) -> JobStatus:
    return JobStatus(parts=(JobPart(name="001", arn="arn/a", state=state, total=3, processed=2, failed=1),))


def job(state: str = "Completed", arns: tuple[str, ...] = ("arn/a",)) -> Any:
    lines = (b'{"recordId":"a"}', b'{"recordId":"b"}\n')
    rows = [SimpleNamespace(line=line, error=None if number else "x") for number, line in enumerate(lines)]
    return SimpleNamespace(
        arns=arns, wait=Told(status(state)), status=Told(status(state)), results=lambda: iter(rows), missing=lambda: iter(["a"])
    )


PLAN: Any = SimpleNamespace(jobs=2)
SUBMIT = ("batch", "submit", "in", "--output", "s3://b/o/", "--role", "r")
SUBMITTED: tuple[tuple[tuple[str, ...], dict[str, Any]], ...] = (
    ((), {}),
    (("--name", "night"), {"name": "night"}),
    (("--input", "s3://b/i/"), {"input": "s3://b/i/"}),
    (("--at-most", "3"), {"at_most": 3}),
)


@in_one("more, wanted", SUBMITTED)
def test_an_order_is_what_was_said(run: Run, more: tuple[str, ...], wanted: dict[str, Any]) -> None:
    submit = Told(job(arns=("arn/a", "arn/b")))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(batch, "load_plan", lambda _: PLAN)
        patch.setattr(batch, "submit", submit)
        ran = run(*SUBMIT, *more)
    assert (ran.status, ran.out, ran.err) == (0, "arn/a\narn/b\n", "")
    usual = {"output": "s3://b/o/", "role": "r", "name": "batch", "input": None, "at_most": batch.AT_MOST}
    assert submit.named == {**usual, **wanted}


@in_one("state, ends", [("Completed", 0), ("Failed", 1), ("Expired", 1), ("Stopped", 1), ("PartiallyCompleted", 1)])
def test_a_job_that_was_awaited_says_how_it_ended(run: Run, state: str, ends: int) -> None:
    for words in ((*SUBMIT, "--wait", "--every", "7.5"), ("batch", "status", "in", "--wait", "--every", "7.5")):
        handle = job(state)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(batch, "load_plan", lambda _: PLAN)
            patch.setattr(batch, "submit", lambda *_, handle=handle, **__: handle)
            patch.setattr(batch, "attach", lambda *_, handle=handle, **__: handle)
            ran = run(*words)
        assert ran.status == ends, ran.err
        assert handle.wait.named == {"progress": True, "every": 7.5}
    assert "2 of 3" in ran.out
    assert state in ran.out


@in_one("state, ends", [("InProgress", 0), ("Submitted", 0), ("Completed", 0), ("Failed", 1)])
def test_a_job_that_goes_on_has_not_failed(run: Run, state: str, ends: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(batch, "attach", lambda _: job(state))
        ran = run("batch", "status", "in", "--json")
    assert (ran.status, ran.json["state"], ran.json["failed"]) == (ends, state, 1)


def test_parts_that_wait_are_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "load_plan", lambda _: PLAN)
    monkeypatch.setattr(batch, "submit", lambda *_, **__: job())
    for more, where in (((), "in"), (("--input", "s3://b/i/"), "s3://b/i/")):
        assert f"begun: 1 of 2 jobs; the others wait for room: batch status {where} --wait" in run(*SUBMIT, *more).err


def test_results_are_lines_and_counted(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "attach", lambda _: job())
    out = tmp_path / "out.jsonl"
    assert run("batch", "results", "in", "--out", str(out)).err == "2 rows, 1 with errors\n"
    assert out.read_bytes() == b'{"recordId":"a"}\n{"recordId":"b"}\n'
    assert run("batch", "results", "in", "--missing").out == "a\n"


RUNS: tuple[tuple[tuple[str, ...], dict[str, Any]], ...] = (
    ((), {}),
    (("--family", "nova"), {"family": "nova"}),
    (("--concurrency", "5"), {"concurrency": 5}),
    (("--requests-per-minute", "2.5"), {"requests_per_minute": 2.5}),
)


@in_one("more, wanted", RUNS)
def test_a_run_is_what_was_said(run: Run, more: tuple[str, ...], wanted: dict[str, Any]) -> None:
    sends = Told(SimpleNamespace(sent=1, kept=2, errors=3, in_doubt=4))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(batch, "load_plan", lambda _: PLAN)
        patch.setattr(batch, "run", sends)
        ran = run("batch", "run", "in", "--out", "out.jsonl", *more)
    assert ran.err == "1 row sent, 2 there already, 3 with errors, 4 sent before without an answer\n"
    usual = {"model_id": "", "family": None, "concurrency": 32, "requests_per_minute": None}
    assert sends.named == {**usual, **wanted, "output": Path("out.jsonl"), "progress": True}


ROWS = ({"a": 1}, {"modelInput": {"a": 1}}, {"recordId": "r", "modelInput": {"a": 1}}, {"recordId": "r", "a": 1})


def test_lines_are_rows_of_either_form(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Any] = []

    def sends(rows: Any, **_: Any) -> Any:
        seen.extend(rows)
        return report

    report = SimpleNamespace(sent=0, kept=0, errors=0, in_doubt=0)
    monkeypatch.setattr(batch, "run", sends)
    (tmp_path / "in.jsonl").write_text("\n  \n".join(map(json.dumps, ROWS)))
    assert run("batch", "run", str(tmp_path / "in.jsonl"), "--out", "o", "--model", NOVA).status == 0
    assert seen == [{"a": 1}, {"a": 1}, ("r", {"a": 1}), {"recordId": "r", "a": 1}]
    for key in ("params", "body"):
        (tmp_path / "in.jsonl").write_text("\n" + json.dumps({"custom_id": "c", key: {}}))
        ran = run("batch", "run", str(tmp_path / "in.jsonl"), "--out", "o", "--model", NOVA)
        assert ran.status == 2
        assert f"line 2 of {tmp_path}/in.jsonl: is a row of another" in ran.err
        assert f"its {key} without model" in ran.err


STATES = (("InProgress", "InProgress"), ("completed", "Completed"), ("FAILED", "Failed"))


@in_one("said, wanted", STATES)
def test_calls_are_listed_by_their_state(run: Run, said: str, wanted: str) -> None:
    lists = Told(())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(async_jobs, "list", lists)
        assert run("jobs", "--status", said).status == 0
    assert lists.named == {"status": wanted}


@in_one("state, ends", [("Completed", 0), ("InProgress", 0), ("Failed", 1)])
def test_a_call_that_failed_is_a_failure(run: Run, state: str, ends: int) -> None:
    told = SimpleNamespace(state=state, failure="why" if ends else None, uri="s3://b/x")
    call = SimpleNamespace(wait=Told(told), status=Told(told))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(async_jobs, "attach", lambda _: call)
        ran = run("jobs", "arn", "--wait", "--every", "2.5")
    assert (ran.status, ran.err) == (ends, f"{state}{': why' if ends else ''} s3://b/x\n")
    assert call.wait.named == {"every": 2.5, "progress": True}


class Endpoint:
    """Stands in for the local endpoint: it is made by being called, and notes of what."""

    def __init__(self) -> None:
        self.made: dict[str, Any] = {}
        self.environment: dict[str, str] = {}

    def __call__(self, **settings: Any) -> Self:
        self.made = settings
        return self

    def start(self) -> None:
        """Begin."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """End."""


THROTTLE = testing.Throttle(call=range(1, 4))
SERVED: tuple[tuple[tuple[str, ...], dict[str, Any]], ...] = (
    ((), {}),
    (("--port", "0"), {"port": 0}),
    (("--host", "::1"), {"host": "::1"}),
    (("--seed", "7"), {"seed": 7}),
    (("--no-validate",), {"validate": False}),
    (("--fault", "Throttle,call=1-3", "--fault", "Cut"), {"faults": [THROTTLE, testing.Cut()]}),
    (("--model", "a=b=nova", "--model", "c=llama"), {"models": {"a=b": "nova", "c": "llama"}}),
)


@in_one("words, wanted", SERVED)
def test_an_endpoint_is_what_was_said_and_ends_as_its_program(run: Run, words: tuple[str, ...], wanted: dict[str, Any]) -> None:
    endpoint = Endpoint()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(testing, "LocalBedrock", endpoint)
        patch.setattr(programs, "run", lambda *_: 7)
        assert run("serve", *words, "--", "env").status == 7
    usual = {"host": "127.0.0.1", "port": 8787, "seed": 0, "validate": True, "faults": [], "models": {}, "recordings": None}
    assert endpoint.made == {**usual, **wanted}


@pytest.fixture
def where(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"AWS_ACCESS_KEY_ID": "local", "AWS_SECRET_ACCESS_KEY": "local", "AWS_REGION": "us-east-1"}.items():
        monkeypatch.setenv(name, value)


@pytest.mark.usefixtures("where")
def test_a_picture_is_shown_and_a_chat_remembers_both_sides(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.png").write_bytes(PNG)
    with LocalBedrock() as bedrock:
        there = ("--endpoint-url", bedrock.url)
        assert run("ask", NOVA, "Look", "-i", str(tmp_path / "a.png"), "-p", "max-token-count=5", *there).status == 0
        (asked,) = bedrock.requests
        assert [*map(next, map(iter, asked.body["messages"][0]["content"]))] == ["text", "image"]
        assert asked.body["inferenceConfig"] == {"maxTokens": 5}
        monkeypatch.setattr("sys.stdin", io.StringIO("One\nTwo\n\nThree\n"))
        ran = run("chat", NOVA, "-s", "Be brief.", *there)
        first, second = (request.body for request in bedrock.requests[1:])
    said = ran.out.splitlines()[0]
    assert [turn["role"] for turn in second["messages"]] == ["user", "assistant", "user"]
    assert second["messages"][1]["content"] == [{"text": said}]
    assert first["system"] == second["system"] == [{"text": "Be brief."}]


def test_a_text_is_asked_of_the_family_that_was_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = Told()
    monkeypatch.setattr("bedrock_models._runtime.fm.choice.choose", chosen)
    assert run("ask", "m", "Hi", "--family", "llama", "-p", "a=b=c", "-p", "n=[1]", "--local").status == 2
    assert {name: value for name, value in chosen.named.items() if name != "client"} == {"family": "llama", "a": "b=c", "n": [1]}
