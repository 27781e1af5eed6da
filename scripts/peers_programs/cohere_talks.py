"""The cohere SDK: chat, its stream, embeddings, reranking. It builds AWS's address itself, so the address is replaced."""

import os

import cohere
from cohere import aws_client

BEDROCK = "https://bedrock-runtime.us-east-1.amazonaws.com"
aws_address = aws_client.get_url
aws_client.get_url = lambda **given: aws_address(**given).replace(BEDROCK, os.environ["AWS_ENDPOINT_URL_BEDROCK_RUNTIME"])
client = cohere.BedrockClient(aws_region="us-east-1")

answer = client.chat(model="cohere.command-r-v1:0", message="How tall is the lighthouse?")
assert answer.text
events = [event.event_type for event in client.chat_stream(model="cohere.command-r-v1:0", message="How tall is the lighthouse?")]
assert "text-generation" in events
embedded = client.embed(model="cohere.embed-english-v3", texts=["a lighthouse"], input_type="search_document")
vectors = getattr(embedded.embeddings, "float_", embedded.embeddings)
assert vectors
print(f"chat {answer.text!r}, {len(events)} events, {len(vectors)} embedding")
