"""What pages say in running prose: what holds where a member is left out, ranges, lengths, whether it has to be there."""

from __future__ import annotations

import json
from typing import Any

from bedrock_codegen.draft.card.meanings import counted
from bedrock_codegen.draft.observe import Sample
from bedrock_codegen.draft.page.comments import annotated
from bedrock_codegen.draft.page.lines import lines_of
from bedrock_codegen.draft.page.listed_words import listed
from bedrock_codegen.draft.page.members import described
from bedrock_codegen.draft.page.models import add_models
from bedrock_codegen.draft.page.prose import demanded, left_out, lengths
from bedrock_codegen.draft.page.sentences import says_only_its_kind, sentence

from tests.support.in_one import in_one

Json = Any


@in_one(
    "text, wanted",
    [
        ("Where left out, 2,048.", "2,048"),
        ("anything from 0 to 2; where left out, 0.7.", "0.7"),
        ("If you leave it out, 1 is used.", "1"),
        ("When it is missing, `let` is assumed.", "let"),
        ("if omitted the service uses `auto`", "auto"),
        ("If not given, it defaults to 40.", "40"),
        ("Where none is given, the default is 7", "7"),
        ("`may` (default), `must` or `never`", "may"),
        ('"free" (the default), "forced" or "off"', "free"),
        ("true unless you say otherwise", "true"),
        ("0.5 by default", "0.5"),
        ("`calm` is the default; `brisk` is faster", "calm"),
        ("When it is not set, the model decides.", ""),
        ("If it is left out, no text ends the answer.", ""),
        ("One of `let` and `must`.", ""),
        ("Leave out what you do not need.", ""),
        ("If the prompt is missing something, 4 words are added.", ""),
        ("By default, gpt-4.1 is not used", ""),
    ],
)
def test_what_holds_where_a_member_is_left_out(text: str, wanted: str) -> None:
    assert left_out(text) == wanted


@in_one(
    "text, wanted",
    [
        ("At most 20,000 characters.", {"maxLength": 20000}),
        ("up to 8 texts, each at most 40 characters", {"maxLength": 40}),
        ("between 3 and 64 characters", {"minLength": 3, "maxLength": 64}),
        ("0 to 64 characters", {"maxLength": 64}),
        ("each no longer than 16 characters", {"maxLength": 16}),
        ("200 characters or fewer", {"maxLength": 200}),
        ("at most 40 characters, or up to 80 characters for members", {}),
        ("together at most 9,000 characters", {}),
        ("at most 40 tokens", {}),
        ("it counts 40 characters", {}),
    ],
)
def test_how_long_a_text_may_be(text: str, wanted: Json) -> None:
    assert lengths(text) == wanted


@in_one(
    "text, wanted",
    [
        ("The turns. Required.", True),
        ("(required) the turns", True),
        ("string, optional. The turns", False),
        ("Required if `a` is there.", None),
        ("The required turns", None),
        ("Optional. Some say (required).", None),
    ],
)
def test_whether_it_has_to_be_there(text: str, wanted: object) -> None:
    assert demanded(text) is wanted


@in_one(
    "line, wanted",
    [
        ("`who`: either `me` (you) or `it` (the model), and `parts`.", ["it", "me"]),
        ("`who`: `me`, `it` or `parts`.", ["it", "me", "parts"]),
        ("`who` is `me` or `it`; see `parts` and `calm`.", ["it", "me"]),
        ("`who` is `me`. Beside it stands `parts`.", None),
        ("`who`: `me` or `you`.", None),
    ],
)
def test_a_member_that_is_named_beside_values_is_none_of_them(line: str, wanted: Json) -> None:
    found = listed("who", {"type": "string"}, [line], ["me", "it"] if wanted else ["me", "them"], {"who", "parts", "calm"})
    assert (found["anyOf"][0]["enum"] if found else None) == wanted


PAGE = """# Heron

Heron reads up to 64,000 tokens.

- `reeds`: the turns so far, oldest first. Between 1 and 200 reeds. Required.
- `depth`: the most tokens of an answer, between 1 and 16,384. Required.
- `calm`: how free the answer is. From 0 up to 2; where left out, 0.7.
- `wade`: at least 1,024, and less than `depth`. Where left out, 2,048.
- `brief`: what is known before. At most 20,000 characters.
- `ends`: texts at which it stops. Up to 8 texts, each at most 40 characters.
- `tags`: words to file it by, at most 4; no longer than 3 characters each.
- `mood` is one of `still` and `stalking`, whatever `calm` may be. When it is missing, `still` is assumed.
- `loud`: says it aloud (false unless you say otherwise).
- `nest`: how many; at most 5 pictures come of it.
"""
BODY = {
    "reeds": ["One."],
    "depth": 9,
    "calm": 0.5,
    "wade": 1024,
    "brief": "Be still.",
    "ends": ["END"],
    "tags": ["water"],
    "mood": "still",
    "loud": True,
    "nest": 9,
}
TYPES = {"depth": "integer", "calm": "number", "wade": "integer", "loud": "boolean", "nest": "integer"}
LISTS = ("reeds", "ends", "tags")


def drawn(*left_out_of_body: str) -> dict[str, Json]:
    """The files of a draft of which nothing is known but types, with what the page says."""
    body = {name: value for name, value in BODY.items() if name not in left_out_of_body}
    texts = {"type": "array", "items": {"type": "string"}}
    members = {
        name: {"description": "TODO: what it is.", **(texts if name in LISTS else {"type": TYPES.get(name, "string")})}
        for name in BODY
    }
    card: Json = {"sources": {}, "parameters": {}, "answer": {}}
    files = {"request.json": {"type": "object", "properties": members, "required": ["mood", "brief"]}, "family.json": card}
    return described(files, PAGE, [Sample(where="", request=body)])


def test_prose_bounds_members_as_columns_do() -> None:
    files = drawn()
    request = files["request.json"]
    bounds = ("minimum", "maximum", "minItems", "maxItems", "maxLength", "default", "anyOf")
    assert {name: {key: each[key] for key in bounds if key in each} for name, each in request["properties"].items()} == {
        "reeds": {"minItems": 1, "maxItems": 200},
        "depth": {"minimum": 1, "maximum": 16384},
        "calm": {"minimum": 0, "maximum": 2, "default": 0.7},
        "wade": {"minimum": 1024, "default": 2048},
        "brief": {"maxLength": 20000},
        "ends": {"maxItems": 8},
        "tags": {"maxItems": 4},
        "mood": {"anyOf": [{"enum": ["stalking", "still"]}, {"type": "string"}], "default": "still"},
        "loud": {"default": False},
        "nest": {},
    }
    assert request["required"] == ["brief", "reeds", "depth"]
    limits = files["family.json"]["limits"]
    assert limits == [{"at": "/ends/*", "schema": {"maxLength": 40}, "source": "guide", "evidence": "documented"}], (
        "no tag of three"
    )


def test_prose_demands_nothing_that_a_request_lacks() -> None:
    assert drawn("depth", "reeds")["request.json"]["required"] == ["brief"]


JSONC = """```jsonc
{
  // The turns.
  // 1 to 9 of them.
  "reeds": [{"who": "me", "says": "http://x.example"}],
  "calm": 0.5,      // How free, 0 - 2.
                    // Default: 0.7
  "mood": "still",  # "still" or "stalking"
  "a": 1, "b": 2,   // of two
  "plain": 3
}
```
"""


def test_comments_of_a_page_say_what_members_are() -> None:
    assert [line for line in annotated(JSONC.splitlines()) if line.startswith("- ")] == [
        "- `reeds`: The turns. 1 to 9 of them.",
        "- `calm`: How free, 0 - 2. Default: 0.7",
        "- `mood`: `still` or `stalking`",
    ]
    members = {
        name: {"type": "number" if name == "calm" else "string", "description": "TODO: what it is."} for name in ("calm", "mood")
    }
    files = {"request.json": {"type": "object", "properties": members}, "family.json": {"sources": {}}}
    made = described(files, JSONC, [Sample(where="", request={"calm": 1, "mood": "still"})])["request.json"]["properties"]
    assert (made["calm"]["maximum"], made["calm"]["default"], made["calm"]["description"]) == (
        2,
        0.7,
        "How free, 0 - 2. Default: 0.7.",
    )
    assert made["mood"]["anyOf"][0] == {"enum": ["stalking", "still"]}
    assert json.loads(json.dumps(made)) == made


@in_one(
    "line, wanted",
    [
        ("Heron takes text and images, and writes text.", {"in": ["text", "image"], "out": ["text"]}),
        ("Input modalities | Text, image | Output: text", {"in": ["text", "image"], "out": ["text"]}),
        ("It reads pictures and PDFs.", {"in": ["image", "document"]}),
        ("It takes text.", {}),
        ("It takes images of birds. It reads documents in German.", {}),
        ("It takes text and images. Heron 2 takes images, text and films.", {}),
    ],
)
def test_what_a_model_takes_and_gives_is_what_prose_lists(line: str, wanted: Json) -> None:
    models: Json = {"heron.grey-1": {}}
    add_models(models, [line], ["image"])
    assert models == {"heron.grey-1": wanted}


DEFINED = """<html><body><p>Heron:</p><dl>
<dt><code>reeds</code>
 <em>array of strings, required</em></dt><dd><p>The turns.</p><p>Up to 9.</p></dd>
<dt>calm</dt><dd>How free,
from 0 to 1.</dd></dl><p>The end.</p></body></html>
"""


def test_a_list_of_definitions_is_one_of_members() -> None:
    assert [" ".join(line.split()) for line in lines_of(DEFINED)] == [
        "Heron:",
        "- `reeds` (array of strings, required): The turns. Up to 9.",
        "- calm: How free, from 0 to 1.",
        "The end.",
    ]


AMID = """# Heron

<dl>
  <dt><code>reed</code> \u2014 of nests</dt>
  <dd><code>mime</code>: <code>a/b</code> | <code>a/c</code>; <code>data</code>: string. Send it back.</dd>
  <dt>Context</dt><dd>9 words</dd>
</dl>

- `calm`: How free
"""


def test_a_list_of_definitions_within_markdown_has_a_line_for_each_member_of_an_object() -> None:
    assert [line for line in lines_of(AMID) if line.strip()] == [
        "# Heron",
        "An object `reed` (of nests):",
        "- `mime`: `a/b` | `a/c`",
        "- `data`: string. Send it back.",
        "- Context: 9 words",
        "- `calm`: How free",
    ]


OPEN = "<dl><dt>reed<dt>sedge number<dd>How wet,<br>from 0 to 1.<dd>Or dry.<dt>moss</dl><p>The end.</p>"


def test_a_list_of_definitions_may_leave_its_ends_out_and_say_nothing_or_more() -> None:
    told = ["- reed", "- sedge (number): How wet, from 0 to 1.: Or dry.", "- moss", "The end."]
    assert [" ".join(line.split()) for line in lines_of(OPEN)] == told
    assert [line for line in lines_of(f"<html><pre>\n# a comment\n</pre>{OPEN}</html>") if line.startswith("- ")] == told[:3]


@in_one(
    "said, wanted",
    [
        ("integer, the place of the nest", "The place of the nest."),
        ("string | null. Send it back as it was.", "Send it back as it was."),
        ("integer, or null if there was none", "Integer, or null if there was none."),
        ("array of arrays, whose cells are words", "Array of arrays, whose cells are words."),
        ("string, required; the words of the nest", "The words of the nest."),
        ("See [nests](#nests).", ""),
        ("How deep a [nest](#nests) is. See also [reeds](#reeds)", "How deep a nest is."),
    ],
)
def test_a_kind_before_what_is_said_is_no_part_of_it(said: str, wanted: str) -> None:
    assert sentence("nest", [f"- `nest`: {said}"]) == wanted


@in_one(
    "said, wanted",
    [
        ("Number 0..2, default 0.7.", True),
        ("`done` | `failed`.", True),
        ("1..8 strings of 1..32.", True),
        ("String (6 MB).", True),
        ("JSON Schema object.", True),
        ("Integer, counted from 0.", False),
        ("String. Send it back.", False),
    ],
)
def test_what_says_only_a_kind_gives_way_to_words(said: str, wanted: bool) -> None:  # noqa: FBT001 - what is expected
    assert says_only_its_kind(said) is wanted


def test_a_page_adds_the_count_that_no_name_tells() -> None:
    counts = {name: {"type": "integer"} for name in ("asked", "more")}
    body = {"properties": {"cost": {"type": "object", "properties": counts}}}
    card: Json = {"answer": {"usage": {"input_tokens": {"response": "/cost/asked"}}}}
    counted(card, {"response": body}, ["- `asked`: tokens of the question.", "- `more`: tokens that were written."])
    assert card["answer"]["usage"] == {
        "input_tokens": {"response": "/cost/asked"},
        "output_tokens": {"response": "/cost/more"},
    }
