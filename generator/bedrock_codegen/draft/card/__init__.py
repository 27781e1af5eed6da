"""The card of a drafted family: where answers say what people ask of any model, what settings mean, what a person must say."""
