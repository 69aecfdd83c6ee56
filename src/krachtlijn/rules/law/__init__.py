"""What does each instrument say? One folder per instrument, named as Flanders names it.

In each: `parameters.toml` (dated values with source), `formula` (the rule), `questions` (the facts it asks), `facts` (from
person, training and session to those facts), `cases.toml` (published and own examples). `training_questions` holds what
more than one instrument asks about a training.
"""
