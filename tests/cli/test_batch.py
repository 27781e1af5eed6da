"""`batch` and `jobs`, against the local endpoint."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest
from bedrock_models import luma_ray
from bedrock_models.testing import JobFault, LocalBedrock

from tests.cli.ran import Run

MODEL = "amazon.titan-embed-text-v2:0"
ROLE = "arn:aws:iam::123456789012:role/batch"


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    file = tmp_path / "rows.jsonl"
    file.write_text("".join(json.dumps({"recordId": f"r{n}", "modelInput": {"inputText": f"{n}"}}) + "\n" for n in range(110)))
    return file


def test_rows_become_a_job_and_its_results(run: Run, bedrock: LocalBedrock, rows: Path, tmp_path: Path) -> None:
    bedrock.fault(JobFault(error_rows=[1], lost_rows=[2]))
    folder = str(tmp_path / "plan")
    assert run("batch", "write", folder, str(rows), "--model", MODEL).err.startswith("110 rows, ")
    options = ("--input", "s3://bucket/in/", "--output", "s3://bucket/out/", "--role", ROLE, "--every", "0.01")
    begun = run("batch", "submit", folder, *options, "--wait")
    assert (begun.status, begun.out.count("model-invocation-job/")) == (1, 1)  # partly completed
    told = run("batch", "status", "s3://bucket/in/", "--json")
    assert (told.json["state"], told.json["processed"], told.json["failed"]) == ("PartiallyCompleted", 109, 1)
    assert "PartiallyCompleted" in run("batch", "status", begun.out.strip()).out
    out = tmp_path / "results.jsonl"
    assert run("batch", "results", "s3://bucket/in/", "--out", str(out)).err == "109 rows, 1 with errors\n"
    assert len(out.read_text().splitlines()) == 109
    assert run("batch", "results", "s3://bucket/in/", "--missing").out == "r1\n"


def test_rows_run_from_here_and_go_on(run: Run, bedrock: LocalBedrock, rows: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    run("batch", "write", str(tmp_path / "plan"), str(rows), "--model", MODEL)
    assert run("batch", "run", str(tmp_path / "plan"), "--out", str(out)).err == "110 rows sent, 0 there already, 0 with errors\n"
    again = run("batch", "run", str(rows), "--model", MODEL, "--out", str(out))
    assert again.err == "0 rows sent, 110 there already, 0 with errors\n"
    assert len(bedrock.requests) == 110


def test_wrong_rows_are_told_by_number(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = b'{"inputText": "a"}\n{"inputTxt": "b"}\n'
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(lines)))
    ran = run("batch", "write", str(tmp_path / "plan"), "-", "--model", MODEL)
    assert ran.status == 1
    assert "row 2 (row-00000002) /inputTxt: " in ran.err
    (tmp_path / "torn.jsonl").write_text('{"inputText": "a"}\n{"in')
    assert "line 2 of" in run("batch", "write", str(tmp_path / "plan"), str(tmp_path / "torn.jsonl"), "--model", MODEL).err
    (tmp_path / "foreign.jsonl").write_text('{"custom_id": "a", "params": {"model": "m", "messages": []}}\n')
    ran = run("batch", "write", str(tmp_path / "plan"), str(tmp_path / "foreign.jsonl"), "--model", MODEL)
    assert (ran.status, '"modelInput": its params without model' in ran.err) == (2, True)


def test_what_is_not_there_is_told_in_a_line(run: Run, bedrock: LocalBedrock, tmp_path: Path) -> None:
    del bedrock
    for words in (("batch", "status", str(tmp_path)), ("batch", "run", str(tmp_path), "--out", "x"), ("jobs", "--status", "Odd")):
        ran = run(*words)
        assert ran.status in {1, 2}
        assert ran.err.startswith("bedrock-typed: ")
        assert len(ran.err.splitlines()) == 1


@pytest.mark.parametrize("content", [b"\xff\xfe", b"null", b'{"arns": 5}'])
def test_a_note_of_jobs_that_cannot_be_read_is_told(run: Run, rows: Path, tmp_path: Path, content: bytes) -> None:
    assert run("batch", "write", tmp_path / "in", rows, "--model", MODEL).status == 0
    (tmp_path / "in" / "jobs.json").write_bytes(content)
    ran = run("batch", "status", tmp_path / "in")
    assert ran.status == 1
    assert "jobs.json: is no note of jobs. Mend it, or attach to a job by its ARN" in ran.err


def test_asynchronous_calls_are_listed_and_fetched(run: Run, bedrock: LocalBedrock, tmp_path: Path) -> None:
    job = luma_ray.start("luma.ray-v2:0", prompt="waves", output="s3://bucket/r/", client=bedrock.client())
    ran = run("jobs", job.arn, "--wait", "--every", "0.01", "--out", str(tmp_path / "files"))
    assert ran.status == 0, ran.err
    assert [path.name for path in (tmp_path / "files").iterdir()] == ["output.mp4"]
    assert "Completed" in run("jobs", "--status", "completed").out


def test_a_member_that_is_given_twice_cannot_be_sent_as_it_is(run: Run, tmp_path: Path) -> None:
    file, body = tmp_path / "rows.jsonl", '{"inputText": "x", "inputText": "y"}'
    for row in (body, f'{{"recordId": "a", "modelInput": {body}}}'):
        file.write_text(f'{{"inputText": "whole"}}\n{row}\n')
        for words in (("write", str(tmp_path / "rows"), str(file)), ("run", str(file), "--out", str(tmp_path / "out.jsonl"))):
            ran = run("batch", *words, "--model", MODEL)
            assert ran.status == 2
            assert re.search(r'line 2 of .*: has "inputText" twice in one object\. Give it once', ran.err), ran.err
    assert not (tmp_path / "rows").exists()
