"""Which field AWS complains about: the sentences of its several layers, from a JSON Schema check to the models' own.

The text decides which layer speaks. Places are JSON Pointers into the body. A word of a sentence becomes a place only where
the body or the spec has it; a sentence that names no field blames none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from contextlib import suppress

from pydantic import BaseModel

from ..json.findings import Finding
from ..json.paths import escape, keys_of
from .named_places import is_filled, passed_on, places, without_tags
from .said import Blame, Said, said, short
from .schema_check import lists_faults, schema_check
from .search import pointer_of, walk

_CONSTRAINT = re.compile(r"at '([\w.]+)' failed to satisfy(?: constraint: ([^;]*))?")
_DOTTED = re.compile(r"^([A-Za-z_]\w*(?:\.\w+)*): (.+)$", re.DOTALL)
_DESERIALIZE = "Failed to deserialize the JSON body into the target type: "
_LISTED = re.compile(r"Invalid field(?: '(\w+)')? in request\. Available fields[^:]{0,80}: (.*)")
_QUOTED = re.compile(r"`([\w.]+)`")
_VALUE = re.compile(r"['\"`]([\w.:@/-]{1,80})['\"`]")
_NAMED = re.compile(r"^`?(\w+)`? (?:is|are|was|were|must|may|should|can|cannot|has|have|exceeds?|contains?|requires?|needs?)\b")

_BESIDE = frozenset(
    (
        "body modelId contentType accept trace guardrailIdentifier guardrailVersion performanceConfigLatency serviceTier "
        "requestMetadata projectIdentifier clientRequestToken outputDataConfig tags"
    ).split()
)
"""Members of the operations themselves, which no body holds."""

_PLACES: Sequence[tuple[re.Pattern[str], str]] = tuple(
    (re.compile(pattern), rest)
    for pattern, rest in (
        (r"The (?P<field>text|content) field in the \w+ object at (?P<path>[\w.]+) is", ""),
        (r"The (?P<field>\w+) field at (?P<path>[\w.]+) (?:cannot|must|is)", ""),
        (r"(?:value|blocks|definition) at (?P<path>[\w.]+) (?:must|is|exceeds|for)", ""),
        (r"doesn't support the (?P<path>[\w.]+) field", ""),
        (r"^The (?P<path>\w+) field must be", ""),
        (r"start with a user message", "/messages/0/role"),
        (r"must alternate between|assistant message prefill|message in the final position|end with a user message", "/messages"),
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
        (r"expected maxLength: \d+", ("prompt", "inputText", "message", "text")),
        (r"blocked by our content filters", ("messages", "prompt", "inputText", "text")),
        (r"Image exceeds max pixels", ("inputImage", "image")),
        (r"auto-generate mask", ("maskPrompt",)),
        (r"reasoning config", ("reasoningConfig",)),
    )
)
"""Sentences that speak of a field by another name than its own."""
_EMPTY = "Invalid parameter combination"
"""What Cohere's engine says of an empty prompt, and of much else."""


def complaint(message: str, body: bytes, request: type[BaseModel] | None) -> Finding | None:
    """The field that a message names, and what is wrong with it; None where it names none.

    Args:
        message: AWS's words.
        body: What was sent; empty if that is not known.
        request: The class of the body.
    """
    found = blame(message, body, request)
    return found.finding if found else None


def blame(message: str, body: bytes, request: type[BaseModel] | None) -> Blame | None:
    """As `complaint`, and whether the words name the place itself."""
    refusal = said(message, body, request)
    for layer in _layers(refusal):
        # a sentence that nobody has seen must not hide the error itself
        with suppress(LookupError, TypeError, ValueError, AttributeError, RecursionError):
            found = layer(refusal)
            if found is not None:
                return found
    return None


def _layers(said: Said) -> Sequence[Callable[[Said], Blame | None]]:
    """What reads a message. Where it is certain which layer of AWS speaks, no other reads it: it names right fields too."""
    if _LISTED.search(said.text):
        return (_listed,)
    return (schema_check,) if lists_faults(said.text) else _LAYERS


def _at(said: Said, pointer: str, message: str) -> Blame | None:
    """The blame of a place that a sentence names, if there is such a place."""
    return Blame(Finding(pointer, message), certain=True) if said.shows(pointer) else None


def _constraint(said: Said) -> Blame | None:
    """The service model's check: `Value at 'path' failed to satisfy constraint: ...`."""
    match = _CONSTRAINT.search(said.text)
    if match is None:
        return None
    steps = [step for step in match[1].removeprefix("modelInput.").split(".") if step != "member"]
    pointer = pointer_of(steps)
    if steps[0] in _BESIDE and not said.shows(f"/{steps[0]}"):
        return None
    return Blame(Finding(pointer, short(match[2] or "failed to satisfy a constraint")), certain=said.shows(pointer))


def _listed(said: Said) -> Blame | None:
    """Stability's: the name, or only the list of what there is."""
    match = _LISTED.search(said.text)
    if match is None:
        return None
    known = re.findall(r"\w+", match[2])
    strange = [match[1]] if match[1] else [key for key in said.body or {} if key not in known]
    pointer = f"/{escape(strange[0])}" if strange else ""
    return Blame(Finding(pointer, said.unknown(pointer)), certain=said.shows(pointer)) if strange else None


def _deserialized(said: Said) -> Blame | None:
    """An engine's own reader: `Failed to deserialize the JSON body into the target type: tools[0].type: unknown variant ...`."""
    _, found, rest = said.text.partition(_DESERIALIZE)
    path, _, message = rest.partition(": ")
    return (
        _at(said, pointer_of(re.findall(r"\w+", path)), short(message.partition(" at line ")[0])) if found and message else None
    )


def _sentence(said: Said) -> Blame | None:
    """Converse's: `The value at messages.0.content is empty`, and whatever else `_PLACES` knows to say a place."""
    for pattern, place in _PLACES:
        match = pattern.search(said.text)
        if match:
            groups = match.groupdict()
            steps = [*(groups.get("path") or "").split("."), groups.get("field") or ""]
            pointer = place or pointer_of([step for step in steps if step])
            return _at(said, pointer, short(said.text)) or _elsewhere(said, pointer, literal=bool(place))
    return None


def _elsewhere(said: Said, pointer: str, *, literal: bool) -> Blame | None:
    """The blame of a place that is not there: Converse's paths are not those of the body that it makes."""
    if literal:
        return Blame(Finding(pointer, short(said.text))) if said.body is None else None
    if pointer.count("/") > 1 or "field must be defined" in said.text:
        return Blame(Finding(pointer, short(said.text)))
    place = next(places(said, [pointer[1:]]), None)
    return Blame(Finding(place, short(said.text))) if place else None


def _dotted(said: Said) -> Blame | None:
    """Anthropic's: `path.to.field: sentence`."""
    match = _DOTTED.match(said.text)
    if match is None:
        return None
    steps = match[1].split(".")
    extra = match[2].startswith("Extra inputs are not permitted")
    if not (said.body is None and (extra or len(steps) > 1)) and not said.shows(pointer_of(steps[:1])):
        place = passed_on(said, steps)
        return Blame(Finding(place, short(match[2])), certain=True) if place else None
    as_it_is = said.converse and "source" in steps and steps[-1] in {"source", "bytes"}
    pointer = pointer_of(steps if as_it_is else list(without_tags(steps, said.body)))
    if match[2].startswith("Input tag"):
        pointer = f"{pointer}/type"
    missing = match[2].startswith("Field required")
    message = said.unknown(pointer) if extra else "is required" if missing else short(match[2])
    return Blame(Finding(pointer, message), certain=said.shows(pointer))


def _quoted(said: Said) -> Blame | None:
    """Anthropic's rules between fields: the first name in back-ticks that is one."""
    for name in dict.fromkeys(_QUOTED.findall(said.text)):
        steps = name.split(".")
        pointer = pointer_of(steps) if said.shows(pointer_of(steps)) else passed_on(said, steps)
        if pointer:
            return Blame(Finding(pointer, short(said.text)), certain=True)
    return None


def _empty(said: Said) -> Blame | None:
    """An engine's word for an empty prompt, `Invalid parameter combination`; one that is filled is not to blame.

    It says it of other things as well.
    """
    if not said.text.startswith(_EMPTY):
        return None
    empty = (pointer for pointer in places(said, _PROMPT) if not is_filled(said, pointer))
    pointer = next(empty, None)
    return Blame(Finding(pointer, short(said.text))) if pointer else None


def _meant(said: Said) -> Blame | None:
    """Words that mean a field without its name: `prompt is too long` means the messages."""
    for pattern, names in _MEANT:
        if pattern.search(said.text):
            place = next(places(said, names), None)
            return Blame(Finding(place, short(said.text))) if place else None
    return None


def _named(said: Said) -> Blame | None:
    """A sentence whose subject is a field: `temperature must be between 0 and 1`."""
    match = _NAMED.match(said.text)
    return _at(said, f"/{match[1]}", short(said.text)) if match and said.request is not None else None


def _valued(said: Said) -> Blame | None:
    """A sentence that says a key and, in quotes, the value that the body has there: `role 'system' is not supported`."""
    texts = set(_VALUE.findall(said.text))
    if not texts:
        return None
    words = set(re.findall(r"\w+", said.text)) - texts
    for pointer, value in walk(said.body):
        if isinstance(value, str) and value in texts and keys_of(pointer)[-1] in words:
            return Blame(Finding(pointer, short(said.text)), certain=True)
    return None


def _spelled(said: Said) -> Blame | None:
    """A field of the body that a sentence spells as it is, in quotes or so that it can be no other word."""
    quoted = set(_VALUE.findall(said.text))
    for word in dict.fromkeys(re.findall(r"\w+", said.text)):
        if (word in quoted or _is_identifier(word)) and isinstance(said.body, dict) and word in said.body:
            return Blame(Finding(f"/{word}", short(said.text)))
    return None


def _is_identifier(word: str) -> bool:
    """Whether a word is a name of a program and none of a language: `max_tokens`, `topP`."""
    return "_" in word.strip("_") or any(letter.isupper() for letter in word[1:] if word[:1].islower())


_LAYERS = (
    schema_check,
    _constraint,
    _listed,
    _deserialized,
    _sentence,
    _dotted,
    _quoted,
    _empty,
    _meant,
    _named,
    _valued,
    _spelled,
)
"""What reads a message, the surest first."""
