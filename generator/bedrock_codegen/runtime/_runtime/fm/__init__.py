"""The common interface by hand: what the generated classes of `bedrock_models.fm` derive from."""
