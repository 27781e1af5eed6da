"""The words of generated functions: their first sentences, what is said of the client, and what they raise."""

from __future__ import annotations

from ..common.texts import Words

WHOLE = "the whole answer"
EVENTS = "its answer as a stream of events"
WHAT = {"invoke": WHOLE, "stream": EVENTS}
"""What a function returns, by its verb."""
STREAM_RAISES = "StreamError: While iterating; it carries the part of the answer that came."
RAISES = {"invoke": "AnswerError: The answer is no JSON object, or broke off; it carries what came.", "stream": STREAM_RAISES}
CONVERSE_RAISES = {"invoke": "AnswerError: The answer does not fit; it carries the body.", "stream": STREAM_RAISES}
CLIENT = "A client of `bedrock-runtime`; by default one that is shared."
"""What is said of the parameter `client` where it may be of either kind."""


def summary(verb: str, title: Words) -> Words:
    """The first sentence of a family's function."""
    if verb == "start":
        return "Begin a call of a model that speaks " + title + " that runs on its own; its answer goes to S3."
    if verb == "count_tokens":
        return "Count the input tokens of a request in the format of " + title + "; nothing is generated, nothing costs."
    return "Ask a model that speaks " + title + f" and return {WHAT[verb]}."


def converse_summary(verb: str, title: Words) -> Words:
    """The first sentence of a family's function that goes by Converse."""
    return "Ask a model of " + title + f" by Converse and return {WHAT[verb]}."


def prompt_summary(title: Words) -> Words:
    """The first sentence of a family's function that writes a prompt."""
    return "Write a prompt of prompt management for a model of " + title + "; nothing is sent."


def top_summary(verb: str) -> Words:
    """The first sentence of a function of the package, which takes a request of any family."""
    return Words(f"Send a request and return {WHAT[verb]}.")


def client_words(a: str) -> str:
    """What is said of the parameter `client`; `a` is empty, or begins the asynchronous twin."""
    if a:
        return "An `aiobotocore` client of `bedrock-runtime`; by default one that this event loop shares."
    return "A `boto3` client of `bedrock-runtime`; by default one that this process shares."
