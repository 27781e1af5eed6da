# Copied from generator/bedrock_codegen/runtime/_runtime/bodies/build_lock.py; edit it there.
"""Building pydantic's classes. It is done when a class is first used, and here by one thread at a time.

Until release 2.14 pydantic takes a class apart while it builds it: other threads that come to use it meanwhile fail.
"""

from __future__ import annotations

import threading
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any, TypeVar

from pydantic import BaseModel, TypeAdapter
from pydantic_core import SchemaError

Model = TypeVar("Model", bound=BaseModel)

_lock = threading.RLock()


@contextmanager
def building() -> Generator[None]:
    """A block that one thread at a time is in. Ctrl-C in it stays what it is: pydantic makes an error of its own schema of it."""
    with _lock:
        try:
            yield
        except SchemaError as error:
            if KeyboardInterrupt.__name__ in str(error):
                raise KeyboardInterrupt from error
            raise


def built(kind: type[Model]) -> type[Model]:
    """The class, ready for use."""
    if not kind.__pydantic_complete__:
        with building():
            kind.model_rebuild()
    return kind


def validator_of(kind: Any) -> Any:
    """The validator of a class, or of an alias for several."""
    with building():
        adapter: TypeAdapter[Any] = TypeAdapter(kind)
        return adapter.validator


def core_schema_of(kind: Any) -> Any:
    """The core schema of a class, or of an alias for several."""
    with building():
        adapter: TypeAdapter[Any] = TypeAdapter(kind)
        return adapter.core_schema
