# Copied from generator/bedrock_codegen/runtime/recording/__init__.py; edit it there.
"""What the service really says: exchanges recorded from a running program, and made fit to be shared.

Nothing here is loaded by the rest of the package.
"""
