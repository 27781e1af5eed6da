"""The pytest plugin and the command, each in a process of its own."""

from __future__ import annotations

import http.client
import os
import signal
import subprocess
import sys
from pathlib import Path

import bedrock_models

TOP = Path(bedrock_models.__file__).parents[1]
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "PYTEST_"))},
    "PYTHONPATH": str(TOP),
    "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
}

PROGRAM = """
import json
import http.client
import os

import boto3
import pytest
from bedrock_models.testing import Throttle

TITAN = "amazon.titan-text-express-v1"
pytestmark = pytest.mark.local_bedrock(seed=3, faults=[Throttle(call=1)])


def ask():
    client = boto3.client("bedrock-runtime")
    return json.loads(client.invoke_model(modelId=TITAN, body='{"inputText": "Hi"}')["body"].read())


@pytest.mark.local_bedrock(faults=[])
def test_a_client_of_its_own_finds_the_endpoint(local_bedrock):
    assert ask()["results"]
    assert local_bedrock.requests[-1].body == {"inputText": "Hi"}


def test_each_test_has_a_fresh_one(local_bedrock):
    assert local_bedrock.requests == []
    assert ask()["results"]  # boto3 tries again after the refusal
    assert len(local_bedrock.requests) == 2


def test_the_environment_is_as_it_was():
    assert "AWS_ENDPOINT_URL_BEDROCK_RUNTIME" not in os.environ
"""


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - ourselves
        [sys.executable, *arguments], cwd=cwd, env=ENVIRONMENT, capture_output=True, text=True, check=False, timeout=120
    )


def test_the_fixture_and_the_marker(tmp_path: Path) -> None:
    (tmp_path / "test_program.py").write_text(PROGRAM)
    done = run("-m", "pytest", "-q", "--strict-markers", "-p", "bedrock_models.testing.plugin", "test_program.py", cwd=tmp_path)
    assert "3 passed" in done.stdout, done.stdout + done.stderr


def test_a_wrong_setting_is_named(tmp_path: Path) -> None:
    source = "import pytest\n\n@pytest.mark.local_bedrock(fault=1)\ndef test_it(local_bedrock): pass\n"
    (tmp_path / "test_program.py").write_text(source)
    done = run("-m", "pytest", "-q", "-p", "bedrock_models.testing.plugin", "test_program.py", cwd=tmp_path)
    assert "unexpected keyword argument 'fault'" in done.stdout


def test_the_plugin_loads_nothing_by_itself(tmp_path: Path) -> None:
    program = (
        "import sys, bedrock_models.testing.plugin, bedrock_models.testing as t\n"
        "heavy = {'pydantic', 'boto3', 'botocore', 'hypothesis', 'aiobotocore', 'bedrock_models.testing.endpoint.local'}\n"
        "print(sorted(heavy & set(sys.modules)), t.__all__ == sorted(t.__all__, key=str.lower) or t.__all__)"
    )
    done = run("-c", program, cwd=tmp_path)
    assert done.stdout.startswith("[]"), done.stdout + done.stderr


def test_the_command_serves_until_it_is_told_to_stop(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "bedrock_models.testing", "--port", "0", "--folder", str(tmp_path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, env=ENVIRONMENT, stdout=pipe, stderr=pipe, text=True) as process:  # noqa: S603 - ourselves
        assert process.stdout is not None
        line = process.stdout.readline()
        name, _, url = line.removeprefix("export ").strip().partition("=")
        assert name == "AWS_ENDPOINT_URL_BEDROCK_RUNTIME"
        connection = http.client.HTTPConnection(url.removeprefix("http://"), timeout=30)
        connection.request("POST", "/model/amazon.titan-text-express-v1/invoke", '{"inputText": "Hi"}')
        assert connection.getresponse().status == 200
        connection.close()
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=30)
        assert process.returncode == 0


def test_the_command_says_why_it_cannot_start(tmp_path: Path) -> None:
    done = run("-m", "bedrock_models.testing", "--port", "0", "--recordings", str(tmp_path / "missing.json"), cwd=tmp_path)
    assert done.returncode == 1
    assert "cannot start" in done.stderr
    assert "Traceback" not in done.stderr
