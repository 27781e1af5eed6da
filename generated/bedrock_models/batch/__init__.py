# Copied from generator/bedrock_codegen/runtime/batch/__init__.py; edit it there.
"""Many requests as one job: at half the price within a day, or one by one from this process or a cluster.

    plan = batch.write("s3://bucket/july/", requests, model_id="us.anthropic.claude-haiku-4-5-20251001-v1:0")
    job = batch.submit(plan, output="s3://bucket/july-out/", role="arn:aws:iam::123456789012:role/batch")
    job.wait()
    for row in job.results():
        row.record_id, row.answer or row.error

Every row is checked before anything is uploaded. A plan, a job and how far they came lie beside the rows: after the death of
the process `attach` goes on. `run` sends the same rows one by one, for those who cannot wait; `Mapper` does so inside Ray,
Spark, Dask or a Lambda function.
"""

from .delivery import upload
from .job import Job
from .limits import Limits
from .mapper import Mapper
from .online import arun, run
from .orders import AT_MOST
from .plan import Plan, Price, load_plan
from .report import RunReport
from .results import BatchRow, BatchRowError
from .rows import RowFinding
from .status import JobStatus
from .submitting import attach, submit
from .write import WriteStatus, write

__all__ = [
    "AT_MOST",
    "BatchRow",
    "BatchRowError",
    "Job",
    "JobStatus",
    "Limits",
    "Mapper",
    "Plan",
    "Price",
    "RowFinding",
    "RunReport",
    "WriteStatus",
    "arun",
    "attach",
    "load_plan",
    "run",
    "submit",
    "upload",
    "write",
]


def __dir__() -> list[str]:
    return list(__all__)
