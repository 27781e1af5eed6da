"""Bedrock on this machine: a real endpoint for tests and demos, for any SDK in any language.

Nothing is loaded before it is touched.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .bodies import strategies
    from .bodies.sampler import sample as sample
    from .endpoint.faults import BreakStream as BreakStream
    from .endpoint.faults import CorruptChecksum as CorruptChecksum
    from .endpoint.faults import Cut as Cut
    from .endpoint.faults import Fault as Fault
    from .endpoint.faults import GarbageJson as GarbageJson
    from .endpoint.faults import InjectUnknownEvent as InjectUnknownEvent
    from .endpoint.faults import JobFault as JobFault
    from .endpoint.faults import Refuse as Refuse
    from .endpoint.faults import Resplit as Resplit
    from .endpoint.faults import SlowEvents as SlowEvents
    from .endpoint.faults import SlowFirstByte as SlowFirstByte
    from .endpoint.faults import Stall as Stall
    from .endpoint.faults import Throttle as Throttle
    from .endpoint.faults import UnknownEvent as UnknownEvent
    from .endpoint.faults import UnknownField as UnknownField
    from .endpoint.local import LocalBedrock as LocalBedrock
    from .endpoint.values import Answer as Answer
    from .endpoint.values import AwsError as AwsError
    from .endpoint.values import Events as Events
    from .endpoint.values import Handler as Handler
    from .endpoint.values import Job as Job
    from .endpoint.values import Request as Request

_NAMES = {
    "Answer": "endpoint.values",
    "AwsError": "endpoint.values",
    "BreakStream": "endpoint.faults",
    "CorruptChecksum": "endpoint.faults",
    "Cut": "endpoint.faults",
    "Events": "endpoint.values",
    "Fault": "endpoint.faults",
    "GarbageJson": "endpoint.faults",
    "Handler": "endpoint.values",
    "InjectUnknownEvent": "endpoint.faults",
    "Job": "endpoint.values",
    "JobFault": "endpoint.faults",
    "LocalBedrock": "endpoint.local",
    "Refuse": "endpoint.faults",
    "Request": "endpoint.values",
    "Resplit": "endpoint.faults",
    "SlowEvents": "endpoint.faults",
    "SlowFirstByte": "endpoint.faults",
    "Stall": "endpoint.faults",
    "Throttle": "endpoint.faults",
    "UnknownEvent": "endpoint.faults",
    "UnknownField": "endpoint.faults",
    "sample": "bodies.sampler",
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
    "InjectUnknownEvent",
    "Job",
    "JobFault",
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
    "strategies",
]


def __getattr__(name: str) -> Any:
    if name in _NAMES:
        return getattr(import_module(f"{__name__}.{_NAMES[name]}"), name)
    if name == "strategies":
        return import_module(f"{__name__}.bodies.strategies")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return list(__all__)
