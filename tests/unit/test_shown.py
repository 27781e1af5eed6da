"""What is printed of requests and answers: readable, and short, whatever they hold."""

from __future__ import annotations

import base64
import copy
import json
import pickle
import pydoc

import bedrock_models
from bedrock_models import claude_messages as claude
from bedrock_models import converse, families, nova_canvas, titan_embed_text_v2, titan_text

from tests.support.corpus import FAMILIES, examples
from tests.support.in_one import in_one

PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 3600
LONGEST = 500


def test_an_answer_with_a_large_picture_prints_in_a_few_words() -> None:
    wire = json.dumps({"images": [base64.b64encode(PICTURE).decode()]})
    answer = nova_canvas.NovaCanvasResponse.from_wire(wire)
    assert repr(answer) == "NovaCanvasResponse(images=[<png, 0.9 MB>])"
    assert str(answer) == "images=[<png, 0.9 MB>]"
    assert answer.image_bytes == [PICTURE]
    assert answer == pickle.loads(pickle.dumps(answer)) == copy.deepcopy(answer)  # noqa: S301 - our own
    assert json.loads(answer.to_wire()) == json.loads(wire)


def test_a_request_shows_what_was_set() -> None:
    request = titan_text.request(input_text="Hi", temperature=0)
    assert repr(request) == "TitanTextRequest(input_text='Hi', text_generation_config=TitanTextGenerationConfig(temperature=0.0))"
    assert "None" not in repr(request)


def test_long_texts_are_cut_and_say_how_long_they_are() -> None:
    request = titan_text.request(input_text="word " * 4000)
    assert "(20,000 characters)" in repr(request)
    assert len(repr(request)) < LONGEST


def test_an_integer_that_python_does_not_write_is_told() -> None:
    big = 10**5000
    request = claude.ClaudeRequest.model_construct(max_tokens=big)
    assert repr(request).startswith("ClaudeRequest(max_tokens=<an integer of about 5,000 digits>")
    assert "<an integer of about 5,000 digits>" in repr(converse.ConverseRequest.model_construct(extras={"seed": [-big, 7]}))


def test_a_vector_is_cut_and_says_how_long_it_is() -> None:
    wire = json.dumps({"embedding": [0.5] * 1024, "inputTextTokenCount": 3})
    shown = repr(titan_embed_text_v2.TitanEmbedTextV2Response.from_wire(wire))
    assert "[0.5, 0.5, 0.5, 0.5, ... 1,024 in all]" in shown


def test_what_the_spec_does_not_know_is_shown_too() -> None:
    whole = next(iter(examples("claude_messages").values()))["response"]
    assert "news='today'" in repr(claude.ClaudeResponse.from_wire(json.dumps({**whole, "news": "today"})))


@in_one("name", FAMILIES)
def test_every_example_can_be_printed(name: str) -> None:
    family = families()[name]
    for example in examples(name).values():
        assert "=None" not in repr(family.parse_request(json.dumps(example["request"])))
        if example.get("response") is not None:
            answer = family.parse_response(json.dumps(example["response"]))
            assert type(answer).__name__ in repr(answer)
            assert answer._repr_html_()


def test_a_notebook_shows_pictures_and_texts() -> None:
    picture = nova_canvas.NovaCanvasResponse.from_wire(json.dumps({"images": [base64.b64encode(PICTURE).decode()]}))
    assert picture._repr_html_().startswith('<img src="data:image/png;base64,iVBOR')
    wire = json.dumps(
        {"inputTextTokenCount": 1, "results": [{"outputText": "a < b", "tokenCount": 1, "completionReason": "FINISH"}]}
    )
    said = titan_text.TitanTextResponse.from_wire(wire)
    assert "a &lt; b" in said._repr_html_()


def test_families_print_as_a_table() -> None:
    lines = repr(bedrock_models.families()).splitlines()
    assert len(lines) == len(FAMILIES)
    assert any(line.startswith("titan_text ") and "invoke, stream" in line for line in lines)


def test_help_shows_what_a_class_has_of_its_own() -> None:
    for kind in (claude.ClaudeRequest, claude.ClaudeResponse, claude.ClaudeTextBlock):
        told = pydoc.plain(pydoc.render_doc(kind))
        assert len(told.splitlines()) < 80, told
        assert "to_wire(self)" in told
        assert set(kind.model_fields) <= set(dir(kind))
        assert not {name for name in dir(kind) if name.startswith(("_", "model_"))}
    assert "TitanTextResult" in pydoc.plain(pydoc.render_doc(titan_text))
