"""Prompts that the service keeps: `bedrock-agent`'s CreatePrompt, GetPrompt and CreatePromptVersion."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from .._runtime.calls.call import translate_errors
from .._runtime.errors import RequestError
from .._runtime.json.findings import Finding, kind_of
from .._runtime.service_errors.sent import Sent
from .._runtime.storage import default_client
from .prompt import Prompt

VARIANT = "default"


class PromptRef(NamedTuple):
    """A prompt that the service keeps."""

    arn: str
    """What to call it by: `converse.invoke(ref.arn, variables=...)`."""
    id: str
    """Its id within the account."""
    version: str
    """`DRAFT`, or the number of a version, which never changes."""


def create(prompt: Prompt, *, client: Any = None) -> PromptRef:
    """Let the service keep a prompt, as a draft.

    Args:
        prompt: The prompt.
        client: A boto3 client of `bedrock-agent`; a new one when left out.

    Raises:
        ServiceError: AWS refused the call.
    """
    _check(prompt)
    described = {"description": prompt.description} if prompt.description else {}
    with translate_errors(Sent(model_id=prompt.name, operation="CreatePrompt")):
        kept = _client(client).create_prompt(name=prompt.name, defaultVariant=VARIANT, variants=[_variant(prompt)], **described)
    return _ref(kept)


def _check(prompt: object) -> None:
    if not isinstance(prompt, Prompt):
        right = 'give a Prompt, such as prompts.Prompt("summary", user="Sum up {{text}}.")'
        raise RequestError(f"{kind_of(prompt)} is no prompt; nothing was sent:", [Finding("", right)])


def publish(ref: PromptRef | str, *, client: Any = None) -> PromptRef:
    """Make a version of a prompt's draft; a version never changes.

    Raises:
        ServiceError: AWS refused the call.
    """
    identifier = ref if isinstance(ref, str) else ref.id
    with translate_errors(Sent(model_id=identifier, operation="CreatePromptVersion")):
        return _ref(_client(client).create_prompt_version(promptIdentifier=identifier))


def get(ref: PromptRef | str, *, version: str | None = None, client: Any = None) -> Prompt:
    """Read a prompt that the service keeps.

    Args:
        ref: What `create` returned, or the id or ARN of a prompt.
        version: Its version; the draft when left out.
        client: A boto3 client of `bedrock-agent`; a new one when left out.

    Raises:
        RequestError: The prompt is of a form that this release does not know, or its model does not take it.
        ServiceError: AWS refused the call.
    """
    identifier = ref if isinstance(ref, str) else ref.id
    wanted = version or (ref.version if isinstance(ref, PromptRef) and ref.version != "DRAFT" else None)
    with translate_errors(Sent(model_id=identifier, operation="GetPrompt")):
        kept = _client(client).get_prompt(promptIdentifier=identifier, **({"promptVersion": wanted} if wanted else {}))
    return _prompt(kept)


def _client(given: Any) -> Any:
    return given or default_client("bedrock-agent")


def _ref(kept: Mapping[str, Any]) -> PromptRef:
    return PromptRef(arn=kept["arn"], id=kept["id"], version=kept["version"])


def _variant(prompt: Prompt) -> dict[str, Any]:
    settings, extras = prompt.settings(), prompt.extra_fields()
    return {
        "name": VARIANT,
        "templateType": "CHAT" if prompt.is_chat else "TEXT",
        "templateConfiguration": _template(prompt),
        **({"modelId": prompt.model_id} if prompt.model_id else {}),
        **({"inferenceConfiguration": {"text": settings}} if settings else {}),
        **({"additionalModelRequestFields": extras} if extras else {}),
    }


def _template(prompt: Prompt) -> dict[str, Any]:
    names = [{"name": name} for name in prompt.variables]
    if not prompt.is_chat:
        return {"text": {"text": prompt.user, "inputVariables": names}}
    members = {"messages": prompt.turns(), "system": prompt.above(), "toolConfiguration": prompt.tool_settings()}
    return {"chat": {**{name: value for name, value in members.items() if value}, "inputVariables": names}}


def _prompt(kept: Mapping[str, Any]) -> Prompt:
    """The prompt that the service's words mean: its default variant."""
    variants = kept.get("variants") or [{}]
    variant = next((one for one in variants if one.get("name") == kept.get("defaultVariant")), variants[0])
    settings = variant.get("inferenceConfiguration", {}).get("text", {})
    return Prompt(
        kept["name"],
        **_said(variant.get("templateConfiguration", {})),
        model_id=variant.get("modelId"),
        max_tokens=settings.get("maxTokens"),
        temperature=settings.get("temperature"),
        top_p=settings.get("topP"),
        stop_sequences=settings.get("stopSequences"),
        extras=variant.get("additionalModelRequestFields"),
        description=kept.get("description"),
    )


def _said(template: Mapping[str, Any]) -> dict[str, Any]:
    """What a template says, in the members of `Prompt`."""
    if "text" in template:
        return {"user": template["text"]["text"]}
    chat = template.get("chat", {})
    turns, system, tools = chat.get("messages", ()), chat.get("system"), chat.get("toolConfiguration", {})
    return {
        **({"user": _text(turns[0]["content"])} if (system or tools) and _is_one_text(turns) else {"messages": turns}),
        "system": _text(system) if system and _is_text(system) else system,
        "tools": tools.get("tools", ()),
        "tool_choice": tools.get("toolChoice"),
    }


def _is_one_text(turns: Sequence[Mapping[str, Any]]) -> bool:
    """Whether `user` says all of it."""
    return len(turns) == 1 and turns[0]["role"] == "user" and _is_text(turns[0]["content"])


def _is_text(blocks: Sequence[Mapping[str, Any]]) -> bool:
    return len(blocks) == 1 and set(blocks[0]) == {"text"}


def _text(blocks: Sequence[Mapping[str, Any]]) -> str:
    return str(blocks[0]["text"])
