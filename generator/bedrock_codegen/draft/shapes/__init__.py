"""From values that were seen to the shape of what may stand at their place."""
