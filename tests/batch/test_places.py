"""Folders that are no good, were moved, changed or filled up, and rows that are none: told with what to do."""

from __future__ import annotations

import errno
import json
import os
import shutil
import threading
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
from bedrock_models import batch
from bedrock_models._runtime.local_folder import LocalFolder
from bedrock_models._runtime.storage import open_folder
from bedrock_models.async_jobs import JobFile
from bedrock_models.batch.delivery import stage_for
from bedrock_models.batch.results import Seen
from bedrock_models.batch.staged import StagedJobs
from bedrock_models.errors import JobError, RequestError, StorageError

from tests.batch.batch_rows import MODEL, ROLE, Row, requests, with_ids
from tests.batch.conftest import Aws
from tests.support.in_one import in_one


@in_one("where", [Path("s3://bucket/x"), "S3://bucket/x", "s3a://bucket/x", "gs://bucket/x", "file:///x", "https://x/y"])
def test_an_address_of_another_kind_is_no_folder(where: Any) -> None:
    with pytest.raises(StorageError, match=r"is neither a folder of this machine nor in S3\. Write s3://BUCKET/PREFIX/"):
        open_folder(where)
    assert open_folder("C:/rows").uri == "C:/rows/"


def moved(plan: batch.Plan) -> None:
    Path(plan.where).rename(f"{plan.where.rstrip('/')}-moved")


def cut(plan: batch.Plan) -> None:
    file = Path(plan.where) / plan.files[0]
    file.write_bytes(file.read_bytes()[:-40])


def changed(plan: batch.Plan) -> None:
    file = Path(plan.where) / plan.files[0]
    file.write_bytes(file.read_bytes().replace(b"text 7", b"text 8"))


@in_one(
    "harm, by_run, by_upload",
    [
        (moved, r"cannot be read: No such file or directory\. Check that it is still there", "cannot be read: No such file"),
        (
            cut,
            r"is no row any more: its file was changed or cut off\.",
            r"was changed since it was checked\.",
        ),
        (changed, None, r"was changed since it was checked\. Write the rows anew"),
    ],
)
def test_rows_that_were_moved_or_changed(
    aws: Aws, tmp_path: Path, harm: Callable[[batch.Plan], None], by_run: str | None, by_upload: str
) -> None:
    plan = batch.write(tmp_path / harm.__name__, with_ids(10), model_id=MODEL)
    harm(plan)
    if by_run is not None:
        with pytest.raises(StorageError, match=by_run):
            batch.run(plan, output=tmp_path / f"{harm.__name__}.jsonl", client=aws.runtime)
    with pytest.raises(StorageError, match=by_upload):
        batch.upload(plan, f"s3://bucket/places-{harm.__name__}/", s3=aws.s3)
    assert not aws.s3.list_objects_v2(Bucket="bucket", Prefix=f"places-{harm.__name__}/")["KeyCount"]


def test_what_the_system_refuses_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    below = LocalFolder(tmp_path / "file")
    for act in (
        lambda: below.read("x"),
        lambda: below.write("x", b""),
        lambda: list(below.pieces("x")),
        lambda: below.delete("x"),
    ):
        with pytest.raises(StorageError, match=r"file/x: cannot be .*: (Not a directory|File exists)\."):
            act()
    with pytest.raises(StorageError, match=r"file/plan\.json: cannot be read: Not a directory"):
        batch.load_plan(tmp_path / "file")


@in_one("content", [b"", b"{}", b"\xff", b"null", b"[" * 100_000])
def test_a_plan_that_is_none_can_be_written_over(tmp_path: Path, content: bytes) -> None:
    batch.write(tmp_path / "in", with_ids(3), model_id=MODEL, overwrite=True)
    (tmp_path / "in/plan.json").write_bytes(content)
    with pytest.raises(StorageError, match="holds other rows"):
        batch.write(tmp_path / "in", with_ids(3), model_id=MODEL)
    assert batch.write(tmp_path / "in", with_ids(3), model_id=MODEL, overwrite=True).rows == 3


def test_rows_that_were_refused_leave_no_folder(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    for where in ("new/below/in", "there"):
        with pytest.raises(RequestError):
            batch.write(tmp_path / where, [("a", {"inputTxt": ""})], model_id=MODEL)
    assert [path.name for path in tmp_path.rglob("*")] == ["there"]


@in_one("method", ["append", "close", "finish"])
def test_a_disk_that_fills_up_while_rows_are_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, method: str) -> None:
    def full(*_: Any) -> Any:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(StagedJobs, method, full)
        with pytest.raises(StorageError, match=rf"{method}: cannot be written: No space left on device\. Make room there"):
            batch.write(tmp_path / method, with_ids(3), model_id=MODEL)
    assert list(tmp_path.iterdir()) == []


def test_rows_that_were_staged_on_another_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace = Path.replace

    def across(self: Path, target: Path) -> Path:
        if "stage" in self.parts:
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        return replace(self, target)

    plan = batch.write(tmp_path / "near", with_ids(3), model_id=MODEL)
    monkeypatch.setattr("bedrock_models._runtime.local_folder.Path.replace", across)
    folder = LocalFolder(tmp_path / "far")
    (tmp_path / "stage").mkdir()
    shutil.copy(Path(plan.where) / plan.files[0], tmp_path / "stage/file")
    assert folder.put_file(plan.files[0], tmp_path / "stage/file", "")
    assert folder.names() == [plan.files[0]]
    assert list(folder.lines(plan.files[0])) == list(plan.lines())


async def later() -> AsyncIterator[Row]:
    yield Row(input_text="a")


class Frame:
    columns = ("inputText",)

    def __iter__(self) -> Any:
        return iter(self.columns)


@in_one(
    "rows, words",
    [
        ("rows.jsonl", "str is not. Give a list"),
        (b"{}", "bytes is not. Give a list"),
        (Path("rows.jsonl"), "the command line takes a file as it is"),
        ({"a": {"inputText": "x"}}, r"rows\.items\(\)"),
        (Row(input_text="x"), "TitanEmbedTextV2Request is not. Give a list"),
        (None, "NoneType is not"),
        (later(), r"\[row async for row in rows\]"),
        (Frame(), r"frame\.to_dict\('records'\)"),
    ],
)
def test_what_is_no_rows_is_told_with_what_to_give(aws: Aws, tmp_path: Path, rows: Any, words: str) -> None:
    with pytest.raises(TypeError, match=rf"rows: must be many, and .*{words}"):
        batch.write(tmp_path / "in", rows, model_id=MODEL)
    with pytest.raises(TypeError, match=words):
        batch.run(rows, model_id=MODEL, output=tmp_path / "out.jsonl", client=aws.runtime)


@in_one(
    "given, error, words",
    [
        ({"plan": "s3://bucket/in/"}, TypeError, r"plan: must be a Plan, and str is none\..*load_plan"),
        ({"at_most": 0}, ValueError, "at_most=0: must be 1 or more"),
        ({"output": Path("s3://bucket/out")}, JobError, "must be an s3://bucket/prefix/"),
        ({"role": None}, JobError, r"roleArn.*\. Check what was given to submit"),
        ({"role": "batch"}, JobError, "'roleArn' failed to satisfy constraint"),
    ],
)
def test_orders_that_cannot_be(aws: Aws, given: dict[str, Any], error: type[Exception], words: str) -> None:
    plan = batch.write("s3://bucket/orders/", requests(100), model_id=MODEL, s3=aws.s3)
    usual = {"plan": plan, "output": "s3://bucket/orders-out/", "role": ROLE}
    order = {**usual, **given}
    with pytest.raises(error, match=words):
        batch.submit(order.pop("plan"), **order, bedrock=aws.bedrock, s3=aws.s3)


def test_rows_that_were_submitted_from_another_place_are_told_of(aws: Aws) -> None:
    for place in ("one", "two"):
        plan = batch.write(f"s3://bucket/{place}/", with_ids(100, "twice"), model_id=MODEL, s3=aws.s3)
        if place == "one":
            batch.submit(plan, output="s3://bucket/both/", role=ROLE, bedrock=aws.bedrock, s3=aws.s3)
    with pytest.raises(JobError, match="were submitted before, in another way or place: attach to that job, or name another"):
        batch.submit(plan, output="s3://bucket/both/", role=ROLE, bedrock=aws.bedrock, s3=aws.s3)


def test_an_id_that_looks_like_one_of_ours_is_its_own() -> None:
    seen = Seen(10)
    seen.add("row-00000001")
    arabic = "row-0000000\u0661"
    assert [name in seen for name in ("row-00000001", "row-000000001", arabic)] == [True, False, False]


def test_a_file_is_fetched_whole_where_it_can_be(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"x" * 900_000)
    file = JobFile("f", LocalFolder(tmp_path))
    for target, words in ((tmp_path, "is a folder. Name a file in it"), (tmp_path / "none/f", "cannot be written: No such file")):
        with pytest.raises(StorageError, match=words):
            file.download(target)
    failed: list[BaseException] = []
    gate = threading.Barrier(4)

    def fetch() -> None:
        try:
            file.download(tmp_path / "same", progress=lambda size: gate.wait(10) if size == 900_000 else None)
        except BaseException as error:  # noqa: BLE001 - told below
            failed.append(error)

    threads = [threading.Thread(target=fetch) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["f", "same"]
    assert (tmp_path / "same").read_bytes() == (tmp_path / "f").read_bytes()


@in_one("limit", ["records", "file_records", "file_bytes", "job_bytes"])
def test_a_limit_that_no_row_keeps_is_refused_and_in_a_plan_too(tmp_path: Path, limit: str) -> None:
    with pytest.raises(ValueError, match=rf"Limits\({limit}=0\): must be 1 or more"):
        batch.Limits(**{limit: 0})
    plan = batch.write(tmp_path / limit, with_ids(2), model_id=MODEL)
    kept = json.loads((tmp_path / limit / "plan.json").read_bytes())
    kept["limits"][limit] = 0
    (tmp_path / limit / "plan.json").write_text(json.dumps(kept))
    with pytest.raises(StorageError, match=rf"is no plan .*Limits\({limit}=0\)"):
        batch.load_plan(plan.where)


def test_a_tilde_is_the_home_of_who_calls(aws: Aws, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    plan = batch.write("~/rows", with_ids(2), model_id=MODEL, staging="~/stage")
    report = batch.run(batch.load_plan("~/rows"), output="~/out/answers.jsonl", client=aws.runtime)
    JobFile("plan.json", LocalFolder(Path(plan.where))).download("~/plan.json")
    assert (report.output, plan.where) == (tmp_path / "out/answers.jsonl", f"{tmp_path / 'rows'}/")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out", "plan.json", "rows", "stage"]


@in_one("when", ["now", "yesterday", "tomorrow"])  # by its clock, which may have gone backwards since
def test_what_a_killed_process_left_goes_with_the_next(tmp_path: Path, when: str) -> None:
    day = {"now": 0, "yesterday": -90_000, "tomorrow": 90_000}[when]
    where = tmp_path / when
    with stage_for(LocalFolder(where), None, is_alone=True) as stage:
        theirs, ours = where / ".writing-of-another", where / f"{stage.name}-killed"
    for left in (theirs, ours):
        left.mkdir()
        (left / "rows").write_bytes(b"x")
        os.utime(left, (time.time() + day,) * 2)
    batch.write(where, with_ids(2), model_id=MODEL)
    assert (theirs.exists(), ours.exists()) == (when != "yesterday", False)
