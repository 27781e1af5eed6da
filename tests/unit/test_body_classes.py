"""Bodies: what is sent, what is kept, what is refused."""

from __future__ import annotations

import json
from typing import Any

import pytest
from bedrock_models import claude_messages as claude
from bedrock_models import errors, mistral_chat, sdxl, titan_text, writer
from bedrock_models._runtime.bodies.base import UnknownBlock, UnknownEvent
from pydantic import ValidationError

ANSWER: dict[str, Any] = {
    "id": "msg_1",
    "type": "message",
    "role": "assistant",
    "model": "some-model",
    "content": [
        {"type": "text", "text": "Hello", "citations": None},
        {"type": "tool_use", "id": "t1", "name": "look", "input": {"deep": {"null": None}}},
        {"type": "thinking", "thinking": "hm", "signature": "proof"},
        {"type": "newer_than_this", "of": [1, None, {"x": 0.1}]},
    ],
    "stop_reason": "end_turn",
    "stop_sequence": None,
    "usage": {"input_tokens": 3, "output_tokens": 4, "newer": {"a": 1}},
}


@pytest.mark.parametrize("value", [0, 0.0, 0.5, 1])
def test_a_falsy_number_is_sent(value: float) -> None:
    config = titan_text.TitanTextGenerationConfig(temperature=value)
    assert json.loads(config.to_wire()) == {"temperature": value}


def test_nothing_unset_and_no_none_is_sent() -> None:
    config = titan_text.TitanTextGenerationConfig(temperature=None, stop_sequences=[])
    request = titan_text.TitanTextRequest(input_text="", text_generation_config=config)
    assert request.to_wire() == b'{"inputText":"","textGenerationConfig":{"stopSequences":[]}}'


@pytest.mark.parametrize(
    "text", ["Hi", "so:null, it says", "Hi" * 150_000, "so:null, it says" * 20_000], ids=["small", "words", "large", "many words"]
)
@pytest.mark.parametrize("name", ["temperature", "topP", "maxTokenCount", "stopSequences"])
def test_no_none_is_sent_wherever_it_stands_and_however_large_the_body_is(text: str, name: str) -> None:
    rest = {"temperature": 0.5, "topP": 0.5, "maxTokenCount": 9, "stopSequences": ["User:"]}
    del rest[name]
    body = {"inputText": text, "textGenerationConfig": {**rest, name: None}}
    wire = json.loads(titan_text.TitanTextRequest.model_validate(body).to_wire())
    assert wire == {"inputText": text, "textGenerationConfig": rest}


def test_both_names_are_taken_in_python_and_one_on_the_wire() -> None:
    assert titan_text.TitanTextRequest(inputText="a") == titan_text.TitanTextRequest(input_text="a")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    with pytest.raises(errors.RequestError, match="/input_text: is no field here; did you mean inputText"):
        titan_text.TitanTextRequest.from_wire(b'{"input_text":"a"}')


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        (b'{"inputText":"a","textGenerationConfig":null}', "/textGenerationConfig"),
        (b'{"inputText":"a","textGenerationConfig":{"topP":null}}', "/textGenerationConfig/topP"),
        (b'{"inputText":null}', "/inputText"),
        (b'{"inputText":"a","textGenerationConfig":{"temperature":NaN}}', "/textGenerationConfig/temperature"),
        (b'{"inputText":"a","textGenerationConfig":{"temperature":1e400}}', "/textGenerationConfig/temperature"),
        (b"[]", ""),
        (b"{", ""),
        (b"\xff", ""),
    ],
)
def test_the_wire_is_read_strictly(body: bytes, pointer: str) -> None:
    with pytest.raises(errors.RequestError) as caught:
        titan_text.TitanTextRequest.from_wire(body)
    assert [finding.pointer for finding in caught.value.findings] == [pointer]


@pytest.mark.parametrize("temperature", ["0.5", True, "hot"])
def test_a_number_is_a_number(temperature: Any) -> None:
    with pytest.raises(ValidationError):
        titan_text.TitanTextGenerationConfig(temperature=temperature)


def test_a_misspelt_name_names_the_right_one() -> None:
    with pytest.raises(ValidationError, match="did you mean temperature"):
        titan_text.TitanTextGenerationConfig(temprature=1)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    nested: Any = {"temprature": 1}
    with pytest.raises(ValidationError, match="did you mean temperature"):
        titan_text.TitanTextRequest(input_text="a", text_generation_config=nested)


def test_a_required_constant_is_filled_in_and_must_be_on_the_wire() -> None:
    request = claude.ClaudeRequest(messages=[claude.ClaudeMessage(role="user", content="a")], max_tokens=1)
    assert json.loads(request.to_wire())["anthropic_version"] == "bedrock-2023-05-31"
    with pytest.raises(errors.RequestError, match="/anthropic_version: is required"):
        claude.ClaudeRequest.from_wire(b'{"messages":[{"role":"user","content":"a"}],"max_tokens":1}')


def test_a_null_that_the_schema_allows_is_sent_when_it_was_set() -> None:
    assert json.loads(claude.ClaudeMetadata(user_id=None).to_wire()) == {"user_id": None}
    assert json.loads(claude.ClaudeMetadata().to_wire()) == {}
    assert claude.ClaudeMetadata.from_wire(b'{"user_id":null}').to_wire() == b'{"user_id":null}'


def test_none_is_told_from_null_wherever_it_stands() -> None:
    request = claude.ClaudeRequest(
        messages=[{"role": "user", "content": 'JSON: {"a":null}', "output_config": None}],  # type: ignore[list-item]
        tools=[{"name": "t", "description": None, "input_schema": {"default": None}}],  # type: ignore[list-item]
        max_tokens=9,
        system=None,
        metadata=claude.ClaudeMetadata(user_id=None),
    )
    assert json.loads(request.to_wire()) == {
        "anthropic_version": "bedrock-2023-05-31",
        "messages": [{"role": "user", "content": 'JSON: {"a":null}', "output_config": None}],
        "tools": [{"name": "t", "input_schema": {"default": None}}],
        "max_tokens": 9,
        "metadata": {"user_id": None},
    }


def test_a_text_that_says_null_is_sent_as_it_is() -> None:
    text = titan_text.TitanTextRequest(input_text="null:null", text_generation_config={"temperature": 0.1})  # type: ignore[arg-type]
    assert text.to_wire() == b'{"inputText":"null:null","textGenerationConfig":{"temperature":0.1}}'


def test_what_is_changed_later_is_sent_as_it_is_then() -> None:
    request = titan_text.TitanTextRequest(input_text="a", text_generation_config=titan_text.TitanTextGenerationConfig(top_p=1))
    request.text_generation_config = None
    assert request.to_wire() == b'{"inputText":"a"}'
    assert request.model_copy(update={"input_text": "b"}).to_wire() == b'{"inputText":"b"}'


def test_a_constant_is_sent_even_by_what_was_built_unchecked() -> None:
    assert json.loads(claude.ClaudeInputTextBlock.model_construct(text="a").to_wire()) == {"type": "text", "text": "a"}


def test_an_answer_comes_back_equal() -> None:
    answer = claude.ClaudeResponse.from_wire(json.dumps(ANSWER))
    assert json.loads(answer.to_wire()) == ANSWER
    assert answer.unknown_fields() == ["/content/3", "/usage/newer"]
    assert isinstance(answer.content[3], UnknownBlock)
    assert claude.ClaudeResponse.from_wire(answer.to_wire()) == answer


def test_what_came_back_goes_into_the_next_request() -> None:
    answer = claude.ClaudeResponse.from_wire(json.dumps(ANSWER))
    turn = claude.ClaudeMessage(role="assistant", content=answer.content)
    assert json.loads(turn.to_wire())["content"] == [
        {"type": "text", "text": "Hello"},  # Claude 3.7 refuses an echoed null
        {"type": "tool_use", "id": "t1", "name": "look", "input": {"deep": {"null": None}}},
        {"type": "thinking", "thinking": "hm", "signature": "proof"},
        {"type": "newer_than_this", "of": [1, None, {"x": 0.1}]},
    ]
    with pytest.raises(errors.RequestError):  # what an echo holds beyond the spec is not checked when sent, but when read
        claude.ClaudeMessage.from_wire(turn.to_wire())


def test_a_known_kind_that_does_not_fit_is_an_error_with_the_body() -> None:
    body = json.dumps({**ANSWER, "content": [{"type": "text", "txt": "a"}]}).encode()
    with pytest.raises(errors.AnswerError, match="/content/0/text: is required") as caught:
        claude.ClaudeResponse.from_wire(body)
    assert caught.value.body == body


def test_an_event_nobody_knows_is_kept() -> None:
    event = claude.FAMILY.parse_event(b'{"type":"later","x":[1]}')
    assert isinstance(event, UnknownEvent)
    assert event.to_wire() == b'{"type":"later","x":[1]}'


def test_a_string_event_is_an_end_marker() -> None:
    event = writer.FAMILY.parse_event(b'"[DONE]"')
    assert type(event).__name__ == "EndMarker"
    assert (event.to_wire(), event.unknown_fields()) == (b'"[DONE]"', [])


def test_an_integral_float_is_an_integer_in_an_answer() -> None:
    answer = titan_text.TitanTextResponse.from_wire(b'{"inputTextTokenCount":28.0,"results":[{"outputText":"a"}]}')
    assert answer.input_text_token_count == 28
    with pytest.raises(errors.AnswerError, match="inputTextTokenCount"):
        titan_text.TitanTextResponse.from_wire(b'{"inputTextTokenCount":28.5,"results":[]}')


def test_an_integral_float_is_an_integer_in_a_request_on_the_wire() -> None:
    body = b'{"inputText":"a","textGenerationConfig":{"topP":0.5,"maxTokenCount":28.0}}'
    request = titan_text.TitanTextRequest.from_wire(body)
    assert request.to_wire() == body.replace(b"28.0", b"28")
    with pytest.raises(errors.RequestError, match=r"maxTokenCount: must be a valid integer.*got 28\.5"):
        titan_text.TitanTextRequest.from_wire(body.replace(b"28.0", b"28.5"))
    with pytest.raises(errors.RequestError, match="inputText"):
        titan_text.TitanTextRequest.from_wire(b'{"textGenerationConfig":{"maxTokenCount":28.0}}')


def test_an_unknown_key_that_equals_a_python_name_survives() -> None:
    body = b'{"results":[],"inputTextTokenCount":1,"input_text_token_count":7}'
    assert json.loads(titan_text.TitanTextResponse.from_wire(body).to_wire()) == json.loads(body)


def test_equality_does_not_see_the_call() -> None:
    one, two = (titan_text.TitanTextResponse.from_wire(b'{"results":[],"inputTextTokenCount":1}') for _ in range(2))
    object.__setattr__(one, "_call", object())
    assert one == two
    assert two.bedrock.request_id is None


def test_bytes_become_base64() -> None:
    image = claude.ClaudeBase64Image(media_type="image/png", data=b"\x00\xff")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert image.data == "AP8="


def test_the_json_of_a_request_is_what_is_sent_and_reads_back() -> None:
    tools: Any = [{"name": "look", "input_schema": {"type": "object", "x": None}}]
    request = claude.ClaudeRequest(messages=[claude.ClaudeMessage(role="user", content="Hi")], max_tokens=1, tools=tools)
    text = request.model_dump_json()
    assert text.encode() == request.to_wire()
    assert claude.ClaudeRequest.model_validate_json(text) == request
    assert json.loads(request.model_dump_json(indent=2, exclude_none=True)) == json.loads(text), "and pydantic does not warn"


def test_a_prompt_at_the_wrong_place_is_not_repeated() -> None:
    prompt = "the patient said that her name is Ada " * 50
    wrong: list[Any] = [
        {"messages": prompt},
        {"messages": [{"role": prompt, "content": "x"}]},
        {"messages": [], "temperature": prompt},
    ]
    for members in wrong:
        with pytest.raises(errors.RequestError, match="a text of 1900 characters") as caught:
            claude.invoke("anthropic.claude-3-haiku-20240307-v1:0", max_tokens=1, **members)
        assert "patient" not in str(caught.value)


def test_a_number_of_a_request_is_sent_as_it_always_was() -> None:
    """Answers keep an integer as it came; the bytes of requests are a promise of their own."""
    turn = mistral_chat.MistralChatMessage(role="user", content="a")
    assert mistral_chat.MistralChatRequest(messages=[turn], temperature=0).to_wire().endswith(b',"temperature":0.0}')
    prompt = sdxl.SdxlTextPrompt(text="a", weight=1)
    assert sdxl.SdxlRequest(text_prompts=[prompt]).to_wire() == b'{"text_prompts":[{"text":"a","weight":1.0}]}'
