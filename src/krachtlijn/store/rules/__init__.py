"""Which decisions on rights were given, with which facts and rule versions? Receipts, kept word for word."""
