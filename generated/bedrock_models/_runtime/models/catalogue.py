# Copied from generator/bedrock_codegen/runtime/_runtime/models/catalogue.py; edit it there.
"""What is known of every model, and which family a model reference means.

The catalogue informs and warns; it never refuses a call. Only `ModelInfo.families` loads families.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Literal

from ..errors import RequestError, UnknownModelError
from ..json.findings import no_json
from .checks import check_model, check_text
from .family import Family
from .lifecycle import lifecycle_of, state, successor_of
from .references import base_id, check_reference, family_of_kind, is_arn, profile_id
from .table import PACKAGE, data, family_names, table

ANY_MODEL = "converse"
"""The family that has no ids of its own and takes any."""


class _Families(Mapping[str, Family]):
    """Family by name, each loaded when it is first asked for."""

    def __getitem__(self, name: str) -> Family:
        if name not in family_names():
            raise KeyError(name)
        family: Family = import_module(f"{PACKAGE}.{name}.family").FAMILY
        return family

    def __iter__(self) -> Iterator[str]:
        return iter(family_names())

    def __len__(self) -> int:
        return len(family_names())

    def __repr__(self) -> str:
        """A table: name, what it can do, title. Loads the families."""
        rows = [(name, ", ".join(family.operations), family.title) for name, family in self.items()]
        widths = [max(len(row[column]) for row in rows) for column in (0, 1)] if rows else [0, 0]
        return "\n".join(f"{name:{widths[0]}}  {does:{widths[1]}}  {title}" for name, does, title in rows)


class Listed(tuple[str, ...]):
    """A tuple that equals a list of the same texts, as JSON and configurations hold them."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return tuple.__eq__(self, tuple(other) if isinstance(other, list) else other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = tuple.__hash__


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelInfo:
    """What is known of a model; None and empty where nothing is."""

    id: str
    """The base id, without profile prefix, ARN or context length; a reference that hides its model, as it is."""
    provider: str | None
    """Who made it, in lower case: `amazon`, `anthropic`, …."""
    family_names: tuple[str, ...]
    """The names of its families, the preferred one first."""
    apis: tuple[str, ...]
    """What serves it: `invoke_model`, `async_invoke` (StartAsyncInvoke), `converse`, `bidirectional` (speech);
    `batch` (CreateModelInvocationJob), where AWS is known to name the model for it;
    `chat_completions`, OpenAI's own form on the same endpoint; `mantle`, the other endpoint, which vendors' own SDKs call."""
    lifecycle: str
    """`active`, `legacy`, `eol` or `unknown`, by its dates and the day of the call; a model can be past its end in one region
    and callable in another."""
    legacy_date: str | None
    """When its end was announced, in the first region (ISO 8601)."""
    eol_date: str | None
    """When it ends or ended, in the last region (ISO 8601)."""
    eol_not_before: str | None
    """It ends no sooner than this day, though no end is announced (ISO 8601)."""
    legacy_period: str | None
    """How long it stays callable once it is legacy, as AWS promises for it: `P6M`, `P45D` (an ISO 8601 duration)."""
    extended_date: str | None
    """From when a legacy model is served at the price of extended access (ISO 8601)."""
    successor: str | None
    """The id to use instead; None where the one that AWS named has ended as well."""
    modalities_in: tuple[str, ...]
    modalities_out: tuple[str, ...]
    context_window: int | None
    """Tokens of prompt and answer together."""
    max_output_tokens: int | None
    dimensions: int | None
    """Numbers in each of its vectors, where no request can say how many."""
    streaming: bool | None
    reasoning: bool | None
    """Whether it can think before it answers; its page says what switches that on."""
    inference: str | None
    """`on_demand`, `profile` (only through an inference profile) or `by_region` (on demand in some regions only)."""
    regions: tuple[str, ...]
    """Where AWS lists the base id itself as on demand, on any of its endpoints."""
    profiles: tuple[str, ...]
    """Ids of the geographic inference profiles that serve it."""
    note: str | None
    """What else to know; for a model without a family, why it has none."""

    @property
    def families(self) -> tuple[Family, ...]:
        """The formats it speaks, the preferred one first; none for a model that InvokeModel does not serve."""
        return tuple(families()[name] for name in self.family_names)

    @property
    def family(self) -> Family | None:
        """The format it speaks, or the preferred one of several."""
        return families()[self.family_names[0]] if self.family_names else None

    def check(self, body: Any, *, stream: bool = False) -> None:
        """Check a request for this model: schema, rules, and the limits of the model itself.

        The body may be JSON, a dict or a request. Of a model with several families one has to accept it; if none
        does, the findings are those of the family that it comes nearest to. With `stream`, as a call that streams.

        Raises:
            RequestError: with everything that is wrong.
            UnknownModelError: no family, so nothing to check by.
        """
        if not self.family_names:
            raise UnknownModelError(f"{self.id}: has no family to check by. {self.note or 'InvokeModel does not serve it'}")
        failures: list[RequestError] = []
        for family in self.families:
            try:
                if isinstance(body, family.request):
                    check_model(family, self.id, body, stream=stream)
                else:
                    check_text(family, self.id, _text(family, body), stream=stream)
            except RequestError as error:
                failures.append(error)
            else:
                return
        raise min(failures, key=lambda failure: len(failure.findings))


def families() -> Mapping[str, Family]:
    """Every family of this package by name; each is loaded when it is first asked for."""
    return _Families()


def converse_family() -> Family:
    """The family Converse.

    Raises:
        UnknownModelError: This package was generated without it.
    """
    if ANY_MODEL not in family_names():
        adds = "bedrock-codegen generate --specs bedrock-typed --specs ..."
        raise UnknownModelError(f"{ANY_MODEL}: is no family of {PACKAGE}, and this needs it. `{adds}` adds it")
    return families()[ANY_MODEL]


def resolve(ref: str, *, family: str | None = None) -> ModelInfo:
    """What is known of a model id, an inference profile or an ARN. Loads no family.

    Args:
        ref: A base id; an id with a geographic prefix, known for the model or not; or an ARN of a foundation model,
            an inference profile or a custom model. ARNs of other kinds do not say which model they stand for.
        family: The family of such an ARN, or of an id that the catalogue does not know; of a model with several
            families, the one to prefer.

    Raises:
        UnknownModelError: The family cannot be told, or is not one of the model's; says why and what would help.
    """
    check_reference(ref)
    base, why = base_id(ref)
    row = table().get(base) or _row_of_kind(base)
    if family is not None:  # whoever imported a model knows best what it takes
        return info_of(base, row or {}, _preferring(family, base, {} if is_arn(base) else row or {}))
    if row is None:
        from .nearest_id import say_unknown  # noqa: PLC0415 - only on the way out

        raise UnknownModelError(f"{ref!r}: {why or say_unknown(ref, base)}")
    return info_of(base, row, tuple(row["families"]))


def schema(ref: str, role: Literal["request", "response", "event"]) -> dict[str, Any]:
    """The JSON Schema of a body, by family name or model reference.

    Raises:
        UnknownModelError: No such family or model.
        LookupError: The family has no such body.
    """
    name = ref if ref in family_names() else _only_family(resolve(ref))
    schemas: dict[str, dict[str, Any]] = json.loads(data(f"{name}/schema.json"))
    if role not in schemas:
        raise LookupError(f"{name}: has no {role}. It has {', '.join(schemas)}")
    return schemas[role]


def _row_of_kind(reference: str) -> dict[str, Any] | None:
    """What is known of a resource by its kind alone."""
    family = family_of_kind(reference)
    return {"families": [family]} if family in family_names() else None


def _preferring(family: str, base: str, row: Mapping[str, Any]) -> tuple[str, ...]:
    """The families of a row with one of them first."""
    if family not in family_names():
        raise UnknownModelError(f"family={family!r}: is none of the families. They are {', '.join(family_names())}")
    known: list[str] = row.get("families", [])
    if family == ANY_MODEL:
        return (family,)
    if known and family not in known:
        raise UnknownModelError(f"{base}: does not speak {family}. It belongs to {' and '.join(known)}")
    return family, *(name for name in known if name != family)


def _only_family(info: ModelInfo) -> str:
    if not info.family_names:
        raise UnknownModelError(f"{info.id}: has no family, so no schema. {info.note}")
    return info.family_names[0]


def _text(family: Family, body: Any) -> bytes | str:
    if isinstance(body, str | bytes | bytearray):
        return bytes(body) if isinstance(body, bytearray) else body
    text: bytes | str = _json(family, body) if isinstance(body, Mapping) else body.to_wire()
    return text


def _json(family: Family, body: Mapping[str, Any]) -> str:
    try:
        return json.dumps(body)
    except (TypeError, ValueError, RecursionError) as error:
        raise RequestError(f"{family.name} refuses this body:", [no_json(error)], family=family.name) from None


def info_of(base: str, row: Mapping[str, Any], names: tuple[str, ...] | None = None) -> ModelInfo:
    """A row of the catalogue as people read it; with other families than the row's, if they are named."""
    life = lifecycle_of(row)
    return ModelInfo(
        id=base,
        provider=row.get("provider"),
        family_names=Listed(row.get("families", ()) if names is None else names),
        apis=Listed(row.get("apis", ())),
        lifecycle=state(life),
        legacy_date=life.get("legacy"),
        eol_date=life.get("eol"),
        eol_not_before=life.get("eol_not_before"),
        legacy_period=life.get("legacy_period"),
        extended_date=life.get("extended"),
        successor=successor_of(life),
        modalities_in=Listed(row.get("in", ())),
        modalities_out=Listed(row.get("out", ())),
        context_window=row.get("context"),
        max_output_tokens=row.get("output"),
        dimensions=row.get("dimensions"),
        streaming=row.get("streaming"),
        reasoning=row.get("reasoning"),
        inference=row.get("inference"),
        regions=Listed(row.get("regions", ())),
        profiles=Listed(profile_id(prefix, base) for prefix in row.get("profiles", ())),
        note=row.get("note"),
    )
