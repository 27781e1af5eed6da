"""Pages whose paragraphs are wrapped over several lines, and what they say of a model itself."""

from __future__ import annotations

from typing import Any

from bedrock_codegen.draft.page.lines import lines_of
from bedrock_codegen.draft.page.listed_words import listed
from bedrock_codegen.draft.page.models import add_models
from bedrock_codegen.draft.page.ranges import ranges

from tests.support.in_one import in_one

Json = Any
TEXT = {"type": "string"}
PAGE = """# Dunlin
The model of the shore.

`pace` is `slow` or
`fast`.

How far it wades: `gait` is one of `walk`, `run` or `wade` and `depth` holds the
deepest water that it wades in. `stride` is the length of a step in millimetres, at least 20 and at most
1,900. `perch` is where it rests, and what it rests on is one of the things that
are there.

- `tide`: how high the water is, which is told by the people of
  the harbour, who go and look, from 1 to
  12.
- `wind`: its force.

roost (int, optional): how many birds rest in one place when it is dark outside
nest (int, optional): how many eggs, 1 to 5

```
{"a long line of code that is not to be joined with": "the line behind it",
"another": 1}
```
"""


LINES = [
    "# Dunlin",
    "The model of the shore.",
    "`pace` is `slow` or",  # too short to be wrapped
    "`fast`.",
    "How far it wades: `gait` is one of `walk`, `run` or `wade` and `depth` holds the deepest water that it wades in.",
    "`stride` is the length of a step in millimetres, at least 20 and at most 1,900.",
    "`perch` is where it rests, and what it rests on is one of the things that are there.",
    "- `tide`: how high the water is, which is told by the people of the harbour, who go and look, from 1 to 12.",
    "- `wind`: its force.",
    "roost (int, optional): how many birds rest in one place when it is dark outside",
    "nest (int, optional): how many eggs, 1 to 5",
    "```",
    '{"a long line of code that is not to be joined with": "the line behind it",',
    '"another": 1}',
    "```",
]


def test_a_paragraph_is_read_as_one_and_a_sentence_about_a_member_begins_a_line() -> None:
    assert [line for line in lines_of(PAGE) if line] == LINES


def test_a_paragraph_of_html_is_read_as_one() -> None:
    text = "<p>The most feathers that one bird may lose in a year,\n at least 3 and at most 90.</p>"
    assert [" ".join(line.split()) for line in lines_of(text)] == [
        "The most feathers that one bird may lose in a year, at least 3 and at most 90."
    ]


@in_one("name, found", [("stride", {"minimum": 20, "maximum": 1900}), ("tide", {"minimum": 1, "maximum": 12})])
def test_a_range_behind_the_end_of_a_line_is_read(name: str, found: Json) -> None:
    assert ranges(name, "integer", lines_of(PAGE), [20 if name == "stride" else 4]) == found


def test_the_next_member_is_no_word_of_the_one_before_it() -> None:
    assert listed("gait", TEXT, lines_of(PAGE), ["run"]) == {"anyOf": [{"enum": ["run", "wade", "walk"]}, TEXT]}


@in_one(
    "text, found",
    [
        ("It reads up to 48,000 tokens of\ncontext and writes at most 2,048 tokens.", {"context": 48000, "output": 2048}),
        ("- **Context window:** 128K", {"context": 128000}),
        ("| Context length | 1M tokens |", {"context": 1_000_000}),
        ("| Max output | 8,192 tokens |", {"output": 8192}),
        ("A 32K context, and again: context window of 32,000 tokens", {"context": 32000}),
        ("context window: 8K; with the long form, context window: 64K", {}),
        ("`context`: up to 20 documents of 5000 characters", {}),
        ("The context of 2024 is unlike that of 1999.", {}),
    ],
)
def test_what_a_model_reads_and_writes_goes_into_its_line(text: str, found: Json) -> None:
    models: Json = {"dunlin.shore-v1:0": {"streaming": True}}
    add_models(models, lines_of(text))
    assert models == {"dunlin.shore-v1:0": {"streaming": True, **found}}


def test_one_number_is_not_that_of_two_models() -> None:
    models: Json = {"dunlin.shore-v1:0": {}, "dunlin.reef-v1:0": {}}
    add_models(models, ["Context window: 128K"])
    assert models == {"dunlin.shore-v1:0": {}, "dunlin.reef-v1:0": {}}
