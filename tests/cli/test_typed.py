"""`check --typed`: names as Python writes them, streams, other ways to read an answer, and what stays, with the reason."""

from __future__ import annotations

import io
import json
import os
import subprocess
import warnings
from contextlib import redirect_stdout
from pathlib import Path
from unittest.mock import patch

import pytest
from bedrock_models.testing import LocalBedrock

from tests.cli.ran import Run
from tests.cli.test_check_bodies import TITAN, applied
from tests.support.in_one import in_one

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
PLAIN = """import json
import boto3
client = boto3.client("bedrock-runtime")
client.invoke_model(modelId="us.anthropic.claude-haiku-4-5-20251001-v1:0", body=json.dumps({"max_token": 5}))
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


@pytest.mark.parametrize(
    ("old", "new"), [("    ", "\t"), ("\n", "\r\n"), ("last = 1\n", "last = 1")], ids=["tabs", "CRLF", "no end"]
)
def test_a_diff_applies_whatever_lines_are_like(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, old: str, new: str
) -> None:
    monkeypatch.chdir(tmp_path)
    path = Path("app.py")
    text = f'{HEAD}MODEL = "amazon.nova-lite-v1:0"\nBODY = {NOVA_BODY}\n{WHOLE}last = 1\n'.replace(old, new)
    path.write_bytes(text.encode())
    diff = run("check", path, "--typed").out
    done = subprocess.run(["git", "apply", "-p0"], input=diff.encode(), capture_output=True, check=False)  # noqa: S607
    after = path.read_bytes().decode()
    assert (done.returncode, "nova.invoke(" in after) == (0, True), done.stderr
    assert after.count("\r\n") == (after.count("\n") if "\r" in new else 0)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\xef\xbb\xbf" + PLAIN.encode(), "utf-8-sig"),
        (b"# coding: latin-1\nname = '\xe9'\n" + PLAIN.encode(), "iso-8859-1"),
        (b"name = '\xe9'\n" + PLAIN.encode(), "nor what it says"),
    ],
)
def test_a_file_in_another_encoding_is_read_and_left_alone(run: Run, tmp_path: Path, data: bytes, reason: str) -> None:
    (tmp_path / "app.py").write_bytes(data)
    ran = run("check", tmp_path / "app.py", "--bodies", "--typed")
    assert "max_token" in ran.err
    assert reason in ran.err
    assert "---" not in ran.out


def test_an_odd_file_ends_no_run(run: Run, tmp_path: Path) -> None:
    (tmp_path / "deep.py").write_text(f"{PLAIN}x = {'-' * 100_000}1\n")
    (tmp_path / "odd.ipynb").write_text('{"cells": [null, 5, {"cell_type": "code", "source": [1]}]}')
    (tmp_path / "five.ipynb").write_text('{"cells": 5}')
    (tmp_path / "plain.py").write_text(PLAIN)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.py")
    ran = run("check", tmp_path, "--bodies")
    assert "1 body, 1 that will be refused" in ran.err


def test_lines_with_the_ends_of_old_are_lines(run: Run, tmp_path: Path) -> None:
    (tmp_path / "old.py").write_bytes(PLAIN.replace("\n", "\r").encode())
    (tmp_path / "plain.py").write_text(PLAIN)
    ran = run("check", tmp_path, "--bodies", "--typed")
    assert "2 bodies, 2 that will be refused" in ran.err


IN_A_FUNCTION = """
def ask(words, model=MODEL):
    body = {"inputText": words}
    answer = client.invoke_model(modelId=model, body=json.dumps(body))
    return json.loads(answer["body"].read())


print(ask("Name a river."))
"""


def test_a_function_that_is_called_is_typed_once_whoever_calls_it(run: Run, tmp_path: Path) -> None:
    program = f'{HEAD}MODEL = "{TITAN}"\n{IN_A_FUNCTION}print(ask("Name a lake."))\n'
    (tmp_path / "app.py").write_text(program)
    ran = run("check", tmp_path / "app.py", "--typed")
    after = applied(program, ran.out)
    assert after.count("titan_text.invoke(model, input_text=words") == 1
    assert "left as it is" not in ran.err
    assert ran_by(after)[0] == ran_by(program)[0]


def test_a_function_that_asks_models_of_several_families_stays(run: Run, tmp_path: Path) -> None:
    other = IN_A_FUNCTION.replace('"inputText": words', '"prompt": words')
    program = f'{HEAD}MODEL = "meta.llama3-1-8b-instruct-v1:0"\n{other}ask("a", "ai21.j2-mid-v1")\n'
    (tmp_path / "app.py").write_text(program)
    ran = run("check", tmp_path / "app.py", "--typed")
    assert "+from bedrock_models" not in ran.out
    assert "its callers send it to models of jurassic2 and llama" in " ".join(ran.err.split())


@pytest.mark.parametrize(
    ("call", "why"),
    [
        (
            "client.invoke_model(modelId=pick(), body=json.dumps({'inputText': 'a'}))",
            "nobody can tell from here which model it asks",
        ),
        ("client.invoke_model(modelId=MODEL, body=pick())", "nobody can tell from here what it sends"),
        ("client.converse(modelId=pick(), messages=[])", "nobody can tell from here which model it asks"),
        ("client.invoke_model(**pick())", "nobody can tell from here which model it asks"),
        ("client.invoke_model(**{'modelId': MODEL, 'body': json.dumps({'inputText': 'a'})})", "arguments as one dict, by **"),
    ],
)
def test_a_call_that_nobody_can_read_is_told_in_a_line(run: Run, tmp_path: Path, call: str, why: str) -> None:
    path = tmp_path / "app.py"
    path.write_text(f'import json\nMODEL = "{TITAN}"\n{call}\n')
    told = " ".join(run("check", path, "--typed").err.split())
    assert f"app.py:3:1: left as it is: {why}" in told or f"left as it is: it is given its {why}" in told
    if "from here" in why:
        assert "1 call of which nobody can tell what goes where" in " ".join(run("check", path, "--bodies").err.split())


def test_a_method_of_the_same_name_is_no_call_of_bedrock(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "app.py"
    path.write_text("guest.converse('the weather')\nmodel.invoke_model(1)\n")
    assert "left as it is" not in run("check", path, "--typed").err


@in_one(
    "program",
    [
        "def titan_text():\n    CALL\n",
        "async def ask(titan_text):\n    CALL\n",
        "class titan_text:\n    pass\nCALL\n",
        "titan_text = CALL\n",
        "import titan_text.models\nCALL\n",
        "from mine import other as titan_text\nCALL\n",
        "from .bedrock_models import titan_text\nCALL\n",
        "from bedrock_models import nova as titan_text\nCALL\n",
        "for titan_text in ():\n    CALL\n",
        "try:\n    CALL\nexcept ValueError as titan_text:\n    pass\n",
        "match client:\n    case [*titan_text]:\n        CALL\n",
        "match client:\n    case {**titan_text}:\n        CALL\n",
        "match client:\n    case titan_text:\n        CALL\n",
        "print(lambda titan_text: 1)\nCALL\n",
    ],
)
def test_a_family_whose_name_the_file_gives_to_something_else_is_not_written_there(
    run: Run, tmp_path: Path, program: str
) -> None:
    call = f"client.invoke_model(modelId='{TITAN}', body=json.dumps({{'inputText': 'a'}}))['body'].read()"
    (tmp_path / "app.py").write_text(f"import json\n{program.replace('CALL', call)}")
    ran = run("check", tmp_path / "app.py", "--typed")
    assert ran.out.count("\n+") == 0, ran.out
    assert "left as it is: the file has a `titan_text` of its own" in " ".join(ran.err.split())


@in_one("line", ["from bedrock_models import titan_text", "from mine import titan_text as other", "print(other.titan_text)"])
def test_a_family_that_the_file_imports_or_only_speaks_of_is_written(run: Run, tmp_path: Path, line: str) -> None:
    call = f"client.invoke_model(modelId='{TITAN}', body=json.dumps({{'inputText': 'a'}}))"
    (tmp_path / "app.py").write_text(f"import json\n{line}\n{call}\n")
    assert f"+titan_text.invoke('{TITAN}', input_text='a', client=client)" in run("check", tmp_path / "app.py", "--typed").out


def test_only_a_call_in_a_notebook_is_told_to_have_no_diff(run: Run, tmp_path: Path) -> None:
    program = f'{HEAD}MODEL = "{TITAN}"\nBODY = {{"inputText": "a"}}\n{WHOLE}'
    (tmp_path / "app.py").write_text(program)
    cells = [{"cell_type": "code", "source": program.splitlines(keepends=True)}]
    (tmp_path / "app.ipynb").write_text(json.dumps({"cells": cells}))
    ran = run("check", tmp_path, "--typed")
    assert "titan_text.invoke(" in ran.out
    told = [line for line in ran.err.splitlines() if "left as it is" in line]
    assert [line.partition(":")[0] for line in told] == [f"{tmp_path}/app.ipynb"]
    assert "it stands in a notebook, whose cells have no diff" in told[0]
