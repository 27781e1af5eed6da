"""Reading programs of others without running them: model ids, calls of Bedrock with the bodies they send, and edits of both."""
