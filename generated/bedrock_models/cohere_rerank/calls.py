# Generated from specs/cohere/cohere_rerank by bedrock-codegen; do not edit.
"""Cohere Rerank: the calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypedDict

from .._runtime.calls import call
from .._runtime.calls.spelling import spelled
from .family import FAMILY
from .requests import CohereRerankRequest

if TYPE_CHECKING:
    from .._bedrock import BedrockGuardrailConfig, BedrockGuardrailConfigDict
    from .._runtime.calls.call import AsyncClient, Client
    from .._runtime.calls.options import Options, OptionsDict
    from .answers import CohereRerankResponse
    from .family import CohereRerankModelId


class CohereRerankSettings(TypedDict, total=False):
    """What the calls take by name alone: for a variable that several calls are given, as `**settings`."""

    api_version: int
    top_n: int | None
    max_tokens_per_doc: int | None
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None


@spelled
def request(
    query: str,
    documents: Sequence[str],
    *,
    api_version: int,
    top_n: int | None = None,
    max_tokens_per_doc: int | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
) -> CohereRerankRequest:
    """Make a request and check it; nothing is sent.

    Args:
        query: What the texts are searched for.
        documents: The texts to rank; each started hundred of them is billed as one search.
        api_version: Version of Cohere's interface that the body follows; give 2, lower ones are refused. At least 2.
        top_n: How many of the best texts to return; all of them when left out.
        max_tokens_per_doc: Tokens that are read of each text; the rest is cut. Known from Cohere's own service, not seen
            on Bedrock.
        guardrail_config: Settings of the guardrail that `options` names.

    Raises:
        RequestError: The spec refuses the request.
    """
    return call.build(CohereRerankRequest, _members(query, documents, api_version, top_n, max_tokens_per_doc, guardrail_config))


def _members(
    query: Any,
    documents: Any,
    api_version: Any,
    top_n: Any,
    max_tokens_per_doc: Any,
    guardrail_config: Any,
) -> Mapping[str, Any]:
    """The members of a request, by wire name."""
    return {
        "query": query,
        "documents": documents,
        "api_version": api_version,
        "top_n": top_n,
        "max_tokens_per_doc": max_tokens_per_doc,
        "amazon-bedrock-guardrailConfig": guardrail_config,
    }


@spelled
def invoke(
    model_id: CohereRerankModelId,
    query: str,
    documents: Sequence[str],
    *,
    api_version: int,
    top_n: int | None = None,
    max_tokens_per_doc: int | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> CohereRerankResponse:
    """Ask a model that speaks Cohere Rerank and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/APIReference/API_agent-runtime_Rerank.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        query: What the texts are searched for.
        documents: The texts to rank; each started hundred of them is billed as one search.
        api_version: Version of Cohere's interface that the body follows; give 2, lower ones are refused. At least 2.
        top_n: How many of the best texts to return; all of them when left out.
        max_tokens_per_doc: Tokens that are read of each text; the rest is cut. Known from Cohere's own service, not seen
            on Bedrock.
        guardrail_config: Settings of the guardrail that `options` names.
        client: A `boto3` client of `bedrock-runtime`; by default one that this process shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: CohereRerankResponse = call.invoke(
        FAMILY,
        model_id,
        _members(
            query,
            documents,
            api_version,
            top_n,
            max_tokens_per_doc,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
async def ainvoke(
    model_id: CohereRerankModelId,
    query: str,
    documents: Sequence[str],
    *,
    api_version: int,
    top_n: int | None = None,
    max_tokens_per_doc: int | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> CohereRerankResponse:
    """Ask a model that speaks Cohere Rerank and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/APIReference/API_agent-runtime_Rerank.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        query: What the texts are searched for.
        documents: The texts to rank; each started hundred of them is billed as one search.
        api_version: Version of Cohere's interface that the body follows; give 2, lower ones are refused. At least 2.
        top_n: How many of the best texts to return; all of them when left out.
        max_tokens_per_doc: Tokens that are read of each text; the rest is cut. Known from Cohere's own service, not seen
            on Bedrock.
        guardrail_config: Settings of the guardrail that `options` names.
        client: An `aiobotocore` client of `bedrock-runtime`; by default one that this event loop shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: CohereRerankResponse = await call.ainvoke(
        FAMILY,
        model_id,
        _members(
            query,
            documents,
            api_version,
            top_n,
            max_tokens_per_doc,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer
