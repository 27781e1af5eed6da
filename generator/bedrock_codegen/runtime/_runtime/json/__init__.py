"""Looking into JSON values: paths, bounds, rules, and what is found wrong. Knows nothing of Bedrock."""
