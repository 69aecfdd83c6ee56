"""How do other programs ask? `/api/v1/…`: one module per noun, each a thin shell."""
