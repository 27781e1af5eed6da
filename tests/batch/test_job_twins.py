"""Calls that run on their own, blocking and awaited: the same is asked of the service, and the same job comes back."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import Any

from bedrock_models import async_jobs, families, nova_reel
from bedrock_models.async_jobs import AsyncJob

from tests.support.in_one import in_one

REEL = "amazon.nova-reel-v1:1"
DAY = datetime(2026, 11, 1, tzinfo=UTC)


class Service:
    """A client of either kind: it notes what it is asked, lists three pages of two calls each, and says that all goes well."""

    def __init__(self, *, awaited: bool) -> None:
        self.asked: list[tuple[str, dict[str, Any]]] = []
        self._awaited = awaited

    def _told(self, name: str, asked: dict[str, Any], answer: dict[str, Any]) -> Any:
        async def later() -> dict[str, Any]:
            return answer

        self.asked.append((name, dict(asked)))
        return later() if self._awaited else answer

    def start_async_invoke(self, **asked: Any) -> Any:
        return self._told("start", asked, {"invocationArn": "arn:job"})

    def get_async_invoke(self, **asked: Any) -> Any:
        place = {"s3OutputDataConfig": {"s3Uri": "s3://bucket/films/x"}}
        told = {**asked, "modelArn": f"arn:aws:bedrock:us-east-1::foundation-model/{REEL}", "outputDataConfig": place}
        return self._told("get", asked, {**told, "status": "InProgress" if len(self.asked) < 3 else "Completed"})

    def list_async_invokes(self, **asked: Any) -> Any:
        page = int(asked.get("nextToken", "0"))
        listed = [{"invocationArn": f"arn:{page}{number}"} for number in range(2)] if page != 1 else []
        return self._told("list", asked, {"asyncInvokeSummaries": listed, **({"nextToken": str(page + 1)} if page < 2 else {})})


def both() -> tuple[Any, Any]:
    return Service(awaited=False), Service(awaited=True)


async def _all(jobs: Any) -> list[Any]:
    return [job async for job in jobs]


QUERIES: tuple[tuple[dict[str, Any], dict[str, Any]], ...] = (
    ({}, {}),
    ({"status": "Failed"}, {"statusEquals": "Failed"}),
    ({"after": DAY}, {"submitTimeAfter": DAY}),
    ({"before": DAY}, {"submitTimeBefore": DAY}),
    (
        {"status": "Completed", "after": DAY, "before": DAY},
        {"statusEquals": "Completed", "submitTimeAfter": DAY, "submitTimeBefore": DAY},
    ),
)


@in_one("query, asked", QUERIES)
def test_every_page_is_listed_an_empty_one_between_as_well(query: dict[str, Any], asked: dict[str, Any]) -> None:
    client, later = both()
    s3 = object()
    found = list(async_jobs.list(**query, client=client, s3=s3))
    awaited = asyncio.run(_all(async_jobs.alist(**query, client=later, s3=s3)))
    assert [job.arn for job in found] == [job.arn for job in awaited] == ["arn:00", "arn:01", "arn:20", "arn:21"]
    assert {_made(job) for job in found} == {(None, client, s3)}
    assert {_made(job) for job in awaited} == {(None, later, s3)}
    assert client.asked == later.asked == [("list", asked), *(("list", {**asked, "nextToken": page}) for page in ("1", "2"))]


def _made(job: AsyncJob[Any]) -> tuple[Any, Any, Any]:
    return job._family, job._client, job._s3  # noqa: SLF001 - what it will be read by


def _place(**more: str) -> dict[str, Any]:
    return {"outputDataConfig": {"s3OutputDataConfig": {"s3Uri": "s3://bucket/films/", **more}}}


SETTINGS: dict[str, tuple[Any, dict[str, Any]]] = {
    "kms_key_id": ("key", _place(kmsKeyId="key")),
    "bucket_owner": ("1" * 12, _place(bucketOwner="1" * 12)),
    "client_request_token": ("token", {"clientRequestToken": "token"}),
    "tags": ([{"key": "a", "value": "b"}], {"tags": [{"key": "a", "value": "b"}]}),
}


@in_one("name", [*SETTINGS, ""])
def test_a_call_is_begun_with_each_setting_at_its_place(name: str) -> None:
    client, later = both()
    s3 = object()
    settings: Any = {name: SETTINGS[name][0]} if name else None
    said: Any = {
        "text_to_video_params": {"text": "waves"},
        "duration_seconds": 6,
        "fps": 24,
        "dimension": "1280x720",
        "output": "s3://bucket/films",
        "settings": settings,
        "extra_body": {"more": {"a": None}},
        "s3": s3,
    }
    job = nova_reel.start(REEL, "TEXT_VIDEO", **said, client=client)
    awaited = asyncio.run(nova_reel.astart(REEL, "TEXT_VIDEO", **said, client=later))
    reel = families()["nova_reel"]
    assert (job.arn, *_made(job)) == ("arn:job", reel, client, s3)
    assert (awaited.arn, *_made(awaited)) == ("arn:job", reel, later, s3)
    assert client.asked == later.asked
    ((_, asked),) = client.asked
    at = {**_place(), **(SETTINGS[name][1] if name else {})}
    assert {key: value for key, value in asked.items() if key != "modelInput"} == {"modelId": REEL, **at}
    assert asked["modelInput"]["more"] == {"a": None}


def test_both_wait_for_the_end_and_tell_each_look() -> None:
    client, later = both()
    seen: list[list[str]] = [[], []]
    ended = async_jobs.attach("arn:job", client=client).wait(every=0.001, timeout=5, progress=lambda at: seen[0].append(at.state))
    waiting = async_jobs.attach("arn:job", client=later).await_end(
        every=0.001, timeout=5, progress=lambda at: seen[1].append(at.state)
    )
    assert asyncio.run(waiting) == ended
    assert seen == [["InProgress", "InProgress", "InProgress", "Completed"]] * 2
    assert client.asked == later.asked == [("get", {"invocationArn": "arn:job"})] * 4
