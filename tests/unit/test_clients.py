"""The shared client, its settings, options, and warnings of models at their end."""

from __future__ import annotations

import asyncio
import json
import os
import threading
import warnings
from collections.abc import Iterator
from contextlib import closing
from inspect import signature
from pathlib import Path
from typing import Any

import bedrock_models
import boto3
import pytest
from bedrock_models import Options, deepseek_r1, errors, guard, titan_text
from bedrock_models._runtime.calls import clients
from bedrock_models._runtime.models import lifecycle, references
from bedrock_models.testing import LocalBedrock, Throttle
from botocore.config import Config
from botocore.exceptions import NoRegionError

MODEL = "amazon.titan-text-express-v1"
R1 = "deepseek.r1-v1:0"


@pytest.fixture(autouse=True)
def fresh(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No client of another test, nothing of this machine's settings."""
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("AWS_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", os.devnull)
    monkeypatch.setattr(clients, "_clients", {})
    monkeypatch.setattr(boto3, "DEFAULT_SESSION", None)  # it remembers the environment it was made in
    yield
    for client in clients._clients.values():  # noqa: SLF001 - their connections
        client.close()


@pytest.fixture
def bedrock(monkeypatch: pytest.MonkeyPatch) -> Iterator[LocalBedrock]:
    with LocalBedrock() as endpoint:
        for name, value in endpoint.environment.items():
            monkeypatch.setenv(name, value)
        yield endpoint


def test_the_region_of_aws_region_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-west-1")
    assert clients.shared_client().meta.region_name == "eu-west-1"
    monkeypatch.setenv("AWS_REGION", "eu-central-1")
    assert clients.shared_client().meta.region_name == "eu-central-1"


def test_there_is_no_silent_default_region() -> None:
    with pytest.raises(NoRegionError):
        clients.shared_client()


def test_a_client_is_made_once_for_each_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_REGION", "us-east-1")
    first = clients.shared_client()
    assert clients.shared_client() is first
    monkeypatch.setenv("AWS_REGION", "us-west-2")
    second = clients.shared_client()
    assert second is not first
    monkeypatch.setenv("AWS_ENDPOINT_URL_BEDROCK_RUNTIME", "http://127.0.0.1:9")
    third = clients.shared_client()
    assert third is not second
    assert third.meta.endpoint_url == "http://127.0.0.1:9"
    monkeypatch.setenv("AWS_BEARER_TOKEN_BEDROCK", "token")
    assert clients.shared_client() is not third
    monkeypatch.setenv("AWS_REGION", "us-east-1")
    monkeypatch.delenv("AWS_ENDPOINT_URL_BEDROCK_RUNTIME")
    monkeypatch.delenv("AWS_BEARER_TOKEN_BEDROCK")
    assert clients.shared_client() is first


def test_a_client_is_made_once_for_all_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_REGION", "us-east-1")
    made: list[Any] = []

    def make() -> Any:
        made.append(boto3.client("bedrock-runtime", region_name="us-east-1"))
        return made[-1]

    monkeypatch.setattr(clients, "new_client", make)
    start, got = threading.Barrier(16), []

    def ask() -> None:
        start.wait()
        got.append(clients.shared_client())

    threads = [threading.Thread(target=ask) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 1
    assert len(got) == 16


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_a_child_process_has_clients_and_a_lock_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_REGION", "us-east-1")
    mine = clients.shared_client()
    with clients._lock:  # noqa: SLF001 - as if another thread were just making one
        child = os.fork()
        if child == 0:
            os._exit(0 if clients.shared_client() is not mine else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def test_settings_fit_models_and_retries_are_botocore_s() -> None:
    config = clients.new_client(region="us-east-1").meta.config
    assert config.read_timeout == 3600
    assert config.connect_timeout == 10
    assert config.tcp_keepalive
    assert config.max_pool_connections == 256
    plain = boto3.client("bedrock-runtime", region_name="us-east-1").meta.config
    assert config.retries == plain.retries


def test_what_the_caller_says_wins() -> None:
    session = boto3.Session(region_name="eu-west-3", aws_access_key_id="a", aws_secret_access_key="b")
    given = clients.new_client(
        session=session, config=Config(read_timeout=5, retries={"total_max_attempts": 7}), endpoint="http://localhost:1"
    )
    assert given.meta.region_name == "eu-west-3"
    assert given.meta.endpoint_url == "http://localhost:1"
    assert given.meta.config.read_timeout == 5
    assert given.meta.config.connect_timeout == 10
    assert given.meta.config.retries["total_max_attempts"] == 7
    assert clients.new_client(session=session).meta.region_name == "eu-west-3"


def test_every_setting_is_a_parameter() -> None:
    client = bedrock_models.new_client(
        region="eu-north-1", endpoint="http://localhost:2", read_timeout=7, connect_timeout=3, attempts=2, pool=9
    )
    config = client.meta.config
    assert (client.meta.region_name, client.meta.endpoint_url) == ("eu-north-1", "http://localhost:2")
    assert (config.read_timeout, config.connect_timeout, config.max_pool_connections) == (7, 3, 9)
    assert config.retries["total_max_attempts"] == 2


@pytest.mark.parametrize(("total", "read", "connect"), [(None, 7, 3), (9, 7, 3), (5, 5, 3), (2, 2, 2)])
def test_nothing_is_awaited_longer_than_the_whole_call_may_take(total: float | None, read: float, connect: float) -> None:
    given = clients.limits(7, 3, total, None, 9, None)
    assert given == {"read_timeout": read, "connect_timeout": connect, "max_pool_connections": 9}


def test_attempts_are_counted_with_the_first(bedrock: LocalBedrock) -> None:
    bedrock.fault(Throttle(call=range(1, 100)))
    with closing(bedrock_models.new_client(attempts=1)) as client, pytest.raises(errors.ThrottlingException):
        titan_text.invoke(MODEL, input_text="Hi", client=client)
    assert len(bedrock.requests) == 1


def test_a_profile_gives_region_and_credentials(bedrock: LocalBedrock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("AWS_") and "ENDPOINT" not in name]:
        monkeypatch.delenv(name)
    (tmp_path / "config").write_text(
        "[profile mine]\nregion = ca-central-1\naws_access_key_id = AKIDMINE\naws_secret_access_key = x\n", encoding="utf-8"
    )
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "config"))
    with closing(bedrock_models.new_client(profile="mine")) as client:
        titan_text.invoke(MODEL, input_text="Hi", client=client)
    assert "AKIDMINE" in bedrock.requests[-1].headers["authorization"]
    assert "ca-central-1" in bedrock.requests[-1].headers["authorization"]


def test_a_bearer_token_belongs_to_one_client(bedrock: LocalBedrock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_BEARER_TOKEN_BEDROCK", "of-the-environment")
    monkeypatch.delenv("AWS_ACCESS_KEY_ID")
    with (
        closing(bedrock_models.new_client(bearer_token="one")) as one,
        closing(bedrock_models.new_client(bearer_token="two")) as two,
    ):
        for client in (one, two, None, one):
            titan_text.invoke(MODEL, input_text="Hi", client=client)
            list(titan_text.stream(MODEL, input_text="Hi", client=client))
    shown = [request.headers["authorization"] for request in bedrock.requests[::2]]
    assert shown == [request.headers["authorization"] for request in bedrock.requests[1::2]]
    assert shown == ["Bearer one", "Bearer two", "Bearer of-the-environment", "Bearer one"]


def test_the_asynchronous_twin_takes_the_same(bedrock: LocalBedrock) -> None:
    assert list(signature(bedrock_models.new_async_client).parameters) == list(signature(bedrock_models.new_client).parameters)
    bedrock.fault(Throttle(call=range(1, 100)))

    async def call() -> None:
        async with bedrock_models.new_async_client(region="eu-north-1", attempts=2, bearer_token="mine") as client:
            assert client.meta.region_name == "eu-north-1"
            await titan_text.ainvoke(MODEL, input_text="Hi", client=client)

    with pytest.raises(errors.ThrottlingException):
        asyncio.run(call())
    assert [request.headers["authorization"] for request in bedrock.requests] == ["Bearer mine"] * 2


def test_the_default_session_of_boto3_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(boto3, "DEFAULT_SESSION", boto3.Session(region_name="sa-east-1"))
    assert clients.shared_client().meta.region_name == "sa-east-1"


def test_a_call_without_client_works_and_names_itself(bedrock: LocalBedrock) -> None:
    assert titan_text.invoke(MODEL, input_text="Hi").results
    agent = bedrock.requests[-1].headers["user-agent"]
    assert "bedrock-typed" in agent
    assert "otocore/" in agent


def test_a_bearer_token_is_sent(bedrock: LocalBedrock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_BEARER_TOKEN_BEDROCK", "my-token")
    titan_text.invoke(MODEL, input_text="Hi")
    assert bedrock.requests[-1].headers["authorization"] == "Bearer my-token"


def test_no_second_layer_of_retries(bedrock: LocalBedrock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "2")
    monkeypatch.setenv("AWS_RETRY_MODE", "standard")
    bedrock.fault(Throttle(call=range(1, 100)))
    with pytest.raises(errors.ThrottlingException):
        titan_text.invoke(MODEL, input_text="Hi")
    assert len(bedrock.requests) == 2


def test_options_reach_their_headers(bedrock: LocalBedrock) -> None:
    options = Options(
        guardrail_identifier="abc", guardrail_version="1", trace="ENABLED", service_tier="flex", request_metadata={"team": "x"}
    )
    titan_text.invoke(MODEL, input_text="Hi", options=options)
    headers = bedrock.requests[-1].headers
    assert headers["x-amzn-bedrock-guardrailidentifier"] == "abc"
    assert headers["x-amzn-bedrock-guardrailversion"] == "1"
    assert headers["x-amzn-bedrock-trace"] == "ENABLED"
    assert headers["x-amzn-bedrock-service-tier"] == "flex"
    assert json.loads(headers["x-amzn-bedrock-request-metadata"]) == {"team": "x"}
    titan_text.invoke(
        MODEL, input_text="Hi", options={"performance_config_latency": "optimized", "request_metadata": '{"a": "b"}'}
    )
    headers = bedrock.requests[-1].headers
    assert headers["x-amzn-bedrock-performanceconfig-latency"] == "optimized"
    assert headers["x-amzn-bedrock-request-metadata"] == '{"a": "b"}'


def test_an_option_that_is_newer_than_botocore_says_so() -> None:
    class Old:
        def invoke_model(self, **arguments: Any) -> Any:
            raise KeyError("serviceTier" if "serviceTier" in arguments else "something else")

        invoke_model_with_response_stream = invoke_model

    for call in (titan_text.invoke, titan_text.stream):
        with pytest.raises(errors.RequestError, match="options/service_tier: is newer than the installed botocore"):
            call(MODEL, input_text="Hi", options={"service_tier": "flex"}, client=Old())
        with pytest.raises(KeyError, match="something else"):
            call(MODEL, input_text="Hi", client=Old())


@pytest.mark.parametrize(
    ("options", "says"), [({"guardrail_identifer": "x"}, "guardrail_identifier"), ({"guardrail_identifier": "x"}, "together")]
)
def test_wrong_options_are_refused_before_sending(bedrock: LocalBedrock, options: Any, says: str) -> None:
    with pytest.raises(errors.RequestError, match=says):
        titan_text.invoke(MODEL, input_text="Hi", options=options)
    assert not bedrock.requests


def test_a_model_at_its_end_warns_once_where_it_is_called(bedrock: LocalBedrock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lifecycle, "_warned", set())
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        for _ in range(3):
            titan_text.invoke(MODEL, input_text="Hi")
    (warning,) = [item for item in caught if issubclass(item.category, errors.LifecycleWarning)]
    assert MODEL in str(warning.message)
    assert warning.filename == __file__
    assert len(bedrock.requests) == 3, "it is sent all the same"


def test_a_model_behind_profiles_warns_once_for_each_region(bedrock: LocalBedrock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(references, "_warned", set())
    monkeypatch.setattr(references, "table", lambda: {R1: {"inference": "profile", "profiles": ["us", "eu"]}})
    references._profile_needed.cache_clear()  # noqa: SLF001 - what was told of another table
    with closing(bedrock.client()) as client, warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        guard(client)
        for _ in range(2):
            deepseek_r1.invoke(R1, prompt="Hi", client=client)
            client.invoke_model(modelId=R1, body='{"prompt": "Hi"}')["body"].close()
            deepseek_r1.invoke(f"us.{R1}", prompt="Hi", client=client)
    references._profile_needed.cache_clear()  # noqa: SLF001
    (warning,) = [item for item in caught if issubclass(item.category, errors.ProfileWarning)]
    assert str(warning.message) == (
        f"{R1}: AWS lists it on demand in no region, so us-east-1 may refuse it by this id; its profiles: us.{R1} or eu.{R1}"
    )
    assert warning.filename == __file__
    assert len(bedrock.requests) == 6, "it is sent all the same"
