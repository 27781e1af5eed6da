"""From the `interface` part of a card to classes that are ready to be written; the specs must be free of findings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from ...common.findings import steps
from ...common.names import Name, snake
from ...common.schemas import resolved
from ...common.texts import Words
from ...ir.fm import Class, Encoding, Interface, Kind, Message, Parameter, Template
from ...load import FamilySpec, Json
from ..descriptions import described
from . import reading
from .bodies import body, pattern
from .reading import Reading, compiled
from .types import is_file, is_files, place, python_type

KINDS: tuple[Kind, ...] = ("text", "embedding", "image", "rerank")
PICTURE = {f"${name}": f"picture.{name}" for name in ("base64", "data_uri", "format", "media_type")}
TURN = {"$text": "turn.content", "$images": "[_image(Picture(image)) for image in turn.images]"}


def lowered(spec: FamilySpec) -> Interface | None:
    """A family's part of the common interface; None where its card has none."""
    card: Json = spec.card.data
    given = card.get("fm")
    if not given or "invoke" not in card["operations"]:
        return None
    request: Json = spec.bodies["request"].data
    answers = _Answers(spec, card.get("answer", {}), given)
    classes = tuple(_class(name, merged_class(given, name), card, request, answers, given) for name in given["classes"])
    aliases, classes = _with_aliases(classes)
    kinds = {kind_of(given, name): merged_class(given, name)[kind_of(given, name)] for name in reversed(given["classes"])}
    return Interface(
        classes=classes,
        templates=tuple(
            Template(name=_constant(name), parts=_parts(parts)) for name, parts in given.get("templates", {}).items()
        ),
        enums={Name(name): enum_members(item, request) for name, item in given.get("enums", {}).items()},
        aliases=aliases,
        native=dict(_native(card, request)),
        reasons=given.get("stop_reasons", {}),
        texts=answers.texts() if "text" in kinds else (),
        piece=answers.piece() if "text" in kinds and "stream" in card["operations"] else (),
        pictures=answers.lists(kinds["image"]["pictures"], "string") if "image" in kinds else (),
        refusal=answers.refusal(kinds["image"]) if "image" in kinds else (),
        scores=answers.scores(kinds["rerank"]) if "rerank" in kinds else (),
    )


def _with_aliases(classes: tuple[Class, ...]) -> tuple[dict[Name, str], tuple[Class, ...]]:
    """The classes with a name in place of each long list of values."""
    aliases: dict[Name, str] = {}

    def named(owner: Class, item: Parameter) -> Parameter:
        values = re.match(r"Literal\[[^\]]{40,}\]", item.type)
        if not values:
            return item
        alias = _camel(item.name)
        if aliases.get(alias, values[0]) != values[0]:
            alias = Name(f"{owner.name}{alias}")
        aliases[alias] = values[0]
        return replace(item, type=item.type.replace(values[0], alias))

    return aliases, tuple(replace(owner, parameters=tuple(named(owner, item) for item in owner.parameters)) for owner in classes)


def _camel(name: str) -> Name:
    return Name("".join(word.capitalize() for word in name.split("_")))


def merged_class(given: Json, name: str) -> Json:
    """What a card says of a class, over what it says of all its classes of that kind."""
    own = given["classes"][name]
    kind = kind_of(given, name)
    return {**own, kind: _over(given.get(kind, {}), own.get(kind, {}))}


def kind_of(given: Json, name: str) -> Kind:
    """What a class does: its own kind, or the only one of its family."""
    own = given["classes"][name]
    return next(kind for holder in (own, given) for kind in KINDS if kind in holder)


def _over(below: Json, above: Json) -> Json:
    return below | {
        key: _over(below[key], value) if isinstance(value, dict) and isinstance(below.get(key), dict) else value
        for key, value in above.items()
    }


class _Answers:
    """The answers of a family, and how what people ask for is read from them."""

    def __init__(self, spec: FamilySpec, answer: Json, given: Json) -> None:
        self._bodies = {role: document.data for role, document in spec.bodies.items()}
        self._answer = answer
        self._given = given

    def texts(self) -> tuple[str, ...]:
        readings = self.compiled(self._answer["text"]["response"], "response", "string")
        return reading.joined(readings, "[{}]") if self._given.get("outputs") == "joined" else reading.lists(readings)

    def piece(self) -> tuple[str, ...]:
        return reading.joined(self.compiled(self._answer["text"]["event"], "event", "string"))

    def lists(self, paths: str | list[str], want: str) -> tuple[str, ...]:
        return reading.lists(self.compiled(paths, "response", want))

    def vectors(self, paths: str | list[str], *, single: bool) -> tuple[str, ...]:
        readings = self.compiled(paths, "response", "array")
        return reading.lists(readings) if single or readings[0].loops else reading.whole(readings)

    def refusal(self, image: Json) -> tuple[str, ...]:
        paths = image.get("reason") or self._answer.get("stop_reason", {}).get("response")
        return reading.joined(self.compiled(paths, "response", "string")) if paths else ()

    def scores(self, rerank: Json) -> tuple[str, ...]:
        index, score = (
            compiled(self._bodies["response"], f"{rerank['results']}/*{rerank[key]}", "response", want) for key, want in _SCORES
        )
        return (f"return [({index.value}, {score.value}) {' '.join(index.loops)}]",)

    def compiled(self, paths: str | list[str], role: str, want: str) -> list[Reading]:
        return [compiled(self._bodies[role], path, role, want) for path in ([paths] if isinstance(paths, str) else paths)]


_SCORES = (("index", "integer"), ("score", "number"))


def _class(name: str, own: Json, card: Json, request: Json, answers: _Answers, given: Json) -> Class:
    kind = kind_of(given, name)
    part = own[kind]
    parameters = tuple(_parameters(part, request, given))
    shared: dict[str, Any] = {
        "name": Name(name),
        "kind": kind,
        "description": Words(own.get("description", card.get("description", request["description"]))),
        "models": tuple(own.get("models", ())),
        "first_for": tuple(own.get("first_for", ())),
        "parameters": parameters,
        "attributes": {key: Name(value) for key, value in own.get("attributes", {}).items()},
    }
    constants = [(pointer, repr(value)) for pointer, value in part.get("constants", {}).items()]
    settings = [(part["parameters"][item.name], _sent(item, part, request)) for item in parameters]
    if kind == "text":
        return _text_class(part, card, shared, constants, settings)
    if kind == "embedding":
        return _embedding_class(part, request, answers, shared, constants, settings)
    if kind == "image":
        return _image_class(part, request, shared, constants, settings)
    ranked = [(part["query"], "query"), (part["documents"], "documents")]
    return Class(**shared, operations=("rerank",), body=body([*constants, *ranked, *settings]))


def _text_class(
    part: Json, card: Json, shared: dict[str, Any], constants: list[tuple[str, str]], settings: list[tuple[str, str]]
) -> Class:
    messages, template = part.get("messages"), part.get("template")
    sees = bool("images" in part or (messages and "image" in messages))
    subject = _conversation(messages) if messages else [(part["prompt"], "prompt.text")]
    if "images" in part:
        subject.append((part["images"], "[encoded(image) for image in prompt.images] or None"))
    chats = bool(messages or template)
    return Class(
        **shared,
        operations=("generate", *(("chat",) if chats else ()), *(("see",) if sees else ())),
        body=body([*constants, *subject, *settings]),
        template=_constant(template) if template else None,
        templated_prompts=part.get("generate") != "as_it_is",
        message=_message(messages) if messages else None,
        streams="stream" in card["operations"],
    )


def _conversation(messages: Json) -> list[tuple[str, str]]:
    """Where the turns go, and where the system text."""
    system = messages.get("system", {})
    turns = "conversation.turns[:-1]" if "last" in messages else "conversation.turns"
    listed = f"_message(turn) for turn in {turns}"
    if "message" in system:
        message = pattern(system["message"], {"$text": "conversation.system"})
        listed = f"*([{message}] if conversation.system is not None else []), *[{listed}]"
    places = [(messages["at"], f"[{listed}]{' or None' if 'last' in messages else ''}")]
    if "last" in messages:
        places.insert(0, (messages["last"], "conversation.turns[-1].content"))
    if "at" in system:
        value = pattern(system["value"], {"$text": "conversation.system"})
        plain = value == "conversation.system"
        places.append((system["at"], value if plain else f"{value} if conversation.system is not None else None"))
    return places


def _message(messages: Json) -> Message:
    return Message(
        human=pattern(messages["human"], TURN),
        seeing=pattern(messages["seeing"], TURN) if "seeing" in messages else None,
        assistant=pattern(messages["assistant"], TURN),
        image=pattern(messages["image"], PICTURE) if "image" in messages else None,
    )


def _embedding_class(
    part: Json,
    request: Json,
    answers: _Answers,
    shared: dict[str, Any],
    constants: list[tuple[str, str]],
    settings: list[tuple[str, str]],
) -> Class:
    _, texts = place(part["texts"], request) or ({}, {})
    single = texts.get("type") != "array"
    beside: list[tuple[str, str]] = []
    purpose, encoding, images = part.get("purpose"), part.get("encoding"), part.get("images")
    if purpose:
        beside.append((purpose["at"], "purpose(type, _PURPOSES)"))
    if encoding:
        _, encodings = place(encoding["at"], request) or ({}, {})
        chosen = "[encoding]" if encodings.get("type") == "array" else "encoding"
        settings = [*settings, (encoding["at"], f"{chosen} if encoding is not None else None")]
    return Class(
        **shared,
        operations=("embed",),
        body=body([*constants, *beside, (part["texts"], "texts[0]" if single else "list(texts)"), *settings]),
        batch=1 if single else part.get("batch", texts.get("maxItems", 96)),
        purposes={kind.upper(): word for kind, word in purpose["values"].items()} if purpose else None,
        encodings=tuple(
            Encoding(name=name, lines=answers.vectors(paths, single=single)) for name, paths in _encodings(part, encoding).items()
        ),
        pictures=_pictures(images, part, request, settings) if images else "",
        picture_batch=images.get("batch", 1) if images else 1,
    )


def _encodings(part: Json, encoding: Json | None) -> Mapping[str, Any]:
    """The encodings, the usual one first."""
    return {"float": part["vectors"], **(encoding["others"] if encoding else {})}


def _pictures(images: Json, part: Json, request: Json, settings: list[tuple[str, str]]) -> str:
    """The request for pictures instead of texts, with the parameters that hold for pictures too."""
    _, schema = place(images["at"], request) or ({}, {})
    value = pattern(images["each"], PICTURE)
    several = schema.get("type") == "array"
    constants = [(pointer, repr(item)) for pointer, item in images.get("constants", {}).items()]
    sent = f"[{value} for picture in (Picture(image) for image in images)]" if several else value
    left_out = {
        part["parameters"][name] for name in part["parameters"] if name not in images.get("parameters", part["parameters"])
    }
    return body([*constants, (images["at"], sent), *(item for item in settings if item[0] not in left_out)])


def _image_class(
    part: Json, request: Json, shared: dict[str, Any], constants: list[tuple[str, str]], settings: list[tuple[str, str]]
) -> Class:
    prompt = part.get("prompt")
    places = list(constants)
    parameter = None
    if prompt:
        name = Name(prompt.get("name", "prompt"))
        weighted = "each" in prompt
        own, target = (place(prompt["at"], request) or ({}, {})) if "at" in prompt else ({}, {})
        doc = described(own, target) if own else "Not sent: this task takes none."
        parameter = Parameter(name=name, type="Prompts", doc=Words(doc), required=not prompt.get("optional", False), first=True)
        if weighted:
            each = pattern(prompt["each"], {"$text": "text", "$weight": "weight"})
            places.append((prompt["at"], f"[{each} for text, weight in prompt_texts({name})]"))
        elif "at" in prompt:
            some = f"one_prompt({name})"
            places.append((prompt["at"], some if parameter.required else f"{some} if {name} else None"))
    return Class(**shared, operations=("image",), body=body([*places, *settings]), prompt=parameter)


def _parameters(part: Json, request: Json, given: Json) -> Iterator[Parameter]:
    """The parameters of a class: first those by position, then in the card's order."""
    enums = {item["at"]: name for name, item in given.get("enums", {}).items()}
    first = part.get("first", [])
    names = [*first, *(name for name in part.get("parameters", {}) if name not in first)]
    for name in names:
        pointer = part["parameters"][name]
        own, target = place(pointer, request) or ({}, {})
        kind = python_type(own, request)
        yield Parameter(
            name=Name(name),
            type=f"{kind} | {enums[pointer]}" if pointer in enums else kind,
            doc=Words(described(own, target if "properties" not in target else own)),
            place=steps(pointer),
            default=repr(part.get("defaults", {}).get(name)),
            required=name in part.get("required", ()),
            first=name in first,
        )


def _sent(item: Parameter, part: Json, request: Json) -> str:
    """A parameter's value as it is sent."""
    _, schema = place(part["parameters"][item.name], request) or ({}, {})
    if is_file(schema):
        value = f"encoded({item.name})"
    elif is_files(schema, request):
        value = f"[encoded(item) for item in {item.name}]"
    else:
        return str(item.name)
    return value if item.required else f"{value} if {item.name} is not None else None"


def _native(card: Json, request: Json) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The parameters of the native calls by their names in Python and on the wire."""
    parameters = card["parameters"]
    hidden = {*parameters.get("omit", ()), *parameters.get("constants", ())}
    flat = parameters.get("flatten", ())
    for wire, schema in request["properties"].items():
        if f"/{wire}" in hidden:
            continue
        members = resolved(schema, request)["properties"] if f"/{wire}" in flat else {}
        for inner, own in members.items():
            yield from _both_names(own, (wire, inner))
        if not members:
            yield from _both_names(schema, (wire,))


def _both_names(own: Json, path: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield str(own.get("x-name", snake(path[-1]))), path
    yield path[-1], path


def model_member(model_id: str) -> Name:
    """The name of a model in the enumeration of models."""
    name = re.sub(r"[^A-Za-z0-9]", "_", model_id).upper()
    return Name(name if name[0].isalpha() else f"MODEL_{name}")


def enum_members(item: Json, request: Json) -> dict[str, str]:
    """The members of an enumeration: names, and values as they are sent."""
    own, target = place(item["at"], request) or ({}, {})
    values = target.get("enum") or own.get("enum", ())
    return {Name(item.get("names", {}).get(value, _upper(value))): value for value in values}


def _upper(value: str) -> str:
    return snake(value).upper()


def _constant(name: str) -> Name:
    return Name(name.upper())


def _parts(parts: Json) -> dict[str, object]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in parts.items()}
