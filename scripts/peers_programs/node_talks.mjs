// AWS's SDK for JavaScript with nothing but the environment set: an answer, a stream, a refusal.
import { BedrockRuntimeClient, InvokeModelCommand, InvokeModelWithResponseStreamCommand } from "@aws-sdk/client-bedrock-runtime";

const modelId = "us.anthropic.claude-haiku-4-5-20251001-v1:0";
const question = { anthropic_version: "bedrock-2023-05-31", max_tokens: 60, messages: [{ role: "user", content: "Which bird?" }] };
const said = (body) => ({ modelId, contentType: "application/json", body: JSON.stringify(body) });
const client = new BedrockRuntimeClient({ region: "us-east-1" });

const answer = await client.send(new InvokeModelCommand(said(question)));
const text = JSON.parse(new TextDecoder().decode(answer.body)).content[0].text;
const stream = await client.send(new InvokeModelWithResponseStreamCommand(said(question)));
const kinds = [];
for await (const event of stream.body) kinds.push(JSON.parse(new TextDecoder().decode(event.chunk.bytes)).type);
let refusal = "nothing";
try {
  await client.send(new InvokeModelCommand(said({ ...question, max_token: 1 })));
} catch (error) {
  refusal = `${error.name}: ${error.message}`;
}
console.log(`answer ${JSON.stringify(text)}, ${kinds.length} events up to ${kinds.at(-1)}, refused: ${refusal}`);
