"""Asynchronous calls, from the start to a typed result."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import boto3
import pytest
from aiobotocore.config import AioConfig
from bedrock_models import async_jobs, luma_ray, marengo, nova_embed, nova_reel
from bedrock_models._runtime.waiting import PATIENCE, Patience
from bedrock_models.errors import JobError, NetworkError, RequestError, ServiceError, StorageError
from bedrock_models.errors import ValidationException as Refused
from bedrock_models.testing import Job, LocalBedrock, Refuse, Request
from botocore.config import Config

from tests.batch.conftest import Aws

REEL = "amazon.nova-reel-v1:1"


def reel(aws: Aws, **settings: Any) -> async_jobs.AsyncJob[async_jobs.VideoResult]:
    return nova_reel.start(
        REEL,
        "MULTI_SHOT_AUTOMATED",
        multi_shot_automated_params={"text": "waves"},
        duration_seconds=12,
        fps=24,
        dimension="1280x720",
        output="s3://bucket/videos/",
        client=aws.runtime,
        s3=aws.s3,
        **settings,
    )


def started(job: Job) -> Callable[[Request], Job | None]:
    """A handler under which every call ends so."""
    return lambda request: job if request.operation == "StartAsyncInvoke" else None


def test_a_video_and_its_shots(aws: Aws, tmp_path: Path) -> None:
    job = reel(aws)
    states: list[str] = []
    assert job.wait(every=0.01, progress=lambda status: states.append(status.state)).state == "Completed"
    assert states[-1] == "Completed"
    result = job.result()
    assert [shot.status for shot in result.shots] == ["SUCCESS", "SUCCESS"]
    sizes: list[int] = []
    film = result.video.download(tmp_path / "waves.mp4", progress=sizes.append)
    assert film.read_bytes()[4:8] == b"ftyp"
    assert sizes[-1] == film.stat().st_size
    assert [path.name for path in tmp_path.iterdir()] == ["waves.mp4"]
    assert {file.name for file in result.files} >= {"output.mp4", "manifest.json", "shot_0001.mp4"}
    assert aws.local.requests[-1].operation


def test_what_is_sent_is_the_call_of_aws(aws: Aws) -> None:
    sent = len(aws.local.requests)
    settings: async_jobs.JobSettings = {"client_request_token": "once", "tags": [{"key": "team", "value": "film"}]}
    first, again = reel(aws, settings=settings), reel(aws, settings=settings)
    body = aws.local.requests[sent].body
    assert first.arn == again.arn
    assert body["outputDataConfig"] == {"s3OutputDataConfig": {"s3Uri": "s3://bucket/videos/"}}
    assert (body["clientRequestToken"], body["tags"]) == ("once", [{"key": "team", "value": "film"}])
    assert body["modelInput"]["multiShotAutomatedParams"] == {"text": "waves"}


def test_a_body_in_the_form_of_invoke_model(aws: Aws) -> None:
    job = marengo.start(
        "twelvelabs.marengo-embed-3-0-v1:0",
        input_type="video",
        video={"mediaSource": {"s3Location": {"uri": "s3://bucket/film.mp4", "bucketOwner": "123456789012"}}},
        output="s3://bucket/vectors",
        client=aws.runtime,
        s3=aws.s3,
    )
    job.wait(every=0.01)
    result = async_jobs.attach(job.arn, client=aws.runtime, s3=aws.s3).result()
    assert isinstance(result, marengo.MarengoResponse)
    assert result.data[0].embedding


def test_vectors_of_segments_are_streamed(aws: Aws) -> None:
    job = nova_embed.start(
        "amazon.nova-2-multimodal-embeddings-v1:0",
        "SEGMENTED_EMBEDDING",
        segmented_embedding_params={
            "embeddingPurpose": "GENERIC_INDEX",
            "text": {
                "truncationMode": "NONE",
                "source": {"s3Location": {"uri": "s3://bucket/book.txt"}},
                "segmentationConfig": {"maxLengthChars": 800},
            },
        },
        output="s3://bucket/vectors/",
        client=aws.runtime,
        s3=aws.s3,
    )
    job.wait(every=0.01)
    result = job.result()
    assert (result.source_uri, [part.embedding_type for part in result.parts]) == ("s3://bucket/book.txt", ["TEXT"])
    segments = list(result.segments("text"))
    assert segments
    assert all(segment.embedding and len(segment.embedding) == result.dimension for segment in segments)
    assert list(result.segments("video")) == []


def test_a_failed_call_says_why_and_one_that_runs_says_so() -> None:
    with LocalBedrock(handler=started(Job(failure="The prompt was refused.", polls=1))) as bedrock:
        aws = Aws(bedrock, bedrock.client("s3"), None, bedrock.client())
        job = reel(aws)
        with pytest.raises(JobError, match=r"is not over yet. Wait for it: job\.wait"):
            job.result()
        assert job.wait(every=0.01).failure == "The prompt was refused."
        with pytest.raises(JobError, match=r"The prompt was refused\."):
            job.result()


def test_waiting_gives_up() -> None:
    with LocalBedrock(handler=started(Job(polls=10**6))) as bedrock:
        aws = Aws(bedrock, bedrock.client("s3"), None, bedrock.client())
        with pytest.raises(TimeoutError, match=r"has not ended after 0\.02 s\. It goes on"):
            reel(aws).wait(timeout=0.02, every=0.005)


@pytest.mark.parametrize("error", ["ThrottlingException", "InternalServerException", "ServiceUnavailableException"])
def test_waiting_bears_what_passes(aws: Aws, error: str) -> None:
    job = reel(aws)
    aws.local.fault(Refuse(operation="GetAsyncInvoke", error=error, call=range(1, PATIENCE)))
    assert job.wait(every=0.001).state == "Completed"


def test_waiting_bears_it_over_an_asynchronous_client_too(aws: Aws) -> None:
    once = AioConfig(retries={"total_max_attempts": 1})  # its own attempts would wait for real

    async def program() -> str:
        async with aws.local.async_client(config=once) as client:
            job = async_jobs.attach(reel(aws).arn, client=client)
            aws.local.fault(Refuse(operation="GetAsyncInvoke", error="ThrottlingException", call=range(1, PATIENCE)))
            return (await job.await_end(every=0.001)).state

    assert asyncio.run(program()) == "Completed"


@pytest.mark.parametrize(("error", "looks"), [("ThrottlingException", PATIENCE), ("AccessDeniedException", 1)])
def test_waiting_ends_where_it_does_not_pass(aws: Aws, error: str, looks: int) -> None:
    job = reel(aws)
    aws.local.fault(Refuse(operation="GetAsyncInvoke", error=error))
    before = len(aws.local.requests)
    with pytest.raises(ServiceError, match=error):
        job.wait(every=0.001)
    assert len(aws.local.requests) - before == looks


@pytest.mark.parametrize("twin", [False, True])
def test_looks_that_fail_are_counted_in_a_row(twin: bool) -> None:  # noqa: FBT001 - a case
    patience = Patience()

    def look(error: Exception | None) -> str | None:
        def plain() -> str:
            if error is not None:
                raise error
            return "there"

        async def waited() -> str:
            return plain()

        return asyncio.run(patience.alook(waited)) if twin else patience.look(plain)

    for _ in range(3):
        assert [look(NetworkError("gone")) for _ in range(PATIENCE - 1)] == [None] * (PATIENCE - 1)
        assert look(None) == "there"
    assert [look(NetworkError("gone")) for _ in range(PATIENCE - 1)] == [None] * (PATIENCE - 1)
    with pytest.raises(NetworkError):
        look(NetworkError("gone"))


def test_waiting_without_a_pause_looks_again_at_once(aws: Aws) -> None:
    job = reel(aws)
    assert job.wait(every=0).state == "Completed"
    assert job.wait(every=-1).state == "Completed"


def test_an_error_of_who_is_told_is_no_look_that_failed(aws: Aws) -> None:
    told: list[str] = []

    def tell(status: async_jobs.AsyncStatus) -> None:
        told.append(status.state)
        raise ValueError("too many requests, throttling") from ConnectionResetError()

    with pytest.raises(ValueError, match="throttling"):
        reel(aws).wait(every=0.001, progress=tell)
    assert len(told) == 1


def test_a_file_that_is_not_there_is_told(aws: Aws) -> None:
    job = reel(aws)
    job.wait(every=0.01)
    film = job.result().video
    key = film.uri.removeprefix("s3://bucket/")
    aws.s3.delete_object(Bucket="bucket", Key=key)
    with pytest.raises(JobError, match=r"output\.mp4: is not there"):
        job.result()
    with pytest.raises(StorageError, match=r"output\.mp4: is not there"):
        film.read()


def test_jobs_are_found_again(aws: Aws) -> None:
    job = reel(aws)
    job.wait(every=0.01)
    yesterday = datetime.now(UTC) - timedelta(days=1)
    found = list(async_jobs.list(status="Completed", after=yesterday, client=aws.runtime))
    assert job.arn in {each.arn for each in found}
    assert job.arn not in {each.arn for each in async_jobs.list(before=yesterday, client=aws.runtime)}


def test_a_job_that_is_found_again_is_read_with_the_clients_that_found_it(aws: Aws) -> None:
    job = reel(aws)
    job.wait(every=0.01)
    found = {each.arn: each for each in async_jobs.list(status="Completed", client=aws.runtime, s3=aws.s3)}
    attached = async_jobs.attach(job.arn, client=aws.runtime, s3=aws.s3)
    for again in (found[job.arn], attached):
        assert again.result().video.name == "output.mp4"
        assert [file.name for file in again.files()] == [file.name for file in job.files()]

    async def program() -> Any:
        async with aws.local.async_client() as client:
            each = {each.arn: each async for each in async_jobs.alist(status="Completed", client=client, s3=aws.s3)}
            return await each[job.arn].aresult()

    assert asyncio.run(program()).video.name == "output.mp4"


def test_what_the_spec_or_aws_refuses_is_refused(aws: Aws) -> None:
    with pytest.raises(RequestError, match="/textToVideoParams"):
        nova_reel.start(REEL, "MULTI_SHOT_AUTOMATED", text_to_video_params={"text": "x"}, output="s3://b/", client=aws.runtime)
    with pytest.raises(Refused, match=r"bucket or a directory\n  The output must be s3://bucket/prefix/, of a bucket"):
        luma_ray.start("luma.ray-v2:0", prompt="waves", output="videos", client=aws.runtime)


def test_asynchronous_twins(aws: Aws) -> None:
    async def program() -> async_jobs.VideoResult:
        async with aws.local.async_client() as client:
            job = await luma_ray.astart("luma.ray-v2:0", prompt="waves", output="s3://bucket/r/", client=client, s3=aws.s3)
            assert job.arn not in {each.arn async for each in async_jobs.alist(status="Failed", client=client)}
            await job.await_end(every=0.01, progress=True)
            assert job.arn in {each.arn async for each in async_jobs.alist(status="Completed", client=client)}
            return await job.aresult()

    assert asyncio.run(program()).video.name == "output.mp4"


def test_a_report_that_is_no_json_is_no_reason_to_lose_a_video(aws: Aws) -> None:
    job = reel(aws)
    job.wait(every=0.01)
    key = job.result().video.uri.removeprefix("s3://bucket/").replace("output.mp4", "video-generation-status.json")
    aws.s3.put_object(Bucket="bucket", Key=key, Body=b"{")
    assert job.result().shots == ()
    aws.s3.put_object(Bucket="bucket", Key=key, Body=json.dumps({"shots": [{"status": "FAILURE", "failureType": "ABORTED"}]}))
    assert job.result().shots == (async_jobs.Shot(status="FAILURE", failure_type="ABORTED"),)


@pytest.mark.parametrize(
    ("kind", "settings", "files"),
    [
        ("text", {"truncationMode": "END", "segmentationConfig": {"maxLengthChars": 800}}, {"TEXT": "embedding-text.jsonl"}),
        ("image", {"format": "png", "detailLevel": "DOCUMENT_IMAGE"}, {"IMAGE": "embedding-image.json"}),
        ("audio", {"format": "mp3", "segmentationConfig": {"durationSeconds": 5}}, {"AUDIO": "embedding-audio.jsonl"}),
        (
            "video",
            {"format": "mp4", "embeddingMode": "AUDIO_VIDEO_COMBINED", "segmentationConfig": {"durationSeconds": 5}},
            {"AUDIO_VIDEO_COMBINED": "embedding-audio-video.jsonl"},
        ),
        (
            "video",
            {"format": "mp4", "embeddingMode": "AUDIO_VIDEO_SEPARATE", "segmentationConfig": {"durationSeconds": 5}},
            {"AUDIO": "embedding-audio.jsonl", "VIDEO": "embedding-video.jsonl"},
        ),
    ],
)
def test_what_a_job_says_of_its_files_is_where_they_are(
    aws: Aws, kind: str, settings: dict[str, Any], files: dict[str, str]
) -> None:
    """As AWS's programs read them: from the address that the index gives, without knowing the job's folder."""
    started = aws.runtime.start_async_invoke(
        modelId="amazon.nova-2-multimodal-embeddings-v1:0",
        modelInput={
            "schemaVersion": "amazon.nova-embedding-v1:0",
            "taskType": "SEGMENTED_EMBEDDING",
            "segmentedEmbeddingParams": {
                "embeddingPurpose": "GENERIC_INDEX",
                "embeddingDimension": 3072,
                kind: {"source": {"s3Location": {"uri": "s3://bucket/source"}}, **settings},
            },
        },
        outputDataConfig={"s3OutputDataConfig": {"s3Uri": "s3://bucket/mme/"}},
    )
    job = async_jobs.attach(started["invocationArn"], client=aws.runtime, s3=aws.s3)
    job.wait(every=0.01)
    key = f"{job.status().uri.removeprefix('s3://bucket/').rstrip('/')}/segmented-embedding-result.json"
    index = json.loads(aws.s3.get_object(Bucket="bucket", Key=key)["Body"].read())
    found = {part["embeddingType"]: part["outputFileUri"].rpartition("/")[2] for part in index["embeddingResults"]}
    assert found == files
    for part in index["embeddingResults"]:
        bucket, _, where = part["outputFileUri"].removeprefix("s3://").partition("/")
        line = json.loads(aws.s3.get_object(Bucket=bucket, Key=where)["Body"].read().splitlines()[0])
        assert len(line["embedding"]) == 3072
    assert {segment.status for segment in job.result().segments()} == {"SUCCESS"}


def test_a_slow_call_leaves_the_files_of_its_family() -> None:
    with LocalBedrock(handler=started(Job(polls=2))) as bedrock:
        aws = Aws(bedrock, bedrock.client("s3"), None, bedrock.client())
        job = reel(aws)
        job.wait(every=0.001)
        result = job.result()
        for shot in result.shots:
            bucket, _, key = str(shot.location).removeprefix("s3://").partition("/")
            assert aws.s3.get_object(Bucket=bucket, Key=key)["Body"].read()[4:8] == b"ftyp"


@pytest.mark.parametrize("version", ["s3v4", "s3"])
def test_a_signed_address_leads_to_the_video(aws: Aws, version: str) -> None:
    job = luma_ray.start("luma.ray-v2:0", prompt="waves", output="s3://bucket/signed/", client=aws.runtime, s3=aws.s3)
    job.wait(every=0.01)
    keys = aws.s3.meta.config
    client = boto3.client(
        "s3",
        endpoint_url=aws.local.url,
        region_name="us-east-1",
        aws_access_key_id="a",
        aws_secret_access_key="b",
        config=Config(signature_version=version, s3=keys.s3),
    )
    key = job.result().video.uri.removeprefix("s3://bucket/")
    url = client.generate_presigned_url("get_object", Params={"Bucket": "bucket", "Key": key}, ExpiresIn=60)
    with urlopen(url) as reply:  # noqa: S310 - of the local endpoint
        assert reply.read()[4:8] == b"ftyp"
