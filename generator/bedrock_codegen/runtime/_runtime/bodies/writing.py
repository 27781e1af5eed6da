"""From a request to the JSON that is sent."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel
from pydantic_core import PydanticSerializationError, to_json

from ..errors import RequestError
from ..json.findings import Finding
from ..json.paths import escape, wire_names
from .build_lock import built
from .files import Aside, with_files
from .nulls import has_null, without_nulls


def written(body: Any, aside: Aside | None = None) -> bytes:
    """The JSON of a request, as it is sent; `aside` holds the files that were kept out of it when it was made.

    Raises:
        RequestError: it holds what cannot be written.
    """
    aside = Aside() if aside is None else aside
    kind = type(body)
    serializer = kind.__pydantic_serializer__ if kind.__pydantic_complete__ else built(kind).__pydantic_serializer__
    try:
        wire: bytes = serializer.to_json(body, by_alias=True, exclude_unset=True, warnings=False, context=aside)
    except PydanticSerializationError:
        raise RequestError(f"{body.__family__} refuses this request; nothing was sent:", [_unwritable(body)]) from None
    if has_null(wire):
        wire = without_nulls(body, wire)
    return with_files(wire, aside) if aside else wire


def _unwritable(body: Any) -> Finding:
    """What to say of a request that pydantic does not write: hundreds of objects in it stand one in the other."""
    kind: type[BaseModel] = type(body)
    for wire, name in wire_names(kind).items():
        try:
            to_json(getattr(body, name))
        except PydanticSerializationError:
            return Finding(f"/{escape(wire)}", "is nested too deeply to be written as JSON. Nest it less, or give it as text")
    return Finding("", "holds what cannot be written as JSON. Leave it out")
