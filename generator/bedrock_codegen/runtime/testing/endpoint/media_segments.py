"""Films, sound and long texts in pieces: the vectors of each that an asynchronous call was asked for.

How long a file in S3 is nobody here knows: it is taken for two pieces.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

PIECES = 2
"""Of media that lie elsewhere."""
FLAT = {"video": ("visual-text", "visual-image", "audio"), "audio": ("audio",)}
"""Marengo 2.7: the kinds of vectors, where none are asked for."""
NESTED = {"video": ("visual", "audio", "transcription"), "audio": ("audio", "transcription")}
"""The same of 3.0."""
SECONDS, CHARACTERS = 5, 32_000
"""Of a piece, where Nova is not told."""


def clips(given: Mapping[str, Any], vector: Sequence[float]) -> list[dict[str, Any]]:
    """The vectors of a film or sound by Marengo: for each clip or the whole, and each kind; none for another input."""
    kind = given.get("inputType")
    if kind not in FLAT:
        return []
    inner = given.get(kind)
    asked: Mapping[str, Any] = inner if isinstance(inner, dict) else given
    is_nested = asked is not given
    kinds = list(asked.get("embeddingOption") or (NESTED if is_nested else FLAT)[kind])
    types = asked.get("embeddingType") or ["separate_embedding"]
    if is_nested:
        kinds = [*(kinds if "separate_embedding" in types else ()), *(["fused"] if "fused_embedding" in types else ())]
    scopes = (asked.get("embeddingScope") or ["clip", "asset"]) if is_nested else ["clip"]
    spans = [(scope, span) for scope in scopes for span in _spans(asked, is_whole=scope == "asset")]
    return [
        {
            "embedding": turned(vector, number),
            "embeddingOption": kind,
            **({"embeddingScope": scope} if is_nested else {}),
            "startSec": start,
            "endSec": end,
        }
        for number, (kind, scope, (start, end)) in enumerate((kind, *place) for place in spans for kind in kinds)
    ]


def _spans(asked: Mapping[str, Any], *, is_whole: bool) -> list[tuple[float, float]]:
    """The seconds of clips, or of the whole."""
    cut = asked.get("segmentation") or {}
    seconds = (cut.get("fixed") or {}).get("durationSec") or asked.get("useFixedLengthSec") or 6
    start = float(asked.get("startSec") or 0)
    end = float(asked.get("endSec") or (start + asked["lengthSec"] if asked.get("lengthSec") else start + PIECES * seconds))
    return [(start, end)] if is_whole else [*pairwise(_steps(start, end, seconds))]


def pieces(kind: str, params: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What a segmented embedding of Nova says of each piece."""
    asked = params.get(kind, {})
    cut = asked.get("segmentationConfig") or {}
    if kind == "text":
        size = int(cut.get("maxLengthChars") or CHARACTERS)
        length = len(asked["value"]) if isinstance(asked.get("value"), str) else PIECES * size
        spans = [*pairwise(_steps(0, max(length, 1), size))]
        metadata: list[dict[str, float]] = [
            {"segmentStartCharPosition": int(start), "segmentEndCharPosition": int(end) - 1} for start, end in spans
        ]
    elif kind in {"audio", "video"}:
        seconds = float(cut.get("durationSeconds") or SECONDS)
        metadata = [
            {"segmentStartSeconds": start, "segmentEndSeconds": end}
            for start, end in pairwise(_steps(0.0, PIECES * seconds, seconds))
        ]
    else:
        metadata = [{}]
    return [{"segmentIndex": number, **place} for number, place in enumerate(metadata)]


def _steps(start: float, end: float, step: float) -> Iterator[float]:
    while start < end:
        yield start
        start += step
    yield end


def turned(vector: Sequence[float], number: int) -> list[float]:
    """Another vector of the same length for each piece."""
    by = number % len(vector) if vector else 0
    return [*vector[by:], *vector[:by]]
