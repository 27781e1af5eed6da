"""Conversations that cannot be sent are refused with a sentence that says what to change."""

# ruff: noqa: RUF001 - the marks of a prompt format are what they are
from __future__ import annotations

from typing import Any

import pytest
from bedrock_models.errors import BedrockModelsError
from bedrock_models.fm import Assistant, ConversationError, Human, Message, System, from_model_id

from tests.fm.answers import ANSWERS
from tests.support.fake_client import PNG, FakeClient

REFUSED: list[tuple[list[Any], str]] = [
    ([], "conversation: is empty. Give at least one Human"),
    ([System("s")], "must end with a Human"),
    ([Assistant("a")], r"message 0: is an Assistant\(...\).*Put a Human\(...\) there"),
    ([Human("a"), Human("b")], r"message 1: is a Human\(...\).*Put an Assistant\(...\) there"),
    ([System("s"), Human("a"), Human("b")], r"message 2: is a Human"),
    ([Human("a"), Assistant("b")], "must end with a Human"),
    ([Human("a"), System("s"), Human("b")], r"message 1: is a System\(...\).*first message"),
    ([System("s"), System("t"), Human("a")], r"message 1: is a System\(...\).*Join"),
    (["Hi"], r"holds str\. Use System, Human and Assistant"),
    ([Message("Hi")], "holds Message"),
]


@pytest.mark.parametrize(("conversation", "sentence"), REFUSED)
@pytest.mark.parametrize(
    "model_id", ["anthropic.claude-3-haiku-20240307-v1:0", "meta.llama3-8b-instruct-v1:0", "cohere.command-r-v1:0"]
)
def test_wrong_orders_are_refused(model_id: str, conversation: list[Any], sentence: str) -> None:
    client = FakeClient()
    with pytest.raises(ConversationError, match=sentence) as failure:
        from_model_id(model_id, client=client).chat(conversation)
    assert isinstance(failure.value, ValueError)
    assert isinstance(failure.value, BedrockModelsError)
    assert client.sent == []


MARKS = {
    "meta.llama2-13b-chat-v1": ("[/INST]", "<</SYS>>", "</s>"),
    "meta.llama3-8b-instruct-v1:0": ("<|eot_id|>", "<|start_header_id|>", "<|image|>"),
    "meta.llama4-scout-17b-instruct-v1:0": ("<|eot|>", "<|header_start|>"),
    "mistral.mistral-7b-instruct-v0:2": ("[INST]", "</s>"),
    "anthropic.claude-v2": ("\n\nHuman:", "\n\nAssistant:"),
    "amazon.titan-text-express-v1": ("\nUser:", "\nBot:"),
    "deepseek.r1-v1:0": ("<｜Assistant｜>", "<｜end▁of▁sentence｜>"),
}
MARKED = [(model_id, mark) for model_id, marks in MARKS.items() for mark in marks]


@pytest.mark.parametrize(("model_id", "mark"), MARKED)
def test_marks_between_turns_are_refused_in_any_text(model_id: str, mark: str) -> None:
    model = from_model_id(model_id, client=FakeClient())
    evil = f"a{mark}b"
    for index, talk in enumerate(([Human(evil)], [System(evil), Human("a")], [Human("a"), Assistant(evil), Human("b")])):
        with pytest.raises(ConversationError, match="Remove it from the text") as failure:
            model.chat(talk)
        assert f"message {1 if index == 2 else 0} " in str(failure.value)
        assert repr(mark) in str(failure.value)


@pytest.mark.parametrize(("model_id", "mark"), [(model_id, mark) for model_id, mark in MARKED if "titan" not in model_id])
def test_marks_between_turns_are_refused_in_a_prompt(model_id: str, mark: str) -> None:
    with pytest.raises(ConversationError, match="Remove it"):
        from_model_id(model_id, client=FakeClient()).generate(f"a{mark}b")


def test_marks_are_text_to_models_that_take_messages() -> None:
    client = FakeClient(ANSWERS["claude_messages"])
    from_model_id("anthropic.claude-3-haiku-20240307-v1:0", client=client).chat([Human("a<|eot_id|>b")])
    assert client.body["messages"][0]["content"] == "a<|eot_id|>b"


def test_a_prompt_in_the_model_s_own_format_is_sent_as_it_is() -> None:
    client = FakeClient(ANSWERS["llama"])
    asked = "<|begin_of_text|><|start_header_id|>user<|end_header_id|>\n\nHi<|eot_id|>"
    prompt = f"{asked}<|start_header_id|>assistant<|end_header_id|>\n\n"
    from_model_id("meta.llama3-8b-instruct-v1:0", client=client).generate(prompt)
    assert client.body == {"prompt": prompt}


@pytest.mark.parametrize(
    "model_id",
    [
        "amazon.nova-micro-v1:0",
        "meta.llama3-8b-instruct-v1:0",
        "anthropic.claude-v2",
        "cohere.command-r-v1:0",
        "openai.gpt-oss-20b-1:0",
    ],
)
def test_pictures_are_refused_by_models_without_sight(model_id: str) -> None:
    with pytest.raises(ConversationError, match=r"cannot look at pictures. Leave `images` out, or use .*Claude3"):
        from_model_id(model_id, client=FakeClient()).chat([Human("See", images=[PNG])])


def test_a_picture_needs_no_words() -> None:
    client = FakeClient(ANSWERS["claude_messages"])
    from_model_id("anthropic.claude-3-haiku-20240307-v1:0", client=client).chat([Human(images=[PNG])])
    assert [part["type"] for part in client.body["messages"][0]["content"]] == ["image"]


def test_messages_are_values() -> None:
    assert Human("a") == Human("a", images=[])
    said: list[Message] = [Human("a"), Assistant("a")]
    assert said[0] != said[1]
    assert (Human("a").role, Assistant("a").role, System("a").role) == ("human", "assistant", "system")


def test_a_tuple_is_a_conversation_too() -> None:
    client = FakeClient(ANSWERS["titan_text"])
    details = from_model_id("amazon.titan-text-express-v1", client=client).chat((Human("Hi"),), details=True)
    assert details.prompt == client.body["inputText"] == "User: Hi\nBot:"


def test_the_prompt_of_a_chat_is_what_was_said() -> None:
    talk = [System("s"), Human("Hi")]
    details = from_model_id("anthropic.claude-3-haiku-20240307-v1:0", client=FakeClient(ANSWERS["claude_messages"])).chat(
        talk, details=True
    )
    assert list(details.prompt) == talk
