"""How an asynchronous call stands."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

State = Literal["InProgress", "Completed", "Failed"]
_OVER = frozenset({"Completed", "Failed"})


@dataclass(frozen=True, slots=True, kw_only=True)
class AsyncStatus:
    """How a call stands."""

    state: State
    """`InProgress`, `Completed` or `Failed`."""
    model_arn: str
    uri: str
    """The folder of the result, once there is one."""
    submitted: datetime | None = None
    ended: datetime | None = None
    failure: str = ""
    """Why it failed."""

    @property
    def over(self) -> bool:
        """Whether nothing will change any more. A state that is not known here is over once it has an end."""
        return self.state in _OVER or (self.state != "InProgress" and self.ended is not None)


def status_of(told: Mapping[str, Any]) -> AsyncStatus:
    """The status, as GetAsyncInvoke tells it."""
    return AsyncStatus(
        state=told["status"],
        model_arn=str(told.get("modelArn", "")),
        uri=f"{str(told['outputDataConfig']['s3OutputDataConfig']['s3Uri']).rstrip('/')}/",
        submitted=told.get("submitTime"),
        ended=told.get("endTime"),
        failure=str(told.get("failureMessage") or ""),
    )


def tell(status: AsyncStatus, progress: bool | Callable[[AsyncStatus], object]) -> AsyncStatus:  # noqa: FBT001 - as given
    """Tell a status to whoever wants it."""
    if progress is True:
        _show(status)
    elif progress:
        progress(status)
    return status


def _show(status: AsyncStatus) -> None:
    """A line on standard error, over the one before; silent where nobody looks."""
    if sys.stderr.isatty():
        since = f" for {(status.ended or datetime.now(UTC)) - status.submitted}".partition(".")[0] if status.submitted else ""
        sys.stderr.write(f"\r{status.state}{since}" + ("\n" if status.over else ""))
        sys.stderr.flush()
