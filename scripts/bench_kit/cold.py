"""From nothing to a first answer: python cold.py CLIENT URL."""

from __future__ import annotations

import json
import sys

MODEL = "anthropic.claude-3-haiku-20240307-v1:0"
MESSAGES = [{"role": "user", "content": "Hi"}]


def main(client: str, url: str) -> None:
    """Import, make a client, call once."""
    if client == "raw":
        import boto3

        body = json.dumps({"anthropic_version": "bedrock-2023-05-31", "max_tokens": 64, "messages": MESSAGES})
        speaker = boto3.client("bedrock-runtime", region_name="us-east-1", endpoint_url=url)
        json.loads(speaker.invoke_model(modelId=MODEL, body=body)["body"].read())
    elif client == "ours_default":
        import warnings

        warnings.simplefilter("ignore")
        from bedrock_models import claude_messages as claude

        claude.invoke(MODEL, messages=MESSAGES, max_tokens=64)
    else:
        import work

        work.CLIENTS[client]("embed" if client == "cohere" else "invoke", url)()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
