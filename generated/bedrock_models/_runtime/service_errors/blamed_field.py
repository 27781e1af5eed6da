# Copied from generator/bedrock_codegen/runtime/_runtime/service_errors/blamed_field.py; edit it there.
"""Which field AWS complains about: the sentences of its several layers, from a JSON Schema check to the models' own.

The text decides which layer speaks. Places are JSON Pointers into the body; what a sentence names by its last name only is looked
up in the body, and then in the spec.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from ..bodies.pydantic_errors import siblings
from ..json.findings import Finding, nearest
from ..json.paths import escape, wire_names
from .search import at, child, pointer_of, spec_places, walk

_MAX_SHOWN = 200

_CONVERSE = "The model returned the following errors: "
_FRAME = re.compile(r"^(An error occurred \(\w+\) when calling the \w+ operation[^:]*: )?" + f"({_CONVERSE})?")
_MALFORMED = re.compile(r"^Malformed input request:? ?|,? *(please )?reformat your input and try again\.?$")
_ENTRY = re.compile(r"#(?:/[^:#\s]*)*(?=: |\s+must )")
_KEY = re.compile(r"(extraneous|required) key \[(.+?)\]")
_CONSTRAINT = re.compile(r"at '([\w.]+)' failed to satisfy(?: constraint: ([^;]*))?")
_DOTTED = re.compile(r"^([A-Za-z_]\w*(?:\.\w+)*): (.+)$", re.DOTALL)
_DESERIALIZE = re.compile(r"Failed to deserialize the JSON body into the target type: ([\w.\[\]]+): (.*?)(?: at line .*)?$")
_LISTED = re.compile(r"Invalid field(?: '(\w+)')? in request\. Available fields[^:]*: (.*)$")

_TELLING = ("expected: null", "false schema", "required key [input_schema]")
"""Faults that only the branch of a union has which was meant."""

_PLACES: Sequence[tuple[re.Pattern[str], str]] = tuple(
    (re.compile(pattern), rest)
    for pattern, rest in (
        (r"The (?P<field>text|content) field in the \w+ object at (?P<path>[\w.]+) is", ""),
        (r"(?:value|blocks) at (?P<path>[\w.]+) (?:must|is|exceeds|for)", ""),
        (r"doesn't support the (?P<path>[\w.]+) field", ""),
        (r"^The (?P<path>\w+) field must be", ""),
        (r"start with a user message", "/messages/0/role"),
        (r"must alternate between|assistant message prefill", "/messages"),
        (r"^\"(?P<path>thinking\.type)\.\w+\" is not supported", ""),
        (r"invalid beta flag", "/anthropic_beta"),
        (r"^Thinking may not be enabled", "/thinking"),
    )
)
"""Whole sentences, and the place they speak of."""

_PROMPT = ("messages", "prompt", "inputText", "texts", "message")
_MEANT: Sequence[tuple[re.Pattern[str], tuple[str, ...]]] = tuple(
    (re.compile(pattern), names)
    for pattern, names in (
        (
            r"maximum tokens you requested",
            ("max_tokens", "max_gen_len", "maxTokenCount", "max_tokens_to_sample", "max_new_tokens", "maxTokens"),
        ),
        (r"[Ii]nput is too long|Too many input tokens|[Pp]rompt is too long|length of the prompt", _PROMPT),
        (r"^Invalid parameter combination", _PROMPT),
        (r"expected maxLength: \d+", ("prompt", "inputText", "message", "text")),
        (r"blocked by our content filters", ("messages", "prompt", "inputText", "text")),
        (r"Image exceeds max pixels", ("inputImage", "image")),
        (r"auto-generate mask", ("maskPrompt",)),
        (r"reasoning config", ("reasoningConfig",)),
    )
)
"""Sentences that speak of a field by another name than its own."""

_TAGS = {
    "content": {"text", "image", "document", "tool_use", "tool_result", "thinking", "redacted_thinking", "search_result"},
    "cache_control": {"ephemeral"},
    "thinking": {"enabled", "disabled", "adaptive"},
    "source": {"base64", "url", "text", "content"},
}
"""Names of union members that stand in Anthropic's paths after a key (or its index), and are no keys of the body."""


@dataclass(frozen=True, slots=True)
class Said:
    """A refusal and what it is about."""

    text: str
    """AWS's words without their frame."""
    body: Any
    """The body as JSON; None where it is not known."""
    request: type[BaseModel] | None
    """The class of the body."""
    converse: bool


def complaint(message: str, body: bytes, request: type[BaseModel] | None) -> Finding | None:
    """The field that a message names, and what is wrong with it; None where it names none.

    Args:
        message: AWS's words.
        body: What was sent; empty if that is not known.
        request: The class of the body.
    """
    said = Said(unwrapped(message), _json(body), request, _CONVERSE in message)
    for layer in (_schema, _constraint, _listed, _deserialized, _sentence, _dotted, _quoted, _meant, _named):
        # a sentence that nobody has seen must not hide the error itself
        with suppress(LookupError, TypeError, ValueError, AttributeError):
            finding = layer(said)
            if finding is not None:
                return finding
    return None


def unwrapped(message: str) -> str:
    """AWS's words without the frames that layers put around each other's."""
    text = _FRAME.sub("", message, count=1).removeprefix("400 Bad Request: ").strip()
    held = _json(text.encode()) if text.startswith("{") else None
    if not isinstance(held, dict):
        return text
    error = held.get("error")
    inner: dict[str, Any] = error if isinstance(error, dict) else held
    return next((str(inner[key]) for key in ("message", "detail", "Message") if key in inner), text)


def _schema(said: Said) -> Finding | None:
    """Bedrock's JSON Schema check: `#/pointer: sentence`, one after the other."""
    if said.text.startswith("Malformed input request,") or said.text.startswith("Malformed request."):
        return None
    text = _MALFORMED.sub("", _MALFORMED.sub("", said.text))
    starts = list(_ENTRY.finditer(text))
    if not starts:
        return _bare(said, text)
    ends = [match.start() for match in starts[1:]] + [len(text)]
    entries = [
        (match[0][1:], text[match.end() : end].removeprefix(":").strip(" ,")) for match, end in zip(starts, ends, strict=True)
    ]
    return _chosen(said, entries)


def _chosen(said: Said, entries: Iterable[tuple[str, str]]) -> Finding | None:
    """The fault that counts. A union prints the faults of all its branches, the usual one last."""
    real = [
        entry
        for entry in entries
        if entry[1] and not entry[1].startswith("subject must not be valid") and _possible(said.body, *entry)
    ]
    if not real:
        return None
    counts = Counter(real)
    frequent, times = counts.most_common(1)[0]
    for telling in _TELLING:
        for pointer, sentence in real:
            if sentence.startswith(telling):
                return _fault(said, pointer, sentence)
    if times > 1 and not frequent[1].startswith("extraneous"):
        required = [entry for entry in real if entry[1].startswith("required")]
        return _fault(said, *(required or real)[-1])
    return _fault(said, *(frequent if times > 1 else real[0]))


def _possible(body: Any, pointer: str, sentence: str) -> bool:
    """Whether a fault about a key fits the body that was sent, as far as that is known."""
    key = _KEY.match(sentence)
    holder = at(body, pointer)
    if key is None or not isinstance(holder, dict):
        return True
    return (key[2] in holder) == (key[1] == "extraneous")


def _fault(said: Said, pointer: str, sentence: str) -> Finding:
    key = _KEY.match(sentence)
    if key is None:
        return Finding(_relocated(said, pointer), sentence[:_MAX_SHOWN])
    at = f"{pointer}/{escape(key[2])}"
    return Finding(at, "is required") if key[1] == "required" else Finding(at, _unknown(said, pointer, key[2]))


def _unknown(said: Said, place: str, key: str) -> str:
    keys = tuple(place.split("/")[1:])
    near = nearest(key, [name for name in siblings(said.body, keys, said.request) if name != key]) if said.request else ""
    return f"is no field here; did you mean {near}?" if near else "is no field here"


def _relocated(said: Said, pointer: str) -> str:
    """A pointer that may be a level off, as some models print it."""
    name = pointer.rpartition("/")[2]
    if said.request is None or pointer.count("/") != 1 or name in wire_names(said.request):
        return pointer
    return next(spec_places(said.request, name), pointer)


_JAVA: Mapping[str, tuple[str, ...]] = {
    "String": ("str",),
    "JSONArray": ("list",),
    "JSONObject": ("dict",),
    "Null": ("NoneType",),
    "Boolean": ("bool",),
    "Integer": ("int",),
    "Long": ("int",),
    "Double": ("float",),
    "BigDecimal": ("float",),
}


def _long(value: Any, length: str) -> bool:
    return isinstance(value, str) and len(value) == int(length)


def _counts(value: Any, count: str) -> bool:
    return isinstance(value, list) and len(value) == int(count)


def _is_a(value: Any, name: str) -> bool:
    return type(value).__name__ in _JAVA.get(name, ())


def _reads(value: Any, text: str) -> bool:
    return not isinstance(value, dict | list) and (value if isinstance(value, str) else json.dumps(value)) == text


_BARE: Sequence[tuple[re.Pattern[str], Callable[[Any, str], bool]]] = (
    (re.compile(r"expected m(?:ax|in)Length: \d+, actual: (\d+)"), _long),
    (re.compile(r"expected (?:min|max)imum item count: \d+, found: (\d+)"), _counts),
    (re.compile(r"string \[(.*)\] does not match"), _reads),
    (re.compile(r"expected type: \w+, found: (\w+)"), _is_a),
    (re.compile(r"(.+) is not (?:a valid enum|less|greater|a multiple)"), _reads),
)
"""Sentences of the schema check without a pointer, and which value of the body each means."""


def _bare(said: Said, text: str) -> Finding | None:
    """The older form without a pointer: the field is the one place of the body that fits."""
    key = _KEY.match(text)
    if key:
        return _fault(said, "", text)
    for pattern, fits in _BARE:
        match = pattern.match(text)
        if match:
            places = [pointer for pointer, value in walk(said.body, "") if fits(value, match[1])]
            return Finding(places[0], text[:_MAX_SHOWN]) if len(places) == 1 else None
    return None


def _constraint(said: Said) -> Finding | None:
    """The service model's check: `Value at 'path' failed to satisfy constraint: ...`."""
    match = _CONSTRAINT.search(said.text)
    if match is None or match[1] == "modelId":
        return None
    steps = [step for step in match[1].split(".") if step != "member"]
    return Finding(pointer_of(steps), (match[2] or "failed to satisfy a constraint")[:_MAX_SHOWN])


def _listed(said: Said) -> Finding | None:
    """Stability's: the name, or only the list of what there is."""
    match = _LISTED.search(said.text)
    if match is None:
        return None
    known = re.findall(r"\w+", match[2])
    strange = [match[1]] if match[1] else [key for key in said.body or {} if key not in known]
    return Finding(f"/{escape(strange[0])}", _unknown(said, "", strange[0])) if strange else None


def _deserialized(said: Said) -> Finding | None:
    match = _DESERIALIZE.search(said.text)
    return Finding(pointer_of(re.findall(r"\w+", match[1])), match[2]) if match else None


def _sentence(said: Said) -> Finding | None:
    for pattern, place in _PLACES:
        match = pattern.search(said.text)
        if match:
            groups = match.groupdict()
            steps = [*(groups.get("path") or "").split("."), groups.get("field") or ""]
            return Finding(place or pointer_of([step for step in steps if step]), _short(said.text))
    return None


def _dotted(said: Said) -> Finding | None:
    """Anthropic's: `path.to.field: sentence`."""
    match = _DOTTED.match(said.text)
    if match is None or match[1] == "User":
        return None
    steps = match[1].split(".")
    if (
        said.request is not None
        and not match[2].startswith("Extra inputs")
        and steps[0] not in {*wire_names(said.request), *(said.body or {})}
    ):
        return None
    pointer = pointer_of(
        steps
        if said.converse and "source" in steps and steps[-1] in {"source", "bytes"}
        else list(_without_tags(steps, said.body))
    )
    if match[2].startswith("Input tag"):
        return Finding(f"{pointer}/type", _short(match[2]))
    if match[2].startswith("Extra inputs are not permitted"):
        place, _, key = pointer.rpartition("/")
        return Finding(pointer, _unknown(said, place, key))
    return Finding(pointer, "is required" if match[2].startswith("Field required") else _short(match[2]))


def _without_tags(steps: Sequence[str], body: Any) -> Iterator[str]:
    """The steps of Anthropic's path that are keys: without the names of union members, unless the body has such a key there."""
    holder, known = body, ""
    for step in steps:
        inner = child(holder, step)
        is_tag = step in _TAGS.get(known, ()) or (known == "tools" and not step.isdigit() and inner is None)
        if is_tag and inner is None and step != "source":
            known = ""
            continue
        yield step
        holder = inner
        known = known if step.isdigit() else step


def _quoted(said: Said) -> Finding | None:
    """Anthropic's rules between fields: the first name in back-ticks."""
    match = re.search(r"`([\w.]+)`", said.text)
    return Finding(pointer_of(match[1].split(".")), _short(said.text)) if match else None


def _meant(said: Said) -> Finding | None:
    for pattern, names in _MEANT:
        if pattern.search(said.text):
            place = next(_places(said, names), None)
            return Finding(place, _short(said.text)) if place else None
    return None


def _named(said: Said) -> Finding | None:
    """A sentence that begins with a field's name."""
    name = said.text.partition(" ")[0]
    return Finding(f"/{name}", _short(said.text)) if said.request is not None and name in wire_names(said.request) else None


def _places(said: Said, names: Sequence[str]) -> Iterator[str]:
    """Where fields of these names are, in the body or else in the spec."""
    for name in names:
        yield from (pointer for pointer, _ in walk(said.body, "") if pointer.endswith(f"/{name}") and _known(said, pointer))
    for name in names:
        yield from spec_places(said.request, name) if said.request else ()


def _known(said: Said, pointer: str) -> bool:
    return said.request is None or pointer.split("/")[1] in wire_names(said.request)


def _short(text: str) -> str:
    return text if len(text) <= _MAX_SHOWN else f"{text[:_MAX_SHOWN]}..."


def _json(data: bytes) -> Any:
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None
