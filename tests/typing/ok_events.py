"""Streams: the type of each event follows its tag, and no tag can be forgotten."""

# ruff: noqa: PLR0911, T201 - a branch for each tag; a value must go somewhere

from collections.abc import AsyncIterator, Iterator
from typing import assert_never, assert_type

from bedrock_models import claude_messages as claude
from bedrock_models import nova, titan_text

ID = "anthropic.claude-3-haiku-20240307-v1:0"


def text() -> Iterator[str]:
    with claude.stream(ID, [{"role": "user", "content": "Hi"}], 64) as events:
        for event in events:
            assert_type(event, claude.ClaudeEvent)
            if event.type == "content_block_delta":
                assert_type(event, claude.ClaudeBlockDelta)
                assert_type(event.index, int)
                if event.delta.type == "text_delta":
                    assert_type(event.delta, claude.ClaudeTextDelta)
                    yield event.delta.text
    assert_type(events.answer(), claude.ClaudeResponse)
    print(events.bedrock.first_byte_latency_ms)


def kind(event: claude.ClaudeEvent) -> str:
    if event.type == "message_start":
        return event.message.id or ""
    if event.type == "content_block_start":
        return str(event.index)
    if event.type == "content_block_delta":
        return str(event.delta)
    if event.type == "content_block_stop":
        return str(event.index)
    if event.type == "message_delta":
        return str(event.delta)
    if event.type == "message_stop" or event.type == "ping":  # noqa: PLR1714 - mypy narrows by these, not by `in`
        return event.type
    if event.type == "error":
        return str(event.error)
    if event.type == "<unknown>":
        return str(event.model_extra)
    assert_never(event)


def block(answer: claude.ClaudeResponse) -> Iterator[str]:
    for part in answer.content:
        if part.type == "text":
            assert_type(part, claude.ClaudeTextBlock)
            yield part.text
        elif part.type == "tool_use":
            assert_type(part, claude.ClaudeToolUseBlock)
            yield part.name


def kind_by_match(event: claude.ClaudeEvent) -> str:
    match event:
        case claude.ClaudeBlockDelta(delta=claude.ClaudeTextDelta(text=words)):
            return words
        case claude.ClaudeMessageStop():
            return "end"
        case _:
            return ""


def told_apart_by_key() -> Iterator[str]:
    for event in nova.stream("us.amazon.nova-lite-v1:0", [{"role": "user", "content": [{"text": "Hi"}]}]):
        assert_type(event, nova.NovaEvent)
        if event.content_block_delta and event.content_block_delta.delta:
            yield event.content_block_delta.delta.text or ""


async def later() -> AsyncIterator[str]:
    answer = await titan_text.ainvoke("amazon.titan-text-express-v1", "Hi")
    assert_type(answer, titan_text.TitanTextResponse)
    async with titan_text.astream("amazon.titan-text-express-v1", "Hi") as events:
        async for event in events:
            assert_type(event, titan_text.TitanTextEvent)
            yield event.output_text or ""
