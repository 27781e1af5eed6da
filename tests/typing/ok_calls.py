"""Programs that people write first: every one must pass."""

# ruff: noqa: T201 - a value must go somewhere

from typing import assert_type

import bedrock_models
from bedrock_models import chat_completions as chat
from bedrock_models import claude_messages as claude
from bedrock_models import cohere_embed_v3 as embed
from bedrock_models import nova, titan_text


def flattened() -> str:
    answer = titan_text.invoke("amazon.titan-text-express-v1", "Hi", temperature=0.2, stop_sequences=["User:"])
    assert_type(answer, titan_text.TitanTextResponse)
    return answer.results[0].output_text or ""


def any_id() -> None:
    titan_text.invoke("arn:aws:bedrock:us-east-1:111122223333:custom-model-deployment/abc", input_text="Hi")
    claude.invoke("anthropic.claude-of-tomorrow-v9:0", [{"role": "user", "content": "Hi"}], 64)


def dicts_and_classes() -> None:
    claude.invoke(
        "anthropic.claude-3-haiku-20240307-v1:0",
        messages=[
            {"role": "user", "content": [{"type": "text", "text": "What is it?"}]},
            claude.ClaudeMessage(role="assistant", content="A cat, I think."),
            {"role": "user", "content": [claude.ClaudeInputTextBlock(type="text", text="Sure?")]},
        ],
        max_tokens=64,
        tools=[{"name": "look", "input_schema": {"type": "object"}}],
        thinking={"type": "enabled", "budget_tokens": 1024},
    )


def bytes_for_base64(picture: bytes) -> None:
    block: claude.ClaudeInputImageBlockDict = {
        "type": "image",
        "source": {"type": "base64", "media_type": "image/png", "data": picture},
    }
    claude.invoke("anthropic.claude-3-haiku-20240307-v1:0", [{"role": "user", "content": [block]}], 64)


def second_turn() -> claude.ClaudeResponse:
    first: list[claude.ClaudeMessageDict] = [{"role": "user", "content": "Hi"}]
    answer = claude.invoke("anthropic.claude-3-haiku-20240307-v1:0", messages=first, max_tokens=64)
    return claude.invoke(
        "anthropic.claude-3-haiku-20240307-v1:0",
        messages=[*first, {"role": "assistant", "content": answer.content}, {"role": "user", "content": "And then?"}],
        max_tokens=64,
    )


def second_turn_by_classes() -> claude.ClaudeRequest:
    question = claude.ClaudeMessage(role="user", content="Hi")
    answer = claude.invoke("anthropic.claude-3-haiku-20240307-v1:0", messages=[question], max_tokens=64)
    return claude.ClaudeRequest(
        messages=[question, claude.ClaudeMessage(role="assistant", content=answer.content)], max_tokens=64
    )


def second_turn_of_nova() -> None:
    answer = nova.invoke("us.amazon.nova-lite-v1:0", [{"role": "user", "content": [{"text": "Hi"}]}])
    nova.invoke(
        "us.amazon.nova-lite-v1:0",
        [
            nova.NovaMessage(role="user", content=[nova.NovaInputBlock(text="Hi")]),
            answer.output.message,
            {"role": "assistant", "content": answer.output.message.content},
        ],
    )


def second_turn_of_chat() -> None:
    answer = chat.invoke("openai.gpt-oss-20b-1:0", [{"role": "user", "content": "Hi"}])
    chat.invoke("openai.gpt-oss-20b-1:0", [{"role": "user", "content": "Hi"}, answer.choices[0].message])


def vectors() -> None:
    answer = embed.invoke("cohere.embed-english-v3", "search_query", ["whale"], embedding_types=["int8"])
    if isinstance(answer.embeddings, embed.CohereEmbedV3ByType):
        assert_type(answer.embeddings, embed.CohereEmbedV3ByType)
    else:
        assert_type(answer.embeddings, list[list[float]])


def beside_the_body(client: bedrock_models.Options) -> None:
    titan_text.invoke("amazon.titan-text-express-v1", "Hi", options=client)
    titan_text.invoke(
        "amazon.titan-text-express-v1",
        "Hi",
        options={"guardrail_identifier": "g", "guardrail_version": "1", "trace": "ENABLED"},
        extra_body={"new": {"thing": [1, None]}},
    )


def what_bedrock_said() -> int | None:
    call = titan_text.invoke("amazon.titan-text-express-v1", "Hi").bedrock
    assert_type(call, bedrock_models.CallInfo)
    return call.usage.output_tokens


def answers_read_from_elsewhere(data: bytes) -> None:
    assert_type(claude.ClaudeResponse.from_wire(data), claude.ClaudeResponse)
    assert_type(claude.ClaudeRequest.from_wire(data).to_wire(), bytes)
    for event in [claude.FAMILY.parse_event(data)]:
        print(event)
