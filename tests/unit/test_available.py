"""Which models an account has, and which of its endpoints serves them."""

from __future__ import annotations

from typing import Any

import boto3
import pytest
from bedrock_models import available, claude_messages, converse, errors, resolve
from bedrock_models._runtime.calls import available as listing
from bedrock_models.testing import Answer, LocalBedrock
from botocore.exceptions import ClientError

QUESTION = {"role": "user", "content": [{"text": "Hi"}]}


def bedrock_client(url: str) -> object:
    keys = {"aws_access_key_id": "x", "aws_secret_access_key": "y"}
    return boto3.client("bedrock", region_name="us-east-1", endpoint_url=url, **keys)  # type: ignore[call-overload]


def test_the_list_of_the_account_is_joined_to_the_catalogue() -> None:
    with LocalBedrock() as bedrock:
        models = {model.id: model for model in available(client=bedrock_client(bedrock.url))}
    haiku = models["anthropic.claude-haiku-4-5-20251001-v1:0"]
    assert haiku.family_names == ("claude_messages",)
    assert haiku.context_window == resolve(haiku.id).context_window
    assert f"us.{haiku.id}" in haiku.profiles
    assert haiku.apis == ("invoke_model", "converse")


def test_a_model_that_nobody_here_knows_is_shown_as_aws_has_it() -> None:
    summary = {
        "modelArn": "arn:aws:bedrock:us-east-1::foundation-model/acme.anvil-v9:0",
        "modelId": "acme.anvil-v9:0",
        "modelName": "Anvil",
        "inputModalities": ["TEXT", "IMAGE"],
        "outputModalities": ["TEXT"],
        "responseStreamingSupported": True,
        "inferenceTypesSupported": ["INFERENCE_PROFILE"],
        "modelLifecycle": {"status": "LEGACY", "endOfLifeTime": "2030-01-01T00:00:00Z"},
    }
    answers = {"ListFoundationModels": {"modelSummaries": [summary]}, "ListInferenceProfiles": {"inferenceProfileSummaries": []}}

    def answering(request: object) -> Answer | None:
        body = answers.get(getattr(request, "operation", ""))
        return Answer(body=body) if body else None

    with LocalBedrock(answering) as bedrock:
        bedrock.url  # noqa: B018
        (model,) = available(client=bedrock_client(bedrock.url))
    assert (model.id, model.family_names, model.modalities_in, model.inference) == (
        "acme.anvil-v9:0",
        (),
        ("text", "image"),
        "profile",
    )
    assert (model.lifecycle, model.eol_date, model.streaming) == ("legacy", "2030-01-01", True)
    assert "Anvil" in (model.note or "")


@pytest.mark.parametrize("model_id", ["anthropic.claude-haiku-4-5", "us.openai.gpt-5.4", "amazon.nova-2-sonic-v1:0"])
def test_what_another_endpoint_serves_is_refused_with_the_reason(model_id: str) -> None:
    note = resolve(model_id).note or ""
    assert note
    with pytest.raises(errors.UnknownModelError) as caught:
        converse.invoke(model_id, [QUESTION])  # type: ignore[list-item]
    assert f"{model_id}: cannot be called by Converse. {note}" in str(caught.value)


def test_what_only_converse_serves_is_refused_elsewhere() -> None:
    assert resolve("openai.gpt-5.6-sol").apis == ("converse", "chat_completions", "mantle")
    with pytest.raises(errors.UnknownModelError, match="cannot be called by InvokeModel"):
        claude_messages.invoke("openai.gpt-5.6-sol", messages=[{"role": "user", "content": "Hi"}], max_tokens=5)
    with LocalBedrock() as bedrock:
        assert converse.invoke("openai.gpt-5.6-sol", [QUESTION], client=bedrock.client()).text  # type: ignore[list-item]


class Account:
    """A client of `bedrock` that tells of these models and profiles."""

    def __init__(self, models: list[dict[str, Any]], profiles: list[list[str]]) -> None:
        self.models = models
        self.profiles = profiles

    def list_foundation_models(self) -> dict[str, Any]:
        return {"modelSummaries": self.models}

    def get_paginator(self, _: str) -> Account:
        return self

    def paginate(self, **asked: Any) -> list[dict[str, Any]]:
        assert asked == {"typeEquals": "SYSTEM_DEFINED"}, "profiles of the account's own stand for no model"
        return [{"inferenceProfileSummaries": [{"inferenceProfileId": each} for each in page]} for page in self.profiles]


def test_what_an_account_has_is_told_as_aws_tells_it_and_otherwise_as_the_catalogue_does() -> None:
    active = {"modelLifecycle": {"status": "ACTIVE"}}
    haiku = {"status": "LEGACY", "endOfLifeTime": "2031-02-03T00:00:00Z", "legacyTime": "2030-02-03T00:00:00Z"}
    models: list[dict[str, Any]] = [
        {
            "modelId": "amazon.nova-lite-v1:0",
            "inferenceTypesSupported": ["INFERENCE_PROFILE", "ON_DEMAND"],
            **active,
            "inputModalities": ["TEXT", "VIDEO"],
            "outputModalities": ["SPEECH"],
            "responseStreamingSupported": False,
        },
        {
            "modelId": "amazon.nova-lite-v1:0:24k",
            "inferenceTypesSupported": ["PROVISIONED"],
            "inputModalities": ["IMAGE"],
            **active,
        },
        {"modelId": "anthropic.claude-3-haiku-20240307-v1:0", "modelLifecycle": haiku},
        {"modelId": "acme.new-v1:0", "modelName": "New", "inferenceTypesSupported": ["INFERENCE_PROFILE"]},
    ]
    profiles = [["us.amazon.nova-lite-v1:0", "eu.acme.new-v1:0"], ["eu.amazon.nova-lite-v1:0", "us.amazon.nova-lite-v1:0"]]
    new, lite, old = available(client=Account(models, profiles))
    assert (lite.inference, lite.modalities_in, lite.modalities_out, lite.streaming) == (
        *("on_demand", ("text", "video"), ("speech",)),
        False,
    )
    assert lite.profiles == ("us.amazon.nova-lite-v1:0", "eu.amazon.nova-lite-v1:0")
    assert lite.context_window == resolve("amazon.nova-lite-v1:0").context_window
    assert (old.id, old.eol_date, old.legacy_date) == ("anthropic.claude-3-haiku-20240307-v1:0", "2031-02-03", "2030-02-03")
    assert old.modalities_in == resolve(old.id).modalities_in
    assert (new.id, new.inference, new.provider, new.profiles) == ("acme.new-v1:0", "profile", "acme", ("eu.acme.new-v1:0",))
    assert (new.lifecycle, new.note) == (
        "unknown",
        "The catalogue of this release does not know New: converse calls it, if it converses.",
    )


def test_what_aws_says_nothing_of_is_the_catalogue_s_and_the_client_is_one_of_bedrock(monkeypatch: pytest.MonkeyPatch) -> None:
    told = {"modelId": "amazon.nova-lite-v1:0", "inputModalities": [], "modelLifecycle": {"status": "ACTIVE", "legacyTime": None}}
    monkeypatch.setattr(listing, "default_client", lambda service: Account([told], []) if service == "bedrock" else None)
    (lite,) = available()
    known = resolve(lite.id)
    assert (lite.modalities_in, lite.streaming, lite.inference) == (known.modalities_in, known.streaming, known.inference)
    assert (lite.lifecycle, lite.profiles) == ("active", ())


@pytest.mark.parametrize("operation", ["list_foundation_models", "get_paginator"])
def test_a_list_that_aws_refuses_is_an_error_of_this_package(operation: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any) -> Any:
        raise ClientError({"Error": {"Code": "AccessDeniedException", "Message": "no"}}, operation)

    monkeypatch.setattr(Account, operation, refuse)
    with pytest.raises(errors.AccessDeniedException):
        available(client=Account([], []))
