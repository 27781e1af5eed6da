"""`bedrock-codegen diff`: edits of the catalogue, of other ways to call, and of places deep in bodies."""

from __future__ import annotations

import copy
import dataclasses
from collections.abc import Callable
from typing import Any

import pytest
from bedrock_codegen.commands.diff.cards import differences
from bedrock_codegen.load import Corpus, Document

from tests.support.specs import specs

Json = Any
FAMILIES = {"nova", "llama", "claude_messages", "converse", "cohere_command_r", "luma_ray", "titan_text", "titan_embed_text_v2"}
CORPUS = dataclasses.replace(specs(), families=tuple(spec for spec in specs().families if spec.name in FAMILIES))
LITE, HAIKU = "amazon.nova-lite-v1:0", "anthropic.claude-haiku-4-5-20251001-v1:0"


def edited(family: str, part: str, edit: Callable[[Json], object]) -> Corpus:
    """The specs with an edit in one file: of a family, or of what belongs to none."""
    if not family:
        other = copy.deepcopy(getattr(CORPUS, part))
        edit(other.data)
        return dataclasses.replace(CORPUS, **{part: other})
    made = []
    for spec in CORPUS.families:
        if spec.name != family:
            made.append(spec)
            continue
        document = spec.bodies.get(part) or {"card": spec.card, "models": spec.models}[part]
        data = copy.deepcopy(document.data)
        edit(data)
        new = Document(document.path, data)
        bodies = {"bodies": {**spec.bodies, part: new}} if part in spec.bodies else {part: new}
        made.append(dataclasses.replace(spec, **bodies))
    return dataclasses.replace(CORPUS, families=tuple(made))


def defs(data: Json, name: str) -> Json:
    return data["$defs"][name]["properties"]


def d_pop(data: Json, name: str, key: str) -> Json:
    return defs(data, "TitanTextGenerationConfig")[name].pop(key)


EDITS: dict[str, tuple[str, str, Callable[[Json], object], list[str], str, str]] = {
    "a model's streaming is forgotten": (
        "nova",
        "models",
        lambda d: d[LITE].pop("streaming"),
        [f"{LITE}: is not known to stream"],
        "breaking",
        "call",
    ),
    "a model does not stream any more": (
        "nova",
        "models",
        lambda d: d[LITE].update(streaming=False),
        [f"{LITE}: does not stream"],
        "breaking",
        "call",
    ),
    "a model thinks": (
        "nova",
        "models",
        lambda d: d[LITE].update(reasoning=True),
        [f"{LITE}: thinks before it answers"],
        "new",
        "call",
    ),
    "a model streams": (
        "luma_ray",
        "models",
        lambda d: d["luma.ray-v2:0"].update(streaming=True),
        ["luma.ray-v2:0: streams"],
        "new",
        "call",
    ),
    "a model reads no pictures": (
        "nova",
        "models",
        lambda d: d[LITE]["in"].remove("image"),
        ["reads no image"],
        "breaking",
        "call",
    ),
    "a model reads sound": ("nova", "models", lambda d: d[LITE]["in"].append("speech"), ["reads speech"], "new", "call"),
    "a model writes pictures": ("nova", "models", lambda d: d[LITE]["out"].append("image"), ["writes image"], "new", "call"),
    "a profile less": ("nova", "models", lambda d: d[LITE]["profiles"].remove("us"), ["has no profile us"], "breaking", "call"),
    "a region less": ("nova", "models", lambda d: d[LITE]["regions"].remove("us-east-1"), ["is not in us-east-1"], "fix", "call"),
    "a smaller context": ("nova", "models", lambda d: d[LITE].update(context=1), ["has a context of 1"], "fix", "call"),
    "no call on demand": (
        "nova",
        "models",
        lambda d: d[LITE].update(inference="profile"),
        ["is called profile"],
        "breaking",
        "call",
    ),
    "no batch jobs": (
        "nova",
        "models",
        lambda d: d[LITE].pop("batch"),
        ["is not known to batch"],
        "breaking",
        "call",
    ),
    "batch jobs": (
        "luma_ray",
        "models",
        lambda d: d["luma.ray-v2:0"].update(batch={"served": True}),
        ["is served in batch jobs"],
        "new",
        "call",
    ),
    "smaller batch jobs": (
        "nova",
        "models",
        lambda d: d[LITE]["batch"].update(records=7),
        ["a batch job of it takes"],
        "fix",
        "call",
    ),
    "a variant": (
        "nova",
        "models",
        lambda d: d[LITE].update(variants=[":9k"]),
        ["has the variant :9k"],
        "new",
        "call",
    ),
    "a successor": (
        "nova",
        "models",
        lambda d: d[LITE].update(lifecycle={"legacy": "2030-01-01", "successor": "x"}),
        ["is legacy from 2030-01-01, is followed by x"],
        "fix",
        "call",
    ),
    "a limit of one model": (
        "nova",
        "models",
        lambda d: d[LITE].update(limits=[{"at": "/system", "schema": False, "source": "guide", "evidence": "documented"}]),
        ["/system, for amazon.nova-lite-v1:0: is refused"],
        "breaking",
        "send",
    ),
    "a model of no family less": (
        "",
        "other_models",
        lambda d: d["without_family"].pop("amazon.nova-sonic-v1:0"),
        ["amazon.nova-sonic-v1:0: the model is gone"],
        "breaking",
        "call",
    ),
    "a model of no family cannot be called by Converse": (
        "",
        "other_models",
        lambda d: d["without_family"]["openai.gpt-6-sol"]["apis"].remove("converse"),
        ["openai.gpt-6-sol: is not called by converse"],
        "breaking",
        "call",
    ),
    "what every answer bears": (
        "",
        "bedrock",
        lambda d: d["response"]["properties"].pop(next(iter(d["response"]["properties"]))),
        ["is gone"],
        "breaking",
        "read",
    ),
    "Converse takes no tools": (
        "llama",
        "card",
        lambda d: d["converse"].setdefault("without", []).append("/system"),
        ["/system: is not taken by converse"],
        "breaking",
        "send",
    ),
    "Converse takes an extra": (
        "cohere_command_r",
        "card",
        lambda d: d["converse"]["extras"].append("/seed"),
        ["/seed: is taken by converse"],
        "new",
        "send",
    ),
    "a class of the common interface less": (
        "titan_text",
        "card",
        lambda d: d["fm"]["classes"].pop(next(iter(d["fm"]["classes"]))),
        ["the class is gone"],
        "breaking",
        "call",
    ),
    "a common setting less": (
        "nova",
        "card",
        lambda d: d["fm"]["text"]["parameters"].pop("top_k"),
        ["fm.top_k: the common interface has no such"],
        "breaking",
        "send",
    ),
    "a common setting elsewhere": (
        "nova",
        "card",
        lambda d: d["fm"]["text"]["parameters"].update(top_k="/inferenceConfig/top_k"),
        ["puts it at /inferenceConfig/top_k"],
        "fix",
        "send",
    ),
    "a reason means something else": (
        "nova",
        "card",
        lambda d: d["fm"]["stop_reasons"].update(end_turn="length"),
        ["fm.stop_reasons.end_turn: means length"],
        "fix",
        "read",
    ),
    "another file of a job": (
        "luma_ray",
        "card",
        lambda d: d["job"].update(main="film.mp4"),
        ["leaves film.mp4 as its main file"],
        "fix",
        "read",
    ),
    "another kind of job": (
        "luma_ray",
        "card",
        lambda d: d["job"].update(kind="segments"),
        ["leaves segments (was video)"],
        "breaking",
        "read",
    ),
    "port carries no caches": (
        "nova",
        "card",
        lambda d: d["conversation"].pop("cache"),
        ["port: marks of caches"],
        "breaking",
        "call",
    ),
    "an answer may not be echoed": (
        "nova",
        "card",
        lambda d: d["parameters"]["echoes"].popitem(),
        ["as it came"],
        "breaking",
        "call",
    ),
    "calls of tools are read no more": (
        "nova",
        "card",
        lambda d: d["answer"].pop("tool_calls"),
        ["answer.tool_calls: is no longer read"],
        "breaking",
        "read",
    ),
    "a constant less": (
        "claude_messages",
        "card",
        lambda d: d["parameters"]["constants"].popitem(),
        ["is not filled in any more"],
        "breaking",
        "send",
    ),
    "a deep bound": (
        "nova",
        "request",
        lambda d: defs(d, "NovaInferenceConfig")["temperature"].update(maximum=0.9),
        ["is at most 0.9 (was 1)"],
        "breaking",
        "send",
    ),
    "a closed list is open": (
        "nova",
        "request",
        lambda d: defs(d, "NovaReasoningConfig").update(maxReasoningEffort={"type": "string"}),
        ["maxReasoningEffort: is any text"],
        "new",
        "send",
    ),
    "a text is bytes": (
        "converse",
        "response",
        lambda d: next(each for name, each in d["$defs"].items() if "ReasoningText" in name)["properties"]["text"].update(
            contentEncoding="base64"
        ),
        ["is bytes as base64"],
        "breaking",
        "read",
    ),
    "a list of any length": (
        "claude_messages",
        "request",
        lambda d: d["properties"]["stop_sequences"].update(maxItems=3),
        ["is items at most 3"],
        "breaking",
        "send",
    ),
    "a number has steps": (
        "nova",
        "request",
        lambda d: defs(d, "NovaInferenceConfig")["maxTokens"].update(multipleOf=4),
        ["maxTokens: is a multiple of 4"],
        "breaking",
        "send",
    ),
    "an end of a range is in it no more": (
        "titan_text",
        "request",
        lambda d: defs(d, "TitanTextGenerationConfig")["topP"].update(exclusiveMinimum=d_pop(d, "topP", "minimum")),
        ["topP: is more than 0 (was at least 0)"],
        "breaking",
        "send",
    ),
    "a closed object is open": (
        "nova",
        "request",
        lambda d: d["$defs"]["NovaInferenceConfig"].pop("additionalProperties"),
        ["takes members that are not listed"],
        "new",
        "send",
    ),
    "an object has members of its own": (
        "cohere_command_r",
        "response",
        lambda d: d["properties"]["documents"]["items"].update(properties={"id": {"type": "string", "description": "New."}}),
        ["/documents/*: has members of its own: `id`"],
        "breaking",
        "read",
    ),
    "an object holds anything": (
        "cohere_command_r",
        "request",
        lambda d: [
            d["$defs"]["CohereCommandRResponseFormat"].pop(key) for key in ("properties", "required", "additionalProperties")
        ],
        ["/response_format: holds anything"],
        "new",
        "send",
    ),
    "a count is read no more": (
        "cohere_command_r",
        "card",
        lambda d: d["answer"]["usage"].pop("input_tokens"),
        ["answer.usage.input_tokens: is no longer read"],
        "breaking",
        "read",
    ),
    "one more by position": (
        "cohere_command_r",
        "card",
        lambda d: d["parameters"]["first"].append("preamble"),
        ["by position come message, preamble"],
        "new",
        "call",
    ),
    "a warning less": (
        "cohere_command_r",
        "card",
        lambda d: d["limits"].pop(2),
        ["is warned of no more"],
        "fix",
        "send",
    ),
    "a member of an event": (
        "nova",
        "event",
        lambda d: next(iter(d["$defs"].values()))["properties"].update(took={"type": "integer", "description": "New."}),
        ["took: is new"],
        "new",
        "read",
    ),
}


@pytest.mark.parametrize(("family", "part", "edit", "says", "meaning", "side"), EDITS.values(), ids=EDITS)
def test_an_edit_is_named_and_classed(
    family: str, part: str, edit: Callable[[Json], object], says: list[str], meaning: str, side: str
) -> None:
    changes = differences(CORPUS, edited(family, part, edit))
    told = [change for change in changes if any(words in str(change) for words in says)]
    assert told, [str(change) for change in changes]
    assert {(change.family, change.meaning, change.side) for change in told} == {(family, meaning, side)}, told
    assert [str(change) for change in changes if change not in told] == []
