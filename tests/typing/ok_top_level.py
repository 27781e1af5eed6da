"""One `invoke` for all: the class of the request decides the class of the answer."""

# ruff: noqa: PLR0911 - a branch for each error

from typing import assert_type

import bedrock_models
from bedrock_models import claude_messages as claude
from bedrock_models import titan_embed_text_v2, titan_text
from bedrock_models.errors import (
    AnswerError,
    BedrockModelsError,
    RequestError,
    ServiceError,
    StreamError,
    ThrottlingException,
    UnknownModelError,
)


def inferred(model_id: str) -> None:
    ask = claude.ClaudeRequest(messages=[claude.ClaudeMessage(role="user", content="Hi")], max_tokens=64)
    assert_type(bedrock_models.invoke(model_id, ask), claude.ClaudeResponse)
    assert_type(bedrock_models.invoke(model_id, titan_text.TitanTextRequest(input_text="Hi")), titan_text.TitanTextResponse)
    vector = bedrock_models.invoke(model_id, titan_embed_text_v2.TitanEmbedTextV2Request(input_text="Hi"))
    assert_type(vector.embedding, list[float] | None)


def union(model_id: str, ask: claude.ClaudeRequest | titan_text.TitanTextRequest) -> None:
    assert_type(bedrock_models.invoke(model_id, ask), claude.ClaudeResponse | titan_text.TitanTextResponse)


def streamed(model_id: str, ask: claude.ClaudeRequest) -> None:
    with bedrock_models.stream(model_id, ask) as events:
        for event in events:
            assert_type(event, claude.ClaudeEvent)
        assert_type(events.answer(), claude.ClaudeResponse)


async def awaited(model_id: str, ask: claude.ClaudeRequest) -> None:
    assert_type(await bedrock_models.ainvoke(model_id, ask), claude.ClaudeResponse)


def looked_up() -> None:
    model = bedrock_models.resolve("us.anthropic.claude-3-haiku-20240307-v1:0")
    assert_type(model, bedrock_models.ModelInfo)
    if model.family is not None:
        assert_type(model.family.name, str)
    assert_type(list(bedrock_models.families()), list[str])


def narrowed(model_id: str) -> object:
    try:
        return titan_text.invoke(model_id, "Hi")
    except UnknownModelError:
        return None
    except RequestError as error:
        return [finding.pointer for finding in error.findings]
    except ThrottlingException as error:
        assert_type(error.retryable, bool)
        return error.request_id
    except ServiceError as error:
        return error.model_id
    except AnswerError as error:
        assert_type(error.body, bytes)
        return error.body
    except StreamError as error:
        return error.partial
    except BedrockModelsError as error:
        return str(error)
