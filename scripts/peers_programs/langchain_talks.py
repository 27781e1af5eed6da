"""langchain-aws: InvokeModel and Converse, streams and embeddings."""

from langchain_aws import BedrockEmbeddings, ChatBedrock, ChatBedrockConverse

CLAUDE = "us.anthropic.claude-haiku-4-5-20251001-v1:0"
native = ChatBedrock(model=CLAUDE, region="us-east-1", max_tokens=60)
answer = native.invoke("Which bird cannot fly?")
assert answer.content
chunks = list(native.stream("Which bird cannot fly?"))
assert len(chunks) > 2
common = ChatBedrockConverse(model=CLAUDE, region_name="us-east-1")
assert common.invoke("Which bird cannot fly?").text
tooled = ChatBedrockConverse(model="us.anthropic.claude-sonnet-4-6", region_name="us-east-1").bind_tools(
    [{"name": "look", "description": "Look up.", "input_schema": {"type": "object", "properties": {}}}]
)
assert tooled.invoke("Look up the kiwi.").tool_calls
assert "kiwi" in "".join(str(chunk.text) for chunk in common.stream("Which bird cannot fly?"))
vectors = BedrockEmbeddings(model_id="amazon.titan-embed-text-v2:0", region_name="us-east-1").embed_documents(["a", "b"])
print(f"ChatBedrock {str(answer.content)[:40]!r}, {len(chunks)} chunks, Converse both ways, {len(vectors)} vectors")
