"""What a newcomer gives in place of a model's id, a client or a value: told with what to give, before anything is sent."""

from __future__ import annotations

import asyncio
import dataclasses
import datetime as dt
import decimal
import enum
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import bedrock_models
import numpy as np
import pytest
from bedrock_models import (
    async_jobs,
    batch,
    claude_messages,
    cohere_embed_v4,
    converse,
    fm,
    guard,
    guardrails,
    luma_ray,
    nova,
    titan_embed_text_v2,
)
from bedrock_models.errors import JobError, RequestError, SetupError, StorageError, UnknownModelError
from bedrock_models.testing import LocalBedrock

from tests.support.in_one import in_one

HAIKU = "us.anthropic.claude-haiku-4-5-20251001-v1:0"
LITE = "us.amazon.nova-lite-v1:0"
EMBED = "amazon.titan-embed-text-v2:0"
SAID: Any = [{"role": "user", "content": "Hi"}]
TOLD: Any = [{"role": "user", "content": [{"text": "Hi"}]}]
ROW = titan_embed_text_v2.request(input_text="Hi")


@pytest.fixture(scope="module")
def local() -> Iterator[LocalBedrock]:
    with LocalBedrock() as bedrock:
        yield bedrock


BLOCKING: dict[str, Callable[[Any, Any], Any]] = {
    "invoke": lambda ref, client: claude_messages.invoke(ref, messages=SAID, max_tokens=9, client=client),
    "stream": lambda ref, client: claude_messages.stream(ref, messages=SAID, max_tokens=9, client=client),
    "converse": lambda ref, client: converse.invoke(ref, messages=TOLD, client=client),
    "converse.stream": lambda ref, client: converse.stream(ref, messages=TOLD, client=client),
    "family.converse": lambda ref, client: nova.converse(ref, messages=TOLD, client=client),
    "count_tokens": lambda ref, client: claude_messages.count_tokens(ref, messages=SAID, max_tokens=9, client=client),
    "a request": lambda ref, client: bedrock_models.invoke(ref, ROW, client=client),
    "start": lambda ref, client: luma_ray.start(ref, prompt="x", output="s3://bucket/v/", client=client),
    "batch.run": lambda ref, client: batch.run([ROW], model_id=ref, output="/nowhere/x.jsonl", client=client),
    "fm": lambda ref, client: fm.from_model_id(ref, client=client).generate("x"),
}
AWAITED: dict[str, Callable[[Any, Any], Any]] = {
    "ainvoke": lambda ref, client: claude_messages.ainvoke(ref, messages=SAID, max_tokens=9, client=client),
    "aconverse": lambda ref, client: converse.ainvoke(ref, messages=TOLD, client=client),
    "acount_tokens": lambda ref, client: claude_messages.acount_tokens(ref, messages=SAID, max_tokens=9, client=client),
    "astart": lambda ref, client: luma_ray.astart(ref, prompt="x", output="s3://bucket/v/", client=client),
    "astream": lambda ref, client: _events(claude_messages.astream(ref, messages=SAID, max_tokens=9, client=client)),
}


async def _events(stream: Any) -> list[Any]:
    async with stream as events:
        return [event async for event in events]


class Id(enum.Enum):
    """Somebody's own names of models."""

    HAIKU = HAIKU


NO_IDS = [None, "", " ", 5, b"x", [HAIKU], Path("x"), object(), bedrock_models.resolve(HAIKU)]


@in_one("ref, name", [(ref, name) for ref in NO_IDS for name in (*BLOCKING, *AWAITED)])
def test_what_is_no_id_of_a_model(ref: Any, name: str) -> None:
    with pytest.raises(UnknownModelError, match=r"model_id: .* is no model's id\. Give (one|its \w+), such as 'us\."):
        _called(name, ref)


def _called(name: str, ref: Any) -> Any:
    client = SimpleNamespace()
    return BLOCKING[name](ref, client) if name in BLOCKING else asyncio.run(_awaited(AWAITED[name], ref, client))


async def _awaited(call: Callable[[Any, Any], Any], ref: Any, client: Any) -> Any:
    return await call(ref, client)


def test_what_an_id_is_in_is_named() -> None:
    for ref, told in ((bedrock_models.resolve(HAIKU), "Give its id"), (Id.HAIKU, "Give its value")):
        with pytest.raises(UnknownModelError, match=told):
            BLOCKING["invoke"](ref, None)
    assert fm.from_model_id(Id.HAIKU)  # type: ignore[call-overload] # as its ancestor took it


def ref_of(name: str) -> str:
    return {"a request": EMBED, "batch.run": EMBED, "start": "luma.ray-v2:0", "astart": "luma.ray-v2:0"}.get(name, HAIKU)


OF = {"start": "start_async_invoke", "count_tokens": "count_tokens", "stream": "invoke_model_with_response_stream"}


@in_one("name", BLOCKING)
def test_a_client_that_cannot_make_the_call(local: LocalBedrock, tmp_path: Path, name: str) -> None:
    local.requests.clear()
    ref = LITE if "converse" in name else ref_of(name)
    call = BLOCKING[name] if name != "batch.run" else _run_into(tmp_path / "x.jsonl")
    for client, told in (
        (local.client("s3"), r"it is of s3, which has no \w+\. Give one of bedrock-runtime: boto3\.client\('bedrock-runtime'\)"),
        (local.client("bedrock"), "it is of bedrock, which has no"),
        ("us-east-1", r"str has no \w+\. Give a client: boto3\.client\('bedrock-runtime'\)"),
    ):
        with pytest.raises(SetupError, match=told) as caught:
            call(ref, client)
        assert (caught.value.what, OF.get(name, "") in str(caught.value)) == ("client", True)
    assert local.requests == []
    assert not (tmp_path / "x.jsonl").exists()


def _run_into(output: Path) -> Callable[[Any, Any], Any]:
    return lambda ref, client: batch.run([ROW], model_id=ref, output=output, client=client)


@in_one("name", AWAITED)
def test_a_client_that_blocks_is_not_awaited_and_no_answer_is_lost(local: LocalBedrock, name: str) -> None:
    local.requests.clear()
    ref = LITE if "converse" in name else ref_of(name)
    with pytest.raises(SetupError, match=r"it is boto3's, which cannot be awaited\. Give one of new_async_client\(\)"):
        asyncio.run(_awaited(AWAITED[name], ref, local.client()))
    assert local.requests == []


def test_a_client_that_is_awaited_is_told_to_calls_that_block(local: LocalBedrock, tmp_path: Path) -> None:
    async def program() -> None:
        async with local.async_client() as client:
            for name, call in {**BLOCKING, "batch.run": _run_into(tmp_path / "x.jsonl")}.items():
                ref = LITE if "converse" in name else ref_of(name)
                with pytest.raises(SetupError, match=r"it is aiobotocore's, which is awaited\. Give boto3's"):
                    call(ref, client)

    asyncio.run(program())


def test_clients_of_the_other_calls(local: LocalBedrock) -> None:
    s3 = local.client("s3")
    for call in (
        lambda: list(async_jobs.list(client=s3)),
        lambda: guardrails.apply("g", "1", "x", client=s3),
        lambda: guardrails.check("x", attacks=["JAILBREAK"], client=s3),
        lambda: bedrock_models.available(client=s3),
    ):
        with pytest.raises(SetupError, match="it is of s3, which has no"):
            call()
    with pytest.raises(SetupError, match=r"str is none\. Give one: guard"):
        guard("us-east-1")
    with pytest.raises(StorageError, match=r"it is of bedrock, which has no get_object\. Give one of s3"):
        batch.load_plan("s3://bucket/x/", s3=local.client("bedrock"))
    with pytest.raises(JobError, match=r"it is of s3, which has no get_model_invocation_job\. Give one of bedrock:"):
        batch.attach("arn:aws:bedrock:us-east-1:123456789012:model-invocation-job/abc", bedrock=s3)


class Frame:
    """What can be seen of a data frame."""

    columns = ("a", "b")

    def __iter__(self) -> Iterator[str]:
        return iter(self.columns)

    def to_dict(self, _: str) -> Any:
        """Its rows."""


@dataclasses.dataclass
class Turn:
    """Somebody's own class of turns."""

    role: str


def values() -> list[tuple[Callable[[], Any], str]]:
    claude: Any = claude_messages.request  # what a type checker would not let pass
    titan: Any = titan_embed_text_v2.request
    cohere: Any = cohere_embed_v4.request
    array = np.array(["a", "b"])
    return [
        (lambda: claude(messages=SAID, max_tokens=np.int64(9)), r"/max_tokens: .*; got int64 9\. Write its \.item\(\)"),
        (lambda: claude(messages=SAID, max_tokens=9, temperature=np.float32(9)), r"; got float32 9\.0\. Write its \.item\(\)"),
        (lambda: claude(messages=SAID, max_tokens=decimal.Decimal(9)), r"; got Decimal\. Write float\(\.\.\.\) of it"),
        (lambda: claude(messages=array, max_tokens=9), r"/messages: must be an array; got ndarray\. Write its \.tolist\(\)$"),
        (lambda: claude(messages=Frame(), max_tokens=9), r"/messages: .*; got Frame\. Write its \.to_dict\('records'\)$"),
        (lambda: claude(messages=[Turn("user")], max_tokens=9), r"/messages/0: .*; got Turn\. Write dataclasses\.asdict"),
        (lambda: claude(messages=[{"role": "user", "content": array}], max_tokens=9), r"/0/content: .*; got ndarray\. Write its"),
        (lambda: claude(messages=SAID, max_tokens=9, system=array), r"/system: .*; got ndarray\. Write its \.tolist\(\)$"),
        (lambda: titan(input_text=array), r"/inputText: .*; got ndarray\. Write one of its values$"),
        (lambda: titan(input_text=b"x"), r"; got bytes\. Write its \.decode\(\)"),
        (lambda: titan(input_text=Path("x")), r"; got \w+Path\. Write str\(\.\.\.\) of it, or its \.read_text\(\)"),
        (lambda: titan(input_text=dt.date(2026, 1, 2)), r"; got date\. Write its \.isoformat\(\)"),
        (lambda: titan(input_text=uuid.UUID(int=1)), r"; got UUID\. Write str\(\.\.\.\) of it"),
        (lambda: titan(input_text=object()), r"must be a valid string; got object$"),
        (lambda: titan(input_text="\ud800"), r'must be a text that UTF-8 can hold; got "\\ud800"$'),
        (lambda: claude(messages=[{"role": "user", "content": "\ud800"}], max_tokens=9), r"/0/content: must be a text that UTF"),
        (lambda: cohere(texts="\ud800", input_type="search_query"), r'/texts: must be an array; got "\\ud800"$'),
    ]  # fmt: skip


@in_one("call, told", values())
def test_a_value_that_json_does_not_have(call: Callable[[], Any], told: str) -> None:
    with pytest.raises(RequestError, match=told) as caught:
        call()
    assert len(caught.value.findings) == 1
    str(caught.value).encode()
