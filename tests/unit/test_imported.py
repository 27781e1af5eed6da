"""Imported models: a request that takes what the spec does not name, and an ARN that finds its family."""

from __future__ import annotations

import json
from contextlib import closing
from typing import Any

import bedrock_models
import pytest
from bedrock_models import imported
from bedrock_models.errors import RequestError, UnknownModelError
from bedrock_models.testing import LocalBedrock

ARN = "arn:aws:bedrock:us-east-1:123456789012:imported-model/abcdefghij12"
ASK = [{"role": "user", "content": "Name a river."}]


def test_the_arn_finds_the_family_and_another_may_be_named() -> None:
    info = bedrock_models.resolve(ARN)
    assert (info.id, info.family_names) == (ARN, ("imported",))
    assert bedrock_models.resolve(ARN, family="llama").family_names == ("llama",)
    with pytest.raises(UnknownModelError, match="is none of the families"):
        bedrock_models.resolve(ARN, family="rivers")


def test_what_the_spec_does_not_name_is_sent_as_it_is() -> None:
    body = {"prompt": "Name a river.", "max_tokens": 5, "min_p": 0.1, "guided": {"grammar": "a", "deep": [1, None]}}
    request = imported.ImportedRequest.from_wire(json.dumps(body))
    assert json.loads(request.to_wire()) == body
    assert request.unknown_fields() == ["/min_p", "/guided"]


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ({"max_tokens": 5}, ""),
        ({"prompt": "a", "messages": ASK}, "/messages"),
        ({"prompt": 5}, "/prompt"),
        ({"messages": []}, "/messages"),
    ],
)
def test_what_the_spec_names_is_checked(body: dict[str, Any], at: str) -> None:
    with pytest.raises(RequestError) as refused:
        bedrock_models.resolve(ARN).check(body)
    assert [finding.pointer for finding in refused.value.findings] == [at]


def test_a_family_of_aws_stays_closed() -> None:
    with pytest.raises(RequestError, match="min_p"):
        bedrock_models.resolve("meta.llama3-1-8b-instruct-v1:0").check({"prompt": "a", "min_p": 0.1})


@pytest.mark.parametrize(
    ("asked", "form"),
    [
        ({"prompt": "a", "max_gen_len": 5}, {"generation"}),
        ({"prompt": "a", "max_tokens": 5}, {"choices", "text"}),
        ({"messages": ASK}, {"choices", "message"}),
    ],
    ids=["prompt", "completion", "chat"],
)
def test_each_form_streams_from_the_local_endpoint(asked: dict[str, Any], form: set[str]) -> None:
    with LocalBedrock() as bedrock, closing(bedrock.client()) as client:
        with imported.stream(ARN, client=client, **asked) as events:
            text = "".join(events.text())
        whole = imported.invoke(ARN, client=client, **asked)
        assert [request.body for request in bedrock.requests] == [asked, asked]
    assert text == whole.text == events.answer().text != ""
    for answer in (whole, events.answer()):
        body = json.loads(answer.to_wire())
        assert form <= {*body, *body.get("choices", [{}])[0]}
