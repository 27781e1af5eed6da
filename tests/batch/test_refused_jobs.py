"""What AWS refuses on the way of a batch: one sentence that says what to do, and a second start that finishes."""

from __future__ import annotations

from itertools import count

import pytest
from bedrock_models import batch
from bedrock_models.errors import JobError, JobWarning, StorageError
from bedrock_models.testing import JobFault, Refuse

from tests.batch.batch_rows import MODEL, ROLE, requests
from tests.batch.conftest import Aws

CREATE, GET = "CreateModelInvocationJob", "GetModelInvocationJob"
PASS_ROLE = f"User: arn:aws:sts::123456789012:assumed-role/me/x is not authorized to perform: iam:PassRole on resource: {ROLE}"
_NUMBERS = count()


def written(aws: Aws) -> batch.Plan:
    return batch.write(f"s3://bucket/refused{next(_NUMBERS)}/in/", requests(100), model_id=MODEL, s3=aws.s3)


def submitted(aws: Aws, plan: batch.Plan, role: str = ROLE) -> batch.Job:
    output = plan.where.replace("/in/", "/out/")
    return batch.submit(plan, output=output, role=role, bedrock=aws.bedrock, s3=aws.s3)


@pytest.mark.parametrize("operation", ["PutObject", "GetObject", "ListObjectsV2"])
@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("AccessDenied", r"access is denied\. The caller needs s3:"),
        ("PermanentRedirect", r"the bucket is in another region\. Name its own: AWS_REGION"),
        ("NoSuchBucket", r"there is no bucket bucket\. Create it"),
        ("ExpiredToken", r"the credentials have expired\. Sign in again"),
        ("InvalidAccessKeyId", r"the credentials are not accepted\. Check AWS_PROFILE"),
        ("SlowDown", r"S3 is busy or ill\. Start again in a while"),
    ],
)
def test_what_s3_refuses_a_write(aws: Aws, operation: str, code: str, words: str) -> None:
    where = f"s3://bucket/refused{next(_NUMBERS)}/"
    aws.local.fault(Refuse(operation=f"s3:{operation}", error=code, message="Access Denied"))
    with pytest.raises(StorageError, match=words):
        batch.write(where, requests(3), model_id=MODEL, s3=aws.s3)
    aws.local.clear_faults()
    assert batch.write(where, requests(3), model_id=MODEL, s3=aws.s3).rows == 3


def test_whose_right_is_missing_is_told_where_s3_says_it(aws: Aws) -> None:
    said = "User: arn:aws:iam::1:user/me is not authorized to perform: s3:PutObject"
    aws.local.fault(Refuse(operation="s3:PutObject", error="AccessDenied", message=said))
    with pytest.raises(StorageError, match=r"needs s3:PutObject there \(User: arn:aws:iam::1:user/me is not authorized"):
        written(aws)


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (Refuse(operation=CREATE, error="AccessDeniedException", message=PASS_ROLE), "iam:PassRole on the role"),
        (Refuse(operation=CREATE, error="ValidationException", message="Could not assume provided IAM role."), "trust policy"),
        (Refuse(operation=CREATE, error="ValidationException", message="The provided model is wrong"), "model is wrong"),
        (Refuse(operation=CREATE, error="ResourceNotFoundException", message="No such model"), "of this account and region"),
        (Refuse(operation=CREATE, error="ServiceQuotaExceededException", message="Too many"), "As many jobs as the account"),
        (Refuse(operation=CREATE, error="ExpiredTokenException"), "Sign in again, and start again"),
        (Refuse(operation=CREATE, error="UnrecognizedClientException"), "Check AWS_PROFILE"),
        (Refuse(operation="s3:PutObject", error="AccessDenied"), "needs s3:PutObject"),
    ],
)
def test_what_aws_refuses_a_job(aws: Aws, fault: Refuse, words: str) -> None:
    plan = written(aws)
    aws.local.fault(fault)
    with pytest.raises((JobError, StorageError), match=words):
        submitted(aws, plan)
    aws.local.clear_faults()
    assert submitted(aws, plan).wait(every=0.01).state == "Completed"


def test_why_a_part_has_no_rows_is_told_with_what_to_do(aws: Aws) -> None:
    """Also to who comes later and knows nothing of the refusal: no rows and no word would pass for an empty answer."""
    plan = written(aws)
    said = "The S3 bucket is in another region than the job."
    aws.local.fault(Refuse(operation=CREATE, error="ValidationException", message=said))
    with pytest.raises(JobError, match="Both places must be buckets in the job's region"):
        submitted(aws, plan)
    aws.local.clear_faults()
    with pytest.raises(JobError, match=r"001: was refused: .* in the job's region.* Submit the plan again"):
        list(batch.attach(plan.where, bedrock=aws.bedrock, s3=aws.s3).results())
    aws.local.fault(JobFault(fails="Failed to assume the provided role"))
    job = submitted(aws, plan)
    job.wait(every=0.01)
    with pytest.raises(
        JobError, match=r"assume the provided role\. The role's trust policy .* Submit the plan again.* begun anew"
    ):
        list(job.results())
    with pytest.raises(JobError, match="trust policy") as told:
        list(batch.attach(job.arn, bedrock=aws.bedrock, s3=aws.s3).results())
    assert "begun anew" in str(told.value)  # the plan lies beside its rows
    aws.local.clear_faults()
    with pytest.warns(JobWarning, match="begun again"):
        again = submitted(aws, plan)
    again.wait(every=0.01)
    assert len(list(again.results())) == 100


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (Refuse(operation=GET, error="AccessDeniedException", message="no"), "The caller needs bedrock:GetModelInvocationJob"),
        (Refuse(operation=GET, error="ThrottlingException"), "Start again in a while"),
        (Refuse(operation="s3:GetObject", error="ExpiredToken", model="*.jsonl.out"), "Sign in again"),
        (Refuse(operation="s3:ListObjectsV2", error="AccessDenied"), "needs s3:ListBucket"),
    ],
)
def test_what_aws_refuses_who_reads(aws: Aws, fault: Refuse, words: str) -> None:
    job = submitted(aws, written(aws))
    job.wait(every=0.01)
    aws.local.fault(fault)
    again = batch.attach(job.plan.where if job.plan else "", bedrock=aws.bedrock, s3=aws.s3)
    with pytest.raises((JobError, StorageError), match=words):
        list(again.results())
    aws.local.clear_faults()
    assert len(list(again.results())) == 100


def test_a_throttled_job_is_begun_when_its_turn_comes(aws: Aws) -> None:
    plan = written(aws)
    aws.local.fault(Refuse(operation=CREATE, error="ThrottlingException", call=range(1, 3)))
    assert submitted(aws, plan).arns == ()
    assert batch.attach(plan.where, bedrock=aws.bedrock, s3=aws.s3).wait(every=0.01).state == "Completed"


def test_a_job_that_failed_before_a_row_was_answered_is_begun_again(aws: Aws) -> None:
    plan = written(aws)
    aws.local.fault(JobFault(fails="The role cannot read the input.", call=range(1, 3)))
    first = submitted(aws, plan)
    assert first.wait(every=0.01).state == "Failed"
    with pytest.warns(JobWarning, match=f"{first.arn}: failed before a row was answered, and is begun again"):
        second = submitted(aws, plan, role=f"{ROLE}-2")
    assert second.arn != first.arn
    assert second.wait(every=0.01).state == "Failed"
    with pytest.warns(JobWarning, match="begun again"):
        third = submitted(aws, plan)
    assert third.wait(every=0.01).state == "Completed"
    assert submitted(aws, plan).arn == third.arn
    with pytest.raises(JobError, match=r"was submitted with output=.* and role="):
        submitted(aws, plan, role=f"{ROLE}-3")


def test_a_job_that_answered_a_row_is_not_begun_again(aws: Aws) -> None:
    plan = written(aws)
    aws.local.fault(JobFault(expires_after=3))
    job = submitted(aws, plan)
    job.wait(every=0.01)
    assert submitted(aws, plan).arn == job.arn
