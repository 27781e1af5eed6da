"""Faults that are put into the generator on purpose: each must be caught by the check that is there for it.

A fault replaces one function of the generator. A family is then generated, imported under a name of its own, and the check
runs on it as it runs on the real families; without the fault it passes.
"""

from __future__ import annotations

import importlib
import itertools
import sys
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass, replace
from functools import cache
from types import ModuleType
from typing import Any

import pytest
from bedrock_codegen.common.texts import Source
from bedrock_codegen.emit import package, parameters, text
from bedrock_codegen.load import Corpus
from bedrock_codegen.lower import engine_input as documents
from bedrock_codegen.lower import expressions as python
from bedrock_codegen.lower import package as lower
from bedrock_codegen.write import write
from hypothesis import Phase, settings

from tests.support import bodies, calls, rule_checks
from tests.support.remembered import remember_engine
from tests.support.specs import specs
from tests.support.subject import Json, Subject

Patch = pytest.MonkeyPatch
_NUMBERS = itertools.count()


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with the generator, a family that shows it, and the check that must see it."""

    what: str
    seed: Callable[[Patch], None]
    family: str
    check: Callable[[Subject, str], None]
    says: str
    """A pattern of what the check says."""


def _inside(module: ModuleType, name: str) -> Any:
    """What a module of the generator does itself: a fault is put inside."""
    return getattr(module, name)


def _drop_a_constraint(patch: Patch) -> None:
    patch.setattr(documents, "KEPT", [key for key in documents.KEPT if key != "maximum"])


def _swap_an_alias(patch: Patch) -> None:
    original = _inside(lower, "_aliases")

    def swapped(body: Json) -> dict[str, str]:
        names = original(body)
        return {**names, "topP": names["maxTokenCount"], "maxTokenCount": names["topP"]} if "topP" in names else names

    patch.setattr(lower, "_aliases", swapped)


def _lose_an_arm(patch: Patch) -> None:
    original = _inside(lower, "_unions")

    def fewer(body: Json, event_root: str) -> Iterator[Any]:
        for union in original(body, event_root):
            yield replace(union, arms=union.arms[:-1], listed=union.listed[:-1])

    patch.setattr(lower, "_unions", fewer)


def _close_an_enumeration(patch: Patch) -> None:
    original = _inside(documents, "_schema")

    def closed(schema: Json, body: Json, request: bool) -> Json:  # noqa: FBT001 - as it is
        listed = [arm for arm in schema.get("anyOf", ()) if "enum" in arm]
        kept = {key: value for key, value in schema.items() if key != "anyOf"} if listed else schema
        return original({**kept, **listed[0]} if listed else schema, body, request)

    patch.setattr(documents, "_schema", closed)


def _forget_a_constant(patch: Patch) -> None:
    original = _inside(documents, "_member")

    def left_open(*arguments: Any) -> Json:
        return {key: value for key, value in original(*arguments).items() if key != "default"}

    patch.setattr(documents, "_member", left_open)


def _drop_a_rule(patch: Patch) -> None:
    original = _inside(lower, "_attributes")

    def without(body: Json, card: Json, family: str) -> Any:
        return original(body, {**card, "rules": card.get("rules", [])[1:]}, family)

    patch.setattr(lower, "_attributes", without)


def _drop_a_limit(patch: Patch) -> None:
    original = _inside(lower, "_model_checks")
    patch.setattr(lower, "_model_checks", lambda card, spec: list(original(card, spec))[:-1])


def _widen_a_limit(patch: Patch) -> None:
    original = _inside(python, "limit")

    def wider(said: Json, card: Json) -> str:
        return str(original({**said, "models": ["*"]}, card))

    patch.setattr(lower, "limit", wider)


def _break_an_escape(patch: Patch) -> None:
    patch.setattr(text, "docstring", lambda words: Source(getattr(words, "unescaped", words)))


def _misname_a_parameter(patch: Patch) -> None:
    original = _inside(parameters, "_parameter")

    def misnamed(*arguments: Any, **options: Any) -> Any:
        made = original(*arguments, **options)
        return replace(made, wire=made.wire.lower()) if made.group else made

    patch.setattr(parameters, "_parameter", misnamed)


def _requests(check: Callable[[Subject, str, str], None]) -> Callable[[Subject, str], None]:
    return lambda subject, name: check(subject, name, "request")


def _responses(check: Callable[[Subject, str, str], None]) -> Callable[[Subject, str], None]:
    return lambda subject, name: check(subject, name, "response")


def _events(check: Callable[[Subject, str, str], None]) -> Callable[[Subject, str], None]:
    return lambda subject, name: check(subject, name, "event")


FAULTS = (
    Fault(
        "drop a constraint",
        _drop_a_constraint,
        "titan_text",
        _requests(bodies.definitions_agree),
        "taken, though it is not valid",
    ),
    Fault(
        "swap an alias",
        _swap_an_alias,
        "titan_text",
        calls.functions_fill_the_body,
        "titan_text refuses this request|keys differ",
    ),
    Fault("lose an arm", _lose_an_arm, "cohere_command_r", _events(bodies.definitions_agree), "unknown fields|though it is"),
    Fault(
        "close an enumeration",
        _close_an_enumeration,
        "llama",
        _responses(bodies.drawn_bodies_agree),
        "does not fit LlamaResponse",
    ),
    Fault(
        "forget a constant",
        _forget_a_constant,
        "cohere_embed_v4",
        calls.constructors_fill_the_body,
        "type",
    ),
    Fault("drop a rule", _drop_a_rule, "cohere_embed_v3", rule_checks.rules_agree, "taken, though it is not valid"),
    Fault("drop a limit", _drop_a_limit, "marengo", rule_checks.limits_agree, "refused at|warned"),
    Fault("widen a limit", _widen_a_limit, "llama", rule_checks.limits_agree, "refused at|warned"),
    Fault("break an escape", _break_an_escape, "titan_text", calls.functions_say_what_the_spec_says, "input_text|temperature"),
    Fault(
        "misname a parameter",
        _misname_a_parameter,
        "titan_text",
        calls.functions_fill_the_body,
        "titan_text refuses this request|keys differ",
    ),
)


@pytest.fixture(scope="module")
def generate(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Subject]]:
    """Generates one family with the generator as it is now, and imports it under a name of its own."""
    folder = tmp_path_factory.mktemp("faulty")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(folder)
        remember_engine(patch)

        def run(family: str) -> Subject:
            name = f"faulty_{next(_NUMBERS)}"
            write(package.emit(lower.lower(_only(family))), folder / name)
            importlib.invalidate_caches()
            return Subject(name)

        yield run
    for module in [module for module in sys.modules if module.startswith("faulty_")]:
        del sys.modules[module]


@pytest.fixture(scope="module")
def without_fault(generate: Callable[[str], Subject]) -> Callable[[str], Subject]:
    """Generates a family once for all the checks of it that must pass."""
    return cache(generate)


@pytest.fixture(autouse=True)
def _no_shrinking() -> Iterator[None]:
    settings.register_profile("faults", settings.default, phases=[Phase.generate])
    kept = settings.get_current_profile_name()
    settings.load_profile("faults")
    yield
    settings.load_profile(kept)


def _only(name: str) -> Corpus:
    """The specs with one family, one of whose descriptions needs to be escaped."""
    family = deepcopy(next(family for family in specs().families if family.name == name))
    for schema in family.bodies["request"].data.get("$defs", {}).values():
        if "temperature" in schema.get("properties", {}):
            schema["properties"]["temperature"]["description"] = r"Not a path such as C:\new\x41, nor 'quoted'."
    return replace(specs(), families=(family,))


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.what)
def test_a_seeded_fault_is_caught(fault: Fault, generate: Callable[[str], Subject], monkeypatch: Patch) -> None:
    with monkeypatch.context() as patch:
        fault.seed(patch)
        subject = generate(fault.family)
    with pytest.raises(Exception, match=fault.says):
        fault.check(subject, fault.family)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.what)
def test_the_check_passes_where_no_fault_is(fault: Fault, without_fault: Callable[[str], Subject]) -> None:
    fault.check(without_fault(fault.family), fault.family)
