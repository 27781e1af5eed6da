"""Mistakes in calls: each marked line must be found, and nothing else."""

from bedrock_models import claude_messages as claude
from bedrock_models import cohere_embed_v3 as embed
from bedrock_models import titan_text

TITAN = "amazon.titan-text-express-v1"
CLAUDE = "anthropic.claude-3-haiku-20240307-v1:0"

titan_text.invoke(TITAN, "Hi", temprature=0.2)  # wrong: no such parameter
titan_text.invoke(TITAN, "Hi", topP=0.2)  # wrong: a wire name
titan_text.invoke(TITAN, "Hi", max_tokens=5)  # wrong: another family's name
titan_text.invoke(TITAN, "Hi", temperature="hot")  # wrong: a type
titan_text.invoke(TITAN, "Hi", 0.2)  # wrong: temperature is keyword-only
titan_text.invoke(TITAN)  # wrong: input_text is missing
titan_text.invoke("Hi", input_text=TITAN, stop_sequences=5)  # wrong: a type
titan_text.invoke(TITAN, "Hi", options={"guardrail": "g"})  # wrong: no such option
titan_text.invoke(TITAN, "Hi", options={"trace": "ON"})  # wrong: no such trace
claude.invoke(CLAUDE, "Hi", 64)  # wrong: messages are no text
claude.invoke(CLAUDE, [{"role": "usr", "content": "Hi"}], 64)  # wrong: a literal
claude.invoke(CLAUDE, [{"role": "user", "contents": "Hi"}], 64)  # wrong: a key
claude.invoke(CLAUDE, [{"content": "Hi"}], 64)  # wrong: role is missing
claude.invoke(CLAUDE, [{"role": "user", "content": "Hi"}])  # wrong: max_tokens is missing
claude.invoke(CLAUDE, [{"role": "user", "content": "Hi"}], 64, stream=True)  # wrong: stream is a function
claude.invoke(CLAUDE, [{"role": "user", "content": "Hi"}], 64, thinking={"type": "enabled"})  # wrong: budget_tokens is missing
embed.invoke("cohere.embed-english-v3", "search", ["whale"])  # wrong: a literal
embed.invoke("cohere.embed-english-v3", "search_query", ["whale"], truncate="start")  # wrong: a literal
embed.stream("cohere.embed-english-v3", "search_query", ["whale"])  # wrong: embeddings do not stream
claude.ClaudeMessage(role="user", content="Hi", name="me")  # wrong: no such field
claude.ClaudeMessage(role="usr", content="Hi")  # wrong: a literal
claude.ClaudeRequest(messages=[claude.ClaudeMessage(role="user", content="Hi")])  # wrong: max_tokens is missing
titan_text.TitanTextGenerationConfig(topP=0.2)  # wrong: a wire name
titan_text.invoke(TITAN, "Hi").results[0].text  # wrong: no such field
titan_text.invoke(TITAN, "Hi").bedrock.latency  # wrong: no such fact
