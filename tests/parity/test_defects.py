"""The defects that were found in `bedrock_fm` by running it, each the right way round here; numbered as they were found."""

from __future__ import annotations

import json
from typing import Any

import pytest
from bedrock_models import fm
from bedrock_models.errors import RequestError, UnknownModelError
from bedrock_models.fm import (
    SDXL,
    Assistant,
    Claude,
    Human,
    Jurassic,
    Llama2Chat,
    Mistral,
    System,
    Titan,
    TitanImageGeneration,
    TitanImageInPainting,
    TitanImageOutPainting,
    from_model_id,
)

from tests.fm.answers import ANSWERS
from tests.support.fake_client import PNG, FakeClient

EXPRESS = "amazon.titan-text-express-v1"
HAIKU = "anthropic.claude-3-haiku-20240307-v1:0"


def titan(**defaults: Any) -> tuple[Titan, FakeClient]:
    client = FakeClient(ANSWERS["titan_text"])
    return Titan.from_id(EXPRESS, client=client, **defaults), client


def test_1_zero_is_sent() -> None:
    model, client = titan(temperature=0.5, top_p=0.5, max_token_count=5)
    model.generate("Hi", temperature=0, top_p=0, max_token_count=0)
    assert client.body["textGenerationConfig"] == {"temperature": 0, "topP": 0, "maxTokenCount": 0}


def test_1_zero_is_a_default_too() -> None:
    model, client = titan(temperature=0)
    model.generate("Hi")
    assert client.body["textGenerationConfig"] == {"temperature": 0}


def test_2_stop_sequences_of_the_instance_are_used() -> None:
    model, client = titan(stop_sequences=["|"])
    model.generate("Hi")
    assert client.body["textGenerationConfig"] == {"stopSequences": ["|"]}
    model.generate("Hi", stop_sequences=[])
    assert client.body["textGenerationConfig"] == {"stopSequences": []}


# 3, plain calls have no type: tests/typing/ok_interface.py


def test_4_jurassic_takes_a_frequency_penalty() -> None:
    client = FakeClient(ANSWERS["jurassic2"])
    model = Jurassic.from_id("ai21.j2-mid-v1", client=client)
    model.generate("Hi", frequency_penalty=Jurassic.FrequencyPenalty(scale=3, apply_to_emojis=True))
    assert client.body == {"prompt": "Hi", "frequencyPenalty": {"scale": 3, "applyToEmojis": True}}
    model.generate("Hi", extra_args={"frequencyPenalty": {"scale": 1}})
    assert client.body == {"prompt": "Hi", "frequencyPenalty": {"scale": 1}}


def test_5_width_and_height_keep_their_places() -> None:
    client = FakeClient(ANSWERS["sdxl"])
    SDXL.from_id("stability.stable-diffusion-xl-v1", client=client).generate([("a cat",)], width=1344, height=768, output="bytes")
    assert (client.body["width"], client.body["height"]) == (1344, 768)


@pytest.mark.parametrize(
    ("cls", "group"), [(TitanImageInPainting, "inPaintingParams"), (TitanImageOutPainting, "outPaintingParams")]
)
def test_6_the_mask_is_the_mask(cls: Any, group: str) -> None:
    client = FakeClient(ANSWERS["titan_image"])
    cls.from_id("amazon.titan-image-generator-v1", client=client).generate("p", image=PNG, mask_image=PNG + b"!", output="bytes")
    assert client.body[group]["maskImage"] != client.body[group]["image"]


def test_7_image_classes_take_a_session() -> None:
    class Session:
        def client(self, _: str) -> FakeClient:
            return FakeClient(ANSWERS["titan_image"])

    model = TitanImageGeneration.from_id("amazon.titan-image-generator-v1", session=Session())
    assert model.generate([("a cat",)], output="bytes") == [PNG]


def test_8_llama_answers_are_whole() -> None:
    for model_id in ("meta.llama3-8b-instruct-v1:0", "meta.llama2-13b-chat-v1"):
        assert from_model_id(model_id, client=FakeClient(ANSWERS["llama"])).chat([Human("Hi")]) == ["Hello"]


def test_9_jamba_and_command_r_stream() -> None:
    chunks = [
        {"id": "1", "choices": [{"index": 0, "delta": {"content": piece}, "finish_reason": None}]} for piece in ("Hel", "lo")
    ]
    end = {"id": "1", "choices": [{"index": 0, "delta": {"content": ""}, "finish_reason": "stop"}]}
    jamba = from_model_id("ai21.jamba-1-5-mini-v1:0", client=FakeClient(events=[*chunks, end]))
    assert list(jamba.chat([Human("Hi")], stream=True)) == ["Hel", "lo"]
    events = [
        {"event_type": "text-generation", "text": "Hel", "is_finished": False},
        {"event_type": "text-generation", "text": "lo", "is_finished": False},
        {"event_type": "stream-end", "is_finished": True, "finish_reason": "COMPLETE", "response": ANSWERS["cohere_command_r"]},
    ]
    command = from_model_id("cohere.command-r-v1:0", client=FakeClient(events=events))
    assert list(command.chat([Human("Hi")], stream=True)) == ["Hel", "lo"]


def test_10_a_stream_with_a_tool_call_goes_on() -> None:
    start = {**ANSWERS["claude_messages"], "content": [], "stop_reason": None}
    events = [
        {"type": "message_start", "message": start},
        {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}},
        {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": "Wait"}},
        {"type": "content_block_stop", "index": 0},
        {"type": "content_block_start", "index": 1, "content_block": {"type": "tool_use", "id": "t", "name": "f", "input": {}}},
        {"type": "content_block_delta", "index": 1, "delta": {"type": "input_json_delta", "partial_json": "{}"}},
        {"type": "content_block_stop", "index": 1},
        {"type": "message_delta", "delta": {"stop_reason": "tool_use", "stop_sequence": None}, "usage": {"output_tokens": 2}},
        {"type": "message_stop"},
    ]
    details = from_model_id(HAIKU, client=FakeClient(events=events)).chat([Human("Hi")], stream=True, details=True)
    assert list(details.stream) == ["Wait"]
    assert details.stop_reason == "tool_use"


def test_11_mistral_is_wrapped_once() -> None:
    client = FakeClient(ANSWERS["mistral_prompt"])
    model = Mistral.from_id("mistral.mistral-7b-instruct-v0:2", client=client)
    model.chat([Human("Hi")])
    model.generate("Hi")
    assert [json.loads(sent["body"])["prompt"].count("[INST]") for sent in client.sent] == [1, 1]


def test_12_each_message_has_its_own_pictures() -> None:
    Human("a").images.append(PNG)
    assert Human("b").images == []


@pytest.mark.parametrize(
    ("cls", "model_id"),
    [(Claude, HAIKU), (Mistral, "mistral.mistral-large-2407-v1:0"), (Titan, "amazon.titan-image-generator-v1")],
)
def test_13_families_do_not_overlap(cls: Any, model_id: str) -> None:
    with pytest.raises(UnknownModelError):
        cls.from_id(model_id)


def test_14_newer_models_are_not_taken_for_older_ones() -> None:
    assert type(from_model_id("anthropic.claude-sonnet-4-20250514-v1:0")).__name__ == "Claude3"
    with pytest.raises(UnknownModelError):
        from_model_id("anthropic.claude-sonnet-99-20990101-v1:0")


def test_15_nothing_is_opened_at_construction(monkeypatch: pytest.MonkeyPatch) -> None:
    import boto3  # noqa: PLC0415

    for name in ("AWS_REGION", "AWS_DEFAULT_REGION", "AWS_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(boto3.Session, "client", lambda *_, **__: pytest.fail("a client was made"))
    for model_id in (EXPRESS, "amazon.titan-embed-text-v1", "stability.stable-diffusion-xl-v1"):
        from_model_id(model_id, session=boto3.Session())


def test_16_token_count_is_a_name_of_max_token_count() -> None:
    model, client = titan()
    model.generate("Hi", token_count=100)
    assert client.body["textGenerationConfig"] == {"maxTokenCount": 100}
    model, client = titan(token_count=50)
    model.generate("Hi")
    assert client.body["textGenerationConfig"] == {"maxTokenCount": 50}


def test_and_what_it_did_not_check_is_checked() -> None:
    model, client = titan()
    with pytest.raises(RequestError, match="temperature"):
        model.generate("Hi", temperature=99)
    assert client.sent == []


def test_system_and_stop_sequences_of_command_r_are_kept() -> None:
    client = FakeClient(ANSWERS["cohere_command_r"])
    fm.CommandR.from_id("cohere.command-r-v1:0", client=client).chat([System("s"), Human("Hi")], stop_sequences=["x"])
    assert client.body == {"message": "Hi", "preamble": "s", "stop_sequences": ["x"]}


def test_the_travel_agent_of_its_readme_remembers() -> None:
    client = FakeClient(ANSWERS["llama"])
    model = Llama2Chat.from_id("meta.llama2-13b-chat-v1", client=client)
    talk: list[Any] = [System("You are an helpful travel agent"), Human("What is the capital of France")]
    talk += [Assistant(model.chat(talk)[0]), Human("Tell me more about this city")]
    assert model.chat(talk) == ["Hello"]
    assert "Hello </s><s>[INST] Tell me more about this city [/INST]" in client.body["prompt"]
