# Copied from generator/bedrock_codegen/runtime/_runtime/streams/__init__.py; edit it there.
"""From the bytes of an event stream to typed events and the answer they make up."""
