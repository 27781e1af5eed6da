"""Every family whose calls run on their own: from start to a typed result, over boto3 and over aiobotocore alike."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from bedrock_models import errors, luma_ray, marengo, nova_embed, nova_reel
from bedrock_models.async_jobs import AsyncJob, SegmentsResult, VideoResult

from tests.batch.conftest import Aws

FILM = {"s3Location": {"uri": "s3://bucket/film.mp4", "bucketOwner": "123456789012"}}
SEGMENTS = {
    "embeddingPurpose": "GENERIC_INDEX",
    "embeddingDimension": 384,
    "video": {
        "format": "mp4",
        "embeddingMode": "AUDIO_VIDEO_SEPARATE",
        "source": {"s3Location": {"uri": "s3://bucket/film.mp4"}},
        "segmentationConfig": {"durationSeconds": 5},
    },
}
SHOTS = {"shots": [{"text": "a wave"}, {"text": "a beach"}, {"text": "the moon"}]}
LOOK: dict[str, Any] = {"fps": 24, "dimension": "1280x720", "seed": 1}
REEL, EMBED = "amazon.nova-reel-v1:1", "amazon.nova-2-multimodal-embeddings-v1:0"
MARENGO_2, MARENGO_3 = "twelvelabs.marengo-embed-2-7-v1:0", "twelvelabs.marengo-embed-3-0-v1:0"
CASES: dict[str, tuple[Any, str, dict[str, Any], Any]] = {
    "one shot": (
        nova_reel,
        REEL,
        {"task_type": "TEXT_VIDEO", "text_to_video_params": {"text": "waves"}, "duration_seconds": 6, **LOOK},
        1,
    ),
    "shots by a text": (
        nova_reel,
        REEL,
        {"task_type": "MULTI_SHOT_AUTOMATED", "multi_shot_automated_params": {"text": "waves"}, "duration_seconds": 18, **LOOK},
        3,
    ),
    "shots one by one": (nova_reel, REEL, {"task_type": "MULTI_SHOT_MANUAL", "multi_shot_manual_params": SHOTS, **LOOK}, 3),
    "luma": (luma_ray, "luma.ray-v2:0", {"prompt": "waves", "aspect_ratio": "16:9", "loop": True, "duration": "5s"}, 0),
    "marengo 2.7": (marengo, MARENGO_2, {"input_type": "video", "media_source": FILM}, marengo.MarengoResponse),
    "marengo film": (marengo, MARENGO_3, {"input_type": "video", "video": {"mediaSource": FILM}}, marengo.MarengoResponse),
    "marengo sound": (marengo, MARENGO_3, {"input_type": "audio", "audio": {"mediaSource": FILM}}, marengo.MarengoResponse),
    "segments": (nova_embed, EMBED, {"task_type": "SEGMENTED_EMBEDDING", "segmented_embedding_params": SEGMENTS}, 384),
}


def holds(result: Any, expected: Any) -> None:
    if isinstance(result, VideoResult):
        assert [shot.status for shot in result.shots] == ["SUCCESS"] * expected
        assert result.video.read()[4:8] == b"ftyp"
    elif isinstance(result, SegmentsResult):
        assert (result.dimension, [part.embedding_type for part in result.parts]) == (expected, ["AUDIO", "VIDEO"])
        assert {len(segment.embedding or ()) for segment in result.segments()} == {expected}
    else:
        assert isinstance(result, expected)
        assert result.data[0].embedding


@pytest.mark.filterwarnings("ignore::bedrock_models.errors.LifecycleWarning")
@pytest.mark.parametrize("name", CASES)
def test_from_start_to_a_typed_result(aws: Aws, name: str) -> None:
    family, model, arguments, expected = CASES[name]
    job: AsyncJob[Any] = family.start(model, **arguments, output="s3://bucket/alone/", client=aws.runtime, s3=aws.s3)
    assert job.wait(every=0.01).state == "Completed"
    holds(job.result(), expected)

    async def twin() -> Any:
        async with aws.local.async_client() as client:
            job = await family.astart(model, **arguments, output="s3://bucket/alone/", client=client, s3=aws.s3)
            assert (await job.await_end(every=0.01)).state == "Completed"
            return await job.aresult()

    holds(asyncio.run(twin()), expected)


def test_an_output_that_is_no_address_is_refused(tmp_path: Path) -> None:
    output: Any = tmp_path
    with pytest.raises(errors.RequestError, match=r"/output: must be the address of a folder in S3, such as 's3://.*PosixPath"):
        luma_ray.start("luma.ray-v2:0", "A cat", output=output)
