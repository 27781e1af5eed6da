"""strands: an agent by Converse, with a tool, in streams."""

from strands import Agent, tool
from strands.models import BedrockModel


@tool
def weather(town: str) -> str:
    """Say what the weather is like in a town."""
    return f"11 degrees in {town}"


model = BedrockModel(model_id="us.amazon.nova-lite-v1:0", region_name="us-east-1")
plain = Agent(model=model, callback_handler=None)
text = str(plain("Which bird cannot fly?"))
assert text.strip()
again = str(plain("And which can?"))
assert again.strip()
asked = Agent(model=model, tools=[weather], callback_handler=None)
asked("What is the weather in Riga?")
uses = [block for message in asked.messages for block in message["content"] if "toolUse" in block]
print(f"{text[:40]!r}, {len(plain.messages)} messages, {len(uses)} calls of a tool")
