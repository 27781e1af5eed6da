"""Asynchronous calls: their states, their files, and that nothing is written outside the folder."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import bedrock_models
import pytest
from bedrock_models.testing import AwsError, Job, LocalBedrock
from bedrock_models.testing.endpoint import known
from botocore.exceptions import ClientError

REEL = "amazon.nova-reel-v1:1"
FAMILIES = bedrock_models.families()
ASYNC = [name for name in FAMILIES if "async_invoke" in FAMILIES[name].operations]


def reel() -> Any:
    """A request that Nova Reel takes."""
    return known.examples("nova_reel")[0]["request"]


def target(uri: str) -> Any:
    return {"s3OutputDataConfig": {"s3Uri": uri}}


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_video_is_made_and_found_in_the_folder(tmp_path: Path) -> None:
    with LocalBedrock(folder=tmp_path) as bedrock:
        client = bedrock.client()
        started = client.start_async_invoke(modelId=REEL, modelInput=reel(), outputDataConfig=target("s3://films/new/"))
        job = client.get_async_invoke(invocationArn=started["invocationArn"])
        client.close()
    name = started["invocationArn"].rpartition("/")[2]
    assert job["status"] == "Completed"
    assert job["endTime"] >= job["submitTime"]
    assert job["outputDataConfig"]["s3OutputDataConfig"]["s3Uri"] == f"s3://films/new/{name}"
    assert f"films/new/{name}/output.mp4" in files(tmp_path)


@pytest.mark.parametrize("name", ASYNC)
def test_every_asynchronous_family_leaves_files(name: str, tmp_path: Path) -> None:
    example = known.examples(name)[-1]
    with LocalBedrock(folder=tmp_path) as bedrock:
        client = bedrock.client()
        client.start_async_invoke(
            modelId=example["model_id"], modelInput=example["request"], outputDataConfig=target("s3://bucket")
        )
        client.close()
    assert files(tmp_path)


def test_states_tokens_and_pages(tmp_path: Path) -> None:
    jobs = iter([Job(polls=2, files={"output.mp4": b"film"}), Job(failure="The generated video has been blocked."), Job(), Job()])
    with LocalBedrock(
        lambda request: next(jobs) if request.operation == "StartAsyncInvoke" else None, folder=tmp_path
    ) as bedrock:
        client = bedrock.client()
        said = {"modelId": REEL, "modelInput": reel(), "outputDataConfig": target("s3://bucket/")}
        arns = [client.start_async_invoke(**said, clientRequestToken=token)["invocationArn"] for token in "abc"]
        assert client.start_async_invoke(**said, clientRequestToken="c")["invocationArn"] == arns[2]
        with pytest.raises(ClientError, match="ConflictException"):
            client.start_async_invoke(**{**said, "outputDataConfig": target("s3://other/")}, clientRequestToken="c")
        states = [client.get_async_invoke(invocationArn=arns[0])["status"] for _ in range(3)]
        assert states == ["InProgress", "InProgress", "Completed"]
        client.get_async_invoke(invocationArn=arns[2])
        failed = client.get_async_invoke(invocationArn=arns[1])
        assert (failed["status"], failed["failureMessage"]) == ("Failed", "The generated video has been blocked.")
        pages = client.get_paginator("list_async_invokes").paginate(PaginationConfig={"PageSize": 2}, sortOrder="Ascending")
        assert [job["invocationArn"] for page in pages for job in page["asyncInvokeSummaries"]] == arns
        listed = client.list_async_invokes(statusEquals="Failed")["asyncInvokeSummaries"]
        assert [job["invocationArn"] for job in listed] == [arns[1]]
        with pytest.raises(ClientError, match="ResourceNotFoundException"):
            client.get_async_invoke(invocationArn=arns[0][:-3] + "xyz")
        client.close()
    made = {arn: {path.rpartition("/")[2] for path in files(tmp_path) if arn.rpartition("/")[2] in path} for arn in arns}
    assert (made[arns[0]], made[arns[1]]) == ({"output.mp4"}, set())
    assert {"output.mp4", "manifest.json"} <= made[arns[2]], "where a job names no files, the endpoint makes them"


@pytest.mark.parametrize(
    "uri",
    [
        "s3://bucket/../../out/",
        "s3://../out/",
        "s3://bucket/a/../../../out/",
        "s3://bucket/./",
        "s3://bucket//out/",
        "s3://bucket/a\0b/",
        "s3://bucket/a\\..\\b/",
        "s3://bucket/no-slash",
        "s3://Bucket/",
        "s3://b/",
        "s3:///etc/",
        "file:///etc/",
        "/etc/",
        "s3://bucket/" + "a" * 300 + "/",
        "s3://bucket/ /",
    ],
)
def test_targets_that_lead_elsewhere_are_refused(uri: str, tmp_path: Path) -> None:
    folder = tmp_path / "inner" / "folder"
    with LocalBedrock(folder=folder) as bedrock:
        client = bedrock.client()
        with pytest.raises(ClientError, match="does not point to a bucket or a directory"):
            client.start_async_invoke(modelId=REEL, modelInput=reel(), outputDataConfig=target(uri))
        client.close()
    assert not files(tmp_path)


@pytest.mark.parametrize("name", ["../x", "a/../../x", "/etc/x", "..", "", "a\0"])
def test_file_names_of_a_handler_stay_inside_too(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    with LocalBedrock(lambda _: Job(files={name: b"x"}), folder=folder) as bedrock:
        client = bedrock.client()
        with pytest.raises(ClientError, match="ValidationException"):
            client.start_async_invoke(modelId=REEL, modelInput=reel(), outputDataConfig=target("s3://bucket/"))
        client.close()
    assert not files(tmp_path)


def test_a_link_that_leads_outside_is_not_followed(tmp_path: Path) -> None:
    folder, outside = tmp_path / "folder", tmp_path / "outside"
    folder.mkdir()
    outside.mkdir()
    (folder / "bucket").symlink_to(outside, target_is_directory=True)
    with LocalBedrock(folder=folder) as bedrock:
        client = bedrock.client()
        with pytest.raises(ClientError, match="does not point to a bucket or a directory"):
            client.start_async_invoke(modelId=REEL, modelInput=reel(), outputDataConfig=target("s3://bucket/"))
        client.close()
    assert not files(outside)


def test_a_temporary_folder_goes_with_the_endpoint() -> None:
    with LocalBedrock() as bedrock:
        client = bedrock.client()
        client.start_async_invoke(modelId=REEL, modelInput=reel(), outputDataConfig=target("s3://bucket/"))
        client.close()
        folder = bedrock.folder
        assert files(folder)
    assert not folder.exists()


def test_a_handler_may_refuse_or_give_the_result(tmp_path: Path) -> None:
    results: Iterator[Any] = iter([AwsError("ServiceQuotaExceededException", "too many jobs"), {"data": [1]}])
    with LocalBedrock(lambda _: next(results), folder=tmp_path) as bedrock:
        client = bedrock.client()
        said = {"modelId": REEL, "modelInput": reel(), "outputDataConfig": target("s3://bucket/")}
        with pytest.raises(ClientError, match="too many jobs"):
            client.start_async_invoke(**said)
        client.start_async_invoke(**said)
        client.close()
    (written,) = tmp_path.rglob("output.json")
    assert json.loads(written.read_text()) == {"data": [1]}
