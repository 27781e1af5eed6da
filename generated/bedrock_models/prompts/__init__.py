# Copied from generator/bedrock_codegen/runtime/prompts/__init__.py; edit it there.
"""Prompts of prompt management: written typed, rendered here, kept by the service, and called by their ARN.

summary = claude_messages.prompt(
    "summary",
    "Summarise {{text}} in {{words}} words",
    model_id="us.anthropic.claude-haiku-4-5-20251001-v1:0",
    max_tokens=300,
    top_k=20,
)
summary.variables  # ("text", "words")
summary.render(text=report, words="20")  # a ConverseRequest, made here
ref = prompts.create(summary)  # a draft; `publish` makes a version of it
converse.invoke(ref.arn, variables={"text": report, "words": "20"})
"""

from .prompt import Prompt
from .service import PromptRef, create, get, publish

__all__ = ["Prompt", "PromptRef", "create", "get", "publish"]


def __dir__() -> list[str]:
    return list(__all__)
