"""Clients: which settings make another one, what of several settings wins, and the one that an event loop shares."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import boto3
import pytest
from bedrock_models import errors, new_async_client, new_client
from bedrock_models._runtime.calls import async_clients, clients
from botocore.config import Config

SETTINGS = (
    "AWS_PROFILE",
    "AWS_REGION",
    "AWS_DEFAULT_REGION",
    "AWS_ENDPOINT_URL_BEDROCK_RUNTIME",
    "AWS_ENDPOINT_URL",
    "AWS_BEARER_TOKEN_BEDROCK",
    "AWS_ACCESS_KEY_ID",
)


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        monkeypatch.delenv(name)
    profile = "aws_access_key_id = AKIDMINE\naws_secret_access_key = x\n"
    (tmp_path / "config").write_text(f"[profile mine]\nregion = ca-central-1\n{profile}", encoding="utf-8")
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "config"))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", os.devnull)
    monkeypatch.setattr(clients, "_clients", {})
    monkeypatch.setattr(boto3, "DEFAULT_SESSION", None)


def test_whatever_decides_where_and_as_whom_a_call_goes_makes_another_client(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clients, "new_client", object)
    plain = clients.shared_client()
    made = [plain]
    for name in SETTINGS:
        monkeypatch.setenv(name, "one")
        made.append(clients.shared_client())
        monkeypatch.setenv(name, "two")
        made.append(clients.shared_client())
        assert clients.shared_client() is made[-1]
        monkeypatch.delenv(name)
        assert clients.shared_client() is plain
    assert len({id(each) for each in made}) == 1 + 2 * len(SETTINGS)


def test_what_is_said_at_the_call_wins_over_what_the_program_and_its_environment_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_REGION", "us-east-1")
    assert new_client(region="eu-west-1").meta.region_name == "eu-west-1"
    monkeypatch.delenv("AWS_REGION")
    monkeypatch.setattr(boto3, "DEFAULT_SESSION", boto3.Session(region_name="sa-east-1"))
    assert new_client(profile="mine").meta.region_name == "ca-central-1"
    assert new_client(profile="mine", session=boto3.Session(region_name="eu-west-3")).meta.region_name == "eu-west-3"
    theirs = Config(tcp_keepalive=False, retries={"total_max_attempts": 7})
    config = new_client(config=theirs, attempts=3, pool=9).meta.config
    assert (config.tcp_keepalive, config.max_pool_connections, config.read_timeout) == (False, 9, 3600)
    assert config.retries["total_max_attempts"] == 7


def test_an_error_of_making_a_client_is_told_once() -> None:
    with pytest.raises(errors.SetupError) as caught:
        new_client()
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


def in_loop(work: Coroutine[Any, Any, None]) -> None:
    asyncio.run(work)
    assert not async_clients._clients, "what was made for a loop goes with it"  # noqa: SLF001


def test_an_event_loop_shares_a_client_for_each_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    async def work() -> None:
        monkeypatch.setenv("AWS_REGION", "us-east-1")
        first = await async_clients.shared_async_client()
        config = first.meta.config
        assert (config.read_timeout, config.connect_timeout, config.max_pool_connections) == (3600, 10, 4096)
        monkeypatch.setenv("AWS_REGION", "eu-west-1")
        assert (await async_clients.shared_async_client()).meta.region_name == "eu-west-1"
        monkeypatch.setenv("AWS_REGION", "us-east-1")
        assert await async_clients.shared_async_client() is first

    in_loop(work())


def test_one_callers_cancellation_is_not_another_s(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_REGION", "us-east-1")

    async def work() -> None:
        one, two = (asyncio.ensure_future(async_clients.shared_async_client()) for _ in range(2))
        await asyncio.sleep(0)
        one.cancel()
        assert (await two).meta.region_name == "us-east-1"

    in_loop(work())


def test_an_asynchronous_client_takes_each_setting() -> None:
    async def work() -> None:
        async with new_async_client(profile="mine", endpoint="http://127.0.0.1:9", read_timeout=7, connect_timeout=3) as client:
            config = client.meta.config
            assert (client.meta.region_name, client.meta.endpoint_url) == ("ca-central-1", "http://127.0.0.1:9")
            assert (config.read_timeout, config.connect_timeout, config.max_pool_connections) == (7, 3, 4096)
        async with new_async_client(profile="mine", pool=9, total_timeout=2, config=Config(connect_timeout=1)) as client:
            config = client.meta.config
            assert (config.read_timeout, config.connect_timeout, config.max_pool_connections) == (2, 1, 9)

    in_loop(work())
