"""Short ways to what everybody wants of an answer: its text, its pictures, its vectors, the calls of tools that it asks for.

A class of answers derives from those that its family's card knows a place for. The fields stay what they are: these only read.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from typing import Any, ClassVar

from ..errors import AnswerError
from ..info import ToolCall
from ..json.findings import kind_of
from ..json.paths import first, first_there, member, together, values


class HasText:
    """An answer that says something."""

    __slots__ = ()
    __text__: ClassVar[tuple[str, ...]] = ()
    """Paths to it; the first that leads to any counts."""
    __among__: ClassVar[tuple[str, ...]] = ()
    """Paths to what stands among it."""
    __between__: ClassVar[str] = ""
    """What stands between its pieces, where they are texts of their own."""

    @property
    def text(self) -> str:
        """What the model wrote, its pieces joined; the first answer, where several were asked for. Empty if there is none."""
        texts = (self.__between__.join(_pieces(together(self, (path, *self.__among__)))) for path in self.__text__)
        return next((text for text in texts if text), "")


class HasPictures:
    """An answer that shows something."""

    __slots__ = ()
    __images__: ClassVar[tuple[str, ...]] = ()

    @property
    def image_bytes(self) -> list[bytes]:
        """The pictures, each as the bytes of a file. Empty if there are none: the answer says why."""
        there = first_there(self, self.__images__)
        return [_decoded(self, picture) for picture in there if isinstance(picture, str)]


class HasVectors:
    """An answer that holds embeddings."""

    __slots__ = ()
    __vectors__: ClassVar[tuple[str, ...]] = ()

    @property
    def vectors(self) -> list[list[float]]:
        """A vector for each input, in their order, whatever form came. Where no floats were asked for, the numbers that came.

        Raises:
            AnswerError: one of them holds what is no number.
        """
        there = (list(_vectors(self, values(self, path))) for path in self.__vectors__)
        return next((vectors for vectors in there if vectors), [])


class HasToolCalls:
    """An answer that may ask for calls of tools."""

    __slots__ = ()
    __tool_calls__: ClassVar[tuple[str, str, str, str]]
    """Path to the calls; paths in a call to its id, its name and its arguments."""
    __pairs__: ClassVar[tuple[str, str] | tuple[()]] = ()
    """Paths in one argument to its name and its value, where arguments are a list."""
    __not_yours__: ClassVar[tuple[str, str]] = ("", "")
    """Path in a call to its kind, and the kind that Bedrock runs by itself."""

    @property
    def tool_calls(self) -> list[ToolCall]:
        """The calls that the program is asked to make, in order.

        Raises:
            AnswerError: the arguments of one are no JSON object, as where the answer was cut.
        """
        at, *inner = self.__tool_calls__
        kind, theirs = self.__not_yours__
        body: Any = json.loads(self.to_wire()) if self.__pairs__ else self  # type: ignore[attr-defined] # values are any JSON
        calls = (call for call in values(body, at) if not (theirs and first(call, kind) == theirs))
        return [_tool_call(self, *(first(call, path) for path in inner)) for call in calls]


def _pieces(found: list[object]) -> Iterator[str]:
    """Texts, and the texts of parts: some servers send a list of parts where one text is due."""
    for item in found:
        if isinstance(item, str):
            yield item
        elif isinstance(item, list):
            yield from (text for part in item if isinstance(text := member(part, "text"), str))


def _vectors(body: Any, found: list[object]) -> Iterator[list[float]]:
    for item in found:
        if isinstance(item, list) and item:
            rows = item if isinstance(item[0], list) else [item]
            yield from (_vector(body, row) for row in rows)


def _vector(body: Any, row: Any) -> list[float]:
    try:
        return [float(number) for number in row]
    except (TypeError, ValueError, OverflowError) as error:
        raise AnswerError(f"vectors: one holds what is no number ({error})", (), body.to_wire()) from None


def _decoded(body: Any, picture: str) -> bytes:
    try:
        return base64.b64decode(picture.partition(";base64,")[2] or picture)
    except ValueError as error:
        raise AnswerError(f"image_bytes: a picture is no base64 ({error})", (), body.to_wire()) from None


def _tool_call(body: Any, given: object, name: object, arguments: object) -> ToolCall:
    """One call; arguments may be an object or the text of one, and nothing where a tool takes none."""
    read = _read(arguments) if isinstance(arguments, str) else arguments
    read = _of_pairs(read, *body.__pairs__) if body.__pairs__ and isinstance(read, list) else read
    if not isinstance(read, dict):
        raise AnswerError(
            f"tool_calls: the arguments of {_beginning(name)} are no JSON object: {_beginning(arguments)}. "
            "Where the answer was cut, ask for more tokens",
            (),
            body.to_wire(),
        )
    return ToolCall(id="" if given is None else str(given), name=str(name or ""), arguments=read)


def _of_pairs(arguments: list[object], name: str, value: str) -> object:
    """The arguments that a list of pairs is; the list itself where an item has no name."""
    names = [first(each, name) for each in arguments]
    if not all(isinstance(each, str) for each in names):
        return arguments
    return {each: first(pair, value) for each, pair in zip(names, arguments, strict=True)}


def _beginning(value: object) -> str:
    return repr(value[:80]) if isinstance(value, str) else kind_of(value)


def _read(arguments: str) -> object:
    try:
        return json.loads(arguments or "{}")
    except (ValueError, RecursionError):
        return None
