"""A request for a model: checked against what the model takes, and written as it is sent."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from ..bodies.base import RequestBody
from ..bodies.rule_checks import Draft
from ..bodies.writing import written
from ..errors import RequestError, UnknownModelError
from ..json.findings import Finding
from ..json.paths import wire_names
from ..models.checks import check_model
from ..models.family import Family
from ..models.lifecycle import may_end, warn_of_end
from ..models.references import base_id, check_reference
from ..models.table import table
from ..service_errors.sent import Sent
from .operations import operation_of
from .options import Options, OptionsDict, body_members, with_more

STREAM = "InvokeModelWithResponseStream"
_STREAMED = frozenset((STREAM, "ConverseStream"))


def prepare(
    family: Family,
    model_id: str,
    request: RequestBody,
    extra_body: Mapping[str, Any] | None = None,
    *,
    operation: str = "InvokeModel",
    draft: Draft[Any] | None = None,
) -> Sent:
    """Check a request for a model, and write what a call sends; nothing is sent. Of a draft, its rules are checked as well.

    Raises:
        UnknownModelError: The id belongs to another family.
        RequestError: The model does not take this request.
    """
    base, mortal = model_of(family, model_id)
    if operation == STREAM and family.streaming:
        request = _asking_for_stream(family, request)
    aside = draft.aside if draft else None
    check_model(family, base, request, stream=operation in _STREAMED, draft=draft)
    body = written(request, aside)
    if mortal is not None:
        warn_of_end(base, mortal)
    if extra_body:
        body = with_more(family.name, body, extra_body)
    return Sent(model_id=model_id, family=family, body=body, unchecked=bool(extra_body), operation=operation)


def model_of(family: Family, model_id: str) -> tuple[str, Mapping[str, Any] | None]:
    """The base id that a reference stands for, and its row of the catalogue if the model may be near its end, today or later.

    Raises:
        UnknownModelError: It is none, or the id belongs to another family.
    """
    check_reference(model_id)  # which may have no hash
    return _model_of(family, model_id)


@lru_cache(maxsize=1024)
def _model_of(family: Family, model_id: str) -> tuple[str, Mapping[str, Any] | None]:
    base, _ = base_id(model_id)
    row = table().get(base)
    if row and not row["families"] and row.get("apis") and family.api not in row["apis"]:
        raise UnknownModelError(f"{model_id}: cannot be called by {operation_of(family, stream=False)}. {row['note']}")
    if row and row["families"] and family.name not in row["families"] and family.api != "converse":
        others = " or ".join(row["families"])
        raise UnknownModelError(f"{model_id}: does not speak {family.name}. It belongs to {others}")
    return base, row if row and may_end(row) else None


def with_options(request: RequestBody, options: Options | OptionsDict) -> RequestBody:
    """A Converse request with the members that options stand for.

    Raises:
        RequestError: The request says something of its own there, or the spec refuses an option.
    """
    members = body_members(options)
    added = Draft(type(request), members).judged()
    names = {wire: name for wire, name in wire_names(type(request)).items() if wire in members}
    given = [wire for wire, name in names.items() if getattr(request, name) is not None]
    if given:
        twice = [Finding(f"/{wire}", "is given in the options as well. Give it once") for wire in given]
        raise RequestError(f"{request.__family__} refuses this request; nothing was sent:", twice, family=request.__family__)
    return request.model_copy(update={name: getattr(added, name) for name in names.values()})


def _asking_for_stream(family: Family, request: RequestBody) -> RequestBody:
    """A request with the members that ask for a stream, where it does not say otherwise."""
    names = wire_names(type(request))
    asked = {names[wire]: value for wire, value in family.streaming.items()}
    return request.model_copy(update={name: value for name, value in asked.items() if getattr(request, name) is None})
