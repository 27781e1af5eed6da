"""An exchange made fit to be shared: the same structure, and nothing of what was said."""

from __future__ import annotations

import base64
import json
import re
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._runtime.models.catalogue import families, resolve
from .._runtime.models.family import Family
from .._runtime.models.references import base_id, is_arn
from .._runtime.models.table import table
from ..errors import AnswerWarning, BedrockModelsError, UnknownModelError
from ..testing.endpoint.recordings import as_recorded
from .bodies import Bodies
from .exchanges import BROKEN, REDACTED
from .frames import messages, padding, rebuilt
from .kept import FRAME_VALUE, HEADERS
from .masks import Masks
from .schema_places import NOWHERE, Place, field_names, numbers, of_family, of_operation

ACCOUNT = "123456789012"
OF_FAMILIES = frozenset(("InvokeModel", "InvokeModelWithResponseStream", "StartAsyncInvoke"))
SHARED = frozenset(("Converse", "ConverseStream", "CountTokens"))

Exchange = Mapping[str, Any]


class NotRedacted(Exception):
    """An exchange that could not be redacted; says why. Nothing of it is to be used."""


@dataclass(frozen=True, slots=True)
class Redacted:
    """A redacted exchange."""

    exchange: dict[str, Any]
    unknown: tuple[str, ...]
    """Names that were kept though the spec does not know them."""


@dataclass(frozen=True, slots=True)
class _Places:
    """The places that the bodies of an exchange are."""

    request: Place
    response: Place
    event: Place


def redact(exchange: Exchange, masks: Masks, *, strict: bool = False, family: str | None = None) -> Redacted:
    """The exchange with everything replaced that is not protocol.

    Raises:
        NotRedacted: its family cannot be told, or the result would not be what the original was: a body that its family reads.
    """
    exchange, operation = _whole(exchange), exchange["operation"]
    if operation not in OF_FAMILIES | SHARED:
        raise NotRedacted(f"{str(operation)[:40]}: nothing is known of its bodies")
    speaks = None if operation in SHARED else _family(exchange, family)
    places = _of_operation(operation) if speaks is None else _of_family(speaks.name)
    names = field_names(speaks.name) if speaks else frozenset[str]()
    bodies = Bodies(
        masks, strict=strict, names=names, constants=numbers(speaks.name) if speaks else frozenset(), indexes=_indexes(speaks)
    )
    made = {
        "model_id": reference(exchange["model_id"], masks),
        "operation": operation,
        "request": {"body": bodies.request((exchange.get("request") or {}).get("body"), places.request)},
        "response": _response(exchange.get("response"), operation, bodies, places),
        "provenance": _provenance(exchange, bodies),
    }
    if speaks is not None:
        _compare(exchange, made, speaks)
    return Redacted(made, tuple(sorted(bodies.unknown)))


def _whole(exchange: Exchange) -> Exchange:
    """An exchange with frames as the recorder writes them."""
    response = exchange.get("response") or {}
    if "frames" not in response:
        return exchange
    return {**exchange, "response": {**response, "frames": [as_recorded(frame) for frame in response["frames"]]}}


def reference(model_id: str, masks: Masks) -> str:
    """A model id that the catalogue knows as it is; of an ARN without its account, and without a name that somebody gave."""
    base, _ = base_id(model_id)
    if is_arn(model_id):
        head, _, name = model_id.partition("/")
        named = name if base in table() and "custom-model" not in head else masks.plain(name)
        return re.sub(r":\d{12}:", f":{ACCOUNT}:", head) + (f"/{named}" if name else "")
    return model_id if base in table() else masks.plain(model_id)


def _of_family(name: str) -> _Places:
    return _Places(of_family(name, "request"), of_family(name, "response"), of_family(name, "event"))


def _of_operation(name: str) -> _Places:
    output = of_operation(name, output=True)
    return _Places(of_operation(name, output=False), output, output.member("stream") or NOWHERE)


def _family(exchange: Exchange, named: str | None) -> Family:
    """The family of an exchange: of several that its model speaks, the first that reads it."""
    if named is not None:
        return families()[named]
    try:
        found = resolve(exchange["model_id"]).families
    except UnknownModelError:
        found = tuple(families().values())
    told = len(found) == 1 or len(found) < len(families())
    reading = [family for family in found if _reads(family, exchange)] or list(found[:1] if told else ())
    if not reading:
        raise NotRedacted(f"{exchange['model_id']}: its family cannot be told. Name it with --family")
    return reading[0]


def _reads(family: Family, exchange: Exchange) -> bool:
    """Whether a family reads every body of the exchange."""
    return not _misfits(family, exchange)


def _misfits(family: Family, exchange: Exchange) -> list[str]:
    """Which bodies of an exchange a family does not read."""
    response = exchange.get("response") or {}
    chunks = [frame["payload"]["chunk"] for frame in response.get("frames", ()) if "chunk" in _mapping(frame["payload"])]
    bodies = [("request", (exchange.get("request") or {}).get("body"), family.parse_request)]
    if response.get("status") == 200 and exchange["operation"] == "InvokeModel":
        bodies.append(("response", response.get("body"), family.parse_response))
    bodies += [(f"event {index}", chunk, family.parse_event) for index, chunk in enumerate(chunks)]
    return [name for name, body, read in bodies if body is not None and not _is_read(read, body)]


def _is_read(read: Any, body: Any) -> bool:
    with warnings.catch_warnings():
        warnings.simplefilter("error", AnswerWarning)
        try:
            read(json.dumps(body))
        except BedrockModelsError:
            return False
    return True


def _compare(before: Exchange, after: Exchange, family: Family) -> None:
    worse = set(_misfits(family, after)) - set(_misfits(family, before))
    if worse:
        raise NotRedacted(f"{family.name}: would no longer read its {', '.join(sorted(worse))}")


def _response(response: Any, operation: str, bodies: Bodies, places: _Places) -> Any:
    if not isinstance(response, Mapping):
        return None
    made: dict[str, Any] = {"status": response.get("status", 200), "headers": _headers(response.get("headers") or {})}
    if "frames" in response:
        made["frames"] = _frames(response["frames"], operation, bodies, places)
        made |= _raw(response, made["frames"])
    elif made["status"] == 200:
        made["body"] = bodies.answer(response.get("body"), places.response)
    else:
        made["body"] = bodies.error(response.get("body"))
    return made


def _indexes(family: Family | None) -> set[str]:
    """The members by which the pieces of a family's streams say which item they are of."""
    return {path.rpartition("/")[2] for field in family.answer.fields for path in field.by} if family else set()


def _headers(headers: Mapping[str, Any]) -> dict[str, str]:
    return {name: value for name, value in headers.items() if name in HEADERS and HEADERS[name].fullmatch(str(value))}


def _frames(frames: list[Any], operation: str, bodies: Bodies, places: _Places) -> list[Any]:
    """The frames, with their events replaced together; those that carry an error by themselves."""
    wrapped = [_event(frame, operation) for frame in frames]
    replaced = iter(bodies.events([event for event in wrapped if event is not None], places.event))
    made = []
    for frame, event in zip(frames, wrapped, strict=True):
        payload = bodies.error(frame["payload"]) if event is None else _unwrapped(next(replaced), frame["payload"], operation)
        headers = {name: value for name, value in frame["headers"].items() if FRAME_VALUE.fullmatch(str(value))}
        made.append({"headers": headers, "payload": payload})
    return made


def _event(frame: Mapping[str, Any], operation: str) -> Any:
    """The event of a frame in the words of its place; None where it is an error."""
    headers, payload = frame["headers"], frame["payload"]
    if headers.get(":message-type") in {"exception", "error"}:
        return None
    if operation != "ConverseStream":
        return payload["chunk"] if "chunk" in _mapping(payload) else None
    name = headers.get(":event-type", "")
    return {name: {key: value for key, value in _mapping(payload).items() if key != "p"}}


def _unwrapped(event: Any, payload: Mapping[str, Any], operation: str) -> Any:
    """The payload of a frame around a replaced event, with padding where it had some."""
    if operation != "ConverseStream":
        return {"chunk": event}
    inner = next(iter(event.values()))
    return (
        {name: (padding(value) if name == "p" else inner[name]) for name, value in payload.items()} if "p" in payload else inner
    )


def _raw(response: Mapping[str, Any], frames: list[Any]) -> dict[str, str]:
    """The bytes of the stream, made anew with their checksums, where they were known."""
    if "raw_base64" not in response:
        return {"raw_withheld": REDACTED if response.get("raw_withheld", REDACTED) == REDACTED else BROKEN}
    found, _ = messages(base64.b64decode(response["raw_base64"]))
    data = b"".join(map(rebuilt, frames, found))
    return {"raw_base64": base64.b64encode(data).decode()}


def _provenance(exchange: Exchange, bodies: Bodies) -> dict[str, Any]:
    kind = _mapping(exchange.get("provenance")).get("kind")
    known = kind if kind in {"recorded", "made", "hand-written-fixture"} else "recorded"
    return {"kind": known, "redacted": True, **({"elided": True} if bodies.elided else {})}


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
