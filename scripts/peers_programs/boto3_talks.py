"""boto3 with nothing but the environment set: bodies, streams, jobs, lists, refusals."""

import json
import time

import boto3

CLAUDE = "us.anthropic.claude-haiku-4-5-20251001-v1:0"
QUESTION = {"anthropic_version": "bedrock-2023-05-31", "max_tokens": 60, "messages": [{"role": "user", "content": "Which bird?"}]}
VIDEO = {
    "taskType": "TEXT_VIDEO",
    "textToVideoParams": {"text": "A lighthouse at dusk"},
    "videoGenerationConfig": {"fps": 24, "durationSeconds": 6, "dimension": "1280x720", "seed": 7},
}

client = boto3.client("bedrock-runtime")
answer = json.loads(client.invoke_model(modelId=CLAUDE, body=json.dumps(QUESTION))["body"].read())
assert answer["content"][0]["text"]
stream = client.invoke_model_with_response_stream(modelId=CLAUDE, body=json.dumps(QUESTION))
kinds = [json.loads(event["chunk"]["bytes"])["type"] for event in stream["body"]]
assert kinds[0] == "message_start"
assert kinds[-1] == "message_stop"
said = [{"role": "user", "content": [{"text": "Which bird?"}]}]
assert client.converse(modelId=CLAUDE, messages=said)["output"]["message"]["content"]
assert len(list(client.converse_stream(modelId=CLAUDE, messages=said)["stream"])) > 4
target = {"s3OutputDataConfig": {"s3Uri": "s3://films"}}
job = client.start_async_invoke(modelId="amazon.nova-reel-v1:0", modelInput=VIDEO, outputDataConfig=target)
while client.get_async_invoke(invocationArn=job["invocationArn"])["status"] == "InProgress":
    time.sleep(1)
assert client.list_async_invokes()["asyncInvokeSummaries"]
try:
    client.invoke_model(modelId=CLAUDE, body=json.dumps(QUESTION | {"max_token": 1}))
except client.exceptions.ValidationException as error:
    refusal = error.response["Error"]["Message"]
models = boto3.client("bedrock").list_foundation_models()["modelSummaries"]
print(f"answer, {len(kinds)} events, Converse both ways, a job, {len(models)} models, refused: {refusal}")
