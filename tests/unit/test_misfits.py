"""Answers that do not fit the spec: what fits is typed, what does not is kept and told, and nothing is lost."""

from __future__ import annotations

import copy
import json
import pickle
import socket
import threading
import warnings
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from typing import Any

import bedrock_models
import boto3
import pytest
from bedrock_models import claude_messages as claude
from bedrock_models import cohere_embed_v3, cohere_rerank, errors, invoke, stable_image, titan_text, writer
from bedrock_models._runtime.bodies import misfits
from bedrock_models._runtime.json.paths import first
from botocore import UNSIGNED
from botocore.config import Config
from pydantic import BaseModel

from tests.support.fake_client import FakeClient

MODEL = "us.anthropic.claude-haiku-4-5-20251001-v1:0"
TURN: Any = [{"role": "user", "content": "Hi"}]
START: Any = {
    "id": "m",
    "type": "message",
    "role": "assistant",
    "model": "x",
    "content": [],
    "usage": {"input_tokens": 1, "output_tokens": 1},
}
ANSWER: Any = {
    "id": "m",
    "type": "message",
    "role": "assistant",
    "model": "x",
    "content": [
        {"type": "text", "text": "a"},
        {"type": "text", "text": 5},
        {"type": "tool_use", "id": "t", "name": "look", "input": {}},
    ],
    "usage": {"input_tokens": None, "output_tokens": 2},
    "stop_reason": "end_turn",
}


SAID = {
    "output": {"message": {"role": "assistant", "content": [{"text": "Hi"}]}},
    "stopReason": "end_turn",
    "usage": {"inputTokens": 1, "outputTokens": 1, "totalTokens": 2},
    "metrics": {"latencyMs": 1},
}
"""An answer of Converse."""


@pytest.fixture
def lenient() -> Iterator[list[warnings.WarningMessage]]:
    """As users have it: a warning is no error, and is shown once."""
    misfits.forget()
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("default", errors.AnswerWarning)
        yield told


def test_a_misfit_below_a_key_with_slashes_is_found_at_its_pointer(lenient: list[warnings.WarningMessage]) -> None:
    guardrail = "arn:aws:bedrock:us-east-1:111122223333:guardrail/a~b1"
    body = {**SAID, "trace": {"guardrail": {"inputAssessment": {guardrail: {"topicPolicy": {"topics": 7}}}}}}
    answer = bedrock_models.families()["converse"].parse_response(json.dumps(body))
    (misfit,) = answer.misfits
    assert first(body, misfit.pointer) == 7
    assert lenient


def read(body: Any) -> claude.ClaudeResponse:
    return claude.ClaudeResponse.from_wire(json.dumps(body))


def pickled(body: Any) -> Any:
    return pickle.loads(pickle.dumps(body))  # noqa: S301 - our own


def without(body: Any, *names: str) -> Any:
    return {key: value for key, value in body.items() if key not in names}


@pytest.mark.usefixtures("lenient")
def test_what_fits_is_typed_and_what_does_not_is_kept() -> None:
    answer = read(ANSWER)
    assert [type(block) for block in answer.content] == [
        claude.ClaudeTextBlock,
        claude.ClaudeTextBlock,
        claude.ClaudeToolUseBlock,
    ]
    assert [answer.usage.output_tokens, answer.usage.input_tokens] == [2, None]
    assert [finding.pointer for finding in answer.misfits] == ["/content/1/text", "/usage/input_tokens"]
    assert [str(finding) for finding in answer.usage.misfits] == ["/input_tokens: must be a valid integer; got null"]
    assert answer.content[0].misfits == ()
    assert json.loads(answer.to_wire()) == ANSWER


@pytest.mark.usefixtures("lenient")
def test_what_is_missing_says_so_when_it_is_touched_and_not_before() -> None:
    answer = read(without(ANSWER, "usage", "model") | {"content": [{"type": "text"}]})
    assert {finding.pointer for finding in answer.misfits} == {"/usage", "/model", "/content/0/text"}
    assert not hasattr(answer, "usage")
    assert getattr(answer, "usage", None) is None
    with pytest.raises(
        errors.MissingMemberError, match=r"/content/0/text: did not come .*ClaudeTextBlock.*getattr\(\.\.\., 'text'"
    ) as caught:
        _ = answer.content[0].text  # type: ignore[union-attr] # a text block
    assert (caught.value.pointer, caught.value.name) == ("/content/0/text", "text")
    assert isinstance(caught.value, AttributeError)
    assert "usage" not in repr(answer)
    assert "usage" not in answer.model_dump()


def test_each_place_is_told_once(lenient: list[warnings.WarningMessage]) -> None:
    two = ANSWER | {"content": [{"type": "text", "text": 5}, {"type": "text", "text": 6}]}
    read(two)
    read(two)
    for _ in range(3):
        read(ANSWER)
    told = [warning.message for warning in lenient]
    assert [(item.family, item.body, item.pointer) for item in told if isinstance(item, errors.AnswerWarning)] == [
        ("claude_messages", "ClaudeResponse", "/content/*/text"),
        ("claude_messages", "ClaudeResponse", "/usage/input_tokens"),
    ]
    assert {warning.filename for warning in lenient} == {__file__}
    assert "misfits" in str(told[0])


def test_a_report_holds_no_content(lenient: list[warnings.WarningMessage]) -> None:
    read(ANSWER | {"usage": "what the patient said"})
    report = lenient[-1].message.report  # type: ignore[union-attr] # an AnswerWarning
    assert report == "Spec and service disagree: claude_messages, ClaudeResponse /usage must be an object; got a text"
    assert pickled(lenient[-1].message).report == report


def test_strict_is_the_warning_made_an_error_every_time() -> None:
    for _ in range(2):
        with pytest.raises(errors.AnswerError, match="/usage/input_tokens: must be") as caught:
            read(ANSWER)
        assert json.loads(caught.value.body) == ANSWER
        assert [finding.pointer for finding in caught.value.findings] == ["/content/1/text", "/usage/input_tokens"]


@pytest.mark.usefixtures("lenient")
@pytest.mark.parametrize("text", ["[1]", '"x"', "5", "null", "{", "", "\x00", '{"a":1'])
def test_what_is_no_object_is_an_error_with_its_body(text: str) -> None:
    with pytest.raises(errors.AnswerError) as caught:
        claude.ClaudeResponse.from_wire(text)
    assert caught.value.body == text.encode()


@pytest.mark.usefixtures("lenient")
@pytest.mark.parametrize(
    "text", ['{"id":"\\ud800"}', '{"id":NaN}', '{"usage":{"x":Infinity}}', '{"id":' + "[" * 300 + "]" * 300 + "}"]
)
def test_json_that_pydantic_does_not_read_comes_back_as_well(text: str) -> None:
    answer = claude.ClaudeResponse.from_wire(text)
    assert repr(json.loads(answer.to_wire())) == repr(json.loads(text))


@pytest.mark.usefixtures("lenient")
def test_an_answer_of_a_call_keeps_its_record() -> None:
    client = FakeClient(without(ANSWER, "usage"))
    answer: Any = invoke(MODEL, claude.ClaudeRequest(messages=TURN, max_tokens=1), client=client)
    assert (answer.bedrock.model_id, answer.bedrock.stop_reason, answer.bedrock.usage.input_tokens) == (MODEL, "end_turn", None)


@pytest.mark.usefixtures("lenient")
@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda body: body.model_copy(), pickled])
@pytest.mark.parametrize(
    "body", [ANSWER, without(ANSWER, "usage"), ANSWER | {"content": [], "usage": {"input_tokens": 1, "output_tokens": 1}}]
)
def test_copies_and_pickles_keep_what_an_answer_knows(again: Any, body: Any) -> None:
    answer: Any = invoke(MODEL, claude.ClaudeRequest(messages=TURN, max_tokens=1), client=FakeClient(body))
    other = again(answer)
    assert other == answer == read(body)
    assert (other.bedrock, other.misfits, other.to_wire()) == (answer.bedrock, answer.misfits, answer.to_wire())
    assert other.bedrock.model_id == MODEL
    assert hasattr(other, "usage") == ("usage" in body)


@pytest.mark.usefixtures("lenient")
def test_a_second_turn_takes_what_did_not_fit() -> None:
    answer = read(ANSWER)
    request = claude.ClaudeRequest(messages=[*TURN, claude.ClaudeMessage(role="assistant", content=answer.content)], max_tokens=1)
    assert json.loads(request.to_wire())["messages"][1]["content"] == ANSWER["content"]


@pytest.mark.usefixtures("lenient")
def test_events_that_do_not_fit_do_not_end_a_stream() -> None:
    events: list[Any] = [
        {"type": "message_start", "message": START},
        {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": 5}},
        {"type": "content_block_delta", "index": "0", "delta": {"type": "text_delta", "text": "b"}},
        {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": "a"}},
        ["no", "event"],
        {"type": "message_stop"},
    ]
    with claude.stream(MODEL, messages=TURN, max_tokens=1, client=FakeClient(events=events)) as stream:
        came: list[Any] = list(stream)
        answer = stream.answer()
    assert [type(event) for event in came] == [
        claude.ClaudeMessageStart,
        *[claude.ClaudeBlockDelta] * 3,
        claude.ClaudeMessageStop,
    ]
    assert [[finding.pointer for finding in event.misfits] for event in came] == [[], ["/delta/text"], ["/index"], [], []]
    assert [frame.payload for frame in stream.frames] == [b'["no", "event"]']
    assert answer.model_extra == {"unplaced_events": [events[2], events[3]]}
    assert answer.content[0].to_wire() == b'{"text":5}'


@pytest.mark.usefixtures("lenient")
def test_a_member_named_cls_does_no_harm_to_a_partial_answer() -> None:
    start = {"type": "message_start", "message": {**START, "cls": 1, "self": 2}}
    with pytest.raises(errors.StreamTruncated) as caught:
        list(claude.stream(MODEL, messages=TURN, max_tokens=1, client=FakeClient(events=[start])))
    assert caught.value.partial.model_extra == {"cls": 1, "self": 2}


@pytest.mark.usefixtures("lenient")
def test_the_bare_end_of_a_stream_has_no_misfits() -> None:
    assert writer.FAMILY.parse_event(b'"[DONE]"').misfits == ()


@pytest.mark.usefixtures("lenient")
@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (
            cohere_rerank.CohereRerankResponse,
            '{"id":"a","results":[{"index":0,"relevance_score":123456789012345678901234567890}]}',
        ),
        (cohere_rerank.CohereRerankResponse, '{"id":"a","results":[{"index":0,"relevance_score":1}]}'),
        (cohere_rerank.CohereRerankResponse, '{"id":"a","results":[{"index":0,"relevance_score":1.0}]}'),
        (titan_text.TitanTextResponse, '{"inputTextTokenCount":28.0,"results":[]}'),
        (titan_text.TitanTextResponse, '{"inputTextTokenCount":123456789012345678901234567890,"results":[]}'),
        (stable_image.StableImageResponse, '{"seeds":["0",1.0],"finish_reasons":[null]}'),
        (cohere_embed_v3.CohereEmbedV3Response, '{"id":"a","response_type":"x","embeddings":[[1,"a",1.5]]}'),
    ],
)
def test_numbers_come_back_as_they_came(kind: Any, text: str) -> None:
    again = json.loads(kind.from_wire(text).to_wire())
    assert json.dumps(again, sort_keys=True) == json.dumps(json.loads(text), sort_keys=True)


@pytest.mark.usefixtures("lenient")
def test_integers_that_came_as_floats_are_integers() -> None:
    answer = titan_text.TitanTextResponse.from_wire('{"inputTextTokenCount":28.0,"results":[]}')
    assert (answer.input_text_token_count, answer.misfits) == (28, ())
    assert list(range(answer.input_text_token_count)) == list(range(28))


def test_every_object_of_an_answer_has_misfits() -> None:
    assert isinstance(claude.ClaudeUsage(input_tokens=1, output_tokens=1), BaseModel)
    assert claude.ClaudeUsage(input_tokens=1, output_tokens=1).misfits == ()


@pytest.mark.parametrize("chunked", [False, True])
def test_an_answer_that_breaks_off_keeps_what_came(chunked: bool) -> None:  # noqa: FBT001 - a parameter of a test
    with (
        broken_off(b'{"results": [', chunked=chunked) as client,
        pytest.raises(errors.AnswerInterrupted, match="broke") as caught,
    ):
        titan_text.invoke("amazon.titan-text-express-v1", input_text="Hi", client=client)
    assert caught.value.body == b'{"results": ['
    assert pickled(caught.value).body == caught.value.body


@contextmanager
def broken_off(data: bytes, *, chunked: bool) -> Generator[Any]:
    """A client of a server that sends a part of an answer and hangs up."""
    length = b"Transfer-Encoding: chunked" if chunked else b"Content-Length: 500"
    part = b"%x\r\n%b\r\n" % (len(data), data) if chunked else data
    reply = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + length + b"\r\n\r\n" + part

    def serve(listener: socket.socket) -> None:
        speaker, _ = listener.accept()
        with speaker:
            speaker.sendall(reply)
            speaker.shutdown(socket.SHUT_WR)
            while speaker.recv(65536):  # closed with a request unread, it would be a reset, and the kernel may drop what was sent
                pass

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=serve, args=[listener])
        thread.start()
        config = Config(retries={"total_max_attempts": 1}, signature_version=UNSIGNED)
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        with closing(boto3.client("bedrock-runtime", region_name="us-east-1", endpoint_url=url, config=config)) as client:
            yield client
        thread.join()


ODD = b'{"inputTextTokenCount":1,"results":[],"new":[{"\\ud800":{"\\ud800":1}}]}'


def test_half_of_a_surrogate_pair_is_dumped_in_every_mode() -> None:
    """As the name of a member that nobody knows, at any depth."""
    answer = titan_text.TitanTextResponse.from_wire(ODD)
    for dumped in (answer.model_dump(mode="json", exclude_unset=True), json.loads(answer.model_dump_json(exclude_unset=True))):
        assert dumped == json.loads(ODD) == answer.model_dump(exclude_unset=True)
    assert answer.model_dump_json(indent=1).count("\n") > 3


def test_an_integer_that_python_does_not_read_is_told_as_what_it_is() -> None:
    text = f'{{"inputTextTokenCount": {"9" * 5000}, "results": []}}'.encode()
    with pytest.raises(
        errors.AnswerError, match=r"holds an integer of more than [\d,]+ digits.*set_int_max_str_digits"
    ) as caught:
        titan_text.TitanTextResponse.from_wire(text)
    assert caught.value.body == text
    with pytest.raises(errors.RequestError, match="holds an integer of more than"):
        titan_text.TitanTextRequest.from_wire(
            b'{"inputText": "Hi", "textGenerationConfig": {"maxTokenCount": ' + b"9" * 5000 + b"}}"
        )
