"""The options of a call are the members of InvokeModel, as the installed botocore knows them."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import pytest
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
    every: Any = dict.fromkeys(names, "x")
    offered = set(boto3_arguments(every))
    assert members <= offered, "botocore has members that Options lacks"
    assert offered - members <= NEWER, "Options has members that botocore lacks"
    assert names == list(OptionsDict.__annotations__)
