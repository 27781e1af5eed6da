"""Calls that run on their own and leave their answer in S3: videos, and embeddings of long files.

    job = nova_reel.start("amazon.nova-reel-v1:1", ..., output="s3://bucket/videos/")
    job.wait(progress=True)
    job.result().video.download("waves.mp4")

A job is its ARN: `attach` takes it up again in another process, `list` finds those of an account.
"""

from collections.abc import Iterable

from .job import AsyncJob, JobSettings, alist_jobs, attach, list_jobs
from .results import JobFile, Segment, SegmentFile, SegmentsResult, Shot, VideoResult
from .status import AsyncStatus, State

alist = alist_jobs
list = list_jobs  # noqa: A001 - `async_jobs.list` reads as it should

__all__ = [
    "AsyncJob",
    "AsyncStatus",
    "JobFile",
    "JobSettings",
    "Segment",
    "SegmentFile",
    "SegmentsResult",
    "Shot",
    "State",
    "VideoResult",
    "alist",
    "attach",
    "list",
]


def __dir__() -> Iterable[str]:
    return iter(__all__)
