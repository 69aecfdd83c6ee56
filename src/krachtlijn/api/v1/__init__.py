"""Which questions does version 1 answer? One router per noun; errors as problem+json with the codes of the command line."""
