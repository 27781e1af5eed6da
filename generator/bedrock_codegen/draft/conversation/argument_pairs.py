"""Calls whose arguments come one by one, and tools whose parameters are listed in words of the vendor's own.

Bodies are made plain, as if arguments were objects and parameters JSON Schemas, so that all else is found as in any format;
what a card then says of them is put into the patterns that say how they stand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ...load import Json
from ...runtime._runtime.porting.definitions import schema_of
from ..shapes.kinds import Array, Member, Object, Scalar
from ..vocabulary import plain

WORDS: Mapping[str, frozenset[str]] = {
    "string": frozenset(("text", "string", "str", "txt")),
    "integer": frozenset(("whole", "integer", "int", "long")),
    "number": frozenset(("number", "float", "double", "decimal", "num", "real")),
    "boolean": frozenset(("flag", "bool", "boolean", "switch")),
    "array": frozenset(("list", "array", "sequence")),
    "object": frozenset(("object", "map", "dict", "struct", "record")),
}
"""What vendors call the types of JSON Schema."""
KINDS = {str: "string", bool: "boolean", int: "integer", float: "number", list: "array", dict: "object"}
NEEDED = frozenset(("required", "needed", "mandatory", "must"))
SAYS = frozenset(("about", "description", "purpose", "help", "summary", "desc", "text"))
PAIR = 2


@dataclass(frozen=True, slots=True)
class Listed:
    """Items of a list that each name one thing: the member that lists them, and that of the name in each."""

    member: str
    key: str
    members: frozenset[str]
    """Of all items."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paired:
    """How arguments and parameters are listed, where they are."""

    arguments: Listed | None = None
    value: str = ""
    """The member of an argument that holds its value."""
    parameters: Listed | None = None
    parameter: Mapping[str, Json] = field(default_factory=dict)
    """The pattern of one parameter."""
    types: Mapping[str, str] = field(default_factory=dict)

    def plain(self, value: Json) -> Json:
        """A body with objects in place of lists of arguments, and JSON Schemas in place of lists of parameters."""
        if isinstance(value, dict):
            return {key: self._plain(key, inner) for key, inner in value.items()}
        return [self.plain(item) for item in value] if isinstance(value, list) else value

    def _plain(self, name: str, value: Json) -> Json:
        if self.is_pairs(name, value) and self.arguments:
            return {str(item[self.arguments.key]): item.get(self.value) for item in value}
        if self.is_parameters(name, value):
            return schema_of(self._tools(), value, "")[0]
        return self.plain(value)

    def is_pairs(self, name: str, value: Json) -> bool:
        """Whether a member lists arguments."""
        return self.arguments is not None and _is(self.arguments, name, value)

    def is_parameters(self, name: str, value: Json) -> bool:
        """Whether a member lists parameters."""
        return self.parameters is not None and _is(self.parameters, name, value)

    def lists(self, name: str, values: Sequence[Json]) -> bool:
        """Whether all values of a member list arguments, or parameters; and there is one."""
        is_one = self.is_pairs if any(self.is_pairs(name, value) for value in values if value) else self.is_parameters
        return any(values) and all(is_one(name, value) for value in values)

    def _tools(self) -> Json:
        return {"each": {"": ["$definitions", dict(self.parameter)]}, "types": dict(self.types)}

    def said(self, conversation: Json) -> Json:
        """What a card says of conversations, with the patterns of lists."""
        made = dict(conversation)
        if self.parameters and "tools" in made:
            each = _put(made["tools"]["each"], "$schema", ["$definitions", dict(self.parameter)])
            made["tools"] = {**made["tools"], "each": each, "types": dict(self.types)}
        if self.arguments and "call" in made:
            made["call"] = _put(made["call"], "$arguments", ["$arguments", {self.arguments.key: "$key", self.value: "$value"}])
        return made

    def read(self, calls: Json | None) -> Json | None:
        """Where a card says that calls stand in answers, with where names and values stand in arguments."""
        if not calls or not self.arguments:
            return calls
        return {**calls, "pairs": {"name": f"/{self.arguments.key}", "value": f"/{self.value}"}}

    def free(self, name: str, item: Object) -> Object:
        """The shape of an argument or a parameter without what is the caller's own: any value, any name."""
        any_text = Scalar(kind="string")
        own: dict[str, Member] = {}
        for key, member in item.members.items():
            mark = str(self.parameter.get(key, "")).removesuffix("?")
            if self.arguments and name == self.arguments.member and key == self.value:
                own[key] = replace(member, shape=None, nullable=False)
            elif mark in {"", "$key", "$description"} and isinstance(member.shape, Scalar):
                own[key] = replace(member, shape=replace(any_text, kind=member.shape.kind))
            elif mark == "$enum":
                own[key] = replace(member, shape=Array(any_text))
        return replace(item, members={**item.members, **own}, by_key=False)


NOTHING = Paired()


def paired_of(requests: Sequence[Json], answers: Sequence[Json], documented: frozenset[str] = frozenset()) -> Paired:
    """How requests and answers list parameters and arguments: a call names a tool, and what it gives is among the parameters.

    `documented` are words that a page sets apart.
    """
    offers = list(_lists(requests))
    found: list[tuple[Listed, Sequence[Json]]] = []
    arguments: Listed | None = None
    given: dict[str, set[str]] = {}
    for texts, listed, items in _lists(answers):
        names = {item[listed.key] for item in items}
        same = [
            (each, each_items)
            for each_texts, each, each_items in offers
            if texts & each_texts and names <= {item[each.key] for item in each_items} and each.members != listed.members
        ]
        if same and len(listed.members) == PAIR:
            arguments, found = arguments or listed, [*found, *same]
            (value,) = listed.members - {listed.key}
            for item in items:
                given.setdefault(item[listed.key], set()).add(KINDS.get(type(item.get(value)), ""))
    for texts, names, held in _objects(answers):
        same = [(each, items) for own, each, items in offers if texts & own and names <= {item[each.key] for item in items}]
        found += same
        for name in names if same else ():
            given.setdefault(name, set()).add(KINDS.get(type(held[name]), ""))
    parameters = next((listed for listed, _ in found), None)
    if parameters is None:
        return NOTHING
    items = [item for _, listed, held in offers if listed.member == parameters.member and listed.key in held[0] for item in held]
    parameter, types = _parameter(parameters.key, items, given, documented)
    if "$type" not in parameter.values():
        return NOTHING
    value = next(iter(arguments.members - {arguments.key})) if arguments else ""
    return Paired(arguments=arguments, value=value, parameters=parameters, parameter=parameter, types=types)


def _is(listed: Listed, name: str, value: Json) -> bool:
    return (
        name == listed.member
        and isinstance(value, list)
        and all(isinstance(item, dict) and isinstance(item.get(listed.key), str) for item in value)
        and all(item.keys() <= listed.members or len(listed.members) > PAIR for item in value)
    )


def _every(values: Sequence[Json]) -> Iterator[dict[str, Json]]:
    """Every object at any depth."""
    waiting = list(values)
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            yield value
        if isinstance(value, dict | list):
            waiting += value.values() if isinstance(value, dict) else value


def _lists(values: Sequence[Json]) -> Iterator[tuple[set[str], Listed, list[Json]]]:
    """Objects that list things by name: the words that an object holds itself, and how it lists them."""
    for value in _every(values):
        texts = {text for text in value.values() if isinstance(text, str) and " " not in text}
        for member, items in value.items() if texts else ():
            if isinstance(items, list) and items and all(isinstance(item, dict) for item in items):
                members = frozenset(key for item in items for key in item)
                for key in items[0]:
                    names = [item.get(key) for item in items]
                    if all(isinstance(name, str) and name and " " not in name for name in names) and len({*names}) == len(names):
                        yield texts, Listed(member, key, members), items


def _objects(values: Sequence[Json]) -> Iterator[tuple[set[str], set[str], Json]]:
    """Objects that hold a word and, beside it, an object: the words, the names of its members, and the object."""
    for value in _every(values):
        texts = {text for text in value.values() if isinstance(text, str) and " " not in text}
        for inner in value.values() if texts else ():
            if isinstance(inner, dict) and inner:
                yield texts, {*inner}, inner


def _parameter(
    key: str, items: Sequence[Json], given: Mapping[str, set[str]], documented: frozenset[str]
) -> tuple[dict[str, Json], dict[str, str]]:
    """The pattern of a parameter, and what its words for types mean: by their names, or by what calls gave."""
    held = {name: [item[name] for item in items if name in item] for item in items for name in item}
    types: dict[str, str] = {}
    kind = ""
    for name, values in held.items():
        if name != key and not kind and len(values) == len(items) and all(isinstance(word, str) for word in values):
            types = {word: meant for word in dict.fromkeys(values) if (meant := _meant(word, name, key, items, given))}
            kind = name if set(types) == set(values) else ""
    if not kind:
        return {}, {}
    lists = [item for item in items if types[item[kind]] == "array"]
    made: dict[str, Json] = {}
    for name, values in held.items():
        mark = "$key" if name == key else "$type" if name == kind else _mark(name, values, types)
        if mark == "$items" and not all(item in lists for item in items if name in item):
            mark = "$description"
        if mark and mark not in {str(each).removesuffix("?") for each in made.values()}:
            made[name] = mark if mark in {"$key", "$type"} else f"{mark}?"
    for meant, words in WORDS.items():
        told = sorted(words & documented)
        if meant not in types.values() and told:
            types[told[0]] = meant
    return made, types


def _meant(word: str, name: str, key: str, items: Sequence[Json], given: Mapping[str, set[str]]) -> str:
    """What a word for a type means; empty where nothing says it."""
    known = next((meant for meant, words in WORDS.items() if plain(word) in words), "")
    seen = {kind for item in items if item[name] == word for kind in given.get(item[key], ())}
    return known or (seen.pop() if len(seen) == 1 else "")


def _mark(name: str, values: Sequence[Json], types: Mapping[str, str]) -> str:
    """What a member of a parameter says, beside its name and its type."""
    if all(isinstance(value, bool) for value in values):
        return "$required" if plain(name) in NEEDED else ""
    if all(isinstance(value, list) for value in values):
        return "$enum"
    if all(isinstance(value, str) for value in values):
        return "$items" if set(values) <= types.keys() and plain(name) not in SAYS else "$description"
    return ""


def _put(pattern: Json, mark: str, instead: Json) -> Json:
    """A pattern with another in place of a mark."""
    if isinstance(pattern, dict):
        return {key: _put(inner, mark, instead) for key, inner in pattern.items()}
    if isinstance(pattern, list):
        return [_put(inner, mark, instead) for inner in pattern]
    return instead if pattern == mark else pattern
