"""Jobs from submission to the last row, through whatever may go wrong on the way."""

from __future__ import annotations

import json
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from bedrock_models import batch, families, titan_text
from bedrock_models import titan_embed_text_v2 as titan
from bedrock_models.batch.results import rows_of
from bedrock_models.errors import JobError, JobWarning, StorageError
from bedrock_models.testing import JobFault, Refuse

from tests.batch.batch_rows import MODEL, ROLE, requests, with_ids
from tests.batch.conftest import Aws

QUICK = batch.Limits(records=200, file_records=100)
_NUMBERS = count()


def place() -> str:
    return f"s3://bucket/job{next(_NUMBERS)}"


def submitted(aws: Aws, rows: int = 250, *, ids: bool = True, **settings: Any) -> batch.Job:
    where = place()
    made = with_ids(rows) if ids else requests(rows)
    plan = batch.write(f"{where}/in/", made, model_id=MODEL, s3=aws.s3, limits=QUICK)
    return batch.submit(plan, output=f"{where}/out/", role=ROLE, bedrock=aws.bedrock, s3=aws.s3, **settings)


def test_every_row_comes_back_typed(aws: Aws) -> None:
    job = submitted(aws)
    status = job.wait(every=0.01)
    assert (status.state, status.total, status.processed, status.failed) == ("Completed", 250, 250, 0)
    rows = list(job.results())
    assert sorted(row.record_id for row in rows) == sorted(f"t-{number}" for number in range(1, 251))
    assert all(isinstance(row.answer, titan.TitanEmbedTextV2Response) and row.error is None for row in rows)
    assert rows[0].request.input_text == f"text {rows[0].record_id.removeprefix('t-')}"
    assert [row.record_id for row in rows] != sorted((row.record_id for row in rows), key=lambda name: int(name[2:]))
    assert list(job.missing()) == []


@pytest.mark.parametrize("ids", [True, False])
def test_rows_with_errors_and_lost_rows_are_written_again(aws: Aws, ids: bool) -> None:  # noqa: FBT001 - a case
    aws.local.fault(JobFault(error_rows=[2, 3], lost_rows=[5]))  # of each of four files
    job = submitted(aws, ids=ids)
    assert job.wait(every=0.01).state == "PartiallyCompleted"
    errors = [row for row in job.results() if row.error]
    assert len(errors) == 8
    assert {(row.error.code, row.error.message) for row in errors if row.error} == {(400, "The row was refused on purpose.")}
    missing = list(job.missing())
    assert missing == ([f"t-{n}" for n in (5, 105, 155, 205)] if ids else [f"row-{n:08d}" for n in (5, 105, 155, 205)])
    again = job.retry_failed(f"{place()}/in/")
    assert sorted(json.loads(line)["recordId"] for line in again.lines(aws.s3)) == sorted(
        [*missing, *(row.record_id for row in errors)]
    )
    assert job.retry_failed(f"{place()}/in/", only_retryable=True).rows == 4
    with pytest.raises(JobError, match=r"12 rows: too few for a job, which needs 100. Use batch\.run"):
        batch.submit(again, output=f"{place()}/out/", role=ROLE, bedrock=aws.bedrock, s3=aws.s3)


def test_a_row_whose_line_broke_off_may_be_asked_again(aws: Aws) -> None:
    aws.local.fault(JobFault(torn=True, error_rows=[2, 3]))
    job = submitted(aws, 100)
    job.wait(every=0.01)
    torn = next(row.record_id for row in job.results() if row.error and row.error.code == "unreadable")
    again = job.retry_failed(f"{place()}/in/", only_retryable=True)
    assert [json.loads(line)["recordId"] for line in again.lines(aws.s3)] == [torn], "a refused row is refused again"


@pytest.mark.parametrize("fault", [JobFault(expires_after=30), JobFault(torn=True)], ids=["expired", "torn"])
def test_what_a_job_has_when_it_ends_early_is_read(aws: Aws, fault: JobFault) -> None:
    aws.local.fault(fault)
    job = submitted(aws, 100)
    state = job.wait(every=0.01).state
    rows = list(job.results())
    good = {row.record_id for row in rows if row.answer}
    assert (state, len(good)) == (("Expired", 30) if fault.expires_after else ("Completed", 99))
    assert [row.error.code for row in rows if row.error] == (["unreadable"] if fault.torn else [])
    assert set(job.missing()) == {f"t-{number}" for number in range(1, 101)} - good


def test_a_stopped_job_is_stopped(aws: Aws) -> None:
    aws.local.fault(JobFault(looks=2))
    job = submitted(aws, 200)
    job.stop()
    assert job.wait(every=0.01).state in {"Stopped", "Completed"}
    assert len(list(job.results())) + len(list(job.missing())) == 200


def test_a_failed_job_says_why(aws: Aws) -> None:
    aws.local.fault(JobFault(fails="The role cannot read the input."))
    job = submitted(aws, 100)
    status = job.wait(every=0.01)
    assert (status.state, status.parts[0].message) == ("Failed", "The role cannot read the input.")
    with pytest.raises(JobError, match=r"model-invocation-job/\w+: The role cannot read the input\."):
        list(job.results())


def test_a_manifest_that_counts_otherwise_is_told(aws: Aws) -> None:
    aws.local.fault(JobFault(miscounted=3))
    job = submitted(aws, 100)
    job.wait(every=0.01)
    with pytest.warns(JobWarning, match="the manifest says 103 rows, and 100 are there"):
        assert len(list(job.results())) == 100


def test_only_so_many_jobs_run_at_once(aws: Aws) -> None:
    aws.local.fault(JobFault(looks=1))
    sent = len(aws.local.requests)
    job = submitted(aws, 800, at_most=2)
    assert [part.state for part in job.status().parts].count("Queued") == 2
    assert job.wait(every=0.01).state == "Completed"
    made = [request.body["jobName"] for request in aws.local.requests[sent:] if request.operation == "CreateModelInvocationJob"]
    assert made == ["batch-001", "batch-002", "batch-003", "batch-004"]
    assert len(list(job.results())) == 800


def test_a_job_waits_its_turn_where_the_account_has_no_room(aws: Aws) -> None:
    aws.local.fault(Refuse(operation="CreateModelInvocationJob", error="ServiceQuotaExceededException", call=2))
    job = submitted(aws, 400)
    assert len(job.arns) == 1
    assert job.wait(every=0.01).state == "Completed"
    assert len(job.arns) == 2


def test_what_aws_refuses_is_told_with_what_to_do(aws: Aws) -> None:
    aws.local.fault(Refuse(operation="CreateModelInvocationJob", error="AccessDeniedException", message="not allowed"))
    with pytest.raises(JobError, match=r"create_model_invocation_job: not allowed\. The caller needs .* iam:PassRole"):
        submitted(aws, 100)


def test_waiting_gives_up_and_can_be_taken_up_again(aws: Aws) -> None:
    aws.local.fault(JobFault(looks=30))
    job = submitted(aws, 100)
    with pytest.raises(TimeoutError, match="It goes on: wait again"):
        job.wait(timeout=0.02, every=0.01)
    seen: list[str] = []
    assert (
        batch.attach(job.arn, bedrock=aws.bedrock, s3=aws.s3)
        .wait(every=0.001, progress=lambda status: seen.append(status.state))
        .ended
    )
    assert seen[-1] == "Completed"


def test_a_job_of_another_program_is_read_too(aws: Aws) -> None:
    where = place()
    bucket_key = where.removeprefix("s3://bucket/")
    rows = "".join(json.dumps({"recordId": f"x{n}", "modelInput": {"inputText": f"{n}"}}) + "\n" for n in range(120))
    aws.s3.put_object(Bucket="bucket", Key=f"{bucket_key}/rows.jsonl", Body=rows.encode())
    aws.local.fault(JobFault(lost_rows=[1]))
    arn = aws.bedrock.create_model_invocation_job(
        jobName="theirs",
        roleArn=ROLE,
        modelId=MODEL,
        inputDataConfig={"s3InputDataConfig": {"s3Uri": f"{where}/rows.jsonl"}},
        outputDataConfig={"s3OutputDataConfig": {"s3Uri": f"{where}-out/"}},
    )["jobArn"]
    job = batch.attach(arn, bedrock=aws.bedrock, s3=aws.s3)
    job.wait(every=0.01)
    assert len([row for row in job.results() if isinstance(row.answer, titan.TitanEmbedTextV2Response)]) == 119
    assert list(job.missing()) == ["x0"]
    assert job.retry_failed(f"{where}-in2/").rows == 1


def theirs(aws: Aws, rows: list[dict[str, Any]]) -> tuple[batch.Job, str]:
    """A job that another program began, once it has ended, and the folder of its results."""
    where = place()
    key = where.removeprefix("s3://bucket/")
    aws.s3.put_object(Bucket="bucket", Key=f"{key}/rows.jsonl", Body="".join(json.dumps(row) + "\n" for row in rows).encode())
    arn = aws.bedrock.create_model_invocation_job(
        jobName="theirs",
        roleArn=ROLE,
        modelId=MODEL,
        inputDataConfig={"s3InputDataConfig": {"s3Uri": f"{where}/rows.jsonl"}},
        outputDataConfig={"s3OutputDataConfig": {"s3Uri": f"{where}-out/"}},
    )["jobArn"]
    job = batch.attach(arn, bedrock=aws.bedrock, s3=aws.s3)
    job.wait(every=0.01)
    return job, f"{key}-out/{arn.rpartition('/')[2]}/"


def test_rows_without_ids_are_read_but_not_taken_for_missing(aws: Aws) -> None:
    job, _ = theirs(aws, [{"modelInput": {"inputText": f"{n}"}} for n in range(100)])
    assert len({row.record_id for row in job.results()}) == 100
    with pytest.raises(JobError, match="a row has no recordId, so its result cannot be told from others"):
        list(job.missing())
    with pytest.raises(JobError, match="no recordId"):
        job.retry_failed(f"{place()}/in/")


@pytest.mark.parametrize(
    ("out", "manifest", "told"),
    [
        (b"", None, "the service says 100 rows, and 0 are there"),
        (None, None, "the service says 100 rows, and 0 are there"),
        (b"", b"[]", "the service says 100 rows, and 0 are there"),
        (b"", b"{", "the service says 100 rows, and 0 are there"),
        (b"", b'{"processedRecordCount": 7}', "the manifest says 7 rows, and 0 are there"),
    ],
)
def test_results_that_are_not_there_are_told(aws: Aws, out: bytes | None, manifest: bytes | None, told: str) -> None:
    job, folder = theirs(aws, [{"recordId": f"x{n}", "modelInput": {"inputText": f"{n}"}} for n in range(100)])
    for name, content in (("rows.jsonl.out", out), ("manifest.json.out", manifest)):
        if content is None:
            aws.s3.delete_object(Bucket="bucket", Key=f"{folder}{name}")
        else:
            aws.s3.put_object(Bucket="bucket", Key=f"{folder}{name}", Body=content)
    with pytest.warns(JobWarning, match=told):
        assert list(job.results()) == []
    with pytest.warns(JobWarning, match=told):
        assert len(list(job.missing())) == 100


def test_a_line_that_came_twice_is_told_and_its_row_is_one(aws: Aws) -> None:
    job, folder = theirs(aws, [{"recordId": f"x{n}", "modelInput": {"inputText": f"{n}"}} for n in range(100)])
    content = aws.s3.get_object(Bucket="bucket", Key=f"{folder}rows.jsonl.out")["Body"].read()
    aws.s3.put_object(Bucket="bucket", Key=f"{folder}rows.jsonl.out", Body=content + content.splitlines(keepends=True)[0])
    with pytest.warns(JobWarning, match="the manifest says 100 rows, and 101 are there"):
        assert len({row.record_id for row in job.results()}) == 100
    with pytest.warns(JobWarning):
        assert list(job.missing()) == []


def test_a_row_with_an_error_and_an_answer_is_not_paid_for_again(aws: Aws) -> None:
    job, folder = theirs(aws, [{"recordId": f"x{n}", "modelInput": {"inputText": f"{n}"}} for n in range(100)])
    content = aws.s3.get_object(Bucket="bucket", Key=f"{folder}rows.jsonl.out")["Body"].read()
    errors = [{"recordId": f"x{n}", "error": {"errorCode": 503, "errorMessage": "busy"}} for n in (1, 2)]
    before, after = (json.dumps(error).encode() + b"\n" for error in errors)
    aws.s3.put_object(Bucket="bucket", Key=f"{folder}rows.jsonl.out", Body=before + content + after)
    with pytest.warns(JobWarning, match="the manifest says 100 rows, and 102 are there"):
        assert job.retry_failed(f"{place()}/in/").rows == 0


@pytest.mark.parametrize(
    ("outcome", "told", "retryable"),
    [
        ({"error": {"errorCode": 400, "errorMessage": "no"}}, "400: no", False),
        ({"error": {"errorCode": "429", "errorMessage": "busy", "more": 1}}, "429: busy", True),
        ({"error": {"errorCode": None}}, "unknown: no reason is given", False),
        ({"error": {"errorCode": True, "errorMessage": 5}}, "unknown: 5", False),
        ({"error": "in words"}, "unknown: in words", False),
        ({"error": []}, "unknown: neither modelOutput nor error is there", False),
        ({}, "unknown: neither modelOutput nor error is there", False),
        ({"modelOutput": None, "error": {"errorCode": 500}}, "500: no reason is given", True),
    ],
)
def test_errors_of_all_shapes_are_rows(outcome: dict[str, Any], told: str, retryable: bool) -> None:  # noqa: FBT001 - a case
    line = json.dumps({"recordId": "a", "modelInput": {"inputText": "x"}, **outcome}).encode()
    (row,) = rows_of([line], families()["titan_embed_text_v2"])
    assert (row.record_id, row.answer) == ("a", None)
    assert row.error is not None
    assert str(row.error).startswith(told)
    assert row.error.retryable is retryable


ANSWER = b'{"embedding":[1.0],"inputTextTokenCount":1}'


@pytest.mark.parametrize(
    "line",
    [
        b'\xef\xbb\xbf{"recordId":"a","modelOutput":%b}',
        b'{"recordId":"a","modelOutput":%b}\r',
        b'{"recordId":"a","modelOutput":%b,"strange":{"modelOutput":1}}',
        b'{"modelOutput":%b,"recordId":"a"}',
        b'{"recordId":"\\u0061","modelOutput":%b}',
        b'{"recordId":"a","modelInput":{"modelOutput":{"embedding":[2.0],"inputTextTokenCount":2}},"modelOutput":%b}',
        b' { "recordId" : "a" , "modelInput":{"inputText":"\\"modelOutput\\":{}"}, "modelOutput" : %b } ',
    ],
)
def test_answers_in_lines_of_all_shapes_are_read(line: bytes) -> None:
    (row,) = rows_of([line % ANSWER, b"", b"  "], families()["titan_embed_text_v2"])
    assert (row.record_id, row.error) == ("a", None)
    assert row.answer is not None
    assert row.answer.to_wire() == ANSWER


@pytest.mark.parametrize(("rows", "state"), [(99, "Failed"), (100, "Completed")])
def test_the_least_that_a_job_takes(aws: Aws, rows: int, state: str) -> None:
    job, _ = theirs(aws, [{"recordId": f"x{n}", "modelInput": {"inputText": f"{n}"}} for n in range(rows)])
    assert job.status().state == state
    where = place()
    plan = batch.write(f"{where}/in/", with_ids(rows), model_id=MODEL, s3=aws.s3)
    if state == "Failed":
        with pytest.raises(JobError, match="99 rows: too few for a job, which needs 100"):
            batch.submit(plan, output=f"{where}/out/", role=ROLE, bedrock=aws.bedrock, s3=aws.s3)
    else:
        assert batch.submit(plan, output=f"{where}/out/", role=ROLE, bedrock=aws.bedrock, s3=aws.s3).arn


def test_plans_and_places_that_cannot_be_are_refused(aws: Aws, tmp_path: Path) -> None:
    local = batch.write(tmp_path / "in", with_ids(100), model_id=MODEL)
    with pytest.raises(JobError, match="lies on this machine"):
        batch.submit(local, output="s3://bucket/out/", role=ROLE, bedrock=aws.bedrock, s3=aws.s3)
    where = place()
    plan = batch.upload(local, f"{where}/", s3=aws.s3)
    with pytest.raises(JobError, match="not below the rows"):
        batch.submit(plan, output=f"{where}/out/", role=ROLE, bedrock=aws.bedrock, s3=aws.s3)
    with pytest.raises(StorageError, match="Submit the plan first"):
        batch.attach(where, bedrock=aws.bedrock, s3=aws.s3)
    job = batch.submit(local, input=where, output=f"{where}-out", role=ROLE, bedrock=aws.bedrock, s3=aws.s3)
    assert batch.submit(plan, output=f"{where}-out", role=ROLE, bedrock=aws.bedrock, s3=aws.s3).arns == job.arns
    with pytest.raises(JobError, match="was submitted with output="):
        batch.submit(plan, output=f"{where}-elsewhere", role=ROLE, bedrock=aws.bedrock, s3=aws.s3)
    with pytest.raises(JobError, match="not found"):
        batch.attach("arn:aws:bedrock:us-east-1:123456789012:model-invocation-job/abcdefghijkl", bedrock=aws.bedrock, s3=aws.s3)


def test_rows_of_a_job_that_runs_are_not_taken_for_missing(aws: Aws) -> None:
    aws.local.fault(JobFault(looks=5))
    job = submitted(aws, 100)
    with pytest.raises(JobError, match=r"and rows may still be answered\. Wait for it first"):
        list(job.missing())
    with pytest.raises(JobError, match="Wait for it first"):
        job.retry_failed(f"{place()}/in/")
    job.wait(every=0.01)
    assert list(job.missing()) == []


def test_a_job_that_failed_as_a_whole_can_be_written_again(aws: Aws) -> None:
    aws.local.fault(JobFault(fails="The role cannot read the input."))
    job = submitted(aws, 100)
    job.wait(every=0.01)
    assert len(list(job.missing())) == 100
    aws.local.clear_faults()
    again = batch.submit(job.retry_failed(f"{place()}/in/"), output=f"{place()}/", role=ROLE, bedrock=aws.bedrock, s3=aws.s3)
    again.wait(every=0.01)
    assert len(list(again.results())) == 100


def test_nothing_more_is_begun_of_a_job_that_was_stopped(aws: Aws) -> None:
    aws.local.fault(JobFault(looks=3))
    job = submitted(aws, 600, at_most=1)
    job.stop()
    status = batch.attach(job.arn, bedrock=aws.bedrock, s3=aws.s3).wait(every=0.01)
    assert (status.ended, len(job.arns)) == (True, 1)
    assert [part.state for part in status.parts[1:]] == ["Stopped", "Stopped"]
    assert len(list(job.missing())) >= 400
    assert job.plan
    again = batch.submit(job.plan, output=job.output, role=ROLE, bedrock=aws.bedrock, s3=aws.s3)
    assert again.wait(every=0.01).ended
    assert len(again.arns) == 3


def test_a_look_that_fails_while_waiting_is_taken_again(aws: Aws) -> None:
    aws.local.fault(JobFault(looks=2))
    get, waited = "GetModelInvocationJob", batch.Job.wait
    job = submitted(aws, 100)
    aws.local.fault(Refuse(operation=get, error="InternalServerException", call=range(1, 8)))
    assert waited(job, every=0.001).state == "Completed"
    other = submitted(aws, 100)
    aws.local.fault(Refuse(operation=get, error="AccessDeniedException"))
    with pytest.raises(JobError, match="get_model_invocation_job"):
        other.wait(every=0.001)


def test_the_class_of_the_answers_can_be_named(aws: Aws) -> None:
    job = submitted(aws, 100)
    job.wait(every=0.01)
    assert {type(row.answer) for row in job.results(titan.TitanEmbedTextV2Response)} == {titan.TitanEmbedTextV2Response}
    with pytest.raises(TypeError, match="of=TitanTextResponse: is no class of titan_embed_text_v2"):
        job.results(titan_text.TitanTextResponse)
