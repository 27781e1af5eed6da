"""guard() below langchain-aws: a parameter that the model does not take is refused before it is sent."""

import boto3
from bedrock_models import errors, guard
from langchain_aws import ChatBedrock

client = boto3.client("bedrock-runtime")
guard(client)
chat = ChatBedrock(model="us.anthropic.claude-haiku-4-5-20251001-v1:0", client=client, max_tokens=60)
assert chat.invoke("Which bird cannot fly?").content
wrong = ChatBedrock(model="amazon.titan-text-express-v1", client=client, model_kwargs={"topK": 5})
try:
    wrong.invoke("Which bird cannot fly?")
except errors.RequestError as error:
    print(f"passed a good body; refused before sending: {error.findings[0]}")
else:
    raise SystemExit("the guard let a wrong body pass")
