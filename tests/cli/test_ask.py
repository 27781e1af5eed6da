"""`ask` and `chat`: a model in words, from arguments or standard input."""

from __future__ import annotations

import pytest
from bedrock_models import __version__
from bedrock_models.testing import LocalBedrock

from tests.cli.ran import Run

NOVA = "us.amazon.nova-lite-v1:0"
HAIKU = "us.anthropic.claude-haiku-4-5-20251001-v1:0"


@pytest.fixture
def where(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"AWS_ACCESS_KEY_ID": "local", "AWS_SECRET_ACCESS_KEY": "local", "AWS_REGION": "us-east-1"}.items():
        monkeypatch.setenv(name, value)


STOP = ("-p", 'stop_sequences=["a=b", "=="]')


@pytest.mark.usefixtures("where")
def test_what_is_asked_arrives(run: Run) -> None:
    with LocalBedrock() as bedrock:
        where = ("--endpoint-url", bedrock.url, "--region", "eu-west-1")
        ran = run("ask", NOVA, "Name", "a river.", "--system", "One word.", "-p", "temperature=0", *STOP, *where)
        assert ran.status == 0, ran.err
        (request,) = bedrock.requests
    assert request.body["messages"] == [{"role": "user", "content": [{"text": "Name a river."}]}]
    assert request.body["system"] == [{"text": "One word."}]
    assert request.body["inferenceConfig"] == {"temperature": 0, "stopSequences": ["a=b", "=="]}
    assert ran.out.strip()


def test_standard_input_is_asked_and_no_account_is_needed(program: Run) -> None:
    ran = program("bedrock-typed", "ask", HAIKU, "--local", stdin="Name a river.\n")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.strip()


@pytest.mark.usefixtures("where")
def test_a_chat_remembers(run: Run) -> None:
    with LocalBedrock() as bedrock:
        ran = run("chat", HAIKU, "--endpoint-url", bedrock.url, stdin="Hi\nAgain\n")
        assert ran.status == 0, ran.err
        roles = [[message["role"] for message in request.body["messages"]] for request in bedrock.requests]
    assert roles == [["user"], ["user", "assistant", "user"]]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((NOVA, "Hi", "-p", "temprature=0"), "Did you mean temperature"),
        ((NOVA, "Hi", "-p", "temperature"), "is not NAME=VALUE"),
        (("cohere.embed-english-v3", "Hi"), "does not write text"),
        (("meta.llama3-1-8b-instrct-v1:0", "Hi"), "did you mean meta.llama3-1-8b-instruct-v1:0?"),
    ],
)
def test_what_cannot_be_asked_is_said_in_a_line(run: Run, words: tuple[str, ...], said: str) -> None:
    ran = run("ask", *words, "--local")
    assert ran.status == 2
    assert said in ran.err
    assert ran.err.count("\n") == 1


def test_the_version_is_printed(run: Run) -> None:
    ran = run("--version")
    assert (ran.status, ran.out) == (0, f"bedrock-typed {__version__}\n")
