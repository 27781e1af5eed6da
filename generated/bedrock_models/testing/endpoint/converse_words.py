# Copied from generator/bedrock_codegen/runtime/testing/endpoint/converse_words.py; edit it there.
"""What Converse says to a conversation that it refuses, by the words that the rules and limits of its card have for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ..._runtime.json.findings import Finding, kind_of
from ..._runtime.json.rules.base import dotted
from ..bodies.violations import Violation

_NO_FIELD = "This model doesn't support the {key} field. Remove {key} and try again."
_NO_BLOCK = "This model doesn't support the {key} content block that you provided. Update the content block and try again."
_NO_OBJECT = "The format of the value at {path} is invalid. Provide a json object for the field and try again."
_MODEL = "The model returned the following errors:"
_NO_USER = "A conversation must start with a user message. Try again with a conversation that starts with a user message."
_TOGETHER = "Conversation blocks and tool result blocks cannot be provided in the same turn."
_NO_CACHE = "You invoked an unsupported model or your request did not allow prompt caching."

SENTENCES: Mapping[str, str] = {
    "add tools=": "The toolConfig field must be defined when using toolUse and toolResult content blocks.",
    "toolUse blocks of a message differ": "The toolUse blocks at {message}.content contain duplicate Ids: {value}",
    "one toolResult of each id": "The toolResult blocks at {message}.content contain duplicate Ids: {value}",
    "of the assistant only": (
        "User messages cannot contain reasoning content. Please remove the reasoning content and try again."
    ),
    "only the assistant calls tools": "User messages cannot contain tool uses. Please remove the tool uses and try again.",
    "takes pictures from the user only": (
        f"{_MODEL} {{message}}.content: 'image' blocks are not permitted within assistant turns."
    ),
    "GPT knows no": f"{_MODEL} Unknown parameter: '{{key}}'.",
    "gpt-oss knows no": f"{_MODEL} Failed to deserialize the JSON body into the target type: {{key}}: unknown field {{key}}",
    "calls tools in whole answers only": "This model doesn't support tool use in streaming mode.",
    "does not support tools": "This model doesn't support tool use.",
    "does not take a system prompt": (
        "This model doesn't support system messages. Try again without a system message or use a model that supports system "
        "messages."
    ),
    "names of the documents": "Messages can't contain duplicate document names. Rename the document and retry your request.",
    "at most 5 documents": "You can't include more than 5 documents in a request.",
    "no text beside the calls": "Conversation blocks and tool use blocks cannot be provided in the same turn.",
    "images in the user's own words only": (
        "This model doesn't support the image field for user messages. Remove image and try again."
    ),
    "temperature or top_p, not both": (
        "The model returned the following errors: `temperature` and `top_p` cannot both be specified for this model. Please use "
        "only one."
    ),
    "needs a text as well": "A text block must be included when using documents.",
    "content that says which": "The content field at {block} cannot be empty when status value is error.",
    "begin with a turn of the user": _NO_USER,
    "document's name is of letters": (
        "The document file name can only contain alphanumeric characters, whitespace characters, hyphens, parentheses, and "
        "square brackets. The name can't contain more than one consecutive whitespace character."
    ),
    "taken with citations only": ("DocumentSource object at {holder} must set one of the following keys: bytes, s3Location."),
    "citations are for txt and pdf only": (
        "Unsupported document format. Only txt and pdf formats are supported when citations are enabled"
    ),
    "tool results in a message of their own": _TOGETHER,
    "do not take the status": _NO_FIELD,
    "takes toolChoice auto": "This model doesn't support the {path} field. Remove {path} and try again.",
    "not to be forced to call": 'tool_choice: type "tool" and "any" are not supported for this model.',
    "choice of a tool is given twice": (
        "The additional field tool_choice/type conflicts with the existing field {choice}. Remove one of them and try again."
    ),
    "system is given twice": "The additional field system conflicts with an existing field. Remove system and try again.",
    "most tokens are given twice": (
        "The additional field max_tokens conflicts with the existing field maxTokens. Remove max_tokens and try again."
    ),
    "no such service tier": "The provided service tier is not supported for this model.",
    "Nova caches for 5 minutes": "Extended TTL prompt caching is only supported for Anthropic models",
    "budget of thinking is at least": (f"{_MODEL} thinking.enabled.budget_tokens: Input should be greater than or equal to 1024"),
    "pictures of at most 8000 pixels": (
        f"{_MODEL} {{entry}}.image.source.base64.data: At least one of the image dimensions exceed max allowed size: 8000 pixels"
    ),
    "more than 20 pictures": (
        f"{_MODEL} {{entry}}.image.source.base64.data: At least one of the image dimensions exceed max allowed size for "
        "many-image requests: 2000 pixels"
    ),
    "each toolUse is answered": "Expected toolResult blocks at {next}.content for the following Ids: {value}",
    "does not support prompt caching": _NO_CACHE,
    "tool result with an empty text": "messages: text content blocks must be non-empty",
    "white space alone is refused": (
        "The text field in the ContentBlock object at {holder} is blank. Add text to the text field, and try again."
    ),
    "takes a text behind them for the begin": (
        "This model does not support assistant message prefill. The conversation must end with a user message."
    ),
    "nothing before this cachePoint": "There is nothing available to cache. Please remove the invalid cache point and try again.",
    "toolChoice that forces a call": "Thinking may not be enabled when tool_choice forces tool use.",
    "temperature is left out or 1": "`temperature` may only be set to 1 when thinking is enabled",
    "does not take temperature": "`temperature` is deprecated for this model.",
    "continues no answer that is begun": (
        "This model does not support assistant message prefill. The conversation must end with a user message."
    ),
    "maxReasoningEffort high, maxTokens": (
        "`maxTokens` must be unset when reasoningConfig type is 'enabled' and maxReasoningEffort is 'high'."
    ),
    "does not support stopSequences": _NO_FIELD,
    "stop sequence of this model has": (
        "The stop sequence you provided at index {index} is longer than the model limit of 10 characters."
    ),
    "does not support temperature": _NO_FIELD,
    "does not support topP": _NO_FIELD,
    "topK within inferenceConfig": "#: extraneous key [{key}] is not permitted",
    "Claude takes top_k by itself": "#: extraneous key [{key}] is not permitted",
    "does not read videos": _NO_BLOCK,
    "does not read images": _NO_BLOCK,
    "does not read documents": _NO_BLOCK,
    "does not read from S3": "This model doesn't support the s3Uri field. Remove s3Uri and try again.",
    "additionalProperties: false, and": "For 'object' type, 'additionalProperties' must be explicitly set to false",
    "strict tool's schema": "For '{kind}' type, property '{key}' is not supported",
    "does not take strict": "tools.{index}.custom.strict: Extra inputs are not permitted",
    "at the top of a tool's schema": (
        f"{_MODEL} tools.{{index}}.custom.input_schema: input_schema does not support oneOf, allOf, or anyOf at the top level"
    ),
    "the input of a call is an object": _NO_OBJECT,
    "at the end of an answer that is begun": f"{_MODEL} messages: final assistant content cannot end with trailing whitespace",
    "with the signature that came with it": f"{_MODEL} {{entry}}.thinking.signature: Field required",
    "does not take the signature": (
        "This model doesn't support the reasoningContent.reasoningText.signature field. Remove "
        "reasoningContent.reasoningText.signature and try again."
    ),
    "Nova caches system and messages": (
        f"{_MODEL} Malformed input request: #/{{above}}: extraneous key [{{key}}] is not permitted, please reformat your input "
        "and try again."
    ),
    "only the ARN of a prompt has its own": _NO_USER,
    "directly behind reasoningContent": (
        "Cache point cannot be inserted after reasoning block. Please remove the invalid cache point and try again."
    ),
    "two turns of the user running are one": _TOGETHER,
    "may have a member __type": (
        "The format of the value at {json} is invalid. Provide a json object for the field and try again."
    ),
    "in a schema, or be left out; got": (
        "The json schema definition at {tool}.toolSpec.inputSchema is invalid. Fix the following errors and try again: "
        "$.{schema}: {found} found, object expected"
    ),
    "leads nowhere in the schema": (
        f"{_MODEL} tools.{{index}}.custom: Invalid schema: Reference to non-existent definition: {{value}}"
    ),
    "Claude knows no": f"{_MODEL} {{key}}: Extra inputs are not permitted",
    "has no structured output": "This model doesn't support the outputConfig field. Remove outputConfig and try again.",
}
"""Sentences of the service, by words of ours. `{message}`, `{block}`, `{holder}`, and so on are cut from the pointer."""

_UNASKED = "The number of toolResult blocks at {message}.content exceeds the number of toolUse blocks of previous turn."

_EMPTY: Mapping[tuple[str, str], str] = {
    ("minItems", "content"): (
        "The content field in the Message object at {} is empty. Add a ContentBlock object to the content field and try again."
    ),
    ("minLength", "text"): "The text field in the ContentBlock object at {} is blank. Add text to the text field, and try again.",
}
"""What Converse says to a message or a text with nothing in it, by keyword and member."""

_OF_ARRAYS = frozenset(("maxItems", "minItems"))


def of_fault(fault: Violation) -> str:
    """The sentence for a message or text with nothing in it, or for JSON that is no object; empty for any other fault."""
    path = fault.place.path
    if fault.keyword == "type" and path[-1:] == ("json",):
        return _NO_OBJECT.format(path=".".join(path))
    return _EMPTY.get((fault.keyword, "".join(path[-1:])), "").format(".".join(path[:-1]))


def of_constraints(faults: Sequence[Violation]) -> str:
    """The sentence for values beyond the bounds of the service's own model; empty where one of them is broken otherwise."""
    demands = [(fault, _DEMANDS[fault.keyword](fault)) for fault in faults if fault.keyword in _DEMANDS]
    if len(demands) < len(faults):
        return ""
    said = "; ".join(
        f"Value{_shown(fault)} at '{_at(fault)}' failed to satisfy constraint: {demand}" for fault, demand in demands
    )
    return f"{len(faults)} validation error{'s' if faults[1:] else ''} detected: {said}"


_DEMANDS: Mapping[str, Callable[[Violation], str]] = {
    "pattern": lambda fault: f"Member must satisfy regular expression pattern: {_bare(fault.bound)}",
    "enum": lambda fault: f"Member must satisfy enum value set: [{', '.join(map(str, fault.bound))}]",
    "minLength": lambda fault: f"Member must have length greater than or equal to {fault.bound}",
    "maxLength": lambda fault: f"Member must have length less than or equal to {fault.bound}",
    "minItems": lambda fault: f"Member must have length greater than or equal to {fault.bound}",
    "maxItems": lambda fault: f"Member must have length less than or equal to {fault.bound}",
    "minimum": lambda fault: f"Member must have value greater than or equal to {fault.bound}",
    "maximum": lambda fault: f"Member must have value less than or equal to {fault.bound}",
    "required": lambda _: "Member must not be null",
}


def _bare(pattern: str) -> str:
    """A pattern without what specs put around it to say that it is for a whole text."""
    return pattern.removeprefix("^(?:").removesuffix(")$") if pattern.startswith("^(?:") else pattern


def _at(fault: Violation) -> str:
    """A place as the service counts: from one, each item as the member of its list."""
    path = (*fault.place.keys, fault.bound) if fault.keyword == "required" else fault.place.keys
    return ".".join(f"{int(key) + 1}.member" if key.isdigit() else key for key in path)


def _shown(fault: Violation) -> str:
    """The value, but for what people say to the model."""
    kept = (
        fault.place.keys[:1] in {("messages",), ("system",)}
        or fault.keyword == "required"
        or isinstance(fault.value, dict | list)
    )
    return "" if kept else f" '{fault.value}'"


def of_finding(finding: Finding, value: object = None) -> str:
    """The sentence for a conversation that breaks a rule or a limit; our own words where none of the service's is known."""
    sentence = next((said for words, said in SENTENCES.items() if words in finding.message), "{path}: {message_of_ours}")
    path = dotted(finding.pointer)
    parts = path.split(".")
    if finding.pointer.endswith("/toolResult/toolUseId") and sentence == SENTENCES["each toolUse is answered"]:
        sentence = _UNASKED
    values = {
        "message": ".".join(parts[:2]),
        "block": ".".join(parts[:5]),
        "entry": ".".join(parts[:4]),
        "tool": ".".join(parts[:3]),
        "schema": ".".join(parts[6:]),
        "json": f"{path.partition('.json')[0]}.json",
        "above": "/".join(parts[:-1]),
        "holder": ".".join(parts[:-1]),
        "path": path,
        "key": parts[-1],
        "next": f"messages.{int(parts[1]) + 1}" if parts[1:] and parts[1].isdigit() else "messages",
        "index": next((part for part in parts if part.isdigit()), ""),
        "value": str(value),
        "found": "null" if value is None else kind_of(value),
        "choice": ".".join([path, *(value if isinstance(value, dict) else ())]),
        "kind": "array" if parts[-1] in _OF_ARRAYS else "number",
        "message_of_ours": finding.message,
    }
    for name, cut in values.items():
        sentence = sentence.replace(f"{{{name}}}", cut)
    return sentence
