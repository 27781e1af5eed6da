"""What is known of every model, and which family a model reference means.

The catalogue informs and warns; it never refuses a call.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any, Literal

from ..errors import RequestError, UnknownModelError
from .catalogue_table import PACKAGE, data, family_names, table
from .checks import check_model
from .family import Family

PROFILES = ("us-gov", "global", "apac", "us", "eu", "jp", "au", "in", "ca")
"""Geographic prefixes of inference profiles."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelInfo:
    """What is known of a model; None and empty where nothing is."""

    id: str
    """The base id, without profile prefix or ARN."""
    provider: str | None
    family_names: tuple[str, ...]
    lifecycle: str
    """`active`, `legacy`, `eol` or `unknown`."""
    legacy_date: str | None
    eol_date: str | None
    successor: str | None
    modalities_in: tuple[str, ...]
    modalities_out: tuple[str, ...]
    context_window: int | None
    """Tokens of prompt and answer together."""
    max_output_tokens: int | None
    streaming: bool | None
    inference: str | None
    """`on_demand`, `profile` (only through an inference profile) or `by_region`."""
    regions: tuple[str, ...]
    """Where the base id is on demand."""
    profiles: tuple[str, ...]
    """Ids of the geographic inference profiles that serve it."""
    note: str | None

    @property
    def families(self) -> tuple[Family, ...]:
        """The formats it speaks, the preferred one first; none for a model that InvokeModel does not serve."""
        return tuple(families()[name] for name in self.family_names)

    @property
    def family(self) -> Family | None:
        """The format it speaks, or the preferred one of several."""
        return self.families[0] if self.family_names else None

    def check(self, body: Any) -> None:
        """Check a request for this model: schema, rules, and the limits of the model itself. The body may be JSON, a dict or a request.

        Raises:
            RequestError: with everything that is wrong.
            UnknownModelError: no family, so nothing to check by.
        """
        if not self.families:
            raise UnknownModelError(f"{self.id} has no family: {self.note or 'InvokeModel does not serve it'}")
        failures: list[RequestError] = []
        for family in self.families:
            try:
                check_model(family, self.id, _request(family, body))
            except RequestError as error:
                failures.append(error)
            else:
                return
        raise failures[0]


def _request(family: Family, body: Any) -> Any:
    if isinstance(body, family.request):
        return body
    if isinstance(body, str | bytes | bytearray):
        return family.parse_request(bytes(body) if isinstance(body, bytearray) else body)
    if isinstance(body, Mapping):
        return family.parse_request(json.dumps(body))
    return family.parse_request(body.to_wire())


def families() -> Mapping[str, Family]:
    """Every family of this package by name; each is loaded when it is first asked for."""
    return _Families()


def resolve(ref: str, *, family: str | None = None) -> ModelInfo:
    """What is known of a model id, an inference profile or an ARN.

    Args:
        ref: A base id, an id with a geographic prefix, or an ARN of a foundation model, inference profile, application
            profile, provisioned, custom or imported model.
        family: The family of a reference that does not say which model it stands for.

    Raises:
        UnknownModelError: The family cannot be told; says why.
    """
    base, why = base_id(ref)
    row = table().get(base)
    if family is not None:
        return _info(base, {**(row or {}), "families": _named(family)})
    if row is None:
        raise UnknownModelError(f"{ref!r}: {why or _unknown(base)}")
    return _info(base, row)


def schema(ref: str, role: Literal["request", "response", "event"]) -> dict[str, Any]:
    """The JSON Schema of a body, by family name or model reference.

    Raises:
        UnknownModelError: No such family or model.
        LookupError: The family has no such body.
    """
    name = ref if ref in family_names() else next(iter(resolve(ref).family_names), "")
    if not name:
        raise UnknownModelError(f"{ref!r} has no family, so no schema: {resolve(ref).note}")
    schemas: dict[str, dict[str, Any]] = json.loads(data(f"{name}/schema.json"))
    if role not in schemas:
        raise LookupError(f"{name} has no {role}; it has {', '.join(schemas)}")
    return schemas[role]


def base_id(ref: str) -> tuple[str, str]:
    """The base model id that a reference stands for; or, where it does not say, itself and the reason."""
    if ref.startswith("arn:"):
        return _from_arn(ref)
    return _without_prefix(ref), ""


def _from_arn(arn: str) -> tuple[str, str]:
    kind, _, name = arn.split(":", 5)[-1].partition("/")
    if kind in {"foundation-model", "inference-profile"}:
        return _without_prefix(name), ""
    if kind == "custom-model":
        return _without_prefix(name.rpartition("/")[0] or name), ""
    return arn, f"an ARN of kind {kind} does not say which model it stands for; name its family: family='...'"


def _without_prefix(model_id: str) -> str:
    for prefix in PROFILES:
        if model_id.startswith(f"{prefix}."):
            return _without_context(model_id[len(prefix) + 1 :])
    return _without_context(model_id)


def _without_context(model_id: str) -> str:
    """An id without the suffix of a context-length variant, such as `:200k`."""
    base = re.sub(r":\d+k$", "", model_id)
    return base if model_id not in table() else model_id


def _unknown(base: str) -> str:
    from .findings import nearest  # noqa: PLC0415 - only on the way out

    near = nearest(base, list(table()))
    hint = f"did you mean {near}?" if near else "name its family: family='...'"
    return f"no model of this catalogue; {hint}"


def _named(family: str) -> list[str]:
    if family not in family_names():
        raise UnknownModelError(f"there is no family {family!r}; there are {', '.join(family_names())}")
    return [family]


@cache
def _profile_ids(base: str, prefixes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{prefix}.{base}" for prefix in prefixes)


def _info(base: str, row: Mapping[str, Any]) -> ModelInfo:
    lifecycle = row.get("lifecycle", {})
    return ModelInfo(
        id=base,
        provider=row.get("provider"),
        family_names=tuple(row["families"]),
        lifecycle=lifecycle.get("status", "unknown"),
        legacy_date=lifecycle.get("legacy"),
        eol_date=lifecycle.get("eol"),
        successor=lifecycle.get("successor"),
        modalities_in=tuple(row.get("in", ())),
        modalities_out=tuple(row.get("out", ())),
        context_window=row.get("context"),
        max_output_tokens=row.get("output"),
        streaming=row.get("streaming"),
        inference=row.get("inference"),
        regions=tuple(row.get("regions", ())),
        profiles=_profile_ids(base, tuple(row.get("profiles", ()))),
        note=row.get("note"),
    )
