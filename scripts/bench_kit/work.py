"""One piece of work, by one client and by raw boto3 in turns: python work.py WORK CLIENT URL BLOCKS.

Runs in the environment of the client. Prints a JSON list of ratios, one a block: the client's time over raw boto3's.
"""

from __future__ import annotations

import asyncio
import gc
import json
import os
import statistics
import sys
import time
import warnings
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import conversing
from bodies import CLAUDE, EMBED

warnings.simplefilter("ignore")
MESSAGES = [{"role": "user", "content": "Hi"}]
BODY = json.dumps({"anthropic_version": "bedrock-2023-05-31", "max_tokens": 64, "messages": MESSAGES})
TEXTS = ["text"] * 96
EMBED_BODY = json.dumps({"texts": TEXTS, "input_type": "search_document"})
CALLS = {"invoke": 100, "stream": 1, "paced": 1, "embed": 3, "flight": 1, "streams": 1}
CALLS |= {"converse": 100, "converse_long": 40, "converse_picture": 5, "converse_stream": 1}
IN_FLIGHT, FLIGHTS, STREAMS = 200, 2000, 1000

Run = Callable[[], object]


def raw_client(url: str) -> Any:
    """A plain boto3 client."""
    import boto3
    from botocore.config import Config

    return boto3.client(
        "bedrock-runtime", region_name="us-east-1", endpoint_url=url, config=Config(max_pool_connections=IN_FLIGHT)
    )


def raw(work: str, url: str) -> Run:
    """The work in raw boto3 and `json.loads`; for `streams`, in aiobotocore."""
    client = raw_client(url)
    if work in conversing.WORKS:
        return conversing.raw(work, client)
    if work == "streams":
        return lambda: asyncio.run(_aiobotocore_streams(url))
    if work in {"stream", "paced"}:
        return lambda: _all(
            json.loads(event["chunk"]["bytes"])
            for event in client.invoke_model_with_response_stream(modelId=CLAUDE, body=BODY)["body"]
        )
    if work == "embed":
        return lambda: json.loads(client.invoke_model(modelId=EMBED, body=EMBED_BODY)["body"].read())

    def call() -> Any:
        return json.loads(client.invoke_model(modelId=CLAUDE, body=BODY)["body"].read())

    return call if work == "invoke" else lambda: _in_threads(call)


def _all(events: Iterable[object]) -> None:
    """Look at every event, keep none."""
    for _ in events:
        pass


def _in_threads(call: Run) -> None:
    with ThreadPoolExecutor(IN_FLIGHT) as pool:
        for done in [pool.submit(call) for _ in range(FLIGHTS)]:
            done.result()


async def _in_tasks(call: Callable[[], Any], calls: int, at_once: int) -> None:
    places = asyncio.Semaphore(at_once)

    async def one() -> None:
        async with places:
            await call()

    await asyncio.gather(*(one() for _ in range(calls)))


def _aio_client(url: str) -> Any:
    from aiobotocore.config import AioConfig
    from aiobotocore.session import get_session

    config = AioConfig(max_pool_connections=STREAMS, read_timeout=600)
    return get_session().create_client("bedrock-runtime", region_name="us-east-1", endpoint_url=url, config=config)


async def _aiobotocore_streams(url: str) -> None:
    async with _aio_client(url) as client:

        async def one() -> None:
            reply = await client.invoke_model_with_response_stream(modelId=CLAUDE, body=BODY)
            async for event in reply["body"]:
                json.loads(event["chunk"]["bytes"])

        await _in_tasks(one, STREAMS, STREAMS)


def aiobotocore(work: str, url: str) -> Run:
    """aiobotocore and `json.loads`, with one client in one loop; one run is as many calls as a block has."""
    loop = asyncio.new_event_loop()
    client = loop.run_until_complete(_aio_client(url).__aenter__())

    async def call() -> None:
        json.loads(await (await client.invoke_model(modelId=CLAUDE, body=BODY))["body"].read())

    async def stream() -> None:
        async for event in (await client.invoke_model_with_response_stream(modelId=CLAUDE, body=BODY))["body"]:
            json.loads(event["chunk"]["bytes"])

    if work == "stream":
        return lambda: loop.run_until_complete(stream())
    calls = (FLIGHTS, IN_FLIGHT) if work == "flight" else (CALLS["invoke"], 1)
    return lambda: loop.run_until_complete(_in_tasks(call, *calls))


def ours(work: str, url: str) -> Run:
    """This package, with a plain boto3 client that the caller made."""
    return _ours(work, raw_client(url))


def ours_default(work: str, url: str) -> Run:
    """This package, with its own client."""
    os.environ["AWS_ENDPOINT_URL_BEDROCK_RUNTIME"] = url
    if work == "flight":
        loop = asyncio.new_event_loop()
        return lambda: loop.run_until_complete(_ours_flight())
    if work == "streams":
        return lambda: asyncio.run(_ours_streams())
    return _ours(work, None)


def _ours(work: str, client: Any) -> Run:
    if work in conversing.WORKS:
        return conversing.ours(work, client)
    from bedrock_models import claude_messages as claude
    from bedrock_models import cohere_embed_v3 as cohere

    if work in {"stream", "paced"}:
        return lambda: _all(claude.stream(CLAUDE, messages=MESSAGES, max_tokens=64, client=client))
    if work == "embed":
        return lambda: cohere.invoke(EMBED, texts=TEXTS, input_type="search_document", client=client)
    return lambda: claude.invoke(CLAUDE, messages=MESSAGES, max_tokens=64, client=client)


async def _ours_flight() -> None:
    from bedrock_models import claude_messages as claude

    await _in_tasks(lambda: claude.ainvoke(CLAUDE, messages=MESSAGES, max_tokens=64), FLIGHTS, IN_FLIGHT)


async def _ours_streams() -> None:
    from bedrock_models import claude_messages as claude

    async def one() -> None:
        async for _ in claude.astream(CLAUDE, messages=MESSAGES, max_tokens=64):
            pass

    await _in_tasks(one, STREAMS, STREAMS)


def anthropic(work: str, url: str) -> Run:
    """Anthropic's SDK."""
    from anthropic import AnthropicBedrock, AsyncAnthropicBedrock

    keys = {"aws_region": "us-east-1", "aws_access_key": "a", "aws_secret_key": "b", "base_url": url}
    client = AnthropicBedrock(**keys)
    arguments: dict[str, Any] = {"model": CLAUDE, "messages": MESSAGES, "max_tokens": 64}
    if work in {"stream", "paced"}:
        return lambda: _all(client.messages.create(**arguments, stream=True))
    if work == "flight":
        loop, speaker = asyncio.new_event_loop(), AsyncAnthropicBedrock(**keys)
        return lambda: loop.run_until_complete(_in_tasks(lambda: speaker.messages.create(**arguments), FLIGHTS, IN_FLIGHT))
    return lambda: client.messages.create(**arguments)


def cohere(_: str, url: str) -> Run:
    """Cohere's SDK; embeddings only."""
    import cohere as sdk
    from cohere import aws_client

    aws_client.get_url = lambda **_given: f"{url}/model/{EMBED}/invoke"  # it cannot be told another endpoint
    client = sdk.BedrockClient(aws_region="us-east-1", aws_access_key="a", aws_secret_key="b", aws_session_token="c")
    return lambda: client.embed(model=EMBED, texts=TEXTS, input_type="search_document")


def langchain(work: str, url: str) -> Run:
    """langchain-aws over InvokeModel."""
    from langchain_aws import ChatBedrock

    chat = ChatBedrock(model=CLAUDE, client=raw_client(url), max_tokens=64, region="us-east-1")
    if work in {"stream", "paced"}:
        return lambda: _all(chat.stream("Hi"))
    return lambda: chat.invoke("Hi")


def litellm(work: str, url: str) -> Run:
    """litellm over InvokeModel."""
    import litellm as sdk

    keys = {
        "aws_region_name": "us-east-1",
        "aws_access_key_id": "a",
        "aws_secret_access_key": "b",
        "aws_bedrock_runtime_endpoint": url,
    }
    if work == "embed":
        return lambda: sdk.embedding(model=f"bedrock/{EMBED}", input=TEXTS, input_type="search_document", **keys)
    arguments: dict[str, Any] = {"model": f"bedrock/invoke/{CLAUDE}", "messages": MESSAGES, "max_tokens": 64, **keys}
    if work in {"stream", "paced"}:
        return lambda: _all(sdk.completion(**arguments, stream=True))
    return lambda: sdk.completion(**arguments)


CLIENTS = {client.__name__: client for client in (ours, ours_default, aiobotocore, anthropic, cohere, langchain, litellm)}


def seconds(run: Run, times: int, clock: Callable[[], float]) -> float:
    """How long it takes to run something so often."""
    gc.collect()  # what one leaves behind is not the other's to clear up
    start = clock()
    for _ in range(times):
        run()
    return clock() - start


def main(work: str, name: str, url: str, blocks: int) -> list[float]:
    """The ratios, after a warm-up."""
    clock = time.process_time if work in {"paced", "streams"} or "BENCH_CPU" in os.environ else time.perf_counter
    base, run = raw(work, url), CLIENTS[name](work, url)
    times = CALLS[work]
    own = 1 if name == "aiobotocore" and work == "invoke" else times  # it makes its calls in one loop
    base(), run()
    ratios = []
    for block in range(blocks):
        first, second = (base, run) if block % 2 else (run, base)
        took = {id(one): seconds(one, times if one is base else own, clock) for one in (first, second)}
        ratios.append(took[id(run)] / took[id(base)])
    return ratios


if __name__ == "__main__":
    found = main(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]))
    print(json.dumps(found))
    print(statistics.median(found), file=sys.stderr)
