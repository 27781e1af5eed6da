# Copied from generator/bedrock_codegen/runtime/_runtime/bodies/quick.py; edit it there.
"""A quicker validator for requests as most are: texts and numbers, and nothing that a rule asks about.

The whole validator of a class calls our Python for every object that has rules. This one is made of it by leaving out: what would
make a rule ask is taken as None only, of a text or blocks the text alone, and no function of Python is left. So what it takes, the
whole one takes the same way, and all rules of classes are kept. What it does not take is nothing wrong: the whole one is for that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import BaseModel
from pydantic_core import SchemaValidator, ValidationError, core_schema

from ..json.paths import MANY, compiled
from ..json.rules import Rule
from .build_lock import building, built

Schema = dict[str, Any]
Keys = tuple[str, ...]
"""A path, without its conditions."""

SCALARS = frozenset({"str", "int", "float", "bool", "literal", "none"})
ITEM = "*"
DEEPEST = 6
"""Objects inside one another: below are schemas that people give."""


@dataclass(frozen=True, slots=True)
class Quick:
    """The quicker validator of a class."""

    validate: Callable[..., Any]
    members: frozenset[str]
    """What may be given, by any name: a request with more is not tried."""
    constants: frozenset[str]
    """Members that are sent without being given."""

    def made(self, given: Mapping[str, object], **options: Any) -> Any:
        """A request of its members, as the whole validator would make it; None where that is not told."""
        if not given.keys() <= self.members:
            return None
        try:
            request = self.validate(given, **options)
        except ValidationError:
            return None
        if self.constants:
            request.__pydantic_fields_set__.update(self.constants)
        return request


def quick(kind: type[BaseModel]) -> Quick | None:
    """The quicker validator of a class of requests, once enough of them were made for it to be worth the making; else None."""
    if kind in _FOUND:
        return _FOUND[kind]
    asked = _ASKED[kind] = _ASKED.get(kind, 0) + 1
    if asked > WORTH:
        _FOUND[kind] = narrowed(kind)
    return None


WORTH = 32
"""Requests of a class from which on more are to be expected: to make the validator takes as long as hundreds of them."""
_FOUND: dict[type[BaseModel], Quick | None] = {}
_ASKED: dict[type[BaseModel], int] = {}


def narrowed(kind: type[BaseModel]) -> Quick | None:
    """The quicker validator of a class of requests; None where all of its requests need a closer look."""
    with building():
        whole: Any = built(kind).__pydantic_core_schema__
        definitions = {each["ref"]: each for each in whole.get("definitions", ())}
        try:
            model = _Narrowing(definitions).model(whole["schema"] if definitions else whole, ())
        except _NotQuick:
            return None
        fields = model["schema"]["fields"]
        given = {name: field for name, field in fields.items() if _inner(field["schema"])["type"] != "none"}
        names = {*given, *(_wire(name, field) for name, field in given.items())}
        constants = frozenset(name for name, field in fields.items() if _is_constant(field["schema"]))
        return Quick(SchemaValidator(model).validate_python, frozenset(names), constants)


class _NotQuick(Exception):  # noqa: N818 - it ends a search, and is no error
    """What a schema takes cannot be told without Python."""


@dataclass(frozen=True, slots=True)
class _Narrowing:
    """Makes schemas narrower. Paths that are given to its functions lead nowhere in what the narrower schema takes."""

    definitions: Mapping[str, Schema]
    depth: int = 0

    def value(self, schema: Schema, paths: Iterable[Keys]) -> Schema:
        """A schema that takes some of what another one takes."""
        paths = tuple(paths)
        kind = schema["type"]
        if () in paths:
            raise _NotQuick
        if kind in SCALARS:
            return _bare(schema)
        narrow = getattr(self, f"_{kind.replace('-', '_')}", None)
        if narrow is None:
            raise _NotQuick
        narrower: Schema = narrow(schema, paths)
        return narrower

    def model(self, schema: Schema, paths: tuple[Keys, ...]) -> Schema:
        """An object of a class of ours; its own rules are kept, too."""
        model = _without_checks(schema)
        kind: Any = model["cls"]
        fields: Schema = model["schema"]
        is_plain = fields["type"] == "model-fields" and fields.get("extra_behavior", "forbid") == "forbid"
        odd = {"post_init", "generic_origin"} & model.keys() or model["custom_init"] or model["root_model"]
        if not is_plain or odd or self.depth > DEEPEST:
            raise _NotQuick
        inner = _Narrowing(self.definitions, self.depth + 1)
        narrowed = inner.fields(fields["fields"], kind.__rules__, paths)
        return {**_bare(model), "schema": {**_bare(fields), "fields": narrowed}}

    def fields(self, fields: Schema, rules: Iterable[Rule], paths: tuple[Keys, ...]) -> Schema:
        """The members of an object, so that every rule is kept: it has no sign, or what settles it is there."""
        needed: frozenset[str] = frozenset()
        for rule in rules:
            groups = sorted((tuple(map(_keys, group)) for group in rule.signs()), key=len) if not rule.on else []
            without = next((group for group in groups if self._leads_nowhere(fields, group, paths, needed)), None)
            if without is None:
                needed |= self._settling(fields, rule, paths, needed)
                paths = (*paths, *((path[1:],) for path in rule.fields if _settles_alone(rule) and path[1:] not in needed))
            else:
                paths = (*paths, *without)
        return self._members(fields, paths, needed)

    def _leads_nowhere(self, fields: Schema, more: tuple[Keys, ...], paths: tuple[Keys, ...], needed: frozenset[str]) -> bool:
        """Whether members can be made so narrow that more paths lead nowhere, beside those that do already."""
        keys = {*needed, *(path[0] for path in more if path)}
        try:
            self._members({name: field for name, field in fields.items() if _wire(name, field) in keys}, (*more, *paths), needed)
        except _NotQuick:
            return False
        return True

    def _settling(self, fields: Schema, rule: Rule, paths: tuple[Keys, ...], needed: frozenset[str]) -> frozenset[str]:
        """The members that keep a rule by being there; where one of them does, the first that can be told."""
        settling, count = rule.settled()
        keys = [path[1:] for path in settling]
        if rule.on or not count or any("/" in key or "[" in key for key in keys):
            raise _NotQuick
        for some in [frozenset(keys)] if count == len(keys) else [frozenset([key]) for key in keys if count == 1]:
            others = tuple((key,) for key in keys if key not in some)
            if self._leads_nowhere(fields, others, paths, needed | some):
                return some
        raise _NotQuick

    def _members(self, fields: Schema, paths: tuple[Keys, ...], needed: frozenset[str]) -> Schema:
        if () in paths:
            raise _NotQuick
        members: Schema = {}
        for name, field in fields.items():
            wire = _wire(name, field)
            below = tuple(path[1:] for path in paths if path[0] in {wire, ITEM})
            members[name] = {**_bare(field), "schema": self._member(field["schema"], below, is_needed=wire in needed)}
        return members

    def _member(self, schema: Schema, paths: tuple[Keys, ...], *, is_needed: bool) -> Schema:
        """What a member may be: as much of it as can be told, or None alone where it may be left out."""
        try:
            if not is_needed and not self._is_worthwhile(schema):
                raise _NotQuick
            return self.value(_given(schema) if is_needed or (self.depth > 1 and _is_constant(schema)) else schema, paths)
        except _NotQuick:
            if is_needed or schema.get("default", ...) is not None:
                raise
            return dict(core_schema.with_default_schema(core_schema.none_schema(), default=None))

    def _is_worthwhile(self, schema: Schema) -> bool:
        """Whether to look into a member that may be left out: of objects only at the top, and into those that hold more than objects."""
        inner = self._resolved(_inner(schema))
        if schema["type"] != "default" or self._is_flat(inner):
            return True
        if self.depth > 1 or inner["type"] == "tagged-union":
            return False
        return inner["type"] in {"list", "union"} or any(map(self._is_flat, _members_of(inner)))

    def _is_flat(self, schema: Schema) -> bool:
        inner = self._resolved(schema)
        if inner["type"] == "list":
            inner = self._resolved(inner.get("items_schema", inner))
        return {choice["type"] for choice in self._choices(inner)} <= SCALARS

    def _choices(self, schema: Schema) -> list[Schema]:
        choices = schema["choices"] if schema["type"] == "union" else [schema]
        return [self._resolved(choice[0] if isinstance(choice, tuple) else choice) for choice in choices]

    def _nullable(self, schema: Schema, paths: tuple[Keys, ...]) -> Schema:
        return {**_bare(schema), "schema": self.value(schema["schema"], paths)}

    def _default(self, schema: Schema, paths: tuple[Keys, ...]) -> Schema:
        if "default" not in schema or schema.get("validate_default"):
            raise _NotQuick
        return {**_bare(schema), "schema": self.value(schema["schema"], paths)}

    def _json_or_python(self, schema: Schema, paths: tuple[Keys, ...]) -> Schema:
        return self.value(schema["python_schema"], paths)

    def _list(self, schema: Schema, paths: tuple[Keys, ...]) -> Schema:
        items = self.value(schema["items_schema"], (path[1:] for path in paths if _is_item(path[0])))
        return {**_bare(schema), "items_schema": items, "fail_fast": True}

    def _union(self, schema: Schema, paths: tuple[Keys, ...]) -> Schema:
        """Scalars, the text alone beside arrays and objects, or the first where the first that fits is taken."""
        choices = self._choices(schema)
        kinds = {choice["type"] for choice in choices}
        if kinds <= SCALARS:
            return {**_bare(schema), "choices": [_bare(choice) for choice in choices]}
        text = next((choice for choice in choices if choice["type"] == "str"), None)
        if text is not None and kinds <= {"str", "list", "dict", "model"}:
            return _bare(text)
        if schema.get("mode") == "left_to_right":
            return self.value(choices[0], paths)
        raise _NotQuick

    def _tagged_union(self, schema: Schema, paths: tuple[Keys, ...]) -> Schema:
        """Those arms that can be told; others fit no tag then."""
        choices = {tag: arm for tag, choice in schema["choices"].items() if (arm := self._arm(choice, paths)) is not None}
        if not choices:
            raise _NotQuick
        return {**_bare(schema), "choices": choices}

    def _arm(self, schema: Schema, paths: tuple[Keys, ...]) -> Schema | None:
        try:
            return self.value(schema, paths)
        except _NotQuick:
            return None

    def _definition_ref(self, schema: Schema, paths: tuple[Keys, ...]) -> Schema:
        return self.value(self._resolved(schema), paths)

    def _resolved(self, schema: Schema) -> Schema:
        return self.definitions[schema["schema_ref"]] if schema["type"] == "definition-ref" else schema

    def _function_after(self, schema: Schema, paths: tuple[Keys, ...]) -> Schema:
        return self._model(schema, paths)

    def _function_before(self, schema: Schema, paths: tuple[Keys, ...]) -> Schema:
        return self._model(schema, paths)

    def _model(self, schema: Schema, paths: tuple[Keys, ...]) -> Schema:
        """An object that is given as a dict: one that was made before may hold what this schema leaves out."""
        made = self.model(schema, paths)
        return dict(core_schema.chain_schema([core_schema.is_instance_schema(dict), made]))  # type: ignore[list-item]


OURS = frozenset(f"{__package__}.{module}" for module in ("core_schemas", "rule_checks"))
"""Where the checks of objects are."""


def _without_checks(schema: Schema) -> Schema:
    """The schema of a class without our own checks around it; of nobody else's. Where some are about names, wire names alone count."""
    names = {}
    while schema["type"] in {"function-after", "function-before"} and schema["function"]["function"].__module__ in OURS:
        names = {"validate_by_name": False} if schema["type"] == "function-before" else names
        schema = schema["schema"]
    if schema["type"] != "model" or not hasattr(schema["cls"], "__rules__"):
        raise _NotQuick
    return {**schema, "config": {**schema.get("config", {}), **names}}


def _members_of(schema: Schema) -> list[Schema]:
    """What the members of an object are; the object itself where that is not told."""
    try:
        fields: Schema = _without_checks(schema)["schema"].get("fields", {})
    except (_NotQuick, KeyError):
        return [schema]
    return [_inner(field["schema"]) for field in fields.values()]


def _bare(schema: Schema) -> Schema:
    """A schema without its name, and what is only for writing."""
    return {key: value for key, value in schema.items() if key not in {"ref", "serialization", "metadata"}}


def _wire(name: str, field: Schema) -> str:
    return str(field.get("validation_alias", name))


def _inner(schema: Schema) -> Schema:
    """What a member is, where it is given."""
    while schema["type"] in {"default", "nullable", "json-or-python"}:
        schema = schema["python_schema" if schema["type"] == "json-or-python" else "schema"]
    return schema


def _given(schema: Schema) -> Schema:
    """The schema of a member that must be there, and no None."""
    return _inner(schema)


def _is_constant(schema: Schema) -> bool:
    return schema["type"] == "default" and schema["schema"]["type"] == "literal" and schema.get("default") is not None


def _settles_alone(rule: Rule) -> bool:
    settling, count = rule.settled()
    return count == 1 < len(settling)


@cache
def _keys(path: str) -> Keys:
    return tuple(step.key for step in compiled(path) if step.key)


def _is_item(key: str) -> bool:
    return key in MANY or key.isdigit()
