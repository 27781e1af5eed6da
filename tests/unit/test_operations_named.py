"""An error of AWS names the operation and the model or resource that was called, whichever call of this package it was."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import bedrock_models
import pytest
from bedrock_models import async_jobs, claude_messages, converse, guardrails, nova_reel, prompts
from bedrock_models.errors import AccessDeniedException
from botocore.exceptions import ClientError

from tests.support.in_one import in_one

HAIKU = "anthropic.claude-haiku-4-5-20251001-v1:0"
ARN = "arn:aws:bedrock:us-east-1:123456789012:async-invoke/abcdefghijkl"
ASKED: Any = [{"role": "user", "content": [{"text": "Hi"}]}]
SAID: Any = [{"role": "user", "content": "Hi"}]


class _Refusing:
    """A client of any service that refuses every call, at once or when it is awaited, but for one."""

    def __init__(self, *, awaited: bool = False, but: str = "") -> None:
        self._awaited = awaited
        self._but = but

    def __getattr__(self, name: str) -> Any:
        if name == self._but:
            return lambda **_: {"modelSummaries": []}
        if name in {"meta", "exceptions"} or name.startswith("_"):
            raise AttributeError(name)
        return self._wait if self._awaited else self._refuse

    def _refuse(self, *_: Any, **__: Any) -> Any:
        raise ClientError({"Error": {"Code": "AccessDeniedException", "Message": "no"}}, "Whatever")

    async def _wait(self, *_: Any, **__: Any) -> Any:
        self._refuse()


async def _listed(client: Any) -> Any:
    return [job async for job in async_jobs.alist(client=client)]


async def _streamed(stream: Any) -> Any:
    return [event async for event in stream]


SUMMARY = prompts.Prompt("summary", user="Hi")
REEL: Any = {"text_to_video_params": {"text": "waves"}, "duration_seconds": 6, "fps": 24, "dimension": "1280x720"}
WHERE = "s3://bucket/films/"
FILM = "amazon.nova-reel-v1:1"
CALLS: list[tuple[str, str, Callable[[Any], Any]]] = [
    ("InvokeModel", HAIKU, lambda client: claude_messages.invoke(HAIKU, SAID, 5, client=client)),
    ("InvokeModelWithResponseStream", HAIKU, lambda client: claude_messages.stream(HAIKU, SAID, 5, client=client)),
    ("Converse", HAIKU, lambda client: converse.invoke(HAIKU, ASKED, client=client)),
    ("ConverseStream", HAIKU, lambda client: converse.stream(HAIKU, ASKED, client=client)),
    ("CountTokens", HAIKU, lambda client: claude_messages.count_tokens(HAIKU, SAID, 5, client=client)),
    ("CountTokens", HAIKU, lambda client: converse.count_tokens(HAIKU, ASKED, client=client)),
    ("ApplyGuardrail", "gr1", lambda client: guardrails.apply("gr1", "1", "Hi", client=client)),
    ("InvokeGuardrailChecks", "", lambda client: guardrails.check("Hi", entities=["EMAIL"], client=client)),
    ("StartAsyncInvoke", FILM, lambda client: nova_reel.start(FILM, "TEXT_VIDEO", **REEL, output=WHERE, client=client)),
    ("GetAsyncInvoke", ARN, lambda client: async_jobs.attach(ARN, client=client).status()),
    ("ListAsyncInvokes", "", lambda client: list(async_jobs.list(client=client))),
    ("CreatePrompt", "summary", lambda client: prompts.create(SUMMARY, client=client)),
    ("CreatePromptVersion", "PROMPT0000", lambda client: prompts.publish("PROMPT0000", client=client)),
    ("GetPrompt", "PROMPT0000", lambda client: prompts.get("PROMPT0000", client=client)),
    ("ListFoundationModels", "", lambda client: bedrock_models.available(client=client)),
]
AWAITED: list[tuple[str, str, Callable[[Any], Any]]] = [
    ("InvokeModel", HAIKU, lambda client: claude_messages.ainvoke(HAIKU, SAID, 5, client=client)),
    (
        "InvokeModelWithResponseStream",
        HAIKU,
        lambda client: _streamed(claude_messages.astream(HAIKU, SAID, 5, client=client)),
    ),
    ("Converse", HAIKU, lambda client: converse.ainvoke(HAIKU, ASKED, client=client)),
    ("ConverseStream", HAIKU, lambda client: _streamed(converse.astream(HAIKU, ASKED, client=client))),
    ("CountTokens", HAIKU, lambda client: claude_messages.acount_tokens(HAIKU, SAID, 5, client=client)),
    ("ApplyGuardrail", "gr1", lambda client: guardrails.aapply("gr1", "1", "Hi", client=client)),
    ("InvokeGuardrailChecks", "", lambda client: guardrails.acheck("Hi", entities=["EMAIL"], client=client)),
    ("StartAsyncInvoke", FILM, lambda client: nova_reel.astart(FILM, "TEXT_VIDEO", **REEL, output=WHERE, client=client)),
    ("GetAsyncInvoke", ARN, lambda client: async_jobs.attach(ARN, client=client).astatus()),
    ("ListAsyncInvokes", "", _listed),
]


@in_one("operation, about, call", CALLS)
def test_an_error_names_what_was_called(operation: str, about: str, call: Callable[[Any], Any]) -> None:
    with pytest.raises(AccessDeniedException, match=rf"\(AccessDeniedException\).* {operation} operation: no") as caught:
        call(_Refusing())
    assert (caught.value.operation_name, caught.value.model_id) == (operation, about)


@in_one("operation, about, call", AWAITED)
def test_an_error_of_what_was_awaited_names_it(operation: str, about: str, call: Callable[[Any], Any]) -> None:
    with pytest.raises(AccessDeniedException, match=rf"\(AccessDeniedException\).* {operation} operation: no") as caught:
        asyncio.run(call(_Refusing(awaited=True)))
    assert (caught.value.operation_name, caught.value.model_id) == (operation, about)


def test_of_two_calls_the_one_that_was_refused_is_named() -> None:
    with pytest.raises(AccessDeniedException) as caught:
        bedrock_models.available(client=_Refusing(but="list_foundation_models"))
    assert caught.value.operation_name == "ListInferenceProfiles"
