# Copied from generator/bedrock_codegen/runtime/guardrails/calls.py; edit it there.
"""ApplyGuardrail and InvokeGuardrailChecks, over the client of the caller."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from .._runtime.calls.call import AsyncClient, Client, async_client_of, translate_errors
from .._runtime.calls.clients import blocking_client
from .._runtime.calls.converse import asend, send
from .._runtime.errors import RequestError
from .._runtime.json.findings import Finding
from .._runtime.service_errors.sent import Sent
from .bodies import AttackCategory, ContentCategory, GuardrailAnswer, GuardrailChecksAnswer

Content = str | Sequence[str | Mapping[str, Any]]
"""A text, or texts and blocks: `{"text": {"text": ..., "qualifiers": [...]}}`, `{"image": {"format": ..., "source": ...}}`."""
Source = Literal["INPUT", "OUTPUT"]
Scope = Literal["INTERVENTIONS", "FULL"]
APPLY = "ApplyGuardrail"
CHECK = "InvokeGuardrailChecks"


def apply(
    identifier: str,
    version: str,
    content: Content,
    *,
    source: Source = "INPUT",
    scope: Scope | None = None,
    client: Client | None = None,
) -> GuardrailAnswer:
    """Let a guardrail look at a content; no model is asked.

    Args:
        identifier: Id or ARN of the guardrail.
        version: Its version, or `DRAFT`.
        content: A text; or texts and blocks, with qualifiers such as `grounding_source`, `query` and `guard_content`.
        source: Whether it is what a user said, or what a model did: policies may differ.
        scope: `FULL` to hear of what was looked at and not found as well.
        client: A boto3 client of `bedrock-runtime`; the shared one when left out.

    Raises:
        RequestError: There is nothing to look at.
        ServiceError: AWS refused the call.
    """
    sent, body, beside = _applied(identifier, version, content, source, scope)
    with translate_errors(sent):
        return GuardrailAnswer.from_wire(send(blocking_client(client), "apply_guardrail", beside, body))


async def aapply(
    identifier: str,
    version: str,
    content: Content,
    *,
    source: Source = "INPUT",
    scope: Scope | None = None,
    client: AsyncClient | None = None,
) -> GuardrailAnswer:
    """Let a guardrail look at a content, asynchronously; see `apply`."""
    sent, body, beside = _applied(identifier, version, content, source, scope)
    with translate_errors(sent):
        return GuardrailAnswer.from_wire(await asend(await async_client_of(client), "apply_guardrail", beside, body))


def check(
    messages: str | Sequence[Mapping[str, Any]],
    *,
    content: Sequence[ContentCategory] | None = None,
    attacks: Sequence[AttackCategory] | None = None,
    entities: Sequence[str] | None = None,
    client: Client | None = None,
) -> GuardrailChecksAnswer:
    """Score a text or a conversation by checks that need no guardrail resource.

    Args:
        messages: A text of the user; or messages, `{"role": "user", "content": [{"text": ...}]}`.
        content: Categories of harmful content to score.
        attacks: Kinds of attacks on the prompt to score.
        entities: Kinds of personal and secret pieces to find, such as `EMAIL`.
        client: A boto3 client of `bedrock-runtime`; the shared one when left out.

    Raises:
        RequestError: No check is asked for.
        SetupError: The installed botocore does not have the operation.
        ServiceError: AWS refused the call.
    """
    sent, body = _checked(messages, content, attacks, entities)
    with translate_errors(sent):
        return GuardrailChecksAnswer.from_wire(send(blocking_client(client), "invoke_guardrail_checks", {}, body))


async def acheck(
    messages: str | Sequence[Mapping[str, Any]],
    *,
    content: Sequence[ContentCategory] | None = None,
    attacks: Sequence[AttackCategory] | None = None,
    entities: Sequence[str] | None = None,
    client: AsyncClient | None = None,
) -> GuardrailChecksAnswer:
    """Score a text or a conversation, asynchronously; see `check`."""
    sent, body = _checked(messages, content, attacks, entities)
    with translate_errors(sent):
        return GuardrailChecksAnswer.from_wire(await asend(await async_client_of(client), "invoke_guardrail_checks", {}, body))


def _applied(
    identifier: str, version: str, content: Content, source: Source, scope: Scope | None
) -> tuple[Sent, bytes, dict[str, str]]:
    blocks = [_block(part) for part in ([content] if isinstance(content, str) else content)]
    if not blocks:
        raise _refused(APPLY, "/content", "is empty. Give a text, or blocks of text or image")
    members = {"source": source, "content": blocks, **({"outputScope": scope} if scope else {})}
    beside = {"guardrailIdentifier": identifier, "guardrailVersion": version}
    return Sent(model_id=identifier, operation=APPLY), _json(members), beside


def _block(part: str | Mapping[str, Any]) -> Mapping[str, Any]:
    return {"text": {"text": part}} if isinstance(part, str) else part


def _checked(
    messages: str | Sequence[Mapping[str, Any]],
    content: Sequence[str] | None,
    attacks: Sequence[str] | None,
    entities: Sequence[str] | None,
) -> tuple[Sent, bytes]:
    checks: dict[str, Any] = {
        "contentFilter": content and {"categories": [{"category": name} for name in content]},
        "promptAttack": attacks and {"categories": [{"category": name} for name in attacks]},
        "sensitiveInformation": entities and {"entities": [{"type": name} for name in entities]},
    }
    asked = {name: value for name, value in checks.items() if value}
    if not asked:
        raise _refused(CHECK, "/checks", "is empty. Ask for one: content=, attacks= or entities=")
    turns = [{"role": "user", "content": [{"text": messages}]}] if isinstance(messages, str) else list(messages)
    return Sent(model_id="", operation=CHECK), _json({"messages": turns, "checks": asked})


def _refused(operation: str, pointer: str, wrong: str) -> RequestError:
    return RequestError(f"{operation} cannot be sent this; nothing was sent:", [Finding(pointer, wrong)])


def _json(members: Mapping[str, Any]) -> bytes:
    return json.dumps(members, default=_base64).encode()


def _base64(value: Any) -> str:
    if isinstance(value, bytes | bytearray | memoryview):
        return base64.b64encode(value).decode()
    raise TypeError(f"{type(value).__name__}: is not JSON")
