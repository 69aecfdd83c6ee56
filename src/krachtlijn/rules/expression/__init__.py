"""How is one definition evaluated for one person, with reasons, and compiled for a million rows, to the last digit alike?

Parts: `reading` (what an evaluation and a compiled column carry), `node` (the tree, comparison, not), `logic` (and, or),
`leaf` (facts, dated parameters, earlier steps, the day), `choice` (known, one of, first case that holds), `amount` (integer
arithmetic with named rounding), `day` (dates and terms).

Logic is Kleene's: a fact nobody gave is unknown, never zero and never false. `false and unknown` is false. What an answer
rests on (`Basis`) follows the branch that decided it: a draft that did not matter does not taint the answer.
"""
