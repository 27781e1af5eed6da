"""The form that would have been right: of a text or a file where a list or an object is due, and of members in a wrong place."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Annotated, Any, Literal, NamedTuple, get_args, get_origin

from pydantic import BaseModel

from ..json.nearest_name import letters
from ..json.paths import member, wire_names
from .files import is_file
from .kinds import Keyed

LONGEST = 40
"""Characters of a text that are repeated: what is longer may be a prompt, and messages end up in logs."""
_DEEPEST = 3
"""Objects within objects that are looked into."""
_SAYING = ("text", "content")
"""Members that say something, where none is required to."""


class _Form(NamedTuple):
    value: object
    holds_text: bool


_FIXED = {"role": _Form("user", holds_text=False)}
"""Members whose value is known: whoever writes a text speaks for the user."""


def right_form(body: type[BaseModel], pointer: Sequence[str], given: object) -> str:
    """How a text or a file is written at a place of a body; empty where there is no one way."""
    kinds = kinds_at(body, pointer)
    if isinstance(given, dict) and list(given) == list(pointer[-1:]):  # the object around it, as boto3's toolConfig
        return f'{pointer[-2] if pointer[1:] else "..."}["{pointer[-1]}"]'
    if isinstance(given, int | float) and takes_text(body, pointer):
        return json.dumps(str(given))
    if not isinstance(given, str):
        held = is_file(given) and any(_is_class(kind) and "bytes" in kind.model_fields for kind in kinds)
        return '{"bytes": ...}' if held else ""
    if any(_names_a_choice(kind, given) for kind in kinds):
        return json.dumps({given: {}})
    shown = given if len(given) <= LONGEST else "..."
    forms = (_form(kind, shown, 0) for kind in kinds)
    return next((json.dumps(form.value, ensure_ascii=False) for form in forms if form and form.holds_text), "")


def takes_text(body: type[BaseModel], pointer: Sequence[str]) -> bool:
    """Whether a bare text means an object at a place."""
    return any(_is_class(kind) and getattr(kind, "__bare__", "") for kind in kinds_at(body, pointer))


def values_at(body: type[BaseModel], pointer: Sequence[str], data: object) -> tuple[object, ...]:
    """The values that a place of a body takes, where it takes only certain ones."""
    kinds = [kind for kind in kinds_at(body, pointer, data) if kind is not type(None)]
    listed = kinds and all(get_origin(kind) is Literal for kind in kinds)
    return tuple(dict.fromkeys(value for kind in kinds for value in get_args(kind))) if listed else ()


def right_place(body: type[BaseModel], pointer: Sequence[str], keys: Iterable[str]) -> str:
    """What to do with a member that stands directly in an object which its key tells apart; empty where nobody knows.

    `keys` are those that the object was given.
    """
    given = set(keys)
    for kind in kinds_at(body, pointer[:-1]):
        if not _is_keyed(kind):
            continue
        members = {field.alias or name: field.annotation for name, field in kind.model_fields.items()}
        if given & set(wire_names(kind)):
            return "Leave it out: the member that is there says the kind" if pointer[-1] == "type" else ""
        homes = [name for name, inner in members.items() if _takes(inner, given)]
        if len(homes) == 1:
            return f"Put it into {homes[0]}"
    return ""


def kinds_at(body: type[BaseModel], pointer: Sequence[str], data: object = None) -> list[Any]:
    """The kinds of value that a place of a request may have: every arm of a union by itself, but for what answers hold.

    With the data, only the arms that it may be of by its tags.
    """
    kinds: list[Any] = [body]
    for step in pointer:
        kinds = [inner for kind in kinds if not _says_otherwise(kind, data) for inner in _step(kind, step)]
        kinds = [found for kind in kinds for found in _unfolded(kind) if not _is_of_answers(found)]
        data = member(data, step)
    return kinds


def _says_otherwise(kind: Any, data: object) -> bool:
    """Whether an object has a tag that a class does not know."""
    fields = kind.model_fields.items() if _is_class(kind) else ()
    tags = {field.alias or name: get_args(field.annotation) for name, field in fields if get_origin(field.annotation) is Literal}
    given = {name: member(data, name) for name in tags}
    return any(value is not None and value not in tags[name] for name, value in given.items())


def _is_keyed(kind: Any) -> bool:
    return _is_class(kind) and issubclass(kind, Keyed)


def _is_of_answers(kind: Any) -> bool:
    return _is_class(kind) and kind.model_config.get("extra") == "allow"


def _unfolded(kind: Any) -> list[Any]:
    arms = _arms(kind) if not _is_class(kind) else ()
    return [found for arm in arms for found in _unfolded(arm)] or [kind]


def _takes(kind: Any, keys: set[str]) -> bool:
    """Whether an object of a kind may have these members, in whatever spelling; any JSON may."""
    arms = [arm for arm in _unfolded(kind) if arm is not type(None)]
    names = [{letters(name) for name in (*wire_names(arm), *arm.model_fields)} for arm in arms if _is_class(arm)]
    return Any in arms or any({letters(key) for key in keys} <= known for known in names)


def _names_a_choice(kind: Any, text: str) -> bool:
    """Whether a text is the name of a member that says all by being there, such as `auto`."""
    if not _is_keyed(kind):
        return False
    inner = [field.annotation for name, field in kind.model_fields.items() if text in {name, field.alias}]
    arms = [arm for found in inner for arm in _unfolded(found)]
    return any(
        get_origin(arm) is dict or (_is_class(arm) and not any(field.is_required() for field in arm.model_fields.values()))
        for arm in arms
    )


def _step(kind: Any, step: str) -> list[Any]:
    """What stands below a key or an index."""
    if _is_class(kind):
        return [field.annotation for name, field in kind.model_fields.items() if step in {name, field.alias}]
    if get_origin(kind) is list:
        return [*get_args(kind)] if step.isdigit() else []
    if get_origin(kind) is dict:
        return [*get_args(kind)[1:]]
    return [found for arm in _arms(kind) for found in _step(arm, step)]


def _arms(kind: Any) -> Sequence[Any]:
    """The kinds that an alias, a union or an annotation stands for."""
    if hasattr(kind, "__value__"):
        return (kind.__value__,)
    origin = get_origin(kind)
    if origin is Annotated:
        return get_args(kind)[:1]
    return () if origin in {Literal, list, dict} else get_args(kind)


def _form(kind: Any, text: str, depth: int) -> _Form | None:
    """A value of a kind that says the text; where it cannot say it, one without. `depth` counts the objects around it."""
    if kind is str:
        return _Form(text, holds_text=True)
    if get_origin(kind) is Literal:
        return _Form(get_args(kind)[0], holds_text=False)
    if get_origin(kind) is list:
        inner = _form(get_args(kind)[0], text, depth)
        return inner and _Form([inner.value], inner.holds_text)
    if _is_class(kind):
        return _object(kind, text, depth + 1) if depth < _DEEPEST else None
    forms = [form for form in (_form(arm, text, depth) for arm in _arms(kind)) if form]
    return next((form for form in forms if form.holds_text), None)


def _object(kind: type[BaseModel], text: str, depth: int) -> _Form | None:
    """An object with what it must have, which says the text in one place."""
    fields = {field.alias or name: field for name, field in kind.model_fields.items()}
    given: dict[str, _Form | None] = {name: _FIXED[name] for name in fields if name in _FIXED}
    for name, field in fields.items():
        if field.is_required() or (isinstance(field.default, str) and field.default):
            given.setdefault(name, _form(field.annotation, text, depth))
    if not any(form and form.holds_text for form in given.values()):
        place = next((name for name in _SAYING if name in fields), "")
        given[place] = _form(fields[place].annotation, text, depth) if place else None
    forms = {name: form for name, form in given.items() if form}
    says_once = sum(form.holds_text for form in forms.values()) == 1
    return (
        _Form({name: form.value for name, form in forms.items()}, holds_text=True)
        if len(forms) == len(given) and says_once
        else None
    )


def _is_class(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)
