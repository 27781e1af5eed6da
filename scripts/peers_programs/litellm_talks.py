"""litellm: InvokeModel and Converse, streams and embeddings."""

import os

import litellm

ENDPOINT = {"aws_bedrock_runtime_endpoint": os.environ["AWS_ENDPOINT_URL_BEDROCK_RUNTIME"], "aws_region_name": "us-east-1"}
CLAUDE = "us.anthropic.claude-haiku-4-5-20251001-v1:0"
SAID = [{"role": "user", "content": "Which bird cannot fly?"}]

texts = []
for model in (f"bedrock/invoke/{CLAUDE}", f"bedrock/converse/{CLAUDE}"):
    answer = litellm.completion(model=model, messages=SAID, max_tokens=60, **ENDPOINT)
    assert answer.choices[0].message.content
    chunks = list(litellm.completion(model=model, messages=SAID, max_tokens=60, stream=True, **ENDPOINT))
    texts.append("".join(chunk.choices[0].delta.content or "" for chunk in chunks))
    assert texts[-1] == answer.choices[0].message.content
vectors = litellm.embedding(model="bedrock/amazon.titan-embed-text-v2:0", input=["a lighthouse"], **ENDPOINT).data
print(f"invoke {texts[0]!r}, converse {texts[1]!r}, both streamed, {len(vectors)} vector")
