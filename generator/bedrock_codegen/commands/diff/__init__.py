"""What changed for users between two states of the specs, in sentences, and what that means for a version number."""
