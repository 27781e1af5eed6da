"""What AWS refuses a `batch` command: one sentence that says what to do, an exit status, and never a traceback."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bedrock_models import luma_ray
from bedrock_models.testing import LocalBedrock, Refuse

from tests.cli.ran import Ran, Run

MODEL = "amazon.titan-embed-text-v2:0"
ROLE = "arn:aws:iam::123456789012:role/batch"
CREATE, GET = "CreateModelInvocationJob", "GetModelInvocationJob"


@pytest.fixture
def rows(tmp_path: Path) -> str:
    file = tmp_path / "rows.jsonl"
    file.write_text("".join(json.dumps({"recordId": f"r{n}", "modelInput": {"inputText": f"{n}"}}) + "\n" for n in range(110)))
    return str(file)


@pytest.fixture
def place(tmp_path: Path) -> str:
    return f"s3://bucket/{tmp_path.name}"


def written(run: Run, place: str, rows: str) -> Ran:
    return run("batch", "write", f"{place}/in/", rows, "--model", MODEL)


def submitted(run: Run, place: str, *more: str) -> Ran:
    return run("batch", "submit", f"{place}/in/", "--output", f"{place}/out/", "--role", ROLE, *more)


def is_one_sentence(ran: Ran, words: str, status: int = 1) -> None:
    assert ran.status == status, ran.err
    lines = ran.err.splitlines()
    assert len(lines) == 1, ran.err
    assert lines[0].startswith("bedrock-typed: ")
    assert words in lines[0]


def test_each_step_is_refused_in_a_sentence_and_goes_on_once_that_is_mended(
    run: Run, bedrock: LocalBedrock, place: str, rows: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")
    bedrock.fault(Refuse(operation="s3:PutObject", error="AccessDenied"))
    is_one_sentence(written(run, place, rows), "access is denied. The caller needs s3:PutObject there")
    bedrock.clear_faults()
    assert written(run, place, rows).status == 0
    bedrock.fault(Refuse(operation=CREATE, error="AccessDeniedException", message="not\nallowed"))
    is_one_sentence(submitted(run, place), "not allowed. The caller needs bedrock:CreateModelInvocationJob and iam:PassRole")
    bedrock.clear_faults()
    looked = run("batch", "status", f"{place}/in/", "--json")
    (part,) = json.loads(looked.out)["parts"]
    assert (looked.status, part["state"], part["arn"]) == (0, "Queued", ""), "a look begins nothing"
    assert "not allowed" in part["message"], "it says why"
    bedrock.fault(Refuse(operation=CREATE, error="ThrottlingException", call=1))
    begun = submitted(run, place)
    assert (begun.status, begun.out) == (0, "")
    assert begun.err == f"begun: 0 of 1 job; the others wait for room: batch status {place}/in/ --wait begins them\n"
    assert run("batch", "status", f"{place}/in/", "--wait", "--every", "0.01").status == 0
    bedrock.fault(Refuse(operation=GET, error="ExpiredTokenException"))
    is_one_sentence(run("batch", "status", f"{place}/in/"), "Sign in again, and start again")
    bedrock.clear_faults()
    bedrock.fault(Refuse(operation="s3:ListObjectsV2", error="PermanentRedirect"))
    is_one_sentence(run("batch", "results", f"{place}/in/", "--missing"), "the bucket is in another region")


def test_credentials_that_expire_in_the_middle_leave_no_half_result(
    run: Run, bedrock: LocalBedrock, place: str, rows: str, tmp_path: Path
) -> None:
    written(run, place, rows)
    submitted(run, place, "--wait", "--every", "0.01")
    out = tmp_path / "out.jsonl"
    bedrock.fault(Refuse(operation="s3:GetObject", error="ExpiredToken", model="*.jsonl.out"))
    is_one_sentence(run("batch", "results", f"{place}/in/", "--out", str(out)), "Sign in again, and start again")
    assert not out.exists()
    bedrock.clear_faults()
    assert run("batch", "results", f"{place}/in/", "--out", str(out)).status == 0


def test_what_is_not_there(run: Run, bedrock: LocalBedrock, place: str, tmp_path: Path) -> None:
    del bedrock
    arn = "arn:aws:bedrock:eu-west-1:123456789012:model-invocation-job/abcdefghijkl"
    is_one_sentence(run("batch", "status", arn), "of this account and region: AWS_REGION")
    is_one_sentence(run("batch", "status", f"{place}/in/"), "plan.json: is not there. Write the rows first")
    is_one_sentence(run("batch", "write", place, str(tmp_path / "none.jsonl"), "--model", MODEL), "none.jsonl: cannot be used", 2)
    is_one_sentence(run("jobs", arn.replace("model-invocation-job", "async-invoke")), "ResourceNotFoundException")


def test_a_call_that_runs_on_its_own_is_refused_in_a_sentence(
    run: Run, bedrock: LocalBedrock, place: str, tmp_path: Path
) -> None:
    job = luma_ray.start("luma.ray-v2:0", prompt="waves", output=f"{place}/", client=bedrock.client())
    for fault, words, command in (
        (Refuse(operation="GetAsyncInvoke", error="AccessDeniedException", message="no"), "no", ["jobs", job.arn]),
        (Refuse(operation="ListAsyncInvokes", error="ExpiredTokenException"), "expired", ["jobs"]),
        (Refuse(operation="s3:*", error="AccessDenied"), "s3:ListBucket", ["jobs", job.arn, "--out", str(tmp_path)]),
    ):
        bedrock.fault(fault)
        ran = run(*command)
        assert ran.status == 1
        assert words in ran.err
        assert "Traceback" not in ran.err
        bedrock.clear_faults()


def test_without_a_region_or_credentials(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    is_one_sentence(run("batch", "status", "arn:aws:bedrock:us-east-1:1:model-invocation-job/a"), "Set AWS_REGION", 2)
    monkeypatch.setenv("AWS_REGION", "us-east-1")
    is_one_sentence(run("batch", "results", "s3://b/i/"), "s3://b/i/plan.json: credentials: there are no AWS credentials")
