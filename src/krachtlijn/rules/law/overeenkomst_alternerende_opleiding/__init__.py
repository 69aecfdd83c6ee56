"""Which agreement does a dual training have, and what does a learner under an overeenkomst alternerende opleiding earn?

Parts: `questions` (what is asked), `formula` (the rule), `facts` (the loader), `parameters.toml`, `cases.toml`.
"""
