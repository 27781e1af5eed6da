// AWS's SDK for JavaScript with nothing but the environment set: an answer, a stream, a refusal, and all of them by Converse.
import {
  BedrockRuntimeClient,
  ConverseCommand,
  ConverseStreamCommand,
  InvokeModelCommand,
  InvokeModelWithResponseStreamCommand,
} from "@aws-sdk/client-bedrock-runtime";

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
const messages = [{ role: "user", content: [{ text: "Which bird?" }] }];
const conversed = await client.send(new ConverseCommand({ modelId, messages, inferenceConfig: { maxTokens: 60 } }));
if (!conversed.output.message.content[0].text) throw new Error("Converse answers nothing");
const streamed = await client.send(new ConverseStreamCommand({ modelId, messages }));
const events = [];
for await (const event of streamed.stream) events.push(Object.keys(event)[0]);
let forgotten = "nothing";
try {
  const use = { toolUse: { toolUseId: "t1", name: "look", input: {} } };
  const result = { toolResult: { toolUseId: "t1", content: [{ text: "a kiwi" }] } };
  const history = [...messages, { role: "assistant", content: [use] }, { role: "user", content: [result] }];
  await client.send(new ConverseCommand({ modelId: "us.anthropic.claude-sonnet-4-6", messages: history }));
} catch (error) {
  forgotten = error.message;
}
console.log(`answer ${JSON.stringify(text)}, ${kinds.length} events up to ${kinds.at(-1)}, refused: ${refusal}; ` +
  `Converse: ${events.length} events up to ${events.at(-1)}, refused: ${forgotten}`);
