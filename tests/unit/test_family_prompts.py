"""A prompt written by a family: its parameters are those of `converse`, and it is the prompt that the service keeps."""

from __future__ import annotations

import inspect
import json
from importlib import import_module
from pathlib import Path
from typing import Any

import boto3
import pytest
from bedrock_models import claude_messages, converse, errors, llama, nova, prompts, titan_text
from bedrock_models.testing import LocalBedrock

from tests.support.in_one import in_one

HAIKU = "us.anthropic.claude-haiku-4-5-20251001-v1:0"
SPECS = Path(__file__).parents[2] / "specs"
CONVERSING = sorted(path.parent.name for path in SPECS.glob("*/*/family.json") if "converse" in json.loads(path.read_text()))
OF_A_PROMPT = ["name", "user", "messages", "system", "model_id", "declared", "description"]
TOOL: converse.ConverseToolDict = {"toolSpec": {"name": "look_up", "inputSchema": {"json": {"type": "object"}}}}


def agent(bedrock: LocalBedrock) -> Any:
    keys = {"aws_access_key_id": "x", "aws_secret_access_key": "y"}
    return boto3.client("bedrock-agent", region_name="us-east-1", endpoint_url=bedrock.url, **keys)  # type: ignore[call-overload]


@pytest.mark.parametrize("family", CONVERSING)
def test_a_prompt_takes_what_a_call_by_converse_takes(family: str) -> None:
    module = import_module(f"bedrock_models.{family}")
    called, written = (inspect.signature(function).parameters for function in (module.converse, module.prompt))
    not_kept = {"output_config", "response_fields", "client", "options", "extra_body"}
    assert [name for name in written if name not in OF_A_PROMPT] == [
        name for name in called if name not in {*OF_A_PROMPT, *not_kept}
    ]
    assert ("system" in written) == ("system" in called)
    for name in set(written) - {*OF_A_PROMPT}:
        assert written[name].annotation == called[name].annotation
        assert f"    {name}: " in module.prompt.__doc__
    made = module.prompt("greeting", "Greet {{name}}", max_tokens=9)
    assert isinstance(made, prompts.Prompt)
    assert made.variables == ("name",)
    assert json.loads(made.render(name="Ada").to_wire()) == {
        "messages": [{"role": "user", "content": [{"text": "Greet Ada"}]}],
        "inferenceConfig": {"maxTokens": 9},
    }


def test_extras_are_parameters_and_go_where_the_service_keeps_them() -> None:
    prompt = claude_messages.prompt(
        "summary",
        user="Summarise {{text}} in {{n}} words",
        system="Be brief.",
        model_id=HAIKU,
        max_tokens=2000,
        thinking={"type": "enabled", "budget_tokens": 1024},
    )
    assert prompt.variables == ("text", "n")
    assert json.loads(prompt.render(text="it", n="9").to_wire()) == {
        "messages": [{"role": "user", "content": [{"text": "Summarise it in 9 words"}]}],
        "system": [{"text": "Be brief."}],
        "inferenceConfig": {"maxTokens": 2000},
        "additionalModelRequestFields": {"thinking": {"type": "enabled", "budget_tokens": 1024}},
    }
    assert nova.prompt("warm", "Hi", top_k=20).extra_fields() == {"inferenceConfig": {"topK": 20}}


HANDED: dict[str, Any] = {
    "messages": [{"role": "user", "content": [{"text": "Greet {{name}}"}]}],
    "system": [{"text": "Be {{name}}"}],
    "model_id": HAIKU,
    "max_tokens": 9,
    "temperature": 0.0,
    "top_p": 0.25,
    "stop_sequences": ["x", "y"],
    "tools": [TOOL],
    "declared": ["name"],
    "description": "for reports",
}


@in_one("name", HANDED)
def test_every_parameter_is_handed_on_to_the_prompt(name: str) -> None:
    said = {"user": "Greet {{name}}", name: HANDED[name]}
    if name == "messages":
        del said["user"]
    assert claude_messages.prompt("greeting", **said) == prompts.Prompt("greeting", **said)
    chosen: dict[str, Any] = {"user": "Greet {{name}}", "tools": [TOOL], "tool_choice": {"tool": {"name": "look_up"}}}
    assert claude_messages.prompt("greeting", **chosen) == prompts.Prompt("greeting", **chosen)
    with pytest.raises(errors.RequestError, match="stands nowhere"):
        claude_messages.prompt("greeting", "Hi", declared=["name"])


def test_what_is_kept_is_read_as_it_was_written() -> None:
    turns: list[converse.ConverseInputMessageDict] = [
        {"role": "user", "content": [{"text": "About {{town}}?"}, {"cachePoint": {"type": "default"}}]},
        {"role": "assistant", "content": [{"text": "Ask."}]},
        {"role": "user", "content": [{"text": "{{question}}"}]},
    ]
    written = [
        claude_messages.prompt("short", "Say {{this}}", model_id=HAIKU, temperature=0.5, stop_sequences=["."], top_k=20),
        claude_messages.prompt("strict", "Say {{this}}", system="Be {{manner}}.", model_id=HAIKU, declared=("manner", "this")),
        claude_messages.prompt(
            "chat",
            messages=turns,
            system=[{"text": "You know {{land}}."}, {"cachePoint": {"type": "default"}}],
            tools=[TOOL],
            tool_choice={"any": {}},
            model_id=HAIKU,
            description="For travellers",
        ),
        llama.prompt("bare", messages=[{"role": "user", "content": [{"text": "Hi"}]}]),
    ]
    with LocalBedrock() as bedrock:
        client = agent(bedrock)
        for prompt in written:
            read = prompts.get(prompts.create(prompt, client=client), client=client)
            assert read == (
                prompt
                if prompt.declared is None
                else claude_messages.prompt("strict", "Say {{this}}", system="Be {{manner}}.", model_id=HAIKU)
            )


def test_a_prompt_with_tools_calls_one_by_its_arn() -> None:
    prompt = claude_messages.prompt("finder", "Find {{what}}", tools=[TOOL], tool_choice={"any": {}}, model_id=HAIKU)
    assert prompt.tool_choice == {"any": {}}
    with LocalBedrock() as bedrock:
        ref = prompts.create(prompt, client=agent(bedrock))
        answer = converse.invoke(ref.arn, variables={"what": "tides"}, client=bedrock.client())
    assert [call.name for call in answer.tool_calls] == ["look_up"]


@pytest.mark.parametrize(
    ("write", "said"),
    [
        (lambda: claude_messages.prompt("a b", "Hi"), "/name: is not as the service takes it"),
        (lambda: claude_messages.prompt("x" * 101, "Hi"), "/name: is not as the service takes it"),
        (lambda: claude_messages.prompt("none"), "/user: needs a text, or messages in its place"),
        (lambda: claude_messages.prompt("empty", ""), "/user: must be a text with something in it"),
        (lambda: claude_messages.prompt("five", 5), "/user: must be a text with something in it"),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        (
            lambda: claude_messages.prompt("twice", "Hi", messages=[{"role": "user", "content": []}]),
            "/user: stands beside messages",
        ),
        (lambda: claude_messages.prompt("warm", "Hi", temperature=2), "/inferenceConfig/temperature"),
        (lambda: nova.prompt("deep", "Hi", reasoning_config={"type": "enabled", "maxReasoningEffort": "huge"}), "huge"),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        (lambda: claude_messages.prompt("low", "Hi", top_k=501), "/top_k"),
        (
            lambda: claude_messages.prompt(
                "seen",
                messages=[{"role": "user", "content": [{"image": {"format": "png", "source": {"bytes": b"0"}}}, {"text": "?"}]}],
            ),
            "/messages/0/content/0: is image, where a prompt holds text and cachePoint alone",
        ),
        (lambda: prompts.Prompt("odd", messages=[{"role": "user", "content": "Hi"}]), "/messages/0/content"),
        (lambda: prompts.Prompt("odd", user="Hi", system=["Be brief."]), "/system/0"),  # type: ignore[list-item]
        (
            lambda: claude_messages.prompt("warm", "Hi {{a}}", declared=["b"]),
            "/variables/a: is not declared. Add it to declared=",
        ),
    ],
)
def test_what_no_prompt_may_say_is_refused_as_it_is_written(write: Any, said: str) -> None:
    with pytest.raises(errors.RequestError) as caught:
        write()
    assert said in str(caught.value)


def test_a_model_of_another_family_and_a_wrong_keyword_are_told() -> None:
    with pytest.raises(errors.UnknownModelError, match="nova"):
        claude_messages.prompt("mixed", "Hi", model_id="amazon.nova-lite-v1:0")
    with pytest.raises(TypeError, match="Did you mean 'top_k'"):
        claude_messages.prompt("mixed", "Hi", topk=5)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="tools"):
        titan_text.prompt("mixed", "Hi", tools=[TOOL])  # type: ignore[call-arg]


def test_a_variable_may_have_any_name() -> None:
    made = claude_messages.prompt("own", "{{self}} and {{name}}").render(self="a", name="b")
    assert b'"text":"a and b"' in made.to_wire()
