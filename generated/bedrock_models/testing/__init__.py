"""Bedrock on this machine: a real endpoint for tests and demos, for any SDK in any language.

Nothing is loaded before it is touched.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .faults import BreakStream as BreakStream
    from .faults import CorruptChecksum as CorruptChecksum
    from .faults import Cut as Cut
    from .faults import Fault as Fault
    from .faults import GarbageJson as GarbageJson
    from .faults import Refuse as Refuse
    from .faults import Resplit as Resplit
    from .faults import SlowEvents as SlowEvents
    from .faults import SlowFirstByte as SlowFirstByte
    from .faults import Stall as Stall
    from .faults import Throttle as Throttle
    from .faults import UnknownEvent as UnknownEvent
    from .faults import UnknownField as UnknownField
    from .local import LocalBedrock as LocalBedrock
    from .sampler import sample as sample
    from .values import Answer as Answer
    from .values import AwsError as AwsError
    from .values import Events as Events
    from .values import Handler as Handler
    from .values import Job as Job
    from .values import Request as Request

_NAMES = {
    "Answer": "values",
    "AwsError": "values",
    "BreakStream": "faults",
    "CorruptChecksum": "faults",
    "Cut": "faults",
    "Events": "values",
    "Fault": "faults",
    "GarbageJson": "faults",
    "Handler": "values",
    "Job": "values",
    "LocalBedrock": "local",
    "Refuse": "faults",
    "Request": "values",
    "Resplit": "faults",
    "SlowEvents": "faults",
    "SlowFirstByte": "faults",
    "Stall": "faults",
    "Throttle": "faults",
    "UnknownEvent": "faults",
    "UnknownField": "faults",
    "sample": "sampler",
}

__all__ = [
    "Answer",
    "AwsError",
    "BreakStream",
    "CorruptChecksum",
    "Cut",
    "Events",
    "Fault",
    "GarbageJson",
    "Handler",
    "Job",
    "LocalBedrock",
    "Refuse",
    "Request",
    "Resplit",
    "SlowEvents",
    "SlowFirstByte",
    "Stall",
    "Throttle",
    "UnknownEvent",
    "UnknownField",
    "sample",
]


def __getattr__(name: str) -> Any:
    if name in _NAMES:
        return getattr(import_module(f"{__name__}.{_NAMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
