"""Answers are made from the request: what was asked for is what comes back, in the form of the family."""

from __future__ import annotations

import base64
import io
import json
import math
from random import Random
from typing import Any

import bedrock_models
import pytest
from bedrock_models._runtime.json.paths import values
from bedrock_models._runtime.streams.assemble import assembled
from bedrock_models.testing.bodies.event_pieces import pieces
from bedrock_models.testing.bodies.split import split
from bedrock_models.testing.endpoint import answers, known
from bedrock_models.testing.endpoint.made import answer_paths, counts, tools
from bedrock_models.testing.endpoint.made.by_card import tools_of
from bedrock_models.testing.endpoint.made.filling import filled
from bedrock_models.testing.endpoint.made.pictures import picture, size
from bedrock_models.testing.endpoint.made.text import cut
from bedrock_models.testing.endpoint.made.vectors import likeness, vector

from tests.endpoint.endpoint_calls import CLAUDE

FAMILIES = bedrock_models.families()
ANSWERING = [name for name, family in FAMILIES.items() if family.response is not None]
NOVA, GPT, MISTRAL, JAMBA = (
    "us.amazon.nova-lite-v1:0",
    "openai.gpt-oss-20b-1:0",
    "mistral.mistral-large-2407-v1:0",
    "ai21.jamba-1-5-mini-v1:0",
)
WRITER, COMMAND_R = "writer.palmyra-x5-v1:0", "cohere.command-r-v1:0"
SCHEMA = {
    "type": "object",
    "properties": {"port": {"type": "string"}, "day": {"type": "integer", "minimum": 3}},
    "required": ["port"],
}
FUNCTIONS = [{"type": "function", "function": {"name": "tide", "description": "When the tide is high.", "parameters": SCHEMA}}]


def made(family: str, reference: str, body: Any, seed: int = 0) -> Any:
    """The answer of a family, which has to fit its spec: a misfit is a warning, and warnings are errors here."""
    answer = answers.made(FAMILIES[family], reference, body, seed)
    FAMILIES[family].parse_response(json.dumps(answer))
    return answer


def claude(text: str, **members: Any) -> dict[str, Any]:
    """A request of Claude's."""
    return {
        "anthropic_version": "bedrock-2023-05-31",
        "max_tokens": 200,
        "messages": [{"role": "user", "content": text}],
        **members,
    }


def changed(value: Any, key: str = "") -> Any:
    """A request that no example shows: every text that is asked is another."""
    if isinstance(value, dict):
        return {name: changed(item, name) for name, item in value.items()}
    if isinstance(value, list):
        return [changed(item, key) for item in value]
    asked = {"text", "texts", "content", "prompt", "inputText", "message", "inputPrompt", "query", "documents"}
    return f"{value} Tell me of Leith." if key in asked and isinstance(value, str) else value


@pytest.mark.parametrize("name", ANSWERING)
def test_answers_fit_their_spec_stream_and_are_the_same_for_the_same_request(name: str) -> None:
    family = FAMILIES[name]
    for example in known.examples(name):
        body = changed(example["request"])
        answer = made(name, example["model_id"], body)
        assert answer == made(name, example["model_id"], body)
        assert called(family, answer) <= offered(name, body)
        limit = next((body[key] for key in ("max_tokens", "max_gen_len", "maxTokens", "maxOutputTokens") if key in body), 10**6)
        assert all(len(pieces(str(text))) <= limit for text in said(family, answer))
        if family.event is not None:
            events = split(family, answer)
            for event in events:
                family.parse_event(json.dumps(event))
            assert said(family, assembled(events, family.answer)) == said(family, answer)


def called(family: Any, answer: Any) -> set[object]:
    """The names of the tools that an answer calls."""
    at, _, name, _ = getattr(family.response, "__tool_calls__", None) or ("",) * 4
    return {value for call in values(answer, at) for value in values(call, name)} if at else set()


def offered(family: str, body: Any) -> set[object]:
    """The names of the tools that a request declares."""
    return {each.name for each in tools_of(family, body)} | {each.name for each in tools.declared(body)}


def said(family: Any, answer: Any) -> list[object]:
    """The texts of an answer, without empty ones."""
    return [text for path in family.answer.text.response for text in values(answer, path) if text]


def test_another_seed_gives_another_text() -> None:
    texts = {made("claude_messages", CLAUDE, claude("Which bird?"), seed)["content"][0]["text"] for seed in range(4)}
    assert len(texts) > 1
    assert all("Which bird?" in text for text in texts)


def test_a_model_thinks_aloud_where_it_is_asked_to() -> None:
    def kinds(**beside: Any) -> set[str]:
        seeds = [made("claude_messages", CLAUDE, claude("Which bird?", **beside), seed) for seed in range(8)]
        return {block["type"] for answer in seeds for block in answer["content"]}

    assert kinds() == kinds(thinking={"type": "disabled"}) == {"text"}
    assert "thinking" in kinds(thinking={"type": "enabled", "budget_tokens": 1024}, max_tokens=2000)


@pytest.mark.parametrize(
    ("family", "reference", "body", "reasons"),
    [
        ("claude_messages", CLAUDE, {"max_tokens": 4}, ("max_tokens", "end_turn", "stop_sequence")),
        ("chat_completions", GPT, {"max_completion_tokens": 4}, ("length", "stop", "stop")),
        ("mistral_chat", MISTRAL, {"max_tokens": 4}, ("length", "stop", "stop")),
        ("nova", NOVA, {"inferenceConfig": {"maxTokens": 4}}, ("max_tokens", "end_turn", "stop_sequence")),
    ],
)
def test_texts_end_where_they_have_to(family: str, reference: str, body: Any, reasons: tuple[str, ...]) -> None:
    message = {"role": "user", "content": [{"text": "Name the HARBOUR"}] if family == "nova" else "Name the HARBOUR"}
    base: dict[str, Any] = {"messages": [message]} | (
        {"anthropic_version": "bedrock-2023-05-31"} if family == "claude_messages" else {}
    )
    stop: Any = {
        "claude_messages": {"stop_sequences": ["HARBOUR"], "max_tokens": 99},
        "nova": {"inferenceConfig": {"stopSequences": ["HARBOUR"]}},
    }.get(family, {"stop": ["HARBOUR"]})
    free = {"max_tokens": 99} if family == "claude_messages" else {}
    read = FAMILIES[family].answer
    found = []
    for more in (body, free, stop):
        answer = made(family, reference, base | more)
        text = next(text for path in read.text.response for text in values(answer, path))
        found.append(next(reason for path in read.stop_reason.response for reason in values(answer, path)))
        assert len(pieces(str(text))) <= (4 if more is body else 99)
        assert ("HARBOUR" in str(text)) == (more is free)
    assert tuple(found) == reasons


def test_a_stop_sequence_is_named_where_the_answer_names_it() -> None:
    assert made("claude_messages", CLAUDE, claude("Say STOP", stop_sequences=["STOP"]))["stop_sequence"] == "STOP"
    old = {"prompt": "\n\nHuman: Say STOP\n\nAssistant:", "max_tokens_to_sample": 50, "stop_sequences": ["STOP"]}
    assert made("claude_completions", "anthropic.claude-v2:1", old)["stop"] == "STOP"
    asked = {"prompt": "Say STOP", "stopSequences": ["STOP"]}
    reason = made("jurassic2", "ai21.j2-mid-v1", asked)["completions"][0]["finishReason"]
    assert reason == {"reason": "stop", "sequence": "STOP"}


def test_cutting_says_why() -> None:
    assert cut("one two three", 2, ()) == ("one two", "length", "")
    assert cut("one two three", 9, ("three", "two")) == ("one ", "stop_sequence", "two")
    assert cut("one two three", None, ()) == ("one two three", "end", "")


def test_usage_adds_up() -> None:
    usage = made("chat_completions", GPT, {"messages": [{"role": "user", "content": "Which of these birds?"}]})["usage"]
    assert (usage["prompt_tokens"], usage["total_tokens"]) == (4, 4 + usage["completion_tokens"])
    titan = made(
        "titan_text", "amazon.titan-text-lite-v1", {"inputText": "one two", "textGenerationConfig": {"maxTokenCount": 5}}
    )
    assert (titan["inputTextTokenCount"], titan["results"][0]["tokenCount"]) == (2, 5)
    assert titan["results"][0]["completionReason"] == "LENGTH"


@pytest.mark.parametrize(
    ("family", "reference", "body", "path"),
    [
        ("jamba", JAMBA, {"messages": [{"role": "user", "content": "A tree"}], "n": 3}, "/choices/*/message/content"),
        ("jurassic2", "ai21.j2-mid-v1", {"prompt": "A tree", "numResults": 3}, "/completions/*/data/text"),
        ("cohere_command", "cohere.command-text-v14", {"prompt": "A tree", "num_generations": 3}, "/generations/*/text"),
        ("chat_completions", GPT, {"messages": [{"role": "user", "content": "A tree"}], "n": 3}, "/choices/*/message/content"),
    ],
)
def test_as_many_answers_as_asked(family: str, reference: str, body: Any, path: str) -> None:
    assert len(set(values(made(family, reference, body), path))) == 3


def test_what_says_how_many_answers_are_wanted_is_known_by_the_examples(monkeypatch: pytest.MonkeyPatch) -> None:
    renamed = json.loads(json.dumps(known.examples("chat_completions")).replace('"n"', '"ways"'))
    monkeypatch.setattr(known, "examples", lambda _: renamed)
    assert counts._wanting.__wrapped__(FAMILIES["chat_completions"], "/choices/*") == ("/ways",)  # noqa: SLF001 - its cache is by name


TOOLS = [
    ("claude_messages", CLAUDE, claude("High water in Leith?", tools=[{"name": "tide", "input_schema": SCHEMA}])),
    ("nova", NOVA, {"toolConfig": {"tools": [{"toolSpec": {"name": "tide", "inputSchema": {"json": SCHEMA}}}]}}),
    ("chat_completions", GPT, {"tools": FUNCTIONS}),
    ("mistral_chat", MISTRAL, {"tools": FUNCTIONS}),
    ("jamba", JAMBA, {"tools": FUNCTIONS}),
    ("writer", WRITER, {"tools": FUNCTIONS}),
    ("converse", CLAUDE, {"toolConfig": {"tools": [{"toolSpec": {"name": "tide", "inputSchema": {"json": SCHEMA}}}]}}),
]


def call_of(answer: Any) -> tuple[str, Any] | None:
    """The name and the arguments of the call in an answer."""
    if isinstance(answer, list):
        return next((call for item in answer if (call := call_of(item))), None)
    if not isinstance(answer, dict):
        return None
    if "name" in answer and {"input", "parameters"} & answer.keys():
        return answer["name"], answer.get("input", answer.get("parameters"))
    if "arguments" in answer:
        return answer["name"], json.loads(answer["arguments"])
    return next((call for item in answer.values() if (call := call_of(item))), None)


def asking(family: str, body: Any) -> Any:
    """A request with a question about a harbour."""
    content: Any = [{"text": "High water in Leith?"}] if family in {"nova", "converse"} else "High water in Leith?"
    return {"messages": [{"role": "user", "content": content}], **body}


@pytest.mark.parametrize(("family", "reference", "body"), TOOLS, ids=[case[0] for case in TOOLS])
def test_a_declared_tool_is_called_with_arguments_that_its_schema_takes(family: str, reference: str, body: Any) -> None:
    request = asking(family, body)
    answer = made(family, reference, request)
    call = call_of(answer)
    assert call is not None
    assert call[0] == "tide"
    assert call[1]["port"] == "Leith"
    assert call[1]["day"] >= 3
    reason = next(reason for path in FAMILIES[family].answer.stop_reason.response for reason in values(answer, path))
    assert reason in {"tool_use", "tool_calls"}


@pytest.mark.parametrize(("family", "reference", "body"), TOOLS, ids=[case[0] for case in TOOLS])
def test_a_tool_that_has_answered_is_followed_by_a_text(family: str, reference: str, body: Any) -> None:
    request = asking(family, body)
    answer = made(family, reference, request)
    keyed = family in {"nova", "converse"}
    result: Any = {"role": "tool", "tool_call_id": "call-1", "content": "at noon"}
    if keyed:
        result = {"role": "user", "content": [{"toolResult": {"toolUseId": "t", "content": [{"text": "at noon"}]}}]}
    elif family == "claude_messages":
        result = {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "t", "content": "at noon"}]}
    message = answer["output"]["message"] if keyed else {"role": "assistant", "content": answer.get("content", "")}
    answer = made(family, reference, request | {"messages": [*request["messages"], message, result]})
    assert call_of(answer) is None
    assert "at noon" in json.dumps(answer)


def test_a_call_of_command_r() -> None:
    definitions = {"port": {"type": "str", "required": True}, "depth": {"type": "float"}}
    body: dict[str, Any] = {"message": "High water in Leith?", "tools": [{"name": "tide", "parameter_definitions": definitions}]}
    answer = made("cohere_command_r", COMMAND_R, body)
    assert answer["tool_calls"][0]["name"] == "tide"
    assert set(answer["tool_calls"][0]["parameters"]) == {"port", "depth"}
    body["tool_results"] = [{"call": answer["tool_calls"][0], "outputs": [{"high": "at noon"}]}]
    assert "at noon" in made("cohere_command_r", COMMAND_R, body)["text"]


@pytest.mark.parametrize(
    ("choice", "called"),
    [
        ({"type": "auto"}, "tide"),
        ({"type": "any"}, "tide"),
        ({"type": "tool", "name": "ferry"}, "ferry"),
        ({"type": "none"}, None),
    ],
)
def test_the_choice_of_a_tool_is_obeyed(choice: Any, called: str | None) -> None:
    tools = [
        {"name": "ferry", "description": "When ferries leave.", "input_schema": SCHEMA},
        {"name": "tide", "description": "When the water is high.", "input_schema": SCHEMA},
    ]
    call = call_of(made("claude_messages", CLAUDE, claude("High water in Leith?", tools=tools, tool_choice=choice))["content"])
    assert (call[0] if call else None) == called
    functions = [{"type": "function", "function": {"name": tool["name"], "parameters": SCHEMA}} for tool in tools]
    openai: Any = (
        {"type": "function", "function": {"name": "ferry"}}
        if called == "ferry"
        else {"any": "required"}.get(choice["type"], choice["type"])
    )
    body = {"messages": [{"role": "user", "content": "When is the tide?"}], "tools": functions, "tool_choice": openai}
    call = call_of(made("chat_completions", GPT, body))
    assert (call[0] if call else None) == called


@pytest.mark.parametrize(
    ("family", "reference", "body"),
    [
        ("claude_messages", CLAUDE, claude("x", output_config={"format": {"type": "json_schema", "schema": SCHEMA}})),
        ("chat_completions", GPT, {"response_format": {"type": "json_schema", "json_schema": {"name": "s", "schema": SCHEMA}}}),
        ("mistral_chat", MISTRAL, {"response_format": {"type": "json_schema", "json_schema": {"name": "s", "schema": SCHEMA}}}),
        ("cohere_command_r", COMMAND_R, {"message": "x", "response_format": {"type": "json_object", "schema": SCHEMA}}),
        (
            "converse",
            CLAUDE,
            {
                "outputConfig": {
                    "textFormat": {"type": "json_schema", "structure": {"jsonSchema": {"schema": json.dumps(SCHEMA)}}}
                }
            },
        ),
        (
            "pegasus",
            "us.twelvelabs.pegasus-1-2-v1:0",
            {
                "inputPrompt": "x",
                "mediaSource": {"base64String": "AAAA"},
                "responseFormat": {"type": "json_schema", "jsonSchema": {"name": "s", "schema": SCHEMA}},
            },
        ),
    ],
)
def test_an_answer_keeps_the_schema_that_was_asked_for(family: str, reference: str, body: Any) -> None:
    answer = made(family, reference, body if "message" in body or family == "pegasus" else asking(family, body))
    text = next(text for path in FAMILIES[family].answer.text.response for text in values(answer, path))
    value = json.loads(str(text))
    assert isinstance(value["port"], str)
    assert value["day"] >= 3


def test_schemas_of_any_form_are_filled() -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schema = {
        "$defs": {"Node": {"type": "object", "properties": {"next": {"anyOf": [{"$ref": "#/$defs/Node"}, {"type": "null"}]}}}},
        "type": "object",
        "properties": {
            "node": {"$ref": "#/$defs/Node"},
            "kind": {"enum": ["a", "b"]},
            "rate": {"type": "number", "exclusiveMinimum": 0, "maximum": 1},
            "even": {"type": "integer", "multipleOf": 2, "minimum": 5, "maximum": 7},
            "code": {"type": "string", "pattern": "^[A-Z]{3}-[0-9]{2}$"},
            "when": {"type": "string", "format": "date"},
            "long": {"type": "string", "minLength": 30},
            "several": {"type": "array", "items": {"type": "integer"}, "minItems": 3, "uniqueItems": True},
            "pair": {"type": "array", "prefixItems": [{"type": "string"}, {"type": "boolean"}], "minItems": 2},
            "both": {"allOf": [{"type": "object", "properties": {"x": {"type": "null"}}}, {"required": ["x"]}]},
            "map": {"type": "object", "additionalProperties": {"type": "integer"}},
            "maybe": {"type": ["string", "null"], "maxLength": 2},
            "set": {"const": 7},
            "free": {},
        },
        "required": ["node", "kind", "rate", "even", "code", "several", "both", "unlisted"],
    }
    for seed in range(20):
        value = filled(schema, "Ada is 36 and pays 0.5 in Leith.", Random(seed))  # noqa: S311 - test data
        jsonschema.validate(value, schema)
        assert value["even"] == 6
    person = {"type": "object", "properties": {"town": {"type": "string"}, "age": {"type": "integer"}}}
    assert filled(person, "Ada is 36 and lives in London.", Random(1)) == {"town": "London", "age": 36}  # noqa: S311 - test data


LENGTHS = [
    ("titan_embed_text_v1", "amazon.titan-embed-text-v1", {"inputText": "a sea"}, "/embedding", 1536),
    ("titan_embed_text_v2", "amazon.titan-embed-text-v2:0", {"inputText": "a sea"}, "/embedding", 1024),
    ("titan_embed_text_v2", "amazon.titan-embed-text-v2:0", {"inputText": "a sea", "dimensions": 512}, "/embedding", 512),
    (
        "titan_embed_image",
        "amazon.titan-embed-image-v1",
        {"inputText": "a", "embeddingConfig": {"outputEmbeddingLength": 384}},
        "/embedding",
        384,
    ),
    ("cohere_embed_v3", "cohere.embed-english-v3", {"texts": ["a", "b"], "input_type": "clustering"}, "/embeddings/*", 1024),
    (
        "cohere_embed_v4",
        "cohere.embed-v4:0",
        {"texts": ["a"], "input_type": "clustering", "output_dimension": 256},
        "/embeddings/float/*",
        256,
    ),
    ("cohere_embed_v4", "cohere.embed-v4:0", {"texts": ["a"], "input_type": "clustering"}, "/embeddings/float/*", 1536),
    (
        "marengo",
        "twelvelabs.marengo-embed-3-0-v1:0",
        {"inputType": "text", "text": {"inputText": "a sea"}},
        "/data/*/embedding",
        512,
    ),
    ("marengo", "twelvelabs.marengo-embed-2-7-v1:0", {"inputType": "text", "inputText": "a sea"}, "/data/*/embedding", 1024),
    (
        "nova_embed",
        "amazon.nova-2-multimodal-embeddings-v1:0",
        {
            "taskType": "SINGLE_EMBEDDING",
            "singleEmbeddingParams": {
                "embeddingPurpose": "GENERIC_INDEX",
                "embeddingDimension": 256,
                "text": {"value": "a", "truncationMode": "END"},
            },
        },
        "/embeddings/*/embedding",
        256,
    ),
]


@pytest.mark.parametrize(("family", "reference", "body", "path", "length"), LENGTHS)
def test_vectors_have_the_length_that_was_asked_for(family: str, reference: str, body: Any, path: str, length: int) -> None:
    vectors: list[Any] = values(made(family, reference, body), path)
    assert len(vectors) == len(body.get("texts", "1"))
    for entries in vectors:
        assert len(entries) == length
        assert math.isclose(sum(entry * entry for entry in entries), 1, abs_tol=1e-4)


def test_every_encoding_that_was_asked_for() -> None:
    kinds = ["float", "int8", "uint8", "binary", "ubinary"]
    body = {"texts": ["a sea", "a lake"], "input_type": "clustering", "embedding_types": kinds}
    found = made("cohere_embed_v3", "cohere.embed-english-v3", body)["embeddings"]
    assert {kind: [len(entries) for entries in vectors] for kind, vectors in found.items()} == {
        "float": [1024] * 2, "int8": [1024] * 2, "uint8": [1024] * 2, "binary": [128] * 2, "ubinary": [128] * 2,
    }  # fmt: skip
    assert [byte + 128 for byte in found["binary"][0]] == found["ubinary"][0]
    assert all(-128 <= byte <= 127 for byte in found["int8"][0])
    bits = {"inputText": "a sea", "embeddingTypes": ["binary"], "dimensions": 256}
    titan = made("titan_embed_text_v2", "amazon.titan-embed-text-v2:0", bits)
    assert "embedding" not in titan
    assert len(titan["embeddingsByType"]["binary"]) == 256
    both = made("titan_embed_text_v2", "amazon.titan-embed-text-v2:0", bits | {"embeddingTypes": ["float", "binary"]})
    assert both["embedding"] == both["embeddingsByType"]["float"]
    plain = made("titan_embed_text_v2", "amazon.titan-embed-text-v2:0", {"inputText": "a sea", "normalize": False})
    assert math.sqrt(sum(entry * entry for entry in plain["embedding"])) > 2


NEAR, FAR = 0.6, 0.2


def test_near_texts_have_near_vectors() -> None:
    near = likeness("The ferry leaves at noon.", "The ferry leaves at ten.")
    far = likeness("The ferry leaves at noon.", "Puffins dig burrows")
    assert likeness("a sea", "a sea") == pytest.approx(1, abs=1e-5)
    assert near > NEAR > FAR > far
    assert all(vector("", 8))


def test_documents_are_ranked_by_what_they_have_of_the_query() -> None:
    documents = ["Puffins dig burrows.", "The ferry leaves at noon.", "A ferry from the island."]
    for family, reference in (("amazon_rerank", "amazon.rerank-v1:0"), ("cohere_rerank", "cohere.rerank-v3-5:0")):
        body = {"query": "When does the ferry leave?", "documents": documents, "api_version": 2}
        body = body if family == "cohere_rerank" else {key: body[key] for key in ("query", "documents")}
        results = made(family, reference, body)["results"]
        scores = [result["relevance_score"] for result in results]
        assert [result["index"] for result in results] == [1, 2, 0]
        assert scores == sorted(scores, reverse=True)
        assert [result["index"] for result in made(family, reference, body | {"top_n": 2})["results"]] == [1, 2]


PICTURES = [
    (
        "nova_canvas",
        "amazon.nova-canvas-v1:0",
        {
            "taskType": "TEXT_IMAGE",
            "textToImageParams": {"text": "a sea"},
            "imageGenerationConfig": {"width": 640, "height": 320, "numberOfImages": 3},
        },
        "/images/*",
        3,
        (640, 320),
    ),
    (
        "titan_image",
        "amazon.titan-image-generator-v2:0",
        {"taskType": "TEXT_IMAGE", "textToImageParams": {"text": "a sea"}},
        "/images/*",
        1,
        (1024, 1024),
    ),
    (
        "sdxl",
        "stability.stable-diffusion-xl-v1",
        {"text_prompts": [{"text": "a sea"}], "width": 1216, "height": 832, "seed": 5},
        "/artifacts/*/base64",
        1,
        (1216, 832),
    ),
    (
        "stable_image",
        "stability.stable-image-core-v1:1",
        {"prompt": "a sea", "aspect_ratio": "16:9", "output_format": "jpeg"},
        "/images/*",
        1,
        (1344, 768),
    ),
    (
        "stability_services",
        "us.stability.stable-outpaint-v1:0",
        {"image": picture("png", 64, 80, "x"), "left": 10, "right": 20},
        "/images/*",
        1,
        (94, 80),
    ),
]


@pytest.mark.parametrize(("family", "reference", "body", "path", "count", "pixels"), PICTURES, ids=[case[0] for case in PICTURES])
def test_pictures_are_as_many_and_as_large_as_asked(
    family: str, reference: str, body: Any, path: str, count: int, pixels: tuple[int, int]
) -> None:
    answer = made(family, reference, body)
    pictures = [base64.b64decode(str(text)) for text in values(answer, path)]
    assert [size(data) for data in pictures] == [pixels] * count
    assert len(set(pictures)) == count
    assert "seed" not in body or answer["artifacts"][0]["seed"] == 5


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
@pytest.mark.parametrize("pixels", [(1, 1), (13, 70), (640, 8)])
def test_pictures_are_read_by_others(kind: str, pixels: tuple[int, int]) -> None:
    images = pytest.importorskip("PIL.Image")
    opened = images.open(io.BytesIO(base64.b64decode(picture(kind, *pixels, "a sea"))))
    opened.load()
    assert (opened.format, opened.size) == (kind.upper(), pixels)


def test_a_text_goes_where_it_belongs_among_parts_of_several_kinds() -> None:
    call = {"kind": "call", "name": "tide"}
    for path in ("/pieces/*[kind=prose]/prose", "/pieces/*/prose"):
        body: Any = {"pieces": [call, {"kind": "prose", "prose": "Hm."}]}
        assert [holder for holder in answer_paths.holders(body, path) if "prose" in holder] == body["pieces"][1:]
        answer_paths.repeat(body, path, 1)
        assert body == {"pieces": [{"kind": "prose", "prose": "Hm."}]}
    assert answer_paths.holders({"pieces": [call]}, "/pieces/*[kind=prose]/prose") == []
    assert answer_paths.holders({"text": "Hm."}, "/text") == [{"text": "Hm."}]
