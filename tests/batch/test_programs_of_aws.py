"""Programs in the manner of AWS's samples and those that follow them, in boto3 alone: what they send, wait for and read."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest

from tests.batch.conftest import Aws

FILM = {"s3Location": {"uri": "s3://bucket/film.mp4", "bucketOwner": "123456789012"}}
MARENGO_2, MARENGO_3 = "twelvelabs.marengo-embed-2-7-v1:0", "us.twelvelabs.marengo-embed-3-0-v1:0"
EMBED, REEL = "amazon.nova-2-multimodal-embeddings-v1:0", "amazon.nova-reel-v1:1"
CUT = {"segmentation": {"method": "fixed", "fixed": {"durationSec": 4}}, "embeddingScope": ["clip"]}


def ended(aws: Aws, model: str, model_input: Any, uri: str) -> tuple[str, Any]:
    """Start a call and ask until it is over: the last part of its ARN, and what was told."""
    target = {"s3OutputDataConfig": {"s3Uri": uri}}
    arn = aws.runtime.start_async_invoke(modelId=model, modelInput=model_input, outputDataConfig=target)["invocationArn"]
    while (told := aws.runtime.get_async_invoke(invocationArn=arn))["status"] == "InProgress":
        time.sleep(0.001)
    assert told["status"] == "Completed"
    return arn.split("/")[-1], told


def read(aws: Aws, uri: str) -> str:
    bucket, key = uri.removeprefix("s3://").split("/", 1)
    text: str = aws.s3.get_object(Bucket=bucket, Key=key)["Body"].read().decode()
    return text


@pytest.mark.parametrize(
    "model_input",
    [
        {"prompt": "a lighthouse", "aspect_ratio": "16:9", "duration": "5s", "resolution": "720p", "loop": False},
        {
            "prompt": "an automobile in the desert",
            "keyframes": {
                "frame0": {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": "aGVsbG8="}},
            },
        },
    ],
)
def test_a_video_of_luma_is_downloaded_by_its_id(aws: Aws, model_input: Any, tmp_path: Path) -> None:
    name, _ = ended(aws, "luma.ray-v2:0", model_input, "s3://bucket/ray/")
    aws.s3.download_file("bucket", f"ray/{name}/output.mp4", str(tmp_path / "film.mp4"))
    assert (tmp_path / "film.mp4").read_bytes()[4:8] == b"ftyp"


@pytest.mark.parametrize(
    ("model", "model_input", "kinds", "ends"),
    [
        (MARENGO_2, {"inputType": "video", "mediaSource": FILM}, ["visual-text", "visual-image", "audio"], [6, 12]),
        (
            MARENGO_2,
            {"inputType": "video", "mediaSource": FILM, "embeddingOption": ["audio"], "useFixedLengthSec": 5, "startSec": 10},
            ["audio"],
            [15, 20],
        ),
        (MARENGO_2, {"inputType": "audio", "mediaSource": FILM, "lengthSec": 8}, ["audio"], [6, 8]),
        (MARENGO_2, {"inputType": "audio", "mediaSource": FILM, "startSec": 10, "lengthSec": 8}, ["audio"], [16, 18]),
        (MARENGO_3, {"inputType": "video", "video": {"mediaSource": FILM, **CUT}}, ["visual", "audio", "transcription"], [4, 8]),
        (
            MARENGO_3,
            {
                "inputType": "audio",
                "audio": {"mediaSource": FILM, **CUT, "embeddingType": ["separate_embedding", "fused_embedding"]},
            },
            ["audio", "transcription", "fused"],
            [4, 8],
        ),
        (
            MARENGO_3,
            {"inputType": "video", "video": {"mediaSource": FILM, "embeddingOption": ["visual"], "embeddingScope": ["asset"]}},
            ["visual"],
            [12],
        ),
    ],
)
def test_every_kind_of_vector_of_a_film_by_marengo_that_was_asked_for(
    aws: Aws, model: str, model_input: Any, kinds: list[str], ends: list[float]
) -> None:
    _, told = ended(aws, model, model_input, "s3://bucket/clips/")
    folder = told["outputDataConfig"]["s3OutputDataConfig"]["s3Uri"].removeprefix("s3://bucket/")
    listed = aws.s3.list_objects_v2(Bucket="bucket", Prefix=folder)["Contents"]
    key = next(entry["Key"] for entry in listed if entry["Key"].endswith("output.json"))
    data = json.loads(read(aws, f"s3://bucket/{key}"))["data"]
    assert [(item["embeddingOption"], item["endSec"]) for item in data] == [(kind, end) for end in ends for kind in kinds]
    assert len({tuple(item["embedding"]) for item in data}) == len(data), "no two are the same vector"


@pytest.mark.parametrize(
    "model_input", [{"inputType": "text", "inputText": "a man walks"}, {"inputType": "audio", "mediaSource": FILM}]
)
def test_one_vector_of_a_text_by_marengo_and_no_picture_of_a_sound(aws: Aws, model_input: Any) -> None:
    name, _ = ended(aws, MARENGO_2, model_input, "s3://bucket/clips/")
    data = json.loads(read(aws, f"s3://bucket/clips/{name}/output.json"))["data"]
    assert {item.get("embeddingOption") for item in data} == ({None} if "inputText" in model_input else {"audio"})


@pytest.mark.parametrize(
    ("asked", "last"),
    [
        (
            {
                "video": {
                    "format": "mp4",
                    "embeddingMode": "AUDIO_VIDEO_COMBINED",
                    "source": {"s3Location": {"uri": "s3://bucket/a"}},
                }
            },
            {"segmentIndex": 1, "segmentStartSeconds": 5, "segmentEndSeconds": 10},
        ),
        (
            {
                "audio": {
                    "format": "mp3",
                    "source": {"s3Location": {"uri": "s3://bucket/a"}},
                    "segmentationConfig": {"durationSeconds": 15},
                }
            },
            {"segmentIndex": 1, "segmentStartSeconds": 15, "segmentEndSeconds": 30},
        ),
        (
            {"text": {"truncationMode": "END", "value": "word " * 500, "segmentationConfig": {"maxLengthChars": 1000}}},
            {"segmentIndex": 2, "segmentStartCharPosition": 2000, "segmentEndCharPosition": 2499},
        ),
    ],
)
def test_segments_by_nova_are_as_long_as_was_asked(aws: Aws, asked: Any, last: Any) -> None:
    for kind in ("video", "audio"):
        if kind in asked:
            asked[kind].setdefault("segmentationConfig", {"durationSeconds": 5})
    params = {"embeddingPurpose": "GENERIC_INDEX", "embeddingDimension": 384, **asked}
    name, _ = ended(aws, EMBED, {"taskType": "SEGMENTED_EMBEDDING", "segmentedEmbeddingParams": params}, "s3://bucket")
    report = json.loads(read(aws, f"s3://bucket/{name}/segmented-embedding-result.json"))
    (part,) = report["embeddingResults"]
    lines = [json.loads(line) for line in read(aws, part["outputFileUri"]).splitlines()]
    assert [line["segmentMetadata"]["segmentIndex"] for line in lines] == list(range(last["segmentIndex"] + 1))
    assert lines[-1]["segmentMetadata"] == last
    assert {(line["status"], len(line["embedding"])) for line in lines} == {("SUCCESS", 384)}


def test_the_shots_of_a_story_by_nova_reel(aws: Aws) -> None:
    picture = {"format": "png", "source": {"s3Location": {"uri": "s3://bucket/a.png"}}}
    shots = [{"text": "a city at dawn"}, {"text": "a street", "image": picture}, {"text": "a flower"}]
    look = {"fps": 24, "dimension": "1280x720", "seed": 1234}
    told_shots = {"taskType": "MULTI_SHOT_MANUAL", "multiShotManualParams": {"shots": shots}, "videoGenerationConfig": look}
    _, told = ended(aws, REEL, told_shots, "s3://bucket/")
    folder = told["outputDataConfig"]["s3OutputDataConfig"]["s3Uri"]
    report = json.loads(read(aws, f"{folder}/video-generation-status.json"))
    assert [shot["location"] for shot in report["shots"]] == [f"{folder}/shot_{number:04d}.mp4" for number in (1, 2, 3)]
    assert report["fullVideo"]["status"] == "SUCCESS"
    pages = aws.s3.get_paginator("list_objects_v2").paginate(Bucket="bucket", Prefix=folder.removeprefix("s3://bucket/"))
    names = {entry["Key"].rpartition("/")[2] for page in pages for entry in page["Contents"]}
    assert names == {"manifest.json", "output.mp4", "video-generation-status.json", *(f"shot_{n:04d}.mp4" for n in (1, 2, 3))}
