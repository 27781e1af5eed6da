"""What batches say, count and hand on where nothing goes wrong: names, numbers, defaults, and each parameter at its place."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from bedrock_models import batch
from bedrock_models.batch.job import _why
from bedrock_models.batch.ledger import beside
from bedrock_models.batch.limits import Limits
from bedrock_models.batch.orders import Order, read_order, save_order
from bedrock_models.batch.pace import Pace, pause_before
from bedrock_models.batch.plan import JOBS, NAME, load_plan
from bedrock_models.batch.results import BatchRowError
from bedrock_models.batch.status import JobPart
from bedrock_models.errors import RequestError, StorageError

from tests.batch.batch_rows import MODEL, ROLE, requests, with_ids
from tests.batch.conftest import Aws
from tests.support.fake_client import FakeClient
from tests.support.in_one import in_one

ANSWER = {"embedding": [0.5], "inputTextTokenCount": 1}
NOVA = "amazon.nova-lite-v1:0"


@pytest.fixture
def plan(tmp_path: Path) -> batch.Plan:
    return batch.write(tmp_path / "in", requests(5), model_id=MODEL, limits=Limits(records=4, file_records=3, minimum=1))


def test_files_are_numbered_through_and_a_plan_is_the_same_wherever_it_lies(plan: batch.Plan) -> None:
    assert plan.files == ("001/rows-00001.jsonl", "001/rows-00002.jsonl", "002/rows-00003.jsonl")
    assert replace(plan, where="s3://bucket/elsewhere/").digest == plan.digest
    assert replace(plan, model_id="other").digest != plan.digest


@in_one("model", [MODEL, NOVA])
def test_rows_are_split_at_the_model_s_own_limits_where_nobody_says(tmp_path: Path, model: str) -> None:
    rows: dict[str, Any] = {"messages": [{"role": "user", "content": [{"text": "a"}]}]} if model == NOVA else {"inputText": "a"}
    assert batch.write(tmp_path / model, [rows], model_id=model).limits == Limits.of(model)
    assert (Limits.of(MODEL).records, Limits.of(NOVA).job_bytes) == (100_000, 100_000_000_000)


@in_one("version", [0, 2, "1", None])
def test_a_plan_of_another_release_is_none(tmp_path: Path, version: object) -> None:
    folder = tmp_path / str(version)
    written = batch.write(folder, requests(1), model_id=MODEL)
    content = json.loads((folder / NAME).read_bytes())
    (folder / NAME).write_text(json.dumps({**content, "version": version}))
    with pytest.raises(StorageError, match=r"is of another release of this package\. Write the rows anew"):
        load_plan(written.where)


COSTS = (
    (batch.Price(input=2.0), {"tokens": 3_000_000}, 6.0),
    (batch.Price(input=2.0), {"tokens": 1_000_000, "output_tokens": 1_000_000}, 2.0),
    (batch.Price(input=0.0, output=4.0), {"tokens": 1, "output_tokens": 500_000}, 10.0),  # of each of five rows
)


@in_one("price, told, cost", COSTS)
def test_what_rows_cost(plan: batch.Plan, price: batch.Price, told: dict[str, float], cost: float) -> None:
    assert plan.cost(price, **told) == cost  # type: ignore[arg-type]


class Counter:
    """A client that counts seven tokens in every body."""

    def count_tokens(self, **_: Any) -> dict[str, int]:
        return {"inputTokens": 7}


@in_one("sample", [0, 1, 2, 5, 50])
def test_tokens_are_reckoned_from_any_number_of_rows(tmp_path: Path, sample: int) -> None:
    asks = [{"anthropic_version": "bedrock-2023-05-31", "max_tokens": 5, "messages": [{"role": "user", "content": "a"}]}] * 5
    made = batch.write(tmp_path / str(sample), asks, model_id="us.anthropic.claude-haiku-4-5-20251001-v1:0")
    assert made.tokens(sample, client=Counter()) == 35


@in_one("at_most", [0, -1])
def test_at_least_one_job_must_run(plan: batch.Plan, at_most: int) -> None:
    with pytest.raises(ValueError, match=f"at_most={at_most}: must be 1 or more"):
        batch.submit(plan, output="s3://bucket/out/", role=ROLE, at_most=at_most)


def test_each_setting_of_a_job_is_ordered_of_every_part(aws: Aws) -> None:
    where = "s3://bucket/small-print"
    limits = Limits(records=100)
    made = batch.write(f"{where}/in/", requests(200), model_id=MODEL, s3=aws.s3, limits=limits)
    settings: dict[str, Any] = {
        "tags": [{"key": "a", "value": "b"}],
        "vpcConfig": {"subnetIds": ["subnet-1"], "securityGroupIds": ["sg-1"]},
    }
    job = batch.submit(
        made, output=f"{where}/out", role=ROLE, name="night", timeout_hours=48, bedrock=aws.bedrock, s3=aws.s3, **settings
    )
    asked = [request.body for request in aws.local.requests if request.operation == "CreateModelInvocationJob"]
    assert [body["jobName"] for body in asked] == ["night-001", "night-002"]
    for body in asked:
        assert body.items() >= {**settings, "roleArn": ROLE, "modelId": MODEL, "timeoutDurationInHours": 48}.items()
        assert body["outputDataConfig"] == {"s3OutputDataConfig": {"s3Uri": f"{where}/out/"}}
    # rows that are submitted anew keep their earlier jobs for themselves
    job.wait(every=0.001, timeout=20)
    order = read_order(made, aws.s3)
    assert order is not None
    first, second = job.arns
    save_order(replace(order, arns={"001": first}), made, aws.s3)
    assert batch.attach(first, bedrock=aws.bedrock, s3=aws.s3).plan == made
    alone = batch.attach(second, bedrock=aws.bedrock, s3=aws.s3)
    assert (alone.plan, alone.arns, len(list(alone.results()))) == (None, (second,), 100)


class Told:
    """A client of `bedrock` that knows one job."""

    def __init__(self, **told: Any) -> None:
        self.told = told

    def get_model_invocation_job(self, **_: Any) -> dict[str, Any]:
        return {"status": "Completed", **self.told}


@in_one("kind, family", [("Converse", "converse"), ("InvokeModel", "nova"), ("", "nova")])
def test_a_job_of_another_program_is_read_by_what_its_rows_are(tmp_path: Path, kind: str, family: str) -> None:
    places: dict[str, Any] = {
        "inputDataConfig": {"s3InputDataConfig": {"s3Uri": f"{tmp_path}/rows/"}},
        "outputDataConfig": {"s3OutputDataConfig": {"s3Uri": f"{tmp_path}/out/"}},
        **({"modelInvocationType": kind} if kind else {}),
    }
    job = batch.attach("arn:aws:job/a", bedrock=Told(modelId=NOVA, **places))
    assert job._family.name == family  # noqa: SLF001 - by which rows are read
    assert (job.arns, job.output) == (("arn:aws:job/a",), f"{tmp_path}/out/")


@in_one("planned, processed, again", [(True, 0, True), (True, 3, False), (False, 0, False)])
def test_only_a_part_that_answered_nothing_is_begun_anew(planned: bool, processed: int, again: bool) -> None:  # noqa: FBT001
    part = JobPart(name="001", arn="arn/a", state="Failed", message="no", processed=processed)
    assert ("Submit the plan again" in _why(part, is_planned=planned)) is again


@in_one("key", ["arns", "dead", "refused", "settings"])
def test_a_note_of_jobs_with_another_form_is_none(plan: batch.Plan, key: str) -> None:
    save_order(Order(output="s3://b/o/", role="r", name="n", rows=plan.digest), plan, None)
    path = Path(plan.where) / JOBS
    path.write_text(json.dumps({**json.loads(path.read_bytes()), key: ["a"]}))
    with pytest.raises(StorageError, match=r"is no note of jobs\. Mend it, or attach"):
        read_order(plan, None)


def test_a_note_of_jobs_of_other_rows_is_refused(plan: batch.Plan) -> None:
    save_order(Order(output="s3://b/o/", role="r", name="n", rows="other"), plan, None)
    with pytest.raises(StorageError, match="is of other rows than"):
        read_order(plan, None)


SAID = (
    (429, "busy", True),
    (429, "Too many tokens per day", False),
    ("503", "PER DAY", False),
    (400, "busy", False),
    ("x", "", False),
)


@in_one("code, words, again", SAID)
def test_the_words_count_for_another_try_as_well(code: int | str, words: str, again: bool) -> None:  # noqa: FBT001
    assert BatchRowError(code, words).retryable is again


@in_one("ids", [["a", ""], ["", "a"], ["a", "b", "a"]])
def test_every_row_has_an_id_of_its_own(tmp_path: Path, ids: list[str]) -> None:
    rows = [(record_id, {"inputText": "a"}) for record_id in ids]
    with pytest.raises(RequestError, match=r"(?s)/recordId: .*Give every row an id of its own"):
        batch.write(tmp_path / "x", rows, model_id=MODEL)
    with pytest.raises(RequestError, match=r"(?s)/recordId: .*Give every row an id of its own"):
        batch.run(rows, model_id=MODEL, output=tmp_path / "".join(ids), client=FakeClient(ANSWER))


def test_a_second_start_counts_what_is_there_and_a_line_that_repeats_no_request_is_of_any(tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    output.write_text("".join(json.dumps({"recordId": f"t-{n}", "modelOutput": ANSWER}) + "\n" for n in (1, 2)))
    seen: list[Any] = []
    report = batch.run(with_ids(4), model_id=MODEL, output=output, client=FakeClient(ANSWER), progress=seen.append)
    assert (report.kept, report.sent) == (2, 2)
    assert [status.processed for status in seen] == [3, 4, 4]


def test_a_note_that_somebody_took_away_ends_no_run(tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"

    def rows() -> Iterator[Any]:
        yield from with_ids(2)
        beside(output).unlink()

    assert batch.run(rows(), model_id=MODEL, output=output, client=FakeClient(ANSWER)).sent == 2


@in_one("tries, least, most", [(1, 0.5, 1.0), (2, 1.0, 2.0), (3, 2.0, 4.0), (5, 8.0, 16.0), (20, 30.0, 30.0)])
def test_each_pause_is_twice_as_long_up_to_the_longest(tries: int, least: float, most: float) -> None:
    pauses = [pause_before(tries, None, 30.0) for _ in range(50)]
    assert least <= min(pauses) <= max(pauses) <= most


@in_one("most", [1, 2, 8, 9, 20])
def test_never_more_calls_than_most_and_never_fewer_than_one(most: int) -> None:
    pace = Pace(most, None, None)
    assert pace.allowed == min(8, most)
    for _ in range(1000):
        pace.succeed(1, 0.0)
    assert pace.allowed == most
    for second in range(10):
        pace.slow(100.0 + 2 * second)
    assert pace.allowed == 1


def test_a_function_of_a_mapper_may_take_its_row_apart() -> None:
    def arguments(row: dict[str, Any]) -> Mapping[str, Any]:
        return {"input_text": row.pop("text")}

    def call(model_id: str, *, input_text: str) -> str:
        return f"{model_id}: {input_text}"

    given = [{"text": "a"}, MappingProxyType({"text": "b"})]
    rows = batch.Mapper(call, "m", arguments, into={"said": str}).rows(given)
    assert [row["said"] for row in rows] == ["m: a", "m: b"]
    assert [dict(row) for row in given] == [{"text": "a"}, {"text": "b"}]
