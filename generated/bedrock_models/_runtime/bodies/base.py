# Copied from generator/bedrock_codegen/runtime/_runtime/bodies/base.py; edit it there.
"""The classes that generated bodies derive from.

Three things differ from plain pydantic. On the wire only wire names count, and null only where the spec allows it; in Python
both names are welcome and None means "not sent". What an answer holds may be put into a request as it is. And an answer keeps
whatever it held, known or not.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Self, cast

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler, RootModel, ValidationError
from pydantic_core import CoreSchema, core_schema

from ..info import CallInfo
from ..json.findings import Finding
from ..json.paths import crossed_names, escape, objects
from ..json.rules import Rule
from .build_lock import built
from .core_schemas import (
    accept_others,
    checked,
    clashes,
    exact,
    fields_of,
    from_text,
    only_finite,
    open_fields,
    tighten,
    wire_names_first,
    without_strays,
)
from .dumping import as_dict, as_text
from .printed import Listed, html, members
from .pydantic_errors import with_hints
from .quick import quick
from .reading import read_answer, read_request
from .records import NoDict, marked, marks, missing_member, no_member, plain_json, record_of
from .writing import written


class Body(BaseModel, NoDict, metaclass=Listed):
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
        """Read the JSON that is sent, or that came back."""
        raise NotImplementedError

    def to_wire(self) -> bytes:
        """The JSON as it is sent, or as it came."""
        raise NotImplementedError

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        """What `repr` shows: what was set, long texts cut and files told by kind and size."""
        yield from members(self)

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
    __extras_of__: ClassVar[str] = ""
    """The family whose extras by Converse it holds."""
    __open__: ClassVar[bool] = False
    """Whether it takes members that the spec does not name, and sends them as they are."""
    __bare__: ClassVar[str] = ""
    """The member that a bare text in place of the object means, in Python."""

    if not TYPE_CHECKING:

        def __init__(self, /, **data: Any) -> None:
            kind = type(self)
            quicker = quick(kind)
            if quicker is not None and quicker.made(data, self) is not None:
                return
            for name, wire in crossed_names(built(kind)).items():
                if name in data:
                    data[wire] = data.pop(name)
            try:
                kind.__pydantic_validator__.validate_python(data, self_instance=self)
            except ValidationError as error:
                raise with_hints(error, data, kind) from None

        __init__.__pydantic_base_init__ = True

        @classmethod
        def model_construct(cls, _fields_set: set[str] | None = None, **values: Any) -> Self:
            body = super().model_construct(None if _fields_set is None else {*_fields_set}, **values)
            defaults = (name for name, field in cls.model_fields.items() if not field.is_required() and field.default is not None)
            body.__pydantic_fields_set__.update(defaults)
            return body

        def model_dump_json(self, **options: Any) -> str:
            """The JSON that is sent, without what is not set; with options, what pydantic makes of them."""
            if not options:
                return self.to_wire().decode()
            return super().model_dump_json(**{"warnings": False, **options})

    @classmethod
    def from_wire(cls, data: bytes | str) -> Self:
        """Read the JSON that is sent.

        Raises:
            RequestError: the spec refuses it.
        """
        body: Self = read_request(built(cls).__pydantic_validator__, cls, data)
        return body

    def to_wire(self) -> bytes:
        """The JSON that is sent: everything that was set, nothing else."""
        return written(self)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Refuse wire nulls and absent constants, take numbers only for numbers, apply the rules."""
        schema: Any = handler(source)
        if cls.__dict__.get("__pydantic_complete__"):  # it was made before
            return cast("CoreSchema", schema)
        fields = fields_of(schema)
        if cls.__open__:
            accept_others(schema)
        constants = [name for name, field in fields.items() if tighten(field, nullable=name in cls.__nullable__)]
        if clashing := clashes(fields):
            schema = wire_names_first(schema, clashing)
        if fields and (constants or cls.__rules__):
            schema = checked(schema, tuple(constants), cls.__rules__)
        return from_text(schema, cls.__bare__) if cls.__bare__ else cast("CoreSchema", schema)


class AnswerBody(Body):
    """An object of an answer: open, and written back as it came.

    What does not fit the spec is kept as it came, and told in `misfits`. A member that the service left out raises a
    `MissingMemberError` when it is touched; `hasattr` and `getattr` with a default work as ever.
    """

    __slots__ = ("_record",)  # there only where something did not fit

    model_config = ConfigDict(extra="allow")

    @classmethod
    def from_wire(cls, data: bytes | str) -> Self:
        """Read the JSON that came back; what does not fit is kept, told in `misfits`, and warned about by an `AnswerWarning`.

        Raises:
            AnswerError: it is no JSON object; it carries the bytes.
        """
        body: Self = read_answer(built(cls).__pydantic_validator__, cls, data)
        return body

    def to_wire(self) -> bytes:
        """The JSON as it came, equal value for value."""
        if record_of(self) is not None:
            return plain_json(self)
        return built(type(self)).__pydantic_serializer__.to_json(self, by_alias=True, exclude_unset=True, warnings=False)

    @property
    def misfits(self) -> tuple[Finding, ...]:
        """What came and does not fit the spec, or is required and did not come: one entry for each place."""
        record = record_of(self)
        return record.misfits if record else ()

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            if name in type(self).model_fields:
                raise missing_member(self, name)
            if error := no_member(self, name):
                raise error
            return super().__getattr__(name)

        def model_dump(self, **options: Any) -> dict[str, Any]:
            return as_dict(super().model_dump, self, options)

        def model_dump_json(self, **options: Any) -> str:
            return as_text(super().model_dump_json, self, options)

    def __copy__(self) -> Self:
        """A copy that keeps `misfits`, and of a whole answer `bedrock`."""
        return marked(super().__copy__(), marks(self))

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> Self:
        """A deep copy that keeps `misfits`, and of a whole answer `bedrock`."""
        return marked(super().__deepcopy__(memo), marks(self))

    def __getstate__(self) -> dict[Any, Any]:
        """What is pickled: beside the fields `misfits`, and of a whole answer `bedrock`."""
        return {**super().__getstate__(), "__bedrock_marks__": marks(self)}

    def __setstate__(self, state: dict[Any, Any]) -> None:
        """Take what was pickled."""
        marked(self, state.pop("__bedrock_marks__", {}))
        super().__setstate__(state)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Where names differ from wire names, keep an unknown key that equals a name from passing for the field."""
        schema: Any = handler(source)
        if cls.__dict__.get("__pydantic_complete__"):
            return cast("CoreSchema", schema)
        fields = fields_of(schema)
        for field in fields.values():
            only_finite(field["schema"])
            exact(field["schema"])
        open_fields(schema)
        if any(field.get("validation_alias", name) != name for name, field in fields.items()):
            schema["serialization"] = core_schema.wrap_serializer_function_ser_schema(without_strays)
        return cast("CoreSchema", schema)


class ResponseBody(AnswerBody):
    """The whole body of an answer."""

    __slots__ = ("_call",)

    @property
    def bedrock(self) -> CallInfo:
        """What Bedrock said about the call; empty for a body that no call returned. Copies and pickles keep it."""
        try:
            call: Any = object.__getattribute__(self, "_call")
        except AttributeError:
            return CallInfo()
        info: CallInfo = call if isinstance(call, CallInfo) else call.of_body(self)  # a `usage.Reply`: read when it is asked for
        object.__setattr__(self, "_call", info)
        return info

    def _repr_html_(self) -> str:
        """What a notebook shows: pictures, text, and the record of the call."""
        return html(self)


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
        return cast("Self", read_answer(cls.__pydantic_validator__, cls, data))

    misfits: ClassVar[tuple[Finding, ...]] = ()

    def to_wire(self) -> bytes:
        """The JSON string as it came."""
        return self.__pydantic_serializer__.to_json(self)

    def unknown_fields(self) -> list[str]:
        """Nothing: a string has no fields."""
        return []
