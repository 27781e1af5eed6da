"""What the common interface makes of nothing, of zero, of several where there is often one, and of what is not the last."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest
from bedrock_models import fm
from bedrock_models._runtime.fm import media, text
from bedrock_models._runtime.fm.choice import choices
from bedrock_models._runtime.fm.parameters import put
from bedrock_models.errors import AnswerError, RequestError, UnknownModelError
from bedrock_models.fm import Assistant, ConversationError, Human, System, from_model_id

from tests.fm.answers import ANSWERS
from tests.support.fake_client import PNG, FakeClient

TITAN, LLAMA, HAIKU = (
    "amazon.titan-text-express-v1",
    "meta.llama4-scout-17b-instruct-v1:0",
    "anthropic.claude-3-haiku-20240307-v1:0",
)
B64 = base64.b64encode(PNG).decode()


def body_of(family: str, model_id: str, ask: Any, **defaults: Any) -> Any:
    """The body that a model is sent."""
    client = FakeClient(ANSWERS[family])
    ask(from_model_id(model_id, family=family, client=client, **defaults))
    return client.body


def test_what_is_given_twice_is_refused_though_the_first_is_empty() -> None:
    for prompt in ("", "Hi"):
        with pytest.raises(RequestError, match="/inputText: is given twice"):
            from_model_id(TITAN, client=FakeClient()).generate(prompt, extra_args={"inputText": "x"})


def test_what_is_bedrock_s_own_is_no_parameter_of_a_family() -> None:
    for name in ("guardrail_config", "amazon-bedrock-guardrailConfig"):
        with pytest.raises(RequestError, match=f"titan_text has no '{name}'"):
            from_model_id(TITAN, client=FakeClient()).generate("Hi", extra_args={name: {"tagSuffix": "x"}})


def test_what_the_caller_gave_stays_as_it_is() -> None:
    body: dict[str, Any] = {"config": {"a": 1}}
    held = body["config"]
    put(body, "/config/b", 2)
    assert (body, held) == ({"config": {"a": 1, "b": 2}}, {"a": 1})


def test_a_prefix_is_put_before_an_id_that_holds_its_letters_elsewhere() -> None:
    for given, called in (("campus.one-v1:0", "us.campus.one-v1:0"), ("us.one.two-v1:0", "us.one.two-v1:0")):
        assert fm.Converse(given, instance_profile="us.").model_id == called


def test_a_slip_in_an_id_is_named_behind_a_profile_too() -> None:
    for model_id in ("anthropic.claude-3-haiku-20240307-v1:1", "us.anthropic.claude-3-haiku-20240307-v1:1"):
        with pytest.raises(UnknownModelError, match=HAIKU):
            from_model_id(model_id)


@pytest.mark.parametrize(
    ("model_id", "family", "name"),
    [
        ("anthropic.claude-v2", "claude_messages", "Claude3"),
        ("anthropic.claude-v2", "claude_completions", "Claude"),
        ("mistral.mistral-small-2402-v1:0", "mistral_chat", "MistralLarge"),
        ("mistral.mistral-small-2402-v1:0", "mistral_prompt", "Mistral"),
        (HAIKU, "converse", "Converse"),
    ],
)
def test_of_several_families_the_one_that_is_named_is_taken(model_id: str, family: str, name: str) -> None:
    assert type(from_model_id(model_id, family=family)).__name__ == name


def test_a_model_that_nobody_knows_may_see() -> None:
    client = FakeClient(ANSWERS["claude_messages"])
    fm.Claude3.from_id("anthropic.claude-next-20300101-v1:0", client=client).chat([Human("See", images=[PNG])])
    assert client.body["messages"][0]["content"][1]["type"] == "image"


TALK = [Human("First", images=[PNG, PNG]), Assistant("Seen"), Human("And now?")]
"""Pictures in a turn that is not the last."""


def test_pictures_of_earlier_turns_count() -> None:
    with pytest.raises(ConversationError, match="cannot look at pictures"):
        from_model_id("meta.llama3-8b-instruct-v1:0", client=FakeClient()).chat(TALK)
    body = body_of("llama", LLAMA, lambda model: model.chat(TALK))
    assert body["images"] == [B64, B64]
    assert body["prompt"].count("<|image|>") == 2
    turns = body_of("claude_messages", HAIKU, lambda model: model.chat(TALK))["messages"]
    assert [part["type"] for part in turns[0]["content"]] == ["text", "image", "image"]


def test_several_pictures_without_words_stand_without_an_empty_text() -> None:
    for count in (1, 2):
        body = body_of("claude_messages", HAIKU, lambda model, count=count: model.chat([Human("", images=[PNG] * count)]))
        assert [part["type"] for part in body["messages"][0]["content"]] == ["image"] * count


def test_an_empty_instruction_is_one() -> None:
    turns = body_of("mistral_chat", "mistral.mistral-large-2402-v1:0", lambda model: model.chat([System(""), Human("Hi")]))
    assert [turn["role"] for turn in turns["messages"]] == ["system", "user"]


def test_a_prompt_that_is_written_out_with_more_behind_its_end_stays() -> None:
    prompt = "\n\nHuman: Hi\n\nAssistant: Once upon"
    body = body_of("claude_completions", "anthropic.claude-v2", lambda model: model.generate(prompt))
    assert body["prompt"] == prompt


def test_bytes_are_written_in_the_usual_alphabet() -> None:
    odd = b"\xfb\xef\xff\xfe"
    assert media.encoded(odd) == base64.b64encode(odd).decode() == "++///g=="


def test_a_weight_of_zero_is_a_weight() -> None:
    body = body_of("sdxl", "stability.stable-diffusion-xl-v1", lambda model: model.generate([("a", 0), "b"], output="bytes"))
    assert body["text_prompts"] == [{"text": "a", "weight": 0}, {"text": "b"}]


def test_many_pictures_go_by_as_many_as_a_request_holds() -> None:
    for name, most in (("EmbedV4", 96), ("Embed", 1), ("TitanMultimodalEmbeddings", 0)):
        family = next(each.family for each in choices() if each.name == name)
        model = getattr(fm, name).from_id(getattr(fm, name).list_model_ids()[0])
        assert model._image_batch == most, family  # noqa: SLF001 - how many it may hold
        asked = list(model._embed_images([PNG] * (2 * (most or 1) + 1), {}))  # noqa: SLF001 - what is sent
        assert len(asked) == 3


@pytest.mark.parametrize("name", sorted(each.name for each in choices() if "image" in each.operations))
def test_an_answer_without_a_picture_gives_its_reason(name: str) -> None:
    cls = getattr(fm, name)
    at = (cls._refusal or cls._family.answer.stop_reason.response)[0]
    answer: Any = "blocked"
    for step in reversed(at.split("/")[1:]):
        answer = [answer] if step == "*" else {step: answer}
    model = cls.from_id(cls.list_model_ids()[0])
    with pytest.raises(AnswerError, match=r"without a picture\. It says: blocked"):
        model._drawn(cls._family.parse_response(json.dumps(answer)), "bytes")  # noqa: SLF001 - of an answer as it came


def test_details_show_the_body_as_it_is_sent() -> None:
    client = FakeClient(ANSWERS["titan_text"])
    details = from_model_id(TITAN, client=client).generate("Hi", details=True, extra_body={"new": {"a": 0}})
    assert json.loads(details.body) == client.body == {"inputText": "Hi", "new": {"a": 0}}


def test_a_first_event_that_takes_no_time_has_taken_it(monkeypatch: pytest.MonkeyPatch) -> None:
    ticks = iter([0.0, 0.0, 5.0, 9.0, 9.0])
    monkeypatch.setattr(text, "perf_counter", lambda: next(ticks))
    events = [{"outputText": word, "index": 0, "completionReason": end} for word, end in (("a", None), ("b", "FINISH"))]
    stream = from_model_id(TITAN, client=FakeClient(events=events)).generate("Hi", stream=True)
    assert list(stream) == ["a", "b"]
    assert (stream.first_event_latency, stream.latency) == (0.0, 5.0)


def test_a_model_behind_an_arn_may_be_of_any_class() -> None:
    arn = "arn:aws:bedrock:us-east-1:123456789012:provisioned-model/meta.abc"
    assert fm.Titan.from_id(arn).model_id == arn
