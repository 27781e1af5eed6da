"""Short ways to call an endpoint."""

from __future__ import annotations

import json
from typing import Any, Self

from bedrock_models.testing import LocalBedrock

TITAN = "amazon.titan-text-express-v1"
CLAUDE = "us.anthropic.claude-haiku-4-5-20251001-v1:0"


class Caller:
    """A boto3 client whose answers are read."""

    def __init__(self, bedrock: LocalBedrock) -> None:
        self.client = bedrock.client()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.client.close()

    def invoke(self, model_id: str, body: Any) -> Any:
        """The answer of InvokeModel as JSON."""
        return json.loads(self.client.invoke_model(modelId=model_id, body=json.dumps(body))["body"].read())

    def stream(self, model_id: str, body: Any) -> list[Any]:
        """The events of InvokeModelWithResponseStream as JSON."""
        answer = self.client.invoke_model_with_response_stream(modelId=model_id, body=json.dumps(body))
        return [json.loads(event["chunk"]["bytes"]) for event in answer["body"]]


def refused(error: Any) -> Any:
    """What botocore kept of a refusal."""
    return error.response
