"""What a page says of kinds and models that a few exchanges cannot show, and what a few exchanges must not be taken to say."""

from __future__ import annotations

from typing import Any

from bedrock_codegen.commands.draft import fit
from bedrock_codegen.common.streams import answer_of
from bedrock_codegen.draft.card.readings import Readings
from bedrock_codegen.draft.conversation.tools import tool_use
from bedrock_codegen.draft.folder import drafted
from bedrock_codegen.draft.observe import Sample
from bedrock_codegen.draft.page.defaults import is_required
from bedrock_codegen.draft.page.kinds import kinds_of
from bedrock_codegen.draft.page.lines import lines_of, said_of
from bedrock_codegen.draft.page.listed_words import listed
from bedrock_codegen.draft.page.models import add_models
from bedrock_codegen.draft.page.ranges import ranges
from bedrock_codegen.draft.page.tables import add_required
from bedrock_codegen.draft.shapes.infer import Context, Tools, body_shape
from bedrock_codegen.draft.shapes.kinds import Array, Object, Seen
from bedrock_codegen.draft.streams.fields import plain_fields
from bedrock_codegen.draft.vocabulary import words_of
from bedrock_codegen.runtime._runtime.streams.assemble import assembled

from tests.draft.orchard import PIXEL
from tests.support.in_one import in_one

Json = Any
PAGE = """
| Model | Model ID | Context window | Max output | Input | Reasoning |
|---|---|---|---|---|---|
| Tarn | `tarn.word-v1:0` | 200K | 16,384 | text, pictures and PDFs | yes |
| Tarn S | `tarn.word-s-v1:0` | 64,000 | 8,192 | text | no |

| Name | Type | Description |
|---|---|---|
| `marks` | map of string to string | Your own. |
| `given` | any JSON | What the tool takes. |
| `parts` | array of objects | What is said. |

`held` is any JSON. A `held` (base64) of a picture is another.
A rule has `as` (string, required): `bare` or `json`, `form` (object) and `weight`.
"""

COMMENTED = """
```jsonc
{
  "api": "tarn/3",       // const
  "rules": "You help.",  // ? string, 1..40000
  "heat": 0.4,           // number 0..2, default 0.7
  "breadth": 40,         // integer 1..1000 or null
  "dice": 99             // integer >= 0: same dice, same answer
}
```
"""


def draft_of(requests: list[Json], responses: list[Json]) -> dict[str, Json]:
    whole = [Sample(where="a", request=request, response=response) for request, response in zip(requests, responses, strict=True)]
    return drafted("tarn_word", whole, [], lambda _: lambda _: 0, kinds=kinds_of(PAGE))


def test_kinds_that_a_page_names() -> None:
    assert kinds_of(PAGE) == {"marks": "map", "given": "any", "held": "free"}


def test_keys_of_a_map_are_the_callers_and_any_json_is_any() -> None:
    made = draft_of([{"say": "Hi you", "marks": {"team": "geo"}, "given": "x", "held": {"a": 1}}], [{"said": "Hello there"}])
    members = made["request.json"]["properties"]
    assert members["marks"]["additionalProperties"] == {"type": "string"}
    assert not {"type", "anyOf", "$ref"} & members["given"].keys()
    assert members["held"]["type"] == "object"
    assert "properties" not in members["held"]


def test_a_row_says_what_a_model_reads_and_writes() -> None:
    models: Json = {"tarn.word-v1:0": {}, "tarn.word-s-v1:0": {"context": 5}}
    add_models(models, lines_of(PAGE))
    assert models == {
        "tarn.word-v1:0": {"context": 200_000, "output": 16_384, "in": ["text", "image", "document"], "reasoning": True},
        "tarn.word-s-v1:0": {"context": 5, "output": 8192, "in": ["text"], "reasoning": False},
    }


def test_brackets_that_mark_one_member_leave_the_others_open() -> None:
    lines = lines_of(PAGE)
    assert [is_required(name, lines) for name in ("as", "form", "weight", "marks")] == [True, False, False, None]


def test_words_are_read_behind_brackets() -> None:
    found = listed("as", {"type": "string"}, lines_of(PAGE), ["json"])
    assert found == {"anyOf": [{"enum": ["bare", "json"]}, {"type": "string"}]}


def test_objects_whose_kinds_have_nothing_of_their_own_are_of_one_kind() -> None:
    context = Context(answer=False, tools=Tools(frozenset(), frozenset(), frozenset()), words=words_of([]))

    def items(*found: Json) -> Json:
        shape = body_shape([Seen({"all": list(found)})], context)
        assert isinstance(shape, Object)
        held = shape.members["all"].shape
        assert isinstance(held, Array)
        return held.items

    params = [
        *({"kind": kind, "name": "a"} for kind in ("text", "flag", "number")),
        {"kind": "list", "name": "c", "items": "text"},
    ]
    assert isinstance(items(*params), Object)
    said = [{"kind": "text", "text": "a"}, {"kind": "picture", "data": "b"}, {"kind": "text", "text": "c"}]
    assert not isinstance(items(*said), Object)


def test_what_some_answers_hold_says_nothing_of_all() -> None:
    context = Context(answer=True, tools=Tools(frozenset(), frozenset(), frozenset()), words=words_of([]))
    event = body_shape([Seen({"extra": {"run": "18"}})], context)

    def values(*answers: Json) -> list[Json]:
        found = plain_fields(event, body_shape([Seen(each) for each in answers], context), Readings())
        return [said["value"] for said in found.values() if "value" in said]

    answer = {"extra": {"team": "geo", "run": "1"}}
    assert values(answer, answer) == ["geo"]
    assert values(answer, answer, {}) == []


def test_comments_say_what_may_be_left_out_and_what_is_always_the_same() -> None:
    lines = lines_of(COMMENTED)
    assert kinds_of(COMMENTED) == {"api": "const"}
    prose = {name: said_of(name, lines) for name in ("rules", "heat")}
    assert [is_required(name, lines, prose) for name in prose] == [False, None]
    found = {
        name: ranges(name, kind, lines, []) for name, kind in (("heat", "number"), ("breadth", "integer"), ("dice", "integer"))
    }
    assert found == {
        "heat": {"minimum": 0, "maximum": 2, "default": 0.7},
        "breadth": {"minimum": 1, "maximum": 1000},
        "dice": {"minimum": 0},
    }


def test_a_picture_stands_beside_words_that_are_a_part_there() -> None:
    """Where words alone are a text, and beside pictures a part of a list."""
    picture = {"kind": "image", "base64": PIXEL}
    talks: list[Json] = [
        {
            "turns": [
                {"by": "asker", "said": "Hi you"},
                {"by": "teller", "said": "Hello to you"},
                {"by": "asker", "said": "Go on"},
            ]
        },
        {"turns": [{"by": "asker", "said": [{"kind": "text", "text": "What is it?"}, picture]}]},
    ]
    made = draft_of(talks, [{"said": "Hello there"}, {"said": "A red dot"}])
    messages = made["family.json"]["fm"]["text"]["messages"]
    assert messages["human"] == {"by": "asker", "said": "$text"}
    assert messages["seeing"] == {"by": "asker", "said": [{"kind": "text", "text": "$text"}, "$images"]}


def test_thoughts_of_a_stream_come_of_the_pieces_that_are_called_so() -> None:
    def grown(slot: int, kind: str, *pieces: str) -> list[Json]:
        begun = {"slot": slot, "begins": {"type": kind, "text": ""}}
        return [begun, *({"slot": slot, "add": {"type": f"{kind}_piece", "text": each}} for each in pieces)]

    sealed = {"slot": 0, "add": {"type": "seal", "seal": "x9-b"}}
    stream = [*grown(0, "thought", "Let me ", "think."), sealed, *grown(1, "text", "It is ", "a wren.")]
    thought, text = {"type": "thought", "text": "Let me look.", "seal": "k2-a"}, {"type": "text", "text": "A wren it is."}
    samples = [
        Sample(where="a", request={"ask": "Which bird?"}, response={"parts": [thought, text]}),
        Sample(where="b", request={"ask": "And that one?"}, response={"parts": [text]}),
        Sample(where="s", request={"ask": "Which bird is it?"}, events=(*stream, {"end": True})),
    ]
    answer = drafted("tarn_word", samples, [], fit)["family.json"]["answer"]
    whole = assembled(stream, answer_of(answer)) or {}
    assert whole["parts"] == [
        {"type": "thought", "text": "Let me think.", "seal": "x9-b"},
        {"type": "text", "text": "It is a wren."},
    ]


def test_what_an_open_group_demands_is_not_demanded_of_a_request() -> None:
    member: Json = {"type": "number", "description": "One."}
    group: Json = {"type": "object", "properties": {"penalty": dict(member), "reach": dict(member)}}
    request: Json = {"type": "object", "properties": {"most": dict(member), "again": group}}
    lines = [f"- `{name}` (number, required): what it is." for name in ("most", "penalty")]
    prose = dict.fromkeys(("most", "penalty"), "number, required")
    asked: list[Json] = [{"most": 4, "again": {"penalty": 1.5}}, {"most": 5}]
    assert add_required(request, lines, asked, prose) == ["/most"]
    assert group["required"] == ["penalty"]


def test_calls_among_the_parts_that_words_alone_are_not_need_no_list_of_their_own() -> None:
    call = {"kind": "errand", "ref": "e-1", "tool": "tides", "given": {"port": "Leith"}}
    done = {"kind": "done", "ref": "e-1", "said": "At noon it is high."}
    turns = [("asker", "When is high water?"), ("teller", [{"kind": "text", "text": "I look."}, call]), ("asker", [done])]
    offer = {
        "tool": "tides",
        "about": "When it is high.",
        "takes": {"type": "object", "properties": {"port": {"type": "string"}}},
    }
    request: Json = {"turns": [{"by": by, "said": said} for by, said in turns], "tools": [offer]}
    messages = {"at": "/turns", "human": {"by": "asker", "said": "$text"}, "assistant": {"by": "teller", "said": "$text"}}
    found = tool_use([request], [], messages) or {}
    assert found["call"] == {"kind": "errand", "ref": "$id", "tool": "$name", "given": "$arguments"}
    assert "calls" not in found


@in_one(
    "line, wanted",
    [
        ("| `protocol` | string | Yes | Version of the dialect. Must be `skald/2`. |", {"protocol": "const"}),
        ("- `kind` (string): always `note`; more may come.", {"kind": "const"}),
        ("| dials.mode | string | has to be 'calm' |", {"mode": "const"}),
        ("- `kind`: must be `note` or `text`.", {}),
        ("- `kind`: must be `note`, `text` or `song`.", {}),
        ("- `kind`: must be a text.", {}),
        ("The value must be `note`.", {}),
        ("- `kind`: always `note` in the first turn.", {}),
        ("- `kind`: must be `note` | `text`.", {}),
    ],
)
def test_a_member_that_must_be_one_value_is_a_constant(line: str, wanted: Json) -> None:
    assert kinds_of(line) == wanted
