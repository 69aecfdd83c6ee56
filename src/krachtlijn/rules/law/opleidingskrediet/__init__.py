"""Which monthly premium does Flanders add to time credit for a training, for whom and until when to ask?

Parts: `questions` (what is asked), `formula` (the rule), `amounts` (the premium), `facts` (the loader), `parameters.toml`,
`cases.toml`.
"""
