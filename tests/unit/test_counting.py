"""`count_tokens`: the service counts what a call would send."""

# Messages stand in variables here, as programs write them; checkers want to be told what such a dict is.
# mypy: disable-error-code="arg-type"
# pyright: reportArgumentType=false
from __future__ import annotations

import asyncio
import base64
import json
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from bedrock_models import claude_messages, converse, errors, nova
from bedrock_models.testing import Answer, LocalBedrock, Refuse

PROFILE = "us.anthropic.claude-sonnet-4-20250514-v1:0"
MODEL = "anthropic.claude-sonnet-4-20250514-v1:0"
SAID = [{"role": "user", "content": [{"text": "Name a river in Chile."}]}]


@pytest.fixture
def bedrock() -> Iterator[LocalBedrock]:
    with LocalBedrock(lambda _: Answer(body={"inputTokens": 42}), validate=False) as endpoint:
        yield endpoint


def test_a_conversation_is_counted_for_the_model_itself(bedrock: LocalBedrock) -> None:
    counted = converse.count_tokens(
        PROFILE, SAID, system=[{"text": "Be brief."}], max_tokens=9, extras={"top_k": 5}, client=bedrock.client()
    )
    assert counted == 42
    request = bedrock.requests[-1]
    assert (request.operation, request.model_id) == ("CountTokens", MODEL)
    assert request.body == {
        "input": {
            "converse": {
                "messages": SAID,
                "system": [{"text": "Be brief."}],
                "additionalModelRequestFields": {"top_k": 5},
            }
        }
    }


def test_a_familys_own_body_is_counted(bedrock: LocalBedrock) -> None:
    asked: dict[str, Any] = {"messages": [{"role": "user", "content": "Hi"}], "max_tokens": 9}
    assert claude_messages.count_tokens(PROFILE, **asked, client=bedrock.client(), extra_body={"newer": 1}) == 42
    body = json.loads(base64.b64decode(bedrock.requests[-1].body["input"]["invokeModel"]["body"]))
    assert body == {"anthropic_version": "bedrock-2023-05-31", **asked, "newer": 1}


def test_the_asynchronous_twins_ask_the_same(bedrock: LocalBedrock) -> None:
    async def main() -> int:
        async with bedrock.async_client() as client:
            return await converse.acount_tokens(MODEL, SAID, client=client)

    assert asyncio.run(main()) == 42
    assert bedrock.requests[-1].body == {"input": {"converse": {"messages": SAID}}}


def test_each_way_to_count_takes_a_profile_and_more_than_is_known_and_refuses_as_a_call_does(bedrock: LocalBedrock) -> None:
    asked: dict[str, Any] = {"messages": [{"role": "user", "content": "Hi"}], "max_tokens": 9, "extra_body": {"newer": 1}}
    tools: Any = [{"toolSpec": {"name": "t", "inputSchema": {"json": {"type": "object"}}}}]

    async def later() -> None:
        async with bedrock.async_client() as client:
            assert await claude_messages.acount_tokens(PROFILE, **asked, client=client) == 42
            assert await converse.acount_tokens(PROFILE, SAID, tools=tools, client=client) == 42
            bedrock.fault(Refuse(error="AccessDeniedException"))
            with pytest.raises(errors.AccessDeniedException):
                await converse.acount_tokens(PROFILE, SAID, client=client)

    asyncio.run(later())
    counted = [request.body["input"] for request in bedrock.requests]
    assert {request.model_id for request in bedrock.requests} == {MODEL}
    assert json.loads(base64.b64decode(counted[0]["invokeModel"]["body"]))["newer"] == 1
    assert counted[1]["converse"] == {"messages": SAID, "toolConfig": {"tools": tools}}
    with pytest.raises(errors.AccessDeniedException):
        converse.count_tokens(PROFILE, SAID, client=bedrock.client())


def test_a_wrong_request_is_not_counted(bedrock: LocalBedrock) -> None:
    with pytest.raises(errors.RequestError, match="temperature"):
        converse.count_tokens(MODEL, SAID, temperature=5.0, client=bedrock.client())
    assert not bedrock.requests


def test_an_older_botocore_is_named() -> None:
    older = SimpleNamespace(meta=SimpleNamespace(service_model=SimpleNamespace(service_name="bedrock-runtime")))
    with pytest.raises(errors.SetupError, match="count_tokens is newer than the installed botocore: update boto3"):
        converse.count_tokens(MODEL, SAID, client=older)


def test_families_without_a_count_have_no_such_function() -> None:
    assert not hasattr(nova, "count_tokens")


def test_the_endpoint_counts_for_models_only() -> None:
    with LocalBedrock() as bedrock:
        client = bedrock.client()
        assert converse.count_tokens(PROFILE, SAID, client=client) > 0
        with pytest.raises(client.exceptions.ValidationException, match="doesn't support counting tokens"):
            client.count_tokens(modelId=PROFILE, input={"converse": {"messages": SAID}})
        call = {"toolUse": {"toolUseId": "t1", "name": "two words", "input": {}}}
        with pytest.raises(client.exceptions.ValidationException):
            client.count_tokens(modelId=MODEL, input={"converse": {"messages": [{"role": "assistant", "content": [call]}]}})
