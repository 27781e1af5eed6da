# Copied from generator/bedrock_codegen/runtime/testing/endpoint/handler.py; edit it there.
"""From a call to its reply: who answers, in which order, and what may go wrong on the way."""

from __future__ import annotations

import base64
import binascii
import json
import logging
from collections.abc import Callable, Mapping, Sequence
from time import perf_counter
from typing import Any

from ..._runtime.models.catalogue import ANY_MODEL, families
from ..._runtime.models.family import Family
from ..._runtime.models.references import PROFILES
from ..bodies.split import converse_events, split
from . import answers, checking, guardrails, known, metrics, models_api
from .conversed import conversed
from .faults import Fault, Faults, JobFault
from .invocation_jobs import InvocationJobs
from .job_files import files_of
from .jobs import Jobs
from .made.usage import tokens
from .prompts import Prompts
from .recordings import Library, replayed
from .reply import Reply, from_answer, from_error, from_events
from .values import Answer, AwsError, Events, Handler, Job, Request

LOG = logging.getLogger("bedrock_models.testing")

STREAMS = frozenset({"InvokeModelWithResponseStream", "ConverseStream"})
JSON_TYPES = ("application/json", "application/octet-stream", "binary/octet-stream", "application/x-amz-json-1.1")
"""Content types that a body may have; boto3 says octet-stream where the caller says nothing."""


class Endpoint:
    """Answers requests. Calls may come from several threads."""

    def __init__(
        self,
        *,
        handler: Handler | None,
        library: Library,
        faults: Faults,
        jobs: Jobs,
        seed: int,
        validate: bool,
        models: Mapping[str, str],
    ) -> None:
        self._handler = handler
        self._library = library
        self._faults = faults
        self._jobs = jobs
        self._seed = seed
        self._validate = validate
        self._models = models
        self._prompts = Prompts()
        self.invocation_jobs = InvocationJobs(lambda: jobs.folder, seed, self._answer_row)
        self._others: Mapping[str, Callable[[Request], Answer]] = {
            "CountTokens": self._count_tokens,
            "ApplyGuardrail": guardrails.apply,
            "InvokeGuardrailChecks": guardrails.check,
            "CreatePrompt": self._prompts.create,
            "CreatePromptVersion": self._prompts.create_version,
            "GetPrompt": self._prompts.get,
            "GetAsyncInvoke": jobs.get,
            "ListAsyncInvokes": jobs.listed,
            "ListFoundationModels": models_api.list_models,
            "GetFoundationModel": models_api.get_model,
            "ListInferenceProfiles": models_api.list_profiles,
            "GetInferenceProfile": models_api.get_profile,
            "GetModelInvocationJob": self.invocation_jobs.get,
            "ListModelInvocationJobs": self.invocation_jobs.listed,
            "StopModelInvocationJob": self.invocation_jobs.stop,
        }

    def reply(self, request: Request) -> Reply:
        """The reply to a call; never raises."""
        met = self._faults.of(request)
        try:
            for fault in met:
                fault.refuse()
            answer = self._answer(request, met)
            if not isinstance(answer, Reply):
                for fault in met:
                    answer = fault.answer(answer, request)
            reply = answer if isinstance(answer, Reply) else _written(answer, request)
        except AwsError as error:
            reply = from_error(error)
        except Exception as error:
            LOG.exception("%s of %s failed here", request.operation, request.model_id)
            reply = from_error(_as_aws(error))
        for fault in met:
            reply = reply.of(fault.send(reply.pieces))
        return reply

    def _answer(self, request: Request, met: Sequence[Fault] = ()) -> Answer | Events | Reply:
        started = perf_counter()
        if request.operation == "CreateModelInvocationJob":
            return self.invocation_jobs.create(request, next((fault for fault in met if isinstance(fault, JobFault)), None))
        if request.operation in self._others:
            return self._result(request, None, started) or self._others[request.operation](request)
        if request.operation == "StartAsyncInvoke":
            return self._start(request)
        if request.operation.startswith("Converse"):
            return self._converse(request, started)
        return self._invoke(request, started)

    def _invoke(self, request: Request, started: float) -> Answer | Events | Reply:
        recording = self._library.find(request)
        family = self._family(request, checked=self._validate and recording is None)
        given = self._given(request, family, recording, started)
        if given is not None:
            return given
        if family is None:
            raise AwsError("ValidationException", checking.INVALID_ID)
        stream = request.operation in STREAMS
        shown = answers.from_spec(family, request, request.body, self._seed, stream=stream)
        return self._finished(request, family, shown, started)

    def _family(self, request: Request, *, checked: bool) -> Family | None:
        """The family of a call; with `checked`, one that takes its body."""
        families = known.families_of(request.model_id, self._models)
        if not checked:
            return families[0] if families else None
        content_type = request.headers.get("content-type", JSON_TYPES[0]).partition(";")[0].strip().lower()
        if content_type not in JSON_TYPES:
            raise AwsError("ValidationException", f"The content type {content_type} is not supported; use application/json.")
        served = [family for family in families if _served(family, request.operation)]
        if families and not served:
            checking.check_operation(families[0], request.operation)
        return checking.check(served, request.model_id, request.raw, stream=request.operation in STREAMS)

    def _converse(self, request: Request, started: float) -> Answer | Events | Reply:
        if self._validate and not known.families_of(request.model_id, self._models) and not known.is_known(request.model_id):
            raise AwsError("ValidationException", checking.INVALID_ID)
        if self._validate and not known.converses(request.model_id):
            raise AwsError("ValidationException", checking.NO_TALK)
        family = families().get(ANY_MODEL)
        recording = self._library.find(request)
        if self._validate and recording is None and family is not None:
            checking.check([family], request.model_id, request.raw, stream=request.operation in STREAMS)
        given = self._given(request, family, recording, started)
        if given is not None:
            return given
        if family is None:
            raise AwsError("ValidationException", checking.NO_CONVERSE)
        asked = self._prompts.filled(request.model_id, request.body) or request.body
        own = next(iter(known.families_of(request.model_id, self._models)), None)
        shown = conversed(request, asked, own, self._seed, stream=request.operation in STREAMS)
        return self._finished(request, family, shown, started)

    def _answer_row(self, operation: str, model_id: str, raw: bytes) -> Any:
        """The body that answers a row of a batch job, as the operation would answer it.

        Raises:
            AwsError: it is refused.
        """
        request = Request(operation=operation, model_id=model_id, body=json.loads(raw), raw=raw, headers={})
        answer = self._answer(request)
        if isinstance(answer, Answer):
            return json.loads(answer.body) if isinstance(answer.body, bytes) else answer.body
        if isinstance(answer, Reply):
            return json.loads(b"".join(piece for piece in answer.pieces if isinstance(piece, bytes)))
        raise AwsError("InternalServerException", f"{operation} of a row is answered by events; it takes one body")

    def _start(self, request: Request) -> Answer:
        body = request.body if isinstance(request.body, dict) else {}
        model_input = body.get("modelInput")
        families = known.families_of(request.model_id, self._models)
        raw = json.dumps(model_input).encode()
        if self._validate:
            if families and not any("async_invoke" in family.operations for family in families):
                raise AwsError("ValidationException", checking.NO_JOBS)
            checking.check([family for family in families if "async_invoke" in family.operations], request.model_id, raw)
        self._jobs.check_target(body)
        repeated = self._jobs.repeated(body)
        if repeated is not None:
            return repeated
        result = self._handler(request) if self._handler else None
        if isinstance(result, Exception):
            raise _as_aws(result)
        job = result if isinstance(result, Job) else Job(files=_own_files(result))
        family = families[0] if families else None
        return self._jobs.start(request, job, lambda where: files_of(family, request.model_id, model_input, self._seed, where))

    def _count_tokens(self, request: Request) -> Answer:
        counted = request.body.get("input", {}) if isinstance(request.body, dict) else {}
        if self._validate and request.model_id.partition(".")[0] in PROFILES:
            raise AwsError("ValidationException", checking.NO_COUNT)
        if self._validate and "converse" in counted and ANY_MODEL in families():
            checking.check([families()[ANY_MODEL]], request.model_id, json.dumps(counted["converse"]).encode())
        if "converse" in counted:
            return Answer(body={"inputTokens": tokens(counted["converse"])})
        try:
            raw = base64.b64decode(counted["invokeModel"]["body"], validate=True)
        except (KeyError, TypeError, binascii.Error):
            raise AwsError("ValidationException", "The input must hold invokeModel or converse.") from None
        if self._validate:
            checking.check(known.families_of(request.model_id, self._models), request.model_id, raw)
        return Answer(body={"inputTokens": tokens(json.loads(raw))})

    def _given(
        self, request: Request, family: Family | None, recording: Mapping[str, Any] | None, started: float
    ) -> Answer | Events | Reply | None:
        """What the handler says, or else the recording; None where neither says anything."""
        given = self._result(request, family, started)
        if given is None and recording is not None:
            return self._finished(request, family, replayed(recording), started)
        return given

    def _result(self, request: Request, family: Family | None, started: float) -> Answer | Events | Reply | None:
        """What the handler says, if it says anything."""
        result = self._handler(request) if self._handler else None
        if result is None:
            return None
        if isinstance(result, Exception):
            raise _as_aws(result)
        if isinstance(result, Job):
            raise TypeError(f"handler: answers {request.operation} with a Job. Jobs are for StartAsyncInvoke")
        if not isinstance(result, Answer | Events):
            result = Events(result) if isinstance(result, list) else Answer(body=result)
        return self._finished(request, family, result, started)

    def _finished(
        self, request: Request, family: Family | None, answer: Answer | Events | Reply, started: float
    ) -> Answer | Events | Reply:
        """An answer with what Bedrock adds, as a stream if one was asked for."""
        if isinstance(answer, Reply):
            return answer
        if request.operation in STREAMS and isinstance(answer, Answer) and answer.status == 200:
            answer = Events(_split(request, family, answer.body))
        if isinstance(answer, Events):
            return self._stream(request, family, answer, started)
        if request.operation != "InvokeModel":
            return answer
        return Answer(
            body=answer.body,
            status=answer.status,
            headers={**metrics.headers(family, request.body, answer.body, started), **answer.headers},
        )

    def _stream(self, request: Request, family: Family | None, answer: Events, started: float) -> Events:
        if request.operation not in STREAMS:
            raise TypeError(f"handler: answers {request.operation} with events. It takes one body")
        if request.operation == "ConverseStream" or not isinstance(answer.events, list | tuple):
            return answer
        return Events(metrics.with_metrics(family, answer.events, request.body, started), answer.headers)


def _served(family: Family, operation: str) -> bool:
    try:
        checking.check_operation(family, operation)
    except AwsError:
        return False
    return True


def _split(request: Request, family: Family | None, body: Any) -> list[Any]:
    if request.operation == "ConverseStream":
        return converse_events(body)
    return split(family, body) if family and family.event is not None else [body]


def _written(answer: Answer | Events, request: Request) -> Reply:
    if isinstance(answer, Answer):
        return from_answer(answer)
    return from_events(answer, converse=request.operation == "ConverseStream")


def _own_files(result: Any) -> Mapping[str, bytes]:
    """The files of an asynchronous call for which a handler gave a body; none where it left the answer to the endpoint."""
    return {"output.json": json.dumps(result).encode()} if isinstance(result, dict) else {}


def _as_aws(error: Exception) -> AwsError:
    """An error of a handler as AWS would send it; botocore's keep their code, what is no AWS error is an internal one."""
    if isinstance(error, AwsError):
        return error
    response = getattr(error, "response", None)
    if isinstance(response, dict) and "Error" in response:
        return AwsError(response["Error"].get("Code", "InternalServerException"), response["Error"].get("Message", ""))
    return AwsError("InternalServerException", f"{type(error).__name__}: {error}")
