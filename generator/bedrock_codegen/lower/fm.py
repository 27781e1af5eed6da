"""From the `fm` part of a card to classes that are ready to be written; the specs must be free of findings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from ..common.fm import enum_members, is_array, is_file, kind_of, merge_class, place, turns_of
from ..common.names import Name
from ..common.pointers import paths_of, steps
from ..common.schemas import name_of, resolve
from ..common.texts import Words
from ..ir.fm import FmClass, FmFamily, FmParameter
from ..load import FamilySpec, Json
from .descriptions import describe
from .fm_shared import share

SCALARS = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "object": "Mapping[str, Any]"}


def lower(spec: FamilySpec) -> FmFamily | None:
    """What a family has in the common interface; None where its card says nothing of it."""
    card: Json = spec.card.data
    given = card.get("fm")
    if not given or "invoke" not in card["operations"]:
        return None
    request: Json = spec.bodies["request"].data
    aliases, classes = _with_aliases(tuple(_class(name, given, card, request) for name in given["classes"]))
    shared, classes = share(card["class_prefix"], classes)
    return FmFamily(
        classes=classes,
        shared=shared,
        streams="stream" in card["operations"],
        templates={_constant(name): _parts(parts) for name, parts in given.get("templates", {}).items()},
        enums={Name(name): enum_members(item, request) for name, item in given.get("enums", {}).items()},
        aliases=aliases,
        reasons=given.get("stop_reasons", {}) if any(item.kind == "text" for item in classes) else {},
    )


def _with_aliases(classes: tuple[FmClass, ...]) -> tuple[dict[Name, str], tuple[FmClass, ...]]:
    """The classes with a name in place of each long list of values."""
    aliases: dict[Name, str] = {}

    def named(owner: FmClass, item: FmParameter) -> FmParameter:
        values = re.match(r"Literal\[[^\]]{40,}\]", item.type)
        if not values:
            return item
        alias = Name("".join(word.capitalize() for word in item.name.split("_")))
        if aliases.get(alias, values[0]) != values[0]:
            alias = Name(f"{owner.name}{alias}")
        aliases[alias] = values[0]
        return replace(item, type=item.type.replace(values[0], alias))

    listed = [tuple(named(owner, item) for item in owner.parameters) for owner in classes]
    return aliases, tuple(replace(owner, parameters=own, own=own) for owner, own in zip(classes, listed, strict=True))


def _class(name: str, given: Json, card: Json, request: Json) -> FmClass:
    own, kind = merge_class(given, name), kind_of(given, name)
    part: Json = own[kind]
    in_python = {steps(pointer)[-1]: name for name, pointer in part["parameters"].items()}
    parameters = tuple(replace(item, doc=item.doc.renamed(in_python)) for item in _parameters(part, request, given))
    calls = card["parameters"]
    data = {
        "_models": tuple(own.get("models", ())),
        "_places": {str(item.name): part["parameters"][item.name] for item in parameters},
        "_defaults": part.get("defaults", {}),
        "_constants": part.get("constants", {}),
        "_flat": _members(calls.get("flatten", ())),
        "_hidden": _members([*calls.get("omit", ()), *calls.get("constants", ())]),
        "_joined": kind == "text" and given.get("outputs") == "joined",
        **_DATA[kind](part, request),
    }
    return FmClass(
        name=Name(name),
        kind=kind,
        description=Words(own.get("description", card.get("description", request["description"]))),
        models=tuple(own.get("models", ())),
        first_for=tuple(own.get("first_for", ())),
        operations=_operations(kind, part),
        parameters=parameters,
        own=parameters,
        data={key: value for key, value in data.items() if value},
        written=dict(_writers(parameters, part, request)),
        template=_constant(part["template"]) if "template" in part else None,
        turns=turns_of(part["messages"]) if "messages" in part else None,
        prompt=_prompt(part["prompt"], request) if kind == "image" and "prompt" in part else None,
        purposes={kind.upper(): word for kind, word in part.get("purpose", {}).get("values", {}).items()},
        encodings=("float", *part["encoding"]["others"]) if "encoding" in part else (),
        attributes={key: Name(value) for key, value in own.get("attributes", {}).items()},
    )


def _members(pointers: Any) -> tuple[str, ...]:
    return tuple(pointer.removeprefix("/") for pointer in pointers)


def _operations(kind: str, part: Json) -> tuple[str, ...]:
    if kind != "text":
        return ({"embedding": "embed"}.get(kind, kind),)
    messages = part.get("messages", {})
    chats = messages or "template" in part
    return ("generate", *(("chat",) if chats else ()), *(("see",) if "images" in part or "image" in messages else ()))


def _text(part: Json, _: Json) -> dict[str, object]:
    return {
        "_prompt_at": part.get("prompt", ""),
        "_images_at": part.get("images", ""),
        "_plain": part.get("generate") == "as_it_is",
    }


def _embedding(part: Json, request: Json) -> dict[str, object]:
    several = is_array(part["texts"], request)
    images, encoding = part.get("images", {}), part.get("encoding", {})
    _, texts = place(part["texts"], request) or ({}, {})
    vectors = {"float": part["vectors"], **encoding.get("others", {})}
    return {
        "_texts_at": part["texts"],
        "_batch": part.get("batch", texts.get("maxItems", 96)) if several else 0,
        "_vectors": {name: tuple(_each(path, several) for path in paths_of(paths)) for name, paths in vectors.items()},
        "_encoding_at": encoding.get("at", ""),
        "_encodings_listed": bool(encoding) and is_array(encoding["at"], request),
        "_purpose_at": part.get("purpose", {}).get("at", ""),
        "_images_at": images.get("at", ""),
        "_image": images.get("each"),
        "_image_batch": images.get("batch", 1) if images and is_array(images["at"], request) else 0,
        "_image_constants": images.get("constants", {}),
        "_text_parameters": tuple(name for name in part["parameters"] if name not in images.get("parameters", [name])),
    }


def _image(part: Json, _: Json) -> dict[str, object]:
    prompt = part.get("prompt", {})
    return {
        "_prompt_at": prompt.get("at", ""),
        "_prompt": prompt.get("each"),
        "_optional": prompt.get("optional", False),
        "_pictures": paths_of(part["pictures"]),
        "_refusal": paths_of(part.get("reason", ())),
    }


def _rerank(part: Json, _: Json) -> dict[str, object]:
    return {
        "_query_at": part["query"],
        "_documents_at": part["documents"],
        "_results": f"{part['results']}/*",
        "_index": part["index"],
        "_score": part["score"],
    }


_DATA = {"text": _text, "embedding": _embedding, "image": _image, "rerank": _rerank}


def _each(path: str, several: bool) -> str:  # noqa: FBT001 - an answer of the schema, not a setting
    """The path to each vector, of one that leads to all of them."""
    return f"{path}/*" if several and "*" not in path else path


def _prompt(prompt: Json, request: Json) -> FmParameter:
    """The parameter that says what a picture shall show."""
    found = place(prompt["at"], request) if "at" in prompt else None
    return FmParameter(
        name=Name(prompt.get("name", "prompt")),
        type="Prompts",
        doc=Words(describe(*found) if found else "Not sent: this task takes none."),
        required=not prompt.get("optional", False),
        first=True,
    )


def _parameters(part: Json, request: Json, given: Json) -> Iterator[FmParameter]:
    """The parameters of a class: first those by position, then in the card's order."""
    enums = {item["at"]: name for name, item in given.get("enums", {}).items()}
    first = part.get("first", [])
    for name in (*first, *(name for name in part.get("parameters", {}) if name not in first)):
        pointer = part["parameters"][name]
        own, target = place(pointer, request) or ({}, {})
        kind = " | ".join(dict.fromkeys(_types(own, request))) or "Any"
        yield FmParameter(
            name=Name(name),
            type=f"{kind} | {enums[pointer]}" if pointer in enums else kind,
            doc=Words(describe(own, target if "properties" not in target else own)),
            required=name in part.get("required", ()),
            first=name in first,
        )


def _writers(parameters: tuple[FmParameter, ...], part: Json, request: Json) -> Iterator[tuple[Name, Name]]:
    """Parameters that take files, and the function that writes these as base64."""
    for item in parameters:
        _, schema = place(part["parameters"][item.name], request) or ({}, {})
        if is_file(schema):
            yield item.name, Name("encoded")
        elif schema.get("type") == "array" and is_file(resolve(schema.get("items", {}), request)):
            yield item.name, Name("each_encoded")


def _types(schema: Json, body: Json) -> Iterator[str]:
    """What a parameter takes for a place; null is left out, files are given as bytes, paths or pictures."""
    if "$ref" in schema:
        target = resolve(schema, body)
        yield from [f"{name_of(schema)} | {name_of(schema)}Dict"] if _is_class(target, body) else _types(target, body)
    elif "enum" in schema:
        yield f"Literal[{', '.join(map(repr, schema['enum']))}]"
    elif is_file(schema):
        yield "Media"
    elif "anyOf" in schema or "oneOf" in schema:
        for arm in (*schema.get("anyOf", ()), *schema.get("oneOf", ())):
            yield from _types(arm, body)
    else:
        kinds = schema.get("type")
        for kind in kinds if isinstance(kinds, list) else [kinds]:
            if kind == "array":
                yield f"Sequence[{' | '.join(dict.fromkeys(_types(schema.get('items', {}), body))) or 'Any'}]"
            elif kind in SCALARS:
                yield SCALARS[kind]


def _is_class(schema: Json, body: Json) -> bool:
    arms = [*schema.get("anyOf", ()), *schema.get("oneOf", ())]
    if arms:
        return any("$ref" in arm and _is_class(resolve(arm, body), body) for arm in arms)
    return "properties" in schema


def _constant(name: str) -> Name:
    return Name(name.upper())


def _parts(parts: Json) -> Mapping[str, object]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in parts.items()}
