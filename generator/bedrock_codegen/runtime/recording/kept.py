"""What redaction keeps: the protocol, and nothing that a person or a program said."""

from __future__ import annotations

import re

DIGITS = 6
"""Digits up to which a number at a place that the spec names is a setting or a count, and stays."""

_NUMBER = re.compile(r"\d{1,6}")
_MEDIA_TYPE = re.compile(r"application/(?:json|vnd\.amazon\.eventstream)(?:; ?charset=utf-8)?")
_ERROR_TYPE = re.compile(r"[A-Z][A-Za-z]{2,40}Exception(?::http://internal\.amazon\.com/coral/com\.amazon\.[a-z.]+/)?")
_WORD = re.compile(
    r"standard|optimized|default|priority|flex|reserved|ENABLED|DISABLED|ENABLED_FULL|INTERVENED|NONE|\*\*REDACTED\*\*"
)
_COUNTS = "input-token-count output-token-count invocation-latency cache-read-input-token-count cache-write-input-token-count"
_WORDS = "performanceconfig-latency service-tier trace guardrail-action"
HEADERS = {
    "content-type": _MEDIA_TYPE,
    "x-amzn-errortype": _ERROR_TYPE,
    "x-amzn-bedrock-content-type": _MEDIA_TYPE,
    **dict.fromkeys((f"x-amzn-bedrock-{name}" for name in _COUNTS.split()), _NUMBER),
    **dict.fromkeys((f"x-amzn-bedrock-{name}" for name in _WORDS.split()), _WORD),
}
"""Headers of an answer, and the values that each keeps: of its own kind, and no other."""

FRAME_VALUE = re.compile(
    r"event|exception|error|application/json|chunk|metadata|message(?:Start|Stop)|contentBlock(?:Start|Delta|Stop)"
    r"|[A-Za-z]{3,40}Exception"
)

ERROR_MEMBERS = frozenset("message Message type __type code originalMessage originalStatusCode resourceName error".split())

JSON_SCHEMA = frozenset(
    (
        "$defs $id $ref $schema additionalProperties allOf anyOf const contentEncoding default definitions description "
        "enum examples exclusiveMaximum exclusiveMinimum format items maxItems maxLength maximum minItems minLength "
        "minimum multipleOf not nullable oneOf pattern prefixItems properties required title type uniqueItems"
    ).split()
)
"""Names in a free object that stay, since schemas of tools are made of them."""
KIND_MEMBERS = frozenset({"type", "role", "object"})
KINDS = frozenset(
    "assistant chat.completion chat.completion.chunk completion direct function list message system text_completion tool "
    "tool_reference user".split()
)
"""What says of what kind an object is, at places that the spec knows, though it lists no values for them."""
JSON_TYPES = frozenset("array boolean integer null number object string".split())

FIELD = re.compile(r"[a-z]{2,}(?:[A-Z][a-z]+|[_-][a-z]+){0,5}")
"""How the service names its fields; an answer's unknown name of this form stays, unless redaction is strict."""
LONGEST_FIELD = 40

COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
"""A colour of a picture; it becomes another."""

ERROR_WORDS = frozenset(
    """
    a about access account action actual additional after again all allowed already also an and any api application are
    argument array as assistant at available aws be because been before begin below between blank block blocks body boolean
    bound but by bytes call cache can cannot characters check choose claude client cohere command configuration constraint
    contact contain contains content context converse count could credentials currently daily data date day default deny
    denied deprecated detected did different disabled do document does doesn don during each either element empty enabled
    encountered end enough entity enum equal error errors event every exceed exceeded exceeds exist exists expected expired
    extra extraneous failed failure false family fewer field fields file final finish first following for format found
    foundation from function generate given greater guardrail has have header higher host how human id identifier if image
    images in include included incorrect inference inferenceprofile initiated input inputs instance instruct integer
    internal interleaved into invalid invoke invocation is issue it item items its json key keys known larger last latency
    least legacy length less like limit list llama long longer lower malformed many match matches matching max maximum maxlength
    may media message messages min minimum minlength mistral model models more most multiple must name named neither no non
    none nor not nova null number object of on once one only operation option or other out output parameter parameters parse
    parsed pattern per perform permitted please policy positive possible processing profile prompt property provide provided
    quota range rate reached read ready reason received reformat region regular expression remove request requested requests
    require required requires resource response retrieve retry role roles same satisfy schema seconds security see sent
    sequence server service set shorter should size smaller some specified specify start stop stream string subschema such
    support supported supports system temperature tenant text than that the their them there these they this thinking
    throttled throttling throughput time timed to token tokens too tool tools top try turn type types unable unauthorized
    unavailable undefined unexpected unique unknown unsupported until up update use used user using valid validation value
    values version video was we were when where which while will with within without wrong you your authorized identity
    allows
    """.split()
)
"""Words of the service's own refusals; together with the names of the spec's fields, what stays of their sentences."""

DESCRIPTION = f"""\
Kept, since they are the protocol:
  model ids that the catalogue knows; of an ARN its partition, service, region and kind (accounts become 123456789012)
  names of fields that the spec knows; in free objects the keywords of JSON Schema, and its names of types
  values that the spec lists for their place (constants, enumerations), true, false and null; as `type`, `role` and `object` of
  known objects also {", ".join(sorted(KINDS))}
  numbers of up to {DIGITS} digits at places that the spec names: settings of a request, counts of an answer (fractions of an
  answer are replaced, and so are the items of long lists of numbers)
  status, operation, and of an answer's headers: {", ".join(sorted(HEADERS))}
  names and kinds of event-stream frames, and their padding
  in the sentences of refusals: common words of such sentences, names of fields with the indexes between them, and the numbers
  that the spec gives or the request keeps; every other group of digits is replaced
  space, punctuation and symbols; the scheme of an address; true, false, null and the form of JSON inside texts
  names in an answer that the spec does not know, if they look like names of fields; they are told, and --strict replaces them
Replaced by others of the same shape and length: every other text, name, id and number.
Replaced as a whole: pictures by a picture of one pixel, other bytes by the base64 of "elided"; provenance, but for its kind."""
