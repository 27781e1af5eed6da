# Copied from generator/bedrock_codegen/runtime/cli/code_base/literals.py; edit it there.
"""Python expressions as JSON, as far as they can be read without running anything."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from ..._runtime.json.paths import escape
from .following import Bindings, find_function, step
from .names import Gift, Names, name_called

Json = Any
DEEPEST = 60
TEXTS = frozenset("format join decode strip lstrip rstrip lower upper replace hexdigest isoformat strftime title".split())
"""Methods that give texts."""
COPIES = frozenset(("copy", "deepcopy"))


@dataclass(slots=True)
class Literal:
    """A value, and where nobody can tell what stands in it."""

    value: Json = None
    holes: set[str] = field(default_factory=set)
    """Pointers to values that are not known; in `value` they are null."""
    texts: set[str] = field(default_factory=set)
    """Pointers to texts of which nobody knows the words."""
    open_at: set[str] = field(default_factory=set)
    """Pointers to objects that may have more members than are seen."""

    @property
    def is_whole(self) -> bool:
        """Whether all of it is known."""
        return not (self.holes or self.texts or self.open_at)


class Unreadable(Exception):
    """Nothing can be said of a value."""


def literal(node: ast.expr, names: Names, bindings: Bindings | None = None, depth: int = 0) -> Literal | None:
    """A value as JSON; None where it is no literal at all. `depth` is how deep in another value it is met."""
    found = Literal()
    try:
        found.value = _Reader(names, found).value(node, bindings or {}, "", depth)
    except Unreadable:
        return None
    return found


class _Reader:
    """Reads one value."""

    def __init__(self, names: Names, found: Literal) -> None:
        self._names = names
        self.found = found

    def value(self, node: ast.expr, bindings: Bindings, at: str, depth: int) -> Json:  # noqa: C901, PLR0911, PLR0912 - a case for each form
        """The value of an expression that stands at a pointer."""
        if depth > DEEPEST:
            raise Unreadable
        match node:
            case ast.Constant(value=str() | int() | float() | bool() | None as value):
                return value
            case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float() as value)):
                return -value
            case ast.Dict(keys=keys, values=values):
                return self._object([*zip(keys, values, strict=True)], bindings, at, depth)
            case ast.List(elts=items) | ast.Tuple(elts=items):
                return [self._inside(item, bindings, f"{at}/{index}", depth) for index, item in enumerate(items)]
            case ast.JoinedStr(values=parts):
                return self._text(parts, bindings, at, depth)
            case ast.FormattedValue(value=inner, conversion=-1, format_spec=None):
                return str(self.value(inner, bindings, at, depth + 1))
            case ast.Subscript(value=holder, slice=ast.Constant(value=str() | int() as key)):
                return self._item(holder, key, bindings, depth)
            case ast.BinOp(op=ast.BitOr(), left=left, right=right):
                return self._object([(None, left), (None, right)], bindings, at, depth)
            case ast.BinOp(op=ast.Add(), left=left, right=right):
                return self._sum(left, right, bindings, at, depth)
            case ast.BinOp(op=ast.Mod(), left=ast.Constant(value=str())):
                return self._some_text(at)
            case ast.Name(id=name) if gifts := self._changed(node, name):
                return self._grown(gifts, bindings, at, depth)
            case ast.Call() if (made := self._call(node, bindings, at, depth)) is not None:
                return made[0]
            case _:
                pass
        following = step(node, self._names, bindings)
        if following is None:
            raise Unreadable
        return self.value(following[0], following[1], at, depth + 1)

    def _inside(self, node: ast.expr, bindings: Bindings, at: str, depth: int) -> Json:
        """A member or an item: where nobody knows it, a hole."""
        if isinstance(node, ast.Starred):
            raise Unreadable
        try:
            return self.value(node, bindings, at, depth + 1)
        except Unreadable:
            self.found.holes.add(at)
            return None

    def _object(self, members: Iterable[tuple[ast.expr | None, ast.expr]], bindings: Bindings, at: str, depth: int) -> Json:
        made: dict[str, Json] = {}
        for key, value in members:
            if key is None:
                self._spread(made, value, bindings, at, depth)
                continue
            name = self._key(key, bindings, depth)
            if name is None:
                self.found.open_at.add(at)
                continue
            place = f"{at}/{escape(name)}"
            self._forget(place)
            made[name] = self._inside(value, bindings, place, depth)
        return made

    def _spread(self, made: dict[str, Json], value: ast.expr, bindings: Bindings, at: str, depth: int) -> None:
        try:
            inner = self.value(value, bindings, at, depth + 1)
        except Unreadable:
            inner = None
        if isinstance(inner, dict):
            made |= inner
            return
        self.found.open_at.add(at)
        for name in made:  # what is spread over them may be another value
            self.found.holes.add(f"{at}/{escape(name)}")

    def _key(self, key: ast.expr, bindings: Bindings, depth: int) -> str | None:
        found = self._aside(key, bindings, depth)
        return found.value if found and found.is_whole and isinstance(found.value, str) else None

    def _text(self, parts: Iterable[ast.expr], bindings: Bindings, at: str, depth: int) -> str:
        found = [self._aside(part, bindings, depth) for part in parts]
        said = [str(each.value) for each in found if each and each.is_whole]
        return "".join(said) if len(said) == len(found) else self._some_text(at)

    def _some_text(self, at: str) -> str:
        self.found.texts.add(at)
        return "text"

    def _sum(self, left: ast.expr, right: ast.expr, bindings: Bindings, at: str, depth: int) -> Json:
        one, other = [self._aside(node, bindings, depth) or Literal() for node in (left, right)]
        if one.is_whole and other.is_whole and type(one.value) is type(other.value) and isinstance(one.value, str | list):
            return one.value + other.value
        if isinstance(one.value, str) or isinstance(other.value, str):
            return self._some_text(at)
        raise Unreadable

    def _item(self, holder: ast.expr, key: str | int, bindings: Bindings, depth: int) -> Json:
        held = self._aside(holder, bindings, depth)
        if held is None or not held.is_whole:
            raise Unreadable
        try:
            return held.value[key]
        except (LookupError, TypeError):
            raise Unreadable from None

    def _aside(self, node: ast.expr, bindings: Bindings, depth: int) -> Literal | None:
        """A value that is read for itself: what is not known of it is told of it alone."""
        return literal(node, self._names, bindings, depth + 1)

    def _changed(self, node: ast.Name, name: str) -> list[Gift] | None:
        """The gifts of a name that was changed since it was set."""
        place = self._names.places.get(id(node))
        gifts = self._names.gifts(name, place) if place else None
        return gifts if gifts and len(gifts) > 1 else None

    def _grown(self, gifts: list[Gift], bindings: Bindings, at: str, depth: int) -> Json:
        if gifts[0].value is None:
            raise Unreadable
        made = self.value(gifts[0].value, bindings, at, depth + 1)
        for gift in gifts[1:]:
            made = self._change(made, gift, bindings, at, depth)
        return made

    def _change(self, made: Json, gift: Gift, bindings: Bindings, at: str, depth: int) -> Json:
        keys, value = gift.keys, gift.value
        if keys is None or gift.kind == "lost":
            raise Unreadable
        if isinstance(made, dict) and gift.kind == "member" and len(keys) == 1 and value is not None:
            return made | self._object([(ast.Constant(keys[0]), value)], bindings, at, depth)
        if isinstance(made, dict) and gift.kind == "change" and gift.method == "update" and not keys and value is not None:
            self._spread(made, value, bindings, at, depth)
            return made
        if isinstance(made, list) and gift.kind == "change" and gift.method == "append" and not keys and value is not None:
            return [*made, self._inside(value, bindings, f"{at}/{len(made)}", depth)]
        if isinstance(made, dict) and gift.kind == "change" and gift.method == "pop":
            gone = keys if value is None else (value.value,) if isinstance(value, ast.Constant) and not keys else ()
            if len(gone) == 1:
                self._forget(f"{at}/{escape(str(gone[0]))}")
                return {key: item for key, item in made.items() if key != gone[0]}
        if not isinstance(made, dict) or not keys:
            raise Unreadable
        if keys[0] in made:
            self.found.holes.add(f"{at}/{escape(keys[0])}")
        self.found.open_at.add(at)
        return made

    def _call(self, node: ast.Call, bindings: Bindings, at: str, depth: int) -> tuple[Json] | None:
        """The value of a call of something that everybody knows; None for any other."""
        name = name_called(node)
        if find_function(node, self._names):
            return None
        if isinstance(node.func, ast.Name) and name == "dict":
            keys: list[ast.expr | None] = [ast.Constant(each.arg) if each.arg else None for each in node.keywords]
            given = [*((None, arg) for arg in node.args), *zip(keys, (each.value for each in node.keywords), strict=True)]
            return (self._object(given, bindings, at, depth),)
        if name == "dumps" and node.args:
            aside = self._aside(node.args[0], bindings, depth)
            return (json.dumps(aside.value) if aside and aside.is_whole else self._some_text(at),)
        if name in COPIES:
            held = node.args[0] if node.args else node.func.value if isinstance(node.func, ast.Attribute) else node
            return (self.value(held, bindings, at, depth + 1),)
        if (isinstance(node.func, ast.Name) and name in {"str", "input"}) or (
            isinstance(node.func, ast.Attribute) and name in TEXTS
        ):
            return (self._some_text(at),)
        return None

    def _forget(self, at: str) -> None:
        """Take back what was not known of a place that is set anew."""
        for known in (self.found.holes, self.found.texts, self.found.open_at):
            known -= {pointer for pointer in known if pointer == at or pointer.startswith(f"{at}/")}
