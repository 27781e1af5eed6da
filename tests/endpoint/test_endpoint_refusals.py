"""Refusals in AWS's words: every body that the specs call invalid, and the sentences that users quoted."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import bedrock_models
import pytest
from bedrock_models.testing import LocalBedrock
from botocore.exceptions import ClientError

from tests.endpoint.endpoint_calls import CLAUDE, TITAN, Caller, refused

SPECS = Path(__file__).parents[2] / "specs"
TWO_FAULTS = (
    "#/textGenerationConfig/topP: -1 is not greater or equal to 0, #/textGenerationConfig: extraneous key [topK] is not permitted"
)
FRAME = "Malformed input request: {}, please reformat your input and try again."


@pytest.fixture(scope="module")
def shared() -> Any:
    """One endpoint and client for what only reads."""
    with LocalBedrock() as running, Caller(running) as calls:
        yield calls


def refusal(call: Callable[[str, Any], Any], model_id: str, body: Any) -> str:
    """The sentence with which a body is refused."""
    with pytest.raises(ClientError) as caught:
        call(model_id, body)
    assert refused(caught.value)["Error"]["Code"] == "ValidationException"
    assert refused(caught.value)["ResponseMetadata"]["HTTPStatusCode"] == 400
    return str(refused(caught.value)["Error"]["Message"])


@pytest.mark.parametrize("folder", sorted(SPECS.glob("*/*/examples/invalid")), ids=lambda folder: folder.parts[-3])
def test_every_invalid_example_is_refused(shared: Caller, folder: Path) -> None:
    for path in sorted(folder.glob("*.json")):
        is_refused(shared, path)


def is_refused(shared: Caller, path: Path) -> None:
    example = json.loads(path.read_text(encoding="utf-8"))
    family = bedrock_models.families()[path.parts[-4]]
    model_id = example.get("model_id") or next(iter(family.model_ids), CLAUDE)
    if "invoke" not in family.operations:
        with pytest.raises(ClientError, match="ValidationException"):
            shared.client.start_async_invoke(
                modelId=model_id, modelInput=example["request"], outputDataConfig={"s3OutputDataConfig": {"s3Uri": "s3://bucket"}}
            )
        return
    call = shared.converse if family.api == "converse" else shared.invoke
    assert refusal(call, model_id, example["request"]), path


@pytest.mark.parametrize(
    ("body", "entries"),
    [
        (
            {"inputText": "x", "textGenerationConfig": {"temperature": 1.5}},
            "#/textGenerationConfig/temperature: 1.5 is not less or equal to 1",
        ),
        ({"inputText": 1}, "#/inputText: expected type: String, found: Integer"),
        ({"inputText": None}, "#/inputText: expected type: String, found: Null"),
        ({}, "#: required key [inputText] not found"),
        ({"inputText": "x", "max_tokens": 1}, "#: extraneous key [max_tokens] is not permitted"),
        (
            {"inputText": "x", "textGenerationConfig": {"topP": -1, "topK": 1}},
            TWO_FAULTS,
        ),
    ],
)
def test_the_schema_layer_speaks_as_the_service_does(shared: Caller, body: Any, entries: str) -> None:
    assert refusal(shared.invoke, TITAN, body) == FRAME.format(entries)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"max_tokens": None}, "max_tokens: Input should be a valid integer"),
        ({"guardrails": []}, "guardrails: Extra inputs are not permitted"),
        (
            {"thinking": {"type": "enabled", "budget_tokens": 5}},
            "thinking.enabled.budget_tokens: Input should be greater than or equal to 1024",
        ),
        (
            {"temperature": 0.5, "top_p": 0.9},
            "`temperature` and `top_p` cannot both be specified for this model. Please use only one.",
        ),
        ({"thinking": {"type": "enabled", "budget_tokens": 2048}}, "`max_tokens` must be greater than `thinking.budget_tokens`."),
    ],
)
def test_the_anthropic_layer_names_a_dotted_path(shared: Caller, change: Any, sentence: str) -> None:
    body = {"anthropic_version": "bedrock-2023-05-31", "max_tokens": 64, "messages": [{"role": "user", "content": "Hi"}]}
    assert refusal(shared.invoke, CLAUDE, body | change).startswith(sentence)


def test_a_missing_field_is_named(shared: Caller) -> None:
    body = {"anthropic_version": "bedrock-2023-05-31", "messages": [{"role": "user", "content": "Hi"}]}
    assert refusal(shared.invoke, CLAUDE, body) == "max_tokens: Field required"


def test_the_embed_engine_names_nothing(shared: Caller) -> None:
    assert (
        refusal(shared.invoke, "cohere.embed-v4:0", {"x": 1})
        == "Malformed request. Please check your parameter/values and try again."
    )


@pytest.mark.parametrize("body", [b"{", b"", b"[" * 200_000, b'{"inputText": NaN}', b"\xff"])
def test_what_is_no_json_is_malformed(shared: Caller, body: bytes) -> None:
    with pytest.raises(ClientError, match="Malformed input request, please reformat your input and try again"):
        shared.client.invoke_model(modelId=TITAN, body=body)


def test_models_and_operations_that_do_not_go_together(shared: Caller) -> None:
    assert refusal(shared.invoke, "does-not-exist", {}) == "The provided model identifier is invalid."
    assert "required key [messages] not found" in refusal(shared.invoke, "luma.ray-v2:0", {"prompt": "x"})
    with pytest.raises(ClientError, match="unsupported for streaming"):
        shared.stream("amazon.titan-embed-text-v2:0", {"inputText": "x"})
    with pytest.raises(ClientError, match="The provided request is not valid"):
        shared.client.start_async_invoke(
            modelId=TITAN, modelInput={"inputText": "x"}, outputDataConfig={"s3OutputDataConfig": {"s3Uri": "s3://bucket"}}
        )


def test_the_limit_of_one_model_holds_for_it_alone(shared: Caller) -> None:
    body = {"inputText": "x", "textGenerationConfig": {"maxTokenCount": 4000}}
    sentence = "#/textGenerationConfig/maxTokenCount: 4000 is not less or equal to 3072"
    assert refusal(shared.invoke, "amazon.titan-text-premier-v1:0", body) == FRAME.format(sentence)
    assert shared.invoke("amazon.titan-text-lite-v1", body)["results"]


def test_without_validation_any_body_passes() -> None:
    with LocalBedrock(validate=False) as running, Caller(running) as caller:
        assert caller.invoke(TITAN, {"nonsense": True})["results"]
        assert caller.stream(TITAN, {"nonsense": True})


def test_references_that_do_not_say_their_model() -> None:
    arn = "arn:aws:bedrock:us-east-1:123456789012:provisioned-model/abcdefghijkl"
    with LocalBedrock(models={"new.model-v1": "titan_text"}) as running, Caller(running) as caller:
        assert caller.invoke(arn, {"inputText": "Hi"})
        assert caller.invoke("new.model-v1", {"inputText": "Hi"})["results"]
        assert refusal(caller.invoke, "new.model-v1", {"prompt": "Hi"}).startswith("Malformed input request: ")
