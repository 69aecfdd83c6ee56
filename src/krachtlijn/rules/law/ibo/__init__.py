"""Who can learn a job at an employer under an individuele beroepsopleiding, what does the employer pay, what does VDAB pay?

Parts: `questions` (what is asked), `formula` (the rule), `money` (its amounts), `facts` (the loader), `parameters.toml`,
`cases.toml`.
"""
