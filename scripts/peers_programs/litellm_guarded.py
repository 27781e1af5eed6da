"""guard() and litellm, which signs and sends by itself: its body is checked where it can be handed over."""

import json
import os

import litellm
from bedrock_models import errors, resolve

TITAN = "amazon.titan-text-express-v1"
sent = []


class Checked(litellm.integrations.custom_logger.CustomLogger):
    """Checks what litellm is about to send."""

    def log_pre_api_call(self, model, messages, kwargs):  # noqa: ANN001, ANN201, ARG002 - litellm's signature
        """Take the body that litellm logs before a call."""
        sent.append(kwargs["additional_args"]["complete_input_dict"])


litellm.callbacks = [Checked()]
litellm.completion(
    model=f"bedrock/invoke/{TITAN}",
    messages=[{"role": "user", "content": "Hi"}],
    max_tokens=20,
    aws_bedrock_runtime_endpoint=os.environ["AWS_ENDPOINT_URL_BEDROCK_RUNTIME"],
    aws_region_name="us-east-1",
)
body = sent[0] if isinstance(sent[0], dict) else json.loads(sent[0])
resolve(TITAN).check(body)
try:
    resolve(TITAN).check(body | {"topK": 5})
except errors.RequestError as error:
    print(f"litellm uses no boto3 client to guard; its body is checked by ModelInfo.check: {error.findings[0]}")
