"""Rows, reports and statuses with what is seldom there: nothing, zero, an odd id, a file in a folder, a job of yesterday."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from bedrock_models import async_jobs, families
from bedrock_models._runtime.storage import open_folder
from bedrock_models.async_jobs.results import JobFile, read_result
from bedrock_models.async_jobs.status import AsyncStatus, tell
from bedrock_models.batch.results import Seen, manifest_counts, result_files, rows_of
from bedrock_models.batch.rows import numbered
from bedrock_models.errors import JobError, StorageError, UnknownModelError

LLAMA = families()["llama"]
ERRORS: list[tuple[dict[str, Any], int | str, str]] = [
    ({"error": {"errorCode": 429, "errorMessage": "slow"}}, 429, "slow"),
    ({"error": {"errorCode": "Busy", "errorMessage": "slow"}}, "Busy", "slow"),
    ({"error": {"errorCode": True}}, "unknown", "no reason is given"),
    ({"error": "broken"}, "unknown", "broken"),
    ({}, "unknown", "neither modelOutput nor error is there"),
    ({"modelOutput": None}, "unreadable", "body: must be an object; got null"),
    ({"modelOutput": {}}, "unreadable", "/generation: is required"),
]


@pytest.mark.parametrize(("said", "code", "message"), ERRORS)
def test_a_row_without_an_answer_says_why(said: dict[str, Any], code: int | str, message: str) -> None:
    (row,) = rows_of([json.dumps({"modelInput": {}, **said, "recordId": "a"}).encode()], LLAMA)
    assert row.answer is None
    assert row.error is not None
    assert (row.record_id, row.error.code) == ("a", code)
    assert message in row.error.message


def test_ids_of_others_are_told_apart() -> None:
    seen = Seen(9)
    for record_id in ("a", "row-00000003"):
        seen.add(record_id)
    known = [each for each in ("a", "b", "", "row-00000000", "row-00000003", "row-00000004", "row-99999999") if each in seen]
    assert known == ["a", "row-00000003"]


def test_what_a_row_is_called() -> None:
    body = {"prompt": "Hi"}
    found = [(record_id, given) for _, record_id, given in numbered([body, ("a", body), (0, body), ("", body), [1, body]])]
    assert found == [(None, body), ("a", body), ("0", body), ("", body), (None, [1, body])]


def test_manifests_are_no_results_wherever_they_lie(tmp_path: Path) -> None:
    for name in ("rows-1.jsonl.out", "x/rows-2.jsonl.out", "manifest.jsonl.out", "x/manifest.jsonl.out", "rows-1.jsonl"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    assert result_files(open_folder(tmp_path)) == ["rows-1.jsonl.out", "x/rows-2.jsonl.out"]
    counts = {"processedRecordCount": 0, "totalRecordCount": 3, "inputTokenCount": "7", "torn": True}
    (tmp_path / "manifest.json.out").write_text(json.dumps(counts))
    assert manifest_counts(open_folder(tmp_path)) == {"processedRecordCount": 0, "totalRecordCount": 3}


def test_a_segment_may_be_told_without_its_place(tmp_path: Path) -> None:
    report = {"embeddingResults": [{"embeddingType": "TEXT", "status": "SUCCESS", "outputFileUri": "s3://b/x.jsonl"}]}
    (tmp_path / "segmented-embedding-result.json").write_text(json.dumps(report))
    (tmp_path / "x.jsonl").write_text('{"embedding": [], "segmentMetadata": null}\n\n')
    (segment,) = read_result(families()["nova_embed"], open_folder(tmp_path)).segments()
    assert (segment.embedding, segment.index, segment.start, segment.status) == ([], None, None, "")


class Breaks:
    """A folder whose file breaks off."""

    uri = "s3://b/"

    def pieces(self, name: str) -> Iterator[bytes]:
        yield b"half"
        raise StorageError(f"{name}: gone")


def test_a_download_that_breaks_off_leaves_nothing(tmp_path: Path) -> None:
    broken: Any = Breaks()
    (tmp_path / "film.mp4").write_bytes(b"old")
    with pytest.raises(StorageError):
        JobFile("output.mp4", broken).download(tmp_path / "film.mp4")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"film.mp4": b"old"}


def test_the_family_that_is_named_reads_a_job() -> None:
    told = {"status": "Completed", "modelArn": "arn:aws:bedrock:us-east-1:1:custom-model/x", "outputDataConfig": PLACE}

    class Client:
        def get_async_invoke(self, **_: Any) -> dict[str, Any]:
            return told

    with pytest.raises(UnknownModelError, match="Name its family"):
        async_jobs.attach("arn:i", client=Client()).result()
    with pytest.raises(JobError, match=r"output\.mp4: is not there"):
        async_jobs.attach("arn:i", family=families()["nova_reel"], client=Client(), s3=Empty()).result()


PLACE = {"s3OutputDataConfig": {"s3Uri": "s3://bucket/a"}}


class Empty:
    """A client of S3 with nothing in it."""

    def get_paginator(self, _: str) -> Empty:
        return self

    def paginate(self, **_: Any) -> list[dict[str, Any]]:
        return [{}]

    def list_objects_v2(self, **_: Any) -> dict[str, Any]:
        return {}


def test_a_job_that_has_ended_took_until_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stderr", shown := Terminal())
    at = [datetime(2026, 3, 1, 12, minute, tzinfo=UTC) for minute in (0, 5)]
    tell(AsyncStatus(state="Completed", model_arn="m", uri="s3://b/", submitted=at[0], ended=at[1]), progress=True)
    assert shown.getvalue() == "\rCompleted for 0:05:00\n"
