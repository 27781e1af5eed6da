"""Programs by Converse: every one must pass."""

# ruff: noqa: T201 - a value must go somewhere

from typing import assert_type

from bedrock_models import claude_messages as claude
from bedrock_models import converse, nova, prompts

CLAUDE = "us.anthropic.claude-sonnet-4-5-20250929-v1:0"
NOVA = "us.amazon.nova-2-lite-v1:0"


def extras() -> None:
    answer = claude.converse(
        CLAUDE,
        [{"role": "user", "content": [{"text": "Hi"}]}],
        max_tokens=4000,
        thinking={"type": "enabled", "budget_tokens": 1024},
        top_k=50,
    )
    assert_type(answer, converse.ConverseResponse)
    nova.converse(
        NOVA,
        [{"role": "user", "content": [{"text": "Hi"}]}],
        top_k=20,
        reasoning_config={"type": "enabled", "maxReasoningEffort": "low"},
    )
    converse.invoke(CLAUDE, [{"role": "user", "content": [{"text": "Hi"}]}], extras=claude.ClaudeConverseExtras(top_k=50))


def second_turn() -> converse.ConverseResponse:
    question: converse.ConverseInputMessageDict = {"role": "user", "content": [{"text": "Hi"}]}
    answer = converse.invoke(NOVA, [question], max_tokens=64)
    echo: list[converse.ConverseInputMessageLike | converse.ConverseInputMessageDict] = [question]
    if answer.output and answer.output.message:
        echo.append(answer.output.message)
    return converse.invoke(NOVA, [*echo, {"role": "user", "content": [{"text": "And then?"}]}], max_tokens=64)


def tools_and_documents(report: bytes) -> None:
    with converse.stream(
        CLAUDE,
        [
            {
                "role": "user",
                "content": [{"document": {"name": "Report", "format": "pdf", "source": {"bytes": report}}}, {"text": "Sum up."}],
            }
        ],
        tools=[{"toolSpec": {"name": "look", "inputSchema": {"json": {"type": "object"}}}}],
        tool_choice={"auto": {}},
    ) as events:
        for text in events.text():
            print(text)
        assert_type(events.answer(), converse.ConverseResponse)


def prompt_of_a_family() -> str:
    summary = claude.prompt(
        "summary",
        "Summarise {{text}} in {{n}} words",
        system="Be brief.",
        model_id=CLAUDE,
        max_tokens=4000,
        thinking={"type": "enabled", "budget_tokens": 1024},
    )
    assert_type(summary, prompts.Prompt)
    assert_type(summary.render(text="it", n="9"), converse.ConverseRequest)
    nova.prompt("chat", messages=[{"role": "user", "content": [{"text": "Hi {{name}}"}]}], top_k=20)
    return converse.invoke(prompts.create(summary).arn, variables={"text": "it", "n": "9"}).text
