# Copied from generator/bedrock_codegen/runtime/_runtime/models/family.py; edit it there.
"""A family: one wire format, its classes, and how its answers are read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib import import_module
from typing import Any, Literal

from ..bodies.base import RequestBody, ResponseBody
from ..bodies.build_lock import built, validator_of
from ..bodies.files import file_keys
from ..bodies.large_files import BEGINNING
from ..bodies.reading import read_answer
from ..errors import AnswerError
from ..json.paths import compiled
from ..json.rules import Limit, Rule
from .table import PACKAGE, ids_of


@dataclass(frozen=True, slots=True)
class Reading:
    """Paths to one value, in a whole response and in an event of a stream."""

    response: tuple[str, ...] = ()
    event: tuple[str, ...] = ()
    among: tuple[str, ...] = ()
    """Of texts: what stands among those of a response, as a sentence with its sources does."""


@dataclass(frozen=True, slots=True)
class End:
    """A mark of the terminal event of a stream."""

    at: str
    """A path in the event."""
    equals: object = None
    """The value there; None: any value but null."""


@dataclass(frozen=True, slots=True)
class Field:
    """How one field of a response comes out of a stream: from where, and what of the values (`take`)."""

    to: str
    sources: tuple[str, ...]
    """Paths in an event; the first that leads anywhere counts. Of `items`: where the pieces are, if not the events themselves."""
    take: str = "last"
    """`last`, `first`, `join`, `list`, or `json`: the joined text is the JSON of the value."""
    value: str | None = None
    """What no event says and every response holds; written where what it belongs to came."""
    items: tuple[tuple[Field, ...], ...] = ()
    """The kinds of items that a list has: the fields of each, out of the pieces of an item."""
    by: tuple[str, ...] = ()
    """items: where a piece says which item it is of: the first that leads anywhere. Without, it is of the latest of its kind."""
    begins: tuple[str, ...] = ()
    """items: what only the first piece of an item holds."""

    @property
    def reads(self) -> tuple[str, ...]:
        """Every path into an event at which something of the field is."""
        inner = [path for kind in self.items for field in kind for path in field.reads]
        return tuple(f"{way}{path}" for way in self.sources or ("",) for path in inner) if self.items else self.sources


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerMap:
    """Where an answer says what people ask of any model."""

    text: Reading = Reading()
    stop_reason: Reading = Reading()
    input_tokens: Reading = Reading()
    output_tokens: Reading = Reading()
    cache_read_tokens: Reading = Reading()
    cache_write_tokens: Reading = Reading()
    latency: Reading = Reading()
    service_tier: Reading = Reading()
    between: str = ""
    """What stands between the texts of a response where they are read as one."""
    so_far: bool = False
    """Whether the text of each event is a whole one as far as it is written, not a piece."""
    ends: tuple[End, ...] = ()
    """The marks of a terminal event, any of which will do; more events may follow it. None: nothing marks the end."""
    assembly: str | None = None
    """The assembler that makes a response of events."""
    last: str = ""
    fields: tuple[Field, ...] = ()


@dataclass(frozen=True, slots=True)
class JobFiles:
    """What an asynchronous call leaves in S3: `video`, `response` or `segments`, and the names of its files."""

    kind: Literal["video", "response", "segments"]
    main: str
    """The file that holds it, or that says where it is."""
    status: str = ""
    """The report on the parts of a video."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Family:
    """One wire format."""

    name: str
    """Its module in this package."""
    provider: str
    title: str
    operations: tuple[str, ...]
    api: Literal["invoke_model", "converse"] = "invoke_model"
    """The operations of the service that carry it. Converse serves any model, so it has no ids of its own."""
    request: type[RequestBody]
    response: type[ResponseBody] | None
    event: Any
    """The class of an event, or an alias for several; None where the family does not stream."""
    answer: AnswerMap
    checks: tuple[Rule | Limit, ...] = ()
    """Rules and limits that hold for some models only."""
    stream_checks: tuple[Limit, ...] = ()
    """What holds beside them where the answer is to come as a stream."""
    job: JobFiles | None = None
    """What an asynchronous call leaves, where the family has such calls."""
    streaming: Mapping[str, object] = field(default_factory=dict)
    """Members of a body that ask for a stream, by wire name, where the body itself must say it."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Be found again by name: pickles of errors name the family of a call."""
        return _named, (self.name,)

    @property
    def model_ids(self) -> tuple[str, ...]:
        """The base ids that are known to speak this format."""
        return ids_of(self.name)

    def parse_request(self, data: bytes | str) -> Any:
        """Read a request body.

        Raises:
            RequestError: the spec refuses it.
        """
        return self.request.from_wire(data)

    def parse_response(self, data: bytes | str) -> Any:
        """Read an answer; what does not fit is kept, told in its `misfits`, and warned about by an `AnswerWarning`.

        Raises:
            AnswerError: it is no JSON object, or the family has none; the bytes are in its `body`.
        """
        if self.response is None:
            raise _no_answer(self, "answers", data)
        return self.response.from_wire(data)

    def parse_part(self, data: bytes | str) -> Any:
        """Read as much of an answer as came; what did not is no fault of spec or service, and nobody is warned.

        Raises:
            AnswerError: it is no JSON object, or the family has none; the bytes are in its `body`.
        """
        if self.response is None:
            raise _no_answer(self, "answers", data)
        return read_answer(built(self.response).__pydantic_validator__, self.response, data, warn=False)

    def parse_event(self, data: bytes | str, *, warn: bool = True) -> Any:
        """Read one event of a stream; what does not fit is kept, and told as in `parse_response`.

        Raises:
            AnswerError: it is neither a JSON object nor an end mark, or the family has none; the bytes are in its `body`.
        """
        if self.event is None:
            raise _no_answer(self, "events", data)
        return read_answer(self._event_validator, self.event, data, warn=warn)

    @cached_property
    def files_apart(self) -> bool:
        """Whether large files may be kept out of a request while it is checked: limits are about beginning and length only."""
        limits = (check for check in self.checks if isinstance(check, Limit) and check.schema is not None)
        bounded = (limit.at for limit in limits if not _is_of_words(limit.schema or {}))
        return file_keys(built(self.request)).isdisjoint(step.key for path in bounded for step in compiled(path)[-2:])

    @cached_property
    def _event_validator(self) -> Any:
        return validator_of(self.event)

    @cached_property
    def read_event(self) -> Callable[..., Any]:
        """pydantic's own reader of an event, for streams: a call less for each event."""
        validate: Callable[..., Any] = self._event_validator.validate_json
        return validate


def _is_of_words(schema: Mapping[str, object]) -> bool:
    """Whether a fragment of JSON Schema looks at what a word has that stands for a file: its length and its first letters.

    A pattern without anything that repeats looks at these alone.
    """
    pattern = str(schema.get("pattern", "^"))
    beginning = pattern.startswith("^") and len(pattern) < BEGINNING and not {*"*+{"} & {*pattern}
    return schema.keys() <= {"pattern", "minLength", "maxLength"} and beginning


def _named(name: str) -> Family:
    family: Family = import_module(f"{PACKAGE}.{name}.family").FAMILY
    return family


def _no_answer(family: Family, what: str, data: bytes | str) -> AnswerError:
    return AnswerError(f"{family.name} has no {what}", [], data.encode() if isinstance(data, str) else bytes(data))
