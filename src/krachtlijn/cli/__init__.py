"""How does one work from a terminal? `krachtlijn NOUN VERB`: one module per noun, each a thin shell."""
