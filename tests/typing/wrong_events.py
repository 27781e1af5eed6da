"""Mistakes with answers, events and requests of any family: each marked line must be found, and nothing else."""

from typing import assert_never

import bedrock_models
from bedrock_models import claude_messages as claude
from bedrock_models import titan_text
from bedrock_models.errors import RequestError

CLAUDE = "anthropic.claude-3-haiku-20240307-v1:0"


def forgotten(event: claude.ClaudeEvent) -> str:
    if event.type == "message_start":
        return event.message.id or ""
    assert_never(event)  # wrong: the other events


def misspelt(event: claude.ClaudeEvent) -> str:
    if event.type == "content_block":  # wrong: no such event
        return "block"
    return ""


def not_narrowed(event: claude.ClaudeEvent) -> int:
    return event.index  # wrong: not every event has one


def of_another(event: claude.ClaudeEvent) -> str:
    if event.type == "content_block_delta" and event.delta.type == "text_delta":
        return event.delta.partial_json  # wrong: another delta's
    return ""


def blocks(answer: claude.ClaudeResponse) -> str:
    return answer.content[0].text  # wrong: not every block has one


def other_answer() -> titan_text.TitanTextResponse:
    ask = claude.ClaudeRequest(messages=[claude.ClaudeMessage(role="user", content="Hi")], max_tokens=64)
    return bedrock_models.invoke(CLAUDE, ask)  # wrong: Claude's answer


def no_request() -> None:
    bedrock_models.invoke(CLAUDE, {"messages": []})  # wrong: a dict has no class to go by
    bedrock_models.invoke(CLAUDE, claude.ClaudeTextBlock(type="text", text="Hi"))  # wrong: an answer is no request


def unknown_error_field(error: RequestError) -> object:
    return error.body  # wrong: an AnswerError has one


def no_await() -> str:
    return claude.ainvoke(CLAUDE, [{"role": "user", "content": "Hi"}], 64).stop_reason or ""  # wrong: not awaited


def wrong_way_round() -> None:
    titan_text.invoke("amazon.titan-text-lite-v1", claude.ClaudeMessage(role="user", content="Hi"))  # wrong: no text
