"""`serve`: faults as options, recordings that are none, and the endpoint beside a program."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import boto3
import pytest
from bedrock_models import testing
from bedrock_models.cli import serve
from bedrock_models.cli.problems import Problem
from bedrock_models.cli.serve import FAULTS, parse

from tests.cli.ran import Run

LLAMA = "meta.llama3-1-8b-instruct-v1:0"


@pytest.mark.parametrize("name", FAULTS)
def test_every_fault_has_a_name(name: str) -> None:
    assert parse(name) == getattr(testing, name)()


def test_every_fault_of_the_endpoint_is_an_option() -> None:
    kinds = {
        name for name in testing.__all__ if isinstance(kind := getattr(testing, name), type) and issubclass(kind, testing.Fault)
    }
    assert kinds - {"Fault"} == set(FAULTS)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Throttle,call=2", testing.Throttle(call=2)),
        ("Throttle,call=1-3,model=amazon.*", testing.Throttle(call=range(1, 4), model="amazon.*")),
        ("Stall,after=2,seconds=0.5", testing.Stall(after=2, seconds=0.5)),
        ("Refuse,error=AccessDeniedException,message=No", testing.Refuse(error="AccessDeniedException", message="No")),
        ("Refuse,message=a=b=,call=3", testing.Refuse(message="a=b=", call=3)),
        ("Refuse,message=Slow down, please,call=3", testing.Refuse(message="Slow down, please", call=3)),
        ('Refuse,message="a,call=1",call=3', testing.Refuse(message="a,call=1", call=3)),
        ("JobFault,error_rows=[1,2],lost_rows=[3]", testing.JobFault(error_rows=[1, 2], lost_rows=[3])),
        ('UnknownField,value={"a": 1, "b": [0, 1]}', testing.UnknownField(value={"a": 1, "b": [0, 1]})),
        ("UnknownEvent,event={},after=0", testing.UnknownEvent(event={}, after=0)),
    ],
)
def test_settings_of_a_fault(text: str, fault: testing.Fault) -> None:
    assert parse(text) == fault


@pytest.mark.parametrize("text", ["Throttle,calls=1", "Throttle,call", "Throttle,model=a,operations=b"])
def test_what_is_no_setting_is_said(text: str) -> None:
    with pytest.raises(Problem, match=r"Throttle: has no setting .*It takes call=\.\.\., model=\.\.\., "):
        parse(text)


@pytest.mark.parametrize(
    "text", ["Cut,after=x", "Cut,after=1.5", "Cut,after=true", "Stall,seconds=soon", "GarbageJson,event=[1]"]
)
def test_a_number_of_a_fault_is_one(text: str) -> None:
    with pytest.raises(Problem, match=r"\w+: \w+=.* is no (whole )?number\. Write \w+=2"):
        parse(text)
    assert parse("Stall,seconds=2") == testing.Stall(seconds=2)


def test_an_id_may_hold_the_sign_that_stands_before_its_family() -> None:
    found = serve._models(["acme.one-v1:0=nova", "acme.two=x=titan_text"])  # noqa: SLF001 - what `--model` is read by
    assert found == {"acme.one-v1:0": "nova", "acme.two=x": "titan_text"}
    for wrong in ("acme.one", "=nova", "acme.one=", "acme.one=novo"):
        with pytest.raises(Problem, match="--model: takes ID=FAMILY with a family of"):
            serve._models([wrong])  # noqa: SLF001


def test_a_program_meets_the_faults(program: Run) -> None:
    script = f"import boto3; boto3.client('bedrock-runtime').invoke_model(modelId={LLAMA!r}, body='{{\"prompt\": \"Hi\"}}')"
    words = ("serve", "--port", "0", "--fault", "Refuse,error=AccessDeniedException", "--", sys.executable, "-c", script)
    ran = program("bedrock-typed", *words)
    assert ran.status == 1
    assert "AccessDeniedException" in ran.err


@pytest.mark.parametrize("text", ["{", "{}", "[]"])
def test_what_is_no_recording_is_said(program: Run, tmp_path: Path, text: str) -> None:
    (tmp_path / "a.json").write_text(text)
    ran = program("bedrock-typed", "serve", "--port", "0", "--recordings", "a.json", "--", "true")
    assert ran.status == 2
    assert ran.err.count("\n") == 1
    assert "a.json" in ran.err


def test_without_a_program_it_says_where_and_ends_on_a_signal() -> None:
    command = [sys.executable, "-m", "bedrock_models.cli", "serve", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:  # noqa: S603 - the command itself
        assert process.stdout is not None
        said = dict(process.stdout.readline().removeprefix("export ").strip().split("=", 1) for _ in range(3))
        client = boto3.client(
            "bedrock-runtime",
            region_name="us-east-1",
            aws_access_key_id="a",
            aws_secret_access_key="b",
            endpoint_url=said["AWS_ENDPOINT_URL_BEDROCK_RUNTIME"],
        )
        assert client.invoke_model(modelId=LLAMA, body=b'{"prompt": "Hi"}')["body"].read()
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=20) == 0
        assert process.stderr is not None
        assert process.stderr.read().endswith("1 call\n")


def test_a_port_that_is_taken_is_said(program: Run) -> None:
    with testing.LocalBedrock() as other:
        port = other.url.rpartition(":")[2]
        ran = program("bedrock-typed", "serve", "--port", port, "--", "true")
    assert ran.status == 2
    assert ran.err.count("\n") == 1
    assert "--port 0" in ran.err
