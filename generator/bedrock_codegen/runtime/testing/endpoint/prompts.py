"""Prompt management as this endpoint keeps it: in memory, and enough to create, read and call a prompt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ...prompts.template import VARIABLE
from .models_api import ACCOUNT
from .values import Answer, AwsError, Request

WHEN = "2026-01-01T00:00:00Z"
LENGTH = 10
"""Characters of a prompt's id."""


class Prompts:
    """The prompts of one endpoint. Calls may come from several threads; each touches one key of a dict."""

    def __init__(self) -> None:
        self._kept: dict[str, dict[str, Any]] = {}
        self._versions: dict[str, list[dict[str, Any]]] = {}

    def create(self, request: Request) -> Answer:
        """CreatePrompt."""
        body = request.body if isinstance(request.body, dict) else {}
        if not body.get("name"):
            raise AwsError("ValidationException", "1 validation error detected: Value at 'name' failed to satisfy constraint.")
        if any(kept["name"] == body["name"] for kept in self._kept.values()):
            raise AwsError("ConflictException", f"A prompt of the name {body['name']} exists already.", status=409)
        name = f"P{len(self._kept):0{LENGTH - 1}d}"
        members = {key: value for key, value in body.items() if key not in {"clientToken", "tags"}}
        kept = {**members, "id": name, "arn": f"arn:aws:bedrock:{request.region}:{ACCOUNT}:prompt/{name}"}
        self._kept[name] = {**kept, "version": "DRAFT", "createdAt": WHEN, "updatedAt": WHEN}
        self._versions[name] = []
        return Answer(body=self._kept[name], status=201)

    def create_version(self, request: Request) -> Answer:
        """CreatePromptVersion."""
        kept = self._of(request.model_id, "DRAFT")
        versions = self._versions[kept["id"]]
        number = str(len(versions) + 1)
        versions.append({**kept, "version": number, "arn": f"{kept['arn']}:{number}"})
        return Answer(body=versions[-1], status=201)

    def get(self, request: Request) -> Answer:
        """GetPrompt."""
        return Answer(body=self._of(request.model_id, request.query.get("promptVersion", "")))

    def filled(self, arn: str, body: Mapping[str, Any]) -> dict[str, Any] | None:
        """What a call of a prompt by its ARN stands for; None for a prompt that is not kept here.

        Raises:
            AwsError: A variable has no value.
        """
        try:
            variant = _default_variant(self._of(arn, ""))
        except AwsError:
            return None
        values = {name: value["text"] for name, value in (body.get("promptVariables") or {}).items()}
        kind, template = next(iter(variant["templateConfiguration"].items()))
        missing = [one["name"] for one in template.get("inputVariables", ()) if one["name"] not in values]
        if missing:
            raise AwsError("ValidationException", f"The prompt variables {', '.join(missing)} have no value.")
        turns: list[dict[str, Any]] = (
            [{"role": "user", "content": [{"text": template["text"]}]}] if kind == "text" else template["messages"]
        )
        return {
            "messages": [*({**turn, "content": _filled(turn["content"], values)} for turn in turns), *body.get("messages", ())],
            **{name: value for name, value in _settings(variant, template, values).items() if value},
        }

    def _of(self, identifier: str, version: str) -> dict[str, Any]:
        name, _, numbered = identifier.rpartition("/")[2].partition(":")
        wanted = version or numbered or "DRAFT"
        versions: list[dict[str, Any] | None] = [self._kept.get(name), *self._versions.get(name, ())]
        found = next((kept for kept in versions if kept is not None and kept["version"] == wanted), None)
        if found is None:
            raise AwsError(
                "ResourceNotFoundException", f"The prompt {identifier} of version {wanted} does not exist.", status=404
            )
        return found


def _default_variant(kept: Mapping[str, Any]) -> Mapping[str, Any]:
    variants: Sequence[Mapping[str, Any]] = kept["variants"]
    return next((one for one in variants if one["name"] == kept.get("defaultVariant")), variants[0])


def _settings(variant: Mapping[str, Any], template: Mapping[str, Any], values: Mapping[str, str]) -> dict[str, Any]:
    """What a prompt says beside its messages, as Converse calls it."""
    return {
        "system": _filled(template.get("system", ()), values),
        "toolConfig": template.get("toolConfiguration"),
        "inferenceConfig": variant.get("inferenceConfiguration", {}).get("text"),
        "additionalModelRequestFields": variant.get("additionalModelRequestFields"),
    }


def _filled(blocks: Sequence[Mapping[str, Any]], values: Mapping[str, str]) -> list[dict[str, Any]]:
    def fill(text: str) -> str:
        return VARIABLE.sub(lambda found: values.get(found[1], found[0]), text)

    return [dict(block) if block.get("text") is None else {**block, "text": fill(block["text"])} for block in blocks]
