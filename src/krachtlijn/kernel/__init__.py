"""What does every package need before it can speak of anything? Codes, periods, money, texts, places and errors.

Parts: `ids` (codes with one constructor each), `period` (half-open dates), `money` (fixed-point amounts and named rounding),
`text` (a sentence in Dutch and English), `geo` (distance between coordinates), `errors` (the one error tree).
Standard library only.
"""
