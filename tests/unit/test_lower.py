"""From specs to what the emitters write: every decision, on the toy families."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import FrozenInstanceError, replace
from pathlib import Path

import pytest
from bedrock_codegen.common.rules import models_of
from bedrock_codegen.common.texts import Words
from bedrock_codegen.ir.package import FamilyIR, Package
from bedrock_codegen.load import Corpus, Document, load
from bedrock_codegen.lower.expressions import answer_map, limit, model_groups
from bedrock_codegen.lower.package import lower
from bedrock_codegen.lower.short_ways import short_ways
from bedrock_codegen.runtime._runtime.json.rules import Limit

from tests.support.in_one import in_one

COUNTS = ("input_tokens", "output_tokens", "cache_read_tokens", "cache_write_tokens")
TOYS = Path(__file__).parents[1] / "golden" / "specs"


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return load([TOYS])[0]


@pytest.fixture(scope="module")
def package(corpus: Corpus) -> Package:
    return lower(corpus)


@pytest.fixture(scope="module")
def chat(package: Package) -> FamilyIR:
    return package.families[0]


@pytest.fixture(scope="module")
def text(package: Package) -> FamilyIR:
    return package.families[1]


def test_families_are_in_the_order_of_their_names(package: Package) -> None:
    assert [family.name for family in package.families] == ["acme_chat", "acme_text"]


def test_nothing_of_the_model_can_be_changed(text: FamilyIR) -> None:
    with pytest.raises(FrozenInstanceError):
        text.title = Words("other")  # type: ignore[misc]


def test_a_description_is_the_cards_or_the_requests(chat: FamilyIR, text: FamilyIR) -> None:
    assert text.description == Words("Text in, text out.")
    assert chat.description == Words("A conversation, and how to go on with it.")


def test_classes_of_a_family(chat: FamilyIR) -> None:
    assert (chat.request_class, chat.response_class, chat.event_class) == ("AcmeChatRequest", "AcmeChatResponse", "AcmeChatEvent")
    assert chat.folder == "specs/acme/acme_chat"


def test_a_family_without_answers(corpus: Corpus) -> None:
    bodies = {"request": corpus.families[1].bodies["request"]}
    card = Document("family.json", {**corpus.families[1].card.data, "operations": ["batch"], "answer": {}})
    (alone,) = lower(replace(corpus, families=(replace(corpus.families[1], bodies=bodies, card=card),))).families
    assert (alone.answers, alone.response_class, alone.event_class) == (None, None, None)
    assert not alone.calls.invoke
    assert not alone.calls.stream
    assert alone.reading == "AnswerMap()"


def test_calls(chat: FamilyIR, text: FamilyIR) -> None:
    assert chat.calls.first == ("messages", "max_tokens")
    assert chat.calls.hidden == ("stream", "version")
    assert chat.calls.streaming == {"stream": True}
    assert text.calls.flatten == ("config",)


def test_base_classes(chat: FamilyIR, text: FamilyIR) -> None:
    assert chat.request.roots == {"AcmeChatRequest": "bedrock_models._bedrock.BedrockRequest"}
    assert chat.answers is not None
    assert chat.answers.roots["AcmeChatResponse"] == "bedrock_models._bedrock.BedrockResponse"
    events = {name for name, base in chat.answers.roots.items() if base.endswith("BedrockEvent")}
    assert events == {f"AcmeChat{name}" for name in ("Start", "BlockStart", "BlockDelta", "BlockStop", "End", "Stop")}
    assert text.answers is not None
    assert text.answers.roots["AcmeTextChunk"].endswith("BedrockEvent")


def test_names_that_differ_on_the_wire(text: FamilyIR) -> None:
    assert text.request.aliases == {
        "inputText": "input_text", "topP": "top_p", "AcmeTextConfig.top_p": "legacy_top_p", "maxTokens": "max_tokens",
        "class": "class_",
    }  # fmt: skip


def test_unions(chat: FamilyIR, text: FamilyIR) -> None:
    assert chat.answers is not None
    assert text.answers is not None
    unions = {str(union.name): union for union in (*chat.answers.unions, *text.answers.unions, *chat.request.unions)}
    assert (unions["AcmeChatBlock"].listed, unions["AcmeChatBlock"].open_arm) == (("text", "thinking"), "UnknownBlock")
    assert unions["AcmeChatEvent"].open_arm == "UnknownEvent"
    assert (unions["AcmeTextEvent"].arms, unions["AcmeTextEvent"].open_arm) == (("AcmeTextChunk",), "EndMarker")
    assert unions["AcmeChatInputBlock"].open_arm is None


def test_an_echo_is_a_place_of_its_own(chat: FamilyIR) -> None:
    (echo,) = chat.request.echoes
    assert (echo.name, echo.request, echo.answer) == ("AcmeChatInputBlockLike", "AcmeChatInputBlock", "AcmeChatBlock")
    content = chat.request.document["$defs"]["AcmeChatTurn"]["properties"]["content"]
    assert content["anyOf"][1]["items"] == {"$ref": "#/$defs/AcmeChatInputBlockLike"}


def test_lines_below_a_class(chat: FamilyIR, text: FamilyIR) -> None:
    family, nullable, rules = chat.request.attributes["AcmeChatRequest"]
    assert family == "__family__ = 'acme_chat'"
    assert nullable == "__nullable__ = frozenset(['budget'])"
    assert rules == "__rules__ = (LessThan(fields=('/budget', '/max_tokens')),)"
    assert text.request.attributes["AcmeTextConfig"][0].startswith("__rules__ = (AtMostOne(")


def test_what_needs_the_model_or_only_warns_is_checked_later(chat: FamilyIR, text: FamilyIR) -> None:
    of_some, unsure = chat.checks
    assert "models=('acme.chat-*',)" in of_some
    assert "certain=False" in unsure
    lite, doubtful, own = text.checks
    assert "models=('acme.text-lite-*',)" in lite
    assert "certain=False" in doubtful
    assert "models=('acme.text-v1',)" in own
    assert "certain" not in lite + own


def test_a_group_of_models_is_a_constant() -> None:
    """By its name where a rule names it; written out where that would say an id twice; the values are those of the card."""
    groups = {"old": ["a.1*", "a.2*"], "slow": ["@old", "a.3*"], "odd": ["@old", "a.1*"], "unused": ["b.*"]}
    said = {
        "_SLOW": ["@slow"],
        "(*_SLOW, 'a.4', '!a.5')": ["@slow", "a.4", "!a.5"],
        "('a.1*', 'a.2*', 'a.3*')": ["@old", "@slow"],
        "('a.7',)": ["a.7"],
        "_ODD": ["@odd"],
    }
    facts = [{"at": "/x", "schema": False, "models": models} for models in said.values()]
    card = {"model_groups": groups, "limits": facts}
    constants = model_groups(card)
    assert constants == (("_OLD", "('a.1*', 'a.2*')"), ("_SLOW", "(*_OLD, 'a.3*')"), ("_ODD", "('a.1*', 'a.2*')"))
    known: dict[str, object] = {"Limit": Limit}
    for name, patterns in constants:
        known[name] = eval(patterns, known)  # noqa: S307 - what was just made
    for text, fact in zip(said, facts, strict=True):
        assert limit(fact, card) == f"Limit(at='/x', schema=None, models={text})"
        assert eval(limit(fact, card), known).models == models_of(fact, card)  # noqa: S307


def test_profile_ids_follow_the_base_ids(text: FamilyIR) -> None:
    assert text.model_ids == ("acme.both-v1", "acme.text-lite-v1", "acme.text-v1", "us.acme.text-v1", "eu.acme.text-v1")


def test_the_catalogue(package: Package) -> None:
    assert list(package.catalogue) == sorted(package.catalogue)
    assert package.catalogue["acme.both-v1"]["families"] == ["acme_chat", "acme_text"]
    assert package.catalogue["acme.speech-v1"]["families"] == []
    assert "limits" not in package.catalogue["acme.text-v1"]


def test_the_preferred_family_comes_first(corpus: Corpus) -> None:
    other = Document("models.json", {"without_family": {}, "preferred": {"acme.both-v1": "acme_text"}})
    assert lower(replace(corpus, other_models=other)).catalogue["acme.both-v1"]["families"] == ["acme_text", "acme_chat"]


def test_the_specs_are_left_as_they_were(corpus: Corpus) -> None:
    before = deepcopy(corpus)
    lower(corpus)
    assert corpus == before


@in_one(
    "outputs, path, way",
    [
        ("joined", "/a/*/b", "/a/*/b"),
        ("", "/a/*/b", "/a/0/b"),
        ("", "/a/*/b/*/c", "/a/0/b/*/c"),
        ("", "/a", "/a"),
        (None, "/a/*/b", "/a/*/b"),
    ],
)
def test_of_several_answers_the_first_is_read_and_of_that_all_its_pieces(outputs: str | None, path: str, way: str) -> None:
    card = {"answer": {"text": {"response": path}}} | ({} if outputs is None else {"fm": {"outputs": outputs}})
    (found,) = short_ways(card, {})
    assert found.constants["__text__"] == (way,)
    assert short_ways(card, {"properties": {"text": {}}}) == (), "a field of this name stays what it is"


def test_every_reading_of_a_card_reaches_the_package() -> None:
    card = {
        **{key: {"response": f"/{key}"} for key in ("text", "stop_reason", "latency", "service_tier")},
        "usage": {key: {"response": f"/{key}"} for key in COUNTS},
        **{key: f"/{key}" for key in ("assembly", "last", "between", "so_far")},
        "ends": {"at": "/ends"},
        "fields": {"/fields": {"from": ["/from"], "take": "last", "by": ["/by"], "begins": ["/begins"], "value": 5}},
    }
    made = answer_map(card)
    for key in ("text", "stop_reason", "latency", "service_tier", *COUNTS):
        assert f"{key}=Reading(response=('/{key}',))" in made, key
    for key in ("assembly", "last", "between", "so_far"):
        assert f"{key}='/{key}'" in made, key
    for part in ("ends=(End(at='/ends'),)", "take='last'", "by=('/by',)", "begins=('/begins',)", "value=5"):
        assert part in made, part


def test_what_a_line_says_serves_a_model_is_all_that_does(corpus: Corpus) -> None:
    spec = corpus.families[0]
    lines = {"acme.told": {"apis": ["converse"]}, "acme.silent": {}, "acme.rows": {"batch": {"served": True}}}
    one = replace(spec, models=replace(spec.models, data=lines))
    table = lower(replace(corpus, families=(one, *corpus.families[1:]))).catalogue
    usual = table["acme.silent"]["apis"]
    assert table["acme.told"]["apis"] == ["converse"] != usual
    assert table["acme.rows"]["apis"] == [*usual, "batch"]
