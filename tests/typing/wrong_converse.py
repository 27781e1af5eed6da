"""Mistakes in calls by Converse: each marked line must be found, and nothing else."""

from bedrock_models import chat_completions as chat
from bedrock_models import claude_messages as claude
from bedrock_models import converse, nova, titan_text

ASKED: list[converse.ConverseInputMessageDict] = [{"role": "user", "content": [{"text": "Hi"}]}]
CLAUDE = "us.anthropic.claude-sonnet-4-5-20250929-v1:0"
NOVA = "us.amazon.nova-2-lite-v1:0"

claude.converse(CLAUDE, ASKED, reasoning_config={"type": "enabled"})  # wrong: Nova's
claude.converse(CLAUDE, ASKED, reasoning_effort="low")  # wrong: of gpt-oss
nova.converse(NOVA, ASKED, thinking={"type": "adaptive"})  # wrong: Claude's
nova.NovaConverseExtras(thinking={"type": "adaptive"})  # wrong: Claude's
nova.converse(NOVA, ASKED, reasoning_config={"type": "enabled", "maxReasoningEffort": "huge"})  # wrong: no such effort
chat.converse("openai.gpt-oss-20b-1:0", ASKED, reasoning_effort=3)  # wrong: a type
claude.converse(CLAUDE, ASKED, thinking={"type": "enabled"})  # wrong: budget_tokens is missing
claude.converse(CLAUDE, ASKED, topK=5)  # wrong: a wire name
claude.converse(CLAUDE, [{"role": "usr", "content": []}])  # wrong: a literal
converse.invoke(CLAUDE, [{"role": "user", "content": "Hi"}])  # wrong: content is a list of blocks
converse.invoke(CLAUDE, [{"role": "user", "content": [{"txt": "Hi"}]}])  # wrong: a key
converse.invoke(CLAUDE, ASKED, maxTokens=5)  # wrong: a wire name
converse.invoke(CLAUDE, ASKED, tool_choice={"none": {}})  # wrong: there is no such choice
converse.invoke(CLAUDE, ASKED, service_tier={"type": "cheap"})  # wrong: a literal
titan_text.converse("amazon.titan-text-express-v1", ASKED, tools=[])  # wrong: Titan has no tools
converse.invoke(CLAUDE, ASKED).output.msg  # wrong: no such field
claude.prompt("p", "Hi", reasoning_config={"type": "enabled"})  # wrong: Nova's
nova.prompt("p", "Hi", reasoning_config={"type": "enabled", "maxReasoningEffort": "huge"})  # wrong: no such effort
titan_text.prompt("p", "Hi", system="Be brief.")  # wrong: Titan has no system prompt
claude.prompt("p", "Hi", max_tokens="9")  # wrong: a type
claude.prompt("p", messages=[{"role": "usr", "content": []}])  # wrong: a literal
claude.prompt("p", "Hi").render(text=3)  # wrong: values are texts
