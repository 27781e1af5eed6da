# Copied from generator/bedrock_codegen/runtime/cli/code_base/__init__.py; edit it there.
"""Reading programs of others without running them: model ids, calls of Bedrock with the bodies they send, and edits of both."""
