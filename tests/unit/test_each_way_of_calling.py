"""What holds of a call however it is made: blocking or awaited, whole or as a stream, by InvokeModel or by Converse."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any
from weakref import WeakKeyDictionary

import bedrock_models
import pytest
from bedrock_models import claude_messages, converse, errors, nova
from bedrock_models._runtime.bodies.large_files import Aside
from bedrock_models._runtime.calls import call, total_time
from bedrock_models._runtime.calls.converse import wire_members
from bedrock_models._runtime.calls.listening import LOGGER
from bedrock_models._runtime.models import references
from botocore.session import get_session

from tests.support.in_one import in_one

HAIKU: Any = "anthropic.claude-haiku-4-5-20251001-v1:0"
ASKED: Any = [{"role": "user", "content": [{"text": "Hi"}]}]
SAID: Any = [{"role": "user", "content": "Hi"}]


@pytest.fixture(autouse=True)
def another(monkeypatch: pytest.MonkeyPatch) -> type:
    """Another client of the process has a time limit; these have none."""

    class Meta:
        pass

    monkeypatch.setattr(total_time, "_limits", WeakKeyDictionary({Meta: 60.0}))
    return Meta


class Stopped(Exception):
    """What a client raises here instead of sending."""


class Client:
    """A client of either kind, in a region, that hears who listens and sends nothing."""

    def __init__(self, error: Exception, *, awaited: bool) -> None:
        self.heard: list[str] = []
        self.asked: dict[str, Any] = {}
        events = SimpleNamespace(register_first=self._hear, register_last=self._hear)
        self.meta = SimpleNamespace(region_name="eu-west-1", events=events, endpoint_url="https://x", service_model=None)
        self._error = error
        self._awaited = awaited

    def _hear(self, name: str, *_: Any, **__: Any) -> None:
        self.heard.append(name)

    def _call(self, **asked: Any) -> Any:
        async def later() -> None:
            raise self._error

        self.asked = asked
        if self._awaited:
            return later()
        raise self._error

    invoke_model = invoke_model_with_response_stream = converse = converse_stream = _call


async def _awaited(call: Any) -> Any:
    return await call


async def _streamed(stream: Any) -> Any:
    return [event async for event in stream]


WAYS: dict[str, Callable[..., Any]] = {
    "invoke": lambda **more: claude_messages.invoke(HAIKU, SAID, 5, **more),
    "stream": lambda **more: claude_messages.stream(HAIKU, SAID, 5, **more),
    "converse": lambda **more: converse.invoke(HAIKU, ASKED, **more),
    "converse stream": lambda **more: converse.stream(HAIKU, ASKED, **more),
    "await invoke": lambda **more: asyncio.run(_awaited(claude_messages.ainvoke(HAIKU, SAID, 5, **more))),
    "await stream": lambda **more: asyncio.run(_streamed(claude_messages.astream(HAIKU, SAID, 5, **more))),
    "await converse": lambda **more: asyncio.run(_awaited(converse.ainvoke(HAIKU, ASKED, **more))),
    "await converse stream": lambda **more: asyncio.run(_streamed(converse.astream(HAIKU, ASKED, **more))),
    "family by converse": lambda **more: claude_messages.converse(HAIKU, ASKED, **more),
    "family by converse stream": lambda **more: claude_messages.converse_stream(HAIKU, ASKED, **more),
    "await family by converse": lambda **more: asyncio.run(_awaited(claude_messages.aconverse(HAIKU, ASKED, **more))),
    "await family by converse stream": lambda **more: asyncio.run(
        _streamed(claude_messages.aconverse_stream(HAIKU, ASKED, **more))
    ),
}


def sent(client: Client) -> Any:
    """The members of the body that a client was asked to send."""
    return json.loads(client.asked["body"]) if "body" in client.asked else client.asked


@in_one("way", WAYS)
def test_a_model_that_only_profiles_serve_is_told(way: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(references, "_warned", set())
        with pytest.warns(errors.ProfileWarning, match="its profiles: ") as told, pytest.raises(Stopped):
            WAYS[way](client=Client(Stopped(), awaited=way.startswith("await")))
    assert len(told) == 1
    assert told[0].filename == __file__


@in_one("way", WAYS)
@pytest.mark.filterwarnings("ignore::bedrock_models.errors.ProfileWarning")
def test_who_listens_hears_of_the_attempts_of_a_client(way: str) -> None:
    client = Client(Stopped(), awaited=way.startswith("await"))
    records: list[Any] = []
    with bedrock_models.on_call(records.append), pytest.raises(Stopped):
        WAYS[way](client=client)
    assert {"before-send.bedrock-runtime", "needs-retry.bedrock-runtime"} <= set(client.heard)
    (record,) = records
    assert (record.region, record.endpoint, record.model_id) == ("eu-west-1", "https://x", HAIKU)


@in_one("way", [way for way in WAYS if "converse" not in way])
@pytest.mark.filterwarnings("ignore::bedrock_models.errors.ProfileWarning")
def test_an_option_that_the_botocore_at_hand_does_not_know_is_named(way: str) -> None:
    client = Client(KeyError("projectIdentifier"), awaited=way.startswith("await"))
    with pytest.raises(errors.RequestError, match=r"options/project_identifier: is newer than the installed botocore: update"):
        WAYS[way](client=client, options={"project_identifier": "default"})
    with pytest.raises(KeyError, match="elsewhere"):
        WAYS[way](client=Client(KeyError("elsewhere"), awaited=way.startswith("await")))


OPTIONS: dict[str, Any] = {
    "guardrail_identifier": "gr",
    "guardrail_version": "1",
    "trace": "ENABLED",
    "performance_config_latency": "optimized",
    "service_tier": "flex",
    "request_metadata": {"b": "1", "a": "2"},
}


@in_one("way", [way for way in WAYS if "converse" in way])
@pytest.mark.filterwarnings("ignore::bedrock_models.errors.ProfileWarning")
def test_options_stand_in_the_body_of_converse_as_its_types_have_them(way: str) -> None:
    client = Client(Stopped(), awaited=way.startswith("await"))
    for metadata in (OPTIONS["request_metadata"], json.dumps(OPTIONS["request_metadata"])):
        with pytest.raises(Stopped):
            WAYS[way](client=client, options={**OPTIONS, "request_metadata": metadata})
        assert {name: value for name, value in client.asked.items() if name not in {"modelId", "messages"}} == {
            "guardrailConfig": {"guardrailIdentifier": "gr", "guardrailVersion": "1", "trace": "enabled"},
            "performanceConfig": {"latency": "optimized"},
            "serviceTier": {"type": "flex"},
            "requestMetadata": {"b": "1", "a": "2"},
        }
    with pytest.raises(errors.RequestError, match="options/service_tier: must be "):
        WAYS[way](client=client, options={"service_tier": 5})


@in_one("way", [way for way in WAYS if "converse" not in way])
@pytest.mark.filterwarnings("ignore::bedrock_models.errors.ProfileWarning")
def test_options_stand_beside_the_body_of_invoke_model(way: str) -> None:
    client = Client(Stopped(), awaited=way.startswith("await"))
    for metadata in (OPTIONS["request_metadata"], '{"b": "1", "a": "2"}'):
        with pytest.raises(Stopped):
            WAYS[way](client=client, options={**OPTIONS, "request_metadata": metadata, "project_identifier": ""})
        assert {name: value for name, value in client.asked.items() if name not in {"modelId", "body"}} == {
            "guardrailIdentifier": "gr",
            "guardrailVersion": "1",
            "trace": "ENABLED",
            "performanceConfigLatency": "optimized",
            "serviceTier": "flex",
            "requestMetadata": '{"b": "1", "a": "2"}',
            "projectIdentifier": "",
        }


@in_one("way", WAYS)
@pytest.mark.filterwarnings("ignore::bedrock_models.errors.ProfileWarning")
def test_what_joins_the_body_unchecked_does_so_however_it_is_called(way: str) -> None:
    client = Client(Stopped(), awaited=way.startswith("await"))
    added: list[Any] = [{"more": {"a": 1}}, {"messages": []}, {}, None]
    for more in added:
        with pytest.raises(Stopped):
            WAYS[way](client=client, extra_body=more)
        told = sent(client)
        said = SAID if "anthropic_version" in told else ASKED
        assert told["messages"] == (more or {}).get("messages", said)
        assert told.get("more") == (more or {}).get("more")


@in_one("way", WAYS)
@pytest.mark.filterwarnings("ignore::bedrock_models.errors.ProfileWarning")
def test_a_body_may_be_as_large_as_the_service_takes_and_no_larger(way: str) -> None:
    client = Client(Stopped(), awaited=way.startswith("await"))
    more = {"more": "x" * 5000}
    with pytest.raises(Stopped):
        WAYS[way](client=client, extra_body=more)
    size = len(json.dumps({name: value for name, value in sent(client).items() if name != "modelId"}))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(call, "LARGEST_BODY", size)
        with pytest.raises(Stopped):
            WAYS[way](client=client, extra_body=more)
        patch.setattr(call, "LARGEST_BODY", size - 1)
        with pytest.raises(errors.RequestError, match=f"has {size:,} bytes"):
            WAYS[way](client=client, extra_body=more)


PICTURE: Any = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01" + bytes(30_000)
SHOWN: Any = [{"role": "user", "content": [{"image": {"format": "png", "source": {"bytes": PICTURE}}}, {"text": "Hi"}]}]
NOVA: Any = "amazon.nova-lite-v1:0"
SHOWING: dict[str, Callable[..., Any]] = {
    "invoke": lambda **more: nova.invoke(NOVA, SHOWN, **more),
    "stream": lambda **more: nova.stream(NOVA, SHOWN, **more),
    "converse": lambda **more: converse.invoke(HAIKU, SHOWN, **more),
    "converse stream": lambda **more: claude_messages.converse_stream(HAIKU, SHOWN, **more),
    "await invoke": lambda **more: asyncio.run(_awaited(nova.ainvoke(NOVA, SHOWN, **more))),
    "await converse": lambda **more: asyncio.run(_awaited(claude_messages.aconverse(HAIKU, SHOWN, **more))),
}


@in_one("way", SHOWING)
@pytest.mark.filterwarnings("ignore::bedrock_models.errors.ProfileWarning")
def test_a_large_file_is_no_part_of_the_body_while_it_is_checked(way: str) -> None:
    """It would be encoded, copied and looked through as often as the body is: three times the memory."""
    asides: list[Any] = []

    def aside() -> Any:
        asides.append(Aside())
        return asides[-1]

    client = Client(Stopped(), awaited=way.startswith("await"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(call, "Aside", aside)
        with pytest.raises(Stopped):
            SHOWING[way](client=client)
    assert [PICTURE in kept for kept in asides] == [True]


def test_the_log_is_silent_by_itself_and_counts_what_is_sent(caplog: pytest.LogCaptureFixture) -> None:
    assert any(isinstance(handler, logging.NullHandler) for handler in LOGGER.handlers)
    client = Client(Stopped(), awaited=False)
    with caplog.at_level(logging.DEBUG, LOGGER.name), pytest.raises(Stopped):
        claude_messages.invoke(f"us.{HAIKU}", SAID, 5, client=client)
    assert f"sending {len(client.asked['body'])} bytes" in caplog.text


def test_what_botocore_does_not_know_goes_as_it_is() -> None:
    shape = get_session().get_service_model("bedrock-runtime").operation_model("Converse").input_shape
    for data in (b"x", bytearray(b"x"), "x"):
        picture = {"image": {"format": "png", "source": {"bytes": data, "of_tomorrow": {"a": 1}}}}
        given = {"messages": ({"role": "user", "content": (picture,)},), "requestMetadata": {"a": "b"}, "new": [5, None]}
        source = {"bytes": "eA==", "of_tomorrow": {"a": 1}}
        assert wire_members(given, shape) == {
            "messages": [{"role": "user", "content": [{"image": {"format": "png", "source": source}}]}],
            "requestMetadata": {"a": "b"},
            "new": [5, None],
        }
