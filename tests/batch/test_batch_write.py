"""Rows that are checked, split and written."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from bedrock_models import batch, resolve, titan_text
from bedrock_models.batch.staged import StagedJobs
from bedrock_models.errors import JobWarning, RequestError, StorageError, UnknownModelError
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.batch.batch_rows import MODEL, ROLE, Row, requests, with_ids
from tests.batch.conftest import Aws


def lines(plan: batch.Plan, name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (Path(plan.where) / name).read_bytes().splitlines()]


def test_a_row_is_the_body_that_invoke_would_send(tmp_path: Path) -> None:
    plan = batch.write(tmp_path / "in", with_ids(2), model_id=MODEL)
    assert lines(plan, plan.files[0]) == [
        {"recordId": "t-1", "modelInput": {"inputText": "text 1", "dimensions": 256}},
        {"recordId": "t-2", "modelInput": {"inputText": "text 2", "dimensions": 256}},
    ]
    assert (plan.rows, plan.jobs, len(plan.files)) == (2, 1, 1)
    assert plan.bytes == (Path(plan.where) / plan.files[0]).stat().st_size


def test_rows_without_ids_get_their_number(tmp_path: Path) -> None:
    plan = batch.write(tmp_path / "in", requests(3), model_id=MODEL)
    assert [row["recordId"] for row in lines(plan, plan.files[0])] == ["row-00000001", "row-00000002", "row-00000003"]


def test_how_far_it_is_is_told(tmp_path: Path) -> None:
    told: list[batch.WriteStatus] = []
    limits = batch.Limits(file_records=1500)
    batch.write(tmp_path / "in", with_ids(3200), model_id=MODEL, limits=limits, progress=told.append)
    assert [(status.state, status.processed, status.total, status.ended) for status in told] == [
        *[("Checking", count, 0, False) for count in (1000, 2000, 3000)],
        *[("Uploading", count, 3200, False) for count in (0, 1500, 3000)],
        ("Written", 3200, 3200, True),
    ]


def test_no_id_is_an_id_that_is_not_given(tmp_path: Path) -> None:
    plan = batch.write(tmp_path / "in", ((None, row) for row in requests(2)), model_id=MODEL)
    assert [row["recordId"] for row in lines(plan, plan.files[0])] == ["row-00000001", "row-00000002"]


def test_dicts_are_rows_too(tmp_path: Path) -> None:
    plan = batch.write(
        tmp_path / "in", [("a", {"inputText": "a"}), ("b", {"input_text": "b", "dimensions": 256})], model_id=MODEL
    )
    assert [row["modelInput"] for row in lines(plan, plan.files[0])] == [
        {"inputText": "a"},
        {"inputText": "b", "dimensions": 256},
    ]


@pytest.mark.parametrize(
    ("count", "limits", "expected"),
    [
        (400, batch.Limits(records=200, file_records=100), [[100, 100], [100, 100]]),
        (401, batch.Limits(records=200, file_records=200, minimum=1), [[200], [200], [1]]),
        (410, batch.Limits(records=300, file_records=300, minimum=150), [[260], [40, 110]]),
        (210, batch.Limits(records=200, file_records=20, minimum=50), [[20] * 8, [20, 20, 10]]),
        (211, batch.Limits(records=200, file_records=30, minimum=50), [[30] * 5 + [11], [19, 20, 11]]),
        (205, batch.Limits(records=200, file_records=200, minimum=150), [[200], [5]]),  # the first could not spare them
        (100, batch.Limits(file_bytes=60 * 50, minimum=1), None),
        (100, batch.Limits(job_bytes=60 * 50, minimum=1), None),
    ],
)
def test_rows_are_split_at_every_limit(
    tmp_path: Path, count: int, limits: batch.Limits, expected: list[list[int]] | None
) -> None:
    plan = batch.write(tmp_path / "in", with_ids(count), model_id=MODEL, limits=limits)
    assert expected is None or [[file.rows for file in part.files] for part in plan.parts] == expected
    for part in plan.parts:
        assert part.rows <= limits.records
        assert sum(file.bytes for file in part.files) <= limits.job_bytes
        assert all(file.bytes <= limits.file_bytes and file.rows <= limits.file_records for file in part.files)
    ids = [row["recordId"] for name in plan.files for row in lines(plan, name)]
    assert ids == [f"t-{number}" for number in range(1, count + 1)]
    assert all((Path(plan.where) / file.name).stat().st_size == file.bytes for part in plan.parts for file in part.files)


def split(sizes: list[int], limits: batch.Limits) -> list[list[list[int]]]:
    """The sizes of the rows of each file of each job: a row goes into the last file that has room for it."""
    jobs: list[list[list[int]]] = []
    for size in sizes:
        job = [*chain(*jobs[-1])] if jobs else []
        if not jobs or len(job) >= limits.records or sum(job) + size > limits.job_bytes:
            jobs.append([[size]])
        elif len(jobs[-1][-1]) >= limits.file_records or sum(jobs[-1][-1]) + size > limits.file_bytes:
            jobs[-1].append([size])
        else:
            jobs[-1][-1].append(size)
    return jobs


def filled(jobs: list[list[list[int]]], limits: batch.Limits) -> list[list[list[int]]]:
    """The same, where a last job with too few rows has some of the one before, if both keep every limit then."""
    if len(jobs) < 2:
        return jobs
    before, last = ([*chain(*job)] for job in jobs[-2:])
    kept = len(before) - max(limits.minimum - len(last), 0)
    if kept < min(limits.minimum, len(before)) or sum(before[kept:] + last) > limits.job_bytes:
        return jobs
    return [*jobs[:-2], [before[:kept]], [before[kept:] + last]]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.integers(1, 9), min_size=1, max_size=40),
    st.builds(
        batch.Limits,
        records=st.integers(1, 12),
        file_records=st.integers(1, 12),
        file_bytes=st.integers(9, 40),
        job_bytes=st.integers(9, 60),
        minimum=st.integers(1, 8),
    ),
)
@example([5] * 8, batch.Limits(records=6, file_records=6, file_bytes=10, job_bytes=60, minimum=3))
def test_rows_are_split_as_a_plain_reading_of_the_limits_splits_them(sizes: list[int], limits: batch.Limits) -> None:
    rows = [b"%d" % (number % 10) * (size - 1) + b"\n" for number, size in enumerate(sizes)]
    with TemporaryDirectory() as folder:
        jobs = StagedJobs(Path(folder), limits)
        for row in rows:
            jobs.append(row)
        jobs.close()
        parts = jobs.finish()
        written = [(Path(folder) / file.name).read_bytes() for part in parts for file in part.files]
    assert b"".join(written) == b"".join(rows)
    assert [part.rows for part in parts] == [sum(map(len, job)) for job in filled(split(sizes, limits), limits)]
    for part in parts:
        assert all(0 < file.rows <= limits.file_records and file.bytes <= limits.file_bytes for file in part.files)
    assert [(content.count(b"\n"), len(content)) for content in written] == [
        (file.rows, file.bytes) for part in parts for file in part.files
    ]


def test_limits_are_those_of_the_model() -> None:
    assert batch.Limits.of("us.amazon.nova-pro-v1:0") == batch.Limits(job_bytes=100_000_000_000)
    assert batch.Limits.of(MODEL) == batch.Limits(records=100_000)
    assert batch.Limits.of("us.anthropic.claude-haiku-4-5-20251001-v1:0") == batch.Limits.of("made.up-v1:0") == batch.Limits()


def test_models_that_aws_names_for_batch_jobs_are_known(tmp_path: Path) -> None:
    assert "batch" in resolve(MODEL).apis
    assert "batch" not in resolve("cohere.embed-v4:0").apis
    with pytest.warns(JobWarning, match=r"cohere\.embed-v4:0: AWS is not known to serve it in batch jobs, and may refuse one"):
        plan = batch.write(tmp_path / "in", [{"texts": ["a"], "input_type": "search_query"}], model_id="cohere.embed-v4:0")
    assert plan.rows == 1


@pytest.mark.parametrize("name", ["file_bytes", "job_bytes"])
def test_bytes_are_counted_to_the_last(tmp_path: Path, name: str) -> None:
    rows = [(f"t-{number}", Row(input_text="x")) for number in range(4)]
    size = batch.write(tmp_path / "one", rows[:1], model_id=MODEL).bytes
    for bytes_, expected in ((2 * size, [2, 2]), (2 * size - 1, [1, 1, 1, 1]), (4 * size, [4])):
        limits = batch.Limits(**{name: bytes_, "minimum": 1})
        plan = batch.write(tmp_path / str(bytes_), rows, model_id=MODEL, limits=limits)
        assert [file.rows for part in plan.parts for file in part.files] == expected
        assert plan.jobs == (len(expected) if name == "job_bytes" else 1)


def test_a_row_as_large_as_a_file_may_be_is_written(tmp_path: Path) -> None:
    size = batch.write(tmp_path / "one", with_ids(1), model_id=MODEL).bytes
    assert batch.write(tmp_path / "in", with_ids(1), model_id=MODEL, limits=batch.Limits(file_bytes=size)).rows == 1
    with pytest.raises(RequestError, match=f"has {size} bytes, and a file may have {size - 1}"):
        batch.write(tmp_path / "again", with_ids(1), model_id=MODEL, limits=batch.Limits(file_bytes=size - 1))


def test_every_wrong_row_is_told_and_nothing_is_left(tmp_path: Path) -> None:
    def rows() -> Iterator[Any]:
        yield from with_ids(500)
        yield "long", {"inputText": "x", "dimensions": 300}
        yield "t-7", Row(input_text="again")
        yield "other", titan_text.TitanTextRequest(input_text="x")
        yield "none", 7

    with pytest.raises(RequestError) as failure:
        batch.write(tmp_path / "in", rows(), model_id=MODEL)
    text = str(failure.value)
    assert "row 501 (long) /dimensions: " in text
    assert "row 502 (t-7) /recordId: 't-7' is there twice" in text
    assert "row 503 (other) body: is of titan_text" in text
    assert "row 504 (none) body: must be a request" in text
    assert [finding.row for finding in failure.value.findings] == [501, 502, 503, 504]  # type: ignore[attr-defined]
    assert list((tmp_path / "in").rglob("*.jsonl")) == []


def test_the_number_of_wrong_rows_that_are_told_is_bounded(tmp_path: Path) -> None:
    with pytest.raises(RequestError, match="3 rows are wrong; checking ended there") as failure:
        batch.write(tmp_path / "in", (("a", {"inputTxt": "x"}) for _ in range(10**9)), model_id=MODEL, max_wrong=3)
    assert {finding.row for finding in failure.value.findings} == {1, 2, 3}  # type: ignore[attr-defined]


def test_a_row_larger_than_a_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RequestError, match=r"row 1 \(a\) body: has .* bytes, and a file may have 100"):
        batch.write(tmp_path / "in", [("a", Row(input_text="x" * 100))], model_id=MODEL, limits=batch.Limits(file_bytes=100))


def test_ids_are_given_for_all_rows_or_for_none(tmp_path: Path) -> None:
    with pytest.raises(RequestError, match="is given for some rows and not for others"):
        batch.write(tmp_path / "in", [Row(input_text="a"), ("b", Row(input_text="b"))], model_id=MODEL)


def test_an_error_of_the_callers_own_says_at_which_row(tmp_path: Path) -> None:
    def rows() -> Iterator[Row]:
        yield from requests(4)
        raise KeyError("name")

    with pytest.raises(KeyError) as failure:
        batch.write(tmp_path / "in", rows(), model_id=MODEL)
    assert failure.value.__notes__ == ["while row 5 was made"]


def test_half_a_pair_of_surrogates_is_told_and_can_be_printed(tmp_path: Path) -> None:
    rows = [("\ud800", Row(input_text="a")), ("b", {"inputText": "\ud800"})]
    with pytest.raises(RequestError) as failure:
        batch.write(tmp_path / "in", rows, model_id=MODEL)
    assert [finding.pointer for finding in failure.value.findings] == ["/recordId", "/inputText"]
    str(failure.value).encode()


@pytest.mark.parametrize("kind", ["a file", "no rights"])
def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path, kind: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    where = tmp_path / "file" if kind == "a file" else Path("/proc/none")
    with pytest.raises(StorageError, match=r"cannot be written: .*\. Choose another folder"):
        batch.write(where, requests(1), model_id=MODEL)


def test_a_provisioned_model_is_warned_of(tmp_path: Path) -> None:
    arn = "arn:aws:bedrock:us-east-1:123456789012:provisioned-model/abc"
    with pytest.warns(JobWarning, match="provisioned models take no batch jobs"):
        assert batch.write(tmp_path / "in", requests(1), model_id=arn, family="titan_embed_text_v2").rows == 1


def test_tools_by_converse_are_warned_of_once(tmp_path: Path) -> None:
    tool = {"toolSpec": {"name": "look", "inputSchema": {"json": {"type": "object"}}}}
    row = {"messages": [{"role": "user", "content": [{"text": "hi"}]}], "toolConfig": {"tools": [tool]}}
    with pytest.warns(JobWarning, match="row 1: AWS says that rows with toolConfig fail by Converse") as told:
        plan = batch.write(tmp_path / "in", [row, row], model_id="us.amazon.nova-pro-v1:0", family="converse")
    assert (plan.rows, plan.operation, len(told)) == (2, "Converse", 1)


def test_a_model_of_no_known_family_wants_its_family(tmp_path: Path) -> None:
    arn = "arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abc"
    with pytest.raises(UnknownModelError, match="family"):
        batch.write(tmp_path / "in", requests(1), model_id=arn)
    assert batch.write(tmp_path / "in", requests(1), model_id=arn, family="titan_embed_text_v2").rows == 1


def test_a_family_without_a_body_of_invoke_model_has_no_rows(tmp_path: Path) -> None:
    with pytest.raises(RequestError, match=r"luma_ray has no batch inference\. Begin its calls one by one: start"):
        batch.write(tmp_path / "in", [], model_id="luma.ray-v2:0")


def test_the_same_rows_again_are_no_second_plan(tmp_path: Path) -> None:
    first = batch.write(tmp_path / "in", with_ids(10), model_id=MODEL)
    assert batch.write(tmp_path / "in", with_ids(10), model_id=MODEL) == first
    assert batch.load_plan(tmp_path / "in") == first
    with pytest.raises(StorageError, match="holds other rows"):
        batch.write(tmp_path / "in", with_ids(11), model_id=MODEL)


def test_rows_that_replace_others_leave_nothing_that_a_job_would_read(aws: Aws) -> None:
    where = "s3://bucket/replaced/"
    limits = batch.Limits(file_records=60)
    first = batch.write(where, with_ids(200), model_id=MODEL, s3=aws.s3, limits=limits)
    begun = batch.submit(first, output="s3://bucket/replaced-out/", role=ROLE, bedrock=aws.bedrock, s3=aws.s3)
    local = batch.write(where, with_ids(110, "u"), model_id=MODEL, s3=aws.s3, limits=limits, overwrite=True)
    listed = aws.s3.list_objects_v2(Bucket="bucket", Prefix="replaced/")["Contents"]
    assert [entry["Key"].removeprefix("replaced/") for entry in listed] == [*local.files, "plan.json"]
    job = batch.submit(local, output="s3://bucket/replaced-out/", role=ROLE, bedrock=aws.bedrock, s3=aws.s3)
    assert job.arns != begun.arns
    job.wait(every=0.01)
    assert {row.record_id for row in job.results()} == {f"u-{number}" for number in range(1, 111)}


def test_files_that_are_none_of_ours_stop_what_would_feed_them_to_a_job(aws: Aws) -> None:
    aws.s3.put_object(Bucket="bucket", Key="shared/001/theirs.jsonl", Body=b"{}\n")
    with pytest.raises(StorageError, match=r"shared/001/theirs\.jsonl: lies where a job would read it"):
        batch.write("s3://bucket/shared/", with_ids(3), model_id=MODEL, s3=aws.s3)
    assert aws.s3.list_objects_v2(Bucket="bucket", Prefix="shared/")["KeyCount"] == 1


def test_an_upload_does_not_mix_with_other_rows(aws: Aws, tmp_path: Path) -> None:
    batch.upload(batch.write(tmp_path / "a", with_ids(100), model_id=MODEL), "s3://bucket/mixed/", s3=aws.s3)
    other = batch.write(tmp_path / "b", with_ids(101), model_id=MODEL)
    with pytest.raises(StorageError, match="holds other rows"):
        batch.upload(other, "s3://bucket/mixed/", s3=aws.s3)
    with pytest.raises(StorageError, match="holds other rows"):
        batch.submit(other, input="s3://bucket/mixed/", output="s3://bucket/o/", role=ROLE, bedrock=aws.bedrock, s3=aws.s3)
    assert batch.upload(other, "s3://bucket/mixed/", s3=aws.s3, overwrite=True).rows == 101
    assert batch.load_plan("s3://bucket/mixed/", aws.s3) == batch.upload(other, "s3://bucket/mixed/", s3=aws.s3)
    assert batch.write(tmp_path / "in", with_ids(11), model_id=MODEL, overwrite=True).rows == 11


def test_what_is_in_s3_already_is_not_uploaded_again(aws: Aws) -> None:
    first = batch.write("s3://bucket/again/", with_ids(300), model_id=MODEL, s3=aws.s3, limits=batch.Limits(file_records=100))
    key = f"again/{first.files[1]}"
    before = {name: aws.s3.head_object(Bucket="bucket", Key=f"again/{name}")["ETag"] for name in first.files}
    aws.s3.delete_object(Bucket="bucket", Key=key)
    aws.s3.delete_object(Bucket="bucket", Key="again/plan.json")
    assert (
        batch.write("s3://bucket/again/", with_ids(300), model_id=MODEL, s3=aws.s3, limits=batch.Limits(file_records=100))
        == first
    )
    after = {name: aws.s3.head_object(Bucket="bucket", Key=f"again/{name}")["ETag"] for name in first.files}
    assert [name for name in first.files if before[name] != after[name]] == [first.files[1]]


def test_a_local_plan_goes_to_s3(aws: Aws, tmp_path: Path) -> None:
    plan = batch.upload(batch.write(tmp_path / "in", with_ids(5), model_id=MODEL), "s3://bucket/moved/", s3=aws.s3)
    assert [json.loads(line)["recordId"] for line in plan.lines(aws.s3)] == ["t-1", "t-2", "t-3", "t-4", "t-5"]
    assert batch.load_plan("s3://bucket/moved/", aws.s3) == plan


def test_tokens_and_cost_are_reckoned_from_a_sample(aws: Aws, tmp_path: Path) -> None:
    from bedrock_models import claude_messages as claude  # noqa: PLC0415 - the one family with a count

    model = "us.anthropic.claude-haiku-4-5-20251001-v1:0"
    rows = (
        claude.ClaudeRequest(messages=[claude.ClaudeMessage(role="user", content="hello there")], max_tokens=9) for _ in range(20)
    )
    plan = batch.write(tmp_path / "in", rows, model_id=model)
    sent = len(aws.local.requests)
    tokens = plan.tokens(sample=4, client=aws.runtime)
    assert [request.operation for request in aws.local.requests[sent:]] == ["CountTokens"] * 4
    assert tokens is not None
    assert tokens % 20 == 0
    assert plan.cost(batch.Price(input=1.0, output=5.0), tokens=1_000_000, output_tokens=50_000) == pytest.approx(6.0)
    assert batch.write(tmp_path / "other", requests(3), model_id=MODEL).tokens(client=aws.runtime) is None


COUNTED: dict[str, dict[str, Any]] = {
    "claude_messages": {
        "anthropic_version": "bedrock-2023-05-31",
        "system": "Be brief.",
        "tools": [{"name": "look", "input_schema": {"type": "object"}}],
        "max_tokens": 9,
    },
    "converse": {
        "system": [{"text": "Be brief."}],
        "toolConfig": {"tools": [{"toolSpec": {"name": "look", "inputSchema": {"json": {"type": "object"}}}}]},
        "additionalModelRequestFields": {"thinking": {"type": "enabled", "budget_tokens": 1024}},
    },
}
"""What a row has beside its messages."""
KIND = {"claude_messages": {"type": "text"}, "converse": {}}


@pytest.mark.filterwarnings("ignore:.*rows with toolConfig")
@pytest.mark.parametrize("family", COUNTED)
def test_the_sample_is_spread_over_all_rows_and_counted_as_it_is_sent(family: str, tmp_path: Path) -> None:
    asked: list[Any] = []

    class Counter:
        def count_tokens(self, **arguments: Any) -> dict[str, int]:
            asked.append(arguments)
            return {"inputTokens": 10 * len(asked)}

    rows = [
        {"messages": [{"role": "user", "content": [KIND[family] | {"text": f"{row}"}]}], **COUNTED[family]} for row in range(20)
    ]
    model = "us.anthropic.claude-haiku-4-5-20251001-v1:0"
    plan = batch.write(tmp_path / "in", rows, model_id=model, family=family)
    assert plan.tokens(sample=4, client=Counter()) == 25 * 20
    assert {each["modelId"] for each in asked} == {"anthropic.claude-haiku-4-5-20251001-v1:0"}
    counted = [
        each["input"].get("converse") or json.loads(base64.b64decode(each["input"]["invokeModel"]["body"])) for each in asked
    ]
    assert counted == [rows[number] for number in (0, 5, 10, 15)]


@pytest.mark.parametrize(
    "content", [b"{", b"[]", b'{"version": 2}', b'{"version": 1}', b'{"version": 1, "parts": 3, "limits": {}}']
)
def test_a_plan_that_is_none_says_so(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "plan.json").write_bytes(content)
    with pytest.raises(StorageError, match=r"plan\.json: is "):
        batch.load_plan(tmp_path)


def test_s3_errors_say_what_to_do(aws: Aws) -> None:
    with pytest.raises(
        StorageError, match=r"s3://nowhere/x/plan\.json: there is no bucket|s3://nowhere/x/plan.json: is not there"
    ):
        batch.load_plan("s3://nowhere/x/", aws.s3)
    with pytest.raises(StorageError, match="names no bucket"):
        batch.load_plan("s3://", aws.s3)
