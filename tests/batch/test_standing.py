"""How jobs of any state are looked at, stopped and read; over a client that only says what it is told to, and a folder here."""

from __future__ import annotations

import json
from collections import Counter
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest
from bedrock_models.batch import Limits, write
from bedrock_models.batch.job import Job
from bedrock_models.batch.orders import Order, save_order
from bedrock_models.batch.status import ENDED
from bedrock_models.errors import JobError
from botocore.exceptions import ClientError

from tests.batch.batch_rows import MODEL
from tests.support.in_one import in_one

TITAN = "titan_embed_text_v2"
PROFILE = "arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abc"
ANSWER = {"embedding": [0.5], "inputTextTokenCount": 1}


class Bedrock:
    """A client of `bedrock` whose jobs stand as they are told to, and that refuses to stop some."""

    def __init__(self, states: dict[str, str], refused: str = "", processed: dict[str, int] | None = None) -> None:
        self.states = states
        self.processed = processed or {}
        self.begun: list[str] = []
        self.refused = refused
        self.looks: Counter[str] = Counter()
        self.stopped: list[str] = []

    def get_model_invocation_job(self, *, jobIdentifier: str) -> dict[str, Any]:  # noqa: N803 - the service's word
        self.looks[jobIdentifier] += 1
        state, processed = self.states[jobIdentifier], self.processed.get(jobIdentifier, 0)
        return {"status": state, "message": "no role" if state == "Failed" else "", "processedRecordCount": processed}

    def create_model_invocation_job(self, *, jobName: str, **_: Any) -> dict[str, str]:  # noqa: N803
        self.begun.append(jobName)
        self.states[f"arn/new{len(self.begun)}"] = "InProgress"
        return {"jobArn": f"arn/new{len(self.begun)}"}

    def stop_model_invocation_job(self, *, jobIdentifier: str) -> None:  # noqa: N803
        self.stopped.append(jobIdentifier)
        if self.refused:
            raise ClientError({"Error": {"Code": self.refused, "Message": "not now"}}, "StopModelInvocationJob")


def job(folder: Path, bedrock: Bedrock) -> Job:
    arns = {f"part{number}": arn for number, arn in enumerate(bedrock.states)}
    return Job(plan=None, order=Order(output=str(folder), role="r", name="n", arns=arns), bedrock=bedrock, model_id=MODEL)


def put(folder: Path, arn: str, *ids: str) -> None:
    place = folder / arn.rpartition("/")[2]
    place.mkdir()
    rows = (json.dumps({"recordId": record_id, "modelInput": {}, "modelOutput": ANSWER}) + "\n" for record_id in ids)
    (place / "rows.jsonl.out").write_text("".join(rows))


def test_the_job_is_one_only_where_there_is_one(tmp_path: Path) -> None:
    assert job(tmp_path, Bedrock({"arn/a": "InProgress"})).arn == "arn/a"
    for states in ({}, {"arn/a": "InProgress", "arn/b": "InProgress"}):
        with pytest.raises(LookupError, match=rf"arn: these rows make {len(states)} jobs, {len(states)} begun\. Use \.arns"):
            _ = job(tmp_path, Bedrock(states)).arn


@in_one("state", [*sorted(ENDED), "Submitted", "InProgress", "Stopping", "OfTomorrow"])
def test_what_has_ended_is_asked_for_once_and_all_else_each_time(tmp_path: Path, state: str) -> None:
    bedrock = Bedrock({"arn/a": state})
    looked = job(tmp_path, bedrock)
    assert [looked.status().state for _ in range(3)] == [state] * 3
    assert bedrock.looks["arn/a"] == (1 if state in ENDED else 3)
    assert looked.status().ended is (state in ENDED)
    looked.stop()
    assert bedrock.stopped == ([] if state in ENDED else ["arn/a"])


@in_one("code", ["", "ConflictException", "AccessDeniedException", "ThrottlingException", "ResourceNotFoundException"])
def test_only_a_job_that_ended_meanwhile_need_not_be_stopped(tmp_path: Path, code: str) -> None:
    bedrock = Bedrock({"arn/a": "InProgress", "arn/b": "Completed", "arn/c": "InProgress"}, code)
    if code in {"", "ConflictException"}:
        job(tmp_path, bedrock).stop()
        assert bedrock.stopped == ["arn/a", "arn/c"]
        return
    with pytest.raises(JobError, match="stop_model_invocation_job: not now") as caught:
        job(tmp_path, bedrock).stop()
    assert (caught.value.code, bedrock.stopped) == (code, ["arn/a"])


@in_one("left, told", [(("a", "b"), ""), (("b",), "arn/a: no role"), (("a",), "")])
def test_a_part_that_failed_is_told_after_all_rows_and_only_where_it_left_none(
    tmp_path: Path, left: tuple[str, ...], told: str
) -> None:
    folder = tmp_path / "".join(left)
    folder.mkdir()
    for name in left:
        put(folder, f"arn/{name}", name)
    bedrock = Bedrock({"arn/a": "Failed", "arn/b": "Completed"}, processed={f"arn/{name}": 1 for name in left})
    found: list[str] = []
    with pytest.raises(JobError, match=told) if told else nullcontext():
        found.extend(row.record_id for row in job(folder, bedrock).results())
    assert found == [*left]


def parts(folder: Path, bedrock: Bedrock, **order: Any) -> Job:
    """Four parts, of which those that the client knows are begun."""
    limits = Limits(records=1, minimum=1)
    plan = write(folder, [(name, {"inputText": "a"}) for name in "abcd"], model_id=PROFILE, family=TITAN, limits=limits)
    arns = dict(zip([part.name for part in plan.parts], bedrock.states, strict=False))
    made = Order(output=f"{folder}-out", role="r", name="n", arns=arns, rows=plan.digest, **order)
    save_order(made, plan, None)
    return Job(plan=plan, order=made, bedrock=bedrock)


ROOM = (
    ((), 2, 2),
    (("InProgress",), 2, 1),
    (("InProgress", "Submitted"), 2, 0),
    (("InProgress", "Stopping"), 3, 1),
    (("Completed", "Failed"), 2, 2),
    (("Completed", "InProgress"), 2, 1),
    (("Expired", "Stopped", "PartiallyCompleted"), 2, 1),
)


@in_one("states, at_most, begun", ROOM)
def test_as_many_parts_are_begun_as_there_is_room_beside_those_that_run(
    tmp_path: Path, states: tuple[str, ...], at_most: int, begun: int
) -> None:
    bedrock = Bedrock({f"arn/{number}": state for number, state in enumerate(states)})
    begins = parts(tmp_path / f"{'-'.join(states)}{at_most}", bedrock, at_most=at_most)
    assert begins.begin() == begun == len(bedrock.begun)
    assert len(begins.arns) == len(states) + begun
    assert begins.begin() == 0


@in_one("here, there", [(True, False), (False, True), (True, True)])
def test_a_stop_holds_whichever_process_said_it(tmp_path: Path, here: bool, there: bool) -> None:  # noqa: FBT001 - cases
    bedrock = Bedrock({"arn/a": "Completed"})
    waits = parts(tmp_path / f"{here}{there}", bedrock)
    if there:
        parts(tmp_path / f"{here}{there}", bedrock, stopped=True)
    if here:
        waits = parts(tmp_path / f"{here}{there}", bedrock, stopped=True)
        if not there:
            parts(tmp_path / f"{here}{there}", bedrock)
    assert waits.wait(every=0.001, timeout=5).state == "Stopped"
    assert bedrock.begun == []


def test_rows_that_are_written_again_keep_their_model_and_family(tmp_path: Path) -> None:
    bedrock = Bedrock({f"arn/{number}": "Completed" for number in range(4)}, processed={})
    again = parts(tmp_path / "in", bedrock).retry_failed(tmp_path / "again")
    assert (again.rows, again.model_id, again.family) == (4, PROFILE, TITAN)
