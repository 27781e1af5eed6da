"""What was written for batch jobs: which files, how many rows, for which model. It is kept as `plan.json` beside the rows."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any

from .._runtime.errors import StorageError
from .._runtime.models.catalogue import families, resolve
from .._runtime.models.family import Family
from .._runtime.storage import Folder, Where, open_folder, to_json
from .limits import Limits

NAME = "plan.json"
JOBS = "jobs.json"
"""Beside the plan: what was begun with these rows."""
VERSION = 1
MILLION = 1_000_000

Json = bytes
Lines = Iterator[bytes]
"""Named here, since a plan has `bytes` of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """What tokens cost, in any currency, for a million of them. Batch inference costs half of what is asked on demand."""

    input: float
    output: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFile:
    """An input file."""

    name: str
    rows: int
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanJob:
    """The input of one job: a folder of files."""

    name: str
    files: tuple[PlanFile, ...]

    @property
    def rows(self) -> int:
        """How many rows the job has."""
        return sum(file.rows for file in self.files)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Rows that are written, checked, and ready to be sent."""

    where: str
    """The folder they lie in."""
    model_id: str
    family: str
    operation: str
    """`InvokeModel` or `Converse`: what the rows are bodies of."""
    own_ids: bool
    """Whether every record id is one of ours, which say the number of the row."""
    limits: Limits
    parts: tuple[PlanJob, ...]
    """The rows of each job."""

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return sum(part.rows for part in self.parts)

    @property
    def files(self) -> tuple[str, ...]:
        """The input files, below `where`."""
        return tuple(file.name for part in self.parts for file in part.files)

    @property
    def bytes(self) -> int:
        """Bytes of all input files."""
        return sum(file.bytes for part in self.parts for file in part.files)

    @property
    def jobs(self) -> int:
        """How many jobs the rows make."""
        return len(self.parts)

    @property
    def digest(self) -> str:
        """A name for what the plan says, wherever it lies."""
        return sha256(self._json(where="")).hexdigest()

    def lines(self, s3: Any = None) -> Lines:
        """Every row as it was written, in order, one at a time."""
        folder = open_folder(self.where, s3)
        for name in self.files:
            yield from folder.lines(name)

    def tokens(self, sample: int = 50, *, client: Any = None, s3: Any = None) -> int | None:
        """Input tokens of all rows, reckoned from some of them by CountTokens, which is free; None where a model has none.

        Args:
            sample: How many rows are counted, evenly spread.
            client: A boto3 client of `bedrock-runtime`; by default the one that is shared.
            s3: A boto3 client of S3, for rows that lie there.
        """
        from .tokens import count_sample  # noqa: PLC0415 - only for those that ask

        return count_sample(self, sample, client, s3)

    def cost(self, price: Price, *, tokens: int, output_tokens: float = 0.0) -> float:
        """What the rows will cost.

        Args:
            price: What a million tokens cost.
            tokens: Input tokens of all rows, such as `plan.tokens()`.
            output_tokens: How many tokens a row's answer will have.
        """
        return (tokens * price.input + self.rows * output_tokens * price.output) / MILLION

    def spec(self) -> Family:
        """The family of the rows."""
        return families()[self.family]

    def base_id(self) -> str:
        """The base id of the model."""
        return resolve(self.model_id, family=self.family).id

    def save(self, folder: Folder) -> None:
        """Write the plan beside its rows."""
        folder.write(NAME, self._json())

    def _json(self, **changes: str) -> Json:
        return to_json({"version": VERSION, **asdict(self), **changes})


def load_plan(where: Where, s3: Any = None) -> Plan:
    """The plan of rows that were written before.

    Raises:
        StorageError: there is none.
    """
    folder = open_folder(where, s3)
    content = folder.read(NAME)
    if content is None:
        raise StorageError(f"{folder.uri}{NAME}: is not there. Write the rows first: batch.write(...)", "NoSuchKey")
    return parse_plan(content, folder.uri)


def parse_plan(content: bytes, uri: str) -> Plan:
    """A plan out of its JSON.

    Raises:
        StorageError: it is none that this release can read.
    """
    try:
        given: dict[str, Any] = json.loads(content)
        if given.pop("version") != VERSION:
            raise StorageError(f"{uri}{NAME}: is of another release of this package. Write the rows anew")
        given["limits"] = Limits(**given["limits"])
        given["parts"] = tuple(
            PlanJob(name=part["name"], files=tuple(PlanFile(**file) for file in part["files"])) for part in given["parts"]
        )
        given["where"] = uri
        return Plan(**given)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise StorageError(f"{uri}{NAME}: is no plan ({type(error).__name__}: {error}). Write the rows anew") from None
