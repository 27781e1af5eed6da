"""What to make of a refusal: which field it names, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..json.findings import Finding
from ..json.paths import wire_names
from ..models.lifecycle import lifecycle_of, successor_of
from ..models.nearest_id import called, nearest_id
from ..models.references import base_id
from ..models.table import table
from .blamed_field import blame
from .retry import may_retry
from .said import LONGEST, speaks_of, unwrapped
from .sent import LARGEST_BODY, Sent


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """What a refusal says."""

    finding: Finding | None = None
    """The place in the body that it names."""
    certain: bool = False
    """Whether it names the place itself, so that a spec which accepts it is wrong."""
    retryable: bool = False
    """Whether the same call may succeed if it is sent again soon."""
    advice: str = ""
    """What to do."""


def read(code: str, message: str, sent: Sent) -> Refusal:
    """Make sense of a refusal. The text decides: a name such as ValidationException says next to nothing."""
    text = unwrapped(message)[:LONGEST]
    lower = text.lower()
    found = blame(message, sent.body, sent.family.request if sent.family else None)
    advice = next((advice for phrases, advice in SAYS if speaks_of(lower, phrases)), "")
    return Refusal(
        finding=found.finding if found else None,
        certain=found is not None and found.certain,
        retryable=may_retry(code, lower),
        advice=advice if isinstance(advice, str) else advice(sent),
    )


def report(sent: Sent, refusal: Refusal, code: str, message: str, request_id: str | None) -> str | None:
    """A report that spec and service disagree, where our spec had accepted the body; it holds no content of it."""
    if refusal.finding is None or not refusal.certain or sent.family is None or sent.unchecked or refusal.retryable:
        return None
    pointer = refusal.finding.pointer
    return "\n".join(
        (
            f"Spec and service disagree: {sent.family.name}, {pointer}",
            "",
            f"- model: {base_id(sent.model_id)[0]}, operation: {sent.operation}, request id: {request_id or 'unknown'}",
            f"- the spec specs/{sent.family.provider}/{sent.family.name}/request.json accepts the body",
            f"- the service refuses {pointer} ({code}): {refusal.finding.message}",
            f"- its words: {unwrapped(message)[:500]}",
        )
    )


def _row(sent: Sent) -> Mapping[str, Any]:
    return table().get(base_id(sent.model_id)[0], {})


def _profiles(sent: Sent) -> str:
    base = base_id(sent.model_id)[0]
    ids = [f"{prefix}.{base}" for prefix in _row(sent).get("profiles", ())]
    which = f"use {' or '.join(ids)}" if ids else "look up its inference profiles in the Bedrock console"
    return f"{base} is served through inference profiles only: {which}."


def _successor(sent: Sent) -> str:
    successor = successor_of(lifecycle_of(_row(sent)))
    then = f"use {successor}" if successor else "choose an active one"
    return f"This model is at its end, or was switched off because nobody used it (no right is missing): {then}."


def _id(sent: Sent) -> str:
    base, row = base_id(sent.model_id)[0], _row(sent)
    if not row:
        near = nearest_id(base)
        return f"There is no such id in this region, as far as is known{f'; did you mean {called(near)}?' if near else '.'}"
    regions = row.get("regions") or ()
    where = f"on demand it is in {', '.join(regions)}" if regions else "not every region has it"
    profiles = f"; profiles: {', '.join(f'{prefix}.{base}' for prefix in row.get('profiles', ()))}" if row.get("profiles") else ""
    return f"The id is right, so this region does not serve it, or the account has no access: {where}{profiles}."


def _places(sent: Sent) -> str:
    """What a call that runs on its own needs of S3; the caller's own rights count, it has no role."""
    if sent.operation != "StartAsyncInvoke":
        return ""
    return "The output must be s3://bucket/prefix/, of a bucket in this region that the caller may write to: s3:PutObject."


def _operation(sent: Sent) -> str:
    if sent.family is None or "messages" in wire_names(sent.family.request):
        return ""
    return "The body fits no task of this model: perhaps it is for StartAsyncInvoke, or its task type is missing."


Advice = str | Callable[[Sent], str]

SAYS: Sequence[tuple[tuple[str, ...], Advice]] = (
    (("on-demand throughput isn…t supported",), _profiles),
    (("marked by provider as legacy", "end of its life"), _successor),
    (
        (
            "model identifier is invalid",
            "could not resolve the foundation model",
            "model arn …is invalid",
            "at 'modelid' failed",
        ),
        _id,
    ),
    (("required key [messages] not found",), _operation),
    (
        ("use the messages api",),
        "This model takes bodies of the family claude_messages: `messages`, and no `prompt`.",
    ),
    (
        ("data retention mode",),
        "Nothing in the request changes it: set the data retention of account or project to one that this model allows.",
    ),
    (
        (
            "at 'body' failed …length less than",
            "failed to buffer the request body",
            "request entity too large",
            "body is too large",
        ),
        f"A body may have {LARGEST_BODY:,} bytes, in base64: send less, or name files in S3 where the model takes them.",
    ),
    (
        ("assistant message prefill", "pre-fill", "must end with a user message"),
        "This model continues no answer that the request begins: end with a user turn, ask for a form by schema or tool.",
    ),
    (
        ("thinking may not be enabled",),
        "Thinking and a choice that forces a call exclude each other here: leave one of the two out.",
    ),
    (
        ("messages cannot contain tool uses", "messages cannot contain reasoning"),
        "Calls of tools and thoughts stand in turns of the assistant: send each turn back as it came, signatures included.",
    ),
    (
        ("doesn…t support tool use",),
        "This model takes no tools: leave them out, in earlier turns as well, or use another model.",
    ),
    (
        ("doesn…t support documents", "doesn…t support the document field", "doesn…t support the image field"),
        "This model does not read such a file there: put an image beside the toolResult, give a document's text, or use another.",
    ),
    (
        ("does not match the specified image format", "media type, but the image appears"),
        "The format is what the bytes are, whatever the file is called.",
    ),
    (
        ("'additionalproperties' must be", "type, propert…not supported"),
        "Objects of such a schema say additionalProperties: false; bounds such as maximum and maxItems go into descriptions.",
    ),
    (
        ("schema type 'oneof'",),
        "A strict tool's schema says anyOf in place of oneOf.",
    ),
    (
        ("compiled grammar is too large", "grammar compilation", "schema is too complex", "too many optional parameters"),
        "The schemas of output and strict tools are too much to compile: fewer strict tools, optional members, alternatives.",
    ),
    (
        ("invalid sequence as part of tooluse",),
        "The model's tool call cannot be read, and rarely will be: tool names without `-`, plain schemas, temperature 0, topK 1.",
    ),
    (
        ("don't have access to the model",),
        "Ask for access to this model in the Bedrock console, for this account and region.",
    ),
    (
        ("use case", "use-case"),
        "Fill out the provider's use case form in the Bedrock console; it takes effect after some minutes.",
    ),
    (
        ("payment instrument", "marketplace"),
        "The AWS Marketplace subscription of this model failed: it needs Marketplace rights and a valid payment method.",
    ),
    (
        ("is not authorized to perform: ",),
        "IAM does not allow the action named above; a profile needs it for its own ARN and the model's in every region.",
    ),
    (
        ("operation not allowed", "account is not authorized"),
        "This account may not use the operation: ask AWS support.",
    ),
    (
        ("unsupported countries",),
        "The provider does not serve the country of this network address; the AWS region has no part in it.",
    ),
    (
        ("per day",),
        "The daily token quota of this model is used up: seconds do not help; use another profile or model, or ask for more.",
    ),
    (
        ("token … expired",),
        "The credentials are past their end: get new ones, then send the call again.",
    ),
    (
        ("security token … is invalid", "authentication failed", "invalid bearer token"),
        "AWS does not know these credentials: look at the profile, the environment, and AWS_BEARER_TOKEN_BEDROCK, which wins.",
    ),
    (
        ("guardrail identifier",),
        "Guardrail id, version and region must fit together; the message is the same for each of them.",
    ),
    (
        ("grounding source",),
        "This guardrail checks grounding: mark source, query and content with guard tags in the prompt.",
    ),
    (
        ("blocked by our content filters",),
        "The model's own content filter refused the content; the same call will be refused again.",
    ),
    (
        ("s3 credentials", "s3 bucket", "s3 uri", "output bucket", "bucket …region", "bucket …access"),
        _places,
    ),
    (
        ("reservation not found",),
        "There is no reservation for the service tier `reserved` in this account.",
    ),
    (
        ("service tier provided is invalid",),
        "The service tiers are default, priority, flex and reserved.",
    ),
    (
        ("the provided request is not valid",),
        "This model does not take this operation: perhaps it has no asynchronous invocation.",
    ),
)
"""What sentences hold, in small letters with `…` for anything between, and what to do. Unlike `re`, this is fast on any text."""
