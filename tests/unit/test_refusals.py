"""Refusals of AWS: the right class, whether to try again, the field they name, and what to do. The texts are AWS's own."""

from __future__ import annotations

import csv
import io
import json
import pickle
from typing import Any

import pytest
from bedrock_models import claude_messages as claude
from bedrock_models import errors, families, titan_text
from bedrock_models._runtime.models import lifecycle
from bedrock_models._runtime.service_errors import advice
from bedrock_models._runtime.service_errors.advice import read
from bedrock_models._runtime.service_errors.blamed_field import complaint
from bedrock_models._runtime.service_errors.classes import service_error
from bedrock_models._runtime.service_errors.said import unwrapped
from bedrock_models._runtime.service_errors.sent import Sent
from bedrock_models.batch import BatchRowError
from bedrock_models.testing import LocalBedrock, Refuse
from botocore.exceptions import ClientError

from tests.support.corpus import ROOT
from tests.support.in_one import in_one

TABLE = ROOT.parent / "shared" / "facts" / "errors.csv"
ROWS = list(csv.DictReader(io.StringIO(TABLE.read_text(encoding="utf-8"), newline=""))) if TABLE.exists() else []
FAMILY = {
    "nova-text": "nova",
    "rerank": "cohere_rerank",
    "openai-gpt-oss": "chat_completions",
    "deepseek": "deepseek_r1",
    "stability-sdxl": "sdxl",
    "stability-image-services": "stability_services",
    "stability-stable-image": "stable_image",
}
CUT = "[cut]"
"""Begins a text whose first words the table does not have, and with them the place."""
SAYS_NOTHING = {
    "nova-reel /textToVideoParams/images/0/source/s3Location",
    "claude-messages /messages/*/content/*/toolUse/input",
    "claude-messages /messages/*/content/*/document/name",
    "nova-text /messages/*/content/*/document/name",
    "deepseek /messages/*/content/*/reasoningContent",
    "newer-families /inferenceConfig/temperature",
    "claude-messages /messages/0/content/1/source",
    "claude-messages /",
    "claude-messages /messages/*/content/*/image/source/media_type",
    "cohere-embed-v4 /embedding_types",
    "cohere-embed-v4 /inputText",
    "stability-stable-image /image",
    "nova-sonic /event/contentStart/toolResultInputConfiguration/textInputConfiguration/mediaType",
    "nova-sonic /event/toolResult/content",
    "titan-image /inPaintingParams/maskPrompt",
    "llama /images",
    "llama /images/0",
    "mistral-chat /stop",
}
"""Family and place of rows whose text does not name the place: the table knows it from the report around the text."""
FIRST_OF_MANY = {("rerank /api_version", "missing-field"): "/query"}
"""Place and cause of rows whose text names several fields: the table gives another than the first."""
NEEDS_THE_BODY = {
    "claude-completions /max_tokens_to_sample",
    "titan-text /inputText",
    "titan-text /textGenerationConfig/stopSequences",
    "titan-text /textGenerationConfig/stopSequences/0",
    "titan-embed-text-v1 /inputText",
    "titan-embed-text-v2 /inputText",
    "jurassic2 /stopSequences",
}
"""Rows whose text quotes a value, and no name: the field shows by the value in the body."""


def place(row: dict[str, str]) -> str:
    return f"{row['family']} {row['json_pointer_or_field']}"


def sent(row: dict[str, str], body: bytes = b"") -> Sent:
    name = FAMILY.get(row["family"], row["family"].replace("-", "_"))
    return Sent(model_id=row["model_id"] or "some.model", family=families().get(name), body=body)


def error(row: dict[str, str]) -> Any:
    status = {"HTTPStatusCode": int(row["http_status"])} if row["http_status"].isdigit() else {}
    response = {"Error": {"Code": row["exception"], "Message": row["message"]}, "ResponseMetadata": status}
    return service_error(response, sent(row))


@pytest.mark.skipif(not ROWS, reason="no ../shared/facts/errors.csv beside this checkout")
def test_there_are_rows_and_every_exception_from_the_rule_is_needed() -> None:
    assert len(ROWS) > 200
    assert {place(row) for row in ROWS} >= SAYS_NOTHING | NEEDS_THE_BODY
    assert FIRST_OF_MANY.keys() <= {(place(row), row["cause"]) for row in ROWS}


TRANSIENT = {"throttled", "timeout"}
BROKEN = {"modelStreamErrorException"}
"""A stream that the service itself broke off; the table gives no cause."""


@in_one("number", [number for number, row in enumerate(ROWS, 1) if row["exception"]])
def test_class_and_retry_of_a_text(number: int) -> None:
    row = ROWS[number - 1]
    found = error(row)
    name = row["exception"][0].upper() + row["exception"][1:]
    assert type(found) is getattr(errors, name)
    assert isinstance(found, errors.ServiceError)
    assert isinstance(found, ClientError)
    again = row["cause"] in TRANSIENT or row["exception"] in BROKEN
    assert found.retryable is again, row["message"]


def _body(row: dict[str, str]) -> bytes:
    """A fragment with the texts that the table only gives the length of, and without what is Converse's."""
    data = json.loads(row["request_fragment"]) if row["request_fragment"].startswith("{") else None
    if isinstance(data, dict):
        data = {key: _text(value) for key, value in data.items() if key != "inferenceConfig" or "maxTokens" not in str(value)}
    return json.dumps(data).encode()


def _text(value: Any) -> Any:
    return "x" * int(value[1:].split()[0]) if isinstance(value, str) and value.endswith(" chars>") else value


def _names_a_field(row: dict[str, str]) -> bool:
    named = row["json_pointer_or_field"].startswith("/") and not row["message"].startswith(CUT) and place(row) not in SAYS_NOTHING
    return named and (place(row) not in NEEDS_THE_BODY or row["request_fragment"].startswith("{"))


@in_one("number", [number for number, row in enumerate(ROWS, 1) if _names_a_field(row)])
def test_the_field_that_a_text_names(number: int) -> None:
    row = ROWS[number - 1]
    finding = read(row["exception"], row["message"], sent(row, _body(row))).finding
    assert finding is not None, row["message"]
    assert finding.pointer == FIRST_OF_MANY.get((place(row), row["cause"]), row["json_pointer_or_field"]), row["message"]


@pytest.mark.parametrize("number", [n for n, row in enumerate(ROWS, 1) if row["family"] in {"invoke-model", "batch"}])
def test_what_is_not_about_the_body_names_no_field_of_it(number: int) -> None:
    assert error(ROWS[number - 1]).finding is None


LLAMA = "meta.llama3-2-3b-instruct-v1:0"
ADVICE = [
    (f"Invocation of model ID {LLAMA} with on-demand throughput isn\u2019t supported. Retry with ...", LLAMA, f"us.{LLAMA}"),
    ("This model version has reached the end of its life.", "anthropic.claude-3-haiku-20240307-v1:0", "claude-haiku-4-5"),
    (
        "The provided model identifier is invalid.",
        "anthropic.claude-haiku-4-5-20251001-v1",
        "did you mean us.anthropic.claude-haiku-4-5-20251001-v1:0 (or eu., jp., au., in., global. in place of us.)?",
    ),
    ("The provided model identifier is invalid.", "amazon.titan-embed-text-v2:0", "region"),
    ("You don't have access to the model with the specified model ID.", "m", "Bedrock console"),
    ("The security token included in the request is expired", "m", "credentials"),
    ("Too many tokens per day, please wait before trying again.", "m", "daily"),
    ("User: arn:aws:sts::123456789012:assumed-role/r is not authorized to perform: bedrock:InvokeModel on x", "m", "IAM"),
    ("Access to Anthropic models is not allowed from unsupported countries, regions, or territories.", "m", "country"),
]


@pytest.mark.parametrize(("message", "model_id", "says"), ADVICE)
def test_what_to_do(message: str, model_id: str, says: str) -> None:
    found = service_error({"Error": {"Code": "ValidationException", "Message": message}}, Sent(model_id=model_id))
    assert says in found.advice
    assert found.advice in str(found)
    assert not found.retryable


@pytest.mark.parametrize(("family", "advised"), [("nova_canvas", True), ("nova", False), (None, False)])
def test_messages_are_missed_by_a_model_that_takes_none(family: str | None, *, advised: bool) -> None:
    message = "Malformed input request: #: required key [messages] not found, please reformat your input and try again."
    found = service_error(
        {"Error": {"Code": "ValidationException", "Message": message}},
        Sent(model_id="m", family=families()[family] if family else None),
    )
    assert ("StartAsyncInvoke" in str(found)) is advised


def test_a_daily_quota_is_a_throttle_that_does_not_pass() -> None:
    response = {"Error": {"Code": "ThrottlingException", "Message": "Too many tokens per day, please wait before trying again."}}
    found = service_error(response, Sent(model_id="m"))
    assert isinstance(found, errors.ThrottlingException)
    assert not found.retryable


def test_a_wrong_name_comes_with_the_right_one() -> None:
    message = (
        "Malformed input request: #: extraneous key [max_genlen] is not permitted, please reformat your input and try again."
    )
    finding = complaint(message, b'{"prompt": "x", "max_genlen": 5}', families()["llama"].request)
    assert str(finding) == "/max_genlen: is no field here; did you mean max_gen_len?"


@pytest.mark.parametrize(
    ("said", "is_at"),
    [
        ("#/temperature", "/inferenceConfig/temperature"),
        ("#/inferenceConfig/temperature", "/inferenceConfig/temperature"),
        ("#/messages/0/temperature", "/messages/0/temperature"),
    ],
)
def test_a_pointer_that_is_a_level_off(said: str, is_at: str) -> None:
    message = f"Malformed input request: {said}: 3 is not less or equal to 1, please reformat your input and try again."
    finding = complaint(message, b"{}", families()["nova"].request)
    assert finding is not None
    assert finding.pointer == is_at


@pytest.mark.parametrize(
    ("said", "is_at"),
    [
        ("messages.0.content.1.image.source.bytes", "/messages/0/content/1/image/source/bytes"),
        ("messages.0.content.1.document.source", "/messages/0/content/1/document/source"),
    ],
)
def test_converse_s_own_paths_are_keys_throughout(said: str, is_at: str) -> None:
    message = f"The model returned the following errors: {said}: image exceeds 5 MB maximum: 7 bytes > 5 bytes"
    finding = complaint(message, b"", families()["claude_messages"].request)
    assert finding is not None
    assert finding.pointer == is_at


def test_frames_around_a_text_fall() -> None:
    inner = '{"type":"error","error":{"type":"invalid_request_error","message":"invalid beta flag"}}'
    outer = (
        "An error occurred (ValidationException) when calling the Converse operation: The model returned the following errors: "
    )
    assert unwrapped(outer + inner) == "invalid beta flag"
    assert unwrapped("400 Bad Request: Image exceeds max pixels allowed. ") == "Image exceeds max pixels allowed."


@pytest.mark.parametrize(
    "message", ["", "{", "#", "#/a", "#: ", "Malformed input request: #/: ", "a.b: ", "\x00", "`", "x" * 100_000]
)
def test_no_text_breaks_the_reader(message: str) -> None:
    found = service_error({"Error": {"Code": "ValidationException", "Message": message}}, Sent(model_id="m", body=b"[1"))
    assert not found.retryable


def test_an_unknown_name_is_a_service_error_with_its_code() -> None:
    found = service_error({"Error": {"Code": "TeapotException", "Message": "short and stout"}}, Sent(model_id="m"))
    assert type(found) is errors.ServiceError
    assert found.code == "TeapotException"


PASSES = {
    "InternalServerException",
    "ModelNotReadyException",
    "ModelStreamErrorException",
    "ModelTimeoutException",
    "ServiceUnavailableException",
    "ThrottlingException",
}
"""What may go away by itself; ModelErrorException is not among them: the model failed on this very input."""
NAMES = [kind.__name__ for kind in errors.ServiceError.__subclasses__() if kind.__module__ == errors.ServiceError.__module__]


@pytest.mark.parametrize("name", NAMES)
def test_every_name_says_whether_to_try_again(name: str) -> None:
    response = {"Error": {"Code": name, "Message": "A sentence of the service."}}
    found = service_error(response, Sent(model_id="m"))
    assert type(found) is getattr(errors, name)
    assert found.retryable is (name in PASSES)


@pytest.mark.parametrize(
    ("status", "text", "again"),
    [
        (429, "Too many requests, please wait before trying again.", True),
        (429, "Too many tokens per day, please wait before trying again.", False),
        (424, "The model failed on this input.", False),
        (503, "", True),
        ("500", "", True),
        ("unreadable", "no JSON", False),
    ],
)
def test_a_row_of_a_batch_is_judged_as_a_call_is(status: int | str, text: str, again: bool) -> None:  # noqa: FBT001
    assert BatchRowError(status, text).retryable is again


def test_every_name_that_passes_is_a_class() -> None:
    assert set(NAMES) > PASSES


def test_errors_keep_their_class_through_pickle() -> None:
    response = {"Error": {"Code": "ThrottlingException", "Message": "Too many requests, please wait before trying again."}}
    again = pickle.loads(pickle.dumps(service_error(response, Sent(model_id="m"))))  # noqa: S301 - our own bytes
    assert type(again) is errors.ThrottlingException
    assert (again.model_id, again.retryable, again.response) == ("m", True, response)


def test_the_client_s_own_names_catch_it_as_well() -> None:
    with LocalBedrock(faults=[Refuse(error="AccessDeniedException")]) as bedrock:
        client = bedrock.client()
        for kind in (client.exceptions.AccessDeniedException, ClientError, errors.AccessDeniedException):
            with pytest.raises(kind):
                titan_text.invoke("amazon.titan-text-express-v1", input_text="Hi", client=client)
        client.close()


MALFORMED = "Malformed input request: #/max_tokens: 5 is not greater or equal to 10, please reformat your input and try again."


def test_spec_and_service_disagree() -> None:
    """Our spec took the body, the service does not: there is a report, and nothing of the content is in it."""
    arguments: Any = {"messages": [{"role": "user", "content": "a secret"}], "max_tokens": 5}
    with LocalBedrock(faults=[Refuse(error="ValidationException", message=MALFORMED)]) as bedrock:
        client = bedrock.client()
        with pytest.raises(errors.ValidationException) as caught:
            claude.invoke("anthropic.claude-3-haiku-20240307-v1:0", **arguments, client=client)
        report = caught.value.report
        assert report is not None
        assert "/max_tokens" in report
        assert "specs/anthropic/claude_messages" in report
        assert "secret" not in report
        with pytest.raises(errors.ValidationException) as caught:
            claude.invoke("anthropic.claude-3-haiku-20240307-v1:0", **arguments, client=client, extra_body={"newer": 1})
        assert caught.value.report is None, "what was not checked is no disagreement"
        client.close()


def test_every_name_has_the_status_of_awss_reference() -> None:
    listed = {
        "AccessDeniedException": 403,
        "InternalServerException": 500,
        "ModelErrorException": 424,
        "ModelNotReadyException": 429,
        "ModelStreamErrorException": 424,
        "ModelTimeoutException": 408,
        "ResourceNotFoundException": 404,
        "ServiceQuotaExceededException": 400,
        "ServiceUnavailableException": 503,
        "ThrottlingException": 429,
        "ValidationException": 400,
    }
    assert {name: getattr(errors, name).default_status for name in listed} == listed


ROWS_OF_TWO = {
    "acme.new-v1:0": {
        "families": [],
        "profiles": ["us", "eu"],
        "regions": ["us-east-1", "eu-west-1"],
        "lifecycle": {"status": "active"},
    },
    "acme.lone-v1:0": {"families": [], "lifecycle": {"status": "active"}},
    "acme.old-v1:0": {"families": [], "lifecycle": {"eol": "2020-01-01", "successor": "acme.new-v1:0"}},
    "acme.last-v1:0": {"families": [], "lifecycle": {"eol": "2020-01-01"}},
}
PROFILES, ENDED, UNKNOWN = "on-demand throughput isn\u2019t supported", "end of its life", "model identifier is invalid"
RIGHT = "The id is right, so this region does not serve it, or the account has no access: "
SENTENCES = [
    (PROFILES, "new", "acme.new-v1:0 is served through inference profiles only: use us.acme.new-v1:0 or eu.acme.new-v1:0."),
    (
        *(PROFILES, "lone"),
        "acme.lone-v1:0 is served through inference profiles only: look up its inference profiles in the Bedrock console.",
    ),
    (
        *(ENDED, "old"),
        "This model is at its end, or was switched off because nobody used it (no right is missing): use acme.new-v1:0.",
    ),
    (
        *(ENDED, "last"),
        "This model is at its end, or was switched off because nobody used it (no right is missing): choose an active one.",
    ),
    (
        *(UNKNOWN, "new"),
        f"{RIGHT}on demand it is in us-east-1, eu-west-1; profiles: us.acme.new-v1:0, eu.acme.new-v1:0.",
    ),
    (
        *(UNKNOWN, "lone"),
        f"{RIGHT}not every region has it.",
    ),
    (UNKNOWN, "never", "There is no such id in this region, as far as is known."),
]


@pytest.mark.parametrize(("words", "name", "sentence"), SENTENCES)
def test_advice_about_a_model_says_what_the_catalogue_says(
    words: str, name: str, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (advice, lifecycle):
        monkeypatch.setattr(module, "table", lambda: ROWS_OF_TWO)
    monkeypatch.setattr(advice, "nearest_id", lambda _: "")
    assert read("ValidationException", f"The {words}.", Sent(model_id=f"us.acme.{name}-v1:0")).advice == sentence


def test_a_report_holds_five_hundred_letters_of_what_was_said() -> None:
    sent = Sent(model_id="us.anthropic.claude-3-haiku-20240307-v1:0", family=families()["claude_messages"], operation="Converse")
    message = f"Malformed input request: #/max_tokens: 5 is not greater or equal to 10, {'x' * 600}"
    found = read("ValidationException", message, sent)
    said = advice.report(sent, found, "ValidationException", message, "id-1")
    assert said is not None
    model, spec, refused, words = said.splitlines()[2:]
    assert model == "- model: anthropic.claude-3-haiku-20240307-v1:0, operation: Converse, request id: id-1"
    assert spec == "- the spec specs/anthropic/claude_messages/request.json accepts the body"
    assert refused.startswith("- the service refuses /max_tokens (ValidationException): ")
    assert words == f"- its words: {unwrapped(message)[:500]}"
    assert said.splitlines()[0] == "Spec and service disagree: claude_messages, /max_tokens"
