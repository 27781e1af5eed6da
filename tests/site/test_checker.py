"""The checker in the browser and the package say the same of every body: examples, what is refused, recordings, drawn bodies."""

from __future__ import annotations

import copy
import json
import random
import warnings
from collections.abc import Iterator
from datetime import date
from typing import Any

import bedrock_models
import pytest
from bedrock_codegen.runtime._runtime.models.lifecycle import state
from bedrock_models._runtime.models.checks import check_text
from bedrock_models._runtime.models.references import base_id
from bedrock_models.errors import RequestError, UnconfirmedLimitWarning
from py_mini_racer import MiniRacer

from tests.support import corpus
from tests.support.exchanges import exchanges
from tests.support.rule_checks import PROBES
from tests.support.specs import specs
from tests.support.v8 import Verdict, scripts, verdicts

Json = Any
Told = tuple[set[str], bool]
"""The pointers that are refused, and whether anything is suspected."""


def python(family: str, model_id: str, text: str) -> Told:
    """What the package says of a body."""
    known = bedrock_models.families()[family]
    with warnings.catch_warnings(record=True) as suspected:
        warnings.simplefilter("always")
        try:
            check_text(known, model_id, text)
        except RequestError as error:
            return {finding.pointer for finding in error.findings}, False
    return set(), any(issubclass(warning.category, UnconfirmedLimitWarning) for warning in suspected)


@pytest.fixture(scope="module")
def engine() -> Iterator[MiniRacer]:
    with scripts() as made:
        yield made


@pytest.fixture(scope="module")
def verdict(engine: MiniRacer) -> Verdict:
    return verdicts(engine)


def browser(verdict: Verdict, family: str, model_id: str, text: str) -> Told:
    """What the page says of it."""
    said = verdict(family, model_id, text)
    if "unreadable" in said:
        return {""}, False
    return {finding["pointer"] for finding in said["refused"]}, bool(said["suspected"])


def agree(verdict: Verdict, family: str, model_id: str, body: Json, *, places: bool = False) -> bool:
    """Hold both to the same verdict, by `places` to the same pointers as well, and say whether they refuse the body."""
    text = json.dumps(body)
    wanted, found = python(family, model_id, text), browser(verdict, family, model_id, text)
    if wanted[0]:
        assert found[0], f"only the package refuses {text} at {wanted[0]}"
        assert not places or found[0] == wanted[0], text
    else:
        assert found == wanted, text
    return bool(wanted[0])


def base(model_id: str) -> str:
    return base_id(model_id)[0] if model_id else ""


@pytest.mark.parametrize("name", corpus.FAMILIES)
def test_examples(verdict: Verdict, name: str) -> None:
    for example in corpus.examples(name).values():
        assert not agree(verdict, name, base(example["model_id"]), example["request"], places=True)
    for example in corpus.refused_examples(name).values():
        assert agree(verdict, name, base(example.get("model_id", "")), example["request"], places=True)


@pytest.mark.parametrize("name", corpus.FAMILIES)
def test_examples_for_every_model_and_with_a_member_changed(verdict: Verdict, name: str) -> None:
    """Each example for other models, and with one value after the other taken away or replaced."""
    chance = random.Random(name)  # noqa: S311 - no secret
    shown = [example["request"] for example in corpus.examples(name).values()] + PROBES.get(name, [])
    models = ["", *corpus.models(name)]
    told = [agree(verdict, name, chance.choice(models), bent) for body in shown for bent in bent_bodies(body, chance)]
    assert {True, False} == set(told)


def test_limits_are_told_beside_what_is_wrong_whatever_the_model(verdict: Verdict) -> None:
    """Not only once the rest is mended, and not twice for one place."""
    body = {"anthropic_version": "bedrock-2023-05-31", "max_tokens": "5", "messages": [], "top_k": 5, "temperature": 7}
    said = python("claude_messages", "anthropic.claude-sonnet-5", json.dumps(body))
    assert {"/max_tokens", "/temperature", "/top_k"} <= said[0]
    assert browser(verdict, "claude_messages", "anthropic.claude-sonnet-5", json.dumps(body)) == said


def test_extras_of_converse_are_members_of_the_models_own_request(verdict: Verdict) -> None:
    talk = {"messages": [{"role": "user", "content": [{"text": "Hi"}]}]}
    models = ("anthropic.claude-sonnet-5", "amazon.nova-lite-v1:0", "meta.llama3-1-8b-instruct-v1:0", "cohere.embed-v4:0", "")
    told = set()
    cases: tuple[Json, ...] = ({"top_k": 5}, {"topk": 5}, {"inferenceConfig": {"topK": 5}}, {"reasoning_config": {}}, {})
    for model_id, extras in ((model_id, extras) for model_id in models for extras in cases):
        body = {**talk, "additionalModelRequestFields": extras}
        agree(verdict, "converse", model_id, body, places=True)
        told.add(browser(verdict, "converse", model_id, json.dumps(body))[1])
    assert told == {True, False}


VALUES: tuple[Json, ...] = ("", None, True, 0, -1, 1.5, 1.0, 10**6, [], {}, ["a"], ...)
"""What a member is replaced by; the last takes it away."""


def bent_bodies(body: Json, chance: random.Random) -> Iterator[Json]:
    """The body itself, and some with a change each."""
    yield body
    places = [*walk(body, ())]
    for place in chance.sample(places, min(len(places), 8)):
        for value in VALUES:
            if chance.random() < 0.35:
                bent = copy.deepcopy(body)
                holder = bent
                for step in place[:-1]:
                    holder = holder[step]
                if value is ...:
                    del holder[place[-1]]
                else:
                    holder[place[-1]] = value
                yield bent


def walk(value: Json, place: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield (*place, key)
        yield from walk(inner, (*place, key))


def test_recordings(verdict: Verdict, record_property: Any) -> None:
    checked = 0
    for exchange in exchanges("BEDROCK_RECORDINGS"):
        if exchange.request is None:
            continue
        families = known(exchange.model_id)
        for family in families:
            agree(verdict, family, base(exchange.model_id), exchange.request)
        checked += bool(families)
    record_property("checked", checked)
    assert checked >= 20


def known(model_id: str) -> tuple[str, ...]:
    try:
        return bedrock_models.resolve(model_id).family_names
    except bedrock_models.errors.UnknownModelError:
        return ()


CASES = corpus.ROOT.parent / "shared" / "cases" / "public-reports.jsonl"


@pytest.mark.skipif(not CASES.exists(), reason="no ../shared/cases beside this checkout")
def test_cases(verdict: Verdict) -> None:
    cases = [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines() if line.strip()]
    found = [(case["model"], case["body"]) for case in cases if case["kind"] == "request"]
    assert len([agree(verdict, family, base(model), body) for model, body in found for family in known(model)]) >= 25


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ('{"inputText": "Hi"}', True),
        ('{"inputText": "Hi", "textGenerationConfig": {"maxTokenCount": 5.0}}', None),
        ('{"inputText": "Hi", "textGenerationConfig": {"maxTokenCount": 1e1}}', None),
        ('{"inputText": "Hi", "textGenerationConfig": {"temperature": 1}}', True),
        ('{"inputText": "Hi",}', False),
        ("{'inputText': 'Hi'}", False),
        ('{"inputText": "a\nb"}', False),
        ('{"inputText": NaN}', False),
        ('{"inputText": "\\ud83d\\ude00"}', True),
        ('{"inputText": "Hi"} x', False),
        ('{"inputText": 01}', False),
        ("[]", False),
        ("", False),
    ],
)
def test_what_is_no_json_is_refused(verdict: Verdict, text: str, fits: bool | None) -> None:  # noqa: FBT001 - a table
    """Where a number is written as a fraction, the package decides."""
    wanted = not python("titan_text", "", text)[0]
    assert fits is None or wanted is fits
    assert (browser(verdict, "titan_text", "", text)[0] == set()) is wanted


def test_a_place_in_a_text_is_told_by_its_line(engine: MiniRacer, verdict: Verdict) -> None:
    said = json.loads(str(engine.eval('JSON.stringify([...bedrock.parseJson(\'{"a": 1,\\n "b": [2,\\n 3]}\').places])')))
    assert dict(said) == {"": 1, "/a": 1, "/b": 2, "/b/0": 2, "/b/1": 3}
    assert verdict("titan_text", "", '{\n "inputText": oops}')["line"] == 2


def test_states_of_models(engine: MiniRacer) -> None:
    """The page and the generator read dates alike, on the days on which anything changes and the days before."""
    lives = [facts.get("lifecycle", {}) for spec in specs().families for facts in spec.models.data.values()]
    days = sorted({day for life in lives for day in life.values() if day[:2] == "20"} | {"2000-01-01", "2100-01-01"})
    engine.eval(
        "const states = (lives, days) => JSON.stringify(lives.map((life) => days.map((day) => bedrock.state(life, day))))"
    )
    said = json.loads(str(engine.eval(f"states({json.dumps(lives)}, {json.dumps(days)})")))
    assert said == [[state(life, date.fromisoformat(day)) for day in days] for life in lives]


@pytest.mark.parametrize(
    "reference",
    [
        "us.amazon.nova-lite-v1:0",
        "amazon.titan-text-express-v1:0:8k",
        "arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0",
        "arn:aws:bedrock:us-east-1:123456789012:inference-profile/eu.anthropic.claude-haiku-4-5-20251001-v1:0",
        "nothing.of-ours",
    ],
)
def test_references_mean_the_same_model(engine: MiniRacer, reference: str) -> None:
    try:
        wanted = bedrock_models.resolve(reference).id
    except bedrock_models.errors.UnknownModelError:
        wanted = ""
    assert engine.call("bedrock.baseId", reference) == wanted
