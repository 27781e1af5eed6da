"""Model references as the specs write them, where the catalogue that says which ids there are is what is being read.

The package takes references apart with its table at hand (`_runtime/models/references.py`); its list of prefixes is this one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..runtime._runtime.models.references import PROFILES

BASE_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[A-Za-z0-9_-]+)+(?::[A-Za-z0-9_-]+)*")
"""How a base id is written: PROVIDER.MODEL."""
LONGEST_ID = 140
"""Characters of an id that Bedrock takes."""

_PREFIX = re.compile(rf"(?:{'|'.join(PROFILES)})\.")
_NAMES_ITS_MODEL = re.compile(
    r"arn:aws[a-z-]*:bedrock:[a-z0-9-]*:\d*:(?:foundation-model|inference-profile|custom-model)/([^/]+)"
)


def has_prefix(model_id: str) -> bool:
    """Whether an id is that of an inference profile."""
    return _PREFIX.match(model_id) is not None


def split_prefix(model_id: str) -> tuple[str, str]:
    """The prefix of an inference profile's id, empty for any other, and the base id."""
    prefix, _, rest = model_id.partition(".")
    return (prefix, rest) if has_prefix(model_id) else ("", model_id)


def without_prefix(model_id: str) -> str:
    """The base id of an inference profile; any other id as it is."""
    return split_prefix(model_id)[1]


def possible_base_ids(ref: str) -> Iterator[str]:
    """What may be the base id of a reference, longest first: without ARN, then prefix, then context length and revision."""
    arn = _NAMES_ITS_MODEL.match(ref)
    name = arn.group(1) if arn else ref
    for each in (name, name.partition(".")[2]):
        while each:
            yield each
            each, cut = re.subn(r":\d+k?$", "", each)  # noqa: PLW2901 - the next shorter one
            if not cut:
                break
