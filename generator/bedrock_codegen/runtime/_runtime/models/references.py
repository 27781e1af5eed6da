"""Model references: base ids, inference profiles, ARNs. Here they are taken apart and put together, and nowhere else.

What a prefix or an ARN means is a fact of AWS; which ids there are says the catalogue, read by `table`.
"""

from __future__ import annotations

import re
import warnings
from functools import lru_cache
from typing import Any, NamedTuple

from ..errors import ProfileWarning, UnknownModelError
from ..warnings import caller
from .table import table, variants

PROFILES = ("us", "eu", "apac", "jp", "au", "in", "ca", "us-gov", "global")
"""Geographic prefixes of inference profiles. Another one is known by the model id that follows it."""

REFERENCE = re.compile(
    r"[a-zA-Z0-9][a-zA-Z0-9._-]*(?::[a-zA-Z0-9._-]+)*|arn:aws[a-z-]*:[a-z]+:[a-z0-9-]*:[0-9]{0,12}:[a-zA-Z0-9._:/-]+"
)
"""How a reference may be written: an id or an ARN. A little wider than the service's own pattern."""

_UNLISTED = ("us-gov-", "us-iso", "cn-")
"""Beginnings of regions of which the catalogue does not say what is on demand."""
_warned: set[tuple[str, str | None]] = set()

_ARN_PARTS = 6
_LENGTH = re.compile(r"\d{1,6}k?")
_REVISION = re.compile(r":\d+$")
_REVISION_OR_LENGTH = re.compile(r":\d+k?$")
_NAMES_ITS_MODEL = frozenset(("foundation-model", "inference-profile"))
_OPAQUE = {
    "application-inference-profile": "an application inference profile does not say which model it stands for",
    "provisioned-model": "provisioned throughput does not say which model it runs",
    "custom-model-deployment": "a deployment does not say which model was customised",
    "imported-model": "an imported model has a family of its own, which this package is without",
    "prompt": "a prompt of prompt management does not say which model it is for",
    "prompt-router": "a prompt router chooses the model itself",
    "default-prompt-router": "a prompt router chooses the model itself",
    "endpoint": "a SageMaker endpoint belongs to no family by itself: it takes the body of the container behind it",
}
"""Resources that take a body and do not say of which family."""

_FAMILIES = {"imported-model": "imported"}
"""Resources whose kind says the family."""


class Arn(NamedTuple):
    """An ARN, taken apart: `arn:PARTITION:SERVICE:REGION:ACCOUNT:KIND/NAME`."""

    partition: str
    service: str
    region: str
    account: str
    kind: str
    name: str


def is_arn(ref: str) -> bool:
    """Whether a reference is meant as an ARN, whole or not."""
    return ref.startswith("arn:")


def parse_arn(ref: str) -> Arn | None:
    """The parts of an ARN of any partition; None for what is not a whole one."""
    parts = ref.split(":", _ARN_PARTS - 1)
    kind, _, name = parts[-1].partition("/")
    if not is_arn(ref) or len(parts) < _ARN_PARTS or not name:
        return None
    _, partition, service, region, account, _ = parts
    return Arn(partition, service, region, account, kind, name)


def foundation_model_arn(region: str, model_id: str) -> str:
    """The ARN of a base model in a region."""
    return f"arn:aws:bedrock:{region}::foundation-model/{model_id}"


def inference_profile_arn(region: str, account: str, profile: str) -> str:
    """The ARN of an inference profile."""
    return f"arn:aws:bedrock:{region}:{account}:inference-profile/{profile}"


def profile_id(prefix: str, base: str) -> str:
    """The inference profile of a base model for a geography."""
    return f"{prefix}.{base}"


def check_reference(ref: object) -> None:
    """Refuse what can be no reference to a model, before anything is asked of it.

    Raises:
        UnknownModelError: it is no text, or an empty one.
    """
    if not (isinstance(ref, str) and ref.strip()):
        got = repr(ref) if isinstance(ref, str | None) else type(ref).__name__
        own = next((f"its {name}" for name in ("id", "value") if isinstance(getattr(ref, name, None), str)), "one")
        raise UnknownModelError(f"model_id: {got} is no model's id. Give {own}, such as 'us.amazon.nova-lite-v1:0'")


def base_id(ref: str) -> tuple[str, str]:
    """The base model id that a reference stands for; or, where it does not say, itself and the reason."""
    if ref in table():
        return ref, ""
    if is_arn(ref):
        return _base_of_arn(ref)
    return _without_length(_without_prefix(ref)), ""


def warn_of_profile(ref: str, client: Any) -> None:
    """Warn, once for each id and region, of a model that only inference profiles serve where it is called; the call goes on."""
    region = getattr(getattr(client, "meta", None), "region_name", None)
    _warn_once(ref, region, _profile_needed(ref, region))


def warn_of_count(ref: str) -> None:
    """Warn, once for each reference, of tokens that are to be counted by a profile: CountTokens takes base ids."""
    base, unknown = base_id(ref)
    instead = "the id of the model behind it" if unknown else base
    why = f"{ref}: CountTokens may refuse an inference profile, as if the model could not count: give {instead}"
    _warn_once(ref, "CountTokens", why if "profile/" in ref or (not is_arn(ref) and base != ref) else None)


def _warn_once(ref: str, where: str | None, why: str | None) -> None:
    if why and (ref, where) not in _warned:
        _warned.add((ref, where))
        warnings.warn(why, ProfileWarning, stacklevel=caller())


@lru_cache(maxsize=1024)
def _profile_needed(ref: str, region: str | None) -> str | None:
    """What to say to who calls a model by its own id in a region, if AWS is not known to serve that."""
    row = table().get(ref, {})
    profiles, regions = row.get("profiles"), row.get("regions", ())
    listed = row.get("inference") == "profile" or (row.get("inference") == "by_region" and regions)
    if not (region and profiles and listed) or region in regions or region.startswith(_UNLISTED):
        return None
    where = f"on demand in {', '.join(regions)} only" if regions else "on demand in no region"
    ids = " or ".join(profile_id(prefix, ref) for prefix in profiles)
    return f"{ref}: AWS lists it {where}, so {region} may refuse it by this id; its profiles: {ids}"


def family_of_kind(ref: str) -> str | None:
    """The family that an ARN says by its kind, whatever its name is."""
    arn = parse_arn(ref)
    return _FAMILIES.get(arn.kind) if arn else None


def _base_of_arn(ref: str) -> tuple[str, str]:
    arn = parse_arn(ref)
    if arn is None:
        return ref, "is not a whole ARN; it would end in ':KIND/NAME', such as ':foundation-model/amazon.nova-lite-v1:0'"
    name = arn.name.partition("/")[0]
    if arn.kind == "custom-model":
        return _base_of_custom_model(name), ""
    if arn.kind in _NAMES_ITS_MODEL:
        return base_id(name)
    if arn.kind in _OPAQUE:
        return ref, f"{_OPAQUE[arn.kind]}; name its family: family='...'"
    return ref, f"an ARN of kind {arn.kind!r} is none that InvokeModel takes; if it does, name the family: family='...'"


def _without_prefix(model_id: str) -> str:
    prefix, _, rest = model_id.partition(".")
    return rest if prefix in PROFILES or _without_length(rest) in table() else model_id


def _without_length(model_id: str) -> str:
    """The id of the table that is meant by one with a context length, such as `:200k`.

    A revision is part of an id: AWS knows no `:0` behind an id that has none, and refuses it. Only the variants that it
    once sold by length have one of their own, and the table lists them.
    """
    shorter, found, length = model_id.rpartition(":")
    if found and _LENGTH.fullmatch(length) and _REVISION.search(shorter) and shorter in table():
        return shorter
    return variants().get(model_id, model_id)


def _base_of_custom_model(name: str) -> str:
    """The base model that AWS names in the ARN of a custom model: there, with a revision and a length of its own."""
    shorter, cut = name, 1
    while cut and shorter not in table():
        shorter, cut = _REVISION_OR_LENGTH.subn("", shorter)
    return shorter if cut or shorter in table() else name
