"""How much one batch job takes, of rows and bytes: the service's quotas, and what the catalogue knows of a model."""

from __future__ import annotations

from dataclasses import dataclass

from .._runtime.errors import UnknownModelError
from .._runtime.models.catalogue import resolve
from .._runtime.models.table import table


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one batch job takes; a plan is split at every one of them. Defaults are Bedrock's usual quotas."""

    records: int = 50_000
    """Rows of a job."""
    file_records: int = 50_000
    """Rows of an input file."""
    file_bytes: int = 1_000_000_000
    """Bytes of an input file."""
    job_bytes: int = 5_000_000_000
    """Bytes of all input files of a job."""
    minimum: int = 100
    """Rows that a job must have at least."""

    def __post_init__(self) -> None:
        """Refuse what no row would keep.

        Raises:
            ValueError: a limit is below 1; a job may do without a minimum.
        """
        for name in ("records", "file_records", "file_bytes", "job_bytes"):
            if not getattr(self, name) >= 1:
                raise ValueError(f"Limits({name}={getattr(self, name)!r}): must be 1 or more. Leave it out for Bedrock's own")

    @classmethod
    def of(cls, model_id: str) -> Limits:
        """The limits that the catalogue knows for a model."""
        row = table().get(resolve(model_id).id, {}) if _is_known(model_id) else {}
        return cls(**{name: number for name, number in row.get("batch", {}).items() if name != "served"})


def _is_known(model_id: str) -> bool:
    try:
        resolve(model_id)
    except UnknownModelError:
        return False
    return True
