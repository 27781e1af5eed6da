"""`record` against a second local endpoint, and `serve --recordings`: a recorded program replays to the same output."""

from __future__ import annotations

import base64
import http.client
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import boto3
import pytest
from bedrock_models.recording.frames import as_json, messages
from bedrock_models.recording.recorder import Recorder
from bedrock_models.recording.upstream import Upstream
from bedrock_models.testing import BreakStream, Cut, LocalBedrock, Request, Stall, Throttle
from botocore.config import Config

from tests.cli.ran import Run

PROGRAM = Path(__file__).with_name("recorded_program.py")
HAIKU = "us.anthropic.claude-haiku-4-5-20251001-v1:0"
LLAMA = "meta.llama3-1-8b-instruct-v1:0"
KEY, SECRET, TOKEN = "AKIAPLANTEDPLANTED42", "planted/secret+key/planted/secret+key", "planted-session-token-" + "x" * 40


def answer(request: Request) -> Any:
    """What the upstream says to Converse; everything else it answers from the specs."""
    if request.operation == "Converse":
        message = {"role": "assistant", "content": [{"text": "Hello"}]}
        usage = {"inputTokens": 1, "outputTokens": 1, "totalTokens": 2}
        return {"output": {"message": message}, "stopReason": "end_turn", "usage": usage, "metrics": {"latencyMs": 5}}
    if request.operation == "ConverseStream":
        return [
            {"messageStart": {"role": "assistant"}},
            {"contentBlockDelta": {"delta": {"text": "Hel"}, "contentBlockIndex": 0}},
            {"messageStop": {"stopReason": "end_turn"}},
        ]
    return None


@pytest.fixture
def upstream() -> Iterator[LocalBedrock]:
    """The service, as far as the recorder is concerned; the third stream breaks."""
    with LocalBedrock(answer, faults=[BreakStream(call=3, operation="InvokeModelWithResponseStream", after=3)]) as bedrock:
        yield bedrock


def recorded(folder: Path) -> list[Any]:
    return [json.loads(path.read_bytes()) for path in sorted(folder.rglob("*.json"))]


def test_a_recorded_program_replays_to_the_same_output(program: Run, upstream: LocalBedrock, tmp_path: Path) -> None:
    credentials = {
        "AWS_ACCESS_KEY_ID": KEY,
        "AWS_SECRET_ACCESS_KEY": SECRET,
        "AWS_SESSION_TOKEN": TOKEN,
        "AWS_REGION": "eu-west-1",
    }
    words = ("bedrock-typed", "record", "--out", "kept", "--upstream", upstream.url, "--", sys.executable, PROGRAM)
    first = program(*words, **credentials)
    assert first.status == 0, first.err
    assert "ModelStreamErrorException" in first.out
    assert first.out.count("ValidationException An error") == 2
    assert "kept 10 exchanges in kept" in first.err
    again = program("bedrock-typed", "serve", "--port", "0", "--recordings", "kept", "--", sys.executable, PROGRAM)
    assert (again.status, again.out) == (0, first.out)
    texts = [path.read_text() for path in (tmp_path / "kept").rglob("*.json")]
    assert len(texts) == 10
    for secret in (KEY, SECRET, TOKEN, "Signature", "AWS4-HMAC", "authorization", "x-amz-"):
        assert not any(secret.lower() in text.lower() for text in texts)


def test_calls_are_signed_anew_with_the_callers_credentials(program: Run, upstream: LocalBedrock) -> None:
    credentials = {"AWS_ACCESS_KEY_ID": KEY, "AWS_SECRET_ACCESS_KEY": SECRET, "AWS_SESSION_TOKEN": TOKEN}
    script = (
        "import boto3; c = boto3.client('bedrock-runtime', aws_access_key_id='theirs', aws_secret_access_key='theirs');"
        f"c.invoke_model(modelId={LLAMA!r}, body='{{\"prompt\": \"Hi\"}}', trace='ENABLED')"
    )
    words = ("--upstream", upstream.url, "--region", "eu-north-1", "--", sys.executable, "-c", script)
    assert program("bedrock-typed", "record", *words, **credentials).status == 0
    (request,) = upstream.requests
    assert f"Credential={KEY}/" in request.headers["authorization"]
    assert "/eu-north-1/bedrock/aws4_request" in request.headers["authorization"]
    assert request.headers["x-amz-security-token"] == TOKEN
    assert "theirs" not in str(request.headers)
    assert request.headers["x-amzn-bedrock-trace"] == "ENABLED"


def test_a_bearer_token_is_used_where_there_is_one(program: Run, upstream: LocalBedrock) -> None:
    script = f"import boto3; boto3.client('bedrock-runtime').invoke_model(modelId={LLAMA!r}, body='{{\"prompt\": \"Hi\"}}')"
    words = ("--upstream", upstream.url, "--", sys.executable, "-c", script)
    assert program("bedrock-typed", "record", *words, AWS_BEARER_TOKEN_BEDROCK="a-token-of-some-length").status == 0
    assert upstream.requests[-1].headers["authorization"] == "Bearer a-token-of-some-length"


def test_without_credentials_another_endpoint_can_be_recorded(program: Run, upstream: LocalBedrock) -> None:
    script = f"import boto3; boto3.client('bedrock-runtime').invoke_model(modelId={LLAMA!r}, body='{{\"prompt\": \"Hi\"}}')"
    ran = program("bedrock-typed", "record", "--upstream", upstream.url, "--", sys.executable, "-c", script)
    assert ran.status == 0
    assert "authorization" not in upstream.requests[-1].headers


def test_the_exit_status_is_the_programs(program: Run, upstream: LocalBedrock) -> None:
    words = ("record", "--upstream", upstream.url, "--", sys.executable, "-c", "raise SystemExit(7)")
    ran = program("bedrock-typed", *words)
    assert ran.status == 7
    assert "kept 0 exchanges" in ran.err


@pytest.fixture
def recorder(tmp_path: Path, upstream: LocalBedrock) -> Iterator[Recorder]:
    with Recorder(tmp_path / "kept", Upstream(upstream.url, "us-east-1")) as recorder:
        yield recorder


def client(recorder: Recorder) -> Any:
    session = boto3.Session(aws_access_key_id="a", aws_secret_access_key="b", region_name="us-east-1")
    return session.client("bedrock-runtime", endpoint_url=recorder.url, config=Config(retries={"total_max_attempts": 1}))


BODY = json.dumps({"anthropic_version": "bedrock-2023-05-31", "max_tokens": 9, "messages": [{"role": "user", "content": "Hi"}]})


def test_event_stream_bytes_are_kept_as_they_came(recorder: Recorder, upstream: LocalBedrock, tmp_path: Path) -> None:
    reply = client(recorder).invoke_model_with_response_stream(modelId=HAIKU, body=BODY)
    came = reply["body"]._raw_stream.read()  # noqa: SLF001 - the bytes, before botocore reads them
    direct = upstream.client().invoke_model_with_response_stream(modelId=HAIKU, body=BODY)["body"]._raw_stream.read()  # noqa: SLF001
    recorder.__exit__(None, None, None)
    (kept,) = recorded(tmp_path / "kept")
    assert base64.b64decode(kept["response"]["raw_base64"]) == came
    found, cut = messages(came)
    assert not cut
    assert len(found) == len(messages(direct)[0])
    assert [as_json(message) for message in found] == kept["response"]["frames"]
    assert kept["response"]["headers"]["content-type"] == "application/vnd.amazon.eventstream"
    assert {name.partition("-")[0] for name in kept["response"]["headers"]} <= {"content", "x"}


@pytest.mark.parametrize("fault", [Cut(after=700), Stall(after=2, seconds=0)])
def test_a_broken_stream_is_broken_for_the_program_too_and_kept_as_far_as_it_came(tmp_path: Path, fault: Any) -> None:
    with LocalBedrock(faults=[fault]) as upstream, Recorder(tmp_path / "kept", Upstream(upstream.url, "us-east-1")) as recorder:
        reply = client(recorder).invoke_model_with_response_stream(modelId=HAIKU, body=BODY)
        with pytest.raises(Exception, match=r"(?i)connection|incomplete|ended"):
            list(reply["body"])
    (kept,) = recorded(tmp_path / "kept")
    assert kept["response"]["frames"]
    assert "raw_base64" not in kept["response"] or isinstance(fault, Stall)
    assert "the connection broke" in kept["provenance"]["note"]


def test_a_stream_that_the_program_drops_is_kept_as_far_as_it_came(tmp_path: Path) -> None:
    with (
        LocalBedrock(faults=[Stall(after=2)]) as upstream,
        Recorder(tmp_path / "kept", Upstream(upstream.url, "us-east-1")) as recorder,
    ):
        reply = client(recorder).invoke_model_with_response_stream(modelId=HAIKU, body=BODY)
        next(iter(reply["body"]))
        reply["body"].close()
        upstream.stop()
    (kept,) = recorded(tmp_path / "kept")
    assert kept["response"]["frames"]


def test_errors_pass_as_they_are(recorder: Recorder, upstream: LocalBedrock, tmp_path: Path) -> None:
    upstream.fault(Throttle())
    with pytest.raises(Exception, match="ThrottlingException"):
        client(recorder).invoke_model(modelId=LLAMA, body='{"prompt": "Hi"}')
    recorder.__exit__(None, None, None)
    (kept,) = recorded(tmp_path / "kept")
    assert kept["response"]["status"] == 429
    assert kept["response"]["headers"]["x-amzn-errortype"].startswith("ThrottlingException")


def test_an_upstream_that_is_gone_is_said_and_not_recorded(tmp_path: Path) -> None:
    with LocalBedrock() as gone:
        url = gone.url
    with Recorder(tmp_path / "kept", Upstream(url, "us-east-1")) as recorder:
        with pytest.raises(Exception, match="cannot be reached"):
            client(recorder).invoke_model(modelId=LLAMA, body='{"prompt": "Hi"}')
        assert url in recorder.kept.failures[0]
    assert not (tmp_path / "kept").exists()


def test_an_exchange_with_any_of_the_credentials_in_it_is_not_kept(
    tmp_path: Path, upstream: LocalBedrock, monkeypatch: pytest.MonkeyPatch
) -> None:
    secrets = {
        "AWS_ACCESS_KEY_ID": KEY,
        "AWS_SECRET_ACCESS_KEY": SECRET,
        "AWS_SESSION_TOKEN": TOKEN,
        "AWS_BEARER_TOKEN_BEDROCK": "planted-bearer-token-" + "y" * 40,
    }
    for name, secret in secrets.items():
        monkeypatch.setenv(name, secret)
    with Recorder(tmp_path / "kept", Upstream(upstream.url, "us-east-1")) as recorder:
        for secret in secrets.values():
            client(recorder).invoke_model(modelId=LLAMA, body=json.dumps({"prompt": f"my key is {secret}"}))
    assert not (tmp_path / "kept").exists()
    assert ["credentials" in failure for failure in recorder.kept.failures] == [True] * len(secrets)


def test_a_start_is_kept_by_the_model_that_its_body_names_and_one_that_is_no_object_as_it_came(
    recorder: Recorder, tmp_path: Path
) -> None:
    told = {"modelId": LLAMA, "modelInput": {"prompt": "Hi"}, "outputDataConfig": {}}
    connection = http.client.HTTPConnection(recorder.url.removeprefix("http://"), timeout=10)
    for body in (told, ["Hi"], "Hi"):
        connection.request("POST", "/async-invoke", json.dumps(body), {"content-type": "application/json"})
        assert connection.getresponse().read()
    connection.close()
    recorder.__exit__(None, None, None)
    kept = {json.dumps(each["request"]["body"]): each["model_id"] for each in recorded(tmp_path / "kept")}
    assert kept == {'{"prompt": "Hi"}': LLAMA, '["Hi"]': "", '"Hi"': ""}


def test_other_operations_pass_and_are_not_kept(recorder: Recorder, tmp_path: Path) -> None:
    assert client(recorder).list_async_invokes()["asyncInvokeSummaries"] == []
    recorder.__exit__(None, None, None)
    assert not (tmp_path / "kept").exists()
    assert recorder.kept.operations == {"ListAsyncInvokes": 1}


def test_the_same_exchange_is_kept_once(recorder: Recorder, tmp_path: Path) -> None:
    same = client(recorder)
    for _ in range(3):
        same.count_tokens(modelId=HAIKU.removeprefix("us."), input={"invokeModel": {"body": BODY}})
    recorder.__exit__(None, None, None)
    assert len(recorded(tmp_path / "kept")) == 1
    assert recorder.kept.operations == {"CountTokens": 3}
