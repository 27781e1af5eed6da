"""pydantic-ai: an agent by Converse, whole, in a stream, and with a tool."""

import asyncio

from pydantic_ai import Agent
from pydantic_ai.usage import UsageLimits

MODEL = "bedrock:us.anthropic.claude-haiku-4-5-20251001-v1:0"


async def main() -> None:
    """Ask, ask again, listen, and let a tool be called."""
    agent = Agent(MODEL, instructions="Be brief.")
    first = await agent.run("Which bird cannot fly?")
    assert first.output
    second = await agent.run("And which can?", message_history=first.all_messages())
    assert second.output
    async with agent.run_stream("Which bird cannot fly?") as stream:
        pieces = [piece async for piece in stream.stream_text(delta=True)]
    assert pieces
    called = []
    tooled = Agent("bedrock:us.anthropic.claude-sonnet-4-6")

    @tooled.tool_plain
    def weather(town: str) -> str:
        """Say what the weather is like in a town."""
        called.append(town)
        return "11 degrees"

    answer = await tooled.run("Weather in Riga?", usage_limits=UsageLimits(request_limit=5))
    print(f"{first.output[:40]!r}, {len(pieces)} pieces, {len(called)} calls of a tool, then {str(answer.output)[:30]!r}")


asyncio.run(main())
