"""What users see of the package: names, fields, types, and a committed list of everything that is public.

`BEDROCK_UPDATE=1` writes the lists of public names anew.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from types import ModuleType
from typing import Any, Literal, get_type_hints

import bedrock_models
import pytest
from bedrock_codegen.common.top_level import TAKEN
from pydantic import BaseModel

from tests.support.in_one import in_one
from tests.support.words import words

FAMILIES = sorted(bedrock_models.families())
LISTS = Path(__file__).parent / "public_names"
TOP = "bedrock_models"
Role = Literal["request", "response", "event"]
ROLES: tuple[Role, ...] = ("request", "response", "event")


def module(name: str) -> ModuleType:
    return import_module("bedrock_models" if name == TOP else f"bedrock_models.{name}")


def public(found: ModuleType) -> list[str]:
    """The names of a module that are no modules and do not begin with an underscore."""
    return sorted(name for name, value in vars(found).items() if not name.startswith("_") and not isinstance(value, ModuleType))


def classes(family: str) -> Iterator[type[BaseModel]]:
    for value in vars(module(family)).values():
        if isinstance(value, type) and issubclass(value, BaseModel):
            yield value


@in_one("family", FAMILIES)
def test_all_is_the_namespace(family: str) -> None:
    assert module(family).__all__ == public(module(family))


def test_all_of_the_package_can_be_had() -> None:
    assert list(bedrock_models.__all__) == sorted(set(bedrock_models.__all__))
    assert {name for name in bedrock_models.__all__ if getattr(bedrock_models, name, None) is None} == set()
    assert set(bedrock_models.__all__) <= set(dir(bedrock_models))
    assert set(FAMILIES) < set(bedrock_models.__all__)
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        getattr(bedrock_models, "nothing")  # noqa: B009 - a checker would find it


def test_dir_shows_what_is_meant_for_users() -> None:
    assert dir(bedrock_models) == sorted([*bedrock_models.__all__, "__version__"])
    beside = ["async_jobs", "batch", "fm", "guardrails", "prompts", "testing"]
    assert {name for name in (*FAMILIES, *beside) if dir(module(name)) != sorted(module(name).__all__)} == set()
    assert all(issubclass(getattr(bedrock_models.errors, name), Exception) for name in dir(bedrock_models.errors))


def test_what_users_annotate_and_narrow_has_a_public_name() -> None:
    answer = bedrock_models.claude_messages.ClaudeResponse.from_wire(
        b'{"id":"m","type":"message","role":"assistant","model":"x","content":[{"type":"novel"}],'
        b'"stop_reason":"end_turn","stop_sequence":null,"usage":{"input_tokens":1,"output_tokens":1}}'
    )
    assert isinstance(answer.content[0], bedrock_models.UnknownBlock)
    assert bedrock_models.claude_messages.UnknownBlock is bedrock_models.UnknownBlock
    assert isinstance(bedrock_models.families()["titan_text"], bedrock_models.Family)
    assert bedrock_models.Finding("/a", "is wrong").pointer == "/a"
    assert bedrock_models.__version__ == version("bedrock-typed")


@in_one("name", [TOP, *FAMILIES])
def test_public_names_are_those_on_the_list(name: str) -> None:
    listed = LISTS / f"{name}.txt"
    if os.environ.get("BEDROCK_UPDATE"):
        listed.parent.mkdir(exist_ok=True)
        listed.write_text("\n".join(module(name).__all__) + "\n")
    assert list(module(name).__all__) == listed.read_text().splitlines()


def test_no_list_is_left_over() -> None:
    assert {path.stem for path in LISTS.glob("*.txt")} == {TOP, *FAMILIES}


@in_one("family", FAMILIES)
def test_names_are_short_and_begin_as_the_card_says(family: str) -> None:
    prefix = bedrock_models.families()[family].request.__name__.removesuffix("Request")
    verbs = ("invoke", "stream", "start", "converse", "converse_stream", "count_tokens")
    functions = {"request", "prompt", *verbs, *(f"a{verb}" for verb in verbs), "FAMILY", "UnknownBlock", "UnknownEvent"}
    assert [name for name in module(family).__all__ if len(name) > 40] == []
    assert [name for name in module(family).__all__ if not name.startswith(prefix) and name not in functions] == []


@in_one("family", FAMILIES)
def test_no_field_hides_a_method(family: str) -> None:
    methods = set(dir(BaseModel)) | {"from_wire", "to_wire", "unknown_fields", "bedrock"}
    hidden = {f"{cls.__name__}.{field}" for cls in classes(family) for field in cls.model_fields if field in methods}
    assert hidden == set()
    assert [field for cls in classes(family) for field in cls.model_fields if not re.fullmatch(r"[a-z][a-z0-9_]*", field)] == []


@in_one("family", FAMILIES)
def test_every_class_and_field_has_words(family: str) -> None:
    silent = [cls.__name__ for cls in classes(family) if not (cls.__doc__ or "").strip().endswith((".", "!", "?"))]
    silent += [f"{cls.__name__}.{name}" for cls in classes(family) for name in cls.model_fields if not words(cls).get(name)]
    assert silent == []


def is_open(schema: Any) -> bool:
    """Whether a schema, without what it refers to, leaves something free."""
    if schema in (True, {}):
        return True
    inner = [schema[key] for key in ("items", "additionalProperties") if isinstance(schema.get(key), dict)]
    arms = [*schema.get("anyOf", ()), *schema.get("oneOf", ())]
    free = "object" in schema.get("type", ()) and "properties" not in schema and "additionalProperties" not in schema
    bare = not {"type", "$ref", "anyOf", "oneOf", "enum", "const"} & schema.keys() or (
        schema.get("type") == "array" and "items" not in schema
    )
    return free or bare or any(map(is_open, [*inner, *arms]))


def members(family: str, role: Role) -> Iterator[tuple[str, str, Any]]:
    """Class, wire name and schema of every member of a body; a reference to what is no class is followed."""
    body = bedrock_models.schema(family, role)
    definitions = body.get("$defs", {})

    def followed(schema: Any) -> Any:
        target = definitions[schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema
        if "$ref" in schema:
            return schema if "properties" in target or "discriminator" in target else followed(target)
        parts = {key: followed(schema[key]) for key in ("items", "additionalProperties") if isinstance(schema.get(key), dict)}
        return {**schema, **parts, **{key: [followed(arm) for arm in schema[key]] for key in ("anyOf", "oneOf") if key in schema}}

    for holder in [body, *definitions.values()]:
        for wire, member in holder.get("properties", {}).items():
            yield holder.get("title", ""), wire, followed(member)


@in_one("family", FAMILIES)
def test_any_stands_only_where_the_schema_is_open(family: str) -> None:
    found = bedrock_models.families()[family]
    opened = {
        (title, wire)
        for role in ROLES
        if getattr(found, role) is not None
        for title, wire, schema in members(family, role)
        if is_open(schema)
    }
    unclear = [
        f"{cls.__name__}.{name}"
        for cls in classes(family)
        for name, annotation in cls.__annotations__.items()
        if not name.startswith("_") and "Any" in re.findall(r"\w+", str(annotation))
        if (cls.__name__, cls.model_fields[name].alias or name) not in opened
    ]
    assert unclear == []


@in_one("family", FAMILIES)
def test_functions_take_any_only_where_their_class_does(family: str) -> None:
    request = bedrock_models.families()[family].request
    nested = [cls for cls in classes(family) if cls is not request]
    free = {name for cls in (request, *nested) for name, text in cls.__annotations__.items() if "Any" in str(text)}
    for name in ("request", "invoke", "stream", "ainvoke", "astream"):
        annotations = getattr(getattr(module(family), name, None), "__annotations__", {})
        unclear = {parameter for parameter, text in annotations.items() if "Any" in re.findall(r"\w+", str(text))}
        assert unclear - free - {"extra_body"} == set()


def test_annotations_can_be_read_at_run_time() -> None:
    """Frameworks that build forms or tools from functions read annotations; those of classes must resolve."""
    for family in FAMILIES:
        for cls in classes(family):
            get_type_hints(cls)
            assert not cls.model_fields or cls.model_json_schema()


def test_no_family_can_take_a_name_of_the_package() -> None:
    folder = Path(bedrock_models.__file__).parent
    names = {path.stem for path in folder.iterdir() if path.suffix in {"", ".py"}} | set(dir(bedrock_models))
    own = {name for name in names if not name.startswith("__")} - set(bedrock_models.families())
    assert own - TAKEN == set()
