# Copied from generator/bedrock_codegen/runtime/testing/endpoint/__init__.py; edit it there.
"""The local endpoint: a server on loopback that speaks Bedrock's runtime API."""
