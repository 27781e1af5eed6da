"""The least that each kind of family may answer."""

from __future__ import annotations

import base64
from typing import Any

from tests.support.fake_client import PNG

PICTURE = base64.b64encode(PNG).decode()
ANSWERS: dict[str, Any] = {
    "titan_text": {"inputTextTokenCount": 3, "results": [{"tokenCount": 2, "outputText": "Hello", "completionReason": "FINISH"}]},
    "claude_completions": {"completion": "Hello", "stop_reason": "stop_sequence", "stop": "\n\nHuman:"},
    "claude_messages": {
        "id": "msg_1",
        "type": "message",
        "role": "assistant",
        "model": "claude",
        "content": [{"type": "text", "text": "Hello"}],
        "stop_reason": "end_turn",
        "stop_sequence": None,
        "usage": {"input_tokens": 3, "output_tokens": 2},
    },
    "jurassic2": {
        "id": 1,
        "prompt": {"text": "Hi", "tokens": []},
        "completions": [{"data": {"text": "Hello", "tokens": []}, "finishReason": {"reason": "endoftext"}}],
    },
    "jamba": {
        "id": "1",
        "choices": [{"index": 0, "message": {"role": "assistant", "content": "Hello"}, "finish_reason": "stop"}],
    },
    "cohere_command": {"id": "1", "prompt": "Hi", "generations": [{"id": "1", "text": "Hello", "finish_reason": "COMPLETE"}]},
    "cohere_command_r": {
        "text": "Hello",
        "finish_reason": "COMPLETE",
        "response_id": "1",
        "generation_id": "1",
        "chat_history": [],
    },
    "llama": {"generation": "Hello", "prompt_token_count": 3, "generation_token_count": 2, "stop_reason": "stop"},
    "mistral_prompt": {"outputs": [{"text": "Hello", "stop_reason": "stop"}]},
    "mistral_chat": {"choices": [{"index": 0, "message": {"role": "assistant", "content": "Hello"}, "stop_reason": "stop"}]},
    "deepseek_r1": {"choices": [{"text": "Hello", "stop_reason": "stop"}]},
    "chat_completions": {
        "id": "1",
        "object": "chat.completion",
        "created": 1,
        "model": "m",
        "choices": [{"index": 0, "message": {"role": "assistant", "content": "Hello"}, "finish_reason": "stop"}],
        "usage": {"prompt_tokens": 3, "completion_tokens": 2, "total_tokens": 5},
    },
    "writer": {
        "id": "1",
        "choices": [{"index": 0, "message": {"role": "assistant", "content": "Hello"}, "finish_reason": "stop"}],
    },
    "nova": {
        "output": {"message": {"role": "assistant", "content": [{"text": "Hel"}, {"text": "lo"}]}},
        "stopReason": "end_turn",
        "usage": {"inputTokens": 3, "outputTokens": 2, "totalTokens": 5},
    },
    "pegasus": {"message": "Hello", "finishReason": "stop"},
    "titan_embed_text_v1": {"embedding": [0.5], "inputTextTokenCount": 1},
    "titan_embed_text_v2": {"embedding": [0.5], "embeddingsByType": {"float": [0.5]}, "inputTextTokenCount": 1},
    "titan_embed_image": {"embedding": [0.5], "inputTextTokenCount": 1, "message": None},
    "cohere_embed_v3": {"id": "1", "response_type": "embeddings_floats", "embeddings": [[0.5]], "texts": ["a"]},
    "cohere_embed_v4": {"id": "1", "response_type": "embeddings_by_type", "embeddings": {"float": [[0.5]]}, "texts": ["a"]},
    "nova_embed": {"embeddings": [{"embeddingType": "TEXT", "embedding": [0.5]}]},
    "marengo": {"data": [{"embedding": [0.5]}]},
    "titan_image": {"images": [PICTURE]},
    "nova_canvas": {"images": [PICTURE]},
    "sdxl": {"result": "success", "artifacts": [{"seed": 1, "base64": PICTURE, "finishReason": "SUCCESS"}]},
    "stable_image": {"seeds": [1], "finish_reasons": [None], "images": [PICTURE]},
    "stability_services": {"seeds": [1], "finish_reasons": [None], "images": [PICTURE]},
    "amazon_rerank": {"results": [{"index": 1, "relevance_score": 0.9}, {"index": 0, "relevance_score": 0.1}]},
    "cohere_rerank": {"results": [{"index": 1, "relevance_score": 0.9}, {"index": 0, "relevance_score": 0.1}]},
}
