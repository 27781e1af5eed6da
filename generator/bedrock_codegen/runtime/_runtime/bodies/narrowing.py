"""Making the core schema of a class narrower, so that what it still takes keeps every rule, and is told without our Python.

The shape of core schemas is no promise of pydantic's: what is not known here is not taken.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from pydantic import BaseModel
from pydantic_core import CoreSchema, SchemaError, SchemaValidator, core_schema

from ..json.paths import compiled, crossed_names, is_item
from ..json.rules import Rule
from .build_lock import building, built

Schema = dict[str, Any]
Validate = Callable[..., Any]
Keys = tuple[str, ...]
"""A path, without its conditions."""

SCALARS = frozenset({"str", "int", "float", "bool", "literal", "none"})
ITEM = "*"
DEEPEST = 6
"""Objects inside one another: below are schemas that people give."""


def narrowed(kind: type[BaseModel]) -> tuple[Validate, frozenset[str], frozenset[str]] | None:
    """A validator of some of what a class takes, the names that it knows, and its constants; None where it would take nothing."""
    if crossed_names(kind):  # what a name means depends on who gives it
        return None
    try:
        with building():
            whole: Any = built(kind).__pydantic_core_schema__
            definitions = {each["ref"]: each for each in whole.get("definitions", ())}
            model = _Narrowing(definitions).model(whole["schema"] if definitions else whole, ())
            validate = _validator(model).validate_python
    except (_NotTold, SchemaError, LookupError, AttributeError, TypeError):  # of another pydantic, a schema may look different
        return None
    fields = model["schema"]["fields"]
    given = {name: field for name, field in fields.items() if _inside(field["schema"])["type"] != "none"}
    names = {*given, *(_wire_name(name, field) for name, field in given.items())}
    return validate, frozenset(names), frozenset(name for name, field in fields.items() if _is_constant(field["schema"]))


def _validator(model: Schema) -> SchemaValidator:
    """A validator of just this schema: pydantic would put the whole validator of a class that is complete in place of ours.

    Raises:
        TypeError: This pydantic is an older one, which cannot be told not to.
    """
    return SchemaValidator(cast("CoreSchema", model), _use_prebuilt=False)


class _NotTold(Exception):
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
            raise _NotTold
        if kind in SCALARS:
            return _bare(schema)
        narrow = getattr(self, f"_{kind.replace('-', '_')}", None)
        if narrow is None:
            raise _NotTold
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
            raise _NotTold
        inner = _Narrowing(self.definitions, self.depth + 1)
        narrowed = inner.fields(fields["fields"], kind.__rules__, paths)
        return {**_bare(model), "schema": {**_bare(fields), "fields": narrowed}}

    def fields(self, fields: Schema, rules: Iterable[Rule], paths: tuple[Keys, ...]) -> Schema:
        """The members of an object, so that every rule is kept: it has no sign, or what settles it is there."""
        needed: frozenset[str] = frozenset()
        for rule in rules:
            groups = sorted((tuple(map(_keys, group)) for group in reversed(rule.signs())), key=len) if not rule.on else []
            without = next((group for group in groups if self._leads_nowhere(fields, group, paths, needed)), None)
            if without is None:
                needed |= self._settling(fields, rule, paths, needed)
                paths = (*paths, *_others(rule, needed))
            else:
                paths = (*paths, *without)
        return self._members(fields, paths, needed)

    def _leads_nowhere(self, fields: Schema, more: tuple[Keys, ...], paths: tuple[Keys, ...], needed: frozenset[str]) -> bool:
        """Whether members can be made so narrow that more paths lead nowhere, beside those that do already."""
        keys = {*needed, *(path[0] for path in more if path)}
        try:
            self._members(
                {name: field for name, field in fields.items() if _wire_name(name, field) in keys}, (*more, *paths), needed
            )
        except _NotTold:
            return False
        return True

    def _settling(self, fields: Schema, rule: Rule, paths: tuple[Keys, ...], needed: frozenset[str]) -> frozenset[str]:
        """The members that keep a rule by being there; where one of them does, the first that can be told."""
        settling, count = rule.settled()
        keys = [path[1:] for path in settling]
        if rule.on or not count or any("/" in key or "[" in key for key in keys):
            raise _NotTold
        for some in [frozenset(keys)] if count == len(keys) else [frozenset([key]) for key in keys if count == 1]:
            others = tuple((key,) for key in keys if key not in some)
            if self._leads_nowhere(fields, others, paths, needed | some):
                return some
        raise _NotTold

    def _members(self, fields: Schema, paths: tuple[Keys, ...], needed: frozenset[str]) -> Schema:
        if () in paths:
            raise _NotTold
        members: Schema = {}
        for name, field in fields.items():
            wire = _wire_name(name, field)
            below = tuple(path[1:] for path in paths if path[0] in {wire, ITEM})
            members[name] = {**_bare(field), "schema": self._member(field["schema"], below, is_needed=wire in needed)}
        return members

    def _member(self, schema: Schema, paths: tuple[Keys, ...], *, is_needed: bool) -> Schema:
        """What a member may be: as much of it as can be told, or None alone where it may be left out."""
        try:
            if not is_needed and not self._is_worthwhile(schema):
                raise _NotTold
            is_given = is_needed or (self.depth > 1 and _is_constant(schema))
            return self.value(_inside(schema) if is_given else schema, paths)
        except _NotTold:
            if is_needed or schema.get("default", ...) is not None:
                raise
            return dict(core_schema.with_default_schema(core_schema.none_schema(), default=None))

    def _is_worthwhile(self, schema: Schema) -> bool:
        """Whether to look into a member that may be left out: of objects only at the top, and those with more than objects."""
        inner = self._resolved(_inside(schema))
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
            raise _NotTold
        return {**_bare(schema), "schema": self.value(schema["schema"], paths)}

    def _json_or_python(self, schema: Schema, paths: tuple[Keys, ...]) -> Schema:
        return self.value(schema["python_schema"], paths)

    def _list(self, schema: Schema, paths: tuple[Keys, ...]) -> Schema:
        items = self.value(schema["items_schema"], (path[1:] for path in paths if is_item(path[0])))
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
        raise _NotTold

    def _tagged_union(self, schema: Schema, paths: tuple[Keys, ...]) -> Schema:
        """Those arms that can be told; others fit no tag then."""
        choices = {tag: arm for tag, choice in schema["choices"].items() if (arm := self._arm(choice, paths)) is not None}
        if not choices:
            raise _NotTold
        return {**_bare(schema), "choices": choices}

    def _arm(self, schema: Schema, paths: tuple[Keys, ...]) -> Schema | None:
        try:
            return self.value(schema, paths)
        except _NotTold:
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
        return dict(core_schema.chain_schema([core_schema.is_instance_schema(dict), cast("CoreSchema", made)]))


OURS = frozenset(f"{__package__}.{module}" for module in ("core_schemas", "rule_checks"))
"""Where the checks of objects are."""


def _without_checks(schema: Schema) -> Schema:
    """The schema of a class without our own checks around it, and with no others. After one of names, only wire names count."""
    names: dict[str, bool] = {}
    while schema["type"] in {"function-after", "function-before"} and schema["function"]["function"].__module__ in OURS:
        names = {"validate_by_name": False} if schema["type"] == "function-before" else names
        schema = schema["schema"]
    if schema["type"] != "model" or not hasattr(schema["cls"], "__rules__"):
        raise _NotTold
    return {**schema, "config": {**schema.get("config", {}), **names}}


def _members_of(schema: Schema) -> list[Schema]:
    """What the members of an object are; the object itself where that is not told."""
    try:
        fields: Schema = _without_checks(schema)["schema"].get("fields", {})
    except (_NotTold, KeyError):
        return [schema]
    return [_inside(field["schema"]) for field in fields.values()]


def _bare(schema: Schema) -> Schema:
    """A schema without its name, and what is only for writing."""
    return {key: value for key, value in schema.items() if key not in {"ref", "serialization", "metadata"}}


def _wire_name(name: str, field: Schema) -> str:
    return str(field.get("validation_alias", name))


def _inside(schema: Schema) -> Schema:
    """What a member is, where it is given."""
    while schema["type"] in {"default", "nullable", "json-or-python"}:
        schema = schema["python_schema" if schema["type"] == "json-or-python" else "schema"]
    return schema


def _is_constant(schema: Schema) -> bool:
    return schema["type"] == "default" and schema["schema"]["type"] == "literal" and schema.get("default") is not None


def _others(rule: Rule, needed: frozenset[str]) -> tuple[Keys, ...]:
    """The members that must not be there beside the one that keeps a rule."""
    settling, count = rule.settled()
    return tuple((path[1:],) for path in settling if path[1:] not in needed) if count == 1 else ()


@cache
def _keys(path: str) -> Keys:
    return tuple(step.key for step in compiled(path) if step.key)
