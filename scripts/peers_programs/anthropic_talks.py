"""The anthropic SDK, with nothing but its address set: an answer, a stream, tools, a refusal."""

import os

from anthropic import AnthropicBedrock, BadRequestError

CLAUDE = "us.anthropic.claude-haiku-4-5-20251001-v1:0"
SAID = [{"role": "user", "content": "Which bird cannot fly?"}]
client = AnthropicBedrock(base_url=os.environ["AWS_ENDPOINT_URL_BEDROCK_RUNTIME"], max_retries=0)

answer = client.messages.create(model=CLAUDE, max_tokens=60, messages=SAID)
with client.messages.stream(model=CLAUDE, max_tokens=60, messages=SAID) as stream:
    text = "".join(stream.text_stream)
    final = stream.get_final_message()
assert final.content[0].text == text
schema = {"type": "object", "properties": {"port": {"type": "string"}}}
tool = {"name": "tide", "description": "High tide.", "input_schema": schema}
called = client.messages.create(model=CLAUDE, max_tokens=60, messages=SAID, tools=[tool])
try:
    client.messages.create(model=CLAUDE, max_tokens=60, messages=SAID, extra_body={"max_token": 1})
except BadRequestError as error:
    refusal = error.body["message"]
print(f"answer of {len(answer.content)} block, streamed {text!r}, stop {called.stop_reason}, refused: {refusal}")
