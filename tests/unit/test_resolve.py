"""`resolve`: ids, profiles and every form of ARN to what is known of the model, or to an error that helps."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
from typing import Any

import bedrock_models
import pytest
from bedrock_models._runtime.models.catalogue import ModelInfo, info_of
from bedrock_models._runtime.models.table import table
from bedrock_models.errors import RequestError, UnknownModelError

HAIKU = "anthropic.claude-3-haiku-20240307-v1:0"
BEDROCK = "arn:aws:bedrock:us-east-1:123456789012"
CONTRACT = (
    "id provider lifecycle legacy_date eol_date successor modalities_in modalities_out context_window max_output_tokens "
    "dimensions streaming reasoning inference regions profiles note"
).split()
OPAQUE = [
    f"{BEDROCK}:application-inference-profile/otnfa2ysixqd",
    f"{BEDROCK}:provisioned-model/abcdefghijkl",
    f"{BEDROCK}:custom-model-deployment/abcdefghijkl",
    f"{BEDROCK}:prompt/ABCDEFGHIJ",
    f"{BEDROCK}:prompt/ABCDEFGHIJ:3",
    f"{BEDROCK}:prompt-router/abcdefghijkl",
    f"{BEDROCK}:default-prompt-router/anthropic.claude:1",
    "arn:aws:sagemaker:us-east-1:123456789012:endpoint/endpoint-quick-start-idr7y",
    "arn:aws-us-gov:bedrock:us-gov-west-1:123456789012:provisioned-model/abcdefghijkl",
]


@pytest.mark.parametrize(
    "ref",
    [
        "anthropic.claude-opus-4-6-v1:0",
        "us.anthropic.claude-opus-4-6-v1:0",
        "anthropic.claude-opus-4-6-v1:0:200k",
        "anthropic.claude-sonnet-4-6:0",
        "amazon.titan-text-express-v1:0",
        "amazon.titan-embed-text-v1:0",
        "deepseek.v3.2:0",
        "amazon.titan-text-lite-v1:4k",
        "arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-opus-5:0",
    ],
)
def test_a_revision_that_an_id_does_not_have_makes_it_another_id(ref: str) -> None:
    with pytest.raises(UnknownModelError, match="no such model") as caught:
        bedrock_models.resolve(ref)
    assert f"did you mean {ref.rpartition(':')[0].removesuffix(':0')}?" in str(caught.value)


MEANT = {
    "us.anthropic.claude-opus-4-7-v1": "us.anthropic.claude-opus-4-7",
    "anthropic.claude-opus-4-7-v1:0": "anthropic.claude-opus-4-7",
    "anthropic.claude-sonnet-4-6-20260217-v1:0": "anthropic.claude-sonnet-4-6",
    "eu.anthropic.claude-opus-4-6": "eu.anthropic.claude-opus-4-6-v1",
    "anthropic.claude-opus-4-5": "anthropic.claude-opus-4-5-20251101-v1:0",
    "anthropic.claude-haiku-4-5-v1:0": "anthropic.claude-haiku-4-5-20251001-v1:0",
    "anthropic.claude-sonnet-4.5": "anthropic.claude-sonnet-4-5-20250929-v1:0",
    "anthropic.claude-4-sonnet-20250514-v1:0": "anthropic.claude-sonnet-4-20250514-v1:0",
    "claude-3-5-sonnet-20240620": "anthropic.claude-3-5-sonnet-20240620-v1:0",
    "anthropic.claude-3-7-sonnet-latest": "anthropic.claude-3-7-sonnet-20250219-v1:0",
    "bedrock/us.amazon.nova-pro": "amazon.nova-pro-v1:0",
    "anthropic.claude-v2.1": "anthropic.claude-v2:1",
    "meta.llama-3-3-70b-instruct": "meta.llama3-3-70b-instruct-v1:0",
    "deepseek.deepseek-r1": "deepseek.r1-v1:0",
    "openai.gpt-oss-120b-v1:0": "openai.gpt-oss-120b-1:0",
    "qwen.qwen3-vl-235b-a22b-instruct-v1:0": "qwen.qwen3-vl-235b-a22b",
    "moonshotai.kimi-k2.5-v1:0": "moonshotai.kimi-k2.5",
    "cohere.command-r-plus": "cohere.command-r-plus-v1:0",
    "amazon.titan-image-generator-v2": "amazon.titan-image-generator-v2:0",
}


@pytest.mark.parametrize("typed", MEANT)
def test_the_same_model_is_offered_before_a_nearer_name(typed: str) -> None:
    with pytest.raises(UnknownModelError) as caught:
        bedrock_models.resolve(typed)
    said = str(caught.value).partition("did you mean ")[2]
    offered = said.partition("?")[0].partition(" (or ")[0]
    assert MEANT[typed] in {offered, offered.partition(".")[2]}
    assert table().get(offered, {}).get("inference") != "profile", "nobody can call it by this id"


def test_a_name_of_any_length_is_refused_at_once() -> None:
    with pytest.raises(UnknownModelError) as caught:
        bedrock_models.resolve("anthropic.claude-" * 2000)
    assert "did you mean" not in str(caught.value)


@pytest.mark.parametrize("prefix", ["us", "eu", "apac", "jp", "au", "in", "ca", "us-gov", "global", "mx"])
def test_any_geographic_prefix_is_taken_off(prefix: str) -> None:
    assert bedrock_models.resolve(f"{prefix}.{HAIKU}").id == HAIKU


@pytest.mark.parametrize(
    ("ref", "model_id"),
    [
        (f"arn:aws:bedrock:us-east-1::foundation-model/{HAIKU}", HAIKU),
        (f"arn:aws-cn:bedrock:cn-north-1::foundation-model/{HAIKU}", HAIKU),
        (f"{BEDROCK}:inference-profile/us.{HAIKU}", HAIKU),
        (f"arn:aws-us-gov:bedrock:us-gov-west-1:123456789012:inference-profile/us-gov.{HAIKU}", HAIKU),
        (f"{BEDROCK}:custom-model/{HAIKU}:200k/abcdefghijkl", HAIKU),
        (f"{BEDROCK}:custom-model/amazon.titan-text-lite-v1:0:4k/abcdefghijkl", "amazon.titan-text-lite-v1"),
        (f"{HAIKU}:48k", HAIKU),
        ("anthropic.claude-v2:1:200k", "anthropic.claude-v2:1"),
        ("anthropic.claude-v2:0:18k", "anthropic.claude-v2"),
        ("cohere.embed-english-v3:0:512", "cohere.embed-english-v3"),
        ("us.amazon.nova-lite-v1:0:300k", "amazon.nova-lite-v1:0"),
    ],
)
def test_what_names_its_model_resolves(ref: str, model_id: str) -> None:
    assert bedrock_models.resolve(ref).id == model_id


@pytest.mark.parametrize("arn", OPAQUE)
def test_an_opaque_arn_says_why_and_takes_a_family(arn: str) -> None:
    with pytest.raises(UnknownModelError, match=r"name its family: family='\.\.\.'"):
        bedrock_models.resolve(arn)
    info = bedrock_models.resolve(arn, family="titan_text")
    assert info.id == arn
    assert info.family is bedrock_models.families()["titan_text"]
    assert info.lifecycle == "unknown"
    assert info.regions == ()


def test_a_sagemaker_endpoint_says_that_it_has_no_family() -> None:
    with pytest.raises(UnknownModelError, match="SageMaker endpoint belongs to no family"):
        bedrock_models.resolve(OPAQUE[-2])


@pytest.mark.parametrize("arn", ["arn:aws", "arn:aws:bedrock:us-east-1", "arn:aws:bedrock:us-east-1::foundation-model"])
def test_half_an_arn_is_called_that(arn: str) -> None:
    with pytest.raises(UnknownModelError, match="is not a whole ARN"):
        bedrock_models.resolve(arn)


def test_an_arn_of_something_else_is_called_that() -> None:
    with pytest.raises(UnknownModelError, match="kind 'guardrail' is none that InvokeModel takes"):
        bedrock_models.resolve(f"{BEDROCK}:guardrail/xbgw7g293v7o")


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("us.amazon.nova-micro-v1:O", "us.amazon.nova-micro-v1:0"),
        ("anthropic.claude-3-haiku-20240307-v1-0", HAIKU),
        ("arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-micro-v1:O", "foundation-model/amazon.nova-micro-v1:0"),
    ],
)
def test_a_near_name_is_offered_whole(wrong: str, right: str) -> None:
    with pytest.raises(UnknownModelError) as caught:
        bedrock_models.resolve(wrong)
    assert f"did you mean {right}?" in str(caught.value).replace("arn:aws:bedrock:us-east-1::", "")


@pytest.mark.parametrize("ref", ["does-not-exist", "us.does-not-exist-model-v1:0"])
def test_nothing_is_offered_for_a_name_like_no_other(ref: str) -> None:
    with pytest.raises(UnknownModelError, match="no such model") as caught:
        bedrock_models.resolve(ref)
    assert "did you mean" not in str(caught.value)


def test_the_next_revision_of_a_model_is_not_taken_for_an_older_one() -> None:
    with pytest.raises(UnknownModelError, match=r"did you mean amazon\.nova-lite-v1:0"):
        bedrock_models.resolve("amazon.nova-lite-v1:1")


def test_an_unknown_id_takes_a_family() -> None:
    info = bedrock_models.resolve("us.acme.model-v1:0", family="llama")
    assert (info.id, info.provider, info.family_names) == ("acme.model-v1:0", None, ("llama",))


def test_family_prefers_one_of_several() -> None:
    info = bedrock_models.resolve("anthropic.claude-v2", family="claude_completions")
    assert info.family_names == ("claude_completions", "claude_messages")
    assert info.lifecycle == "eol"


def test_family_may_say_what_the_catalogue_does_not() -> None:
    info = bedrock_models.resolve("openai.gpt-6-sol", family="chat_completions")
    assert info.family_names == ("chat_completions",)


def test_a_family_that_is_not_of_the_model_is_refused() -> None:
    with pytest.raises(UnknownModelError, match=r"does not speak llama\. It belongs to claude_messages"):
        bedrock_models.resolve(HAIKU, family="llama")
    with pytest.raises(UnknownModelError, match="family='claude': is none of the families"):
        bedrock_models.resolve(HAIKU, family="claude")


def test_model_info_has_the_names_that_others_rely_on() -> None:
    names = {field.name for field in dataclasses.fields(bedrock_models.ModelInfo)}
    assert names >= set(CONTRACT)
    info = bedrock_models.resolve(HAIKU)
    assert info.family is info.families[0]
    assert info.family is not None
    assert info.family.name == "claude_messages"


@pytest.mark.parametrize(
    ("ref", "families"),
    [
        ("anthropic.claude-fable-5-2", ("claude_messages",)),
        ("global.anthropic.claude-mythos-5-2", ("claude_messages",)),
        ("us.moonshotai.kimi-k3.1", ("chat_completions",)),
        ("openai.gpt-5.6-cyber", ()),
        ("openai.gpt-daybreak-blue-5.6-sol", ()),
    ],
)
def test_the_models_of_november_are_known(ref: str, families: tuple[str, ...]) -> None:
    assert bedrock_models.resolve(ref).family_names == families


def test_lists_of_a_model_compare_with_what_json_holds() -> None:
    info = bedrock_models.resolve(HAIKU)
    assert info.family_names == ("claude_messages",)
    as_json: Any = ["claude_messages"]
    assert info.family_names == as_json
    as_json = ["text"]
    assert info.modalities_in != as_json
    assert hash(info) == hash(bedrock_models.resolve(f"us.{HAIKU}"))


def test_profiles_are_whole_ids_that_resolve() -> None:
    info = bedrock_models.resolve("amazon.nova-lite-v1:0")
    assert "eu.amazon.nova-lite-v1:0" in info.profiles
    assert {bedrock_models.resolve(profile).id for profile in info.profiles} == {info.id}


def test_no_family_is_loaded_before_it_is_touched() -> None:
    program = (
        "import sys, bedrock_models\n"
        f"info = bedrock_models.resolve('us.{HAIKU}')\n"
        "assert 'bedrock_models.claude_messages' not in sys.modules\n"
        "info.family\n"
        "assert 'bedrock_models.claude_messages' in sys.modules\n"
        "assert 'bedrock_models.llama' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True, env={"PYTHONPATH": ":".join(sys.path)})  # noqa: S603


def test_check_takes_either_format_of_a_model_that_speaks_two() -> None:
    info = bedrock_models.resolve("anthropic.claude-v2")
    info.check({"prompt": "\n\nHuman: Hi\n\nAssistant:", "max_tokens_to_sample": 5})
    info.check({"anthropic_version": "bedrock-2023-05-31", "max_tokens": 5, "messages": [{"role": "user", "content": "Hi"}]})


def test_check_speaks_of_the_format_that_was_meant() -> None:
    with pytest.raises(RequestError) as caught:
        bedrock_models.resolve("anthropic.claude-v2").check(b'{"prompt": "\\n\\nHuman: Hi\\n\\nAssistant:"}')
    assert [finding.pointer for finding in caught.value.findings] == ["/max_tokens_to_sample"]


@pytest.mark.parametrize(
    "ref", ["titan_text", "amazon.titan-text-lite-v1", f"{BEDROCK}:inference-profile/us.amazon.titan-text-lite-v1"]
)
def test_a_schema_is_had_by_family_or_model(ref: str) -> None:
    assert bedrock_models.schema(ref, "request")["title"] == "TitanTextRequest"


def test_a_schema_that_is_not_there_says_what_is() -> None:
    with pytest.raises(LookupError, match=r"titan_embed_text_v1: has no event\. It has request, response"):
        bedrock_models.schema("amazon.titan-embed-text-v1", "event")
    with pytest.raises(UnknownModelError, match="has no family, so no schema"):
        bedrock_models.schema("amazon.nova-2-sonic-v1:0", "request")


def test_each_fact_of_a_model_is_read_from_its_own_place() -> None:
    row = {
        "families": ["nova", "converse"],
        "provider": "acme",
        "apis": ["invoke_model", "batch"],
        "in": ["text", "image"],
        "out": ["speech"],
        "context": 100,
        "output": 200,
        "dimensions": 300,
        "streaming": True,
        "reasoning": False,
        "inference": "by_region",
        "regions": ["eu-west-1", "us-east-1"],
        "profiles": ["us", "global"],
        "note": "a note",
        "lifecycle": {
            "legacy": "2999-01-01",
            "eol": "2999-01-02",
            "eol_not_before": "2999-01-03",
            "extended": "2999-01-04",
            "legacy_period": "P45D",
            "successor": "amazon.nova-pro-v1:0",
        },
    }
    assert info_of("acme.one-v1:0", row) == ModelInfo(
        id="acme.one-v1:0",
        provider="acme",
        family_names=("nova", "converse"),
        apis=("invoke_model", "batch"),
        lifecycle="active",
        legacy_date="2999-01-01",
        eol_date="2999-01-02",
        eol_not_before="2999-01-03",
        extended_date="2999-01-04",
        legacy_period="P45D",
        successor="amazon.nova-pro-v1:0",
        modalities_in=("text", "image"),
        modalities_out=("speech",),
        context_window=100,
        max_output_tokens=200,
        dimensions=300,
        streaming=True,
        reasoning=False,
        inference="by_region",
        regions=("eu-west-1", "us-east-1"),
        profiles=("us.acme.one-v1:0", "global.acme.one-v1:0"),
        note="a note",
    )
    assert info_of("acme.one-v1:0", row, ("converse",)).family_names == ("converse",)
    assert [family.name for family in info_of("acme.one-v1:0", row).families] == ["nova", "converse"]
