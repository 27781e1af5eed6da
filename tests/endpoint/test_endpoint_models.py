"""The lists of models and profiles, and recordings that stand in for the service."""

from __future__ import annotations

import base64
import json
import os
from pathlib import Path
from typing import Any

import bedrock_models
import pytest
from bedrock_models._runtime.models.table import table
from bedrock_models.testing import LocalBedrock
from bedrock_models.testing.endpoint import frames
from botocore.exceptions import ClientError

from tests.endpoint.endpoint_calls import TITAN, Caller, refused

FOLDERS = [Path(folder) for folder in os.environ.get("BEDROCK_RECORDINGS", "").split(os.pathsep) if folder]
RECORDED = sorted(path for folder in FOLDERS for path in folder.rglob("Invoke*.json") if "fixtures" not in path.parts)


def test_models_are_listed_filtered_and_described(bedrock: LocalBedrock) -> None:
    client = bedrock.client("bedrock")
    listed = client.list_foundation_models()["modelSummaries"]
    assert {model["modelId"] for model in listed} == set(table())
    pictures = client.list_foundation_models(byOutputModality="IMAGE")["modelSummaries"]
    assert pictures
    assert all("IMAGE" in model["outputModalities"] for model in pictures)
    assert {model["providerName"] for model in client.list_foundation_models(byProvider="cohere")["modelSummaries"]} == {"Cohere"}
    details = client.get_foundation_model(modelIdentifier=TITAN)["modelDetails"]
    assert details["modelArn"].endswith(f"::foundation-model/{TITAN}")
    assert details["responseStreamingSupported"] is True
    with pytest.raises(ClientError, match="model identifier is invalid"):
        client.get_foundation_model(modelIdentifier="does-not-exist")
    client.close()


def test_profiles_are_listed_and_described(bedrock: LocalBedrock) -> None:
    client = bedrock.client("bedrock")
    profiles = client.list_inference_profiles()["inferenceProfileSummaries"]
    assert profiles
    first = profiles[0]
    assert bedrock_models.resolve(first["inferenceProfileId"]).id in table()
    assert client.get_inference_profile(inferenceProfileIdentifier=first["inferenceProfileArn"])["models"] == first["models"]
    assert client.list_inference_profiles(typeEquals="APPLICATION")["inferenceProfileSummaries"] == []
    client.close()


def recording(response: Any, *, operation: str = "InvokeModel", body: Any = None) -> Any:
    request = body or {"inputText": "recorded"}
    return {
        "model_id": TITAN,
        "operation": operation,
        "request": {"body": request},
        "response": {"status": 200, "headers": {}, **response},
    }


ANSWER = {"inputTextTokenCount": 2, "results": [{"tokenCount": 3, "outputText": "as it was", "completionReason": "FINISH"}]}


def test_a_recording_answers_the_request_that_it_holds(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "one.json").write_text(json.dumps(recording({"body": ANSWER})))
    with LocalBedrock(recordings=tmp_path) as bedrock, Caller(bedrock) as caller:
        assert caller.invoke(TITAN, {"inputText": "recorded"}) == ANSWER
        assert caller.invoke(f"us.{TITAN}", {"inputText": "recorded"}) == ANSWER
        assert caller.invoke(TITAN, {"inputText": "another"}) != ANSWER
        assert "".join(event["outputText"] for event in caller.stream(TITAN, {"inputText": "recorded"})) == "as it was"


def test_of_several_recordings_the_nearest_answers_whatever_their_order() -> None:
    """The very request before one that answers any; a stream that was recorded before the answer without one."""

    def said(text: str, request: Any, operation: str = "InvokeModel") -> dict[str, Any]:
        made = {"frames": [{"headers": {}, "payload": {"chunk": {"outputText": text}}}]}
        whole = {"body": {**ANSWER, "results": [{**ANSWER["results"][0], "outputText": text}]}}  # type: ignore[index]
        return {**recording(whole if operation == "InvokeModel" else made, operation=operation), "request": {"body": request}}

    streams = "InvokeModelWithResponseStream"
    kept = [
        said("any", None),
        said("one", {"inputText": "one"}),
        said("two", {"inputText": "two"}),
        said("any stream", None, streams),
        said("one stream", {"inputText": "one"}, streams),
    ]
    asked = ("one", "two", "three")
    for order in (kept, kept[::-1]):
        with LocalBedrock(recordings=order) as bedrock, Caller(bedrock) as caller:
            assert [caller.invoke(TITAN, {"inputText": text})["results"][0]["outputText"] for text in asked] == [
                *("one", "two", "any"),
            ]
            streamed = ["".join(event["outputText"] for event in caller.stream(TITAN, {"inputText": text})) for text in asked]
            assert streamed == ["one stream", "two", "any stream"]


def test_a_recorded_stream_is_sent_byte_for_byte() -> None:
    events = [{"outputText": "as"}, {"outputText": " it was", "completionReason": "FINISH"}]
    raw = b"".join(frames.chunk(json.dumps(event).encode()) for event in events)
    kept = recording({"raw_base64": base64.b64encode(raw).decode(), "frames": []}, operation="InvokeModelWithResponseStream")
    with LocalBedrock(recordings=kept) as bedrock, Caller(bedrock) as caller:
        answer = caller.client.invoke_model_with_response_stream(modelId=TITAN, body='{"inputText": "recorded"}')
        assert b"".join(answer["body"]._raw_stream.stream()) == raw  # noqa: SLF001 - the bytes below botocore's decoder


@pytest.mark.parametrize("wrap", [lambda event: event, lambda event: {"payload": {"chunk": event}}], ids=["bare", "wrapped"])
def test_a_stream_that_is_written_down_by_hand_is_sent(wrap: Any) -> None:
    events = [{"outputText": "as"}, {"outputText": " it was", "completionReason": "FINISH"}]
    kept = recording({"status": 200, "frames": [wrap(each) for each in events]}, operation="InvokeModelWithResponseStream")
    with LocalBedrock(recordings=kept) as bedrock, Caller(bedrock) as caller:
        answer = caller.client.invoke_model_with_response_stream(modelId=TITAN, body='{"inputText": "recorded"}')
        sent = [json.loads(each["chunk"]["bytes"]) for each in answer["body"]]
    assert [{key: each[key] for key in event} for each, event in zip(sent, events, strict=True)] == events


def test_recorded_refusals_are_refused_even_where_the_spec_would_take_them() -> None:
    error = {
        "status": 403,
        "headers": {"x-amzn-errortype": "AccessDeniedException:http://x/"},
        "body": {"Message": "Not for you."},
    }
    with LocalBedrock(recordings=[recording(error)]) as bedrock, Caller(bedrock) as caller:
        with pytest.raises(ClientError, match="Not for you") as caught:
            caller.invoke(TITAN, {"inputText": "recorded"})
        assert refused(caught.value)["Error"]["Code"] == "AccessDeniedException"


def test_what_is_no_recording_is_named(tmp_path: Path) -> None:
    (tmp_path / "other.json").write_text("[]")
    with pytest.raises(ValueError, match=r"other\.json: is no recording"):
        LocalBedrock(recordings=tmp_path)


@pytest.mark.skipif(not RECORDED, reason="BEDROCK_RECORDINGS names no folder")
def test_recorded_traffic_is_replayed_whole(record_property: Any) -> None:
    replayed = 0
    with LocalBedrock(recordings=FOLDERS) as bedrock, Caller(bedrock) as caller:
        for path in RECORDED:
            exchange = json.loads(path.read_text(encoding="utf-8"))
            said, answer = exchange["request"]["body"], exchange["response"]
            if said is None or answer["status"] != 200 or exchange["model_id"].startswith("arn:aws:sagemaker"):
                continue
            if exchange["operation"] == "InvokeModel":
                assert caller.invoke(exchange["model_id"], said)
            else:
                assert caller.stream(exchange["model_id"], said) or not answer["frames"]
            replayed += 1
    assert replayed > 100
    record_property("exchanges of the local endpoint", replayed)
