# Copied from generator/bedrock_codegen/runtime/testing/endpoint/job_files.py; edit it there.
"""The files that a model leaves in S3 when an asynchronous call of it ends."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..._runtime.models.family import Family
from . import answers
from .frames import to_json
from .media_segments import clips, pieces, turned

VIDEO = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom\0\0\0\x08mdat"
"""The least that counts as an MP4 file; it shows nothing."""
VIDEO_MAKERS = ("nova_reel", "luma_ray")
KINDS = ("text", "image", "audio", "video")


def files_of(family: Family | None, model_id: str, model_input: Any, seed: int, where: str) -> Mapping[str, bytes]:
    """The files that a model of a family writes to a folder."""
    name = family.name if family else ""
    given = model_input if isinstance(model_input, dict) else {}
    if family is None or name in VIDEO_MAKERS or family.response is None:
        return {"output.mp4": VIDEO, **(_shots(given, where) if name == "nova_reel" else {})}
    answer = answers.made(family, model_id, model_input, seed)
    if name == "nova_embed":
        return _segments(given, answer, where)
    if name == "marengo" and not answers.is_shown(family, model_input) and (data := clips(given, answer["data"][0]["embedding"])):
        answer = {**answer, "data": data}
    return {"output.json": to_json(answer)}


def _shots(given: Mapping[str, Any], where: str) -> dict[str, bytes]:
    """The report on the shots of a video: as many as were asked for, six seconds each."""
    manual = given.get("multiShotManualParams", {}).get("shots", ())
    seconds = given.get("videoGenerationConfig", {}).get("durationSeconds", 6)
    count = len(manual) or max(1, int(seconds) // 6)
    shots = [{"status": "SUCCESS", "location": f"{where}shot_{number:04d}.mp4"} for number in range(1, count + 1)]
    whole = {"status": "SUCCESS", "location": f"{where}output.mp4"}
    report = to_json({"schemaVersion": "1.0", "shots": shots, "fullVideo": whole})
    films = {f"shot_{number:04d}.mp4": VIDEO for number in range(1, count + 1)} if count > 1 else {}
    return {"manifest.json": b"{}", "video-generation-status.json": report, **films}


def _segments(given: Mapping[str, Any], answer: Any, where: str) -> dict[str, bytes]:
    """The vectors of a segmented embedding, and the file that says where they are."""
    params = given.get("segmentedEmbeddingParams", {})
    asked = next((kind for kind in KINDS if kind in params), "text")
    source = params.get(asked, {}).get("source", {}).get("s3Location", {}).get("uri", "s3://source/file")
    vectors = [item["embedding"] for item in answer.get("embeddings", ()) if "embedding" in item]
    lines = [
        {"embedding": turned(vector, place["segmentIndex"]), "segmentMetadata": place, "status": "SUCCESS"}
        for vector in vectors[:1]
        for place in pieces(asked, params)
    ]
    content = b"".join(to_json(line) + b"\n" for line in lines)
    names = {kind: _file_name(kind) for kind in _kinds(asked, params)}
    parts = [{"embeddingType": kind, "status": "SUCCESS", "outputFileUri": f"{where}{name}"} for kind, name in names.items()]
    index = {"sourceFileUri": source, "embeddingDimension": len(vectors[0]) if vectors else 0, "embeddingResults": parts}
    files = {"segmented-embedding-result.json": to_json(index), "manifest.json": b"{}"}
    return {**files, **dict.fromkeys(names.values(), content)}


def _kinds(asked: str, params: Mapping[str, Any]) -> tuple[str, ...]:
    """What kinds of vectors there are: of a video for picture and sound together, or for each."""
    mode = params.get(asked, {}).get("embeddingMode", "") if asked == "video" else ""
    kinds = {"AUDIO_VIDEO_COMBINED": ("AUDIO_VIDEO_COMBINED",), "AUDIO_VIDEO_SEPARATE": ("AUDIO", "VIDEO")}
    return kinds.get(mode, (asked.upper(),))


def _file_name(kind: str) -> str:
    """What the file of a kind of vectors is called."""
    words = kind.lower().removesuffix("_combined").replace("_", "-")
    return f"embedding-{words}.{'json' if kind == 'IMAGE' else 'jsonl'}"
