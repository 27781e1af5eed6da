"""`guard`: existing boto3 programs get their bodies checked before they are sent."""

# Messages stand in variables here, as programs write them; checkers want to be told what such a dict is.
# mypy: disable-error-code="arg-type"
# pyright: reportArgumentType=false
from __future__ import annotations

import asyncio
import io
import json
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import bedrock_models
import pytest
from bedrock_models import errors
from bedrock_models.testing import LocalBedrock

TITAN = "amazon.titan-text-express-v1"
ARN = "arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abcdefghijkl"
GOOD = json.dumps({"inputText": "Hi"})
WRONG = json.dumps({"inputText": "Hi", "textGenerationConfig": {"maxTokens": 5}})


@pytest.fixture
def bedrock() -> Iterator[LocalBedrock]:
    with LocalBedrock(validate=False, models={ARN: "titan_text"}) as endpoint:
        yield endpoint


@pytest.fixture
def client(bedrock: LocalBedrock) -> Iterator[Any]:
    with closing(bedrock.client()) as speaker:
        yield speaker


@pytest.mark.parametrize("operation", ["invoke_model", "invoke_model_with_response_stream"])
def test_a_wrong_body_is_not_sent(bedrock: LocalBedrock, client: Any, operation: str) -> None:
    bedrock_models.guard(client)
    getattr(client, operation)(modelId=TITAN, body=GOOD)["body"].close()
    assert len(bedrock.requests) == 1
    with pytest.raises(errors.RequestError, match="maxTokenCount") as caught:
        getattr(client, operation)(modelId=TITAN, body=WRONG)
    assert [finding.pointer for finding in caught.value.findings] == ["/textGenerationConfig/maxTokens"]
    assert len(bedrock.requests) == 1


def test_limits_of_the_model_hold(client: Any) -> None:
    bedrock_models.guard(client)
    body = json.dumps({"inputText": "Hi", "textGenerationConfig": {"maxTokenCount": 100_000}})
    with pytest.raises(errors.RequestError):
        client.invoke_model(modelId="amazon.titan-text-premier-v1:0", body=body)


@pytest.mark.parametrize("body", [WRONG.encode(), bytearray(WRONG.encode())])
def test_every_form_of_a_body_is_checked(client: Any, body: Any) -> None:
    bedrock_models.guard(client)
    with pytest.raises(errors.RequestError):
        client.invoke_model(modelId=TITAN, body=body)


def test_a_file_is_read_and_wound_back(bedrock: LocalBedrock, client: Any) -> None:
    bedrock_models.guard(client)
    client.invoke_model(modelId=TITAN, body=io.BytesIO(GOOD.encode()))["body"].close()
    assert bedrock.requests[-1].body == json.loads(GOOD)


def test_the_input_of_an_asynchronous_job_is_checked(client: Any) -> None:
    bedrock_models.guard(client)
    job = {"modelId": "amazon.nova-reel-v1:0", "outputDataConfig": {"s3OutputDataConfig": {"s3Uri": "s3://bucket/key/"}}}
    with pytest.raises(errors.RequestError, match="text"):
        client.start_async_invoke(**job, modelInput={"taskType": "TEXT_VIDEO", "textToVideoParams": {"txt": "a lighthouse"}})


def test_a_warning_instead(bedrock: LocalBedrock, client: Any) -> None:
    bedrock_models.guard(client, on_violation="warn")
    with pytest.warns(errors.GuardWarning, match="maxTokenCount"):
        client.invoke_model(modelId=TITAN, body=WRONG)["body"].close()
    assert len(bedrock.requests) == 1


def test_an_opaque_arn_needs_its_family(bedrock: LocalBedrock, client: Any) -> None:
    with bedrock_models.guard(client):
        client.invoke_model(modelId=ARN, body=WRONG)["body"].close()
    bedrock_models.guard(client, families={ARN: "titan_text"})
    with pytest.raises(errors.RequestError):
        client.invoke_model(modelId=ARN, body=WRONG)
    assert len(bedrock.requests) == 1


def test_a_guard_can_be_taken_off(bedrock: LocalBedrock, client: Any) -> None:
    with bedrock_models.guard(client), pytest.raises(errors.RequestError):
        client.invoke_model(modelId=TITAN, body=WRONG)
    client.invoke_model(modelId=TITAN, body=WRONG)["body"].close()
    assert len(bedrock.requests) == 1


def test_one_client_s_guard_is_not_another_s(bedrock: LocalBedrock, client: Any) -> None:
    bedrock_models.guard(client)
    with closing(bedrock.client()) as other:
        other.invoke_model(modelId=TITAN, body=WRONG)["body"].close()
    assert len(bedrock.requests) == 1


def test_unknown_models_pass(bedrock: LocalBedrock, client: Any) -> None:
    bedrock_models.guard(client)
    with pytest.raises(client.exceptions.ClientError):
        client.invoke_model(modelId="nobody.knows-this-v1:0", body="{}")
    assert len(bedrock.requests) == 1


def test_asynchronous_clients_are_guarded_as_well(bedrock: LocalBedrock) -> None:
    async def main() -> None:
        async with bedrock.async_client() as client:
            bedrock_models.guard(client)
            with pytest.raises(errors.RequestError):
                await client.invoke_model(modelId=TITAN, body=WRONG)

    asyncio.run(main())
    assert not bedrock.requests


def test_wrong_settings_are_refused(client: Any) -> None:
    with pytest.raises(ValueError, match="warn"):
        bedrock_models.guard(client, on_violation="ignore")  # what it must refuse
    with pytest.raises(errors.UnknownModelError, match="titan_txt"):
        bedrock_models.guard(client, families={ARN: "titan_txt"})


MESSAGES = [{"role": "user", "content": [{"text": "Hi"}]}]
PICTURE = {"image": {"format": "png", "source": {"bytes": b"\x89PNG"}}}


@pytest.mark.parametrize("operation", ["converse", "converse_stream"])
@pytest.mark.parametrize("model", ["us.anthropic.claude-sonnet-4-6", "somebody.new-model-v9:0", ARN])
def test_a_wrong_conversation_is_not_sent(bedrock: LocalBedrock, client: Any, operation: str, model: str) -> None:
    bedrock_models.guard(client)
    getattr(client, operation)(modelId=model, messages=[{"role": "user", "content": [PICTURE, {"text": "What is it?"}]}])
    assert len(bedrock.requests) == 1
    with pytest.raises(errors.RequestError, match="temperature"):
        getattr(client, operation)(modelId=model, messages=MESSAGES, inferenceConfig={"temperature": 5.0})
    assert len(bedrock.requests) == 1


def test_a_wrong_conversation_may_warn(bedrock: LocalBedrock, client: Any) -> None:
    bedrock_models.guard(client, on_violation="warn")
    with pytest.warns(errors.GuardWarning, match="temperature"):
        client.converse(modelId="amazon.nova-lite-v1:0", messages=MESSAGES, inferenceConfig={"temperature": 5.0})
    assert len(bedrock.requests) == 1


def test_what_we_converse_ourselves_is_not_read_twice(bedrock: LocalBedrock, client: Any) -> None:
    with bedrock_models.guard(client):
        bedrock_models.converse.invoke(
            "amazon.nova-lite-v1:0", MESSAGES, client=client, extra_body={"inferenceConfig": {"temperature": 5.0}}
        )
    assert bedrock.requests[-1].body["inferenceConfig"] == {"temperature": 5.0}


@pytest.mark.parametrize(
    ("counted", "wrong"),
    [
        ({"converse": {"messages": [{"role": "user", "content": [{"text": 5}]}]}}, "text"),
        (
            {"invokeModel": {"body": json.dumps({"messages": [{"role": "user", "content": "Hi"}], "max_tokens": "few"})}},
            "max_tokens",
        ),
    ],
)
def test_what_is_counted_is_checked(bedrock: LocalBedrock, client: Any, counted: Any, wrong: str) -> None:
    bedrock_models.guard(client)
    model = "anthropic.claude-sonnet-4-20250514-v1:0"
    assert client.count_tokens(modelId=model, input={"converse": {"messages": MESSAGES}})["inputTokens"] > 0
    with pytest.raises(errors.RequestError, match=wrong):
        client.count_tokens(modelId=model, input=counted)
    assert len(bedrock.requests) == 1


def test_what_guard_returns_is_used_as_the_client(bedrock: LocalBedrock, client: Any) -> None:
    guarded = bedrock_models.guard(client)
    assert json.loads(guarded.invoke_model(modelId=TITAN, body=GOOD)["body"].read())["results"]
    with pytest.raises(errors.RequestError, match="maxTokenCount"):
        guarded.invoke_model(modelId=TITAN, body=WRONG)
    assert len(bedrock.requests) == 1
    assert guarded.meta is client.meta
    assert "invoke_model" in dir(guarded)
    guarded.remove()
    guarded.invoke_model(modelId=TITAN, body=WRONG)["body"].close()
