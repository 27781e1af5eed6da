# Copied from generator/bedrock_codegen/runtime/_runtime/bodies/files.py; edit it there.
"""Files in requests: what may be given where base64 or a data URI is due, and the text that is sent for it.

Everything is read once, when the request is made. Pillow is never imported: an image that is given brings it along.
"""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Callable
from functools import cache
from os import PathLike
from pathlib import Path
from typing import IO, Annotated, Any, Protocol, TypeAlias, cast, get_args, runtime_checkable

from pydantic import BaseModel, BeforeValidator, SerializationInfo, ValidationInfo
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from ..json.paths import classes_in
from .large_files import LARGE, Aside, EncodedFile, Making


@runtime_checkable
class OpenFile(Protocol):
    """A file that was opened to read bytes."""

    def read(self) -> bytes:
        """What is left to read."""
        ...


@runtime_checkable
class PilImage(Protocol):
    """A picture of Pillow's."""

    def save(self, fp: IO[bytes], format: str | None = None) -> None:  # noqa: A002 - Pillow's own name
        """Write the picture."""


FileContent: TypeAlias = str | bytes | bytearray | memoryview | PathLike[str] | OpenFile | PilImage
"""A file in a request: bytes, a `pathlib.Path`, an open binary file, a PIL image (sent as PNG), or the text that is sent."""

_FORMS = "bytes, a pathlib.Path, an open binary file, a PIL image"
_MEDIA_TYPES = {"png": "image/png", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "pdf": "application/pdf"}


def is_file(value: object) -> bool:
    """Whether a value is a file in any form but text."""
    return isinstance(value, bytes | bytearray | memoryview | PathLike | OpenFile | PilImage) and not isinstance(value, type)


def content(file: object) -> bytes | None:
    """The bytes of a file, however it was given; None for what is no file.

    Raises:
        OSError: It cannot be read.
        TypeError: It gives text.
    """
    if isinstance(file, bytes | bytearray | memoryview):
        return bytes(file)
    if isinstance(file, PathLike):
        return Path(file).read_bytes()
    if isinstance(file, type):
        return None
    if isinstance(file, OpenFile):
        return _left(file)
    return _png(file) if isinstance(file, PilImage) else None


def kind_of(data: bytes) -> str:
    """What a file is by its first bytes: png, jpeg, gif, webp or pdf; empty where they do not say."""
    if data[:4] == b"RIFF":
        return "webp" if data[8:12] == b"WEBP" else ""
    beginnings = ((b"\x89PNG", "png"), (b"\xff\xd8\xff", "jpeg"), (b"GIF8", "gif"), (b"%PDF", "pdf"))
    return next((kind for start, kind in beginnings if data.startswith(start)), "")


def data_uri(data: bytes) -> str:
    """A file as a data URI; empty where its first bytes do not say what it is."""
    kind = kind_of(data)
    return f"data:{_MEDIA_TYPES[kind]};base64,{base64.b64encode(data).decode()}" if kind else ""


def _left(file: OpenFile) -> bytes:
    """What is left to read in a file. It stays where it is: the arms of a union, and further requests, read it again."""
    start = cast("Any", file).tell() if _seekable(file) else None
    data: Any = file.read()
    if start is not None:
        cast("Any", file).seek(start)
    if isinstance(data, bytes | bytearray) and data:
        return bytes(data)
    if isinstance(data, str):
        raise TypeError("a file opened with mode 'rb'; this one gives text")
    raise TypeError("a file with something in it: nothing left to read. If it was read or written before, call seek(0)")


def _seekable(file: Any) -> bool:
    return bool(getattr(file, "seekable", bool)())


def _png(image: PilImage) -> bytes:
    file = io.BytesIO()
    try:
        image.save(file, format="PNG")
    except OSError:  # PNG has no such colours
        file = io.BytesIO()
        image.convert("RGB").save(file, format="PNG")  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
    return file.getvalue()


def _read(value: object, text: str) -> bytes:
    """The bytes of what was given where a file is due; `text` is what else would do."""
    try:
        data = content(value)
    except OSError as error:
        said = {"file": f"{value}", "why": error.strerror or str(error), "at": ""}
        raise PydanticCustomError("file_unread", "must be a file that can be read: {file} ({why})", said) from None
    except TypeError as error:
        raise PydanticCustomError("file_unread", "must be {right}", {"right": str(error), "at": ""}) from None
    if data is None:
        raise PydanticCustomError("file_type", "Input should be {forms} or {text}", {"forms": _FORMS, "text": text})
    if not data:
        raise PydanticCustomError("file_unread", "must be a file with something in it; this one is empty", {"at": ""})
    return data


def _encoded(value: object, info: ValidationInfo) -> object:
    if isinstance(value, str) and info.mode != "json" and _ODD_LETTER.search(value, 0, _LOOKED_AT):
        right = "leave 'data:...;base64,' out" if value.startswith("data:") else "give a pathlib.Path to have a file read"
        raise PydanticCustomError("file_text", "is text, but no base64: {right}", {"right": right, "at": ""})
    if isinstance(value, str) or info.mode == "json":
        return value
    return base64.b64encode(_read(value, "base64 text")).decode()


def _addressed(value: object, info: ValidationInfo) -> object:
    if isinstance(value, str) or info.mode == "json":
        return value
    uri = data_uri(_read(value, "a data URI"))
    if not uri:
        right = "a PNG, JPEG, GIF, WebP or PDF file, or a data URI such as 'data:image/png;base64,...'"
        raise PydanticCustomError(
            "file_kind", "the kind of this file cannot be told from its first bytes. Give {right}", {"right": right, "at": ""}
        )
    return uri


_ODD_LETTER = re.compile(r"[^A-Za-z0-9+/=_\-\s]")
_LOOKED_AT = 200
"""Letters of a text that are looked at to tell that it is no base64: a path, an address and a data URI are told by fewer."""


def mark_files(schema: Any, *, plain: bool) -> None:
    """Let the core schema of a file tell the texts that are made here, and keep the large ones out of the serializer.

    Args:
        schema: Any core schema.
        plain: Whether nothing is asked of the text but that there is some: then the file may be kept out of the body altogether.
    """
    if schema["type"] == "function-before" and schema["function"]["function"] in {_encoded, _addressed}:
        inner = dict(schema)
        written = core_schema.plain_serializer_function_ser_schema(_set_aside, info_arg=True, when_used="json-unless-none")
        plain = plain and schema["function"]["function"] is _encoded and inner["schema"].keys() <= {"type", "strict"}
        marked = _kept_out if plain else _marked
        schema.clear()
        schema.update(core_schema.with_info_wrap_validator_function(marked, cast("CoreSchema", inner), serialization=written))


def asks_only_for_some(schema: Any) -> bool:
    """Whether a core schema asks nothing of a text but that it is not empty; False where it cannot be told."""
    return schema["type"] != "function-after" or getattr(schema["function"]["function"], "keywords", None) == {"min_length": 1}


def _marked(value: object, handler: Callable[[object], str], _: ValidationInfo) -> str:
    text = handler(value)
    return text if isinstance(value, str) else EncodedFile(text)


def _kept_out(value: object, handler: Callable[[object], str], info: ValidationInfo) -> str:
    aside = info.context.aside if type(info.context) is Making else None
    if aside is None or isinstance(value, str) or info.mode == "json":
        return _marked(value, handler, info)
    data = _read(value, "base64 text")
    return aside.word(data) if len(data) > LARGE else EncodedFile(base64.b64encode(data).decode())


def _set_aside(text: str, info: SerializationInfo) -> str:
    """A text, or a word that stands for it where such files are kept aside."""
    aside = info.context
    if type(text) is not EncodedFile or len(text) < LARGE or not isinstance(aside, Aside):
        return text
    return aside.word(text)


@cache
def file_keys(body: type[BaseModel]) -> frozenset[str]:
    """The wire names of all fields that take files, in a class and in what it holds."""
    fields = [(field.alias or name, field) for kind in classes_in(body) for name, field in kind.model_fields.items()]
    return frozenset(key for key, field in fields if any(map(_takes_file, _parts([field.annotation, *field.metadata]))))


def _parts(annotations: list[Any]) -> list[Any]:
    """Annotations, and what they consist of."""
    for part in annotations:  # it grows meanwhile
        annotations += [part.__value__] if hasattr(part, "__value__") else get_args(part)
    return annotations


def _takes_file(part: object) -> bool:
    return isinstance(part, BeforeValidator) and part.func in {_encoded, _addressed}


Base64 = Annotated[str, BeforeValidator(_encoded)]
"""Base64 text; files in any other form are read and encoded."""

DataUri = Annotated[str, BeforeValidator(_addressed)]
"""A data URI, or another address; files in any form but text are read and encoded."""
