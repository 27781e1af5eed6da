"""Processes that come to one place at once: one works, the others are told which."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from bedrock_models import batch
from bedrock_models.batch.lock import alone_at, if_alone_at
from bedrock_models.errors import StorageError

from tests.batch.batch_rows import MODEL, ROLE, requests, with_ids
from tests.batch.conftest import Aws

HOLDER = """
import sys, boto3
from bedrock_models._runtime.storage import open_folder
from bedrock_models.batch.lock import alone_at
where, *s3 = sys.argv[1:]
keys = {"region_name": "us-east-1", "aws_access_key_id": "a", "aws_secret_access_key": "b"}
with alone_at(open_folder(where, boto3.client("s3", endpoint_url=s3[0], **keys)) if s3 else where):
    print("there", flush=True)
    sys.stdin.read()
"""


@contextmanager
def another_at(where: str, *s3: str) -> Iterator[subprocess.Popen[str]]:
    """A block while another process is at a place."""
    command = [sys.executable, "-c", HOLDER, where, *s3]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 - ours
        assert process.stdout is not None
        assert process.stdout.readline() == "there\n"
        try:
            yield process
        finally:
            process.kill()


def test_rows_are_written_by_one_process(tmp_path: Path) -> None:
    where = f"{tmp_path / 'in'}{os.sep}"
    with another_at(where) as other:
        with pytest.raises(StorageError) as failure:
            batch.write(where, requests(3), model_id=MODEL)
        other.send_signal(signal.SIGTERM)
        other.wait()
    told = f"{where}: process {other.pid} is at work there already. Wait until it ends, or choose another place"
    assert (str(failure.value), failure.value.code) == (told, "Locked")
    assert batch.write(where, requests(3), model_id=MODEL).rows == 3
    assert [path.name for path in (tmp_path / "in").iterdir() if path.name.startswith(".")] == []


def test_a_run_does_not_touch_the_output_of_another(aws: Aws, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text('{"recordId":"t-1","modelOutput":{}}\n{"record')
    with another_at(str(out)), pytest.raises(StorageError, match="is at work there already"):
        batch.run(with_ids(3), model_id=MODEL, output=out, client=aws.runtime)
    assert out.read_text().endswith('{"record'), "what the other may be writing stands"
    assert aws.local.requests == []
    assert batch.run(with_ids(3), model_id=MODEL, output=out, client=aws.runtime).sent == 2


def test_two_names_of_one_file_are_one_place(tmp_path: Path) -> None:
    one, other = tmp_path / "out.jsonl", tmp_path / "same.jsonl"
    one.write_text("")
    other.hardlink_to(one)
    told = r"same\.jsonl: this process is at work there already"
    with alone_at(str(one)), pytest.raises(StorageError, match=told), alone_at(str(other)):
        pass
    with alone_at(str(other)), if_alone_at(str(tmp_path / "third.jsonl")) as is_alone:
        assert is_alone
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.jsonl", "same.jsonl"]


def test_the_lock_of_a_killed_process_is_taken_over(tmp_path: Path) -> None:
    where = str(tmp_path / "out.jsonl")
    with another_at(where) as other:
        other.kill()
        other.wait()
        assert (tmp_path / ".out.jsonl.bedrock-lock").read_text() == str(other.pid), "it could clear nothing away"
        with alone_at(where):
            assert (tmp_path / ".out.jsonl.bedrock-lock").read_text() == str(os.getpid())
    assert list(tmp_path.iterdir()) == []


def test_of_many_at_once_one_is_alone(tmp_path: Path) -> None:
    where, inside, most, went = str(tmp_path / "out"), [0], [0], [0]

    def come() -> None:
        for _ in range(200):
            with if_alone_at(where) as is_alone:
                if is_alone:
                    inside[0] += 1
                    most[0], went[0] = max(most[0], inside[0]), went[0] + 1
                    inside[0] -= 1

    threads = [threading.Thread(target=come) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1]
    assert went[0] > 0


def test_a_place_where_nobody_may_write_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with alone_at(f"{tmp_path / 'file' / 'in'}{os.sep}"):
        pass


def test_what_another_takes_away_meanwhile_is_no_obstacle(tmp_path: Path) -> None:
    """A link that leads nowhere stands for a folder that goes between the look at its name and the look at its age."""
    (tmp_path / ".writing-of-another").symlink_to(tmp_path / "gone")
    assert batch.write(f"{tmp_path}{os.sep}", requests(3), model_id=MODEL).rows == 3


def test_two_threads_of_one_process_are_told_so(tmp_path: Path) -> None:
    with (
        alone_at(str(tmp_path / "out")),
        pytest.raises(StorageError, match="this process is at work there"),
        alone_at(str(tmp_path / "out")),
    ):
        pass


def test_a_bucket_of_that_name_in_another_s3_is_another_place(aws: Aws, tmp_path: Path) -> None:
    place = f"s3://bucket/{tmp_path.name}/in/"
    with another_at(place, "http://127.0.0.1:9"):
        assert batch.write(place, requests(100), model_id=MODEL, s3=aws.s3).rows == 100


def test_one_process_submits(aws: Aws, tmp_path: Path) -> None:
    place = f"s3://bucket/{tmp_path.name}"
    plan = batch.write(f"{place}/in/", requests(100), model_id=MODEL, s3=aws.s3)
    with another_at(f"{place}/in/", aws.local.url), pytest.raises(StorageError, match="is at work there already"):
        batch.submit(plan, output=f"{place}/out/", role=ROLE, bedrock=aws.bedrock, s3=aws.s3)
    job = batch.submit(plan, output=f"{place}/out/", role=ROLE, bedrock=aws.bedrock, s3=aws.s3)
    assert job.wait(every=0.01).state == "Completed"


def test_who_waits_leaves_it_to_the_other_to_begin_what_is_left(aws: Aws, tmp_path: Path) -> None:
    place, limits = f"s3://bucket/{tmp_path.name}", batch.Limits(records=100, file_records=100)
    plan = batch.write(f"{place}/in/", requests(200), model_id=MODEL, s3=aws.s3, limits=limits)
    job = batch.submit(plan, output=f"{place}/out/", role=ROLE, at_most=1, bedrock=aws.bedrock, s3=aws.s3)
    other = batch.attach(f"{place}/in/", bedrock=aws.bedrock, s3=aws.s3)
    with another_at(f"{place}/in/", aws.local.url), pytest.raises(TimeoutError):
        job.wait(every=0.01, timeout=0.3)
    assert len(job.arns) == 1
    assert job.wait(every=0.01).state == "Completed"
    assert other.wait(every=0.01).state == "Completed"
    assert job.arns == other.arns, "it saw what the first had begun"


@pytest.mark.parametrize("name", ["out.jsonl", "rows/"])
def test_what_lies_under_the_name_of_a_lock_is_left_alone(tmp_path: Path, name: str) -> None:
    own = tmp_path / ("rows/.bedrock-lock" if name == "rows/" else ".out.jsonl.bedrock-lock")
    own.parent.mkdir(exist_ok=True)
    own.write_text("my notes")
    with alone_at(f"{tmp_path}/{name}"):
        assert own.read_text() == "my notes"
    assert own.read_text() == "my notes"


def test_a_link_in_place_of_a_lock_is_not_followed(tmp_path: Path) -> None:
    precious = tmp_path / "precious.txt"
    precious.write_text("")
    (tmp_path / ".out.jsonl.bedrock-lock").symlink_to(precious)
    with alone_at(str(tmp_path / "out.jsonl")):
        assert precious.read_text() == ""
    assert (tmp_path / ".out.jsonl.bedrock-lock").is_symlink()


def test_a_link_and_what_it_leads_to_are_one_place(aws: Aws, tmp_path: Path) -> None:
    out, link = tmp_path / "out.jsonl", tmp_path / "link.jsonl"
    link.symlink_to(out)
    with another_at(str(out)), pytest.raises(StorageError, match="is at work there already"):
        batch.run(with_ids(3), model_id=MODEL, output=link, client=aws.runtime)
    assert aws.local.requests == []


FORKED = """
import os, sys
from pathlib import Path
from bedrock_models.batch.lock import alone_at
where = Path(sys.argv[1])
try:
    with alone_at(str(where)):
        child = os.fork()
        if not child:
            sys.exit()
        os.waitpid(child, 0)
        print(where.with_name(f".{where.name}.bedrock-lock").exists())
except SystemExit:
    os._exit(0)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
def test_a_fork_that_leaves_the_block_takes_no_lock_away(tmp_path: Path) -> None:
    command = [sys.executable, "-W", "ignore", "-c", FORKED, str(tmp_path / "out.jsonl")]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "True\n"  # noqa: S603 - ours
