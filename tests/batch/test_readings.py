"""What the service tells of jobs is read from the place that is called so: every value differs from every other."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from bedrock_models import families
from bedrock_models._runtime.storage import open_folder
from bedrock_models.async_jobs.results import Segment, Shot, read_result
from bedrock_models.async_jobs.status import AsyncStatus, status_of
from bedrock_models.batch.plan import PlanFile, PlanJob
from bedrock_models.batch.status import ENDED, JobPart, JobStatus, part_of

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
            "segmentMetadata": {"segmentIndex": 7, f"segmentStart{unit}": 8, f"segmentEnd{unit}": 9},
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
        Segment(embedding=[0.5], status="SUCCESS", index=7, start=8, end=9, raw=lines[0]),
        Segment(embedding=None, status="FAILURE", failure_reason="LIMIT", message="too long", raw=lines[1]),
    ]  # fmt: skip
    assert list(result.segments("AUDIO")) == []


def test_a_file_that_is_fetched_tells_how_much_has_come(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bedrock_models._runtime.storage.PIECE", 4)
    (tmp_path / "output.mp4").write_bytes(b"0123456789")
    result = read_result(families()["nova_reel"], open_folder(tmp_path))
    told: list[int] = []
    assert result.video.download(tmp_path / "film.mp4", progress=told.append).read_bytes() == b"0123456789"
    assert told == [4, 8, 10]


def test_the_rows_of_a_job_are_those_of_its_files() -> None:
    files = tuple(PlanFile(name=name, rows=rows, bytes=1, sha256="") for name, rows in (("a", 2), ("b", 3)))
    assert PlanJob(name="part", files=files).rows == 5
