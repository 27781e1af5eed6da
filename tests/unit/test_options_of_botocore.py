"""The options of a call are the members of InvokeModel, as the installed botocore knows them."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import pytest
from bedrock_models import errors
from bedrock_models._runtime.calls.options import Options, OptionsDict, boto3_arguments
from botocore.session import Session

NOT_OPTIONS = {"body", "contentType", "accept", "modelId"}
"""Members that the call itself fills in."""
NEWER = {"projectIdentifier"}
"""Options that came after the oldest botocore that we take."""


@pytest.mark.parametrize("operation", ["InvokeModel", "InvokeModelWithResponseStream"])
def test_every_member_is_an_option(operation: str) -> None:
    shape: Any = Session().get_service_model("bedrock-runtime").operation_model(operation).input_shape
    members = set(shape.members) - NOT_OPTIONS
    names = [field.name for field in fields(Options)]
    every: Any = {**dict.fromkeys(names, "x"), **{name: listed[0] for name, listed in _words().items()}}
    offered = set(boto3_arguments(every))
    assert members <= offered, "botocore has members that Options lacks"
    assert offered - members <= NEWER, "Options has members that botocore lacks"
    assert names == list(OptionsDict.__annotations__)


def _words() -> dict[str, list[str]]:
    """The options that botocore lists the words of."""
    shape: Any = Session().get_service_model("bedrock-runtime").operation_model("InvokeModel").input_shape
    names = {"trace": "trace", "performance_config_latency": "performanceConfigLatency", "service_tier": "serviceTier"}
    return {name: shape.members[key].enum for name, key in names.items()}


def test_an_option_takes_the_words_that_botocore_lists() -> None:
    """botocore sends any word, and the service refuses others."""
    for name, listed in _words().items():
        for word in listed:
            _arguments(name, word)
        with pytest.raises(errors.RequestError, match=f"options/{name}: must be '{listed[0]}'.*; got \"cheap\""):
            _arguments(name, "cheap")


def _arguments(name: str, word: str) -> None:
    given: Any = {name: word}
    boto3_arguments(given)
