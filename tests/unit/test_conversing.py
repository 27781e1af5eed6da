"""A family's calls by Converse: its extras typed and in their place, and nothing that its models lack."""

# Messages stand in variables here, as programs write them; checkers want to be told what such a dict is.
# mypy: disable-error-code="arg-type"
# pyright: reportArgumentType=false
from __future__ import annotations

import asyncio
import inspect
import json
import subprocess
import sys
from importlib import import_module
from typing import Any

import pytest
from bedrock_models import claude_messages as claude
from bedrock_models import converse, errors, nova, titan_text
from bedrock_models.testing import LocalBedrock

from tests.support import corpus

CLAUDE = "us.anthropic.claude-haiku-4-5-20251001-v1:0"
NOVA = "us.amazon.nova-2-lite-v1:0"
QUESTION = [{"role": "user", "content": [{"text": "Name a river in Chile."}]}]
CONVERSING = tuple(name for name in corpus.FAMILIES if "converse" in corpus.card(name))
NAMES = ("converse", "converse_stream", "aconverse", "aconverse_stream")


def test_extras_go_where_the_models_own_request_has_them() -> None:
    with LocalBedrock() as bedrock:
        client = bedrock.client()
        nova.converse(NOVA, QUESTION, top_k=20, max_tokens=9, reasoning_config={"type": "disabled"}, client=client)
        assert bedrock.requests[-1].operation == "Converse"
        assert bedrock.requests[-1].body == {
            "messages": QUESTION,
            "inferenceConfig": {"maxTokens": 9},
            "additionalModelRequestFields": {"inferenceConfig": {"topK": 20}, "reasoningConfig": {"type": "disabled"}},
        }
        claude.converse(CLAUDE, QUESTION, top_k=5, response_fields=["/stop_sequence"], client=client)
        assert bedrock.requests[-1].body == {
            "messages": QUESTION,
            "additionalModelRequestFields": {"top_k": 5},
            "additionalModelResponseFieldPaths": ["/stop_sequence"],
        }
        nova.converse(NOVA, QUESTION, client=client)
        assert bedrock.requests[-1].body == {"messages": QUESTION}


def test_a_stream_and_the_asynchronous_twins_send_the_same() -> None:
    async def ask(bedrock: LocalBedrock) -> None:
        async with bedrock.async_client() as client:
            await claude.aconverse(CLAUDE, QUESTION, top_k=5, client=client)
            async with claude.aconverse_stream(CLAUDE, QUESTION, top_k=5, client=client) as events:
                assert (await events.answer()).output.message.role == "assistant"

    with LocalBedrock() as bedrock:
        with claude.converse_stream(CLAUDE, QUESTION, top_k=5, client=bedrock.client()) as events:
            assert "".join(events.text())
        asyncio.run(ask(bedrock))
        sent = [request.body for request in bedrock.requests]
    assert sent == [{"messages": QUESTION, "additionalModelRequestFields": {"top_k": 5}}] * 3


def test_extras_are_checked_by_the_familys_own_schema() -> None:
    with pytest.raises(errors.RequestError, match="budget_tokens"):
        claude.converse(CLAUDE, QUESTION, thinking={"type": "enabled", "budget_tokens": 5})
    with pytest.raises(errors.RequestError, match="/inferenceConfig/topK"):
        nova.converse(NOVA, QUESTION, top_k=-1)


def test_another_familys_id_is_refused() -> None:
    with pytest.raises(errors.UnknownModelError, match="belongs to nova"):
        claude.converse(NOVA, QUESTION)


def test_extras_are_a_value_for_any_call_of_converse() -> None:
    extras = nova.NovaConverseExtras(inference_config={"top_k": 3})
    request = converse.request(QUESTION, extras=extras)
    wanted = {"messages": QUESTION, "additionalModelRequestFields": {"inferenceConfig": {"topK": 3}}}
    assert json.loads(request.to_wire()) == wanted


@pytest.mark.parametrize(
    ("model", "extras", "wanted"),
    [
        (NOVA, claude.ClaudeConverseExtras(top_k=3), "are those of claude_messages. Give those of nova, or leave them out"),
        (CLAUDE, nova.NovaConverseExtras(inference_config={"top_k": 3}), "are those of nova. Give those of claude_messages"),
    ],
)
def test_extras_of_another_family_are_refused(model: str, extras: Any, wanted: str) -> None:
    with pytest.raises(errors.RequestError, match=wanted) as caught:
        converse.invoke(model, QUESTION, extras=extras)
    assert [finding.pointer for finding in caught.value.findings] == ["/additionalModelRequestFields"]
    assert caught.value.family == "converse"


def test_a_document_named_with_a_sign_and_a_wrong_effort_are_refused() -> None:
    document: Any = {"document": {"name": "a#b", "format": "txt", "source": {"bytes": b"Rain."}}}
    with pytest.raises(errors.RequestError, match=r"/messages/0/content/1/document/name: a document's name is of letters"):
        claude.converse(CLAUDE, [{"role": "user", "content": [{"text": "Sum it up."}, document]}])
    with pytest.raises(errors.RequestError, match=r"/outputConfig/effort: must be 'low' or .*; got .huge"):
        claude.converse("us.anthropic.claude-opus-4-8", QUESTION, output_config={"effort": "huge"})
    with pytest.raises(errors.RequestError, match=r"nova refuses .*\n.*/reasoningConfig/maxReasoningEffort: must be 'low'"):
        nova.converse(NOVA, QUESTION, reasoning_config={"type": "enabled", "maxReasoningEffort": "huge"})


def test_a_function_lacks_what_the_models_lack() -> None:
    assert {"tools", "system"}.isdisjoint(inspect.signature(titan_text.converse).parameters)
    assert {"tools", "system", "thinking"} <= inspect.signature(claude.converse).parameters.keys()


@pytest.mark.parametrize("name", CONVERSING)
def test_each_family_that_converses_has_the_four_functions(name: str) -> None:
    module: Any = import_module(f"bedrock_models.{name}")
    for each in NAMES:
        taken = inspect.signature(getattr(module, each)).parameters
        assert {"model_id", "messages", "max_tokens", "response_fields", "client", "options", "extra_body"} <= taken.keys()


def test_a_family_loads_nothing_of_converse_before_it_converses() -> None:
    told = "import sys, bedrock_models.claude_messages; print([name for name in sys.modules if '.converse' in name])"
    assert subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True).stdout.strip() == "[]"  # noqa: S603
