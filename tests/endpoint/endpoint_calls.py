"""Short ways to call an endpoint."""

from __future__ import annotations

import http.client
import json
from contextlib import closing
from typing import Any, Self
from urllib.parse import quote

from bedrock_models.testing import LocalBedrock
from botocore.exceptions import ClientError

TITAN = "amazon.titan-text-express-v1"
JSON = "application/json"
CLAUDE = "us.anthropic.claude-haiku-4-5-20251001-v1:0"


class Caller:
    """A boto3 client whose answers are read."""

    def __init__(self, bedrock: LocalBedrock) -> None:
        self.client = bedrock.client()
        self.url = bedrock.url

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.client.close()

    def invoke(self, model_id: str, body: Any) -> Any:
        """The answer of InvokeModel as JSON."""
        return json.loads(self.client.invoke_model(modelId=model_id, body=json.dumps(body))["body"].read())

    def converse(self, model_id: str, body: Any) -> Any:
        """What Converse answers to a body just as it is; boto3 would look through it first, and leave out what it does not know.

        Raises:
            ClientError: it is refused.
        """
        host = self.url.removeprefix("http://")
        with closing(http.client.HTTPConnection(host, timeout=10)) as connection:
            connection.request("POST", f"/model/{quote(model_id, safe='')}/converse", json.dumps(body), {"content-type": JSON})
            answer = connection.getresponse()
            data = json.loads(answer.read())
        if answer.status == 200:
            return data
        error = {"Code": answer.headers["x-amzn-errortype"].partition(":")[0], "Message": data["message"]}
        raise ClientError({"Error": error, "ResponseMetadata": {"HTTPStatusCode": answer.status}}, "Converse")  # type: ignore[typeddict-item]

    def stream(self, model_id: str, body: Any) -> list[Any]:
        """The events of InvokeModelWithResponseStream as JSON."""
        answer = self.client.invoke_model_with_response_stream(modelId=model_id, body=json.dumps(body))
        return [json.loads(event["chunk"]["bytes"]) for event in answer["body"]]


def refused(error: Any) -> Any:
    """What botocore kept of a refusal."""
    return error.response
