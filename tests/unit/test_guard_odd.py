"""A guarded client in odd cases: bodies of every form and size, two guards at once, copies; no network."""

from __future__ import annotations

import copy
import io
import json
import warnings
from collections.abc import Callable
from contextlib import nullcontext
from functools import cache
from types import SimpleNamespace
from typing import Any

import bedrock_models
import pytest
from bedrock_models import errors
from bedrock_models._runtime.calls import guard as guarding
from bedrock_models._runtime.models import references
from botocore.session import get_session

from tests.support.in_one import in_one

TITAN = "amazon.titan-text-express-v1"
REEL = "amazon.nova-reel-v1:0"
CLAUDE = "anthropic.claude-sonnet-4-20250514-v1:0"
GOOD = json.dumps({"inputText": "Hi"}).encode()
WRONG = json.dumps({"inputText": "Hi", "textGenerationConfig": {"maxTokens": 5}}).encode()
HI: Any = [{"role": "user", "content": [{"text": "Hi"}]}]


class Client:
    """A client whose events are told as botocore tells them; what it would send is not sent."""

    def __init__(self) -> None:
        self.handlers: dict[str, tuple[str, Callable[..., None]]] = {}
        self.meta = SimpleNamespace(events=self, region_name="us-east-1")

    def register_first(self, name: str, handler: Callable[..., None], unique_id: str) -> None:
        self.handlers.setdefault(unique_id, (name, handler))

    def unregister(self, _: str, __: Callable[..., None], unique_id: str) -> None:
        self.handlers.pop(unique_id, None)

    def send(self, operation: str, **params: Any) -> None:
        for name, handler in list(self.handlers.values()):
            if name == f"provide-client-params.bedrock-runtime.{operation}":
                handler(params=params, model=_service().operation_model(operation))


@cache
def _service() -> Any:
    return get_session().get_service_model("bedrock-runtime")


def part_read(data: bytes) -> io.BytesIO:
    file = io.BytesIO(b"read before" + data)
    file.seek(11)
    return file


@in_one("form", [bytes, bytearray, memoryview, bytes.decode, json.loads, io.BytesIO, part_read])
@in_one("operation, member", [("InvokeModel", "body"), ("InvokeModelWithResponseStream", "body")])
def test_a_body_is_checked_in_every_form_and_left_as_it_was(form: Callable[[bytes], Any], operation: str, member: str) -> None:
    client = Client()
    bedrock_models.guard(client)
    for data, refused in ((GOOD, False), (WRONG, True)):
        body = form(data)
        with pytest.raises(errors.RequestError, match="maxTokenCount") if refused else nullcontext():
            client.send(operation, modelId=TITAN, **{member: body})
        if hasattr(body, "read"):
            assert body.read() == data


def test_what_is_not_a_body_passes_for_botocore_has_its_own_word() -> None:
    client = Client()
    bedrock_models.guard(client)
    client.send("InvokeModel", modelId=TITAN)
    client.send("InvokeModel", modelId=7, body=WRONG)
    client.send("CountTokens", modelId=CLAUDE, input={"invokeModel": {}})
    odd = {"additionalModelRequestFields": {"it": SimpleNamespace()}}
    client.send("Converse", modelId="somebody.new-model-v9:0", messages=HI, **odd)


def test_only_what_is_answered_at_once_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guarding, "LARGEST_BODY", len(GOOD))
    client = Client()
    bedrock_models.guard(client)
    counted = json.dumps({"messages": [{"role": "user", "content": "Hi" * 50}], "max_tokens": 9, "anthropic_version": "x"})
    started = {"taskType": "TEXT_VIDEO", "textToVideoParams": {"text": "a lighthouse " * 9}}
    client.send("InvokeModel", modelId=TITAN, body=GOOD)
    client.send("CountTokens", modelId=CLAUDE, input={"converse": {"messages": HI * 3}})
    with pytest.raises(errors.RequestError, match="anthropic_version"):
        client.send("CountTokens", modelId=CLAUDE, input={"invokeModel": {"body": counted}})
    with pytest.raises(errors.RequestError) as caught:
        client.send("StartAsyncInvoke", modelId=REEL, modelInput={**started, "txt": 1})
    assert "bytes" not in str(caught.value)
    for operation, given in (("InvokeModel", {"body": GOOD + b" "}), ("ConverseStream", {"messages": HI})):
        with pytest.raises(errors.RequestError, match="bytes, where the service takes"):
            client.send(operation, modelId=TITAN, **given)


def test_a_limit_of_streams_is_one_of_streams_alone() -> None:
    client = Client()
    bedrock_models.guard(client)
    tools = {"tools": [{"toolSpec": {"name": "t", "inputSchema": {"json": {"type": "object"}}}}]}
    given = {"modelId": "us.meta.llama4-scout-17b-instruct-v1:0", "messages": HI, "toolConfig": tools}
    client.send("Converse", **given)
    with pytest.raises(errors.RequestError, match="whole answers only"):
        client.send("ConverseStream", **given)


def test_a_warning_names_the_model_and_the_line_of_the_program() -> None:
    client = Client()
    bedrock_models.guard(client, on_violation="warn")
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        client.send("InvokeModel", modelId=TITAN, body=WRONG)
    (told,) = (each for each in caught if each.category is errors.GuardWarning)
    assert str(told.message).startswith(f"{TITAN}: ")
    assert told.filename == __file__


def test_two_guards_of_a_client_do_not_know_of_each_other() -> None:
    client = Client()
    with bedrock_models.guard(client) as outer:
        with bedrock_models.guard(client, on_violation="warn"), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with pytest.raises(errors.RequestError):
                client.send("InvokeModel", modelId=TITAN, body=WRONG)
        with pytest.raises(errors.RequestError):
            client.send("InvokeModel", modelId=TITAN, body=WRONG)
        assert copy.copy(outer).meta is client.meta
    assert client.handlers == {}


def test_every_guarded_call_asks_whether_profiles_serve_the_model(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, object]] = []
    monkeypatch.setattr(guarding, "warn_of_profile", lambda *given: asked.append(given))
    client = Client()
    bedrock_models.guard(client)
    client.send("InvokeModel", modelId=TITAN, body=GOOD)
    client.send("Converse", modelId=TITAN, messages=HI)
    client.send("CountTokens", modelId=TITAN, input={"converse": {"messages": HI}})
    assert asked == [(TITAN, client)] * 2


@in_one("operation", ["InvokeModel", "InvokeModelWithResponseStream"])
def test_words_beside_the_body_are_checked(operation: str) -> None:
    client = Client()
    bedrock_models.guard(client)
    client.send(operation, modelId=TITAN, body=GOOD, serviceTier="flex", trace="enabled", performanceConfigLatency="optimized")
    for name in ("serviceTier", "trace", "performanceConfigLatency"):
        with pytest.raises(errors.RequestError, match=f'{name}: must be .*; got "cheap"'):
            client.send(operation, modelId=TITAN, body=GOOD, **{name: "cheap"})
    client.send("Converse", modelId=CLAUDE, messages=HI, serviceTier={"type": "flex"})


def test_what_is_counted_by_a_profile_warns_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The service says that the model cannot count, which it can by its own id."""
    monkeypatch.setattr(references, "_warned", set())
    client = Client()
    bedrock_models.guard(client)
    arn = "arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abcdefghijkl"
    for ref, instead in (
        (f"us.{CLAUDE}", CLAUDE),
        (f"arn:aws:bedrock:us-east-1:123456789012:inference-profile/eu.{CLAUDE}", CLAUDE),
        (arn, "the id of the model behind it"),
        (CLAUDE, ""),
        (f"arn:aws:bedrock:us-east-1::foundation-model/{CLAUDE}", ""),
    ):
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            for _ in range(2):
                client.send("CountTokens", modelId=ref, input={"converse": {"messages": HI}})
        told = [str(item.message) for item in caught if item.category is errors.ProfileWarning]
        assert [sentence.partition(": give ")[2] for sentence in told] == ([instead] if instead else [])
