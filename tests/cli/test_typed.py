"""`check --typed`: names as Python writes them, streams, other ways to read an answer, and what stays, with the reason."""

from __future__ import annotations

import io
import warnings
from contextlib import redirect_stdout
from pathlib import Path
from unittest.mock import patch

import pytest
from bedrock_models.testing import LocalBedrock

from tests.cli.ran import Run
from tests.cli.test_check_bodies import TITAN, applied

NOVA_BODY = """{
    "schemaVersion": "messages-v1",
    "messages": [{"role": "user", "content": [{"text": "Rain?"}]}],
    "inferenceConfig": {"maxTokens": 40, "temperature": 0.5},
    "toolConfig": {"tools": [{"toolSpec": {"name": "rain", "inputSchema": {"json": {"type": "object", "maxTokens": {}}}}}]},
}"""
STREAMING = """
answer = client.invoke_model_with_response_stream(modelId=MODEL, body=json.dumps(BODY))
stream = answer.get("body")
if stream:
    for event in stream:
        chunk = event.get("chunk")
        if chunk:
            print(json.loads(chunk.get("bytes").decode()))
"""
WHOLE = """
answer = client.invoke_model(modelId=MODEL, body=json.dumps(BODY))
body = answer.get("body")
print(json.loads(body.read().decode("utf-8")))
"""
AT_ONCE = """
print(json.loads(client.invoke_model(modelId=MODEL, body=json.dumps(BODY))["body"].read()))
"""
HEAD = """import json

import boto3

client = boto3.client("bedrock-runtime", region_name="us-east-1")
"""


def ran_by(program: str) -> tuple[object, str]:
    """The body that a program sends, and what it prints."""
    with LocalBedrock() as bedrock, warnings.catch_warnings(), redirect_stdout(io.StringIO()) as said:
        warnings.simplefilter("ignore")
        client = bedrock.client()
        with patch("boto3.client", return_value=client):
            exec(compile(program, "app.py", "exec"), {})  # noqa: S102 - the program under test
        return bedrock.requests[0].body, said.getvalue()


@pytest.mark.parametrize("rest", [STREAMING, WHOLE, AT_ONCE])
@pytest.mark.parametrize(
    ("model", "body"),
    [
        (TITAN, '{"inputText": "Name a river.", "textGenerationConfig": {"maxTokenCount": 9, "topP": 0.5}}'),
        ("amazon.nova-lite-v1:0", NOVA_BODY),
    ],
)
def test_names_in_camel_case_and_other_ways_to_read_become_those_of_python(
    run: Run, tmp_path: Path, model: str, body: str, rest: str
) -> None:
    program = f'{HEAD}MODEL = "{model}"\nBODY = {body}\n{rest}'
    (tmp_path / "app.py").write_text(program)
    ran = run("check", tmp_path / "app.py", "--typed")
    after = applied(program, ran.out)
    assert "left as it is" not in ran.err
    assert "invoke_model" not in after
    tools = after.partition("invoke(")[2] or after.partition("stream(")[2]
    assert ('"maxTokens": {}' in tools) == ("toolSpec" in body), "a tool's own members keep their names"
    assert ran_by(after)[0] == ran_by(program)[0]
    assert len(ran_by(after)[1].splitlines()) == len(ran_by(program)[1].splitlines())


@pytest.mark.parametrize(
    ("call", "why"),
    [
        ("print(client.invoke_model(modelId=MODEL, body=json.dumps(BODY), trace='ENABLED')['body'].read())", "it gives trace"),
        ("send(client.invoke_model(modelId=MODEL, body=json.dumps(BODY)))", "something else is done with its answer"),
        ("client.converse(modelId=MODEL, messages=[])", "it is a call of Converse"),
        ("client.invoke_model(modelId=MODEL, body=json.dumps({'inputText': 'a', 'heat': 1}))", "'heat' is no parameter"),
    ],
)
def test_what_stays_is_told_with_the_reason(run: Run, tmp_path: Path, call: str, why: str) -> None:
    path = tmp_path / "app.py"
    path.write_text(f'import json\nMODEL = "{TITAN}"\nBODY = {{"inputText": "a"}}\n{call}\n')
    ran = run("check", path, "--typed")
    assert ran.out.count("titan_text") == 0
    told = " ".join(ran.err.split())
    assert "left as it is: " in told
    assert why in told
