"""What only a person can say of a family as a whole: where it belongs, and what it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...common.pointers import paths_of
from ...common.schemas import subschemas
from ...load import ROLES, Json
from ..observe import BEDROCK
from ..schemas.names import TODO
from .meanings import settings

NO_MODEL = f"{TODO}the id of a model of this family."
"""Stands for the id in examples whose bodies do not say it."""


def with_todos(files: Mapping[str, Json], family: str, *, counted: bool = False) -> dict[str, Json]:
    """The files with a line in the card for each thing that exchanges and pages did not tell.

    `counted`: Bedrock counts the tokens in its headers, which every call reads by itself.
    """
    card = files["family.json"]
    lines = [f"{TODO}{each}" for each in _open(files, family) if not (counted and each.startswith("/answer/usage/"))]
    todos = [*card.get("todo", ()), *lines]
    first = {key: card[key] for key in ("$schema", "title")}
    rest = {key: value for key, value in card.items() if key != "todo"}
    return {**files, "family.json": {**first, **({"todo": todos} if todos else {}), **rest}}


def _open(files: Mapping[str, Json], family: str) -> Iterator[str]:
    card = files["family.json"]
    if not files["models.json"]:
        yield (
            "models.json: no exchange says which model answered; `bedrock-codegen add-model "
            f"{family} ID` adds an id, which goes into `model_id` of the examples as well"
        )
    if "response.json" in files:
        yield from _readings(card, streams="event.json" in files)
        if "fm" not in card and not any(each.startswith(f"{TODO}/fm") for each in card.get("todo", ())):
            yield "/fm: what the common interface asks by was not found; write it, or delete this: the family has its own calls"
    yield from _numbered(files)
    embedding, members = card.get("fm", {}).get("embedding", {}), dict(settings(files["request.json"], files["request.json"], ""))
    if "batch" in embedding and members.get(embedding["texts"], {}).get("maxItems") != embedding["batch"]:
        most = f"{embedding['batch']} in one request is the most that was seen"
        yield f"/fm/embedding/batch: {most}; write how many texts the service takes, or delete this line"
    for reason, meaning in card.get("fm", {}).get("stop_reasons", {}).items():
        if meaning == "other":
            yield f"/fm/stop_reasons/{reason}: say what it means: end, length, stop_sequence, tool_use, filtered, error or other"


def _numbered(files: Mapping[str, Json]) -> Iterator[str]:
    """Objects whose members have numbers for names: no exchange shows how many there may be."""
    for role in ROLES:
        for schema in subschemas(files.get(f"{role}.json", {})):
            names = schema.get("properties", {})
            if names and all(name.isdigit() for name in names):
                what = f"{role}.json: {schema.get('title', 'an object')} has numbers as names ({', '.join(names)})"
                yield f"{what}; make it a map if they count something, and name in `answer.fields` each that is to be read"


def _readings(card: Json, *, streams: bool) -> Iterator[str]:
    """What was not found in answers and events, each at its place in the card."""
    answer, fm = card.get("answer", {}), card.get("fm", {})
    kinds = {kind for holder in (fm, *fm.get("classes", {}).values()) for kind in holder}
    if not kinds & {"embedding", "rerank", "image"} and not answer.keys() & {"images", "vectors"}:
        roles = ("response", "event") if streams else ("response",)
        for role in roles:
            if role not in answer.get("text", {}):
                yield f"/answer/text/{role}: where what the model says stands in {_whole(role)} was not found; write its path"
        texts = paths_of(answer.get("text", {}).get("response", ()))
        if any(path.endswith("/*") for path in texts) and "between" not in answer:
            yield "/answer/between: answers hold texts in lists; say what stands between them in one text, or delete this line"
        for name, what in (("stop_reason", "why it ended"), *((f"usage/{each}", f"the count of {each}") for each in COUNTS)):
            if not _at(answer, name):
                yield f"/answer/{name}: {what} was not found in answers; write its path, or delete this line if none says it"
    if streams and answer.get("ends") == {"at": f"/{BEDROCK}invocationMetrics"}:
        yield "/answer/ends: nothing marks the last event of the streams that were seen; say by what member or value it is known"


COUNTS = ("input_tokens", "output_tokens")


def _whole(role: str) -> str:
    return "an event" if role == "event" else "an answer"


def _at(answer: Json, name: str) -> Json:
    for step in name.split("/"):
        answer = answer.get(step, {})
    return answer
