# Copied from generator/bedrock_codegen/runtime/_runtime/bodies/forms.py; edit it there.
"""The form that would have been right, where a text was given and a list or an object is due."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Annotated, Any, Literal, NamedTuple, get_args, get_origin

from pydantic import BaseModel

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


def right_form(body: type[BaseModel], pointer: Sequence[str], text: str) -> str:
    """How a text is written at a place of a body; empty where there is no one way."""
    kinds: list[Any] = [body]
    for step in pointer:
        kinds = [inner for kind in kinds for inner in _step(kind, step)]
    shown = text if len(text) <= LONGEST else "..."
    forms = (_form(kind, shown, 0) for kind in kinds)
    return next((json.dumps(form.value, ensure_ascii=False) for form in forms if form and form.holds_text), "")


def _step(kind: Any, step: str) -> list[Any]:
    """What stands below a key or an index."""
    if _is_class(kind):
        return [field.annotation for name, field in kind.model_fields.items() if step in {name, field.alias}]
    if get_origin(kind) is list:
        return [*get_args(kind)] if step.isdigit() else []
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
