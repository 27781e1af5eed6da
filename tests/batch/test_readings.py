"""What the service tells of jobs is read from the place that is called so: every value differs from every other."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from bedrock_models import families
from bedrock_models._runtime.storage import open_folder
from bedrock_models.async_jobs import attach
from bedrock_models.async_jobs.results import Segment, Shot, read_result
from bedrock_models.async_jobs.status import AsyncStatus, status_of
from bedrock_models.batch.limits import Limits
from bedrock_models.batch.orders import Order, check_order, create
from bedrock_models.batch.plan import Plan, PlanFile, PlanJob
from bedrock_models.batch.results import manifest_counts, rows_of
from bedrock_models.batch.status import ENDED, JobPart, JobStatus, part_of
from bedrock_models.errors import JobError

from tests.support.in_one import in_one

AT = [datetime(2026, 3, day, tzinfo=UTC) for day in (1, 2)]


def test_an_asynchronous_call() -> None:
    told = {
        "status": "Failed",
        "modelArn": "arn:m",
        "invocationArn": "arn:i",
        "failureMessage": "why",
        "clientRequestToken": "t",
        "submitTime": AT[0],
        "endTime": AT[1],
        "lastModifiedTime": datetime(2026, 3, 3, tzinfo=UTC),
        "outputDataConfig": {"s3OutputDataConfig": {"s3Uri": "s3://bucket/a"}},
    }
    assert status_of(told) == AsyncStatus(
        state="Failed", model_arn="arn:m", uri="s3://bucket/a/", submitted=AT[0], ended=AT[1], failure="why"
    )


def test_a_batch_job() -> None:
    counts = {"totalRecordCount": 9, "processedRecordCount": 8, "successRecordCount": 5, "errorRecordCount": 3}
    part = part_of("part-1", "arn:j", {"status": "Stopped", "message": "why", **counts})
    assert part == JobPart(
        name="part-1", arn="arn:j", state="Stopped", message="why", total=9, processed=8, succeeded=5, failed=3
    )
    assert part_of("p", "a", {"status": "Failed"}) == JobPart(name="p", arn="a", state="Failed")
    both = JobStatus(parts=(part, part_of("part-2", "arn:k", {"status": "Completed", **dict.fromkeys(counts, 10)})))
    assert (both.total, both.processed, both.succeeded, both.failed) == (19, 18, 15, 13)


UNHAPPY = ("Failed", "Expired", "Stopped", "PartiallyCompleted", "Completed")


def test_a_job_stands_as_its_least_happy_part_once_all_have_ended() -> None:
    for first, second in product([*UNHAPPY, "InProgress", "Queued"], repeat=2):
        status = JobStatus(parts=(JobPart(name="a", state=first), JobPart(name="b", state=second)))
        if {first, second} <= ENDED:
            assert (status.state, status.ended) == (min(first, second, key=UNHAPPY.index), True)
        else:
            assert (status.state, status.ended) == (first if first == second else "InProgress", False)


def test_a_video_and_the_report_of_its_shots(tmp_path: Path) -> None:
    shots = [
        {"status": "SUCCESS", "location": "s3://bucket/1.mp4"},
        {"status": "FAILURE", "failureType": "FILTER", "failureMessage": "blocked"},
    ]
    (tmp_path / "output.mp4").write_bytes(b"film")
    (tmp_path / "shot_0001.mp4").write_bytes(b"shot")
    (tmp_path / "video-generation-status.json").write_text(json.dumps({"shots": shots, "fullVideo": {"status": "FAILURE"}}))
    result = read_result(families()["nova_reel"], open_folder(tmp_path))
    assert result.video.read() == b"film"
    assert result.shots == (
        Shot(status="SUCCESS", location="s3://bucket/1.mp4"),
        Shot(status="FAILURE", failure_type="FILTER", failure_message="blocked"),
    )
    assert sorted(file.name for file in result.files) == ["output.mp4", "shot_0001.mp4", "video-generation-status.json"]


@pytest.mark.parametrize("unit", ["Seconds", "CharPosition"])
def test_segments_of_several_kinds(unit: str, tmp_path: Path) -> None:
    lines: list[dict[str, Any]] = [
        {
            "embedding": [0.5],
            "status": "SUCCESS",
            "segmentMetadata": {"segmentIndex": 0, f"segmentStart{unit}": 0, f"segmentEnd{unit}": 9},
        },
        {"status": "FAILURE", "failureReason": "LIMIT", "message": "too long"},
    ]
    report = {
        "sourceFileUri": "s3://bucket/film.mp4",
        "embeddingDimension": 384,
        "embeddingResults": [
            {"embeddingType": "VIDEO", "status": "SUCCESS", "outputFileUri": "s3://bucket/x/embedding-video.jsonl"},
            {"embeddingType": "AUDIO", "status": "FAILURE", "failureReason": "SILENT", "message": "no sound"},
        ],
    }
    (tmp_path / "segmented-embedding-result.json").write_text(json.dumps(report))
    (tmp_path / "embedding-video.jsonl").write_text("".join(f"{json.dumps(line)}\n" for line in lines))
    result = read_result(families()["nova_embed"], open_folder(tmp_path))
    assert (result.source_uri, result.dimension) == ("s3://bucket/film.mp4", 384)
    film, sound = result.parts
    assert (film.embedding_type, film.status, film.file.name) == ("VIDEO", "SUCCESS", "embedding-video.jsonl")
    assert (sound.embedding_type, sound.status, sound.failure_reason, sound.message, sound.file) == (
        *("AUDIO", "FAILURE", "SILENT", "no sound"),
        None,
    )
    assert list(result.segments()) == list(result.segments("video")) == [
        Segment(embedding=[0.5], status="SUCCESS", index=0, start=0, end=9, raw=lines[0]),
        Segment(embedding=None, status="FAILURE", failure_reason="LIMIT", message="too long", raw=lines[1]),
    ]  # fmt: skip
    assert list(result.segments("AUDIO")) == []


DEEP = b"[" * 100_000
NO_REPORTS = (b"", b"{", b"[]", b"null", b"\xff", DEEP)


@in_one("report", [*NO_REPORTS, *(b'{"shots":%b}' % value for value in (b"null", b"5", b'"x"', b"[null, 1]"))])
def test_a_report_of_any_shape_is_no_reason_to_lose_a_video(report: bytes, tmp_path: Path) -> None:
    (tmp_path / "output.mp4").write_bytes(b"film")
    (tmp_path / "video-generation-status.json").write_bytes(report)
    result = read_result(families()["nova_reel"], open_folder(tmp_path))
    assert (result.video.read(), result.shots) == (b"film", ())


@in_one("report", [*NO_REPORTS, *(b'{"embeddingResults":%b}' % value for value in (b"null", b"5", b'"x"'))])
def test_a_report_that_does_not_say_where_vectors_are_is_told(report: bytes, tmp_path: Path) -> None:
    (tmp_path / "segmented-embedding-result.json").write_bytes(report)
    with pytest.raises(JobError, match=r"does not say where the vectors are\. Read them by job\.files\(\)"):
        read_result(families()["nova_embed"], open_folder(tmp_path))


@in_one("line", [b'{"embedding":[1.0],"sta', b"null", b"[1]", b"\xff", DEEP])
def test_a_segment_that_cannot_be_read_leaves_the_others(line: bytes, tmp_path: Path) -> None:
    part = b'{"embeddingType":"TEXT","status":"SUCCESS","outputFileUri":"s3://b/e.jsonl"}'
    (tmp_path / "segmented-embedding-result.json").write_bytes(b'{"embeddingResults":[null,%b]}' % part)
    (tmp_path / "e.jsonl").write_bytes(b'{"embedding":[1.0],"segmentMetadata":[1],"status":"SUCCESS"}\n' + line)
    good, bad = read_result(families()["nova_embed"], open_folder(tmp_path)).segments()
    assert (good.embedding, good.status, bad.embedding, bad.status) == ([1.0], "SUCCESS", None, "unreadable")


@in_one(
    "state, ends, over, told",
    [
        ("InProgress", False, False, "is not over yet"),
        ("Queued", False, False, "is not over yet"),
        ("Expired", True, True, "is Expired, and no reason is given"),
        ("Failed", False, True, "is Failed, and no reason is given"),
        ("Completed", False, True, ""),
    ],
)
def test_states_of_any_name(state: str, ends: bool, over: bool, told: str) -> None:  # noqa: FBT001 - cases
    class Client:
        def get_async_invoke(self, **_: str) -> dict[str, Any]:
            where = {"s3OutputDataConfig": {"s3Uri": "s3://bucket/x"}}
            end = {"endTime": datetime(2026, 11, 30, tzinfo=UTC)} if ends else {}
            return {"status": state, "modelArn": "", "outputDataConfig": where, "failureMessage": None, **end}

    job = attach("arn:x", client=Client())
    assert (job.status().over, job.status().failure) == (over, "")
    if told:
        with pytest.raises(JobError, match=told):
            job.result()


@in_one(
    "line, record_id, told",
    [
        (b'{"recordId":"t-\xff","modelOutput":{"embedding":[0.5],"inputTextTokenCount":1}}', r"t-\xff", None),
        (b'{"recordId":"a","modelOutput":null,"error":{"errorCode":400,"errorMessage":"no"}}', "a", "400: no"),
        (b'{"recordId":"a","x":null}', "a", "unknown: neither modelOutput nor error is there"),
        (b'{"recordId":"a","modelOutput":' + DEEP, "a", "unreadable: this line of the result is no row; it may be cut off"),
        (DEEP, "", "unreadable: this line of the result is no row; it may be cut off"),
    ],
)
def test_a_line_of_any_shape_is_a_row(line: bytes, record_id: str, told: str | None) -> None:
    (row,) = rows_of([line], families()["titan_embed_text_v2"])
    assert (row.record_id, str(row.error) if row.error else None) == (record_id, told)


@in_one("manifest", NO_REPORTS)
def test_a_manifest_of_any_shape_counts_nothing(manifest: bytes, tmp_path: Path) -> None:
    (tmp_path / "manifest.json.out").write_bytes(manifest)
    assert manifest_counts(open_folder(tmp_path)) == {}


def test_a_file_that_is_fetched_tells_how_much_has_come(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bedrock_models._runtime.local_folder.PIECE", 4)
    (tmp_path / "output.mp4").write_bytes(b"0123456789")
    result = read_result(families()["nova_reel"], open_folder(tmp_path))
    told: list[int] = []
    assert result.video.download(tmp_path / "film.mp4", progress=told.append).read_bytes() == b"0123456789"
    assert told == [4, 8, 10]


def test_the_rows_of_a_job_are_those_of_its_files() -> None:
    files = tuple(PlanFile(name=name, rows=rows, bytes=1, sha256="") for name, rows in (("a", 2), ("b", 3)))
    assert PlanJob(name="part", files=files).rows == 5


class Made:
    """A client of `bedrock` that takes every job, and what it was asked."""

    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []

    def create_model_invocation_job(self, **arguments: Any) -> dict[str, str]:
        self.asked.append(arguments)
        return {"jobArn": f"arn:{len(self.asked)}"}


PART = PlanJob(name="part-1", files=(PlanFile(name="part-1/rows.jsonl", rows=100, bytes=9, sha256="x"),))
PLAN = Plan(
    where="s3://bucket/rows/",
    model_id="us.meta.llama3-3-70b-instruct-v1:0",
    family="converse",
    operation="Converse",
    own_ids=True,
    limits=Limits(),
    parts=(PART,),
)
ORDER = Order(output="s3://bucket/out/", role="arn:role", name="night", settings={"tags": [{"key": "a", "value": "b"}]})


def asked_of(plan: Plan, order: Order, part: str = "part-1") -> dict[str, Any]:
    made = Made()
    assert create(plan, order, part, made) == "arn:1"
    return made.asked[0]


def test_a_job_is_made_of_what_was_ordered() -> None:
    asked = asked_of(PLAN, ORDER)
    assert len(asked.pop("clientRequestToken")) == 64
    assert asked == {
        "jobName": "night",
        "roleArn": "arn:role",
        "modelId": PLAN.model_id,
        "modelInvocationType": "Converse",
        "inputDataConfig": {"s3InputDataConfig": {"s3Uri": "s3://bucket/rows/part-1/", "s3InputFormat": "JSONL"}},
        "outputDataConfig": {"s3OutputDataConfig": {"s3Uri": "s3://bucket/out/"}},
        "tags": [{"key": "a", "value": "b"}],
    }
    native = asked_of(
        replace(PLAN, family="llama", operation="InvokeModel", parts=(PART, replace(PART, name="part-2"))), ORDER, "part-2"
    )
    assert "modelInvocationType" not in native
    assert native["jobName"] == "night-part-2"
    assert native["inputDataConfig"]["s3InputDataConfig"]["s3Uri"] == "s3://bucket/rows/part-2/"


def test_the_same_order_is_the_same_job_and_another_is_another() -> None:
    def token(plan: Plan, order: Order, part: str = "part-1") -> str:
        return str(asked_of(plan, order, part)["clientRequestToken"])

    elsewhere = replace(PLAN, where="s3://other/rows/")
    assert token(PLAN, ORDER) == token(elsewhere, replace(ORDER, name="day", at_most=3, arns={"part-2": "arn:2"}))
    others = [
        (replace(PLAN, parts=(replace(PART, files=()),)), ORDER, "part-1"),
        (PLAN, ORDER, "part-2"),
        (PLAN, replace(ORDER, output="s3://bucket/else/"), "part-1"),
        (PLAN, replace(ORDER, role="arn:other"), "part-1"),
        (PLAN, replace(ORDER, dead={"part-1": "arn:gone"}), "part-1"),
        (PLAN, replace(ORDER, dead={"part-1": "arn:gone-too"}), "part-1"),
    ]
    assert len({token(PLAN, ORDER), *(token(*other) for other in others)}) == len(others) + 1


def test_a_job_of_just_enough_rows_may_be_made() -> None:
    check_order(PLAN, ORDER.output)
    with pytest.raises(JobError, match="99 rows: too few for a job, which needs 100"):
        check_order(replace(PLAN, parts=(replace(PART, files=(replace(PART.files[0], rows=99),)),)), ORDER.output)
    for output in ("s3://bucket/rows", "s3://bucket/rows/out/", "bucket/out/"):
        with pytest.raises(JobError, match="not below the rows"):
            check_order(PLAN, output)
    check_order(PLAN, "s3://bucket/rows-and-more/")
