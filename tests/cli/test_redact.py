"""`redact`: nothing of what was said survives, and the exchange is still what it was."""

from __future__ import annotations

import base64
import json
import random
import re
import string
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import bedrock_models
import pytest
from bedrock_models import families
from bedrock_models.errors import BedrockModelsError
from bedrock_models.recording import exchanges, frames, masks, redact
from bedrock_models.recording.frames import padding
from bedrock_models.recording.schema_places import of_family
from bedrock_models.testing import LocalBedrock
from bedrock_models.testing.endpoint.frames import chunk

from tests.cli.ran import Run
from tests.support.exchanges import folders
from tests.support.in_one import in_one

HAIKU = "us.anthropic.claude-haiku-4-5-20251001-v1:0"
LLAMA = "meta.llama3-1-8b-instruct-v1:0"
PROFILE = "arn:aws:bedrock:us-east-1:483920175566:application-inference-profile/wt8s3kd02msx"
EVERY = {
    folder: sorted(folder.glob("*.json"))
    for _, root in folders("BEDROCK_RECORDINGS")
    for folder in sorted({path.parent for path in root.rglob("*.json")})
}
"""Folder to the recordings that lie in it."""


def planted(seed: int = 7) -> list[str]:
    """Two hundred secrets: names, mail addresses, keys, account ids, ARNs, URLs and numbers."""
    draw = random.Random(seed)  # noqa: S311 - planted, not kept

    def word(low: int, letters: str = string.ascii_lowercase) -> str:
        return "".join(draw.choice(letters) for _ in range(low + draw.randrange(4)))

    def digits(count: int) -> str:
        return str(draw.randrange(10 ** (count - 1), 10**count))

    makers = [
        lambda: f"{word(4).capitalize()} {word(6).capitalize()}",
        lambda: f"{word(5)}.{word(5)}@{word(6)}.example",
        lambda: f"AKIA{word(16, string.ascii_uppercase + string.digits)[:16]}",
        lambda: word(40, string.ascii_letters + string.digits + "/+")[:40],
        lambda: digits(12),
        lambda: f"arn:aws:iam::{digits(12)}:user/{word(6)}",
        lambda: f"https://{word(8)}.example/{word(6)}?token={word(12, string.hexdigits)}",
        lambda: digits(draw.randrange(8, 16)),
    ]
    return [makers[number % len(makers)]() for number in range(200)]


SECRETS = planted()


def claude(texts: list[str]) -> dict[str, Any]:
    """An exchange with a secret in every place that can hold one."""
    take = iter(texts)
    tool = {
        "type": "tool_use",
        "id": f"toolu_{next(take)}",
        "name": "find",
        "input": {next(take): next(take), "phone": int("".join(filter(str.isdigit, next(take))) or 7)},
    }
    body = {
        "anthropic_version": "bedrock-2023-05-31",
        "max_tokens": 64000,
        "temperature": 0.7,
        "system": [{"type": "text", "text": next(take), "cache_control": {"type": "ephemeral"}}],
        "messages": [
            {"role": "user", "content": next(take)},
            {"role": "assistant", "content": [tool]},
            {
                "role": "user",
                "content": [
                    {"type": "tool_result", "tool_use_id": tool["id"], "content": json.dumps({"of": next(take), "ok": True})}
                ],
            },
            {
                "role": "user",
                "content": [
                    {
                        "type": "image",
                        "source": {
                            "type": "base64",
                            "media_type": "image/png",
                            "data": base64.b64encode(b"\x89PNG" + next(take).encode()).decode(),
                        },
                    }
                ],
            },
        ],
        "tools": [
            {
                "name": "find",
                "description": next(take),
                "input_schema": {
                    "type": "object",
                    "properties": {next(take): {"type": "string", "enum": [next(take)]}},
                    "required": ["x"],
                },
            }
        ],
        "metadata": {"user_id": next(take)},
    }
    answer = {
        "id": f"msg_{next(take)}",
        "type": "message",
        "role": "assistant",
        "model": "claude-haiku-4-5",
        "stop_reason": "end_turn",
        "stop_sequence": next(take),
        "content": [
            {"type": "text", "text": next(take)},
            {"type": "tool_use", "id": tool["id"], "name": "find", "input": {next(take): [next(take)]}},
        ],
        "usage": {"input_tokens": 12, "output_tokens": 5},
    }
    return recording(
        "InvokeModel",
        PROFILE,
        body,
        {"status": 200, "headers": {"content-type": "application/json", "x-amzn-trace": next(take)}, "body": answer},
    )


def recording(operation: str, model_id: str, body: Any, response: Any) -> dict[str, Any]:
    return {
        "model_id": model_id,
        "operation": operation,
        "request": {"body": body},
        "response": response,
        "provenance": {"kind": "recorded", "path": f"/home/{SECRETS[0]}/x.json", "note": SECRETS[1]},
    }


def stream(texts: list[str]) -> dict[str, Any]:
    """A stream whose texts, and the JSON of a tool's input, come in pieces."""
    inner = json.dumps({texts[1]: texts[2], "deep": [True, None, 10, {"é\n": texts[3]}]})
    events: list[dict[str, Any]] = [
        {
            "type": "message_start",
            "message": {
                "id": texts[4],
                "type": "message",
                "role": "assistant",
                "model": "m",
                "content": [],
                "stop_reason": None,
                "stop_sequence": None,
                "usage": {"input_tokens": 3, "output_tokens": 1},
            },
        },
        {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}},
        *(
            {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": texts[0][at : at + 3]}}
            for at in range(0, len(texts[0]), 3)
        ),
        {"type": "content_block_stop", "index": 0},
        {
            "type": "content_block_start",
            "index": 1,
            "content_block": {"type": "tool_use", "id": "toolu_1", "name": "find", "input": {}},
        },
        *(
            {"type": "content_block_delta", "index": 1, "delta": {"type": "input_json_delta", "partial_json": inner[at : at + 5]}}
            for at in range(0, len(inner), 5)
        ),
        {"type": "content_block_stop", "index": 1},
        {"type": "message_delta", "delta": {"stop_reason": "tool_use", "stop_sequence": None}, "usage": {"output_tokens": 9}},
        {
            "type": "message_stop",
            "amazon-bedrock-invocationMetrics": {
                "inputTokenCount": 3,
                "outputTokenCount": 9,
                "invocationLatency": 812,
                "firstByteLatency": 9,
            },
        },
    ]
    raw = b"".join(chunk(json.dumps(event).encode()) for event in events)
    found, _ = frames.messages(raw)
    response = {
        "status": 200,
        "headers": {"content-type": "application/vnd.amazon.eventstream"},
        "frames": [frames.as_json(message) for message in found],
        "raw_base64": base64.b64encode(raw).decode(),
    }
    body = {"anthropic_version": "bedrock-2023-05-31", "max_tokens": 9, "messages": [{"role": "user", "content": texts[5]}]}
    return recording("InvokeModelWithResponseStream", HAIKU, body, response)


def other(texts: list[str]) -> list[dict[str, Any]]:
    """Converse, an embedding and a refusal."""
    usage = {"inputTokens": 1, "outputTokens": 1, "totalTokens": 2}
    answer = {
        "output": {"message": {"role": "assistant", "content": [{"text": texts[1]}]}},
        "stopReason": "end_turn",
        "usage": usage,
    }
    frame = {
        "headers": {":event-type": "contentBlockDelta", ":message-type": "event"},
        "payload": {"delta": {"text": texts[3]}, "contentBlockIndex": 0, "p": "abc"},
    }
    refused = {
        "status": 403,
        "headers": {},
        "body": {"message": f"User: {texts[4]} is not authorized to perform: bedrock:InvokeModel with {texts[5]}"},
    }
    talk = {"messages": [{"role": "user", "content": [{"text": texts[0]}]}], "requestMetadata": {texts[2]: texts[6]}}
    return [
        recording("Converse", HAIKU, talk, {"status": 200, "headers": {}, "body": answer}),
        recording("ConverseStream", HAIKU, talk, {"status": 200, "headers": {}, "frames": [frame]}),
        recording("InvokeModel", LLAMA, {"prompt": texts[7]}, refused),
    ]


def every_text(value: Any) -> Iterator[str]:
    """Every text, name and number in an exchange, in what is encoded too."""
    yield json.dumps(value, ensure_ascii=False)
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from every_text(item) if isinstance(item, dict | list) else ()
        if isinstance(item, str):
            try:
                yield base64.b64decode(item, validate=True).decode("utf-8", "replace")
            except ValueError:
                yield item


def joined(made: list[dict[str, Any]]) -> str:
    """What the pieces of streams make up."""
    frames_ = [
        frame["payload"]["chunk"] for each in made for frame in each["response"].get("frames", ()) if "chunk" in frame["payload"]
    ]
    return "".join(event.get("delta", {}).get(key, "") for key in ("text", "partial_json") for event in frames_)


@pytest.mark.parametrize(
    ("kind", "name", "stays"),
    [
        ("foundation-model", LLAMA, True),
        ("inference-profile", HAIKU, True),
        ("custom-model", f"{HAIKU.removeprefix('us.')}:200k/{SECRETS[0]}", False),
        ("custom-model", f"amazon.titan-text-lite-v1:0:4k/{SECRETS[0]}", False),
        ("custom-model-deployment", SECRETS[0], False),
        ("provisioned-model", SECRETS[0], False),
        ("application-inference-profile", SECRETS[0], False),
        ("imported-model", SECRETS[0], False),
        ("prompt-router", SECRETS[0], False),
    ],
)
def test_no_name_that_somebody_gave_stays_in_an_arn(kind: str, name: str, stays: bool) -> None:  # noqa: FBT001 - a case
    made = redact.reference(f"arn:aws:bedrock:us-east-1:483920175566:{kind}/{name}", masks.Masks(b"k"))
    assert "483920175566" not in made
    assert (name in made, SECRETS[0] in made) == (stays, False)


def test_a_stream_that_is_written_down_by_hand_is_redacted() -> None:
    event = {"generation": SECRETS[0], "prompt_token_count": 3, "generation_token_count": 2, "stop_reason": "stop"}
    for frame in (event, {"payload": {"chunk": event}}):
        made = {"request": {"body": {"prompt": "Hi"}}, "response": {"status": 200, "frames": [frame]}}
        exchange = {"model_id": LLAMA, "operation": "InvokeModelWithResponseStream", **made}
        (masked,) = redact.redact(exchange, masks.Masks(b"k")).exchange["response"]["frames"]
        assert masked["payload"]["chunk"].keys() == event.keys()
        assert SECRETS[0] not in json.dumps(masked)


def test_none_of_200_secrets_survives() -> None:
    made = [claude(SECRETS[at : at + 18]) for at in range(0, 90, 18)]
    made += [stream(SECRETS[at : at + 6]) for at in range(90, 120, 6)]
    made += [exchange for at in range(120, 200, 8) for exchange in other(SECRETS[at : at + 8])]
    before = "\n".join(text for exchange in made for text in every_text(exchange))
    whole = before + joined(made)
    assert all(secret in whole or "".join(filter(str.isdigit, secret)) in whole for secret in SECRETS)
    run = masks.Masks(b"k")
    after = [
        redact.redact(exchange, run, strict=True, family="claude_messages" if "arn:" in exchange["model_id"] else None).exchange
        for exchange in made
    ]
    told = "\n".join(text for exchange in after for text in every_text(exchange))
    told += joined(after)
    assert [secret for secret in SECRETS if secret in told] == []
    assert "483920175566" not in told
    assert "wt8s3kd02msx" not in told


def structure(value: Any) -> Any:
    """Kinds and lengths; names of members only by their number."""
    if isinstance(value, dict):
        return [structure(item) for item in value.values()]
    if isinstance(value, list):
        return [structure(item) for item in value]
    return type(value).__name__


@pytest.mark.parametrize("folder", EVERY, ids=str)
def test_every_recording_keeps_its_structure_and_parses(folder: Path) -> None:
    for path in EVERY[folder]:
        keeps_its_structure_and_parses(path)


def keeps_its_structure_and_parses(path: Path) -> None:
    before = json.loads(path.read_bytes())
    try:
        after = redact.redact(before, masks.Masks(b"k")).exchange
    except redact.NotRedacted:
        assert "arn:aws:sagemaker" in before["model_id"], path  # nobody knows what stands behind
        return
    assert structure(after["request"]) == structure(before["request"]), path
    for part in ("body", "frames"):
        if isinstance(before["response"], dict) and part in before["response"]:
            assert structure(
                [frame["payload"] for frame in after["response"][part]] if part == "frames" else after["response"][part]
            ) == structure(
                [frame["payload"] for frame in before["response"][part]] if part == "frames" else before["response"][part]
            ), path
    assert unknown(after) == unknown(before), path


def unknown(exchange: Any) -> int | None:
    """How many members of the answer the spec does not know; None where no family reads it."""
    response = exchange["response"] or {}
    if exchange["operation"] not in {"InvokeModel", "InvokeModelWithResponseStream"} or response.get("status") != 200:
        return None
    events = [json.dumps(frame["payload"]["chunk"]) for frame in response.get("frames", ()) if "chunk" in frame["payload"]]
    if "frames" in response and not events:
        return None
    try:
        spoken = bedrock_models.resolve(exchange["model_id"]).families
    except BedrockModelsError:
        spoken = tuple(bedrock_models.families().values())
    for family in spoken:
        try:
            read = (
                [family.parse_event(event) for event in events]
                if events
                else [family.parse_response(json.dumps(response["body"]))]
            )
        except BedrockModelsError:
            continue
        return sum(len(body.unknown_fields()) for body in read)
    return None


def test_pieces_of_json_are_still_json() -> None:
    after = redact.redact(stream(SECRETS[:6]), masks.Masks(b"k")).exchange
    events = [frame["payload"]["chunk"] for frame in after["response"]["frames"]]
    inner = json.loads("".join(event.get("delta", {}).get("partial_json", "") for event in events))
    assert list(inner)[1:] != ["deep"]
    (_, deep) = inner.values()
    assert deep[:2] == [True, None]
    assert 10 <= deep[2] < 100


def test_the_bytes_of_a_stream_are_made_anew() -> None:
    after = redact.redact(stream(SECRETS[:6]), masks.Masks(b"k")).exchange
    found, cut = frames.messages(base64.b64decode(after["response"]["raw_base64"]))
    assert not cut
    assert [frames.as_json(message) for message in found] == after["response"]["frames"]


def test_a_redacted_recording_replays() -> None:
    after = redact.redact(stream(SECRETS[:6]), masks.Masks(b"k")).exchange
    with LocalBedrock(recordings=[after]) as bedrock:
        request = bedrock_models.claude_messages.ClaudeRequest.from_wire(json.dumps(after["request"]["body"]))
        with bedrock_models.stream(HAIKU, request, client=bedrock.client()) as events:
            answer = events.answer()
    assert [block.type for block in answer.content] == ["text", "tool_use"]
    assert answer.bedrock.usage.output_tokens == 9


def test_an_id_and_what_refers_to_it_still_agree() -> None:
    after = redact.redact(claude(SECRETS[:18]), masks.Masks(b"k"), family="claude_messages").exchange
    turns = after["request"]["body"]["messages"]
    ids = {turns[1]["content"][0]["id"], turns[2]["content"][0]["tool_use_id"], after["response"]["body"]["content"][1]["id"]}
    assert len(ids) == 1


def test_ids_agree_in_a_stream_whose_calls_have_no_place() -> None:
    calls = {
        "er_8a1001": ("tide_table", '{"port": "Cuxhaven", "low": true}'),
        "er_8a1002": ("wind_forecast", '{"lat": 53.87, "gusts": false}'),
    }
    events: list[dict[str, Any]] = [{"type": "words", "more": more} for more in ("Let me look ", "at the tables ", "of today.")]
    for ref, (name, inputs) in calls.items():
        events.append({"type": "errand_opened", "errand_id": ref, "skill": name})
        pieces = [inputs[at : at + 7] for at in range(0, len(inputs), 7)]
        events += [{"type": "errand_inputs", "errand_id": ref, "piece": piece} for piece in pieces]
    body = {"messages": [], "tools": [{"name": name, "input_schema": {"type": "object"}} for name, _ in calls.values()]}
    sent = [{"headers": {}, "payload": {"chunk": event}} for event in events]
    exchange = recording("InvokeModelWithResponseStream", HAIKU, body, {"status": 200, "headers": {}, "frames": sent})
    run = masks.Masks(b"k")
    after = redact.redact(exchange, run, family="claude_messages").exchange
    made = [frame["payload"]["chunk"] for frame in after["response"]["frames"]]
    assert "".join(event.get("more", "") for event in made) == run.text("Let me look at the tables of today.")
    named = [tool["name"] for tool in after["request"]["body"]["tools"]]
    for number, (ref, (_, inputs)) in enumerate(calls.items()):
        own = [event for event, before in zip(made, events, strict=True) if before.get("errand_id") == ref]
        assert {event["errand_id"] for event in own} == {run.text(ref)}
        assert own[0]["skill"] == named[number]
        assert "".join(event.get("piece", "") for event in own) == run.text(inputs)


@pytest.mark.parametrize(("withheld", "kind"), [({}, "text"), ({"raw_withheld": "after 1 frames a checksum is wrong"}, "broken")])
def test_a_stream_that_came_to_its_end_is_not_called_broken(withheld: Any, kind: str) -> None:
    sent = [{"headers": {}, "payload": {"chunk": {"generation": "Hi", "stop_reason": "stop"}}}]
    response = {"status": 200, "headers": {}, "frames": sent, **withheld}
    made = recording("InvokeModelWithResponseStream", LLAMA, {"prompt": "Hi"}, response)
    for _ in range(2):
        made = redact.redact(made, masks.Masks(b"k")).exchange
        assert exchanges.place(made).name.startswith(f"InvokeModelWithResponseStream-{kind}-")


def test_what_is_protocol_stays() -> None:
    after = redact.redact(claude(SECRETS[:18]), masks.Masks(b"k"), family="claude_messages").exchange
    body = after["request"]["body"]
    assert (body["anthropic_version"], body["max_tokens"], body["temperature"]) == ("bedrock-2023-05-31", 64000, 0.7)
    assert body["system"][0]["cache_control"] == {"type": "ephemeral"}
    assert [turn["role"] for turn in body["messages"]] == ["user", "assistant", "user", "user"]
    assert body["tools"][0]["input_schema"]["type"] == "object"
    assert after["response"]["body"]["usage"] == {"input_tokens": 12, "output_tokens": 5}
    assert after["model_id"].startswith("arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/")
    assert after["provenance"] == {"kind": "recorded", "redacted": True, "elided": True}


def test_what_says_of_what_kind_an_object_is_stays() -> None:
    answer = {"type": "message", "role": "assistant", "content": [{"type": "text", "text": "message"}], "stop_reason": "end_turn"}
    exchange = {
        "model_id": HAIKU,
        "operation": "InvokeModel",
        "request": {"body": None},
        "response": {"status": 200, "body": answer},
    }
    made = redact.redact(exchange, masks.Masks(b"key"), strict=True).exchange["response"]["body"]
    assert (made["type"], made["role"], made["content"][0]["type"]) == ("message", "assistant", "text")
    assert made["content"][0]["text"] != "message"


def test_the_services_words_stay_in_a_refusal() -> None:
    said = "Malformed input request: #/messages/0: required key [content] not found, please reformat your input and try again."
    exchange = recording(
        "InvokeModel", HAIKU, {"messages": []}, {"status": 400, "headers": {}, "body": {"message": f"{said} Anna Miller 4839"}}
    )
    message = redact.redact(exchange, masks.Masks(b"k")).exchange["response"]["body"]["message"]
    assert message.startswith(said)
    assert "Anna" not in message
    assert "Miller" not in message


SAID = (
    "192.168.17.44",
    "2001:db8:85a3::8a2e:370:7334",
    "219-09-9999",
    "+49 170 5550199",
    "(555) 013-4477",
    "1984-06-23",
    "23/06/1984",
    "48.85661",
    "-122.41942",
    "483920",
    "7741",
    "x7741y",
    "4000 1234 5678 9010",
    "DE44500105175407324931",
    "#a15b2c33",
    "10:45:12",
    "v17.44",
    "1e17",
    "messages.4711",
    "/home/7741/3",
)


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize("secret", SAID)
def test_every_digit_and_address_in_a_sentence_of_a_refusal_is_replaced(secret: str, strict: bool) -> None:  # noqa: FBT001
    said = f"Malformed input request: expected at most 4096 tokens, got [{secret}] for {secret}, in #/messages/0/content."
    body = {"message": said, "originalStatusCode": 424, "resourceName": secret, "error": {"message": [said]}}
    exchange = recording("InvokeModel", HAIKU, {"messages": []}, {"status": 400, "headers": {}, "body": body})
    made = redact.redact(exchange, masks.Masks(b"k"), strict=strict, family="claude_messages").exchange["response"]["body"]
    groups = [group for group in re.findall(r"\d+", secret) if len(group) > 1]
    assert groups
    for group in groups:
        assert not re.search(rf"(?<!\d){group}(?!\d)", json.dumps(made))
    assert secret not in json.dumps(made)
    assert made["originalStatusCode"] == 424
    assert made["message"].endswith(", in #/messages/0/content.")


def test_a_number_of_the_spec_stays_in_a_sentence_of_a_refusal() -> None:
    said = "temperature: range: -1..1; messages.14.content.2: must be less than or equal to 1024, not 1025"
    exchange = recording("InvokeModel", HAIKU, {"messages": []}, {"status": 400, "headers": {}, "body": {"message": said}})
    made = redact.redact(exchange, masks.Masks(b"k"), family="claude_messages").exchange["response"]["body"]["message"]
    assert "messages.14.content.2: must be less than or equal to 1024, not" in made
    assert "1025" not in made


def test_a_number_that_the_request_keeps_stays_in_what_is_said_of_it() -> None:
    said = "temperature: 1.8 is greater than the maximum of 1, for user 7741"
    body = {"messages": [], "temperature": 1.8, "max_tokens": 100}
    exchange = recording("InvokeModel", HAIKU, body, {"status": 400, "headers": {}, "body": {"message": said, "value": 1.8}})
    made = redact.redact(exchange, masks.Masks(b"k"), family="claude_messages").exchange
    assert made["request"]["body"]["temperature"] == 1.8
    assert "temperature: 1.8 is greater than the maximum of 1, for user" in made["response"]["body"]["message"]
    assert "7741" not in made["response"]["body"]["message"]


def test_a_colour_becomes_another_colour() -> None:
    masked = masks.Masks(b"k").colour("#A1b2C3")
    assert re.fullmatch(r"#[0-9A-F]{6}", masked.upper())
    assert all(new != old for new, old in zip(masked[1:], "A1b2C3", strict=True))


def test_originals_are_never_taken_for_copies(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    exchanges.write(stream(SECRETS[:6]), tmp_path / "kept")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.json")}
    for out in ("kept", "./kept/../kept", "kept/anthropic", "."):
        ran = run("redact", "kept", "--out", out)
        assert ran.status == 2
        assert "another folder" in ran.err
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.json")} == before


def test_unknown_names_of_an_answer_are_told_and_strict_replaces_them() -> None:
    answer = {"generation": "x", "stop_reason": "stop", "newField": 1, "Anna Miller": 2}
    exchange = recording("InvokeModel", LLAMA, {"prompt": "Hi"}, {"status": 200, "headers": {}, "body": answer})
    lenient = redact.redact(exchange, masks.Masks(b"k"))
    assert lenient.unknown == ("newField",)
    assert "Anna Miller" not in lenient.exchange["response"]["body"]
    strict = redact.redact(exchange, masks.Masks(b"k"), strict=True)
    assert strict.unknown == ()
    assert "newField" not in strict.exchange["response"]["body"]


def test_runs_differ_and_one_run_agrees() -> None:
    one, other = masks.Masks(b"one"), masks.Masks(b"other")
    assert one.text("Anna Miller") == one.text("Anna Miller") != other.text("Anna Miller")


@pytest.mark.parametrize(
    "text",
    ["a", "7", "Anna", "ANNA", "anna@example.com", "Ärger ÖL", "日本語", "0", "00", '{"a": [1, "b\\u0041\\n", null]}', "x" * 500],
)
def test_no_letter_and_no_digit_stays_where_it_was(text: str) -> None:
    for key in (b"1", b"2", b"3"):
        masked = masks.Masks(key).text(text)
        assert len(masked) == len(text)
        if not text.startswith("{"):
            assert all(new != old if old.isalnum() else new == old for new, old in zip(masked, text, strict=True))
            assert masked.isupper() == text.isupper()


@pytest.mark.parametrize(
    "number", [0, 1, 9, 10, 11, 99, 100, 5551234567, -7, -128, 0.5, 0.0123, -1.25, 1e-7, 1.5e300, 28.0, 4294967295]
)
def test_numbers_keep_sign_and_size(number: float) -> None:
    for key in (b"1", b"2", b"3"):
        masked = masks.Masks(key).number(number)
        assert type(masked) is type(number)
        assert masked != number or not number
        assert (masked < 0) == (number < 0) or not masked
        assert abs(masked) <= abs(number) or isinstance(number, float)


def test_the_command_writes_copies_and_says_what_it_could_not(program: Run, tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    exchanges.write(stream(SECRETS[:6]), folder)
    exchanges.write(recording("InvokeModel", "made.up-model", {"a": "b"}, None), folder)
    ran = program("bedrock-typed", "redact", "kept", "--out", "shared")
    assert ran.status == 1
    assert "cannot be told" in ran.err
    assert ran.err.count("python -m my_clients redact") == 1, "it may be a model of specs of one's own"
    (path,) = (tmp_path / "shared").rglob("*.json")
    assert path.relative_to(tmp_path / "shared") == exchanges.place(json.loads(path.read_bytes()))
    assert SECRETS[5] not in path.read_text()


def test_a_refusal_is_of_the_one_family_that_its_model_speaks(monkeypatch: pytest.MonkeyPatch) -> None:
    refused = {
        "model_id": "us.amazon.nova-lite-v1:0",
        "operation": "InvokeModel",
        "request": {"body": {"messages": "Hi"}},
        "response": {"status": 400, "headers": {}, "body": {"message": "Malformed"}},
    }
    nova = families()["nova"]
    monkeypatch.setattr(redact, "families", lambda: {"nova": nova})  # a private package with one family
    made = redact.redact(refused, masks.Masks(b"key"))
    assert made.exchange["response"]["status"] == 400


def test_what_is_kept_is_listed(run: Run) -> None:
    ran = run("redact", "--list-kept")
    assert ran.status == 0
    for words in ("model ids", "123456789012", "x-amzn-errortype", "--strict", "one pixel"):
        assert words in ran.out


def test_a_family_without_events_is_nowhere() -> None:
    assert of_family("titan_embed_text_v2", "event").schemas == ()


def test_a_header_keeps_values_of_its_own_kind_alone() -> None:
    number, word, kind, refusal = "482913", "standard", "application/json", "ThrottlingException"
    fits = {
        "content-type": kind,
        "x-amzn-errortype": refusal,
        "x-amzn-bedrock-input-token-count": number,
        "x-amzn-bedrock-service-tier": word,
    }
    for value in fits.values():
        response = {"status": 200, "headers": dict.fromkeys(fits, value), "body": {}}
        made = redact.redact(recording("Converse", HAIKU, {"messages": []}, response), masks.Masks(b"key")).exchange
        assert made["response"]["headers"] == {name: value for name, fit in fits.items() if fit == value}
        for more in (f"{value} Anna", f"{value};Anna", f"Anna {value}", f"{value}\n"):
            response = {"status": 200, "headers": dict.fromkeys(fits, more), "body": {}}
            made = redact.redact(recording("Converse", HAIKU, {"messages": []}, response), masks.Masks(b"key")).exchange
            assert made["response"]["headers"] == {}, more


@in_one("name", [":event-type", ":content-type", ":message-type", ":exception-type", ":made-up"])
def test_the_header_of_a_frame_keeps_words_of_the_protocol_alone(name: str) -> None:
    for value, stays in (("chunk", True), ("chunk Anna", False), ("Anna", False), ("metadata\n", False)):
        frame = {"headers": {name: value}, "payload": {"chunk": {"generation": "x", "stop_reason": "stop"}}}
        exchange = recording("InvokeModelWithResponseStream", LLAMA, {"prompt": "Hi"}, {"status": 200, "frames": [frame]})
        (made,) = redact.redact(exchange, masks.Masks(b"key")).exchange["response"]["frames"]
        assert made["headers"] == ({name: value} if stays else {})


@in_one("kind", ["exception", "error"])
def test_a_frame_of_an_error_is_read_as_a_refusal(kind: str) -> None:
    frame = {
        "headers": {":message-type": kind},
        "payload": {"message": "Too many tokens for Anna 4839", "originalStatusCode": 503},
    }
    exchange = recording("InvokeModelWithResponseStream", LLAMA, {"prompt": "Hi"}, {"status": 200, "frames": [frame]})
    (made,) = redact.redact(exchange, masks.Masks(b"key")).exchange["response"]["frames"]
    assert made["headers"] == {":message-type": kind}
    assert made["payload"]["message"].startswith("Too many tokens for ")
    assert made["payload"]["originalStatusCode"] == 503
    assert "Anna" not in made["payload"]["message"]


def test_only_statuses_of_errors_stay_as_numbers_of_a_refusal() -> None:
    for member in ("originalStatusCode", "code", "status", "statusCode", "other"):
        for value in (399, 400, 429, 599, 600, 48391):
            body = {"error": [{member: value}]}
            exchange = recording("InvokeModel", LLAMA, {"prompt": "Hi"}, {"status": 400, "headers": {}, "body": body})
            ((said,),) = redact.redact(exchange, masks.Masks(b"key")).exchange["response"]["body"].values()
            stays = member != "other" and 400 <= value < 600
            assert ([*said.values()] == [value]) is stays, (member, value)


def test_sixteen_numbers_are_a_vector_and_say_what_was_embedded() -> None:
    for count, stays in ((15, True), (16, False), (17, False)):
        body = {"embedding": [3, 14, 159] * 6, "inputTextTokenCount": 2}
        body["embedding"] = body["embedding"][:count]  # type: ignore[index]
        exchange = recording("InvokeModel", "amazon.titan-embed-text-v2:0", {"inputText": "Hi"}, {"status": 200, "body": body})
        made = redact.redact(exchange, masks.Masks(b"key")).exchange["response"]["body"]
        assert (made["embedding"] == body["embedding"]) is stays
        assert made["inputTextTokenCount"] == 2


@in_one("kind, stays", [("recorded", True), ("made", True), ("hand-written-fixture", True), ("by Anna", False), (None, False)])
def test_of_where_it_is_from_only_the_kind_stays(kind: str | None, stays: bool) -> None:  # noqa: FBT001 - a case
    exchange = recording(
        "InvokeModel", LLAMA, {"prompt": "Hi"}, {"status": 200, "body": {"generation": "x", "stop_reason": "stop"}}
    )
    exchange["provenance"]["kind"] = kind
    made = redact.redact(exchange, masks.Masks(b"key")).exchange
    assert made["provenance"] == {"kind": kind if stays else "recorded", "redacted": True}


def test_a_setting_keeps_six_digits_and_no_more() -> None:
    response = {"status": 200, "headers": {}, "body": {}}
    for given, stays in ((482913, True), (4829137, False)):
        asked = {"messages": [], "inferenceConfig": {"maxTokens": given}}
        made = redact.redact(recording("Converse", HAIKU, asked, response), masks.Masks(b"key")).exchange
        assert (made["request"]["body"]["inferenceConfig"]["maxTokens"] == given) is stays


def test_no_name_of_a_refusal_stays_that_somebody_gave() -> None:
    body = {"message": "no", "Anna Miller": {"type": "x", "Miller": [{"code": 400, "Anna": 1}]}}
    exchange = recording("InvokeModel", LLAMA, {"prompt": "Hi"}, {"status": 400, "headers": {}, "body": body})
    made = redact.redact(exchange, masks.Masks(b"key")).exchange["response"]["body"]
    assert not re.search("Anna|Miller", json.dumps(made))
    assert [*made] == ["message", next(name for name in made if name != "message")]


def test_names_that_become_the_same_are_kept_apart() -> None:
    letters = [chr(letter) for letter in range(ord("a"), ord("z") + 1)]
    schema = {"properties": {"a": {letter: {"type": "string"} for letter in letters}}}
    asked = {"messages": [], "toolConfig": {"tools": [{"toolSpec": {"name": "look", "inputSchema": {"json": schema}}}]}}
    for key in (b"1", b"2", b"3"):
        exchange = recording("Converse", HAIKU, asked, {"status": 200, "headers": {}, "body": {}})
        made = redact.redact(exchange, masks.Masks(key)).exchange["request"]["body"]
        (held,) = made["toolConfig"]["tools"][0]["toolSpec"]["inputSchema"]["json"]["properties"].values()
        assert len(held) == len(letters)


def _answered(answer: Any, *, strict: bool = False) -> Any:
    exchange = recording("InvokeModel", LLAMA, {"prompt": "Hi"}, {"status": 200, "headers": {}, "body": answer})
    return redact.redact(exchange, masks.Masks(b"key"), strict=strict).exchange["response"]["body"]


def test_counts_of_an_answer_stay_and_fractions_do_not() -> None:
    for number, stays in ((48391, True), (28.0, True), (0.25, False), (3.5, False), (4839127, False)):
        assert (_answered({"generation": "x", "prompt_token_count": number})["prompt_token_count"] == number) is stays, number


def test_a_word_of_schemas_or_of_kinds_is_one_only_where_the_spec_has_such_things() -> None:
    """At a place that nobody knows it may be anybody's."""
    for name in ("pattern", "title", "description", "items"):
        assert name in _answered({"generation": "x", name: 1})
        assert name not in _answered({"generation": "x", name: 1}, strict=True)
    for kind in ("user", "message", "function"):
        assert kind not in json.dumps(_answered({"generation": "x", "newField": {"role": kind, "type": kind}})["newField"])


def test_a_number_of_an_answer_is_replaced_in_what_is_said_of_it() -> None:
    refusal = {"headers": {":message-type": "exception"}, "payload": {"message": "failed at 48391 tokens"}}
    counted = {"headers": {}, "payload": {"chunk": {"generation": "x", "prompt_token_count": 48391}}}
    response = {"status": 200, "frames": [counted, refusal]}
    made = redact.redact(
        recording("InvokeModelWithResponseStream", LLAMA, {"prompt": "Hi"}, response), masks.Masks(b"key")
    ).exchange["response"]["frames"]
    assert made[0]["payload"]["chunk"]["prompt_token_count"] == 48391
    assert re.fullmatch(r"failed at (?!48391)\d{5} tokens", made[1]["payload"]["message"])


@in_one("length", [0, 1, 2, 61, 62, 63, 124, 200])
def test_padding_is_as_long_as_it_was(length: int) -> None:
    assert len(padding("x" * length)) == length


def test_exchanges_that_differ_in_anything_lie_side_by_side() -> None:
    base = recording("InvokeModel", LLAMA, {"prompt": "Hi"}, {"status": 200, "headers": {}, "body": {"generation": "x"}})
    others = [
        {**base, "model_id": HAIKU},
        {**base, "operation": "Converse"},
        {**base, "request": {"body": {"prompt": "Ho"}}},
        {**base, "response": {**base["response"], "body": {"generation": "y"}}},
        {**base, "response": {**base["response"], "status": 201}},
        {**base, "response": {"status": 200, "frames": [{"headers": {}, "payload": {}}]}},
    ]
    same = {**base, "provenance": {}, "response": {**base["response"], "headers": {"x": "1"}}}
    assert exchanges.digest(same) == exchanges.digest(base)
    assert len({exchanges.digest(each) for each in (base, *others)}) == 1 + len(others)
