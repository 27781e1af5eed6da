# Copied from generator/bedrock_codegen/runtime/_runtime/bodies/base.py; edit it there.
"""The classes that generated bodies derive from, and the few types that stand in them.

Three things differ from plain pydantic. On the wire only wire names count, and null only where the spec allows it; in Python
both names are welcome and None means "not sent". What an answer holds may be put into a request as it is. And an answer keeps
whatever it held, known or not.
"""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, Self, cast

from pydantic import BaseModel, BeforeValidator, ConfigDict, GetCoreSchemaHandler, RootModel, ValidationError
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from ..errors import AnswerError, RequestError
from ..info import CallInfo
from ..json.findings import Finding
from ..json.paths import escape, objects
from ..json.rules import Rule
from .build_lock import built
from .core_schemas import (
    accept_others,
    checked,
    clashes,
    fields_of,
    keywords,
    only_finite,
    open_fields,
    tighten,
    wire_names_first,
    without_strays,
)
from .nulls import without_nulls
from .pydantic_errors import from_pydantic, with_hints


class Body(BaseModel):
    """A JSON body, or an object inside one."""

    model_config = ConfigDict(
        validate_by_name=True,
        validate_by_alias=True,
        serialize_by_alias=True,
        allow_inf_nan=False,
        defer_build=True,  # most classes are only ever built as parts of a root
        protected_namespaces=(),
    )

    if not TYPE_CHECKING:

        def __init__(self, /, **data: Any) -> None:
            built(type(self))
            super().__init__(**data)

        __init__.__pydantic_base_init__ = True  # as pydantic marks its own: nested objects are built without it

    @classmethod
    def from_wire(cls, data: bytes | str) -> Self:
        """Read the JSON that is sent or came back.

        Raises:
            RequestError: a request that the spec refuses.
            AnswerError: an answer that does not fit; it carries the bytes.
        """
        body: Self = parse(built(cls).__pydantic_validator__, cls, data)
        return body

    def to_wire(self) -> bytes:
        """The JSON as it is sent, or as it came."""
        raise NotImplementedError

    def unknown_fields(self) -> list[str]:
        """JSON Pointers to everything in this body that the spec does not know."""
        unknown: list[str] = []
        for pointer, holder in objects(self):
            if isinstance(holder, UnknownBlock | UnknownEvent):
                unknown.append(pointer)
            else:
                unknown += [f"{pointer}/{escape(key)}" for key in holder.model_extra or ()]
        return unknown


class RequestBody(Body):
    """An object of a request: closed, checked, and without what is not set."""

    model_config = ConfigDict(extra="forbid")

    __rules__: ClassVar[tuple[Rule, ...]] = ()
    __nullable__: ClassVar[frozenset[str]] = frozenset()
    __family__: ClassVar[str] = ""
    __open__: ClassVar[bool] = False
    """Whether it takes members that the spec does not name, and sends them as they are."""

    if not TYPE_CHECKING:

        def __init__(self, /, **data: Any) -> None:
            for name, wire in keywords(type(self)).items():
                if name in data:
                    data[wire] = data.pop(name)
            try:
                super().__init__(**data)
            except ValidationError as error:
                raise with_hints(error, data, type(self)) from None

        __init__.__pydantic_base_init__ = True

        @classmethod
        def model_construct(cls, _fields_set: set[str] | None = None, **values: Any) -> Self:
            body = super().model_construct(None if _fields_set is None else {*_fields_set}, **values)
            defaults = (name for name, field in cls.model_fields.items() if not field.is_required() and field.default is not None)
            body.__pydantic_fields_set__.update(defaults)
            return body

    def to_wire(self) -> bytes:
        """The JSON that is sent: everything that was set, nothing else."""
        wire = built(type(self)).__pydantic_serializer__.to_json(self, by_alias=True, exclude_unset=True)
        return without_nulls(self, wire) if b":null" in wire else wire

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Refuse wire nulls and absent constants, take numbers only for numbers, apply the rules."""
        schema: Any = handler(source)
        fields = fields_of(schema)
        if cls.__open__:
            accept_others(schema)
        constants = [name for name, field in fields.items() if tighten(field, nullable=name in cls.__nullable__)]
        if clashing := clashes(fields):
            schema = wire_names_first(schema, clashing)
        if not fields or not (constants or cls.__rules__):
            return cast("CoreSchema", schema)
        return checked(schema, tuple(constants), rules=bool(cls.__rules__))


class AnswerBody(Body):
    """An object of an answer: open, and written back as it came."""

    model_config = ConfigDict(extra="allow")

    def to_wire(self) -> bytes:
        """The JSON as it came, equal value for value."""
        return built(type(self)).__pydantic_serializer__.to_json(self, by_alias=True, exclude_unset=True)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Where names differ from wire names, keep an unknown key that equals a name from passing for the field."""
        schema: Any = handler(source)
        fields = fields_of(schema)
        for field in fields.values():
            only_finite(field["schema"])
        open_fields(schema)
        if any(field.get("validation_alias", name) != name for name, field in fields.items()):
            schema["serialization"] = core_schema.wrap_serializer_function_ser_schema(without_strays)
        return cast("CoreSchema", schema)


class ResponseBody(AnswerBody):
    """The whole body of an answer."""

    __slots__ = ("_call",)

    @property
    def bedrock(self) -> CallInfo:
        """What Bedrock said about the call; empty for a body that no call returned. Copies and pickles leave it behind."""
        try:
            call: Any = object.__getattribute__(self, "_call")
        except AttributeError:
            return CallInfo()
        info: CallInfo = call if isinstance(call, CallInfo) else call.of_body(self)  # a `usage.Reply`: read when it is asked for
        object.__setattr__(self, "_call", info)
        return info


class EventBody(AnswerBody):
    """One event of a stream."""


class UnknownBlock(AnswerBody):
    """A part of an answer of a kind newer than this release; its fields are in `model_extra`."""

    if TYPE_CHECKING:
        type: Literal["<unknown>"]


class UnknownEvent(EventBody):
    """An event of a kind newer than this release; its fields are in `model_extra`."""

    if TYPE_CHECKING:
        type: Literal["<unknown>"]
        event_type: Literal["<unknown>"]


class EndMarker(RootModel[str]):
    """An event that is a bare string: the mark that some streams end with."""

    @classmethod
    def from_wire(cls, data: bytes | str) -> Self:
        """Read the JSON string."""
        body: Self = parse(cls.__pydantic_validator__, cls, data)
        return body

    def to_wire(self) -> bytes:
        """The JSON string as it came."""
        return self.__pydantic_serializer__.to_json(self)

    def unknown_fields(self) -> list[str]:
        """Nothing: a string has no fields."""
        return []


class Unlisted:
    """Marks the open arm of a union: it takes what has none of the listed tags."""

    __slots__ = ("_by", "_tags")

    def __init__(self, *tags: str, by: str) -> None:
        self._tags = frozenset(tags)
        self._by = by

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        def unlisted(value: Any) -> Any:
            tag = value.get(self._by) if isinstance(value, dict) else None
            if isinstance(tag, str) and tag in self._tags:
                raise PydanticCustomError("listed_tag", "is of a known kind")
            return value

        return core_schema.no_info_before_validator_function(unlisted, handler(source))


class Echo:
    """Marks a place that also takes, in Python, what an answer held: sent as it came, without its nulls, and not checked."""

    __slots__ = ("_closed",)

    def __init__(self, closed: Any) -> None:
        self._closed = closed

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        closed = handler.generate_schema(self._closed)
        echoed = core_schema.no_info_after_validator_function(_built, core_schema.is_instance_schema(AnswerBody))
        return core_schema.union_schema([closed, echoed], mode="left_to_right")


def _built(value: AnswerBody) -> AnswerBody:
    """Let pydantic build the class of a part of an answer, which it does late: not every release can write it before."""
    built(type(value))
    return value


def _encoded(value: object) -> object:
    return base64.b64encode(value).decode() if isinstance(value, bytes | bytearray | memoryview) else value


Base64 = Annotated[str, BeforeValidator(_encoded)]
"""Base64 text; bytes are encoded."""


def parse(validator: Any, kind: Any, data: bytes | str) -> Any:
    """Read JSON strictly by wire names; integral floats pass for integers, as a second try."""
    try:
        return validator.validate_json(data, strict=True, by_alias=True, by_name=False)
    except ValidationError as error:
        failure = error
    if any(details["type"] == "int_type" for details in failure.errors(include_url=False, include_context=False)):
        try:
            return validator.validate_json(_integral(data), strict=True, by_alias=True, by_name=False)
        except (ValidationError, ValueError):
            pass
    raise _refusal(failure, kind, data) from None


def _refusal(failure: ValidationError, kind: Any, data: bytes | str) -> AnswerError | RequestError:
    try:
        findings = from_pydantic(failure, json.loads(data), kind if isinstance(kind, type) else None)
    except (ValueError, RecursionError):
        findings = [Finding("", "is not JSON")]
    name = getattr(kind, "__name__", str(kind))
    if isinstance(kind, type) and issubclass(kind, RequestBody):
        return RequestError(f"{name} refuses this body:", findings)
    return AnswerError(f"this answer does not fit {name}:", findings, data.encode() if isinstance(data, str) else bytes(data))


def _integral(data: bytes | str) -> str:
    def number(text: str) -> float | int:
        value = float(text)
        return int(value) if value.is_integer() else value

    return json.dumps(json.loads(data, parse_float=number))
