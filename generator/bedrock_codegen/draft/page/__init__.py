"""What a page of documentation says of a family: sentences, ranges, lists of words, what may be left out."""
