"""Jobs of the local endpoint without a connection: how they stand, which are listed, and what they leave."""

from __future__ import annotations

import dataclasses
import json
import math
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from bedrock_models import families, testing
from bedrock_models.testing import AwsError, Job, JobFault, Request
from bedrock_models.testing.endpoint import jobs as async_jobs
from bedrock_models.testing.endpoint.invocation_jobs import InvocationJobs
from bedrock_models.testing.endpoint.job_files import files_of
from bedrock_models.testing.endpoint.jobs import Jobs

from tests.support.in_one import in_one

ROLE = "arn:aws:iam::123456789012:role/batch"


def asked(operation: str, body: Any = None, target: str = "", **query: str) -> Request:
    return Request(operation=operation, model_id=target, body=body, raw=b"", headers={}, query=query)


def started(jobs: Jobs, job: Job | None = None, token: str | None = None, model: str = "amazon.nova-reel-v1:1") -> str:
    body = {"outputDataConfig": {"s3OutputDataConfig": {"s3Uri": "s3://bucket/films/"}}}
    if token is not None:
        body["clientRequestToken"] = token  # type: ignore[assignment]
    request = asked("StartAsyncInvoke", body, model)
    answer = jobs.repeated(body) or jobs.start(request, job or Job(), lambda _: {"output.mp4": b"film"})
    return str(answer.body["invocationArn"])


def looked(jobs: Jobs, arn: str) -> dict[str, Any]:
    return dict(jobs.get(asked("GetAsyncInvoke", target=arn)).body)


def listed(jobs: Jobs, **query: str) -> list[str]:
    return [job["invocationArn"] for job in jobs.listed(asked("ListAsyncInvokes", **query)).body["asyncInvokeSummaries"]]


@in_one("polls, failure", [(0, ""), (1, ""), (3, ""), (0, "no"), (2, "no")])
def test_a_call_runs_for_as_many_looks_as_are_wanted(tmp_path: Path, polls: int, failure: str) -> None:
    jobs = Jobs(tmp_path / f"{polls}{failure}", 0)
    arn = started(jobs, Job(polls=polls, failure=failure))
    looks = [looked(jobs, arn) for _ in range(polls + 2)]
    end = "Failed" if failure else "Completed"
    assert [look["status"] for look in looks] == [*["InProgress"] * polls, end, end]
    assert ["endTime" in look for look in looks] == [*[False] * polls, True, True]
    assert [look.get("failureMessage") for look in looks[-2:]] == [failure or None] * 2
    left = [path.name for path in (tmp_path / f"{polls}{failure}").rglob("*") if path.is_file()]
    assert left == ([] if failure else ["output.mp4"])


def test_the_same_token_is_the_same_call_and_none_is_none(tmp_path: Path) -> None:
    jobs = Jobs(tmp_path, 0)
    assert len({started(jobs), started(jobs)}) == 2
    assert len({started(jobs, token="a"), started(jobs, token="a"), started(jobs, token="b")}) == 2
    with pytest.raises(AwsError, match="used for another request"):
        jobs.repeated({"clientRequestToken": "a", "outputDataConfig": {}})


REEL = "arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-reel-v1:1"


@in_one("model", ["amazon.nova-reel-v1:1", "us.amazon.nova-reel-v1:1", REEL])
def test_a_call_tells_the_arn_of_its_base_model(tmp_path: Path, model: str) -> None:
    jobs = Jobs(tmp_path, 0)
    assert looked(jobs, started(jobs, model=model))["modelArn"] == REEL


def test_calls_are_listed_by_time_state_and_page(tmp_path: Path) -> None:
    jobs = Jobs(tmp_path, 0)
    arns = [started(jobs, Job(polls=number // 2 * 9)) for number in range(4)]
    begin = datetime(2026, 1, 1, tzinfo=UTC)
    for number, arn in enumerate(arns):
        jobs._jobs[arn].submitted = begin + timedelta(days=number)  # noqa: SLF001 - days that no test waits for
        looked(jobs, arn)
    assert listed(jobs) == listed(jobs, sortOrder="Descending") == arns[::-1]
    assert listed(jobs, sortOrder="Ascending") == arns
    assert listed(jobs, statusEquals="InProgress") == arns[:1:-1]
    assert listed(jobs, statusEquals="Completed") == arns[1::-1]
    for zone in ("", "Z", "+00:00"):
        assert listed(jobs, submitTimeAfter=f"2026-01-02T00:00:00{zone}") == arns[:0:-1]
        assert listed(jobs, submitTimeBefore=f"2026-01-02T00:00:00{zone}") == arns[1::-1]
    for size in (1, 2, 3, 4):
        found, query = [], {"maxResults": str(size)}
        while True:
            page = jobs.listed(asked("ListAsyncInvokes", **query)).body
            found += [job["invocationArn"] for job in page["asyncInvokeSummaries"]]
            assert page["asyncInvokeSummaries"]
            if "nextToken" not in page:
                break
            query["nextToken"] = page["nextToken"]
        assert found == arns[::-1]


@in_one("uri, fits", [("s3://bucket", True), ("s3://bucket/", True), ("s3://bucket/a/", True), ("s3://bucket/a", False)])
def test_a_target_is_a_bucket_or_a_folder(uri: str, fits: bool) -> None:  # noqa: FBT001 - a case
    body = {"outputDataConfig": {"s3OutputDataConfig": {"s3Uri": uri}}}
    if fits:
        Jobs(None, 0).check_target(body)
    else:
        with pytest.raises(AwsError, match=async_jobs.NO_FOLDER):
            Jobs(None, 0).check_target(body)


class Batches:
    """Batch jobs over a folder, in which lie a hundred rows."""

    def __init__(self, folder: Path, rows: int = 100, answer: Callable[[str, str, bytes], Any] | None = None) -> None:
        self.folder = folder
        self.asked: list[str] = []
        (folder / "bucket" / "in").mkdir(parents=True)
        lines = (json.dumps({"recordId": f"r{number}", "modelInput": {"n": number}}) + "\n" for number in range(1, rows + 1))
        (folder / "bucket" / "in" / "rows.jsonl").write_text("".join(lines))
        self.jobs = InvocationJobs(lambda: folder, 0, answer or self._answer)

    def _answer(self, operation: str, _: str, body: bytes) -> Any:
        self.asked.append(operation)
        number = json.loads(body)["n"]
        if number == 7:
            raise AwsError("ValidationException", "not seven")
        return {"twice": 2 * number}

    def made(self, fault: JobFault | None = None, **more: Any) -> str:
        body = {
            "jobName": "night",
            "roleArn": ROLE,
            "modelId": "m",
            "inputDataConfig": {"s3InputDataConfig": {"s3Uri": "s3://bucket/in/"}},
            "outputDataConfig": {"s3OutputDataConfig": {"s3Uri": "s3://bucket/out/"}},
            **more,
        }
        arn = str(self.jobs.create(asked("CreateModelInvocationJob", body), fault).body["jobArn"])
        thread = self.jobs._jobs[arn].thread  # noqa: SLF001
        assert thread is not None
        thread.join(10)
        return arn

    def look(self, arn: str) -> dict[str, Any]:
        return dict(self.jobs.get(asked("GetModelInvocationJob", target=arn)).body)

    def results(self, arn: str) -> tuple[list[dict[str, Any]], dict[str, int]]:
        place = self.folder / "bucket" / "out" / arn.rpartition("/")[2]
        rows = [json.loads(line) for line in (place / "rows.jsonl.out").read_bytes().splitlines()]
        return rows, json.loads((place / "manifest.json.out").read_bytes())


def test_every_row_comes_back_in_another_order_with_what_came_of_it(tmp_path: Path) -> None:
    batches = Batches(tmp_path)
    arn = batches.made()
    rows, manifest = batches.results(arn)
    ids = [row["recordId"] for row in rows]
    assert ids != sorted(ids, key=lambda record_id: int(record_id[1:]))
    told = {row["recordId"]: row.get("modelOutput") or row["error"] for row in rows}
    assert told.pop("r7") == {"errorCode": 400, "errorMessage": "not seven"}
    assert told == {f"r{number}": {"twice": 2 * number} for number in range(1, 101) if number != 7}
    counts = {"totalRecordCount": 100, "processedRecordCount": 100, "successRecordCount": 99, "errorRecordCount": 1}
    assert manifest == counts
    assert batches.look(arn).items() >= {**counts, "status": "Completed", "timeoutDurationInHours": 24}.items()
    assert set(batches.asked) == {"InvokeModel"}


@in_one("kind", ["InvokeModel", "Converse"])
def test_rows_are_answered_by_the_operation_of_the_job(tmp_path: Path, kind: str) -> None:
    batches = Batches(tmp_path / kind)
    batches.made(modelInvocationType=kind)
    assert set(batches.asked) == {kind}


ENDS: tuple[tuple[JobFault, str, int, int], ...] = (
    (JobFault(expires_after=5), "Expired", 5, 5),
    (JobFault(lost_rows=[1, 2]), "PartiallyCompleted", 98, 98),
    (JobFault(error_rows=[3], error_code=503), "Completed", 100, 100),
    (JobFault(miscounted=4), "Completed", 100, 104),
    (JobFault(fails="no right"), "Failed", 0, 0),
)


@in_one("fault, state, done, told", ENDS)
def test_each_fault_of_a_job_does_what_it_says(tmp_path: Path, fault: JobFault, state: str, done: int, told: int) -> None:
    batches = Batches(tmp_path / f"{state}{done}{told}", answer=lambda *_: {})
    arn = batches.made(fault)
    look = batches.look(arn)
    assert (look["status"], look["processedRecordCount"], look.get("message", "")) == (state, done, fault.fails)
    with pytest.raises(AwsError, match="has ended already"):
        batches.jobs.stop(asked("StopModelInvocationJob", target=arn))
    if state != "Failed":
        rows, manifest = batches.results(arn)
        assert (len(rows), manifest["processedRecordCount"], manifest["totalRecordCount"]) == (done, told, 100)
        ids = {row["recordId"] for row in rows}
        assert {f"r{number}" for number in fault.lost_rows} & ids == set()  # type: ignore[attr-defined]
        errors = [(row["recordId"], row["error"]["errorCode"]) for row in rows if "error" in row]
        assert errors == [(f"r{number}", fault.error_code) for number in fault.error_rows]  # type: ignore[attr-defined]


@in_one("looks", [0, 1, 2, 3, 5])
def test_a_job_is_on_its_way_for_as_many_looks_as_are_wanted(tmp_path: Path, looks: int) -> None:
    batches = Batches(tmp_path / str(looks), answer=lambda *_: {})
    arn = batches.made(JobFault(looks=looks))
    seen = [batches.look(arn) for _ in range(looks + 1)]
    assert [look["status"] for look in seen] == [*["Submitted", "Validating", *["Scheduled"] * 9][:looks], "Completed"]
    assert ["endTime" in look for look in seen] == [*[False] * looks, True]
    failed = batches.made(JobFault(looks=looks, fails="no"))
    assert ["message" in batches.look(failed) for _ in range(looks + 1)] == [*[False] * looks, True]


@in_one("rows, state", [(99, "Failed"), (100, "Completed")])
def test_a_hundred_rows_are_enough(tmp_path: Path, rows: int, state: str) -> None:
    batches = Batches(tmp_path / str(rows), rows, answer=lambda *_: {})
    assert batches.look(batches.made())["status"] == state


def test_jobs_are_found_by_name_token_and_query(tmp_path: Path) -> None:
    batches = Batches(tmp_path, answer=lambda *_: {})
    arns = [batches.made(jobName=f"job{number}", timeoutDurationInHours=48) for number in range(3)]
    failed = batches.made(JobFault(fails="no"), jobName="bad")

    def found(**query: str) -> list[str]:
        return [job["jobArn"] for job in batches.jobs.listed(asked("x", **query)).body["invocationJobSummaries"]]

    assert found() == [failed, *arns[::-1]]
    assert found(nameContains="job") == arns[::-1]
    assert found(statusEquals="Failed") == [failed]
    assert (found(maxResults="3"), found(maxResults="3", nextToken="3")) == ([failed, *arns[:0:-1]], [arns[0]])
    assert "nextToken" not in batches.jobs.listed(asked("x", maxResults="4")).body
    look = batches.look(arns[0].rpartition("/")[2])
    assert look["jobArn"] == arns[0]
    assert look["timeoutDurationInHours"] == 48
    begun, over = (datetime.fromisoformat(look[name]) for name in ("submitTime", "jobExpirationTime"))
    assert over - begun == timedelta(hours=48)
    assert batches.made(clientRequestToken="a") == batches.made(clientRequestToken="a")
    with pytest.raises(AwsError, match="used for another request"):
        batches.made(clientRequestToken="a", jobName="other")
    with pytest.raises(AwsError, match="is not found"):
        batches.look("none")


def test_nothing_else_may_lie_where_rows_are_read(tmp_path: Path) -> None:
    batches = Batches(tmp_path, answer=lambda *_: {})
    (tmp_path / "bucket" / "in" / "more.txt").write_text("x")
    assert batches.look(batches.made())["message"].startswith("The input must be .jsonl files, and nothing else")


FILMS = ((6, (), 1), (12, (), 2), (18, (), 3), (120, (), 20), (6, ("a", "b", "c"), 3))


@in_one("seconds, manual, shots", FILMS)
def test_a_film_has_a_shot_for_every_six_seconds_or_as_many_as_are_told(
    seconds: int, manual: tuple[str, ...], shots: int
) -> None:
    given: dict[str, Any] = {"videoGenerationConfig": {"durationSeconds": seconds}}
    if manual:
        given["multiShotManualParams"] = {"shots": [{"text": text} for text in manual]}
    files = files_of(families()["nova_reel"], "amazon.nova-reel-v1:1", given, 0, "s3://b/x/")
    report = json.loads(files["video-generation-status.json"])
    names = [f"shot_{number:04d}.mp4" for number in range(1, shots + 1)]
    assert report["shots"] == [{"status": "SUCCESS", "location": f"s3://b/x/{name}"} for name in names]
    assert report["fullVideo"] == {"status": "SUCCESS", "location": "s3://b/x/output.mp4"}
    assert sorted(name for name in files if name.startswith("shot_")) == (names if shots > 1 else [])


KINDS: dict[str, tuple[dict[str, Any], dict[str, str]]] = {
    "text": ({}, {"TEXT": "embedding-text.jsonl"}),
    "image": ({}, {"IMAGE": "embedding-image.json"}),
    "audio": ({}, {"AUDIO": "embedding-audio.jsonl"}),
    "combined": ({"embeddingMode": "AUDIO_VIDEO_COMBINED"}, {"AUDIO_VIDEO_COMBINED": "embedding-audio-video.jsonl"}),
    "separate": (
        {"embeddingMode": "AUDIO_VIDEO_SEPARATE"},
        {"AUDIO": "embedding-audio.jsonl", "VIDEO": "embedding-video.jsonl"},
    ),
}


@in_one("name", KINDS)
def test_each_kind_of_vectors_has_a_file_of_its_own(name: str) -> None:
    more, wanted = KINDS[name]
    kind = name if name in {"text", "image", "audio"} else "video"
    source = {"source": {"s3Location": {"uri": "s3://in/file"}}, **more}
    given = {"taskType": "SEGMENTED_EMBEDDING", "segmentedEmbeddingParams": {kind: source, "embeddingDimension": 256}}
    files = files_of(families()["nova_embed"], "amazon.nova-2-multimodal-embeddings-v1:0", given, 0, "s3://b/x/")
    index = json.loads(files["segmented-embedding-result.json"])
    assert {part["embeddingType"]: part["outputFileUri"] for part in index["embeddingResults"]} == {
        each: f"s3://b/x/{file}" for each, file in wanted.items()
    }
    assert index["sourceFileUri"] == "s3://in/file"
    for file in wanted.values():
        lines = [json.loads(line) for line in files[file].splitlines()]
        assert {len(line["embedding"]) for line in lines} == {index["embeddingDimension"]}
        assert len({json.dumps(line["embedding"]) for line in lines}) == len(lines)


DEFAULTS: dict[str, dict[str, Any]] = {
    "Fault": {"call": None, "model": "*", "operation": "*", "when": None},
    "Refuse": {"error": "InternalServerException", "message": ""},
    "Throttle": {"error": "ThrottlingException", "message": ""},
    "BreakStream": {"after": 1, "error": "ModelStreamErrorException", "message": ""},
    "InjectUnknownEvent": {"after": 1, "event": None},
    "UnknownField": {"name": "field_of_tomorrow", "value": True},
    "GarbageJson": {"event": 1},
    "CorruptChecksum": {"frame": 1},
    "Cut": {"after": 0},
    "Stall": {"after": 0, "seconds": math.inf},
    "SlowFirstByte": {"seconds": 1.0},
    "SlowEvents": {"seconds": 0.1},
    "Resplit": {"size": 0},
}


@in_one("name", DEFAULTS)
def test_what_a_fault_does_where_nobody_says(name: str) -> None:
    """As `docs/local-endpoint.md` and its own words have it."""
    fault = getattr(testing, name)()
    base = DEFAULTS["Fault"] if name != "Fault" else {}
    found = {field.name: getattr(fault, field.name) for field in dataclasses.fields(fault)}
    assert found == {**base, **DEFAULTS[name]}
