"""What members are whose meaning the card knows, in words that hold for any family: nobody has to write them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import deepcopy

from ...common.pointers import paths_of, steps
from ...common.schemas import resolve, subschemas
from ...load import ROLES, Json
from ..page.sentences import says_only_its_kind
from ..schemas.bodies import PERHAPS
from ..schemas.names import TODO

SETTINGS = {
    "max_token_count": "The most tokens that the model writes.",
    "temperature": "How random the choice of words is.",
    "top_p": "Nucleus sampling: the share of probability from which words are drawn.",
    "top_k": "From how many of the likeliest words one is drawn.",
    "stop_sequences": "Texts at which the answer ends.",
    "seed": "A number by which chance starts: with the same one, the same comes again.",
    "dimensions": "How many numbers a vector has.",
    "normalize": "Whether vectors are made to have length one.",
    "height": "The height of the picture, in pixels.",
    "width": "The width of the picture, in pixels.",
    "number_of_images": "How many pictures are made.",
    "negative_prompt": "What is not to be seen.",
    "top_n": "How many of the best results come back.",
}
"""Parameters of the common interface."""
PLACES = {
    ("text", "prompt"): "The text that is asked.",
    ("text", "messages", "at"): "The turns of the conversation, oldest first.",
    ("text", "messages", "system", "at"): "What the model is to know or do, before all turns.",
    ("image", "prompt", "at"): "What the picture is to show.",
    ("embedding", "texts"): "What vectors are made of.",
    ("embedding", "purpose", "at"): "What the vectors are for.",
    ("embedding", "encoding", "at"): "In which forms the vectors come.",
    ("rerank", "query"): "What is looked for.",
    ("rerank", "documents"): "The texts that are ranked.",
    ("tools", "at"): "The tools that the model may call.",
}
"""Places in requests, by where the card says them."""
ANSWERS = {
    ("text",): "What the model wrote.",
    ("stop_reason",): "Why the answer ended.",
    ("usage", "input_tokens"): "Tokens that were read.",
    ("usage", "output_tokens"): "Tokens that were written.",
    ("usage", "cache_read_tokens"): "Tokens that were read from a cache.",
    ("usage", "cache_write_tokens"): "Tokens that were written to a cache.",
}
"""Places in answers and events."""
HOLDERS = {"each": "The tool.", "call": "A call of a tool.", "result": "What came of a call.", "image": "The picture."}
"""What an object is that holds the marks of a pattern."""
GROUPS = {
    "text": "Holds what the model wrote.",
    "usage": "What the call took, in tokens.",
    "parameters": "Settings of the answer.",
}
"""What an object is that holds what the card reads, or settings."""
VECTORS, PICTURES = "The vectors, in the order of what they are made of.", "The pictures, as base64."
MARKS = {
    "each": {"$name": "The name of the tool.", "$description": "What the tool does.", "$schema": "JSON Schema of its arguments."},
    "call": {
        "$id": "What tells this call apart.",
        "$name": "The tool that is called.",
        "$arguments": "The arguments of the call.",
        "$arguments_text": "The arguments of the call, as JSON in a text.",
    },
    "result": {
        "$id": "The call that this is the result of.",
        "$name": "The tool that was called.",
        "$text": "What the tool said.",
        "$is_ok": "Whether the call went well.",
        "$is_error": "Whether the call failed.",
        "$status": "Whether the call failed.",
    },
    "image": {
        "$base64": "The picture, as base64.",
        "$data_uri": "The picture, as a data URI.",
        "$format": "What kind of picture it is.",
        "$media_type": "What kind of picture it is.",
    },
    "turn": {"$text": "What is said."},
}
"""What marks of patterns stand for."""


def with_card_words(files: Mapping[str, Json]) -> dict[str, Json]:
    """The files with words for each member that nobody described, or by its kind alone, and that the card makes known."""
    made = deepcopy(dict(files))
    for member, words in _known(made):
        said = str(member.get("description", TODO))
        if said.startswith(TODO) or says_only_its_kind(said.replace(PERHAPS, "")):
            hint = f" ({PERHAPS})" if PERHAPS in said else ""
            member["description"] = f"{words}{hint}"
    return made


def _known(files: Mapping[str, Json]) -> Iterator[tuple[Json, str]]:
    """Members and what they are."""
    card, request = files["family.json"], files["request.json"]
    for part in _parts(card):
        for way, words in PLACES.items():
            if isinstance(place := _at(part, way), str):
                yield from ((member, words) for member in _members(request, place))
        for kind in part.values():
            given = kind.get("parameters", {}) if isinstance(kind, dict) else {}
            yield from ((each, SETTINGS[name]) for name in given.keys() & SETTINGS for each in _members(request, given[name]))
            yield from _groups("parameters", given.values(), request)
    for role in [each for each in ROLES if each != "request" and f"{each}.json" in files]:
        yield from _answered(card, role, files[f"{role}.json"])
    for kind, pattern in _patterns(card):
        meant = {**MARKS[kind], "": HOLDERS.get(kind, "")}
        yield from ((member, said) for member, mark in _marked(request, pattern) if (said := meant.get(mark)))
    yield from _turns(card, request)


def _parts(card: Json) -> list[Json]:
    """The holders of what the card says of requests."""
    fm = card.get("fm", {})
    return [fm, *fm.get("classes", {}).values(), card.get("conversation", {})]


def _answered(card: Json, role: str, body: Json) -> Iterator[tuple[Json, str]]:
    answer = card.get("answer", {})
    for way, words in ANSWERS.items():
        paths = paths_of(_at(answer, (*way, role)) or ())
        yield from ((member, words) for path in paths for member in _members(body, path))
        yield from _groups(way[0], paths, body)
    calls = answer.get("tool_calls", {}) if role == "response" else {}
    for key in calls.keys() & {"id", "name", "arguments"}:
        yield from ((member, MARKS["call"][f"${key}"]) for member in _members(body, f"{calls['at']}{calls[key]}"))
    for part in _parts(card) if role == "response" else ():
        others = _at(part, ("embedding", "encoding", "others")) or {}
        yield from ((each, f"The vectors as `{word}`.") for word, path in others.items() for each in _members(body, path))
    made = [("vectors", VECTORS), ("images", PICTURES), ("pictures", PICTURES)] if role == "response" else []
    for key, words in made:
        holders = [answer, *(part.get(kind, {}) for part in _parts(card) for kind in ("embedding", "image"))]
        yield from (
            (each, words) for holder in holders for path in paths_of(holder.get(key, ())) for each in _members(body, path)
        )


def _groups(key: str, paths: Iterable[str], body: Json) -> Iterator[tuple[Json, str]]:
    """The objects on the way to what is read."""
    for path in paths if key in GROUPS else ():
        names = path.split("/")
        for end in range(len(names) - 1, 1, -1):
            yield from ((member, GROUPS[key]) for member in _members(body, "/".join(names[:end])))


def _patterns(card: Json) -> Iterator[tuple[str, Json]]:
    conversation = card.get("conversation", {})
    yield "each", conversation.get("tools", {}).get("each")
    yield from ((kind, conversation.get(kind)) for kind in ("call", "result"))
    for messages in messages_of(card):
        yield "image", messages.get("image")
        yield from (("turn", messages.get(speaker)) for speaker in ("human", "assistant"))


def messages_of(card: Json) -> list[Json]:
    """How a card writes conversations, in each class that has them."""
    return [found for part in _parts(card) if isinstance(found := _at(part, ("text", "messages")), dict)]


def _turns(card: Json, request: Json) -> Iterator[tuple[Json, str]]:
    """The members of turns that say who speaks, and hold what is said."""
    for messages in messages_of(card):
        human, assistant = messages.get("human"), messages.get("assistant")
        both = isinstance(human, dict) and isinstance(assistant, dict)
        for key, holder in [(key, holder) for key in (human if both else ()) for holder in holders_of(request, human)]:
            if isinstance(human[key], list):
                yield holder["properties"][key], "What the turn holds, part by part."
            elif key in assistant and not human[key].startswith("$"):
                yield holder["properties"][key], f"Who speaks: `{human[key]}` is the person, `{assistant[key]}` the model."


def _marked(body: Json, pattern: Json) -> Iterator[tuple[Json, str]]:
    """The members that the marks of a pattern stand in, wherever a body has objects as the pattern says; objects have none."""
    for inner in pattern if isinstance(pattern, list) else [pattern]:
        held = inner if isinstance(inner, dict) else {}
        for holder in holders_of(body, held):
            for key, said in held.items():
                if key in holder["properties"] and (isinstance(said, dict) or str(said).startswith("$")):
                    yield holder["properties"][key], "" if isinstance(said, dict) else said.removesuffix("?")
        for more in held.values():
            yield from _marked(body, more) if isinstance(more, dict | list) else ()


def holders_of(body: Json, pattern: Json) -> list[Json]:
    """The objects that a pattern may be about: they have its members and its constants, and ask for nothing else."""
    keys = {key for key in pattern if not key.startswith("$")}
    found = [each for each in subschemas(body) if keys and keys <= each.get("properties", {}).keys()]
    return [each for each in found if set(each.get("required", ())) <= keys and _agrees(each["properties"], pattern)]


def _agrees(members: Json, pattern: Json) -> bool:
    constants = {key: said for key, said in pattern.items() if isinstance(said, str) and not said.startswith("$")}
    return all(said in (words := _words(members[key])) or not words for key, said in constants.items())


def _words(member: Json) -> list[Json]:
    arms = [member, *member.get("anyOf", ())]
    return [word for arm in arms for word in (*arm.get("enum", ()), *((arm["const"],) if "const" in arm else ()))]


def _members(body: Json, path: str) -> list[Json]:
    """The members at the end of a path into a body; where a step meets a union, those of each arm that has it."""
    holders, found = [body], list[Json]()
    for step in steps(path.replace("[", "/[") if path.startswith("[") else path):
        name = step.partition("[")[0]
        if name in {"*", ""} or name.isdigit():
            holders = [each.get("items", each) for each in _objects(holders, body)] if name != "" else holders
            continue
        found = [each["properties"][name] for each in _objects(holders, body) if name in each.get("properties", {})]
        holders = found
    return found


def _objects(schemas: Sequence[Json], body: Json) -> list[Json]:
    """What schemas come to: references followed, unions opened."""
    found: list[Json] = []
    for schema in schemas:
        whole = resolve(schema, body)
        arms = [*whole.get("anyOf", ()), *whole.get("oneOf", ())]
        found += _objects(arms, body) if arms and "properties" not in whole else [whole]
    return found


def _at(holder: Json, way: Sequence[str]) -> Json:
    for step in way:
        holder = holder.get(step) if isinstance(holder, dict) else None
    return holder
