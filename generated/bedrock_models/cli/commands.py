# Copied from generator/bedrock_codegen/runtime/cli/commands.py; edit it there.
"""What the command can do, as a table: which module holds a command, and one line of help for each.

Only the module of the command that is run is loaded; the help of all loads none.
"""

from __future__ import annotations

import re
from typing import NamedTuple

PACKAGE = (__package__ or "").partition(".")[0]
COMMAND = "bedrock-typed" if PACKAGE == "bedrock_models" else f"python -m {PACKAGE}"
"""What a user types: a package of one's own has no command of its own."""


class Command(NamedTuple):
    """A command, without its code."""

    module: str
    about: str
    """The first line of its help."""


GROUPS: dict[str, dict[str, Command]] = {
    "Talk to a model": {
        "ask": Command("ask", "Ask a model something, and print what it says as it comes."),
        "chat": Command("ask", "Talk to a model, a line at a time."),
    },
    "Know a model": {
        "models": Command("models", "List the models, with family and lifecycle."),
        "show": Command("show", "Show a model: its lifecycle, its parameters."),
        "schema": Command("show", "Print the JSON Schema of a body."),
        "compare": Command("compare", "Compare two models or families, parameter by parameter."),
        "docs": Command("docs", "Open the page of a model, in a browser."),
    },
    "Call a model with its own parameters": {
        "invoke": Command("invoke", "Ask a model. Its parameters are options."),
        "stream": Command("invoke", "Ask a model and print its answer as it comes."),
        "batch": Command("batch", "Many requests as jobs, or one by one from here."),
        "jobs": Command("batch", "List asynchronous calls, or look at one."),
    },
    "Check and test": {
        "validate": Command("validate", "Check a body, or each line of a JSONL, for a model."),
        "port": Command("port", "Print the body of a conversation as another model takes it."),
        "check": Command("check", "Find model ids that are legacy, past their end or near it."),
        "serve": Command("serve", "Stand in for Bedrock on this machine, for any SDK."),
        "record": Command("record", "Run a program, and keep what it and Bedrock say to each other."),
        "redact": Command("redact", "Copy recordings with every text, id and number replaced."),
    },
}
COMMANDS: dict[str, Command] = {name: command for group in GROUPS.values() for name, command in group.items()}


OURS = re.compile(
    r"\b(?:us\.)?(?:amazon|anthropic|meta)\.[a-z0-9][\w:-]*(?:\.[\w:-]+)*|\b(?:llama|mistral_prompt|claude_messages|titan_text)\b"
)
"""Ids and families in the examples of commands."""


def own_examples(text: str) -> str:
    """Help as it is for this package: its command, and in place of ids and families that it has not, one that it has."""
    if COMMAND == "bedrock-typed":
        return text
    from .._runtime.models.catalogue import families  # noqa: PLC0415 - a package of one's own is small
    from .._runtime.models.table import table  # noqa: PLC0415

    def known(said: re.Match[str]) -> str:
        there, name = list(table() if "." in said[0] else families()), said[0].removeprefix("us.")
        return said[0] if name in there else next(iter(there), "MODEL")

    return OURS.sub(known, text.replace("bedrock-typed ", f"{COMMAND} "))


def overview() -> str:
    """The help of all."""
    widest = max(map(len, COMMANDS))
    lines = ["Models of Amazon Bedrock: what they take, what they answer.", ""]
    lines += [
        f"Usage: {COMMAND} COMMAND ...",
        "",
        own_examples('    bedrock-typed ask --local us.amazon.nova-lite-v1:0 "Name a river."'),
        "",
    ]
    for title, commands in GROUPS.items():
        lines += [f"{title}:", *(f"  {name:<{widest}}  {command.about}" for name, command in commands.items()), ""]
    lines += [f"{COMMAND} COMMAND --help says more; --version and --install-completion are\nthe other options."]
    return "\n".join(lines) + "\n"
