"""Over a real HTTP connection, by boto3 and aiobotocore, against the local endpoint."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from bedrock_models.errors import StreamError, ThrottlingException
from bedrock_models.fm import Human, System, from_model_id
from bedrock_models.testing import Cut, LocalBedrock, Refuse
from botocore.config import Config

STREAMING = [
    "amazon.titan-text-express-v1",
    "us.anthropic.claude-haiku-4-5-20251001-v1:0",
    "us.amazon.nova-lite-v1:0",
    "meta.llama3-8b-instruct-v1:0",
    "mistral.mistral-large-2407-v1:0",
    "openai.gpt-oss-20b-1:0",
]


@pytest.mark.parametrize("model_id", STREAMING)
def test_a_stream_is_the_whole_answer_in_pieces(model_id: str) -> None:
    with LocalBedrock() as bedrock:
        model = from_model_id(model_id, client=bedrock.client())
        whole = model.chat([Human("Hi")], details=True)
        streamed = model.chat([Human("Hi")], details=True, stream=True)
        assert "".join(streamed.stream) == whole.output[0] != ""
        assert streamed.stop_reason == whole.stop_reason
        assert json.loads(streamed.body) == bedrock.requests[-1].body
        assert streamed.first_event_latency <= streamed.latency


def test_it_is_awaited_with_details() -> None:
    async def run() -> Any:
        with LocalBedrock() as bedrock:
            async with bedrock.async_client() as client:
                model = from_model_id("us.anthropic.claude-haiku-4-5-20251001-v1:0", async_client=client, temperature=0)
                streamed = await model.achat([System("s"), Human("Hi")], stream=True, details=True)
                pieces = [piece async for piece in streamed.stream]
                whole = await model.achat([System("s"), Human("Hi")], details=True)
                return "".join(pieces), streamed.stop_reason, whole.output[0], whole.stop_reason, bedrock.requests[-1].body

    text, reason, whole, whole_reason, body = asyncio.run(run())
    assert text == whole
    assert reason == whole_reason == "end"
    assert (body["system"], body["temperature"]) == ("s", 0)


def test_errors_of_the_service_come_through() -> None:
    with LocalBedrock(faults=[Refuse(error="ThrottlingException", call=1)]) as bedrock:
        model = from_model_id(
            "amazon.titan-text-express-v1", client=bedrock.client(config=Config(retries={"total_max_attempts": 1}))
        )
        with pytest.raises(ThrottlingException):
            model.generate("Hi")
        assert model.generate("Hi")


def test_a_stream_that_breaks_raises_and_keeps_what_came() -> None:
    with LocalBedrock(faults=[Cut(after=400)]) as bedrock:
        stream = from_model_id("us.anthropic.claude-haiku-4-5-20251001-v1:0", client=bedrock.client()).generate("Hi", stream=True)
        with pytest.raises(StreamError):
            list(stream)
        assert stream.latency is None
        assert stream.stop_reason is None
