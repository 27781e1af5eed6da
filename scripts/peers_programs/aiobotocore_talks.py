"""aiobotocore: an answer and a stream."""

import asyncio
import json

from aiobotocore.session import get_session

TITAN = "amazon.titan-text-express-v1"
BODY = json.dumps({"inputText": "Write a haiku about the sea."})


async def main() -> None:
    """Talk."""
    async with get_session().create_client("bedrock-runtime") as client:
        answer = await client.invoke_model(modelId=TITAN, body=BODY)
        text = json.loads(await answer["body"].read())["results"][0]["outputText"]
        stream = await client.invoke_model_with_response_stream(modelId=TITAN, body=BODY)
        pieces = [json.loads(event["chunk"]["bytes"])["outputText"] async for event in stream["body"]]
    assert text
    assert pieces
    print(f"answer of {len(text)} letters, {len(pieces)} events")


asyncio.run(main())
