"""The local endpoint: a server on loopback that speaks Bedrock's runtime API."""
