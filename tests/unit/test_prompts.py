"""Prompts of prompt management: variables, rendering, keeping, calling."""

from __future__ import annotations

import json
from types import SimpleNamespace
from typing import Any

import boto3
import pytest
from bedrock_models import claude_messages, converse, errors, prompts
from bedrock_models.prompts.template import check_form
from bedrock_models.testing import LocalBedrock

from tests.support.in_one import in_one

HAIKU = "us.anthropic.claude-haiku-4-5-20251001-v1:0"


def summary(**more: Any) -> prompts.Prompt:
    extras = claude_messages.ClaudeConverseExtras(top_k=20)
    return prompts.Prompt(
        "summary", user="Summarise {{text}} in {{words}} words", model_id=HAIKU, max_tokens=300, extras=extras, **more
    )


def agent(bedrock: LocalBedrock) -> Any:
    keys = {"aws_access_key_id": "x", "aws_secret_access_key": "y"}
    return boto3.client("bedrock-agent", region_name="us-east-1", endpoint_url=bedrock.url, **keys)  # type: ignore[call-overload]


def test_variables_are_found_in_the_text_and_filled_in() -> None:
    prompt = summary()
    assert prompt.variables == ("text", "words")
    request = prompt.render(text="{{words}}", words="20")
    assert json.loads(request.to_wire()) == {
        "messages": [{"role": "user", "content": [{"text": "Summarise {{words}} in 20 words"}]}],
        "inferenceConfig": {"maxTokens": 300},
        "additionalModelRequestFields": {"top_k": 20},
    }


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"text": "a"}, "/words: is a variable of the prompt. Give its value"),
        ({"text": "a", "words": "2", "word": "2"}, "/word: is no variable of the prompt, which has text, words"),
        ({"text": "a", "words": 2}, "/words: is of type int. Give a text"),
    ],
)
def test_a_value_that_is_missing_unknown_or_no_text_is_refused(values: dict[str, Any], said: str) -> None:
    with pytest.raises(errors.RequestError) as caught:
        summary().render(**values)
    assert said in str(caught.value)


def test_variables_that_are_declared_are_held_to_the_text() -> None:
    assert summary(declared=("words", "text")).variables == ("text", "words")
    with pytest.raises(errors.RequestError, match="/variables/words: is not declared"):
        summary(declared=("text",))
    with pytest.raises(errors.RequestError, match="/variables/tone: stands nowhere"):
        summary(declared=("text", "words", "tone"))


def test_what_the_model_does_not_take_is_refused_as_it_is_made() -> None:
    with pytest.raises(errors.RequestError, match="thinking enabled, temperature"):
        prompts.Prompt("warm", user="Hi", model_id=HAIKU, temperature=0.5, extras={"thinking": {"type": "enabled"}})
    with pytest.raises(errors.RequestError, match="needs a text, or messages"):
        prompts.Prompt("empty")


def test_a_prompt_is_kept_read_and_called() -> None:
    with LocalBedrock() as bedrock:
        client = agent(bedrock)
        ref = prompts.create(summary(description="For reports"), client=client)
        assert ref.version == "DRAFT"
        read = prompts.get(ref, client=client)
        assert (read.user, read.variables, read.max_tokens, read.extras) == (
            summary().user,
            ("text", "words"),
            300,
            {"top_k": 20},
        )
        assert read.description == "For reports"
        first = prompts.publish(ref, client=client)
        assert prompts.get(first, client=client).render(text="a", words="2") == summary().render(text="a", words="2")
        answer = converse.invoke(first.arn, variables={"text": "a", "words": "2"}, client=bedrock.client())
        assert bedrock.requests[-1].body == {"promptVariables": {"text": {"text": "a"}, "words": {"text": "2"}}}
        assert answer.text
        with pytest.raises(errors.ValidationException, match="words"):
            converse.invoke(first.arn, variables={"text": {"text": "a"}}, client=bedrock.client())
        with pytest.raises(errors.ResourceNotFoundException):
            prompts.get("PNOTTHERE0", client=client)


def test_of_several_variants_the_default_one_is_read() -> None:
    variants = [
        {"name": name, "templateType": "TEXT", "templateConfiguration": {"text": {"text": text}}}
        for name, text in (("one", "First"), ("two", "Second"), ("three", "Third"))
    ]
    kept = {"name": "p", "defaultVariant": "two", "variants": variants}
    assert prompts.get("id", client=SimpleNamespace(get_prompt=lambda **_: kept)).user == "Second"


def test_the_endpoint_fills_variables_as_they_are_written_and_looks_at_no_value_again() -> None:
    with LocalBedrock() as bedrock:
        ref = prompts.create(prompts.Prompt("spaced", user="Say {{ text }}, {{words}}.", model_id=HAIKU), client=agent(bedrock))
        answer = converse.invoke(ref.arn, variables={"text": "tide {{words}}", "words": "moon"}, client=bedrock.client())
    assert answer.text.count("{{") == answer.text.count("{{words}}")
    assert "tide" in answer.text


def test_a_chat_keeps_its_system_prompt_and_turns() -> None:
    turns = [{"role": "user", "content": [{"text": "About {{town}}?"}, {"cachePoint": {"type": "default"}}]}]
    chat = prompts.Prompt("chat", messages=turns, system="You know {{land}}.", model_id=HAIKU)
    assert chat.variables == ("land", "town")
    with LocalBedrock() as bedrock:
        client = agent(bedrock)
        read = prompts.get(prompts.create(chat, client=client), client=client)
    assert read.is_chat
    assert read.render(land="Norway", town="Oslo") == chat.render(land="Norway", town="Oslo")


def test_the_model_has_its_say_about_a_prompt_by_its_arn() -> None:
    arn = "arn:aws:bedrock:us-east-1:123456789012:prompt/ABCDEFGHIJ:1"
    with pytest.raises(errors.RequestError, match="/inferenceConfig: a prompt of prompt management has its own"):
        converse.invoke(arn, variables={"a": "b"}, max_tokens=5)


def test_a_setting_of_zero_is_one() -> None:
    theirs = Agent({**KEPT, "defaultVariant": "default"})
    prompts.create(prompts.Prompt("cold", user="Hi", temperature=0.0, top_p=0.0), client=theirs)
    (variant,) = theirs.asked[0]["variants"]
    assert variant["inferenceConfiguration"] == {"text": {"temperature": 0.0, "topP": 0.0}}
    theirs.kept["variants"] = [variant]
    read = prompts.get("cold", client=theirs)
    assert (read.temperature, read.top_p, read.max_tokens, read.stop_sequences) == (0.0, 0.0, None, None)


def test_only_a_prompt_is_kept() -> None:
    nothing: Any = "summary"
    with pytest.raises(errors.RequestError, match=r"(?s)a text is no prompt.*give a Prompt, such as"):
        prompts.create(nothing)


def test_prompts_that_are_equal_are_one_in_a_set() -> None:
    """Also where they hold what has no hash."""
    extras: Any = {"top_k": 5}
    made = [prompts.Prompt("a", user="Hi {{name}}", stop_sequences=["."], extras=extras) for _ in range(2)]
    assert len({*made, prompts.Prompt("b", user="Hi {{name}}")}) == 2
    for said in TALKS:
        assert len({prompts.Prompt("any", **said), prompts.Prompt("any", **said)}) == 1, said


@in_one("place", ["user", "messages", "system", "system_blocks"])
def test_a_variable_is_filled_wherever_it_stands_and_as_often(place: str) -> None:
    text = "{{a}}, {{b}} and {{ a }}"
    forms: dict[str, dict[str, Any]] = {
        "user": {"user": text},
        "messages": {
            "messages": [{"role": "user", "content": [{"text": "Hi"}, {"cachePoint": {"type": "default"}}, {"text": text}]}]
        },
        "system": {"user": "Hi", "system": text},
        "system_blocks": {"user": "Hi", "system": [{"text": "Hi"}, {"text": text}]},
    }
    made = prompts.Prompt("filled", **forms[place])
    assert made.variables == ("a", "b")
    sent = made.render(a="one", b="{{a}}").to_wire()
    assert b'"one, {{a}} and one"' in sent


class Agent:
    """A client of `bedrock-agent` that keeps what it is given, and has this to tell."""

    def __init__(self, kept: dict[str, Any]) -> None:
        self.kept = kept
        self.asked: list[dict[str, Any]] = []

    def create_prompt(self, **arguments: Any) -> dict[str, Any]:
        self.asked.append(arguments)
        return self.kept

    create_prompt_version = get_prompt = create_prompt


TOOL = {"toolSpec": {"name": "look", "inputSchema": {"json": {"type": "object"}}}}
TOLD: dict[str, Any] = {
    "modelId": "amazon.nova-lite-v1:0",
    "templateType": "CHAT",
    "templateConfiguration": {
        "chat": {
            "messages": [{"role": "user", "content": [{"text": "Say {{what}}"}]}],
            "system": [{"text": "Be {{how}}."}],
            "toolConfiguration": {"tools": [TOOL], "toolChoice": {"any": {}}},
            "inputVariables": [{"name": "how"}, {"name": "what"}],
        }
    },
    "inferenceConfiguration": {"text": {"maxTokens": 9, "temperature": 0.5, "topP": 0.25, "stopSequences": ["x", "y"]}},
    "additionalModelRequestFields": {"inferenceConfig": {"topK": 3}},
}
KEPT: dict[str, Any] = {
    "name": "told",
    "id": "PROMPT0000",
    "arn": "arn:aws:bedrock:us-east-1:123456789012:prompt/PROMPT0000",
    "version": "4",
    "description": "for reports",
    "defaultVariant": "second",
    "variants": [
        {"name": "first", "templateType": "TEXT", "templateConfiguration": {"text": {"text": "no"}}},
        {"name": "second", **TOLD},
    ],
}


def test_each_member_of_a_kept_prompt_is_read_and_written_at_its_own_place() -> None:
    theirs = Agent(KEPT)
    read = prompts.get("PROMPT0000", version="4", client=theirs)
    assert theirs.asked == [{"promptIdentifier": "PROMPT0000", "promptVersion": "4"}]
    assert (read.name, read.user, read.system, read.model_id) == ("told", "Say {{what}}", "Be {{how}}.", "amazon.nova-lite-v1:0")
    assert (read.max_tokens, read.temperature, read.top_p, read.stop_sequences) == (9, 0.5, 0.25, ["x", "y"])
    assert (read.extras, read.description, read.variables) == ({"inferenceConfig": {"topK": 3}}, "for reports", ("how", "what"))
    ref = prompts.create(read, client=theirs)
    assert ref == prompts.PromptRef(arn=KEPT["arn"], id="PROMPT0000", version="4")
    assert theirs.asked[1] == {
        "name": "told",
        "defaultVariant": "default",
        "description": "for reports",
        "variants": [{"name": "default", **TOLD}],
    }
    assert prompts.publish(ref, client=theirs) == ref
    prompts.get(ref, client=theirs)
    prompts.get(ref._replace(version="DRAFT"), client=theirs)
    prompts.get(ref, version="7", client=theirs)
    prompts.get(ref, version="DRAFT", client=theirs)
    assert theirs.asked[2:] == [
        {"promptIdentifier": "PROMPT0000"},
        {"promptIdentifier": "PROMPT0000", "promptVersion": "4"},
        {"promptIdentifier": "PROMPT0000"},
        {"promptIdentifier": "PROMPT0000", "promptVersion": "7"},
        {"promptIdentifier": "PROMPT0000", "promptVersion": "DRAFT"},
    ]


TALKS: list[dict[str, Any]] = [
    {"user": "Hi"},
    {"user": "Hi", "system": "Be brief."},
    {"user": "Hi", "tools": [TOOL], "tool_choice": {"any": {}}},
    {"user": "Hi", "tools": [TOOL, {"toolSpec": {**TOOL["toolSpec"], "name": "hear"}}], "tool_choice": {"auto": {}}},
    {"user": "Hi", "tools": [TOOL], "system": [{"text": "Be brief."}, {"cachePoint": {"type": "default"}}]},
    {"messages": [{"role": "user", "content": [{"text": "A"}, {"text": "B"}]}]},
    {"messages": [{"role": "user", "content": [{"text": "A"}]}, {"role": "assistant", "content": [{"text": "B"}]}]},
    {"messages": [{"role": "assistant", "content": [{"text": "I begin."}]}], "system": "Be brief."},
]
"""Prompts of every form: with one tool or two, instructions or none, one text or more."""


@in_one("said", TALKS)
def test_a_prompt_of_any_form_is_read_as_it_was_written(said: dict[str, Any]) -> None:
    made = prompts.Prompt("any", **said)
    theirs = Agent({**KEPT, "name": "any", "description": None, "defaultVariant": "default"})
    prompts.create(made, client=theirs)
    theirs.kept["variants"] = theirs.asked[0]["variants"]
    read = prompts.get("any", client=theirs)
    assert read.render() == made.render()
    for name in ("user", "is_chat", "tool_choice"):
        assert getattr(read, name) == getattr(made, name), name
    assert json.loads(made.render().to_wire()).get("toolConfig", {}).get("toolChoice") == made.tool_choice


def test_as_many_variables_as_may_be() -> None:
    texts = ["".join(f"{{{{v{number}}}}}" for number in range(count)) for count in (20, 21)]
    assert len(prompts.Prompt("most", user=texts[0]).variables) == 20
    with pytest.raises(errors.RequestError, match="are 21, where a prompt has at most 20"):
        prompts.Prompt("more", user=texts[1])


def test_nothing_is_declared_where_the_list_is_empty() -> None:
    with pytest.raises(errors.RequestError, match="/variables/text: is not declared"):
        summary(declared=())
    assert prompts.Prompt("plain", user="Hi", declared=()).variables == ()


def test_a_block_holds_a_text_or_a_mark_and_nothing_beside() -> None:
    others: list[dict[str, Any]] = [{"image": {}}, {"document": {}}]
    for more in others:
        with pytest.raises(errors.RequestError):
            prompts.Prompt("seen", messages=[{"role": "user", "content": [{"text": "a", **more}]}])
    with pytest.raises(errors.RequestError, match="/system/0: is text, note, where a prompt holds"):
        check_form("p", [], [{"text": "a", "note": 1}])
