"""The examples on the pages are programs: typed Python and boto3 run as they are printed, and send the body that is shown."""

from __future__ import annotations

import json
import shlex
from typing import Any

import bedrock_models
import boto3
import pytest
from bedrock_codegen.site.read import Format
from bedrock_models.cli.app import command
from py_mini_racer import MiniRacer

from tests.support import corpus
from tests.support.site import formats

Json = Any


class Caught(Exception):
    """What would have been sent."""

    def __init__(self, sent: Json) -> None:
        super().__init__("sent")
        self.sent = sent


class Catcher:
    """A client of boto3 that sends nothing and tells what it would have sent."""

    def __getattr__(self, name: str) -> Any:
        def call(**given: Json) -> None:
            raise Caught(json.loads(given["body"]) if "body" in given else given.get("modelInput", {**given}))

        return call


@pytest.mark.parametrize("name", corpus.FAMILIES)
def test_boto3(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(boto3, "client", lambda *_, **__: Catcher())
    for example in formats()[name].examples:
        with pytest.raises(Caught) as caught:
            exec(compile(example.forms["boto3"], example.anchor, "exec"), {})  # noqa: S102 - our own page
        sent = {key: value for key, value in caught.value.sent.items() if key != "modelId"}
        assert sent == request(formats()[name], example.anchor)


@pytest.mark.parametrize("name", corpus.FAMILIES)
@pytest.mark.filterwarnings("ignore")
def test_typed_python(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The typed call makes the same body: `request` of the same arguments stands in for the call, which would need an account."""
    module = getattr(bedrock_models, name)
    made: list[Any] = []

    def call(model_id: str, /, **given: Any) -> Any:
        assert isinstance(model_id, str)
        given.pop("output", None)
        made.append(module.request(**given))
        raise Caught(None)

    for verb in ("invoke", "stream", "start"):
        if hasattr(module, verb):
            monkeypatch.setattr(module, verb, call)
    for example in formats()[name].examples:
        with pytest.raises(Caught):
            exec(compile(example.forms["Python"], example.anchor, "exec"), {})  # noqa: S102 - our own page
        wanted = request(formats()[name], example.anchor)
        omitted = {pointer[1:] for pointer in corpus.card(name)["parameters"].get("omit", ())}
        assert json.loads(made[-1].to_wire()) == {key: value for key, value in wanted.items() if key not in omitted}


SDK = """
class Command { constructor(given) { this.given = given; } }
const [InvokeModelCommand, InvokeModelWithResponseStreamCommand] = [Command, Command];
const [ConverseCommand, ConverseStreamCommand, StartAsyncInvokeCommand] = [Command, Command, Command];
let sent;
class BedrockRuntimeClient { send(command) { sent = command.given; throw new Error("caught"); } }
const run = (program) => {
  const body = program.replace(/^import .*$/m, "").replaceAll("await ", "").replace(/^for \\(const/m, "for (const");
  try { (0, eval)(`{${body}}`); } catch (error) { if (error.message !== "caught") throw error; }
  return JSON.stringify(sent);
};
"""
"""What stands in for the AWS SDK for JavaScript: it sends nothing and tells what it would have sent."""


def test_javascript() -> None:
    with MiniRacer() as engine:
        engine.eval(SDK)
        for name, family in formats().items():
            for example in family.examples:
                program = example.forms["JavaScript"]
                kind = program.split()[3]
                assert f"new {kind}(" in program
                given = json.loads(str(engine.call("run", program)))
                assert given.pop("modelId")
                given.pop("outputDataConfig", None)
                sent = json.loads(given["body"]) if isinstance(given.get("body"), str) else given.get("modelInput", given)
                assert sent == request(family, example.anchor), name


@pytest.mark.parametrize("name", corpus.FAMILIES)
def test_the_command_line(name: str) -> None:
    for example in formats()[name].examples:
        words = shlex.split(example.forms["Shell"].replace("|\n", "\n"))
        verb = words[words.index("bedrock-typed") + 1]
        assert command(verb)
        body = words[words.index("--body") + 1] if "--body" in words else words[1]
        assert json.loads(body) == request(formats()[name], example.anchor)


def request(family: Format, anchor: str) -> Json:
    return corpus.examples(family.name)[anchor.removeprefix("example-")]["request"]
