"""`port`: every family's examples as bodies of every family that can hold them; what they say stays, what is lost is told."""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import bedrock_models
import pytest
from bedrock_models._runtime.porting.facts import told
from bedrock_models._runtime.porting.forms import Form, form_in, form_of
from bedrock_models._runtime.porting.other_parts import NAMES
from bedrock_models._runtime.porting.port import Ported
from bedrock_models._runtime.porting.read import read
from bedrock_models._runtime.porting.settle import is_only
from bedrock_models._runtime.porting.talk import Got, Held, Part, Said, Shown, Talk
from bedrock_models.errors import RequestError, UnknownModelError

from tests.support.corpus import FAMILIES, examples, models

Json = Any
TALKING = [name for name in FAMILIES if form_of(name, "")]
NEED_MORE = {"pegasus"}
"""Families whose every request needs what no conversation holds, such as a video."""
TEMPLATES = {name for name in TALKING if (form := form_of(name, "")) and form.template}
SOURCES = [(name, example, said["request"]) for name in TALKING for example, said in examples(name).items() if "request" in said]


@cache
def target(family: str) -> str:
    """A model of a family, the newest by name; the family itself where its models prefer another, or there are none."""
    newest = max(models(family), default=family)
    known = bedrock_models.resolve(newest).family if newest != family else None
    return newest if known is not None and known.name == family else family


def written(form: Form | None) -> Form:
    assert form is not None
    return form


def ported(body: Json, family: str, to: str) -> Ported | None:
    """The port, or None where the other family cannot hold the conversation; any other refusal is a fault."""
    try:
        return bedrock_models.port(json.dumps(body), to=target(to), family=family)
    except RequestError as error:
        if "cannot be a body of" not in str(error):
            raise
    return None


def shown(part: Part) -> str:
    """A part that is no text, as two families may both write it."""
    match part:
        case Got(identity, parts, failed):
            texts = [each.text for each in parts if isinstance(each, Said)]
            texts += [json.dumps(each.facts["$json"]) for each in parts if isinstance(each, Held) and "$json" in each.facts]
            return repr(("got", identity, "\n".join(texts), failed))
        case Held(kind, facts):
            known = told(facts)
            return repr((kind, [known.get(mark) for mark in ("$base64", "$s3_uri", "$url", "$secret", "$pieces", "$file_name")]))
    return repr(part)


def outline(talk: Talk, *, pictures: bool, system: bool, failures: bool, folded: bool, left: set[str]) -> Json:
    """Who says what: what `port` must not change. Where a prompt holds it all, instructions are part of the first text."""
    turns: list[tuple[str, str, Json]] = []
    for speaker, parts in talk.said():
        kept = [part for part in parts if pictures or not isinstance(part, Shown)]
        kept = [part for part in kept if not (isinstance(part, Held) and (part.at in left or part.kind == "document"))]
        texts = " ".join(" ".join(part.text for part in kept if isinstance(part, Said)).split())
        others = Counter(shown(part) for part in kept if not isinstance(part, Said))
        if not failures:
            others = Counter(each.replace("True", "False") for each in others.elements())
        if texts or others:
            turns.append((speaker, texts, others))
    said = " ".join((talk.system or "").split()) if system else ""
    if folded and turns:
        turns[0] = (turns[0][0], f"{said} {turns[0][1]}".strip(), turns[0][2])
        said = ""
    everything = [part for turn in talk.turns for part in turn.parts if isinstance(part, Held) and part.at not in left]
    return said, turns, Counter(shown(part) for part in everything if part.kind == "document")


@pytest.mark.parametrize("to", TALKING)
def test_every_example_says_the_same_in_every_family_that_can_hold_it(to: str) -> None:
    held = 0
    for name, example, body in (each for each in SOURCES if each[0] != to):
        before = read(body, written(form_in(name, body)))
        made = ported(body, name, to)
        if made is None or made.family.name == name:
            continue
        held += 1
        after_body = json.loads(made.request.to_wire())
        after = read(after_body, written(form_of(made.family.name, target(to))))
        said = " ".join(finding.message for finding in made.findings)
        keeps: Json = {
            "pictures": "a picture" not in said,
            "system": "instructions" not in said,
            "failures": "that is an error" not in said,
            "folded": bool(TEMPLATES & {to, name}),
            "left": {finding.pointer for finding in made.findings if any(name in finding.message for name in NAMES.values())},
        }
        assert outline(after, **keeps) == outline(before, **keeps), (name, example, made.request)
        assert set(after.lost) <= {f"/{key}" for key in before.native}, (name, example, after.lost)
        for setting, value in before.settings.items():
            at = before.places[setting]
            assert after.settings.get(setting) == value or any(finding.pointer == at for finding in made.findings), (setting, at)
        for tool in before.tools:
            assert tool.name in {each.name for each in after.tools} or "tools" in said, tool
    assert held > 5 or to in NEED_MORE


TWO = [{"text": "How is"}, {"text": "Paris?"}]
PAIR = {"system": [{"text": "Be brief."}, {"text": "Be kind."}], "messages": [{"role": "user", "content": TWO}]}


@pytest.mark.parametrize("to", [name for name in TALKING if name not in NEED_MORE])
def test_texts_that_were_apart_stay_so_or_are_told_to_be_joined(to: str) -> None:
    made = ported(PAIR, "converse", to)
    assert made is not None
    told = {finding.pointer for finding in made.findings}
    sent = json.dumps(json.loads(made.request.to_wire()))
    assert "How is\\nParis?" not in sent or "/messages/0" in told
    assert "Be brief.\\nBe kind." not in sent or "/system" in told


TIDE: Json = {
    "type": "object",
    "properties": {
        "harbour": {"type": "string", "description": "Where."},
        "days": {"type": "array", "items": {"type": "integer"}},
        "unit": {"type": "string", "enum": ["m", "ft"]},
        "at": {"anyOf": [{"type": "string"}, {"type": "null"}]},
    },
    "required": ["harbour"],
    "additionalProperties": False,
}
DEFINED: Json = {
    "harbour": {"type": "str", "description": "Where.", "required": True},
    "days": {"type": "List[int]"},
    "unit": {"type": "str"},
    "at": {"type": "Any"},
}


def test_parameters_in_words_of_python_are_a_schema_and_what_they_cannot_say_is_told() -> None:
    spec = {"name": "tide", "description": "Looks it up.", "inputSchema": {"json": TIDE}}
    body = {"messages": [{"role": "user", "content": TWO[:1]}], "toolConfig": {"tools": [{"toolSpec": spec}]}}
    made = bedrock_models.port(body, to="cohere_command_r", family="converse")
    assert json.loads(made.request.to_wire())["tools"][0]["parameter_definitions"] == DEFINED
    told = " ".join(finding.message for finding in made.findings if finding.pointer == "/toolConfig/tools/0")
    assert re.findall("no place for (.*?) in what tide takes", told) == ["additionalProperties", "enum of unit", "anyOf of at"]
    back = bedrock_models.port(made.request, to="converse")
    schema = json.loads(back.request.to_wire())["toolConfig"]["tools"][0]["toolSpec"]["inputSchema"]["json"]
    plain = {"unit": {"type": "string"}, "at": {}}
    assert schema == {"type": "object", "properties": {**TIDE["properties"], **plain}, "required": ["harbour"]}
    assert back.findings == (), "any type is no loss"


def test_nothing_is_lost_silently() -> None:
    """Every leaf of a request is in the port, or at or below a finding."""
    for name, example, body in SOURCES:
        talk = read(body, written(form_in(name, body)))
        for to in ("converse", "nova", "chat_completions"):
            made = ported(body, name, to)
            if made is not None and made.family.name != name:
                lost = {pointer for pointer in talk.lost if not is_only(name, pointer)}
                assert lost <= {finding.pointer for finding in made.findings}, (name, example)


USER = {"role": "user", "content": "Hi"}
SEEING = [{"image": {"format": "png", "source": {"bytes": "aGk="}}}, {"text": "What?"}]
NOVA_HI = [{"role": "user", "content": [{"text": "Hi"}]}]
OURS: dict[str, tuple[Json, str, str, Json, list[str]]] = {
    "Claude to Nova": (
        {
            "anthropic_version": "bedrock-2023-05-31",
            "max_tokens": 9,
            "messages": [{"role": "user", "content": "Hi"}],
            "system": "S",
        },
        "claude_messages",
        "amazon.nova-lite-v1:0",
        {
            "messages": [{"role": "user", "content": [{"text": "Hi"}]}],
            "system": [{"text": "S"}],
            "inferenceConfig": {"maxTokens": 9},
        },
        [],
    ),
    "Nova to Claude": (
        {"messages": [{"role": "user", "content": [{"text": "Hi"}]}], "inferenceConfig": {"temperature": 0.5}},
        "nova",
        "anthropic.claude-haiku-4-5-20251001-v1:0",
        {
            "anthropic_version": "bedrock-2023-05-31",
            "messages": [{"role": "user", "content": "Hi"}],
            "max_tokens": 500,
            "temperature": 0.5,
        },
        [""],
    ),
    "gpt-oss to Converse, with a tool": (
        {
            "messages": [
                {"role": "system", "content": "Brief."},
                {"role": "user", "content": "Weather?"},
                {
                    "role": "assistant",
                    "tool_calls": [{"id": "c", "type": "function", "function": {"name": "w", "arguments": '{"at": "Oslo"}'}}],
                },
                {"role": "tool", "tool_call_id": "c", "content": "Rain"},
            ],
            "tools": [{"type": "function", "function": {"name": "w", "description": "d", "parameters": {"type": "object"}}}],
            "seed": 4,
        },
        "chat_completions",
        "converse",
        {
            "messages": [
                {"role": "user", "content": [{"text": "Weather?"}]},
                {"role": "assistant", "content": [{"toolUse": {"toolUseId": "c", "name": "w", "input": {"at": "Oslo"}}}]},
                {"role": "user", "content": [{"toolResult": {"toolUseId": "c", "content": [{"text": "Rain"}]}}]},
            ],
            "system": [{"text": "Brief."}],
            "toolConfig": {
                "tools": [{"toolSpec": {"name": "w", "description": "d", "inputSchema": {"json": {"type": "object"}}}}]
            },
            "additionalModelRequestFields": {"seed": 4},
        },
        ["/seed"],
    ),
    "Titan to Llama 3": (
        {"inputText": "User: Hi\nBot:", "textGenerationConfig": {"maxTokenCount": 5000, "topP": 0.5, "stopSequences": ["|"]}},
        "titan_text",
        "meta.llama3-1-8b-instruct-v1:0",
        {
            "prompt": "<|begin_of_text|><|start_header_id|>user<|end_header_id|>\n\nHi<|eot_id|>"
            "<|start_header_id|>assistant<|end_header_id|>\n\n",
            "max_gen_len": 5000,
            "top_p": 0.5,
        },
        ["/textGenerationConfig/stopSequences", ""],
    ),
    "Llama 3 to Command R": (
        {
            "prompt": "<|begin_of_text|><|start_header_id|>system<|end_header_id|>\n\nS<|eot_id|><|start_header_id|>user"
            "<|end_header_id|>\n\nA<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\nB<|eot_id|>"
            "<|start_header_id|>user<|end_header_id|>\n\nC<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\n",
            "temperature": 0.3,
        },
        "llama",
        "cohere.command-r-v1:0",
        {
            "message": "C",
            "chat_history": [{"role": "USER", "message": "A"}, {"role": "CHATBOT", "message": "B"}],
            "preamble": "S",
            "temperature": 0.3,
        },
        [],
    ),
    "a temperature out of range": (
        {"messages": [{"role": "user", "content": "Hi"}], "temperature": 1.5},
        "chat_completions",
        "amazon.nova-lite-v1:0",
        {"messages": [{"role": "user", "content": [{"text": "Hi"}]}], "inferenceConfig": {"temperature": 1}},
        ["/temperature"],
    ),
    "a picture": (
        {
            "messages": [
                {"role": "user", "content": [{"image": {"format": "png", "source": {"bytes": "aGk="}}}, {"text": "What?"}]}
            ]
        },
        "nova",
        "anthropic.claude-haiku-4-5-20251001-v1:0",
        {
            "anthropic_version": "bedrock-2023-05-31",
            "messages": [
                {
                    "role": "user",
                    "content": [
                        {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": "aGk="}},
                        {"type": "text", "text": "What?"},
                    ],
                }
            ],
            "max_tokens": 500,
        },
        [""],
    ),
}


MORE: dict[str, Json] = json.loads((Path(__file__).parent / "pairs.json").read_bytes())
"""Further pairs, each read and judged by hand."""
PAIRS = OURS | {name: tuple(each[key] for key in ("body", "family", "to", "wanted", "findings")) for name, each in MORE.items()}


@pytest.mark.parametrize(("body", "family", "to", "wanted", "pointers"), PAIRS.values(), ids=PAIRS)
def test_a_pair_by_hand(body: Json, family: str, to: str, wanted: Json, pointers: list[str]) -> None:
    made = bedrock_models.port(json.dumps(body), to=to, family=family)
    assert json.loads(made.request.to_wire()) == wanted
    assert [finding.pointer for finding in made.findings] == pointers


RICH: Json = json.loads((Path(__file__).parent / "rich_pairs.json").read_bytes())
"""Bodies with documents, tools that failed, caches, reasoning and forms of answers, and what each becomes; judged by hand."""


@pytest.mark.parametrize("name", RICH["pairs"])
def test_a_rich_pair_by_hand(name: str) -> None:
    pair = RICH["pairs"][name]
    made = bedrock_models.port(json.dumps(RICH["bodies"][pair["body"]]), to=pair["to"], family=pair["family"])
    assert json.loads(made.request.to_wire()) == pair["wanted"]
    assert [str(finding) for finding in made.findings] == pair["findings"]


NUMBERS = ("first", "second", "third")


def in_order(word: str) -> Json:
    """A request of Claude in which there are three of everything that may stand three times."""
    media = {"type": "base64", "media_type": "image/png"}
    return {
        "anthropic_version": "bedrock-2023-05-31",
        "max_tokens": 9,
        "stop_sequences": [f"{number} stop" for number in NUMBERS],
        "system": [{"type": "text", "text": f"{number} rule"} for number in NUMBERS],
        "tools": [{"name": f"{number}_tool", "description": "A tool.", "input_schema": {"type": "object"}} for number in NUMBERS],
        "messages": [
            {
                "role": role,
                "content": [
                    *({"type": "text", "text": f"{turn} {number} text"} for number in NUMBERS),
                    *(
                        {
                            "type": "document",
                            "title": f"{number} title",
                            "source": {"type": "text", "media_type": "text/plain", "data": f"{number} document"},
                        }
                        for number in (NUMBERS if word == "document" and turn == "third" else ())
                    ),
                    *(
                        {"type": "image", "source": {**media, "data": f"{number.upper():a<8}"}}
                        for number in (NUMBERS if word == "image" and turn == "third" else ())
                    ),
                ],
            }
            for turn, role in zip(NUMBERS, ("user", "assistant", "user"), strict=True)
        ],
    }


@pytest.mark.parametrize("word", ["document", "image"])
def test_what_stands_in_order_stays_so(word: str) -> None:
    seen = Counter[str]()
    for to in TALKING:
        made = ported(in_order(word), "claude_messages", to)
        wire = made.request.to_wire().decode() if made else ""
        for kind in ("{} stop", "{} rule", "{}_tool", "first {} text", "third {} text", "{} title", "{} document", "{} image"):
            said = [f"{number.upper():a<8}" if kind == "{} image" else kind.format(number) for number in NUMBERS]
            places = [wire.find(each) for each in said if each in wire]
            assert places == sorted(places), f"{to}: {kind}"
            seen[kind] += len(places) == len(NUMBERS)
    assert {"document": seen["{} document"], "image": seen["{} image"]}[word] > 1, seen
    assert min(seen[kind] for kind in ("{} rule", "{}_tool", "first {} text", "third {} text")) > 1, seen


def test_what_is_lost_is_told_where_it_stands() -> None:
    picture = {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": "iVBORw0KGgo="}}
    turns = [("user", [picture, {"type": "text", "text": "What is it?"}]), ("assistant", "A dot."), ("user", "Sure?")]
    body = {
        "anthropic_version": "bedrock-2023-05-31",
        "max_tokens": 9,
        "messages": [{"role": role, "content": content} for role, content in turns],
    }
    ported = bedrock_models.port(body, to="mistral.mistral-7b-instruct-v0:2", family="claude_messages")
    assert [finding.pointer for finding in ported.findings if "picture" in finding.message] == ["/messages/0"]


@pytest.mark.parametrize("to", ["nova", "converse", "claude_messages"])
def test_a_call_whose_arguments_are_no_json_is_refused_where_it_stands(to: str) -> None:
    """Its result alone would be answered by nobody."""
    call = {"id": "c1", "type": "function", "function": {"name": "look", "arguments": '{"city": "Pa'}}
    turns = [
        {"role": "user", "content": "Look."},
        {"role": "assistant", "content": None, "tool_calls": [call]},
        {"role": "tool", "tool_call_id": "c1", "content": "Mild."},
    ]
    with pytest.raises(RequestError, match="/messages/1/tool_calls/0: calls a tool with arguments that are no JSON object"):
        bedrock_models.port(json.dumps({"messages": turns}), to=to, family="chat_completions")


def test_a_typed_request_says_its_family() -> None:
    request = bedrock_models.nova.request(messages=[{"role": "user", "content": [{"text": "Hi"}]}])
    assert bedrock_models.port(request, to="llama").request.prompt


@pytest.mark.parametrize(
    ("body", "family", "to", "error"),
    [
        ({"inputText": "Hi"}, "titan_embed_text_v2", "nova", "titan_embed_text_v2 makes vectors, and nova talks"),
        ({"prompt": "Hi"}, "llama", "titan_embed_text_v2", "is no family of conversations"),
        ({"prompt": "Hi"}, None, "nova", "says no family"),
    ],
)
def test_what_cannot_be_is_told(body: Json, family: str | None, to: str, error: str) -> None:
    with pytest.raises(RequestError, match=error):
        bedrock_models.port(json.dumps(body), to=to, family=family)


def test_what_is_no_request_is_told() -> None:
    with pytest.raises(RequestError, match="not JSON"):
        bedrock_models.port("{bad", to="nova", family="llama")
    request = bedrock_models.nova.request(messages=[{"role": "user", "content": [{"text": "Hi"}]}])
    part: Any = request.messages[0]
    with pytest.raises(RequestError, match="part of a request"):
        bedrock_models.port(part, to="llama")


def test_a_model_that_nobody_knows_is_told() -> None:
    with pytest.raises(UnknownModelError):
        bedrock_models.port('{"prompt": "Hi"}', to="acme.unheard-of-v1", family="llama")


@pytest.mark.parametrize("to", ["writer", "us.writer.palmyra-x5-v1:0"])
def test_of_more_stop_sequences_than_are_taken_the_first_stay(to: str) -> None:
    """Whether a model or only its family is named: what is made is a body of it."""
    body = {"messages": [{"role": "user", "content": "Hi"}], "max_tokens": 5, "stop_sequences": [*"abcdef"], **CLAUDE}
    ported = bedrock_models.port(body, to=to, family="claude_messages")
    assert ported.request.stop == [*"abcd"]
    assert [finding.pointer for finding in ported.findings] == ["/stop_sequences"]


@pytest.mark.parametrize("to", ["claude_messages", "us.anthropic.claude-haiku-4-5-20251001-v1:0"])
def test_a_form_that_is_open_is_told_as_lost(to: str) -> None:
    form = {"type": "json_schema", "json_schema": {"name": "a", "schema": {"type": "object", "properties": {"a": {}}}}}
    body = {"messages": [{"role": "user", "content": "Hi"}], "response_format": form}
    ported = bedrock_models.port(body, to=to, family="chat_completions")
    assert "output_config" not in json.loads(ported.request.to_wire())
    assert any("additionalProperties: false" in finding.message for finding in ported.findings)


CLAUDE = {"anthropic_version": "bedrock-2023-05-31"}


@pytest.mark.parametrize(("most", "budget"), [(1024, None), (1025, 1024), (4096, 4095), (60_000, 24_576)])
def test_where_a_model_has_no_efforts_a_budget_fits_below_the_most_tokens(most: int, budget: int | None) -> None:
    asked = bedrock_models.chat_completions.request(
        messages=[{"role": "user", "content": "Hi"}], reasoning_effort="high", max_tokens=most
    )
    made = bedrock_models.port(asked, to="us.anthropic.claude-3-7-sonnet-20250219-v1:0").request
    thinking = json.loads(made.to_wire()).get("thinking", {})
    assert thinking.get("budget_tokens") == budget
    assert type(made).from_wire(made.to_wire()) == made
