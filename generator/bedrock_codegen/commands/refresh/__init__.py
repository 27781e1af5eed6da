"""What others say of Bedrock's models and bodies, beside what the specs say."""
