"""A body of one family as the body of another, by what their cards say of conversations; `port` is the way in."""
